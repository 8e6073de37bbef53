"""The best frame of a burst is the one with open eyes, sharp, and face to the camera."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from counter_app.camera.studio.scene import Expression, Optics, Pose, Scene
from counter_app.domain.ids import ShotId
from counter_app.domain.photo.photo import Frame, Pixels, Shot
from counter_app.domain.photo.spec import PhotoSpec
from counter_app.photo.burst import FrameLook, best
from counter_app.photo.inspector import Inspector
from counter_app.photo.models import Models
from tests import people
from tests.photo.scenes import scene

Film = Callable[[Scene], Pixels]
GOOD = FrameLook(eye_opening=0.3, sharpness=0.4, turn_deg=2.0)


@pytest.mark.parametrize(
    "worse", [replace(GOOD, eye_opening=0.2), replace(GOOD, sharpness=0.25), replace(GOOD, turn_deg=14.0), None]
)
def test_each_flaw_alone_makes_a_frame_the_worse_one(worse: FrameLook | None) -> None:
    assert best([worse, GOOD, worse]) == 1


def test_a_blink_is_never_chosen_however_sharp() -> None:
    blink = FrameLook(eye_opening=0.05, sharpness=0.9, turn_deg=0.0)
    assert best([blink, replace(GOOD, sharpness=0.2), blink]) == 1


def test_of_equal_frames_the_last_is_taken() -> None:
    assert best([GOOD, GOOD, GOOD]) == 2


def test_without_a_face_there_is_no_best() -> None:
    assert best([None, None]) is None


def burst(film: Film, *scenes: Scene) -> Shot:
    frames = [Frame(number, people.NOON, film(drawn)) for number, drawn in enumerate(scenes)]
    return Shot(ShotId("burst"), frames[-1], tuple(frames[:-1]))


@pytest.mark.parametrize(
    "flawed",
    [
        scene(expression=Expression(0.0, 0.0)),
        replace(Scene(), optics=Optics(blur_sigma_px=3.0)),
        replace(Scene(), optics=Optics(motion_px=14)),
        scene(pose=Pose(yaw_deg=18.0)),
    ],
    ids=["blink", "blurred", "moving", "turned"],
)
def test_the_good_frame_is_found_among_flawed_ones(inspector: Inspector, film: Film, flawed: Scene) -> None:
    assert inspector.choose(burst(film, flawed, Scene(), flawed)).seq == 1


def test_a_burst_of_nobody_is_judged_by_its_newest_frame(inspector: Inspector) -> None:
    empty = [Frame(number, people.NOON, np.full((360, 640, 3), 240, np.uint8)) for number in range(3)]
    assert inspector.choose(Shot(ShotId("nobody"), empty[-1], tuple(empty[:-1]))) is empty[-1]


def test_a_single_frame_is_the_best_there_is(inspector: Inspector, good: Pixels) -> None:
    only = Frame(4, people.NOON, good)
    assert inspector.choose(Shot(ShotId("single"), only)) is only


def test_frames_that_were_seen_live_are_chosen_among_as_those_that_were_not(inspector: Inspector, film: Film) -> None:
    blink = scene(expression=Expression(0.0, 0.0))
    unseen, seen = burst(film, blink, Scene(), blink), burst(film, blink, Scene(), blink)
    for frame in (*seen.before, seen.frame):
        inspector.glance(frame)
    assert inspector.choose(unseen).seq == inspector.choose(seen).seq == 1


def test_a_live_look_that_saw_no_face_is_known_as_that(models: Models, spec: PhotoSpec, film: Film) -> None:
    judge, empty = Inspector(models, spec), np.full((720, 1280, 3), 240, np.uint8)
    nobody = Frame(0, people.NOON, empty)
    judge.glance(nobody)
    somebody = Frame(1, people.NOON, film(Scene()))
    judge.glance(somebody)
    assert judge.choose(Shot(ShotId("left"), nobody, (somebody,))) is somebody
