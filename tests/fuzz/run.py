"""Feeds all parsers of outside bytes with spoilt inputs and counts what became of them.

    python -m tests.fuzz.run --inputs 1000000 --seed 1

Needs nothing but the project's own test environment, on a POSIX system. Ends with 1 when anything but a documented
error came out of a parser, when an input took more than ten seconds, or when a process needed too much memory.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from tests.fuzz.catalogue import TARGETS
from tests.fuzz.feeding import CRASHES_KEPT, INDEX, SLOW_S, Crash, Stretch
from tests.fuzz.target import Target
from tests.project import ROOT

STRETCH = 20_000
"""Inputs of one process: few enough that both cores are busy to the end."""
PEAK_MIB = 700
"""The largest picture that is read takes seven bytes a pixel; the rest is Python, OpenCV and the libraries."""
SILENT_S = 120.0 + SLOW_S
"""A process that is at the same input for so long hangs where no signal reaches it."""


@dataclass(frozen=True, slots=True)
class Errand:
    target: str
    seed: int
    start: int
    stop: int


def errands(targets: Sequence[Target], inputs: int, seed: int) -> Iterator[Errand]:
    """At least so many inputs in all, by the targets' shares."""
    shares = sum(each.share for each in targets)
    for each in targets:
        count = -(-inputs * each.share // shares)
        for start in range(0, count, STRETCH):
            yield Errand(each.name, seed, start, min(start + STRETCH, count))


def send(errand: Errand) -> Stretch:
    """Feed one stretch in a process of its own; where that dies, note it and go on behind the input that killed it."""
    total, start = Stretch(), errand.start
    while start < errand.stop and len(total.crashes) < CRASHES_KEPT:
        with tempfile.NamedTemporaryFile(prefix="fuzz-index-") as mark:
            mark.write(INDEX.pack(start))
            mark.flush()
            part = _in_a_process(errand, start, Path(mark.name))
            (at,) = INDEX.unpack(Path(mark.name).read_bytes())
        if isinstance(part, Stretch):
            return _sum(total, part)
        total.crashes.append(Crash(errand.target, at, part, "the process"))
        total.read += at - start  # their fates died with the process
        start = at + 1
    return total


def _in_a_process(errand: Errand, start: int, mark: Path) -> Stretch | str:
    """What the process says at its end, or how it died."""
    command = [
        sys.executable,
        "-m",
        "tests.fuzz.feeding",
        errand.target,
        str(errand.seed),
        str(start),
        str(errand.stop),
    ]
    with subprocess.Popen([*command, str(mark)], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        while True:
            before = mark.read_bytes()
            try:
                said, wrong = child.communicate(timeout=SILENT_S)
                break
            except subprocess.TimeoutExpired:
                if mark.read_bytes() == before:
                    child.kill()
    if child.returncode != 0:
        return f"exit code {child.returncode}: {wrong.decode(errors='replace')[-300:]}"
    told = json.loads(said)
    return Stretch(**{**told, "crashes": [Crash(**each) for each in told["crashes"]]})


def _sum(one: Stretch, other: Stretch) -> Stretch:
    return Stretch(
        one.read + other.read,
        one.refused + other.refused,
        [*one.crashes, *other.crashes],
        max(one.slowest_ms, other.slowest_ms),
        max(one.peak_mib, other.peak_mib),
    )


def run(inputs: int, seed: int, jobs: int, targets: Sequence[Target] = TARGETS) -> dict[str, Stretch]:
    """What became of each target's inputs."""
    found = {each.name: Stretch() for each in targets}
    todo = list(errands(targets, inputs, seed))
    with ThreadPoolExecutor(jobs) as pool:
        for errand, stretch in zip(todo, pool.map(send, todo), strict=True):
            found[errand.target] = _sum(found[errand.target], stretch)
    return found


def main(words: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inputs", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--only", help="the targets whose name contains this")
    chosen = parser.parse_args(words)
    began = time.monotonic()
    found = run(chosen.inputs, chosen.seed, chosen.jobs, [each for each in TARGETS if (chosen.only or "") in each.name])
    print(f"{'target':26} {'inputs':>9} {'read':>9} {'refused':>9} {'crashes':>7} {'slowest ms':>10} {'peak MiB':>8}")
    for name, each in found.items():
        inputs = each.read + each.refused + len(each.crashes)
        numbers = f"{inputs:9} {each.read:9} {each.refused:9} {len(each.crashes):7}"
        print(f"{name:26} {numbers} {each.slowest_ms:10.0f} {each.peak_mib:8}")
    crashes = [crash for each in found.values() for crash in each.crashes]
    for crash in crashes:
        print(f"CRASH {crash.target!r} input {crash.index}: {crash.error} at {crash.where}")
    inputs = sum(each.read + each.refused + len(each.crashes) for each in found.values())
    peak = max(each.peak_mib for each in found.values())
    print(f"{inputs} inputs, {len(crashes)} crashes, peak {peak} MiB, {time.monotonic() - began:.0f} s")
    return int(bool(crashes) or peak > PEAK_MIB)


if __name__ == "__main__":
    sys.exit(main())
