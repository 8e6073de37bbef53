"""Describes the registration of a newborn in another province (新生儿入户): child, parents, household."""

from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from counter_app.domain.ids import EthnicityCode, PaperCode, RegionCode
from counter_app.domain.newborn.birth_certificate import CertificateNumber
from counter_app.domain.person.applicant import PersonName
from counter_app.domain.person.identity import IdNumber, Sex
from counter_app.domain.places.divisions import Address


class Side(Enum):
    """One of the two parents, who are the child's guardians (民法典 Art. 27)."""

    FATHER = "father"
    MOTHER = "mother"


@dataclass(frozen=True, slots=True)
class Parent:
    name: PersonName
    id_number: IdNumber
    ethnicity: EthnicityCode


@dataclass(frozen=True, slots=True)
class Child:
    """Has neither ID number nor photo yet: the number of the birth certificate tells one from another."""

    certificate: CertificateNumber
    name: PersonName
    sex: Sex
    born: date
    born_in: RegionCode
    """The province, or for a place that is none of the country's an empty code."""


@dataclass(frozen=True, slots=True)
class NewbornApplication:
    """What a parent applies for, and what the officer saw."""

    child: Child
    father: Parent
    mother: Parent
    applied_by: Side
    follows: Side
    """In whose household the child is registered."""
    household: Address
    """Where that household is registered: the place that decides (入户地)."""
    phone: str = field(repr=False)
    is_family_household: bool
    is_in_wedlock: bool
    presented: frozenset[PaperCode]
    are_scanned: bool
    """Everything was scanned for the household place, and what is not kept was given back at once."""

    def parent(self, side: Side) -> Parent:
        return self.father if side is Side.FATHER else self.mother

    @property
    def applicant(self) -> Parent:
        """The parent at the window."""
        return self.parent(self.applied_by)
