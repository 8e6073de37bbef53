"""Paints the hair: what falls behind the shoulders, and what frames the face."""

import numpy as np

from counter_app.camera.studio.anatomy import SKULL_TOP_Y, Turn, bun_outline, cap_outline
from counter_app.camera.studio.drawing import Canvas, Ink, Plane, Points, points, smooth, smooth_open
from counter_app.camera.studio.palette import SkinTones, hair_tones
from counter_app.camera.studio.scene import HairStyle, Look

_STRANDS = 11

_HAIRLINE = {
    HairStyle.SHORT: points(
        (1.0, 0.10), (0.955, -0.06), (0.945, -0.32), (0.85, -0.63), (0.52, -0.84), (0.10, -0.93), (-0.30, -0.96),
        (-0.56, -0.87), (-0.85, -0.63), (-0.945, -0.32), (-0.955, -0.06), (-1.0, 0.10),
    ),
    HairStyle.LONG: points(
        (1.0, 0.06), (0.975, -0.08), (0.96, -0.28), (0.87, -0.60), (0.56, -0.90), (0.16, -1.06), (0.0, -1.10),
        (-0.16, -1.06), (-0.56, -0.90), (-0.87, -0.60), (-0.96, -0.28), (-0.975, -0.08), (-1.0, 0.06),
    ),
    HairStyle.TALL: points(
        (1.0, 0.06), (0.97, -0.08), (0.94, -0.32), (0.82, -0.66), (0.50, -0.93), (0.0, -1.04),
        (-0.50, -0.93), (-0.82, -0.66), (-0.94, -0.32), (-0.97, -0.08), (-1.0, 0.06),
    ),
}  # fmt: skip
"""From beside the left ear over the forehead to the right ear."""


def paint_hair_behind(canvas: Canvas, look: Look) -> None:
    """What hangs behind neck and shoulders."""
    if look.hair_style is not HairStyle.LONG:
        return
    base, shine, depth = hair_tones(look)
    side = points(
        (0.55, -1.2),
        (1.05, -0.75),
        (1.13, -0.2),
        (1.17, 0.4),
        (1.24, 1.0),
        (1.30, 1.6),
        (1.22, 2.2),
        (0.92, 2.52),
        (0.5, 2.5),
    )
    shape = smooth(np.concatenate([side, (side * (-1.0, 1.0))[::-1]]))
    canvas.fill(shape, Ink(base))
    inside = canvas.mask(shape)
    canvas.fill(points((-0.8, 0.2), (0.8, 0.2), (0.8, 2.6), (-0.8, 2.6)), Ink(depth, 0.75, 0.12), inside)
    for number in range(7):
        x = 0.86 + 0.055 * number
        for sign in (-1.0, 1.0):
            strand = points((sign * x * 0.95, 0.2), (sign * x * 1.02, 1.0), (sign * x, 2.3)) * (1.0, 1.0)
            canvas.stroke(smooth_open(strand), Ink(shine if number % 2 else depth, 0.30, 0.012), 0.02, inside)


def paint_hair_before(canvas: Canvas, look: Look, tones: SkinTones, turn: Turn) -> None:
    """What lies on skull, temples and forehead."""
    if look.hair_style is HairStyle.BALD:
        _paint_scalp(canvas, tones, turn)
        return
    base, shine, depth = hair_tones(look)
    if look.hair_style is HairStyle.TALL:
        _paint_bun(canvas, look)
    outer = smooth_open(cap_outline(look))
    line = smooth_open(turn.place(_HAIRLINE[look.hair_style]))
    shape = np.concatenate([outer, line])
    canvas.stroke(line[4:-4], Ink(tones.deep, 0.45, 0.05), 0.06, canvas.alpha.copy())
    canvas.fill(shape, Ink(base))
    inside = canvas.mask(shape)
    canvas.stroke(line, Ink(depth, 0.6, 0.03), 0.05, inside)
    canvas.stroke(outer, Ink(depth, 0.5, 0.05), 0.10, inside)
    _paint_strands(canvas, (outer, line), (Ink(shine, 0.34, 0.010), Ink(depth, 0.34, 0.010)), inside)
    band = smooth_open(points((-0.78, -1.0), (-0.45, -1.24), (0.0, -1.33), (0.45, -1.24), (0.78, -1.0)))
    canvas.stroke(band, Ink(shine, 0.55, 0.06), 0.09, inside)
    if look.hair_style is HairStyle.LONG:
        canvas.stroke(points((0.0, -1.1), (0.0, SKULL_TOP_Y)), Ink(depth, 0.7, 0.02), 0.025, inside)


def _paint_strands(canvas: Canvas, curves: tuple[Points, Points], inks: tuple[Ink, Ink], inside: Plane) -> None:
    """Fine lines from the hairline outwards, leaning to the side of the parting."""
    outer, line = curves
    roots = line[np.linspace(3, len(line) - 4, _STRANDS * 2).astype(int)]
    tips = outer[np.linspace(len(outer) - 4, 3, _STRANDS * 2).astype(int)]
    for number, (root, tip) in enumerate(zip(roots, tips, strict=True)):
        middle = (root + tip) / 2 + (0.10, -0.02)
        canvas.stroke(smooth_open(np.stack([root, middle, tip])), inks[number % 2], 0.016, inside)


def _paint_bun(canvas: Canvas, look: Look) -> None:
    base, shine, depth = hair_tones(look)
    bun = bun_outline(look)
    canvas.fill(bun, Ink(base))
    inside = canvas.mask(bun)
    middle = bun.mean(axis=0)
    canvas.stroke(np.concatenate([bun, bun[:1]]), Ink(depth, 0.6, 0.05), 0.08, inside)
    for share in (0.35, 0.6, 0.82):
        arc = (bun[24:] - middle) * share + middle
        canvas.stroke(arc, Ink(shine, 0.35, 0.012), 0.022, inside)


def _paint_scalp(canvas: Canvas, tones: SkinTones, turn: Turn) -> None:
    crown = smooth(points((-0.3, -1.18), (0.0, -1.27), (0.3, -1.18), (0.0, -1.08)))
    canvas.fill(turn.place(crown), Ink(tones.light, 0.6, 0.10), canvas.alpha.copy())
