"""Reads fields out of a table of `resources/` strictly: every error names the key."""

from collections.abc import Mapping
from math import isfinite

Table = Mapping[str, object]


class SpecError(Exception):
    """A profile cannot be understood; names the key."""

    def __init__(self, key: str, why: str) -> None:
        super().__init__(f"{key}: {why}")
        self.key = key
        self.why = why


def only(table: Table, where: str, known: set[str]) -> None:
    for key in table:
        if key not in known:
            raise SpecError(f"{where}{key}", "unknown key")


def get(table: Table, key: str, where: str) -> object:
    if key not in table:
        raise SpecError(f"{where}{key}", "is missing")
    return table[key]


def inner(table: Table, key: str, where: str) -> Table:
    return as_table(get(table, key, where), f"{where}{key}")


def as_table(value: object, key: str) -> Table:
    if not isinstance(value, Mapping):
        raise SpecError(key, "must be a table")
    return value


def text(table: Table, key: str, where: str) -> str:
    value = get(table, key, where)
    if not isinstance(value, str) or not value.strip():
        raise SpecError(f"{where}{key}", "must be a text that says something")
    return value


def number(table: Table, key: str, where: str) -> float:
    value = get(table, key, where)
    if isinstance(value, bool) or not isinstance(value, int | float) or not _is_finite(value):
        raise SpecError(f"{where}{key}", "must be a number")
    return float(value)


def _is_finite(value: float) -> bool:
    try:
        return isfinite(value)
    except OverflowError:  # whole numbers in a table have any length
        return False


def count(table: Table, key: str, where: str) -> int:
    value = number(table, key, where)
    if value != int(value) or value <= 0:
        raise SpecError(f"{where}{key}", "must be a whole number above zero")
    return int(value)


def fact(table: Table, key: str, where: str) -> bool:
    value = get(table, key, where)
    if not isinstance(value, bool):
        raise SpecError(f"{where}{key}", "must be true or false")
    return value


def one_of(table: Table, key: str, where: str, known: list[str]) -> str:
    value = text(table, key, where)
    if value not in known:
        raise SpecError(f"{where}{key}", f"unknown: {value}")
    return value
