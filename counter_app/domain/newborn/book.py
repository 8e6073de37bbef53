"""Describes what is asked of the journal about registrations of newborns, what it answers, and who answers."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from counter_app.domain.case.casebook import AuditLine
from counter_app.domain.case.record import Entry, UploadState
from counter_app.domain.ids import EventId, OfficerId, RecordId
from counter_app.domain.newborn.standing import NewbornPhase, NewbornStanding
from counter_app.domain.newborn.steps import NewbornDraft, NewbornStep


@dataclass(frozen=True, slots=True)
class NewbornQuery:
    """All words have to be found: in receipt number, child's name or day, or as a whole certificate number."""

    words: str = field(default="", repr=False)
    is_open_only: bool = False
    """Leave out those at which nothing is left to be done."""


@dataclass(frozen=True, slots=True)
class NewbornLine:
    """One line of a list of registrations."""

    id: RecordId
    receipt_no: str
    taken_at: datetime
    name: str = field(repr=False)
    masked: str
    """The certificate number as it may be shown."""
    phase: NewbornPhase
    since: datetime
    originals_held: int
    upload: UploadState
    """Of all its steps together: refused before waiting before acknowledged."""


@dataclass(frozen=True, slots=True)
class NewbornPage:
    """Some lines of those that fit, the newest first, and how many fit in all."""

    lines: tuple[NewbornLine, ...]
    first: int
    total: int


@dataclass(frozen=True, slots=True)
class ToldStep:
    """A step and how its hand-over stands."""

    step: NewbornStep
    upload: Entry


@dataclass(frozen=True, slots=True)
class NewbornStory:
    """A registration with all that became of it; the first step is the application."""

    steps: tuple[ToldStep, ...]
    standing: NewbornStanding
    audit: tuple[AuditLine, ...]


class NewbornBook(Protocol):
    """The journal's book of newborns. One thread's; blocks on the disk, raises FaultError (DISK_…, JOURNAL_…).

    Nothing told is ever changed or deleted.
    """

    def take(self, draft: NewbornDraft) -> NewbornStep:
        """Give the receipt number and keep the application; on the disk when this returns.

        The same draft again gives the first. Raises FaultError(CERTIFICATE_IN_USE) when another registration under
        this certificate stands.
        """

    def tell(self, step: NewbornStep) -> NewbornStory:
        """Keep a later step. Telling it twice is telling it once. Raises FaultError(CASE_MOVED_ON)."""

    def find(self, query: NewbornQuery, first: int) -> NewbornPage:
        """Those that fit, the newest first, from that line on."""

    def story(self, newborn_id: RecordId) -> NewbornStory:
        """All that became of a registration."""

    def id_of(self, receipt_no: str) -> RecordId | None:
        """By the number on the receipt; None when it is not of this counter."""

    def send_again(self, steps: Sequence[EventId], at: datetime, officer: OfficerId) -> None:
        """Put refused steps back into the queue; any other stays as it is."""

    def note_reprint(self, newborn_id: RecordId, at: datetime, officer: OfficerId) -> None:
        """Let the audit tell that the receipt for the originals was printed once more."""
