"""The journal on disk: what is encrypted, what survives, and what is said when key, file or disk are wrong."""

import base64
import os
import shutil
import stat
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import sqlcipher3

from counter_app.domain.case.record import UploadState
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.sync.journal import schema
from counter_app.sync.journal.connection import open_connection, translated
from counter_app.sync.journal.journal import SqlJournal
from counter_app.sync.journal.lock import FolderLock
from tests.people import name
from tests.sync.records import draft, picture, portrait, record_id

KEY, OTHER_KEY = bytes(range(32)), bytes(32)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "counter" / "journal.db"


@pytest.fixture
def filled(path: Path) -> Path:
    with SqlJournal(path, KEY) as journal:
        for seed in range(6):
            journal.file(draft(seed), [portrait(seed)])
    return path


def code_of(work: Callable[[], object]) -> FaultCode:
    with pytest.raises(FaultError) as caught:
        work()
    return caught.value.fault.code


def opening(path: Path, key: bytes = KEY) -> FaultCode:
    return code_of(SqlJournal(path, key).__enter__)


def raw(path: Path, key: bytes = KEY) -> sqlcipher3.Connection:
    return open_connection(path, key)


# --- encrypted and durable --------------------------------------------------------------------------------------------


def test_nothing_personal_can_be_read_in_any_file_of_the_folder(path: Path) -> None:
    with SqlJournal(path, KEY) as journal:
        journal.file(draft(1), [portrait(1)])
        files = [file for file in path.parent.iterdir() if file.is_file()]
        assert len(files) >= 3  # the write-ahead log too
        for file in files:
            held = file.read_bytes()
            assert not held.startswith(b"SQLite format")
            for text in (name(1), draft(1).case.applicant.id_number.value, "13800000000", "西湖区"):
                assert text.encode() not in held
            assert picture(1)[20:60] not in held


@pytest.mark.skipif(os.name != "posix", reason="permission bits are POSIX's")
def test_only_the_owner_may_read_the_journal(filled: Path) -> None:
    assert stat.S_IMODE(filled.stat().st_mode) == 0o600
    assert stat.S_IMODE(filled.parent.stat().st_mode) == 0o700


def test_every_commit_is_on_the_disk_before_it_returns(path: Path) -> None:
    connection = raw(path)
    modes = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous")]
    (guards,) = connection.execute("PRAGMA foreign_keys").fetchone()
    connection.close()
    assert modes == ["wal", 3]
    assert guards == 1


def test_what_is_taken_out_is_overwritten(path: Path) -> None:
    connection = raw(path)
    assert connection.execute("PRAGMA secure_delete").fetchone()[0] == 1
    connection.close()


def test_pictures_lie_apart_from_all_that_names_a_person(filled: Path) -> None:
    connection = raw(filled)
    columns = {row[1] for row in connection.execute("PRAGMA table_info(photos)").fetchall()}
    drafts = [row[0] for row in connection.execute("SELECT draft FROM records").fetchall()]
    connection.close()
    assert columns == {"sha256", "jpeg", "emptied_at"}
    pictures = [base64.b64encode(picture(seed)).decode()[40:80] for seed in range(len(drafts))]
    assert not [part for part in pictures for text in drafts if part in text]


def test_what_was_filed_is_there_for_the_next_program(filled: Path) -> None:
    with SqlJournal(filled, KEY) as journal:
        assert {line.record.draft.id for line in journal.entries()} == {record_id(seed) for seed in range(6)}
        assert journal.photo(portrait(3).sha256) == portrait(3).jpeg


def test_receipt_numbers_go_on_where_the_last_program_stopped(filled: Path) -> None:
    with SqlJournal(filled, KEY) as journal:
        assert journal.file(draft(9), [portrait(9)]).receipt_no.split("-")[3] == "0007"


def test_no_receipt_number_is_used_again_when_records_were_purged(filled: Path) -> None:
    connection = raw(filled)
    for table in ("outbox", "record_photos", "records"):
        connection.execute(f"DELETE FROM {table}")
    connection.close()
    with SqlJournal(filled, KEY) as journal:
        assert journal.file(draft(9), [portrait(9)]).receipt_no.split("-")[3] == "0007"


def test_threads_with_connections_of_their_own_file_side_by_side(path: Path) -> None:
    faults: list[BaseException] = []

    def file(seeds: range) -> None:
        try:
            with SqlJournal(path, KEY) as journal:
                for seed in seeds:
                    journal.file(draft(seed), [portrait(seed)])
        except BaseException as failed:  # noqa: BLE001 - shown by the assertion below
            faults.append(failed)

    threads = [threading.Thread(target=file, args=(range(n, 40, 4),)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not faults
    with SqlJournal(path, KEY) as journal:
        numbers = {line.record.receipt_no for line in journal.entries()}
    assert {number.split("-")[3] for number in numbers} == {f"{n:04d}" for n in range(1, 41)}


def test_a_new_journal_waits_for_another_connection_that_has_the_file_for_itself(path: Path) -> None:
    path.parent.mkdir(parents=True)
    other = sqlcipher3.connect(str(path), isolation_level=None, check_same_thread=False)
    other.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    other.execute("BEGIN EXCLUSIVE")
    release = threading.Timer(0.3, other.execute, ("ROLLBACK",))
    release.start()
    with SqlJournal(path, KEY) as journal:
        assert journal.file(draft(1), [portrait(1)])
    release.join()
    other.close()


def test_a_failure_in_the_middle_files_nothing_and_spends_no_number(filled: Path) -> None:
    connection = raw(filled)
    connection.execute("CREATE TRIGGER stumble BEFORE INSERT ON outbox BEGIN SELECT raise(ABORT, 'x'); END")
    with SqlJournal(filled, KEY) as journal:
        with pytest.raises(sqlcipher3.IntegrityError):
            journal.file(draft(7), [portrait(7)])
        connection.execute("DROP TRIGGER stumble")
        connection.close()
        assert len(journal.entries()) == 6
        assert code_of(lambda: journal.photo(portrait(7).sha256)) is FaultCode.JOURNAL_DAMAGED
        assert journal.file(draft(8), [portrait(8)]).receipt_no.split("-")[3] == "0007"


# --- the wrong key, the wrong file ------------------------------------------------------------------------------------


def test_a_wrong_key_is_told_from_damage(filled: Path) -> None:
    before = filled.read_bytes()
    assert opening(filled, OTHER_KEY) is FaultCode.JOURNAL_KEY_WRONG
    assert opening(filled, b"short") is FaultCode.JOURNAL_KEY_WRONG
    assert filled.read_bytes() == before


@pytest.mark.parametrize("offset", [0, 50, 4000])
def test_a_damaged_first_page_is_damage_not_a_wrong_key(filled: Path, offset: int) -> None:
    flip(filled, offset)
    assert opening(filled) is FaultCode.JOURNAL_DAMAGED


@pytest.mark.parametrize("content", [b"", b"x", b"no journal at all" * 1000, b"SQLite format 3\x00" + bytes(8176)])
def test_a_file_that_is_no_journal_is_damage(filled: Path, content: bytes) -> None:
    filled.write_bytes(content)
    assert opening(filled) is FaultCode.JOURNAL_DAMAGED


def test_a_journal_that_has_vanished_is_damage_not_a_new_journal(filled: Path) -> None:
    filled.unlink()
    assert opening(filled) is FaultCode.JOURNAL_DAMAGED
    assert not filled.exists()


def test_a_page_damaged_further_in_is_found_when_it_is_read(filled: Path) -> None:
    for offset in range(3 * 4096 + 100, filled.stat().st_size, 4096):
        flip(filled, offset)

    def read() -> None:
        with SqlJournal(filled, KEY) as journal:
            journal.entries()
            for seed in range(6):
                journal.photo(portrait(seed).sha256)

    assert code_of(read) is FaultCode.JOURNAL_DAMAGED


def test_a_photo_whose_bytes_no_longer_fit_its_digest_is_never_given_out(filled: Path) -> None:
    connection = raw(filled)
    connection.execute("UPDATE photos SET jpeg = x'ffd8' WHERE sha256 = ?", (portrait(2).sha256,))
    connection.close()
    with SqlJournal(filled, KEY) as journal:
        assert code_of(lambda: journal.photo(portrait(2).sha256)) is FaultCode.PHOTO_DAMAGED
        assert journal.photo(portrait(3).sha256) == portrait(3).jpeg


@pytest.mark.parametrize("broken", ["{}", "[]", "", '{"version": 2}', '{"version": 1, "record_id": 5}'])
def test_one_unreadable_record_hides_no_other(filled: Path, broken: str, caplog: pytest.LogCaptureFixture) -> None:
    connection = raw(filled)
    connection.execute("UPDATE records SET draft = ? WHERE id = ?", (broken, record_id(2)))
    connection.close()
    with SqlJournal(filled, KEY) as journal:
        assert len(journal.entries()) == 5
        assert code_of(lambda: journal.record(record_id(2))) is FaultCode.JOURNAL_DAMAGED
        assert len(journal.due(draft().filed_at, 9, timedelta(hours=1))) == 6
    assert record_id(2) in caplog.text


def test_a_journal_of_a_newer_program_is_left_alone(filled: Path) -> None:
    connection = raw(filled)
    connection.execute(f"PRAGMA user_version = {len(schema.MIGRATIONS) + 1}")
    connection.close()
    assert opening(filled) is FaultCode.JOURNAL_TOO_NEW


def test_a_lost_mark_of_the_key_is_written_again(filled: Path) -> None:
    mark = filled.with_name("journal.db.key-id")
    written = mark.read_text()
    mark.unlink()
    with SqlJournal(filled, KEY):
        assert mark.read_text() == written


# --- migrations -------------------------------------------------------------------------------------------------------


@pytest.fixture
def plain(tmp_path: Path) -> Iterator[sqlcipher3.Connection]:
    connection = sqlcipher3.connect(str(tmp_path / "plain.db"), isolation_level=None)
    yield connection
    connection.close()


FIRST, SECOND = ("CREATE TABLE a (x TEXT)", "INSERT INTO a VALUES ('kept')"), ("ALTER TABLE a ADD COLUMN y TEXT",)


def test_a_journal_is_brought_forward_version_by_version(plain: sqlcipher3.Connection) -> None:
    schema.migrate(plain, [FIRST])
    assert schema.version_of(plain) == 1
    schema.migrate(plain, [FIRST, SECOND])
    schema.migrate(plain, [FIRST, SECOND])
    assert schema.version_of(plain) == 2
    assert plain.execute("SELECT x, y FROM a").fetchall() == [("kept", None)]


def test_a_migration_that_fails_leaves_the_version_before(plain: sqlcipher3.Connection) -> None:
    with pytest.raises(sqlcipher3.OperationalError):
        schema.migrate(plain, [FIRST, (*SECOND, "no SQL")])
    assert schema.version_of(plain) == 1
    assert plain.execute("SELECT * FROM a").fetchall() == [("kept",)]


# --- the disk ---------------------------------------------------------------------------------------------------------


def test_a_disk_with_little_room_refuses_before_anything_is_written(filled: Path) -> None:
    with SqlJournal(filled, KEY, least_free_bytes=2**60) as journal:
        assert code_of(lambda: journal.file(draft(7), [portrait(7)])) is FaultCode.DISK_FULL
        assert len(journal.entries()) == 6


def test_a_full_disk_files_nothing_and_later_there_is_room_again(filled: Path) -> None:
    with SqlJournal(filled, KEY) as journal:
        assert journal._connection is not None
        (pages,) = journal._connection.execute("PRAGMA page_count").fetchone()
        journal._connection.execute(f"PRAGMA max_page_count = {pages}")
        assert code_of(lambda: journal.file(draft(7), [portrait(7)])) is FaultCode.DISK_FULL
        assert len(journal.entries()) == 6
        journal._connection.execute(f"PRAGMA max_page_count = {pages + 1000}")
        assert journal.file(draft(7), [portrait(7)]).receipt_no.split("-")[3] == "0007"


def test_a_database_that_may_not_be_written_is_read_only(filled: Path) -> None:
    with SqlJournal(filled, KEY) as journal:
        assert journal._connection is not None
        journal._connection.execute("PRAGMA query_only = ON")
        assert code_of(lambda: journal.file(draft(7), [portrait(7)])) is FaultCode.DISK_READ_ONLY


def test_a_really_full_and_a_really_read_only_disk_are_told(tmp_path: Path) -> None:
    unshare = shutil.which("unshare")
    if unshare is None or not mounts_are_allowed(unshare):
        pytest.skip("this machine lets nobody mount a small disk")
    place = tmp_path / "small"
    place.mkdir()
    script = f"mount -t tmpfs -o size=1m none {place} && exec {sys.executable} -m tests.sync.small_disk {place}"
    done = subprocess.run(
        [unshare, "--user", "--map-root-user", "--mount", "sh", "-c", script],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["DISK_FULL", "same", "DISK_READ_ONLY"]


def mounts_are_allowed(unshare: str) -> bool:
    probe = [unshare, "--user", "--map-root-user", "--mount", "mount", "-t", "tmpfs", "none", "/mnt"]
    return subprocess.run(probe, capture_output=True, check=False).returncode == 0


def test_a_folder_that_cannot_be_made_is_the_disks_failure(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert opening(tmp_path / "file" / "journal.db") is FaultCode.DISK_FAILED


@pytest.mark.parametrize(
    ("number", "code"), [(28, FaultCode.DISK_FULL), (30, FaultCode.DISK_READ_ONLY), (5, FaultCode.DISK_FAILED)]
)
def test_what_the_system_reports_is_translated(number: int, code: FaultCode) -> None:
    def fails() -> None:
        with translated():
            raise OSError(number, "")

    assert code_of(fails) is code


def test_an_error_of_our_own_sql_stays_a_bug(path: Path) -> None:
    connection = raw(path)
    with pytest.raises(sqlcipher3.OperationalError), translated():
        connection.execute("no SQL")
    connection.close()


def test_a_journal_outside_its_with_is_a_bug(path: Path) -> None:
    with pytest.raises(RuntimeError):
        SqlJournal(path, KEY).entries()


# --- one program a folder ---------------------------------------------------------------------------------------------


def test_a_second_lock_on_the_folder_is_refused_until_the_first_is_gone(tmp_path: Path) -> None:
    with FolderLock(tmp_path):
        assert code_of(FolderLock(tmp_path).__enter__) is FaultCode.JOURNAL_IN_USE
    with FolderLock(tmp_path):
        pass


def test_a_program_that_is_killed_lets_go_of_the_folder(tmp_path: Path) -> None:
    holds = (
        "import sys, pathlib; from counter_app.sync.journal.lock import FolderLock\n"
        "with FolderLock(pathlib.Path(sys.argv[1])): print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", holds, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"held"
        assert code_of(FolderLock(tmp_path).__enter__) is FaultCode.JOURNAL_IN_USE
        other.kill()
        other.wait()
    with FolderLock(tmp_path):
        pass


def test_a_folder_that_cannot_be_locked_is_the_disks_failure(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert code_of(FolderLock(tmp_path / "file").__enter__) is FaultCode.DISK_FAILED


def test_the_states_in_the_tables_are_the_states_of_the_domain() -> None:
    declared = " ".join(step for version in schema.MIGRATIONS for step in version if isinstance(step, str))
    assert all(f"'{state.value}'" in declared for state in UploadState)


def flip(path: Path, offset: int) -> None:
    held = bytearray(path.read_bytes())
    held[offset] ^= 0xFF
    path.write_bytes(held)
