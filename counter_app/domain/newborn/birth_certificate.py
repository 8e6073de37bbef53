"""Reads numbers of birth certificates (出生医学证明) and says what is wrong with one that cannot be right."""

from dataclasses import dataclass
from enum import Enum
from typing import assert_never

CERTIFICATE_LENGTH = 10
"""One letter and nine digits in the sixth and seventh edition; no check digit is known."""


class CertificateProblem(Enum):
    """Why a text cannot be the number of a birth certificate, in the order in which they are looked for."""

    EMPTY = "empty"
    LENGTH = "length"
    LETTER = "letter"
    DIGITS = "digits"


@dataclass(frozen=True, slots=True)
class CertificateNumber:
    """A number whose form is right: all that tells a newborn without an ID number from any other."""

    value: str

    def __repr__(self) -> str:
        return f"CertificateNumber({self.masked})"

    __str__ = __repr__

    @property
    def masked(self) -> str:
        """The number as lists show it: letter, the two digits of the province, and the last two."""
        return f"{self.value[:3]}{'*' * 5}{self.value[8:]}"

    @property
    def province(self) -> str:
        """The first two digits, which name the province as far as is known: a hint, never a reason to refuse."""
        return self.value[1:3]


def read_certificate_number(text: str) -> CertificateNumber | CertificateProblem:
    """Return the number, or the first thing that is wrong with it; blanks and small letters are forgiven."""
    compact = "".join(text.split()).upper()
    for problem in CertificateProblem:
        if _is_found(problem, compact):
            return problem
    return CertificateNumber(compact)


def _is_found(problem: CertificateProblem, number: str) -> bool:
    match problem:
        case CertificateProblem.EMPTY:
            return not number
        case CertificateProblem.LENGTH:
            return len(number) != CERTIFICATE_LENGTH
        case CertificateProblem.LETTER:
            return not (number[0].isascii() and number[0].isalpha())
        case CertificateProblem.DIGITS:
            return not (number[1:].isascii() and number[1:].isdigit())
        case _:
            assert_never(problem)
