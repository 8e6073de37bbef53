"""Promises that the domain asks of the outside: what blocks, what raises, on which thread."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Protocol, TypeVar

from counter_app.domain.application.document import Page, PageGlance, PageKind
from counter_app.domain.application.signing import Signed
from counter_app.domain.case.casebook import CaseLine, CasePage, CaseQuery, ClosedDay, DaySheet, Story
from counter_app.domain.case.ending import Ended, EndingDraft
from counter_app.domain.case.progress import CaseEvent
from counter_app.domain.case.record import CaptureRecord, JournalEntry, RecordDraft, Unreadable
from counter_app.domain.case.same_frame import Pair, PairGlance
from counter_app.domain.case.standing import Standing
from counter_app.domain.duty import Denied, Note, OnDuty
from counter_app.domain.faults import Fault
from counter_app.domain.ids import EventId, OfficerId, PageId, RecordId
from counter_app.domain.newborn.book import NewbornBook
from counter_app.domain.person.identity import IdNumber
from counter_app.domain.person.officer import Attempt, Officer, OfficerToken
from counter_app.domain.photo.findings import Finding, Judgement, Measurements
from counter_app.domain.photo.photo import Frame, HeldPhoto, Pixels, Portrait, Shot
from counter_app.domain.session.session import Effect
from counter_app.domain.status import DocumentCamera

T = TypeVar("T")


class Clock(Protocol):
    """Tells the time. Never blocks, never raises."""

    def now(self) -> datetime:
        """The wall clock, with its offset."""

    def monotonic(self) -> float:
        """Seconds that only ever grow."""


class CameraBackend(Protocol):
    """One source of pictures, owned by one thread. `read` after `close` raises CAMERA_LOST."""

    @property
    def name(self) -> str:
        """What to call it on screen."""

    @property
    def is_synthetic(self) -> bool:
        """Whether the pictures are drawn, not taken."""

    def open(self) -> None:
        """Blocks for seconds at most. Raises FaultError (CAMERA_…)."""

    def read(self) -> Pixels:
        """The next picture, RGB. Blocks for two seconds at most. Raises FaultError (CAMERA_…)."""

    def close(self) -> None:
        """May be called at any time, twice too; never raises."""


class Judge(Protocol):
    """Looks at pictures. Each call takes tens of milliseconds: checks thread only."""

    def greet(self) -> None:
        """A new person sits down: forget what was learnt about the last one. Never raises."""

    def glance(self, frame: Frame) -> "Glance":
        """Quick look at a live frame, using what the frames before told. Raises FaultError (MODEL_…)."""

    def choose(self, shot: Shot) -> Frame:
        """The best of the shot's frames: eyes most open, sharpest, most frontal. Raises FaultError (MODEL_…)."""

    def judge(self, shot: Shot) -> Judgement:
        """Full judgement of the shot's `frame`, with its portraits. Raises FaultError (MODEL_…, PICTURE_…)."""

    def glance_pair(self, frame: Frame) -> PairGlance:
        """Quick look at a live frame of applicant and guardian together. Raises FaultError (MODEL_…)."""

    def judge_pair(self, shot: Shot) -> Pair:
        """Full judgement of a shot of the two, with the picture that is filed. Raises FaultError (MODEL_…)."""

    def assess(self, jpeg: bytes) -> tuple[Pixels, Judgement]:
        """What a finished portrait shows, and its full judgement; these very bytes are the judgement's portrait.

        Raises FaultError (MODEL_…, PICTURE_…).
        """


class PhotoLibrary(Protocol):
    """Looks for photos of a person in the regional library. One thread's; calls block for the link's time-outs."""

    def photos_of(self, person: IdNumber) -> Sequence[HeldPhoto]:
        """Everything it holds of this person and may show. Raises FaultError (LIBRARY_…, CREDENTIAL_…)."""

    def photo(self, sha256: str) -> bytes:
        """The bytes of one photo, their digest checked. Raises FaultError (LIBRARY_…, CREDENTIAL_…)."""


class Glance(Protocol):
    """What a live look found; the most important finding first."""

    @property
    def frame_seq(self) -> int: ...

    @property
    def measurements(self) -> Measurements: ...

    @property
    def findings(self) -> tuple[Finding, ...]: ...


class Journal(Protocol):
    """The durable, encrypted book of filed cases. Each thread opens its own connection; calls block on the disk."""

    def file(self, draft: RecordDraft, portraits: Sequence[Portrait], documents: Sequence[Page] = ()) -> CaptureRecord:
        """Give the receipt number, store record, portraits and photographed pages in one transaction.

        Returns once they are on the disk.

        Filing the same draft again returns the first record.
        Raises FaultError (DISK_…, JOURNAL_…). File the same draft again then: where a sync failed, it may be held.
        """

    def end(self, draft: EndingDraft) -> Ended:
        """Give the number and write down a case that ends without a photo, in one transaction.

        As for `file`: the same draft again gives the first; raises FaultError (DISK_…, JOURNAL_…).
        """

    def endings(self) -> Sequence[Ended]:
        """Every case that ended so, newest first."""

    def entries(self) -> Sequence[JournalEntry]:
        """Every filed record with the state of its hand-over, newest first."""

    def photo(self, sha256: str) -> bytes:
        """The portrait's bytes, their digest checked. Raises FaultError (PHOTO_DAMAGED, PHOTO_EMPTIED, JOURNAL_…)."""


class JournalDesk(Journal, Protocol):
    """The journal as the desk uses it: filing, reading, and mending what the library refused."""

    @property
    def cases(self) -> "CaseBook":
        """What happens to the filed cases later."""

    def send_again(self, record_id: RecordId) -> None:
        """Put a refused record back into the queue, due at once. Raises FaultError (DISK_…)."""


class CaseBook(Protocol):
    """What happens to filed cases later. One thread's; blocks on the disk, raises FaultError (DISK_…, JOURNAL_…).

    Nothing told is ever changed or deleted.
    """

    @property
    def newborns(self) -> NewbornBook:
        """Registrations of newborns."""

    def tell(self, event: CaseEvent) -> Standing:
        """Keep the event; it is on the disk when this returns. Telling it twice is telling it once.

        Raises FaultError(CASE_MOVED_ON) when it may not come next.
        """

    def find(self, query: CaseQuery, first: int) -> CasePage:
        """Those that fit, the newest first, from that line on."""

    def all_of(self, query: CaseQuery) -> tuple[RecordId, ...]:
        """Every one that fits, the newest first."""

    def lines(self, record_ids: tuple[RecordId, ...]) -> tuple[CaseLine, ...]:
        """The lines of these, in that order."""

    def story(self, record_id: RecordId) -> Story:
        """All that became of a case."""

    def unreadable(self) -> Sequence[Unreadable]:
        """Records that were set apart because not even their text can be read; the newest first."""

    def story_of(self, receipt_no: str) -> Story | None:
        """The same, by the number on the receipt; None when it is not of this counter."""

    def page(self, record_id: RecordId, position: int) -> bytes:
        """The bytes of one photographed page, their digest checked. Raises FaultError(DOCUMENT_EMPTIED) too."""

    def note_pages_saved(self, record_id: RecordId, at: datetime, officer: OfficerId) -> None:
        """Let the audit tell that the photographed pages were written into a file."""

    def send_event_again(self, event_id: EventId, at: datetime, officer: OfficerId) -> None:
        """Put a refused event back into the queue; any other stays as it is."""

    def note_reprint(self, record_id: RecordId, at: datetime, officer: OfficerId) -> None:
        """Let the audit tell that the receipt was printed once more."""

    def day(self, day: date) -> DaySheet:
        """How that day stands."""

    def close_day(self, day: date, at: datetime, officer: OfficerId, signed: Signed) -> ClosedDay:
        """Keep the counts as they are now. A day that is closed stays as it was closed."""

    def reopen_day(self, day: date, at: datetime, officer: OfficerId, reason: str) -> DaySheet:
        """Let the day be closed once more; both closes are kept."""


class Cases(Protocol):
    """The case book as the window uses it. Every call returns at once; every answer is given on the GUI thread."""

    def ask(self, work: Callable[[CaseBook], T], answer: Callable[[T | Fault], None]) -> None:
        """Run `work` on the thread that owns the journal, and answer with what it returned."""

    def change(self, work: Callable[[CaseBook], T], answer: Callable[[T | Fault], None]) -> None:
        """The same for work that writes: what it wrote is sent."""

    def tell(self, event: CaseEvent, answer: Callable[[Story | Fault], None]) -> None:
        """Keep the event, have it sent, and answer with the case as it stands then."""


class PageJudge(Protocol):
    """Looks at papers on the desk. Each call takes up to some hundred milliseconds: documents thread only."""

    def glance(self, frame: Frame, kind: PageKind) -> PageGlance:
        """Quick look at a live frame: where the page lies and what is wrong with it. Never raises."""

    def judge(self, frame: Frame, kind: PageKind, page_id: PageId) -> Page:
        """The page straightened, cut and judged; where none is found, the whole picture. Never raises."""

    def turn(self, page: Page) -> Page:
        """The same page a quarter clockwise. Never raises."""


class DocumentTaking(Protocol):
    """The document camera, for the window. Every call returns at once; every answer is given on the GUI thread."""

    @property
    def is_offered(self) -> bool:
        """Whether this counter photographs papers at all."""

    def open(self, kind: PageKind, told: Callable[[DocumentCamera], None]) -> None:
        """Run the camera from now on, look for such a paper, and tell how the camera is, again and again."""

    def look_for(self, kind: PageKind) -> None:
        """Another paper is to be photographed."""

    def close(self) -> None:
        """Let the camera go."""

    def newest_frame(self) -> Frame | None:
        """What lies on the desk; None while the camera delivers nothing."""

    def newest_glance(self) -> PageGlance | None:
        """What the last live look found; None before the first."""

    def judge(self, frame: Frame, kind: PageKind, page_id: PageId, answer: Callable[[Page | Fault], None]) -> None:
        """Make a page of that frame."""

    def turn(self, page: Page, answer: Callable[[Page | Fault], None]) -> None:
        """Turn that page a quarter clockwise."""


class CodeReading(Protocol):
    """Reads printed codes from the live picture. Returns at once; answers on the GUI thread."""

    def look(self, found: Callable[[str], None]) -> None:
        """Look for codes from now on; `found` is told each receipt number once until it changes."""

    def rest(self) -> None:
        """Look no more."""


class Credentials(Protocol):
    """Keeps secrets by name. Calls may block for seconds and raise FaultError (KEYRING_…, DISK_…)."""

    def get(self, name: str) -> str | None:
        """The secret, or None when none was ever set."""

    def set(self, name: str, secret: str) -> None:
        """Keep it; it can be read back by the next program too."""

    def delete(self, name: str) -> None:
        """Forget it; unknown names are no error."""


class Desk(Protocol):
    """Works behind the window. Every call returns at once; every answer is given on the GUI thread, in order."""

    def perform(self, effect: Effect) -> None:
        """Do what a step asked for; the outcome comes back as a session event."""

    def list_unreadable(self, answer: Callable[[tuple[Unreadable, ...] | Fault], None]) -> None:
        """Those that were set apart and have no line in the list, since nothing can be read in them."""

    def fetch_photo(self, sha256: str, answer: Callable[[bytes | Fault], None]) -> None:
        """Read one filed portrait."""

    def send_again(self, record_id: RecordId, answer: Callable[[Fault | None], None]) -> None:
        """Put a refused record back into the queue."""


class Doorkeeping(Protocol):
    """Finds out who someone is. One thread's; calls block for the library's time-outs and raise FaultError."""

    def sign_in(self, attempt: Attempt) -> OnDuty | Denied:
        """Online, or without the library by what was kept of the last time."""

    def change_password(self, attempt: Attempt, new_password: str) -> OnDuty | Denied:
        """Only with the library."""

    def approve(self, attempt: Attempt, asking: OfficerId) -> Officer | Denied:
        """Whether this person may let a photo of `asking` pass."""

    def renew(self, officer: OfficerId, token: OfficerToken) -> OnDuty | Denied:
        """Another token before this one runs out."""

    def sign_out(self, token: OfficerToken) -> None:
        """The token is used no more. Never raises for the network."""

    def note(self, note: Note) -> None:
        """Write it into the audit."""


class Gate(Protocol):
    """Stands between the window and whoever wants to work at it.

    Every call returns at once; every answer is given on the GUI thread, in order.
    """

    def sign_in(self, attempt: Attempt, answer: Callable[[OnDuty | Denied | Fault], None]) -> None:
        """Find out whether this is the officer."""

    def change_password(
        self, attempt: Attempt, new_password: str, answer: Callable[[OnDuty | Denied | Fault], None]
    ) -> None:
        """The same, with another password from now on."""

    def approve(self, attempt: Attempt, asking: OfficerId, answer: Callable[[Officer | Denied | Fault], None]) -> None:
        """Find out whether this is a supervisor who may let a photo of `asking` pass."""

    def renew(self, officer: OfficerId, token: OfficerToken, answer: Callable[[OnDuty | Denied | Fault], None]) -> None:
        """Another token before this one runs out."""

    def note(self, note: Note, failed: Callable[[Fault], None]) -> None:
        """Write it into the audit."""

    def carry(self, token: OfficerToken | None) -> None:
        """From now on this goes with every look at a person; the one before is signed out."""
