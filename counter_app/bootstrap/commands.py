"""Runs the commands that open no window: judging files, measuring, picturing the pages."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from counter_app import bench as benchmark
from counter_app import judging_cli
from counter_app.bootstrap import adapters
from counter_app.bootstrap.counter import Behind, window_parts
from counter_app.bootstrap.tables import read_tables
from counter_app.clock import SystemClock
from counter_app.config import Settings
from counter_app.domain.ids import ShotId
from counter_app.domain.photo import Frame, Shot
from counter_app.ui import screenshots as gallery
from counter_app.ui.cast import Cast, NoPrinter, StillDesk

GOOD = "good"
EVERY_PROFILE = "all"
BENCH_FRAMES = 40


def check(files: Sequence[Path], profile: str, *, as_json: bool) -> int:
    """Judge picture files. Returns the exit code."""
    return judging_cli.check([str(file) for file in files], profile, as_json)


def portrait(file: Path, output: Path, profile: str) -> int:
    """Make a portrait from a picture file, or with `all` one of each profile. Returns the exit code."""
    if profile == EVERY_PROFILE:
        return judging_cli.portraits(str(file), str(output))
    return judging_cli.portrait(str(file), str(output), profile)


def bench(*, as_json: bool) -> int:
    """Measure this machine on drawn frames. Returns the exit code."""
    return benchmark.run(adapters.drawn_frames(GOOD, BENCH_FRAMES), Settings().profile, as_json)


def screenshots(folder: Path) -> int:
    """Picture every page, offscreen. Returns the exit code."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    tables = read_tables(Settings())
    frame = Frame(1, SystemClock().now(), adapters.drawn_frames(GOOD, 1)[0])
    made = adapters.judge(tables.spec).judge(Shot(ShotId("drawn"), frame)).portrait
    assert made is not None  # the drawn person sits as a person should
    cast = Cast(frame, made)
    behind = Behind(StillDesk(cast.journal(), made.jpeg), lambda: frame, lambda: None, NoPrinter(), is_synthetic=True)
    for file in gallery.take(folder, window_parts(Settings(), tables, behind), cast):
        sys.stdout.write(f"{file}\n")
    return 0
