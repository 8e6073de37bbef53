"""Knows the proportions of the drawn head and how its points move when it turns; unit: half a face width.

The origin lies midway between the eyes of a head seen from the front; x grows to the person's left (right in the
picture), y downwards.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from counter_app.camera.studio.drawing import Points, ellipse, mirrored, points, smooth, smooth_open, symmetric
from counter_app.camera.studio.scene import HairStyle, Look

EYE_X = 0.445
EYE_HALF = 0.2
IRIS = 0.092
SKULL_TOP_Y = -1.5
CHIN_Y = 1.60
BUN_RADIUS = 0.40
_JAW_DROP = 0.26

_OUTLINE = points(
    (0.0, SKULL_TOP_Y),
    (0.42, -1.42),
    (0.76, -1.15),
    (0.95, -0.70),
    (1.0, -0.15),
    (1.0, 0.18),
    (1.0, 0.45),
    (0.955, 0.72),
    (0.85, 0.98),
    (0.69, 1.25),
    (0.46, 1.47),
    (0.22, 1.58),
    (0.0, CHIN_Y),
)
_DEPTH = np.array([0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.02, 0.08, 0.15, 0.28, 0.42, 0.52, 0.56])
"""How far each outline point lies before the turning axis."""

_CRANIUM_HALF = (1.02, 1.75)
_CRANIUM_DEPTH = 0.95


@dataclass(frozen=True, slots=True)
class Turn:
    """Yaw and pitch of a head, as an approximation on an ellipsoid, and how far its jaw hangs (0…1)."""

    yaw_deg: float = 0.0
    pitch_deg: float = 0.0
    jaw_open: float = 0.0

    def place(self, shape: Points, lift: float = 0.0) -> Points:
        """Points on the face after the turn; `lift` is their height over the ellipsoid."""
        x, y = shape[:, 0], shape[:, 1]
        inside = np.clip(1.0 - (x / _CRANIUM_HALF[0]) ** 2 - (y / _CRANIUM_HALF[1]) ** 2, 0.0, None)
        return self._turned(shape, _CRANIUM_DEPTH * inside**0.75 + lift)

    def outline(self) -> Points:
        """The closed contour of skull and jaw."""
        hanging = self._hanging()
        right = self._turned(hanging, _DEPTH)
        left = self._turned(mirrored(hanging), _DEPTH)
        return smooth(np.concatenate([right, left[-2:0:-1]]))

    def chin(self) -> tuple[float, float]:
        tip = self._turned(self._hanging(), _DEPTH)[-1]
        return float(tip[0]), float(tip[1])

    def _hanging(self) -> Points:
        share = np.clip((_OUTLINE[:, 1] - 0.3) / (CHIN_Y - 0.3), 0.0, 1.0)
        return np.stack([_OUTLINE[:, 0], _OUTLINE[:, 1] + _JAW_DROP * self.jaw_open * share], axis=1)

    def ear(self, side: float) -> Points:
        return self._turned(ellipse((side * 1.03, 0.14), (0.13, 0.34), side * 8), np.full(48, -0.05))

    def _turned(self, shape: Points, depth: npt.NDArray[np.float64]) -> Points:
        yaw, pitch = np.radians(self.yaw_deg), np.radians(self.pitch_deg)
        x = shape[:, 0] * np.cos(yaw) + depth * np.sin(yaw)
        straight_on = depth * np.cos(yaw) - shape[:, 0] * np.sin(yaw)
        y = shape[:, 1] * np.cos(pitch) - straight_on * np.sin(pitch)
        # silhouettes keep their width: an ellipsoid looks the same from every side
        wide = np.where(depth <= 0.0, shape[:, 0], x)
        tall = np.where(depth <= 0.0, shape[:, 1], y)
        return np.stack([wide, tall], axis=1)


def eye_centre(side: float, turn: Turn) -> tuple[float, float]:
    """Side −1 is the person's right eye, +1 the left one."""
    placed = turn.place(points((side * EYE_X, 0.0)))[0]
    return float(placed[0]), float(placed[1])


def hair_silhouette(look: Look) -> Points:
    """The outer contour of skull and hair, without what hangs down."""
    match look.hair_style:
        case HairStyle.BALD:
            return smooth(symmetric(_OUTLINE))
        case HairStyle.TALL:
            return np.concatenate([smooth_open(cap_outline(look)), bun_outline(look)])
        case HairStyle.SHORT | HairStyle.LONG:
            return smooth_open(cap_outline(look))


def cap_outline(look: Look) -> Points:
    """The hair's outer contour over the skull, from below the right ear over the top to below the left one."""
    match look.hair_style:
        case HairStyle.SHORT:
            return _cap(2.0 * look.hair_height, 1.075)
        case HairStyle.LONG:
            return _cap(2.0 * look.hair_height, 1.12)
        case HairStyle.TALL | HairStyle.BALD:
            return _cap(0.06, 1.04)


def bun_outline(look: Look) -> Points:
    height = 2.0 * look.hair_height
    radius = _bun_radius(height)
    return ellipse((0.0, SKULL_TOP_Y - height + radius), (min(0.46, radius * 1.2), radius))


def _bun_radius(height: float) -> float:
    return max(0.12, min(BUN_RADIUS, (height + 0.25) / 2))


def _cap(height: float, side: float) -> Points:
    half = points(
        (0.0, SKULL_TOP_Y - height),
        (0.40, SKULL_TOP_Y + 0.07 - height * 0.95),
        (0.78, -1.18 - height * 0.78),
        (side - 0.06, -0.78 - height * 0.3),
        (side, -0.35),
        (side - 0.02, -0.10),
        (1.0, 0.10),
    )
    return np.concatenate([mirrored(half)[::-1], half[1:]])
