"""Describes what the drawn camera sees: people, backdrop, light, optics."""

from dataclasses import dataclass, field
from enum import Enum

from counter_app.camera.studio.mark import check_mark

Rgb = tuple[int, int, int]

FRAME_WIDTH_PX = 1280
FRAME_HEIGHT_PX = 720


class Skin(Enum):
    """Skin tones from light to dark."""

    PORCELAIN = (244, 214, 196)
    LIGHT = (233, 194, 168)
    MEDIUM = (216, 172, 140)
    TAN = (190, 142, 108)
    BROWN = (146, 102, 76)
    DEEP = (98, 68, 52)


class HairStyle(Enum):
    SHORT = "short"
    LONG = "long"
    BALD = "bald"
    TALL = "tall"


class Glasses(Enum):
    NONE = "none"
    THIN = "thin"
    DARK_RIMMED = "dark-rimmed"
    SUNGLASSES = "sunglasses"


def _within(name: str, value: float, low: float, high: float) -> None:
    if not low <= value <= high:
        raise ValueError(f"{name} is {value}, not within {low} to {high}")


@dataclass(frozen=True, slots=True)
class Look:
    """What does not change from frame to frame. `hair_height` is over the skull, in face widths."""

    skin: Skin = Skin.LIGHT
    hair_style: HairStyle = HairStyle.SHORT
    hair_rgb: Rgb = (38, 31, 29)
    hair_height: float = 0.08
    glasses: Glasses = Glasses.NONE
    glare: float = 0.0
    has_hat: bool = False
    top_rgb: Rgb = (52, 66, 92)
    case_mark: str | None = None

    def __post_init__(self) -> None:
        _within("hair_height", self.hair_height, 0.0, 0.5)
        _within("glare", self.glare, 0.0, 1.0)
        if self.case_mark is not None:
            check_mark(self.case_mark)


@dataclass(frozen=True, slots=True)
class Expression:
    """What the face does: openness 0…1, gaze −1…1 (to the person's left, downwards)."""

    left_eye_open: float = 1.0
    right_eye_open: float = 1.0
    gaze_x: float = 0.0
    gaze_y: float = 0.0
    mouth_open: float = 0.0
    shows_teeth: bool = False
    smile: float = 0.0

    def __post_init__(self) -> None:
        for name in ("left_eye_open", "right_eye_open", "mouth_open", "smile"):
            _within(name, getattr(self, name), 0.0, 1.0)
        for name in ("gaze_x", "gaze_y"):
            _within(name, getattr(self, name), -1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Pose:
    """Where the head is. x and y: the middle between the eyes of the face seen from the front.

    Signs as in `domain.photo.FaceGeometry`. Yaw and pitch are an approximation: features slide over an ellipsoid and
    the outline follows a little; nothing is hidden or uncovered as it would be on a solid head.
    """

    x_px: float = 640.0
    y_px: float = 322.0
    face_width_px: float = 270.0
    roll_deg: float = 0.0
    yaw_deg: float = 0.0
    pitch_deg: float = 0.0

    def __post_init__(self) -> None:
        _within("face_width_px", self.face_width_px, 20.0, 1200.0)
        _within("roll_deg", self.roll_deg, -60.0, 60.0)
        _within("yaw_deg", self.yaw_deg, -35.0, 35.0)
        _within("pitch_deg", self.pitch_deg, -30.0, 30.0)


@dataclass(frozen=True, slots=True)
class Person:
    look: Look = field(default_factory=Look)
    expression: Expression = field(default_factory=Expression)
    pose: Pose = field(default_factory=Pose)
    hand_before_face: bool = False


@dataclass(frozen=True, slots=True)
class Backdrop:
    """The wall: its colour, how much darker its right edge is (−1…1), and the head's shadow beside it (0…1)."""

    rgb: Rgb = (241, 242, 242)
    gradient: float = 0.0
    shadow: float = 0.0

    def __post_init__(self) -> None:
        _within("gradient", self.gradient, -1.0, 1.0)
        _within("shadow", self.shadow, 0.0, 1.0)


@dataclass(frozen=True, slots=True)
class Light:
    """`level` dims or brightens all; `ratio`: picture left over right, on people only; `cast`: per channel."""

    level: float = 1.0
    ratio: float = 1.0
    cast: tuple[float, float, float] = (1.0, 1.0, 1.0)

    def __post_init__(self) -> None:
        _within("level", self.level, 0.0, 3.0)
        _within("ratio", self.ratio, 0.1, 10.0)
        for gain in self.cast:
            _within("cast", gain, 0.0, 2.0)


@dataclass(frozen=True, slots=True)
class Optics:
    """Lens and sensor. `jpeg_quality` None: not compressed."""

    blur_sigma_px: float = 0.0
    motion_px: int = 0
    noise_sigma: float = 1.2
    jpeg_quality: int | None = None

    def __post_init__(self) -> None:
        _within("blur_sigma_px", self.blur_sigma_px, 0.0, 40.0)
        _within("motion_px", self.motion_px, 0, 100)
        _within("noise_sigma", self.noise_sigma, 0.0, 40.0)
        if self.jpeg_quality is not None:
            _within("jpeg_quality", self.jpeg_quality, 1, 100)


@dataclass(frozen=True, slots=True)
class Scene:
    """All that one frame shows; the first person is the applicant, later ones stand behind."""

    people: tuple[Person, ...] = (Person(),)
    backdrop: Backdrop = field(default_factory=Backdrop)
    light: Light = field(default_factory=Light)
    optics: Optics = field(default_factory=Optics)
    width_px: int = FRAME_WIDTH_PX
    height_px: int = FRAME_HEIGHT_PX
