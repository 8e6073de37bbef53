"""Reads the numbers of a face from its mesh and its expressions."""

from math import degrees

import numpy as np
import numpy.typing as npt

from counter_app.domain.photo.photo import Box, FaceGeometry, Point
from counter_app.domain.photo.quantities import Quantity
from counter_app.photo import landmarks as at
from counter_app.photo.mesh import Mesh

Array = npt.NDArray[np.float64]
Values = dict[str, float]

BLINK, SMILE = (9, 10), (44, 45)
"""Places among the 52 expression scores, left and right."""


def geometry(mesh: Mesh, hair_height: float | None, angles: tuple[float, float]) -> FaceGeometry:
    """Where the face lies. `angles` are yaw and pitch; the roll is that of the line through the irises."""
    flat = mesh.flat
    shown_left, shown_right = flat[at.IRIS_LEFT], flat[at.IRIS_RIGHT]
    across = shown_right - shown_left
    roll = float(np.arctan2(across[1], across[0]))
    middle = (shown_left + shown_right) / 2
    (left, top), (right, bottom) = flat.min(axis=0), flat.max(axis=0)
    return FaceGeometry(
        box=Box(float(left), float(top), float(right), float(bottom)),
        left_eye=_point(shown_right),
        right_eye=_point(shown_left),
        chin=_point(flat[at.CHIN]),
        cheek_left=_point(flat[at.CHEEK_RIGHT]),
        cheek_right=_point(flat[at.CHEEK_LEFT]),
        hair_top_y=None if hair_height is None else float(middle[1]) - hair_height * float(np.cos(roll)),
        yaw_deg=angles[0],
        pitch_deg=angles[1],
        roll_deg=degrees(roll),
    )


def shape_values(face: FaceGeometry, picture_width: int) -> Values:
    """The quantities that the geometry alone tells."""
    values: Values = {
        Quantity.FACE_WIDTH: face.face_width_px,
        Quantity.EYE_DISTANCE: face.eye_distance_px,
        Quantity.CENTRE_OFFSET: (face.box.left + face.box.right) / 2 / picture_width - 0.5,
        Quantity.ROLL: face.roll_deg,
        Quantity.YAW: face.yaw_deg,
        Quantity.PITCH: face.pitch_deg,
    }
    if face.hair_height_px is not None:
        values[Quantity.CROWN_HEIGHT] = face.hair_height_px / face.face_width_px
    return values


def expression_values(mesh: Mesh, scores: Array) -> Values:
    """Eyes and mouth."""
    flat = mesh.flat
    eyes = [_eye(flat, corners, lids) for corners, lids in zip(at.EYE_CORNERS, at.LIDS, strict=True)]
    lips = _distance(flat, at.LIP_UPPER, at.LIP_LOWER) / _distance(flat, at.LIP_LEFT, at.LIP_RIGHT)
    return {
        Quantity.EYE_OPENING: min(eyes),
        Quantity.EYE_OPENING_OWN: min(eyes),
        Quantity.BLINK: float(scores[list(BLINK)].max()),
        Quantity.GAZE: abs(_gaze(flat)),
        Quantity.MOUTH_OPENING: lips,
        Quantity.SMILE: float(scores[list(SMILE)].mean()),
    }


def _eye(flat: Array, corners: tuple[int, int], lids: tuple[tuple[int, int], ...]) -> float:
    heights = [_distance(flat, upper, lower) for upper, lower in lids]
    return sum(heights) / len(heights) / _distance(flat, *corners)


def _gaze(flat: Array) -> float:
    """Where the irises sit along the lines between the corners of the eyes, mean of both: vergence cancels out."""
    offsets = []
    for iris, (outer, inner) in zip((at.IRIS_LEFT, at.IRIS_RIGHT), at.EYE_CORNERS, strict=True):
        first, last = sorted((flat[outer], flat[inner]), key=lambda corner: float(corner[0]))
        along = last - first
        share = float((flat[iris] - first) @ along / max(float(along @ along), 1e-9))
        offsets.append(share - 0.5)
    return sum(offsets) / len(offsets)


def _distance(flat: Array, one: int, other: int) -> float:
    return max(float(np.hypot(*(flat[one] - flat[other]))), 1e-9)


def _point(row: Array) -> Point:
    return Point(float(row[0]), float(row[1]))
