"""Invents drawn people by chance from a seed, with nothing wrong about them."""

from functools import partial
from typing import TypeVar

import numpy as np

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
    Rgb,
    Scene,
    Skin,
)
from counter_app.camera.studio.stage import Stage
from counter_app.domain.photo.findings import Code
from counter_app.evaluation.cases import Age, Case, Eyewear, Hair, Lids, Split, Tone, Traits, Truth

_T = TypeVar("_T")

NARROW_BELOW = 0.72
"""Drawn lids that are open, but less than this share of fully, are those of narrow or older eyes."""

_TONES = {
    Skin.PORCELAIN: Tone.LIGHTER, Skin.LIGHT: Tone.LIGHTER, Skin.MEDIUM: Tone.MEDIUM,
    Skin.TAN: Tone.MEDIUM, Skin.BROWN: Tone.DARKER, Skin.DEEP: Tone.DARKER,
}  # fmt: skip
_HAIR = {
    HairStyle.BALD: Hair.BALD, HairStyle.SHORT: Hair.SHORT, HairStyle.TALL: Hair.TIED, HairStyle.LONG: Hair.LONG,
}  # fmt: skip
_EYEWEAR = {
    Glasses.NONE: Eyewear.NONE, Glasses.THIN: Eyewear.CLEAR, Glasses.DARK_RIMMED: Eyewear.CLEAR,
    Glasses.SUNGLASSES: Eyewear.DARK,
}  # fmt: skip
_DARK_HAIR: tuple[Rgb, ...] = ((22, 18, 18), (38, 31, 29), (58, 42, 34), (92, 62, 42))
_GREY_HAIR: tuple[Rgb, ...] = ((150, 150, 152), (186, 186, 188))
_TOPS: tuple[Rgb, ...] = ((52, 66, 92), (70, 54, 84), (44, 48, 50), (96, 52, 56), (60, 84, 70), (104, 96, 88))


def person(rng: np.random.Generator) -> Person:
    """Someone who sits as asked, looks into the camera and keeps a calm face."""
    style = _one_of(rng, tuple(HairStyle))
    is_grey = rng.random() < 0.25
    is_narrow = rng.random() < 0.3
    lids = float(rng.uniform(0.58, NARROW_BELOW) if is_narrow else rng.uniform(0.85, 1.0))
    tall = float(rng.uniform(0.10, 0.17)) if style is HairStyle.TALL else float(rng.uniform(0.04, 0.11))
    look = Look(
        skin=_one_of(rng, tuple(Skin)),
        hair_style=style,
        hair_rgb=_one_of(rng, _GREY_HAIR if is_grey else _DARK_HAIR),
        hair_height=round(tall, 3),
        glasses=_one_of(rng, (Glasses.NONE, Glasses.NONE, Glasses.NONE, Glasses.THIN, Glasses.DARK_RIMMED)),
        top_rgb=_one_of(rng, _TOPS),
    )
    return Person(look, Expression(lids, lids), pose(rng))


def pose(rng: np.random.Generator) -> Pose:
    """Any pose that a person who was told to sit straight may take."""
    return Pose(
        x_px=float(rng.uniform(560, 720)),
        y_px=float(rng.uniform(310, 345)),
        face_width_px=float(rng.uniform(228, 300)),
        roll_deg=float(rng.uniform(-5, 5)),
        yaw_deg=float(rng.integers(-4, 5)),
        pitch_deg=float(rng.integers(-4, 5)),
    )


def scene(rng: np.random.Generator) -> Scene:
    """One such person before a fair wall in fair light."""
    grey = float(rng.uniform(226, 246))
    wall = tuple(round(grey + float(rng.uniform(-3, 3))) for _ in range(3))
    level, ratio, noise = rng.uniform(0.82, 1.04), rng.uniform(0.93, 1.07), rng.uniform(0.5, 3.0)
    return Scene(
        people=(person(rng),),
        backdrop=Backdrop(rgb=(wall[0], wall[1], wall[2])),
        light=Light(level=float(level), ratio=float(ratio)),
        optics=Optics(noise_sigma=round(float(noise), 2)),
    )


def clean_cases(count: int, seed: int, stage: Stage) -> list[Case]:
    """That many people; the same seed invents the same ones."""
    rng = np.random.default_rng(seed)
    made = []
    for number in range(count):
        drawn = scene(rng)
        made.append(
            Case(f"person-{number:03}", Split.HELD_OUT, traits_of(drawn), truth_of_clean(drawn), _film(stage, drawn))
        )
    return made


def traits_of(drawn: Scene) -> Traits:
    """What a viewer would say about the drawn applicant."""
    look, lids = drawn.people[0].look, drawn.people[0].expression.left_eye_open
    is_narrow = lids < NARROW_BELOW
    return Traits(
        age=Age.OLDER if is_narrow and look.hair_rgb in _GREY_HAIR else Age.UNKNOWN,
        skin=_TONES[look.skin],
        glasses=_EYEWEAR[look.glasses],
        hair=_HAIR[look.hair_style],
        eyes=Lids.NARROW if is_narrow else Lids.USUAL,
    )


def truth_of_clean(drawn: Scene) -> Truth:
    """No check may fire on a person with nothing wrong, but for what their glasses or hair may be asked about."""
    look = drawn.people[0].look
    fires = {Code.GLASSES_PRESENT} if look.glasses is not Glasses.NONE else set()
    unclear: set[Code] = set()
    if look.hair_style is HairStyle.TALL:
        unclear |= {Code.HEAD_COVERED, Code.PORTRAIT_HAIR_TOP}
    return Truth(frozenset(fires), frozenset(Code) - fires - unclear)


def _film(stage: Stage, drawn: Scene) -> partial[np.ndarray[tuple[int, ...], np.dtype[np.uint8]]]:
    return partial(stage.film, drawn)


def _one_of(rng: np.random.Generator, choices: tuple[_T, ...]) -> _T:
    return choices[int(rng.integers(len(choices)))]
