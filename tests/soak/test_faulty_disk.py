"""A short form of the faulty disk's soak: each thirteenth system call of the journal fails, or the power goes there."""

import json
import shutil
import sys
from pathlib import Path
from random import Random

import pytest

from counter_app.sync.journal.journal import SqlJournal
from tests.soak import faulty_disk
from tests.soak.faulty_disk import KEY, Summary, Told
from tests.sync.records import draft, portrait

able = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("cc") is None, reason="needs Linux and a C compiler for the shim"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two records filed on a sound disk."""
    with SqlJournal(tmp_path / "journal.db", KEY, least_free_bytes=0) as journal:
        for seed in range(2):
            journal.file(draft(seed), [portrait(seed)])
    return tmp_path


def receipts(folder: Path) -> dict[int, str]:
    with SqlJournal(folder / "journal.db", KEY, least_free_bytes=0) as journal:
        held = {line.record.draft.id: line.record.receipt_no for line in journal.entries()}
    return {seed: held[draft(seed).id] for seed in range(2)}


@able
@pytest.mark.slow
@pytest.mark.timeout(300)
def test_what_a_failing_disk_takes_is_never_said_to_be_filed() -> None:
    done = faulty_disk.started_with_shim(["--records", "2", "--every", "13", "--seed", "3"])
    summary = json.loads(done.stdout)
    assert summary["silent"] == []
    assert done.returncode == 0
    assert summary["calls"] > 100
    assert {"open", "read", "write", "sync", "truncate", "unlink", "rename", "lock"} <= set(summary["kinds"])
    assert min(summary["raised"], summary["unharmed"], summary["power_losses"]) > 10


def test_a_journal_that_kept_its_word_is_in_order(folder: Path) -> None:
    assert faulty_disk._look(folder, Told(receipts(folder), [], [], []), 2, Summary()) == []


def test_a_record_that_was_filed_and_is_not_there_is_seen(folder: Path) -> None:
    told = Told({**receipts(folder), 2: "310000-07-20261123-0003-X"}, [], [], [])
    assert faulty_disk._look(folder, told, 3, Summary()) == ["record 2 was filed and is lost"]


def test_another_receipt_than_was_told_is_seen(folder: Path) -> None:
    told = Told({**receipts(folder), 1: "310000-07-20261123-0009-X"}, [], [], [])
    assert faulty_disk._look(folder, told, 2, Summary()) == ["record 1 is another"]


def test_the_loss_of_power_takes_what_was_not_synced(tmp_path: Path) -> None:
    disk, durable = tmp_path / "disk", tmp_path / "durable"
    for place in (disk, durable):
        place.mkdir()
    (disk / "named").write_bytes(b"new bytes")
    (disk / "nameless").write_bytes(b"never synced")
    inode = (disk / "named").stat().st_ino
    (durable / str(inode)).write_bytes(b"old")
    (durable / "names").write_text(f"{inode} named\n")
    faulty_disk._lose_power(disk, durable, Random(0))
    assert {file.name: file.read_bytes() for file in disk.iterdir()} == {"named": b"old"}
