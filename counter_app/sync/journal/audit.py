"""Keeps the chain of what was done with the records of this counter, each link sealed over the one before it."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

import sqlcipher3

from counter_app.domain.ids import RecordId

TABLES = (
    """CREATE TABLE audit (
        seq INTEGER PRIMARY KEY, at TEXT NOT NULL, officer TEXT NOT NULL, action TEXT NOT NULL,
        record_id TEXT NOT NULL, digest TEXT NOT NULL, seal TEXT NOT NULL UNIQUE
    ) STRICT""",
    "CREATE INDEX audit_by_record ON audit (record_id)",
    """CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit
       BEGIN SELECT RAISE (ABORT, 'the audit is append-only'); END""",
    """CREATE TRIGGER audit_undeleted BEFORE DELETE ON audit
       BEGIN SELECT RAISE (ABORT, 'the audit is append-only'); END""",
)
START = ""
"""What stands for the seal before the first link."""
_COLUMNS = "seq, at, officer, action, record_id, digest, seal"
_RECORD = "SELECT id, receipt_no, filed_at, filed_us, name, id_number, city, draft FROM records WHERE id = ?"
_ENDING = "SELECT id, receipt_no, ended_at, ended_us, name, id_number, city, ending FROM endings WHERE id = ?"
_PHOTOS = """SELECT position, sha256, profile, size_bytes, width_px, height_px, dpi, steps FROM record_photos
             WHERE record_id = ? ORDER BY position"""


class Action(StrEnum):
    """`ADOPTED`: the record is older than the chain. `EMPTIED`: its pictures have left this computer.

    `EVENT`: something happened to the case later; the link's digest is that of the event. Of a closed or reopened day
    the link names the day in place of a record, and its digest is that of the sheet.

    `PHOTO_FETCHED_BACK`: a picture was damaged here, and the library gave it back.

    `NEWBORN`: a step of a newborn's registration, its application too; the link's digest is that of the step.

    `DOCUMENTS`: photographed pages were filed with the case; the link's digest is that of what is said of them.
    `DOCUMENTS_SAVED`: they were written into a file that leaves the journal.

    `ENDED`: a case without a photo, refused or for want of papers; the link stands over its row.
    """

    FILED = "filed"
    DOCUMENTS = "documents"
    DOCUMENTS_SAVED = "documents saved"
    ADOPTED = "adopted"
    SENT_AGAIN = "sent again"
    ACKNOWLEDGED = "acknowledged"
    REFUSED = "refused"
    EMPTIED = "emptied"
    OVERRULED = "overruled"
    SIGNED_IN = "signed in"
    SIGN_IN_REFUSED = "sign-in refused"
    LOCKED = "locked"
    UNLOCKED = "unlocked"
    HANDED_OVER = "handed over"
    ENDED = "ended"
    TOOK_OVER = "took over"
    SIGNED_OUT = "signed out"
    REPRINTED = "reprinted"
    EVENT = "event"
    EVENT_ACKNOWLEDGED = "event acknowledged"
    EVENT_REFUSED = "event refused"
    EVENT_SENT_AGAIN = "event sent again"
    DAY_CLOSED = "day closed"
    DAY_REOPENED = "day reopened"
    PHOTO_FETCHED_BACK = "photo fetched back"
    NEWBORN = "newborn"


@dataclass(frozen=True, slots=True)
class Deed:
    """Who did what with which record, if any; `officer` is empty where the program acted by itself."""

    at: datetime
    officer: str
    action: Action
    record_id: RecordId


@dataclass(frozen=True, slots=True)
class Link:
    """One row as it stands, not believed yet. `digest` is the record's at that moment."""

    seq: int
    at: str
    officer: str
    action: str
    record_id: str
    digest: str
    seal: str


def append(connection: sqlcipher3.Connection, deed: Deed, content: str | None = None) -> None:
    """Add a link, in the transaction in which the deed is done; `content` is the digest of what is not the record."""
    last = connection.execute("SELECT seq, seal FROM audit ORDER BY seq DESC LIMIT 1").fetchone()
    seq, before = (1, START) if last is None else (last[0] + 1, last[1])
    digest = record_digest(connection, deed.record_id) if content is None else content
    link = Link(seq, deed.at.isoformat(), deed.officer, deed.action.value, deed.record_id, digest, "")
    connection.execute(
        f"INSERT INTO audit ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)",  # noqa: S608 - our own column names
        (link.seq, link.at, link.officer, link.action, link.record_id, link.digest, seal(link, before)),
    )


def adopt(connection: sqlcipher3.Connection) -> None:
    """Begin the chain with the records that are older than it."""
    held = connection.execute("SELECT id, filed_at FROM records ORDER BY filed_us, id").fetchall()
    for record_id, filed_at in held:
        append(connection, Deed(datetime.fromisoformat(filed_at), "", Action.ADOPTED, RecordId(record_id)))


def links(connection: sqlcipher3.Connection) -> Iterator[Link]:
    """All of them, the oldest first."""
    found = connection.execute(f"SELECT {_COLUMNS} FROM audit ORDER BY seq")  # noqa: S608 - our own column names
    return (Link(*row) for row in found)


def seal(link: Link, before: str) -> str:
    """SHA-256 over the seal before and all that the link says, in hexadecimal."""
    said = [before, link.seq, link.at, link.officer, link.action, link.record_id, link.digest]
    return hashlib.sha256(json.dumps(said, ensure_ascii=True).encode()).hexdigest()


def record_digest(connection: sqlcipher3.Connection, record_id: str) -> str:
    """SHA-256 over all that the journal holds of a record and says of its photos; empty when it holds none."""
    row = connection.execute(_RECORD, (record_id,)).fetchone()
    if row is None:
        return _ending_digest(connection, record_id)
    photos = connection.execute(_PHOTOS, (record_id,)).fetchall()
    return hashlib.sha256(json.dumps([row, photos], ensure_ascii=True).encode()).hexdigest()


def _ending_digest(connection: sqlcipher3.Connection, ending_id: str) -> str:
    row = connection.execute(_ENDING, (ending_id,)).fetchone()
    return "" if row is None else hashlib.sha256(json.dumps(row, ensure_ascii=True).encode()).hexdigest()
