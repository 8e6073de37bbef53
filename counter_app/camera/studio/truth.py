"""Says where everything in a drawn scene really is, in pixels of the frame."""

from dataclasses import dataclass

import numpy as np

from counter_app.camera.studio.accessories import hat_top_y
from counter_app.camera.studio.anatomy import Turn, eye_centre, hair_silhouette
from counter_app.camera.studio.drawing import Points, points
from counter_app.camera.studio.scene import Person, Pose, Scene
from counter_app.domain.photo.photo import Point


@dataclass(frozen=True, slots=True)
class FaceTruth:
    """One drawn face; left and right are the person's own, angles signed as in `domain.photo.FaceGeometry`.

    `face_width_px` is the outer cheek contour at ear level without the ears. `hair_top_y` is the highest point of hair
    or bare skull, `top_y` that of hat or hair. Iris centres are those of a straight gaze at gaze 0.
    """

    face_width_px: float
    hair_top_y: float
    top_y: float
    left_eye: Point
    right_eye: Point
    eye_line: Point
    chin: Point
    roll_deg: float
    yaw_deg: float
    pitch_deg: float
    left_eye_open: float
    right_eye_open: float
    mouth_open: float


@dataclass(frozen=True, slots=True)
class GroundTruth:
    """The whole frame; `faces[0]` is the applicant's. `background_level` is 0…255 after light and cast."""

    faces: tuple[FaceTruth, ...]
    background_level: float
    case_mark: str | None


def to_frame(shape: Points, pose: Pose) -> Points:
    """Points of the head, in units, as pixels of the frame."""
    roll = np.radians(pose.roll_deg)
    x = shape[:, 0] * np.cos(roll) - shape[:, 1] * np.sin(roll)
    y = shape[:, 0] * np.sin(roll) + shape[:, 1] * np.cos(roll)
    half = pose.face_width_px / 2
    return np.stack([pose.x_px + half * x, pose.y_px + half * y], axis=1)


def truth_of(scene: Scene) -> GroundTruth:
    level = float(
        np.mean(np.clip(np.array(scene.backdrop.rgb) * np.array(scene.light.cast) * scene.light.level, 0, 255))
    )
    mark = scene.people[0].look.case_mark if scene.people else None
    return GroundTruth(tuple(_face(person) for person in scene.people), level, mark)


def _face(person: Person) -> FaceTruth:
    pose = person.pose
    turn = Turn(pose.yaw_deg, pose.pitch_deg, person.expression.mouth_open)
    marks = points(eye_centre(1.0, turn), eye_centre(-1.0, turn), turn.chin())
    left, right, chin = (Point(float(x), float(y)) for x, y in to_frame(marks, pose))
    hair_top = float(to_frame(hair_silhouette(person.look), pose)[:, 1].min())
    hat_top = float(to_frame(points((0.0, hat_top_y())), pose)[0, 1]) if person.look.has_hat else hair_top
    return FaceTruth(
        face_width_px=pose.face_width_px,
        hair_top_y=hair_top,
        top_y=min(hair_top, hat_top),
        left_eye=left,
        right_eye=right,
        eye_line=Point((left.x + right.x) / 2, (left.y + right.y) / 2),
        chin=chin,
        roll_deg=pose.roll_deg,
        yaw_deg=pose.yaw_deg,
        pitch_deg=pose.pitch_deg,
        left_eye_open=person.expression.left_eye_open,
        right_eye_open=person.expression.right_eye_open,
        mouth_open=person.expression.mouth_open,
    )
