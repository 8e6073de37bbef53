"""Paints neck, shoulders, collar and the case mark's plate."""

import numpy as np

from counter_app.camera.studio.drawing import (
    Area,
    Canvas,
    Ink,
    ellipse,
    mirrored,
    moved,
    points,
    smooth,
    smooth_open,
    symmetric,
)
from counter_app.camera.studio.mark import BORDER, COLUMNS, ROWS, mark_cells
from counter_app.camera.studio.palette import BLACK, WHITE, SkinTones, cloth_tones
from counter_app.camera.studio.scene import Look

MARK_TOP_Y = 2.00
_MARK_WIDTH = 1.64
_CELL = _MARK_WIDTH / (COLUMNS + 2 * BORDER)


def body_area(reaches_y: float) -> Area:
    return Area(-2.75, 0.9, 2.75, reaches_y)


def paint_body(canvas: Canvas, look: Look, tones: SkinTones) -> None:
    _paint_neck(canvas, tones)
    _paint_top(canvas, look)
    _paint_collar(canvas, look, tones)
    if look.case_mark is not None:
        _paint_mark(canvas, look.case_mark)


def _paint_neck(canvas: Canvas, tones: SkinTones) -> None:
    half = points(
        (0.0, 0.95), (0.60, 0.95), (0.585, 1.45), (0.60, 1.72), (0.78, 1.95), (1.0, 2.1), (0.5, 2.6), (0.0, 2.75)
    )
    neck = smooth(symmetric(half))
    canvas.fill(neck, Ink(tones.base))
    inside = canvas.mask(neck)
    canvas.fill(ellipse((0.0, 1.32), (0.72, 0.46)), Ink(tones.deep, 0.55, 0.10), inside)
    for side in (-1.0, 1.0):
        canvas.fill(ellipse((side * 0.60, 1.6), (0.14, 0.5)), Ink(tones.shade, 0.8, 0.08), inside)
        tendon = points((side * 0.42, 1.6), (side * 0.22, 2.05), (side * 0.08, 2.25))
        canvas.stroke(smooth_open(tendon), Ink(tones.shade, 0.5, 0.03), 0.05, inside)
    canvas.fill(ellipse((0.0, 2.28), (0.07, 0.06)), Ink(tones.shade, 0.6, 0.03), inside)


def _paint_top(canvas: Canvas, look: Look) -> None:
    base, light, shade = cloth_tones(look)
    end = canvas.area.bottom + 0.2
    shoulder = smooth_open(
        points((0.0, 2.62), (0.30, 2.38), (0.56, 1.98), (0.70, 1.88), (1.05, 2.06), (1.55, 2.25), (1.95, 2.45),
               (2.25, 2.85), (2.40, 3.4), (2.5, 4.2)),
        6,
    )  # fmt: skip
    half = np.concatenate([shoulder, points((2.5, end), (0.0, end))])
    shape = np.concatenate([half, mirrored(half)[::-1]])
    canvas.fill(shape, Ink(base))
    inside = canvas.mask(shape)
    for side in (-1.0, 1.0):
        canvas.fill(ellipse((side * 1.25, 2.42), (0.5, 0.16), side * 20), Ink(light, 0.8, 0.12), inside)
        edge = smooth_open(points((side * 1.95, 2.45), (side * 2.25, 2.85), (side * 2.45, 3.6), (side * 2.55, end)))
        canvas.stroke(edge, Ink(shade, 0.6, 0.12), 0.25, inside)
        fold = smooth_open(points((side * 1.65, 3.0), (side * 1.6, 3.6), (side * 1.72, 4.4)))
        canvas.stroke(fold, Ink(shade, 0.5, 0.04), 0.05, inside)
    canvas.fill(ellipse((0.0, 3.2), (0.5, 0.5)), Ink(light, 0.35, 0.25), inside)
    canvas.stroke(points((0.0, 2.6), (0.0, end)), Ink(shade, 0.7, 0.01), 0.025, inside)
    for y in (2.95, 3.5, 4.05):
        canvas.fill(ellipse((0.07, y), (0.035, 0.035)), Ink(shade, 0.9, 0.005), inside)


def _paint_collar(canvas: Canvas, look: Look, tones: SkinTones) -> None:
    _, light, shade = cloth_tones(look)
    wing = points(
        (0.62, 1.76), (0.735, 1.86), (0.74, 2.06), (0.60, 2.42), (0.42, 2.68), (0.10, 2.52), (0.30, 2.28), (0.50, 2.0)
    )
    neck_shadow = points((0.58, 1.80), (0.44, 2.06), (0.24, 2.32), (0.0, 2.58))
    for side in (-1.0, 1.0):
        canvas.stroke(smooth_open(neck_shadow * (side, 1.0)), Ink(tones.deep, 0.5, 0.04), 0.07, canvas.alpha.copy())
        shape = wing * (side, 1.0)
        canvas.fill(moved(shape, 0.0, 0.05), Ink(shade, 0.8, 0.04), canvas.alpha.copy())
        canvas.fill(shape, Ink(light))
        canvas.stroke(np.concatenate([shape, shape[:1]]), Ink(shade, 0.8, 0.008), 0.018, canvas.alpha.copy())


def _paint_mark(canvas: Canvas, text: str) -> None:
    height = _CELL * (ROWS + 2 * BORDER)
    left, top = -_MARK_WIDTH / 2, MARK_TOP_Y
    canvas.fill(_box(left - 0.035, top - 0.035, _MARK_WIDTH + 0.07, height + 0.07), Ink(BLACK))
    canvas.fill(_box(left, top, _MARK_WIDTH, height), Ink(WHITE))
    for row, cells in enumerate(mark_cells(text)):
        for column, is_dark in enumerate(cells):
            if is_dark:
                x, y = left + (column + BORDER) * _CELL, top + (row + BORDER) * _CELL
                canvas.fill(_box(x, y, _CELL, _CELL), Ink(BLACK))


def _box(left: float, top: float, width: float, height: float) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    return points((left, top), (left + width, top), (left + width, top + height), (left, top + height))
