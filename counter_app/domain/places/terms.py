"""Knows how long a card is valid and by when it is promised."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from counter_app.domain.places.regions import TableError

IsWorkday = Callable[[date], bool]


@dataclass(frozen=True, slots=True)
class Terms:
    """The numbers of `resources/rules/terms.toml`."""

    promised_working_days: int
    statutory_days: int
    validity: tuple[tuple[int, int | None], ...]
    """(from this age on, years), the oldest last; None is for life (长期)."""

    def due_day(self, applied_on: date, is_workday: IsWorkday) -> date:
        """The last day of the promise, never later than the law's own limit."""
        day, left = applied_on, self.promised_working_days
        while left:
            day += timedelta(days=1)
            left -= is_workday(day)
        return min(day, applied_on + timedelta(days=self.statutory_days))

    def validity_years(self, age: int) -> int | None:
        """Years of validity for an applicant of this age; None is for life."""
        return next(years for from_age, years in reversed(self.validity) if age >= from_age)


def read_terms(table: Mapping[str, object]) -> Terms:
    """Build the terms. Raises TableError."""
    try:
        rows = table["validity"]
        if not isinstance(rows, list):
            raise TypeError("validity")
        validity = tuple((int(row["from_age"]), int(row["years"]) or None) for row in rows)
        terms = Terms(_positive(table["promised_working_days"]), _positive(table["statutory_days"]), validity)
    except (KeyError, TypeError, ValueError, OverflowError) as wrong:
        raise TableError(f"terms: {wrong!r}") from wrong
    if not validity or validity[0][0] != 0 or [row[0] for row in validity] != sorted({row[0] for row in validity}):
        raise TableError("terms: the ages of validity must begin at 0 and rise")
    return terms


def _positive(value: object) -> int:
    if not isinstance(value, int) or value <= 0:
        raise ValueError(f"not a positive whole number: {value!r}")
    return value
