"""Checks the numbers that EMS gives to what it carries."""

import re
from dataclasses import dataclass
from enum import Enum

_S10 = re.compile(r"[A-Z]{2}[0-9]{9}[A-Z]{2}", re.ASCII)
_DOMESTIC = re.compile(r"[0-9]{13}", re.ASCII)
_WEIGHTS = (8, 6, 4, 2, 3, 5, 9, 7)
_BLANKS = re.compile(r"[\s-]+")


class WaybillProblem(Enum):
    EMPTY = "empty"
    FORM = "form"
    CHECK_DIGIT = "check_digit"


@dataclass(frozen=True, slots=True)
class Waybill:
    """An EMS number: thirteen characters of UPU S10 whose check digit is right, or thirteen digits used at home."""

    number: str


def read_waybill(text: str) -> Waybill | WaybillProblem:
    """The number as it is printed, blanks and dashes aside, in capitals.

    For the thirteen digits no public rule of a check digit was found; nothing but their form can be looked at.
    """
    number = _BLANKS.sub("", text).upper()
    if not number:
        return WaybillProblem.EMPTY
    if _DOMESTIC.fullmatch(number):
        return Waybill(number)
    if not _S10.fullmatch(number):
        return WaybillProblem.FORM
    return Waybill(number) if int(number[10]) == check_digit(number[2:10]) else WaybillProblem.CHECK_DIGIT


def check_digit(serial: str) -> int:
    """UPU S10: of the eight digits before it."""
    left = 11 - sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, serial, strict=True)) % 11
    return {10: 0, 11: 5}.get(left, left)
