"""Reads the library's receipt for what was carried to it, and acknowledges what it says it holds."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from counter_app.domain.case.progress import CaseEvent
from counter_app.domain.case.record import CaptureRecord, Entry, Matter, UploadState
from counter_app.domain.faults import Fault, FaultCode, FaultError
from counter_app.domain.ids import EventId, RecordId
from counter_app.domain.newborn.steps import NewbornStep
from counter_app.sync.carrying.carrier import CarrierKeys
from counter_app.sync.link.outbox import Accepted, Rejected, settle
from counter_app.sync.wire import fields
from counter_app.sync.wire import messages as wire
from counter_app.sync.wire.fields import MalformedError, Table

PURPOSE = b"delta-counter carried receipt 1"
LARGEST_BYTES = 100_000_000
VERSION = 1
EARLY = frozenset({"record-missing", "newborn-missing"})
"""Said of a step whose record or application the library does not hold yet."""


class NewbornEntries(Protocol):
    """Where the hand-over of registrations of newborns stands."""

    def step_entry(self, step_id: EventId) -> Entry | None: ...


class EventEntries(Protocol):
    """Where the hand-over of later steps stands."""

    def event_entry(self, event_id: EventId) -> Entry | None: ...

    @property
    def newborns(self) -> NewbornEntries: ...


class Settling(Protocol):
    """The journal as it is settled here. Raises FaultError (DISK_…, JOURNAL_…)."""

    def entry(self, record_id: RecordId) -> Entry | None: ...

    def record(self, record_id: RecordId) -> CaptureRecord: ...

    def event(self, event_id: EventId) -> CaseEvent: ...

    def newborn_step(self, step_id: EventId) -> NewbornStep: ...

    @property
    def cases(self) -> EventEntries: ...

    def settle(self, entry: Entry) -> None: ...


@dataclass(frozen=True, slots=True)
class Told:
    """What the library says of one record: held, or why not."""

    record_id: RecordId
    sha256: str
    problem: str | None


@dataclass(frozen=True, slots=True)
class ToldEvent:
    """The same of a later step of a case, or of a step of a newborn's registration."""

    event_id: EventId
    sha256: str
    problem: str | None


@dataclass(frozen=True, slots=True)
class Tally:
    """A receipt whose signature was found right."""

    city: str
    counter: str
    records: tuple[Told, ...]
    events: tuple[ToldEvent, ...]
    newborns: tuple[ToldEvent, ...]


@dataclass(frozen=True, slots=True)
class Settled:
    """How many records, later steps and steps of newborns' registrations were acknowledged or refused by this.

    `known` stood so already; `strange` are not this journal's; `early` are steps whose record or application the
    library does not hold yet: they go on waiting for it.
    """

    acknowledged: int
    refused: int
    known: int
    strange: int
    early: int


def read_receipt(content: bytes, carrier: CarrierKeys) -> Tally:
    """Raises FaultError (RECEIPT_FILE_UNREADABLE, RECEIPT_FILE_FOREIGN)."""
    try:
        table = fields.table_of(content)
        fields.require_version(table, VERSION)
        said, key, signature = (fields.text(table, name) for name in ("tally", "key", "signature"))
    except MalformedError as wrong:
        raise FaultError(FaultCode.RECEIPT_FILE_UNREADABLE, reason=str(wrong)) from None
    if key != carrier.signing_key:
        raise FaultError(FaultCode.RECEIPT_FILE_FOREIGN, reason="another library")
    try:
        signing = Ed25519PublicKey.from_public_bytes(bytes.fromhex(key))
        signing.verify(bytes.fromhex(signature), PURPOSE + b"\n" + said.encode())
        return _tally(fields.table_of(said))
    except (InvalidSignature, ValueError) as wrong:  # MalformedError, text that UTF-8 cannot hold
        raise FaultError(FaultCode.RECEIPT_FILE_UNREADABLE, reason=type(wrong).__name__) from None


def _tally(table: Table) -> Tally:
    fields.require_version(table, VERSION)
    events, newborns = (
        fields.each(table, name, _told_event) if name in table else () for name in ("events", "newborns")
    )
    place = fields.text(table, "city"), fields.text(table, "counter")
    return Tally(*place, fields.each(table, "records", _told), events, newborns)


def _told(table: Table) -> Told:
    return Told(
        RecordId(fields.text(table, "record_id")), fields.text(table, "sha256"), fields.text_or_none(table, "problem")
    )


def _told_event(table: Table) -> ToldEvent:
    return ToldEvent(
        EventId(fields.text(table, "event_id")), fields.text(table, "sha256"), fields.text_or_none(table, "problem")
    )


def acknowledge(tally: Tally, journal: Settling, now: Callable[[], datetime]) -> Settled:
    """Twice is once. A record that was changed since it was carried is not acknowledged. Raises FaultError."""
    counted = {"acknowledged": 0, "refused": 0, "known": 0, "strange": 0, "early": 0}
    for told in tally.records:
        counted[_settle(told, journal, now())] += 1
    for step in tally.events:
        counted[_settle_step(step, journal.cases.event_entry(step.event_id), journal, now())] += 1
    for step in tally.newborns:
        counted[_settle_step(step, journal.cases.newborns.step_entry(step.event_id), journal, now())] += 1
    return Settled(**counted)


def _settle(told: Told, journal: Settling, now: datetime) -> str:
    entry = journal.entry(told.record_id)
    if entry is None or hashlib.sha256(wire.write_record(journal.record(told.record_id))).hexdigest() != told.sha256:
        return "strange"
    return _believe(entry, told.problem, journal, now)


def _settle_step(told: ToldEvent, entry: Entry | None, journal: Settling, now: datetime) -> str:
    """Of a later step of a case, or of a step of a newborn's registration: `entry` says which."""
    if entry is None or hashlib.sha256(_carried(told.event_id, entry, journal)).hexdigest() != told.sha256:
        return "strange"
    if told.problem in EARLY and entry.state is UploadState.WAITING:
        return "early"
    return _believe(entry, told.problem, journal, now)


def _carried(step_id: EventId, entry: Entry, journal: Settling) -> bytes:
    if entry.matter is Matter.NEWBORN:
        return wire.write_newborn(journal.newborn_step(step_id))
    return wire.write_event(journal.event(step_id))


def _believe(entry: Entry, problem: str | None, journal: Settling, now: datetime) -> str:
    if problem is None:
        if entry.state is UploadState.ACKNOWLEDGED:
            return "known"
        # what the library holds it holds, refused before or not
        waiting = replace(entry, state=UploadState.WAITING)
        journal.settle(settle(waiting, Accepted(), now, timedelta(0)))
        return "acknowledged"
    if entry.state is not UploadState.WAITING:
        return "known"
    fault = Fault(FaultCode.RECORD_REFUSED, (("problem", problem), ("status", 0)))
    journal.settle(settle(entry, Rejected(fault), now, timedelta(0)))
    return "refused"
