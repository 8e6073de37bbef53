"""Runs printing errands one after another on a thread of its own, so that the screen never waits for a spooler."""

import logging
import queue
import threading
from collections.abc import Callable
from types import TracebackType
from typing import Self, TypeVar

from counter_app.domain.faults import Fault, FaultCode, FaultError

log = logging.getLogger(__name__)

Outcome = TypeVar("Outcome")
Errand = Callable[[], None]
Post = Callable[[Callable[[], None]], None]
"""Has a call made on the GUI thread, later and in order: `Bridge.post`."""


class PrintThread:
    """Owns the thread "printing". Errands run in the order given; answers are posted, never called from here."""

    def __init__(self, post: Post) -> None:
        self._post = post
        self._errands: queue.SimpleQueue[Errand | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="printing", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self, deadline_s: float) -> bool:
        """Finish what was asked for, then end; False when the deadline passed first (a spooler that hangs)."""
        self._errands.put(None)
        self._thread.join(deadline_s)
        return not self._thread.is_alive()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop(deadline_s=10.0)

    def do(self, work: Callable[[], Outcome], answer: Callable[[Outcome | Fault], None]) -> None:
        """Have the work done soon and its outcome, or the fault that stopped it, posted. Returns at once."""

        def errand() -> None:
            outcome = _outcome(work)
            self._post(lambda: answer(outcome))

        self._errands.put(errand)

    def _run(self) -> None:
        while (errand := self._errands.get()) is not None:
            errand()


def _outcome(work: Callable[[], Outcome]) -> Outcome | Fault:
    try:
        return work()
    except FaultError as known:
        log.warning("papers.fault %s", known.fault.code)
        return known.fault
    except Exception as bug:  # the thread's outermost loop: it reports and goes on
        log.exception("papers.bug")
        return Fault(FaultCode.BUG, (("error", type(bug).__name__),))
