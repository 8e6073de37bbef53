"""Counts how often something was asked for, in the database, so that all services before it count together."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import sqlalchemy as sa

from photo_library.access.ground import written
from photo_library.access.rules import Bounds
from photo_library.sql.prepared import Prepared


@dataclass(frozen=True, slots=True)
class Exceeded:
    """A bound is passed. `is_first` once a span, so that a flood leaves one mark and not a thousand."""

    wait_s: int
    is_first: bool


def count(connection: sa.Connection, subject: str, bounds: Bounds, now: datetime) -> Exceeded | None:
    """Count one more, also when it is one too many. The transaction has to be committed all the same."""
    (exceeded,) = count_each(connection, [(subject, bounds)], now)
    return exceeded


def count_each(
    connection: sa.Connection, counted: Sequence[tuple[str, Bounds]], now: datetime
) -> list[Exceeded | None]:
    """The same for several at once. Taken in the order of subjects, so that no two transactions wait for each other."""
    moment = now.astimezone(UTC)
    minute = moment.replace(second=0, microsecond=0)
    day = minute.replace(hour=0, minute=0)
    begins, ends = (
        {"day": written(day), "minute": written(minute)},
        (day + timedelta(days=1), minute + timedelta(minutes=1)),
    )
    waits_s = [max(1, math.ceil((end - moment).total_seconds())) for end in ends]
    order = sorted(range(len(counted)), key=lambda place: counted[place][0])
    rows = ONE_MORE.run_each(connection, [{"subject": counted[place][0], **begins} for place in order])
    exceeded: list[Exceeded | None] = [None] * len(counted)
    for place, row in zip(order, rows, strict=True):
        exceeded[place] = _exceeded({each.span: each.times for each in row}, counted[place][1], waits_s)
    return exceeded


def _exceeded(times: Mapping[str, int], bounds: Bounds, waits_s: Sequence[int]) -> Exceeded | None:
    """The longer of the spans that are passed."""
    for span, bound, wait_s in zip(("day", "minute"), (bounds.a_day, bounds.a_minute), waits_s, strict=True):
        if times[span] > bound:
            return Exceeded(wait_s, times[span] == bound + 1)
    return None


ONE_MORE = Prepared(
    sa.text(
        "INSERT INTO rates (subject, span, begins_at, times)"
        " VALUES (:subject, 'day', :day, 1), (:subject, 'minute', :minute, 1)"
        " ON CONFLICT (subject, span) DO UPDATE SET begins_at = excluded.begins_at,"
        " times = CASE WHEN rates.begins_at = excluded.begins_at THEN rates.times + 1 ELSE 1 END RETURNING span, times"
    )
)
"""In words that SQLite and PostgreSQL both know."""
