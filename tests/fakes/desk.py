"""A desk that answers when it is told to, as it is told to."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import sha256

from counter_app.domain.case.decision import Take, portraits_to_file
from counter_app.domain.case.ending import Ended, EndingDraft
from counter_app.domain.case.receipt import receipt_number
from counter_app.domain.case.record import (
    CaptureRecord,
    Entry,
    JournalEntry,
    PhotoRef,
    RecordDraft,
    Unreadable,
    UploadState,
)
from counter_app.domain.case.same_frame import SAME_FRAME, Pair, PairFinding, Waived
from counter_app.domain.faults import Fault, FaultCode
from counter_app.domain.ids import CaseId, RecordId
from counter_app.domain.photo.findings import Judgement
from counter_app.domain.photo.photo import Portrait, PortraitFacts
from counter_app.domain.session.session import (
    AskingFailed,
    AskLibrary,
    Closing,
    Effect,
    EndFailed,
    EndStored,
    FileCase,
    FileEnding,
    Filing,
    Judged,
    JudgePair,
    JudgeShot,
    JudgingFailed,
    NothingHeld,
    Offered,
    PairJudged,
    SessionEvent,
    Stored,
    StoringFailed,
)
from tests.people import NOON
from tests.sync.records import picture

TOGETHER = picture(0)
"""Any picture that can be shown."""
TOGETHER_FACTS = PortraitFacts(1280, 720, 96, 150.0, None, 300.0, 0.0)


@dataclass
class FakeDesk:
    """Implements ports.Desk. Answers wait in order until `answer` or `answer_all` gives them."""

    judgement: Judgement | Fault
    handle: Callable[[SessionEvent], None] = lambda _: None
    filing_fault: Fault | None = None
    listing_fault: Fault | None = None
    sending_fault: Fault | None = None
    now: Callable[[], datetime] = lambda: NOON
    entries: list[JournalEntry] = field(default_factory=list)
    photos: dict[str, bytes] = field(default_factory=dict)
    unreadable: tuple[Unreadable, ...] = ()
    pair_findings: tuple[PairFinding, ...] = ()
    """What is wrong with every shot of applicant and guardian together."""
    offer: Take | Fault | None = None
    """What the library answers."""
    ended: list[Ended] = field(default_factory=list)
    performed: list[Effect] = field(default_factory=list)
    sent_again: list[RecordId] = field(default_factory=list)
    waiting: deque[Callable[[], None]] = field(default_factory=deque)

    def answer(self) -> None:
        """Give the oldest answer that is still owed."""
        self.waiting.popleft()()

    def answer_all(self) -> None:
        """Give every answer, and those that follow from them."""
        while self.waiting:
            self.answer()

    def perform(self, effect: Effect) -> None:
        self.performed.append(effect)
        if isinstance(effect, AskLibrary):
            self._ask(effect.case)
        elif isinstance(effect, JudgeShot):
            self._judge(effect)
        elif isinstance(effect, JudgePair):
            self._judge_pair(effect)
        elif isinstance(effect, FileCase):
            self._file(effect.filing)
        elif isinstance(effect, FileEnding):
            self._end(effect.closing)

    def list_unreadable(self, answer: Callable[[tuple[Unreadable, ...] | Fault], None]) -> None:
        answer(self.unreadable)

    def fetch_photo(self, sha256: str, answer: Callable[[bytes | Fault], None]) -> None:
        self.waiting.append(lambda: answer(self.photos.get(sha256, Fault(FaultCode.PHOTO_EMPTIED))))

    def send_again(self, record_id: RecordId, answer: Callable[[Fault | None], None]) -> None:
        self.sent_again.append(record_id)
        self.waiting.append(lambda: answer(self.sending_fault))

    def acknowledge(self, record_id: RecordId, at: datetime = NOON) -> None:
        """As if the library had received that record."""
        self.entries = [
            replace(entry, upload=replace(entry.upload, state=UploadState.ACKNOWLEDGED, acknowledged_at=at))
            if entry.upload.record_id == record_id
            else entry
            for entry in self.entries
        ]

    def _ask(self, case: CaseId) -> None:
        event: SessionEvent = NothingHeld(case)
        if isinstance(self.offer, Fault):
            event = AskingFailed(case, self.offer)
        elif self.offer is not None:
            event = Offered(case, self.offer)
        self.waiting.append(lambda: self.handle(event))

    def _judge(self, effect: JudgeShot) -> None:
        verdict, shot = self.judgement, effect.shot.id
        event: SessionEvent = (
            JudgingFailed(effect.case, shot, verdict)
            if isinstance(verdict, Fault)
            else Judged(effect.case, shot, effect.shot.frame, verdict)
        )
        self.waiting.append(lambda: self.handle(event))

    def _judge_pair(self, effect: JudgePair) -> None:
        picture = Portrait(SAME_FRAME, TOGETHER, sha256(TOGETHER).hexdigest(), TOGETHER_FACTS, {})
        judged = PairJudged(effect.case, Pair(effect.shot, self.pair_findings, picture))
        self.waiting.append(lambda: self.handle(judged))

    def _end(self, closing: Closing) -> None:
        if self.filing_fault is not None:
            failed = EndFailed(closing.case.id, self.filing_fault)
            self.waiting.append(lambda: self.handle(failed))
            return
        draft = EndingDraft(RecordId(f"ended-{len(self.ended) + 1:04d}"), closing.case, closing.outcome, self.now())
        window = closing.case.window
        number = receipt_number(window.city, window.counter, self.now().date(), 9000 + len(self.ended))
        self.ended.append(Ended(draft, number))
        stored = EndStored(closing.case.id, self.ended[-1])
        self.waiting.append(lambda: self.handle(stored))

    def _file(self, filing: Filing) -> None:
        if self.filing_fault is not None:
            failed = StoringFailed(filing.case.id, self.filing_fault)
            self.waiting.append(lambda: self.handle(failed))
            return
        record = record_of(filing, len(self.entries) + 1, self.now())
        for portrait in portraits_to_file(filing.judgement, filing.decision):
            self.photos[portrait.sha256] = portrait.jpeg
        self.entries.insert(0, JournalEntry(record, waiting_entry(record)))
        self.waiting.append(lambda: self.handle(Stored(filing.case.id, record)))


def record_of(filing: Filing, sequence: int, now: datetime) -> CaptureRecord:
    """The record that filing makes."""
    portrait, window = filing.judgement.portrait, filing.case.window
    assert portrait is not None
    draft = RecordDraft(
        id=RecordId(f"record-{sequence:04d}"),
        case=filing.case,
        taken_at=filing.shot.frame.taken_at,
        filed_at=now,
        findings=filing.judgement.report.findings,
        confirmed=filing.decision.confirmed,
        override=filing.decision.override,
        collection=filing.collection,
        signing=filing.signing,
        same_frame_waived=waived if isinstance(waived := filing.decision.same_frame, Waived) else None,
    )
    photos = tuple(map(_photo_ref, portraits_to_file(filing.judgement, filing.decision)))
    return CaptureRecord(draft, receipt_number(window.city, window.counter, now.date(), sequence), photos)


def _photo_ref(portrait: Portrait) -> PhotoRef:
    facts = portrait.facts
    return PhotoRef(portrait.profile, portrait.sha256, len(portrait.jpeg), facts.width_px, facts.height_px, facts.dpi)


def waiting_entry(record: CaptureRecord) -> Entry:
    return Entry(record.draft.id, UploadState.WAITING, 0, record.draft.filed_at, None, None)
