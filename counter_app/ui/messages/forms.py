"""Puts into words what is wrong with an entry, why someone is refused, and which papers are needed."""

from collections.abc import Mapping
from datetime import date

from counter_app.domain.application.eligibility import RefusalReason, Refused, Standing
from counter_app.domain.case.collection import MailField
from counter_app.domain.person.applicant import LONGEST_NAME, NameProblem
from counter_app.domain.person.identity import NUMBER_LENGTH, NumberProblem, Sex
from counter_app.domain.places.divisions import SHORTEST_DETAIL
from counter_app.domain.places.regions import Region
from counter_app.ui.messages.literal import QT_TRANSLATE_NOOP, fill, translate

NAMES: Mapping[NameProblem, str] = {
    NameProblem.EMPTY: QT_TRANSLATE_NOOP("Form", "Enter the name as it stands in the household booklet."),
    NameProblem.TOO_LONG: QT_TRANSLATE_NOOP("Form", "The name is longer than {most} characters; check it."),
    NameProblem.CHARACTER: QT_TRANSLATE_NOOP("Form", "Digits and signs cannot stand in a name; remove them."),
}

NUMBERS: Mapping[NumberProblem, str] = {
    NumberProblem.EMPTY: QT_TRANSLATE_NOOP("Form", "Enter the ID number from the household booklet."),
    NumberProblem.LENGTH: QT_TRANSLATE_NOOP("Form", "The number has {typed} characters, it must have {length}."),
    NumberProblem.CHARACTER: QT_TRANSLATE_NOOP("Form", "Only digits, and X at the very end, are possible."),
    NumberProblem.PROVINCE: QT_TRANSLATE_NOOP("Form", "No province has these first two digits; check them."),
    NumberProblem.BIRTH_DATE: QT_TRANSLATE_NOOP("Form", "Digits 7 to 14 are no date of birth; check them."),
    NumberProblem.BORN_IN_FUTURE: QT_TRANSLATE_NOOP(
        "Form", "The date of birth is in the future; check digits 7 to 14."
    ),
    NumberProblem.CHECK_DIGIT: QT_TRANSLATE_NOOP(
        "Form", "The last character does not fit the others: one character is mistyped or two are swapped."
    ),
}

REFUSALS: Mapping[RefusalReason, str] = {
    RefusalReason.UNKNOWN_PLACE: QT_TRANSLATE_NOOP(
        "Form", "The household place is not known to this program. Choose it from the list."
    ),
    RefusalReason.NOT_YET: QT_TRANSLATE_NOOP(
        "Form", "This window may serve applicants of that household place from {day} on. Ask them to come back then."
    ),
    RefusalReason.OUTSIDE_AREA: QT_TRANSLATE_NOOP(
        "Form",
        "First cards for that household place are not issued here. "
        "The applicant applies where the household is registered.",
    ),
}

MAIL: Mapping[MailField, str] = {
    MailField.RECIPIENT: QT_TRANSLATE_NOOP("Form", "Enter who shall receive the letter."),
    MailField.PHONE: QT_TRANSLATE_NOOP("Form", "Enter a mobile number of 11 digits, or a number with its area code."),
    MailField.PHONE_AGAIN: QT_TRANSLATE_NOOP("Form", "The two numbers differ: ask the applicant once more."),
    MailField.DIVISION: QT_TRANSLATE_NOOP("Form", "Choose the county or district from the list."),
    MailField.DETAIL: QT_TRANSLATE_NOOP("Form", "Enter street, house and door: at least {least} characters."),
    MailField.POSTCODE: QT_TRANSLATE_NOOP("Form", "A postcode has 6 digits; it may also be left empty."),
    MailField.CONSENT: QT_TRANSLATE_NOOP("Form", "Without this consent the card can only be collected at the window."),
}

PAPERS: Mapping[str, str] = {
    "HOUSEHOLD_BOOKLET": QT_TRANSLATE_NOOP("Paper", "Applicant's household booklet"),
    "PROOF_OF_WORK_STUDY_OR_RESIDENCE": QT_TRANSLATE_NOOP(
        "Paper", "One proof of lawful, stable work, study or residence"
    ),
    "PROOF_OF_STUDY_OR_RESIDENCE": QT_TRANSLATE_NOOP("Paper", "One proof of study or residence"),
    "COMMITMENT": QT_TRANSLATE_NOOP("Paper", "Notice and commitment, signed here"),
    "GUARDIAN_PRESENT": QT_TRANSLATE_NOOP("Paper", "Guardian, present in person"),
    "GUARDIAN_ID_CARD": QT_TRANSLATE_NOOP("Paper", "Guardian's ID card"),
    "GUARDIAN_HOUSEHOLD_BOOKLET": QT_TRANSLATE_NOOP("Paper", "Guardian's household booklet"),
    "PROOF_OF_GUARDIANSHIP_IF_NOT_IN_BOOKLET": QT_TRANSLATE_NOOP(
        "Paper", "Proof of guardianship, if the booklet does not show it"
    ),
    "NEWBORN_BIRTH_CERTIFICATE": QT_TRANSLATE_NOOP("Paper", "Birth certificate"),
    "NEWBORN_HOUSEHOLD_BOOKLET": QT_TRANSLATE_NOOP("Paper", "Booklet to enter the child in"),
    "NEWBORN_OTHER_BOOKLET": QT_TRANSLATE_NOOP("Paper", "Other parent's booklet, or both in one"),
    "NEWBORN_FATHER_ID_CARD": QT_TRANSLATE_NOOP("Paper", "Father's ID card"),
    "NEWBORN_MOTHER_ID_CARD": QT_TRANSLATE_NOOP("Paper", "Mother's ID card"),
    "NEWBORN_MARRIAGE_CERTIFICATE": QT_TRANSLATE_NOOP("Paper", "Marriage certificate"),
    "SAME_FRAME_PICTURE": QT_TRANSLATE_NOOP("Paper", "Picture of applicant and guardian together, taken here"),
}

SEXES: Mapping[Sex, str] = {
    Sex.MALE: QT_TRANSLATE_NOOP("Form", "Male"),
    Sex.FEMALE: QT_TRANSLATE_NOOP("Form", "Female"),
}


def name_problem(problem: NameProblem) -> str:
    return fill(translate("Form", NAMES[problem]), most=LONGEST_NAME)


def number_problem(problem: NumberProblem, digits_typed: int) -> str:
    return fill(translate("Form", NUMBERS[problem]), typed=digits_typed, length=NUMBER_LENGTH)


def refusal(refused: Refused) -> str:
    day = "" if refused.from_day is None else day_text(refused.from_day)
    return fill(translate("Form", REFUSALS[refused.reason]), day=day)


def mail_problem(field: MailField) -> str:
    return fill(translate("Form", MAIL[field]), least=SHORTEST_DETAIL)


def paper(code: str) -> str:
    """A paper by its code in the rules; a code without words is shown as it is rather than dropped."""
    return translate("Paper", PAPERS[code]) if code in PAPERS else code


def standing(value: Standing) -> str:
    if value is Standing.ADULT:
        return translate("Form", "Applies in person.")
    return translate("Form", "Under 16: a guardian has to be present and applies for the applicant.")


def sex(value: Sex) -> str:
    return translate("Form", SEXES[value])


def validity(years: int | None) -> str:
    if years is None:
        return translate("Form", "For life")
    return fill(translate("Form", "{years} years"), years=years)


def age(years: int) -> str:
    return fill(translate("Form", "{years}", "an age in whole years"), years=years)


def day_text(day: date) -> str:
    """A date as it is written in the language of the screen."""
    return translate("Form", "{year}-{month:02}-{day:02}").format(year=day.year, month=day.month, day=day.day)


def region_said(place: Region) -> str:
    """The region within a sentence, where Chinese needs no letters beside its characters."""
    if place.province_zh == place.name_zh:
        pattern = translate("Form", "{zh} ({name_en})")
    else:
        pattern = translate("Form", "{province_zh} {zh} ({name_en}, {province_en})")
    names = {"zh": place.name_zh, "province_zh": place.province_zh}
    return fill(pattern, **names, name_en=place.name_en, province_en=place.province_en)


def region(place: Region) -> str:
    """Province and characters first in every language: some names differ in their characters alone."""
    if place.province_zh == place.name_zh:
        return fill(translate("Form", "{zh} ({en})"), zh=place.name_zh, en=place.name_en)
    return fill(
        translate("Form", "{province_zh} {zh} ({en}, {province_en})"),
        province_zh=place.province_zh,
        zh=place.name_zh,
        en=place.name_en,
        province_en=place.province_en,
    )
