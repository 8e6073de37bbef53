"""Keeps which photos are damaged here and whole in the library, and puts back in place those that were fetched."""

import logging
from collections.abc import Callable, Collection, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime

import sqlcipher3

from counter_app.domain.case.proof import Remedied, Remedy
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.domain.ids import RecordId
from counter_app.sync.journal import audit
from counter_app.sync.journal.audit import Action, Deed
from counter_app.sync.journal.rows import is_digest

log = logging.getLogger(__name__)
Transaction = Callable[[], AbstractContextManager[sqlcipher3.Connection]]
TABLES = (
    # Kept, so that a restart forgets none, and what `counter-app verify` finds is fetched by the counter beside it.
    """CREATE TABLE damaged_photos (
        sha256 TEXT PRIMARY KEY REFERENCES photos (sha256), found_at TEXT NOT NULL,
        remedy TEXT NOT NULL CHECK (remedy IN ('AWAITED', 'WITHHELD', 'FETCHED'))
    ) STRICT, WITHOUT ROWID""",
)
_HELD_THERE = """FROM photos p JOIN record_photos rp ON rp.sha256 = p.sha256 JOIN outbox o ON o.record_id = rp.record_id
    WHERE p.emptied_at IS NULL AND o.state = 'acknowledged'"""


@dataclass(frozen=True, slots=True)
class HeldThere:
    """A photo that is kept here, and a record of this counter with which the library acknowledged it."""

    record_id: RecordId
    sha256: str


@dataclass(frozen=True, slots=True)
class DamagedPhotos:
    """Over the journal's own transactions, on the journal's own thread. Raises FaultError (DISK_…, JOURNAL_…)."""

    reading: Transaction
    writing: Transaction

    def held_there(self) -> tuple[str, ...]:
        """The digests of all photos that are kept here and that the library acknowledged, the newest first."""
        with self.reading() as connection:
            found = connection.execute(f"SELECT DISTINCT p.sha256 {_HELD_THERE} ORDER BY o.acknowledged_us DESC")
            return tuple(row[0] for row in found.fetchall())

    def note(self, digests: Collection[str], at: datetime) -> int:
        """Of these, whatever is damaged and was acknowledged is wanted back from now on; how many that are."""
        noted = 0
        with self.writing() as connection:
            for digest in digests:
                held = _held_there(connection, digest)
                if held is None or not _is_damaged(connection, digest):
                    continue
                noted += 1
                log.info("damaged photo=%s record=%s: the library holds it", digest, held.record_id)
                _keep(connection, digest, Remedy.AWAITED, at)
        return noted

    def wanted(self) -> tuple[HeldThere, ...]:
        """Those that the library shall be asked for, in the order in which they were found."""
        with self.reading() as connection:
            found = connection.execute(
                "SELECT sha256 FROM damaged_photos WHERE remedy = 'AWAITED' ORDER BY found_at, sha256"
            ).fetchall()
            held = (_held_there(connection, row[0]) for row in found)
            return tuple(each for each in held if each is not None)

    def put_back(self, photo: HeldThere, jpeg: bytes, at: datetime) -> None:
        """In its place, with its line in the audit, in one transaction; where it is whole by now nothing is changed."""
        if not is_digest(jpeg, photo.sha256):
            raise FaultError(FaultCode.BUG, reason="fetched photo")
        with self.writing() as connection:
            if _held_there(connection, photo.sha256) is not None and _is_damaged(connection, photo.sha256):
                connection.execute("UPDATE photos SET jpeg = ? WHERE sha256 = ?", (jpeg, photo.sha256))
                audit.append(connection, Deed(at, "", Action.PHOTO_FETCHED_BACK, photo.record_id))
            _keep(connection, photo.sha256, Remedy.FETCHED, at)
        log.info("fetched back photo=%s record=%s", photo.sha256, photo.record_id)

    def give_up(self, photo: HeldThere, at: datetime) -> None:
        """The library gives it out no more."""
        with self.writing() as connection:
            _keep(connection, photo.sha256, Remedy.WITHHELD, at)
        log.info("withheld photo=%s record=%s", photo.sha256, photo.record_id)

    def remedies(self, digests: Collection[str]) -> tuple[Remedied, ...]:
        """What becomes of these, by the receipt number of the first case that has it; of what is not damaged, nothing.

        A picture that is gone, and not damaged, was taken out by somebody: the proof tells that.
        """
        with self.reading() as connection:
            return tuple(told for digest in digests for told in _remedied(connection, digest))


def _held_there(connection: sqlcipher3.Connection, digest: str) -> HeldThere | None:
    (record_id,) = connection.execute(
        f"SELECT min(rp.record_id) {_HELD_THERE} AND p.sha256 = ?",
        (digest,),
    ).fetchone()
    return None if record_id is None else HeldThere(RecordId(record_id), digest)


def _is_damaged(connection: sqlcipher3.Connection, digest: str) -> bool:
    row = connection.execute("SELECT jpeg FROM photos WHERE sha256 = ? AND emptied_at IS NULL", (digest,)).fetchone()
    return row is not None and not is_digest(row[0], digest)


def _keep(connection: sqlcipher3.Connection, digest: str, remedy: Remedy, at: datetime) -> None:
    connection.execute(
        """INSERT INTO damaged_photos (sha256, found_at, remedy) VALUES (?, ?, ?)
           ON CONFLICT (sha256) DO UPDATE SET remedy = excluded.remedy""",
        (digest, at.isoformat(), remedy.value),
    )


def _remedied(connection: sqlcipher3.Connection, digest: str) -> Iterator[Remedied]:
    row = connection.execute(
        """SELECT receipt_no FROM record_photos JOIN records ON id = record_id
           WHERE sha256 = ? ORDER BY filed_us, id LIMIT 1""",
        (digest,),
    ).fetchone()
    kept = connection.execute("SELECT remedy FROM damaged_photos WHERE sha256 = ?", (digest,)).fetchone()
    if row is not None and kept is not None:
        yield Remedied(digest, row[0], Remedy(kept[0]))
    elif row is not None and _is_damaged(connection, digest):
        yield Remedied(digest, row[0], Remedy.NONE)
