"""The uplink thread: what is filed arrives, whatever happens on the way, and the status tells how it stands."""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from counter_app.clock import SystemClock
from counter_app.domain.case.record import CaptureRecord, UploadState
from counter_app.domain.faults import Fault, FaultCode, FaultError
from counter_app.domain.ids import RecordId
from counter_app.domain.status import SyncStatus
from counter_app.sync.journal.journal import SqlJournal
from counter_app.sync.link.outbox import Accepted, Later, Outcome, Rejected, Stop
from counter_app.sync.link.rules import SyncRules
from counter_app.sync.uplink import Courier, Outbox, Uplink
from tests.fakes.journal import FakeJournal
from tests.fakes.odd_library import TOKEN, Visit, odd_library
from tests.sync.linking import RULES, impatient, library
from tests.sync.records import draft, portrait, record_id

PATIENCE_S = 5.0
UNREACHABLE = Later(Fault(FaultCode.LIBRARY_UNREACHABLE))
BROKEN = Later(Fault(FaultCode.LIBRARY_FAILED, (("status", 500),)))
REFUSED = Rejected(Fault(FaultCode.RECORD_REFUSED, (("problem", "not-valid"),)))
HALT = Stop(Fault(FaultCode.CREDENTIAL_REFUSED))
SLOW_LINK = replace(RULES, retry=replace(RULES.retry, first_wait_s=60.0, longest_wait_s=60.0))


class Gauge:
    """Keeps every status that was published, and waits for one that fits."""

    def __init__(self) -> None:
        self.shown: list[SyncStatus] = []
        self._changed = threading.Condition()

    def __call__(self, status: SyncStatus) -> None:
        with self._changed:
            self.shown.append(status)
            self._changed.notify_all()

    def wait_for(self, fits: Callable[[SyncStatus], bool], patience_s: float = PATIENCE_S) -> SyncStatus:
        with self._changed:
            assert self._changed.wait_for(lambda: bool(self.shown) and fits(self.shown[-1]), patience_s), self.shown
            return self.shown[-1]


@dataclass
class FakeCourier:
    """Implements uplink.Courier. `answer` decides; what was tried is kept in order."""

    answer: Callable[[RecordId], Outcome] = lambda _: Accepted()
    errand: Callable[[], Later | Rejected | Stop | None] = lambda: None
    greeting: Callable[[], Later | Rejected | Stop | None] = lambda: None
    tried: list[RecordId] = field(default_factory=list)
    changed: threading.Condition = field(default_factory=threading.Condition)

    def deliver(self, record: CaptureRecord, read_photo: Callable[[str], bytes], *, is_repeat: bool = False) -> Outcome:
        for photo in record.photos:
            read_photo(photo.sha256)
        with self.changed:
            self.tried.append(record.draft.id)
            self.changed.notify_all()
        return self.answer(record.draft.id)

    def run_errands(self) -> Later | Rejected | Stop | None:
        return self.errand()

    def reach(self) -> Later | Rejected | Stop | None:
        return self.greeting()

    def wait_for_tries(self, count: int) -> None:
        with self.changed:
            assert self.changed.wait_for(lambda: len(self.tried) >= count, PATIENCE_S), self.tried


@dataclass(frozen=True, slots=True)
class Rig:
    journal: FakeJournal
    courier: FakeCourier
    gauge: Gauge
    uplink: Uplink

    def file(self, *seeds: int) -> None:
        for seed in seeds:
            filed_at = datetime.now().astimezone() - timedelta(minutes=60 - seed)
            self.journal.file(draft(seed, filed_at), [portrait(seed)])


def rig(
    courier: FakeCourier,
    rules: SyncRules = RULES,
    open_outbox: Callable[[FakeJournal], AbstractContextManager[Outbox]] = nullcontext,
) -> Rig:
    journal, gauge = FakeJournal(), Gauge()
    made = Uplink(lambda: open_outbox(journal), lambda: nullcontext(courier), SystemClock(), gauge, rules)
    return Rig(journal, courier, gauge, made)


def state(journal: FakeJournal, seed: int) -> UploadState:
    entry = journal.entry(record_id(seed))
    assert entry is not None
    return entry.state


@pytest.fixture(autouse=True)
def no_thread_is_left() -> Iterator[None]:
    yield
    assert not [thread for thread in threading.enumerate() if thread.name == "uplink"]


def test_what_was_filed_before_is_sent_by_age() -> None:
    made = rig(FakeCourier())
    made.file(2, 0, 1, 5, 4, 3)
    with made.uplink:
        status = made.gauge.wait_for(lambda shown: shown.waiting == 0)
    assert made.courier.tried == [record_id(seed) for seed in range(6)]
    assert (status.refused, status.trouble, status.halted) == (0, None, None)
    assert status.last_ok is not None


def test_what_is_filed_later_is_sent_at_a_nudge() -> None:
    made = rig(FakeCourier(), impatient(RULES, look_again_s=60.0))
    with made.uplink:
        made.file(0)
        made.uplink.nudge()
        made.gauge.wait_for(lambda shown: shown.last_ok is not None)
    assert state(made.journal, 0) is UploadState.ACKNOWLEDGED


def test_a_lost_nudge_is_made_good_by_looking_again() -> None:
    made = rig(FakeCourier(), impatient(RULES, look_again_s=0.05))
    with made.uplink:
        made.file(0)
        made.gauge.wait_for(lambda shown: shown.last_ok is not None)


def test_a_refused_record_blocks_nobody_and_is_not_tried_again() -> None:
    made = rig(FakeCourier(lambda name: REFUSED if name == record_id(0) else Accepted()))
    made.file(0, 1, 2)
    with made.uplink:
        made.gauge.wait_for(lambda shown: shown.waiting == 0)
        made.uplink.nudge()
    assert made.gauge.shown[-1].refused == 1
    assert made.courier.tried.count(record_id(0)) == 1


def test_a_refused_record_is_sent_again_when_told_to() -> None:
    answers = iter([REFUSED, Accepted()])
    made = rig(FakeCourier(lambda _: next(answers)))
    made.file(0)
    with made.uplink:
        made.gauge.wait_for(lambda shown: shown.refused == 1)
        made.journal.send_again(record_id(0))
        made.uplink.nudge()
        made.gauge.wait_for(lambda shown: shown.refused == 0 and shown.last_ok is not None)


def test_records_that_break_the_library_block_nobody_in_the_end() -> None:
    poisoned = {record_id(seed) for seed in range(5)}
    made = rig(FakeCourier(lambda name: BROKEN if name in poisoned else Accepted()))
    made.file(*range(10))
    with made.uplink:
        made.gauge.wait_for(lambda shown: shown.waiting == 5)
    assert {state(made.journal, seed) for seed in range(5)} == {UploadState.WAITING}
    assert {state(made.journal, seed) for seed in range(5, 10)} == {UploadState.ACKNOWLEDGED}


def test_an_unreachable_library_is_tried_with_one_record_not_with_all() -> None:
    made = rig(FakeCourier(lambda _: UNREACHABLE), SLOW_LINK)
    made.file(0, 1, 2)
    with made.uplink:
        made.gauge.wait_for(lambda shown: shown.trouble == UNREACHABLE.fault)
    assert made.courier.tried == [record_id(0)]
    assert made.gauge.shown[-1].waiting == 3


def test_after_three_failures_in_a_row_the_rest_waits() -> None:
    made = rig(FakeCourier(lambda _: BROKEN), SLOW_LINK)
    made.file(*range(6))
    with made.uplink:
        made.gauge.wait_for(lambda shown: shown.trouble == BROKEN.fault)
    assert made.courier.tried == [record_id(seed) for seed in range(3)]


def test_once_the_library_is_back_what_waited_for_it_goes_at_once() -> None:
    outage = threading.Event()
    made = rig(FakeCourier(lambda _: Accepted() if outage.is_set() else UNREACHABLE), SLOW_LINK)
    made.file(0, 1)
    with made.uplink:
        made.gauge.wait_for(lambda shown: shown.trouble is not None)
        outage.set()
        made.file(2)
        made.uplink.nudge()
        status = made.gauge.wait_for(lambda shown: shown.waiting == 0)
    assert status.trouble is None


def test_what_stops_everything_is_tried_once_and_blames_no_record() -> None:
    made = rig(FakeCourier(lambda _: HALT))
    made.file(0, 1)
    with made.uplink:
        status = made.gauge.wait_for(lambda shown: shown.halted == HALT.fault)
        made.uplink.nudge()
    assert (status.waiting, status.refused) == (2, 0)
    assert made.courier.tried == [record_id(0)]
    entry = made.journal.entry(record_id(0))
    assert entry is not None
    assert entry.attempts == 0


def test_a_halted_queue_goes_on_when_resumed() -> None:
    answers = iter([HALT, Accepted(), Accepted()])
    made = rig(FakeCourier(lambda _: next(answers)))
    made.file(0, 1)
    with made.uplink:
        made.gauge.wait_for(lambda shown: shown.halted is not None)
        made.uplink.resume()
        status = made.gauge.wait_for(lambda shown: shown.waiting == 0)
    assert status.halted is None


def test_a_halted_queue_is_probed_again_by_itself() -> None:
    answers = iter([HALT, HALT, Accepted()])
    made = rig(FakeCourier(lambda _: next(answers)), impatient(RULES, probe_again_s=0.05))
    made.file(0)
    with made.uplink:
        made.gauge.wait_for(lambda shown: shown.waiting == 0 and shown.halted is None)
    assert len(made.courier.tried) == 3


def test_a_bug_with_one_record_is_shown_and_the_others_go_on(caplog: pytest.LogCaptureFixture) -> None:
    def stumbles(name: RecordId) -> Outcome:
        if name == record_id(0):
            raise KeyError("an invented bug")
        return Accepted()

    made = rig(FakeCourier(stumbles))
    made.file(0, 1)
    with made.uplink:
        made.gauge.wait_for(lambda shown: shown.waiting == 1)
        made.courier.wait_for_tries(3)
    assert any(shown.trouble == Fault(FaultCode.BUG) for shown in made.gauge.shown)
    assert state(made.journal, 0) is UploadState.WAITING
    assert next(log.levelno for log in caplog.records if log.exc_info) == logging.ERROR


def test_a_bug_in_the_loop_is_shown_and_the_thread_goes_on(caplog: pytest.LogCaptureFixture) -> None:
    stumbling = iter([True, False])

    @contextmanager
    def opens(journal: FakeJournal) -> Iterator[Outbox]:
        if next(stumbling, False):
            raise KeyError("an invented bug")
        yield journal

    made = rig(FakeCourier(), open_outbox=opens)
    made.file(0)
    with made.uplink:
        made.gauge.wait_for(lambda shown: shown.last_ok is not None)
    assert made.gauge.shown[0].trouble == Fault(FaultCode.BUG)
    assert made.gauge.shown[-1].trouble is None
    assert "unexpected" in caplog.text


def test_a_failing_journal_is_shown_and_opened_again() -> None:
    made = rig(FakeCourier())
    made.file(0)
    made.journal.fault = FaultError(FaultCode.DISK_FAILED)
    with made.uplink:
        made.gauge.wait_for(lambda shown: shown.trouble == Fault(FaultCode.DISK_FAILED))
        made.journal.fault = None
        status = made.gauge.wait_for(lambda shown: shown.last_ok is not None)
    assert status.trouble is None


def test_a_damaged_record_is_refused_for_all_to_see_and_blocks_nobody() -> None:
    made = rig(FakeCourier())
    made.file(0, 1)
    made.journal._photos[portrait(0).sha256] = b"damaged"
    with made.uplink:
        made.gauge.wait_for(lambda shown: shown.waiting == 0)
    entry = made.journal.entry(record_id(0))
    assert entry is not None
    assert entry.state is UploadState.REFUSED
    assert entry.last_fault == Fault(FaultCode.PHOTO_DAMAGED)
    assert state(made.journal, 1) is UploadState.ACKNOWLEDGED


def test_only_changes_are_published() -> None:
    made = rig(FakeCourier(), impatient(RULES, look_again_s=0.02))
    made.file(0, 1)
    with made.uplink:
        made.gauge.wait_for(lambda shown: shown.waiting == 0)
        made.uplink._stopping.wait(0.1)
    assert all(before != after for before, after in zip(made.gauge.shown, made.gauge.shown[1:], strict=False))
    assert made.gauge.shown[0].waiting == 2


def test_it_stops_at_once_while_it_waits_and_says_so() -> None:
    made = rig(FakeCourier(), impatient(RULES, look_again_s=60.0))
    made.uplink.start()
    made.gauge.shown.clear()
    assert made.uplink.stop(2.0)


def test_it_says_when_it_could_not_stop_in_time() -> None:
    release = threading.Event()

    def blocks(_: RecordId) -> Outcome:
        release.wait(PATIENCE_S)
        return Accepted()

    made = rig(FakeCourier(blocks))
    made.file(0)
    made.uplink.start()
    made.courier.wait_for_tries(1)
    assert not made.uplink.stop(0.05)
    release.set()
    assert made.uplink.stop(PATIENCE_S)
    assert state(made.journal, 0) is UploadState.ACKNOWLEDGED


def test_a_clock_set_back_by_a_day_does_not_silence_the_queue() -> None:
    made = rig(FakeCourier())
    tomorrow = datetime.now().astimezone() + timedelta(days=1)
    made.journal.file(draft(0, tomorrow), [portrait(0)])
    with made.uplink:
        made.gauge.wait_for(lambda shown: shown.waiting == 0 and shown.last_ok is not None)


def test_journal_and_library_together_survive_an_outage(tmp_path: Path) -> None:
    path, key, gauge = tmp_path / "journal.db", bytes(32), Gauge()

    def outbox() -> AbstractContextManager[Outbox]:
        return SqlJournal(path, key)

    with odd_library() as server, SqlJournal(path, key) as journal:
        down = threading.Event()
        down.set()
        server.shelf.oddity = lambda visit: down.is_set() and visit.hang_up() is None

        def courier() -> AbstractContextManager[Courier]:
            return library(server.url, lambda: TOKEN)

        with Uplink(outbox, courier, SystemClock(), gauge, RULES) as uplink:
            for seed in range(4):
                journal.file(draft(seed, datetime.now().astimezone()), [portrait(seed)])
                uplink.nudge()
            gauge.wait_for(lambda shown: shown.trouble == Fault(FaultCode.LIBRARY_UNREACHABLE) and shown.waiting == 4)
            down.clear()
            uplink.nudge()
            gauge.wait_for(lambda shown: shown.waiting == 0 and shown.trouble is None)
        assert set(server.shelf.records) == {record_id(seed) for seed in range(4)}
        assert {line.upload.state for line in journal.entries()} == {UploadState.ACKNOWLEDGED}


def test_an_answer_lost_on_its_way_makes_no_second_record() -> None:
    lost = iter([True, True])

    gauge, journal = Gauge(), FakeJournal()
    journal.file(draft(0, datetime.now().astimezone()), [portrait(0)])
    with odd_library() as server:
        server.shelf.oddity = lambda visit: visit.path.startswith(("/v1/filings/", "/v1/records/")) and cut(visit, lost)

        def courier() -> AbstractContextManager[Courier]:
            return library(server.url)

        with Uplink(lambda: nullcontext(journal), courier, SystemClock(), gauge, RULES):
            gauge.wait_for(lambda shown: shown.last_ok is not None)
    assert len(server.shelf.records) == 1


def cut(visit: Visit, lost: Iterator[bool]) -> bool:
    """Keep what came, but hang up before the answer."""
    if not next(lost, False):
        return False
    visit.keep()
    visit.hang_up()
    return True


def test_a_library_that_returns_is_noticed_before_any_record_is_due() -> None:
    is_back = threading.Event()
    courier = FakeCourier(lambda _: Accepted() if is_back.is_set() else UNREACHABLE)
    made = rig(courier, impatient(SLOW_LINK, longest_rest_s=0.05))
    made.file(0, 1, 2)
    with made.uplink:
        courier.wait_for_tries(3)
        is_back.set()
        made.gauge.wait_for(lambda shown: shown.waiting == 0)
    assert [state(made.journal, seed) for seed in range(3)] == [UploadState.ACKNOWLEDGED] * 3
