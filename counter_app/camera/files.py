"""Plays videos, picture sequences and single pictures as if a camera took them."""

import re
import threading
from pathlib import Path

import cv2

from counter_app.camera.opencv import open_capture
from counter_app.camera.pacing import Pacer
from counter_app.camera.pictures import FIT_HEIGHT_PX, FIT_WIDTH_PX, PICTURE_SUFFIXES, fitted, load_picture, sound_rgb
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.domain.photo.photo import Pixels
from counter_app.domain.ports import Clock

SEQUENCE_FPS = 25.0
STILL_FPS = 15.0
_NUMBER = re.compile(r"%(0?)(\d*)d")


class VideoFile:
    """A video file that begins anew at its end, at its own rate."""

    is_synthetic = False

    def __init__(self, path: Path, clock: Clock) -> None:
        self.name = path.name
        self._path = path
        self._clock = clock
        self._capture: cv2.VideoCapture | None = None
        self._pacer = Pacer(clock, SEQUENCE_FPS)
        self._closed = threading.Event()
        self._is_fresh = True

    def open(self) -> None:
        self.close()
        self._closed.clear()
        self._capture = self._opened()
        fps = self._capture.get(cv2.CAP_PROP_FPS)
        self._pacer = Pacer(self._clock, fps if 1.0 <= fps <= 120.0 else SEQUENCE_FPS)

    def read(self) -> Pixels:
        if self._capture is None:
            raise FaultError(FaultCode.CAMERA_LOST, name=self.name)
        self._pacer.wait(self._closed)
        is_read, bgr = self._capture.read()
        if not is_read and not self._is_fresh:
            self._capture.release()
            self._capture = self._opened()
            is_read, bgr = self._capture.read()
        if not is_read:
            raise FaultError(FaultCode.CAMERA_LOST, name=self.name)
        self._is_fresh = False
        return sound_rgb(bgr)

    def close(self) -> None:
        self._closed.set()
        if self._capture is not None:
            self._capture.release()
            self._capture = None

    def _opened(self) -> cv2.VideoCapture:
        capture = open_capture(str(self._path), cv2.CAP_FFMPEG)
        if capture is None:
            raise FaultError(FaultCode.CAMERA_ADDRESS, address=str(self._path))
        self._is_fresh = True
        return capture


class PictureSequence:
    """The pictures of a folder, or those that match a pattern such as frame_%03d.jpg, over and over."""

    is_synthetic = False

    def __init__(self, path: Path, clock: Clock, fps: float = SEQUENCE_FPS) -> None:
        self.name = path.name
        self._path = path
        self._clock = clock
        self._fps = fps
        self._pictures: tuple[Path, ...] = ()
        self._next = 0
        self._pacer = Pacer(clock, fps)
        self._closed = threading.Event()

    def open(self) -> None:
        self._pictures = _pictures_of(self._path)
        if not self._pictures:
            raise FaultError(FaultCode.CAMERA_ADDRESS, address=str(self._path))
        self._next = 0
        self._closed.clear()
        self._pacer = Pacer(self._clock, self._fps)

    def read(self) -> Pixels:
        self._pacer.wait(self._closed)
        if not self._pictures:
            raise FaultError(FaultCode.CAMERA_LOST, name=self.name)
        path = self._pictures[self._next % len(self._pictures)]
        self._next += 1
        if not path.exists():
            raise FaultError(FaultCode.CAMERA_LOST, name=self.name)
        picture = load_picture(path)
        is_large = picture.shape[0] > FIT_HEIGHT_PX or picture.shape[1] > FIT_WIDTH_PX
        return fitted(picture) if is_large else picture

    def close(self) -> None:
        self._closed.set()
        self._pictures = ()


class StillPicture:
    """One picture file, shown steadily in a 1280 × 720 frame."""

    is_synthetic = False

    def __init__(self, path: Path, clock: Clock) -> None:
        self.name = path.name
        self._path = path
        self._clock = clock
        self._picture: Pixels | None = None
        self._pacer = Pacer(clock, STILL_FPS)
        self._closed = threading.Event()

    def open(self) -> None:
        try:
            self._picture = fitted(load_picture(self._path))
        except FaultError as unreadable:
            raise FaultError(FaultCode.CAMERA_ADDRESS, address=str(self._path)) from unreadable
        self._closed.clear()
        self._pacer = Pacer(self._clock, STILL_FPS)

    def read(self) -> Pixels:
        self._pacer.wait(self._closed)
        if self._picture is None:
            raise FaultError(FaultCode.CAMERA_LOST, name=self.name)
        return self._picture.copy()

    def close(self) -> None:
        self._closed.set()
        self._picture = None


def is_sequence(path: Path) -> bool:
    return path.is_dir() or _NUMBER.search(path.name) is not None


def is_picture(path: Path) -> bool:
    return path.suffix.lower() in PICTURE_SUFFIXES


def _pictures_of(path: Path) -> tuple[Path, ...]:
    folder = path if path.is_dir() else path.parent
    if not folder.is_dir():
        return ()
    candidates = sorted(file for file in folder.iterdir() if is_picture(file))
    if path.is_dir():
        return tuple(candidates)
    pattern = _number_pattern(path.name)
    numbered = [(int(found.group(1)), file) for file in candidates if (found := pattern.fullmatch(file.name))]
    return tuple(file for _, file in sorted(numbered))


def _number_pattern(name: str) -> re.Pattern[str]:
    place = _NUMBER.search(name)
    if place is None:
        return re.compile(re.escape(name) + "()")
    digits = rf"(\d{{{place.group(2)},}})" if place.group(2) else r"(\d+)"
    return re.compile(re.escape(name[: place.start()]) + digits + re.escape(name[place.end() :]))
