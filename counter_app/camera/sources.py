"""Builds the backend for a chosen real source of pictures; the drawn camera is built elsewhere."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import assert_never

from counter_app.camera.devices import Device, DeviceChoice, FileChoice, StreamChoice, present_devices
from counter_app.camera.files import PictureSequence, StillPicture, VideoFile, is_picture, is_sequence
from counter_app.camera.opencv import PEOPLE, DeviceCamera, StreamCamera
from counter_app.domain.faults import FaultError
from counter_app.domain.ports import CameraBackend, Clock


def backend_for(
    choice: DeviceChoice | FileChoice | StreamChoice, clock: Clock, sizes: Sequence[tuple[int, int]] = PEOPLE
) -> CameraBackend:
    """The backend, unopened."""
    match choice:
        case DeviceChoice(index):
            return DeviceCamera(index, clock, sizes=sizes)
        case StreamChoice(url):
            return StreamCamera(url, clock)
        case FileChoice(path):
            return _file(path, clock)
        case unknown:
            assert_never(unknown)


def first_working(
    clock: Clock,
    devices: Callable[[], Sequence[Device]] = present_devices,
    sizes: Sequence[tuple[int, int]] = PEOPLE,
) -> CameraBackend | None:
    """The first camera of this machine that delivers a picture, closed again; None where there is none.

    Blocks for seconds where cameras are busy or frozen.
    """
    for device in devices():
        camera = DeviceCamera(device.index, clock, devices, device.name, sizes)
        try:
            camera.open()
            camera.read()
        except FaultError:
            continue
        finally:
            camera.close()
        return camera
    return None


def _file(path: Path, clock: Clock) -> CameraBackend:
    if is_sequence(path):
        return PictureSequence(path, clock)
    return StillPicture(path, clock) if is_picture(path) else VideoFile(path, clock)
