"""Holds pictures on their way from the camera to the record: frames, shots and finished portraits."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import numpy as np
import numpy.typing as npt

from counter_app.domain.ids import ProfileId, RecordId, RegionCode, ShotId

Pixels = npt.NDArray[np.uint8]
"""Height × width × 3, RGB in the sRGB colour space, 8 bits a channel."""


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Frame:
    """One picture from a camera; its pixels are read-only. What is known of it may be kept by it while it lives."""

    seq: int
    taken_at: datetime
    pixels: Pixels


@dataclass(frozen=True, slots=True)
class HeldPhoto:
    """A photo of a person that the regional library holds, and where and when it was taken."""

    record_id: RecordId
    profile: ProfileId
    sha256: str
    taken_at: datetime
    city: RegionCode
    counter: str


@dataclass(frozen=True, slots=True)
class Shot:
    """What the officer, or the automatic release, wants judged: the newest frame, and those just before it.

    Once one frame has been chosen to be judged, the shot holds that one alone.
    """

    id: ShotId
    frame: Frame
    before: tuple[Frame, ...] = ()
    """The oldest first; the judge may prefer one of them."""
    held: HeldPhoto | None = None
    """Set when this is no shot at all but a photo from the library; `frame` shows it then."""


@dataclass(frozen=True, slots=True)
class Point:
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Box:
    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class FaceGeometry:
    """Where the face lies, in pixels of the picture it was found in.

    Left and right are the person's own. `cheek_left` and `cheek_right` end the face width (脸部宽): the outer contour
    at ear level without the ears (mesh points 454 and 234). `hair_top_y` is where the top of the hair lies on the
    face's own axis (upright through the eyes' midpoint); None where no person mask could tell it.
    Angles in degrees: yaw > 0 turns to the person's left, pitch > 0 raises the chin, roll > 0 tilts towards the
    person's left shoulder (clockwise in the picture).
    """

    box: Box
    left_eye: Point
    right_eye: Point
    chin: Point
    cheek_left: Point
    cheek_right: Point
    hair_top_y: float | None
    yaw_deg: float
    pitch_deg: float
    roll_deg: float

    @property
    def eye_line(self) -> Point:
        """The point midway between the irises."""
        return Point((self.left_eye.x + self.right_eye.x) / 2, (self.left_eye.y + self.right_eye.y) / 2)

    @property
    def hair_height_px(self) -> float | None:
        """From the eye line up to the top of the hair along the face's own axis."""
        if self.hair_top_y is None:
            return None
        return (self.eye_line.y - self.hair_top_y) / float(np.cos(np.radians(self.roll_deg)))

    @property
    def head_height_px(self) -> float | None:
        """From the chin to the top of the hair along the face's own axis."""
        if self.hair_height_px is None:
            return None
        return self.hair_height_px + self.chin_depth_px

    @property
    def chin_depth_px(self) -> float:
        """From the eye line down to the chin along the face's own axis."""
        roll = float(np.radians(self.roll_deg))
        x, y = self.chin.x - self.eye_line.x, self.chin.y - self.eye_line.y
        return y * float(np.cos(roll)) - x * float(np.sin(roll))

    @property
    def eye_distance_px(self) -> float:
        """Between the irises."""
        return float(np.hypot(self.left_eye.x - self.right_eye.x, self.left_eye.y - self.right_eye.y))

    @property
    def face_width_px(self) -> float:
        return float(np.hypot(self.cheek_left.x - self.cheek_right.x, self.cheek_left.y - self.cheek_right.y))


@dataclass(frozen=True, slots=True)
class PortraitFacts:
    """What of the finished picture is measured in its own pixels. `hair_top_px` is None where no mask could tell it.

    `centre_offset_px` is signed: positive where the face lies right of the picture's middle.
    """

    width_px: int
    height_px: int
    dpi: int
    face_width_px: float
    hair_top_px: float | None
    eyes_from_bottom_px: float
    centre_offset_px: float
    head_height_px: float | None = None
    """From the chin to the top of the hair."""
    eye_distance_px: float | None = None


@dataclass(frozen=True, slots=True)
class Portrait:
    """A finished picture for one profile: the very bytes that are filed, sent and shared."""

    profile: ProfileId
    jpeg: bytes
    sha256: str
    facts: PortraitFacts
    steps: Mapping[str, float]
    """What was done to the picture (levelled by so many degrees, scaled by so much …), for the journal."""

    def __repr__(self) -> str:
        return f"Portrait({self.profile}, {len(self.jpeg)} bytes, {self.sha256[:12]})"
