"""The measured face against the drawn one, over size, place, tilt, skin and hair."""

from collections.abc import Callable

import pytest

from counter_app.camera.studio.scene import Expression, HairStyle, Look, Person, Pose, Scene, Skin
from counter_app.camera.studio.truth import truth_of
from counter_app.domain.photo.photo import FaceGeometry, Pixels
from counter_app.photo.reader import FaceReader

Film = Callable[[Scene], Pixels]

DRAWN_CHEEKS = 0.96
"""The mesh ends a drawn face a little inside its outline, always by the same share."""

POSES = [
    Pose(face_width_px=120),
    Pose(face_width_px=180, x_px=300),
    Pose(face_width_px=240, roll_deg=-8),
    Pose(face_width_px=300, roll_deg=12),
    Pose(face_width_px=330, x_px=800, y_px=350),
    Pose(roll_deg=-15),
    Pose(roll_deg=4, x_px=900, y_px=300),
]
LOOKS = [Look(skin=skin, hair_style=style) for skin in (Skin.PORCELAIN, Skin.DEEP) for style in HairStyle]


def measured(film: Film, reader: FaceReader, scene: Scene) -> FaceGeometry:
    reading = reader.read(film(scene))
    assert reading is not None
    return reading.geometry


def check(face: FaceGeometry, scene: Scene) -> None:
    """Tolerances in shares of the face width."""
    (truth,) = truth_of(scene).faces
    unit = truth.face_width_px
    assert face.face_width_px == pytest.approx(DRAWN_CHEEKS * unit, rel=0.035)
    for mine, drawn in ((face.left_eye, truth.left_eye), (face.right_eye, truth.right_eye)):
        assert (mine.x, mine.y) == (pytest.approx(drawn.x, abs=0.015 * unit), pytest.approx(drawn.y, abs=0.015 * unit))
    assert face.chin.y == pytest.approx(truth.chin.y, abs=0.03 * unit)
    assert face.roll_deg == pytest.approx(truth.roll_deg, abs=1.0)
    assert face.hair_top_y == pytest.approx(truth.top_y, abs=0.025 * unit)


@pytest.mark.parametrize("pose", POSES, ids=lambda pose: f"{pose.face_width_px:.0f}px{pose.roll_deg:+.0f}")
def test_place_size_and_tilt_are_read_as_drawn(film: Film, reader: FaceReader, pose: Pose) -> None:
    scene = Scene(people=(Person(pose=pose),))
    check(measured(film, reader, scene), scene)


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look.skin.name}-{look.hair_style.name}")
def test_every_skin_and_hair_is_read_alike(film: Film, reader: FaceReader, look: Look) -> None:
    scene = Scene(people=(Person(look=look),))
    check(measured(film, reader, scene), scene)


def test_left_and_right_are_the_persons_own(film: Film, reader: FaceReader) -> None:
    face = measured(film, reader, Scene())
    assert face.left_eye.x > face.right_eye.x
    assert face.cheek_left.x > face.cheek_right.x


@pytest.mark.parametrize("yaw", [-20.0, 20.0])
def test_yaw_has_the_sign_of_the_persons_own_left(film: Film, reader: FaceReader, yaw: float) -> None:
    face = measured(film, reader, Scene(people=(Person(pose=Pose(yaw_deg=yaw)),)))
    assert 0.63 * 20 < face.yaw_deg * (1 if yaw > 0 else -1) < 25


def test_pitch_rises_with_the_chin(film: Film, reader: FaceReader) -> None:
    low, level, high = (
        measured(film, reader, Scene(people=(Person(pose=Pose(pitch_deg=pitch)),))).pitch_deg for pitch in (-15, 0, 15)
    )
    assert low + 7 < level < high - 7
    assert abs(level) < 10


def test_lids_and_lips_follow_the_drawing(film: Film, reader: FaceReader) -> None:
    openness = [
        reading.measurements.values["eye_opening"]
        for amount in (0.0, 0.5, 1.0)
        if (reading := reader.read(film(Scene(people=(Person(expression=Expression(amount, amount)),)))))
    ]
    gaps = [
        reading.measurements.values["mouth_opening"]
        for amount in (0.0, 0.3, 0.8)
        if (reading := reader.read(film(Scene(people=(Person(expression=Expression(mouth_open=amount)),)))))
    ]
    assert openness == sorted(openness)
    assert openness[0] < 0.1
    assert 0.1 < openness[1] < 0.3 < openness[2]
    assert gaps == sorted(gaps)
    assert gaps[0] < 0.03
    assert 0.1 < gaps[1] < gaps[2]


def test_a_head_that_leaves_the_picture_above_has_no_known_hair_top(film: Film, reader: FaceReader) -> None:
    assert measured(film, reader, Scene(people=(Person(pose=Pose(y_px=180)),))).hair_top_y is None


@pytest.mark.parametrize("width", [60, 90, 140])
def test_faces_far_away_are_found_too(film: Film, reader: FaceReader, width: float) -> None:
    face = measured(film, reader, Scene(people=(Person(pose=Pose(face_width_px=width, x_px=1000, y_px=400)),)))
    assert face.face_width_px == pytest.approx(DRAWN_CHEEKS * width, rel=0.04)
