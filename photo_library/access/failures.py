"""Counts failures to sign in by number, known or not, and locks a number after too many."""

import math
from datetime import datetime, timedelta

import sqlalchemy as sa

from photo_library.access.ground import Ground, written
from photo_library.access.tables import FAILURES

FORGOTTEN_AFTER = timedelta(days=1)


def failures_subject(ground: Ground, typed: str) -> bytes:
    """Under which key failures of this number are counted, whether there is such an officer or not."""
    return ground.cipher.lookup_key(f"officer {typed}")


def begin_attempt(ground: Ground, subject: bytes) -> int:
    """Count an attempt as failed before it is judged, so that guesses made at one moment cannot pass the bound.

    For how many seconds the number is locked, or 0 when the attempt may be judged.
    """
    rules, now = ground.rules.lock_out, ground.now()
    here, moment = FAILURES.c.subject == subject, written(now)
    begun_anew = sa.or_(FAILURES.c.since < _ago(now, rules.within_minutes), FAILURES.c.locked_until.is_not(None))
    one_more = {
        "failures": sa.case((begun_anew, 1), else_=FAILURES.c.failures + 1),
        "since": sa.case((begun_anew, moment), else_=FAILURES.c.since),
        "locked_until": None,
    }
    is_open = sa.or_(FAILURES.c.locked_until.is_(None), FAILURES.c.locked_until <= moment)
    with ground.database.writing() as connection:
        if connection.execute(sa.update(FAILURES).where(here, is_open).values(one_more)).rowcount == 0:
            until = connection.execute(sa.select(FAILURES.c.locked_until).where(here)).scalar_one_or_none()
            if until is not None:
                return max(1, math.ceil((datetime.fromisoformat(until) - now).total_seconds()))
            _insert_first(connection, subject, now)
        held = connection.execute(sa.select(FAILURES.c.failures).where(here)).scalar_one()
        if held >= rules.failures:
            until = written(now + timedelta(minutes=rules.for_minutes))
            connection.execute(sa.update(FAILURES).where(here).values(locked_until=until))
    return 0


def forgive(connection: sa.Connection, subject: bytes) -> None:
    """The attempt was right: nothing is counted any more."""
    connection.execute(sa.delete(FAILURES).where(FAILURES.c.subject == subject))


def _insert_first(connection: sa.Connection, subject: bytes, now: datetime) -> None:
    connection.execute(sa.delete(FAILURES).where(FAILURES.c.since < written(now - FORGOTTEN_AFTER)))
    connection.execute(sa.insert(FAILURES).values(subject=subject, failures=1, since=written(now)))


def _ago(now: datetime, minutes: int) -> str:
    return written(now - timedelta(minutes=minutes))
