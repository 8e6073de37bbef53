"""Says what an administrator may set at a counter, what can be wrong with it, and when it takes effect."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import urlsplit


class Setting(StrEnum):
    """The settings that the window shows, by their keys in the file."""

    CITY = "city"
    COUNTER = "counter"
    COUNTER_NAME = "counter_name"
    PROFILE = "profile"
    KEEP_PHOTOS_DAYS = "keep_photos_days"
    CAMERA = "camera"
    DOCUMENT_CAMERA = "document_camera"
    PRINTER = "printer"
    PRINTER_A4 = "printer_a4"
    PRINTER_A5 = "printer_a5"
    ROLL_PRINTER = "roll_printer"
    LIBRARY = "library"
    LANG = "lang"
    APPEARANCE = "appearance"
    SCALE = "scale"
    APPLICANT_SCREEN = "applicant_screen"
    SOUNDS = "sounds"


NUMBERS = frozenset({Setting.KEEP_PHOTOS_DAYS, Setting.SCALE})
"""Written into the file without quotes."""

AT_ONCE = frozenset({Setting.CAMERA, Setting.DOCUMENT_CAMERA, Setting.LANG, Setting.SOUNDS})
"""The others take effect when the program starts anew."""

LONGEST_NAME, LONGEST_COUNTER = 40, 4
LEAST_DAYS, MOST_DAYS = 30, 3650
"""Ours: the card has to be made and asked about before its pictures leave; ten years are an archive's business."""
SMALLEST_SCALE, LARGEST_SCALE = 50, 300
EMBEDDED = "embedded"
_LOOPBACK = ("127.0.0.1", "localhost", "::1")
_ROLL = re.compile(r"network:[\w.-]+(:\d{1,5})?|usb:[0-9a-f]{4}:[0-9a-f]{4}|file:.+", re.ASCII | re.IGNORECASE)


class Wrong(StrEnum):
    """Why a value cannot be kept."""

    NO_CITY = "no_city"
    NO_COUNTER = "no_counter"
    TOO_LONG = "too_long"
    NO_DAYS = "no_days"
    NO_CAMERA = "no_camera"
    NO_LIBRARY = "no_library"
    NOT_ENCRYPTED = "not_encrypted"
    NO_ROLL_PRINTER = "no_roll_printer"
    NO_SCALE = "no_scale"
    NOT_OFFERED = "not_offered"


Values = Mapping[Setting, str]


@dataclass(frozen=True, slots=True)
class Offers:
    """What there is to choose from; a setting without a row takes any text."""

    cities: tuple[str, ...]
    profiles: tuple[str, ...]
    languages: tuple[str, ...] = ("zh_CN", "en")
    appearances: tuple[str, ...] = ("light", "dark", "contrast", "system")
    switches: tuple[str, ...] = field(default=("auto", "off"))
    sounds: tuple[str, ...] = ("off", "on")

    def of(self, setting: Setting) -> tuple[str, ...]:
        rows = {
            Setting.CITY: self.cities, Setting.PROFILE: self.profiles, Setting.LANG: self.languages,
            Setting.APPEARANCE: self.appearances, Setting.APPLICANT_SCREEN: self.switches,
            Setting.SOUNDS: self.sounds,
        }  # fmt: skip
        return rows.get(setting, ())


def wrong_values(values: Values, offers: Offers) -> dict[Setting, Wrong]:
    """Whatever cannot be kept, by setting; empty when everything can."""
    found = {setting: _wrong(setting, text, offers) for setting, text in values.items()}
    return {setting: why for setting, why in found.items() if why is not None}


def _wrong(setting: Setting, text: str, offers: Offers) -> Wrong | None:
    offered = offers.of(setting)
    if offered and text not in offered:
        return Wrong.NO_CITY if setting is Setting.CITY else Wrong.NOT_OFFERED
    judge = _JUDGES.get(setting)
    return None if judge is None else judge(text)


def _counter(text: str) -> Wrong | None:
    is_number = text.isascii() and text.isdigit() and 2 <= len(text) <= LONGEST_COUNTER
    return None if is_number and int(text) > 0 else Wrong.NO_COUNTER


def _name(text: str) -> Wrong | None:
    return Wrong.TOO_LONG if len(text) > LONGEST_NAME else None


def _days(text: str) -> Wrong | None:
    return None if text == "0" or _within(text, LEAST_DAYS, MOST_DAYS) else Wrong.NO_DAYS


def _scale(text: str) -> Wrong | None:
    return None if text == "0" or _within(text, SMALLEST_SCALE, LARGEST_SCALE) else Wrong.NO_SCALE


def _within(text: str, least: int, most: int) -> bool:
    return text.isascii() and text.isdigit() and least <= int(text) <= most


def _camera(text: str) -> Wrong | None:
    return None if text.strip() else Wrong.NO_CAMERA


def _library(text: str) -> Wrong | None:
    if text == EMBEDDED:
        return None
    try:
        parts = urlsplit(text)
        is_whole = bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        return Wrong.NO_LIBRARY
    if not is_whole or parts.scheme not in ("http", "https") or parts.username or parts.query or parts.fragment:
        return Wrong.NO_LIBRARY
    return None if parts.scheme == "https" or parts.hostname in _LOOPBACK else Wrong.NOT_ENCRYPTED


def _roll(text: str) -> Wrong | None:
    return None if not text or _ROLL.fullmatch(text) else Wrong.NO_ROLL_PRINTER


_JUDGES: Mapping[Setting, Callable[[str], Wrong | None]] = {
    Setting.COUNTER: _counter, Setting.COUNTER_NAME: _name, Setting.KEEP_PHOTOS_DAYS: _days, Setting.SCALE: _scale,
    Setting.CAMERA: _camera, Setting.DOCUMENT_CAMERA: _camera, Setting.LIBRARY: _library, Setting.ROLL_PRINTER: _roll,
}  # fmt: skip
