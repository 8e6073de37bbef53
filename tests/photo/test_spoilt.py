"""Checks that the drawn camera alone cannot provoke: each fires on a spoilt picture and not on one spoilt a little."""

from collections.abc import Callable

import cv2
import numpy as np
import pytest

from counter_app.domain.photo.findings import Code
from counter_app.domain.photo.photo import FaceGeometry, Pixels
from counter_app.evaluation.degradations import DEGRADATIONS, Subject
from counter_app.photo.inspector import Inspector

Spoil = Callable[[Pixels, FaceGeometry, float], Pixels]
KNOWN = {degradation.name: degradation for degradation in DEGRADATIONS}
SURE = 7
"""Seed of what is random."""


def known(name: str) -> Spoil:
    """One of the project's own degradations."""

    def spoil(pixels: Pixels, face: FaceGeometry, amount: float) -> Pixels:
        subject = Subject("drawn", pixels, face, face.face_width_px / 207)
        return KNOWN[name].spoil(subject, amount, np.random.default_rng(SURE))

    return spoil


def foggy(pixels: Pixels, _: FaceGeometry, amount: float) -> Pixels:
    return as_bytes(pixels * (1 - amount) + 190 * amount)


def framed(pixels: Pixels, _: FaceGeometry, amount: float) -> Pixels:
    """An even dark strip along the upper edge, so many pixels high."""
    made = pixels.copy()
    made[: int(amount)] = 40
    return made


def lit_from_above(pixels: Pixels, face: FaceGeometry, amount: float) -> Pixels:
    """The light lost from the brows down to the chin."""
    brow = face.eye_line.y - 0.3 * face.face_width_px
    lost = np.interp(np.arange(pixels.shape[0]), [brow, face.chin.y], [0, amount])
    return as_bytes(pixels * (1 - lost)[:, None, None])


def shiny(pixels: Pixels, face: FaceGeometry, amount: float) -> Pixels:
    """The lamp mirrored on the forehead, its radius in face widths."""
    centre = (round(face.eye_line.x), round(face.eye_line.y - 0.16 * face.face_width_px))
    return blended(pixels, centre, amount * face.face_width_px, (244, 238, 232))


def red_eyed(pixels: Pixels, face: FaceGeometry, amount: float) -> Pixels:
    """Pupils lit by a flash, their radius in face widths."""
    made = pixels
    for eye in (face.left_eye, face.right_eye):
        made = blended(made, (round(eye.x), round(eye.y)), amount * face.face_width_px, (190, 40, 36))
    return made


def over_the_ears(pixels: Pixels, face: FaceGeometry, amount: float) -> Pixels:
    """Dark hair beside the face, so far down from the eyes, in face widths."""
    made = pixels.copy()
    width, eyes = face.face_width_px, face.eye_line
    for cheek, outward in ((face.cheek_left, 1), (face.cheek_right, -1)):
        ends = sorted((round(cheek.x + outward), round(cheek.x + outward * 0.3 * width)))
        made[round(eyes.y - 0.5 * width) : round(eyes.y + amount * width), ends[0] : ends[1]] = (34, 28, 26)
    return made


def blended(pixels: Pixels, centre: tuple[int, int], radius: float, colour: tuple[int, int, int]) -> Pixels:
    """A soft disc."""
    disc = cv2.circle(np.zeros(pixels.shape[:2], np.float32), centre, max(round(radius), 1), 1.0, -1)
    soft = cv2.GaussianBlur(disc, (0, 0), 1.0)[..., None]
    return as_bytes(pixels * (1 - soft) + np.array(colour) * soft)


def as_bytes(values: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> Pixels:
    return np.clip(values, 0, 255).astype(np.uint8)


SPOILT: list[tuple[Code, Spoil, tuple[float, float]]] = [
    (Code.DARK_GLASSES, known("dark glasses"), (0.8, 0.2)),
    (Code.FACE_COVERED, known("mask"), (0.45, 0.2)),
    (Code.FACE_COVERED, known("mask"), (0.85, 0.2)),
    (Code.FOREHEAD_HIDDEN, known("hair over the eyes"), (1.0, 0.2)),
    (Code.UNEVEN_LIGHT_VERTICAL, lit_from_above, (0.85, 0.1)),
    (Code.NOISY, known("noise"), (10.0, 3.0)),
    (Code.COMPRESSED, known("compression"), (5.0, 70.0)),
    (Code.ENLARGED, known("upscaling"), (3.0, 1.01)),
    (Code.UNDEREXPOSED, known("darker"), (0.1, 0.8)),
    (Code.LOW_CONTRAST, foggy, (0.85, 0.1)),
    (Code.BORDER, framed, (10.0, 0.0)),
    (Code.SHINY, shiny, (0.24, 0.05)),
    (Code.RED_EYE, red_eyed, (0.03, 0.0)),
    (Code.EARS_HIDDEN, over_the_ears, (0.4, -0.3)),
]


@pytest.mark.parametrize(("code", "spoil", "amounts"), SPOILT, ids=[str(case[0]) for case in SPOILT])
def test_what_is_spoilt_is_found_and_what_is_hardly_spoilt_is_not(
    inspector: Inspector, good: Pixels, code: Code, spoil: Spoil, amounts: tuple[float, float]
) -> None:
    face = inspector.examine(good).report.measurements.geometry
    assert face is not None
    codes = [
        {finding.code for finding in inspector.examine(spoil(good, face, amount)).report.findings} for amount in amounts
    ]
    assert (code in codes[0], code in codes[1]) == (True, False)


def test_chance_spoils_the_same_picture_the_same_way_twice(inspector: Inspector, good: Pixels) -> None:
    face = inspector.examine(good).report.measurements.geometry
    assert face is not None
    for name, degradation in KNOWN.items():
        once, again = (known(name)(good, face, degradation.amounts[-1]) for _ in range(2))
        assert (once == again).all(), name
