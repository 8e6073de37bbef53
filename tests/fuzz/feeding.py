"""Feeds one target a stretch of inputs within bounds of time and memory; run as a process of its own.

Before each input its index goes into a small file: whatever kills the process, the parent knows at which input it was.
"""

import json
import mmap
import resource
import signal
import struct
import sys
import time
import traceback
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from types import FrameType

from tests.fuzz.target import Fate, Target, draw_input, feed_one

SLOW_S = 10.0
"""No input may take longer."""
MEMORY_BYTES = 6 << 30
"""Of addresses, libraries and threads' stacks included: a runaway ends here and not in the machine."""
CRASHES_KEPT = 20
INDEX = struct.Struct("<q")


class SlowError(BaseException):
    """An input took too long; no parser may catch this."""


@dataclass(frozen=True, slots=True)
class Crash:
    """The same index and seed make the same input again."""

    target: str
    index: int
    error: str
    where: str


@dataclass(slots=True)
class Stretch:
    """What became of the inputs of one stretch."""

    read: int = 0
    refused: int = 0
    crashes: list[Crash] = field(default_factory=list)
    slowest_ms: float = 0.0
    peak_mib: int = 0


def own_peak_mib() -> int:
    """The most memory that this program held; what Linux calls ru_maxrss includes whoever started it."""
    status = Path("/proc/self/status")
    if status.exists():
        (line,) = (line for line in status.read_text("ascii").splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) // 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def feed_stretch(target: Target, seed: int, indices: range, mark: mmap.mmap | None = None) -> Stretch:
    """Feed the inputs of these indices, in order."""
    stretch = Stretch()
    signal.signal(signal.SIGALRM, _too_slow)
    for index in indices:
        if mark is not None:
            mark[: INDEX.size] = INDEX.pack(index)
        drawn = draw_input(target, seed, index)
        began = time.perf_counter()
        signal.setitimer(signal.ITIMER_REAL, SLOW_S)
        try:
            fate = feed_one(target, drawn)
        except (Exception, SlowError) as crash:  # noqa: BLE001 - what it is stands in the summary
            stretch.crashes.append(Crash(target.name, index, repr(crash)[:300], _where(crash)))
        else:
            stretch.read += fate is Fate.READ
            stretch.refused += fate is Fate.REFUSED
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
        stretch.slowest_ms = max(stretch.slowest_ms, (time.perf_counter() - began) * 1000)
        if len(stretch.crashes) >= CRASHES_KEPT:
            break
    stretch.peak_mib = own_peak_mib()
    return stretch


def _too_slow(_: int, __: FrameType | None) -> None:
    raise SlowError(f"longer than {SLOW_S:.0f} s")


def _where(crash: BaseException) -> str:
    """The last line of this project that the error came through."""
    frames = [each for each in traceback.extract_tb(crash.__traceback__) if "site-packages" not in each.filename]
    frames = [each for each in frames if "tests/fuzz/feeding" not in each.filename]
    return " < ".join(f"{Path(each.filename).name}:{each.lineno}" for each in reversed(frames[-3:]))


def main(words: Sequence[str]) -> None:
    """Target, seed, first index, index after the last, the file of the index."""
    from tests.fuzz.catalogue import target

    name, seed, start, stop, mark = words
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with Path(mark).open("r+b") as file, mmap.mmap(file.fileno(), INDEX.size) as index:
        stretch = feed_stretch(target(name), int(seed), range(int(start), int(stop)), index)
    print(json.dumps(asdict(stretch)))


if __name__ == "__main__":
    main(sys.argv[1:])
