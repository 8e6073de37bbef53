"""Reads and writes the journal's rows of newborns, of their steps and of the hand-over; all SQL on them stands here."""

import hashlib
import json
from datetime import datetime
from typing import Any

import sqlcipher3

from counter_app.domain.case.record import Entry, Matter, UploadState
from counter_app.domain.days import china_day
from counter_app.domain.ids import EventId, RecordId
from counter_app.domain.newborn.standing import FREE, NewbornStanding
from counter_app.domain.newborn.steps import NewbornStep
from counter_app.sync.journal import rows
from counter_app.sync.wire import newborn_letters
from counter_app.sync.wire.fields import MalformedError

TABLES = (
    # What is searched has columns, and how the case stands, which can always be made again from the steps.
    """CREATE TABLE newborns (
        id TEXT PRIMARY KEY, receipt_no TEXT NOT NULL UNIQUE, taken_at TEXT NOT NULL, taken_us INTEGER NOT NULL,
        name TEXT NOT NULL, certificate TEXT NOT NULL, phase TEXT NOT NULL, since TEXT NOT NULL,
        held INTEGER NOT NULL, is_over INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX newborns_listed ON newborns (taken_us, receipt_no)",
    "CREATE INDEX newborns_by_certificate ON newborns (certificate)",
    """CREATE TABLE newborn_steps (
        id TEXT PRIMARY KEY, newborn_id TEXT NOT NULL REFERENCES newborns (id), place INTEGER NOT NULL,
        kind TEXT NOT NULL, day TEXT NOT NULL, content TEXT NOT NULL, UNIQUE (newborn_id, place)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX newborn_steps_by_day ON newborn_steps (day)",
    """CREATE TRIGGER newborn_steps_unchanged BEFORE UPDATE ON newborn_steps
       BEGIN SELECT RAISE (ABORT, 'steps are append-only'); END""",
    """CREATE TRIGGER newborn_steps_undeleted BEFORE DELETE ON newborn_steps
       BEGIN SELECT RAISE (ABORT, 'steps are append-only'); END""",
    """CREATE TABLE newborn_outbox (
        step_id TEXT PRIMARY KEY REFERENCES newborn_steps (id), newborn_id TEXT NOT NULL REFERENCES newborns (id),
        state TEXT NOT NULL CHECK (state IN ('waiting', 'acknowledged', 'refused')),
        attempts INTEGER NOT NULL CHECK (attempts >= 0), due_at TEXT NOT NULL, due_us INTEGER NOT NULL,
        last_fault TEXT, acknowledged_at TEXT, acknowledged_us INTEGER,
        CHECK ((state = 'acknowledged') = (acknowledged_at IS NOT NULL))
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX newborn_outbox_due ON newborn_outbox (state, due_us)",
    "CREATE INDEX newborn_outbox_by_newborn ON newborn_outbox (newborn_id, state)",
)
_ENTRY = "newborn_id, state, attempts, due_at, last_fault, acknowledged_at, step_id"
# A step follows the application and those told before it. A refused one holds no later one up, but for the application
# itself: of a registration that the library does not hold it hears nothing more.
_READY = """state = 'waiting' AND NOT EXISTS (
        SELECT 1 FROM newborn_steps mine
        JOIN newborn_steps before ON before.newborn_id = mine.newborn_id AND before.place < mine.place
        JOIN newborn_outbox b ON b.step_id = before.id WHERE mine.id = newborn_outbox.step_id
        AND (b.state = 'waiting' OR (before.place = 1 AND b.state != 'acknowledged')))"""


def insert_newborn(connection: sqlcipher3.Connection, now: NewbornStanding) -> None:
    """The registration itself, before its first step."""
    child, first = now.first.application.child, now.first
    connection.execute(
        """INSERT INTO newborns (id, receipt_no, taken_at, taken_us, name, certificate, phase, since, held, is_over)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        (
            now.id, first.receipt_no, now.since.isoformat(), rows.microseconds(now.since), child.name.value,
            child.certificate.value, now.phase.value, now.since.isoformat(), len(now.held), int(now.is_over),
        ),
    )  # fmt: skip


def keep_standing(connection: sqlcipher3.Connection, now: NewbornStanding) -> None:
    """Note how the registration stands, for lists."""
    connection.execute(
        "UPDATE newborns SET phase = ?, since = ?, held = ?, is_over = ? WHERE id = ?",
        (now.phase.value, now.since.isoformat(), len(now.held), int(now.is_over), now.id),
    )


def in_use(connection: sqlcipher3.Connection, certificate: str) -> str | None:
    """The receipt number of a registration that stands under this certificate."""
    free = sorted(phase.value for phase in FREE)
    marks = ", ".join("?" for _ in free)
    row = connection.execute(
        f"SELECT receipt_no FROM newborns WHERE certificate = ? AND phase NOT IN ({marks})",  # noqa: S608 - marks alone
        (certificate, *free),
    ).fetchone()
    return None if row is None else str(row[0])


def insert_step(connection: sqlcipher3.Connection, step: NewbornStep) -> None:
    """The step behind those that there are, and its place in the outbox."""
    connection.execute(
        """INSERT INTO newborn_steps (id, newborn_id, place, kind, day, content)
           SELECT ?, ?, 1 + coalesce(max(place), 0), ?, ?, ? FROM newborn_steps WHERE newborn_id = ?""",
        (
            step.id, step.newborn_id, newborn_letters.KINDS[type(step.what)], china_day(step.at).isoformat(),
            newborn_letters.write_step(step), step.newborn_id,
        ),
    )  # fmt: skip
    entry = Entry(step.newborn_id, UploadState.WAITING, 0, step.at, None, None, step.id, Matter.NEWBORN)
    connection.execute(
        """INSERT INTO newborn_outbox (state, attempts, due_at, due_us, last_fault, acknowledged_at, acknowledged_us,
           newborn_id, step_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        (*rows.entry_values(entry), step.id),
    )


def update_entry(connection: sqlcipher3.Connection, entry: Entry) -> bool:
    """Whether it was changed: what was acknowledged stays acknowledged."""
    *values, _ = rows.entry_values(entry)
    changed = connection.execute(
        """UPDATE newborn_outbox SET state = ?, attempts = ?, due_at = ?, due_us = ?, last_fault = ?,
           acknowledged_at = ?, acknowledged_us = ? WHERE step_id = ? AND state != 'acknowledged'""",
        (*values, entry.event_id),
    )
    return bool(changed.rowcount)


def due(connection: sqlcipher3.Connection, now_us: int, latest_us: int, limit: int) -> tuple[Entry, ...]:
    """Waiting steps whose time and turn have come, the longest overdue first."""
    found = connection.execute(
        f"SELECT {_ENTRY} FROM newborn_outbox WHERE {_READY} AND (due_us <= ? OR due_us > ?)"  # noqa: S608 - our own names
        " ORDER BY due_us, step_id LIMIT ?",
        (now_us, latest_us, limit),
    ).fetchall()
    return tuple(map(_read_waiting, found))


def waiting(connection: sqlcipher3.Connection) -> tuple[Entry, ...]:
    """All that wait and whose application was not refused, due or not; those of one registration as they were told."""
    found = connection.execute(
        f"""SELECT {_ENTRY} FROM newborn_outbox WHERE state = 'waiting' AND NOT EXISTS (
                SELECT 1 FROM newborn_outbox f WHERE f.step_id = newborn_outbox.newborn_id AND f.state = 'refused')
            ORDER BY newborn_id, (SELECT place FROM newborn_steps WHERE id = step_id)"""  # noqa: S608 - our own names
    ).fetchall()
    return tuple(map(_read_waiting, found))


def next_due(connection: sqlcipher3.Connection) -> datetime | None:
    """When the next step is due whose turn has come."""
    row = connection.execute(
        f"SELECT due_us FROM newborn_outbox WHERE {_READY} ORDER BY due_us LIMIT 1"  # noqa: S608 - our own names
    ).fetchone()
    return None if row is None else rows.moment_of(row[0])


def entry(connection: sqlcipher3.Connection, step_id: EventId) -> Entry | None:
    row = connection.execute(
        f"SELECT {_ENTRY} FROM newborn_outbox WHERE step_id = ?",  # noqa: S608 - our own names
        (step_id,),
    ).fetchone()
    return None if row is None else _read_entry(row)


def _read_waiting(row: tuple[Any, ...]) -> Entry:
    """From `_ENTRY`, of one that waits; what cannot be read of it does not stop it."""
    return rows.read_waiting(row[:6], EventId(str(row[6])), Matter.NEWBORN)


def _read_entry(row: tuple[Any, ...]) -> Entry:
    """From `_ENTRY`. Raises FaultError(JOURNAL_DAMAGED)."""
    return rows.read_entry(row[:6], EventId(str(row[6])), Matter.NEWBORN)


def read(connection: sqlcipher3.Connection, step_id: EventId) -> NewbornStep | None:
    """Raises FaultError(JOURNAL_DAMAGED)."""
    row = connection.execute("SELECT content FROM newborn_steps WHERE id = ?", (step_id,)).fetchone()
    return None if row is None else _step(row[0])


def steps_of(connection: sqlcipher3.Connection, newborn_id: RecordId) -> tuple[NewbornStep, ...]:
    """All of them, in the order in which they were told. Raises FaultError(JOURNAL_DAMAGED)."""
    found = connection.execute(
        "SELECT content FROM newborn_steps WHERE newborn_id = ? ORDER BY place", (newborn_id,)
    ).fetchall()
    return tuple(_step(content) for (content,) in found)


def digest(connection: sqlcipher3.Connection, step_id: str) -> str:
    """SHA-256 over all that the journal holds of the step; empty when it holds none."""
    row = connection.execute(
        "SELECT id, newborn_id, place, kind, day, content FROM newborn_steps WHERE id = ?", (step_id,)
    ).fetchone()
    return "" if row is None else hashlib.sha256(json.dumps(row, ensure_ascii=True).encode()).hexdigest()


def _step(content: object) -> NewbornStep:
    try:
        return newborn_letters.read_step(str(content))
    except MalformedError as wrong:
        raise rows.damaged(f"newborn {wrong}") from None
