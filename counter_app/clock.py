"""Tells the time, by China's clock whatever zone this machine is set to."""

import time
from datetime import datetime

from counter_app.domain.days import CHINA_TIME


class SystemClock:
    """Implements `domain.ports.Clock`."""

    def now(self) -> datetime:
        return datetime.now(CHINA_TIME)

    def monotonic(self) -> float:
        return time.monotonic()
