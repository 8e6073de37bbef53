"""Keeps registrations of newborns with all that becomes of them, and finds them again."""

import logging
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import sqlcipher3

from counter_app.domain.case.casebook import LINES_A_PAGE, AuditLine
from counter_app.domain.case.record import Entry, UploadState
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.domain.ids import EventId, OfficerId, RecordId
from counter_app.domain.newborn.birth_certificate import CertificateNumber, read_certificate_number
from counter_app.domain.newborn.book import NewbornLine, NewbornPage, NewbornQuery, NewbornStory, ToldStep
from counter_app.domain.newborn.standing import (
    FREE,
    NewbornPhase,
    NewbornStanding,
    begin,
    newborn_objection,
    newborn_standing,
)
from counter_app.domain.newborn.steps import NewbornDraft, NewbornStep
from counter_app.sync.journal import audit, newborn_rows, rows
from counter_app.sync.journal.audit import Action, Deed

log = logging.getLogger(__name__)
Transaction = Callable[[], AbstractContextManager[sqlcipher3.Connection]]
_WORST = """CASE WHEN EXISTS (SELECT 1 FROM newborn_outbox o WHERE o.newborn_id = n.id AND o.state = 'refused')
    THEN 'refused' WHEN EXISTS (SELECT 1 FROM newborn_outbox o WHERE o.newborn_id = n.id AND o.state = 'waiting')
    THEN 'waiting' ELSE 'acknowledged' END"""
_LINE = f"n.id, n.receipt_no, n.taken_at, n.name, n.certificate, n.phase, n.since, n.held, {_WORST}"
_TOLD = {UploadState.ACKNOWLEDGED: Action.EVENT_ACKNOWLEDGED, UploadState.REFUSED: Action.EVENT_REFUSED}


@dataclass(frozen=True, slots=True)
class SqlNewborns:
    """Implements `newborn_book.NewbornBook` over the journal's own transactions, on the journal's own thread."""

    reading: Transaction
    writing: Transaction

    def take(self, draft: NewbornDraft) -> NewbornStep:
        """Number, application, its link in the audit and its place in the outbox in one transaction."""
        with self.writing() as connection:
            held = newborn_rows.read(connection, EventId(draft.id))
            if held is not None:
                return _same(held, draft)
            now = begin(draft.numbered(""))
            certificate = draft.application.child.certificate
            receipt_no = newborn_rows.in_use(connection, certificate.value)
            if receipt_no is not None and now.phase not in FREE:
                raise FaultError(FaultCode.CERTIFICATE_IN_USE, receipt_no=receipt_no)
            step = draft.numbered(rows.next_number(connection, draft.window, draft.at))
            newborn_rows.insert_newborn(connection, begin(step))
            _keep(connection, step)
        log.info("took newborn=%s", step.newborn_id)
        return step

    def tell(self, step: NewbornStep) -> NewbornStory:
        with self.writing() as connection:
            held = newborn_rows.read(connection, step.id)
            if held is None:
                objects = newborn_objection(_standing(connection, step.newborn_id), step)
                if objects is not None:
                    raise FaultError(FaultCode.CASE_MOVED_ON, objection=objects.value)
                _keep(connection, step)
                newborn_rows.keep_standing(connection, _standing(connection, step.newborn_id))
            elif held != step:
                raise FaultError(FaultCode.BUG, reason="another step has this identifier")
        log.info("told newborn=%s step=%s %s", step.newborn_id, step.id, type(step.what).__name__)
        return self.story(step.newborn_id)

    def find(self, query: NewbornQuery, first: int) -> NewbornPage:
        where, values = _where(query)
        with self.reading() as connection:
            (total,) = connection.execute(f"SELECT count(*) FROM newborns n WHERE {where}", values).fetchone()  # noqa: S608 - our own words
            found = connection.execute(
                f"SELECT {_LINE} FROM newborns n WHERE {where}"  # noqa: S608 - our own words
                " ORDER BY n.taken_us DESC, n.receipt_no DESC LIMIT ? OFFSET ?",
                (*values, LINES_A_PAGE, first),
            ).fetchall()
        return NewbornPage(tuple(map(_line, found)), first, int(total))

    def story(self, newborn_id: RecordId) -> NewbornStory:
        with self.reading() as connection:
            now = _standing(connection, newborn_id)
            told = tuple(_told(connection, step) for step in newborn_rows.steps_of(connection, newborn_id))
            found = connection.execute(
                "SELECT at, officer, action FROM audit WHERE record_id = ? ORDER BY seq", (newborn_id,)
            ).fetchall()
        lines = (AuditLine(datetime.fromisoformat(at), OfficerId(who), what) for at, who, what in found)
        return NewbornStory(told, now, tuple(lines))

    def id_of(self, receipt_no: str) -> RecordId | None:
        with self.reading() as connection:
            row = connection.execute("SELECT id FROM newborns WHERE receipt_no = ?", (receipt_no.upper(),)).fetchone()
        return None if row is None else RecordId(row[0])

    def send_again(self, steps: Sequence[EventId], at: datetime, officer: OfficerId) -> None:
        with self.writing() as connection:
            for step_id in steps:
                entry = newborn_rows.entry(connection, step_id)
                if entry is not None and entry.state is UploadState.REFUSED:
                    again = replace(entry, state=UploadState.WAITING, attempts=0, last_fault=None)
                    newborn_rows.update_entry(connection, again)
                    deed = Deed(at, officer, Action.EVENT_SENT_AGAIN, entry.record_id)
                    audit.append(connection, deed, newborn_rows.digest(connection, step_id))

    def waiting_steps(self) -> tuple[Entry, ...]:
        """All that may go to the library, due or not; those of one registration in the order they were told."""
        with self.reading() as connection:
            return newborn_rows.waiting(connection)

    def step_entry(self, step_id: EventId) -> Entry | None:
        with self.reading() as connection:
            return newborn_rows.entry(connection, step_id)

    def note_reprint(self, newborn_id: RecordId, at: datetime, officer: OfficerId) -> None:
        with self.writing() as connection:
            digest = newborn_rows.digest(connection, newborn_id)
            audit.append(connection, Deed(at, officer, Action.REPRINTED, newborn_id), digest)


def settle_newborn(connection: sqlcipher3.Connection, entry: Entry, at: datetime) -> None:
    """Note where the hand-over of a step stands now. What was acknowledged stays so."""
    assert entry.event_id is not None
    action = _TOLD.get(entry.state)
    if newborn_rows.update_entry(connection, entry) and action is not None:
        digest = newborn_rows.digest(connection, entry.event_id)
        audit.append(connection, Deed(at, "", action, entry.record_id), digest)


def _keep(connection: sqlcipher3.Connection, step: NewbornStep) -> None:
    newborn_rows.insert_step(connection, step)
    deed = Deed(step.at, step.window.officer, Action.NEWBORN, step.newborn_id)
    audit.append(connection, deed, newborn_rows.digest(connection, step.id))


def _same(held: NewbornStep, draft: NewbornDraft) -> NewbornStep:
    """The first step that is held, when it says what the draft says; the time of a second filing does not matter."""
    number = begin(held).first.receipt_no
    if replace(draft, at=held.at).numbered(number) != held:
        raise FaultError(FaultCode.BUG, reason="another registration has this identifier")
    return held


def _standing(connection: sqlcipher3.Connection, newborn_id: RecordId) -> NewbornStanding:
    steps = newborn_rows.steps_of(connection, newborn_id)
    if not steps:
        raise rows.damaged("newborn missing")
    return newborn_standing(steps)


def _told(connection: sqlcipher3.Connection, step: NewbornStep) -> ToldStep:
    entry = newborn_rows.entry(connection, step.id)
    if entry is None:
        raise rows.damaged("step without a place in the outbox")
    return ToldStep(step, entry)


def _where(query: NewbornQuery) -> tuple[str, tuple[object, ...]]:
    clauses = [_word(word) for word in query.words.split()]
    texts = [f"({text})" for text, _ in clauses] + (["n.is_over = 0"] if query.is_open_only else [])
    return " AND ".join(texts) or "1", tuple(value for _, values in clauses for value in values)


def _word(word: str) -> tuple[str, tuple[object, ...]]:
    """In receipt number, name or day; a certificate number only as a whole."""
    certificate = read_certificate_number(word)
    if isinstance(certificate, CertificateNumber):
        return "n.certificate = ?", (certificate.value,)
    part = "".join(f"\\{letter}" if letter in "\\%_" else letter for letter in word)
    columns = ("n.receipt_no", "n.name", "n.taken_at")
    return " OR ".join(f"{column} LIKE ? ESCAPE '\\'" for column in columns), tuple(f"%{part}%" for _ in columns)


def _line(row: tuple[Any, ...]) -> NewbornLine:
    newborn_id, receipt_no, taken_at, name, certificate, phase, since, held, upload = row
    try:
        return NewbornLine(
            RecordId(newborn_id), str(receipt_no), datetime.fromisoformat(taken_at), str(name),
            CertificateNumber(str(certificate)).masked, NewbornPhase(phase), datetime.fromisoformat(since), int(held),
            UploadState(upload),
        )  # fmt: skip
    except (TypeError, ValueError):
        raise rows.damaged("newborn line") from None
