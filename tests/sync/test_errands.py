"""What is no record is handed over once no record is due, and never stands in a record's way."""

from collections.abc import Iterator
from itertools import chain, repeat

from counter_app.domain.faults import Fault, FaultCode
from counter_app.domain.ids import RecordId
from counter_app.sync.link.outbox import Accepted, Later, Outcome, Rejected, Stop
from tests.sync.linking import RULES
from tests.sync.records import record_id
from tests.sync.test_uplink import SLOW_LINK, UNREACHABLE, FakeCourier, impatient, rig


def test_errands_are_run_once_no_record_is_due() -> None:
    order: list[str] = []

    def deliver(name: RecordId) -> Outcome:
        order.append(name)
        return Accepted()

    made = rig(FakeCourier(deliver, lambda: order.append("errand")))
    made.file(0, 1)
    with made.uplink:
        made.courier.wait_for_tries(2)
        made.gauge.wait_for(lambda shown: shown.waiting == 0)
    assert order[:2] == [record_id(0), record_id(1)]
    assert set(order[2:]) <= {"errand"}


def test_an_errand_that_is_refused_is_shown_and_holds_no_record_up() -> None:
    refusal = Rejected(Fault(FaultCode.AUDIT_REFUSED))
    made = rig(FakeCourier(errand=lambda: refusal))
    with made.uplink:
        made.gauge.wait_for(lambda shown: shown.trouble == refusal.fault)
        made.file(0)
        made.uplink.nudge()
        made.gauge.wait_for(lambda shown: shown.last_ok is not None and shown.trouble == refusal.fault)


def test_a_library_that_goes_away_during_an_errand_is_trouble() -> None:
    made = rig(FakeCourier(errand=lambda: UNREACHABLE), SLOW_LINK)
    with made.uplink:
        made.gauge.wait_for(lambda shown: shown.trouble == UNREACHABLE.fault)


# --- with nothing to send ---------------------------------------------------------------------------------------------


def test_an_outage_is_over_for_the_strip_once_the_library_says_that_it_is_there() -> None:
    answers: Iterator[Later | None] = chain([UNREACHABLE], repeat(None))
    made = rig(FakeCourier(errand=lambda: next(answers)))
    with made.uplink:
        status = made.gauge.wait_for(lambda shown: shown.answered_at is not None)
    assert UNREACHABLE.fault in [shown.trouble for shown in made.gauge.shown]
    assert (status.trouble, status.last_ok) == (None, None)
    assert status.last_contact == status.answered_at


def test_a_library_that_is_gone_is_told_before_anybody_is_served() -> None:
    made = rig(FakeCourier(greeting=lambda: UNREACHABLE), SLOW_LINK)
    with made.uplink:
        status = made.gauge.wait_for(lambda shown: shown.trouble == UNREACHABLE.fault)
    assert status.last_contact is None


def test_what_stops_everything_is_told_before_anybody_is_served() -> None:
    made = rig(FakeCourier(greeting=lambda: Stop(Fault(FaultCode.CERTIFICATE_UNTRUSTED))))
    with made.uplink:
        made.gauge.wait_for(lambda shown: shown.halted == Fault(FaultCode.CERTIFICATE_UNTRUSTED))


def test_a_library_that_just_answered_is_not_asked_again() -> None:
    asked: list[None] = []
    made = rig(FakeCourier(greeting=lambda: asked.append(None)), impatient(RULES, look_again_s=60.0))
    with made.uplink:
        made.gauge.wait_for(lambda shown: shown.answered_at is not None)
        for seed in range(3):
            made.file(seed)
            made.uplink.nudge()
            made.courier.wait_for_tries(seed + 1)
        made.gauge.wait_for(lambda shown: shown.waiting == 0)
    assert len(asked) == 1
