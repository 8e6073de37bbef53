"""Describes what is asked of the journal about many cases, and what it answers: pages, whole stories, days."""

from dataclasses import astuple, dataclass, field
from datetime import date, datetime
from enum import Enum

from counter_app.domain.application.document import DocumentRef
from counter_app.domain.application.signing import Signed
from counter_app.domain.case.progress import CaseEvent
from counter_app.domain.case.record import CaptureRecord, Entry, UploadState
from counter_app.domain.case.standing import Phase, Standing
from counter_app.domain.ids import EventId, OfficerId, RecordId
from counter_app.domain.places.lateness import Cutoffs

LINES_A_PAGE = 100
UNREADABLE = "unreadable"
"""Stands in counts and lines for what a case does not tell any more."""


class Late(Enum):
    """Only cards that someone has to ask about."""

    OVERDUE = "overdue"
    UNCOLLECTED = "uncollected"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class CaseQuery:
    """All words have to be found: in receipt number, name or day, or as a whole ID number. Days are both included."""

    words: str = field(default="", repr=False)
    since: date | None = None
    until: date | None = None
    phase: Phase | None = None
    upload: UploadState | None = None
    late: Late | None = None
    cutoffs: Cutoffs | None = None
    """Needed for `late`."""


@dataclass(frozen=True, slots=True)
class CaseLine:
    """One line of a list of cases."""

    record_id: RecordId
    receipt_no: str
    filed_at: datetime
    name: str = field(repr=False)
    masked: str
    """The ID number as it may be shown."""
    collection: str
    phase: Phase
    since: datetime
    upload: UploadState
    unsent: int = 0
    """How many later events the library does not know yet."""
    refused: int = 0
    """How many of them it refused."""
    is_readable: bool = True
    """Otherwise the columns of this line are all that is known here; its story cannot be opened."""


@dataclass(frozen=True, slots=True)
class CasePage:
    """Some lines of those that fit, the newest first, and how many fit in all."""

    lines: tuple[CaseLine, ...]
    first: int
    total: int
    phases: tuple[tuple[Phase, int], ...]
    uploads: tuple[tuple[UploadState, int], ...]


@dataclass(frozen=True, slots=True)
class ToldEvent:
    """An event and how its hand-over stands."""

    event: CaseEvent
    upload: Entry


@dataclass(frozen=True, slots=True)
class AuditLine:
    """What the audit tells of a case; `officer` is empty where the program acted by itself."""

    at: datetime
    officer: OfficerId
    action: str


@dataclass(frozen=True, slots=True)
class Story:
    """A case with all that became of it."""

    record: CaptureRecord
    upload: Entry
    events: tuple[ToldEvent, ...]
    standing: Standing
    audit: tuple[AuditLine, ...]
    documents: tuple[DocumentRef, ...] = ()
    """The photographed pages, in order."""

    def told(self, event: EventId) -> ToldEvent | None:
        return next((told for told in self.events if told.event.id == event), None)


@dataclass(frozen=True, slots=True)
class NewbornCounts:
    """What a day came to in registrations of newborns."""

    taken: int = 0
    turned_away: int = 0
    granted: int = 0
    turned_down: int = 0
    printed: int = 0
    handed_out: int = 0
    handed_back: int = 0
    withdrawn: int = 0
    undone: int = 0


@dataclass(frozen=True, slots=True)
class DayCounts:
    """What a day at this window came to."""

    day: date
    filed: tuple[tuple[str, str, int], ...]
    """(kind of applicant, way of collection, how many)."""
    overridden: int
    arrived: int
    handed_out: int
    posted: int
    withdrawn: int
    undone: int
    waiting: int
    """Records and events that the library does not have yet, of whatever day."""
    refused: int
    declined: int = 0
    """Cases that ended without a photo: refused by the rules."""
    incomplete: int = 0
    """Cases that ended without a photo: for want of papers."""
    newborns: NewbornCounts = field(default=NewbornCounts(), kw_only=True)

    @property
    def filed_in_all(self) -> int:
        return sum(count for _, _, count in self.filed)


@dataclass(frozen=True, slots=True)
class ClosedDay:
    """A day as an officer closed it; the value that the daily report is printed from."""

    counts: DayCounts
    closed_at: datetime
    officer: OfficerId
    cards: tuple[CaseLine, ...]
    """Those that were handed out or posted on the day."""
    signature: Signed
    """Of the officer, on the pad or on the printed report."""


@dataclass(frozen=True, slots=True)
class DaySheet:
    """How a day stands: its counts now, and its close if it is closed."""

    counts: DayCounts
    cards: tuple[CaseLine, ...]
    closed: ClosedDay | None
    times_reopened: int

    @property
    def has_moved_on(self) -> bool:
        """Whether something happened on the day after it was closed."""
        return self.closed is not None and _deeds(self.closed.counts) != _deeds(self.counts)

    @property
    def needs_closing(self) -> bool:
        """Whether something happened on the day and nobody has closed it."""
        return self.closed is None and any(_deeds(self.counts))


def _deeds(counts: DayCounts) -> tuple[int, ...]:
    """What officers did on the day; how the hand-over stands is no part of it."""
    return (
        counts.filed_in_all, counts.declined, counts.incomplete, counts.arrived, counts.handed_out, counts.posted,
        counts.withdrawn, counts.undone, *astuple(counts.newborns),
    )  # fmt: skip
