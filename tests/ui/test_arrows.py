"""Arrows point where the head has to go, in the camera's picture; the mirror turns them with the face."""

import pytest

from counter_app.domain.photo.findings import Code, Finding, Severity
from counter_app.ui.widgets.arrows import Bent, Straight, arrows
from counter_app.ui.widgets.guide import Area

HEAD = Area(500, 100, 200, 400)


def finding(code: Code, measured: float = 20.0) -> Finding:
    return Finding(code, Severity.BLOCKING, measured, 8.0, "deg")


@pytest.mark.parametrize("code", [Code.OFF_CENTRE, Code.FACE_TURNED])
def test_who_is_too_far_right_in_the_picture_is_pointed_left(code: Code) -> None:
    for measured, way in ((0.3, -1), (-0.3, 1)):
        (arrow,) = arrows(finding(code, measured), HEAD)
        assert isinstance(arrow, Straight)
        assert arrow.dx * way > 0
        assert (arrow.x < 500) == (way < 0)


def test_a_raised_chin_is_pointed_down() -> None:
    (raised,), (lowered,) = (arrows(finding(Code.CHIN_RAISED_OR_LOWERED, angle), HEAD) for angle in (20, -20))
    assert isinstance(raised, Straight)
    assert isinstance(lowered, Straight)
    assert raised.dy > 0 > lowered.dy


def test_a_head_tilted_clockwise_is_turned_back() -> None:
    (arrow,) = arrows(finding(Code.HEAD_TILTED, 12), HEAD)
    assert isinstance(arrow, Bent)
    assert arrow.turn_deg < 0


@pytest.mark.parametrize(("code", "grows"), [(Code.TOO_FAR, True), (Code.TOO_NEAR, False)])
def test_near_and_far_are_told_by_arrows_away_from_the_head_or_towards_it(code: Code, grows: bool) -> None:
    left, right = arrows(finding(code), HEAD)
    assert isinstance(left, Straight)
    assert isinstance(right, Straight)
    assert (right.dx > 0, left.dx < 0) == (grows, grows)


@pytest.mark.parametrize("told", [None, finding(Code.EYES_CLOSED), finding(Code.SEVERAL_FACES)])
def test_what_no_movement_mends_has_no_arrow(told: Finding | None) -> None:
    assert arrows(told, HEAD) == ()
