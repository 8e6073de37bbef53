"""Events reach the library after their record and in order, through a library that fails, refuses or is away."""

import threading
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from counter_app.clock import SystemClock
from counter_app.domain.case.progress import CardArrived, CardMade, CaseEvent, Withdrawn
from counter_app.domain.case.record import CaptureRecord, UploadState
from counter_app.domain.faults import Fault, FaultCode
from counter_app.sync.journal.journal import SqlJournal
from counter_app.sync.link.outbox import Accepted, Later, Outcome, Rejected
from counter_app.sync.uplink import Uplink
from tests.domain.events import HANDED_OUT, event, event_id
from tests.sync.linking import RULES
from tests.sync.records import draft, portrait, record_id
from tests.sync.test_uplink import Gauge, impatient

KEY = bytes(range(32))


@dataclass
class FakeCourier:
    """Implements uplink.Courier. `answer` decides about events; all that was handed over is kept in order."""

    answer: Callable[[CaseEvent], Outcome] = lambda _: Accepted()
    handed: list[str] = field(default_factory=list)

    def deliver(self, record: CaptureRecord, read_photo: Callable[[str], bytes], *, is_repeat: bool = False) -> Outcome:
        self.handed.append(record.draft.id)
        return Accepted()

    def reach(self) -> None:
        """The library is always there."""

    def deliver_event(self, told: CaseEvent) -> Outcome:
        self.handed.append(told.id)
        return self.answer(told)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.db"


@pytest.fixture(autouse=True)
def no_thread_is_left() -> Iterator[None]:
    yield
    assert not [thread for thread in threading.enumerate() if thread.name == "uplink"]


def fill(path: Path, *whats: object) -> None:
    start = datetime.now().astimezone() - timedelta(minutes=30)
    with SqlJournal(path, KEY) as journal:
        journal.file(draft(0, start), [portrait(0)])
        for number, what in enumerate(whats, start=1):
            journal.cases.tell(event(what, number, at=start + timedelta(minutes=number), record_id=record_id(0)))


def states(path: Path) -> list[UploadState]:
    with SqlJournal(path, KEY) as journal:
        return [told.upload.state for told in journal.cases.story(record_id(0)).events]


def drained(path: Path, courier: FakeCourier, until: Callable[[object], bool]) -> None:
    gauge = Gauge()
    rules = impatient(RULES, look_again_s=0.05)
    rules = replace(rules, retry=replace(rules.retry, first_wait_s=0.01, longest_wait_s=0.02))
    with Uplink(lambda: SqlJournal(path, KEY), lambda: nullcontext(courier), SystemClock(), gauge, rules):
        gauge.wait_for(until)


def is_empty(status: object) -> bool:
    return getattr(status, "waiting", 1) == 0 and getattr(status, "last_ok", None) is not None


def test_events_follow_their_record_in_the_order_in_which_they_were_told(path: Path) -> None:
    fill(path, CardMade(), CardArrived(), HANDED_OUT)
    courier = FakeCourier()
    drained(path, courier, is_empty)
    assert courier.handed == [record_id(0), event_id(1), event_id(2), event_id(3)]
    assert set(states(path)) == {UploadState.ACKNOWLEDGED}


def test_an_event_that_failed_is_tried_again_before_the_next(path: Path) -> None:
    fill(path, CardMade(), CardArrived())
    failures = iter([Later(Fault(FaultCode.LIBRARY_FAILED))])
    courier = FakeCourier(lambda _: next(failures, Accepted()))
    drained(path, courier, is_empty)
    assert courier.handed == [record_id(0), event_id(1), event_id(1), event_id(2)]


def test_a_refused_event_is_told_and_blocks_nobody(path: Path) -> None:
    fill(path, CardMade(), Withdrawn("double"))
    refusal = Rejected(Fault(FaultCode.RECORD_REFUSED))
    courier = FakeCourier(lambda told: refusal if told.id == event_id(1) else Accepted())
    drained(path, courier, lambda status: is_empty(status) and getattr(status, "refused", 0) == 1)
    assert states(path) == [UploadState.REFUSED, UploadState.ACKNOWLEDGED]
