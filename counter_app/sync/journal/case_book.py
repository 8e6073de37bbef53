"""Keeps what happens to cases after they were filed, finds them again, and closes the day."""

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import date, datetime

import sqlcipher3

from counter_app.domain.application.signing import Signed
from counter_app.domain.case.casebook import (
    AuditLine,
    CaseLine,
    CasePage,
    CaseQuery,
    ClosedDay,
    DaySheet,
    Story,
    ToldEvent,
)
from counter_app.domain.case.progress import CaseEvent
from counter_app.domain.case.record import Entry, Unreadable, UploadState
from counter_app.domain.case.standing import Standing, objection, standing
from counter_app.domain.days import china_day
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.domain.ids import EventId, OfficerId, RecordId
from counter_app.sync.journal import audit, case_search, day_rows, document_rows, event_rows, rows
from counter_app.sync.journal.audit import Action, Deed
from counter_app.sync.journal.newborn_book import SqlNewborns

log = logging.getLogger(__name__)
Transaction = Callable[[], AbstractContextManager[sqlcipher3.Connection]]


@dataclass(frozen=True, slots=True)
class CaseBook:
    """Implements `ports.CaseBook` over the journal's own transactions, on the journal's own thread."""

    reading: Transaction
    writing: Transaction

    @property
    def newborns(self) -> SqlNewborns:
        """Registrations of newborns, in tables of their own."""
        return SqlNewborns(self.reading, self.writing)

    def tell(self, event: CaseEvent) -> Standing:
        """Keep the event, its link in the audit and its place in the outbox in one transaction."""
        with self.writing() as connection:
            held = event_rows.read(connection, event.id)
            now = _standing(connection, event.record_id)
            if held is not None:
                if held != event:
                    raise FaultError(FaultCode.BUG, reason="another event has this identifier")
                return now
            objects = objection(now, event)
            if objects is not None:
                raise FaultError(FaultCode.CASE_MOVED_ON, objection=objects.value)
            event_rows.insert(connection, event, china_day(event.at).isoformat())
            now = _standing(connection, event.record_id)
            event_rows.keep_standing(connection, now)
            deed = Deed(event.at, event.window.officer, Action.EVENT, event.record_id)
            audit.append(connection, deed, event_rows.digest(connection, event.id))
        log.info("told record=%s event=%s %s", event.record_id, event.id, type(event.what).__name__)
        return now

    def find(self, query: CaseQuery, first: int) -> CasePage:
        with self.reading() as connection:
            return case_search.find(connection, query, first)

    def all_of(self, query: CaseQuery) -> tuple[RecordId, ...]:
        with self.reading() as connection:
            return case_search.all_of(connection, query)

    def lines(self, record_ids: tuple[RecordId, ...]) -> tuple[CaseLine, ...]:
        with self.reading() as connection:
            return case_search.lines_of(connection, record_ids)

    def story(self, record_id: RecordId) -> Story:
        with self.reading() as connection:
            return _story(connection, record_id)

    def story_of(self, receipt_no: str) -> Story | None:
        with self.reading() as connection:
            row = connection.execute("SELECT id FROM records WHERE receipt_no = ?", (receipt_no.upper(),)).fetchone()
            return None if row is None else _story(connection, RecordId(row[0]))

    def page(self, record_id: RecordId, position: int) -> bytes:
        with self.reading() as connection:
            return document_rows.jpeg(connection, record_id, position)

    def note_pages_saved(self, record_id: RecordId, at: datetime, officer: OfficerId) -> None:
        with self.writing() as connection:
            audit.append(connection, Deed(at, officer, Action.DOCUMENTS_SAVED, record_id))

    def send_event_again(self, event_id: EventId, at: datetime, officer: OfficerId) -> None:
        with self.writing() as connection:
            entry = event_rows.entry(connection, event_id)
            if entry is not None and entry.state is UploadState.REFUSED:
                event_rows.update_entry(
                    connection, replace(entry, state=UploadState.WAITING, attempts=0, last_fault=None)
                )
                deed = Deed(at, officer, Action.EVENT_SENT_AGAIN, entry.record_id)
                audit.append(connection, deed, event_rows.digest(connection, event_id))

    def unreadable(self) -> tuple[Unreadable, ...]:
        with self.reading() as connection:
            return tuple(_unreadable(connection))

    def unreadable_of(self, names: Sequence[str]) -> tuple[Unreadable, ...]:
        """What number and time still tell of these records and ended cases, which cannot be read."""
        with self.reading() as connection:
            return tuple(told for name in names for told in _named(connection, name))

    def waiting_events(self) -> tuple[Entry, ...]:
        """All that may follow their record to the library, due or not, in the order in which they were told."""
        with self.reading() as connection:
            return event_rows.waiting(connection)

    def event_entry(self, event_id: EventId) -> Entry | None:
        with self.reading() as connection:
            return event_rows.entry(connection, event_id)

    def note_reprint(self, record_id: RecordId, at: datetime, officer: OfficerId) -> None:
        with self.writing() as connection:
            audit.append(connection, Deed(at, officer, Action.REPRINTED, record_id))

    def day(self, day: date) -> DaySheet:
        with self.reading() as connection:
            return _sheet(connection, day)

    def close_day(self, day: date, at: datetime, officer: OfficerId, signed: Signed) -> ClosedDay:
        with self.writing() as connection:
            sheet = _sheet(connection, day)
            if sheet.closed is not None:
                return sheet.closed
            closed = ClosedDay(sheet.counts, at, officer, sheet.cards, signed)
            digest = day_rows.insert_closed(connection, closed)
            audit.append(connection, Deed(at, officer, Action.DAY_CLOSED, RecordId(day.isoformat())), digest)
        log.info("day closed day=%s", day)
        return closed

    def reopen_day(self, day: date, at: datetime, officer: OfficerId, reason: str) -> DaySheet:
        with self.writing() as connection:
            if _sheet(connection, day).closed is not None:
                digest = day_rows.insert_reopened(connection, day, at, officer, reason)
                audit.append(connection, Deed(at, officer, Action.DAY_REOPENED, RecordId(day.isoformat())), digest)
            return _sheet(connection, day)


def settle_event(connection: sqlcipher3.Connection, entry: Entry, at: datetime) -> None:
    """Note where the hand-over of an event stands now. What was acknowledged stays so."""
    assert entry.event_id is not None
    action = _TOLD.get(entry.state)
    if event_rows.update_entry(connection, entry) and action is not None:
        digest = event_rows.digest(connection, entry.event_id)
        audit.append(connection, Deed(at, "", action, entry.record_id), digest)


_TOLD = {UploadState.ACKNOWLEDGED: Action.EVENT_ACKNOWLEDGED, UploadState.REFUSED: Action.EVENT_REFUSED}


def _unreadable(connection: sqlcipher3.Connection) -> Iterator[Unreadable]:
    """Of those that were set apart: one whose photo alone is damaged has a line of its own in every list."""
    found = connection.execute(
        f"""SELECT id, receipt_no, filed_at FROM records JOIN outbox ON record_id = id
           WHERE state = 'refused' AND {rows.json_of("last_fault", "$.code")} = ? ORDER BY filed_us DESC""",  # noqa: S608 - our own words
        (FaultCode.JOURNAL_DAMAGED.value,),
    ).fetchall()
    for name, receipt_no, filed_at in found:
        try:
            rows.read_record(connection, RecordId(name))
        except FaultError:
            yield Unreadable(receipt_no, datetime.fromisoformat(filed_at), UploadState.REFUSED)


_NAMED = """SELECT r.id, r.receipt_no, r.filed_at, o.state FROM records r LEFT JOIN outbox o ON o.record_id = r.id
    UNION ALL SELECT id, receipt_no, ended_at, NULL FROM endings"""


def _named(connection: sqlcipher3.Connection, name: str) -> Iterator[Unreadable]:
    found = connection.execute(f"SELECT receipt_no, filed_at, state FROM ({_NAMED}) WHERE id = ?", (name,))  # noqa: S608 - our own words
    for receipt_no, filed_at, state in found.fetchall():
        yield Unreadable(receipt_no, datetime.fromisoformat(filed_at), None if state is None else UploadState(state))


def _standing(connection: sqlcipher3.Connection, record_id: RecordId) -> Standing:
    try:
        record = rows.read_record(connection, record_id)
        told = event_rows.of_record(connection, record_id)
    except FaultError as failed:  # this case alone: everything else in the journal goes on
        raise FaultError(FaultCode.CASE_UNREADABLE, **dict(failed.fault.parameters)) from failed
    if record is None:
        raise rows.damaged("record missing")
    return standing(record, told)


def _story(connection: sqlcipher3.Connection, record_id: RecordId) -> Story:
    now = _standing(connection, record_id)
    try:
        upload, events = _handed_over(connection, record_id)
    except FaultError as failed:
        raise FaultError(FaultCode.CASE_UNREADABLE, **dict(failed.fault.parameters)) from failed
    found = connection.execute("SELECT at, officer, action FROM audit WHERE record_id = ? ORDER BY seq", (record_id,))
    lines = tuple(AuditLine(datetime.fromisoformat(at), OfficerId(who), what) for at, who, what in found.fetchall())
    return Story(now.record, upload, events, now, lines, document_rows.of_record(connection, record_id))


def _handed_over(connection: sqlcipher3.Connection, record_id: RecordId) -> tuple[Entry, tuple[ToldEvent, ...]]:
    """How record and later steps stand with the library. Raises FaultError(JOURNAL_DAMAGED)."""
    upload, events = rows.read_upload(connection, record_id), []
    for event in event_rows.of_record(connection, record_id):
        entry = event_rows.entry(connection, event.id)
        if entry is None:
            raise rows.damaged("event without a place in the outbox")
        events.append(ToldEvent(event, entry))
    if upload is None:
        raise rows.damaged("record without a place in the outbox")
    return upload, tuple(events)


def _sheet(connection: sqlcipher3.Connection, day: date) -> DaySheet:
    closed, reopened = day_rows.read_close(connection, day)
    cards = case_search.lines_of(connection, day_rows.record_ids_of_cards(connection, day))
    return DaySheet(day_rows.counts(connection, day), cards, closed, reopened)
