"""Folds the steps of a newborn's registration into how it stands, and says which step may come next."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from typing import assert_never

from counter_app.domain.case.progress import LONGEST_REASON, Undone, Withdrawn
from counter_app.domain.days import china_day
from counter_app.domain.ids import PaperCode, RecordId
from counter_app.domain.newborn.steps import (
    First,
    Granted,
    HandedBack,
    NewbornFact,
    NewbornStep,
    PageHandedOut,
    PagePrinted,
    Taken,
    TurnedAway,
    TurnedDown,
)


class NewbornPhase(Enum):
    """How far the registration is."""

    WAITING = "waiting"
    """For the decision of the household place."""
    GRANTED = "granted"
    PRINTED = "printed"
    """The page lies here."""
    COLLECTED = "collected"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    TURNED_AWAY = "turned_away"
    """At the window already."""


class NewbornObjection(Enum):
    """Why a step may not come now."""

    PHASE = "phase"
    IDENTITY = "identity"
    REASON = "reason"
    NOT_HELD = "not_held"
    """An original that is not at the window cannot be handed back."""
    NOTHING_TO_UNDO = "nothing_to_undo"
    OTHER_DAY = "other_day"
    OTHER_CASE = "other_case"


@dataclass(frozen=True, slots=True)
class NewbornStanding:
    """How a registration stands; `moves` are the steps that count, and can be undone from the end."""

    id: RecordId
    first: First
    phase: NewbornPhase
    since: datetime
    held: tuple[PaperCode, ...]
    """The originals that are at the window."""
    moves: tuple[NewbornStep, ...] = ()

    @property
    def is_over(self) -> bool:
        """Nothing is left to be done at the window."""
        return self.phase in ENDED and not self.held


FREE = frozenset({NewbornPhase.REFUSED, NewbornPhase.WITHDRAWN, NewbornPhase.TURNED_AWAY})
"""After these the same child may be applied for once more."""
ENDED = FREE | {NewbornPhase.COLLECTED}
_DECIDED = frozenset(NewbornPhase) - {NewbornPhase.WAITING, NewbornPhase.TURNED_AWAY}
_FROM: dict[type[NewbornFact], frozenset[NewbornPhase]] = {
    Granted: frozenset({NewbornPhase.WAITING}),
    TurnedDown: frozenset({NewbornPhase.WAITING}),
    Withdrawn: frozenset({NewbornPhase.WAITING}),
    PagePrinted: frozenset({NewbornPhase.GRANTED}),
    PageHandedOut: frozenset({NewbornPhase.PRINTED}),
    HandedBack: _DECIDED,
    Taken: frozenset(),
    TurnedAway: frozenset(),
}
"""In which phase a step may come; undoing goes by the last move instead."""
_TO: dict[type[NewbornFact], NewbornPhase] = {
    Granted: NewbornPhase.GRANTED,
    TurnedDown: NewbornPhase.REFUSED,
    Withdrawn: NewbornPhase.WITHDRAWN,
    PagePrinted: NewbornPhase.PRINTED,
    PageHandedOut: NewbornPhase.COLLECTED,
}


def begin(first: NewbornStep) -> NewbornStanding:
    """As the registration stood when it was taken down. Raises ValueError for any other step."""
    match first.what:
        case Taken(kept=kept):
            return NewbornStanding(first.newborn_id, first.what, NewbornPhase.WAITING, first.at, kept)
        case TurnedAway():
            return NewbornStanding(first.newborn_id, first.what, NewbornPhase.TURNED_AWAY, first.at, ())
        case _:
            raise ValueError("not a first step")


def newborn_standing(steps: Iterable[NewbornStep]) -> NewbornStanding:
    """How it stands after these steps, the first of them the application; what may not come changes nothing."""
    first, *later = steps
    now = begin(first)
    for step in later:
        if newborn_objection(now, step) is None:
            now = _after(first, now, step)
    return now


def newborn_objection(now: NewbornStanding, step: NewbornStep) -> NewbornObjection | None:
    """Why the step may not come next; None when it may. Never raises."""
    if step.newborn_id != now.id:
        return NewbornObjection.OTHER_CASE
    if isinstance(step.what, Undone):
        return _objection_to_undoing(now, step, step.what)
    if now.phase not in _FROM[type(step.what)]:
        return NewbornObjection.PHASE
    return _objection_to_content(now, step.what)


def _objection_to_content(now: NewbornStanding, what: NewbornFact) -> NewbornObjection | None:
    match what:
        case Granted() | PagePrinted() | Taken() | TurnedAway() | Undone():
            return None
        case TurnedDown(reason) | Withdrawn(reason):
            return None if 0 < len(reason.strip()) <= LONGEST_REASON else NewbornObjection.REASON
        case PageHandedOut():
            return None if what.is_identity_checked else NewbornObjection.IDENTITY
        case HandedBack(papers):
            if not papers or len(set(papers)) < len(papers) or not set(papers) <= set(now.held):
                return NewbornObjection.NOT_HELD
            return None if what.is_identity_checked else NewbornObjection.IDENTITY
        case _:
            assert_never(what)


def _objection_to_undoing(now: NewbornStanding, step: NewbornStep, what: Undone) -> NewbornObjection | None:
    if not now.moves or now.moves[-1].id != what.event:
        return NewbornObjection.NOTHING_TO_UNDO
    return None if china_day(step.at) == china_day(now.moves[-1].at) else NewbornObjection.OTHER_DAY


def _after(first: NewbornStep, now: NewbornStanding, step: NewbornStep) -> NewbornStanding:
    if not isinstance(step.what, Undone):
        return _moved(now, step)
    again = begin(first)
    for move in now.moves[:-1]:
        again = _moved(again, move)
    return again


def _moved(now: NewbornStanding, step: NewbornStep) -> NewbornStanding:
    moved = replace(now, moves=(*now.moves, step))
    if isinstance(step.what, HandedBack):
        return replace(moved, held=tuple(paper for paper in now.held if paper not in step.what.papers))
    return replace(moved, phase=_TO[type(step.what)], since=step.at)
