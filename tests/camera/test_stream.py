"""Network cameras that fall silent, send rubbish, stop, or are not there."""

from collections.abc import Iterator

import pytest

from counter_app.camera.opencv import FROZEN_S, FrozenWatch, StreamCamera
from counter_app.camera.studio.scene import Backdrop, Scene
from counter_app.camera.studio.stage import Stage
from counter_app.clock import SystemClock
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.domain.photo.photo import Pixels
from tests.camera.doubles import HandClock, picture
from tests.camera.servers import NetworkCamera, network_camera

CLOCK = SystemClock()


@pytest.fixture(scope="module")
def server() -> Iterator[NetworkCamera]:
    stage = Stage()
    with network_camera(tuple(stage.film(Scene()) for _ in range(6))) as server:
        yield server


def first_fault(camera: StreamCamera, reads: int = 60) -> tuple[FaultCode, list[Pixels]]:
    """The first fault that is not mere garbage, and the pictures that came before it."""
    pictures = []
    for _ in range(reads):
        try:
            pictures.append(camera.read())
        except FaultError as error:
            if error.fault.code is not FaultCode.CAMERA_GARBAGE:
                return error.fault.code, pictures
    raise AssertionError(f"no fault in {reads} reads, {len(pictures)} pictures")


def outcome_of(camera: StreamCamera) -> str:
    try:
        camera.read()
    except FaultError as error:
        return error.fault.code
    return "picture"


def opening_fault(camera: StreamCamera) -> FaultCode:
    with pytest.raises(FaultError) as caught:
        camera.open()
    return caught.value.fault.code


def test_a_stream_that_is_silent_from_the_start_does_not_open_and_does_not_block(server: NetworkCamera) -> None:
    begun_at = CLOCK.monotonic()
    assert opening_fault(StreamCamera(server.address("silent"), CLOCK)) is FaultCode.CAMERA_ADDRESS
    assert CLOCK.monotonic() - begun_at < 6


def test_a_stream_that_falls_silent_is_stalled_within_two_seconds(server: NetworkCamera) -> None:
    camera = StreamCamera(server.address("halts"), CLOCK)
    camera.open()
    begun_at = CLOCK.monotonic()
    code, pictures = first_fault(camera)
    camera.close()
    assert code is FaultCode.CAMERA_STALLED
    assert len(pictures) >= 10
    assert CLOCK.monotonic() - begun_at < 4


def test_a_stream_that_ends_is_a_lost_camera(server: NetworkCamera) -> None:
    camera = StreamCamera(server.address("ends"), CLOCK)
    camera.open()
    code, pictures = first_fault(camera)
    camera.close()
    assert code is FaultCode.CAMERA_LOST
    assert len(pictures) >= 10


def test_damaged_pictures_in_a_stream_are_passed_over(server: NetworkCamera) -> None:
    camera = StreamCamera(server.address("corrupt"), CLOCK)
    camera.open()
    outcomes = [outcome_of(camera) for _ in range(40)]
    camera.close()
    assert outcomes.count("picture") >= 20
    assert set(outcomes) <= {"picture", FaultCode.CAMERA_GARBAGE}


def test_a_torn_last_picture_is_never_given_out() -> None:
    light, dark = Stage().film(Scene()), Stage().film(Scene(backdrop=Backdrop(rgb=(20, 20, 20))))
    with network_camera((*[light] * 15, dark)) as server:
        camera = StreamCamera(server.address("tears"), CLOCK)
        camera.open()
        _, pictures = first_fault(camera)
        camera.close()
    assert len(pictures) >= 5
    assert all(picture[20, 20].min() > 200 for picture in pictures)


def test_an_address_without_a_stream_does_not_open(server: NetworkCamera) -> None:
    assert opening_fault(StreamCamera(server.address("nothing"), CLOCK)) is FaultCode.CAMERA_ADDRESS


def test_an_address_where_nobody_listens_does_not_open() -> None:
    assert opening_fault(StreamCamera("http://127.0.0.1:9/stream", CLOCK)) is FaultCode.CAMERA_ADDRESS


def test_a_picture_that_never_changes_is_a_stalled_camera() -> None:
    clock = HandClock()
    watch = FrozenWatch(clock)
    watch.look_at(picture(1))
    clock.move(FROZEN_S)
    with pytest.raises(FaultError) as caught:
        watch.look_at(picture(1))
    assert caught.value.fault.code is FaultCode.CAMERA_STALLED


def test_a_picture_that_changes_in_time_is_no_stall() -> None:
    clock = HandClock()
    watch = FrozenWatch(clock)
    for number in range(10):
        watch.look_at(picture(number))
        clock.move(FROZEN_S * 0.9)
        watch.look_at(picture(number))


def test_a_frozen_stream_is_stalled(server: NetworkCamera) -> None:
    clock = HandClock()
    camera = StreamCamera(server.address("frozen"), clock)
    camera.open()
    camera.read()
    clock.move(FROZEN_S + 1)
    code, _ = first_fault(camera, reads=3)
    camera.close()
    assert code is FaultCode.CAMERA_STALLED
