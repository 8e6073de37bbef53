"""The commands that keep the journal, as an administrator runs them."""

import os
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from counter_app.bootstrap.adapters import JOURNAL, KEYS, TOKEN
from counter_app.clock import SystemClock
from counter_app.sync.journal.connection import open_connection
from counter_app.sync.journal.credentials import FileCredentials, journal_key
from counter_app.sync.journal.heads import HeadBook, Seal
from counter_app.sync.journal.journal import SqlJournal
from counter_app.sync.journal.keymark import read_mark
from counter_app.sync.link.notary import Notary, sign
from counter_app.sync.link.outbox import Accepted, settle
from tests.fakes.odd_library import TOKEN as LIBRARY_TOKEN
from tests.fakes.odd_library import odd_library
from tests.fakes.real_library import RealLibrary
from tests.people import NOON, name
from tests.sync.linking import PATIENT, library
from tests.sync.records import draft, portrait, record_id
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


def test_a_damaged_photo_is_fetched_back_where_the_library_has_it_and_else_told_with_what_to_do(data: Path) -> None:
    key = journal_key(FileCredentials(data / KEYS), data / JOURNAL)
    with SqlJournal(data / JOURNAL, key) as journal:
        record = journal.file(draft(2), [portrait(2)])
        entry = journal.entry(record.draft.id)
        assert entry is not None
        journal.settle(settle(entry, Accepted(), NOON, timedelta(0)))
    connection = open_connection(data / JOURNAL, key)
    connection.execute("UPDATE photos SET jpeg = substr(jpeg, 9) WHERE sha256 = ?", (portrait(2).sha256,))
    with odd_library() as service:
        FileCredentials(data / KEYS).set(f"{TOKEN}-{service.url}", LIBRARY_TOKEN)
        service.shelf.photos[portrait(2).sha256] = portrait(2).jpeg
        service.shelf.oddity = lambda visit: visit.problem(503, "storage-unavailable") is None
        busy = ran("verify", data, "--library", service.url)
        assert (busy.returncode, "library is busy" in busy.stderr) == (1, True)
        assert f"of {record.receipt_no}: the library holds it whole" in busy.stdout
        assert busy.stdout.splitlines()[-1].startswith("Go on serving")
        service.shelf.oddity = lambda _: False
        mended = ran("verify", data, "--library", service.url)
        assert (mended.returncode, mended.stderr) == (0, "")
        assert f"of {record.receipt_no} was fetched back from the library" in mended.stdout
        assert mended.stdout.splitlines()[-1] == "Everything is as it was filed."
    connection.execute("UPDATE photos SET jpeg = x'00' WHERE sha256 = ?", (portrait(0).sha256,))
    connection.close()
    unsent = ran("verify", data)
    assert (unsent.returncode, "has not reached the library" in unsent.stdout) == (1, True)
    assert "Do not serve" in unsent.stdout


def test_a_case_that_cannot_be_read_is_told_by_its_number_with_what_to_do(data: Path) -> None:
    key = journal_key(FileCredentials(data / KEYS), data / JOURNAL)
    with SqlJournal(data / JOURNAL, key) as journal:
        numbers = [journal.record(record_id(seed)).receipt_no for seed in range(2)]
        entry = journal.entry(record_id(0))
        assert entry is not None
        journal.settle(settle(entry, Accepted(), NOON, timedelta(0)))
    connection = open_connection(data / JOURNAL, key)
    connection.execute("UPDATE records SET draft = '{'")
    connection.close()
    done = ran("verify", data)
    assert (done.returncode, done.stderr) == (1, "")
    assert f"Case {numbers[0]} of 2026-11-23 12:00 cannot be read here; the library has received it" in done.stdout
    assert f"Case {numbers[1]} of 2026-11-23 12:00 cannot be read and has not reached the library" in done.stdout


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
