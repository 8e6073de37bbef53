"""Puts into words what became of a case: phases, steps, why a step may not come, and each event as a sentence."""

from collections.abc import Mapping
from typing import assert_never

from counter_app.domain.application.signing import OnPad, Signed
from counter_app.domain.case.casebook import UNREADABLE, Late
from counter_app.domain.case.progress import (
    CardArrived,
    CardMade,
    Collected,
    CollectionChanged,
    Collector,
    Corrected,
    FingerMatch,
    Happening,
    Posted,
    RecordField,
    Undone,
    Withdrawn,
)
from counter_app.domain.case.standing import Objection, Phase
from counter_app.domain.case.waybill import WaybillProblem
from counter_app.ui.messages import status
from counter_app.ui.messages.literal import QT_TRANSLATE_NOOP, fill, translate

PHASES: Mapping[Phase, str] = {
    Phase.APPLIED: QT_TRANSLATE_NOOP("Progress", "Applied for"),
    Phase.MADE: QT_TRANSLATE_NOOP("Progress", "Card made"),
    Phase.ARRIVED: QT_TRANSLATE_NOOP("Progress", "Card is here"),
    Phase.POSTED: QT_TRANSLATE_NOOP("Progress", "Posted"),
    Phase.COLLECTED: QT_TRANSLATE_NOOP("Progress", "Collected"),
    Phase.WITHDRAWN: QT_TRANSLATE_NOOP("Progress", "Withdrawn"),
}
LATE: Mapping[Late, str] = {
    Late.OVERDUE: QT_TRANSLATE_NOOP("Progress", "Overdue: not here by the promised day"),
    Late.UNCOLLECTED: QT_TRANSLATE_NOOP("Progress", "Here for long, not collected"),
    Late.ANY: QT_TRANSLATE_NOOP("Progress", "Overdue or not collected"),
}
COLLECTORS: Mapping[Collector, str] = {
    Collector.APPLICANT: QT_TRANSLATE_NOOP("Progress", "the applicant"),
    Collector.PROXY: QT_TRANSLATE_NOOP("Progress", "the named proxy"),
    Collector.GUARDIAN: QT_TRANSLATE_NOOP("Progress", "a guardian"),
}
MATCHES: Mapping[FingerMatch, str] = {
    FingerMatch.MATCHED: QT_TRANSLATE_NOOP("Progress", "fingerprint matched"),
    FingerMatch.FAILED: QT_TRANSLATE_NOOP("Progress", "fingerprint did not match"),
    FingerMatch.NONE_ON_CARD: QT_TRANSLATE_NOOP("Progress", "no fingerprint compared"),
}
HEADINGS: Mapping[RecordField, str] = {
    RecordField.NAME: QT_TRANSLATE_NOOP("Progress", "Name"),
    RecordField.PLACE: QT_TRANSLATE_NOOP("Progress", "Household place"),
    RecordField.OTHER: QT_TRANSLATE_NOOP("Progress", "Something else"),
}
OBJECTIONS: Mapping[Objection, str] = {
    Objection.PHASE: QT_TRANSLATE_NOOP("Progress", "The case has moved on; look at how it stands."),
    Objection.BY_MAIL: QT_TRANSLATE_NOOP("Progress", "This card is to be posted. Change the collection first."),
    Objection.NOT_BY_MAIL: QT_TRANSLATE_NOOP("Progress", "This card is collected here. Change the collection first."),
    Objection.IDENTITY: QT_TRANSLATE_NOOP("Progress", "Check who is standing before you, then tick it."),
    Objection.NO_PROXY: QT_TRANSLATE_NOOP("Progress", "The applicant named no proxy. Change the collection first."),
    Objection.RECEIVER: QT_TRANSLATE_NOOP("Progress", "Enter the name of the person who takes the card."),
    Objection.SAME: QT_TRANSLATE_NOOP("Progress", "That is how it is to be collected already."),
    Objection.REASON: QT_TRANSLATE_NOOP("Progress", "Give a reason of at most 200 characters."),
    Objection.NOTHING_TO_UNDO: QT_TRANSLATE_NOOP("Progress", "Only the last step can be undone."),
    Objection.OTHER_DAY: QT_TRANSLATE_NOOP("Progress", "A step can be undone on its own day only."),
    Objection.OTHER_RECORD: QT_TRANSLATE_NOOP("Progress", "The case has moved on; look at how it stands."),
}
WAYBILLS: Mapping[WaybillProblem, str] = {
    WaybillProblem.EMPTY: QT_TRANSLATE_NOOP("Progress", "Enter or scan the EMS number."),
    WaybillProblem.FORM: QT_TRANSLATE_NOOP("Progress", "Two letters, nine digits, two letters; or thirteen digits."),
    WaybillProblem.CHECK_DIGIT: QT_TRANSLATE_NOOP("Progress", "The check digit does not fit: a digit is wrong."),
}
AUDIT: Mapping[str, str] = {
    "filed": QT_TRANSLATE_NOOP("Progress", "Filed"),
    "documents": QT_TRANSLATE_NOOP("Progress", "Photographed papers filed"),
    "documents saved": QT_TRANSLATE_NOOP("Progress", "Photographed papers saved as a file"),
    "adopted": QT_TRANSLATE_NOOP("Progress", "Filed before the audit began"),
    "sent again": QT_TRANSLATE_NOOP("Progress", "Put into the queue again"),
    "acknowledged": QT_TRANSLATE_NOOP("Progress", "Received by the library"),
    "refused": QT_TRANSLATE_NOOP("Progress", "Refused by the library"),
    "emptied": QT_TRANSLATE_NOOP("Progress", "Pictures left this computer"),
    "reprinted": QT_TRANSLATE_NOOP("Progress", "Receipt printed again"),
    "overruled": QT_TRANSLATE_NOOP("Progress", "Findings overruled"),
    "photo fetched back": QT_TRANSLATE_NOOP("Progress", "A damaged photo was fetched back from the library"),
    "event acknowledged": QT_TRANSLATE_NOOP("Progress", "A later step was received by the library"),
    "event refused": QT_TRANSLATE_NOOP("Progress", "A later step was refused by the library"),
    "event sent again": QT_TRANSLATE_NOOP("Progress", "A later step was put into the queue again"),
}


def phase(value: Phase) -> str:
    return translate("Progress", PHASES[value])


def late(value: Late) -> str:
    return translate("Progress", LATE[value])


def collector(value: Collector) -> str:
    return translate("Progress", COLLECTORS[value])


def finger(value: FingerMatch) -> str:
    return translate("Progress", MATCHES[value])


def signature(value: Signed) -> str:
    """On what it was signed."""
    if isinstance(value, OnPad):
        return translate("Progress", "signed on the pad")
    return translate("Progress", "signed on paper")


def heading(value: RecordField) -> str:
    return translate("Progress", HEADINGS[value])


def objection(value: Objection) -> str:
    return translate("Progress", OBJECTIONS[value])


def waybill_problem(value: WaybillProblem) -> str:
    return translate("Progress", WAYBILLS[value])


def deed(action: str) -> str:
    """What the audit tells; a word that this program does not know is shown as it stands."""
    return translate("Progress", AUDIT[action]) if action in AUDIT else action


def unreadable() -> str:
    """Stands where a case would tell something, if it could still be read."""
    return translate("Progress", "cannot be read")


def way(kind: str) -> str:
    """The way of collection by its word in the journal."""
    words = {
        "window": translate("Progress", "at the window"),
        "proxy": translate("Progress", "by a proxy"),
        "mail": translate("Progress", "by mail"),
        UNREADABLE: unreadable(),
    }
    return words.get(kind, kind)


def sentence(what: Happening) -> str:
    """The event as one line of the case's story."""
    match what:
        case Collected():
            return _collected(what)
        case CollectionChanged(collection):
            return fill(translate("Progress", "Collection changed: {way}"), way=status.collection(collection))
        case Corrected(where, text, reason):
            pattern = translate("Progress", "{heading} corrected to “{text}”: {reason}")
            return fill(pattern, heading=heading(where), text=text, reason=reason)
        case Withdrawn(reason):
            return fill(translate("Progress", "Withdrawn: {reason}"), reason=reason)
        case CardMade() | CardArrived() | Posted() | Undone():
            return _move(what)
        case _:
            assert_never(what)


def _move(what: CardMade | CardArrived | Posted | Undone) -> str:
    match what:
        case CardMade():
            return translate("Progress", "The card is made")
        case CardArrived():
            return translate("Progress", "The card arrived here")
        case Posted(waybill):
            return fill(translate("Progress", "Posted as {number}"), number=waybill.number)
        case Undone():
            return translate("Progress", "The step before was a mistake and is undone")
        case _:
            assert_never(what)


def _collected(what: Collected) -> str:
    by = collector(what.by) if not what.receiver else f"{collector(what.by)} ({what.receiver})"
    pattern = translate("Progress", "Collected by {by}; {match}, {signature}")
    return fill(pattern, by=by, match=finger(what.match), signature=signature(what.signature))
