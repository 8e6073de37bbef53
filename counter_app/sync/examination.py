"""Looks a journal over when the program starts: what waits and is damaged is set apart and told, the rest goes on."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from counter_app.domain.case.record import UploadState
from counter_app.domain.faults import DAMAGED, Fault, FaultCode, FaultError
from counter_app.domain.ids import RecordId
from counter_app.domain.ports import Clock
from counter_app.sync.journal.journal import SqlJournal
from counter_app.sync.link.outbox import Rejected, settle

log = logging.getLogger(__name__)
LONGEST_S = 20.0
"""Ours. What is not reached in this time is looked at all the same, before it is sent."""


@dataclass(frozen=True, slots=True)
class Examined:
    """`looked_at` of what waits; `set_apart` are damaged: refused, so that they are seen and never sent.

    `to_fetch` photos are damaged here, and the library holds them.
    """

    looked_at: int
    set_apart: tuple[RecordId, ...]
    to_fetch: int = 0

    @property
    def fault(self) -> Fault | None:
        """What the officer is told, if anything: what needs a person before what mends itself."""
        if self.set_apart:
            return Fault(FaultCode.RECORDS_SET_APART, (("count", len(self.set_apart)),))
        return Fault(FaultCode.PHOTOS_TO_FETCH, (("count", self.to_fetch),)) if self.to_fetch else None


def examine(journal: SqlJournal, clock: Clock) -> Examined:
    """Pages first, then record and photos of all that waits, then the photos that the library has as well.

    Not on the GUI thread.

    Raises FaultError (JOURNAL_DAMAGED) when the file itself is damaged, and DISK_….
    """
    began = clock.monotonic()
    journal.look_over()
    looked_at, set_apart = 0, list[RecordId]()
    for name in journal.waiting():
        if clock.monotonic() - began > LONGEST_S:
            break
        looked_at += 1
        fault = _damage(journal, name)
        if fault is not None:
            _set_apart(journal, name, fault, clock.now)
            set_apart.append(name)
    to_fetch = _note_damaged(journal, clock, began)
    log.info("looked the journal over: waiting=%d set_apart=%d to_fetch=%d", looked_at, len(set_apart), to_fetch)
    return Examined(looked_at, tuple(set_apart), to_fetch)


def _note_damaged(journal: SqlJournal, clock: Clock, began: float) -> int:
    damaged = []
    for digest in journal.damaged.held_there():
        if clock.monotonic() - began > LONGEST_S:
            break
        try:
            journal.photo(digest)
        except FaultError as failed:
            if failed.fault.code is FaultCode.PHOTO_DAMAGED:
                damaged.append(digest)
            elif failed.fault.code is not FaultCode.PHOTO_EMPTIED:  # by another thread, a moment ago
                raise
    return journal.damaged.note(damaged, clock.now()) if damaged else 0


def _damage(journal: SqlJournal, name: RecordId) -> Fault | None:
    try:
        for photo in journal.record(name).photos:
            journal.photo(photo.sha256)
    except FaultError as failed:
        if failed.fault.code not in DAMAGED:
            raise
        return failed.fault
    return None


def _set_apart(journal: SqlJournal, name: RecordId, fault: Fault, now: Callable[[], datetime]) -> None:
    entry = journal.entry(name)
    if entry is not None and entry.state is UploadState.WAITING:
        log.error("set apart record=%s: %s", name, fault)
        journal.settle(settle(entry, Rejected(fault), now(), timedelta(0)))
