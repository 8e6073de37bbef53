"""Reads what lies over and in the eyes: dark lenses, glare, red pupils."""

import numpy as np
import numpy.typing as npt

from counter_app.domain.photo.quantities import Quantity
from counter_app.photo import landmarks as at
from counter_app.photo.light import FacePatch
from counter_app.photo.measure import Values

Floats = npt.NDArray[np.float32]

GLARE_LIGHTNESS, GLARE_CHROMA = 95.0, 12.0
"""So bright and colourless is a lamp in a lens, and nothing in an eye but a point (CIELAB)."""

DARKEST = 0.001
"""A cheek is never taken for darker than this (relative luminance), so that there is always something to divide by."""


def lens_values(patch: FacePatch) -> Values:
    """Of the worse eye each, for dark lenses of the brighter one. Quantities that cannot be read are absent."""
    eyes = patch.points[[at.IRIS_LEFT, at.IRIS_RIGHT]]
    span = float(np.hypot(*(eyes[1] - eyes[0])))
    skin = np.concatenate([patch.under(outline) for outline in at.CHEEK_PATCHES])
    if not len(skin):
        return {}
    below = [_part(patch, eye, span, (-0.22, 0.12, 0.22, 0.30)) for eye in eyes]
    around = [_part(patch, eye, span, (-0.34, -0.22, 0.34, 0.30)) for eye in eyes]
    values: Values = {}
    if all(map(len, below)):
        values[Quantity.LENS_TRANSMISSION] = max(map(_luminance, below)) / max(_luminance(skin), DARKEST)
    if all(map(len, around)):
        values[Quantity.LENS_GLARE] = max(_glare(part) for part in around)
    pupils = [_pupil(patch, centre) for centre in (at.IRIS_LEFT, at.IRIS_RIGHT)]
    if all(map(len, pupils)):
        values[Quantity.PUPIL_REDNESS] = max(float(np.median(part[:, 1])) for part in pupils)
    return values


def _luminance(part: Floats) -> float:
    """Relative luminance Y/Yn, 0 to 1, of the median pixel (CIE 15)."""
    lightness = float(np.median(part[:, 0]))
    return float(((lightness + 16) / 116) ** 3 if lightness > 8 else lightness * (3 / 29) ** 3)


def _part(patch: FacePatch, eye: npt.NDArray[np.float64], span: float, box: tuple[float, ...]) -> Floats:
    """The CIELAB pixels of a box about the eye, its edges in distances between the eyes."""
    left, top, right, bottom = (round(float(eye[place % 2] + edge * span)) for place, edge in enumerate(box))
    part: Floats = patch.lab[max(top, 0) : max(bottom, 0), max(left, 0) : max(right, 0)].reshape(-1, 3)
    return part


def _glare(part: Floats) -> float:
    is_glare = (part[:, 0] > GLARE_LIGHTNESS) & (np.hypot(part[:, 1], part[:, 2]) < GLARE_CHROMA)
    return float(is_glare.mean())


def _pupil(patch: FacePatch, centre: int) -> Floats:
    """The inner part of the iris: half of its radius."""
    points = patch.points[centre : centre + 5]
    radius = float(np.hypot(*(points[1:] - points[0]).T).mean()) / 2
    rows, columns = np.ogrid[0 : patch.lab.shape[0], 0 : patch.lab.shape[1]]
    inside: Floats = patch.lab[np.hypot(columns - points[0][0], rows - points[0][1]) <= max(radius, 1.0)]
    return inside
