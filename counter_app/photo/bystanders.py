"""Looks beside the head for someone whose face the detector cannot see: cut by the edge, or turned away."""

import cv2
import numpy as np

from counter_app.domain.photo.photo import FaceGeometry, Pixels
from counter_app.domain.photo.quantities import Quantity
from counter_app.photo.measure import Values
from counter_app.photo.segment import SIDE, PersonFinder, square_at

HAIR_WIDTHS = 1.05
"""Face widths from the face's axis: what is further off at the height of the head is not this person's hair."""
REACH_WIDTHS = 2.6
"""Side of the square that is looked at on either side of the head."""
SURELY = 0.9
ENOUGH = 150
"""Pixels of the square that must lie inside the picture for anybody to be seen there."""


def bystander_values(pixels: Pixels, face: FaceGeometry, people: PersonFinder) -> Values:
    """The worse side."""
    return {Quantity.BYSTANDER: max(_share(pixels, face, people, side) for side in (-1, 1))}


def _share(pixels: Pixels, face: FaceGeometry, people: PersonFinder, side: int) -> float:
    """Of the strip beside the head, from the crown to above the shoulders, what is surely someone.

    Nothing where the picture ends beside the head: nobody fits in there.
    """
    width, angle = face.face_width_px, np.radians(face.roll_deg)
    across, down = np.array([np.cos(angle), np.sin(angle)]), np.array([-np.sin(angle), np.cos(angle)])
    eyes = np.array([face.eye_line.x, face.eye_line.y])
    x, y = eyes + across * side * (HAIR_WIDTHS + REACH_WIDTHS / 2 - 0.6) * width + down * 0.3 * width
    mask = people.on_square(pixels, square_at(float(x), float(y), REACH_WIDTHS * width, face.roll_deg))
    rows, columns = np.ogrid[0:SIDE, 0:SIDE]
    # how far beside the head's axis and below the eyes each pixel lies, in face widths: both grow evenly over the mask
    turn = np.stack([across * side, down]) / width
    step, start = turn @ mask.to_picture[:, :2], turn @ (mask.to_picture[:, 2] - eyes)
    beside, below = (step[axis, 0] * columns + step[axis, 1] * rows + start[axis] for axis in (0, 1))
    zone = mask.inside & (beside > HAIR_WIDTHS) & (below > -0.8) & (below < 0.45)
    if int(zone.sum()) < ENOUGH:
        return 0.0
    someone = cv2.erode((mask.person > SURELY).astype(np.uint8), np.ones((5, 5), np.uint8))
    return float(someone[zone].mean())
