"""Makes the portrait's pixels: level, cut, scale, and lighten what is not the person."""

import cv2
import numpy as np
import numpy.typing as npt

from counter_app.domain.photo.crop_plan import CropPlan
from counter_app.domain.photo.photo import Pixels
from counter_app.photo.light import medians
from counter_app.photo.segment import PersonMask
from counter_app.photo.warp import cut, turn_and_scale

Array = npt.NDArray[np.float64]
Floats = npt.NDArray[np.float32]

PERSON, NOBODY = 0.5, 0.1
"""From the first certainty on a pixel belongs to the person and is never changed; below the second it becomes white."""

_SPREAD_PX = 24.0
"""How far around itself a place looks for the colour of the background."""

_SHRINK = 4

_DARKEST = 40.0
"""A background darker than this is not divided out further: noise would be all that is left."""


def to_portrait(plan: CropPlan) -> Array:
    """2 × 3 transform from pixel centres of the picture to pixel centres of the portrait."""
    return turn_and_scale(plan.roll_deg, plan.scale, (plan.origin.x, plan.origin.y), (plan.offset.x, plan.offset.y))


def cut_portrait(pixels: Pixels, plan: CropPlan) -> Pixels:
    """The levelled, scaled crop; white where the picture ends."""
    size = (plan.facts.width_px, plan.facts.height_px)
    return cut(pixels, to_portrait(plan), size, cv2.BORDER_CONSTANT)


def person_on_portrait(mask: PersonMask, plan: CropPlan) -> Floats:
    """How sure each pixel of the portrait is person."""
    joined = to_portrait(plan) @ np.vstack([mask.to_picture, [0, 0, 1]])
    size = (plan.facts.width_px, plan.facts.height_px)
    person = cv2.warpAffine(mask.person, joined, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(person, dtype=np.float32)


def lighten(portrait: Pixels, person: Floats) -> Pixels:
    """The portrait on white. Pixels of the person keep their value exactly.

    Between person and background, where single hairs are, the colour of the background is divided out, so that hair
    stays hair and the wall behind it turns white.
    """
    free = _ramp(person)
    everywhere, light = _three(free), portrait.astype(np.float32)
    without_wall = np.minimum(light * 255 / np.maximum(_wall(portrait, person), _DARKEST), 255)
    whiter = without_wall + (255 - without_wall) * everywhere**2
    mixed = light + (whiter - light) * everywhere
    return np.asarray(np.round(mixed), dtype=np.uint8)


def _ramp(person: Floats) -> Floats:
    """0 on the person, 1 where nobody is, smooth between."""
    straight = np.clip((PERSON - person) / (PERSON - NOBODY), 0, 1)
    smooth: Floats = straight * straight * (3 - 2 * straight)
    return smooth


def _wall(portrait: Pixels, person: Floats) -> Floats:
    """The background's colour everywhere: averaged nearby where it shows, the middle of it all where it does not."""
    shows = person < NOBODY
    if not shows.any():
        return np.full(portrait.shape, 255, np.float32)
    weight = _nearby(shows.astype(np.float32)) + np.float32(1e-3)
    summed = _nearby(cv2.copyTo(portrait, shows.astype(np.uint8)).astype(np.float32))
    overall = medians(portrait, shows).astype(np.float32) * np.float32(1e-3)
    return np.asarray((summed + overall) / _three(weight), np.float32)


def _three(share: Floats) -> Floats:
    """The same for each channel."""
    return np.asarray(cv2.merge([share] * 3), np.float32)


def _nearby(values: Floats) -> Floats:
    """The mean around each place; a smaller picture holds all that so wide a mean can tell."""
    height, width = values.shape[:2]
    small = cv2.resize(values, (width // _SHRINK, height // _SHRINK), interpolation=cv2.INTER_AREA)
    blurred = cv2.GaussianBlur(small, (0, 0), _SPREAD_PX / _SHRINK)
    return np.asarray(cv2.resize(blurred, (width, height), interpolation=cv2.INTER_LINEAR), dtype=np.float32)
