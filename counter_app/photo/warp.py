"""Cuts an upright, scaled rectangle out of a picture without aliasing."""

from math import cos, radians, sin
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from counter_app.domain.photo.photo import Pixels

Array = npt.NDArray[np.float64]


def turn_and_scale(angle_deg: float, scale: float, anchor: tuple[float, float], lands_at: tuple[float, float]) -> Array:
    """2 × 3 transform from the picture to a cut that levels a head tilted clockwise by this angle.

    `anchor` is a point of the picture, `lands_at` the place of the cut where it comes to lie.
    """
    c, s = cos(radians(angle_deg)) * scale, sin(radians(angle_deg)) * scale
    (x, y), (u, v) = anchor, lands_at
    return np.array([[c, s, u - c * x - s * y], [-s, c, v + s * x - c * y]])


def cut(pixels: Pixels, to_cut: Array, size: tuple[int, int], border: int = cv2.BORDER_REPLICATE) -> Pixels:
    """The cut of that width and height. Pixel centres lie at whole coordinates."""
    scale = float(np.hypot(to_cut[0, 0], to_cut[1, 0]))
    if scale >= 0.75:
        flags = cv2.INTER_LANCZOS4 if scale > 1 else cv2.INTER_CUBIC
        return _warp(pixels, to_cut, size, (flags, border))
    part, moved = _needed_part(pixels, to_cut, size)
    shrunk: Any = cv2.resize(part, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    factor_x, factor_y = shrunk.shape[1] / part.shape[1], shrunk.shape[0] / part.shape[0]
    grow = np.array([[1 / factor_x, 0, 0.5 / factor_x - 0.5], [0, 1 / factor_y, 0.5 / factor_y - 0.5], [0, 0, 1]])
    return _warp(shrunk, moved @ grow, size, (cv2.INTER_CUBIC, border))


def _warp(pixels: Pixels, to_cut: Array, size: tuple[int, int], how: tuple[int, int]) -> Pixels:
    warped = cv2.warpAffine(pixels, to_cut, size, flags=how[0], borderMode=how[1], borderValue=(255, 255, 255))
    return np.asarray(warped, dtype=np.uint8)


def _needed_part(pixels: Pixels, to_cut: Array, size: tuple[int, int]) -> tuple[Pixels, Array]:
    """The part of the picture under the cut with some margin, and the transform from that part."""
    back = cv2.invertAffineTransform(to_cut)
    corners = np.array([[0, 0], [size[0], 0], [0, size[1]], [size[0], size[1]]], dtype=np.float64)
    at = corners @ back[:, :2].T + back[:, 2]
    margin = 4 * float(np.hypot(back[0, 0], back[1, 0]))
    height, width = pixels.shape[:2]
    left, top = np.clip(np.floor(at.min(axis=0) - margin), 0, (width - 2, height - 2)).astype(int)
    right, bottom = np.clip(np.ceil(at.max(axis=0) + margin), (left + 2, top + 2), (width, height)).astype(int)
    moved = to_cut.copy()
    moved[:, 2] += to_cut[:, :2] @ np.array([left, top], dtype=np.float64)
    return pixels[top:bottom, left:right], moved
