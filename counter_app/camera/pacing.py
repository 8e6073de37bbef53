"""Waits for the moment of the next picture."""

import threading

from counter_app.domain.ports import Clock


class Pacer:
    """Keeps a rate; a late caller gets the present, not a burst of what it missed."""

    def __init__(self, clock: Clock, fps: float) -> None:
        self._clock = clock
        self._period_s = 1.0 / fps
        self._next_at = clock.monotonic()

    def wait(self, cancelled: threading.Event) -> None:
        """Block until the next picture is due, or until cancelled."""
        now = self._clock.monotonic()
        if now < self._next_at:
            cancelled.wait(self._next_at - now)
        self._next_at = max(self._next_at, now) + self._period_s
