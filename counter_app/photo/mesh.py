"""Reads 478 points and 52 expression scores of one face."""

from dataclasses import dataclass
from math import atan2, cos, sin

import cv2
import numpy as np
import numpy.typing as npt

from counter_app.domain.photo.photo import Pixels
from counter_app.photo.detector import FoundFace
from counter_app.photo.models import Net

SIDE = 256
"""Input of the net."""

_MARGIN = 1.5
"""Side of the square shown to the net over the extent of the face, as its own graph has it."""

PRESENT = 0.5
"""From this score on the square holds a face."""

EYE_CORNER_LEFT, EYE_CORNER_RIGHT = 33, 263
"""Outer corners of the eyes, left and right as the picture shows them."""

# fmt: off
_EXPRESSION_POINTS = np.array([
    0, 1, 4, 5, 6, 7, 8, 10, 13, 14, 17, 21, 33, 37, 39, 40, 46, 52, 53, 54, 55, 58, 61, 63, 65, 66, 67, 70, 78,
    80, 81, 82, 84, 87, 88, 91, 93, 95, 103, 105, 107, 109, 127, 132, 133, 136, 144, 145, 146, 148, 149, 150,
    152, 153, 154, 155, 157, 158, 159, 160, 161, 162, 163, 168, 172, 173, 176, 178, 181, 185, 191, 195, 197,
    234, 246, 249, 251, 263, 267, 269, 270, 276, 282, 283, 284, 285, 288, 291, 293, 295, 296, 297, 300, 308,
    310, 311, 312, 314, 317, 318, 321, 323, 324, 332, 334, 336, 338, 356, 361, 362, 365, 373, 374, 375, 377,
    378, 379, 380, 381, 382, 384, 385, 386, 387, 388, 389, 390, 397, 398, 400, 402, 405, 409, 415, 454, 466,
    468, 469, 470, 471, 472, 473, 474, 475, 476, 477,
])
# fmt: on
"""The points that the expression net takes, in its order: part of that net's interface."""

Array = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Mesh:
    """478 points: x, y in pixels of the picture, z in the same scale (smaller is nearer); and the net's certainty."""

    points: Array
    presence: float

    @property
    def flat(self) -> Array:
        return self.points[:, :2]


@dataclass(frozen=True, slots=True)
class _Square:
    x: float
    y: float
    side: float
    angle: float
    """Radians, clockwise in the picture."""


class MeshReader:
    """Runs the mesh net and the expression net."""

    def __init__(self, mesh: Net, expressions: Net) -> None:
        self._mesh = mesh
        self._expressions = expressions

    def read(self, pixels: Pixels, face: FoundFace) -> Mesh:
        """The mesh of a face that was just found. Its presence may be low: then it was none."""
        return self._read(pixels, _around_box(face))

    def follow(self, pixels: Pixels, before: Mesh) -> Mesh:
        """The mesh of the same face a moment later, or with more care on the same picture."""
        return self._read(pixels, _around_points(before.flat))

    def expressions(self, mesh: Mesh) -> Array:
        """52 scores between 0 and 1."""
        (scores,) = self._expressions.run(mesh.flat[_EXPRESSION_POINTS].astype(np.float32))
        return scores.astype(np.float64).ravel()

    def _read(self, pixels: Pixels, square: _Square) -> Mesh:
        to_picture = _to_picture(square)
        shown = cv2.warpAffine(
            pixels,
            to_picture,
            (SIDE, SIDE),
            flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
            borderMode=cv2.BORDER_CONSTANT,
        )
        points, presence = self._mesh.run(shown.astype(np.float32) / 255)
        raw = points.reshape(-1, 3).astype(np.float64)
        flat = raw[:, :2] @ to_picture[:, :2].T + to_picture[:, 2]
        depth = raw[:, 2:] * (square.side / SIDE)
        certainty = 1 / (1 + np.exp(-float(presence.ravel()[0])))
        return Mesh(np.concatenate([flat, depth], axis=1), float(certainty))


def _around_box(face: FoundFace) -> _Square:
    (lx, ly), (rx, ry) = face.eye_left, face.eye_right
    x, y = (face.left + face.right) / 2, (face.top + face.bottom) / 2
    return _Square(x, y, face.size * _MARGIN, atan2(ry - ly, rx - lx))


def _around_points(flat: Array) -> _Square:
    """The upright extent of the points along the eye line, as a square with margin."""
    left, right = flat[EYE_CORNER_LEFT], flat[EYE_CORNER_RIGHT]
    angle = atan2(right[1] - left[1], right[0] - left[0])
    turn = np.array([[cos(angle), sin(angle)], [-sin(angle), cos(angle)]])
    level = flat @ turn.T
    low, high = level.min(axis=0), level.max(axis=0)
    middle = (low + high) / 2 @ turn
    return _Square(float(middle[0]), float(middle[1]), float((high - low).max()) * _MARGIN, angle)


def _to_picture(square: _Square) -> Array:
    """2 × 3 transform from the net's input to the picture."""
    scale = square.side / SIDE
    c, s = cos(square.angle) * scale, sin(square.angle) * scale
    half = SIDE / 2
    return np.array([[c, -s, square.x - half * c + half * s], [s, c, square.y - half * s - half * c]])
