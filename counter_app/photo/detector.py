"""Finds faces in a picture, however many and however small, as boxes with an eye line."""

from dataclasses import dataclass
from itertools import product
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from counter_app.domain.photo.photo import Pixels
from counter_app.photo.models import Net

SIDE = 128
"""Input of the net."""

_STRIDES = ((8, 2), (16, 6))
"""Cells of the net's two grids in its input pixels, and how many boxes each cell answers."""

_SCORE = 0.5
_OVERLAP = 0.3
"""Score and intersection over union of the weighted suppression, as the net's own graph has them."""

_SMALLEST_TILE = 150
"""The net sees faces from about a sixth of its input: 25 px in a tile of this side."""

Array = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class FoundFace:
    """A box with the two eyes as the picture shows them (left is left in the picture), in pixels of the picture."""

    left: float
    top: float
    right: float
    bottom: float
    eye_left: tuple[float, float]
    eye_right: tuple[float, float]
    score: float

    @property
    def size(self) -> float:
        return max(self.right - self.left, self.bottom - self.top)


@dataclass(frozen=True, slots=True)
class Tile:
    """A square of the picture that is shown to the net; it may reach beyond the picture."""

    left: float
    top: float
    side: float


class FaceDetector:
    """Runs the short-range net on squares of a picture."""

    def __init__(self, net: Net) -> None:
        self._net = net
        self._anchors = _anchors()

    def find(self, pixels: Pixels, tiles: list[Tile]) -> list[FoundFace]:
        """Faces in any of the tiles, the largest first; those that several tiles see are told once."""
        rows = [self._look(pixels, tile) for tile in tiles]
        merged = suppress(np.concatenate(rows))
        faces = [_face(row) for row in merged]
        return sorted(faces, key=lambda face: face.size, reverse=True)

    def _look(self, pixels: Pixels, tile: Tile) -> Array:
        """Rows of left, top, right, bottom, six points, score."""
        boxes, logits = self._net.run(_show(pixels, tile))
        scores = 1 / (1 + np.exp(-np.clip(logits[0, :, 0], -100, 100).astype(np.float64)))
        keep = scores >= _SCORE
        raw = boxes[0][keep].astype(np.float64) / SIDE
        anchors = self._anchors[keep]
        centre, half = raw[:, 0:2] + anchors, raw[:, 2:4] / 2
        points = (raw[:, 4:16].reshape(-1, 6, 2) + anchors[:, None, :]).reshape(-1, 12)
        found = np.concatenate([centre - half, centre + half, points], axis=1) * tile.side
        found += np.tile([tile.left, tile.top], 8)
        return np.concatenate([found, scores[keep, None]], axis=1)


def whole(pixels: Pixels) -> Tile:
    """The smallest square around the whole picture."""
    height, width = pixels.shape[:2]
    side = float(max(height, width))
    return Tile((width - side) / 2, (height - side) / 2, side)


def loose(pixels: Pixels) -> Tile:
    """A square twice as large: for faces that fill the picture, which the net does not know."""
    square = whole(pixels)
    return Tile(square.left - square.side / 2, square.top - square.side / 2, square.side * 2)


def small_tiles(pixels: Pixels) -> list[Tile]:
    """Overlapping squares in two sizes that cover the picture: for faces too small or too near its edge."""
    height, width = pixels.shape[:2]
    first = float(min(height, width))
    sides = [first, first / 2] if first < 0.9 * max(height, width) else [first / 1.5, first / 3]
    return [
        Tile(x, y, side)
        for side in sides
        if side >= _SMALLEST_TILE
        for y, x in product(_starts(height, side), _starts(width, side))
    ]


def _starts(length: float, side: float) -> list[float]:
    count = max(int(np.ceil((length - side) / (side * 0.65))), 0) + 1
    return [float(start) for start in np.linspace(0, max(length - side, 0), count)]


def suppress(rows: Array) -> list[Array]:
    """Weighted suppression: each cluster of overlapping rows becomes their mean, weighted by score."""
    left = rows[np.argsort(-rows[:, -1])]
    merged = []
    while len(left):
        same = _overlaps(left[0], left) > _OVERLAP
        same[0] = True
        cluster = left[same]
        mean = np.average(cluster, axis=0, weights=cluster[:, -1])
        mean[-1] = cluster[0, -1]
        merged.append(mean)
        left = left[~same]
    return merged


def _overlaps(one: Array, many: Array) -> Array:
    """Intersection over union; a box that lies almost wholly inside the other also counts as the same face."""
    width = np.minimum(one[2], many[:, 2]) - np.maximum(one[0], many[:, 0])
    height = np.minimum(one[3], many[:, 3]) - np.maximum(one[1], many[:, 1])
    common = np.clip(width, 0, None) * np.clip(height, 0, None)
    own = (one[2] - one[0]) * (one[3] - one[1])
    areas = (many[:, 2] - many[:, 0]) * (many[:, 3] - many[:, 1])
    union = common / np.maximum(own + areas - common, 1e-9)
    inside = common / np.maximum(np.minimum(own, areas), 1e-9)
    return np.where(inside > 0.8, 1.0, union)


def _face(row: Array) -> FoundFace:
    left, top, right, bottom = (float(value) for value in row[:4])
    return FoundFace(
        left, top, right, bottom, (float(row[4]), float(row[5])), (float(row[6]), float(row[7])), float(row[-1])
    )


def _show(pixels: Pixels, tile: Tile) -> npt.NDArray[np.float32]:
    """The tile as the net wants it: 128 × 128, −1 to 1, black where there is no picture."""
    scale = SIDE / tile.side
    height, width = pixels.shape[:2]
    top, left = max(round(tile.top), 0), max(round(tile.left), 0)
    bottom, right = min(round(tile.top + tile.side), height), min(round(tile.left + tile.side), width)
    cut = pixels[top:bottom, left:right]
    size = (max(round(cut.shape[1] * scale), 1), max(round(cut.shape[0] * scale), 1))
    small: npt.NDArray[Any] = cv2.resize(cut, size, interpolation=cv2.INTER_AREA)
    shown = np.full((SIDE, SIDE, 3), -1.0, np.float32)
    at_y, at_x = round((top - tile.top) * scale), round((left - tile.left) * scale)
    part = small[: SIDE - at_y, : SIDE - at_x]
    shown[at_y : at_y + part.shape[0], at_x : at_x + part.shape[1]] = part.astype(np.float32) / 127.5 - 1
    return shown


def _anchors() -> Array:
    """Centre of each of the 896 boxes as shares of the input."""
    grids = []
    for stride, boxes in _STRIDES:
        cells = SIDE // stride
        centres = (np.arange(cells) + 0.5) / cells
        ys, xs = np.meshgrid(centres, centres, indexing="ij")
        grids.append(np.repeat(np.stack([xs.ravel(), ys.ravel()], axis=1), boxes, axis=0))
    return np.concatenate(grids)
