"""Takes the time of the stores' calls."""

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass

from photo_library.ports import HeldObject, ObjectStore, StoreUnavailableError

Timed = Callable[[str, str], AbstractContextManager[None]]
"""A stopwatch around one call of a store, by the names of both."""


@dataclass(frozen=True, slots=True)
class StoreCall:
    """One call of a store; `failed` is the code of what it could not do."""

    store: str
    call: str
    took_s: float
    failed: str | None


@contextmanager
def stopwatch(note: Callable[[StoreCall], None], store: str, call: str) -> Iterator[None]:
    """Around one call of a store, which is told when it ends."""
    begun, failed = time.perf_counter(), None
    try:
        yield
    except StoreUnavailableError as error:
        failed = error.reason
        raise
    finally:
        note(StoreCall(store, call, time.perf_counter() - begun, failed))


class MeasuredStore:
    """Implements ObjectStore over another one, with a stopwatch."""

    def __init__(self, inner: ObjectStore, timed: Timed) -> None:
        self._inner = inner
        self._watch = timed

    def put(self, name: str, content: bytes) -> None:
        with self._timed("put"):
            self._inner.put(name, content)

    def get(self, name: str) -> bytes | None:
        with self._timed("get"):
            return self._inner.get(name)

    def holds(self, name: str) -> bool:
        with self._timed("holds"):
            return self._inner.holds(name)

    def remove(self, name: str) -> None:
        with self._timed("remove"):
            self._inner.remove(name)

    def held(self) -> Iterator[HeldObject]:
        return self._inner.held()

    def check(self) -> None:
        with self._timed("check"):
            self._inner.check()

    def _timed(self, call: str) -> AbstractContextManager[None]:
        return self._watch("objects", call)
