"""Compares where the finished portrait really has the face with where it was measured to be, in portrait pixels."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import hypot
from statistics import median

import numpy as np

from counter_app.camera.studio.anatomy import hair_silhouette
from counter_app.camera.studio.drawing import points
from counter_app.camera.studio.scene import HairStyle, Light, Look, Person, Pose, Scene, Skin
from counter_app.camera.studio.truth import to_frame, truth_of
from counter_app.domain.photo.crop_plan import CropPlan
from counter_app.domain.photo.photo import FaceGeometry, Point, PortraitFacts
from counter_app.domain.photo.spec import PortraitShape
from counter_app.evaluation.cases import Marks
from counter_app.evaluation.examined import Examined

_EAR_Y = 0.18
"""At which height the drawn cheeks are widest, in half face widths below the eyes."""


@dataclass(frozen=True, slots=True)
class Spread:
    """How far measured and true differ. `bias` is the median of the signed differences: what is always the same."""

    count: int
    bias: float
    median: float
    p90: float
    worst: float


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a portrait has its face. Lengths in portrait pixels; the hair's top None where there is none to see."""

    face_width: float | None
    hair_top: float | None
    eyes_from_bottom: float
    centre_offset: float | None


def spread(differences: Sequence[float]) -> Spread | None:
    """None of nothing."""
    if not differences:
        return None
    sizes = np.abs(differences)
    return Spread(
        len(differences), median(differences), float(np.median(sizes)), float(np.quantile(sizes, 0.9)),
        float(sizes.max()),
    )  # fmt: skip


# --- drawn people -----------------------------------------------------------------------------------------------------


def grid() -> list[tuple[str, Scene]]:
    """Scenes of known geometry, each with the axis that it stands for."""
    return [
        *(("size and roll", _scene(pose=Pose(face_width_px=width, roll_deg=roll)))
          for width in (215, 240, 265, 290, 315) for roll in (-12, -6, 0, 6, 12)),
        *(("yaw and pitch", _scene(pose=Pose(yaw_deg=yaw, pitch_deg=pitch)))
          for yaw in (-14, -7, 0, 7, 14) for pitch in (-14, -7, 0, 7, 14)),
        *(("skin and hair", _scene(look=Look(skin=skin, hair_style=style)))
          for skin in Skin for style in HairStyle),
        *(("hair height", _scene(look=Look(hair_style=style, hair_height=height), pose=Pose(y_px=345)))
          for style in (HairStyle.SHORT, HairStyle.LONG, HairStyle.TALL) for height in (0.03, 0.07, 0.11, 0.15)),
        *(("light", replace(_scene(look=Look(skin=skin)), light=Light(level=level, ratio=ratio)))
          for skin in (Skin.LIGHT, Skin.BROWN) for level in (0.6, 0.8, 1.0, 1.15) for ratio in (0.75, 1.0, 1.35)),
    ]  # fmt: skip


def _scene(look: Look | None = None, pose: Pose | None = None) -> Scene:
    return Scene(people=(Person(look=look or Look(), pose=pose or Pose()),))


def drawn_differences(drawn: Scene, examined: Examined, shape: PortraitShape) -> dict[str, float]:
    """Measured less true, by what was measured; empty where no portrait was made."""
    plan, portrait = examined.plan(shape), examined.judgement.portrait
    face = examined.judgement.report.measurements.geometry
    if plan is None or portrait is None or face is None:
        return {}
    truth, real = truth_of(drawn).faces[0], really(drawn, plan, shape)
    found = {
        "iris": max(_apart(face.left_eye, truth.left_eye), _apart(face.right_eye, truth.right_eye)) * plan.scale,
        "chin": (face.chin.y - truth.chin.y) * plan.scale,
        "roll, degrees": face.roll_deg - truth.roll_deg,
        "yaw, degrees": face.yaw_deg - truth.yaw_deg,
        "pitch, degrees": face.pitch_deg - truth.pitch_deg,
    }
    return {**found, **_facts_differences(portrait.facts, real)}


def really(drawn: Scene, plan: CropPlan, shape: PortraitShape) -> Placed:
    """Where the applicant's face lies in the portrait that this crop makes of the scene."""
    person = drawn.people[0]
    cheeks = _through(plan, to_frame(points((1.0, _EAR_Y), (-1.0, _EAR_Y)), person.pose))
    hair = _through(plan, to_frame(hair_silhouette(person.look), person.pose))
    eyes = truth_of(drawn).faces[0].eye_line
    return Placed(
        face_width=hypot(cheeks[0].x - cheeks[1].x, cheeks[0].y - cheeks[1].y),
        hair_top=min(point.y for point in hair),
        eyes_from_bottom=shape.height_px - plan.to_portrait(eyes).y,
        centre_offset=(cheeks[0].x + cheeks[1].x) / 2 - shape.width_px / 2,
    )


def keeps_the_rules(real: Placed, shape: PortraitShape) -> bool:
    """Whether the portrait is right by what is really in it; a face width or hair top that is not known is no fault."""
    width, hair, centre = real.face_width, real.hair_top, real.centre_offset
    return (
        (width is None or shape.face_width.minimum <= width <= shape.face_width.maximum)
        and (hair is None or shape.hair_top.minimum <= hair <= shape.hair_top.maximum)
        and shape.eyes_from_bottom_min <= real.eyes_from_bottom <= shape.eyes_from_bottom_max
        and (centre is None or abs(centre) <= shape.centre_offset_max)
    )


# --- marked pictures --------------------------------------------------------------------------------------------------


def marked_differences(examined: Examined, shape: PortraitShape) -> dict[str, float]:
    """Measured less marked by hand; only what was marked."""
    plan, marks = examined.plan(shape), examined.case.marks
    face = examined.judgement.report.measurements.geometry
    if plan is None or marks is None or face is None:
        return {}
    found = {**_point_differences(face, marks, plan)}
    width = _between(marks.left_cheek, marks.right_cheek)
    if width is not None:
        found["face width"] = (face.face_width_px - width) * plan.scale
    if marks.hair_top_y is not None and face.hair_top_y is not None:
        found["hair top"] = (face.hair_top_y - marks.hair_top_y) * plan.scale
    return found


def marked_place(examined: Examined, shape: PortraitShape) -> Placed | None:
    """Where the marks lie in the portrait; None without a portrait or without both irises."""
    plan, marks = examined.plan(shape), examined.case.marks
    if plan is None or marks is None or marks.left_iris is None or marks.right_iris is None:
        return None
    eyes = _middle(plan.to_portrait(marks.left_iris), plan.to_portrait(marks.right_iris))
    width = _between(marks.left_cheek, marks.right_cheek)
    centre = None
    if marks.left_cheek is not None and marks.right_cheek is not None:
        centre = _middle(plan.to_portrait(marks.left_cheek), plan.to_portrait(marks.right_cheek)).x
    hair = None
    if marks.hair_top_y is not None:
        over_the_eyes = (marks.left_iris.x + marks.right_iris.x) / 2
        hair = plan.to_portrait(Point(over_the_eyes, marks.hair_top_y)).y
    return Placed(
        face_width=None if width is None else width * plan.scale,
        hair_top=hair,
        eyes_from_bottom=shape.height_px - eyes.y,
        centre_offset=None if centre is None else centre - shape.width_px / 2,
    )


def _point_differences(face: FaceGeometry, marks: Marks, plan: CropPlan) -> dict[str, float]:
    irises = [
        _apart(measured, marked) * plan.scale
        for measured, marked in ((face.left_eye, marks.left_iris), (face.right_eye, marks.right_iris))
        if marked is not None
    ]
    found = {"iris": max(irises)} if irises else {}
    if marks.chin is not None:
        found["chin"] = (face.chin.y - marks.chin.y) * plan.scale
    return found


def _facts_differences(facts: PortraitFacts, real: Placed) -> dict[str, float]:
    """What the finished portrait was measured to be, less what is really in it."""
    pairs = {
        "face width": (facts.face_width_px, real.face_width),
        "hair top": (facts.hair_top_px, real.hair_top),
        "eye line": (facts.eyes_from_bottom_px, real.eyes_from_bottom),
        "centre": (facts.centre_offset_px, real.centre_offset),
    }
    return {
        name: measured - true for name, (measured, true) in pairs.items() if measured is not None and true is not None
    }


def _through(plan: CropPlan, shape: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> list[Point]:
    return [plan.to_portrait(Point(float(x), float(y))) for x, y in shape]


def _apart(one: Point, other: Point) -> float:
    return hypot(one.x - other.x, one.y - other.y)


def _between(one: Point | None, other: Point | None) -> float | None:
    return None if one is None or other is None else _apart(one, other)


def _middle(one: Point, other: Point) -> Point:
    return Point((one.x + other.x) / 2, (one.y + other.y) / 2)
