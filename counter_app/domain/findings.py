"""Names everything a photo can be found wrong with, and collects the findings about one picture."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum

from counter_app.domain.photo import FaceGeometry, Portrait


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
    TOO_FAR = "TOO_FAR"
    TOO_NEAR = "TOO_NEAR"
    HEAD_CUT = "HEAD_CUT"
    OFF_CENTRE = "OFF_CENTRE"
    HEAD_TILTED = "HEAD_TILTED"
    FACE_TURNED = "FACE_TURNED"
    CHIN_RAISED_OR_LOWERED = "CHIN_RAISED_OR_LOWERED"
    EYES_CLOSED = "EYES_CLOSED"
    EYES_UNSURE = "EYES_UNSURE"
    MOUTH_OPEN = "MOUTH_OPEN"
    SMILING = "SMILING"
    GLASSES_PRESENT = "GLASSES_PRESENT"
    TOO_DARK = "TOO_DARK"
    TOO_BRIGHT = "TOO_BRIGHT"
    UNEVEN_LIGHT = "UNEVEN_LIGHT"
    BACKGROUND_NOT_WHITE = "BACKGROUND_NOT_WHITE"
    BACKGROUND_UNEVEN = "BACKGROUND_UNEVEN"
    BLURRED = "BLURRED"
    COLOURLESS = "COLOURLESS"
    PORTRAIT_FACE_WIDTH = "PORTRAIT_FACE_WIDTH"
    PORTRAIT_HAIR_TOP = "PORTRAIT_HAIR_TOP"
    PORTRAIT_EYE_LINE = "PORTRAIT_EYE_LINE"
    PORTRAIT_UPSCALED = "PORTRAIT_UPSCALED"
    FILE_SIZE_UNUSUAL = "FILE_SIZE_UNUSUAL"
    FILE_TOO_LARGE = "FILE_TOO_LARGE"


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
class Judgement:
    """The full answer to one shot: the report and the portrait made from it; no portrait where none can be cut."""

    report: Report
    portrait: Portrait | None
