"""Runs the filing thread: everything that reads or writes the journal for the window, one thing at a time."""

import logging
import queue
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from typing import Self

from counter_app.domain.faults import Fault, FaultCode, FaultError
from counter_app.domain.ports import JournalDesk

log = logging.getLogger(__name__)
Job = Callable[[JournalDesk], None]


class Filing:
    """Owns one connection to the journal. Jobs run in the order in which they were given; none is dropped.

    A job gets the fault instead of the journal through `failed` when the journal cannot be opened or fails.
    """

    def __init__(self, open_journal: Callable[[], AbstractContextManager[JournalDesk]]) -> None:
        self._open_journal = open_journal
        self._jobs: queue.SimpleQueue[tuple[Job, Callable[[Fault], None]] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="filing", daemon=False)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Finish what was given, then stop: a case that is being filed is never cut off."""
        self._jobs.put(None)
        self._thread.join(timeout=30)

    def do(self, job: Job, failed: Callable[[Fault], None]) -> None:
        """Run the job on the filing thread. Returns at once; `failed` is called there as well."""
        self._jobs.put((job, failed))

    def _run(self) -> None:
        journal: JournalDesk | None = None
        with ExitStack() as connection:
            while (task := self._jobs.get()) is not None:
                job, failed = task
                try:
                    journal = journal or connection.enter_context(self._open_journal())
                    job(journal)
                except FaultError as fault:
                    log.warning("journal: %s", fault.fault)
                    failed(fault.fault)
                except Exception:
                    log.exception("filing thread: unexpected error")
                    failed(Fault(FaultCode.BUG))
