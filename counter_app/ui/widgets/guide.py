"""Works out where the head has to be in the live picture, from the photo profile.

Pure geometry.
"""

from dataclasses import dataclass

from counter_app.domain.photo.spec import PortraitShape

COMFORT = 0.84
"""How much of the picture's height the portrait takes where the camera has pixels to spare."""
SPARE = 1.06
"""The face shall be a little wider in the picture than in the portrait, so that nothing is enlarged."""
HAIR_ABOVE_EYES, CHIN_BELOW_EYES = 0.95, 0.80
"""Proportions of a usual head as shares of the face width; only the guide is drawn by them."""


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle in pixels of the camera's picture."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Guide:
    """The portrait's frame, the oval for the head, and the line for the eyes."""

    frame: Area
    head: Area
    eyes_y: float


def guide(shape: PortraitShape, width_px: float, height_px: float) -> Guide:
    """Where the head belongs in a picture of that size."""
    wanted = max(COMFORT, SPARE * shape.height_px / height_px)
    scale = min(wanted, 1.0) * height_px / shape.height_px
    frame_width, frame_height = shape.width_px * scale, shape.height_px * scale
    left, top = (width_px - frame_width) / 2, (height_px - frame_height) / 2
    face = shape.face_width.aim
    lowest_eyes = shape.height_px - shape.eyes_from_bottom_min
    eyes_y = min(shape.hair_top.aim + HAIR_ABOVE_EYES * face, lowest_eyes)
    head_top, head_bottom = eyes_y - HAIR_ABOVE_EYES * face, eyes_y + CHIN_BELOW_EYES * face
    return Guide(
        frame=Area(left, top, frame_width, frame_height),
        head=Area(
            left + (shape.width_px - face) / 2 * scale,
            top + head_top * scale,
            face * scale,
            (head_bottom - head_top) * scale,
        ),
        eyes_y=top + eyes_y * scale,
    )
