"""Reads how a picture was made: noise, tones, highlights, compression, enlargement, borders."""

import cv2
import numpy as np
import numpy.typing as npt

from counter_app.domain.photo.photo import FaceGeometry, Pixels
from counter_app.domain.photo.quantities import Quantity
from counter_app.photo import landmarks as at
from counter_app.photo.light import FacePatch
from counter_app.photo.measure import Values

Floats = npt.NDArray[np.float32]

_LAPLACE = np.array([[1, -2, 1], [-2, 4, -2], [1, -2, 1]], np.float32)
_LAPLACE_NORM = 6.0
"""Standard deviation of this filter's answer to white noise of one (Immerkær 1996)."""
_GRID = 8
"""JPEG's blocks."""
WIDEST_FOR_BLOCKS = 500.0
"""Of faces wider than this (pixels) a portrait shows blocks so much smaller that nobody sees them."""
SHINE_LIGHTNESS = 91.0
SKIN_A, SKIN_B = (5.0, 25.0), (5.0, 35.0)
"""OFIQ's window of natural skin colour in CIELAB a* and b* (ISO/IEC 29794-5, component NaturalColour)."""


def tone_values(patch: FacePatch) -> Values:
    """Tones of the face at portrait scale."""
    face = patch.under(at.OVAL)
    cheeks = np.concatenate([patch.under(outline) for outline in at.CHEEK_PATCHES])
    if not len(face) or not len(cheeks):
        return {}
    low, high = np.percentile(face[:, 0], (5, 95))
    skin = np.median(cheeks, axis=0)
    values: Values = {
        Quantity.DYNAMIC_RANGE: float(high - low),
        Quantity.HIGHLIGHTS: float(np.mean(face[:, 0] > SHINE_LIGHTNESS)),
        Quantity.NOISE: _noise(patch),
        Quantity.SKIN_COLOUR_DISTANCE: float(np.hypot(_outside(skin[1], SKIN_A), _outside(skin[2], SKIN_B))),
    }
    brow, chin = patch.under(at.BROW_PATCH), patch.under(at.CHIN_PATCH)
    if len(brow) and len(chin):
        values[Quantity.LIGHT_DIFFERENCE_VERTICAL] = float(np.median(brow[:, 0]) - np.median(chin[:, 0]))
    return values


def picture_values(pixels: Pixels, face: FaceGeometry) -> Values:
    """What only the picture's own pixels tell, before anything was scaled."""
    grey = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY).astype(np.float32)
    left, top = max(int(face.box.left), 0), max(int(face.box.top), 0)
    part = grey[top : int(face.box.bottom), left : int(face.box.right)]
    values: Values = {Quantity.BORDER_SIDES: float(_border_sides(grey))}
    if min(part.shape) >= 6 * _GRID:
        if face.face_width_px <= WIDEST_FOR_BLOCKS:
            values[Quantity.BLOCKINESS] = _blockiness(part, left, top)
        values[Quantity.NATIVE_DETAIL] = _native_detail(part)
    return values


def _noise(patch: FacePatch) -> float:
    """Of the lightness on the cheeks, after Immerkær: structure of skin is smooth over so few pixels."""
    answer = np.abs(cv2.filter2D(patch.lab[:, :, 0], cv2.CV_32F, _LAPLACE))
    area = np.zeros(answer.shape, np.uint8)
    for outline in at.CHEEK_PATCHES:
        cv2.fillPoly(area, [np.round(patch.points[list(outline)]).astype(np.int32)], 1)
    inside = answer[area.astype(bool)]
    return float(np.median(inside) * 1.4826 / _LAPLACE_NORM) if len(inside) else 0.0


def _outside(value: float, window: tuple[float, float]) -> float:
    return max(window[0] - float(value), float(value) - window[1], 0.0)


def _blockiness(part: Floats, left: int, top: int) -> float:
    """Steps across the lines of JPEG's grid over those between them; 1 where there is no grid."""
    ratios = []
    for axis, offset in ((1, left), (0, top)):
        steps = np.abs(np.diff(part, axis=axis)).mean(axis=1 - axis)
        phase = (np.arange(len(steps)) + 1 + offset) % _GRID
        on, off = steps[phase == 0], steps[(phase == 3) | (phase == 4) | (phase == 5)]
        ratios.append(float(np.median(on)) / max(float(np.median(off)), 1e-3))
    return sum(ratios) / len(ratios)


def _native_detail(part: Floats) -> float:
    """In the sharper direction: change over one pixel as a share of that over two, where most changes."""
    ratios = []
    for axis in (0, 1):
        moved = np.moveaxis(part, axis, 0)
        two = np.abs(moved[2:] - moved[:-2])
        one = np.maximum(np.abs(moved[1:-1] - moved[:-2]), np.abs(moved[2:] - moved[1:-1]))
        strong = two >= np.percentile(two, 98)
        ratios.append(float(one[strong].mean()) / max(float(two[strong].mean()), 1e-3))
    return max(ratios)


def _border_sides(grey: Floats) -> int:
    """How many sides end in an even strip that stands out from the picture beside it."""
    turned = (grey, grey[::-1], grey.T, grey.T[::-1])
    return sum(_has_border(side) for side in turned)


def _has_border(side: Floats) -> bool:
    """Looks at the upper edge: an even line, and a straight step within the first few per cent."""
    if float(side[0].std()) > 2.0:
        return False
    depth = max(side.shape[0] // 16, 3)
    rows = side[:depth]
    steps = np.abs(np.diff(rows, axis=0))
    share = (steps > 12.0).mean(axis=1)
    return bool(share.max() > 0.9)
