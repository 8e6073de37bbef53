"""Describes what happens to the registration of a newborn, one frozen step a fact; the first is the application."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import assert_never

from counter_app.domain.application.signing import Commitment
from counter_app.domain.case.case import Window
from counter_app.domain.case.progress import Signature, Undone, Withdrawn
from counter_app.domain.ids import EventId, PaperCode, RecordId
from counter_app.domain.newborn.newborn import NewbornApplication, Side
from counter_app.domain.newborn.rules import Condition


class ReceiptBack(Enum):
    """What became of the receipt for the originals when they were handed back."""

    RETURNED = "returned"
    LOST = "lost"
    """Identity was checked all the more; the parent signed without it."""


@dataclass(frozen=True, slots=True)
class Taken:
    """The application was taken down and signed, and these originals stay at the window until they are handed back."""

    receipt_no: str
    application: NewbornApplication
    commitment: Commitment
    kept: tuple[PaperCode, ...]


@dataclass(frozen=True, slots=True)
class TurnedAway:
    """The window may not take it, or papers were missing: all of it was told at once (一次性告知)."""

    receipt_no: str
    application: NewbornApplication
    unmet: tuple[Condition, ...]
    missing: tuple[PaperCode, ...]


First = Taken | TurnedAway


@dataclass(frozen=True, slots=True)
class Granted:
    """The household place registers the child."""


@dataclass(frozen=True, slots=True)
class TurnedDown:
    """The household place does not register the child, for this reason."""

    reason: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class PagePrinted:
    """The page of the household booklet was printed here, with the seal of the household place."""


@dataclass(frozen=True, slots=True)
class PageHandedOut:
    """A parent took the page, after their identity was checked, and signed for it."""

    to: Side
    is_identity_checked: bool
    signature: Signature


@dataclass(frozen=True, slots=True)
class HandedBack:
    """These originals went back to a parent, whose identity was checked; the custody ends with it."""

    papers: tuple[PaperCode, ...]
    to: Side
    is_identity_checked: bool
    receipt: ReceiptBack


NewbornFact = First | Granted | TurnedDown | PagePrinted | PageHandedOut | HandedBack | Withdrawn | Undone


@dataclass(frozen=True, slots=True)
class NewbornStep:
    """One fact about one registration. The first step bears the identifier of the registration itself."""

    id: EventId
    newborn_id: RecordId
    at: datetime
    window: Window
    what: NewbornFact


@dataclass(frozen=True, slots=True)
class Accepting:
    """How a registration begins: signed, and with these originals at the window."""

    commitment: Commitment
    kept: tuple[PaperCode, ...]


@dataclass(frozen=True, slots=True)
class Turning:
    """How one ends before it began."""

    unmet: tuple[Condition, ...]
    missing: tuple[PaperCode, ...]


@dataclass(frozen=True, slots=True)
class NewbornDraft:
    """An application before the journal gave it a receipt number."""

    id: RecordId
    application: NewbornApplication
    outcome: Accepting | Turning
    window: Window
    at: datetime

    def numbered(self, receipt_no: str) -> NewbornStep:
        """The first step of the registration."""
        return NewbornStep(EventId(self.id), self.id, self.at, self.window, self._first(receipt_no))

    def _first(self, receipt_no: str) -> First:
        match self.outcome:
            case Accepting(commitment, kept):
                return Taken(receipt_no, self.application, commitment, kept)
            case Turning(unmet, missing):
                return TurnedAway(receipt_no, self.application, unmet, missing)
            case _:
                assert_never(self.outcome)
