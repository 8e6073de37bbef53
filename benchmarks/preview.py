"""Measure the preview of the real window while every live check runs: frames shown a second, longest gap, memory.

    .venv/bin/python benchmarks/preview.py [--seconds S] [--camera X] [--one-core]

Opens the window (QT_QPA_PLATFORM=offscreen works too) with data of its own that are thrown away, enters an invented
applicant and watches the photo page.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path
from statistics import median, quantiles

from PySide6.QtTest import QTest

from counter_app.bench import memory_mb
from counter_app.bootstrap.counter import open_counter
from counter_app.config import KeyStore, Settings
from counter_app.ui.app import App
from counter_app.ui.main_window import MainWindow
from counter_app.ui.widgets.preview import Preview
from tests import people
from tests.e2e.officer import Officer

NOBODY = "http://127.0.0.1:9"
"""A library that does not answer: the network is not what is measured."""
WARM_UP_S = 2.0


class Watch:
    """Notes when the preview shows another frame."""

    def __init__(self, preview: Preview) -> None:
        self._preview = preview
        self._last: object = None
        self.times: list[float] = []
        preview.looked.connect(self._note)

    def _note(self) -> None:
        if self._preview.shown is not self._last:
            self._last = self._preview.shown
            self.times.append(time.perf_counter())


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description="frames shown a second while all live checks run")
    parser.add_argument("--seconds", type=float, default=20.0)
    parser.add_argument("--camera", default="synthetic:good")
    parser.add_argument("--one-core", action="store_true", help="keep the whole program on one core, as on an old PC")
    asked = parser.parse_args(arguments)
    if asked.one_core:
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(camera=asked.camera, library=NOBODY, keys=KeyStore.FILE, data=Path(folder))
        app = App("zh_CN")
        with open_counter(app, settings) as window:
            times = watch(app, window, asked.seconds)
            told = report(times, window)
            window.hide()
    sys.stdout.write(told)
    return 0


def come_to_the_photo(officer: Officer) -> Preview:
    """From the first page to the live picture, where nothing is released by itself."""
    officer.enter_applicant(people.name(1), people.id_number("341002", date(2000, 1, 2), 3))
    photo = officer.window.pages.photo
    photo.auto.setChecked(False)
    officer.take_down()
    return photo.preview


def watch(app: App, window: MainWindow, seconds: float) -> list[float]:
    """The moments at which a new frame was shown, after a short warm-up."""
    window.show()
    window.activateWindow()
    QTest.qWait(500)
    preview = come_to_the_photo(Officer(app, window))
    QTest.qWait(int(WARM_UP_S * 1000))
    seen = Watch(preview)
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        app.qt.processEvents()
        time.sleep(0.001)
    return seen.times


def report(times: list[float], window: MainWindow) -> str:
    gaps = [(later - earlier) * 1000 for earlier, later in pairwise(times)]
    size = window.size()
    return (
        f"window {size.width()} x {size.height()}, {len(times)} frames shown\n"
        f"  {1000 / (sum(gaps) / len(gaps)):.1f} a second; gap median {median(gaps):.1f} ms, "
        f"95 % {quantiles(gaps, n=20)[-1]:.1f} ms, longest {max(gaps):.1f} ms\n"
        f"  memory {memory_mb() or '?'} MB\n"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
