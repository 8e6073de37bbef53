"""Which cards are overdue and which nobody came for, by working days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app import resources
from counter_app.domain.places.lateness import cutoffs, read_progress_rules
from counter_app.domain.places.regions import TableError
from counter_app.domain.places.terms import read_terms

TERMS = read_terms(resources.toml("rules", "terms.toml"))
RULES = read_progress_rules(resources.toml("rules", "progress.toml"))


def monday_to_friday(day: date) -> bool:
    return day.weekday() < 5


@given(st.dates(date(2020, 1, 1), date(2090, 1, 1)))
def test_a_case_filed_the_day_before_the_cutoff_is_overdue_and_one_of_that_day_is_not(today: date) -> None:
    first = cutoffs(today, RULES, TERMS, monday_to_friday).overdue
    assert TERMS.due_day(first, monday_to_friday) >= today
    assert TERMS.due_day(first - timedelta(days=1), monday_to_friday) < today


def test_twenty_working_days_at_the_window_are_long() -> None:
    assert cutoffs(date(2026, 12, 21), RULES, TERMS, monday_to_friday).uncollected == date(2026, 11, 23)


def test_the_laws_own_limit_counts_where_working_days_are_few() -> None:
    mondays = cutoffs(date(2026, 12, 21), RULES, TERMS, lambda day: day.weekday() == 0)
    assert mondays.overdue == date(2026, 12, 21) - timedelta(days=TERMS.statutory_days)


@pytest.mark.parametrize(
    "table",
    [
        {},
        {"uncollected_working_days": 0},
        {"uncollected_working_days": True},
        {"more": 1},
        {"uncollected_working_days": 20, "x": 1},
    ],
)
def test_a_wrong_table_is_refused(table: dict[str, object]) -> None:
    with pytest.raises(TableError):
        read_progress_rules(table)
