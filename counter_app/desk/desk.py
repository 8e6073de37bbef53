"""Performs the session's effects through the ports and hands every outcome back to the window."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass

from counter_app.desk.checks import Checks
from counter_app.desk.inquiries import Inquiries
from counter_app.desk.worker import Worker
from counter_app.domain.case.decision import portraits_to_file, takes_before
from counter_app.domain.case.ending import EndingDraft
from counter_app.domain.case.record import RecordDraft, Unreadable
from counter_app.domain.case.same_frame import Waived
from counter_app.domain.faults import Fault
from counter_app.domain.ids import RecordId
from counter_app.domain.ports import Clock, JournalDesk
from counter_app.domain.session import session
from counter_app.domain.session.session import (
    AskLibrary,
    Effect,
    EndFailed,
    EndStored,
    FileCase,
    FileEnding,
    JudgePair,
    JudgeShot,
    SessionEvent,
    Stored,
    StoringFailed,
)

_RECORDS = uuid.UUID("6f0f3f52-8a53-4f5e-9d0c-6a1d3c1f9b77")
"""Name space of record identifiers: the same case and shot always make the same record, however often it is filed."""
_ENDINGS = uuid.UUID("0d9a2a53-3d6c-4e0a-93e7-6f0d8f5b3b11")
"""The same for cases that end without a photo: a case ends once."""


@dataclass(frozen=True, slots=True)
class CounterDesk:
    """Implements `domain.ports.Desk`. `post` runs a call on the GUI thread; `filed` tells that a record is waiting."""

    checks: Checks
    filing: Worker[JournalDesk]
    inquiries: Inquiries
    clock: Clock
    post: Callable[[Callable[[], None]], None]
    handle: Callable[[SessionEvent], None]
    filed: Callable[[], None]

    def perform(self, effect: Effect) -> None:
        match effect:
            case AskLibrary(asked):
                self.inquiries.ask(asked)
            case JudgeShot():
                self.checks.judge(effect)
            case JudgePair():
                self.checks.judge_pair(effect)
            case FileCase(filing):
                self._file(filing)
            case FileEnding(closing):
                self._end(closing)

    def list_unreadable(self, answer: Callable[[tuple[Unreadable, ...] | Fault], None]) -> None:
        def read(journal: JournalDesk) -> None:
            found = tuple(journal.cases.unreadable())
            self.post(lambda: answer(found))

        self.filing.do(read, lambda fault: self.post(lambda: answer(fault)))

    def fetch_photo(self, sha256: str, answer: Callable[[bytes | Fault], None]) -> None:
        def read(journal: JournalDesk) -> None:
            found = journal.photo(sha256)
            self.post(lambda: answer(found))

        self.filing.do(read, lambda fault: self.post(lambda: answer(fault)))

    def send_again(self, record_id: RecordId, answer: Callable[[Fault | None], None]) -> None:
        def mark(journal: JournalDesk) -> None:
            journal.send_again(record_id)
            self.filed()
            self.post(lambda: answer(None))

        self.filing.do(mark, lambda fault: self.post(lambda: answer(fault)))

    def _file(self, filing: session.Filing) -> None:
        draft = self._draft(filing)
        portraits = portraits_to_file(filing.judgement, filing.decision)

        def write(journal: JournalDesk) -> None:
            record = journal.file(draft, portraits, filing.documents)
            self.filed()
            self.post(lambda: self.handle(Stored(filing.case.id, record)))

        self.filing.do(write, lambda fault: self.post(lambda: self.handle(StoringFailed(filing.case.id, fault))))

    def _end(self, closing: session.Closing) -> None:
        case = closing.case
        draft = EndingDraft(RecordId(str(uuid.uuid5(_ENDINGS, case.id))), case, closing.outcome, self.clock.now())

        def write(journal: JournalDesk) -> None:
            ended = journal.end(draft)
            self.post(lambda: self.handle(EndStored(case.id, ended)))

        self.filing.do(write, lambda fault: self.post(lambda: self.handle(EndFailed(case.id, fault))))

    def _draft(self, filing: session.Filing) -> RecordDraft:
        return RecordDraft(
            id=RecordId(str(uuid.uuid5(_RECORDS, f"{filing.case.id}/{filing.shot.id}"))),
            case=filing.case,
            taken_at=filing.shot.frame.taken_at,
            filed_at=self.clock.now(),
            findings=filing.judgement.report.findings,
            confirmed=filing.decision.confirmed,
            override=filing.decision.override,
            collection=filing.collection,
            reused_from=None if filing.shot.held is None else filing.shot.held.record_id,
            takes=takes_before(filing.shot, filing.kept),
            signing=filing.signing,
            same_frame_waived=waived if isinstance(waived := filing.decision.same_frame, Waived) else None,
        )
