"""Reads and writes the journal's rows of case events and of their hand-over; all SQL that names them stands here."""

import hashlib
import json
from datetime import datetime
from typing import Any

import sqlcipher3

from counter_app.domain.case.progress import CaseEvent
from counter_app.domain.case.record import Entry, UploadState
from counter_app.domain.case.standing import Standing
from counter_app.domain.ids import EventId, RecordId
from counter_app.sync.journal import rows
from counter_app.sync.wire import happenings, stored
from counter_app.sync.wire.fields import MalformedError

TABLES = (
    """CREATE TABLE events (
        id TEXT PRIMARY KEY, record_id TEXT NOT NULL REFERENCES records (id), place INTEGER NOT NULL,
        kind TEXT NOT NULL, day TEXT NOT NULL, content TEXT NOT NULL, UNIQUE (record_id, place)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX events_by_day ON events (day)",
    """CREATE TRIGGER events_unchanged BEFORE UPDATE ON events
       BEGIN SELECT RAISE (ABORT, 'events are append-only'); END""",
    """CREATE TRIGGER events_undeleted BEFORE DELETE ON events
       BEGIN SELECT RAISE (ABORT, 'events are append-only'); END""",
    """CREATE TABLE event_outbox (
        event_id TEXT PRIMARY KEY REFERENCES events (id), record_id TEXT NOT NULL REFERENCES records (id),
        state TEXT NOT NULL CHECK (state IN ('waiting', 'acknowledged', 'refused')),
        attempts INTEGER NOT NULL CHECK (attempts >= 0), due_at TEXT NOT NULL, due_us INTEGER NOT NULL,
        last_fault TEXT, acknowledged_at TEXT, acknowledged_us INTEGER,
        CHECK ((state = 'acknowledged') = (acknowledged_at IS NOT NULL))
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX event_outbox_due ON event_outbox (state, due_us)",
    "CREATE INDEX event_outbox_by_record ON event_outbox (record_id, state)",
    # How each case stands, so that lists need not read every event; it can always be made again from them.
    """CREATE TABLE standings (
        record_id TEXT PRIMARY KEY REFERENCES records (id), phase TEXT NOT NULL, since TEXT NOT NULL,
        since_us INTEGER NOT NULL, collection TEXT NOT NULL, name TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX standings_by_phase ON standings (phase, since_us)",
)
_ENTRY = "record_id, state, attempts, due_at, last_fault, acknowledged_at, event_id"
# An event follows its record and those told before it. One that was refused holds no later one up: a withdrawal must
# reach the library whatever became of an earlier slip.
_READY = """state = 'waiting'
    AND (SELECT o.state FROM outbox o WHERE o.record_id = event_outbox.record_id) = 'acknowledged'
    AND NOT EXISTS (
        SELECT 1 FROM events mine JOIN events before ON before.record_id = mine.record_id AND before.place < mine.place
        JOIN event_outbox b ON b.event_id = before.id WHERE mine.id = event_outbox.event_id AND b.state = 'waiting')"""


def insert(connection: sqlcipher3.Connection, event: CaseEvent, day: str) -> None:
    """The event behind those that the record has, and its place in the outbox."""
    connection.execute(
        """INSERT INTO events (id, record_id, place, kind, day, content)
           SELECT ?, ?, 1 + coalesce(max(place), 0), ?, ?, ? FROM events WHERE record_id = ?""",
        (
            event.id,
            event.record_id,
            happenings.KINDS[type(event.what)],
            day,
            happenings.write_event(event),
            event.record_id,
        ),
    )
    entry = Entry(event.record_id, UploadState.WAITING, 0, event.at, None, None, event.id)
    connection.execute(
        """INSERT INTO event_outbox (state, attempts, due_at, due_us, last_fault, acknowledged_at, acknowledged_us,
           record_id, event_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        (*rows.entry_values(entry), event.id),
    )


def update_entry(connection: sqlcipher3.Connection, entry: Entry) -> bool:
    """Whether it was changed: what was acknowledged stays acknowledged."""
    *values, _ = rows.entry_values(entry)
    changed = connection.execute(
        """UPDATE event_outbox SET state = ?, attempts = ?, due_at = ?, due_us = ?, last_fault = ?,
           acknowledged_at = ?, acknowledged_us = ? WHERE event_id = ? AND state != 'acknowledged'""",
        (*values, entry.event_id),
    )
    return bool(changed.rowcount)


def due(connection: sqlcipher3.Connection, now_us: int, latest_us: int, limit: int) -> tuple[Entry, ...]:
    """Waiting events whose time and turn have come, the longest overdue first."""
    found = connection.execute(
        f"SELECT {_ENTRY} FROM event_outbox WHERE {_READY} AND (due_us <= ? OR due_us > ?)"  # noqa: S608 - our own names
        " ORDER BY due_us, event_id LIMIT ?",
        (now_us, latest_us, limit),
    ).fetchall()
    return tuple(map(_read_waiting, found))


def waiting(connection: sqlcipher3.Connection) -> tuple[Entry, ...]:
    """All that wait and whose record was not refused, due or not; those of one record in the order they were told."""
    found = connection.execute(
        f"""SELECT {_ENTRY} FROM event_outbox WHERE state = 'waiting'
            AND (SELECT o.state FROM outbox o WHERE o.record_id = event_outbox.record_id) != 'refused'
            ORDER BY record_id, (SELECT place FROM events WHERE id = event_id)"""  # noqa: S608 - our own names
    ).fetchall()
    return tuple(map(_read_waiting, found))


def next_due(connection: sqlcipher3.Connection) -> datetime | None:
    """When the next event is due whose turn has come."""
    row = connection.execute(
        f"SELECT due_us FROM event_outbox WHERE {_READY} ORDER BY due_us LIMIT 1"  # noqa: S608 - our own names
    ).fetchone()
    return None if row is None else rows.moment_of(row[0])


def _read_waiting(row: tuple[Any, ...]) -> Entry:
    return rows.read_waiting(row[:6], EventId(str(row[6])))


def read_entry(row: tuple[Any, ...]) -> Entry:
    """From `_ENTRY`. Raises FaultError(JOURNAL_DAMAGED)."""
    return rows.read_entry(row[:6], EventId(str(row[6])))


def entry(connection: sqlcipher3.Connection, event_id: EventId) -> Entry | None:
    row = connection.execute(
        f"SELECT {_ENTRY} FROM event_outbox WHERE event_id = ?",  # noqa: S608 - our own names
        (event_id,),
    ).fetchone()
    return None if row is None else read_entry(row)


def read(connection: sqlcipher3.Connection, event_id: EventId) -> CaseEvent | None:
    """Raises FaultError(JOURNAL_DAMAGED)."""
    row = connection.execute("SELECT content FROM events WHERE id = ?", (event_id,)).fetchone()
    return None if row is None else _event(row[0])


def of_record(connection: sqlcipher3.Connection, record_id: RecordId) -> tuple[CaseEvent, ...]:
    """All of them, in the order in which they were told. Raises FaultError(JOURNAL_DAMAGED)."""
    found = connection.execute("SELECT content FROM events WHERE record_id = ? ORDER BY place", (record_id,)).fetchall()
    return tuple(_event(content) for (content,) in found)


def keep_standing(connection: sqlcipher3.Connection, now: Standing) -> None:
    """Note how the case stands, for lists."""
    connection.execute(
        """INSERT INTO standings (record_id, phase, since, since_us, collection, name) VALUES (?, ?, ?, ?, ?, ?)
           ON CONFLICT (record_id) DO UPDATE SET phase = excluded.phase, since = excluded.since,
           since_us = excluded.since_us, collection = excluded.collection, name = excluded.name""",
        (
            now.record.draft.id,
            now.phase.value,
            now.since.isoformat(),
            rows.microseconds(now.since),
            str(stored.collection_table(now.collection)["kind"]),
            now.name,
        ),
    )


def digest(connection: sqlcipher3.Connection, event_id: str) -> str:
    """SHA-256 over all that the journal holds of the event; empty when it holds none."""
    row = connection.execute(
        "SELECT id, record_id, place, kind, day, content FROM events WHERE id = ?", (event_id,)
    ).fetchone()
    return "" if row is None else hashlib.sha256(json.dumps(row, ensure_ascii=True).encode()).hexdigest()


def _event(content: object) -> CaseEvent:
    try:
        return happenings.read_event(str(content))
    except MalformedError as wrong:
        raise rows.damaged(f"event {wrong}") from None
