"""What becomes of an entry after one attempt, over every outcome and every state."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.case.record import Entry, UploadState
from counter_app.domain.faults import Fault, FaultCode
from counter_app.domain.ids import RecordId
from counter_app.sync.link.outbox import Accepted, Later, Outcome, Rejected, Stop, settle, wait_after
from counter_app.sync.link.rules import RetryRules
from tests.people import NOON

RULES = RetryRules(first_wait_s=2.0, longest_wait_s=300.0, jitter_share=0.5, longest_asked_wait_s=3600.0)
FAULTS = st.builds(Fault, st.sampled_from(FaultCode))
SECONDS = st.floats(0, 1e7)
OUTCOMES: st.SearchStrategy[Outcome] = st.one_of(
    st.builds(Accepted), st.builds(Later, FAULTS, SECONDS), st.builds(Rejected, FAULTS), st.builds(Stop, FAULTS)
)
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1)).map(lambda at: at.replace(tzinfo=NOON.tzinfo))  # noqa: DTZ001
WAITS = st.timedeltas(timedelta(0), timedelta(hours=1))
WAITING = Entry(RecordId("r"), UploadState.WAITING, 0, NOON, None, None)


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    state = draw(st.sampled_from(UploadState))
    acknowledged_at = draw(MOMENTS) if state is UploadState.ACKNOWLEDGED else None
    fault = draw(st.none() | FAULTS)
    return Entry(RecordId("r"), state, draw(st.integers(0, 10**6)), draw(MOMENTS), fault, acknowledged_at)


def test_every_outcome_is_tried_here() -> None:
    assert set(get_args(Outcome)) == {Accepted, Later, Rejected, Stop}


@given(entries(), OUTCOMES, MOMENTS, WAITS)
def test_an_entry_that_does_not_wait_is_left_alone(
    entry: Entry, outcome: Outcome, now: datetime, wait: timedelta
) -> None:
    if entry.state is not UploadState.WAITING:
        assert settle(entry, outcome, now, wait) == entry


@given(entries(), OUTCOMES, MOMENTS, WAITS)
def test_only_an_acceptance_acknowledges(entry: Entry, outcome: Outcome, now: datetime, wait: timedelta) -> None:
    after = settle(entry, outcome, now, wait)
    became = after.state is UploadState.ACKNOWLEDGED and entry.state is UploadState.WAITING
    assert became == (isinstance(outcome, Accepted) and entry.state is UploadState.WAITING)
    assert (after.state is UploadState.ACKNOWLEDGED) == (after.acknowledged_at is not None)


@given(entries(), OUTCOMES, MOMENTS, WAITS)
def test_an_entry_stays_the_entry_of_its_record_and_its_attempts_never_shrink(
    entry: Entry, outcome: Outcome, now: datetime, wait: timedelta
) -> None:
    after = settle(entry, outcome, now, wait)
    assert after.record_id == entry.record_id
    assert entry.attempts <= after.attempts <= entry.attempts + 1


@given(OUTCOMES, MOMENTS, WAITS)
def test_settling_twice_the_same_way_changes_nothing_once_it_is_final(
    outcome: Outcome, now: datetime, wait: timedelta
) -> None:
    once = settle(WAITING, outcome, now, wait)
    if isinstance(outcome, Accepted | Rejected | Stop):
        assert settle(once, outcome, now, wait) == once


@given(FAULTS, MOMENTS)
def test_what_stops_everything_blames_no_record(fault: Fault, now: datetime) -> None:
    assert settle(WAITING, Stop(fault), now, timedelta(1)) == WAITING


def test_an_acceptance_clears_the_fault() -> None:
    troubled = replace(WAITING, attempts=3, last_fault=Fault(FaultCode.LIBRARY_BUSY))
    after = settle(troubled, Accepted(), NOON, timedelta(0))
    assert after == Entry(RecordId("r"), UploadState.ACKNOWLEDGED, 4, NOON, None, NOON)


def test_a_later_try_is_due_after_the_wait_and_says_why() -> None:
    fault = Fault(FaultCode.LIBRARY_BUSY)
    after = settle(WAITING, Later(fault), NOON, timedelta(seconds=7))
    assert after == Entry(RecordId("r"), UploadState.WAITING, 1, NOON + timedelta(seconds=7), fault, None)


def test_a_refusal_stays_and_says_why() -> None:
    fault = Fault(FaultCode.RECORD_REFUSED)
    assert settle(WAITING, Rejected(fault), NOON, timedelta(7)) == Entry(
        RecordId("r"), UploadState.REFUSED, 1, NOON, fault, None
    )


@given(st.integers(0, 10**9), st.floats(0, 1e12), st.floats(0, 1))
def test_no_wait_is_longer_than_the_horizon_or_shorter_than_half_the_first(
    failures: int, asked_s: float, chance: float
) -> None:
    wait = wait_after(failures, asked_s, chance, RULES)
    assert timedelta(seconds=1) <= wait <= RULES.horizon


@pytest.mark.parametrize(("failures", "seconds"), [(1, 2), (2, 4), (3, 8), (7, 128), (8, 256), (9, 300), (99, 300)])
def test_waits_double_up_to_the_longest(failures: int, seconds: float) -> None:
    assert wait_after(failures, 0, 0.0, RULES) == timedelta(seconds=seconds)
    assert wait_after(failures, 0, 1.0, RULES) == timedelta(seconds=seconds / 2)


def test_the_library_may_ask_for_more_patience_but_not_for_less_nor_for_ever() -> None:
    assert wait_after(1, 60, 0.0, RULES) == timedelta(seconds=60)
    assert wait_after(9, 60, 0.0, RULES) == timedelta(seconds=300)
    assert wait_after(1, 1e9, 0.0, RULES) == timedelta(seconds=3600)
