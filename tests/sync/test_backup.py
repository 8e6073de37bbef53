"""A journal goes through a file to another computer whole, under a passphrase, and only once."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from counter_app.domain.faults import FaultCode, FaultError
from counter_app.sync.journal import backup
from counter_app.sync.journal.backup import RECEIPTS_SKIPPED, back_up, restore
from counter_app.sync.journal.connection import open_connection
from counter_app.sync.journal.credentials import journal_key
from counter_app.sync.journal.journal import SqlJournal
from counter_app.sync.journal.proving import prove
from tests.fakes.credentials import FakeCredentials
from tests.people import NOON, name
from tests.sync.records import draft, portrait

KEY = bytes(range(32))
PASSPHRASE = "it's a 长 passphrase"
PEOPLE = 3


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "old" / "journal.db"
    with SqlJournal(path, KEY) as journal:
        for seed in range(PEOPLE):
            journal.file(draft(seed), [portrait(seed)])
    return path


@pytest.fixture
def copy(path: Path, tmp_path: Path) -> Path:
    back_up(path, KEY, tmp_path / "copy.backup", PASSPHRASE)
    return tmp_path / "copy.backup"


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Where the journal of another computer will be."""
    return tmp_path / "new" / "journal.db"


def code_of(work: Callable[[], object]) -> FaultCode:
    with pytest.raises(FaultError) as caught:
        work()
    return caught.value.fault.code


def test_everything_comes_back_on_another_computer(path: Path, copy: Path, other: Path) -> None:
    keys = FakeCredentials()
    proof = restore(copy, PASSPHRASE, other, keys, NOON)
    assert proof == prove(path, KEY)
    key = journal_key(keys, other)
    assert key != KEY
    with SqlJournal(path, KEY) as old, SqlJournal(other, key) as new:
        assert new.entries() == old.entries()
        for seed in range(PEOPLE):
            assert new.photo(portrait(seed).sha256) == portrait(seed).jpeg


def test_the_counter_may_be_filing_while_the_copy_is_made(path: Path, tmp_path: Path, other: Path) -> None:
    with SqlJournal(path, KEY) as journal:
        journal.file(draft(7), [portrait(7)])
        assert back_up(path, KEY, tmp_path / "copy", PASSPHRASE).records == PEOPLE + 1
        journal.file(draft(8), [portrait(8)])
    assert restore(tmp_path / "copy", PASSPHRASE, other, FakeCredentials(), NOON).records == PEOPLE + 1


def test_nothing_personal_can_be_read_in_the_copy(copy: Path) -> None:
    held = copy.read_bytes()
    assert not held.startswith(b"SQLite format")
    for text in (name(1), draft(1).case.applicant.id_number.value):
        assert text.encode() not in held
    assert copy.stat().st_mode & 0o077 == 0


def test_restoring_twice_is_restoring_once(copy: Path, other: Path) -> None:
    keys = FakeCredentials()
    first = restore(copy, PASSPHRASE, other, keys, NOON)
    with SqlJournal(other, journal_key(keys, other)) as journal:
        journal.file(draft(9), [portrait(9)])
    again = restore(copy, PASSPHRASE, other, keys, NOON)
    assert (first.records, again.records, again.wrong) == (PEOPLE, PEOPLE + 1, ())


@pytest.mark.parametrize("later", [timedelta(0), timedelta(days=1)])
def test_no_receipt_number_is_given_twice_after_a_restore(copy: Path, other: Path, later: timedelta) -> None:
    keys = FakeCredentials()
    restore(copy, PASSPHRASE, other, keys, NOON + later)
    with SqlJournal(other, journal_key(keys, other)) as journal:
        number = journal.file(draft(9, NOON + later), [portrait(9)]).receipt_no
    assert int(number.split("-")[3]) == RECEIPTS_SKIPPED + 1 + (PEOPLE if not later else 0)


def test_a_wrong_passphrase_and_a_file_of_another_kind_are_told(copy: Path, other: Path, tmp_path: Path) -> None:
    keys = FakeCredentials()
    assert code_of(lambda: restore(copy, PASSPHRASE + "x", other, keys, NOON)) is FaultCode.BACKUP_UNREADABLE
    for held in (b"", b"no backup at all" * 1000):
        (tmp_path / "odd").write_bytes(held)
        assert code_of(lambda: restore(tmp_path / "odd", PASSPHRASE, other, keys, NOON)) is FaultCode.BACKUP_UNREADABLE
    assert code_of(lambda: restore(tmp_path / "none", PASSPHRASE, other, keys, NOON)) is FaultCode.BACKUP_UNREADABLE
    assert not other.exists()


def test_a_copy_that_was_changed_or_cut_is_refused(copy: Path, other: Path) -> None:
    whole = copy.read_bytes()
    refused = {FaultCode.BACKUP_UNREADABLE, FaultCode.BACKUP_FAILED, FaultCode.JOURNAL_DAMAGED}
    for offset in range(100, len(whole), 4096 * 3):
        copy.write_bytes(whole[:offset] + bytes([whole[offset] ^ 1]) + whole[offset + 1 :])
        assert code_of(lambda: restore(copy, PASSPHRASE, other, FakeCredentials(), NOON)) in refused
    copy.write_bytes(whole[: len(whole) // 2])
    assert code_of(lambda: restore(copy, PASSPHRASE, other, FakeCredentials(), NOON)) in refused
    assert not other.exists()


def test_a_short_passphrase_is_refused_and_writes_nothing(path: Path, tmp_path: Path) -> None:
    assert code_of(lambda: back_up(path, KEY, tmp_path / "b", "short")) is FaultCode.PASSPHRASE_SHORT
    assert not (tmp_path / "b").exists()


def test_other_records_are_never_overwritten(copy: Path, other: Path) -> None:
    keys = FakeCredentials()
    key = journal_key(keys, other)
    with SqlJournal(other, key) as journal:
        journal.file(draft(5), [portrait(5)])
    assert code_of(lambda: restore(copy, PASSPHRASE, other, keys, NOON)) is FaultCode.JOURNAL_IN_THE_WAY
    assert prove(other, key).records == 1


@pytest.mark.parametrize("is_key_lost", [False, True])
def test_a_damaged_journal_is_kept_beside_the_restored_one(copy: Path, other: Path, *, is_key_lost: bool) -> None:
    keys = FakeCredentials()
    restore(copy, PASSPHRASE, other, keys, NOON)
    whole = other.read_bytes()
    if is_key_lost:
        keys.kept.clear()
    else:
        other.write_bytes(bytes(len(whole)))
    damaged = other.read_bytes()
    assert restore(copy, PASSPHRASE, other, keys, NOON).records == PEOPLE
    (aside,) = other.parent.glob("damaged-*")
    assert (aside / other.name).read_bytes() == damaged


def test_a_flaw_in_the_journal_is_not_carried_into_a_backup(path: Path, copy: Path) -> None:
    before = copy.read_bytes()
    connection = open_connection(path, KEY)
    connection.execute("UPDATE record_photos SET dpi = 300")
    connection.close()
    assert code_of(lambda: back_up(path, KEY, copy, PASSPHRASE)) is FaultCode.BACKUP_FAILED
    assert copy.read_bytes() == before
    assert not list(copy.parent.glob("*.draft"))


def test_a_place_that_cannot_be_written_is_the_disks_failure(path: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert code_of(lambda: back_up(path, KEY, tmp_path / "file" / "b", PASSPHRASE)) is FaultCode.DISK_FAILED
    assert len(PASSPHRASE) >= backup.FEWEST_CHARACTERS


def test_a_restoration_that_was_cut_off_can_be_begun_again(copy: Path, other: Path) -> None:
    """Found by killing it: a journal without records was in its own way."""
    keys = FakeCredentials()
    with SqlJournal(other, journal_key(keys, other)) as journal:
        assert not journal.entries()
    other.with_name("journal.db.4711.draft").write_bytes(b"half")
    assert restore(copy, PASSPHRASE, other, keys, NOON).records == PEOPLE
    assert not list(other.parent.glob("*.draft"))
