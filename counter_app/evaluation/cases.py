"""Holds what is known beforehand about one picture that the checks are tried on."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from counter_app.domain.photo.findings import Code
from counter_app.domain.photo.photo import Pixels, Point


class Split(StrEnum):
    """Whether any limit was chosen while looking at the picture."""

    TUNED = "tuned"
    HELD_OUT = "held_out"


class Age(StrEnum):
    CHILD = "child"
    ADULT = "adult"
    OLDER = "older"
    UNKNOWN = "unknown"


class Tone(StrEnum):
    """Skin as it looks in the picture."""

    LIGHTER = "lighter"
    MEDIUM = "medium"
    DARKER = "darker"
    UNKNOWN = "unknown"


class Eyewear(StrEnum):
    NONE = "none"
    CLEAR = "clear"
    DARK = "dark"
    UNKNOWN = "unknown"


class Hair(StrEnum):
    BALD = "bald"
    SHORT = "short"
    TIED = "tied"
    LONG = "long"
    UNKNOWN = "unknown"


class Lids(StrEnum):
    """How wide open eyes are that are not closed."""

    NARROW = "narrow"
    USUAL = "usual"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Traits:
    """What people must not be treated differently for."""

    age: Age = Age.UNKNOWN
    skin: Tone = Tone.UNKNOWN
    glasses: Eyewear = Eyewear.UNKNOWN
    hair: Hair = Hair.UNKNOWN
    eyes: Lids = Lids.UNKNOWN


@dataclass(frozen=True, slots=True)
class Truth:
    """Which checks should fire and which must not; nothing is claimed about the others."""

    fires: frozenset[Code]
    silent: frozenset[Code]

    def __post_init__(self) -> None:
        if both := self.fires & self.silent:
            raise ValueError(f"{', '.join(sorted(both))}: both should and must not fire")


@dataclass(frozen=True, slots=True)
class Marks:
    """Points that a person set by eye, in pixels of the upright picture; None where nothing could be seen.

    Left and right are the person's own. `hair_top_y` is the highest hair, single strands left out.
    """

    right_iris: Point | None = None
    left_iris: Point | None = None
    chin: Point | None = None
    right_cheek: Point | None = None
    left_cheek: Point | None = None
    hair_top_y: float | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """One picture to be judged. `look` makes or reads its pixels and may raise FaultError."""

    name: str
    split: Split
    traits: Traits
    truth: Truth
    look: Callable[[], Pixels]
    marks: Marks | None = None
    remark: str = ""
