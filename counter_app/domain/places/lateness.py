"""Knows from which day on a card is overdue, and when one that lies here should have been collected."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from counter_app.domain.places.regions import TableError
from counter_app.domain.places.terms import IsWorkday, Terms

LONGEST_DAYS = 366


@dataclass(frozen=True, slots=True)
class ProgressRules:
    """The numbers of `resources/rules/progress.toml`."""

    uncollected_working_days: int


@dataclass(frozen=True, slots=True)
class Cutoffs:
    """Filed before `overdue` and not here yet: overdue. Here since before `uncollected`: nobody came for it."""

    overdue: date
    uncollected: date


def cutoffs(today: date, rules: ProgressRules, terms: Terms, is_workday: IsWorkday) -> Cutoffs:
    """The first days that are not late yet."""
    day = today
    for _ in range(LONGEST_DAYS):
        if terms.due_day(day - timedelta(days=1), is_workday) < today:
            break
        day -= timedelta(days=1)
    return Cutoffs(day, _working_days_before(today, rules.uncollected_working_days, is_workday))


def _working_days_before(today: date, count: int, is_workday: IsWorkday) -> date:
    day, left = today, count
    while left > 0 and today - day < timedelta(days=LONGEST_DAYS):
        day -= timedelta(days=1)
        left -= is_workday(day)
    return day


def read_progress_rules(table: Mapping[str, object]) -> ProgressRules:
    """Build the rules. Raises TableError."""
    names = {"uncollected_working_days"}
    if set(table) != names:
        raise TableError(f"progress: missing or unknown {sorted(set(table) ^ names)}")
    days = table["uncollected_working_days"]
    if not isinstance(days, int) or isinstance(days, bool) or not 0 < days <= LONGEST_DAYS // 2:
        raise TableError("progress: uncollected_working_days must be a whole number above zero")
    return ProgressRules(days)
