"""Corrects light and colour of the whole picture by what a plain background tells; never any one place of it.

Every change is one curve a channel, the same for all pixels: no face is retouched. Gains are factors in linear light.
"""

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from counter_app.domain.photo.photo import Pixels
from counter_app.domain.photo.spec import Preparation

Array = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

LEAST_SHARE = 0.04
"""Of the picture has to be background before it may tell anything."""
PLAIN_SPREAD = 14.0
"""A background whose lightness (L*, 10th to 90th percentile) varies more than this is no plain wall."""
GREY_CHROMA = 8.0
"""A wall of more colour (C*) is a coloured wall; balancing it away would colour the face."""
DIMMEST = 45.0
"""A wall darker than this (L*) is a dark wall in good light as likely as a white one in bad light."""
AIM = 0.80
"""Share of full scale, in linear light, that a white wall should reach: about 231 of 255."""
BRIGHTEST_SKIN = 0.90
"""The brightest twentieth of the person is not pushed beyond this share of full scale."""
SAMPLE = 2
"""Every so many rows and columns are looked at; a wall has no more to tell."""
WORTH_IT = 0.01
"""A gain nearer to 1 than this changes nothing that anyone could see."""


@dataclass(frozen=True, slots=True)
class Gains:
    """By how much each channel is multiplied; `balance` keeps the brightness, `exposure` changes only that."""

    balance: tuple[float, float, float] = (1.0, 1.0, 1.0)
    exposure: float = 1.0

    @property
    def steps(self) -> dict[str, float]:
        """What was done, for the journal; nothing where nothing was."""
        done: dict[str, float] = {}
        if self.balance != (1.0, 1.0, 1.0):
            done |= {"white_balance_red": self.balance[0], "white_balance_blue": self.balance[2]}
        return done if self.exposure == 1.0 else {**done, "exposure": self.exposure}


def gains_for(pixels: Pixels, background: Flags, rules: Preparation) -> Gains:
    """What a plain background asks for, within the profile's limits. `background` marks its pixels."""
    pixels, background = pixels[::SAMPLE, ::SAMPLE], background[::SAMPLE, ::SAMPLE]
    if background.mean() < LEAST_SHARE:
        return Gains()
    wall = pixels[background]
    light, chroma, spread = _lab(wall)
    if spread > PLAIN_SPREAD or light < DIMMEST or chroma > GREY_CHROMA:
        return Gains()
    linear = _linear(np.median(wall, axis=0))
    balance = _balance(linear, rules.white_balance_gain_max)
    return Gains(balance, _exposure(pixels, background, linear, rules.exposure_gain_max))


def apply(pixels: Pixels, gains: Gains) -> Pixels:
    """The picture with these gains: one table a channel."""
    if gains == Gains():
        return pixels
    tables = [np.round(_coded(_LINEAR_OF_BYTES * gain * gains.exposure)) for gain in gains.balance]
    table = np.stack(tables, axis=1).astype(np.uint8)
    return np.asarray(cv2.LUT(pixels, table.reshape(1, 256, 3)), dtype=np.uint8)


def _balance(wall: Array, most: float) -> tuple[float, float, float]:
    """Red and blue towards green, which carries most of the brightness and stays."""
    red, blue = (float(np.clip(wall[1] / max(float(wall[side]), 1e-4), 1 / most, most)) for side in (0, 2))
    if max(abs(red - 1), abs(blue - 1)) < WORTH_IT:
        return 1.0, 1.0, 1.0
    return red, 1.0, blue


def _exposure(pixels: Pixels, background: Flags, wall: Array, most: float) -> float:
    """Only ever brighter: what is over-exposed is lost, and dimming it would not bring it back."""
    red, green, blue = cv2.split(pixels)
    brightest_channel = np.maximum(np.maximum(red, green), blue)
    person = _LINEAR_OF_BYTES[brightest_channel[~background]]
    brightest = float(np.percentile(person, 95)) if len(person) else 1.0
    wanted = min(AIM / max(float(wall.mean()), 1e-4), BRIGHTEST_SKIN / max(brightest, 1e-4), most)
    return wanted if wanted - 1 >= WORTH_IT else 1.0


def _lab(wall: npt.NDArray[np.uint8]) -> tuple[float, float, float]:
    """Median lightness, median chroma, spread of lightness."""
    lab = cv2.cvtColor(wall[None].astype(np.float32) / 255, cv2.COLOR_RGB2Lab)[0]
    low, middle, high = np.percentile(lab[:, 0], (10, 50, 90))
    return float(middle), float(np.median(np.hypot(lab[:, 1], lab[:, 2]))), float(high - low)


def _linear(coded: Array) -> Array:
    """sRGB (IEC 61966-2-1), 0…255, to linear light, 0…1."""
    share = np.asarray(coded, dtype=np.float64) / 255
    return np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)


def _coded(linear: Array) -> Array:
    """The way back; what is brighter than full scale is cut off."""
    share = np.clip(linear, 0, 1)
    return np.where(share <= 0.0031308, share * 12.92, 1.055 * share ** (1 / 2.4) - 0.055) * 255


_LINEAR_OF_BYTES = _linear(np.arange(256, dtype=np.float64))
