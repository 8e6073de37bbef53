"""Reads whether something covers mouth, lower face or ears."""

import numpy as np
import numpy.typing as npt

from counter_app.domain.photo.quantities import Quantity
from counter_app.photo import landmarks as at
from counter_app.photo.light import FACE_WIDTH, FacePatch
from counter_app.photo.measure import Values

Floats = npt.NDArray[np.float32]

_SHADED = np.array([0.3, 1.0, 1.0], np.float32)
"""Weights of L*, a*, b* between parts of one face: light and shadow change the first far more than the others."""

_EAR_REACH, _EAR_DROP = 0.055, 0.34
"""Ears lie so far outside the cheeks and so far down from the eye line, as shares of the face width."""

_PERSON = 0.5
_LEAST_EAR = 0.25
"""Of an ear's place has to be person before its colour says anything."""


def covering_values(patch: FacePatch, person: Floats) -> Values:
    """Colours of mouth, lower face and ears against bare skin. `person` is how sure each pixel of the patch is person.

    MouthOcclusionPrevention and FaceOcclusionPrevention of ISO/IEC 29794-5: a hand takes the lips away, a mask
    changes the colour of the lower face as well; so does a full beard.
    """
    upper, mouth = _median(patch, at.UPPER_CHEEKS), [_median(patch, (part,)) for part in at.AROUND_MOUTH]
    lips, around = _median(patch, (at.LIPS,)), _median(patch, at.AROUND_MOUTH)
    values: Values = {}
    if upper is not None and all(part is not None for part in mouth):
        values[Quantity.LOWER_FACE_DIFFERENCE] = min(_apart(part, upper) for part in mouth if part is not None)
    if lips is not None and around is not None:
        values[Quantity.LIP_CONTRAST] = float(np.linalg.norm(lips - around))
    ears = [_ear(patch, person, side) for side in (0, 1)]
    if all(ear is not None for ear in ears):
        values[Quantity.EAR_DIFFERENCE] = max(ear for ear in ears if ear is not None)
    return values


def _median(patch: FacePatch, outlines: tuple[tuple[int, ...], ...]) -> Floats | None:
    inside = np.concatenate([patch.under(outline) for outline in outlines])
    return np.median(inside, axis=0).astype(np.float32) if len(inside) else None


def _apart(one: Floats, other: Floats) -> float:
    return float(np.linalg.norm((one - other) * _SHADED))


def _ear(patch: FacePatch, person: Floats, side: int) -> float | None:
    """The quarter of the ear's place that is most like the cheek beside it; far where nobody is there."""
    cheek, outward = float(patch.points[(at.CHEEK_LEFT, at.CHEEK_RIGHT)[side], 0]), (-1, 1)[side]
    first, last = sorted((cheek + outward, cheek + outward * _EAR_REACH * FACE_WIDTH))
    eyes = float(patch.points[[at.IRIS_LEFT, at.IRIS_RIGHT], 1].mean())
    rows = slice(max(int(eyes), 0), max(int(eyes + _EAR_DROP * FACE_WIDTH), 0))
    columns = slice(max(round(first), 0), max(round(last) + 1, 0))
    skin = _median(patch, (at.CHEEK_PATCHES[side],))
    place, there = patch.lab[rows, columns].reshape(-1, 3), person[rows, columns].ravel() > _PERSON
    if skin is None or not len(place):
        return None
    if there.mean() < _LEAST_EAR:
        return 100.0
    return float(np.percentile(np.linalg.norm((place[there] - skin) * _SHADED, axis=1), 25))
