"""Runs one thread that owns one resource: everything it is given is done in order, and everything is answered."""

import logging
import queue
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from typing import Generic, Self, TypeVar

from counter_app.domain.faults import Fault, FaultCode, FaultError

log = logging.getLogger(__name__)
T_co = TypeVar("T_co", covariant=True)
Failed = Callable[[Fault], None]
LEAVE_WAIT_S = 30.0


class Worker(Generic[T_co]):
    """Opens the resource for its first job, on its own thread. Jobs run in the order in which they were given.

    A job gets the fault instead of the resource through `failed` when that cannot be opened or fails.
    """

    def __init__(
        self, name: str, open_resource: Callable[[], AbstractContextManager[T_co]], *, finishes: bool = True
    ) -> None:
        self._open_resource = open_resource
        self._finishes = finishes
        self._jobs: queue.SimpleQueue[tuple[Callable[[T_co], None], Failed] | None] = queue.SimpleQueue()
        self._leaving = threading.Event()
        self._thread = threading.Thread(target=self._run, name=name, daemon=not finishes)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Finish what was given, then stop: a case that is being filed is never cut off.

        A worker that need not finish drops what waits, and is not waited for.
        """
        self._leaving.set()
        self._jobs.put(None)
        if self._finishes:
            self._thread.join(timeout=LEAVE_WAIT_S)

    def do(self, job: Callable[[T_co], None], failed: Failed) -> None:
        """Run the job on the worker's thread. Returns at once; `failed` is called there as well."""
        self._jobs.put((job, failed))

    def _run(self) -> None:
        resource: T_co | None = None
        with ExitStack() as held:
            while (task := self._jobs.get()) is not None and not self._is_cut_short:
                job, failed = task
                try:
                    resource = resource or held.enter_context(self._open_resource())
                    job(resource)
                except FaultError as fault:
                    log.warning("%s: %s", self._thread.name, fault.fault)
                    failed(fault.fault)
                except Exception:
                    log.exception("%s thread: unexpected error", self._thread.name)
                    failed(Fault(FaultCode.BUG))

    @property
    def _is_cut_short(self) -> bool:
        return self._leaving.is_set() and not self._finishes
