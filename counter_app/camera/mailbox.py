"""One slot between threads: the newest value wins, nobody waits in a queue."""

import threading
from typing import Generic, TypeVar

T = TypeVar("T")


class Latest(Generic[T]):
    """Holds the newest value put. Any thread may call anything; values are handed over as they are, so freeze them."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._value: T | None = None

    def put(self, value: T) -> None:
        with self._changed:
            self._value = value
            self._changed.notify_all()

    def clear(self) -> None:
        """Forget the value, so that nobody takes it for the present."""
        with self._changed:
            self._value = None
            self._changed.notify_all()

    def peek(self) -> T | None:
        """The newest value, or None before the first one. Does not block."""
        with self._changed:
            return self._value

    def wait_newer(self, than: T | None, timeout_s: float) -> T | None:
        """Block until the slot holds a value that is not `than`; None when the time is over."""
        with self._changed:
            self._changed.wait_for(lambda: self._value is not None and self._value is not than, timeout_s)
            return None if self._value is than else self._value
