"""Stands in for the case book where pictures of the window are taken: what it holds is given, and nothing is kept."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TypeVar

from counter_app.domain.application.document import DocumentRef
from counter_app.domain.application.signing import OnSheet, Signed
from counter_app.domain.case.casebook import (
    AuditLine,
    CaseLine,
    CasePage,
    CaseQuery,
    ClosedDay,
    DayCounts,
    DaySheet,
    NewbornCounts,
    Story,
    ToldEvent,
)
from counter_app.domain.case.collection import AtWindow, ByProxy, Collection
from counter_app.domain.case.progress import CaseEvent
from counter_app.domain.case.record import Entry, JournalEntry, Unreadable, UploadState
from counter_app.domain.case.standing import Phase, Standing, standing
from counter_app.domain.days import china_day
from counter_app.domain.faults import Fault
from counter_app.domain.ids import EventId, OfficerId, RecordId
from counter_app.domain.newborn.book import NewbornBook
from counter_app.domain.ports import CaseBook
from counter_app.ui.scenes.still_newborns import StillNewborns

T = TypeVar("T")
Told = Mapping[RecordId, tuple[CaseEvent, ...]]


@dataclass(frozen=True, slots=True)
class StillBook:
    """Implements ports.CaseBook; finds by name and receipt alone."""

    entries: tuple[JournalEntry, ...]
    told: Told = field(default_factory=dict)
    is_closed: bool = False
    newborns: NewbornBook = field(default_factory=StillNewborns)
    documents: tuple[DocumentRef, ...] = ()
    """The photographed pages of the record `photographed`."""
    photographed: str = ""
    pages: tuple[bytes, ...] = ()

    def tell(self, event: CaseEvent) -> Standing:
        return self.story(event.record_id).standing

    def find(self, query: CaseQuery, first: int) -> CasePage:
        lines = tuple(map(self._line, self.entries))
        found = [
            line for line in lines if all(word in f"{line.name} {line.receipt_no}" for word in query.words.split())
        ]
        found = [line for line in found if query.late is None or line.phase in {Phase.APPLIED, Phase.ARRIVED}]
        phases = ((phase, sum(line.phase is phase for line in found)) for phase in Phase)
        uploads = ((state, sum(line.upload is state for line in found)) for state in UploadState)
        return CasePage(
            tuple(found[first:]),
            first,
            len(found),
            tuple((phase, count) for phase, count in phases if count),
            tuple((state, count) for state, count in uploads if count),
        )

    def all_of(self, query: CaseQuery) -> tuple[RecordId, ...]:
        return tuple(line.record_id for line in self.find(query, 0).lines)

    def lines(self, record_ids: tuple[RecordId, ...]) -> tuple[CaseLine, ...]:
        found = {entry.upload.record_id: self._line(entry) for entry in self.entries}
        return tuple(found[record_id] for record_id in record_ids)

    def story(self, record_id: RecordId) -> Story:
        entry = next(entry for entry in self.entries if entry.upload.record_id == record_id)
        events = self.told.get(record_id, ())
        told = tuple(ToldEvent(event, _received(event)) for event in events)
        filed_at, officer = entry.record.draft.filed_at, entry.record.draft.case.window.officer
        answered = () if entry.upload.state is UploadState.WAITING else (entry.upload.state.value,)
        audit = (
            AuditLine(filed_at, officer, "filed"),
            *(AuditLine(filed_at, OfficerId(""), action) for action in answered),
        )
        documents = self.documents if record_id == self.photographed else ()
        return Story(entry.record, entry.upload, told, standing(entry.record, events), audit, documents)

    def unreadable(self) -> tuple[Unreadable, ...]:
        return ()

    def story_of(self, receipt_no: str) -> Story | None:
        found = (entry.upload.record_id for entry in self.entries if entry.record.receipt_no == receipt_no)
        record_id = next(found, None)
        return None if record_id is None else self.story(record_id)

    def page(self, record_id: RecordId, position: int) -> bytes:  # noqa: ARG002
        return self.pages[position]

    def note_pages_saved(self, record_id: RecordId, at: datetime, officer: OfficerId) -> None:
        """Nobody reads this audit."""

    def send_event_again(self, event_id: EventId, at: datetime, officer: OfficerId) -> None:
        """Nothing is refused here."""

    def note_reprint(self, record_id: RecordId, at: datetime, officer: OfficerId) -> None:
        """Nobody reads this audit."""

    def day(self, day: date) -> DaySheet:
        cards = tuple(line for line in map(self._line, self.entries) if line.phase in {Phase.COLLECTED, Phase.POSTED})
        filed = [entry for entry in self.entries if china_day(entry.record.draft.filed_at) == day]
        counts = DayCounts(
            day,
            (("adult", "window", len(filed)),),
            1,
            2,
            len(cards),
            1,
            0,
            1,
            3,
            1,
            newborns=NewbornCounts(2, 0, 1, printed=1, handed_out=1),
        )
        if not self.is_closed:
            return DaySheet(counts, cards, None, 0)
        at = self.entries[0].record.draft.filed_at
        return DaySheet(counts, cards, ClosedDay(counts, at, OfficerId("061234"), cards, OnSheet()), 0)

    def close_day(self, day: date, at: datetime, officer: OfficerId, signed: Signed) -> ClosedDay:
        sheet = self.day(day)
        return ClosedDay(sheet.counts, at, officer, sheet.cards, signed)

    def reopen_day(self, day: date, at: datetime, officer: OfficerId, reason: str) -> DaySheet:  # noqa: ARG002
        return self.day(day)

    def _line(self, entry: JournalEntry) -> CaseLine:
        draft, now = entry.record.draft, self.story(entry.upload.record_id).standing
        masked = draft.case.applicant.id_number.masked
        return CaseLine(
            draft.id, entry.record.receipt_no, draft.filed_at, now.name, masked, _kind(now.collection), now.phase,
            now.since, entry.upload.state,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class StillCases:
    """Implements ports.Cases; answers at once."""

    book: CaseBook

    def ask(self, work: Callable[[CaseBook], T], answer: Callable[[T | Fault], None]) -> None:
        answer(work(self.book))

    def change(self, work: Callable[[CaseBook], T], answer: Callable[[T | Fault], None]) -> None:
        answer(work(self.book))

    def tell(self, event: CaseEvent, answer: Callable[[Story | Fault], None]) -> None:
        answer(self.book.story(event.record_id))


@dataclass(frozen=True, slots=True)
class NoCodes:
    """Implements ports.CodeReading where no receipt is held before the camera."""

    def look(self, found: Callable[[str], None]) -> None:
        """Nothing is ever found."""

    def rest(self) -> None:
        """Nothing looks."""


def _received(event: CaseEvent) -> Entry:
    return Entry(event.record_id, UploadState.ACKNOWLEDGED, 1, event.at, None, event.at, event.id)


def _kind(collection: Collection) -> str:
    if isinstance(collection, AtWindow):
        return "window"
    return "proxy" if isinstance(collection, ByProxy) else "mail"
