"""Paints what a person wears or holds before the face: glasses, a hat, a hand."""

import numpy as np

from counter_app.camera.studio.anatomy import EYE_X, SKULL_TOP_Y, Turn
from counter_app.camera.studio.drawing import (
    Canvas,
    Colour,
    Ink,
    Points,
    ellipse,
    mirrored,
    moved,
    points,
    smooth,
    smooth_open,
)
from counter_app.camera.studio.palette import WHITE, SkinTones, cloth_tones
from counter_app.camera.studio.scene import Glasses, Look

_LENS = points(
    (-0.315, -0.10), (-0.26, -0.185), (0.0, -0.205), (0.26, -0.185), (0.315, -0.10),
    (0.29, 0.10), (0.20, 0.205), (0.0, 0.235), (-0.20, 0.205), (-0.29, 0.10),
)  # fmt: skip
_FRAMES: dict[Glasses, tuple[Colour, float]] = {
    Glasses.THIN: ((120.0, 112.0, 108.0), 0.022),
    Glasses.DARK_RIMMED: ((24.0, 20.0, 22.0), 0.058),
    Glasses.SUNGLASSES: ((16.0, 15.0, 17.0), 0.05),
}


def paint_glasses(canvas: Canvas, look: Look, turn: Turn) -> None:
    if look.glasses is Glasses.NONE:
        return
    colour, width = _FRAMES[look.glasses]
    for side in (-1.0, 1.0):
        lens = turn.place(smooth(_LENS) * (side, 1.0) + (side * EYE_X, 0.035), 0.12)
        _paint_lens(canvas, look, lens)
        canvas.stroke(np.concatenate([lens, lens[:1]]), Ink(colour, 0.95, 0.004), width)
        arm = points((side * (EYE_X + 0.31), -0.05), (side * 0.985, -0.08))
        canvas.stroke(turn.place(arm, 0.05), Ink(colour, 0.95, 0.004), width)
    bridge = smooth_open(points((-EYE_X + 0.305, -0.05), (0.0, -0.11), (EYE_X - 0.305, -0.05)))
    canvas.stroke(turn.place(bridge, 0.16), Ink(colour, 0.95, 0.004), width)


def _paint_lens(canvas: Canvas, look: Look, lens: Points) -> None:
    inside = canvas.mask(lens)
    if look.glasses is Glasses.SUNGLASSES:
        canvas.fill(lens, Ink((22.0, 21.0, 24.0), 0.96))
        canvas.fill(moved(lens, 0.0, -0.2), Ink((110.0, 112.0, 120.0), 0.30, 0.06), inside)
    else:
        canvas.fill(lens, Ink((235.0, 240.0, 245.0), 0.05))
    if look.glare > 0:
        middle = lens.mean(axis=0)
        patch = points((-0.20, -0.16), (0.05, -0.19), (-0.06, 0.12), (-0.24, 0.08)) + middle
        canvas.fill(patch, Ink(WHITE, look.glare, 0.02), inside)


def paint_hat(canvas: Canvas) -> None:
    """A plain knitted cap with its brim above the brows."""
    colour, dark, light = (92.0, 58.0, 52.0), (60.0, 36.0, 34.0), (128.0, 88.0, 80.0)
    crown = points(
        (-1.13, -0.42), (-1.12, -0.95), (-0.85, -1.45), (-0.4, SKULL_TOP_Y - 0.22), (0.0, SKULL_TOP_Y - 0.27),
        (0.4, SKULL_TOP_Y - 0.22), (0.85, -1.45), (1.12, -0.95), (1.13, -0.42),
    )  # fmt: skip
    shape = smooth_open(crown)
    canvas.fill(shape, Ink(colour))
    inside = canvas.mask(shape)
    canvas.stroke(shape, Ink(dark, 0.5, 0.06), 0.12, inside)
    for x in np.linspace(-0.9, 0.9, 13):
        canvas.stroke(points((x, -0.8), (x * 0.45, -1.75)), Ink(dark, 0.35, 0.012), 0.02, inside)
    band = smooth(
        points((-1.12, -0.78), (-0.6, -0.84), (0.0, -0.86), (0.6, -0.84), (1.12, -0.78), (1.15, -0.60), (1.10, -0.44),
               (0.6, -0.50), (0.0, -0.52), (-0.6, -0.50), (-1.10, -0.44), (-1.15, -0.60))
    )  # fmt: skip
    canvas.fill(band, Ink(colour))
    canvas.stroke(np.concatenate([band, band[:1]]), Ink(dark, 0.7, 0.01), 0.03)
    canvas.fill(band * (0.9, 0.4) + (0.0, -0.36), Ink(light, 0.35, 0.06), canvas.mask(band))


def hat_top_y() -> float:
    return SKULL_TOP_Y - 0.27


def paint_hand(canvas: Canvas, look: Look, tones: SkinTones) -> None:
    """The back of a hand over mouth and nose, its arm coming from below."""
    half_arm = points((0.46, 0.98), (0.50, 1.35), (0.36, 1.75), (0.40, 2.3))
    arm = smooth_open(np.concatenate([mirrored(half_arm)[::-1], half_arm]))
    fingers = [_finger(x, tip) for x, tip in ((-0.345, 0.44), (-0.115, 0.28), (0.115, 0.30), (0.335, 0.46))]
    for shape in (arm, *fingers):
        canvas.fill(moved(shape, 0.03, 0.04), Ink(tones.deep, 0.55, 0.07), canvas.alpha.copy())
    _paint_sleeve(canvas, look)
    canvas.fill(arm, Ink(tones.base))
    inside = canvas.mask(arm)
    canvas.stroke(np.concatenate([arm, arm[:1]]), Ink(tones.deep, 0.55, 0.03), 0.05, inside)
    for shape in fingers:
        canvas.fill(shape, Ink(tones.base))
        flesh = canvas.mask(shape)
        canvas.stroke(shape[6:-6], Ink(tones.deep, 0.75, 0.02), 0.035, flesh)
        tip = shape[np.argmin(shape[:, 1])]
        canvas.fill(ellipse((float(tip[0]), float(tip[1]) + 0.085), (0.055, 0.06)), Ink(tones.light, 0.7, 0.012))
        for below in (0.30, 0.52):
            crease = points((tip[0] - 0.05, tip[1] + below), (tip[0] + 0.05, tip[1] + below))
            canvas.stroke(crease, Ink(tones.shade, 0.8, 0.012), 0.018)


def _paint_sleeve(canvas: Canvas, look: Look) -> None:
    cloth, _, shade = cloth_tones(look)
    half = points((0.50, 2.0), (0.56, 3.0), (0.70, 5.4))
    sleeve = smooth_open(np.concatenate([mirrored(half)[::-1], half]))
    canvas.fill(sleeve, Ink(cloth))
    canvas.stroke(sleeve, Ink(shade, 0.8, 0.06), 0.10, canvas.mask(sleeve))


def _finger(x: float, tip: float) -> Points:
    half = 0.105
    return smooth_open(
        points((x - half, 1.25), (x - half, tip + 0.1), (x - 0.07, tip + 0.02), (x, tip), (x + 0.07, tip + 0.02),
               (x + half, tip + 0.1), (x + half, 1.25))
    )  # fmt: skip
