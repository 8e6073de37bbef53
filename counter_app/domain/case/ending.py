"""Describes a case that ended without a photo: refused, or sent home for papers."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from counter_app.domain.case.case import Case
from counter_app.domain.ids import PaperCode, RecordId


class DeclineReason(Enum):
    """Why an application is refused (居民身份证异地受理工作十条准则 Art. 3, and local additions)."""

    FIRST_ISSUE_ELSEWHERE = "first_issue_elsewhere"
    DATA_DISAGREE = "data_disagree"
    LOOKS_CHANGED = "looks_changed"
    FORGED_PAPERS = "forged_papers"
    BAD_CREDIT = "bad_credit"
    NUMBER_DUPLICATE = "number_duplicate"


@dataclass(frozen=True, slots=True)
class Incomplete:
    """Papers were missing; all of them were told at once (一次性告知)."""

    missing: tuple[PaperCode, ...]


@dataclass(frozen=True, slots=True)
class Declined:
    """Refused for these reasons; `note` says what the officer saw."""

    reasons: tuple[DeclineReason, ...]
    note: str = field(default="", repr=False)


CaseEnd = Incomplete | Declined


@dataclass(frozen=True, slots=True)
class EndingDraft:
    """An ended case before the journal gave it a number."""

    id: RecordId
    case: Case
    outcome: CaseEnd
    ended_at: datetime


@dataclass(frozen=True, slots=True)
class Ended:
    """An ended case in the journal: counted, and printable for the applicant."""

    draft: EndingDraft
    number: str
