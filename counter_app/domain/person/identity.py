"""Reads citizen identity numbers (GB 11643-1999) and says what is wrong with one that cannot be right."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache
from importlib.resources import files
from typing import assert_never

from stdnum.cn import ric

from counter_app.domain.ids import RegionCode

NUMBER_LENGTH = 18
EARLIEST_BIRTH = date(1880, 1, 1)
"""No living person is older; the standard's own sample numbers begin in this year."""


class Sex(Enum):
    """GB/T 2261.1-2003, as far as an identity number can tell."""

    MALE = 1
    FEMALE = 2


class NumberProblem(Enum):
    """Why a text cannot be an identity number, in the order in which they are looked for."""

    EMPTY = "empty"
    LENGTH = "length"
    CHARACTER = "character"
    PROVINCE = "province"
    BIRTH_DATE = "birth_date"
    BORN_IN_FUTURE = "born_in_future"
    CHECK_DIGIT = "check_digit"


@dataclass(frozen=True, slots=True)
class IdNumber:
    """A number whose form and check digit are right. Its text never shows in `repr` or `str`, only in `value`."""

    value: str

    def __repr__(self) -> str:
        return f"IdNumber({self.masked})"

    __str__ = __repr__

    @property
    def masked(self) -> str:
        """The number as it may be printed: the first three and the last two characters."""
        return f"{self.value[:3]}{'*' * 13}{self.value[-2:]}"

    @property
    def birth_date(self) -> date:
        return date(int(self.value[6:10]), int(self.value[10:12]), int(self.value[12:14]))

    @property
    def sex(self) -> Sex:
        return Sex.MALE if int(self.value[16]) % 2 else Sex.FEMALE

    @property
    def issued_in(self) -> RegionCode:
        """The county of the first registration; it never changes and may have been retired since."""
        return RegionCode(self.value[:6])

    @property
    def place(self) -> str | None:
        """Province and county as they were called at birth, or None: an unknown county is a warning, no error."""
        try:
            found = ric.get_birth_place(self.value)
        except (ric.InvalidComponent, KeyError):  # KeyError: the library knows the province but not the county
            return None
        return f"{found.get('province', '')}{found.get('county', '')}"

    def age_on(self, day: date) -> int:
        """Completed years of life on that day; a birthday counts from the day itself."""
        born = self.birth_date
        return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def read_id_number(text: str, today: date) -> IdNumber | NumberProblem:
    """Return the number, or the first thing that is wrong with it; blanks are forgiven and x becomes X."""
    compact = "".join(text.split()).upper()
    for problem in NumberProblem:
        if _is_found(problem, compact, today):
            return problem
    return IdNumber(compact)


def _is_found(problem: NumberProblem, number: str, today: date) -> bool:
    match problem:
        case NumberProblem.EMPTY:
            return not number
        case NumberProblem.LENGTH:
            return len(number) != NUMBER_LENGTH
        case NumberProblem.CHARACTER:
            return not _has_right_characters(number)
        case NumberProblem.PROVINCE:
            return not _has_known_province(number)
        case NumberProblem.BIRTH_DATE:
            return _birth_date(number) is None
        case NumberProblem.BORN_IN_FUTURE:
            return (_birth_date(number) or today) > today
        case NumberProblem.CHECK_DIGIT:
            return ric.calc_check_digit(number) != number[-1]
        case _:
            assert_never(problem)


def _has_right_characters(number: str) -> bool:
    body, check = number[:-1], number[-1]
    return body.isascii() and body.isdigit() and (check == "X" or (check.isascii() and check.isdigit()))


def _has_known_province(number: str) -> bool:
    return number[:2] in _provinces()


@cache
def _provinces() -> frozenset[str]:
    """The beginnings of the numbers that were ever given out. The counties below them would be 4 MB of memory."""
    table = files("stdnum").joinpath("cn", "loc.dat").read_text(encoding="utf-8")
    return frozenset(line.split()[0] for line in table.splitlines() if line.partition(" ")[2].startswith("province="))


def _birth_date(number: str) -> date | None:
    try:
        born = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return None
    return born if born >= EARLIEST_BIRTH else None
