"""What the page makes of figures: bars, dates, shares; no database and no browser."""

from datetime import date
from itertools import pairwise

import pytest

from photo_library.admin.charts import HEIGHT, WIDTH, bars, columns, share_text
from photo_library.admin.periods import Days, WrongDatesError, last_days, read_days

TODAY = date(2026, 11, 23)


def test_the_longest_bar_is_as_long_as_the_drawing_and_the_rest_in_proportion() -> None:
    drawn = bars([("a", 200), ("b", 50), ("c", 0)], whole=250)
    assert [bar.length for bar in drawn] == [WIDTH, WIDTH / 4, 0.0]
    assert [bar.share for bar in drawn] == ["80.0%", "20.0%", "0.0%"]


def test_a_bar_that_counts_something_can_be_seen() -> None:
    assert bars([("a", 1_000_000), ("b", 1)], whole=1_000_001)[1].length > 0


def test_columns_stand_side_by_side_within_the_drawing() -> None:
    drawn = columns([(f"day {n}", n) for n in range(31)])
    assert [column.height for column in drawn[:1] + drawn[-1:]] == [0.0, HEIGHT]
    assert all(column.top + column.height == pytest.approx(HEIGHT) for column in drawn)
    assert all(a.left + a.width < b.left for a, b in pairwise(drawn))
    assert drawn[-1].left + drawn[-1].width <= WIDTH


def test_nothing_is_drawn_of_nothing() -> None:
    assert (bars([], whole=0), columns([]), share_text(0, 0)) == ((), (), "–")
    assert columns([("a", 0)])[0].height == 0.0


def test_dates_that_were_not_written_are_those_of_the_page() -> None:
    week = last_days(TODAY, 7)
    assert week == Days(date(2026, 11, 17), TODAY)
    assert read_days("", "", week) == week
    assert read_days("2026-11-20", "", week) == Days(date(2026, 11, 20), TODAY)


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("2026-11-24", "2026-11-23"),
        ("2026-02-30", "2026-03-01"),
        ("yesterday", ""),
        ("2025-01-01", "2026-11-23"),
        ("0001-01-01", "0001-01-02"),
        ("9999-12-31", "9999-12-31"),
        ("2026-11-23'--", ""),
    ],
)
def test_dates_that_are_none_or_lie_too_far_apart_are_refused(first: str, last: str) -> None:
    with pytest.raises(WrongDatesError):
        read_days(first, last, last_days(TODAY, 1))


def test_days_begin_and_end_at_the_counters_midnight() -> None:
    day = Days(TODAY, TODAY)
    assert (day.since.isoformat(), day.until.isoformat()) == ("2026-11-23T00:00:00+08:00", "2026-11-24T00:00:00+08:00")
    assert Days(date(2026, 11, 29), date(2026, 12, 1)).each() == ("2026-11-29", "2026-11-30", "2026-12-01")
