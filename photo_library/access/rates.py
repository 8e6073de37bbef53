"""Counts how often something was asked for, in the database, so that all services before it count together."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import sqlalchemy as sa

from photo_library.access.ground import written
from photo_library.access.rules import Bounds
from photo_library.sql.prepared import Later, ManyAtOnce, Row, marks


@dataclass(frozen=True, slots=True)
class Exceeded:
    """A bound is passed. `is_first` once a span, so that a flood leaves one mark and not a thousand."""

    wait_s: int
    is_first: bool


def count(connection: sa.Connection, subject: str, bounds: Bounds, now: datetime) -> Exceeded | None:
    """Count one more, also when it is one too many. The transaction has to be committed all the same."""
    (exceeded,) = count_each(connection, [(subject, bounds)], now)()
    return exceeded


def count_each(
    connection: sa.Connection, counted: Sequence[tuple[str, Bounds]], now: datetime
) -> Later[list[Exceeded | None]]:
    """The same for several at once. Taken in the order of subjects, so that no two transactions wait for each other."""
    moment = now.astimezone(UTC)
    minute = moment.replace(second=0, microsecond=0)
    day = minute.replace(hour=0, minute=0)
    begins, ends = {"day": day, "minute": minute}, (day + timedelta(days=1), minute + timedelta(minutes=1))
    waits_s = [max(1, math.ceil((end - moment).total_seconds())) for end in ends]
    more = Counter(subject for subject, _ in counted)
    rows = MORE.ask(
        connection,
        [
            {"subject": subject, "span": span, "begins_at": written(begun), "times": more[subject]}
            for subject in sorted(more)
            for span, begun in begins.items()
        ],
    )

    def found() -> list[Exceeded | None]:
        after = {(row.subject, row.span): row.times for row in rows()}
        before = {(subject, span): times - more[subject] for (subject, span), times in after.items()}
        exceeded = list[Exceeded | None]()
        for subject, bounds in counted:
            for span in begins:
                before[subject, span] += 1
            exceeded.append(_exceeded({span: before[subject, span] for span in begins}, bounds, waits_s))
        return exceeded

    return found


def _exceeded(times: Mapping[str, int], bounds: Bounds, waits_s: Sequence[int]) -> Exceeded | None:
    """The longer of the spans that are passed."""
    for span, bound, wait_s in zip(("day", "minute"), (bounds.a_day, bounds.a_minute), waits_s, strict=True):
        if times[span] > bound:
            return Exceeded(wait_s, times[span] == bound + 1)
    return None


def _more(rows: Sequence[Row]) -> sa.ClauseElement:
    """In words that SQLite and PostgreSQL both know."""
    return sa.text(
        f"INSERT INTO rates (subject, span, begins_at, times) VALUES {marks(rows)}"  # noqa: S608 - marks alone
        " ON CONFLICT (subject, span) DO UPDATE SET begins_at = excluded.begins_at, times = excluded.times +"
        " CASE WHEN rates.begins_at = excluded.begins_at THEN rates.times ELSE 0 END RETURNING subject, span, times"
    )


MORE = ManyAtOnce(_more, ["subject", "span", "begins_at", "times"])
