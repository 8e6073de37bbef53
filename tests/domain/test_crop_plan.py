"""The planned crop keeps the rules or says which one loses, for any plausible head."""

from dataclasses import replace
from math import cos, hypot, radians, sin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter_app import resources
from counter_app.domain.photo.crop_plan import broken_rules, plan_crop
from counter_app.domain.photo.findings import Code
from counter_app.domain.photo.photo import Box, FaceGeometry, Point
from counter_app.domain.photo.spec import read_spec

SHAPE = read_spec(resources.toml("specs", "id-card.toml")).shape
PICTURE = (1280.0, 720.0)


def head(
    width: float = 250.0,
    hair: float | None = 0.9,
    roll: float = 0.0,
    eyes: tuple[float, float] = (640.0, 320.0),
    shift: float = 0.0,
) -> FaceGeometry:
    """A face of that width; hair height and sideways shift of the cheeks are shares of it."""

    def at(right: float, down: float) -> Point:
        c, s = cos(radians(roll)), sin(radians(roll))
        return Point(eyes[0] + c * right - s * down, eyes[1] + s * right + c * down)

    half = width / 2
    return FaceGeometry(
        box=Box(eyes[0] - half, eyes[1] - half, eyes[0] + half, eyes[1] + width),
        left_eye=at(0.45 * half, 0),
        right_eye=at(-0.45 * half, 0),
        chin=at(0, 0.75 * width),
        cheek_left=at(half + shift * width, 0.1 * width),
        cheek_right=at(-half + shift * width, 0.1 * width),
        hair_top_y=None if hair is None else at(0, -hair * width).y,
        yaw_deg=0.0,
        pitch_deg=0.0,
        roll_deg=roll,
    )


def test_a_good_head_is_cut_exactly_at_the_aims() -> None:
    plan = plan_crop(head(), SHAPE, PICTURE)
    assert plan.facts.face_width_px == 207
    assert plan.facts.hair_top_px == pytest.approx(14)
    assert plan.facts.centre_offset_px == 0
    assert plan.outside.worst == 0
    assert plan.lost == frozenset()


def test_tall_hair_is_cut_in_favour_of_the_eye_line() -> None:
    plan = plan_crop(head(hair=1.4), SHAPE, PICTURE)
    assert plan.facts.eyes_from_bottom_px >= 207
    assert plan.facts.hair_top_px is not None
    assert plan.facts.hair_top_px < 7
    assert plan.lost == {Code.PORTRAIT_HAIR_TOP}


def test_fairly_tall_hair_makes_the_face_smaller_before_it_is_cut() -> None:
    plan = plan_crop(head(hair=1.12), SHAPE, PICTURE)
    assert plan.lost == frozenset()
    assert 193 <= plan.facts.face_width_px < 207


def test_a_head_near_the_edge_uses_the_freedom_of_the_rules() -> None:
    low = head(width=330, eyes=(640, 345))
    plan = plan_crop(low, SHAPE, PICTURE)
    assert plan.outside.worst == 0
    assert plan.facts.face_width_px > 207


def test_an_unknown_hair_top_is_not_claimed() -> None:
    plan = plan_crop(head(hair=None), SHAPE, PICTURE)
    assert plan.facts.hair_top_px is None
    assert 207 < plan.facts.eyes_from_bottom_px < 300


def test_a_crop_over_the_edge_says_on_which_side() -> None:
    left = plan_crop(head(eyes=(150.0, 320.0)), SHAPE, PICTURE).outside
    assert left.left > 20
    assert (left.right, left.top, left.bottom) == (0, 0, 0)
    top = plan_crop(head(eyes=(640.0, 150.0)), SHAPE, PICTURE).outside
    assert top.top > 20
    assert (top.left, top.right, top.bottom) == (0, 0, 0)


heads = st.builds(
    head,
    width=st.floats(20, 3000),
    hair=st.floats(0.4, 1.6),
    roll=st.floats(-45, 45),
    eyes=st.tuples(st.floats(-500, 3000), st.floats(-500, 2000)),
    shift=st.floats(-0.2, 0.2),
)


@given(face=heads)
@settings(deadline=None)
def test_every_plan_keeps_the_rules_or_names_what_is_lost(face: FaceGeometry) -> None:
    plan = plan_crop(face, SHAPE, PICTURE)
    assert plan.lost == broken_rules(plan.facts, SHAPE)
    assert plan.lost <= {Code.PORTRAIT_HAIR_TOP}
    assert plan.facts.eyes_from_bottom_px >= SHAPE.eyes_from_bottom_min


@given(face=heads)
@settings(deadline=None)
def test_the_transform_does_what_the_facts_say(face: FaceGeometry) -> None:
    plan = plan_crop(face, SHAPE, PICTURE)
    left, right = plan.to_portrait(face.cheek_right), plan.to_portrait(face.cheek_left)
    eyes = plan.to_portrait(face.eye_line)
    assert hypot(right.x - left.x, right.y - left.y) == pytest.approx(plan.facts.face_width_px, abs=0.01)
    assert (left.x + right.x) / 2 - SHAPE.width_px / 2 == pytest.approx(plan.facts.centre_offset_px, abs=0.01)
    assert SHAPE.height_px - eyes.y == pytest.approx(plan.facts.eyes_from_bottom_px, abs=0.01)
    assert face.hair_height_px is not None
    assert eyes.y - face.hair_height_px * plan.scale == pytest.approx(plan.facts.hair_top_px, abs=0.01)
    level = plan.to_portrait(face.left_eye)
    assert level.y == pytest.approx(eyes.y, abs=0.01)


@given(face=heads, x=st.floats(-100, 500), y=st.floats(-100, 600))
@settings(deadline=None)
def test_to_the_portrait_and_back_is_the_same_point(face: FaceGeometry, x: float, y: float) -> None:
    plan = plan_crop(face, SHAPE, PICTURE)
    back = plan.to_portrait(plan.to_input(Point(x, y)))
    assert (back.x, back.y) == (pytest.approx(x, abs=1e-4), pytest.approx(y, abs=1e-4))


@given(face=heads)
@settings(deadline=None)
def test_outside_is_zero_exactly_when_all_corners_lie_in_the_picture(face: FaceGeometry) -> None:
    plan = plan_crop(face, SHAPE, PICTURE)
    corners = [plan.to_input(Point(x, y)) for x in (0, SHAPE.width_px) for y in (0, SHAPE.height_px)]
    inside = all(0 <= at.x <= PICTURE[0] and 0 <= at.y <= PICTURE[1] for at in corners)
    assert (plan.outside.worst == 0) == inside


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"face_width_px": 192.9}, Code.PORTRAIT_FACE_WIDTH),
        ({"face_width_px": 221.1}, Code.PORTRAIT_FACE_WIDTH),
        ({"hair_top_px": 6.9}, Code.PORTRAIT_HAIR_TOP),
        ({"hair_top_px": 21.1}, Code.PORTRAIT_HAIR_TOP),
        ({"eyes_from_bottom_px": 206.9}, Code.PORTRAIT_EYE_LINE),
        ({"centre_offset_px": -8.1}, Code.PORTRAIT_OFF_CENTRE),
    ],
)
def test_each_geometric_rule_breaks_just_beyond_its_limit(changed: dict[str, float], code: Code) -> None:
    facts = plan_crop(head(), SHAPE, PICTURE).facts
    assert broken_rules(facts, SHAPE) == frozenset()
    assert broken_rules(replace(facts, **changed), SHAPE) == {code}  # type: ignore[arg-type]  # names of the class
