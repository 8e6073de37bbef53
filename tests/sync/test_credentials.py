"""Secrets: the system's keyring, really; the file; and the key of the journal, which is never made anew over one."""

import importlib.util
import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail, null

from counter_app.domain.faults import FaultCode, FaultError
from counter_app.sync.journal.credentials import FileCredentials, KeyringCredentials, is_safe, journal_key
from counter_app.sync.journal.journal import SqlJournal
from tests.sync.records import draft, portrait


class PlainStore(KeyringBackend):
    """A store that keeps secrets in the open, as some are installed by accident; it thinks highly of itself."""

    priority = 9  # type: ignore[assignment]  # keyring itself assigns plain numbers here

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


class ForgetfulStore(PlainStore):
    """Takes a secret, says nothing, and forgets it."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Gone."""


def fault_code(caught: pytest.ExceptionInfo[FaultError]) -> FaultCode:
    return caught.value.fault.code


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    return tmp_path / "counter" / "journal.db"


def filled(journal: Path, key: bytes) -> None:
    with SqlJournal(journal, key) as opened:
        opened.file(draft(), [portrait()])


@pytest.mark.parametrize("store", [PlainStore, null.Keyring, fail.Keyring, chainer.ChainerBackend])
def test_only_a_store_that_the_desktop_guards_is_taken(store: type[KeyringBackend]) -> None:
    assert not is_safe(store())


# --- the key of the journal -------------------------------------------------------------------------------------------


def test_the_key_is_made_once_and_then_found_again(journal: Path) -> None:
    store = PlainStore()
    credentials = KeyringCredentials(lambda: store)
    key = journal_key(credentials, journal)
    assert len(key) == 32
    assert journal_key(credentials, journal) == key
    filled(journal, key)
    assert journal_key(credentials, journal) == key


def test_a_moved_folder_keeps_its_key_and_a_second_folder_has_its_own(journal: Path, tmp_path: Path) -> None:
    credentials = FileCredentials(tmp_path / "keys.json")
    key = journal_key(credentials, journal)
    filled(journal, key)
    journal.parent.rename(tmp_path / "moved")
    assert journal_key(credentials, tmp_path / "moved" / "journal.db") == key
    assert journal_key(credentials, tmp_path / "second" / "journal.db") != key


def test_a_key_that_cannot_be_read_again_encrypts_nothing(journal: Path) -> None:
    with pytest.raises(FaultError) as caught:
        journal_key(KeyringCredentials(ForgetfulStore), journal)
    assert fault_code(caught) is FaultCode.KEYRING_MISSING
    assert not journal.parent.exists()


def test_no_new_key_is_made_over_a_journal_whose_key_is_gone(journal: Path, tmp_path: Path) -> None:
    credentials = FileCredentials(tmp_path / "keys.json")
    filled(journal, journal_key(credentials, journal))
    (tmp_path / "keys.json").unlink()
    for _ in range(2):
        with pytest.raises(FaultError) as caught:
            journal_key(credentials, journal)
        assert fault_code(caught) is FaultCode.JOURNAL_KEY_WRONG
    assert not (tmp_path / "keys.json").exists()


@pytest.mark.parametrize("lost", ["journal.db", "journal.db.key-id"])
def test_no_new_key_is_made_either_when_half_of_the_folder_is_gone(journal: Path, tmp_path: Path, lost: str) -> None:
    credentials = FileCredentials(tmp_path / "keys.json")
    filled(journal, journal_key(credentials, journal))
    (tmp_path / "keys.json").unlink()
    journal.with_name(lost).unlink()
    with pytest.raises(FaultError) as caught:
        journal_key(credentials, journal)
    assert fault_code(caught) is FaultCode.JOURNAL_KEY_WRONG


@pytest.mark.parametrize("damage", ["", "zz", "00", "00" * 32])
def test_a_damaged_key_is_not_used(journal: Path, tmp_path: Path, damage: str) -> None:
    credentials = FileCredentials(tmp_path / "keys.json")
    journal_key(credentials, journal)
    mark = journal.with_name("journal.db.key-id").read_text().strip()
    credentials.set(f"journal-key-{mark}", damage)
    with pytest.raises(FaultError) as caught:
        journal_key(credentials, journal)
    assert fault_code(caught) is FaultCode.JOURNAL_KEY_WRONG


def test_a_crash_between_key_and_journal_leaves_a_key_that_is_used(journal: Path, tmp_path: Path) -> None:
    credentials = FileCredentials(tmp_path / "keys.json")
    key = journal_key(credentials, journal)
    (tmp_path / "keys.json").unlink()  # nothing was encrypted with it yet, so another may take its place
    another = journal_key(credentials, journal)
    assert another != key
    filled(journal, another)


# --- the file ---------------------------------------------------------------------------------------------------------


@pytest.mark.skipif(os.name != "posix", reason="permission bits are POSIX's")
def test_only_the_owner_may_read_the_file_of_secrets(tmp_path: Path) -> None:
    FileCredentials(tmp_path / "keys.json").set("token", "geheim")
    assert stat.S_IMODE((tmp_path / "keys.json").stat().st_mode) == 0o600


@pytest.mark.parametrize("content", ["", "[]", "{", '{"a": 1}'])
def test_a_damaged_file_of_secrets_is_not_taken_for_an_empty_one(tmp_path: Path, content: str) -> None:
    (tmp_path / "keys.json").write_text(content)
    with pytest.raises(FaultError) as caught:
        FileCredentials(tmp_path / "keys.json").get("token")
    assert fault_code(caught) is FaultCode.KEYRING_MISSING


def test_a_file_that_cannot_be_written_is_the_disks_failure(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FaultError) as caught:
        FileCredentials(tmp_path / "file" / "keys.json").set("token", "geheim")
    assert fault_code(caught) is FaultCode.DISK_FAILED


# --- a real Secret Service --------------------------------------------------------------------------------------------

NEEDED = ("dbus-run-session", "gnome-keyring-daemon")
SESSION = """
eval "$(printf 'only-for-tests\\n' | gnome-keyring-daemon --unlock --components=secrets 2>/dev/null)"
exec "$@"
"""


@pytest.fixture
def desktop(tmp_path: Path) -> dict[str, str]:
    missing = [program for program in NEEDED if shutil.which(program) is None]
    if sys.platform != "linux" or missing:
        pytest.skip(f"no Secret Service to try: {', '.join(missing) or sys.platform}")
    assert importlib.util.find_spec("secretstorage")
    folders = {f"XDG_{name}": tmp_path / name for name in ("DATA_HOME", "RUNTIME_DIR", "CONFIG_HOME")}
    for folder in folders.values():
        folder.mkdir(mode=0o700)
    return {**os.environ, **{name: str(folder) for name, folder in folders.items()}}


def in_session(desktop: dict[str, str], script: str) -> list[str]:
    command = ["dbus-run-session", "--", "sh", "-c", SESSION, "_", sys.executable, "-m", "tests.sync.keyring_trial"]
    done = subprocess.run([*command, script], env=desktop, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def test_a_real_keyring_keeps_reads_and_forgets(desktop: dict[str, str]) -> None:
    assert in_session(desktop, "keep") == ["None", "geheim", "anders", "None", "None"]


def test_a_secret_outlives_the_program_and_the_session(desktop: dict[str, str]) -> None:
    assert in_session(desktop, "leave") == ["left"]
    assert in_session(desktop, "find") == ["geheim"]


def test_a_locked_keyring_is_told(desktop: dict[str, str]) -> None:
    assert in_session(desktop, "lock") == ["KEYRING_LOCKED", "KEYRING_LOCKED"]


def test_without_a_session_the_keyring_is_missing(tmp_path: Path) -> None:
    if sys.platform != "linux":
        pytest.skip("only Linux has no keyring of its own")
    bare = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "PYTHONPATH": os.environ.get("PYTHONPATH", "")}
    command = [sys.executable, "-m", "tests.sync.keyring_trial", "missing"]
    done = subprocess.run(command, env=bare, capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout.split() == ["KEYRING_MISSING"], done.stderr
