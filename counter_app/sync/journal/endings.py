"""Keeps ended cases in the journal; all SQL that names a column of theirs stands here."""

import logging
from collections.abc import Iterator
from dataclasses import replace

import sqlcipher3

from counter_app.domain.case.ending import Ended, EndingDraft
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.domain.ids import RecordId
from counter_app.sync.journal import audit, rows
from counter_app.sync.journal.audit import Action, Deed
from counter_app.sync.wire import stored_ending
from counter_app.sync.wire.fields import MalformedError

log = logging.getLogger(__name__)
TABLES = (
    # A case without a photo: it has no place in the outbox and is handed over to nobody.
    """CREATE TABLE endings (
        id TEXT PRIMARY KEY, receipt_no TEXT NOT NULL UNIQUE, ended_at TEXT NOT NULL, ended_us INTEGER NOT NULL,
        name TEXT NOT NULL, id_number TEXT NOT NULL, city TEXT NOT NULL, ending TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX endings_by_time ON endings (ended_us)",
)


def end(connection: sqlcipher3.Connection, draft: EndingDraft) -> Ended:
    """Write it down once, with a number of the day. Raises FaultError(BUG) for another one of this identifier."""
    held = read_one(connection, draft.id)
    if held is not None:
        if replace(draft, ended_at=held.draft.ended_at) != held.draft:
            raise FaultError(FaultCode.BUG, reason="another ending has this identifier")
        return held
    applicant, window = draft.case.applicant, draft.case.window
    ended = Ended(draft, rows.next_number(connection, window, draft.ended_at))
    connection.execute(
        """INSERT INTO endings (id, receipt_no, ended_at, ended_us, name, id_number, city, ending)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
        (
            draft.id,
            ended.number,
            draft.ended_at.isoformat(),
            rows.microseconds(draft.ended_at),
            applicant.name.value,
            applicant.id_number.value,
            window.city,
            stored_ending.write_ending(draft),
        ),
    )
    audit.append(connection, Deed(draft.ended_at, window.officer, Action.ENDED, draft.id))
    return ended


def read_all(connection: sqlcipher3.Connection) -> Iterator[Ended]:
    """All of them, the newest first; one that cannot be read is logged and hides none of the others."""
    found = connection.execute("SELECT id FROM endings ORDER BY ended_us DESC, receipt_no DESC").fetchall()
    for (ending_id,) in found:
        try:
            ended = read_one(connection, RecordId(ending_id))
        except FaultError as failed:
            log.error("unreadable ending=%s: %s", ending_id, failed.fault)  # noqa: TRY400 - the fault says it all
            continue
        if ended is not None:
            yield ended


def read_one(connection: sqlcipher3.Connection, ending_id: RecordId) -> Ended | None:
    """Raises FaultError(JOURNAL_DAMAGED)."""
    row = connection.execute("SELECT receipt_no, ending FROM endings WHERE id = ?", (ending_id,)).fetchone()
    if row is None:
        return None
    try:
        return Ended(stored_ending.read_ending(row[1]), row[0])
    except MalformedError as wrong:
        raise rows.damaged(f"ending {wrong}") from None
