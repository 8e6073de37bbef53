"""What a camera address means, and which cameras there are."""

from pathlib import Path

import pytest

from counter_app.camera.devices import (
    AutoChoice,
    CameraChoice,
    Device,
    DeviceChoice,
    FileChoice,
    StreamChoice,
    SyntheticChoice,
    parse_choice,
    present_devices,
    without_secrets,
)
from counter_app.camera.files import PictureSequence, StillPicture, VideoFile
from counter_app.camera.opencv import DeviceCamera, StreamCamera
from counter_app.camera.sources import backend_for, first_working
from counter_app.clock import SystemClock
from counter_app.domain.faults import FaultCode, FaultError
from tests.camera.doubles import HandClock


@pytest.mark.parametrize(
    ("text", "choice"),
    [
        ("auto", AutoChoice()),
        ("", AutoChoice()),
        ("0", DeviceChoice(0)),
        (" 12 ", DeviceChoice(12)),
        ("/dev/video3", DeviceChoice(3)),
        ("synthetic", SyntheticChoice("demo")),
        ("synthetic:two", SyntheticChoice("two")),
        ("http://127.0.0.1:8080/stream", StreamChoice("http://127.0.0.1:8080/stream")),
        ("rtsp://camera.example/1", StreamChoice("rtsp://camera.example/1")),
        ("film.mp4", FileChoice(Path("film.mp4"))),
        ("pictures/frame_%03d.jpg", FileChoice(Path("pictures/frame_%03d.jpg"))),
        ("C:\\films\\one.avi", FileChoice(Path("C:\\films\\one.avi"))),
    ],
)
def test_an_address_means_one_source(text: str, choice: CameraChoice) -> None:
    assert parse_choice(text) == choice


def test_an_unknown_scheme_is_refused() -> None:
    with pytest.raises(FaultError) as caught:
        parse_choice("gopher://camera.example")
    assert caught.value.fault.code is FaultCode.CAMERA_ADDRESS


@pytest.mark.parametrize("url", ["rtsp://user:secret@camera.example/1?token=secret", "http://secret@camera.example/1"])
def test_an_address_is_shown_without_its_secrets(url: str) -> None:
    assert without_secrets(url).endswith("://camera.example/1")


@pytest.mark.parametrize(
    ("choice", "kind"),
    [
        (DeviceChoice(0), DeviceCamera),
        (StreamChoice("http://127.0.0.1/"), StreamCamera),
        (FileChoice(Path("film.avi")), VideoFile),
        (FileChoice(Path("face.JPG")), StillPicture),
        (FileChoice(Path("frame_%03d.jpg")), PictureSequence),
    ],
)
def test_each_choice_has_its_backend(choice: DeviceChoice | StreamChoice | FileChoice, kind: type) -> None:
    assert isinstance(backend_for(choice, SystemClock()), kind)


def test_a_folder_is_a_sequence(tmp_path: Path) -> None:
    assert isinstance(backend_for(FileChoice(tmp_path), SystemClock()), PictureSequence)


def test_the_list_of_cameras_is_in_the_order_of_their_numbers() -> None:
    numbers = [device.index for device in present_devices()]
    assert numbers == sorted(numbers)


def test_a_camera_that_is_not_listed_is_not_found() -> None:
    camera = DeviceCamera(7, HandClock(), devices=lambda: (Device(0, "other"),))
    with pytest.raises(FaultError) as caught:
        camera.open()
    assert caught.value.fault.code is FaultCode.CAMERA_NOT_FOUND


def test_a_listed_camera_that_does_not_open_is_busy() -> None:
    camera = DeviceCamera(97, HandClock(), devices=lambda: (Device(97, "desk camera"),))
    with pytest.raises(FaultError) as caught:
        camera.open()
    assert caught.value.fault.code is FaultCode.CAMERA_BUSY
    assert camera.name == "desk camera"


def test_cameras_that_do_not_deliver_are_no_working_camera() -> None:
    listed = (Device(97, "in use"), Device(98, "in use too"))
    assert first_working(HandClock(), devices=lambda: listed) is None


def test_a_camera_with_a_new_number_is_found_by_its_name() -> None:
    listed = [Device(97, "desk camera")]
    camera = DeviceCamera(97, HandClock(), devices=lambda: listed)
    with pytest.raises(FaultError):
        camera.open()
    listed[:] = [Device(97, "other"), Device(98, "desk camera")]
    with pytest.raises(FaultError) as caught:
        camera.open()
    assert dict(caught.value.fault.parameters) == {"name": "desk camera"}
    assert camera.name == "desk camera"
