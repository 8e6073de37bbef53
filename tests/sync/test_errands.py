"""What is no record is handed over once no record is due, and never stands in a record's way."""

from counter_app.domain.faults import Fault, FaultCode
from counter_app.domain.ids import RecordId
from counter_app.sync.outbox import Accepted, Outcome, Rejected
from tests.sync.records import record_id
from tests.sync.test_uplink import SLOW_LINK, UNREACHABLE, FakeCourier, rig


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
