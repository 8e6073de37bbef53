"""Takes filings in beside the event loop: in threads of this process, or in processes that do nothing else.

Decoding and sealing pictures takes longer than all the rest of a filing, and holds the one lock of the interpreter that
the rest needs. Processes of their own leave it to the loop and to the database's thread.
"""

import asyncio
import logging
import pickle
from collections import deque
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from dataclasses import dataclass
from typing import Protocol, cast

from photo_library.filed import NewRecord
from photo_library.intake.frames import Frames, Reply, Sent, framed
from photo_library.intake.intake import Intake
from photo_library.ports import StoreUnavailableError
from photo_library.stopwatch import StoreCall
from photo_library.threads import beside

log = logging.getLogger(__name__)
AHEAD = 2
"""Ours: so many filings at one hand, that it has the next when it is done with one."""
PATIENCE_S = 10.0
"""A counter waits as long for an answer; what is not begun by then need not be."""
AGAIN_S, STOP_S = 1.0, 30.0
"""Ours: how long after its death a hand is replaced, and how long the last filings may take when the service ends."""


class Hands(Protocol):
    """Who take filings in. Used on the event loop."""

    def working(self) -> AbstractAsyncContextManager[None]:
        """While the service answers."""

    async def take_in(self, sent: Sent) -> NewRecord:
        """Ready to be stored. Raises pydantic's ValidationError or NotAsDescribedError, and what `Intake` does."""


@dataclass(frozen=True, slots=True)
class OwnThreads:
    """They share the interpreter with everything else: enough for some hundred filings a second."""

    intake: Intake

    def working(self) -> AbstractAsyncContextManager[None]:
        return nullcontext()

    async def take_in(self, sent: Sent) -> NewRecord:
        return await beside(self.intake.body, sent.body, sent.record_id, sent.by)


@dataclass(frozen=True, slots=True)
class _Job:
    frame: bytes
    answer: asyncio.Future[NewRecord]


class OwnProcesses:
    """So many processes of `command`. One that dies is replaced; what it was at is told as not stored."""

    def __init__(self, command: Sequence[str], many: int, note: Callable[[StoreCall], None]) -> None:
        """`note` is told each call of the object store."""
        self._command = command
        self._many = many
        self._note = note
        self._waiting: deque[_Job] = deque()
        self._hands: set[_Hand] = set()
        self._starting: set[asyncio.Task[None]] = set()
        self._is_ending = False

    @asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        for _ in range(self._many):
            await self._start()
        try:
            yield
        finally:
            await self._end()

    async def take_in(self, sent: Sent) -> NewRecord:
        job = _Job(framed(sent), asyncio.get_running_loop().create_future())
        self._waiting.append(job)
        self._hand_out()
        try:
            async with asyncio.timeout(PATIENCE_S):
                return await job.answer
        except TimeoutError:
            raise StoreUnavailableError("HANDS-BUSY") from None

    def _hand_out(self) -> None:
        """What waits goes to those who have least to do."""
        while self._waiting and self._hands:
            idlest = min(self._hands, key=_under_way)
            if _under_way(idlest) >= AHEAD:
                return
            job = self._waiting.popleft()
            if not job.answer.done():  # nobody waits for it any more
                idlest.give(job)

    def _settle(self, job: _Job, reply: Reply) -> None:
        for call in reply.calls:
            self._note(call)
        if not job.answer.done():
            if isinstance(reply.outcome, Exception):
                job.answer.set_exception(reply.outcome)
            else:
                job.answer.set_result(reply.outcome)
        self._hand_out()

    async def _start(self) -> None:
        loop = asyncio.get_running_loop()
        _, hand = await loop.subprocess_exec(
            lambda: _Hand(self._settle, self._mourn), *self._command, stderr=None, start_new_session=True
        )
        if not hand.ended.is_set():
            self._hands.add(hand)
            self._hand_out()

    def _mourn(self, hand: "_Hand", ended_with: int | None) -> None:
        self._hands.discard(hand)
        if not self._is_ending:
            log.error("a hand ended with %s; another is started", ended_with)
            self._start_later()

    def _start_later(self) -> None:
        task = asyncio.get_running_loop().create_task(self._start_another())
        self._starting.add(task)
        task.add_done_callback(self._starting.discard)

    async def _start_another(self) -> None:
        await asyncio.sleep(AGAIN_S)
        try:
            await self._start()
        except OSError as failed:  # too many processes, or too little memory, for now
            log.error("no hand can be started: %s", failed.strerror)  # noqa: TRY400 - where is known
            self._start_later()

    async def _end(self) -> None:
        self._is_ending = True
        for task in self._starting:
            task.cancel()
        ending = list(self._hands)
        for hand in ending:
            hand.finish()
        try:
            async with asyncio.timeout(STOP_S):
                for hand in ending:
                    await hand.ended.wait()
        except TimeoutError:
            for hand in ending:
                hand.kill()


class _Hand(asyncio.SubprocessProtocol):
    """One process, and what it is at."""

    def __init__(self, settle: Callable[[_Job, Reply], None], mourn: Callable[["_Hand", int | None], None]) -> None:
        self.jobs: deque[_Job] = deque()
        self.ended = asyncio.Event()
        self._settle = settle
        self._mourn = mourn
        self._frames = Frames()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._process = cast("asyncio.SubprocessTransport", transport)  # other loops have kinds of their own

    def give(self, job: _Job) -> None:
        self.jobs.append(job)
        self._input().write(job.frame)

    def finish(self) -> None:
        """With what it is at; it ends when its input does."""
        self._input().close()

    def kill(self) -> None:
        self._process.kill()

    def pipe_data_received(self, _: int, data: bytes) -> None:
        try:
            for frame in self._frames.cut(data):
                reply: Reply = pickle.loads(frame)  # noqa: S301 - a process of ours wrote it
                self._settle(self.jobs.popleft(), reply)
        except Exception as garbled:  # noqa: BLE001 - told without what was said
            log.error("a hand said what nobody understands: %s", type(garbled).__name__)  # noqa: TRY400
            self.kill()

    def connection_lost(self, _: Exception | None) -> None:
        """It has ended, and all that it said is read."""
        for job in self.jobs:
            if not job.answer.done():
                job.answer.set_exception(StoreUnavailableError("HAND-LOST"))
        self.jobs.clear()
        self._mourn(self, self._process.get_returncode())
        self._process.close()
        self.ended.set()

    def _input(self) -> asyncio.WriteTransport:
        return cast("asyncio.WriteTransport", self._process.get_pipe_transport(0))


def _under_way(hand: _Hand) -> int:
    return len(hand.jobs)
