"""Decides whether a newborn may be registered from this window, which papers are missing and what is kept by when."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import assert_never

from counter_app.domain.ids import PaperCode, RegionCode
from counter_app.domain.newborn.newborn import NewbornApplication
from counter_app.domain.places.regions import Region, Regions, TableError
from counter_app.domain.places.terms import IsWorkday
from counter_app.domain.rows import rows, text

RULE = "newborn"


class Condition(Enum):
    """What has to hold; whoever does not meet one registers the child at the household place."""

    OPENED = "opened"
    """The service exists between window and household place on that day."""
    BORN_IN_DELTA = "born_in_delta"
    OTHER_PROVINCE = "other_province"
    FAMILY_HOUSEHOLD = "family_household"
    SAME_ETHNICITY = "same_ethnicity"
    IN_WEDLOCK = "in_wedlock"
    YOUNG = "young"


class Remark(Enum):
    """What the officer looks at once more; nothing of it is a reason to refuse."""

    CERTIFICATE_PROVINCE = "certificate_province"
    """The digits of the certificate name another province than the birth."""
    SURNAME = "surname"
    """The child has neither parent's surname."""
    LATE = "late"
    """The month in which births are registered is over."""


@dataclass(frozen=True, slots=True)
class Opening:
    """From a day on, windows of one group serve households of another."""

    from_day: date
    registered_in: str
    applied_in: str


@dataclass(frozen=True, slots=True)
class NewbornRules:
    """The rows of `resources/rules/newborn.toml`, with the regions they speak of."""

    regions: Regions
    openings: tuple[Opening, ...]
    conditions: tuple[Condition, ...]
    needed: tuple[PaperCode, ...]
    kept: tuple[PaperCode, ...]
    """Of the needed ones those whose originals stay at the window."""
    under_years: int
    usual_days: int
    decision_working_days: int
    hand_back_working_days: int

    def unmet(self, application: NewbornApplication, window: RegionCode, day: date) -> tuple[Condition, ...]:
        """Every condition that does not hold, in the order in which they are told."""
        home = self.regions.find(application.household.division.code)
        here = self.regions.find(window)
        opened = home is not None and here is not None and self._is_open(home, here, day)
        unmet = () if opened else (Condition.OPENED,)
        return (*unmet, *(each for each in self.conditions if not self._holds(each, application, window, day)))

    def missing(self, presented: frozenset[PaperCode]) -> tuple[PaperCode, ...]:
        """Everything that was not shown, to be told at once (一次性告知)."""
        return tuple(code for code in self.needed if code not in presented)

    def remarks(self, application: NewbornApplication, day: date) -> tuple[Remark, ...]:
        child = application.child
        names = [parent.name.value for parent in (application.father, application.mother)]
        is_so = {
            Remark.CERTIFICATE_PROVINCE: child.certificate.province != child.born_in[:2],
            Remark.SURNAME: not any(child.name.value[:1] == name[:1] for name in names),
            Remark.LATE: day > child.born + timedelta(days=self.usual_days),
        }
        return tuple(remark for remark, holds in is_so.items() if holds)

    def decision_due(self, taken_on: date, is_workday: IsWorkday) -> date:
        """The day by which the household place decides."""
        return _working_days_after(taken_on, self.decision_working_days, is_workday)

    def hand_back_due(self, taken_on: date, is_workday: IsWorkday) -> date:
        """The day by which the originals are handed back, as their receipt says."""
        return _working_days_after(taken_on, self.hand_back_working_days, is_workday)

    def _is_open(self, home: Region, here: Region, day: date) -> bool:
        return any(
            each.from_day <= day and each.registered_in in home.groups and each.applied_in in here.groups
            for each in self.openings
        )

    def _holds(self, condition: Condition, application: NewbornApplication, window: RegionCode, day: date) -> bool:
        match condition:
            case Condition.OPENED:
                return True  # asked apart: it hangs on no row of its own
            case Condition.BORN_IN_DELTA:
                return self._is_in_delta(application.child.born_in)
            case Condition.OTHER_PROVINCE:
                return application.household.division.code[:2] != window[:2]
            case Condition.FAMILY_HOUSEHOLD:
                return application.is_family_household
            case Condition.SAME_ETHNICITY:
                return application.father.ethnicity == application.mother.ethnicity
            case Condition.IN_WEDLOCK:
                return application.is_in_wedlock
            case Condition.YOUNG:
                return _birthday(application.child.born, self.under_years) > day
            case _:
                assert_never(condition)

    def _is_in_delta(self, province: RegionCode) -> bool:
        return any(code[:2] == province[:2] and "delta" in unit.groups for code, unit in self.regions.units.items())


def _working_days_after(day: date, count: int, is_workday: IsWorkday) -> date:
    while count:
        day += timedelta(days=1)
        count -= is_workday(day)
    return day


def _birthday(born: date, years: int) -> date:
    """Whoever was born on a leap day completes a year on the first of March elsewhere."""
    try:
        return born.replace(year=born.year + years)
    except ValueError:
        return date(born.year + years, 3, 1)


def read_newborn_rules(table: Mapping[str, object], regions: Regions) -> NewbornRules:
    """Build the rules. Raises TableError."""
    try:
        needed, kept = (_codes(table["papers"], key) for key in ("needed", "kept"))
        age, terms = _table(table, "age"), _table(table, "terms")
        rules = NewbornRules(
            regions,
            tuple(map(_opening, rows(table, "opening"))),
            tuple(Condition(text(row, "code")) for row in rows(table, "condition")),
            needed,
            kept,
            _positive(age, "under_years"),
            _positive(age, "usual_days"),
            _positive(terms, "decision_working_days"),
            _positive(terms, "hand_back_working_days"),
        )
    except (KeyError, TypeError, ValueError) as wrong:
        raise TableError(f"newborn: {wrong!r}") from wrong
    if not set(kept) <= set(needed) or Condition.OPENED in rules.conditions:
        raise TableError("newborn: something is kept that nobody shows, or a row for what the openings say")
    return rules


def _opening(row: Mapping[str, object]) -> Opening:
    from_day = row["from"]
    if not isinstance(from_day, date):
        raise TypeError("from")
    return Opening(from_day, text(row, "registered_in"), text(row, "applied_in"))


def _table(table: Mapping[str, object], key: str) -> Mapping[str, object]:
    found = table[key]
    if not isinstance(found, dict):
        raise TypeError(key)
    return found


def _positive(table: Mapping[str, object], key: str) -> int:
    value = table[key]
    if not isinstance(value, int) or isinstance(value, bool) or value <= 0:
        raise ValueError(key)
    return value


def _codes(papers: object, key: str) -> tuple[PaperCode, ...]:
    found = papers[key] if isinstance(papers, dict) else None
    if not isinstance(found, list) or not all(isinstance(code, str) for code in found):
        raise TypeError(key)
    return tuple(map(PaperCode, found))
