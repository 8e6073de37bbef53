"""What every camera backend promises, tried on the drawn camera, files and a network stream."""

from collections.abc import Callable, Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest

from counter_app.camera.files import PictureSequence, StillPicture, VideoFile
from counter_app.camera.opencv import StreamCamera
from counter_app.camera.studio.scenario import Still
from counter_app.camera.studio.scene import Backdrop, Scene
from counter_app.camera.studio.stage import Stage
from counter_app.camera.synthetic import Pace, Script, SyntheticCamera
from counter_app.clock import SystemClock
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.domain.photo.photo import Pixels
from counter_app.domain.ports import CameraBackend
from tests.camera.servers import network_camera

BLUE_WALL = Scene(backdrop=Backdrop(rgb=(40, 80, 220)))
Maker = Callable[[], CameraBackend]


@pytest.fixture(scope="module")
def pictures() -> tuple[Pixels, ...]:
    stage = Stage()
    return tuple(stage.film(BLUE_WALL) for _ in range(12))


@pytest.fixture(scope="module")
def folder(pictures: tuple[Pixels, ...], tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("pictures")
    film = cv2.VideoWriter(str(place / "film.avi"), cv2.VideoWriter.fourcc(*"MJPG"), 30, (1280, 720))
    for number, picture in enumerate(pictures):
        bgr = cv2.cvtColor(picture, cv2.COLOR_RGB2BGR)
        film.write(bgr)
        cv2.imwrite(str(place / f"frame_{number:03d}.jpg"), bgr)
    film.release()
    return place


@pytest.fixture(scope="module")
def stream(pictures: tuple[Pixels, ...]) -> Iterator[str]:
    with network_camera(pictures) as server:
        yield server.address("good")


@pytest.fixture(params=["synthetic", "synthetic in real time", "video", "sequence", "still", "stream"])
def make(request: pytest.FixtureRequest, folder: Path, stream: str) -> Maker:
    clock, script = SystemClock(), Script(Still(BLUE_WALL))
    makers: dict[str, Maker] = {
        "synthetic": lambda: SyntheticCamera(script, clock, Pace.FRAME_BY_FRAME),
        "synthetic in real time": lambda: SyntheticCamera(script, clock),
        "video": lambda: VideoFile(folder / "film.avi", clock),
        "sequence": lambda: PictureSequence(folder / "frame_%03d.jpg", clock),
        "still": lambda: StillPicture(folder / "frame_000.jpg", clock),
        "stream": lambda: StreamCamera(stream, clock),
    }
    return makers[request.param]


@pytest.fixture
def camera(make: Maker) -> Iterator[CameraBackend]:
    camera = make()
    yield camera
    camera.close()


def assert_lost(camera: CameraBackend) -> None:
    with pytest.raises(FaultError) as caught:
        camera.read()
    assert caught.value.fault.code is FaultCode.CAMERA_LOST


def test_a_picture_has_three_channels_of_eight_bits(camera: CameraBackend) -> None:
    camera.open()
    picture = camera.read()
    assert (picture.shape, picture.dtype) == ((720, 1280, 3), np.uint8)
    assert picture.flags.c_contiguous


def test_the_channels_are_red_green_blue(camera: CameraBackend) -> None:
    camera.open()
    red, green, blue = camera.read()[20:60, 20:60].mean(axis=(0, 1))
    assert (red, green, blue) == pytest.approx((40, 80, 220), abs=8)


def test_a_picture_stays_as_it_is_when_the_next_one_is_read(camera: CameraBackend) -> None:
    camera.open()
    first = camera.read()
    kept = first.copy()
    for _ in range(3):
        camera.read()
    assert np.array_equal(first, kept)


def test_many_pictures_can_be_read_in_a_row(camera: CameraBackend) -> None:
    camera.open()
    assert all(camera.read().shape == (720, 1280, 3) for _ in range(15))


def test_reading_before_opening_is_a_lost_camera(camera: CameraBackend) -> None:
    assert_lost(camera)


def test_reading_after_close_is_a_lost_camera(camera: CameraBackend) -> None:
    camera.open()
    camera.read()
    camera.close()
    assert_lost(camera)


def test_closing_twice_or_unopened_is_harmless(camera: CameraBackend) -> None:
    camera.close()
    camera.open()
    camera.close()
    camera.close()


def test_a_closed_camera_can_be_opened_again(camera: CameraBackend) -> None:
    camera.open()
    camera.read()
    camera.close()
    camera.open()
    assert camera.read().shape == (720, 1280, 3)


def test_it_has_a_name_and_says_whether_it_draws(camera: CameraBackend) -> None:
    assert camera.name
    assert camera.is_synthetic is isinstance(camera, SyntheticCamera)
