"""Describes who applies for someone that cannot, and checks what was entered about them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from counter_app.domain.ids import RelationCode
from counter_app.domain.person.applicant import PersonName, read_name
from counter_app.domain.person.identity import IdNumber, read_id_number
from counter_app.domain.places.regions import TableError
from counter_app.domain.rows import rows, text

OF_AGE = 18
"""民法典 Art. 17: adults are eighteen or older; a guardian has to be one."""


@dataclass(frozen=True, slots=True)
class Relation:
    """How a guardian is related to the applicant (GB/T 4761)."""

    code: RelationCode
    zh: str
    en: str


class GuardianshipProof(Enum):
    """By what the officer saw that this person is the guardian."""

    IN_BOOKLET = "in_booklet"
    SHOWN = "shown"
    """A birth certificate, a court's decision or another proof."""
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Guardian:
    """The legal guardian: a fact of its own, since the standard of relations has no code for it."""

    name: PersonName
    id_number: IdNumber
    relation: RelationCode
    proof: GuardianshipProof


class GuardianProblem(Enum):
    NAME = "name"
    NUMBER = "number"
    SAME_PERSON = "same_person"
    UNDER_AGE = "under_age"
    RELATION = "relation"


@dataclass(frozen=True, slots=True)
class GuardianForm:
    """What stands in the fields about the guardian, as typed and chosen."""

    name: str = field(default="", repr=False)
    number: str = field(default="", repr=False)
    relation: RelationCode | None = None
    proof: GuardianshipProof = GuardianshipProof.IN_BOOKLET


def read_guardian(form: GuardianForm, applicant: IdNumber, today: date) -> Guardian | frozenset[GuardianProblem]:
    """Return the guardian, or everything that needs mending."""
    name, number = read_name(form.name), read_id_number(form.number, today)
    wrong = set() if isinstance(name, PersonName) else {GuardianProblem.NAME}
    if not isinstance(number, IdNumber):
        wrong.add(GuardianProblem.NUMBER)
    elif number == applicant:
        wrong.add(GuardianProblem.SAME_PERSON)
    elif number.age_on(today) < OF_AGE:
        wrong.add(GuardianProblem.UNDER_AGE)
    if form.relation is None:
        wrong.add(GuardianProblem.RELATION)
    if wrong or form.relation is None or not isinstance(name, PersonName) or not isinstance(number, IdNumber):
        return frozenset(wrong)
    return Guardian(name, number, form.relation, form.proof)


def read_relations(table: Mapping[str, object]) -> tuple[Relation, ...]:
    """Build the relations from `resources/codes/relations.toml`. Raises TableError."""
    try:
        return tuple(
            Relation(RelationCode(text(row, "code")), text(row, "zh"), text(row, "en"))
            for row in rows(table, "relation")
        )
    except (KeyError, TypeError) as wrong:
        raise TableError(f"relations: {wrong!r}") from wrong
