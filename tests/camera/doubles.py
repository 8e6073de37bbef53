"""Stand-ins: a backend that plays a list, a clock set by hand, a listener that can be waited on."""

import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

import numpy as np

from counter_app.domain.faults import FaultCode, FaultError
from counter_app.domain.photo.photo import Pixels
from counter_app.domain.status import CameraStatus


def picture(value: int = 0) -> Pixels:
    """A small picture that carries a number in its first corner."""
    pixels = np.zeros((48, 64, 3), np.uint8)
    pixels[8:40, 8:56] = 200
    pixels[0, 0] = value
    return pixels


class HandClock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self._at_s = 0.0

    def now(self) -> datetime:
        return datetime(2024, 5, 6, 9, 0, tzinfo=UTC) + timedelta(seconds=self._at_s)

    def monotonic(self) -> float:
        return self._at_s

    def move(self, seconds: float) -> None:
        self._at_s += seconds


Step = Pixels | Exception


class ListCamera:
    """A backend that plays its steps one after another, then repeats the last picture at 200 a second."""

    is_synthetic = False

    def __init__(self, steps: Sequence[Step], name: str = "list", opens: Sequence[FaultCode | None] = ()) -> None:
        self.name = name
        self._steps = list(steps)
        self._opens = list(opens)
        self._is_open = False
        self.opened = 0
        self.closed = 0
        self._rest = threading.Event()

    def open(self) -> None:
        self.opened += 1
        failure = self._opens.pop(0) if self._opens else None
        if failure is not None:
            raise FaultError(failure, name=self.name)
        self._is_open = True

    def read(self) -> Pixels:
        if not self._is_open:
            raise FaultError(FaultCode.CAMERA_LOST, name=self.name)
        if not self._steps:
            self._rest.wait(0.005)
            return picture(255)
        step = self._steps.pop(0)
        if isinstance(step, Exception):
            raise step
        return step

    def close(self) -> None:
        self.closed += 1
        self._is_open = False


class Told:
    """Collects statuses; waits for one without polling."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self.statuses: list[CameraStatus] = []

    def __call__(self, status: CameraStatus) -> None:
        with self._changed:
            self.statuses.append(status)
            self._changed.notify_all()

    def wait_for(self, wanted: Callable[[CameraStatus], bool], timeout_s: float = 5.0) -> CameraStatus:
        """The first status wanted that has not been waited past. Fails the test when none comes."""
        seen = 0
        with self._changed:
            while not any(wanted(status) for status in self.statuses[seen:]):
                seen = len(self.statuses)
                assert self._changed.wait(timeout_s), f"not told in time; told {self.statuses}"
            return next(status for status in self.statuses if wanted(status))
