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

_STRAND_PX, _STRANDS = 2.0, 1.0
"""Mean change of L* within so many pixels of the mask: shadows read 0.3 to 0.6, hair 1.6 and more."""

_SURELY_NOT, _SURELY = 0.1, 0.9
_LEAST_WALL = 0.02
"""Share of the square that the wall must fill before its colour is known."""


def with_hanging_hair(mask: PersonMask, mesh: Mesh) -> PersonMask:
    """The same mask, surer where something with the texture of hair hangs down from the person.

    Grey hair before a grey wall is what the net misses most; whitening it would change the person. A shadow on the wall
    is as dark, but smooth.
    """
    lab = to_lab(mask.shown)
    zone = _zone(mask, mesh)
    wall = _wall(lab, mask.inside & ~zone & (mask.person < _SURELY_NOT))
    if wall is None:
        return mask
    stands_out = zone & mask.inside & (mask.person <= _SURELY) & (np.linalg.norm(lab - wall, axis=2) > _NOT_THE_WALL)
    hair = _hair(stands_out, lab[:, :, 0], mask.person > _SURELY)
    if not hair.any():
        return mask
    soft = cv2.GaussianBlur(hair.astype(np.float32), (0, 0), 0.8)
    return replace(mask, person=np.maximum(mask.person, np.where(hair, 1.0, soft)).astype(np.float32))


def _zone(mask: PersonMask, mesh: Mesh) -> Flags:
    flat = mask.to_mask(mesh.flat)
    width = abs(float(flat[at.CHEEK_RIGHT, 0] - flat[at.CHEEK_LEFT, 0]))
    middle = float(flat[at.CHEEK_LEFT, 0] + flat[at.CHEEK_RIGHT, 0]) / 2
    eyes = float(flat[[at.IRIS_LEFT, at.IRIS_RIGHT], 1].mean())
    rows, columns = np.ogrid[0:SIDE, 0:SIDE]
    zone: Flags = (np.abs(columns - middle) <= _REACH_WIDTHS * width) & (rows >= eyes - _ABOVE_EYES_WIDTHS * width)
    return zone


def _wall(lab: Floats, shows: Flags) -> Floats | None:
    """The wall's colour everywhere: a plane through what shows of it, so that a wall lit from one side is one wall."""
    if shows.mean() < _LEAST_WALL:
        return None
    rows, columns = (axis.astype(np.float64) - SIDE / 2 for axis in np.nonzero(shows))
    places = np.stack([np.ones_like(rows), rows, columns])
    # least squares by the normal equations: three unknowns, places around the middle, so nothing of the digits is lost
    level, down, across = np.linalg.lstsq(places @ places.T, places @ lab[shows], rcond=None)[0].astype(np.float32)
    steps = np.arange(SIDE, dtype=np.float32)[:, None] - np.float32(SIDE / 2)
    plane: Floats = level + (steps * down)[:, None] + (steps * across)[None]
    return plane


def _hair(region: Flags, lightness: Floats, person: Flags) -> Flags:
    """The parts of the region that touch the person and are not smooth."""
    detail = np.abs(lightness - cv2.GaussianBlur(lightness, (0, 0), _STRAND_PX))
    inner = cv2.erode(region.astype(np.uint8), np.ones((5, 5), np.uint8)).astype(bool)
    touching = region & cv2.dilate(person.astype(np.uint8), np.ones((3, 3), np.uint8)).astype(bool)
    count, names = cv2.connectedComponents(region.astype(np.uint8), connectivity=8)
    kept = np.zeros(region.shape, np.bool_)
    for name in range(1, count):
        part = names == name
        if (part & inner).any() and (part & touching).any() and float(detail[part & inner].mean()) > _STRANDS:
            kept |= part
    return kept
