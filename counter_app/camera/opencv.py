"""Takes pictures from webcams and network streams through OpenCV."""

import os
import sys
import zlib
from collections.abc import Callable, Sequence

import cv2

from counter_app.camera.devices import Device, present_devices, without_secrets
from counter_app.camera.pictures import sound_rgb
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.domain.photo.photo import Pixels
from counter_app.domain.ports import Clock

FPS = 30
PEOPLE = ((1280, 720),)
PAPERS = ((3840, 2160), (3264, 2448), (2592, 1944), (1920, 1080))
"""Sizes of picture to ask a camera for, the best first. Papers need as many pixels as there are."""
V4L_PATIENCE_S = 2
OPEN_PATIENCE_MS, READ_PATIENCE_MS = 3000, 1500
FROZEN_S = 4.0
FAILED_READS = 5
"""So many empty reads in a row mean that the source is gone, not that a picture was damaged."""


class DeviceCamera:
    """A webcam by its number; found again by its name when the system gives it another number."""

    is_synthetic = False

    def __init__(
        self,
        index: int,
        clock: Clock,
        devices: Callable[[], Sequence[Device]] = present_devices,
        name: str = "",
        sizes: Sequence[tuple[int, int]] = PEOPLE,
    ) -> None:
        self._index = index
        self._sizes = sizes
        self._clock = clock
        self._devices = devices
        self._name = name
        self._capture: cv2.VideoCapture | None = None
        self._watch = FrozenWatch(clock)

    @property
    def name(self) -> str:
        return self._name or f"#{self._index}"

    @property
    def index(self) -> int:
        """The number under which it was found last."""
        return self._index

    def open(self) -> None:
        # read by the driver's first wait for a picture; without it a frozen camera blocks ten seconds
        os.environ.setdefault("OPENCV_VIDEOIO_V4L_SELECT_TIMEOUT", str(V4L_PATIENCE_S))
        self.close()
        device = self._present()
        self._index, self._name = device.index, device.name
        for api in _APIS.get(sys.platform, (cv2.CAP_ANY,)):
            capture = open_capture(device.index, api)
            if capture is not None:
                _ask(capture, self._sizes)
                self._capture = capture
                self._watch = FrozenWatch(self._clock)
                return
        raise FaultError(FaultCode.CAMERA_BUSY, name=self.name)

    def read(self) -> Pixels:
        if self._capture is None:
            raise FaultError(FaultCode.CAMERA_LOST, name=self.name)
        begun_at = self._clock.monotonic()
        is_read, bgr = self._capture.read()
        if not is_read:
            is_slow = self._clock.monotonic() - begun_at > V4L_PATIENCE_S * 0.7
            raise FaultError(FaultCode.CAMERA_STALLED if is_slow else FaultCode.CAMERA_LOST, name=self.name)
        picture = sound_rgb(bgr)
        self._watch.look_at(picture)
        return picture

    def close(self) -> None:
        if self._capture is not None:
            self._capture.release()
            self._capture = None

    def _present(self) -> Device:
        listed = self._devices()
        by_name = [device for device in listed if self._name and device.name == self._name]
        by_index = [device for device in listed if device.index == self._index]
        for device in [d for d in by_index if d in by_name] + by_name + by_index:
            return device
        raise FaultError(FaultCode.CAMERA_NOT_FOUND, name=self.name)


class StreamCamera:
    """A network camera by its address (MJPEG over HTTP, RTSP).

    Each picture is given out only when the next one has arrived: the last one before a break may be torn, and the
    decoder mends it with the one before so well that it cannot be told from a whole one.
    """

    is_synthetic = False

    def __init__(self, url: str, clock: Clock) -> None:
        self.name = without_secrets(url)
        self._url = url
        self._clock = clock
        self._capture: cv2.VideoCapture | None = None
        self._watch = FrozenWatch(clock)
        self._failed_reads = 0
        self._held: Pixels | None = None

    def open(self) -> None:
        self.close()
        # only the constructor takes these; a silent stream would block half a minute without them
        patience = [cv2.CAP_PROP_OPEN_TIMEOUT_MSEC, OPEN_PATIENCE_MS, cv2.CAP_PROP_READ_TIMEOUT_MSEC, READ_PATIENCE_MS]
        capture = open_capture(self._url, cv2.CAP_FFMPEG, patience)
        if capture is None:
            raise FaultError(FaultCode.CAMERA_ADDRESS, address=self.name)
        self._capture = capture
        self._failed_reads = 0
        self._held = None
        self._watch = FrozenWatch(self._clock)

    def read(self) -> Pixels:
        if self._capture is None:
            raise FaultError(FaultCode.CAMERA_LOST, name=self.name)
        whole, self._held = self._held, self._received(self._capture)
        while whole is None:
            whole, self._held = self._held, self._received(self._capture)
        self._watch.look_at(whole)
        return whole

    def close(self) -> None:
        self._held = None
        if self._capture is not None:
            self._capture.release()
            self._capture = None

    def _received(self, capture: cv2.VideoCapture) -> Pixels:
        begun_at = self._clock.monotonic()
        is_read, bgr = capture.read()
        if not is_read:
            raise self._failure(self._clock.monotonic() - begun_at)
        self._failed_reads = 0
        return sound_rgb(bgr)

    def _failure(self, waited_s: float) -> FaultError:
        self._failed_reads += 1
        if waited_s > READ_PATIENCE_MS / 1000 * 0.9:
            return FaultError(FaultCode.CAMERA_STALLED, name=self.name)
        if self._failed_reads < FAILED_READS:
            return FaultError(FaultCode.CAMERA_GARBAGE, reason="undecoded")
        return FaultError(FaultCode.CAMERA_LOST, name=self.name)


class FrozenWatch:
    """Tells a camera that repeats one picture to the last bit from one that looks at a quiet room."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._seen = 0
        self._changed_at = clock.monotonic()

    def look_at(self, picture: Pixels) -> None:
        """Raises FaultError(CAMERA_STALLED) when nothing changed for FROZEN_S."""
        now = self._clock.monotonic()
        seen = zlib.adler32(picture[::4].tobytes())
        if seen != self._seen:
            self._seen, self._changed_at = seen, now
        elif now - self._changed_at >= FROZEN_S:
            raise FaultError(FaultCode.CAMERA_STALLED, seconds=FROZEN_S)


def open_capture(source: int | str, api: int, options: Sequence[int] = ()) -> cv2.VideoCapture | None:
    """An opened capture, or None. A camera that is away is no news for the console every few seconds."""
    cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_ERROR)
    capture = cv2.VideoCapture()
    capture.open(source, api, options)
    if capture.isOpened():
        return capture
    capture.release()
    return None


def _ask(capture: cv2.VideoCapture, sizes: Sequence[tuple[int, int]]) -> None:
    """Wishes; a camera that cannot fulfil them keeps what it has."""
    capture.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))
    for size in sizes:
        capture.set(cv2.CAP_PROP_FRAME_WIDTH, size[0])
        capture.set(cv2.CAP_PROP_FRAME_HEIGHT, size[1])
        if (int(capture.get(cv2.CAP_PROP_FRAME_WIDTH)), int(capture.get(cv2.CAP_PROP_FRAME_HEIGHT))) == size:
            break
    capture.set(cv2.CAP_PROP_FPS, FPS)
    capture.set(cv2.CAP_PROP_BUFFERSIZE, 1)


_APIS: dict[str, tuple[int, ...]] = {
    "linux": (cv2.CAP_V4L2,),
    "win32": (cv2.CAP_DSHOW, cv2.CAP_MSMF),
    "darwin": (cv2.CAP_AVFOUNDATION,),
}
