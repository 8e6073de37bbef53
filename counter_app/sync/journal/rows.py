"""Turns rows of the journal into records and entries, and back; all SQL that names a column of theirs stands here."""

import hashlib
import hmac
import json
import logging
from datetime import UTC, datetime, timedelta
from typing import Any

import sqlcipher3

from counter_app.domain.case.case import Window
from counter_app.domain.case.receipt import receipt_number
from counter_app.domain.case.record import CaptureRecord, Entry, Matter, PhotoRef, UploadState
from counter_app.domain.days import china_day
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.domain.ids import EventId, ProfileId, RecordId
from counter_app.domain.photo.photo import Portrait
from counter_app.sync.wire import stored
from counter_app.sync.wire.fields import MalformedError

log = logging.getLogger(__name__)
ENTRY_COLUMNS = "record_id, state, attempts, due_at, last_fault, acknowledged_at"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def microseconds(moment: datetime) -> int:
    return (moment - _EPOCH) // timedelta(microseconds=1)


def json_of(column: str, path: str) -> str:
    """SQL for what stands there; NULL where the column holds no JSON any more, which would stop the whole query."""
    return f"CASE WHEN json_valid({column}) THEN json_extract({column}, '{path}') END"


def damaged(place: str) -> FaultError:
    return FaultError(FaultCode.JOURNAL_DAMAGED, reason=place)


def photo_ref(portrait: Portrait) -> PhotoRef:
    facts = portrait.facts
    size = len(portrait.jpeg)
    return PhotoRef(portrait.profile, portrait.sha256, size, facts.width_px, facts.height_px, facts.dpi)


def next_number(connection: sqlcipher3.Connection, window: Window, moment: datetime) -> str:
    """Count up within the day. The count is kept by day: a clock set back goes on counting where that day stopped."""
    day = china_day(moment)
    (sequence,) = connection.execute(
        """INSERT INTO receipt_counters (city, counter, day, last) VALUES (?, ?, ?, 1)
           ON CONFLICT (city, counter, day) DO UPDATE SET last = last + 1 RETURNING last""",
        (window.city, window.counter, day.isoformat()),
    ).fetchone()
    return receipt_number(window.city, window.counter, day, sequence)


def insert_record(connection: sqlcipher3.Connection, record: CaptureRecord) -> None:
    draft = record.draft
    applicant = draft.case.applicant
    connection.execute(
        """INSERT INTO records (id, receipt_no, filed_at, filed_us, name, id_number, city, draft)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
        (
            draft.id,
            record.receipt_no,
            draft.filed_at.isoformat(),
            microseconds(draft.filed_at),
            applicant.name.value,
            applicant.id_number.value,
            draft.case.window.city,
            stored.write_draft(draft),
        ),
    )


def insert_photo(connection: sqlcipher3.Connection, record_id: RecordId, position: int, portrait: Portrait) -> None:
    ref = photo_ref(portrait)
    connection.execute(
        "INSERT INTO photos (sha256, jpeg) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING", (ref.sha256, portrait.jpeg)
    )
    steps = json.dumps({name: float(amount) for name, amount in sorted(portrait.steps.items())}, allow_nan=False)
    connection.execute(
        """INSERT INTO record_photos
           (record_id, position, sha256, profile, size_bytes, width_px, height_px, dpi, steps)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        (record_id, position, ref.sha256, ref.profile, ref.size_bytes, ref.width_px, ref.height_px, ref.dpi, steps),
    )


def insert_entry(connection: sqlcipher3.Connection, entry: Entry) -> None:
    connection.execute(
        """INSERT INTO outbox
           (state, attempts, due_at, due_us, last_fault, acknowledged_at, acknowledged_us, record_id)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
        entry_values(entry),
    )


def update_entry(connection: sqlcipher3.Connection, entry: Entry) -> bool:
    """Whether it was changed: what was acknowledged stays acknowledged."""
    changed = connection.execute(
        """UPDATE outbox SET state = ?, attempts = ?, due_at = ?, due_us = ?, last_fault = ?, acknowledged_at = ?,
           acknowledged_us = ? WHERE record_id = ? AND state != 'acknowledged'""",
        entry_values(entry),
    )
    return bool(changed.rowcount)


def empty_photos(connection: sqlcipher3.Connection, before: datetime, now: datetime) -> tuple[RecordId, ...]:
    """Take the pictures out that only records acknowledged before that time have; whose they are."""
    found = connection.execute(
        """SELECT sha256 FROM photos WHERE emptied_at IS NULL AND NOT EXISTS (
               SELECT 1 FROM record_photos JOIN outbox USING (record_id)
               WHERE record_photos.sha256 = photos.sha256 AND (state != 'acknowledged' OR acknowledged_us >= ?)
           )""",
        (microseconds(before),),
    ).fetchall()
    owners: set[str] = set()
    for (sha256,) in found:
        connection.execute("UPDATE photos SET jpeg = x'', emptied_at = ? WHERE sha256 = ?", (now.isoformat(), sha256))
        held = connection.execute("SELECT record_id FROM record_photos WHERE sha256 = ?", (sha256,)).fetchall()
        owners.update(row[0] for row in held)
    return tuple(map(RecordId, sorted(owners)))


def entry_values(entry: Entry) -> tuple[object, ...]:
    acknowledged = entry.acknowledged_at
    return (
        entry.state.value,
        entry.attempts,
        entry.due_at.isoformat(),
        microseconds(entry.due_at),
        None if entry.last_fault is None else stored.write_fault(entry.last_fault),
        None if acknowledged is None else acknowledged.isoformat(),
        None if acknowledged is None else microseconds(acknowledged),
        entry.record_id,
    )


def due(connection: sqlcipher3.Connection, now_us: int, latest_us: int, limit: int) -> tuple[Entry, ...]:
    """Waiting records whose time has come, the longest overdue first."""
    found = connection.execute(
        f"SELECT {ENTRY_COLUMNS} FROM outbox"  # noqa: S608 - our own column names
        " WHERE state = 'waiting' AND (due_us <= ? OR due_us > ?) ORDER BY due_us, record_id LIMIT ?",
        (now_us, latest_us, limit),
    ).fetchall()
    return tuple(map(read_waiting, found))


def newest(connection: sqlcipher3.Connection, since: datetime, until: datetime, limit: int) -> tuple[Entry, ...]:
    """Waiting records of that time that were never tried, the newest first."""
    found = connection.execute(
        f"SELECT {ENTRY_COLUMNS} FROM outbox"  # noqa: S608 - our own column names
        " WHERE state = 'waiting' AND attempts = 0 AND due_us BETWEEN ? AND ? ORDER BY due_us DESC, record_id LIMIT ?",
        (microseconds(since), microseconds(until), limit),
    ).fetchall()
    return tuple(map(read_waiting, found))


def look_over(connection: sqlcipher3.Connection) -> None:
    """Every page is as it was sealed, and the tables hang together. Raises FaultError(JOURNAL_DAMAGED)."""
    wrong = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    said = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if wrong or said != "ok":
        raise damaged("page")


def waiting(connection: sqlcipher3.Connection) -> tuple[RecordId, ...]:
    """All records that wait, due or not, the oldest first."""
    found = connection.execute(
        "SELECT record_id FROM outbox JOIN records ON id = record_id"
        " WHERE state = 'waiting' ORDER BY filed_us, record_id"
    ).fetchall()
    return tuple(RecordId(row[0]) for row in found)


def read_entry(row: tuple[Any, ...], event_id: EventId | None = None, matter: Matter = Matter.CARD) -> Entry:
    """From ENTRY_COLUMNS. Raises FaultError(JOURNAL_DAMAGED)."""
    record_id, state, attempts, due_at, last_fault, acknowledged_at = row
    try:
        if not isinstance(attempts, int):
            raise TypeError("attempts")
        return Entry(
            RecordId(record_id),
            UploadState(state),
            attempts,
            _moment(due_at),
            None if last_fault is None else stored.read_fault(last_fault),
            None if acknowledged_at is None else _moment(acknowledged_at),
            event_id,
            matter,
        )
    except (TypeError, ValueError):  # SQLite keeps any kind of value in any column
        raise damaged("entry") from None


def read_waiting(row: tuple[Any, ...], event_id: EventId | None = None, matter: Matter = Matter.CARD) -> Entry:
    """From ENTRY_COLUMNS of what waits. What is damaged in them hinders nobody: the next attempt writes them anew.

    When it is due stands in a column of its own, by which it was found; what went wrong last only explains.
    """
    try:
        return read_entry(row, event_id, matter)
    except FaultError:
        log.error("damaged place in the outbox: record=%s event=%s", row[0], event_id)  # noqa: TRY400 - it says it all
        return Entry(RecordId(row[0]), UploadState.WAITING, 0, _EPOCH, None, None, event_id, matter)


def moment_of(at_us: int) -> datetime:
    """The moment of a column in microseconds."""
    return _EPOCH + timedelta(microseconds=at_us)


def read_upload(connection: sqlcipher3.Connection, record_id: RecordId) -> Entry | None:
    """How the hand-over of the record itself stands. Raises FaultError(JOURNAL_DAMAGED)."""
    row = connection.execute(
        f"SELECT {ENTRY_COLUMNS} FROM outbox WHERE record_id = ?",  # noqa: S608 - our own column names
        (record_id,),
    ).fetchone()
    return None if row is None else read_entry(row)


def _moment(text: str) -> datetime:
    value = datetime.fromisoformat(text)
    if value.tzinfo is None:
        raise ValueError("no offset")
    return value


def read_photo(connection: sqlcipher3.Connection, sha256: str) -> bytes:
    """Raises FaultError (PHOTO_EMPTIED, PHOTO_DAMAGED, JOURNAL_DAMAGED)."""
    row = connection.execute("SELECT jpeg, emptied_at FROM photos WHERE sha256 = ?", (sha256,)).fetchone()
    if row is None:
        raise damaged("photo")
    if row[1] is not None:
        raise FaultError(FaultCode.PHOTO_EMPTIED)
    if not is_digest(row[0], sha256):
        raise FaultError(FaultCode.PHOTO_DAMAGED)
    return bytes(row[0])


def is_digest(jpeg: bytes, sha256: str) -> bool:
    """Whether these are the bytes of that digest."""
    return hmac.compare_digest(hashlib.sha256(jpeg).hexdigest(), sha256)


def read_record(connection: sqlcipher3.Connection, record_id: RecordId) -> CaptureRecord | None:
    """Raises FaultError(JOURNAL_DAMAGED)."""
    row = connection.execute("SELECT receipt_no, draft FROM records WHERE id = ?", (record_id,)).fetchone()
    if row is None:
        return None
    photos = connection.execute(
        """SELECT profile, sha256, size_bytes, width_px, height_px, dpi FROM record_photos
           WHERE record_id = ? ORDER BY position""",
        (record_id,),
    ).fetchall()
    try:
        draft = stored.read_draft(row[1])
    except MalformedError as wrong:
        raise damaged(f"record {wrong}") from None
    refs = tuple(PhotoRef(ProfileId(profile), *rest) for profile, *rest in photos)
    return CaptureRecord(draft, row[0], refs)
