"""Counts how often something was asked for, in the database, so that all services before it count together."""

import math
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import sqlalchemy as sa

from photo_library.access.ground import written
from photo_library.access.rules import Bounds
from photo_library.prepared import Prepared


@dataclass(frozen=True, slots=True)
class Exceeded:
    """A bound is passed. `is_first` once a span, so that a flood leaves one mark and not a thousand."""

    wait_s: int
    is_first: bool


def count(connection: sa.Connection, subject: str, bounds: Bounds, now: datetime) -> Exceeded | None:
    """Count one more, also when it is one too many. The transaction has to be committed all the same."""
    moment = now.astimezone(UTC)
    minute = moment.replace(second=0, microsecond=0)
    spans = (
        ("day", bounds.a_day, minute.replace(hour=0, minute=0), timedelta(days=1)),
        ("minute", bounds.a_minute, minute, timedelta(minutes=1)),
    )
    begins = {span: written(begins_at) for span, _, begins_at, _ in spans}
    times = {row.span: row.times for row in ONE_MORE.run(connection, subject=subject, **begins)}
    exceeded = None
    for span, bound, begins_at, length in spans:
        if times[span] > bound and exceeded is None:
            wait_s = math.ceil((begins_at + length - moment).total_seconds())
            exceeded = Exceeded(max(1, wait_s), times[span] == bound + 1)
    return exceeded


ONE_MORE = Prepared(
    sa.text(
        "INSERT INTO rates (subject, span, begins_at, times)"
        " VALUES (:subject, 'day', :day, 1), (:subject, 'minute', :minute, 1)"
        " ON CONFLICT (subject, span) DO UPDATE SET begins_at = excluded.begins_at,"
        " times = CASE WHEN rates.begins_at = excluded.begins_at THEN rates.times + 1 ELSE 1 END RETURNING span, times"
    )
)
"""In words that SQLite and PostgreSQL both know."""
