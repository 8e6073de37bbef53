"""Describes what is applied for and by whom: everything that the officer takes down before the picture."""

from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from counter_app.domain.ids import EthnicityCode, PaperCode
from counter_app.domain.person.guardian import Guardian
from counter_app.domain.person.identity import IdNumber, Sex
from counter_app.domain.places.divisions import Address


class Kind(Enum):
    """Who applies (居民身份证法 Arts 2 and 7)."""

    ADULT = "adult"
    """Sixteen or older: in person."""
    MINOR = "minor"
    """Under sixteen: the guardian is present and applies."""
    WITHOUT_CAPACITY = "without_capacity"
    """Sixteen or older without full capacity (无完全民事行为能力): the guardian applies."""

    @property
    def has_guardian(self) -> bool:
        return self is not Kind.ADULT


class IssueReason(Enum):
    """申领原因 of the form, as far as a first issue (申请领取) can have them."""

    UNDER_16 = "under_16"
    REACHED_16 = "reached_16"
    SETTLED = "settled"
    """Came from Hong Kong, Macau or Taiwan to settle."""
    RETURNED = "returned"
    """Overseas Chinese, come back to settle."""
    NATURALISED = "naturalised"
    """Obtained or regained the nationality."""


class ProofKind(Enum):
    """What ties the applicant to the place of application."""

    WORK = "work"
    STUDY = "study"
    RESIDENCE = "residence"


@dataclass(frozen=True, slots=True)
class ProofShown:
    kind: ProofKind
    has_picture: bool
    """A proof with a picture of the applicant helps the household place to review."""


class NoProof(Enum):
    """The applicant has none of these proofs with them."""

    NONE = "none"


@dataclass(frozen=True, slots=True)
class Booklet:
    """What the household booklet says of sex and birth, to be compared with the ID number."""

    sex: Sex
    born: date


class Particular(Enum):
    """What a booklet and an ID number both tell."""

    SEX = "sex"
    BIRTH_DATE = "birth_date"


@dataclass(frozen=True, slots=True)
class Application:
    kind: Kind
    reason: IssueReason
    ethnicity: EthnicityCode
    booklet: Booklet
    address: Address
    phone: str = field(repr=False)
    guardian: Guardian | None
    """None where the applicant applies in person."""
    proof: ProofShown | NoProof
    presented: frozenset[PaperCode]
    """The papers of the rule table that the officer saw."""


def disagreements(booklet: Booklet, number: IdNumber) -> frozenset[Particular]:
    """Where the booklet says something else than the number."""
    differs = {
        Particular.SEX: booklet.sex is not number.sex,
        Particular.BIRTH_DATE: booklet.born != number.birth_date,
    }
    return frozenset(particular for particular, is_so in differs.items() if is_so)


def usual_reason(kind: Kind) -> IssueReason:
    """The reason that nearly everyone of this kind has."""
    return IssueReason.UNDER_16 if kind is Kind.MINOR else IssueReason.REACHED_16
