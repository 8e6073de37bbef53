"""Describes the picture of guardian and applicant together (同框): what is asked of it, and when it may be missing."""

from dataclasses import dataclass
from enum import Enum

from counter_app.domain import fields
from counter_app.domain.application.application import Kind
from counter_app.domain.application.eligibility import Standing
from counter_app.domain.case.case import Case
from counter_app.domain.fields import SpecError, Table
from counter_app.domain.ids import OfficerId, ProfileId
from counter_app.domain.photo.photo import Portrait, Shot
from counter_app.domain.photo.spec import Limits

SAME_FRAME = ProfileId("same-frame")
"""The kind under which it is filed and sent; no card is ever made of it, and it is never offered for re-use."""


class PairCode(Enum):
    """What may be wrong with it, in the order in which people should be told."""

    NOT_TWO = "not_two"
    TOO_MANY = "too_many"
    FACE_CUT = "face_cut"
    FACE_SMALL = "face_small"
    DARK = "dark"
    BRIGHT = "bright"
    BLURRED = "blurred"


@dataclass(frozen=True, slots=True)
class PairLook:
    """What one picture shows of the two largest faces; of each number that of the worse one.

    `edge_share`: the least distance of a face from the picture's edge, in widths of that face; below 0 it is cut.
    """

    faces: int
    face_width_px: float = 0.0
    edge_share: float = 0.0
    lightness: float = 0.0
    brightness: float = 0.0
    sharpness: float = 0.0


@dataclass(frozen=True, slots=True)
class PairFinding:
    """What is wrong, with the number that was measured and the limit it breaks."""

    code: PairCode
    measured: float
    limit: float


@dataclass(frozen=True, slots=True)
class PairRules:
    """Limits and size of the picture; `resources/rules/same-frame.toml`."""

    face_width_px_min: float
    edge_share_min: float
    lightness_min: float
    brightness_max: float
    sharpness_min: float
    longest_side_px: int
    bytes_max: int
    dpi: int


@dataclass(frozen=True, slots=True)
class PairGlance:
    """What a live look at the two found; the most important finding first."""

    frame_seq: int
    findings: tuple[PairFinding, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """A shot of the two, judged; `picture` holds the very bytes that are filed."""

    shot: Shot
    findings: tuple[PairFinding, ...]
    picture: Portrait

    @property
    def is_good(self) -> bool:
        return not self.findings


class PairException(Enum):
    """Why a case is filed without the picture."""

    APPLICANT_CANNOT = "applicant_cannot"
    """The applicant cannot be brought before the camera, or cannot be held there."""
    GUARDIAN_CANNOT = "guardian_cannot"
    """The guardian cannot sit before the camera, for reasons of health say."""
    PICTURE_FAILS = "picture_fails"
    """The room or the camera does not give a picture that meets the limits."""


@dataclass(frozen=True, slots=True)
class Waived:
    """An officer's word that the picture is missing, by which exception and why."""

    exception: PairException
    reason: str
    by: OfficerId

    @property
    def is_complete(self) -> bool:
        return bool(self.reason.strip())


SameFrame = Pair | Waived


def needs_pair(case: Case) -> bool:
    """Whether a guardian applies, who has to be seen together with the applicant."""
    if case.application is not None:
        return case.application.kind is not Kind.ADULT
    return case.eligibility.standing is Standing.MINOR


def weigh(look: PairLook, rules: PairRules) -> tuple[PairFinding, ...]:
    """Everything that is wrong, the most important first. While the two are not both seen nothing else is said."""
    if look.faces < 2:
        return (PairFinding(PairCode.NOT_TWO, float(look.faces), 2.0),)
    measured = {
        PairCode.TOO_MANY: (float(look.faces), Limits(None, 2.0)),
        PairCode.FACE_CUT: (look.edge_share, Limits(rules.edge_share_min, None)),
        PairCode.FACE_SMALL: (look.face_width_px, Limits(rules.face_width_px_min, None)),
        PairCode.DARK: (look.lightness, Limits(rules.lightness_min, None)),
        PairCode.BRIGHT: (look.brightness, Limits(None, rules.brightness_max)),
        PairCode.BLURRED: (look.sharpness, Limits(rules.sharpness_min, None)),
    }
    broken = ((code, value, limits.broken_by(value)) for code, (value, limits) in measured.items())
    return tuple(PairFinding(code, value, limit) for code, value, limit in broken if limit is not None)


def read_pair_rules(table: Table) -> PairRules:
    """Build the rules from `resources/rules/same-frame.toml`. Raises SpecError."""
    limits, picture = fields.inner(table, "limits", ""), fields.inner(table, "picture", "")
    if fields.text(table, "id", "") != SAME_FRAME:
        raise SpecError("id", f"must be {SAME_FRAME}")
    return PairRules(
        face_width_px_min=fields.number(limits, "face_width_px_min", "limits."),
        edge_share_min=fields.number(limits, "edge_share_min", "limits."),
        lightness_min=fields.number(limits, "lightness_min", "limits."),
        brightness_max=fields.number(limits, "brightness_max", "limits."),
        sharpness_min=fields.number(limits, "sharpness_min", "limits."),
        longest_side_px=fields.count(picture, "longest_side_px", "picture."),
        bytes_max=fields.count(picture, "bytes_max", "picture."),
        dpi=fields.count(picture, "dpi", "picture."),
    )
