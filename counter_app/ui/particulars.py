"""Reads the form of an application as it stands: what is known, what is wrong, which papers are missing.

Pure.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from counter_app.domain.application.application import (
    Application,
    Booklet,
    IssueReason,
    Kind,
    NoProof,
    Particular,
    ProofShown,
    disagreements,
)
from counter_app.domain.application.codebook import Codebook
from counter_app.domain.case.collection import is_phone
from counter_app.domain.case.requirements import Evidence, Requirements
from counter_app.domain.ids import EthnicityCode, PaperCode
from counter_app.domain.person.guardian import Guardian, GuardianForm, GuardianProblem, GuardianshipProof, read_guardian
from counter_app.domain.person.identity import IdNumber, Sex
from counter_app.domain.places.divisions import Address, AddressProblem, read_address
from counter_app.domain.places.ethnicity import HAN


class Blank(Enum):
    """The places of the form that can be wrong, in the order in which they are mended."""

    DIVISION = "division"
    DETAIL = "detail"
    PHONE = "phone"
    ETHNICITY = "ethnicity"
    BORN = "born"
    GUARDIAN_NAME = "guardian_name"
    GUARDIAN_NUMBER = "guardian_number"
    GUARDIAN_RELATION = "guardian_relation"


@dataclass(frozen=True, slots=True)
class ParticularsForm:
    """What stands in the form, as typed and chosen."""

    kind: Kind
    reason: IssueReason
    ethnicity: str = HAN
    division: str = ""
    detail: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)
    booklet_sex: Sex | None = None
    """What the booklet says where it says something else than the number; None where it does not."""
    booklet_born: str = field(default="", repr=False)
    guardian: GuardianForm = field(default_factory=GuardianForm)
    proof: ProofShown | NoProof = NoProof.NONE
    presented: frozenset[PaperCode] = frozenset()


@dataclass(frozen=True, slots=True)
class Particulars:
    """The form, read."""

    wrong: frozenset[Blank]
    guardian_wrong: frozenset[GuardianProblem]
    disagree: frozenset[Particular]
    missing: tuple[PaperCode, ...]
    application: Application | None
    """Once nothing in the form is wrong; papers may be missing still."""

    @property
    def may_go_on(self) -> bool:
        return self.application is not None and not self.missing and not self.disagree


GUARDIAN_BLANKS = {
    GuardianProblem.NAME: Blank.GUARDIAN_NAME,
    GuardianProblem.NUMBER: Blank.GUARDIAN_NUMBER,
    GuardianProblem.SAME_PERSON: Blank.GUARDIAN_NUMBER,
    GuardianProblem.UNDER_AGE: Blank.GUARDIAN_NUMBER,
    GuardianProblem.RELATION: Blank.GUARDIAN_RELATION,
}


@dataclass(frozen=True, slots=True)
class Measure:
    """By what the form is read: the tables, the applicant's number, the day."""

    codebook: Codebook
    requirements: Requirements
    number: IdNumber
    today: date


def read_particulars(form: ParticularsForm, by: Measure) -> Particulars:
    """Everything the form tells so far. Never raises."""
    address = read_address(by.codebook.divisions.find(form.division), form.detail)
    guardian = read_guardian(form.guardian, by.number, by.today) if form.kind.has_guardian else None
    booklet, phone = _booklet(form, by.number), "".join(form.phone.split())
    guardian_wrong = guardian if isinstance(guardian, frozenset) else frozenset()
    is_wrong = {
        Blank.DIVISION: address is AddressProblem.NO_DIVISION,
        Blank.DETAIL: address in {AddressProblem.DETAIL_SHORT, AddressProblem.DETAIL_LONG},
        Blank.PHONE: not is_phone(phone),
        Blank.ETHNICITY: by.codebook.groups.find(form.ethnicity) is None,
        Blank.BORN: booklet is None,
    }
    wrong = {blank for blank, is_so in is_wrong.items() if is_so} | {GUARDIAN_BLANKS[each] for each in guardian_wrong}
    return Particulars(
        frozenset(wrong),
        guardian_wrong,
        frozenset() if booklet is None else disagreements(booklet, by.number),
        by.requirements.lacking(form.kind, _evidence(form)),
        _application(form, booklet, address, guardian) if not wrong else None,
    )


def _application(
    form: ParticularsForm, booklet: Booklet | None, address: Address | AddressProblem, guardian: object
) -> Application | None:
    if booklet is None or not isinstance(address, Address):
        return None
    return Application(
        kind=form.kind,
        reason=form.reason,
        ethnicity=EthnicityCode(form.ethnicity),
        booklet=booklet,
        address=address,
        phone="".join(form.phone.split()),
        guardian=guardian if isinstance(guardian, Guardian) else None,
        proof=form.proof,
        presented=form.presented,
    )


def _evidence(form: ParticularsForm) -> Evidence:
    guardianship = form.guardian.proof if form.kind.has_guardian else GuardianshipProof.MISSING
    return Evidence(form.proof, form.presented, guardianship)


def _booklet(form: ParticularsForm, number: IdNumber) -> Booklet | None:
    """What the booklet says; None for a day that there is not."""
    if form.booklet_sex is None:
        return Booklet(number.sex, number.birth_date)
    digits = "".join(character for character in form.booklet_born if character.isdigit())
    try:
        born = date(int(digits[:4]), int(digits[4:6]), int(digits[6:])) if len(digits) == 8 else None
    except ValueError:
        return None
    return None if born is None else Booklet(form.booklet_sex, born)
