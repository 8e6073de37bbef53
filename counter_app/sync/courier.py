"""Hands records over, and once none is due does the rest: the counter's key, the signed audit, damaged photos."""

import logging
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Self

from counter_app.domain.case.progress import CaseEvent
from counter_app.domain.case.record import CaptureRecord
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.domain.newborn.steps import NewbornStep
from counter_app.domain.ports import Clock
from counter_app.sync.carrying.carrier import CarrierBook, learn
from counter_app.sync.journal.heads import HeadBook, Seal
from counter_app.sync.journal.journal import SqlJournal
from counter_app.sync.link.library import Library
from counter_app.sync.link.mending import Mender
from counter_app.sync.link.notary import Notary
from counter_app.sync.link.outbox import Later, Outcome, Rejected, Stop

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Books:
    """What of the journal the errands write in: what was signed, and which photos are damaged."""

    heads: HeadBook
    journal: SqlJournal


@dataclass(frozen=True, slots=True)
class Secrets:
    """What of this counter's secrets the errands need."""

    seal: Seal
    carrier: CarrierBook


class ErrandCourier:
    """Implements `uplink.Courier`. One thread's; used between `with` and its end."""

    def __init__(self, library: Library, books: Books, secrets: Secrets, clock: Clock) -> None:
        self._library = library
        self._books = books
        self._secrets = secrets
        self._notary = Notary(books.heads, secrets.seal, library, clock)
        self._mender = Mender(books.journal.damaged, library, clock)
        self._opened = ExitStack()
        self._is_introduced = False

    def __enter__(self) -> Self:
        with ExitStack() as opened:
            opened.enter_context(self._library)
            opened.enter_context(self._books.heads)
            opened.enter_context(self._books.journal)
            self._opened = opened.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._opened.close()

    def deliver(self, record: CaptureRecord, read_photo: Callable[[str], bytes], *, is_repeat: bool = False) -> Outcome:
        return self._library.deliver(record, read_photo, is_repeat=is_repeat)

    def deliver_event(self, event: CaseEvent) -> Outcome:
        return self._library.deliver_event(event)

    def deliver_newborn(self, step: NewbornStep) -> Outcome:
        return self._library.deliver_newborn(step)

    def reach(self) -> Later | Rejected | Stop | None:
        return self._library.reach()

    def run_errands(self) -> Later | Rejected | Stop | None:
        if not self._is_introduced:
            hindered = self._introduce()
            if hindered is not None:
                return hindered
            self._is_introduced = True
        hindered = self._notary.work()
        if isinstance(hindered, Later | Stop):
            return hindered
        mending = self._mender.work()
        if isinstance(mending, Later) and mending.fault.code is FaultCode.LIBRARY_BUSY:
            return hindered  # it bounds how much it gives back: records go on, and it is asked again when it said
        return mending or hindered

    def _introduce(self) -> Later | Rejected | Stop | None:
        """Both sides learn each other's keys, once a run of the program: later the network may be down."""
        try:
            return learn(self._library, self._secrets.carrier) or self._notary.introduce()
        except FaultError as failed:
            log.warning("keys are not exchanged: %s", failed.fault)
            return Rejected(failed.fault)
