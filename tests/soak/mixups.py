"""Serves invented applicants with all kinds of interruptions, then looks for each one's mark on each of their photos.

    python -m tests.soak.mixups --applicants 2000 [--seed 1]

The drawn camera puts a mark on every applicant's clothes that survives the crop, the lightened background and JPEG. The
counter's process is killed and started again, the library too, shots are judged late or not at all, applicants leave
and come back, photos are retaken, preferred, taken from the library. In the end every photo in the journal and every
photo that the library shows for a person must bear that person's mark. Ends with 1 when one does not.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random

import requests

from counter_app.domain.case.record import JournalEntry, UploadState
from counter_app.sync.journal.credentials import FileCredentials, journal_key
from counter_app.sync.journal.journal import SqlJournal
from tests.fakes.real_library import RealLibrary
from tests.soak.mixups_child import Visit, id_number, visit_of, visits
from tests.soak.mixups_judge import mark_of, mark_on

CITY, COUNTER = "310000", "07"
LONGEST_PAUSE_S = 0.2
"""A kill comes so long after a visit, at most."""


@dataclass(frozen=True, slots=True)
class Found:
    """One photo that somewhere stands for one person."""

    place: str
    person: int
    mark: str | None


@dataclass(frozen=True, slots=True)
class Summary:
    seed: int
    applicants: int
    visits: int
    records: int
    reused: int
    overridden: int
    counter_kills: int
    library_kills: int
    photos_in_journal: int
    photos_in_library: int
    mixed_up: int
    unreadable: int
    lost: int
    doubled: int
    seconds: float

    @property
    def is_good(self) -> bool:
        whole = self.records == self.visits and self.photos_in_journal == self.photos_in_library
        return whole and not (self.mixed_up or self.unreadable or self.lost or self.doubled)


class Day:
    """One counter's folder, one library, and the interruptions from outside."""

    def __init__(self, folder: Path, applicants: int, seed: int, real_every: int) -> None:
        self.counter, self.applicants, self._seed, self._real_every = folder / "counter", applicants, seed, real_every
        self.library = RealLibrary(folder / "library")
        self.told: dict[Visit, str] = {}
        self.counter_kills = self.library_kills = 0
        self._chance = Random(seed)
        self._starts = 0
        self.library.folder.mkdir(parents=True)
        self.token = self.library.enrol(CITY, COUNTER)
        FileCredentials(self.counter / "keys.json").set("library-token", self.token)

    def serve(self, kills: int) -> None:
        """Until everyone has a receipt and the library has everything; so many kills of each kind lie between."""
        every = max(1, len(visits(self.applicants)) // (2 * kills + 1))
        while self._serve_until_killed(every, kills) != 0:
            pass

    def _serve_until_killed(self, every: int, kills: int) -> int:
        self._starts += 1
        with self._child() as child:
            assert child.stdout is not None
            for line in child.stdout:
                if line.endswith(b"\n"):
                    self._note(json.loads(line))
                if len(self.told) >= every * (self.counter_kills + self.library_kills + 1):
                    if self.library_kills < min(kills, self.counter_kills + 1):
                        self._kill_library()
                    elif self.counter_kills < kills:
                        self._kill_counter(child)
            code = child.wait()
        if code not in (0, -9):
            raise RuntimeError(f"the counter ended with {code}")
        return code

    def _child(self) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "tests.soak.mixups_child", "--data", str(self.counter), "--url"]
        numbers = {
            "applicants": self.applicants,
            "seed": self._seed * 1000 + self._starts,
            "real-every": self._real_every,
        }
        words = [word for name, number in numbers.items() for word in (f"--{name}", str(number))]
        return subprocess.Popen([*command, self.library.url, *words], stdout=subprocess.PIPE)

    def _note(self, line: dict[str, object]) -> None:
        person, time_no = line["visit"]  # type: ignore[misc]
        assert (person, time_no) not in self.told, "served twice"
        self.told[person, time_no] = str(line["receipt_no"])

    def _kill_counter(self, child: subprocess.Popen[bytes]) -> None:
        time.sleep(self._chance.uniform(0, LONGEST_PAUSE_S))
        child.kill()
        self.counter_kills += 1

    def _kill_library(self) -> None:
        time.sleep(self._chance.uniform(0, LONGEST_PAUSE_S))
        self.library.kill()
        self.library_kills += 1
        time.sleep(self._chance.uniform(0, 1.0))
        self.library.start()


def run(applicants: int, seed: int, kills: int, folder: Path, real_every: int = 20) -> Summary:
    began = time.monotonic()
    day = Day(folder, applicants, seed, real_every)
    with day.library:
        day.serve(kills)
        return _judged(day, seed, began)


def _judged(day: Day, seed: int, began: float) -> Summary:
    path = day.counter / "journal.db"
    with SqlJournal(path, journal_key(FileCredentials(day.counter / "keys.json"), path)) as journal:
        lines = tuple(journal.entries())
        in_journal = list(marks_in_journal(journal, lines, day.applicants))
    in_library = list(marks_in_library(day, range(day.applicants)))
    drafts = [line.record.draft for line in lines]
    served = Counter(visit_of(draft.case.id) for draft in drafts)
    numbers = {visit_of(line.record.draft.case.id): line.record.receipt_no for line in lines}
    waiting = sum(line.upload.state is not UploadState.ACKNOWLEDGED for line in lines)
    return Summary(
        seed=seed,
        applicants=day.applicants,
        visits=len(visits(day.applicants)),
        records=len(lines),
        reused=sum(draft.reused_from is not None for draft in drafts),
        overridden=sum(draft.override is not None for draft in drafts),
        counter_kills=day.counter_kills,
        library_kills=day.library_kills,
        photos_in_journal=len(in_journal),
        photos_in_library=len(in_library),
        mixed_up=len(mixed_up([*in_journal, *in_library])),
        unreadable=sum(found.mark is None for found in [*in_journal, *in_library]),
        lost=waiting + sum(numbers.get(visit) != receipt for visit, receipt in day.told.items()),
        doubled=sum(count > 1 for count in served.values()) + len(lines) - len(set(numbers.values())),
        seconds=round(time.monotonic() - began, 1),
    )


def mixed_up(found: Iterable[Found]) -> list[Found]:
    """Photos that bear another person's mark."""
    return [each for each in found if each.mark is not None and each.mark != mark_of(each.person)]


def marks_in_journal(journal: SqlJournal, lines: Iterable[JournalEntry], applicants: int) -> Iterator[Found]:
    """Every photo of every record, for the person whose identity number the record has."""
    people = {id_number(person): person for person in range(applicants)}
    for line in lines:
        person = people[line.record.draft.case.applicant.id_number.value]
        for photo in line.record.photos:
            yield Found("journal", person, mark_on(journal.photo(photo.sha256)))


def marks_in_library(day: Day, people: Iterable[int]) -> Iterator[Found]:
    """Every photo that the library answers with when it is asked for a person."""
    with requests.Session() as session:
        session.headers["Authorization"] = f"Bearer {day.token}"
        for person in people:
            question = {"version": 1, "id_number": id_number(person), "purpose": "id-card-first-issue"}
            answer = session.post(f"{day.library.url}/v1/people/lookup", json=question, timeout=30)
            answer.raise_for_status()
            for photo in answer.json()["photos"]:
                held = session.get(f"{day.library.url}/v1/photos/{photo['sha256']}", timeout=30)
                held.raise_for_status()
                yield Found(f"library {photo['profile']}", person, mark_on(held.content))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--applicants", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kills", type=int, default=20, help="of the counter, and as many of the library")
    chosen = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="mix-ups-"))
    summary = run(chosen.applicants, chosen.seed, chosen.kills, folder)
    print(json.dumps(asdict(summary)))
    if summary.is_good:
        shutil.rmtree(folder)
        return 0
    print(f"kept for a look: {folder}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
