"""Says which later steps a case may take now, and what is asked for each of them.

Pure.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from counter_app.domain.application.signing import OnSheet, Signed
from counter_app.domain.case.case import Window
from counter_app.domain.case.collection import AtWindow, ByMail, ByProxy, Collection
from counter_app.domain.case.progress import (
    CardArrived,
    CardMade,
    CaseEvent,
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
from counter_app.domain.case.standing import Objection, Phase, Standing, objection
from counter_app.domain.case.waybill import Waybill, WaybillProblem, read_waybill
from counter_app.domain.ids import EventId


class Step(Enum):
    """What an officer may note about a case."""

    MADE = "made"
    ARRIVED = "arrived"
    HAND_OUT = "hand_out"
    POST = "post"
    CHANGE = "change"
    UNDO = "undo"
    CORRECT = "correct"
    WITHDRAW = "withdraw"


AT_ONCE = frozenset({Step.MADE, Step.ARRIVED, Step.UNDO})
"""Steps that ask nothing; a slip is undone."""


@dataclass(frozen=True, slots=True)
class HandOutForm:
    """As ticked and typed; nothing is ticked beforehand but the applicant."""

    by: Collector = Collector.APPLICANT
    receiver: str = field(default="", repr=False)
    match: FingerMatch | None = None
    is_identity_checked: bool = False
    signed: Signed | None = None


class Missing(Enum):
    """What a form still lacks."""

    IDENTITY = "identity"
    FINGER = "finger"
    SIGNATURE = "signature"
    RECEIVER = "receiver"
    WAYBILL_DIFFERS = "waybill_differs"


def steps(now: Standing, window: Window, at: datetime) -> tuple[Step, ...]:
    """Those that may be noted now, in the order of a case's life."""
    probes: dict[Step, Happening] = {
        Step.MADE: CardMade(),
        Step.ARRIVED: CardArrived(),
        Step.HAND_OUT: Collected(Collector.APPLICANT, FingerMatch.MATCHED, True, OnSheet()),
        Step.POST: Posted(Waybill("")),
        Step.CHANGE: CollectionChanged(_another(now.collection)),
        Step.UNDO: Undone(now.moves[-1].id if now.moves else EventId("")),
        Step.CORRECT: Corrected(RecordField.OTHER, "?", "?"),
        Step.WITHDRAW: Withdrawn("?"),
    }
    return tuple(step for step, what in probes.items() if _fits(now, what, window, at))


def _fits(now: Standing, what: Happening, window: Window, at: datetime) -> bool:
    event = CaseEvent(EventId("probe"), now.record.draft.id, at, window, what)
    return objection(now, event) is None


def _another(collection: Collection) -> Collection:
    return AtWindow() if not isinstance(collection, AtWindow) else ByMail("", "", "", None, datetime.min)  # noqa: DTZ901 - never shown


def read_hand_out(form: HandOutForm, collection: Collection) -> Collected | frozenset[Missing]:
    """Return the event, or everything that is still missing."""
    receiver = _receiver(form, collection)
    lacks = {
        Missing.IDENTITY: not form.is_identity_checked,
        Missing.FINGER: form.match is None,
        Missing.SIGNATURE: form.signed is None,
        Missing.RECEIVER: form.by is not Collector.APPLICANT and not receiver,
    }
    if any(lacks.values()) or form.match is None or form.signed is None:
        return frozenset(what for what, is_lacking in lacks.items() if is_lacking)
    return Collected(form.by, form.match, form.is_identity_checked, form.signed, receiver)


def _receiver(form: HandOutForm, collection: Collection) -> str:
    if form.by is Collector.PROXY:
        return collection.name.value if isinstance(collection, ByProxy) else ""
    return "" if form.by is Collector.APPLICANT else " ".join(form.receiver.split())


def read_posting(first: str, again: str) -> Posted | WaybillProblem | Missing:
    """The number as typed or scanned twice."""
    waybill = read_waybill(first)
    if not isinstance(waybill, Waybill):
        return waybill
    return Posted(waybill) if read_waybill(again) == waybill else Missing.WAYBILL_DIFFERS


def undoing(now: Standing) -> Undone | Objection:
    return Undone(now.moves[-1].id) if now.moves else Objection.NOTHING_TO_UNDO


def is_open(now: Standing) -> bool:
    """Whether the card is still on its way."""
    return now.phase not in {Phase.COLLECTED, Phase.WITHDRAWN}
