"""Reads fields out of decoded JSON strictly: a wrong type or a missing key is an error that never repeats the value."""

import json
import math
from collections.abc import Callable, Mapping
from datetime import datetime
from enum import Enum
from typing import TypeVar

Table = Mapping[str, object]
T = TypeVar("T")
E = TypeVar("E", bound=Enum)


class MalformedError(ValueError):
    """Some text is not what was agreed on. Says at which key, never what stood there."""


def table_of(text: str | bytes) -> Table:
    """Decode a JSON object."""
    try:
        return as_table(json.loads(text, parse_constant=_refuse_constant), "message")
    except MalformedError:
        raise
    except (ValueError, RecursionError):
        raise MalformedError("not JSON") from None  # the decoder's own error carries the whole text


def _refuse_constant(_: str) -> object:
    raise MalformedError("not a finite number")


def as_table(value: object, key: str) -> Table:
    if not isinstance(value, dict):
        raise MalformedError(f"{key}: not an object")
    return value


def text(table: Table, key: str) -> str:
    value = _required(table, key)
    if not isinstance(value, str):
        raise MalformedError(f"{key}: not a text")
    return value


def text_or_none(table: Table, key: str) -> str | None:
    return None if _required(table, key) is None else text(table, key)


def whole(table: Table, key: str) -> int:
    value = _required(table, key)
    if not isinstance(value, int) or isinstance(value, bool):
        raise MalformedError(f"{key}: not a whole number")
    return value


def truth(table: Table, key: str) -> bool:
    value = _required(table, key)
    if not isinstance(value, bool):
        raise MalformedError(f"{key}: neither true nor false")
    return value


def number(table: Table, key: str) -> float:
    value = _required(table, key)
    if not isinstance(value, int | float) or isinstance(value, bool) or not _is_finite(value):
        raise MalformedError(f"{key}: not a number")
    return float(value)


def _is_finite(value: float) -> bool:
    try:
        return math.isfinite(value)
    except OverflowError:  # whole numbers of JSON have any length
        return False


def fact(table: Table, key: str) -> bool:
    value = _required(table, key)
    if not isinstance(value, bool):
        raise MalformedError(f"{key}: neither true nor false")
    return value


def moment(table: Table, key: str) -> datetime:
    """A point in time with its offset."""
    try:
        value = datetime.fromisoformat(text(table, key))
    except ValueError as wrong:
        if isinstance(wrong, MalformedError):
            raise
        raise MalformedError(f"{key}: not a time") from None
    if value.tzinfo is None:
        raise MalformedError(f"{key}: no offset")
    return value


def choice(table: Table, key: str, kind: type[E]) -> E:
    return one_of(text(table, key), key, kind)


def one_of(value: object, key: str, kind: type[E]) -> E:
    try:
        return kind(value)
    except ValueError:
        raise MalformedError(f"{key}: unknown") from None


def inner(table: Table, key: str) -> Table:
    return as_table(_required(table, key), key)


def inner_or_none(table: Table, key: str) -> Table | None:
    return None if _required(table, key) is None else inner(table, key)


def each(table: Table, key: str, read: Callable[[Table], T]) -> tuple[T, ...]:
    return tuple(read(as_table(value, key)) for value in _list(table, key))


def texts(table: Table, key: str) -> tuple[str, ...]:
    values = _list(table, key)
    if not all(isinstance(value, str) for value in values):
        raise MalformedError(f"{key}: not texts")
    return tuple(str(value) for value in values)


def require_version(table: Table, known: int) -> None:
    if whole(table, "version") != known:
        raise MalformedError("version: unknown")


def _list(table: Table, key: str) -> list[object]:
    value = _required(table, key)
    if not isinstance(value, list):
        raise MalformedError(f"{key}: not a list")
    return value


def _required(table: Table, key: str) -> object:
    if key not in table:
        raise MalformedError(f"{key}: missing")
    return table[key]
