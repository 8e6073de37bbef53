"""Does short transactions for the event loop on one thread, all that wait at once: one way there and back for many."""

import asyncio
import threading
from collections import defaultdict
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from time import monotonic
from typing import Any, TypeVar

import sqlalchemy as sa

from photo_library.sql.prepared import Prepared

MOST = 64
"""Ours: so many in one transaction at most."""
PATIENCE_S = 0.002
"""Ours: about what a transaction of several takes. Without it the first of eight callers has one of its own."""
Asked = TypeVar("Asked")
BEGIN, UNDO, END = (Prepared(sa.text(f"{word} errand")) for word in ("SAVEPOINT", "ROLLBACK TO", "RELEASE"))
Done = TypeVar("Done")
Work = Callable[[sa.Connection], Any]
OfMany = Callable[[sa.Connection, Sequence[Asked]], Sequence[Done]]
"""Answers several who ask for the same work, in one transaction and in their order."""


@dataclass(frozen=True, slots=True)
class _Errand:
    work: OfMany[Any, Any]
    asked: Any
    loop: asyncio.AbstractEventLoop
    answer: asyncio.Future[Any]


@dataclass(frozen=True, slots=True)
class _Failed:
    error: Exception


class Errands:
    """The thread begins with the first errand. Whoever fails undoes its own work alone."""

    def __init__(
        self, writing: Callable[[], AbstractContextManager[sa.Connection]], patience_s: float = PATIENCE_S
    ) -> None:
        """`writing` opens a transaction that is durable when it ends."""
        self._writing, self._patience_s = writing, patience_s
        self._waiting: SimpleQueue[_Errand | None] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self._starting = threading.Lock()

    async def do(self, work: OfMany[Asked, Done], asked: Asked) -> Done:
        """What the work answers or raises, once it is durable. It is not broken off when nobody waits any more."""
        if self._thread is None:
            self._start()
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[Done] = loop.create_future()
        self._waiting.put(_Errand(work, asked, loop, answer))
        return await answer

    def close(self) -> None:
        """What was asked for is done first."""
        if self._thread is not None:
            self._waiting.put(None)
            self._thread.join()

    def _start(self) -> None:
        with self._starting:
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="errands", daemon=True)
                self._thread.start()

    def _run(self) -> None:
        came = 1
        while (first := self._waiting.get()) is not None:
            errands = [first, *self._others(came - 1)]
            came = len(errands)
            _tell(self._done(errands))

    def _others(self, expected: int) -> list[_Errand]:
        """Whoever waits, too. As many as came at once the last time are waited for: they were answered together."""
        others: list[_Errand] = []
        until_s = monotonic() + self._patience_s
        while len(others) < MOST - 1:
            left_s = until_s - monotonic() if len(others) < expected else 0.0
            try:
                another = self._waiting.get(timeout=left_s) if left_s > 0 else self._waiting.get_nowait()
            except Empty:
                break
            if another is None:
                self._waiting.put(None)  # for the next round
                break
            others.append(another)
        return others

    def _done(self, errands: list[_Errand]) -> list[tuple[_Errand, Any]]:
        """With what each comes to."""
        alike = defaultdict[OfMany[Any, Any], list[_Errand]](list)
        for errand in errands:
            alike[errand.work].append(errand)
        try:
            with self._writing() as connection:
                return [each for same in alike.values() for each in _of_same(same, connection, len(alike) == 1)]
        except Exception as failed:  # noqa: BLE001 - told to everyone who waits for it
            return [(errand, _Failed(failed)) for errand in errands]


def _of_same(errands: list[_Errand], connection: sa.Connection, are_all: bool) -> list[tuple[_Errand, Any]]:
    asked = [errand.asked for errand in errands]
    if are_all:
        outcomes = errands[0].work(connection, asked)
    else:
        outcomes = _alone(lambda within: errands[0].work(within, asked), connection)
    if isinstance(outcomes, _Failed):
        outcomes = [outcomes] * len(errands)
    return list(zip(errands, outcomes, strict=True))


def _alone(work: Work, connection: sa.Connection) -> Any:
    """What the work comes to, within the transaction of others."""
    BEGIN.run(connection)
    try:
        outcome = work(connection)
    except Exception as failed:  # noqa: BLE001 - told to whoever waits for it
        UNDO.run(connection)
        outcome = _Failed(failed)
    END.run(connection)
    return outcome


def _tell(done: list[tuple[_Errand, Any]]) -> None:
    told = defaultdict[asyncio.AbstractEventLoop, list[tuple[asyncio.Future[Any], Any]]](list)
    for errand, outcome in done:
        told[errand.loop].append((errand.answer, outcome))
    for loop, answers in told.items():
        with suppress(RuntimeError):  # the loop has ended: nobody waits any more
            loop.call_soon_threadsafe(_settle, answers)


def _settle(answers: list[tuple[asyncio.Future[Any], Any]]) -> None:
    for answer, outcome in answers:
        if answer.done():
            continue  # given up meanwhile
        if isinstance(outcome, _Failed):
            answer.set_exception(outcome.error)
        else:
            answer.set_result(outcome)
