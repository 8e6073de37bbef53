"""Describes the person at the window and checks the name they gave."""

import unicodedata
from dataclasses import dataclass, field
from enum import Enum

from counter_app.domain.ids import RegionCode
from counter_app.domain.person.identity import IdNumber

LONGEST_NAME = 50


class NameProblem(Enum):
    EMPTY = "empty"
    TOO_LONG = "too_long"
    CHARACTER = "character"


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name as written in the household register; kept out of `repr` so that no log can show it."""

    value: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Applicant:
    """Who the card is for, and where their household is registered (户籍地)."""

    name: PersonName
    id_number: IdNumber
    registered_at: RegionCode


def read_name(text: str) -> PersonName | NameProblem:
    """Return the name without outer blanks. Code points stay as typed: normalising would replace rare characters."""
    name = " ".join(text.split())
    if not name:
        return NameProblem.EMPTY
    if len(name) > LONGEST_NAME:
        return NameProblem.TOO_LONG
    if not all(_may_stand_in_name(character) for character in name):
        return NameProblem.CHARACTER
    return PersonName(name)


def _may_stand_in_name(character: str) -> bool:
    category = unicodedata.category(character)
    # Co: rare characters that police font packs place in the private-use area; Mn: marks and variation selectors
    return category.startswith("L") or category in {"Mn", "Co"} or character in "·•.' -"
