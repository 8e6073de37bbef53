"""Folds a filed record and its events into how the case stands, and says which event may come next."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from typing import assert_never

from counter_app.domain.case.collection import ByMail, ByProxy, Collection
from counter_app.domain.case.progress import (
    LONGEST_REASON,
    CardArrived,
    CardMade,
    CaseEvent,
    Collected,
    CollectionChanged,
    Collector,
    Corrected,
    Happening,
    Posted,
    RecordField,
    Undone,
    Withdrawn,
)
from counter_app.domain.case.record import CaptureRecord
from counter_app.domain.days import china_day


class Phase(Enum):
    """How far the card is on its way to its holder."""

    APPLIED = "applied"
    MADE = "made"
    ARRIVED = "arrived"
    POSTED = "posted"
    COLLECTED = "collected"
    WITHDRAWN = "withdrawn"


class Objection(Enum):
    """Why an event may not come now."""

    PHASE = "phase"
    BY_MAIL = "by_mail"
    """The card is to be posted; to hand it out here, the way of collection has to be changed first."""
    NOT_BY_MAIL = "not_by_mail"
    IDENTITY = "identity"
    NO_PROXY = "no_proxy"
    """The applicant named nobody who may collect for them; that has to be noted first."""
    RECEIVER = "receiver"
    """Whoever takes the card away for another has a name; a proxy has the name that the applicant gave."""
    SAME = "same"
    REASON = "reason"
    NOTHING_TO_UNDO = "nothing_to_undo"
    OTHER_DAY = "other_day"
    OTHER_RECORD = "other_record"


@dataclass(frozen=True, slots=True)
class Standing:
    """How a case stands; `moves` are the events that count, the oldest first, and can be undone from the end."""

    record: CaptureRecord
    phase: Phase
    since: datetime
    collection: Collection
    moves: tuple[CaseEvent, ...] = ()
    corrections: tuple[CaseEvent, ...] = ()

    @property
    def name(self) -> str:
        """The applicant's name as the last correction has it."""
        name = self.record.draft.case.applicant.name.value
        for told in self.corrections:
            if isinstance(told.what, Corrected) and told.what.heading is RecordField.NAME:
                name = told.what.text
        return name

    @property
    def last(self) -> Happening | None:
        return self.moves[-1].what if self.moves else None


_FROM: dict[type[Happening], frozenset[Phase]] = {
    CardMade: frozenset({Phase.APPLIED}),
    CardArrived: frozenset({Phase.APPLIED, Phase.MADE, Phase.POSTED}),
    Posted: frozenset({Phase.APPLIED, Phase.MADE, Phase.ARRIVED}),
    Collected: frozenset({Phase.ARRIVED}),
    CollectionChanged: frozenset({Phase.APPLIED, Phase.MADE, Phase.ARRIVED}),
    Corrected: frozenset(Phase) - {Phase.WITHDRAWN},
    Withdrawn: frozenset(Phase) - {Phase.WITHDRAWN},
}
"""In which phase an event may come; undoing goes by the last move instead."""


def begin(record: CaptureRecord) -> Standing:
    """As the case stood when it was filed."""
    return Standing(record, Phase.APPLIED, record.draft.filed_at, record.draft.collection)


def standing(record: CaptureRecord, events: Iterable[CaseEvent]) -> Standing:
    """How the case stands after these events, in their order. Total: what may not come changes nothing."""
    now = begin(record)
    for event in events:
        if objection(now, event) is None:
            now = _after(now, event)
    return now


def objection(now: Standing, event: CaseEvent) -> Objection | None:
    """Why the event may not come next; None when it may. Never raises."""
    if event.record_id != now.record.draft.id:
        return Objection.OTHER_RECORD
    if isinstance(event.what, Undone):
        return _objection_to_undoing(now, event, event.what)
    if now.phase not in _FROM[type(event.what)]:
        return Objection.PHASE
    return _objection_to_content(now, event.what)


def _objection_to_content(now: Standing, what: Happening) -> Objection | None:
    match what:
        case CardMade() | CardArrived() | Undone():
            return None
        case Posted():
            return None if isinstance(now.collection, ByMail) else Objection.NOT_BY_MAIL
        case Collected():
            return _objection_to_handing_out(now, what)
        case CollectionChanged(collection):
            return Objection.SAME if collection == now.collection else None
        case Corrected(_, text, reason):
            return None if _says_something(text) and _says_something(reason) else Objection.REASON
        case Withdrawn(reason):
            return None if _says_something(reason) else Objection.REASON
        case _:
            assert_never(what)


def _objection_to_handing_out(now: Standing, what: Collected) -> Objection | None:
    if isinstance(now.collection, ByMail):
        return Objection.BY_MAIL
    if not what.is_identity_checked:
        return Objection.IDENTITY
    if what.by is Collector.APPLICANT:
        return None
    if what.by is Collector.GUARDIAN:
        return None if _says_something(what.receiver) else Objection.RECEIVER
    if not isinstance(now.collection, ByProxy):
        return Objection.NO_PROXY
    return None if what.receiver == now.collection.name.value else Objection.RECEIVER


def _objection_to_undoing(now: Standing, event: CaseEvent, what: Undone) -> Objection | None:
    if now.phase is Phase.WITHDRAWN:
        return Objection.PHASE  # the photos are out of use in the whole region; a counter alone cannot bring them back
    if not now.moves or now.moves[-1].id != what.event:
        return Objection.NOTHING_TO_UNDO
    return None if china_day(event.at) == china_day(now.moves[-1].at) else Objection.OTHER_DAY


def _after(now: Standing, event: CaseEvent) -> Standing:
    match event.what:
        case Undone():
            return _replayed(now, now.moves[:-1])
        case Corrected():
            return replace(now, corrections=(*now.corrections, event))
        case _:
            return _moved(now, event)


def _moved(now: Standing, event: CaseEvent) -> Standing:
    moved = replace(now, moves=(*now.moves, event))
    match event.what:
        case CardMade():
            return replace(moved, phase=Phase.MADE, since=event.at)
        case CardArrived():
            return replace(moved, phase=Phase.ARRIVED, since=event.at)
        case Posted():
            return replace(moved, phase=Phase.POSTED, since=event.at)
        case Collected():
            return replace(moved, phase=Phase.COLLECTED, since=event.at)
        case CollectionChanged(collection):
            return replace(moved, collection=collection)
        case Withdrawn():
            return replace(moved, phase=Phase.WITHDRAWN, since=event.at)
        case Corrected() | Undone():
            return now
        case _:
            assert_never(event.what)


def _replayed(now: Standing, moves: tuple[CaseEvent, ...]) -> Standing:
    again = replace(begin(now.record), corrections=now.corrections)
    for event in moves:
        again = _moved(again, event)
    return again


def _says_something(text: str) -> bool:
    return 0 < len(text.strip()) <= LONGEST_REASON
