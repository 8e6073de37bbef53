"""The drawn camera: addresses, scripted troubles, pace, and that its play shows what it says."""

import numpy as np
import pytest

from counter_app.camera.studio.scenario import DEMO, NAMED, Still
from counter_app.camera.studio.scene import Expression, Optics, Person, Pose, Scene
from counter_app.camera.studio.stage import Stage
from counter_app.camera.synthetic import FPS, Pace, Script, SyntheticCamera, Trouble, TroubleKind, script_named
from counter_app.clock import SystemClock
from counter_app.domain.faults import FaultCode, FaultError
from tests.camera.doubles import HandClock

GOOD = Still(Scene())


def stepping(*troubles: Trouble) -> SyntheticCamera:
    return SyntheticCamera(Script(GOOD, troubles), HandClock(), Pace.FRAME_BY_FRAME)


def outcomes(camera: SyntheticCamera, reads: int) -> list[str]:
    """What each read gave, reopening after every loss as the grabber does."""
    seen = []
    for _ in range(reads):
        try:
            camera.read()
            seen.append("picture")
        except FaultError as error:
            seen.append(error.fault.code.value)
            if error.fault.code is FaultCode.CAMERA_LOST:
                reopen(camera)
    return seen


def reopen(camera: SyntheticCamera) -> None:
    try:
        camera.open()
    except FaultError as error:
        if error.fault.code is not FaultCode.CAMERA_NOT_FOUND:
            raise


@pytest.mark.parametrize("name", sorted(NAMED))
def test_every_named_scene_can_be_filmed(name: str) -> None:
    camera = SyntheticCamera(script_named(name), HandClock(), Pace.FRAME_BY_FRAME)
    camera.open()
    assert camera.read().shape == (720, 1280, 3)


def test_an_unknown_scene_is_a_wrong_address() -> None:
    with pytest.raises(FaultError) as caught:
        script_named("elephant")
    assert caught.value.fault.code is FaultCode.CAMERA_ADDRESS


def test_a_drop_out_loses_the_camera_and_gives_it_back() -> None:
    camera = stepping(Trouble(TroubleKind.DROP_OUT, at_s=0.1, seconds=1.0))
    camera.open()
    seen = outcomes(camera, 12)
    assert seen[:3] == ["picture"] * 3
    assert "CAMERA_LOST" in seen
    assert seen[-1] == "picture"


def test_a_camera_in_a_drop_out_cannot_be_opened() -> None:
    camera = stepping(Trouble(TroubleKind.DROP_OUT, at_s=0.0, seconds=1.0))
    with pytest.raises(FaultError) as caught:
        camera.open()
    assert caught.value.fault.code is FaultCode.CAMERA_NOT_FOUND


def test_a_camera_lost_in_a_drop_out_stays_lost_until_it_is_opened_again() -> None:
    camera = stepping(Trouble(TroubleKind.DROP_OUT, at_s=0.03, seconds=0.1))
    camera.open()
    camera.read()
    for _ in range(10):
        with pytest.raises(FaultError):
            camera.read()
    reopen(camera)
    reopen(camera)
    assert camera.read().shape == (720, 1280, 3)


def test_a_stall_is_reported_and_passes() -> None:
    camera = stepping(Trouble(TroubleKind.STALL, at_s=0.1, seconds=1.0))
    camera.open()
    assert outcomes(camera, 6) == ["picture"] * 3 + ["CAMERA_STALLED"] + ["picture"] * 2


def test_garbage_frames_are_reported_and_pass() -> None:
    camera = stepping(Trouble(TroubleKind.GARBAGE, at_s=0.09, seconds=0.1))
    camera.open()
    seen = outcomes(camera, 9)
    assert seen.count("CAMERA_GARBAGE") == 3
    assert (seen[0], seen[-1]) == ("picture", "picture")


def test_in_real_time_frames_come_at_their_rate() -> None:
    camera, clock = SyntheticCamera(Script(GOOD), SystemClock()), SystemClock()
    camera.open()
    camera.read()
    begun_at = clock.monotonic()
    for _ in range(15):
        camera.read()
    camera.close()
    assert clock.monotonic() - begun_at == pytest.approx(15 / FPS, abs=0.25)


def test_a_still_scene_has_noise_but_nothing_else_that_moves() -> None:
    camera = stepping()
    camera.open()
    one, other = camera.read().astype(int), camera.read().astype(int)
    assert not np.array_equal(one, other)
    assert np.abs(one - other).max() < 20


def test_the_same_seed_draws_the_same_picture() -> None:
    assert np.array_equal(Stage(seed=5).film(Scene()), Stage(seed=5).film(Scene()))


def test_the_play_has_eight_seconds_of_good_pose_and_loops() -> None:
    scenes = [DEMO.at(n / FPS) for n in range(int(DEMO.length_s * FPS))]
    good = [is_good(scene) for scene in scenes]
    longest = max(len(run) for run in "".join("x" if g else " " for g in good).split())
    assert longest >= 4 * FPS
    assert sum(good) >= 8 * FPS
    assert DEMO.at(3.0) == DEMO.at(3.0 + DEMO.length_s)


def is_good(scene: Scene) -> bool:
    if not scene.people:
        return False
    pose, face = scene.people[0].pose, scene.people[0].expression
    return abs(pose.x_px - 640) < 6 and abs(pose.roll_deg) < 1 and face.left_eye_open == 1.0


def test_the_play_begins_with_nobody_and_shows_blinks() -> None:
    scenes = [DEMO.at(n / FPS) for n in range(int(DEMO.length_s * FPS))]
    assert not scenes[0].people
    assert any(scene.people and scene.people[0].expression.left_eye_open == 0.0 for scene in scenes)


def test_the_truth_goes_with_the_last_picture() -> None:
    camera = SyntheticCamera(Script(DEMO), HandClock(), Pace.FRAME_BY_FRAME)
    camera.open()
    for _ in range(int(12 * FPS)):
        camera.read()
    truth = camera.truth()
    assert len(truth.faces) == 1
    assert truth.faces[0].face_width_px == pytest.approx(270)


@pytest.mark.parametrize(
    ("build", "name"),
    [
        (lambda: Expression(mouth_open=1.2), "mouth_open"),
        (lambda: Pose(roll_deg=90), "roll_deg"),
        (lambda: Optics(jpeg_quality=0), "jpeg_quality"),
    ],
)
def test_values_outside_their_range_are_refused(build: object, name: str) -> None:
    assert callable(build)
    with pytest.raises(ValueError, match=name):
        build()


def test_a_person_may_stand_partly_or_wholly_outside_the_frame() -> None:
    for x_px in (-2000.0, -100.0, 1280.0, 4000.0):
        scene = Scene(people=(Person(pose=Pose(x_px=x_px)),))
        assert Stage().film(scene).shape == (720, 1280, 3)
