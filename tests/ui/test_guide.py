"""The head guide follows the photo profile, whatever the camera."""

import pytest

from counter_app.ui.widgets.guide import guide
from tests.ui import stage

SHAPE = stage.spec().shape
PICTURES = [(640, 480), (640, 360), (1280, 720), (1920, 1080), (720, 1280)]


@pytest.mark.parametrize(("width", "height"), PICTURES)
def test_frame_and_head_keep_the_proportions_of_the_profile(width: int, height: int) -> None:
    marks = guide(SHAPE, width, height)

    assert marks.frame.width / marks.frame.height == pytest.approx(SHAPE.width_px / SHAPE.height_px)
    assert marks.head.width / marks.frame.width == pytest.approx(SHAPE.face_width.aim / SHAPE.width_px)


@pytest.mark.parametrize(("width", "height"), PICTURES)
def test_the_frame_lies_inside_the_picture_and_the_head_inside_the_frame(width: int, height: int) -> None:
    marks = guide(SHAPE, width, height)

    assert marks.frame.top >= 0
    assert marks.frame.top + marks.frame.height <= height
    assert marks.head.top >= marks.frame.top
    assert marks.head.top + marks.head.height <= marks.frame.top + marks.frame.height
    assert marks.frame.left + marks.frame.width / 2 == pytest.approx(width / 2)


@pytest.mark.parametrize(("width", "height"), [(640, 480), (1280, 720), (1920, 1080)])
def test_the_eyes_stand_as_high_as_the_profile_demands(width: int, height: int) -> None:
    marks = guide(SHAPE, width, height)
    scale = marks.frame.height / SHAPE.height_px

    from_bottom = (marks.frame.top + marks.frame.height - marks.eyes_y) / scale
    assert from_bottom >= SHAPE.eyes_from_bottom_min - 1e-6


@pytest.mark.parametrize(("width", "height"), [(640, 480), (1280, 720), (1920, 1080)])
def test_a_face_that_fills_the_guide_needs_no_enlarging(width: int, height: int) -> None:
    assert guide(SHAPE, width, height).head.width >= SHAPE.face_width.aim
