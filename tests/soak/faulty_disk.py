"""Fails the journal's system calls one by one, and looks each time whether what it said was true.

    python -m tests.soak.faulty_disk [--records 3] [--every 1]

A small library in C (`faulty_disk.c`, compiled here, so a C compiler is needed; Linux only) stands between the process
and the disk. A first run counts the calls on the journal's folder; then for each of them a fresh journal is used until
that call fails in one of the ways of `HOWS`, or until the power is lost there: whatever was not synced is gone, or a
part of it. Afterwards the journal is opened on a sound disk. Ends with 1 when a filed record is lost or changed, an
error is no FaultError, the journal cannot be opened, or what was refused cannot be filed again.
"""

import argparse
import ctypes
import errno
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from random import Random

from counter_app.domain.case.record import CaptureRecord, Entry, UploadState
from counter_app.domain.faults import FaultError
from counter_app.sync.journal.connection import open_connection
from counter_app.sync.journal.journal import SqlJournal
from tests import people
from tests.project import ROOT
from tests.sync.records import draft, portrait

SHIM_SOURCE = ROOT / "tests" / "soak" / "faulty_disk.c"
KEY = bytes(range(32))
ONCE, ON, SHORT, POWER = 1, 2, 3, 4
HOWS = {
    "EIO once": (ONCE, errno.EIO),
    "EIO from then on": (ON, errno.EIO),
    "ENOSPC once": (ONCE, errno.ENOSPC),
    "ENOSPC from then on": (ON, errno.ENOSPC),
    "EROFS from then on": (ON, errno.EROFS),
    "half of the bytes": (SHORT, 0),
    "loss of power": (POWER, 0),
}
KINDS = {
    "o": "open", "r": "read", "w": "write", "s": "sync", "t": "truncate", "m": "map", "l": "lock", "u": "unlink",
    "n": "rename", "d": "mkdir",
}  # fmt: skip
EXIT_POWER, EXIT_BUG = 137, 3


@dataclass(frozen=True, slots=True)
class Told:
    """What the journal said while the disk failed: receipts of what it filed, codes of what it refused."""

    filed: dict[int, str]
    settled: list[int]
    refused: list[str]
    bugs: list[str]


@dataclass(slots=True)
class Summary:
    calls: int = 0
    kinds: dict[str, int] = field(default_factory=dict)
    trials: int = 0
    raised: int = 0
    """Trials in which at least one call of the journal's raised a FaultError."""
    unharmed: int = 0
    """Trials in which everything was filed in spite of the failure."""
    power_losses: int = 0
    refused_yet_there: int = 0
    """Records that were refused and are there all the same: filing them again gives the same receipt."""
    codes: dict[str, int] = field(default_factory=dict)
    silent: list[str] = field(default_factory=list)
    seconds: float = 0.0


class Shim:
    """The library in C, as this process was started with it."""

    def __init__(self) -> None:
        self._library = ctypes.CDLL(None)
        self._library.faulty_count.restype = ctypes.c_long
        self._library.faulty_kinds.restype = ctypes.c_char_p

    def arm(self, folder: Path, durable: Path, at: int, how: tuple[int, int]) -> None:
        place = str(folder).encode(), str(durable).encode()
        self._library.faulty_arm(*place, ctypes.c_long(at), ctypes.c_int(how[0]), ctypes.c_int(how[1]))

    def kinds(self) -> str:
        return str(self._library.faulty_kinds().decode())


def use(folder: Path, records: int, say: int) -> None:
    """The journal through its public door: opened, filed into, settled, read, left."""
    try:
        with SqlJournal(folder / "journal.db", KEY, least_free_bytes=0) as journal:
            for seed in range(records):
                _file(journal, seed, say)
            _settle(journal, say)
    except FaultError as refused:
        _say(say, refused=refused.fault.code)
    except Exception as bug:  # noqa: BLE001 - this is what is looked for
        _say(say, bug=repr(bug)[:200])


def _file(journal: SqlJournal, seed: int, say: int) -> None:
    try:
        record = journal.file(draft(seed), [portrait(seed)])
        _say(say, filed=seed, receipt=record.receipt_no)
    except FaultError as refused:
        _say(say, refused=refused.fault.code)


def _settle(journal: SqlJournal, say: int) -> None:
    for entry in journal.entries()[:1]:
        journal.photo(entry.record.photos[0].sha256)
        made: Entry = entry.upload
        done = Entry(made.record_id, UploadState.ACKNOWLEDGED, 1, made.due_at, None, people.NOON)
        journal.settle(done)
        _say(say, settled=str(made.record_id))


def _say(say: int, **words: object) -> None:
    os.write(say, json.dumps(words).encode() + b"\n")


class Bench:
    """One trial after the other, each in a forked process with a journal of its own."""

    def __init__(self, place: Path, records: int) -> None:
        self._place, self._records = place, records
        self._shim = Shim()
        for seed in range(records):
            portrait(seed)  # drawn before anything is counted

    def count(self) -> str:
        """One letter for each system call of a whole run on a sound disk."""
        _, lines = self._forked(0, (0, 0), self._folder("count"))
        return str(lines[-1]["kinds"])

    def trial(self, at: int, name: str, chance: Random, summary: Summary) -> None:
        folder = self._folder("trial")
        code, lines = self._forked(at, HOWS[name], folder)
        told = _told(lines)
        summary.trials += 1
        summary.raised += bool(told.refused)
        summary.codes.update(Counter(summary.codes) + Counter(told.refused))
        if name == "loss of power":
            summary.power_losses += code == EXIT_POWER
            _lose_power(folder, self._durable, chance)
        summary.unharmed += code == 0 and len(told.filed) == self._records and not told.refused
        wrong = [*told.bugs, *([f"exit code {code}"] if code not in (0, EXIT_POWER) else [])]
        try:
            wrong += _look(folder, told, self._records, summary)
        except Exception as broken:  # noqa: BLE001 - it stands in the summary
            wrong.append(f"afterwards: {broken!r}"[:200])
        summary.silent += [f"{name} at call {at}: {each}" for each in wrong]

    @property
    def _durable(self) -> Path:
        return self._place / "durable"

    def _folder(self, name: str) -> Path:
        for old in (self._place / name, self._durable):
            shutil.rmtree(old, ignore_errors=True)
        self._durable.mkdir()
        (self._place / name).mkdir(mode=0o700)
        return self._place / name

    def _forked(self, at: int, how: tuple[int, int], folder: Path) -> tuple[int, list[dict[str, object]]]:
        reader, writer = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reader)
            self._shim.arm(folder, self._durable, at, how)
            use(folder, self._records, writer)
            _say(writer, kinds=self._shim.kinds())
            os._exit(0)
        os.close(writer)
        with os.fdopen(reader, "rb") as said:
            lines = [json.loads(line) for line in said.read().splitlines()]
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), lines


def _told(lines: Sequence[dict[str, object]]) -> Told:
    return Told(
        {int(str(line["filed"])): str(line["receipt"]) for line in lines if "filed" in line},
        [1 for line in lines if "settled" in line],
        [str(line["refused"]) for line in lines if "refused" in line],
        [str(line["bug"]) for line in lines if "bug" in line],
    )


def _lose_power(folder: Path, durable: Path, chance: Random) -> None:
    """Put the folder back to what was durable; by chance some files keep what was written and never synced."""
    now = {entry.name: entry.read_bytes() for entry in folder.iterdir()}
    names = durable / "names"
    rows = [line.split(" ", 1) for line in names.read_text().splitlines()] if names.is_file() else []
    shutil.rmtree(folder)
    folder.mkdir(mode=0o700)
    keeps_some = chance.random() < 0.5
    for inode, name in rows:
        kept = durable / inode
        synced = kept.read_bytes() if kept.is_file() else b""
        is_lucky = keeps_some and name in now and chance.random() < 0.5
        (folder / name).write_bytes(now[name] if is_lucky else synced)
    if not rows and keeps_some:
        for name, content in now.items():
            (folder / name).write_bytes(content)


def _look(folder: Path, told: Told, records: int, summary: Summary) -> list[str]:
    """What is not as the journal said, on a sound disk."""
    path = folder / "journal.db"
    wrong = []
    with SqlJournal(path, KEY, least_free_bytes=0) as journal:
        held = {line.record.draft.id: line.record for line in journal.entries()}
        for seed, receipt in told.filed.items():
            wrong += _compare(journal, held.get(draft(seed).id), seed, receipt)
        summary.refused_yet_there += len(held) - len(told.filed)
        again = [journal.file(draft(seed), [portrait(seed)]) for seed in range(records)]
        if len({record.receipt_no for record in again}) != records or len(journal.entries()) != records:
            wrong.append("filing again does not give each its one record")
        wrong += [f"record {record.draft.id} got another receipt" for record in again if _differs(record, held)]
    connection = open_connection(path, KEY)
    if connection.execute("PRAGMA integrity_check").fetchone() != ("ok",):
        wrong.append("the database is damaged")
    connection.close()
    return wrong


def _compare(journal: SqlJournal, record: CaptureRecord | None, seed: int, receipt: str) -> list[str]:
    if record is None:
        return [f"record {seed} was filed and is lost"]
    if (record.receipt_no, record.draft) != (receipt, draft(seed)):
        return [f"record {seed} is another"]
    if journal.photo(record.photos[0].sha256) != portrait(seed).jpeg:
        return [f"the photo of record {seed} is another"]
    return []


def _differs(record: CaptureRecord, held: dict[object, CaptureRecord]) -> bool:
    return record.draft.id in held and held[record.draft.id].receipt_no != record.receipt_no


def run(records: int, every: int, seed: int, hows: Sequence[str] = tuple(HOWS)) -> Summary:
    """Only in a process that was started with the shim."""
    began, summary, chance = time.monotonic(), Summary(), Random(seed)
    with tempfile.TemporaryDirectory(prefix="faulty-disk-") as place:
        bench = Bench(Path(place), records)
        letters = bench.count()
        summary.calls = len(letters)
        summary.kinds = {KINDS[letter]: count for letter, count in sorted(Counter(letters).items())}
        for turn, name in enumerate(hows):
            for at in range(1 + turn % every, len(letters) + 1, every):
                bench.trial(at, name, chance, summary)
    summary.seconds = round(time.monotonic() - began, 1)
    return summary


def compiled(folder: Path) -> Path:
    """The shim, made by this machine's compiler. Raises FileNotFoundError where there is none."""
    made = folder / "faulty_disk.so"
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None:
        raise FileNotFoundError("no C compiler")
    subprocess.run([compiler, "-O1", "-shared", "-fPIC", "-o", str(made), str(SHIM_SOURCE), "-ldl"], check=True)
    return made


def started_with_shim(words: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """This command again, with the shim before the C library."""
    with tempfile.TemporaryDirectory(prefix="faulty-shim-") as folder:
        environment = {**os.environ, "LD_PRELOAD": str(compiled(Path(folder))), "FAULTY_DISK": "1"}
        command = [sys.executable, "-m", "tests.soak.faulty_disk", *words]
        return subprocess.run(command, cwd=ROOT, env=environment, check=False, text=True, stdout=subprocess.PIPE)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, default=3)
    parser.add_argument("--every", type=int, default=1, help="fail only every so many-th call")
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    if "FAULTY_DISK" not in os.environ:
        done = started_with_shim(sys.argv[1:])
        print(done.stdout, end="")
        return done.returncode
    summary = run(chosen.records, chosen.every, chosen.seed)
    print(json.dumps(asdict(summary)))
    return int(bool(summary.silent))


if __name__ == "__main__":
    sys.exit(main())
