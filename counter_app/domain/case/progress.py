"""Describes what happens to a case after it was filed, one frozen event a fact."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from counter_app.domain.application.signing import Signed
from counter_app.domain.case.case import Window
from counter_app.domain.case.collection import Collection
from counter_app.domain.case.waybill import Waybill
from counter_app.domain.ids import EventId, RecordId

LONGEST_REASON = 200


class Collector(Enum):
    """Who takes the card at the window."""

    APPLICANT = "applicant"
    PROXY = "proxy"
    GUARDIAN = "guardian"


class FingerMatch(Enum):
    """What comparing a finger with the card gave."""

    MATCHED = "matched"
    FAILED = "failed"
    NONE_ON_CARD = "none_on_card"
    """The card holds no fingerprint, or it is not the applicant who collects."""


class Signature(Enum):
    """How something was signed for, where no strokes are kept."""

    ON_PAPER = "on_paper"
    ON_PAD = "on_pad"


class RecordField(Enum):
    """What of a record can be corrected by a later word; the record itself stays as it was filed."""

    NAME = "name"
    PLACE = "place"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class CardMade:
    """The place of household registration tells that the card is made."""


@dataclass(frozen=True, slots=True)
class CardArrived:
    """The card lies at this window; what the post could not deliver arrives here again."""


@dataclass(frozen=True, slots=True)
class Posted:
    """The card was handed to the post under this number."""

    waybill: Waybill


@dataclass(frozen=True, slots=True)
class Collected:
    """The card was handed out and signed for. `receiver` names a proxy or guardian; it is empty for the applicant."""

    by: Collector
    match: FingerMatch
    is_identity_checked: bool
    signature: Signed
    receiver: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class CollectionChanged:
    """The applicant wants the card to reach them in another way."""

    collection: Collection


@dataclass(frozen=True, slots=True)
class Corrected:
    """What was filed under this heading is wrong; `text` is right. Both stay on record."""

    heading: RecordField
    text: str = field(repr=False)
    reason: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """The application does not stand any more; its photos are not to be used again."""

    reason: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Undone:
    """That event was a slip of the same day. It stays on record and counts no more."""

    event: EventId


Happening = CardMade | CardArrived | Posted | Collected | CollectionChanged | Corrected | Withdrawn | Undone


@dataclass(frozen=True, slots=True)
class CaseEvent:
    """One fact about one record: when it was told, at which window and by whom."""

    id: EventId
    record_id: RecordId
    at: datetime
    window: Window
    what: Happening
