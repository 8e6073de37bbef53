"""Says within a short time whether the stores can be used, even when one of them hangs."""

import logging
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Lock
from typing import Self

from photo_library.ports import StoreUnavailableError

log = logging.getLogger(__name__)
LONGEST_S = 3.0  # ours: whoever asks, asks every few seconds


class Readiness:
    """Runs each store's own check on a thread of its own; a check that still hangs is not begun a second time."""

    def __init__(self, checks: Mapping[str, Callable[[], None]], longest_s: float = LONGEST_S) -> None:
        self._checks = checks
        self._longest_s = longest_s
        self._threads = ThreadPoolExecutor(max_workers=max(1, len(checks)), thread_name_prefix="readiness")
        self._running: dict[str, Future[None]] = {}
        self._lock = Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._threads.shutdown(wait=True, cancel_futures=True)

    def wrong(self) -> list[str]:
        """The names of the stores that cannot be used now. Blocks for no longer than the time limit, once a store."""
        with self._lock:
            for name, check in self._checks.items():
                if name not in self._running or self._running[name].done():
                    self._running[name] = self._threads.submit(check)
            running = dict(self._running)
        return [name for name, check in running.items() if not self._is_well(name, check)]

    def _is_well(self, name: str, check: Future[None]) -> bool:
        try:
            check.result(timeout=self._longest_s)
        except TimeoutError:
            log.error("not ready: %s does not answer", name)  # noqa: TRY400 - there is no more to say
            return False
        except StoreUnavailableError as failed:
            log.error("not ready: %s %s", name, failed.reason)  # noqa: TRY400 - the reason is enough
            return False
        return True
