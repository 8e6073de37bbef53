"""Describes what ends an application: fingerprints, the signed commitment, the applicant's word that all is right."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from counter_app.domain.ids import NoticeVersion

LARGEST_SIGNATURE_BYTES = 8_192


class Finger(Enum):
    """The ten fingers, in the order in which they are tried: right thumb, left thumb, then the others."""

    RIGHT_THUMB = "right_thumb"
    LEFT_THUMB = "left_thumb"
    RIGHT_INDEX = "right_index"
    LEFT_INDEX = "left_index"
    RIGHT_MIDDLE = "right_middle"
    LEFT_MIDDLE = "left_middle"
    RIGHT_RING = "right_ring"
    LEFT_RING = "left_ring"
    RIGHT_LITTLE = "right_little"
    LEFT_LITTLE = "left_little"


MOST_FINGERS = 2
"""One of each hand, as a rule."""
USUAL_FINGERS = (Finger.RIGHT_THUMB, Finger.LEFT_THUMB)


class NotRegisteredReason(Enum):
    """Why no finger was tried (未注册)."""

    DISABILITY = "disability"
    INJURY = "injury"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Registered:
    """These fingers were registered."""

    fingers: tuple[Finger, ...]


@dataclass(frozen=True, slots=True)
class RegistrationFailed:
    """Images were taken, without usable features (注册失败)."""


@dataclass(frozen=True, slots=True)
class NotRegistered:
    """No image was taken; `note` says what "other" means."""

    reason: NotRegisteredReason
    note: str = field(default="", repr=False)


Fingerprints = Registered | RegistrationFailed | NotRegistered


@dataclass(frozen=True, slots=True)
class OnPad:
    """Signed on the pad; a small PNG of the strokes."""

    strokes_png: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class OnSheet:
    """Signed on a printed sheet, which is kept with the papers."""


Signed = OnPad | OnSheet


@dataclass(frozen=True, slots=True)
class Commitment:
    """The notice that was shown, and how and when the commitment was signed."""

    notice: NoticeVersion
    signed: Signed
    signed_at: datetime


@dataclass(frozen=True, slots=True)
class Signing:
    fingerprints: Fingerprints
    commitment: Commitment
    confirmed_at: datetime
    """When the applicant said that what was shown to them is right."""


def can_be_fingers(fingers: tuple[Finger, ...]) -> bool:
    """One or two, none twice."""
    return 1 <= len(fingers) <= MOST_FINGERS and len(set(fingers)) == len(fingers)


def can_be_signature(strokes_png: bytes) -> bool:
    """Whether this is a picture that may be kept with a case."""
    return strokes_png.startswith(b"\x89PNG\r\n\x1a\n") and len(strokes_png) <= LARGEST_SIGNATURE_BYTES
