"""The camera thread: opens a backend, reads it without pause, publishes the newest frame, reopens after a loss."""

import logging
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Self

from counter_app.camera.mailbox import Latest
from counter_app.domain.faults import Fault, FaultCode, FaultError
from counter_app.domain.photo.photo import Frame, Pixels
from counter_app.domain.ports import CameraBackend, Clock
from counter_app.domain.status import CameraLive, CameraLost, CameraStarting, CameraStatus

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Patience:
    """How long the grabber puts up with what before it acts. The numbers are ours; no standard gives them."""

    reopen_first_s: float = 0.5
    reopen_most_s: float = 5.0
    garbage_frames: int = 10
    status_every_s: float = 1.0


class Grabber:
    """Owns the backend while it runs; frames leave through the `newest` slot, which is empty while there is no camera.

    `start` and `stop` belong to one other thread. `report` is called on the camera thread and must not block.
    """

    def __init__(
        self,
        backend: CameraBackend,
        newest: Latest[Frame],
        clock: Clock,
        report: Callable[[CameraStatus], None],
        patience: Patience = Patience(),
    ) -> None:
        self._backend = backend
        self._newest = newest
        self._clock = clock
        self._report = report
        self._patience = patience
        self._stopping = threading.Event()
        self._wake = threading.Event()
        self._lock = threading.Lock()
        self._next: CameraBackend | None = None
        self._failures = Failures(clock, patience)
        self._thread = threading.Thread(target=self._run, name="camera", daemon=True)
        self._seq = 0

    @property
    def backend(self) -> CameraBackend:
        """The source that is read at this moment. Any thread."""
        return self._backend

    def start(self) -> None:
        self._thread.start()

    def stop(self, deadline_s: float = 5.0) -> bool:
        """Ask the thread to end and wait; false when it hangs in a driver beyond the deadline."""
        with self._lock:
            self._stopping.set()
            self._wake.set()
        if self._thread.ident is None:
            return True
        self._thread.join(deadline_s)
        return not self._thread.is_alive()

    def switch(self, backend: CameraBackend) -> None:
        """Use another backend as soon as the present read returns. Any thread; returns at once."""
        with self._lock:
            self._next = backend
            self._wake.set()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._take_over()
            try:
                self._film()
            except FaultError as lost:
                self._lose(lost.fault)
            except Exception as bug:
                log.exception("camera.bug")
                self._lose(Fault(FaultCode.BUG, (("kind", type(bug).__name__),)))
            finally:
                self._backend.close()
            self._wake.wait(self._failures.wait_s())
        self._newest.clear()

    def _take_over(self) -> None:
        with self._lock:
            if not self._stopping.is_set():
                self._wake.clear()
            if self._next is not None:
                self._backend, self._next = self._next, None
                self._failures.forget()
                self._newest.clear()

    def _film(self) -> None:
        """Open and read until woken or lost."""
        if self._failures.attempts == 0:
            self._report(CameraStarting(self._backend.name))
        self._backend.open()
        rate = Rate(self._clock, self._patience)
        garbage = 0
        while not self._wake.is_set():
            try:
                pixels = self._backend.read()
            except FaultError as error:
                garbage += 1
                if error.fault.code is not FaultCode.CAMERA_GARBAGE or garbage > self._patience.garbage_frames:
                    raise
                continue
            garbage = 0
            self._publish(pixels, rate)

    def _publish(self, pixels: Pixels, rate: "Rate") -> None:
        pixels.flags.writeable = False
        self._seq += 1
        self._newest.put(Frame(self._seq, self._clock.now(), pixels))
        self._failures.forget()
        rate.count()
        if rate.is_time_to_tell():
            height, width = pixels.shape[:2]
            self._report(CameraLive(self._backend.name, width, height, rate.fps(), self._backend.is_synthetic))

    def _lose(self, fault: Fault) -> None:
        self._newest.clear()
        self._failures.count()
        log.warning("camera.lost code=%s attempts=%d", fault.code.value, self._failures.attempts)
        self._report(CameraLost(self._backend.name, fault, self._failures.since, self._failures.attempts))


class Failures:
    """Counts attempts since the camera was last seen, and says how long to wait before the next."""

    def __init__(self, clock: Clock, patience: Patience) -> None:
        self._clock = clock
        self._patience = patience
        self.attempts = 0
        self.since = clock.now()

    def count(self) -> None:
        if self.attempts == 0:
            self.since = self._clock.now()
        self.attempts += 1

    def forget(self) -> None:
        self.attempts = 0

    def wait_s(self) -> float:
        if self.attempts == 0:
            return 0.0
        # some webcams refuse to reopen until their USB hub has settled
        doubled: float = self._patience.reopen_first_s * 2.0 ** min(self.attempts - 1, 16)
        return min(self._patience.reopen_most_s, doubled)


class Rate:
    """Frames a second over the last second or so, and when to tell."""

    def __init__(self, clock: Clock, patience: Patience) -> None:
        self._clock = clock
        self._every_s = patience.status_every_s
        self._arrivals: deque[float] = deque(maxlen=31)
        self._told_at: float | None = None

    def count(self) -> None:
        self._arrivals.append(self._clock.monotonic())

    def fps(self) -> float:
        """0 while there is only one frame to go by."""
        span_s = self._arrivals[-1] - self._arrivals[0] if self._arrivals else 0.0
        return (len(self._arrivals) - 1) / span_s if span_s > 0 else 0.0

    def is_time_to_tell(self) -> bool:
        now = self._clock.monotonic()
        if self._told_at is not None and now - self._told_at < self._every_s:
            return False
        self._told_at = now
        return True
