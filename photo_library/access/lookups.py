"""Finds a person's photos for a counter: bounded, written down, and nothing shown that its task does not need."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

import sqlalchemy as sa

from photo_library.access import rates
from photo_library.access.audit import LOOKED_UP, Act, append
from photo_library.access.blocks import blocked, is_blocked
from photo_library.access.ground import Ground, written
from photo_library.access.rates import Exceeded
from photo_library.access.tables import ACTS
from photo_library.metadata import STANDING, Counter, is_offered, is_withdrawn, photos_of
from photo_library.prepared import Prepared
from photo_library.problems import ProblemError
from photo_library.tables import PHOTOS, RECORDS
from photo_library.wire import FoundPhoto


@dataclass(frozen=True, slots=True)
class Asking:
    """Who wants to know, where and what for; no officer where none has to sign in."""

    counter: Counter
    officer: str | None
    purpose: str


Who = Callable[[sa.Connection], Asking]
"""Makes out who is asking, in the transaction of the look-up. Raises ProblemError for whoever may not."""


@dataclass(frozen=True, slots=True)
class Lookups:
    """What is not awaited blocks on the database."""

    ground: Ground

    async def find(self, person_key: bytes, who: Who) -> tuple[FoundPhoto, ...]:
        """All photos of a person, newest first. Nobody is told without its line in the audit. Raises ProblemError."""
        found = await self.ground.database.soon(lambda connection: self._found(connection, person_key, who))
        if isinstance(found, Exceeded):
            detail = "The bound of look-ups is reached. Try again later."
            raise ProblemError(429, "too-many", detail, {"Retry-After": str(found.wait_s)})
        return found

    def _found(self, connection: sa.Connection, person_key: bytes, who: Who) -> tuple[FoundPhoto, ...] | Exceeded:
        """Ends without an error where a bound is met: that has to be counted and noted, too."""
        asking = who(connection)
        exceeded = self._count(connection, asking)
        if exceeded is None:
            found = photos_of(connection, person_key, OFFERED)
            self._note(connection, LOOKED_UP, asking, person_key, {"found": len(found)})
            return found
        if exceeded.is_first:
            self._note(connection, "look-ups-bounded", asking, person_key, {"wait_s": exceeded.wait_s})
        return exceeded

    def may_see(self, digest: str, counter: Counter) -> bool:
        """Whether the photo is of a record of this counter, or of a person whom it looked up a short while ago.

        One that no record names yet is known to nobody but the counter that sent it: its digest cannot be guessed.
        """
        rules = self.ground.rules.photos
        since = written(self.ground.now() - timedelta(minutes=rules.minutes_after_lookup))
        looked_up = sa.select(ACTS.c.person_key).where(
            ACTS.c.chain == f"{counter.city}-{counter.counter}", ACTS.c.at >= since, ACTS.c.action == LOOKED_UP
        )
        is_own = sa.and_(RECORDS.c.city == counter.city, RECORDS.c.counter == counter.counter)
        query = (
            sa.select(PHOTOS.c.sha256)
            .join(RECORDS, RECORDS.c.record_id == PHOTOS.c.record_id)
            .where(PHOTOS.c.sha256 == digest, PHOTOS.c.purged_at.is_(None), ~is_withdrawn())
            .where(sa.or_(is_own, sa.and_(RECORDS.c.person_key.in_(looked_up), is_offered())))
        )
        with self.ground.database.reading() as connection:
            if blocked(connection, {digest}):
                return False
            if connection.execute(query.limit(1)).first() is not None:
                return True
            filed = sa.select(PHOTOS.c.sha256).where(PHOTOS.c.sha256 == digest).limit(1)
            return connection.execute(filed).first() is None

    def _count(self, connection: sa.Connection, asking: Asking) -> Exceeded | None:
        bounds, now = self.ground.rules.rates, self.ground.now()
        where = f"look-up {asking.counter.city}-{asking.counter.counter}"
        by_counter = rates.count(connection, where, bounds.lookups_of_counter, now)
        if asking.officer is None:
            return by_counter
        by_officer = rates.count(connection, f"look-up by {asking.officer}", bounds.lookups_of_officer, now)
        return by_counter or by_officer

    def _note(
        self, connection: sa.Connection, action: str, asking: Asking, person_key: bytes, detail: dict[str, str | int]
    ) -> None:
        act = Act(
            action,
            asking.officer,
            asking.counter.city,
            asking.counter.counter,
            asking.purpose,
            person_key,
            detail=detail,
        )
        append(connection, self.ground.cipher, act, self.ground.now())


OFFERED = Prepared(STANDING.where(~is_blocked()))
