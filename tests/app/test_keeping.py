"""The commands that keep the journal, as an administrator runs them."""

import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from counter_app.bootstrap.adapters import JOURNAL, KEYS, TOKEN
from counter_app.clock import SystemClock
from counter_app.sync.connection import open_connection
from counter_app.sync.credentials import FileCredentials, journal_key
from counter_app.sync.heads import HeadBook, Seal
from counter_app.sync.journal import SqlJournal
from counter_app.sync.keymark import read_mark
from counter_app.sync.notary import Notary, sign
from tests.fakes.real_library import RealLibrary
from tests.people import name
from tests.sync.linking import PATIENT, library
from tests.sync.records import draft, portrait
from tests.sync.test_heads import ERASED

PASSPHRASE = "a phrase for practice"


def ran(command: str, data: Path, *words: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    settings = ["--data", str(data), "--keys", "file", "--lang", "en"]
    return subprocess.run(
        [sys.executable, "-m", "counter_app", command, *words, *settings],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        input=typed, capture_output=True, text=True, encoding="utf-8", check=False, timeout=60,
    )  # fmt: skip


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "counter"
    with SqlJournal(folder / JOURNAL, journal_key(FileCredentials(folder / KEYS), folder / JOURNAL)) as journal:
        for seed in range(2):
            journal.file(draft(seed), [portrait(seed)])
    return folder


def test_a_sound_journal_is_told_in_numbers(data: Path) -> None:
    done = ran("verify", data)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "Records 2, photos 2, not yet handed over 2, audit 3, signed 0.",
        "Everything is as it was filed.",
    ]


def test_the_signed_heads_of_the_library_find_what_this_computer_cannot(data: Path, tmp_path: Path) -> None:
    with RealLibrary(tmp_path / "region") as service:
        keys, token = FileCredentials(data / KEYS), service.enrol("310000", "01")
        keys.set(f"{TOKEN}-{service.url}", token)
        seal = Seal(keys, data / JOURNAL, "310000", "01")
        with HeadBook(data / JOURNAL, journal_key(keys, data / JOURNAL)) as book:
            head = sign(book, seal, datetime.now().astimezone())
            assert head is not None
            with library(service.url, lambda: token, rules=PATIENT) as link:
                assert Notary(book, seal, link, SystemClock()).work() is None
        words = ("--with-library", "--library", service.url)
        assert ran("verify", data, *words).returncode == 0
        for name in ("audit-head", "audit-key"):  # all that this computer knows of it is gone
            keys.delete(f"{name}-{read_mark(data / JOURNAL).fingerprint}")  # type: ignore[union-attr]  # it is there
        cut(data)
        assert ran("verify", data).returncode == 0
        found = ran("verify", data, *words)
        assert (found.returncode, "The audit was cut: number 3" in found.stdout) == (1, True), found.stdout
        service.kill()
        away = ran("verify", data, *words)
        assert (away.returncode, "cannot be reached" in away.stderr) == (1, True)


def cut(data: Path) -> None:
    connection = open_connection(data / JOURNAL, journal_key(FileCredentials(data / KEYS), data / JOURNAL))
    connection.execute("PRAGMA foreign_keys = OFF")
    for trigger in ("audit_undeleted", "audit_heads_undeleted"):
        connection.execute(f"DROP TRIGGER {trigger}")
    for statement in (*ERASED, "DELETE FROM audit_heads"):
        connection.execute(statement)
    connection.close()


def test_a_moved_computer_gets_its_journal_back(data: Path, tmp_path: Path) -> None:
    file, new = tmp_path / "copy.backup", tmp_path / "new"
    made = ran("backup", data, str(file), typed=f"{PASSPHRASE}\n")
    assert (made.returncode, made.stderr) == (0, "")
    assert "passphrase" in made.stdout
    back = ran("restore", new, str(file), typed=f"{PASSPHRASE}\n")
    assert (back.returncode, back.stderr) == (0, "")
    assert ran("verify", new).stdout == ran("verify", data).stdout
    for said in (made.stdout, back.stdout):
        assert PASSPHRASE not in said
        assert name(0) not in said


def test_what_went_wrong_is_said_with_what_to_do(data: Path, tmp_path: Path) -> None:
    assert "--data" in ran("verify", tmp_path / "nothing").stderr
    assert not (tmp_path / "nothing").exists()
    short = ran("backup", data, str(tmp_path / "b"), typed="short\n")
    assert (short.returncode, short.stdout) == (1, "")
    assert "12 characters" in short.stderr
    journal = data / JOURNAL
    whole = journal.read_bytes()
    journal.write_bytes(whole[:9000] + bytes(64) + whole[9064:])
    damaged = ran("verify", data)
    assert damaged.returncode == 1
    assert "damaged" in damaged.stdout + damaged.stderr
