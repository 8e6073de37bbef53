"""Finds the sheet of paper on the desk: its four corners, to a fraction of a pixel."""

from collections.abc import Iterator
from math import hypot

import cv2
import numpy as np
import numpy.typing as npt

from counter_app.domain.application.document import Corners
from counter_app.domain.photo.photo import Pixels, Point

Array = npt.NDArray[np.float64]
Floats = npt.NDArray[np.float32]
Mask = npt.NDArray[np.uint8]

COARSE_PX, FINE_PX = 480, 1440
"""Longest side of the pictures in which the sheet is looked for, and in which its edges are followed."""
LEAST_SHARE, MOST_SHARE = 0.02, 0.985
"""Of the picture: what is smaller is no sheet, what is larger is the desk."""
FILLED = 0.90
"""Share of its own four corners that a sheet fills; a hand or a heap of papers does not."""
LEAST_APART = 5.0
"""Between the sheet's rim and the desk around it, in CIELAB as eight bits hold it."""
_BORDER_SHARE, _RIM_SHARE = 0.04, 0.06
_WIPE = np.ones((9, 9), np.uint8)
_SIDE_LOOKS, _REACH_PX = 41, 9
_CORNER_REST = 0.12
"""Of each side next to its corners: there a sheet may be bent or rounded, and two edges meet."""


def find_page(pixels: Pixels) -> Corners | None:
    """The corners of the largest sheet, from the upper left clockwise; None where there is none."""
    height, width = pixels.shape[:2]
    coarse, fine = _scale(width, height, COARSE_PX), _scale(width, height, FINE_PX)
    small = _resized(pixels, coarse)
    found = _largest(small)
    if found is None:
        return None
    grey = cv2.cvtColor(_resized(pixels, fine), cv2.COLOR_RGB2GRAY).astype(np.float64)
    corners = _followed(_grown(found) * (fine / coarse), grey) / fine
    first, second, third, fourth = (Point(float(x), float(y)) for x, y in _in_order(corners))
    return first, second, third, fourth


def _scale(width: int, height: int, longest_px: int) -> float:
    return min(longest_px / max(width, height), 1.0)


def _resized(pixels: Pixels, scale: float) -> Pixels:
    if scale == 1.0:
        return pixels
    size = (round(pixels.shape[1] * scale), round(pixels.shape[0] * scale))
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)


def _grown(corners: Array) -> Array:
    """Contours run through the outermost pixels' middles: half a pixel further out is the edge."""
    middle = corners.mean(axis=0)
    away = corners - middle
    return np.asarray(middle + away * (1 + 0.5 / np.maximum(np.abs(away), 1.0)) + 0.5, np.float64)


def _largest(small: Pixels) -> Array | None:
    """The largest four-cornered thing that any of the ways to see it shows."""
    area = small.shape[0] * small.shape[1]
    lab = np.asarray(cv2.cvtColor(cv2.GaussianBlur(small, (0, 0), 1.2), cv2.COLOR_RGB2LAB), np.float32)
    quads = [quad for mask in _masks(lab) for quad in _quads(mask, area) if _stands_out(quad, lab)]
    return max(quads, key=lambda quad: cv2.contourArea(quad.astype(np.float32)), default=None)


def _stands_out(quad: Array, lab: Floats) -> bool:
    """Whether its rim differs from what lies around it: a block of print on white paper has white all around."""
    outer, inner, inside = (np.zeros(lab.shape[:2], np.uint8) for _ in range(3))
    middle = quad.mean(axis=0)
    for mask, share in ((outer, 1 + _RIM_SHARE), (inner, 1.0), (inside, 1 - _RIM_SHARE)):
        cv2.fillConvexPoly(mask, np.round(middle + (quad - middle) * share).astype(np.int32), 1)
    around, rim = (outer - inner).astype(bool), (inner - inside).astype(bool)
    if not around.any() or not rim.any():
        return False
    apart = np.median(lab[around], axis=0) - np.median(lab[rim], axis=0)
    return bool(np.linalg.norm(apart) >= LEAST_APART)


def _masks(lab: Floats) -> Iterator[Mask]:
    """What is not of the desk's colour; what is bright; each with the print wiped away too; what is framed by edges."""
    rim = max(round(_BORDER_SHARE * min(lab.shape[:2])), 2)
    strips = (lab[:rim], lab[-rim:], lab[:, :rim], lab[:, -rim:])
    border = np.concatenate([strip.reshape(-1, 3) for strip in strips])
    away = np.asarray(np.clip(np.linalg.norm(lab - np.median(border, axis=0), axis=2), 0, 255), np.uint8)
    light = np.asarray(lab[..., 0], np.uint8)
    # print is as far from paper as paper from the desk, or farther: it would be told from all the rest
    for grey in (
        away,
        light,
        cv2.morphologyEx(away, cv2.MORPH_OPEN, _WIPE),
        cv2.morphologyEx(light, cv2.MORPH_CLOSE, _WIPE),
    ):
        yield _closed(_otsu(np.asarray(grey, np.uint8)))
    edges = cv2.Canny(light, 20, 60)
    yield np.asarray(cv2.dilate(edges, np.ones((3, 3), np.uint8)), np.uint8)


def _otsu(grey: Mask) -> Mask:
    _, mask = cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    return np.asarray(mask, np.uint8)


def _closed(mask: Mask) -> Mask:
    return np.asarray(cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((7, 7), np.uint8)), np.uint8)


def _quads(mask: Mask, area: int) -> Iterator[Array]:
    contours, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    for contour in contours:
        held = cv2.contourArea(contour)
        if not LEAST_SHARE * area <= held <= MOST_SHARE * area:
            continue
        quad = _four_cornered(np.asarray(cv2.convexHull(contour), np.int32))
        if quad is not None and held >= FILLED * cv2.contourArea(quad.astype(np.float32)):
            yield quad


def _four_cornered(hull: npt.NDArray[np.int32]) -> Array | None:
    around = cv2.arcLength(hull, closed=True)
    for share in (0.01, 0.015, 0.02, 0.03, 0.04, 0.06):
        corners = cv2.approxPolyDP(hull, share * around, closed=True)
        if len(corners) == 4:
            return corners.reshape(4, 2).astype(np.float64)
    return None


def _followed(corners: Array, grey: Array) -> Array:
    """Each side moved onto the strongest step across it; corners are where the sides meet."""
    sides = [_side(corners[place], corners[(place + 1) % 4], grey) for place in range(4)]
    met = [_meeting(sides[place - 1], sides[place]) for place in range(4)]
    moved = np.array([corner if found is None else found for corner, found in zip(corners, met, strict=True)])
    # an edge that was followed astray is worse than one that was only seen roughly
    is_sound = np.linalg.norm(moved - corners, axis=1).max() <= 2.5 * _REACH_PX
    return moved if is_sound else corners


def _side(start: Array, end: Array, grey: Array) -> Array:
    """A point on the line and its direction."""
    along = (end - start) / max(float(np.linalg.norm(end - start)), 1e-6)
    across = np.array([-along[1], along[0]])
    places = start + (end - start) * np.linspace(_CORNER_REST, 1 - _CORNER_REST, _SIDE_LOOKS)[:, None]
    steps = np.arange(-_REACH_PX, _REACH_PX + 1, dtype=np.float64)
    looks = places[:, None] + across * steps[None, :, None]
    # pixel centres lie at halves
    x, y = (np.asarray(looks[..., axis] - 0.5, np.float32) for axis in (0, 1))
    seen = cv2.remap(grey.astype(np.float32), x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    change = np.abs(np.diff(cv2.GaussianBlur(seen, (0, 0), 0.8), axis=1))
    at = change.argmax(axis=1)
    offsets = np.array([_peak(row, place) for row, place in zip(change, at, strict=True)]) - _REACH_PX + 0.5
    found = places + across * offsets[:, None]
    strong = change.max(axis=1) >= 0.5 * np.median(change.max(axis=1))
    if strong.sum() < 8:
        return np.concatenate([start, along])
    line = cv2.fitLine(found[strong].astype(np.float32), cv2.DIST_HUBER, 0, 0.01, 0.01).reshape(-1)
    return np.array([line[2], line[3], line[0], line[1]], np.float64)


def _peak(row: npt.NDArray[np.float32], place: int) -> float:
    """Between the pixels: the top of the parabola through the strongest step and its neighbours."""
    if not 0 < place < len(row) - 1:
        return float(place)
    before, here, after = (float(value) for value in row[place - 1 : place + 2])
    bend = before - 2 * here + after
    return place if abs(bend) < 1e-9 else place + 0.5 * (before - after) / bend


def _meeting(one: Array, other: Array) -> Array | None:
    across = one[2] * other[3] - one[3] * other[2]
    if abs(across) < 1e-3:
        return None
    apart = other[:2] - one[:2]
    reach = (apart[0] * other[3] - apart[1] * other[2]) / across
    return np.asarray(one[:2] + reach * one[2:], np.float64)


def _in_order(corners: Array) -> Array:
    """Clockwise, beginning with the corner that lies farthest up and left."""
    middle = corners.mean(axis=0)
    turned = corners[np.argsort(np.arctan2(corners[:, 1] - middle[1], corners[:, 0] - middle[0]))]
    first = int(np.argmin(turned.sum(axis=1)))
    return np.roll(turned, -first, axis=0)


def side_lengths(corners: Corners) -> tuple[float, float]:
    """Across and down, each the mean of the two sides that face each other."""

    def length(one: Point, other: Point) -> float:
        return hypot(one.x - other.x, one.y - other.y)

    first, second, third, fourth = corners
    return (length(first, second) + length(fourth, third)) / 2, (length(first, fourth) + length(second, third)) / 2
