"""Removes photos that a crash or a counter that never came back left over; safe beside services that are running."""

import logging
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Self

from photo_library.ports import ObjectStore, StoreUnavailableError
from photo_library.sql.uploads import Uploads

log = logging.getLogger(__name__)
AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Ages:
    """How old something has to be before it is taken for left over.

    Ours. An upload takes seconds, and its store's clock may differ from ours by minutes: an hour is long. A counter
    sends its record right after its photos, or when its network is back: thirty days are long.
    """

    unknown: timedelta = timedelta(hours=1)
    unnamed: timedelta = timedelta(days=30)
    half_gone: timedelta = timedelta(hours=1)
    forgotten: timedelta = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Swept:
    """How many photos were removed of which metadata knew nothing, that no record named, whose removal had stopped."""

    unknown: int
    unnamed: int
    half_gone: int


class Sweep:
    """One pass over both stores at a time. Blocks; may raise StoreUnavailableError, and can then be begun again."""

    def __init__(self, objects: ObjectStore, uploads: Uploads, ages: Ages | None = None) -> None:
        self._objects = objects
        self._uploads = uploads
        self._ages = ages or Ages()

    def run(self, now: datetime) -> Swept:
        ages = self._ages
        swept = Swept(
            half_gone=self.finish(now),
            unnamed=self._leave(self._again(self._uploads.unnamed, now - ages.unnamed), now, ages.unnamed),
            unknown=self._leave(self._unknown(now - ages.unknown), now, ages.unknown),
        )
        self._uploads.forget_gone(now - ages.forgotten)
        return swept

    def finish(self, now: datetime) -> int:
        """End the removals that were begun and broken off, a while ago: another pass may be at one of them now."""
        age = self._ages.half_gone
        return self._leave(self._again(self._uploads.half_gone, now - age), now, age)

    def _unknown(self, before: datetime) -> Iterator[str]:
        """Objects that are old and of which metadata know nothing."""
        old = (each.name for each in self._objects.held() if each.stored_at < before)
        while names := list(islice(old, AT_ONCE)):
            yield from sorted(self._uploads.unknown(names))

    @staticmethod
    def _again(find: Callable[[datetime, int], list[str]], before: datetime) -> Iterator[str]:
        """All of them, some at a time: what was yielded has left before the next are asked for."""
        seen: set[str] = set()
        while names := [name for name in find(before, AT_ONCE) if name not in seen]:
            seen.update(names)
            yield from names

    def _leave(self, names: Iterable[str], now: datetime, age: timedelta) -> int:
        left = 0
        for name in names:
            # metadata first: from then on nobody is served it, no record can name it, and who sends it again is told
            if self._uploads.begin_leaving(name, now, now - age):
                self._objects.remove(name)
                self._uploads.end_leaving(name, now)
                left += 1
        return left


class RegularSweep:
    """A thread that sweeps when it starts and every two hours after, for a library that nobody looks after."""

    def __init__(self, sweep: Sweep, every: timedelta = timedelta(hours=2)) -> None:
        self._sweep = sweep
        self._every_s = every.total_seconds()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="sweep", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopping.set()
        self._thread.join(timeout=10)

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                told(self._sweep.run(datetime.now(UTC)))
            except StoreUnavailableError as failed:
                log.error("sweep stopped: %s", failed.reason)  # noqa: TRY400 - the reason is enough
            self._stopping.wait(self._every_s)


def told(swept: Swept) -> Swept:
    """Write into the log what a pass removed, if anything."""
    removed = {"unknown": swept.unknown, "unnamed": swept.unnamed, "half_gone": swept.half_gone}
    if any(removed.values()):
        log.warning("swept", extra={"fields": removed})
    return swept
