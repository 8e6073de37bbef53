"""Paints soft, anti-aliased shapes on a transparent canvas whose unit is half a face width."""

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

Points = npt.NDArray[np.float64]
Plane = npt.NDArray[np.float32]
Layer8 = npt.NDArray[np.uint8]
Colour = tuple[float, float, float]
Window = tuple[int, int, int, int]
"""Rows from, to; columns from, to."""

_SHIFT = 4
_SUB = 1 << _SHIFT


@dataclass(frozen=True, slots=True)
class Ink:
    """How a shape is painted: colour, strength 0…1, and the softness of its edge in units."""

    rgb: Colour
    opacity: float = 1.0
    soft: float = 0.0


@dataclass(frozen=True, slots=True)
class Area:
    """The part of the drawing plane that a canvas covers, in units; y grows downwards."""

    left: float
    top: float
    right: float
    bottom: float


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """`share` 0 gives one, 1 gives the other."""
    first, second, third = (a + (b - a) * share for a, b in zip(one, other, strict=True))
    return first, second, third


def points(*pairs: tuple[float, float]) -> Points:
    return np.array(pairs, dtype=np.float64)


def moved(shape: Points, right: float, down: float) -> Points:
    return shape + points((right, down))


def mirrored(shape: Points) -> Points:
    return shape * (-1.0, 1.0)


def ellipse(centre: tuple[float, float], half: tuple[float, float], tilt_deg: float = 0.0) -> Points:
    angle = np.linspace(0.0, 2.0 * np.pi, 48, endpoint=False)
    x, y = half[0] * np.cos(angle), half[1] * np.sin(angle)
    turn = np.radians(tilt_deg)
    return np.stack(
        [centre[0] + x * np.cos(turn) - y * np.sin(turn), centre[1] + x * np.sin(turn) + y * np.cos(turn)], axis=1
    )


def smooth(knots: Points, steps: int = 8) -> Points:
    """A closed curve through all knots."""
    return _through(np.concatenate([knots[-1:], knots, knots[:2]]), steps)


def smooth_open(knots: Points, steps: int = 8) -> Points:
    """An open curve from the first knot to the last."""
    return np.concatenate([_through(np.concatenate([knots[:1], knots, knots[-1:]]), steps), knots[-1:]])


def symmetric(right_half: Points) -> Points:
    """The closed outline whose right half, from top to bottom, is given; end knots lie on the middle line."""
    return np.concatenate([right_half, mirrored(right_half[-2:0:-1])])


def _through(padded: Points, steps: int) -> Points:
    """Catmull-Rom through padded[1:-1]."""
    t = np.linspace(0.0, 1.0, steps, endpoint=False)[None, :, None]
    p0, p1, p2, p3 = (padded[i : len(padded) - 3 + i, None, :] for i in range(4))
    curve: Points = 0.5 * (
        2 * p1 + (p2 - p0) * t + (2 * p0 - 5 * p1 + 4 * p2 - p3) * t**2 + (3 * p1 - p0 - 3 * p2 + p3) * t**3
    )
    return curve.reshape(-1, 2)


def _blank(window: Window, coarse: int) -> Layer8:
    return np.zeros((-(-(window[1] - window[0]) // coarse), -(-(window[3] - window[2]) // coarse)), np.uint8)


class Canvas:
    """A transparent sheet; colours are kept multiplied with their opacity."""

    def __init__(self, area: Area, unit_px: float) -> None:
        self.area = area
        self.unit_px = unit_px
        width = round((area.right - area.left) * unit_px)
        height = round((area.bottom - area.top) * unit_px)
        self.rgb: Plane = np.zeros((height, width, 3), np.float32)
        self.alpha: Plane = np.zeros((height, width), np.float32)

    def fill(self, shape: Points, ink: Ink, within: Plane | None = None) -> None:
        """Paint the inside of a closed outline, where wanted only within a mask."""
        window = self._window(shape, ink.soft, 0.0)
        if window is None:
            return
        coarse = self._coarseness(ink)
        stencil = _blank(window, coarse)
        cv2.fillPoly(stencil, [self._fixed(shape, window, coarse)], 255, cv2.LINE_AA, _SHIFT)
        self._blend(stencil, window, ink, within)

    def stroke(self, line: Points, ink: Ink, width: float, within: Plane | None = None) -> None:
        """Paint along an open line of the given width."""
        window = self._window(line, ink.soft, width)
        if window is None:
            return
        coarse = self._coarseness(ink)
        stencil = _blank(window, coarse)
        thickness = max(1, round(width * self.unit_px / coarse))
        cv2.polylines(stencil, [self._fixed(line, window, coarse)], False, 255, thickness, cv2.LINE_AA, _SHIFT)
        faint = min(1.0, width * self.unit_px)
        self._blend(stencil, window, Ink(ink.rgb, ink.opacity * faint, ink.soft), within)

    def mask(self, shape: Points) -> Plane:
        """Coverage 0…1 of a closed outline, for `within`."""
        stencil = np.zeros(self.alpha.shape, np.uint8)
        everything = (0, self.alpha.shape[0], 0, self.alpha.shape[1])
        cv2.fillPoly(stencil, [self._fixed(shape, everything, 1)], 255, cv2.LINE_AA, _SHIFT)
        return np.asarray(stencil, np.float32) / np.float32(255)

    def finished(self) -> Layer8:
        """Four channels, 8 bits, colours multiplied with opacity."""
        sheet = np.dstack([self.rgb, self.alpha * np.float32(255)])
        return np.asarray(np.clip(sheet + 0.5, 0, 255), np.uint8)

    def _window(self, shape: Points, soft: float, width: float) -> Window | None:
        reach = 3.0 * soft * self.unit_px + width * self.unit_px + 3.0
        x = (shape[:, 0] - self.area.left) * self.unit_px
        y = (shape[:, 1] - self.area.top) * self.unit_px
        top, bottom = max(0, int(y.min() - reach)), min(self.alpha.shape[0], int(y.max() + reach) + 1)
        left, right = max(0, int(x.min() - reach)), min(self.alpha.shape[1], int(x.max() + reach) + 1)
        return (top, bottom, left, right) if bottom > top and right > left else None

    def _coarseness(self, ink: Ink) -> int:
        """Very soft shapes are painted small and enlarged: nobody sees the difference, and it is ten times cheaper."""
        return max(1, int(ink.soft * self.unit_px / 2.5))

    def _fixed(self, shape: Points, window: Window, coarse: int) -> npt.NDArray[np.int32]:
        inside = (shape - (self.area.left, self.area.top)) * self.unit_px - (window[2], window[0])
        return np.asarray(np.round((inside / coarse - 0.5) * _SUB), np.int32)

    def _blend(self, stencil: Layer8, window: Window, ink: Ink, within: Plane | None) -> None:
        top, bottom, left, right = window
        cover = np.asarray(stencil, np.float32) * np.float32(ink.opacity / 255)
        if ink.soft > 0:
            coarse = self._coarseness(ink)
            sigma = ink.soft * self.unit_px / coarse
            cover = np.asarray(cv2.GaussianBlur(cover, (0, 0), sigma, borderType=cv2.BORDER_CONSTANT), np.float32)
            if coarse > 1:
                whole = cv2.resize(cover, None, fx=coarse, fy=coarse, interpolation=cv2.INTER_LINEAR)
                cover = np.asarray(whole[: bottom - top, : right - left], np.float32)
        if within is not None:
            cover = cover * within[top:bottom, left:right]
        rest = 1 - cover
        rgb, alpha = self.rgb[top:bottom, left:right], self.alpha[top:bottom, left:right]
        rgb *= rest[..., None]
        rgb += cover[..., None] * np.array(ink.rgb, np.float32)
        alpha *= rest
        alpha += cover
