"""Tells the time of this machine."""

import time
from datetime import datetime


class SystemClock:
    """Implements `domain.ports.Clock`."""

    def now(self) -> datetime:
        return datetime.now().astimezone()

    def monotonic(self) -> float:
        return time.monotonic()
