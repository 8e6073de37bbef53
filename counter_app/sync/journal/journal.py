"""Keeps the durable, encrypted book of filed cases with their portraits and the state of their hand-over."""

import logging
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Self

import sqlcipher3

from counter_app.domain.application.document import DocumentRef, Page, document_ref
from counter_app.domain.case.ending import Ended, EndingDraft
from counter_app.domain.case.progress import CaseEvent
from counter_app.domain.case.record import CaptureRecord, Entry, JournalEntry, Matter, RecordDraft, UploadState
from counter_app.domain.days import day_start
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.domain.ids import EventId, RecordId
from counter_app.domain.newborn.steps import NewbornStep
from counter_app.domain.photo.photo import Portrait
from counter_app.sync.journal import audit, document_rows, endings, event_rows, newborn_rows, rows
from counter_app.sync.journal.audit import Action, Deed
from counter_app.sync.journal.case_book import CaseBook, settle_event
from counter_app.sync.journal.connection import open_connection, translated
from counter_app.sync.journal.damaged_photos import DamagedPhotos
from counter_app.sync.journal.newborn_book import settle_newborn

log = logging.getLogger(__name__)
LEAST_FREE_BYTES = 50 * 1024 * 1024
"""Filing is refused early below this, while there is still room for the database to tidy up after itself."""
_OUTBOXES = ("outbox", "event_outbox", "newborn_outbox")
_HELD = """SELECT state, count(*) FROM (SELECT state FROM outbox UNION ALL SELECT state FROM event_outbox
           UNION ALL SELECT state FROM newborn_outbox) GROUP BY state"""
_TOLD = {UploadState.ACKNOWLEDGED: Action.ACKNOWLEDGED, UploadState.REFUSED: Action.REFUSED}


@dataclass(frozen=True, slots=True)
class Counts:
    """How many records and events are where; `last_ok` is when the library last acknowledged one."""

    waiting: int
    refused: int
    last_ok: datetime | None


class SqlJournal:
    """Implements `domain.ports.JournalDesk`, and `uplink.Outbox` for the uplink.

    One object a thread: it is entered, used and left on the thread that owns it. Every call blocks on the disk and
    raises FaultError (DISK_…, JOURNAL_…).
    """

    def __init__(self, path: Path, key: bytes, least_free_bytes: int = LEAST_FREE_BYTES) -> None:
        self._path = path
        self._key = key
        self._least_free_bytes = least_free_bytes
        self._connection: sqlcipher3.Connection | None = None

    def __enter__(self) -> Self:
        self._connection = open_connection(self._path, self._key)
        return self

    def __exit__(self, *_: object) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            with translated():
                connection.close()

    @property
    def cases(self) -> CaseBook:
        """What happens to the filed cases later."""
        return CaseBook(self._reading, lambda: self._writing(self._least_free_bytes))

    @property
    def damaged(self) -> DamagedPhotos:
        """Photos that are damaged here and whole in the library."""
        return DamagedPhotos(self._reading, lambda: self._writing(least_free_bytes=0))

    # --- the window's side --------------------------------------------------------------------------------------------

    def file(self, draft: RecordDraft, portraits: Sequence[Portrait], documents: Sequence[Page] = ()) -> CaptureRecord:
        for portrait in portraits:
            if not rows.is_digest(portrait.jpeg, portrait.sha256):
                raise FaultError(FaultCode.BUG, reason="portrait digest")
        with self._writing(self._least_free_bytes) as connection:
            held = rows.read_record(connection, draft.id)
            if held is not None:
                _require_same_pages(document_rows.of_record(connection, draft.id), documents)
                return _same(held, draft, portraits)
            number = rows.next_number(connection, draft.case.window, draft.filed_at)
            record = CaptureRecord(draft, number, tuple(map(rows.photo_ref, portraits)))
            rows.insert_record(connection, record)
            for position, portrait in enumerate(portraits):
                rows.insert_photo(connection, draft.id, position, portrait)
            rows.insert_entry(connection, Entry(draft.id, UploadState.WAITING, 0, draft.filed_at, None, None))
            audit.append(connection, Deed(draft.filed_at, draft.case.window.officer, Action.FILED, draft.id))
            deed = Deed(draft.filed_at, draft.case.window.officer, Action.DOCUMENTS, draft.id)
            document_rows.insert(connection, deed, documents)
            if draft.override is not None:
                audit.append(connection, Deed(draft.filed_at, draft.override.by, Action.OVERRULED, draft.id))
        log.info("filed record=%s receipt=%s", draft.id, record.receipt_no)
        return record

    def end(self, draft: EndingDraft) -> Ended:
        with self._writing(self._least_free_bytes) as connection:
            return endings.end(connection, draft)

    def endings(self) -> Sequence[Ended]:
        with self._reading() as connection:
            return tuple(endings.read_all(connection))

    def entries(self) -> Sequence[JournalEntry]:
        with self._reading() as connection:
            found = connection.execute(
                f"SELECT {rows.ENTRY_COLUMNS} FROM outbox JOIN records ON records.id = outbox.record_id"  # noqa: S608 - our own column names
                " ORDER BY filed_us DESC, receipt_no DESC"
            ).fetchall()
            entries = (_journal_entry(connection, row) for row in found)
            return tuple(entry for entry in entries if entry is not None)

    def photo(self, sha256: str) -> bytes:
        with self._reading() as connection:
            return rows.read_photo(connection, sha256)

    def send_again(self, record_id: RecordId) -> None:
        """A record that is not refused stays as it is."""
        with self._writing(least_free_bytes=0) as connection:
            entry = rows.read_upload(connection, record_id)
            if entry is not None and entry.state is UploadState.REFUSED:
                # it was tried when it was due, so it is due still
                rows.update_entry(connection, replace(entry, state=UploadState.WAITING, attempts=0, last_fault=None))
                audit.append(connection, Deed(datetime.now(UTC), "", Action.SENT_AGAIN, record_id))
                log.info("sending again record=%s", record_id)

    def empty_photos(self, now: datetime, keep: timedelta) -> int:
        """Take out the pictures that the library acknowledged so long ago; how many records that are.

        What waits or was refused keeps its pictures, however old. The rows, their digests and the audit stay.
        """
        with self._writing(least_free_bytes=0) as connection:
            owners = {
                *rows.empty_photos(connection, now - keep, now), *document_rows.empty(connection, now - keep, now)
            }  # fmt: skip
            for record_id in sorted(owners):
                audit.append(connection, Deed(now, "", Action.EMPTIED, record_id))
        return len(owners)

    # --- the uplink's side --------------------------------------------------------------------------------------------

    def due(self, now: datetime, limit: int, horizon: timedelta) -> tuple[Entry, ...]:
        """Waiting entries whose time has come, the longest overdue first; events after all records, newborns last.

        None is ever put off further than `horizon`: one due later was put off by a clock that has been set back since.
        """
        now_us, latest_us = rows.microseconds(now), rows.microseconds(now + horizon)
        with self._reading() as connection:
            found = rows.due(connection, now_us, latest_us, limit)
            found = (*found, *event_rows.due(connection, now_us, latest_us, limit - len(found)))
            return (*found, *newborn_rows.due(connection, now_us, latest_us, limit - len(found)))

    def newest(self, now: datetime, limit: int) -> tuple[Entry, ...]:
        """Waiting records of today that were never tried, the newest first."""
        with self._reading() as connection:
            return rows.newest(connection, day_start(now), now, limit)

    def waiting(self) -> tuple[RecordId, ...]:
        """All that the library has not acknowledged or refused, due or not, the oldest first."""
        with self._reading() as connection:
            return rows.waiting(connection)

    def next_due(self) -> datetime | None:
        """When the next waiting entry is due; None when none waits."""
        with self._reading() as connection:
            return _next_due(connection)

    def settle(self, entry: Entry) -> None:
        """Store where the entry stands now. What was acknowledged stays so."""
        with self._writing(least_free_bytes=0) as connection:
            _settle(connection, entry)

    def bring_forward(self, now: datetime, code: FaultCode) -> None:
        """Make everything due that waits because of this fault: the fault has passed."""
        with self._writing(least_free_bytes=0) as connection:
            for table in _OUTBOXES:
                connection.execute(
                    f"""UPDATE {table} SET due_at = ?, due_us = ? WHERE state = 'waiting' AND due_us > ?
                       AND {rows.json_of("last_fault", "$.code")} = ?""",  # noqa: S608 - our own names
                    (now.isoformat(), rows.microseconds(now), rows.microseconds(now), code.value),
                )

    def look_over(self) -> None:
        with self._reading() as connection:
            rows.look_over(connection)

    def entry(self, record_id: RecordId) -> Entry | None:
        with self._reading() as connection:
            return rows.read_upload(connection, record_id)

    def record(self, record_id: RecordId) -> CaptureRecord:
        """Raises FaultError(JOURNAL_DAMAGED) when it cannot be read."""
        with self._reading() as connection:
            record = rows.read_record(connection, record_id)
        if record is None:
            raise rows.damaged("record missing")
        return record

    def event(self, event_id: EventId) -> CaseEvent:
        """Raises FaultError(JOURNAL_DAMAGED) when it cannot be read."""
        with self._reading() as connection:
            event = event_rows.read(connection, event_id)
        if event is None:
            raise rows.damaged("event missing")
        return event

    def newborn_step(self, step_id: EventId) -> NewbornStep:
        """Raises FaultError(JOURNAL_DAMAGED) when it cannot be read."""
        with self._reading() as connection:
            step = newborn_rows.read(connection, step_id)
        if step is None:
            raise rows.damaged("newborn step missing")
        return step

    def counts(self) -> Counts:
        with self._reading() as connection:
            return _counts(connection)

    # --- transactions -------------------------------------------------------------------------------------------------

    @contextmanager
    def _reading(self) -> Iterator[sqlcipher3.Connection]:
        if self._connection is None:
            raise RuntimeError("the journal is used outside its `with`")
        with translated():
            yield self._connection

    @contextmanager
    def _writing(self, least_free_bytes: int) -> Iterator[sqlcipher3.Connection]:
        """One transaction: all of it is on the disk when this is left, or none of it."""
        with self._reading() as connection:
            if least_free_bytes:
                _require_room(self._path, least_free_bytes)
            connection.execute("BEGIN IMMEDIATE")
            with connection:
                yield connection


def _require_room(path: Path, least_free_bytes: int) -> None:
    free = shutil.disk_usage(path.parent).free
    if free < least_free_bytes:
        raise FaultError(FaultCode.DISK_FULL, free_mb=free // 2**20, needed_mb=least_free_bytes // 2**20)


def _journal_entry(connection: sqlcipher3.Connection, row: tuple[object, ...]) -> JournalEntry | None:
    """One unreadable record must not hide the others: it is logged here, and the uplink refuses it for all to see."""
    try:
        entry = rows.read_entry(row)
        record = rows.read_record(connection, entry.record_id)
    except FaultError as failed:
        log.error("unreadable record=%s: %s", row[0], failed.fault)  # noqa: TRY400 - the fault says it all
        return None
    return None if record is None else JournalEntry(record, entry)


def _next_due(connection: sqlcipher3.Connection) -> datetime | None:
    row = connection.execute("SELECT min(due_us) FROM outbox WHERE state = 'waiting'").fetchone()
    times = (
        None if row[0] is None else rows.moment_of(row[0]),
        event_rows.next_due(connection),
        newborn_rows.next_due(connection),
    )
    return min((time for time in times if time is not None), default=None)


def _settle(connection: sqlcipher3.Connection, entry: Entry) -> None:
    now = datetime.now(UTC)
    if entry.matter is Matter.NEWBORN:
        settle_newborn(connection, entry, now)
    elif entry.event_id is not None:
        settle_event(connection, entry, now)
    elif rows.update_entry(connection, entry) and entry.state in _TOLD:
        audit.append(connection, Deed(now, "", _TOLD[entry.state], entry.record_id))


def _counts(connection: sqlcipher3.Connection) -> Counts:
    held = dict(connection.execute(_HELD).fetchall())
    return Counts(
        held.get(UploadState.WAITING.value, 0),
        held.get(UploadState.REFUSED.value, 0),
        max(filter(None, (_last_ok(connection, table) for table in ("outbox", "newborn_outbox"))), default=None),
    )


def _last_ok(connection: sqlcipher3.Connection, table: str) -> datetime | None:
    row = connection.execute(
        f"""SELECT acknowledged_at FROM {table} WHERE acknowledged_us IS NOT NULL
            ORDER BY acknowledged_us DESC LIMIT 1"""  # noqa: S608 - our own names
    ).fetchone()
    return None if row is None else datetime.fromisoformat(row[0])


def _same(held: CaptureRecord, draft: RecordDraft, portraits: Sequence[Portrait]) -> CaptureRecord:
    """The record that is held, when it says what the draft says.

    The time of a second filing does not matter, nor which other takes were looked at before it.
    """
    is_same = replace(draft, filed_at=held.draft.filed_at, takes=held.draft.takes) == held.draft
    if not is_same or held.photos != tuple(map(rows.photo_ref, portraits)):
        raise FaultError(FaultCode.BUG, reason="another record has this identifier")
    return held


def _require_same_pages(held: Sequence[DocumentRef], documents: Sequence[Page]) -> None:
    """Raises FaultError(BUG): a page more or less is another filing, and none may be lost unseen."""
    if tuple(held) != tuple(map(document_ref, documents)):
        raise FaultError(FaultCode.BUG, reason="other pages were filed with this identifier")
