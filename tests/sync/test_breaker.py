"""When a library is left in peace, which record probes it, and in which order a backlog drains."""

from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.case.record import Entry, UploadState
from counter_app.domain.faults import Fault, FaultCode
from counter_app.domain.ids import RecordId
from counter_app.sync.link.breaker import Breaker, Current
from counter_app.sync.link.outbox import Accepted, Later, Outcome, Rejected, Stop, fair
from counter_app.sync.uplink import Uplink
from tests.fakes.clock import SetClock
from tests.fakes.journal import FakeJournal
from tests.people import NOON
from tests.sync.linking import RULES
from tests.sync.records import draft, portrait, record_id
from tests.sync.test_uplink import PATIENCE_S, FakeCourier, Gauge

AWAY = Later(Fault(FaultCode.LIBRARY_UNREACHABLE))
BROKEN = Later(Fault(FaultCode.LIBRARY_FAILED))
OUTCOMES: tuple[Outcome, ...] = (
    Accepted(), Rejected(Fault(FaultCode.RECORD_REFUSED)), AWAY, BROKEN, Stop(Fault(FaultCode.CREDENTIAL_REFUSED)),
)  # fmt: skip
DAY = timedelta(days=1)


def after(*outcomes: Outcome) -> Breaker:
    breaker = Breaker()
    for outcome in outcomes:
        breaker = breaker.heard(outcome, 3)
    return breaker


def test_a_library_that_cannot_be_reached_is_left_in_peace_at_once() -> None:
    assert after(AWAY) == Breaker(Current.OPEN, 0, 1)


def test_one_that_fails_is_left_in_peace_after_three_in_a_row() -> None:
    assert after(BROKEN, BROKEN).current is Current.CLOSED
    assert after(BROKEN, BROKEN, BROKEN).current is Current.OPEN
    assert after(BROKEN, BROKEN, Accepted(), BROKEN, BROKEN).current is Current.CLOSED


def test_after_the_wait_it_is_probed_and_an_answer_closes_it() -> None:
    probing = after(AWAY).waited()
    assert probing.current is Current.HALF_OPEN
    assert probing.heard(Accepted(), 3) == Breaker()
    again = probing.heard(AWAY, 3)
    assert (again.current, again.openings) == (Current.OPEN, 2)


@given(st.lists(st.sampled_from(OUTCOMES), max_size=30))
def test_openings_count_only_what_no_answer_has_ended(outcomes: list[Outcome]) -> None:
    breaker = Breaker()
    for outcome in outcomes:
        breaker = breaker.waited().heard(outcome, 3)
        if isinstance(outcome, Accepted | Rejected):
            assert breaker == Breaker()
        if outcome == AWAY:
            assert breaker.current is Current.OPEN
    assert breaker.openings <= sum(outcome in (AWAY, BROKEN) for outcome in outcomes)


def entry(number: int) -> Entry:
    return Entry(record_id(number), UploadState.WAITING, 0, NOON + timedelta(seconds=number), None, None)


def test_every_fourth_place_is_for_the_newest() -> None:
    order = fair([entry(n) for n in range(8)], [entry(n) for n in (99, 98, 97)], 4)
    assert order == tuple(entry(n) for n in (0, 1, 2, 99, 3, 4, 5, 98))


@given(st.integers(1, 40), st.integers(0, 40), st.integers(2, 6))
def test_a_fair_batch_has_its_size_and_nothing_twice(old: int, new: int, every: int) -> None:
    by_age, newest = [entry(n) for n in range(old)], [entry(n) for n in range(old + 10, old + 10 - new, -1)]
    order = fair(by_age, newest, every)
    assert len(order) == len(set(order)) == old
    assert [each for each in order if each in by_age][:1] == by_age[:1]


@dataclass
class Line:
    """A library that takes a second for each record, by the clock that everyone reads."""

    clock: SetClock
    arrived: dict[RecordId, datetime]

    def take(self, name: RecordId) -> Outcome:
        self.clock.pass_by(1.0)
        self.arrived[name] = self.clock.now()
        return Accepted()


def test_thousands_waiting_drain_by_age_and_today_is_not_starved() -> None:
    old, today = 10_000, 40
    clock, journal, gauge = SetClock(NOON), FakeJournal(), Gauge()
    one = portrait(0)
    for seed in range(old):
        journal.file(draft(seed * 2, NOON - 5 * DAY + timedelta(seconds=seed)), [one])
    for seed in range(today):
        journal.file(draft(seed * 2 + 1, NOON - timedelta(minutes=40 - seed)), [one])
    line = Line(clock, {})
    rules = replace(RULES, uplink=replace(RULES.uplink, batch=20, fresh_every=4))
    with Uplink(lambda: nullcontext(journal), lambda: nullcontext(FakeCourier(line.take)), clock, gauge, rules):
        gauge.wait_for(lambda shown: shown.waiting == 0, PATIENCE_S * 20)
    newest = max(line.arrived[record_id(seed * 2 + 1)] for seed in range(today))
    assert (newest - NOON).total_seconds() <= today * 4 + 4, "today's are through within four turns each"
    ages = [line.arrived[record_id(seed * 2)] for seed in range(old)]
    assert ages == sorted(ages), "the old ones keep their order"
    assert (max(ages) - NOON).total_seconds() == old + today
