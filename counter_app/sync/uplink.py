"""Runs the uplink thread: hands filed records over to the library as they come due, and tells how that stands."""

import logging
import random
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from dataclasses import replace
from datetime import datetime, timedelta
from enum import Enum
from typing import Protocol, Self

from counter_app.domain.case.progress import CaseEvent
from counter_app.domain.case.record import CaptureRecord, Entry, Matter
from counter_app.domain.faults import DAMAGED, Fault, FaultCode, FaultError
from counter_app.domain.ids import EventId, RecordId
from counter_app.domain.newborn.steps import NewbornStep
from counter_app.domain.ports import Clock
from counter_app.domain.status import SyncStatus
from counter_app.sync.journal.journal import Counts
from counter_app.sync.link.breaker import LINK_FAULTS, Breaker, Current
from counter_app.sync.link.outbox import Accepted, Later, Outcome, Rejected, Stop, fair, settle, wait_after
from counter_app.sync.link.rules import SyncRules

log = logging.getLogger(__name__)
STOP_WAIT_S = 5.0
"""Leaving waits no longer for a call under way: cut off, it is repeated by the next start, and the library knows it."""


class Outbox(Protocol):
    """The journal as the uplink uses it. Blocks on the disk; raises FaultError (DISK_…, JOURNAL_…)."""

    def due(self, now: datetime, limit: int, horizon: timedelta) -> tuple[Entry, ...]: ...

    def newest(self, now: datetime, limit: int) -> tuple[Entry, ...]: ...

    def next_due(self) -> datetime | None: ...

    def record(self, record_id: RecordId) -> CaptureRecord: ...

    def photo(self, sha256: str) -> bytes: ...

    def event(self, event_id: EventId) -> CaseEvent: ...

    def newborn_step(self, step_id: EventId) -> NewbornStep: ...

    def settle(self, entry: Entry) -> None: ...

    def bring_forward(self, now: datetime, code: FaultCode) -> None: ...

    def counts(self) -> Counts: ...


class Courier(Protocol):
    """Hands one record, event or step over. Blocks for the link's time-outs; raises only what `read_photo` raises."""

    def deliver(self, record: CaptureRecord, read_photo: Callable[[str], bytes], *, is_repeat: bool = False) -> Outcome:
        """A repeat is told to be one: some of it may have arrived."""

    def run_errands(self) -> Later | Rejected | Stop | None:
        """Hand over what is no record, once no record is due; what hindered it, or None."""

    def reach(self) -> Later | Rejected | Stop | None:
        """Ask whether the library is there, which hands nothing over; what hindered it, or None."""

    def deliver_event(self, event: CaseEvent) -> Outcome: ...

    def deliver_newborn(self, step: NewbornStep) -> Outcome: ...


class _Wake(Enum):
    NUDGED = "nudged"
    RESUMED = "resumed"


class _Notice:
    """What the strip shows of the hand-over, published when it has changed. The uplink's thread only."""

    def __init__(self, publish: Callable[[SyncStatus], None]) -> None:
        self._publish = publish
        self.status = SyncStatus()
        self.answered_at: datetime | None = None

    def count(self, counts: Counts, trouble: Fault | None, halted: Fault | None) -> None:
        self._show(SyncStatus(counts.waiting, counts.refused, counts.last_ok, trouble, halted, self.answered_at))

    def tell(self, trouble: Fault) -> None:
        """The journal itself is in trouble: the numbers are those of the last look."""
        self._show(replace(self.status, trouble=trouble))

    def _show(self, status: SyncStatus) -> None:
        if status != self.status:
            self.status = status
            self._publish(status)


class Uplink:
    """Owns a connection to the journal and the link to the library; both are opened on its own thread.

    `publish` is called on that thread whenever the status has changed. Nothing is deleted here.
    """

    def __init__(
        self,
        open_outbox: Callable[[], AbstractContextManager[Outbox]],
        open_courier: Callable[[], AbstractContextManager[Courier]],
        clock: Clock,
        publish: Callable[[SyncStatus], None],
        rules: SyncRules,
    ) -> None:
        self._open_outbox = open_outbox
        self._open_courier = open_courier
        self._clock = clock
        self._rules = rules
        self._chance = random.Random()  # noqa: S311 - spreads retries, guards nothing
        self._woken = threading.Condition()
        self._wakes: set[_Wake] = set()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="uplink", daemon=True)
        # owned by the thread from here on
        self._notice = _Notice(publish)
        self._breaker = Breaker()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        if not self.stop(STOP_WAIT_S):
            log.warning("uplink: left with a call under way")

    def start(self) -> None:
        self._thread.start()

    def stop(self, deadline_s: float) -> bool:
        """Whether it ended in time."""
        self._stopping.set()
        with self._woken:
            self._woken.notify_all()
        self._thread.join(deadline_s)
        return not self._thread.is_alive()

    def nudge(self) -> None:
        """Something was filed or may be sent again: look now. Returns at once, on any thread."""
        self._wake(_Wake.NUDGED)

    def resume(self) -> None:
        """What stopped the queue was mended: try again now. Returns at once, on any thread."""
        self._wake(_Wake.RESUMED)

    def _wake(self, wake: _Wake) -> None:
        with self._woken:
            self._wakes.add(wake)
            self._woken.notify_all()

    # --- on the thread ------------------------------------------------------------------------------------------------

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                with ExitStack() as opened:
                    outbox = opened.enter_context(self._open_outbox())
                    courier = opened.enter_context(self._open_courier())
                    self._work(outbox, courier)
            except FaultError as failed:
                log.warning("uplink: %s", failed.fault)
                self._notice.tell(failed.fault)
            except Exception:
                log.exception("uplink: unexpected error")
                self._notice.tell(Fault(FaultCode.BUG))
            self._wait(self._rules.uplink.reopen_s, set(_Wake))

    def _work(self, outbox: Outbox, courier: Courier) -> None:
        self._count(outbox, None, None)
        while not self._stopping.is_set():
            self._count(outbox, self._notice.status.trouble, self._notice.status.halted)
            trouble = self._drain(outbox, courier) or courier.run_errands() or self._greet(outbox, courier)
            if isinstance(trouble, Stop):
                log.warning("uplink: halted by %s", trouble.fault)
                self._count(outbox, None, trouble.fault)
                self._wait(self._rules.uplink.probe_again_s, {_Wake.RESUMED})
            elif isinstance(trouble, Rejected):
                self._count(outbox, trouble.fault, None)
                self._wait(self._until_next(outbox), set(_Wake))
            elif trouble is not None:
                if self._breaker.current is not Current.OPEN:  # some records fail, or an errand does
                    self._breaker = self._breaker.opened()
                self._count(outbox, trouble.fault, None)
                self._wait(self._rest_s(trouble), set(_Wake))
            else:
                self._wait(self._until_next(outbox), set(_Wake))

    def _greet(self, outbox: Outbox, courier: Courier) -> Later | Rejected | Stop | None:
        """With nothing to send the library is asked whether it is there: the strip shall not tell of an old outage."""
        now = self._clock.now()
        heard = self._notice.status.last_contact
        is_fresh = heard is not None and timedelta(0) <= now - heard < timedelta(
            seconds=self._rules.uplink.look_again_s
        )
        if is_fresh and self._notice.status.trouble is None:
            return None
        hindered = courier.reach()
        if hindered is None:
            was_away = self._notice.status.trouble is not None or bool(self._breaker.openings)
            self._notice.answered_at = self._clock.now()
            self._breaker = Breaker()
            self._reached(outbox, was_away=was_away)
        return hindered

    def _rest_s(self, trouble: Later) -> float:
        """How long the library is left in peace: a record's own waits may grow longer, but it comes back to all."""
        rules = replace(self._rules.retry, longest_wait_s=self._rules.uplink.longest_rest_s)
        wait = wait_after(self._breaker.openings, trouble.retry_after_s, self._chance.random(), rules)
        return wait.total_seconds()

    def _drain(self, outbox: Outbox, courier: Courier) -> Later | Stop | None:
        """Hand over everything that is due; what ended it early, or None. One bad record does not stop the others."""
        last = None
        self._breaker = self._breaker.waited()
        while not self._stopping.is_set() and (due := self._batch(outbox)):
            for entry in due:
                if self._stopping.is_set():
                    break
                outcome = self._hand_over(outbox, courier, entry)
                last = outcome if isinstance(outcome, Later | Stop) else None
                if isinstance(outcome, Stop) or self._breaker.current is Current.OPEN:
                    return last
        return last

    def _batch(self, outbox: Outbox) -> tuple[Entry, ...]:
        """What is tried next: one record, due or not, while the library is probed; else the oldest and some newest."""
        now, rules = self._clock.now(), self._rules
        if self._breaker.current is Current.HALF_OPEN:
            return outbox.due(now + rules.retry.horizon, 1, rules.retry.horizon)
        by_age = outbox.due(now, rules.uplink.batch, rules.retry.horizon)
        if len(by_age) < rules.uplink.batch:
            return by_age
        return fair(by_age, outbox.newest(now, rules.uplink.batch), rules.uplink.fresh_every)

    def _hand_over(self, outbox: Outbox, courier: Courier, entry: Entry) -> Outcome:
        try:
            outcome = _delivered(outbox, courier, entry)
        except FaultError as failed:
            # what the disk refuses to all is the disk's fault; what is damaged is this record's
            if failed.fault.code not in DAMAGED:
                raise
            damaged = Rejected(failed.fault)
            self._settle(outbox, entry, damaged)
            self._count(outbox, self._notice.status.trouble, self._notice.status.halted)
            return damaged
        except Exception:
            log.exception("uplink: unexpected error with record=%s", entry.record_id)
            outcome = Later(Fault(FaultCode.BUG))
        self._settle(outbox, entry, outcome)
        was_away = self._breaker.openings
        self._breaker = self._breaker.heard(outcome, self._rules.uplink.failures_in_a_row)
        if isinstance(outcome, Accepted | Rejected):
            self._reached(outbox, was_away=bool(was_away))
        return outcome

    def _settle(self, outbox: Outbox, entry: Entry, outcome: Outcome) -> None:
        asked_s = outcome.retry_after_s if isinstance(outcome, Later) else 0.0
        wait = wait_after(entry.attempts + 1, asked_s, self._chance.random(), self._rules.retry)
        settled = settle(entry, outcome, self._clock.now(), wait)
        if settled != entry:
            outbox.settle(settled)
        log.info("record=%s %s attempts=%d", entry.record_id, type(outcome).__name__.lower(), settled.attempts)

    def _reached(self, outbox: Outbox, *, was_away: bool) -> None:
        """The library answers again: what only waited for it is due now."""
        if was_away:
            for code in LINK_FAULTS:
                outbox.bring_forward(self._clock.now(), code)
        self._count(outbox, None, None)

    def _until_next(self, outbox: Outbox) -> float:
        due_at = outbox.next_due()
        longest_s = self._rules.uplink.look_again_s
        if due_at is None:
            return longest_s
        return min(longest_s, max(0.0, (due_at - self._clock.now()).total_seconds()))

    def _wait(self, seconds: float, until: set[_Wake]) -> None:
        """Until something in `until` has happened, the time is over, or the thread shall stop."""
        with self._woken:
            self._woken.wait_for(lambda: self._stopping.is_set() or bool(self._wakes & until), seconds)
            self._wakes.clear()

    def _count(self, outbox: Outbox, trouble: Fault | None, halted: Fault | None) -> None:
        self._notice.count(outbox.counts(), trouble, halted)


def _delivered(outbox: Outbox, courier: Courier, entry: Entry) -> Outcome:
    if entry.event_id is None:
        record = outbox.record(entry.record_id)
        return courier.deliver(record, outbox.photo, is_repeat=entry.attempts > 0)
    if entry.matter is Matter.NEWBORN:
        return courier.deliver_newborn(outbox.newborn_step(entry.event_id))
    return courier.deliver_event(outbox.event(entry.event_id))
