"""Copies a journal into one file under a passphrase, and makes a journal of such a file on another computer."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

import sqlcipher3

from counter_app.domain.case.proof import Proof
from counter_app.domain.days import china_day
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.domain.ports import Credentials
from counter_app.sync.journal import schema
from counter_app.sync.journal.connection import open_connection, translated
from counter_app.sync.journal.credentials import journal_key
from counter_app.sync.journal.drafts import draft_of
from counter_app.sync.journal.keymark import KEY_SUFFIX, sync_folder
from counter_app.sync.journal.proving import prove, prove_connection

FEWEST_CHARACTERS = 12
"""Of a passphrase: SQLCipher stretches it (256 000 rounds of PBKDF2-HMAC-SHA512), but a short one would be guessed."""
RECEIPTS_SKIPPED = 500
"""Receipt numbers given after the copy was made are not known to it: a window gives fewer than these in a day."""
_UNFIT = frozenset({FaultCode.JOURNAL_DAMAGED, FaultCode.JOURNAL_KEY_WRONG})


def back_up(journal: Path, key: bytes, target: Path, passphrase: str) -> Proof:
    """Write a copy that is proved before it takes the target's name; the counter may be running.

    An older copy of that name is replaced. Raises FaultError (PASSPHRASE_SHORT, BACKUP_FAILED, JOURNAL_…, DISK_…).
    """
    if len(passphrase) < FEWEST_CHARACTERS:
        raise FaultError(FaultCode.PASSPHRASE_SHORT, characters=FEWEST_CHARACTERS)
    with draft_of(target) as draft:
        with translated(), closing(open_connection(journal, key)) as source:
            _copy(source, draft, passphrase)
        with translated(), _opened(draft, passphrase) as copy:
            proof = prove_connection(copy)
        if proof.wrong:
            raise FaultError(FaultCode.BACKUP_FAILED, flaw=proof.wrong[0].flaw.value)
    return proof


def restore(source: Path, passphrase: str, journal: Path, keys: Credentials, now: datetime) -> Proof:
    """Make the journal of a copy, with a key of its own. A journal that holds all of the copy is left as it is.

    A damaged journal, or one whose key is lost, is kept beside under another name. The caller holds the folder's lock.
    Raises FaultError (BACKUP_UNREADABLE, BACKUP_FAILED, JOURNAL_IN_THE_WAY, KEYRING_…, DISK_…).
    """
    with translated(), _opened(source, passphrase) as copy:
        proof = prove_connection(copy)
        if proof.wrong:
            raise FaultError(FaultCode.BACKUP_FAILED, flaw=proof.wrong[0].flaw.value)
        if _is_used(journal):
            held = _held(journal, keys)
            if held is not None and _known(copy) <= held:
                return prove(journal, journal_key(keys, journal))
            if held:  # one without records is what a restoration left that was cut off
                raise FaultError(FaultCode.JOURNAL_IN_THE_WAY, path=str(journal))
            _set_aside(journal, now)
        key = journal_key(keys, journal)
        with draft_of(journal) as draft:
            _copy(copy, draft, f"x'{key.hex()}'")
    with translated(), closing(open_connection(journal, key)) as made:
        _skip_receipts(made, now)
    return prove(journal, key)


def _copy(source: sqlcipher3.Connection, draft: Path, secret: str) -> None:
    source.execute("ATTACH DATABASE ? AS copy KEY ?", (str(draft), secret))
    source.execute("BEGIN IMMEDIATE")  # one moment of the journal, whoever else is writing
    with source:
        source.execute("SELECT sqlcipher_export('copy')")
        source.execute(f"PRAGMA copy.user_version = {schema.version_of(source)}")
    source.execute("DETACH DATABASE copy")


@contextmanager
def _opened(file: Path, passphrase: str) -> Iterator[sqlcipher3.Connection]:
    """Raises FaultError(BACKUP_UNREADABLE): a wrong passphrase and a file of another kind look alike."""
    if not file.is_file() or not file.stat().st_size:
        raise FaultError(FaultCode.BACKUP_UNREADABLE, path=str(file))
    with closing(sqlcipher3.connect(str(file), isolation_level=None)) as connection:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = '{passphrase.replace(chr(39), chr(39) * 2)}'")
        connection.execute("PRAGMA temp_store = MEMORY")
        try:
            version = schema.version_of(connection)
        except sqlcipher3.DatabaseError as unread:
            raise FaultError(FaultCode.BACKUP_UNREADABLE, path=str(file)) from unread
        if version != len(schema.MIGRATIONS):
            schema.migrate(connection)
        yield connection


def _is_used(journal: Path) -> bool:
    mark = journal.with_name(journal.name + KEY_SUFFIX)
    return (journal.exists() and journal.stat().st_size > 0) or mark.exists()


def _held(journal: Path, keys: Credentials) -> frozenset[tuple[str, ...]] | None:
    """What the journal that is there holds; None when it cannot be read any more."""
    try:
        with closing(open_connection(journal, journal_key(keys, journal))) as connection:
            return _known(connection)
    except FaultError as failed:
        if failed.fault.code in _UNFIT:
            return None
        raise


def _known(connection: sqlcipher3.Connection) -> frozenset[tuple[str, ...]]:
    return frozenset(
        connection.execute(
            "SELECT id, receipt_no, draft FROM records UNION ALL SELECT id, record_id, content FROM events"
            " UNION ALL SELECT day, action, content FROM day_sheets"
            " UNION ALL SELECT id, newborn_id, content FROM newborn_steps"
        ).fetchall()
    )


def _set_aside(journal: Path, now: datetime) -> None:
    aside = journal.parent / f"damaged-{now:%Y%m%dT%H%M%S}"
    aside.mkdir(mode=0o700)
    for file in sorted(journal.parent.glob(f"{journal.name}*")):
        if file.is_file() and not file.name.endswith(".draft"):
            file.replace(aside / file.name)
    sync_folder(aside)
    sync_folder(journal.parent)


def _skip_receipts(connection: sqlcipher3.Connection, now: datetime) -> None:
    today = china_day(now).isoformat()
    connection.execute("BEGIN IMMEDIATE")
    with connection:
        connection.execute(
            """INSERT INTO receipt_counters (city, counter, day, last)
               SELECT DISTINCT city, counter, ?, ? FROM receipt_counters WHERE true
               ON CONFLICT (city, counter, day) DO UPDATE SET last = last + excluded.last""",
            (today, RECEIPTS_SKIPPED),
        )
