"""Kills the programs at random moments of migrating, restoring, exporting and importing, then counts what is left.

python -m tests.soak.kills --kills 500 [--seed 1] [--minutes 60]

Half of the kills are those of `kill_filing` (filing and sending), for so many minutes at most; the rest are shared out
among the other works, which come first; each outcome is told as soon as it is known. Each
work is begun anew after every kill, on what the kill left, and must come to its end with everything that was there.
"""

import argparse
import json
import os
import shutil
import signal
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random

from counter_app.sync.carrying.carrier import CarrierBook
from counter_app.sync.carrying.carrying import export
from counter_app.sync.carrying.frames import Envelope
from counter_app.sync.journal import schema
from counter_app.sync.journal.backup import back_up
from counter_app.sync.journal.connection import open_connection
from counter_app.sync.journal.credentials import journal_key
from counter_app.sync.journal.heads import Seal
from counter_app.sync.journal.journal import SqlJournal
from counter_app.sync.journal.proving import prove
from photo_library.carrying.importing import take_in
from photo_library.opening import open_library
from photo_library.sql.database import Database
from tests.people import NOON
from tests.soak import kill_filing
from tests.soak.kill_works import CARRIER, COUNTER, PASSPHRASE, Place, forked, learn_keys
from tests.sync.records import draft, portrait, record_id

PEOPLE = 40
"""In each journal that is worked on: enough for every work to take a while."""
WORKS = ("migrating", "migrating the library", "restoring", "exporting", "importing")


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one work bore its kills. `early`: killed before its end; `lost` and `mixed` are counted after every kill."""

    work: str
    kills: int
    early: int
    lost: int
    doubled: int
    mixed: int

    @property
    def is_good(self) -> bool:
        return self.early > 0 and not (self.lost or self.doubled or self.mixed)


def killed(work: str, place: Place, life_s: float) -> bool:
    """Let the work run for so long; whether it was killed before its end."""
    child = forked(work, place)
    time.sleep(life_s)
    os.kill(child, signal.SIGKILL)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert status in {0, -signal.SIGKILL}, f"{work} failed by itself: {status} in {place.folder}"
    return status != 0


def done(work: str, place: Place) -> float:
    """Run the work to its end; how long that took."""
    began = time.monotonic()
    status = os.waitstatus_to_exitcode(os.waitpid(forked(work, place), 0)[1])
    assert status == 0, f"{work} failed by itself: {status} in {place.folder}"
    return time.monotonic() - began


def kill_work(work: str, kills: int, chance: Random, folder: Path) -> Outcome:
    """A fresh place whenever the work has come to its end; else it goes on with what the kill left."""
    made, early, lost, doubled, mixed = 0, 0, 0, 0, 0
    master = Place(folder / work.replace(" ", "-") / "master")
    prepare(work, master)
    whole_s = done(work, master.copied_to(master.folder.with_name("timed")))
    place, count = master.copied_to(master.folder.with_name("0")), 0
    while made < kills:
        was_early = killed(work, place, chance.uniform(0, whole_s * 1.1))
        made, early = made + 1, early + was_early
        if not was_early or chance.random() < 0.5:
            done(work, place)
            missing, twice, wrong = judge(work, place)
            lost, doubled, mixed = lost + missing, doubled + twice, mixed + wrong
            shutil.rmtree(place.folder)
            count += 1
            place = master.copied_to(master.folder.with_name(str(count)))
    done(work, place)
    missing, twice, wrong = judge(work, place)
    return Outcome(work, made, early, lost + missing, doubled + twice, mixed + wrong)


def prepare(work: str, place: Place) -> None:
    """What the work begins with."""
    place.folder.mkdir(parents=True)
    with SqlJournal(place.journal, place.key) as journal:
        for seed in range(0, PEOPLE * 2, 2):
            journal.file(draft(seed), [portrait(seed)])
        learn_keys(place)
        if work == "importing":
            seal = Seal(place.keys, place.journal, *COUNTER)
            export(journal, seal, Envelope(CarrierBook(place.keys, CARRIER).require()), place.letter, NOON)
    if work == "migrating":
        age_journal(place)
    if work == "restoring":
        back_up(place.journal, place.key, place.copy, PASSPHRASE)
        for file in place.journal.parent.glob("journal.db*"):
            file.unlink()
    if work == "migrating the library":
        fill_library(place)


def age_journal(place: Place) -> None:
    """As the first release left it: its tables alone."""
    young, old = place.journal, place.journal.with_name("old.db")
    with closing(open_connection(young, place.key)) as connection:
        connection.execute("ATTACH DATABASE ? AS old KEY ?", (str(old), f"x'{place.key.hex()}'"))
        for statement in schema.MIGRATIONS[0]:
            assert isinstance(statement, str)
            connection.execute(statement.replace("CREATE TABLE ", "CREATE TABLE old.").replace("INDEX ", "INDEX old."))
        for table in ("records", "photos", "record_photos", "receipt_counters", "outbox"):
            columns = ", ".join(row[1] for row in connection.execute(f"PRAGMA old.table_info({table})").fetchall())
            connection.execute(f"INSERT INTO old.{table} ({columns}) SELECT {columns} FROM main.{table}")
        connection.execute("PRAGMA old.user_version = 1")
        connection.execute("DETACH DATABASE old")
    for file in young.parent.glob("journal.db-*"):
        file.unlink()
    old.replace(young)


def fill_library(place: Place) -> None:
    """A library with records, taken back to its first form."""
    with open_library(place.library) as library:
        with SqlJournal(place.journal, place.key) as journal:
            seal = Seal(place.keys, place.journal, *COUNTER)
            export(journal, seal, Envelope(CarrierBook(place.keys, CARRIER).require()), place.letter, NOON)
        with place.letter.open("rb") as file:
            assert take_in(file, library, library.carrier).held == PEOPLE
    database = Database(f"sqlite:///{place.library / 'metadata.db'}")
    database.downgrade("0001")
    database.close()


def judge(work: str, place: Place) -> tuple[int, int, int]:
    """How many people are lost, there twice, or with another's photo, after the work came to its end."""
    if work in {"importing", "migrating the library"}:
        return judge_library(place)
    key = journal_key(place.keys, place.journal)
    proof = prove(place.journal, key)
    with SqlJournal(place.journal, key) as journal:
        lines = journal.entries()
    held = {line.record.draft.id: line.record.photos[0].sha256 for line in lines}
    expected = {record_id(seed): portrait(seed).sha256 for seed in range(0, PEOPLE * 2, 2)}
    numbers = [line.record.receipt_no for line in lines]
    lost = len(expected.keys() - held.keys()) + len(proof.wrong)
    if work == "exporting":
        lost += not place.letter.is_file() or bool(list(place.letter.parent.glob("*.draft")))
    mixed = sum(held[name] != sha256 for name, sha256 in expected.items() if name in held)
    return lost, len(numbers) - len(set(numbers)) + len(lines) - len(held), mixed


def judge_library(place: Place) -> tuple[int, int, int]:
    """Looked at in its own tables, and photo by photo."""
    with closing(sqlite3.connect(place.library / "metadata.db")) as tables:
        rows = tables.execute("SELECT record_id, sha256 FROM photos").fetchall()
        (records,) = tables.execute("SELECT count(*) FROM records").fetchone()
    held, expected = dict(rows), {record_id(seed): portrait(seed) for seed in range(0, PEOPLE * 2, 2)}
    with open_library(place.library) as library:
        spoilt = sum(library.photos.get(photo.sha256) != photo.jpeg for name, photo in expected.items() if name in held)
    mixed = sum(held[name] != photo.sha256 for name, photo in expected.items() if name in held)
    return len(expected.keys() - held.keys()) + spoilt, len(rows) - len(held) + records - len(held), mixed


def run(kills: int, seed: int, folder: Path, longest_s: float) -> Iterator[Outcome]:
    """Half of the kills on the other works, the rest while filing and sending."""
    chance = Random(seed)
    each = max(1, kills // 2 // len(WORKS))
    for work in WORKS:
        yield kill_work(work, each, chance, folder)
    filing = kill_filing.run(kills - each * len(WORKS), seed, folder / "filing", longest_s)
    lost = filing.lost + filing.damaged
    if not (filing.is_good or lost or filing.doubled):
        lost = 1  # gaps, or journal and library that differ
    yield Outcome("filing and sending", filing.kills, filing.kills, lost, filing.doubled, 0)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=float("inf"), help="of kills while filing and sending")
    chosen = parser.parse_args()
    folder, began = Path(tempfile.mkdtemp(prefix="kills-")), time.monotonic()
    outcomes = []
    for outcome in run(chosen.kills, chosen.seed, folder, chosen.minutes * 60):
        outcomes.append(outcome)
        print(json.dumps(asdict(outcome)), flush=True)
    total = {
        name: sum(getattr(each, name) for each in outcomes) for name in ("kills", "early", "lost", "doubled", "mixed")
    }
    print(json.dumps({**total, "seconds": round(time.monotonic() - began)}))
    if all(each.is_good for each in outcomes):
        shutil.rmtree(folder)
        return 0
    print(f"kept for a look: {folder}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
