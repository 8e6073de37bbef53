"""A journal that keeps its records in memory and promises what the real one promises."""

import hashlib
import threading
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Self

from counter_app.domain.application.document import Page
from counter_app.domain.case.case import Window
from counter_app.domain.case.ending import Ended, EndingDraft
from counter_app.domain.case.progress import CaseEvent
from counter_app.domain.case.receipt import receipt_number
from counter_app.domain.case.record import (
    CaptureRecord,
    Entry,
    JournalEntry,
    PhotoRef,
    RecordDraft,
    Unreadable,
    UploadState,
)
from counter_app.domain.days import day_start
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.domain.ids import EventId, RecordId
from counter_app.domain.newborn.steps import NewbornStep
from counter_app.domain.photo.photo import Portrait
from counter_app.sync.journal.journal import Counts
from tests.people import CHINA


class NoNewborns:
    """No newborn is ever registered with the fake journal."""

    def waiting_steps(self) -> tuple[Entry, ...]:
        return ()

    def step_entry(self, step_id: EventId) -> Entry | None:
        return None


class NoCases:
    """No later step is ever told to the fake journal."""

    newborns = NoNewborns()

    def unreadable(self) -> tuple[Unreadable, ...]:
        return ()

    def waiting_events(self) -> tuple[Entry, ...]:
        return ()

    def event_entry(self, event_id: EventId) -> Entry | None:
        return None


class FakeJournal:
    """Implements `ports.JournalDesk` and `uplink.Outbox`. `fault` is raised by every call while it is set."""

    def __init__(self) -> None:
        self.fault: FaultError | None = None
        self._records: dict[RecordId, CaptureRecord] = {}
        self._entries: dict[RecordId, Entry] = {}
        self._photos: dict[str, bytes] = {}
        self.documents: dict[RecordId, tuple[Page, ...]] = {}
        self._endings: dict[RecordId, Ended] = {}
        self._states: Counter[UploadState] = Counter()
        self._last_ok: datetime | None = None
        self._given: dict[tuple[str, str, str], int] = {}
        self._lock = threading.RLock()

    def __enter__(self) -> Self:
        self._check()
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing to close: what was filed stays for the next one who enters."""

    def file(self, draft: RecordDraft, portraits: Sequence[Portrait], documents: Sequence[Page] = ()) -> CaptureRecord:
        self._check()
        if any(hashlib.sha256(portrait.jpeg).hexdigest() != portrait.sha256 for portrait in portraits):
            raise FaultError(FaultCode.BUG)
        photos = tuple(_ref(portrait) for portrait in portraits)
        with self._lock:
            held = self._records.get(draft.id)
            if held is not None:
                is_same = replace(draft, filed_at=held.draft.filed_at) == held.draft and photos == held.photos
                if not is_same or tuple(documents) != self.documents.get(draft.id, ()):
                    raise FaultError(FaultCode.BUG)
                return held
            record = CaptureRecord(draft, self._receipt_no(draft.case.window, draft.filed_at), photos)
            self._records[draft.id] = record
            self.documents[draft.id] = tuple(documents)
            self._put(Entry(draft.id, UploadState.WAITING, 0, draft.filed_at, None, None))
            self._photos.update((portrait.sha256, portrait.jpeg) for portrait in portraits)
            return record

    def end(self, draft: EndingDraft) -> Ended:
        self._check()
        with self._lock:
            held = self._endings.get(draft.id)
            if held is not None:
                if replace(draft, ended_at=held.draft.ended_at) != held.draft:
                    raise FaultError(FaultCode.BUG)
                return held
            self._endings[draft.id] = Ended(draft, self._receipt_no(draft.case.window, draft.ended_at))
            return self._endings[draft.id]

    def endings(self) -> Sequence[Ended]:
        self._check()
        return tuple(sorted(self._endings.values(), key=lambda e: (e.draft.ended_at, e.number), reverse=True))

    def entries(self) -> Sequence[JournalEntry]:
        self._check()
        found = [JournalEntry(self._records[name], entry) for name, entry in self._entries.items()]
        return tuple(sorted(found, key=lambda e: (e.record.draft.filed_at, e.record.receipt_no), reverse=True))

    def photo(self, sha256: str) -> bytes:
        self._check()
        jpeg = self._photos.get(sha256)
        if jpeg is None:
            raise FaultError(FaultCode.JOURNAL_DAMAGED)
        if hashlib.sha256(jpeg).hexdigest() != sha256:
            raise FaultError(FaultCode.PHOTO_DAMAGED)
        return jpeg

    def send_again(self, record_id: RecordId) -> None:
        self._check()
        entry = self._entries.get(record_id)
        if entry is not None and entry.state is UploadState.REFUSED:
            self._put(replace(entry, state=UploadState.WAITING, attempts=0, last_fault=None))

    def due(self, now: datetime, limit: int, horizon: timedelta) -> tuple[Entry, ...]:
        self._check()
        waiting = [e for e in self._waiting() if e.due_at <= now or e.due_at > now + horizon]
        return tuple(waiting[:limit])

    def newest(self, now: datetime, limit: int) -> tuple[Entry, ...]:
        self._check()
        untried = [entry for entry in self._waiting() if not entry.attempts and day_start(now) <= entry.due_at <= now]
        return tuple(sorted(untried, key=lambda entry: entry.due_at, reverse=True)[:limit])

    def waiting(self) -> tuple[RecordId, ...]:
        self._check()
        found = [entry.record_id for entry in self._entries.values() if entry.state is UploadState.WAITING]
        return tuple(sorted(found, key=lambda name: (self._records[name].draft.filed_at, name)))

    def next_due(self) -> datetime | None:
        self._check()
        return next((entry.due_at for entry in self._waiting()), None)

    def settle(self, entry: Entry) -> None:
        self._check()
        if self._entries[entry.record_id].state is not UploadState.ACKNOWLEDGED:
            self._put(entry)

    def bring_forward(self, now: datetime, code: FaultCode) -> None:
        self._check()
        for entry in self._waiting():
            if entry.due_at > now and entry.last_fault is not None and entry.last_fault.code is code:
                self._put(replace(entry, due_at=now))

    def entry(self, record_id: RecordId) -> Entry | None:
        self._check()
        return self._entries.get(record_id)

    def record(self, record_id: RecordId) -> CaptureRecord:
        self._check()
        if record_id not in self._records:
            raise FaultError(FaultCode.JOURNAL_DAMAGED)
        return self._records[record_id]

    def event(self, event_id: EventId) -> CaseEvent:
        """None is ever told to this one: what happens later is tried on the real journal."""
        self._check()
        raise FaultError(FaultCode.JOURNAL_DAMAGED)

    def newborn_step(self, step_id: EventId) -> NewbornStep:
        """Nor is any newborn's registration kept in this one."""
        self._check()
        raise FaultError(FaultCode.JOURNAL_DAMAGED)

    @property
    def cases(self) -> NoCases:
        return NoCases()

    def counts(self) -> Counts:
        self._check()
        return Counts(self._states[UploadState.WAITING], self._states[UploadState.REFUSED], self._last_ok)

    def _put(self, entry: Entry) -> None:
        """Counted as it is put: with thousands waiting, counting them all for each one takes longer than all else."""
        held = self._entries.get(entry.record_id)
        self._entries[entry.record_id] = entry
        if held is not None:
            self._states[held.state] -= 1
        self._states[entry.state] += 1
        if entry.acknowledged_at is not None:
            self._last_ok = max(filter(None, (self._last_ok, entry.acknowledged_at)))

    def _waiting(self) -> list[Entry]:
        waiting = [entry for entry in self._entries.values() if entry.state is UploadState.WAITING]
        return sorted(waiting, key=lambda entry: (entry.due_at, entry.record_id))

    def _receipt_no(self, window: Window, moment: datetime) -> str:
        day = moment.astimezone(CHINA).date()
        key = (window.city, window.counter, day.isoformat())
        self._given[key] = self._given.get(key, 0) + 1
        return receipt_number(window.city, window.counter, day, self._given[key])

    def _check(self) -> None:
        if self.fault is not None:
            raise self.fault


def _ref(portrait: Portrait) -> PhotoRef:
    facts = portrait.facts
    size = len(portrait.jpeg)
    return PhotoRef(portrait.profile, portrait.sha256, size, facts.width_px, facts.height_px, facts.dpi)
