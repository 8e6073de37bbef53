"""One whole case at the real program in an X session, by real key strokes: no click, and no key more than it needs."""

import argparse
import shutil

import pytest

from benchmarks.counter_day import measured

PAGES = ["applicant", "application", "photo", "review", "collection", "signing", "filed"]
MOST_KEYS = 84
"""What `docs/counter-speed.md` tells, F7 for the first sheet of the day with it."""


@pytest.mark.skipif(not (shutil.which("Xvfb") and shutil.which("xdotool")), reason="needs Xvfb and xdotool")
def test_an_ordinary_case_needs_no_mouse_and_no_key_too_many() -> None:
    (costs,), _ = measured(argparse.Namespace(screen="1366x768", runs=1, lang="zh_CN", pictures=None))

    assert [cost.page for cost in costs] == PAGES
    assert sum(cost.clicks for cost in costs) == 0
    assert sum(cost.keys for cost in costs) <= MOST_KEYS
