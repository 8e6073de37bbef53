"""Puts into words what concerns newborns: conditions, problems of the form, how a registration stands, each step."""

from collections.abc import Mapping
from typing import assert_never

from counter_app.domain.case.progress import Undone, Withdrawn
from counter_app.domain.ids import PaperCode
from counter_app.domain.newborn.birth_certificate import CERTIFICATE_LENGTH, CertificateProblem
from counter_app.domain.newborn.newborn import Side
from counter_app.domain.newborn.rules import Condition, Remark
from counter_app.domain.newborn.standing import NewbornPhase
from counter_app.domain.newborn.steps import (
    Granted,
    HandedBack,
    NewbornFact,
    PageHandedOut,
    PagePrinted,
    ReceiptBack,
    Taken,
    TurnedAway,
    TurnedDown,
)
from counter_app.domain.person.applicant import NameProblem
from counter_app.domain.person.identity import NUMBER_LENGTH, NumberProblem
from counter_app.domain.places.divisions import SHORTEST_DETAIL
from counter_app.ui.messages import forms
from counter_app.ui.messages.literal import QT_TRANSLATE_NOOP, fill, translate

SIDES: Mapping[Side, str] = {
    Side.FATHER: QT_TRANSLATE_NOOP("Newborn", "Father"),
    Side.MOTHER: QT_TRANSLATE_NOOP("Newborn", "Mother"),
}
PHASES: Mapping[NewbornPhase, str] = {
    NewbornPhase.WAITING: QT_TRANSLATE_NOOP("Newborn", "Decision awaited"),
    NewbornPhase.GRANTED: QT_TRANSLATE_NOOP("Newborn", "Granted"),
    NewbornPhase.PRINTED: QT_TRANSLATE_NOOP("Newborn", "Page is here"),
    NewbornPhase.COLLECTED: QT_TRANSLATE_NOOP("Newborn", "Page handed out"),
    NewbornPhase.REFUSED: QT_TRANSLATE_NOOP("Newborn", "Turned down"),
    NewbornPhase.WITHDRAWN: QT_TRANSLATE_NOOP("Newborn", "Parent withdrew"),
    NewbornPhase.TURNED_AWAY: QT_TRANSLATE_NOOP("Newborn", "Not taken here"),
}
CONDITIONS: Mapping[Condition, str] = {
    Condition.OPENED: QT_TRANSLATE_NOOP("Newborn", "Window and household place both take part in the service"),
    Condition.BORN_IN_DELTA: QT_TRANSLATE_NOOP("Newborn", "Born in the delta: Shanghai, Jiangsu, Zhejiang or Anhui"),
    Condition.OTHER_PROVINCE: QT_TRANSLATE_NOOP("Newborn", "The household is in another province than this window"),
    Condition.FAMILY_HOUSEHOLD: QT_TRANSLATE_NOOP("Newborn", "Family household, not collective"),
    Condition.SAME_ETHNICITY: QT_TRANSLATE_NOOP("Newborn", "Both parents of the same ethnic group"),
    Condition.IN_WEDLOCK: QT_TRANSLATE_NOOP("Newborn", "Born in wedlock"),
    Condition.YOUNG: QT_TRANSLATE_NOOP("Newborn", "Under six years old"),
}
ADVICE = QT_TRANSLATE_NOOP("Newborn", "Register the child at the household place.")
REMARKS: Mapping[Remark, str] = {
    Remark.CERTIFICATE_PROVINCE: QT_TRANSLATE_NOOP(
        "Newborn", "The certificate's digits name another province than the birth: compare both."
    ),
    Remark.SURNAME: QT_TRANSLATE_NOOP("Newborn", "The child bears neither parent's surname: compare with the paper."),
    Remark.LATE: QT_TRANSLATE_NOOP("Newborn", "The month for registering a birth is over; it is taken all the same."),
}
# Short enough for narrow fields: there are many of them side by side.
CERTIFICATES: Mapping[CertificateProblem, str] = {
    CertificateProblem.EMPTY: QT_TRANSLATE_NOOP("Newborn", "Enter the number."),
    CertificateProblem.LENGTH: QT_TRANSLATE_NOOP("Newborn", "It has {length} characters."),
    CertificateProblem.LETTER: QT_TRANSLATE_NOOP("Newborn", "It begins with a letter."),
    CertificateProblem.DIGITS: QT_TRANSLATE_NOOP("Newborn", "Nine digits follow the letter."),
}
NAMES: Mapping[NameProblem, str] = {
    NameProblem.EMPTY: QT_TRANSLATE_NOOP("Newborn", "Enter the name."),
    NameProblem.TOO_LONG: QT_TRANSLATE_NOOP("Newborn", "Too long; check it."),
    NameProblem.CHARACTER: QT_TRANSLATE_NOOP("Newborn", "No digits and signs."),
}
NUMBERS: Mapping[NumberProblem, str] = {
    NumberProblem.EMPTY: QT_TRANSLATE_NOOP("Newborn", "Enter the number."),
    NumberProblem.LENGTH: QT_TRANSLATE_NOOP("Newborn", "{typed} of {length} characters"),
    NumberProblem.CHARACTER: QT_TRANSLATE_NOOP("Newborn", "Digits; X at the end only."),
    NumberProblem.PROVINCE: QT_TRANSLATE_NOOP("Newborn", "Check the first two digits."),
    NumberProblem.BIRTH_DATE: QT_TRANSLATE_NOOP("Newborn", "Digits 7 to 14 are no day."),
    NumberProblem.BORN_IN_FUTURE: QT_TRANSLATE_NOOP("Newborn", "Born in the future?"),
    NumberProblem.CHECK_DIGIT: QT_TRANSLATE_NOOP("Newborn", "The last character is wrong."),
}
ODDITIES: Mapping[str, str] = {
    "choice": QT_TRANSLATE_NOOP("Newborn", "Choose from the list."),
    "day": QT_TRANSLATE_NOOP("Newborn", "A day in eight digits."),
    "future": QT_TRANSLATE_NOOP("Newborn", "That day is still to come."),
    "sex": QT_TRANSLATE_NOOP("Newborn", "The number is of the other sex."),
    "detail": QT_TRANSLATE_NOOP("Newborn", "Street, house and door: at least {least} characters."),
    "phone": QT_TRANSLATE_NOOP("Newborn", "Check the telephone."),
}
RECEIPTS: Mapping[ReceiptBack, str] = {
    ReceiptBack.RETURNED: QT_TRANSLATE_NOOP("Newborn", "Receipt given back"),
    ReceiptBack.LOST: QT_TRANSLATE_NOOP("Newborn", "Receipt lost: signed instead"),
}


def side(value: Side) -> str:
    return translate("Newborn", SIDES[value])


def phase(value: NewbornPhase) -> str:
    return translate("Newborn", PHASES[value])


def condition(value: Condition) -> str:
    return translate("Newborn", CONDITIONS[value])


def conditions(values: tuple[Condition, ...]) -> str:
    """One after the other, in one sentence."""
    return translate("Newborn", "; ").join(map(condition, values))


def advice() -> str:
    """What a parent can do whom this window may not serve."""
    return translate("Newborn", ADVICE)


def remark(value: Remark) -> str:
    return translate("Newborn", REMARKS[value])


def receipt(value: ReceiptBack) -> str:
    return translate("Newborn", RECEIPTS[value])


def certificate_problem(value: CertificateProblem) -> str:
    return fill(translate("Newborn", CERTIFICATES[value]), length=CERTIFICATE_LENGTH)


def oddity(value: str) -> str:
    return fill(translate("Newborn", ODDITIES[value]), least=SHORTEST_DETAIL)


def name_problem(value: NameProblem) -> str:
    return translate("Newborn", NAMES[value])


def number_problem(value: NumberProblem, typed: str) -> str:
    count = len("".join(typed.split()))
    return fill(translate("Newborn", NUMBERS[value]), typed=count, length=NUMBER_LENGTH)


def papers(codes: tuple[PaperCode, ...]) -> str:
    """One after the other, on one line."""
    return translate("Newborn", ", ").join(forms.paper(code) for code in codes)


def sentence(what: NewbornFact) -> str:
    """The step as one line of the story."""
    match what:
        case Taken(kept=kept):
            return fill(translate("Newborn", "Recorded and signed; kept here: {papers}"), papers=papers(kept))
        case TurnedAway():
            return _not_taken(what)
        case TurnedDown(reason):
            return fill(translate("Newborn", "Turned down by the household place: {reason}"), reason=reason)
        case Withdrawn(reason):
            return fill(translate("Newborn", "Withdrawn by the parent: {reason}"), reason=reason)
        case PageHandedOut() | HandedBack():
            return _handed(what)
        case Granted() | PagePrinted() | Undone():
            return _move(what)
        case _:
            assert_never(what)


def handing_over(first: NewbornFact) -> str:
    """What is done with the paper that a registration begins with, once it is printed."""
    if isinstance(first, TurnedAway):
        return translate("Newborn", "Hand it over and give every paper back.")
    return translate("Newborn", "Both sign it; the parent takes it along and brings it when the originals go back.")


def _not_taken(what: TurnedAway) -> str:
    if what.unmet and what.missing:
        pattern = translate("Newborn", "Not taken. Not met: {conditions}. Missing: {papers}.")
    elif what.unmet:
        pattern = translate("Newborn", "Not taken. Not met: {conditions}.")
    else:
        pattern = translate("Newborn", "Not taken. Missing: {papers}.")
    return fill(pattern, conditions=conditions(what.unmet), papers=papers(what.missing))


def _handed(what: PageHandedOut | HandedBack) -> str:
    if isinstance(what, PageHandedOut):
        return fill(translate("Newborn", "Page of the booklet handed out to the {side}"), side=_to(what.to))
    pattern = translate("Newborn", "Originals handed back to the {side}: {papers}. {receipt}")
    return fill(pattern, side=_to(what.to), papers=papers(what.papers), receipt=receipt(what.receipt))


def _to(value: Side) -> str:
    words = {Side.FATHER: translate("Newborn", "father"), Side.MOTHER: translate("Newborn", "mother")}
    return words[value]


def _move(what: Granted | PagePrinted | Undone) -> str:
    match what:
        case Granted():
            return translate("Newborn", "The household place registers the child")
        case PagePrinted():
            return translate("Newborn", "The page of the booklet was printed here")
        case Undone():
            return translate("Newborn", "The step before was a mistake and is undone")
        case _:
            assert_never(what)
