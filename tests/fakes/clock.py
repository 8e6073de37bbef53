"""A clock that stands where it was set, until it is set on."""

import threading
from datetime import datetime, timedelta


class SetClock:
    """Implements `ports.Clock`; may be used from any thread."""

    def __init__(self, now: datetime) -> None:
        self._now = now
        self._seconds = 0.0
        self._lock = threading.Lock()

    def now(self) -> datetime:
        with self._lock:
            return self._now

    def monotonic(self) -> float:
        with self._lock:
            return self._seconds

    def pass_by(self, seconds: float) -> None:
        with self._lock:
            self._now += timedelta(seconds=seconds)
            self._seconds += seconds
