"""Reads the numbers that say who may do what, and how often, from their table."""

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

SHIPPED = Path(__file__).parent.parent / "rules" / "access.toml"


@dataclass(frozen=True, slots=True)
class PasswordRules:
    shortest: int
    fewest_different: int
    longest_days: int


@dataclass(frozen=True, slots=True)
class HashingCost:
    time_cost: int
    memory_kib: int
    lanes: int
    at_once: int


@dataclass(frozen=True, slots=True)
class LockOut:
    failures: int
    within_minutes: int
    for_minutes: int


@dataclass(frozen=True, slots=True)
class TokenRules:
    minutes: int
    renewable_hours: int


@dataclass(frozen=True, slots=True)
class Bounds:
    """How often something may be asked for, in a minute and in a day of UTC."""

    a_minute: int
    a_day: int


@dataclass(frozen=True, slots=True)
class RateRules:
    sign_ins_of_counter: Bounds
    lookups_of_officer: Bounds
    lookups_of_counter: Bounds
    enrolments: Bounds
    strange_certificates: Bounds


@dataclass(frozen=True, slots=True)
class EnrolmentRules:
    hours: int


@dataclass(frozen=True, slots=True)
class PhotoRules:
    minutes_after_lookup: int


@dataclass(frozen=True, slots=True)
class AccessRules:
    password: PasswordRules
    argon2: HashingCost
    lock_out: LockOut
    token: TokenRules
    rates: RateRules
    enrolment: EnrolmentRules
    photos: PhotoRules


def read_rules(file: Path = SHIPPED) -> AccessRules:
    """The table of that file. Raises OSError, and ValueError for a table that is not whole or holds anything else."""
    read = tomllib.loads(file.read_text("utf-8"))
    rules: AccessRules = _filled(AccessRules, read, "access")
    return rules


def _filled(kind: Any, table: object, place: str) -> Any:
    """A value of that class, every field of it a whole number above nothing or a table of the same sort."""
    known = {each.name: each.type for each in fields(kind)}
    if not isinstance(table, dict) or table.keys() != known.keys():
        raise ValueError(f"{place} must hold exactly {', '.join(known)}")
    return kind(**{name: _value(known[name], table[name], f"{place}.{name}") for name in known})


def _value(kind: Any, value: object, place: str) -> Any:
    if kind is not int:
        return _filled(kind, value, place)
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise ValueError(f"{place} must be a whole number above nothing")
    return value
