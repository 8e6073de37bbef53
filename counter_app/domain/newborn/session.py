"""Moves the registration of a newborn at the window: `step_newborn` says what follows from an event."""

from dataclasses import dataclass
from datetime import datetime
from typing import assert_never

from counter_app.domain.application.signing import Commitment
from counter_app.domain.case.case import Window
from counter_app.domain.faults import Fault
from counter_app.domain.ids import PaperCode, RecordId
from counter_app.domain.newborn.newborn import NewbornApplication
from counter_app.domain.newborn.steps import Accepting, NewbornDraft, NewbornStep, Turning

# --- states -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Resting:
    """Nobody's registration is being taken down."""


@dataclass(frozen=True, slots=True)
class TakingDown:
    """The form is open."""

    id: RecordId
    fault: Fault | None = None


@dataclass(frozen=True, slots=True)
class Committing:
    """The parent reads and signs."""

    id: RecordId
    application: NewbornApplication
    kept: tuple[PaperCode, ...]
    fault: Fault | None = None


@dataclass(frozen=True, slots=True)
class Keeping:
    """On its way to the disk."""

    id: RecordId
    draft: NewbornDraft


@dataclass(frozen=True, slots=True)
class Kept:
    """On the disk: the receipt for the originals is printed and handed over."""

    id: RecordId
    step: NewbornStep


NewbornState = Resting | TakingDown | Committing | Keeping | Kept

# --- events -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Begun:
    """The officer opens an empty form."""

    id: RecordId


@dataclass(frozen=True, slots=True)
class TakenDown:
    """The form is complete, every condition holds and every paper was shown; `kept` are the originals that stay."""

    id: RecordId
    application: NewbornApplication
    kept: tuple[PaperCode, ...]


@dataclass(frozen=True, slots=True)
class Turned:
    """The form is complete, but conditions are not met or papers are missing: the parent was told all of it."""

    id: RecordId
    application: NewbornApplication
    outcome: Turning
    window: Window
    at: datetime


@dataclass(frozen=True, slots=True)
class WentBack:
    """Something in the form has to be mended."""

    id: RecordId


@dataclass(frozen=True, slots=True)
class GivenUp:
    id: RecordId


@dataclass(frozen=True, slots=True)
class Committed:
    """Signed before this officer."""

    id: RecordId
    commitment: Commitment
    window: Window
    at: datetime


@dataclass(frozen=True, slots=True)
class StepKept:
    id: RecordId
    step: NewbornStep


@dataclass(frozen=True, slots=True)
class KeepingFailed:
    id: RecordId
    fault: Fault


@dataclass(frozen=True, slots=True)
class PutAway:
    id: RecordId


NewbornEvent = Begun | TakenDown | Turned | WentBack | GivenUp | Committed | StepKept | KeepingFailed | PutAway


@dataclass(frozen=True, slots=True)
class KeepNewborn:
    """The one effect: write this down, and tell what became of it."""

    draft: NewbornDraft


@dataclass(frozen=True, slots=True)
class NewbornMove:
    """What follows: the next state, and what has to be done."""

    state: NewbornState
    effect: KeepNewborn | None = None


# --- transitions ------------------------------------------------------------------------------------------------------


def step_newborn(state: NewbornState, event: NewbornEvent) -> NewbornMove:
    """Total: an event that does not fit, or belongs to another registration, changes nothing."""
    if isinstance(state, Resting):
        return NewbornMove(TakingDown(event.id) if isinstance(event, Begun) else state)
    if event.id != state.id:
        return NewbornMove(state)
    match state:
        case TakingDown():
            return _from_taking_down(state, event)
        case Committing():
            return _from_committing(state, event)
        case Keeping():
            return _from_keeping(state, event)
        case Kept():
            return NewbornMove(Resting() if isinstance(event, PutAway) else state)
        case _:
            assert_never(state)


def _from_taking_down(state: TakingDown, event: NewbornEvent) -> NewbornMove:
    match event:
        case TakenDown(application=application, kept=kept):
            return NewbornMove(Committing(state.id, application, kept))
        case Turned(application=application, outcome=outcome, window=window, at=at):
            return _keep(NewbornDraft(state.id, application, outcome, window, at))
        case GivenUp():
            return NewbornMove(Resting())
        case _:
            return NewbornMove(state)


def _from_committing(state: Committing, event: NewbornEvent) -> NewbornMove:
    match event:
        case Committed(commitment=commitment, window=window, at=at):
            signed = Accepting(commitment, state.kept)
            return _keep(NewbornDraft(state.id, state.application, signed, window, at))
        case WentBack():
            return NewbornMove(TakingDown(state.id))
        case GivenUp():
            return NewbornMove(Resting())
        case _:
            return NewbornMove(state)


def _from_keeping(state: Keeping, event: NewbornEvent) -> NewbornMove:
    match event:
        case StepKept(step=step):
            return NewbornMove(Kept(state.id, step))
        case KeepingFailed(fault=fault):
            return NewbornMove(_before(state.draft, fault))
        case _:
            return NewbornMove(state)


def _keep(draft: NewbornDraft) -> NewbornMove:
    return NewbornMove(Keeping(draft.id, draft), KeepNewborn(draft))


def _before(draft: NewbornDraft, fault: Fault) -> TakingDown | Committing:
    match draft.outcome:
        case Accepting(kept=kept):
            return Committing(draft.id, draft.application, kept, fault)
        case Turning():
            return TakingDown(draft.id, fault)
        case _:
            assert_never(draft.outcome)
