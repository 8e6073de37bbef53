"""Decides where to cut a portrait out of a picture: an upright, evenly scaled rectangle around the head."""

from dataclasses import dataclass
from itertools import product
from math import cos, hypot, radians, sin

from counter_app.domain.photo.findings import Code
from counter_app.domain.photo.photo import FaceGeometry, Point, PortraitFacts
from counter_app.domain.photo.spec import Limits, PortraitShape, Target

ASSUMED_HAIR_HEIGHT = 0.95
"""Hair top above the eye line as a share of the face width, used only where no mask could tell."""

_SAFETY_PX = 1.5
_WIDTH_SAFETY_PX = 5.0
"""Kept away from the limits, for what rounding to whole pixels and measuring again may add: a width read twice differs
by up to 2 % (labelled set)."""
_STEPS = 7


@dataclass(frozen=True, slots=True)
class Sides:
    """How far a crop leaves the picture on each of its own sides, in pixels of the portrait; zero where it does not."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def worst(self) -> float:
        return max(self.left, self.top, self.right, self.bottom)


@dataclass(frozen=True, slots=True)
class CropPlan:
    """Portrait = scale × rotation by −roll × (input − origin) + offset; `facts` is what that must give.

    `lost` names the rules that cannot be kept by any crop of this face.
    """

    roll_deg: float
    scale: float
    origin: Point
    offset: Point
    facts: PortraitFacts
    outside: Sides
    lost: frozenset[Code]

    def to_portrait(self, point: Point) -> Point:
        """Where a point of the input lies in the portrait."""
        turned = _turn(Point(point.x - self.origin.x, point.y - self.origin.y), -self.roll_deg)
        return Point(turned.x * self.scale + self.offset.x, turned.y * self.scale + self.offset.y)

    def to_input(self, point: Point) -> Point:
        """Where a point of the portrait lies in the input."""
        flat = Point((point.x - self.offset.x) / self.scale, (point.y - self.offset.y) / self.scale)
        turned = _turn(flat, self.roll_deg)
        return Point(turned.x + self.origin.x, turned.y + self.origin.y)

    @property
    def input_height_px(self) -> float:
        """Height of the crop in pixels of the input."""
        return self.facts.height_px / self.scale


@dataclass(frozen=True, slots=True)
class _Head:
    """The face in its own upright frame: the eyes' midpoint is the origin, lengths are in pixels of the input."""

    eyes: Point
    roll_deg: float
    width: float
    hair_height: float
    hair_is_known: bool
    middle_x: float
    chin_depth: float
    eye_distance: float


def plan_crop(face: FaceGeometry, shape: PortraitShape, picture: tuple[float, float]) -> CropPlan:
    """The best crop of a picture of that width and height. Never raises for a face of positive width.

    Keeping the profile's rules comes first, staying inside the picture second, its aims third. Where the head is too
    tall for both the hair rule and the eye rule, the eye line wins and the hair is cut.
    """
    head = _head(face)
    aims = _plan(head, shape, (shape.face_width.aim, shape.hair_top.aim), picture)
    if not aims.lost and aims.outside.worst == 0:
        return aims
    widths = _steps(shape.face_width, _WIDTH_SAFETY_PX)
    tops = _steps(shape.hair_top, _SAFETY_PX)
    plans = [_plan(head, shape, goal, picture) for goal in product(widths, tops)]
    return min([aims, *plans], key=lambda plan: _cost(plan, shape))


def _head(face: FaceGeometry) -> _Head:
    eyes = face.eye_line
    middle = Point((face.cheek_left.x + face.cheek_right.x) / 2, (face.cheek_left.y + face.cheek_right.y) / 2)
    height = face.hair_height_px
    return _Head(
        eyes=eyes,
        roll_deg=face.roll_deg,
        width=face.face_width_px,
        hair_height=ASSUMED_HAIR_HEIGHT * face.face_width_px if height is None else height,
        hair_is_known=height is not None,
        middle_x=_turn(Point(middle.x - eyes.x, middle.y - eyes.y), -face.roll_deg).x,
        chin_depth=face.chin_depth_px,
        eye_distance=face.eye_distance_px,
    )


def _plan(head: _Head, shape: PortraitShape, goal: tuple[float, float], picture: tuple[float, float]) -> CropPlan:
    width, hair_top = goal
    scale = width / head.width
    highest_eyes = shape.height_px - shape.eyes_from_bottom_max + _SAFETY_PX
    lowest_eyes = shape.height_px - shape.eyes_from_bottom_min - _SAFETY_PX
    eyes_y = min(max(hair_top + head.hair_height * scale, highest_eyes), lowest_eyes)
    offset = Point(shape.width_px / 2 - head.middle_x * scale, eyes_y)
    facts = PortraitFacts(
        width_px=shape.width_px,
        height_px=shape.height_px,
        dpi=shape.dpi,
        face_width_px=width,
        hair_top_px=eyes_y - head.hair_height * scale if head.hair_is_known else None,
        eyes_from_bottom_px=shape.height_px - eyes_y,
        centre_offset_px=0.0,
        head_height_px=(head.hair_height + head.chin_depth) * scale if head.hair_is_known else None,
        eye_distance_px=head.eye_distance * scale,
    )
    bare = CropPlan(head.roll_deg, scale, head.eyes, offset, facts, Sides(0, 0, 0, 0), frozenset())
    return CropPlan(head.roll_deg, scale, head.eyes, offset, facts, _outside(bare, picture), broken_rules(facts, shape))


def broken_rules(facts: PortraitFacts, shape: PortraitShape) -> frozenset[Code]:
    """The geometric rules that a portrait of these facts breaks. An unknown hair top breaks none."""
    lost = set()
    if not shape.face_width.minimum <= facts.face_width_px <= shape.face_width.maximum:
        lost.add(Code.PORTRAIT_FACE_WIDTH)
    if facts.hair_top_px is not None and not shape.hair_top.minimum <= facts.hair_top_px <= shape.hair_top.maximum:
        lost.add(Code.PORTRAIT_HAIR_TOP)
    if not shape.eyes_from_bottom_min <= facts.eyes_from_bottom_px <= shape.eyes_from_bottom_max:
        lost.add(Code.PORTRAIT_EYE_LINE)
    if _breaks(facts.head_height_px, shape.head_height):
        lost.add(Code.PORTRAIT_HEAD_HEIGHT)
    if _breaks(facts.eye_distance_px, shape.eye_distance):
        lost.add(Code.PORTRAIT_EYE_DISTANCE)
    if abs(facts.centre_offset_px) > shape.centre_offset_max:
        lost.add(Code.PORTRAIT_OFF_CENTRE)
    return frozenset(lost)


def _breaks(value: float | None, limits: Limits | None) -> bool:
    return value is not None and limits is not None and limits.broken_by(value) is not None


def _outside(plan: CropPlan, picture: tuple[float, float]) -> Sides:
    """For each side of the crop: how deep the strip is, along the crop's own axes, that has no picture under it."""
    right, bottom = float(plan.facts.width_px), float(plan.facts.height_px)
    middle = Point(right / 2, bottom / 2)
    left_side = [_depth(plan, Point(0, y), middle, picture) for y in (0.0, bottom)]
    right_side = [_depth(plan, Point(right, y), middle, picture) for y in (0.0, bottom)]
    corners = {"top": (left_side[0], right_side[0]), "bottom": (left_side[1], right_side[1])}
    return Sides(
        left=max(depth.x for depth in left_side),
        top=max(depth.y for depth in corners["top"]),
        right=max(depth.x for depth in right_side),
        bottom=max(depth.y for depth in corners["bottom"]),
    )


def _depth(plan: CropPlan, corner: Point, middle: Point, picture: tuple[float, float]) -> Point:
    """How far a corner of the crop lies outside the picture, split into the crop's two directions."""
    at = plan.to_input(corner)
    over = Point(at.x - min(max(at.x, 0.0), picture[0]), at.y - min(max(at.y, 0.0), picture[1]))
    turned = _turn(over, -plan.roll_deg)
    outward = Point(1.0 if corner.x > middle.x else -1.0, 1.0 if corner.y > middle.y else -1.0)
    return Point(max(turned.x * outward.x, 0.0) * plan.scale, max(turned.y * outward.y, 0.0) * plan.scale)


def _cost(plan: CropPlan, shape: PortraitShape) -> tuple[int, float, float]:
    """Rules lost, then strips without picture (to a tenth of a pixel), then distance from the aims."""
    width_off = _miss(plan.facts.face_width_px, shape.face_width)
    hair_off = 0.0 if plan.facts.hair_top_px is None else _miss(plan.facts.hair_top_px, shape.hair_top)
    return len(plan.lost), round(plan.outside.worst, 1), hypot(width_off, hair_off)


def _miss(value: float, target: Target) -> float:
    return abs(value - target.aim) / (target.maximum - target.minimum)


def _steps(target: Target, safety: float) -> list[float]:
    """Goals between the limits, kept away from them as far as the target leaves room."""
    first, last = min(target.minimum + safety, target.aim), max(target.maximum - safety, target.aim)
    return [first + (last - first) * index / (_STEPS - 1) for index in range(_STEPS)]


def _turn(point: Point, degrees: float) -> Point:
    """Turn clockwise in the picture (y points down) about the origin."""
    angle = radians(degrees)
    return Point(point.x * cos(angle) - point.y * sin(angle), point.x * sin(angle) + point.y * cos(angle))
