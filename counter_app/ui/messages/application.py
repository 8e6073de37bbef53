"""Puts an application into words: kinds, reasons, proofs, guardians, fingers, and why one is refused."""

from collections.abc import Mapping
from typing import assert_never

from counter_app.domain.application.application import IssueReason, Kind, Particular, ProofKind
from counter_app.domain.application.codebook import Codebook
from counter_app.domain.application.signing import (
    Finger,
    Fingerprints,
    NotRegistered,
    NotRegisteredReason,
    Registered,
    RegistrationFailed,
)
from counter_app.domain.case.collection import ProxyField
from counter_app.domain.case.ending import DeclineReason
from counter_app.domain.person.guardian import GuardianProblem, GuardianshipProof, Relation
from counter_app.domain.places.ethnicity import EthnicGroup
from counter_app.ui.messages.literal import QT_TRANSLATE_NOOP, fill, language, translate
from counter_app.ui.particulars import Blank

KINDS: Mapping[Kind, str] = {
    Kind.ADULT: QT_TRANSLATE_NOOP("Application", "Sixteen or older, applies in person"),
    Kind.MINOR: QT_TRANSLATE_NOOP("Application", "Under sixteen, the guardian applies"),
    Kind.WITHOUT_CAPACITY: QT_TRANSLATE_NOOP("Application", "Without full capacity, the guardian applies"),
}
REASONS: Mapping[IssueReason, str] = {
    IssueReason.UNDER_16: QT_TRANSLATE_NOOP("Application", "Under 16"),
    IssueReason.REACHED_16: QT_TRANSLATE_NOOP("Application", "Reached 16"),
    IssueReason.SETTLED: QT_TRANSLATE_NOOP("Application", "Settled from Hong Kong, Macau or Taiwan"),
    IssueReason.RETURNED: QT_TRANSLATE_NOOP("Application", "Returned from overseas to settle"),
    IssueReason.NATURALISED: QT_TRANSLATE_NOOP("Application", "Obtained or regained the nationality"),
}
PROOFS: Mapping[ProofKind, str] = {
    ProofKind.WORK: QT_TRANSLATE_NOOP("Application", "Work"),
    ProofKind.STUDY: QT_TRANSLATE_NOOP("Application", "Study"),
    ProofKind.RESIDENCE: QT_TRANSLATE_NOOP("Application", "Residence"),
}
GUARDIANSHIPS: Mapping[GuardianshipProof, str] = {
    GuardianshipProof.IN_BOOKLET: QT_TRANSLATE_NOOP("Application", "The booklet shows it"),
    GuardianshipProof.SHOWN: QT_TRANSLATE_NOOP("Application", "Another proof was shown"),
    GuardianshipProof.MISSING: QT_TRANSLATE_NOOP("Application", "No proof yet"),
}
BLANKS: Mapping[Blank, str] = {
    Blank.DIVISION: QT_TRANSLATE_NOOP("Application", "Choose the county from the list."),
    Blank.DETAIL: QT_TRANSLATE_NOOP("Application", "Street, house and door: 5 to 100 characters."),
    Blank.PHONE: QT_TRANSLATE_NOOP("Application", "A mobile number, or one with area code."),
    Blank.ETHNICITY: QT_TRANSLATE_NOOP("Application", "No such group. Type its number, initials or characters."),
    Blank.BORN: QT_TRANSLATE_NOOP("Application", "Enter eight digits: year, month, day."),
}
GUARDIANS: Mapping[GuardianProblem, str] = {
    GuardianProblem.NAME: QT_TRANSLATE_NOOP("Application", "Enter the guardian's name as on the ID card."),
    GuardianProblem.NUMBER: QT_TRANSLATE_NOOP("Application", "This is not an ID number; check it against the card."),
    GuardianProblem.SAME_PERSON: QT_TRANSLATE_NOOP("Application", "This is the applicant's own number."),
    GuardianProblem.UNDER_AGE: QT_TRANSLATE_NOOP("Application", "A guardian has to be eighteen or older."),
    GuardianProblem.RELATION: QT_TRANSLATE_NOOP("Application", "Choose how the guardian is related."),
}
PROXIES: Mapping[ProxyField, str] = {
    ProxyField.NAME: QT_TRANSLATE_NOOP("Application", "Enter the proxy's name as on the ID card."),
    ProxyField.NUMBER: QT_TRANSLATE_NOOP("Application", "This is not an ID number; check it against the card."),
    ProxyField.SAME_PERSON: QT_TRANSLATE_NOOP("Application", "This is the applicant's own number."),
    ProxyField.PHONE: QT_TRANSLATE_NOOP("Application", "A mobile number, or one with area code."),
}
FINGERS: Mapping[Finger, str] = {
    Finger.RIGHT_THUMB: QT_TRANSLATE_NOOP("Application", "Right thumb"),
    Finger.LEFT_THUMB: QT_TRANSLATE_NOOP("Application", "Left thumb"),
    Finger.RIGHT_INDEX: QT_TRANSLATE_NOOP("Application", "Right index finger"),
    Finger.LEFT_INDEX: QT_TRANSLATE_NOOP("Application", "Left index finger"),
    Finger.RIGHT_MIDDLE: QT_TRANSLATE_NOOP("Application", "Right middle finger"),
    Finger.LEFT_MIDDLE: QT_TRANSLATE_NOOP("Application", "Left middle finger"),
    Finger.RIGHT_RING: QT_TRANSLATE_NOOP("Application", "Right ring finger"),
    Finger.LEFT_RING: QT_TRANSLATE_NOOP("Application", "Left ring finger"),
    Finger.RIGHT_LITTLE: QT_TRANSLATE_NOOP("Application", "Right little finger"),
    Finger.LEFT_LITTLE: QT_TRANSLATE_NOOP("Application", "Left little finger"),
}
NOT_REGISTERED: Mapping[NotRegisteredReason, str] = {
    NotRegisteredReason.DISABILITY: QT_TRANSLATE_NOOP("Application", "Disability"),
    NotRegisteredReason.INJURY: QT_TRANSLATE_NOOP("Application", "Injury"),
    NotRegisteredReason.OTHER: QT_TRANSLATE_NOOP("Application", "Another reason"),
}
DECLINES: Mapping[DeclineReason, str] = {
    DeclineReason.FIRST_ISSUE_ELSEWHERE: QT_TRANSLATE_NOOP("Application", "First card, but not at the household place"),
    DeclineReason.DATA_DISAGREE: QT_TRANSLATE_NOOP("Application", "What is stated disagrees with booklet or register"),
    DeclineReason.LOOKS_CHANGED: QT_TRANSLATE_NOOP("Application", "Looks changed much; who it is stays in doubt"),
    DeclineReason.FORGED_PAPERS: QT_TRANSLATE_NOOP("Application", "Papers forged, altered, traded or another person's"),
    DeclineReason.BAD_CREDIT: QT_TRANSLATE_NOOP("Application", "On the list of the national credit platform"),
    DeclineReason.NUMBER_DUPLICATE: QT_TRANSLATE_NOOP("Application", "The ID number is wrong or was given twice"),
}
TOLD: Mapping[DeclineReason, str] = {
    DeclineReason.FIRST_ISSUE_ELSEWHERE: QT_TRANSLATE_NOOP(
        "Application", "Apply at the police station of the household place; the first card is free there too."
    ),
    DeclineReason.DATA_DISAGREE: QT_TRANSLATE_NOOP(
        "Application", "Have the entry corrected at the police station of the household place, then apply again here."
    ),
    DeclineReason.LOOKS_CHANGED: QT_TRANSLATE_NOOP(
        "Application", "Apply at the police station of the household place, where your identity can be verified."
    ),
    DeclineReason.FORGED_PAPERS: QT_TRANSLATE_NOOP(
        "Application", "Applications across places are not open to you; apply at the household place."
    ),
    DeclineReason.BAD_CREDIT: QT_TRANSLATE_NOOP(
        "Application", "Applications across places are not open to you; apply at the household place."
    ),
    DeclineReason.NUMBER_DUPLICATE: QT_TRANSLATE_NOOP(
        "Application", "Have the number corrected at the police station of the household place first."
    ),
}
PARTICULARS: Mapping[Particular, str] = {
    Particular.SEX: QT_TRANSLATE_NOOP("Application", "sex"),
    Particular.BIRTH_DATE: QT_TRANSLATE_NOOP("Application", "date of birth"),
}


def kind(value: Kind) -> str:
    return translate("Application", KINDS[value])


def reason(value: IssueReason) -> str:
    return translate("Application", REASONS[value])


def proof(value: ProofKind) -> str:
    return translate("Application", PROOFS[value])


def guardianship(value: GuardianshipProof) -> str:
    return translate("Application", GUARDIANSHIPS[value])


def blank(value: Blank) -> str:
    """What is wrong there; the guardian's blanks have more than one way to be wrong."""
    return translate("Application", BLANKS[value])


def guardian_problem(value: GuardianProblem) -> str:
    return translate("Application", GUARDIANS[value])


def proxy_problem(value: ProxyField) -> str:
    return translate("Application", PROXIES[value])


def finger(value: Finger) -> str:
    return translate("Application", FINGERS[value])


def not_registered(value: NotRegisteredReason) -> str:
    return translate("Application", NOT_REGISTERED[value])


def fingerprints(value: Fingerprints) -> str:
    match value:
        case Registered(fingers=fingers):
            return fill(
                translate("Application", "Registered: {fingers}"),
                fingers=translate("Application", ", ").join(finger(each) for each in fingers),
            )
        case RegistrationFailed():
            return translate("Application", "Registration failed")
        case NotRegistered(reason=why, note=note):
            said = fill(translate("Application", "Not registered: {why}"), why=not_registered(why))
            return f"{said} {note}".rstrip()
        case _:
            assert_never(value)


def decline(value: DeclineReason) -> str:
    return translate("Application", DECLINES[value])


def told(value: DeclineReason) -> str:
    """What to tell the person."""
    return translate("Application", TOLD[value])


def particular(value: Particular) -> str:
    return translate("Application", PARTICULARS[value])


def group(value: EthnicGroup) -> str:
    """Characters in every language, since the card bears them; the other name for whoever reads English."""
    return _in_both(value.zh, value.en)


def group_of(code: str, codebook: Codebook) -> str:
    """A group by its code; a code without a name is shown as it is."""
    found = codebook.groups.find(code)
    return code if found is None else group(found)


def relation(value: Relation) -> str:
    return _in_both(value.zh, value.en)


def relation_of(code: str, codebook: Codebook) -> str:
    found = codebook.relation(code)
    return code if found is None else relation(found)


def _in_both(zh: str, en: str) -> str:
    return zh if language() == "zh_CN" else f"{zh} ({en})"
