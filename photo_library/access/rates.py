"""Counts how often something was asked for, in the database, so that all services before it count together."""

import math
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import sqlalchemy as sa

from photo_library.access.ground import written
from photo_library.access.rules import Bounds
from photo_library.access.tables import RATES


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
    exceeded = None
    for span, bound, begins_at, length in spans:
        times = _one_more(connection, subject, span, written(begins_at))
        if times > bound and exceeded is None:
            wait_s = math.ceil((begins_at + length - moment).total_seconds())
            exceeded = Exceeded(max(1, wait_s), times == bound + 1)
    return exceeded


def _one_more(connection: sa.Connection, subject: str, span: str, begins_at: str) -> int:
    here = (RATES.c.subject == subject, RATES.c.span == span)
    times = sa.case((RATES.c.begins_at == begins_at, RATES.c.times + 1), else_=1)
    more = sa.update(RATES).where(*here).values(times=times, begins_at=begins_at)
    if connection.execute(more).rowcount == 0:
        try:
            with connection.begin_nested():
                connection.execute(sa.insert(RATES).values(subject=subject, span=span, begins_at=begins_at, times=1))
        except sa.exc.IntegrityError:  # another service was first
            connection.execute(more)
    return int(connection.execute(sa.select(RATES.c.times).where(*here)).scalar_one())
