"""Counts the cases that somebody has to see to: corrected ones, withdrawn ones, cards that nobody has collected."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import sqlalchemy as sa

from photo_library.admin.overview import Queue
from photo_library.sql.database import Database
from photo_library.sql.tables import CASE_EVENTS

LOOKED_BACK = timedelta(days=90)
"""Ours: what is older waits for nobody any more; somebody forgot to say how it ended."""
ENDED_BY = {"corrected": ("made", "withdrawn"), "withdrawn": (), "arrived": ("collected", "withdrawn")}
"""For each kind of event after which somebody has to act, those that show it was done."""
NAMES = {"corrected": "overview.corrections", "withdrawn": "overview.withdrawals", "arrived": "overview.uncollected"}


@dataclass(frozen=True, slots=True)
class WaitingCases:
    """Calls block on the database. An event that was undone still counts: what it undid is known sealed only."""

    database: Database

    def __call__(self, city: str | None) -> tuple[Queue, ...]:
        since = (datetime.now(UTC) - LOOKED_BACK).isoformat(timespec="milliseconds")
        with self.database.reading() as connection:
            return tuple(
                Queue(NAMES[kind], connection.execute(_query(kind, city, since)).scalar_one()) for kind in ENDED_BY
            )


def _query(kind: str, city: str | None, since: str) -> sa.Select[int]:
    """Cases with such an event after which none of those came that end it."""
    later = CASE_EVENTS.alias("later")
    ends = sa.exists().where(
        later.c.record_id == CASE_EVENTS.c.record_id,
        later.c.kind.in_(ENDED_BY[kind]),
        later.c.received_at >= CASE_EVENTS.c.received_at,
    )
    conditions = [CASE_EVENTS.c.kind == kind, CASE_EVENTS.c.received_at >= since, ~ends]
    if city is not None:
        conditions.append(CASE_EVENTS.c.city == city)
    return sa.select(sa.func.count(CASE_EVENTS.c.record_id.distinct())).where(*conditions)
