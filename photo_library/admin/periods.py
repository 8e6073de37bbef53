"""Reads the dates that a visitor chose, and lists the days between them."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from photo_library.figures import CHINA

LONGEST_DAYS = 366
"""Ours: a drawing of more days could not be read."""


class WrongDatesError(ValueError):
    """They are no dates, stand the wrong way round, or lie too far apart."""


@dataclass(frozen=True, slots=True)
class Days:
    """Two days with all between them."""

    first: date
    last: date

    def each(self) -> tuple[str, ...]:
        count = (self.last - self.first).days + 1
        return tuple((self.first + timedelta(days=after)).isoformat() for after in range(count))

    @property
    def since(self) -> datetime:
        """The first moment, at the counters."""
        return datetime.combine(self.first, datetime.min.time(), CHINA)

    @property
    def until(self) -> datetime:
        """The moment after the last."""
        return datetime.combine(self.last, datetime.min.time(), CHINA) + timedelta(days=1)


def last_days(today: date, count: int) -> Days:
    return Days(today - timedelta(days=count - 1), today)


def read_days(first: str, last: str, otherwise: Days) -> Days:
    """Nothing written means `otherwise`. Raises WrongDatesError."""
    try:
        chosen = Days(_read(first, otherwise.first), _read(last, otherwise.last))
    except ValueError as wrong:
        raise WrongDatesError from wrong
    if (
        not 0 <= (chosen.last - chosen.first).days < LONGEST_DAYS
        or not EARLIEST <= chosen.first <= chosen.last <= LATEST
    ):
        raise WrongDatesError
    return chosen


def _read(written: str, otherwise: date) -> date:
    return date.fromisoformat(written) if written else otherwise


EARLIEST, LATEST = date(2000, 1, 1), date(2200, 1, 1)
