"""Describes what a counter files, one record a case, and how its hand-over to the regional library stands."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from counter_app.domain.application.signing import Signing
from counter_app.domain.case.case import Case
from counter_app.domain.case.collection import Collection
from counter_app.domain.case.same_frame import SAME_FRAME, Waived
from counter_app.domain.faults import Fault
from counter_app.domain.ids import EventId, OfficerId, ProfileId, RecordId
from counter_app.domain.photo.findings import Code, Finding


@dataclass(frozen=True, slots=True)
class Override:
    """An officer's decision to use a picture in spite of blocking findings."""

    by: OfficerId
    reason: str


@dataclass(frozen=True, slots=True)
class PhotoRef:
    """A filed portrait, named by its digest."""

    profile: ProfileId
    sha256: str
    size_bytes: int
    width_px: int
    height_px: int
    dpi: int


@dataclass(frozen=True, slots=True)
class EarlierTake:
    """A take of the same person that was looked at before the filed one: what was found, in codes alone."""

    blocking: tuple[Code, ...]
    confirm: tuple[Code, ...]
    is_held: bool
    """Whether the regional library held it; otherwise it was taken here and now."""


@dataclass(frozen=True, slots=True)
class RecordDraft:
    """A record before the journal gave it a receipt number."""

    id: RecordId
    case: Case
    taken_at: datetime
    filed_at: datetime
    findings: tuple[Finding, ...]
    confirmed: frozenset[Code]
    override: Override | None
    collection: Collection
    reused_from: RecordId | None = None
    """The record whose photo this is, where it was taken from the library."""
    takes: tuple[EarlierTake, ...] | None = None
    """Those before the filed one, the oldest first; None in a record of a release that did not count them."""
    signing: Signing | None = None
    """None in records of before 2026-11-26, which had no fingerprints and no commitment."""
    same_frame_waived: Waived | None = None
    """Why a case that asks for a picture with the guardian was filed without one."""


@dataclass(frozen=True, slots=True)
class CaptureRecord:
    """A filed case: the draft, its receipt number and its portraits."""

    draft: RecordDraft
    receipt_no: str
    photos: tuple[PhotoRef, ...]

    @property
    def together(self) -> str:
        """The digest of the picture of applicant and guardian; empty where there is none."""
        return next((photo.sha256 for photo in self.photos if photo.profile == SAME_FRAME), "")


class UploadState(Enum):
    WAITING = "waiting"
    ACKNOWLEDGED = "acknowledged"
    REFUSED = "refused"


class Matter(Enum):
    """What a hand-over is about."""

    CARD = "card"
    NEWBORN = "newborn"


@dataclass(frozen=True, slots=True)
class Entry:
    """Where the hand-over of one record, or of one event of it, stands. The uploader never deletes one."""

    record_id: RecordId
    state: UploadState
    attempts: int
    due_at: datetime
    last_fault: Fault | None
    acknowledged_at: datetime | None
    event_id: EventId | None = None
    """Of the event that is handed over; None for the record itself. Of a newborn all is steps, the first too."""
    matter: Matter = Matter.CARD


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A record whose content cannot be read any more: what its number and time still tell.

    `upload` is how its hand-over stands; None for a case that ended without a photo, which is handed over to nobody.
    """

    receipt_no: str
    filed_at: datetime
    upload: UploadState | None = UploadState.REFUSED


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One line of the journal page."""

    record: CaptureRecord
    upload: Entry
