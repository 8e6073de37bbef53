"""A counter and a library that are killed at random moments lose nothing and make nothing twice."""

from pathlib import Path

import pytest

from tests.soak.kill_filing import run


@pytest.mark.slow
def test_killed_six_times_nothing_is_lost_and_nothing_is_there_twice(tmp_path: Path) -> None:
    summary = run(kills=6, seed=7, folder=tmp_path)
    assert summary.is_good, summary
    assert summary.library_kills > 0
