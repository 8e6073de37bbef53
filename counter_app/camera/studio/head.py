"""Paints skull, ears, skin shading and nose: all of a head that does not move with its expression."""

import numpy as np

from counter_app.camera.studio.anatomy import Turn
from counter_app.camera.studio.drawing import Canvas, Ink, Plane, ellipse, mirrored, points, smooth, smooth_open
from counter_app.camera.studio.palette import WHITE, SkinTones


def paint_head(canvas: Canvas, tones: SkinTones, turn: Turn) -> Plane:
    """Ears, face and nose; returns the mask of the face."""
    for side in (-1.0, 1.0):
        _paint_ear(canvas, tones, turn, side)
    outline = turn.outline()
    face = canvas.mask(outline)
    canvas.fill(outline, Ink(tones.base))
    _shade_form(canvas, tones, turn, face)
    _paint_nose(canvas, tones, turn, face)
    return face


def _paint_ear(canvas: Canvas, tones: SkinTones, turn: Turn, side: float) -> None:
    ear = turn.ear(side)
    canvas.fill(ear, Ink(tones.base))
    inside = canvas.mask(ear)
    middle = ear.mean(axis=0)
    canvas.fill((ear - middle) * (0.62, 0.68) + middle, Ink(tones.shade, 0.7, 0.04), inside)
    rim = points((side * 0.08, -0.26), (side * 0.12, -0.05), (side * 0.06, 0.16), (-side * 0.02, 0.26)) + middle
    canvas.stroke(smooth_open(rim), Ink(tones.light, 0.35, 0.02), 0.03, inside)
    canvas.stroke(ear, Ink(tones.deep, 0.45, 0.012), 0.022, inside)


def _shade_form(canvas: Canvas, tones: SkinTones, turn: Turn, face: Plane) -> None:
    outline = turn.outline()
    rim = np.concatenate([outline, outline[:1]])
    canvas.stroke(rim, Ink(tones.shade, 0.55, 0.14), 0.20, face)
    canvas.stroke(rim, Ink(tones.deep, 0.22, 0.03), 0.04, face)
    glow = [((0.0, -0.55), (0.55, 0.30), 0.45), ((0.0, 1.29 + 0.23 * turn.jaw_open), (0.20, 0.13), 0.30)]
    for centre, half, opacity in glow:
        canvas.fill(turn.place(ellipse(centre, half)), Ink(tones.light, opacity, 0.16), face)
    for side in (-1.0, 1.0):
        canvas.fill(turn.place(ellipse((side * 0.50, 0.42), (0.22, 0.15))), Ink(tones.light, 0.38, 0.12), face)
        canvas.fill(turn.place(ellipse((side * 0.55, 0.56), (0.20, 0.15))), Ink(tones.blush, 0.38, 0.12), face)
        socket = ellipse((side * 0.42, -0.07), (0.27, 0.14))
        canvas.fill(turn.place(socket), Ink(tones.shade, 0.50, 0.07), face)
        temple = ellipse((side * 0.88, -0.28), (0.10, 0.35))
        canvas.fill(turn.place(temple), Ink(tones.shade, 0.25, 0.10), face)
    canvas.fill(
        turn.place(ellipse((0.0, 1.14 + 0.2 * turn.jaw_open), (0.24, 0.045))), Ink(tones.shade, 0.5, 0.05), face
    )


def _paint_nose(canvas: Canvas, tones: SkinTones, turn: Turn, face: Plane) -> None:
    bridge = points((0.075, -0.12), (0.085, 0.1), (0.12, 0.30), (0.175, 0.44))
    for side in (-1.0, 1.0):
        flank = turn.place(smooth_open(bridge * (side, 1.0)), 0.10)
        canvas.stroke(flank, Ink(tones.shade, 0.42, 0.035), 0.075, face)
    ridge = points((0.0, -0.22), (0.035, 0.1), (0.04, 0.36), (0.0, 0.44), (-0.04, 0.36), (-0.035, 0.1))
    canvas.fill(turn.place(smooth(ridge), 0.22), Ink(tones.light, 0.60, 0.03), face)
    canvas.fill(turn.place(ellipse((0.0, 0.44), (0.125, 0.10)), 0.25), Ink(tones.light, 0.22, 0.05), face)
    canvas.fill(turn.place(ellipse((0.0, 0.44), (0.035, 0.028)), 0.28), Ink(WHITE, 0.30, 0.018), face)
    canvas.fill(turn.place(ellipse((0.0, 0.60), (0.22, 0.035)), 0.12), Ink(tones.shade, 0.65, 0.035), face)
    wing = points((0.15, 0.37), (0.205, 0.43), (0.215, 0.50), (0.175, 0.555), (0.12, 0.555))
    nostril = points((0.045, 0.555), (0.085, 0.525), (0.135, 0.54), (0.105, 0.568))
    under = turn.place(smooth_open(points((-0.05, 0.56), (0.0, 0.585), (0.05, 0.56))), 0.20)
    canvas.stroke(under, Ink(tones.deep, 0.5, 0.010), 0.016, face)
    for half in (wing, mirrored(wing)):
        canvas.stroke(turn.place(smooth_open(half), 0.15), Ink(tones.deep, 0.55, 0.012), 0.020, face)
    for hole in (nostril, mirrored(nostril)):
        canvas.fill(turn.place(smooth(hole), 0.17), Ink(tones.line, 0.85, 0.010), face)
    for side in (-1.0, 1.0):
        philtrum = turn.place(points((side * 0.04, 0.62), (side * 0.05, 0.72)), 0.12)
        canvas.stroke(philtrum, Ink(tones.shade, 0.45, 0.015), 0.025, face)
        fold = smooth_open(points((side * 0.25, 0.50), (side * 0.31, 0.60), (side * 0.36, 0.72)))
        canvas.stroke(turn.place(fold, 0.06), Ink(tones.shade, 0.22, 0.03), 0.03, face)
