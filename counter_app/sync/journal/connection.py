"""Opens the journal's encrypted file, and translates what the database or the disk reports into faults, once."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3

from counter_app.domain.faults import FaultCode, FaultError
from counter_app.sync.journal import schema
from counter_app.sync.journal.keymark import Mark, fingerprint, read_mark, sync_folder, write_mark

KEY_BYTES = 32
PAGE_BYTES = 4096
BUSY_WAIT_MS = 10_000
_WRITE_AHEAD_TRIES = 10
_SQLITE_BUSY = 5
_PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA synchronous = EXTRA",  # as FULL in WAL mode: every commit is on the disk before it returns
    "PRAGMA temp_store = MEMORY",
)
_BY_SQLITE = {
    _SQLITE_BUSY: FaultCode.JOURNAL_IN_USE,
    6: FaultCode.JOURNAL_IN_USE,  # SQLITE_LOCKED
    3: FaultCode.DISK_READ_ONLY,  # SQLITE_PERM
    8: FaultCode.DISK_READ_ONLY,  # SQLITE_READONLY
    10: FaultCode.DISK_FAILED,  # SQLITE_IOERR
    11: FaultCode.JOURNAL_DAMAGED,  # SQLITE_CORRUPT
    13: FaultCode.DISK_FULL,  # SQLITE_FULL
    14: FaultCode.DISK_FAILED,  # SQLITE_CANTOPEN
    15: FaultCode.DISK_FAILED,  # SQLITE_PROTOCOL: its locks on the file fail
    26: FaultCode.JOURNAL_DAMAGED,  # SQLITE_NOTADB
}
_BY_ERRNO = {
    errno.ENOSPC: FaultCode.DISK_FULL,
    errno.EDQUOT: FaultCode.DISK_FULL,
    errno.EROFS: FaultCode.DISK_READ_ONLY,
    errno.EACCES: FaultCode.DISK_READ_ONLY,
    errno.EPERM: FaultCode.DISK_READ_ONLY,
}


@contextmanager
def translated() -> Iterator[None]:
    """Turn the database's and the disk's errors into faults; an error of our own SQL stays what it is, a bug."""
    try:
        yield
    except sqlcipher3.Error as failed:
        code = _BY_SQLITE.get(getattr(failed, "sqlite_errorcode", 0) & 0xFF)
        if code is None:
            raise
        raise FaultError(code, reason=str(getattr(failed, "sqlite_errorname", ""))) from failed
    except OSError as failed:
        raise disk_fault(failed) from failed


def disk_fault(failed: OSError) -> FaultError:
    code = _BY_ERRNO.get(failed.errno or 0, FaultCode.DISK_FAILED)
    return FaultError(code, reason=errno.errorcode.get(failed.errno or 0, "OSError"))


def open_connection(path: Path, key: bytes) -> sqlcipher3.Connection:
    """A connection for the calling thread, the journal made or brought forward where needed. Raises FaultError."""
    if len(key) != KEY_BYTES:
        raise FaultError(FaultCode.JOURNAL_KEY_WRONG, reason="length")
    with translated():
        _compare_mark(path, key)
        _make_place(path)
        connection = sqlcipher3.connect(str(path), isolation_level=None)
        try:
            _unlock(connection, key)
            schema.migrate(connection)
            _set_mark(path, key)
        except BaseException:
            connection.close()
            raise
        return connection


def _unlock(connection: sqlcipher3.Connection, key: bytes) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")  # else SQLCipher writes to the terminal by itself
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute(f"PRAGMA busy_timeout = {BUSY_WAIT_MS}")
    _write_ahead(connection)
    for pragma in _PRAGMAS:
        connection.execute(pragma)
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()


def _write_ahead(connection: sqlcipher3.Connection) -> None:
    """Let readers go on beside a writer.

    The change of mode wants the file for itself and fails at once where another connection is at work; SQLite waits
    only for transactions, so one is waited for before the next try.
    """
    for _ in range(_WRITE_AHEAD_TRIES):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlcipher3.OperationalError as failed:
            if getattr(failed, "sqlite_errorcode", 0) & 0xFF != _SQLITE_BUSY:
                raise
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("ROLLBACK")
        else:
            return
    connection.execute("PRAGMA journal_mode = WAL")


def _make_place(path: Path) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    sync_folder(path.parent)


def _compare_mark(path: Path, key: bytes) -> None:
    """Raises FaultError before a wrong key touches the journal, or an emptied one is taken for a new one.

    A wrong key and a damaged first page look alike to SQLCipher: only the mark beside the journal tells them apart.
    An emptied journal would count its receipts from one again.
    """
    mark = read_mark(path)
    if mark is None:
        return
    if mark.fingerprint != fingerprint(key):
        raise FaultError(FaultCode.JOURNAL_KEY_WRONG, reason="fingerprint")
    if mark.is_made and (not path.exists() or path.stat().st_size < PAGE_BYTES):
        raise FaultError(FaultCode.JOURNAL_DAMAGED, reason="emptied")


def _set_mark(path: Path, key: bytes) -> None:
    mark = Mark(fingerprint(key), is_made=True)
    if read_mark(path) != mark:
        write_mark(path, mark)
