"""Gives the person back the hair that hangs beside face and neck and that the net took for the wall."""

from dataclasses import replace

import cv2
import numpy as np
import numpy.typing as npt

from counter_app.photo import landmarks as at
from counter_app.photo.light import to_lab
from counter_app.photo.mesh import Mesh
from counter_app.photo.segment import SIDE, PersonMask

Floats = npt.NDArray[np.float32]
Flags = npt.NDArray[np.bool_]

_REACH_WIDTHS = 0.8
"""Hair hangs no further from the face's axis than this, in face widths; the portrait ends a little beyond."""

_ABOVE_EYES_WIDTHS = 0.1
"""Higher up the net knows hair well, and shadows of the head begin."""

_NOT_THE_WALL = 12.0
"""CIELAB distance from the wall's own colour there: noise and soft shadows stay below, grey hair reads 18 to 40."""

_SURELY_NOT, _SURELY = 0.1, 0.9
_LEAST_WALL = 0.02
"""Share of the square that the wall must fill before its colour is known."""


def with_hanging_hair(mask: PersonMask, mesh: Mesh) -> PersonMask:
    """The same mask, surer where something that is not the wall hangs down from the person.

    Grey hair before a grey wall is what the net misses most; whitening it would change the person. A hard shadow in the
    same place is kept too: what may be hair is not touched, and the checks of the background still see its other half.
    """
    lab = to_lab(mask.shown)
    zone = _zone(mask, mesh)
    wall = _wall(lab, mask.inside & ~zone & (mask.person < _SURELY_NOT))
    if wall is None:
        return mask
    stands_out = zone & mask.inside & (np.linalg.norm(lab - wall, axis=2) > _NOT_THE_WALL)
    whole = _joined(stands_out | (mask.person > _SURELY), mask.person > _SURELY) & stands_out
    if not whole.any():
        return mask
    soft = cv2.GaussianBlur(whole.astype(np.float32), (0, 0), 0.8)
    return replace(mask, person=np.maximum(mask.person, np.where(whole, 1.0, soft)).astype(np.float32))


def _zone(mask: PersonMask, mesh: Mesh) -> Flags:
    flat = mask.to_mask(mesh.flat)
    width = abs(float(flat[at.CHEEK_RIGHT, 0] - flat[at.CHEEK_LEFT, 0]))
    middle = float(flat[at.CHEEK_LEFT, 0] + flat[at.CHEEK_RIGHT, 0]) / 2
    eyes = float(flat[[at.IRIS_LEFT, at.IRIS_RIGHT], 1].mean())
    rows, columns = np.mgrid[0:SIDE, 0:SIDE]
    zone: Flags = (np.abs(columns - middle) <= _REACH_WIDTHS * width) & (rows >= eyes - _ABOVE_EYES_WIDTHS * width)
    return zone


def _wall(lab: Floats, shows: Flags) -> Floats | None:
    """The wall's colour everywhere: a plane through what shows of it, so that a wall lit from one side is one wall."""
    if shows.mean() < _LEAST_WALL:
        return None
    rows, columns = np.mgrid[0:SIDE, 0:SIDE]
    places = np.stack([np.ones((SIDE, SIDE)), rows, columns], axis=-1).astype(np.float32)
    plane, *_ = np.linalg.lstsq(places[shows], lab[shows], rcond=None)
    return np.asarray(places @ plane, np.float32)


def _joined(region: Flags, seed: Flags) -> Flags:
    """The parts of the region that touch the seed."""
    _, names = cv2.connectedComponents(region.astype(np.uint8), connectivity=8)
    kept: Flags = region & np.isin(names, np.unique(names[seed & region]))
    return kept
