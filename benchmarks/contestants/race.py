"""What every contestant does alike: one core, one frame at a time, time and memory told as one JSON object.

Runs in the environment of the contestant, so it knows numpy and nothing else.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles
from typing import Any

BEGAN = time.perf_counter()
"""When this process began its imports: a contestant imports this module first."""

Work = Callable[[Any, int], object]


def one_core() -> None:
    """Keep this process on one core, where the system allows it, and ask the libraries for one thread."""
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = "1"
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def run(stages: dict[str, Work], points: Callable[[Any], list[list[float]]] | None = None) -> None:
    """Time every stage on every frame of the folder named on the command line and tell it.

    A stage takes a frame (H × W × 3, RGB, uint8) and its number. `points` answers the face's points in pixels, untimed.
    """
    import numpy as np  # noqa: PLC0415  only now: its import belongs to the start-up that is timed

    files = sorted(Path(sys.argv[1]).glob("*.npy"))
    first = np.load(files[0])
    for work in stages.values():
        work(first, 0)
    start_up_ms = (time.perf_counter() - BEGAN) * 1000
    told: dict[str, Any] = {"start_up_ms": round(start_up_ms, 1), "stages": {}}
    for name, work in stages.items():
        taken = []
        for number, file in enumerate(files, start=1):
            frame = np.load(file)
            began = time.perf_counter()
            work(frame, number)
            taken.append((time.perf_counter() - began) * 1000)
        told["stages"][name] = {"median_ms": round(median(taken), 2), "p95_ms": round(quantiles(taken, n=20)[-1], 2)}
    told["memory_mb"] = memory_mb()
    if points is not None:
        told["points"] = [points(np.load(file)) for file in files]
    sys.stdout.write(json.dumps(told) + "\n")


def memory_mb() -> float | None:
    """Resident memory; None where the system does not tell it this way."""
    status = Path("/proc/self/status")
    if not status.exists():
        return None
    resident = next(line for line in status.read_text("ascii").splitlines() if line.startswith("VmRSS:"))
    return round(int(resident.split()[1]) / 1024, 1)
