"""Who is on duty, over every pair of state and event in a small world: four people, online and offline."""

from datetime import timedelta
from itertools import product

import pytest

from counter_app import resources
from counter_app.domain.duty import (
    Act,
    Carry,
    Denial,
    Denied,
    Duty,
    DutyEvent,
    HandingOver,
    HandOver,
    Lapsed,
    Lock,
    Locked,
    Nobody,
    Note,
    Offline,
    OnDuty,
    Online,
    Refused,
    Renewed,
    SignedIn,
    SignOut,
    StayOn,
    Unguarded,
    has_lapsed,
    hides,
    officer_of,
    step,
)
from counter_app.domain.faults import Fault, FaultCode
from counter_app.domain.ids import OfficerId
from counter_app.domain.person.officer import Officer, OfficerToken, Role, may_approve, read_access_rules
from counter_app.domain.places.regions import TableError
from tests import people

UNTIL = people.NOON + timedelta(hours=1)
ANN, BEN = Officer(OfficerId("000101"), Role.OFFICER), Officer(OfficerId("000102"), Role.OFFICER)
CHIEF, READER = Officer(OfficerId("000201"), Role.SUPERVISOR), Officer(OfficerId("000301"), Role.AUDITOR)
PEOPLE = (ANN, BEN, CHIEF, READER)
WRONG, FAULT = Denied(Denial.WRONG), Fault(FaultCode.LIBRARY_UNREACHABLE)


def online(officer: Officer) -> Online:
    return Online(officer, UNTIL, OfficerToken(f"token-of-{officer.id}"))


def later(officer: Officer) -> Online:
    return Online(officer, UNTIL + timedelta(hours=1), OfficerToken(f"second-token-of-{officer.id}"))


WAYS: tuple[OnDuty, ...] = tuple(way for one in PEOPLE for way in (online(one), Offline(one, UNTIL)))
SERVING = tuple(way for way in WAYS if way.officer.may_serve)
STATES: tuple[Duty, ...] = (
    Unguarded(OfficerId("000001")),
    *(Nobody(told) for told in (None, WRONG, FAULT)),
    *SERVING,
    *(Locked(of, told) for of in SERVING for told in (None, WRONG)),
    *(HandingOver(by, told) for by in SERVING for told in (None, WRONG)),
)
EVENTS: tuple[DutyEvent, ...] = (
    *(SignedIn(way) for way in WAYS),
    *(Renewed(later(one)) for one in PEOPLE),
    Refused(WRONG), Refused(FAULT), Lock(), Lapsed(), HandOver(), StayOn(), SignOut(),
)  # fmt: skip
ALL = tuple(product(STATES, EVENTS))


def before(state: Duty) -> OnDuty | None:
    """Whose the window is."""
    match state:
        case Online() | Offline():
            return state
        case Locked(of=owner) | HandingOver(by=owner):
            return owner
        case _:
            return None


@pytest.mark.parametrize(("state", "event"), ALL)
def test_nobody_serves_who_did_not_prove_it_now_or_before(state: Duty, event: DutyEvent) -> None:
    after = step(state, event).state
    if isinstance(after, Online | Offline):
        assert after.officer.may_serve
        assert after == state or event in (SignedIn(after), Renewed(after) if isinstance(after, Online) else None)


@pytest.mark.parametrize(("state", "event"), ALL)
def test_another_takes_a_window_only_by_hand_over_or_as_supervisor(state: Duty, event: DutyEvent) -> None:
    owner, after = before(state), before(step(state, event).state)
    if owner is not None and after is not None and owner.officer != after.officer:
        assert isinstance(state, HandingOver) or (isinstance(state, Locked) and after.officer == CHIEF)


@pytest.mark.parametrize(("state", "event"), ALL)
def test_a_window_lets_go_of_its_officer_only_when_that_one_signs_out(state: Duty, event: DutyEvent) -> None:
    if before(state) is not None and before(step(state, event).state) is None:
        assert isinstance(state, Online | Offline)
        assert event == SignOut()


@pytest.mark.parametrize(("state", "event"), ALL)
def test_a_token_goes_along_exactly_while_its_officer_serves(state: Duty, event: DutyEvent) -> None:
    turn = step(state, event)
    carried = [effect.token for effect in turn.effects if isinstance(effect, Carry)]
    if isinstance(turn.state, Online):
        assert carried == ([] if turn.state == state else [turn.state.token])
    elif isinstance(state, Online):
        assert carried == [None]


@pytest.mark.parametrize(("state", "event"), ALL)
def test_every_change_of_hands_is_noted(state: Duty, event: DutyEvent) -> None:
    turn = step(state, event)
    notes = [effect for effect in turn.effects if isinstance(effect, Note)]
    served, serves = officer_of(state), officer_of(turn.state)
    if served != serves and not isinstance(turn.state, HandingOver):
        assert notes
    if serves is not None and served is None:
        assert notes[-1].officer == serves
    if isinstance(state, HandingOver) and serves not in (None, state.by.officer.id):
        assert notes == [Note(Act.HANDED_OVER, state.by.officer.id), Note(Act.TOOK_OVER, OfficerId(str(serves)))]


@pytest.mark.parametrize(("state", "event"), ALL)
def test_a_case_is_filed_exactly_where_people_are_shown(state: Duty, event: DutyEvent) -> None:
    after = step(state, event).state
    assert hides(after) == (officer_of(after) is None)


@pytest.mark.parametrize("event", EVENTS)
def test_a_practice_window_stays_one(event: DutyEvent) -> None:
    state = Unguarded(OfficerId("000001"))
    assert step(state, event).state == state
    assert step(state, event).effects == ()


def test_an_auditor_is_told_that_they_may_not_serve() -> None:
    for state in (Nobody(), Locked(online(ANN)), HandingOver(online(ANN))):
        after = step(state, SignedIn(online(READER))).state
        assert after in (
            Nobody(Denied(Denial.MAY_NOT_SERVE)),
            Locked(online(ANN), Denied(Denial.MAY_NOT_SERVE)),
            HandingOver(online(ANN), Denied(Denial.MAY_NOT_SERVE)),
        )


def test_another_officer_is_told_to_ask_for_a_hand_over() -> None:
    after = step(Locked(online(ANN)), SignedIn(online(BEN))).state
    assert after == Locked(online(ANN), Denied(Denial.NEEDS_HAND_OVER))


def test_what_was_granted_runs_out_and_the_window_stays_that_officers() -> None:
    assert not has_lapsed(online(ANN), UNTIL - timedelta(seconds=1))
    assert has_lapsed(online(ANN), UNTIL)
    assert step(online(ANN), Lapsed()).state == Locked(online(ANN), Denied(Denial.EXPIRED))


def test_a_token_is_in_no_text_of_a_state() -> None:
    assert [state for state in STATES if "token-of" in repr(state)] == []
    assert [turn for pair in ALL if "token-of" in repr(turn := step(*pair))] == []


@pytest.mark.parametrize(("approver", "asking"), tuple(product(PEOPLE, PEOPLE)))
def test_only_a_supervisor_approves_and_never_for_themselves(approver: Officer, asking: Officer) -> None:
    assert may_approve(approver, asking.id) == (approver == CHIEF and asking != CHIEF)


def test_the_wait_grows_with_each_failure_and_has_an_end() -> None:
    rules = read_access_rules(resources.toml("rules", "access.toml"))
    waits = [rules.wait_s(failed) for failed in range(rules.tries + 20)]
    assert waits[: rules.tries] == [0.0] * rules.tries
    assert waits[rules.tries : rules.tries + 3] == [300.0, 600.0, 1200.0]
    assert waits[-1] == rules.longest_wait_minutes * 60
    assert rules.wait_s(10**9) == waits[-1]


@pytest.mark.parametrize("change", [{"tries": 0}, {"tries": True}, {"tries": "5"}, {"more": 1}, {"tries": 5.0}])
def test_a_table_that_is_not_whole_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(TableError):
        read_access_rules(resources.toml("rules", "access.toml") | change)
