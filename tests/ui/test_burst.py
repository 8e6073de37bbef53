"""A release takes along the moments before it, few, apart and of the same clock."""

from datetime import timedelta
from itertools import pairwise

import numpy as np

from counter_app.domain.photo.photo import Frame
from counter_app.ui.live.burst import APART, LONGEST, MOST, Burst
from tests import people

PIXELS = np.zeros((2, 2, 3), np.uint8)


def frame(milliseconds: int) -> Frame:
    return Frame(milliseconds, people.NOON + timedelta(milliseconds=milliseconds), PIXELS)


def filmed(every_ms: int, count: int) -> Burst:
    burst = Burst()
    for number in range(count):
        burst = burst.seen(frame(every_ms * number))
    return burst


def test_frames_are_some_way_apart_and_few() -> None:
    frames = filmed(every_ms=16, count=200).frames
    assert len(frames) == MOST
    assert all(later.taken_at - earlier.taken_at >= APART for earlier, later in pairwise(frames))


def test_what_is_too_old_is_another_pose() -> None:
    burst = filmed(every_ms=100, count=4)
    late = frame(300 + round(LONGEST.total_seconds() * 1000))
    assert [kept.seq for kept in burst.before(late)] == [300]
    assert [kept.seq for kept in burst.seen(late).frames] == [300, late.seq]


def test_the_released_frame_is_not_taken_twice() -> None:
    burst = filmed(every_ms=100, count=4)
    assert [kept.seq for kept in burst.before(burst.frames[-1])] == [0, 100, 200]


def test_a_clock_that_was_set_back_begins_anew() -> None:
    burst = filmed(every_ms=100, count=4).seen(frame(-60_000))
    assert [kept.seq for kept in burst.frames] == [-60_000]
    assert burst.before(frame(-59_950)) == burst.frames
