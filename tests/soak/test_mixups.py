"""A short form of the mix-ups' soak: thirty applicants, every interruption, and each one's own photo in the end."""

import sys
from pathlib import Path
from random import Random

import pytest

from counter_app.camera.studio.stage import Stage
from tests.soak import mixups, mixups_judge
from tests.soak.mixups import Found
from tests.soak.mixups_judge import CARD, OTHER, mark_of, mark_on

APPLICANTS = 30


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.skipif(sys.platform == "win32", reason="kills processes the POSIX way")
def test_nobody_is_mixed_up_however_the_day_goes(tmp_path: Path) -> None:
    summary = mixups.run(APPLICANTS, seed=7, kills=1, folder=tmp_path)
    assert summary.is_good, summary
    assert summary.counter_kills == summary.library_kills == 1
    assert summary.photos_in_journal >= summary.records == len(mixups.visits(APPLICANTS))
    assert summary.reused > 0
    assert summary.overridden > 0


@pytest.mark.parametrize("profile", [CARD, OTHER])
def test_a_portrait_bears_the_mark_of_its_person(profile: mixups_judge.ProfileId) -> None:
    stage, chance = Stage(), Random(1)
    for person in (0, 7, 1999):
        portrait = mixups_judge._cut(mixups_judge.film(stage, person, chance), profile)
        assert mark_on(portrait.jpeg) == mark_of(person)


def test_anothers_mark_is_a_mix_up_and_no_mark_is_none() -> None:
    right, wrong, bare = Found("journal", 3, mark_of(3)), Found("journal", 3, mark_of(4)), Found("journal", 3, None)
    assert mixups.mixed_up([right, wrong, bare]) == [wrong]
