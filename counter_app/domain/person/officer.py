"""Describes who may work at a window, and what each of them may do."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import timedelta
from enum import StrEnum
from typing import NewType

from counter_app.domain.ids import OfficerId
from counter_app.domain.places.regions import TableError

OfficerToken = NewType("OfficerToken", str)
"""What the library gave an officer who signed in; it goes with every look at a person."""


class Role(StrEnum):
    """An auditor reads what was done and serves nobody."""

    OFFICER = "officer"
    SUPERVISOR = "supervisor"
    AUDITOR = "auditor"


@dataclass(frozen=True, slots=True)
class Officer:
    """Someone who proved who they are."""

    id: OfficerId
    role: Role

    @property
    def may_serve(self) -> bool:
        return self.role is not Role.AUDITOR


def may_approve(approver: Officer, asking: OfficerId) -> bool:
    """Whether this person may let another's photo pass in spite of blocking findings: never one's own."""
    return approver.role is Role.SUPERVISOR and approver.id != asking


@dataclass(frozen=True, slots=True)
class Attempt:
    """What someone typed to prove who they are."""

    officer: OfficerId
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class AccessRules:
    """The numbers of `resources/rules/access.toml`."""

    idle_minutes: int
    offline_hours: int
    tries: int
    first_wait_minutes: int
    longest_wait_minutes: int
    least_password: int
    least_reason: int
    argon2_passes: int
    argon2_kib: int
    argon2_lanes: int
    reasons: tuple[str, ...]
    """Codes of the reasons for which a supervisor may let a photo pass."""

    @property
    def idle_s(self) -> float:
        return self.idle_minutes * 60.0

    @property
    def offline(self) -> timedelta:
        return timedelta(hours=self.offline_hours)

    def wait_s(self, failed: int) -> float:
        """How long nobody may try after so many failures in a row: nothing at first, then twice as long each time."""
        over = failed - self.tries
        if over < 0:
            return 0.0
        # no more doublings than matter: a day of guessing must not make a number without end
        minutes: int = self.first_wait_minutes * 2 ** min(over, 16)
        return min(minutes, self.longest_wait_minutes) * 60.0


def read_access_rules(table: Mapping[str, object]) -> AccessRules:
    """Raises TableError for a missing or unknown row, or a number that is not a whole one above zero."""
    names = {row.name for row in fields(AccessRules)}
    if set(table) != names:
        raise TableError(f"access: missing or unknown {sorted(set(table) ^ names)}")
    reasons = table["reasons"]
    if not isinstance(reasons, list) or not reasons or not all(isinstance(code, str) and code for code in reasons):
        raise TableError("access: reasons are no codes")
    numbers = {name: _positive(table[name], name) for name in names - {"reasons"}}
    return AccessRules(**numbers, reasons=tuple(reasons))


def _positive(value: object, name: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value <= 0:
        raise TableError(f"access: {name} is no whole number above zero")
    return value
