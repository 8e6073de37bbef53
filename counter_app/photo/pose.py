"""Tells how a head is turned, from its mesh and the canonical face."""

from math import asin, atan2, degrees

import numpy as np
import numpy.typing as npt

from counter_app.photo.canonical import CanonicalFace
from counter_app.photo.mesh import Mesh

PITCH_BIAS_DEG = -7.0
"""What the mesh reads on frontal faces: −7 on some 90 photos, −11 on eleven frontal ones of the labelled set, 0 on the
drawn person. The spread between people is as wide, hence the wide tolerance."""

Array = npt.NDArray[np.float64]


def head_angles(mesh: Mesh, canonical: CanonicalFace) -> tuple[float, float]:
    """Yaw and pitch in degrees: to the person's own left, and chin up, are positive.

    The weighted rotation that lays the canonical face best over the mesh (orthogonal Procrustes). It flattens large
    yaws and its pitch differs between faces: a guide, no measuring instrument.
    """
    turn = _rotation(canonical.points[canonical.weighted], _upright(mesh.points[canonical.weighted]), canonical.weights)
    nose = turn @ np.array([0.0, 0.0, 1.0])
    yaw = degrees(atan2(nose[0], nose[2]))
    pitch = degrees(asin(float(np.clip(nose[1], -1, 1))))
    return yaw, pitch - PITCH_BIAS_DEG


def _upright(points: Array) -> Array:
    """From picture axes (y down, z away from the camera) to those of the canonical face."""
    flipped: Array = points * np.array([1.0, -1.0, -1.0])
    return flipped


def _rotation(source: Array, target: Array, weights: Array) -> Array:
    share = weights / weights.sum()
    a = source - share @ source
    b = target - share @ target
    u, _, vt = np.linalg.svd((b * share[:, None]).T @ a)
    mirror = np.diag([1.0, 1.0, float(np.sign(np.linalg.det(u @ vt)))])
    rotation: Array = u @ mirror @ vt
    return rotation
