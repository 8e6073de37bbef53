"""Every pair of state and event of the newborn's session: total, and never from one registration to another."""

from dataclasses import replace
from itertools import product

import pytest

from counter_app.domain.faults import Fault, FaultCode
from counter_app.domain.ids import RecordId
from counter_app.domain.newborn.rules import Condition
from counter_app.domain.newborn.session import (
    Begun,
    Committed,
    Committing,
    GivenUp,
    Keeping,
    KeepingFailed,
    KeepNewborn,
    Kept,
    NewbornEvent,
    NewbornState,
    PutAway,
    Resting,
    StepKept,
    TakenDown,
    TakingDown,
    Turned,
    WentBack,
    step_newborn,
)
from counter_app.domain.newborn.steps import Turning
from tests import people

FAULT = Fault(FaultCode.DISK_FULL)
AWAY = Turning((Condition.IN_WEDLOCK,), ())


def world(seed: int) -> tuple[tuple[NewbornState, ...], tuple[NewbornEvent, ...]]:
    draft = people.newborn_draft(seed)
    name, application = draft.id, draft.application
    step = draft.numbered("310000-07-20261123-0001-X")
    turned = replace(draft, outcome=AWAY)
    committed = Committed(name, people.signing().commitment, draft.window, draft.at)
    states = (
        TakingDown(name), Committing(name, application, people.KEPT_PAPERS), Keeping(name, draft),
        Keeping(name, turned), Kept(name, step),
    )  # fmt: skip
    events = (
        Begun(name), TakenDown(name, application, people.KEPT_PAPERS), WentBack(name), GivenUp(name), committed,
        Turned(name, application, AWAY, draft.window, draft.at), StepKept(name, step), KeepingFailed(name, FAULT),
        PutAway(name),
    )  # fmt: skip
    return states, events


MINE, OTHERS = world(0), world(1)
STATES: tuple[NewbornState, ...] = (Resting(), *MINE[0])
ALLOWED = {
    (Resting, Begun): TakingDown,
    (TakingDown, TakenDown): Committing,
    (TakingDown, Turned): Keeping,
    (TakingDown, GivenUp): Resting,
    (Committing, Committed): Keeping,
    (Committing, WentBack): TakingDown,
    (Committing, GivenUp): Resting,
    (Keeping, StepKept): Kept,
    (Kept, PutAway): Resting,
}


@pytest.mark.parametrize(("state", "event"), list(product(STATES, MINE[1])))
def test_only_what_fits_moves_the_session(state: NewbornState, event: NewbornEvent) -> None:
    moved = step_newborn(state, event)
    if isinstance(state, Keeping) and isinstance(event, KeepingFailed):
        assert isinstance(moved.state, TakingDown if state.draft.outcome == AWAY else Committing)
        assert moved.state.fault == FAULT
        return
    expected = ALLOWED.get((type(state), type(event)))
    assert type(moved.state) is (expected or type(state))
    assert expected is not None or moved.state == state


@pytest.mark.parametrize(("state", "event"), list(product(MINE[0], OTHERS[1])))
def test_nothing_crosses_from_one_registration_to_another(state: NewbornState, event: NewbornEvent) -> None:
    assert step_newborn(state, event).state == state


@pytest.mark.parametrize(("state", "event"), list(product(STATES, MINE[1])))
def test_something_is_kept_exactly_when_it_was_signed_or_turned_away(state: NewbornState, event: NewbornEvent) -> None:
    moved = step_newborn(state, event)
    begins = isinstance(moved.state, Keeping) and not isinstance(state, Keeping)
    assert (moved.effect is not None) == begins
    if isinstance(moved.effect, KeepNewborn) and isinstance(event, Committed | Turned):
        draft = moved.effect.draft
        assert (draft.id, draft.window, draft.at) == (event.id, event.window, event.at)


def test_what_was_kept_before_never_follows_into_the_next() -> None:
    rested = step_newborn(MINE[0][-1], PutAway(people.newborn_draft(0).id)).state
    assert step_newborn(rested, Begun(RecordId("next"))).state == TakingDown(RecordId("next"))
