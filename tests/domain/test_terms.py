"""Due days and validity, against the table that is shipped."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app import resources
from counter_app.domain.places.regions import TableError
from counter_app.domain.places.terms import read_terms

TERMS = read_terms(resources.toml("rules", "terms.toml"))


def monday_to_friday(day: date) -> bool:
    return day.weekday() < 5


def test_twenty_working_days_are_four_weeks_without_holidays() -> None:
    assert TERMS.due_day(date(2026, 11, 23), monday_to_friday) == date(2026, 12, 21)


def test_holidays_push_the_day_out() -> None:
    assert TERMS.due_day(date(2026, 11, 23), lambda day: monday_to_friday(day) and day.day != 1) == date(2026, 12, 22)


def test_the_law_sets_the_ceiling() -> None:
    assert TERMS.due_day(date(2026, 11, 23), lambda day: day.weekday() == 0) == date(2027, 1, 22)


@given(st.dates(date(2020, 1, 1), date(2099, 1, 1)))
def test_a_due_day_is_always_later_and_a_working_day(day: date) -> None:
    due = TERMS.due_day(day, monday_to_friday)
    assert due > day
    assert monday_to_friday(due)


@pytest.mark.parametrize(
    ("age", "years"), [(0, 5), (15, 5), (16, 10), (25, 10), (26, 20), (45, 20), (46, None), (99, None)]
)
def test_validity_follows_article_five(age: int, years: int | None) -> None:
    assert TERMS.validity_years(age) == years


@pytest.mark.parametrize(
    "table",
    [
        {},
        {"promised_working_days": 0, "statutory_days": 60, "validity": [{"from_age": 0, "years": 5}]},
        {"promised_working_days": 20, "statutory_days": 60, "validity": [{"from_age": 3, "years": 5}]},
        {"promised_working_days": 20, "statutory_days": 60, "validity": []},
    ],
)
def test_a_wrong_table_is_refused(table: dict[str, object]) -> None:
    with pytest.raises(TableError):
        read_terms(table)
