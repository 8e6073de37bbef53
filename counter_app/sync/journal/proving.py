"""Proves a journal: every page, record, photo, hand-over and link of the audit, one flaw hiding none of the others."""

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import sqlcipher3

from counter_app.domain.case.proof import Flaw, Proof, Wrong
from counter_app.domain.case.receipt import is_receipt_number
from counter_app.domain.case.record import UploadState
from counter_app.domain.faults import FaultError
from counter_app.domain.ids import RecordId
from counter_app.domain.newborn.standing import newborn_standing
from counter_app.sync.journal import audit, day_rows, document_rows, endings, event_rows, newborn_rows, rows
from counter_app.sync.journal.audit import Action
from counter_app.sync.journal.connection import open_connection, translated
from counter_app.sync.journal.heads import Head, held_heads, is_signed


def prove(path: Path, key: bytes, signed: Sequence[Head] = ()) -> Proof:
    """Look at everything. Raises FaultError when the journal cannot be opened at all.

    `signed` are heads of the audit that are kept elsewhere: with this counter's secrets, or by the library.

    May run beside the counter: it looks at one moment of the journal, and writes nothing.
    """
    connection = open_connection(path, key)
    try:
        with translated():
            connection.execute("BEGIN")
            return prove_connection(connection, signed)
    finally:
        connection.close()


def prove_connection(connection: sqlcipher3.Connection, signed: Sequence[Head] = ()) -> Proof:
    """As `prove`, on an open connection, inside its transaction. Raises sqlcipher3.Error."""
    pages = tuple(_pages(connection))
    if pages:  # what cannot be read cannot be compared
        return Proof(0, 0, 0, 0, pages)
    heads = tuple(dict.fromkeys((*held_heads(connection), *signed)))
    wrong = (
        *_records(connection), *_photos(connection), *document_rows.flaws(connection), *_entries(connection),
        *_later(connection), *_newborns(connection), *_chain(connection), *_heads(connection, heads),
    )  # fmt: skip
    return Proof(
        records=_count(connection, "SELECT count(*) FROM records"),
        photos=_count(connection, "SELECT count(*) FROM photos"),
        waiting=_count(connection, "SELECT count(*) FROM outbox WHERE state = 'waiting'"),
        links=_count(connection, "SELECT count(*) FROM audit"),
        wrong=wrong,
        signed=max((head.links for head in heads), default=0),
    )


def _count(connection: sqlcipher3.Connection, query: str) -> int:
    return int(connection.execute(query).fetchone()[0])


def _pages(connection: sqlcipher3.Connection) -> Iterator[Wrong]:
    """Every page's own seal first (SQLCipher), then the order of the whole (SQLite)."""
    for (said,) in connection.execute("PRAGMA cipher_integrity_check").fetchall():
        yield Wrong(Flaw.PAGE, str(said))
    for (said,) in connection.execute("PRAGMA integrity_check").fetchall():
        if said != "ok":
            yield Wrong(Flaw.PAGE, str(said))
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check").fetchall():
        yield Wrong(Flaw.PAGE, f"{table} {row} {parent}")


def _records(connection: sqlcipher3.Connection) -> Iterator[Wrong]:
    for record_id, receipt_no in connection.execute("SELECT id, receipt_no FROM records").fetchall():
        try:
            rows.read_record(connection, RecordId(record_id))
        except FaultError:
            yield Wrong(Flaw.RECORD_UNREADABLE, record_id)
        if not is_receipt_number(receipt_no):
            yield Wrong(Flaw.RECEIPT_WRONG, record_id)
    for ending_id, receipt_no in connection.execute("SELECT id, receipt_no FROM endings").fetchall():
        try:
            endings.read_one(connection, RecordId(ending_id))
        except FaultError:
            yield Wrong(Flaw.RECORD_UNREADABLE, ending_id)
        if not is_receipt_number(receipt_no):
            yield Wrong(Flaw.RECEIPT_WRONG, ending_id)


def _photos(connection: sqlcipher3.Connection) -> Iterator[Wrong]:
    """Every picture fits its digest, or was taken out as the audit tells of each record that has it."""
    emptied = {row[0] for row in connection.execute(_SETTLED, (Action.EMPTIED.value,)).fetchall()}
    for digest, emptied_at in connection.execute("SELECT sha256, emptied_at FROM photos").fetchall():
        if emptied_at is None:
            (jpeg,) = connection.execute("SELECT jpeg FROM photos WHERE sha256 = ?", (digest,)).fetchone()
            is_right = hashlib.sha256(jpeg).hexdigest() == digest
        else:
            held = connection.execute("SELECT record_id FROM record_photos WHERE sha256 = ?", (digest,)).fetchall()
            is_right = all(row[0] in emptied for row in held)
        if not is_right:
            yield Wrong(Flaw.PHOTO_CHANGED, digest)
    bare = "SELECT id FROM records WHERE NOT EXISTS (SELECT 1 FROM record_photos WHERE record_id = id)"
    for (record_id,) in connection.execute(bare).fetchall():
        yield Wrong(Flaw.PHOTO_MISSING, record_id)


def _entries(connection: sqlcipher3.Connection) -> Iterator[Wrong]:
    """Every record stands in the outbox, and is acknowledged exactly where the audit says so."""
    lost = "SELECT id FROM records WHERE NOT EXISTS (SELECT 1 FROM outbox WHERE record_id = id)"
    for (record_id,) in connection.execute(lost).fetchall():
        yield Wrong(Flaw.ENTRY_WRONG, record_id)
    told = {row[0] for row in connection.execute(_SETTLED, (Action.ACKNOWLEDGED.value,)).fetchall()}
    older = {row[0] for row in connection.execute(_SETTLED, (Action.ADOPTED.value,)).fetchall()}
    for row in connection.execute(f"SELECT {rows.ENTRY_COLUMNS} FROM outbox").fetchall():  # noqa: S608 - our own names
        try:
            is_acknowledged = rows.read_entry(row).state is UploadState.ACKNOWLEDGED
        except FaultError:
            yield Wrong(Flaw.ENTRY_WRONG, str(row[0]))
            continue
        if is_acknowledged != (row[0] in told) and not (is_acknowledged and row[0] in older):
            yield Wrong(Flaw.ENTRY_WRONG, str(row[0]))


_SETTLED = "SELECT record_id FROM audit WHERE action = ?"


def _later(connection: sqlcipher3.Connection) -> Iterator[Wrong]:
    """Every event and every closed day is as the audit tells, and none is missing."""
    told = {row[0] for row in connection.execute(_DIGESTS, (Action.EVENT.value, Action.EVENT.value)).fetchall()}
    held = set()
    for (event_id,) in connection.execute("SELECT id FROM events").fetchall():
        held.add(event_rows.digest(connection, event_id))
        if event_rows.digest(connection, event_id) not in told or event_rows.entry(connection, event_id) is None:
            yield Wrong(Flaw.EVENT_CHANGED, event_id)
    yield from (Wrong(Flaw.EVENT_CHANGED, digest) for digest in sorted(told - held))
    closed = {row[0] for row in connection.execute(_DIGESTS, _DAY_ACTIONS).fetchall()}
    sheets = {
        day_rows.digest(connection, seq): day
        for seq, day in connection.execute("SELECT seq, day FROM day_sheets").fetchall()
    }
    yield from (Wrong(Flaw.DAY_CHANGED, sheets[digest]) for digest in sorted(set(sheets) - closed))
    yield from (Wrong(Flaw.DAY_CHANGED, digest) for digest in sorted(closed - set(sheets)))


def _newborns(connection: sqlcipher3.Connection) -> Iterator[Wrong]:
    """Every step of a registration can be read, is as the audit tells, and none is missing."""
    told = {row[0] for row in connection.execute(_DIGESTS, (Action.NEWBORN.value, Action.NEWBORN.value)).fetchall()}
    held = set()
    for (step_id,) in connection.execute("SELECT id FROM newborn_steps").fetchall():
        digest = newborn_rows.digest(connection, step_id)
        held.add(digest)
        if digest not in told or newborn_rows.entry(connection, step_id) is None:
            yield Wrong(Flaw.EVENT_CHANGED, step_id)
    yield from (Wrong(Flaw.EVENT_CHANGED, digest) for digest in sorted(told - held))
    listed = connection.execute("SELECT id, receipt_no, certificate, phase FROM newborns").fetchall()
    for newborn_id, receipt_no, certificate, phase in listed:
        try:
            now = newborn_standing(newborn_rows.steps_of(connection, newborn_id))
        except (FaultError, ValueError):
            yield Wrong(Flaw.RECORD_UNREADABLE, newborn_id)
            continue
        if receipt_no != now.first.receipt_no or not is_receipt_number(receipt_no):
            yield Wrong(Flaw.RECEIPT_WRONG, newborn_id)
        if (certificate, phase) != (now.first.application.child.certificate.value, now.phase.value):
            yield Wrong(Flaw.RECORD_CHANGED, newborn_id)


_DIGESTS = "SELECT digest FROM audit WHERE action IN (?, ?)"
_DAY_ACTIONS = (Action.DAY_CLOSED.value, Action.DAY_REOPENED.value)


def _chain(connection: sqlcipher3.Connection) -> Iterator[Wrong]:
    """Seals in order, and every record as it was when it was filed."""
    before, due = audit.START, 1
    told: dict[str, str] = {}
    for link in audit.links(connection):
        if link.seq != due or link.seal != audit.seal(link, before):
            yield Wrong(Flaw.CHAIN_BROKEN, str(link.seq))
        before, due = link.seal, link.seq + 1
        if link.action in _FIRST:
            told[link.record_id] = link.digest
    held = {row[0] for row in connection.execute("SELECT id FROM records UNION ALL SELECT id FROM endings").fetchall()}
    yield from (Wrong(Flaw.RECORD_MISSING, record_id) for record_id in sorted(set(told) - held))
    yield from (Wrong(Flaw.RECORD_UNTOLD, record_id) for record_id in sorted(held - set(told)))
    for record_id in sorted(held & set(told)):
        if audit.record_digest(connection, record_id) != told[record_id]:
            yield Wrong(Flaw.RECORD_CHANGED, record_id)


def _heads(connection: sqlcipher3.Connection, heads: Sequence[Head]) -> Iterator[Wrong]:
    """The chain still goes through every head that was signed."""
    for head in heads:
        if not is_signed(head):
            yield Wrong(Flaw.HEAD_FORGED, str(head.links))
            continue
        row = connection.execute("SELECT seal FROM audit WHERE seq = ?", (head.links,)).fetchone()
        if row is None:
            yield Wrong(Flaw.CHAIN_CUT, str(head.links))
        elif row[0] != head.seal:
            yield Wrong(Flaw.CHAIN_REWRITTEN, str(head.links))


_FIRST = {Action.FILED.value, Action.ADOPTED.value, Action.ENDED.value}
"""With one of these a record, or an ended case, comes into the chain."""
