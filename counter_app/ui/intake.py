"""Reads the applicant form as it stands: what is known, what is wrong, whether a case may be opened.

Pure.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from counter_app.domain.application.eligibility import Accepted, Eligibility, Rules
from counter_app.domain.case.case import Window
from counter_app.domain.ids import RegionCode
from counter_app.domain.person.applicant import Applicant, NameProblem, PersonName, read_name
from counter_app.domain.person.identity import NUMBER_LENGTH, IdNumber, NumberProblem, read_id_number
from counter_app.domain.places.regions import Region, Regions
from counter_app.domain.places.terms import Terms


class Field(Enum):
    """The fields of the form, from top to bottom."""

    NAME = "name"
    NUMBER = "number"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Form:
    """What stands in the form. `left` names the fields that the officer has already left or tried to hand in."""

    name: str = field(default="", repr=False)
    number: str = field(default="", repr=False)
    place: RegionCode | None = None
    """Chosen by hand; None leaves the place to the suggestion of the number."""
    left: frozenset[Field] = frozenset()
    agrees_to_reuse: bool = False


@dataclass(frozen=True, slots=True)
class Service:
    """By what this window decides."""

    rules: Rules
    terms: Terms
    window: Window
    is_workday: Callable[[date], bool]


@dataclass(frozen=True, slots=True)
class Place:
    """Where the household is registered, and the places that sound alike."""

    region: Region
    is_suggested: bool
    namesakes: tuple[Region, ...]


@dataclass(frozen=True, slots=True)
class Promise:
    """What the applicant may expect of the card."""

    validity_years: int | None
    due_day: date


@dataclass(frozen=True, slots=True)
class Intake:
    """The form, read. Problems to show are only those of fields that are left or complete."""

    name: PersonName | NameProblem
    number: IdNumber | NumberProblem
    name_problem: NameProblem | None
    number_problem: NumberProblem | None
    digits_typed: int
    place: Place | None
    is_place_missing: bool
    age: int | None
    eligibility: Eligibility | None
    promise: Promise | None
    agrees_to_reuse: bool
    """The applicant agrees that their photos in the library are looked at and used."""
    first_open: Field | None
    """The first field that still keeps the case from being opened; None when nothing in the form does."""

    @property
    def applicant(self) -> Applicant | None:
        """Who this is, once the form is complete and the window may serve them."""
        if not isinstance(self.eligibility, Accepted) or self.place is None:
            return None
        if isinstance(self.name, NameProblem) or isinstance(self.number, NumberProblem):
            return None
        return Applicant(self.name, self.number, self.place.region.code)


def read_form(form: Form, service: Service, today: date) -> Intake:
    """Everything the form tells so far. Never raises."""
    name, number = read_name(form.name), read_id_number(form.number, today)
    place = _place(form, number, service.rules.regions)
    eligibility = _eligibility(number, place, service, today)
    digits = len("".join(form.number.split()))
    return Intake(
        name=name,
        number=number,
        name_problem=name if isinstance(name, NameProblem) and _show_name(form, name) else None,
        number_problem=number if isinstance(number, NumberProblem) and _show_number(form, digits) else None,
        digits_typed=digits,
        place=place,
        is_place_missing=place is None and Field.PLACE in form.left,
        age=None if isinstance(number, NumberProblem) else number.age_on(today),
        eligibility=eligibility,
        promise=_promise(number, service, today) if isinstance(eligibility, Accepted) else None,
        agrees_to_reuse=form.agrees_to_reuse,
        first_open=_first_open(name, number, place),
    )


def namesakes(region: Region, regions: Regions) -> tuple[Region, ...]:
    """Other places whose name sounds the same, tones apart."""
    known = (*regions.units.values(), *regions.provinces.values())
    return tuple(other for other in known if other.name_en == region.name_en and other.name_zh != region.name_zh)


def _show_name(form: Form, problem: NameProblem) -> bool:
    return Field.NAME in form.left or problem is not NameProblem.EMPTY


def _show_number(form: Form, digits: int) -> bool:
    """Nobody is told off while still typing."""
    return Field.NUMBER in form.left or digits >= NUMBER_LENGTH


def _place(form: Form, number: IdNumber | NumberProblem, regions: Regions) -> Place | None:
    if form.place is not None:
        chosen, is_suggested = regions.find(form.place), False
    elif isinstance(number, IdNumber):
        chosen, is_suggested = regions.suggest(number.issued_in), True
    else:
        return None
    return None if chosen is None else Place(chosen, is_suggested, namesakes(chosen, regions))


def _eligibility(
    number: IdNumber | NumberProblem, place: Place | None, service: Service, today: date
) -> Eligibility | None:
    if isinstance(number, NumberProblem) or place is None:
        return None
    return service.rules.decide(place.region.code, service.window.city, today, number.age_on(today))


def _promise(number: IdNumber | NumberProblem, service: Service, today: date) -> Promise | None:
    if isinstance(number, NumberProblem):
        return None
    age = number.age_on(today)
    return Promise(service.terms.validity_years(age), service.terms.due_day(today, service.is_workday))


def _first_open(name: PersonName | NameProblem, number: IdNumber | NumberProblem, place: Place | None) -> Field | None:
    if isinstance(name, NameProblem):
        return Field.NAME
    if isinstance(number, NumberProblem):
        return Field.NUMBER
    return Field.PLACE if place is None else None
