"""Videos, sequences and single pictures as cameras."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from counter_app.camera.files import PictureSequence, StillPicture, VideoFile
from counter_app.camera.opencv import DeviceCamera, StreamCamera
from counter_app.camera.studio.scene import Scene
from counter_app.camera.studio.stage import Stage
from counter_app.clock import SystemClock
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.domain.photo.photo import Pixels
from tests.camera.doubles import picture

CLOCK = SystemClock()
Backend = VideoFile | PictureSequence | StillPicture | StreamCamera | DeviceCamera


def numbered(number: int) -> Pixels:
    pixels = picture()
    pixels[:8] = number * 40
    return pixels


def number_of(pixels: Pixels) -> int:
    return round(float(pixels[2:6].mean()) / 40)


def save_sequence(folder: Path, numbers: range) -> None:
    for number in numbers:
        cv2.imwrite(str(folder / f"frame_{number:03d}.png"), numbered(number))


def save_video(path: Path, code: str, numbers: range, fps: float = 50.0) -> None:
    film = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*code), fps, (64, 48))
    for number in numbers:
        film.write(numbered(number))
    film.release()


def code_of(camera: Backend) -> FaultCode:
    with pytest.raises(FaultError) as caught:
        camera.open()
    return caught.value.fault.code


@pytest.mark.parametrize(("name", "code"), [("film.avi", "MJPG"), ("film.mp4", "mp4v")])
def test_a_video_begins_anew_at_its_end(tmp_path: Path, name: str, code: str) -> None:
    save_video(tmp_path / name, code, range(5))
    camera = VideoFile(tmp_path / name, CLOCK)
    camera.open()
    seen = [number_of(camera.read()) for _ in range(12)]
    camera.close()
    assert seen == [0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 0, 1]


def test_a_video_plays_at_its_own_rate(tmp_path: Path) -> None:
    save_video(tmp_path / "film.avi", "MJPG", range(5), fps=20.0)
    camera = VideoFile(tmp_path / "film.avi", CLOCK)
    camera.open()
    begun_at = CLOCK.monotonic()
    for _ in range(11):
        camera.read()
    camera.close()
    assert CLOCK.monotonic() - begun_at == pytest.approx(0.5, abs=0.2)


def test_a_cut_off_video_still_loops(tmp_path: Path) -> None:
    stage = Stage()
    film = cv2.VideoWriter(str(tmp_path / "film.avi"), cv2.VideoWriter.fourcc(*"MJPG"), 100, (1280, 720))
    for _ in range(8):
        film.write(cv2.cvtColor(stage.film(Scene()), cv2.COLOR_RGB2BGR))
    film.release()
    whole = (tmp_path / "film.avi").read_bytes()
    (tmp_path / "film.avi").write_bytes(whole[: len(whole) * 3 // 4])
    camera = VideoFile(tmp_path / "film.avi", CLOCK)
    camera.open()
    pictures = [camera.read() for _ in range(15)]
    camera.close()
    assert all(picture.shape == (720, 1280, 3) for picture in pictures)


def test_a_file_that_is_no_video_is_a_wrong_address(tmp_path: Path) -> None:
    (tmp_path / "film.avi").write_text("no video at all")
    assert code_of(VideoFile(tmp_path / "film.avi", CLOCK)) is FaultCode.CAMERA_ADDRESS


def test_a_missing_video_is_a_wrong_address(tmp_path: Path) -> None:
    assert code_of(VideoFile(tmp_path / "none.mp4", CLOCK)) is FaultCode.CAMERA_ADDRESS


def test_a_video_that_vanishes_is_reported_when_it_should_begin_anew(tmp_path: Path) -> None:
    save_video(tmp_path / "film.avi", "MJPG", range(3))
    camera = VideoFile(tmp_path / "film.avi", CLOCK)
    camera.open()
    camera.read()
    (tmp_path / "film.avi").unlink()
    camera.read()
    camera.read()
    with pytest.raises(FaultError) as caught:
        camera.read()
    camera.close()
    assert caught.value.fault.code is FaultCode.CAMERA_ADDRESS


@pytest.mark.parametrize("pattern", ["frame_%03d.png", "frame_%d.png", "."])
def test_a_sequence_is_played_in_order_and_again(tmp_path: Path, pattern: str) -> None:
    save_sequence(tmp_path, range(3))
    (tmp_path / "notes.txt").write_text("not a picture")
    camera = PictureSequence(tmp_path / pattern, CLOCK, fps=500)
    camera.open()
    assert [number_of(camera.read()) for _ in range(7)] == [0, 1, 2, 0, 1, 2, 0]
    camera.close()


def test_a_pattern_takes_only_what_fits_it(tmp_path: Path) -> None:
    save_sequence(tmp_path, range(2))
    cv2.imwrite(str(tmp_path / "other_000.png"), numbered(5))
    camera = PictureSequence(tmp_path / "frame_%03d.png", CLOCK, fps=500)
    camera.open()
    assert {number_of(camera.read()) for _ in range(4)} == {0, 1}
    camera.close()


def test_a_damaged_picture_in_a_sequence_is_garbage_and_the_next_one_plays(tmp_path: Path) -> None:
    save_sequence(tmp_path, range(3))
    (tmp_path / "frame_001.png").write_bytes(b"damaged")
    camera = PictureSequence(tmp_path, CLOCK, fps=500)
    camera.open()
    camera.read()
    with pytest.raises(FaultError) as caught:
        camera.read()
    assert caught.value.fault.code is FaultCode.CAMERA_GARBAGE
    assert number_of(camera.read()) == 2
    camera.close()


def test_an_empty_folder_is_a_wrong_address(tmp_path: Path) -> None:
    assert code_of(PictureSequence(tmp_path, CLOCK)) is FaultCode.CAMERA_ADDRESS


def test_a_removed_sequence_is_a_lost_camera(tmp_path: Path) -> None:
    save_sequence(tmp_path, range(1))
    camera = PictureSequence(tmp_path, CLOCK, fps=500)
    camera.open()
    camera.read()
    (tmp_path / "frame_000.png").unlink()
    with pytest.raises(FaultError) as caught:
        camera.read()
    camera.close()
    assert caught.value.fault.code is FaultCode.CAMERA_LOST


def test_a_still_picture_fills_a_whole_frame_every_time(tmp_path: Path) -> None:
    cv2.imwrite(str(tmp_path / "face.png"), numbered(3))
    camera = StillPicture(tmp_path / "face.png", CLOCK)
    camera.open()
    first, second = camera.read(), camera.read()
    camera.close()
    assert first.shape == (720, 1280, 3)
    assert np.array_equal(first, second)
    assert first is not second


def test_a_still_picture_that_cannot_be_read_is_a_wrong_address(tmp_path: Path) -> None:
    (tmp_path / "face.jpg").write_bytes(b"no picture")
    assert code_of(StillPicture(tmp_path / "face.jpg", CLOCK)) is FaultCode.CAMERA_ADDRESS
