"""Kills a counter that files and sends, and the library it sends to, at random moments, then counts what is left.

python -m tests.soak.kill_filing --kills 50 [--seed 1] [--minutes 30]
"""

import argparse
import hashlib
import json
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random

import requests

from counter_app.domain.case.record import JournalEntry, UploadState
from counter_app.sync.journal.connection import open_connection
from counter_app.sync.journal.credentials import FileCredentials, journal_key
from counter_app.sync.journal.journal import SqlJournal
from tests.fakes.real_library import TRIAL
from tests.soak.filing_child import DRAIN_S

CITY, COUNTER = "310000", "07"
LONGEST_LIFE_S = 1.0
"""A child is killed at any moment up to here, counted from its start or, more often, from the first case it filed."""
Line = dict[str, str | int]


@dataclass(frozen=True, slots=True)
class Summary:
    seed: int
    kills: int
    library_kills: int
    reported: int
    in_journal: int
    acknowledged: int
    in_library: int
    events: int
    events_in_library: int
    lost: int
    damaged: int
    doubled: int
    gaps: int
    seconds: float

    @property
    def is_good(self) -> bool:
        same = self.in_journal == self.acknowledged == self.in_library
        same = same and self.events == self.events_in_library
        return (
            same
            and min(self.reported, self.events) > 0
            and not (self.lost or self.damaged or self.doubled or self.gaps)
        )


class Soak:
    """One counter's folder and one library's folder, and the processes that work on them."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.counter, self.library = folder / "counter", folder / "library"
        self.chance = Random(seed)
        self.reported: dict[int, Line] = {}
        self.library_kills = 0
        self.token = self._enrol()
        FileCredentials(self.counter / "keys.json").set("library-token", self.token)

    def _enrol(self) -> str:
        command = [*_library("enroll", self.library), "--city", CITY, "--counter", COUNTER]
        return str(json.loads(subprocess.run(command, capture_output=True, check=True).stdout)["token"])

    @contextmanager
    def serving(self) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
        command = [*_library("serve", self.library), "--port", "0", *TRIAL]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
            try:
                assert process.stdout is not None
                yield json.loads(process.stdout.readline())["listening"], process
            finally:
                process.kill()

    def child(self, url: str, *more: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "tests.soak.filing_child", "--data", str(self.counter), "--url", url, *more]
        return subprocess.Popen(command, stdout=subprocess.PIPE)

    def kill_once(self, url: str, library: subprocess.Popen[bytes]) -> bool:
        """Let a child work for a moment, then kill it; in half of the cases the library too. Whether it still lives."""
        first = max(self.reported, default=-1) + 1
        with self.child(url, "--first", str(first)) as process:
            assert process.stdout is not None
            early = b"" if self.chance.random() < 0.25 else process.stdout.readline()
            life_s = self.chance.uniform(0, LONGEST_LIFE_S)
            library_dies_s = self.chance.uniform(0, life_s) if self.chance.random() < 0.5 else None
            if library_dies_s is not None:
                time.sleep(library_dies_s)
                library.kill()
                self.library_kills += 1
            time.sleep(life_s - (library_dies_s or 0.0))
            process.kill()
            self._note(early + process.stdout.read())
        return library_dies_s is None

    def _note(self, printed: bytes) -> None:
        whole, _, _ = printed.rpartition(b"\n")  # a line that was cut off was not reported
        for line in whole.splitlines():
            told: Line = json.loads(line)
            held = self.reported.setdefault(int(told["seed"]), told)
            assert held == told, "the same case got another receipt"

    def drain(self, url: str) -> None:
        with self.child(url) as process:
            assert process.wait(DRAIN_S + 60) == 0, "not everything could be sent"


def run(kills: int, seed: int, folder: Path, longest_s: float = float("inf")) -> Summary:
    """After `longest_s` nothing is killed any more; what is there by then is sent and counted."""
    started = time.monotonic()
    soak, killed = Soak(folder, seed), 0

    def goes_on() -> bool:
        return killed < kills and time.monotonic() - started < longest_s

    while goes_on():
        with soak.serving() as (url, library):
            lives = True
            while lives and goes_on():
                lives = soak.kill_once(url, library)
                killed += 1
    with soak.serving() as (url, _):
        soak.drain(url)
        return _count(soak, url, killed, seed, started)


def _count(soak: Soak, url: str, killed: int, seed: int, started: float) -> Summary:
    path = soak.counter / "journal.db"
    key = journal_key(FileCredentials(soak.counter / "keys.json"), path)
    with closing(open_connection(path, key)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    with SqlJournal(path, key) as journal:
        lines = {str(line.record.draft.id): line for line in journal.entries()}
        events = sum(len(journal.cases.story(line.record.draft.id).events) for line in lines.values())
        lost_events = sum(int(seed) % 2 for seed in soak.reported) - events
        damaged = sum(not _has_its_photo(journal, line) for line in lines.values())
    numbers = sorted(int(line.record.receipt_no.split("-")[3]) for line in lines.values())
    held = _held_by_library(soak, url, lines)
    return Summary(
        seed=seed,
        kills=killed,
        library_kills=soak.library_kills,
        reported=len(soak.reported),
        in_journal=len(lines),
        acknowledged=sum(line.upload.state is UploadState.ACKNOWLEDGED for line in lines.values()),
        in_library=_rows(soak, "records"),
        events=events,
        events_in_library=_rows(soak, "case_events"),
        lost=sum(_is_lost(told, lines) for told in soak.reported.values())
        + sum(not held[name] for name in lines)
        + max(0, lost_events),
        damaged=damaged,
        doubled=sum(count > 1 for count in held.values()) + len(numbers) - len(set(numbers)),
        gaps=sum(number != place for place, number in enumerate(numbers, 1)),
        seconds=round(time.monotonic() - started, 1),
    )


def _is_lost(told: Line, lines: dict[str, JournalEntry]) -> bool:
    line = lines.get(str(told["id"]))
    return line is None or (line.record.receipt_no, line.record.photos[0].sha256) != (
        told["receipt_no"],
        told["sha256"],
    )


def _has_its_photo(journal: SqlJournal, line: JournalEntry) -> bool:
    return all(len(journal.photo(photo.sha256)) == photo.size_bytes for photo in line.record.photos)


def _held_by_library(soak: Soak, url: str, lines: dict[str, JournalEntry]) -> Counter[str]:
    """How often the library names each record with the right photo, asked from outside."""
    held: Counter[str] = Counter()
    with requests.Session() as session:
        session.headers["Authorization"] = f"Bearer {soak.token}"
        people = {line.record.draft.case.applicant.id_number.value for line in lines.values()}
        for number in people:
            question = {"version": 1, "id_number": number, "purpose": "id-card-first-issue"}
            answer = session.post(f"{url}/v1/people/lookup", json=question, timeout=30)
            answer.raise_for_status()
            for photo in answer.json()["photos"]:
                digest = hashlib.sha256(session.get(f"{url}/v1/photos/{photo['sha256']}", timeout=30).content)
                line = lines.get(photo["record_id"])
                if line is not None and line.record.photos[0].sha256 == digest.hexdigest():
                    held[photo["record_id"]] += 1
    return held


def _rows(soak: Soak, table: str) -> int:
    with closing(sqlite3.connect(soak.library / "metadata.db")) as metadata:
        return int(metadata.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def _library(command: str, folder: Path) -> list[str]:
    return [sys.executable, "-m", "photo_library", command, "--data", str(folder)]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=float("inf"), help="then no more is killed")
    chosen = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="kill-filing-"))
    summary = run(chosen.kills, chosen.seed, folder, chosen.minutes * 60)
    print(json.dumps(asdict(summary)))
    if summary.is_good:
        shutil.rmtree(folder)
        return 0
    print(f"kept for a look: {folder}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
