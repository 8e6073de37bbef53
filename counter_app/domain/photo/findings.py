"""Names everything a photo can be found wrong with, and collects the findings about one picture."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum

from counter_app.domain.ids import ProfileId
from counter_app.domain.photo.photo import FaceGeometry, Portrait


class Severity(StrEnum):
    BLOCKING = "blocking"
    """The picture may only be used when an officer overrules it with a reason."""
    WARNING = "warning"
    """Worth mending; the officer may go on."""
    CONFIRM = "confirm"
    """Pixels cannot decide: the officer looks and ticks it off."""


class Code(StrEnum):
    """One check each, in the order in which a person should be told about them."""

    NO_FACE = "NO_FACE"
    SEVERAL_FACES = "SEVERAL_FACES"
    BYSTANDER = "BYSTANDER"
    TOO_FAR = "TOO_FAR"
    TOO_NEAR = "TOO_NEAR"
    HEAD_CUT = "HEAD_CUT"
    EYE_DISTANCE_SMALL = "EYE_DISTANCE_SMALL"
    OFF_CENTRE = "OFF_CENTRE"
    HEAD_TILTED = "HEAD_TILTED"
    FACE_TURNED = "FACE_TURNED"
    CHIN_RAISED_OR_LOWERED = "CHIN_RAISED_OR_LOWERED"
    EYES_CLOSED = "EYES_CLOSED"
    EYES_UNSURE = "EYES_UNSURE"
    DARK_GLASSES = "DARK_GLASSES"
    LOOKING_AWAY = "LOOKING_AWAY"
    MOUTH_OPEN = "MOUTH_OPEN"
    SMILING = "SMILING"
    GLASSES_PRESENT = "GLASSES_PRESENT"
    RED_EYE = "RED_EYE"
    FACE_COVERED = "FACE_COVERED"
    EARS_HIDDEN = "EARS_HIDDEN"
    HEAD_COVERED = "HEAD_COVERED"
    FOREHEAD_HIDDEN = "FOREHEAD_HIDDEN"
    TOO_DARK = "TOO_DARK"
    TOO_BRIGHT = "TOO_BRIGHT"
    UNEVEN_LIGHT = "UNEVEN_LIGHT"
    UNEVEN_LIGHT_VERTICAL = "UNEVEN_LIGHT_VERTICAL"
    OVEREXPOSED = "OVEREXPOSED"
    UNDEREXPOSED = "UNDEREXPOSED"
    SHINY = "SHINY"
    LOW_CONTRAST = "LOW_CONTRAST"
    LENS_GLARE = "LENS_GLARE"
    COLOURLESS = "COLOURLESS"
    COLOUR_CAST = "COLOUR_CAST"
    BACKGROUND_NOT_WHITE = "BACKGROUND_NOT_WHITE"
    BACKGROUND_UNEVEN = "BACKGROUND_UNEVEN"
    BACKGROUND_SHADOW = "BACKGROUND_SHADOW"
    BORDER = "BORDER"
    TOP_TOO_LIGHT = "TOP_TOO_LIGHT"
    BLURRED = "BLURRED"
    NOISY = "NOISY"
    COMPRESSED = "COMPRESSED"
    ENLARGED = "ENLARGED"
    HAIR_TOP_UNSURE = "HAIR_TOP_UNSURE"
    PORTRAIT_FACE_WIDTH = "PORTRAIT_FACE_WIDTH"
    PORTRAIT_HAIR_TOP = "PORTRAIT_HAIR_TOP"
    PORTRAIT_EYE_LINE = "PORTRAIT_EYE_LINE"
    PORTRAIT_HEAD_HEIGHT = "PORTRAIT_HEAD_HEIGHT"
    PORTRAIT_EYE_DISTANCE = "PORTRAIT_EYE_DISTANCE"
    PORTRAIT_OFF_CENTRE = "PORTRAIT_OFF_CENTRE"
    PORTRAIT_LOWER_EDGE = "PORTRAIT_LOWER_EDGE"
    PORTRAIT_UPSCALED = "PORTRAIT_UPSCALED"
    PORTRAIT_BACKGROUND = "PORTRAIT_BACKGROUND"
    FILE_SIZE_UNUSUAL = "FILE_SIZE_UNUSUAL"
    FILE_TOO_LARGE = "FILE_TOO_LARGE"
    FILE_DPI = "FILE_DPI"
    FILE_PROGRESSIVE = "FILE_PROGRESSIVE"
    FILE_CHANNELS = "FILE_CHANNELS"
    REUSED_TOO_OLD = "REUSED_TOO_OLD"
    REUSED_LIKENESS = "REUSED_LIKENESS"
    """A photo from the library: only the officer can say that this is the person, and that they still look like it."""
    NOT_MEASURED = "NOT_MEASURED"
    """Some quantity could not be read from the picture; `measured` counts the checks that therefore said nothing."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found: the measured value against the limit it broke, both in `unit`."""

    code: Code
    severity: Severity
    measured: float
    limit: float
    unit: str


class Verdict(Enum):
    PASS = "pass"  # noqa: S105 - a verdict, not a password
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class Measurements:
    """Numbers read from one picture. A quantity that could not be measured is absent.

    `geometry` is that of the largest face, in pixels of the picture; None when there is no face.
    """

    face_count: int
    geometry: FaceGeometry | None
    values: Mapping[str, float]
    """By the names in `quantities.Quantity`."""


@dataclass(frozen=True, slots=True)
class Report:
    """The judgement of one picture against one profile."""

    measurements: Measurements
    findings: tuple[Finding, ...]

    @property
    def verdict(self) -> Verdict:
        return Verdict.FAIL if any(f.severity is Severity.BLOCKING for f in self.findings) else Verdict.PASS

    def codes(self, severity: Severity) -> frozenset[Code]:
        return frozenset(f.code for f in self.findings if f.severity is severity)


@dataclass(frozen=True, slots=True)
class Rendering:
    """The shot made into one further profile and judged by that profile's own limits."""

    profile: ProfileId
    report: Report
    portrait: Portrait | None


@dataclass(frozen=True, slots=True)
class Judgement:
    """The full answer to one shot: the report and the portrait made from it; no portrait where none can be cut.

    `report` and `portrait` are of the card applied for, `further` of the other profiles: taken once, used for all.
    """

    report: Report
    portrait: Portrait | None
    further: tuple[Rendering, ...] = ()
