"""Paints what an expression moves: eyes, brows and mouth."""

import numpy as np

from counter_app.camera.studio.anatomy import EYE_HALF, EYE_X, IRIS, Turn
from counter_app.camera.studio.drawing import (
    Canvas,
    Colour,
    Ink,
    Plane,
    Points,
    ellipse,
    mix,
    moved,
    points,
    smooth,
)
from counter_app.camera.studio.palette import INK, WHITE, SkinTones
from counter_app.camera.studio.scene import Expression

_LID_UP, _LID_DOWN = 0.098, 0.066
_IRIS_RGB: Colour = (74.0, 48.0, 34.0)
_GAZE_X, _GAZE_Y = 0.085, 0.045
_ALONG = np.linspace(-1.0, 1.0, 25)


def paint_eyes(canvas: Canvas, tones: SkinTones, turn: Turn, expression: Expression) -> None:
    gaze = (expression.gaze_x * _GAZE_X, expression.gaze_y * _GAZE_Y)
    _paint_eye(canvas, tones, turn, Eye(1.0, expression.left_eye_open, gaze))
    _paint_eye(canvas, tones, turn, Eye(-1.0, expression.right_eye_open, gaze))


class Eye:
    """The lid curves of one eye; side −1 is the person's right."""

    def __init__(self, side: float, openness: float, gaze: tuple[float, float]) -> None:
        self.side = side
        self.openness = openness
        self.iris = (side * EYE_X + gaze[0], gaze[1] - 0.006)
        x = side * EYE_X + side * _ALONG * EYE_HALF
        corners = 0.016 - 0.026 * (_ALONG + 1.0) / 2.0
        arch = (1.0 - _ALONG**2) ** 0.75
        lower = corners + _LID_DOWN * (0.72 + 0.28 * openness) * (1.0 - _ALONG**2)
        upper = lower + (corners - _LID_UP * arch - lower) * openness
        self.upper: Points = np.stack([x, upper], axis=1)
        self.lower: Points = np.stack([x, lower], axis=1)

    def opening(self) -> Points:
        return np.concatenate([self.upper, self.lower[::-1]])


def _paint_eye(canvas: Canvas, tones: SkinTones, turn: Turn, eye: Eye) -> None:
    if eye.openness > 0.02:
        _paint_eyeball(canvas, tones, turn, eye)
    upper, lower = turn.place(eye.upper), turn.place(eye.lower)
    canvas.stroke(lower, Ink(tones.deep, 0.45, 0.010), 0.018)
    thick = 0.030 if eye.openness > 0.1 else 0.026
    canvas.stroke(upper, Ink(INK, 0.92, 0.005), thick)
    outer = eye.upper[-1]
    lash = points((outer[0] - eye.side * 0.07, outer[1] - 0.012), (outer[0] + eye.side * 0.022, outer[1] + 0.006))
    canvas.stroke(turn.place(lash), Ink(INK, 0.7, 0.008), 0.024)
    crease = eye.upper + np.stack([np.zeros(25), -0.055 - 0.02 * (1 - _ALONG**2)], axis=1)
    canvas.stroke(turn.place(crease[2:]), Ink(tones.deep, 0.55, 0.010), 0.016)
    canvas.stroke(turn.place(moved(eye.lower[4:-3], 0.0, 0.075)), Ink(tones.shade, 0.38, 0.02), 0.03)


def _paint_eyeball(canvas: Canvas, tones: SkinTones, turn: Turn, eye: Eye) -> None:
    opening = turn.place(eye.opening())
    inside = canvas.mask(opening)
    canvas.fill(opening, Ink(mix((246.0, 243.0, 240.0), tones.base, 0.10)))
    iris_x, iris_y = (float(v) for v in turn.place(points(eye.iris))[0])
    canvas.fill(ellipse((iris_x, iris_y), (IRIS, IRIS)), Ink(mix(_IRIS_RGB, INK, 0.55), 1.0, 0.004), inside)
    canvas.fill(ellipse((iris_x, iris_y + 0.012), (IRIS * 0.80, IRIS * 0.76)), Ink(_IRIS_RGB, 0.9, 0.012), inside)
    glow = ellipse((iris_x, iris_y + 0.042), (IRIS * 0.5, IRIS * 0.3))
    canvas.fill(glow, Ink(mix(_IRIS_RGB, (214.0, 160.0, 116.0), 0.45), 0.7, 0.014), inside)
    canvas.fill(ellipse((iris_x, iris_y), (IRIS * 0.42, IRIS * 0.42)), Ink((8.0, 6.0, 6.0), 1.0, 0.005), inside)
    shadow = moved(eye.upper, 0.0, 0.012)
    canvas.stroke(turn.place(shadow), Ink(tones.line, 0.55, 0.018), 0.045, inside)
    canvas.fill(ellipse((iris_x - 0.030, iris_y - 0.032), (0.021, 0.021)), Ink(WHITE, 0.95, 0.003), inside)
    corner = points((eye.upper[0][0], eye.upper[0][1]))
    canvas.fill(ellipse((0.0, 0.0), (0.03, 0.022)) + turn.place(corner)[0], Ink(tones.blush, 0.7, 0.008), inside)


def paint_brows(canvas: Canvas, turn: Turn, colour: Colour) -> None:
    half = points(
        (0.185, -0.262), (0.34, -0.302), (0.52, -0.312), (0.71, -0.232), (0.54, -0.262), (0.35, -0.242), (0.19, -0.205)
    )
    for side in (-1.0, 1.0):
        shape = turn.place(smooth(half * (side, 1.0)), 0.04)
        canvas.fill(shape, Ink(colour, 0.62, 0.016))
        canvas.fill(shape, Ink(colour, 0.45, 0.006))


class Mouth:
    """The lip curves, from the person's right corner to the left one."""

    def __init__(self, expression: Expression) -> None:
        opened, smile = expression.mouth_open, expression.smile
        half = 0.325 + 0.085 * smile - 0.035 * opened
        gap = 0.40 * opened
        self.corner = (half, 0.842 - 0.075 * smile + 0.35 * gap)
        self.top = 0.846 - 0.02 * smile - 0.08 * gap
        self.bottom = 0.848 + 0.01 * smile + 0.92 * gap
        bow = 1.0 - _ALONG**2
        inner = _ALONG * half * 0.96
        dip = 0.010 * np.exp(-((_ALONG / 0.22) ** 2)) - 0.004
        self.inner_top = self._arc(inner, self.top, bow**0.55, dip)
        self.inner_low = self._arc(inner, self.bottom, bow**0.55, dip * (1 - min(1.0, 4 * opened)))
        notch = 0.028 * np.exp(-((_ALONG / 0.12) ** 2))
        self.rim_top = self._arc(_ALONG * half, self.top - 0.098, bow**0.85, notch)
        self.rim_low = self._arc(_ALONG * half, self.bottom + 0.122, bow**0.80, np.zeros(25))

    def _arc(self, x: Points, height: float, bow: Points, detail: Points) -> Points:
        return np.stack([x, self.corner[1] + (height - self.corner[1]) * bow + detail], axis=1)


def paint_mouth(canvas: Canvas, tones: SkinTones, turn: Turn, expression: Expression) -> None:
    mouth = Mouth(expression)
    is_open = expression.mouth_open > 0.02
    if is_open:
        _paint_cavity(canvas, tones, turn, (mouth, expression.shows_teeth))
    upper_lip = np.concatenate([mouth.rim_top, mouth.inner_top[::-1]])
    lower_lip = np.concatenate([mouth.inner_low, mouth.rim_low[::-1]])
    canvas.fill(turn.place(upper_lip, 0.08), Ink(mix(tones.lip, tones.deep, 0.25), 0.85, 0.012))
    canvas.fill(turn.place(lower_lip, 0.09), Ink(tones.lip, 0.80, 0.016))
    shine = ellipse((0.0, mouth.bottom + 0.062), (0.12, 0.022))
    canvas.fill(turn.place(shine, 0.09), Ink(tones.light, 0.42, 0.022))
    if not is_open:
        canvas.stroke(turn.place(mouth.inner_top, 0.09), Ink(tones.line, 0.85, 0.007), 0.019)
    under = turn.place(ellipse((0.0, mouth.bottom + 0.165), (0.17, 0.028)), 0.06)
    canvas.fill(under, Ink(tones.shade, 0.55, 0.03))
    half, corner = mouth.corner
    for side in (-1.0, 1.0):
        dimple = turn.place(ellipse((side * (half + 0.008), corner - 0.004), (0.018, 0.016)), 0.07)
        canvas.fill(dimple, Ink(tones.deep, 0.5, 0.012))


def _paint_cavity(canvas: Canvas, tones: SkinTones, turn: Turn, inner: tuple[Mouth, bool]) -> None:
    mouth, shows_teeth = inner
    placed = turn.place(np.concatenate([mouth.inner_top, mouth.inner_low[::-1]]), 0.06)
    inside: Plane = canvas.mask(placed)
    canvas.fill(placed, Ink((52.0, 20.0, 22.0)))
    tongue = turn.place(ellipse((0.0, mouth.bottom - 0.01), (0.18, 0.07)), 0.06)
    canvas.fill(tongue, Ink((150.0, 72.0, 74.0), 0.8, 0.03), inside)
    if shows_teeth:
        row = turn.place(ellipse((0.0, mouth.top + 0.01), (0.26, 0.075)), 0.06)
        canvas.fill(row, Ink((240.0, 236.0, 228.0), 0.95, 0.008), inside)
    canvas.stroke(placed, Ink(tones.line, 0.5, 0.01), 0.02, inside)
