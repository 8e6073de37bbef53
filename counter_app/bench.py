"""Measures how long looking and judging take on this machine, on frames that are handed in."""

import json
import platform
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from statistics import median, quantiles

import cv2

from counter_app import judging_cli
from counter_app.domain.faults import FaultError
from counter_app.domain.ids import ShotId
from counter_app.domain.photo.photo import Frame, Pixels, Shot
from counter_app.domain.photo.spec import PhotoSpec
from counter_app.photo.detector import whole
from counter_app.photo.inspector import Inspector
from counter_app.photo.light import detail_values, face_patch, light_values
from counter_app.photo.models import Models, load_models, model_folders
from counter_app.photo.reader import FaceReader
from counter_app.profiles import load_further, load_profile

_BURST = 6
_ROUNDS = 30
"""Repeats of each stage; the first is thrown away."""


@dataclass(frozen=True, slots=True)
class Timing:
    """Milliseconds of one stage."""

    stage: str
    median_ms: float
    p95_ms: float


def run(frames: Sequence[Pixels], profile: str, as_json: bool) -> int:
    """Time every stage on one thread and tell. Answers the exit code."""
    cv2.setNumThreads(1)
    started = time.perf_counter()
    try:
        models, spec = load_models(model_folders()), load_profile(profile)
    except FaultError as wrong:
        sys.stderr.write(f"counter-app: {wrong.fault.code.value}\n")
        return judging_cli.UNREADABLE
    inspector = Inspector(models, spec, load_further(profile))
    inspector.glance(_frame(0, frames[0]))
    start_up_ms = (time.perf_counter() - started) * 1000
    timings = [*_stages(models, spec, frames), _live(inspector, frames), *_judging(inspector, frames)]
    sys.stdout.write(_report(frames, start_up_ms, timings, as_json))
    return judging_cli.ALL_PASS


def _stages(models: Models, spec: PhotoSpec, frames: Sequence[Pixels]) -> list[Timing]:
    """Each stage on the first frame with a face; without one only the detector is timed."""
    reader = FaceReader(models, spec.shape)
    detect = _timed("detector", lambda: reader.detector.find(frames[0], [whole(frames[0])]))
    seen = next(((pixels, reading) for pixels in frames if (reading := reader.read(pixels)) is not None), None)
    if seen is None:
        return [detect]
    pixels, reading = seen
    patch = face_patch(pixels, reading.mesh, reading.geometry)
    return [
        detect,
        _timed("mesh", lambda: reader.meshes.follow(pixels, reading.mesh)),
        _timed("expressions", lambda: reader.meshes.expressions(reading.mesh)),
        _timed("person mask", lambda: reader.people.around(pixels, reading.mesh)),
        _timed("face patch", lambda: face_patch(pixels, reading.mesh, reading.geometry)),
        _timed("light and detail", lambda: (light_values(patch), detail_values(patch))),
    ]


def _live(inspector: Inspector, frames: Sequence[Pixels]) -> Timing:
    """The whole live look at each frame in turn."""
    taken = []
    for seq, pixels in enumerate(frames):
        began = time.perf_counter()
        inspector.glance(_frame(seq, pixels))
        taken.append((time.perf_counter() - began) * 1000)
    return _timing("live look", taken)


def _judging(inspector: Inspector, frames: Sequence[Pixels]) -> list[Timing]:
    """From the release on: the choice among a burst, then everything about the chosen frame."""
    unseen, seen = _shot(frames), _shot(frames)
    for frame in (*seen.before, seen.frame):
        inspector.glance(frame)  # as the window does with every frame that it gets to before the release

    def release() -> None:
        inspector.judge(replace(seen, frame=inspector.choose(seen), before=()))

    return [
        _timed(f"choice of {_BURST} frames not seen", lambda: inspector.choose(unseen), rounds=8),
        _timed("judgement, all portraits", lambda: inspector.judge(seen), rounds=8),
        _timed("release to finished", release, rounds=8),
    ]


def _shot(frames: Sequence[Pixels]) -> Shot:
    burst = [_frame(seq, pixels) for seq, pixels in enumerate(frames[-_BURST:])]
    return Shot(ShotId("bench"), burst[-1], tuple(burst[:-1]))


def _timed(stage: str, work: Callable[[], object], rounds: int = _ROUNDS) -> Timing:
    taken = []
    for _ in range(rounds):
        began = time.perf_counter()
        work()
        taken.append((time.perf_counter() - began) * 1000)
    return _timing(stage, taken[1:])


def _timing(stage: str, taken: list[float]) -> Timing:
    p95 = quantiles(taken, n=20)[-1] if len(taken) > 1 else taken[0]
    return Timing(stage, round(median(taken), 2), round(p95, 2))


def _frame(seq: int, pixels: Pixels) -> Frame:
    return Frame(seq, datetime.now(UTC), pixels)


def _report(frames: Sequence[Pixels], start_up_ms: float, timings: list[Timing], as_json: bool) -> str:
    size = f"{frames[0].shape[1]}x{frames[0].shape[0]}"
    memory = memory_mb()
    held = round(sum(pixels.nbytes for pixels in frames) / 2**20, 1)
    if as_json:
        told = {
            "frame": size,
            "machine": platform.machine(),
            "threads": 1,
            "start_up_ms": round(start_up_ms, 1),
            "memory_mb": memory,
            "of_which_frames_mb": held,
            "stages": {each.stage: {"median_ms": each.median_ms, "p95_ms": each.p95_ms} for each in timings},
        }
        return json.dumps(told) + "\n"
    lines = [
        f"frames of {size}, one thread",
        f"  models read to first live look {start_up_ms:.0f} ms; memory {memory or '?'} MB, of which frames {held} MB",
    ]
    lines += [f"  {each.stage:30} median {each.median_ms:7.2f} ms   95 % {each.p95_ms:7.2f} ms" for each in timings]
    return "\n".join(lines) + "\n"


def memory_mb() -> float | None:
    """Resident memory of this process; None where the system does not tell it this way."""
    try:
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return None
    resident = [line.split() for line in lines if line.startswith("VmRSS:")]
    return round(int(resident[0][1]) / 1024, 1) if resident else None
