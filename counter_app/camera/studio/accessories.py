"""Paints what a person wears or holds before the face: glasses, a hat, a hand."""

import numpy as np

from counter_app.camera.studio.anatomy import EYE_X, SKULL_TOP_Y, Turn
from counter_app.camera.studio.drawing import Canvas, Colour, Ink, Points, ellipse, points, smooth, smooth_open
from counter_app.camera.studio.palette import WHITE, SkinTones
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
        canvas.fill(lens - (0.0, 0.2), Ink((110.0, 112.0, 120.0), 0.30, 0.06), inside)
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
    band = smooth(points((-1.15, -0.76), (0.0, -0.80), (1.15, -0.76), (1.15, -0.42), (0.0, -0.44), (-1.15, -0.42)))
    canvas.fill(band, Ink(colour))
    canvas.stroke(np.concatenate([band, band[:1]]), Ink(dark, 0.7, 0.01), 0.03)
    canvas.fill(band * (0.9, 0.4) + (0.0, -0.36), Ink(light, 0.35, 0.06), canvas.mask(band))


def hat_top_y() -> float:
    return SKULL_TOP_Y - 0.27


def paint_hand(canvas: Canvas, tones: SkinTones) -> None:
    """The back of a hand over mouth and nose, coming from below."""
    palm = smooth(points((-0.42, 0.95), (0.38, 0.92), (0.50, 1.35), (0.42, 2.0), (-0.40, 2.0), (-0.55, 1.4)))
    canvas.fill(palm + (0.03, 0.05), Ink(tones.deep, 0.6, 0.08), canvas.alpha.copy())
    for number, (x, tip) in enumerate(((-0.34, 0.42), (-0.11, 0.26), (0.12, 0.28), (0.33, 0.44))):
        finger = smooth(points((x - 0.11, 1.1), (x - 0.105, tip + 0.1), (x, tip), (x + 0.105, tip + 0.1), (x + 0.11, 1.1)))
        canvas.fill(finger, Ink(tones.base))
        canvas.stroke(np.concatenate([finger, finger[:1]]), Ink(tones.deep, 0.6, 0.012), 0.022)
        canvas.fill(ellipse((x, tip + 0.09), (0.055, 0.06)), Ink(tones.light, 0.7, 0.012))
        canvas.stroke(points((x - 0.05, 0.72 + 0.02 * number), (x + 0.05, 0.72)), Ink(tones.shade, 0.7, 0.012), 0.018)
    canvas.fill(palm, Ink(tones.base))
    canvas.stroke(np.concatenate([palm, palm[:1]]), Ink(tones.shade, 0.8, 0.05), 0.09, canvas.mask(palm))
