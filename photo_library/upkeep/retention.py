"""Reads how long photos are kept, and says of one use of a photo whether that time is over."""

import tomllib
from calendar import monthrange
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

SHIPPED = Path(__file__).parent.parent / "rules" / "retention.toml"


class Over(StrEnum):
    """Why a photo need not be kept for a record any more."""

    AGE = "age"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Use:
    """One photo in one record: what it was taken for, and when the library got the record and its withdrawal."""

    profile: str
    received_at: datetime
    withdrawn_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Retention:
    """Months after the record came, by profile, and days after it was withdrawn."""

    months: MappingProxyType[str, int]
    withdrawn_days: int

    def over(self, use: Use, now: datetime) -> Over | None:
        """None while the photo has to be kept for this record; always for a profile without a rule."""
        if use.withdrawn_at is not None and use.withdrawn_at < self.withdrawn_before(now):
            return Over.WITHDRAWN
        months = self.months.get(use.profile)
        return Over.AGE if months is not None and use.received_at < months_before(now, months) else None

    def withdrawn_before(self, now: datetime) -> datetime:
        return now - timedelta(days=self.withdrawn_days)


def months_before(moment: datetime, months: int) -> datetime:
    """The same day of an earlier month, or its last day; never before the first year there is."""
    year, month = divmod(moment.year * 12 + moment.month - 1 - months, 12)
    if year < 1:
        return datetime.min.replace(tzinfo=moment.tzinfo)
    return moment.replace(year=year, month=month + 1, day=min(moment.day, monthrange(year, month + 1)[1]))


def read_retention(file: Path = SHIPPED) -> Retention:
    """The table of that file. Raises OSError, and ValueError for a table that is not whole or holds anything else."""
    read = tomllib.loads(file.read_text("utf-8"))
    match read:
        case {"months": dict(months), "withdrawn": {"days": days}} if len(read) == 2 and len(read["withdrawn"]) == 1:
            if all(_is_count(each) for each in (days, *months.values())):
                return Retention(MappingProxyType(months), days)
    raise ValueError(
        "retention must hold exactly `months` by profile and `withdrawn.days`, whole numbers above nothing"
    )


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 1
