"""Invents the people and records that pictures of the window show; nobody here exists."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

from counter_app import resources
from counter_app.domain.application.application import Application, Booklet, IssueReason, Kind, ProofKind, ProofShown
from counter_app.domain.application.document import Page, PageGlance, PageKind, document_ref
from counter_app.domain.application.eligibility import Accepted, Standing
from counter_app.domain.application.signing import USUAL_FINGERS, Commitment, OnSheet, Registered, Signing
from counter_app.domain.case.case import Case, Window
from counter_app.domain.case.collection import AtWindow, ByMail, Collection
from counter_app.domain.case.decision import Take
from counter_app.domain.case.ending import CaseEnd, Ended, EndingDraft
from counter_app.domain.case.progress import (
    CardArrived,
    CardMade,
    CaseEvent,
    Collected,
    Collector,
    Corrected,
    FingerMatch,
    Happening,
    Posted,
    RecordField,
    Withdrawn,
)  # fmt: skip
from counter_app.domain.case.receipt import receipt_number
from counter_app.domain.case.record import (
    CaptureRecord,
    Entry,
    JournalEntry,
    Override,
    PhotoRef,
    RecordDraft,
    Unreadable,
    UploadState,
)
from counter_app.domain.case.same_frame import SAME_FRAME, Pair, PairException, Waived
from counter_app.domain.case.waybill import Waybill
from counter_app.domain.days import CHINA_TIME, china_day
from counter_app.domain.duty import Denied, Note, OnDuty
from counter_app.domain.faults import Fault, FaultCode
from counter_app.domain.ids import (
    CaseId,
    EventId,
    NoticeVersion,
    OfficerId,
    PageId,
    PaperCode,
    RecordId,
    RegionCode,
    RelationCode,
    ShotId,
)
from counter_app.domain.person.applicant import Applicant, PersonName
from counter_app.domain.person.guardian import Guardian, GuardianshipProof
from counter_app.domain.person.identity import IdNumber, read_id_number
from counter_app.domain.person.officer import Attempt, Officer, OfficerToken, read_access_rules
from counter_app.domain.photo.findings import Finding, Judgement, Measurements, Rendering, Report
from counter_app.domain.photo.photo import Frame, HeldPhoto, Portrait, Shot
from counter_app.domain.places.divisions import Address, Division
from counter_app.domain.places.ethnicity import HAN
from counter_app.domain.session.session import Effect
from counter_app.ui.paper_texts import PaperText
from counter_app.ui.papers.printing import pictured
from counter_app.ui.papers.templates import Templates
from counter_app.ui.parts import Guarding, Printed
from counter_app.ui.scenes.still_cases import StillBook
from counter_app.ui.scenes.still_documents import SeenPaper, StillDocuments

NAMES = ("测试甲", "样例乙", "欧阳测试", "测试\U00020bb7", "阿卜杜热合曼·样例·测试", "样例丙", "测试丁", "样例戊")
NOW = datetime(2026, 11, 23, 9, 41, tzinfo=CHINA_TIME)
HERE = Window(RegionCode("320500"), "07", OfficerId("061234"))
HOMES = {
    "341000": Division(RegionCode("341002"), "安徽省", "黄山市", "屯溪区"),
    "320500": Division(RegionCode("320508"), "江苏省", "苏州市", "姑苏区"),
    "330100": Division(RegionCode("330106"), "浙江省", "杭州市", "西湖区"),
    "341300": Division(RegionCode("341302"), "安徽省", "宿州市", "埇桥区"),
    "321200": Division(RegionCode("321202"), "江苏省", "泰州市", "海陵区"),
    "331000": Division(RegionCode("331002"), "浙江省", "台州市", "椒江区"),
    "310000": Division(RegionCode("310101"), "上海市", "", "黄浦区"),
    "340100": Division(RegionCode("340104"), "安徽省", "合肥市", "蜀山区"),
}
"""A county of each place in which somebody here is registered."""
PLACES, HOME = tuple(HOMES), HOMES["341000"]
TOGETHER, ALONE = 3, 7
"""Records of children: one with the guardian in the picture, one without."""
GOOD = "together"
"""The name of the drawn scene of the two."""
STATES = (UploadState.WAITING, UploadState.WAITING, UploadState.REFUSED, UploadState.ACKNOWLEDGED)


@dataclass(frozen=True, slots=True)
class SeenFace:
    """A live look with a fixed answer; implements ports.Glance."""

    frame_seq: int
    findings: tuple[Finding, ...]
    measurements: Measurements = field(default_factory=lambda: Measurements(1, None, {}))


@dataclass(frozen=True, slots=True)
class StillClock:
    """Implements ports.Clock: pictures of the same program are the same."""

    def now(self) -> datetime:
        return NOW

    def monotonic(self) -> float:
        return 0.0


@dataclass(frozen=True, slots=True)
class StillDesk:
    """Implements ports.Desk: the pictures are as they are, and nothing else ever comes back."""

    photo: bytes
    unreadable: tuple[Unreadable, ...] = ()
    others: Mapping[str, bytes] = field(default_factory=dict)
    """Pictures beside the portrait, by their digests."""

    def perform(self, effect: Effect) -> None:
        """Nothing is done: a scene tells the outcome itself."""

    def list_unreadable(self, answer: Callable[[tuple[Unreadable, ...] | Fault], None]) -> None:
        answer(self.unreadable)

    def fetch_photo(self, sha256: str, answer: Callable[[bytes | Fault], None]) -> None:
        answer(self.others.get(sha256, self.photo))

    def send_again(self, record_id: RecordId, answer: Callable[[Fault | None], None]) -> None:  # noqa: ARG002
        answer(None)


@dataclass(frozen=True, slots=True)
class StillGate:
    """Implements ports.Gate: nothing ever comes back."""

    def sign_in(self, attempt: Attempt, answer: Callable[[OnDuty | Denied | Fault], None]) -> None:
        """A scene tells who came."""

    def change_password(
        self, attempt: Attempt, new_password: str, answer: Callable[[OnDuty | Denied | Fault], None]
    ) -> None:
        """A scene tells what became of it."""

    def approve(self, attempt: Attempt, asking: OfficerId, answer: Callable[[Officer | Denied | Fault], None]) -> None:
        """A scene tells who approved."""

    def renew(self, officer: OfficerId, token: OfficerToken, answer: Callable[[OnDuty | Denied | Fault], None]) -> None:
        """No time goes by."""

    def note(self, note: Note, failed: Callable[[Fault], None]) -> None:
        """There is no audit."""

    def carry(self, token: OfficerToken | None) -> None:
        """Nobody is looked up."""


def guarding() -> Guarding:
    """Officers sign in, by the rules that are shipped."""
    return Guarding(StillGate(), read_access_rules(resources.toml("rules", "access.toml")))


@dataclass(frozen=True, slots=True)
class NoPrinter:
    """Implements parts.PaperPrinting where there is no printer; papers can be looked at all the same."""

    templates: Templates

    def print_later(self, texts: tuple[PaperText, ...], answer: Callable[[Printed | Fault], None]) -> None:  # noqa: ARG002
        answer(Fault(FaultCode.PRINTER_MISSING))

    def save_later(
        self,
        texts: tuple[PaperText, ...],  # noqa: ARG002
        path: Path,  # noqa: ARG002
        answer: Callable[[Printed | Fault], None],
    ) -> None:
        answer(Fault(FaultCode.DISK_READ_ONLY))

    def picture_later(self, texts: tuple[PaperText, ...], answer: Callable[[Printed | Fault], None]) -> None:
        answer(pictured(self.templates, texts))

    def file_later(
        self,
        content: Callable[[], bytes],  # noqa: ARG002
        path: Path,  # noqa: ARG002
        answer: Callable[[Fault | None], None],
    ) -> None:
        answer(Fault(FaultCode.DISK_READ_ONLY))


@dataclass(frozen=True, slots=True)
class Situation:
    """A picture of someone sitting in some way, and what a live look at it really finds."""

    frame: Frame
    findings: tuple[Finding, ...]


@dataclass(slots=True)
class Stand:
    """Before the camera: whoever the scene put there last; None for the one who sits well."""

    situation: Situation | None = None


@dataclass(frozen=True, slots=True)
class Cast:
    """What the scenes are played with: one picture, the portraits made of it, and people without number."""

    frame: Frame
    portrait: Portrait
    further: tuple[Rendering, ...] = ()
    situations: Mapping[str, Situation] = field(default_factory=dict)
    stand: Stand = field(default_factory=Stand)
    pairs: Mapping[str, Pair] = field(default_factory=dict)
    """Applicant and guardian together, by the names of drawn scenes."""

    documents: StillDocuments = field(default_factory=StillDocuments)
    papers: Mapping[str, SeenPaper] = field(default_factory=dict)
    """Papers on the desk, by the names of drawn scenes."""

    def paper(self, name: str) -> SeenPaper:
        """Where the cast has no such picture, the applicant's own stands for it."""
        shown, facts = self.portrait, self.portrait.facts
        page = Page(
            PageId(name), PageKind.BOOKLET, NOW, shown.jpeg, shown.sha256, facts.width_px, facts.height_px, facts.dpi,
            (), shown.jpeg,
        )  # fmt: skip
        return self.papers.get(name) or SeenPaper(self.frame, PageGlance(self.frame.seq, None, ()), page)

    def book(self) -> StillBook:
        """The journal with what became of its cases; for one of them papers were photographed."""
        pages = [self.paper(name).page for name in sorted(self.papers)]
        refs, jpegs = tuple(map(document_ref, pages)), tuple(page.jpeg for page in pages)
        return StillBook(self.journal(), self.told(), documents=refs, photographed="record-5", pages=jpegs)

    def pair(self, name: str) -> Pair:
        """Where the cast has no such picture, the applicant's own stands for it."""
        return self.pairs.get(name) or Pair(self.shot, (), self.portrait)

    @property
    def shot(self) -> Shot:
        return self.shot_number(1)

    def shot_number(self, number: int) -> Shot:
        taken_at = NOW + timedelta(seconds=20 * number)
        return Shot(ShotId(f"shot-{number}"), Frame(self.frame.seq, taken_at, self.frame.pixels))

    def held(self, findings: tuple[Finding, ...]) -> Take:
        """A photo of the same person that the library holds."""
        photo = HeldPhoto(
            RecordId("record-held"), self.portrait.profile, self.portrait.sha256, NOW - timedelta(days=412),
            RegionCode("341000"), "03",
        )  # fmt: skip
        shot = Shot(ShotId("held"), Frame(0, photo.taken_at, self.frame.pixels), held=photo)
        return Take(shot, self.judgement(findings))

    def seen(self) -> Frame:
        """What the camera shows."""
        return self.frame if self.stand.situation is None else self.stand.situation.frame

    def glance(self) -> SeenFace:
        """What a live look finds."""
        situation = self.stand.situation
        return SeenFace(self.seen().seq, () if situation is None else situation.findings)

    def judgement(self, findings: tuple[Finding, ...]) -> Judgement:
        return Judgement(Report(Measurements(1, None, {}), findings), self.portrait, self.further)

    def number(self, county: str, born_in: int) -> IdNumber:
        """A number that is right in form; sequence 000 is given to nobody."""
        for check in "0123456789X":
            number = read_id_number(f"{county}{born_in}0615000{check}", NOW.date())
            if isinstance(number, IdNumber):
                return number
        raise ValueError(county)

    def application(self, seed: int = 0) -> Application:
        """What an adult with everything in hand applies for."""
        applicant = self.applicant(seed)
        number, home = applicant.id_number, HOMES[applicant.registered_at]
        booklet = Booklet(number.sex, number.birth_date)
        address = Address(home, "样例路 18 号 3 幢 502 室")
        return Application(
            Kind.ADULT, IssueReason.REACHED_16, HAN, booklet, address, "13800000000", None,
            ProofShown(ProofKind.RESIDENCE, has_picture=False), frozenset({PaperCode("HOUSEHOLD_BOOKLET")}),
        )  # fmt: skip

    def child(self) -> Case:
        """A case with a guardian."""
        applicant = Applicant(PersonName(NAMES[1]), self.number("341002", 2016), RegionCode("341000"))
        return replace(self.case(), applicant=applicant, eligibility=Accepted("delta-whole", Standing.MINOR, ()))

    def child_application(self) -> Application:
        child = self.child().applicant
        mother = Guardian(
            PersonName(NAMES[0]), self.number("341002", 1986), RelationCode("52"), GuardianshipProof.IN_BOOKLET
        )
        booklet = Booklet(child.id_number.sex, child.id_number.birth_date)
        applied = replace(self.application(), kind=Kind.MINOR, reason=IssueReason.UNDER_16, booklet=booklet)
        return replace(applied, guardian=mother)

    def signing(self) -> Signing:
        commitment = Commitment(NoticeVersion("2026-11"), OnSheet(), NOW)
        return Signing(Registered(USUAL_FINGERS), commitment, NOW)

    def ended(self, outcome: CaseEnd) -> Ended:
        draft = EndingDraft(RecordId("ended-0"), self.case(), outcome, NOW)
        return Ended(draft, receipt_number(HERE.city, HERE.counter, NOW.date(), 31))

    def applicant(self, seed: int = 0) -> Applicant:
        place = PLACES[seed % len(PLACES)]
        return Applicant(
            PersonName(NAMES[seed % len(NAMES)]), self.number(f"{place[:4]}02", 1990 + seed), RegionCode(place)
        )

    def case(self, seed: int = 0, *, agrees_to_reuse: bool = False) -> Case:
        applicant = self.applicant(seed)
        accepted = Accepted("delta-whole", Standing.ADULT, ("HOUSEHOLD_BOOKLET",))
        return Case(CaseId(f"3f2a9c41-{seed:04d}"), applicant, HERE, accepted, NOW, NOW if agrees_to_reuse else None)

    def record(self, seed: int = 0, collection: Collection | None = None) -> CaptureRecord:
        filed_at = NOW - timedelta(minutes=9 * seed)
        override = Override(HERE.officer, "颈部伤病，无法端正头部") if seed == 2 else None
        case = replace(self.case(seed), application=self.application(seed))
        waived = Waived(PairException.GUARDIAN_CANNOT, "行动不便", HERE.officer) if seed == ALONE else None
        draft = RecordDraft(
            RecordId(f"record-{seed}"), case, filed_at, filed_at, (), frozenset(), override,
            collection or _collection(seed), signing=self.signing(), same_frame_waived=waived,
        )  # fmt: skip
        photos = (self.portrait, replace(self.pair(GOOD).picture, profile=SAME_FRAME))
        number = receipt_number(HERE.city, HERE.counter, china_day(filed_at), 30 - seed)
        return CaptureRecord(draft, number, tuple(map(_photo_ref, photos if seed == TOGETHER else photos[:1])))

    def journal(self) -> tuple[JournalEntry, ...]:
        return tuple(self.entry(seed, STATES[min(seed, len(STATES) - 1)]) for seed in range(8))

    def told(self) -> dict[RecordId, tuple[CaseEvent, ...]]:
        """What became of some of the journal's cases: one waits here, one was posted, one is gone, one withdrawn."""
        mail = Posted(Waybill("EE473124829CN"))
        gone = Collected(Collector.APPLICANT, FingerMatch.MATCHED, True, OnSheet())
        stories: dict[int, tuple[Happening, ...]] = {
            0: (CardMade(), CardArrived()), 4: (CardArrived(), mail), 5: (CardArrived(), gone),
            6: (Corrected(RecordField.NAME, "测试丁丁", "录入有误"), Withdrawn("本人已在户籍地申领")),
        }  # fmt: skip
        return {
            RecordId(f"record-{seed}"): tuple(self._event(seed, place, what) for place, what in enumerate(whats, 1))
            for seed, whats in stories.items()
        }

    def _event(self, seed: int, place: int, what: Happening) -> CaseEvent:
        return CaseEvent(EventId(f"{seed}-{place}"), RecordId(f"record-{seed}"), NOW, HERE, what)

    def entry(self, seed: int, state: UploadState) -> JournalEntry:
        record = self.record(seed)
        fault = Fault(FaultCode.RECORD_REFUSED) if state is UploadState.REFUSED else None
        received = record.draft.filed_at if state is UploadState.ACKNOWLEDGED else None
        return JournalEntry(record, Entry(record.draft.id, state, 1, NOW, fault, received))


def _photo_ref(photo: Portrait) -> PhotoRef:
    facts = photo.facts
    return PhotoRef(photo.profile, photo.sha256, len(photo.jpeg), facts.width_px, facts.height_px, facts.dpi)


def _collection(seed: int) -> Collection:
    if seed % 3 != 1:
        return AtWindow()
    return ByMail("样例乙", "13800000000", "江苏省苏州市姑苏区样例路 100 号 5 幢 1202 室", "215000", NOW)
