"""Names settings and their choices, explains them, and says what is wrong with a value and what to do."""

from collections.abc import Mapping
from enum import Enum

from counter_app.domain.installation import LARGEST_SCALE as LARGEST
from counter_app.domain.installation import LEAST_DAYS, LONGEST_NAME, MOST_DAYS, Setting, Wrong
from counter_app.domain.installation import SMALLEST_SCALE as SMALLEST
from counter_app.domain.places.regions import Regions
from counter_app.ui.messages import forms
from counter_app.ui.messages.literal import QT_TRANSLATE_NOOP, fill, translate


class Section(Enum):
    """The parts of the settings page."""

    COUNTER = "counter"
    CAMERA = "camera"
    PRINTERS = "printers"
    LIBRARY = "library"
    LOOKS = "looks"


SECTIONS: Mapping[Section, str] = {
    Section.COUNTER: QT_TRANSLATE_NOOP("Settings", "This counter"),
    Section.CAMERA: QT_TRANSLATE_NOOP("Settings", "Camera and light"),
    Section.PRINTERS: QT_TRANSLATE_NOOP("Settings", "Printers"),
    Section.LIBRARY: QT_TRANSLATE_NOOP("Settings", "Library"),
    Section.LOOKS: QT_TRANSLATE_NOOP("Settings", "Language, looks and sounds"),
}
CAPTIONS: Mapping[Setting, str] = {
    Setting.CITY: QT_TRANSLATE_NOOP("Settings", "City of this window"),
    Setting.COUNTER: QT_TRANSLATE_NOOP("Settings", "Number of this window"),
    Setting.COUNTER_NAME: QT_TRANSLATE_NOOP("Settings", "Name on papers"),
    Setting.PROFILE: QT_TRANSLATE_NOOP("Settings", "Photo standard"),
    Setting.KEEP_PHOTOS_DAYS: QT_TRANSLATE_NOOP("Settings", "Days that pictures stay here once the library has them"),
    Setting.CAMERA: QT_TRANSLATE_NOOP("Settings", "Camera"),
    Setting.DOCUMENT_CAMERA: QT_TRANSLATE_NOOP("Settings", "Camera for papers"),
    Setting.PRINTER: QT_TRANSLATE_NOOP("Settings", "Printer"),
    Setting.PRINTER_A4: QT_TRANSLATE_NOOP("Settings", "Another printer for A4"),
    Setting.PRINTER_A5: QT_TRANSLATE_NOOP("Settings", "Another printer for A5"),
    Setting.ROLL_PRINTER: QT_TRANSLATE_NOOP("Settings", "Receipt printer"),
    Setting.LIBRARY: QT_TRANSLATE_NOOP("Settings", "Address of the library"),
    Setting.LANG: QT_TRANSLATE_NOOP("Settings", "Language"),
    Setting.APPEARANCE: QT_TRANSLATE_NOOP("Settings", "Colours"),
    Setting.SCALE: QT_TRANSLATE_NOOP("Settings", "Size of everything"),
    Setting.APPLICANT_SCREEN: QT_TRANSLATE_NOOP("Settings", "Applicant's screen"),
    Setting.SOUNDS: QT_TRANSLATE_NOOP("Settings", "Sounds"),
}
HINTS: Mapping[Setting, str] = {
    Setting.COUNTER: QT_TRANSLATE_NOOP("Settings", "Two to four digits; part of every receipt number."),
    Setting.COUNTER_NAME: QT_TRANSLATE_NOOP("Settings", "May be left empty."),
    Setting.KEEP_PHOTOS_DAYS: QT_TRANSLATE_NOOP("Settings", "0 means the preset of 90 days."),
    Setting.CAMERA: QT_TRANSLATE_NOOP("Settings", "Chosen, it shows its picture at once."),
    Setting.DOCUMENT_CAMERA: QT_TRANSLATE_NOOP("Settings", "Runs only while papers are photographed."),
    Setting.ROLL_PRINTER: QT_TRANSLATE_NOOP(
        "Settings", "network:HOST, usb:VENDOR:PRODUCT or file:PATH; empty for none."
    ),
    Setting.LIBRARY: QT_TRANSLATE_NOOP("Settings", "https://…, or embedded for practice on this computer."),
}
WRONGS: Mapping[Wrong, str] = {
    Wrong.NO_CITY: QT_TRANSLATE_NOOP("Settings", "Choose a city from the list."),
    Wrong.NO_COUNTER: QT_TRANSLATE_NOOP("Settings", "Two to four digits are needed, such as 07."),
    Wrong.TOO_LONG: QT_TRANSLATE_NOOP("Settings", "At most {most} characters fit on the papers."),
    Wrong.NO_DAYS: QT_TRANSLATE_NOOP("Settings", "A number from {least_days} to {most_days} is needed, or 0."),
    Wrong.NO_CAMERA: QT_TRANSLATE_NOOP("Settings", "Choose a camera from the list."),
    Wrong.NO_LIBRARY: QT_TRANSLATE_NOOP("Settings", "This is no address of a library: https:// and a name are needed."),
    Wrong.NOT_ENCRYPTED: QT_TRANSLATE_NOOP(
        "Settings", "Without encryption only this computer may be addressed: use https."
    ),
    Wrong.NO_ROLL_PRINTER: QT_TRANSLATE_NOOP("Settings", "Write network:HOST, usb:VENDOR:PRODUCT or file:PATH."),
    Wrong.NO_SCALE: QT_TRANSLATE_NOOP("Settings", "A number from {least} to {most_scale} is needed, or 0."),
    Wrong.NOT_OFFERED: QT_TRANSLATE_NOOP("Settings", "Choose from the list."),
}
CHOICES: Mapping[tuple[Setting, str], str] = {
    (Setting.PROFILE, "id-card"): QT_TRANSLATE_NOOP("Settings", "Resident ID card"),
    (Setting.PROFILE, "social-security"): QT_TRANSLATE_NOOP("Settings", "Social security card"),
    (Setting.PROFILE, "exit-entry"): QT_TRANSLATE_NOOP("Settings", "Exit-entry documents"),
    (Setting.PROFILE, "driving-licence"): QT_TRANSLATE_NOOP("Settings", "Driving licence"),
    (Setting.PROFILE, "residence-permit"): QT_TRANSLATE_NOOP("Settings", "Residence permit"),
    (Setting.CAMERA, "auto"): QT_TRANSLATE_NOOP("Settings", "The first that works"),
    (Setting.CAMERA, "synthetic"): QT_TRANSLATE_NOOP("Settings", "A drawn person, for practice"),
    (Setting.DOCUMENT_CAMERA, "auto"): QT_TRANSLATE_NOOP("Settings", "Another one, or else the same"),
    (Setting.DOCUMENT_CAMERA, "same"): QT_TRANSLATE_NOOP("Settings", "The camera of the portraits, turned to the desk"),
    (Setting.DOCUMENT_CAMERA, "off"): QT_TRANSLATE_NOOP("Settings", "None: papers are not photographed"),
    (Setting.DOCUMENT_CAMERA, "synthetic"): QT_TRANSLATE_NOOP("Settings", "A drawn desk, for practice"),
    (Setting.PRINTER, ""): QT_TRANSLATE_NOOP("Settings", "The system's default printer"),
    (Setting.PRINTER_A4, ""): QT_TRANSLATE_NOOP("Settings", "The same printer"),
    (Setting.PRINTER_A5, ""): QT_TRANSLATE_NOOP("Settings", "The same printer"),
    (Setting.LANG, "zh_CN"): QT_TRANSLATE_NOOP("Settings", "Chinese"),
    (Setting.LANG, "en"): QT_TRANSLATE_NOOP("Settings", "English"),
    (Setting.APPEARANCE, "light"): QT_TRANSLATE_NOOP("Settings", "Light"),
    (Setting.APPEARANCE, "dark"): QT_TRANSLATE_NOOP("Settings", "Dark"),
    (Setting.APPEARANCE, "contrast"): QT_TRANSLATE_NOOP("Settings", "High contrast"),
    (Setting.APPEARANCE, "system"): QT_TRANSLATE_NOOP("Settings", "As the desktop"),
    (Setting.SCALE, "0"): QT_TRANSLATE_NOOP("Settings", "As the desktop"),
    (Setting.APPLICANT_SCREEN, "auto"): QT_TRANSLATE_NOOP("Settings", "On a second monitor, where there is one"),
    (Setting.APPLICANT_SCREEN, "off"): QT_TRANSLATE_NOOP("Settings", "Only when asked for (F4)"),
    (Setting.SOUNDS, "off"): QT_TRANSLATE_NOOP("Settings", "Off"),
    (Setting.SOUNDS, "on"): QT_TRANSLATE_NOOP("Settings", "At the release and when a photo fails"),
}


def city(regions: Regions, code: str) -> str:
    """The city's name with its code."""
    place = regions.find(code)
    return (
        code
        if place is None
        else fill(translate("Applicant", "{place}   {code}"), place=forms.region(place), code=code)
    )


def section(value: Section) -> str:
    return translate("Settings", SECTIONS[value])


def caption(setting: Setting) -> str:
    return translate("Settings", CAPTIONS[setting])


def hint(setting: Setting) -> str:
    return translate("Settings", HINTS[setting]) if setting in HINTS else ""


def wrong(why: Wrong) -> str:
    return fill(
        translate("Settings", WRONGS[why]), most=LONGEST_NAME, least_days=LEAST_DAYS, most_days=MOST_DAYS,
        least=SMALLEST, most_scale=LARGEST,
    )  # fmt: skip


def choice(setting: Setting, value: str, name: str = "") -> str:
    """How this choice is called; what the computer calls it (`name`), where we have no word."""
    if (setting, value) in CHOICES:
        return translate("Settings", CHOICES[setting, value])
    if setting is Setting.SCALE:
        return fill(translate("Unit", "{number} %"), number=value)
    return name or value
