"""Tells person from background around one head, and where the hair ends."""

from dataclasses import dataclass
from math import cos, radians, sin

import cv2
import numpy as np
import numpy.typing as npt

from counter_app.domain.photo.photo import Pixels
from counter_app.photo.landmarks import CHEEK_LEFT, CHEEK_RIGHT, CHIN, FOREHEAD, IRIS_LEFT, IRIS_RIGHT
from counter_app.photo.mesh import Mesh
from counter_app.photo.models import Net

SIDE = 256
"""Input and output of the net."""

HEAD_SQUARE, WIDE_SQUARE = 2.3, 3.2
"""Side of the square shown to the net over the face's height: usual, and for hair that reaches beyond the usual one."""

_SURE = 0.5
_COLUMN_SHARE = 0.28
"""Hair top is looked for within this share of the face width on either side of the face's axis."""

_RUN_SHARE = 0.12
"""A row belongs to the hair when so much of the searched strip is person: stray hairs do not count."""

_EDGE_ROWS = 2

Array = npt.NDArray[np.float64]
Share = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class PersonMask:
    """How sure each pixel is person, on a square turned with the head; `to_picture` maps its pixels to the picture."""

    shown: Pixels
    person: Share
    to_picture: Array
    inside: npt.NDArray[np.bool_]
    """Where the square lies inside the picture."""

    def to_mask(self, points: Array) -> Array:
        """Where points of the picture lie on the square."""
        back = cv2.invertAffineTransform(self.to_picture)
        moved: Array = points @ back[:, :2].T + back[:, 2]
        return moved


class PersonFinder:
    """Runs the person net on the square around a head."""

    def __init__(self, net: Net) -> None:
        self._net = net

    def around(self, pixels: Pixels, mesh: Mesh, square: float = HEAD_SQUARE) -> PersonMask:
        """The mask around this face, upright as the face is."""
        return self.on_square(pixels, _head_square(mesh, square))

    def on_square(self, pixels: Pixels, to_picture: Array) -> PersonMask:
        """The mask on a square of the picture that a 2 × 3 transform from the net's input describes."""
        flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        shown = cv2.warpAffine(pixels, to_picture, (SIDE, SIDE), flags=flags, borderMode=cv2.BORDER_REPLICATE)
        (person,) = self._net.run(np.asarray(shown, dtype=np.float32) / np.float32(255))
        return PersonMask(
            np.asarray(shown, dtype=np.uint8), person[0, :, :, 0], to_picture, _covered(pixels, to_picture)
        )


def hair_height(mask: PersonMask, mesh: Mesh) -> float | None:
    """From the eye line up to the top of the hair along the face's axis, in pixels of the picture.

    None where the mask cannot tell: it reaches the square's or the picture's upper edge, or shows no person there.
    """
    flat = mask.to_mask(mesh.flat)
    eyes = (flat[IRIS_LEFT] + flat[IRIS_RIGHT]) / 2
    middle = (flat[CHEEK_LEFT, 0] + flat[CHEEK_RIGHT, 0]) / 2
    half = _COLUMN_SHARE * abs(flat[CHEEK_RIGHT, 0] - flat[CHEEK_LEFT, 0])
    left, right = max(round(middle - half), 0), min(round(middle + half) + 1, SIDE)
    strip = np.sort(mask.person[:, left:right], axis=1)
    if strip.shape[1] == 0:
        return None
    level = strip[:, -max(round(_RUN_SHARE * strip.shape[1]), 1)]
    top = _rise(level, round(float(flat[FOREHEAD, 1])))
    first = int(np.argmax(mask.inside[:, left:right].any(axis=1)))
    if top is None or top < first + _EDGE_ROWS:
        return None
    scale = float(np.hypot(mask.to_picture[0, 0], mask.to_picture[1, 0]))
    return (float(eyes[1]) - top) * scale


def _rise(level: Share, start: int) -> float | None:
    """The row, between pixels, where the person ends when going up from a row that is surely person."""
    start = min(max(start, 0), SIDE - 1)
    if level[start] < _SURE:
        return None
    below = np.flatnonzero(level[: start + 1] < _SURE)
    if not len(below):
        return None
    out = int(below[-1])
    low, high = float(level[out]), float(level[out + 1])
    return out + (_SURE - low) / (high - low)


def _covered(pixels: Pixels, to_picture: Array) -> npt.NDArray[np.bool_]:
    rows, columns = np.ogrid[0:SIDE, 0:SIDE]
    at_x = to_picture[0, 0] * columns + to_picture[0, 1] * rows + to_picture[0, 2]
    at_y = to_picture[1, 0] * columns + to_picture[1, 1] * rows + to_picture[1, 2]
    height, width = pixels.shape[:2]
    inside: npt.NDArray[np.bool_] = (at_x >= 0) & (at_y >= 0) & (at_x <= width - 1) & (at_y <= height - 1)
    return inside


def _head_square(mesh: Mesh, square: float) -> Array:
    """A square turned with the eye line, its centre a little above the face's, where hair and shoulders both show."""
    flat = mesh.flat
    across = flat[IRIS_RIGHT] - flat[IRIS_LEFT]
    angle = float(np.arctan2(across[1], across[0]))
    down = np.array([-sin(angle), cos(angle)])
    height = float(np.hypot(*(flat[CHIN] - flat[FOREHEAD])))
    centre = (flat[CHIN] + flat[FOREHEAD]) / 2 - down * height * 0.1
    return square_at(float(centre[0]), float(centre[1]), height * square, float(np.degrees(angle)))


def square_at(x: float, y: float, side: float, angle_deg: float) -> Array:
    """2 × 3 transform from the net's input to a square of the picture with that centre, turned clockwise."""
    scale = side / SIDE
    c, s = cos(radians(angle_deg)) * scale, sin(radians(angle_deg)) * scale
    half = SIDE / 2
    return np.array([[c, -s, x - half * c + half * s], [s, c, y - half * s - half * c]])
