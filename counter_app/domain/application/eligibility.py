"""Decides whether this window may serve an applicant on a given day, and if not, why."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from counter_app.domain.ids import RegionCode
from counter_app.domain.places.regions import Region, Regions, TableError
from counter_app.domain.rows import listed


class Standing(Enum):
    """What the law distinguishes applicants by (居民身份证法 Arts 2 and 7)."""

    ADULT = "adult"
    """Sixteen or older: applies in person."""
    MINOR = "minor"
    """Under sixteen: the guardian is present and applies."""


AGE_TO_APPLY_ALONE = 16


class RefusalReason(Enum):
    UNKNOWN_PLACE = "unknown_place"
    """The code is no place this program knows."""
    NOT_YET = "not_yet"
    """A later rule will accept: `from_day` says when."""
    OUTSIDE_AREA = "outside_area"
    """No rule lets this window serve that household place: apply where the household is registered."""


@dataclass(frozen=True, slots=True)
class Rule:
    """From one day on, households of one group may apply at windows of another."""

    id: str
    from_day: date
    registered_in: str
    applied_in: str
    same_unit_only: bool
    spares: frozenset[str]
    """Papers that nobody has to bring under this rule."""
    source: str


@dataclass(frozen=True, slots=True)
class Accepted:
    """This window may serve: by which rule, and what the applicant has to bring."""

    rule: str
    standing: Standing
    papers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    reason: RefusalReason
    from_day: date | None


Eligibility = Accepted | Refused


@dataclass(frozen=True, slots=True)
class Rules:
    """The rows of `resources/rules/eligibility.toml`, with the regions they speak of."""

    regions: Regions
    rules: tuple[Rule, ...]
    papers: Mapping[Standing, tuple[str, ...]]

    def decide(self, registered_at: RegionCode, applied_at: RegionCode, day: date, age: int) -> Eligibility:
        """May a person of this household place apply at this city's windows on that day?"""
        home, here = self.regions.find(registered_at), self.regions.find(applied_at)
        if home is None or here is None:
            return Refused(RefusalReason.UNKNOWN_PLACE, None)
        fitting = [rule for rule in self.rules if _speaks_of(rule, home, here)]
        in_force = [rule for rule in fitting if rule.from_day <= day]
        if in_force:
            standing = Standing.ADULT if age >= AGE_TO_APPLY_ALONE else Standing.MINOR
            needed = (paper for paper in self.papers[standing] if paper not in in_force[0].spares)
            return Accepted(in_force[0].id, standing, tuple(needed))
        if fitting:
            return Refused(RefusalReason.NOT_YET, min(rule.from_day for rule in fitting))
        return Refused(RefusalReason.OUTSIDE_AREA, None)


def _speaks_of(rule: Rule, home: Region, here: Region) -> bool:
    if rule.same_unit_only:
        return home.code == here.code and rule.applied_in in here.groups
    return rule.registered_in in home.groups and rule.applied_in in here.groups


def read_rules(table: Mapping[str, object], regions: Regions) -> Rules:
    """Build the rules; rows stand in the order in which they are preferred. Raises TableError."""
    try:
        rows, papers = table["rule"], table["papers"]
        if not isinstance(rows, list) or not isinstance(papers, dict):
            raise TypeError("rule or papers")
        return Rules(
            regions,
            tuple(_rule(row) for row in rows),
            {standing: tuple(map(str, papers[standing.value])) for standing in Standing},
        )
    except (KeyError, TypeError, ValueError) as wrong:
        raise TableError(f"eligibility: {wrong!r}") from wrong


def _rule(row: Mapping[str, object]) -> Rule:
    from_day = row["from"]
    if not isinstance(from_day, date):
        raise TypeError("from")
    return Rule(
        str(row["id"]),
        from_day,
        str(row["registered_in"]),
        str(row["applied_in"]),
        bool(row.get("same_unit_only", False)),
        listed(row, "spares"),
        str(row["source"]),
    )
