"""Reads the form of a newborn's registration as it stands: what is wrong, what is missing, what is not met.

Pure.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import TypeVar

from counter_app.domain.application.codebook import Codebook
from counter_app.domain.case.case import Window
from counter_app.domain.case.collection import is_phone
from counter_app.domain.ids import EthnicityCode, PaperCode, RegionCode
from counter_app.domain.newborn.birth_certificate import CertificateProblem, read_certificate_number
from counter_app.domain.newborn.newborn import Child, NewbornApplication, Parent, Side
from counter_app.domain.newborn.rules import Condition, NewbornRules, Remark
from counter_app.domain.newborn.steps import Turning
from counter_app.domain.person.applicant import NameProblem, read_name
from counter_app.domain.person.identity import IdNumber, NumberProblem, Sex, read_id_number
from counter_app.domain.places.divisions import Address, fits_after_county, read_address
from counter_app.domain.places.ethnicity import HAN

T = TypeVar("T")
ABROAD = "abroad"
"""The choice for a birth in none of the country's provinces."""


class Blank(Enum):
    """The places of the form that can be wrong, in the order in which they are filled in and mended."""

    CERTIFICATE = "certificate"
    NAME = "name"
    BORN = "born"
    SEX = "sex"
    FATHER_NAME = "father_name"
    FATHER_NUMBER = "father_number"
    FATHER_GROUP = "father_group"
    BORN_IN = "born_in"
    MOTHER_NAME = "mother_name"
    MOTHER_NUMBER = "mother_number"
    MOTHER_GROUP = "mother_group"
    APPLIED_BY = "applied_by"
    FOLLOWS = "follows"
    DIVISION = "division"
    PHONE = "phone"
    DETAIL = "detail"


class Odd(Enum):
    """What can be wrong with a place beside names and numbers."""

    CHOICE = "choice"
    DAY = "day"
    FUTURE = "future"
    SEX = "sex"
    """The ID number is that of a man, or of a woman, where the other has to be."""
    DETAIL = "detail"
    PHONE = "phone"


_PLACES = {
    Side.FATHER: (Blank.FATHER_NAME, Blank.FATHER_NUMBER, Blank.FATHER_GROUP),
    Side.MOTHER: (Blank.MOTHER_NAME, Blank.MOTHER_NUMBER, Blank.MOTHER_GROUP),
}
_SEX_OF = {Side.FATHER: Sex.MALE, Side.MOTHER: Sex.FEMALE}
Problem = CertificateProblem | NameProblem | NumberProblem | Odd
PROBLEMS = (CertificateProblem, NameProblem, NumberProblem, Odd)


@dataclass(frozen=True, slots=True)
class ParentForm:
    """What stands in the fields about one parent."""

    name: str = field(default="", repr=False)
    number: str = field(default="", repr=False)
    group: str = HAN


@dataclass(frozen=True, slots=True)
class NewbornForm:
    """What stands in the form, as typed and chosen."""

    certificate: str = field(default="", repr=False)
    name: str = field(default="", repr=False)
    born: str = field(default="", repr=False)
    sex: str = ""
    born_in: str = ""
    father: ParentForm = field(default_factory=ParentForm)
    mother: ParentForm = field(default_factory=ParentForm)
    applied_by: str = ""
    follows: str = ""
    phone: str = field(default="", repr=False)
    division: str = ""
    detail: str = field(default="", repr=False)
    presented: frozenset[PaperCode] = frozenset()
    is_in_wedlock: bool = False
    is_family_household: bool = False
    are_scanned: bool = False


@dataclass(frozen=True, slots=True)
class NewbornReading:
    """The form, read."""

    wrong: dict[Blank, Problem]
    missing: tuple[PaperCode, ...]
    unmet: tuple[Condition, ...]
    remarks: tuple[Remark, ...]
    are_scanned: bool
    application: NewbornApplication | None
    """Once nothing in the form is wrong, whatever is missing or not met."""

    @property
    def may_go_on(self) -> bool:
        return self.application is not None and not self.missing and not self.unmet and self.are_scanned

    @property
    def turning(self) -> Turning | None:
        """How this ends at the window already; None where it need not, or cannot be said yet."""
        ends = self.application is not None and (self.missing or self.unmet)
        return Turning(self.unmet, self.missing) if ends else None


@dataclass(frozen=True, slots=True)
class NewbornMeasure:
    """By what the form is read: the rules, the tables, the window, the day."""

    rules: NewbornRules
    codebook: Codebook
    window: Window
    today: date


def read_newborn(form: NewbornForm, by: NewbornMeasure) -> NewbornReading:
    """Everything the form tells so far. Never raises."""
    wrong: dict[Blank, Problem] = {}
    application = _application(form, by, wrong)
    return NewbornReading(
        wrong,
        by.rules.missing(form.presented),
        () if application is None else by.rules.unmet(application, by.window.city, by.today),
        () if application is None else by.rules.remarks(application, by.today),
        form.are_scanned,
        application,
    )


def _application(form: NewbornForm, by: NewbornMeasure, wrong: dict[Blank, Problem]) -> NewbornApplication | None:
    child = _child(form, by, wrong)
    father, mother = _parent(Side.FATHER, form.father, by, wrong), _parent(Side.MOTHER, form.mother, by, wrong)
    applied_by = _kept(wrong, Blank.APPLIED_BY, _side(form.applied_by))
    follows = _kept(wrong, Blank.FOLLOWS, _side(form.follows))
    phone = "".join(form.phone.split())
    _kept(wrong, Blank.PHONE, phone if is_phone(phone) else Odd.PHONE)
    household = _household(form, by, wrong)
    if wrong or not (child and father and mother and applied_by and follows and household):
        return None
    return NewbornApplication(
        child=child,
        father=father,
        mother=mother,
        applied_by=applied_by,
        follows=follows,
        household=household,
        phone=phone,
        is_family_household=form.is_family_household,
        is_in_wedlock=form.is_in_wedlock,
        presented=form.presented,
        are_scanned=form.are_scanned,
    )


def _child(form: NewbornForm, by: NewbornMeasure, wrong: dict[Blank, Problem]) -> Child | None:
    certificate = _kept(wrong, Blank.CERTIFICATE, read_certificate_number(form.certificate))
    name = _kept(wrong, Blank.NAME, read_name(form.name))
    born = _kept(wrong, Blank.BORN, _born(form.born, by.today))
    sex = _kept(wrong, Blank.SEX, Sex(int(form.sex)) if form.sex else Odd.CHOICE)
    place = _kept(wrong, Blank.BORN_IN, form.born_in or Odd.CHOICE)
    if certificate is None or name is None or born is None or sex is None or place is None:
        return None
    return Child(certificate, name, sex, born, RegionCode("" if place == ABROAD else place))


def _parent(side: Side, form: ParentForm, by: NewbornMeasure, wrong: dict[Blank, Problem]) -> Parent | None:
    places = _PLACES[side]
    number = read_id_number(form.number, by.today)
    is_other = isinstance(number, IdNumber) and number.sex is not _SEX_OF[side]
    group = by.codebook.groups.find(form.group)
    name = _kept(wrong, places[0], read_name(form.name))
    kept = _kept(wrong, places[1], Odd.SEX if is_other else number)
    code = _kept(wrong, places[2], Odd.CHOICE if group is None else group.code)
    if name is None or kept is None or code is None:
        return None
    return Parent(name, kept, EthnicityCode(code))


def _household(form: NewbornForm, by: NewbornMeasure, wrong: dict[Blank, Problem]) -> Address | None:
    division = by.codebook.divisions.find(form.division)
    if division is None:
        wrong[Blank.DIVISION] = Odd.CHOICE
        _kept(wrong, Blank.DETAIL, form.detail if fits_after_county(form.detail) else Odd.DETAIL)
        return None
    address = read_address(division, form.detail)
    return _kept(wrong, Blank.DETAIL, address if isinstance(address, Address) else Odd.DETAIL)


def _kept(wrong: dict[Blank, Problem], blank: Blank, read: T | Problem) -> T | None:
    """What was read, or None after noting what is wrong with it."""
    if isinstance(read, PROBLEMS):
        wrong[blank] = read
        return None
    return read


def _side(key: str) -> Side | Odd:
    return Side(key) if key else Odd.CHOICE


def _born(text: str, today: date) -> date | Odd:
    digits = "".join(character for character in text if character.isdigit())
    try:
        born = date(int(digits[:4]), int(digits[4:6]), int(digits[6:])) if len(digits) == 8 else None
    except ValueError:
        return Odd.DAY
    if born is None:
        return Odd.DAY
    return Odd.FUTURE if born > today else born
