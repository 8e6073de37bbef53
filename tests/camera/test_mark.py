"""The case mark: what goes in comes out, through every picture it may pass."""

from dataclasses import replace

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter_app.camera.studio.mark import ALPHABET, LENGTH, mark_cells, read_mark
from counter_app.camera.studio.scene import Look, Optics, Person, Pose, Rgb, Scene
from counter_app.camera.studio.stage import Stage
from counter_app.camera.studio.truth import truth_of
from counter_app.domain.photo.photo import Pixels


def marked(text: str = "Case-042", pose: Pose | None = None, look: Look | None = None) -> Scene:
    return Scene(people=(Person(replace(look or Look(), case_mark=text), pose=pose or Pose()),))


def cut_like_a_portrait(pixels: Pixels, scene: Scene, hair_top_px: float = 14.0) -> Pixels:
    """358 × 441, the face 207 px wide, the hair top where it should be; JPEG quality 70."""
    face = truth_of(scene).faces[0]
    scale = 207 / face.face_width_px
    turn = cv2.getRotationMatrix2D((face.eye_line.x, face.eye_line.y), face.roll_deg, scale)
    turn[:, 2] += (179 - face.eye_line.x, 0)
    level_top = (
        turn[1] @ (face.eye_line.x, face.eye_line.y, 1) - scale * 135 * (1.5 + 2 * 0.08) * face.face_width_px / 270
    )
    turn[1, 2] += hair_top_px - level_top
    portrait = cv2.warpAffine(pixels, turn, (358, 441), flags=cv2.INTER_AREA)
    done, coded = cv2.imencode(".jpg", cv2.cvtColor(portrait, cv2.COLOR_RGB2BGR), [cv2.IMWRITE_JPEG_QUALITY, 70])
    assert done
    return np.asarray(cv2.imdecode(coded, cv2.IMREAD_COLOR_RGB), np.uint8)


@pytest.mark.parametrize("text", ["A", "Case-042", "zzzzzzzz", "00000000", "--------"])
def test_a_mark_is_read_back_from_the_frame(text: str) -> None:
    assert read_mark(Stage().film(marked(text))) == text


@pytest.mark.parametrize(
    "pose",
    [
        Pose(),
        Pose(face_width_px=180, y_px=380),
        Pose(face_width_px=300, x_px=500, y_px=330),
        Pose(roll_deg=7),
        Pose(roll_deg=-7),
        Pose(yaw_deg=8, pitch_deg=5),
    ],
)
def test_a_mark_survives_the_cut_to_a_portrait(pose: Pose) -> None:
    scene = marked(pose=pose)
    assert read_mark(cut_like_a_portrait(Stage().film(scene), scene)) == "Case-042"


@pytest.mark.parametrize("hair_top_px", [5.0, 21.0])
def test_a_mark_survives_a_hair_top_at_the_end_of_its_range(hair_top_px: float) -> None:
    scene = marked()
    assert read_mark(cut_like_a_portrait(Stage().film(scene), scene, hair_top_px)) == "Case-042"


@pytest.mark.parametrize("top", [(52, 66, 92), (20, 20, 24), (235, 235, 235), (160, 40, 50)])
def test_a_mark_is_read_on_any_top(top: Rgb) -> None:
    scene = marked(look=Look(top_rgb=top))
    assert read_mark(cut_like_a_portrait(Stage().film(scene), scene)) == "Case-042"


def test_a_mark_is_read_in_a_dim_noisy_blurred_picture() -> None:
    scene = replace(marked(), optics=Optics(noise_sigma=6.0, blur_sigma_px=1.5, jpeg_quality=70))
    assert read_mark((Stage().film(scene) * 0.6).astype(np.uint8)) == "Case-042"


def test_a_person_without_a_mark_has_none() -> None:
    assert read_mark(Stage().film(Scene())) is None


def test_a_covered_cell_makes_the_mark_unreadable_not_wrong() -> None:
    pixels = Stage().film(marked())
    middle = round(322 + 135 * 2.13)
    pixels[middle - 8 : middle + 8, 560:600] = 255
    assert read_mark(pixels) is None


@pytest.mark.parametrize("text", ["", "too long for it", "汉字", "a b"])
def test_what_cannot_be_written_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="case mark"):
        Look(case_mark=text)


@given(st.text(ALPHABET, min_size=1, max_size=LENGTH), st.text(ALPHABET, min_size=1, max_size=LENGTH))
@settings(max_examples=200, deadline=None)
def test_two_marks_never_look_the_same(one: str, other: str) -> None:
    assert np.array_equal(mark_cells(one), mark_cells(other)) == (one == other)
