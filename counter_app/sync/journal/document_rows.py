"""Keeps the photographed pages of filed cases; all SQL that names a column of theirs stands here."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

import sqlcipher3

from counter_app.domain.application.document import DocumentRef, Page, PageCode, PageKind, document_ref
from counter_app.domain.case.proof import Flaw, Wrong
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.domain.ids import RecordId
from counter_app.sync.journal import audit, rows
from counter_app.sync.journal.audit import Action, Deed

TABLES = (
    # They stay on this computer: no place in the outbox knows them. An emptied page keeps its row, as a photo does.
    """CREATE TABLE documents (
        record_id TEXT NOT NULL REFERENCES records (id), position INTEGER NOT NULL, kind TEXT NOT NULL,
        taken_at TEXT NOT NULL, sha256 TEXT NOT NULL CHECK (length(sha256) = 64), size_bytes INTEGER NOT NULL,
        width_px INTEGER NOT NULL, height_px INTEGER NOT NULL, dpi INTEGER NOT NULL, codes TEXT NOT NULL,
        jpeg BLOB NOT NULL, emptied_at TEXT,
        PRIMARY KEY (record_id, position)
    ) STRICT""",
)
_SAID = "kind, taken_at, sha256, size_bytes, width_px, height_px, dpi, codes"


def insert(connection: sqlcipher3.Connection, deed: Deed, pages: Sequence[Page]) -> None:
    """With their link in the audit, in the transaction in which the case is filed; nothing where there is no page.

    Raises FaultError(BUG) for a page that is not what its digest says.
    """
    for position, page in enumerate(pages):
        if not rows.is_digest(page.jpeg, page.sha256):
            raise FaultError(FaultCode.BUG, reason="page digest")
        ref = document_ref(page)
        connection.execute(
            f"INSERT INTO documents (record_id, position, {_SAID}, jpeg) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608 - our own column names
            (
                deed.record_id,
                position,
                ref.kind.value,
                ref.taken_at.isoformat(),
                ref.sha256,
                ref.size_bytes,
                ref.width_px,
                ref.height_px,
                ref.dpi,
                json.dumps([code.value for code in ref.codes]),
                page.jpeg,
            ),
        )
    if pages:
        audit.append(connection, deed, _digest(connection, deed.record_id))


def of_record(connection: sqlcipher3.Connection, record_id: RecordId) -> tuple[DocumentRef, ...]:
    """In order. Raises FaultError(JOURNAL_DAMAGED)."""
    try:
        return tuple(
            DocumentRef(PageKind(kind), datetime.fromisoformat(at), sha256, size, width, height, dpi, _codes(codes))
            for kind, at, sha256, size, width, height, dpi, codes in _rows(connection, record_id)
        )
    except (TypeError, ValueError):  # SQLite keeps any kind of value in any column
        raise rows.damaged("document") from None


def jpeg(connection: sqlcipher3.Connection, record_id: RecordId, position: int) -> bytes:
    """The page's bytes, their digest checked. Raises FaultError (DOCUMENT_EMPTIED, JOURNAL_DAMAGED)."""
    row = connection.execute(
        "SELECT jpeg, sha256, emptied_at FROM documents WHERE record_id = ? AND position = ?", (record_id, position)
    ).fetchone()
    if row is not None and row[2] is not None:
        raise FaultError(FaultCode.DOCUMENT_EMPTIED)
    if row is None or not rows.is_digest(row[0], row[1]):
        raise rows.damaged("document")
    return bytes(row[0])


def empty(connection: sqlcipher3.Connection, before: datetime, now: datetime) -> tuple[RecordId, ...]:
    """Take the pages out of records that were acknowledged before that time; whose they are."""
    owners = connection.execute(
        """SELECT DISTINCT record_id FROM documents JOIN outbox USING (record_id)
           WHERE emptied_at IS NULL AND state = 'acknowledged' AND acknowledged_us < ? ORDER BY record_id""",
        (rows.microseconds(before),),
    ).fetchall()
    for owner in owners:
        connection.execute(
            "UPDATE documents SET jpeg = x'', emptied_at = ? WHERE record_id = ?", (now.isoformat(), *owner)
        )
    return tuple(RecordId(owner) for (owner,) in owners)


def flaws(connection: sqlcipher3.Connection) -> Iterator[Wrong]:
    """Every page is as it was taken, or was taken out as the audit tells; and none is more or less than was filed."""
    emptied = _told(connection, Action.EMPTIED)
    for owner, position, sha256, emptied_at in connection.execute(
        "SELECT record_id, position, sha256, emptied_at FROM documents"
    ).fetchall():
        (held,) = connection.execute(
            "SELECT jpeg FROM documents WHERE record_id = ? AND position = ?", (owner, position)
        ).fetchone()
        is_right = rows.is_digest(held, sha256) if emptied_at is None else owner in emptied
        if not is_right:
            yield Wrong(Flaw.DOCUMENT_CHANGED, f"{owner} {position + 1}")
    told = _told(connection, Action.DOCUMENTS)
    owners = {row[0] for row in connection.execute("SELECT DISTINCT record_id FROM documents").fetchall()}
    for owner in sorted(owners | set(told)):
        if told.get(owner) != _digest(connection, owner):
            yield Wrong(Flaw.DOCUMENT_CHANGED, owner)


def _told(connection: sqlcipher3.Connection, action: Action) -> dict[str, str]:
    """Of which records the audit tells that, with the digest of the last link."""
    found = connection.execute("SELECT record_id, digest FROM audit WHERE action = ? ORDER BY seq", (action.value,))
    return dict(found.fetchall())


def _rows(connection: sqlcipher3.Connection, record_id: str) -> list[tuple[Any, ...]]:
    found: list[tuple[Any, ...]] = connection.execute(
        f"SELECT {_SAID} FROM documents WHERE record_id = ? ORDER BY position",  # noqa: S608 - our own column names
        (record_id,),
    ).fetchall()
    return found


def _codes(text: str) -> tuple[PageCode, ...]:
    return tuple(map(PageCode, json.loads(text)))


def _digest(connection: sqlcipher3.Connection, record_id: str) -> str:
    """SHA-256 over all that the journal says of a record's pages, their own digests among it."""
    return hashlib.sha256(json.dumps(_rows(connection, record_id), ensure_ascii=True).encode()).hexdigest()
