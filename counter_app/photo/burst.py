"""Chooses among the frames of a burst the one to judge: eyes open, sharp, face to the camera."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import hypot

from counter_app.domain.photo.findings import Measurements
from counter_app.domain.photo.photo import Frame, Pixels, Shot
from counter_app.domain.photo.quantities import Quantity
from counter_app.photo.light import detail_values, face_patch
from counter_app.photo.measure import expression_values
from counter_app.photo.mesh import PRESENT, Mesh
from counter_app.photo.reader import FaceReader

CLOSED = 0.45
"""Of the widest opening in the burst: below this the person was blinking."""
WEIGHTS = (0.4, 0.4, 0.2)
"""Of opening, sharpness and turn: a blurred picture is as lost as one with narrow eyes, a degree of turn is neither."""
TURN_SCALE_DEG = 15.0
LEAST = 1e-6


@dataclass(frozen=True, slots=True)
class FrameLook:
    """What tells frames of one pose apart. `turn_deg` is yaw and pitch together."""

    eye_opening: float
    sharpness: float
    turn_deg: float


def best(looks: Sequence[FrameLook | None]) -> int | None:
    """The place of the best look; None where no frame shows a face. Of equal ones the last."""
    seen = [(place, look) for place, look in enumerate(looks) if look is not None]
    if not seen:
        return None
    widest = max([look.eye_opening for _, look in seen] + [LEAST])
    sharpest = max([look.sharpness for _, look in seen] + [LEAST])
    awake = [(place, look) for place, look in seen if look.eye_opening >= CLOSED * widest]

    def worth(look: FrameLook) -> float:
        parts = (look.eye_opening / widest, look.sharpness / sharpest, -look.turn_deg / TURN_SCALE_DEG)
        return sum(weight * part for weight, part in zip(WEIGHTS, parts, strict=True))

    return max(awake, key=lambda each: (worth(each[1]), each[0]))[0]


def choose(shot: Shot, reader: FaceReader, known: Mapping[Frame, FrameLook | None]) -> Frame:
    """The best of the shot's frames; the newest where they show no face. `known` holds what live looks found."""
    if not shot.before:
        return shot.frame
    frames = [frame for frame in (*shot.before, shot.frame) if frame.pixels.shape == shot.frame.pixels.shape]
    looks = {frame: known[frame] for frame in frames if frame in known}
    looks |= _looks([frame for frame in reversed(frames) if frame not in looks], reader)
    place = best([looks[frame] for frame in frames])
    return shot.frame if place is None else frames[place]


def look_of(seen: Measurements) -> FrameLook | None:
    """What a live look found of it; None where it found no face, or too little of one."""
    values = seen.values
    if seen.geometry is None or Quantity.EYE_OPENING not in values or Quantity.SHARPNESS not in values:
        return None
    turn = hypot(seen.geometry.yaw_deg, seen.geometry.pitch_deg)
    return FrameLook(values[Quantity.EYE_OPENING], values[Quantity.SHARPNESS], turn)


def _looks(frames: Sequence[Frame], reader: FaceReader) -> dict[Frame, FrameLook | None]:
    """Of one face through frames that follow each other."""
    looks: dict[Frame, FrameLook | None] = dict.fromkeys(frames)
    mesh = None
    for frame in frames:
        followed = reader.nearest(frame.pixels) if mesh is None else reader.meshes.follow(frame.pixels, mesh)
        if followed is not None and followed.presence >= PRESENT:
            mesh = followed
            looks[frame] = _look(frame.pixels, mesh, reader)
    return looks


def _look(pixels: Pixels, mesh: Mesh, reader: FaceReader) -> FrameLook:
    face = reader.geometry(mesh, None)
    eyes = expression_values(mesh, reader.meshes.expressions(mesh))
    detail = detail_values(face_patch(pixels, mesh, face))
    return FrameLook(eyes[Quantity.EYE_OPENING], detail[Quantity.SHARPNESS], hypot(face.yaw_deg, face.pitch_deg))
