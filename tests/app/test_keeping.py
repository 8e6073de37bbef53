"""The commands that keep the journal, as an administrator runs them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from counter_app.bootstrap.adapters import JOURNAL, KEYS
from counter_app.sync.credentials import FileCredentials, journal_key
from counter_app.sync.journal import SqlJournal
from tests.people import name
from tests.sync.records import draft, portrait

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
        "Records 2, photos 2, not yet handed over 2, audit 2.",
        "Everything is as it was filed.",
    ]


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
