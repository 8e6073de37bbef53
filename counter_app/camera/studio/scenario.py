"""Tells what the drawn camera sees at each moment: fixed scenes by name, and a little play that loops."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Protocol

from counter_app.camera.studio.scene import (
    Backdrop,
    Expression,
    Glasses,
    HairStyle,
    Light,
    Look,
    Optics,
    Person,
    Pose,
    Scene,
    Skin,
)

EMPTY = Scene(people=())


class Scenario(Protocol):
    """A pure function of time."""

    def at(self, elapsed_s: float) -> Scene:
        """The scene that many seconds after the start."""


@dataclass(frozen=True, slots=True)
class Still:
    """The same scene for ever."""

    scene: Scene

    def at(self, elapsed_s: float) -> Scene:  # noqa: ARG002 - a still scene has no time
        return self.scene


@dataclass(frozen=True, slots=True)
class Beat:
    """One stretch of the play: the person moves from one pose to another, breathing all the while."""

    seconds: float
    start: Pose
    end: Pose


@dataclass(frozen=True, slots=True)
class Play:
    """Nobody for a while, then the beats one after another, then from the start again."""

    person: Person
    empty_s: float
    beats: tuple[Beat, ...]
    blinks_at: tuple[float, ...] = ()
    stage: Scene = EMPTY

    @property
    def length_s(self) -> float:
        return self.empty_s + sum(beat.seconds for beat in self.beats)

    def at(self, elapsed_s: float) -> Scene:
        now = elapsed_s % self.length_s
        rest = now - self.empty_s
        if rest < 0:
            return self.stage
        for beat in self.beats:
            if rest < beat.seconds:
                return replace(self.stage, people=(self._acting(beat, rest / beat.seconds, now),))
            rest -= beat.seconds
        return self.stage

    def _acting(self, beat: Beat, share: float, now: float) -> Person:
        pose = _breathing(_between(beat.start, beat.end, share), now)
        openness = min((_lids(now - at) for at in self.blinks_at), default=1.0)
        expression = replace(self.person.expression, left_eye_open=openness, right_eye_open=openness)
        return replace(self.person, pose=pose, expression=expression)


def _between(start: Pose, end: Pose, share: float) -> Pose:
    eased = share * share * (3 - 2 * share)

    def blend(one: float, other: float) -> float:
        return one + (other - one) * eased

    return Pose(
        x_px=blend(start.x_px, end.x_px),
        y_px=blend(start.y_px, end.y_px),
        face_width_px=blend(start.face_width_px, end.face_width_px),
        roll_deg=blend(start.roll_deg, end.roll_deg),
        yaw_deg=round(blend(start.yaw_deg, end.yaw_deg)),
        pitch_deg=round(blend(start.pitch_deg, end.pitch_deg)),
    )


def _breathing(pose: Pose, now: float) -> Pose:
    return replace(
        pose,
        x_px=pose.x_px + 2.2 * math.sin(now * 0.9),
        y_px=pose.y_px + 1.4 * math.sin(now * 1.7),
        roll_deg=pose.roll_deg + 0.5 * math.sin(now * 0.7),
    )


def _lids(since_s: float) -> float:
    """Openness during a blink that begins at 0; few steps, so that each is painted only once."""
    if not 0.0 <= since_s < 0.30:
        return 1.0
    return (0.6, 0.2, 0.0, 0.0, 0.3, 0.7)[int(since_s / 0.05)]


_FAR = Pose(x_px=420, y_px=380, face_width_px=150)
_NEAR = Pose(x_px=600, y_px=340, face_width_px=250, roll_deg=-11)
_GOOD = Pose()

DEMO = Play(
    person=Person(),
    empty_s=2.0,
    beats=(
        Beat(2.0, Pose(x_px=-160, y_px=390, face_width_px=150), _FAR),
        Beat(1.8, _FAR, _FAR),
        Beat(1.2, _FAR, replace(_NEAR, roll_deg=-4)),
        Beat(0.6, replace(_NEAR, roll_deg=-4), _NEAR),
        Beat(1.6, _NEAR, _NEAR),
        Beat(1.0, _NEAR, _GOOD),
        Beat(11.0, _GOOD, _GOOD),
        Beat(1.6, _GOOD, Pose(x_px=1500, y_px=360, face_width_px=230)),
    ),
    blinks_at=(10.4, 15.0),
)


def _one(look: Look | None = None, expression: Expression | None = None, pose: Pose | None = None) -> Scene:
    return Scene(people=(Person(look or Look(), expression or Expression(), pose or Pose()),))


_BYSTANDER = Person(
    look=Look(skin=Skin.MEDIUM, hair_style=HairStyle.LONG, top_rgb=(120, 60, 70)),
    pose=Pose(x_px=1010, y_px=360, face_width_px=200),
)

_GUARDIAN = Person(
    look=Look(skin=Skin.MEDIUM, hair_style=HairStyle.LONG, top_rgb=(96, 62, 88)),
    pose=Pose(x_px=860, y_px=300, face_width_px=190),
)
_CHILD = Person(look=Look(top_rgb=(64, 110, 80)), pose=Pose(x_px=430, y_px=400, face_width_px=150))
_FAMILY_S = 14.0
"""How long the child sits alone, then both of them, again and again."""


@dataclass(frozen=True, slots=True)
class Family:
    """A child for its portrait, then guardian and child together: what a minor's case films."""

    alone_s: float = _FAMILY_S

    def at(self, elapsed_s: float) -> Scene:
        if elapsed_s % (2 * self.alone_s) < self.alone_s:
            return _one(_CHILD.look)
        return Scene(people=(_CHILD, _GUARDIAN))


NAMED: Mapping[str, Callable[[], Scenario]] = MappingProxyType({
    "demo": lambda: DEMO,
    "good": lambda: Still(_one()),
    "nobody": lambda: Still(Scene(people=())),
    "two": lambda: Still(Scene(people=(replace(Person(), pose=Pose(x_px=540)), _BYSTANDER))),
    "together": lambda: Still(Scene(people=(_CHILD, _GUARDIAN))),
    "together-far": lambda: Still(
        Scene(people=(replace(_CHILD, pose=Pose(x_px=540, y_px=420, face_width_px=70)), _GUARDIAN))
    ),
    "together-cut": lambda: Still(
        Scene(people=(replace(_CHILD, pose=Pose(x_px=30, y_px=400, face_width_px=150)), _GUARDIAN))
    ),
    "family": Family,
    "tilted": lambda: Still(_one(pose=Pose(roll_deg=14))),
    "turned": lambda: Still(_one(pose=Pose(yaw_deg=22))),
    "chin-up": lambda: Still(_one(pose=Pose(pitch_deg=20))),
    "chin-down": lambda: Still(_one(pose=Pose(pitch_deg=-20))),
    "closed": lambda: Still(_one(expression=Expression(left_eye_open=0.0, right_eye_open=0.0))),
    "open-mouth": lambda: Still(_one(expression=Expression(mouth_open=0.7, shows_teeth=True))),
    "smiling": lambda: Still(_one(expression=Expression(smile=1.0))),
    "dark": lambda: Still(replace(_one(), light=Light(level=0.3))),
    "bright": lambda: Still(replace(_one(), light=Light(level=1.5))),
    "side-lit": lambda: Still(replace(_one(), light=Light(ratio=2.6))),
    "yellow": lambda: Still(replace(_one(), light=Light(cast=(1.05, 0.95, 0.65)))),
    "blurred": lambda: Still(replace(_one(), optics=Optics(blur_sigma_px=6.0))),
    "blue-wall": lambda: Still(replace(_one(), backdrop=Backdrop(rgb=(96, 140, 196)))),
    "uneven-wall": lambda: Still(replace(_one(), backdrop=Backdrop(gradient=0.5, shadow=0.8))),
    "near": lambda: Still(_one(pose=Pose(face_width_px=480, y_px=330))),
    "far": lambda: Still(_one(pose=Pose(face_width_px=110, y_px=340))),
    "aside": lambda: Still(_one(pose=Pose(x_px=220))),
    "cut": lambda: Still(_one(pose=Pose(y_px=130))),
    "glasses": lambda: Still(_one(Look(glasses=Glasses.DARK_RIMMED))),
    "glare": lambda: Still(_one(Look(glasses=Glasses.DARK_RIMMED, glare=0.9))),
    "sunglasses": lambda: Still(_one(Look(glasses=Glasses.SUNGLASSES))),
    "hat": lambda: Still(_one(Look(has_hat=True))),
    "hand": lambda: Still(Scene(people=(Person(hand_before_face=True),))),
    "long-hair": lambda: Still(_one(Look(hair_style=HairStyle.LONG, skin=Skin.PORCELAIN, top_rgb=(70, 54, 84)))),
    "tall-hair": lambda: Still(_one(Look(hair_style=HairStyle.TALL, hair_height=0.22), pose=Pose(y_px=360))),
    "bald": lambda: Still(_one(Look(hair_style=HairStyle.BALD, skin=Skin.TAN))),
    "dark-skin": lambda: Still(_one(Look(skin=Skin.DEEP, hair_height=0.04))),
})  # fmt: skip
"""What may follow `synthetic:` in an address."""
