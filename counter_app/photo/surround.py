"""Reads what lies beside the person: the background of the input, and the clothing."""

import cv2
import numpy as np
import numpy.typing as npt

from counter_app.domain.photo.quantities import Quantity
from counter_app.photo import landmarks as at
from counter_app.photo.light import to_lab
from counter_app.photo.mesh import Mesh
from counter_app.photo.segment import SIDE, PersonMask

Values = dict[str, float]
Floats = npt.NDArray[np.float32]
Flags = npt.NDArray[np.bool_]

_SURELY_NOT, _SURELY = 0.1, 0.9
_MARGIN_PX = 5
"""Of the mask: pixels so near to the person show a mixture."""

_CROP_HALF_WIDTHS = 0.9
"""Only what the portrait will show counts: this many face widths on either side of the face's axis."""

_SHADOW_PX = 12
"""Of the mask: so far from the person a shadow of the head lies."""

_ENOUGH = 0.005
"""Share of the square below which a region says nothing."""


def surround_values(mask: PersonMask, mesh: Mesh) -> Values:
    """Background and clothing; a region of too few pixels says nothing."""
    lab = to_lab(mask.shown)
    flat = mask.to_mask(mesh.flat)
    middle = (flat[at.CHEEK_LEFT, 0] + flat[at.CHEEK_RIGHT, 0]) / 2
    reach = _CROP_HALF_WIDTHS * (flat[at.CHEEK_RIGHT, 0] - flat[at.CHEEK_LEFT, 0])
    rows, columns = np.ogrid[0:SIDE, 0:SIDE]
    in_crop = mask.inside & (np.abs(columns - middle) <= reach)
    around = np.ones((2 * _MARGIN_PX + 1,) * 2, np.uint8)
    near: Flags = cv2.dilate((mask.person > _SURELY_NOT).astype(np.uint8), around).astype(bool)
    values: Values = {}
    shadow = _shadow(lab, in_crop, near, middle)
    if shadow is not None:
        values[Quantity.BACKGROUND_SHADOW] = shadow
    behind = lab[in_crop & (~near)]
    if len(behind) >= _ENOUGH * SIDE * SIDE:
        dark, bright = np.percentile(behind[:, 0], [10, 90])
        middle_lab = np.median(behind, axis=0)
        values[Quantity.BACKGROUND_LIGHTNESS] = float(middle_lab[0])
        values[Quantity.BACKGROUND_CHROMA] = float(np.hypot(middle_lab[1], middle_lab[2]))
        values[Quantity.BACKGROUND_SPREAD] = float(bright - dark)
    collar = flat[at.CHIN, 1] + 0.3 * (flat[at.CHIN, 1] - flat[at.FOREHEAD, 1])
    top = lab[in_crop & (mask.person > _SURELY) & (rows > collar)]
    if len(top) >= _ENOUGH * SIDE * SIDE:
        values[Quantity.TOP_LIGHTNESS] = float(np.median(top[:, 0]))
    return values


def _shadow(lab: Floats, in_crop: Flags, near: Flags, middle: float) -> float | None:
    """Of the two sides of the head the darker edge; None where too little of the wall shows."""
    reach = cv2.dilate(near.astype(np.uint8), np.ones((2 * _SHADOW_PX + 1,) * 2, np.uint8)).astype(bool)
    columns = np.broadcast_to(np.arange(SIDE), (SIDE, SIDE))
    drops = []
    for on_side in (columns < middle, columns > middle):
        beside, off = (in_crop & on_side & reach & (~near)), (in_crop & on_side & ~reach)
        if min(int(beside.sum()), int(off.sum())) >= _ENOUGH * SIDE * SIDE:
            drops.append(float(np.median(lab[off][:, 0]) - np.percentile(lab[beside][:, 0], 25)))
    return max(drops, default=None)
