"""A short form of the kills: each work is killed a few times, and nothing is lost, doubled or mixed up."""

import sys
from pathlib import Path
from random import Random

import pytest

from tests.soak.kills import WORKS, kill_work


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="forks and kills processes the POSIX way")
@pytest.mark.parametrize("work", WORKS)
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")
def test_a_work_that_is_killed_comes_to_its_end_later(work: str, tmp_path: Path) -> None:
    outcome = kill_work(work, 4, Random(3), tmp_path)
    assert (outcome.kills, outcome.lost, outcome.doubled, outcome.mixed) == (4, 0, 0, 0)
