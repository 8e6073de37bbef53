"""Finds a person's photos for a counter: bounded, written down, and nothing shown that its task does not need."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

import sqlalchemy as sa

from photo_library.access import rates
from photo_library.access.audit import LOOKED_UP, Act, chain_of, take, write
from photo_library.access.auth import Bearer, known, not_authorized
from photo_library.access.blocks import blocked, is_blocked
from photo_library.access.ground import Ground, written
from photo_library.access.rates import Exceeded
from photo_library.access.reception import Reception
from photo_library.access.tables import ACTS
from photo_library.errors import ProblemError
from photo_library.filed import Counter
from photo_library.sql.metadata import is_offered, is_withdrawn, photos_of_each, standing
from photo_library.sql.prepared import Later, one_way
from photo_library.sql.tables import PHOTOS, RECORDS
from photo_library.wire.messages import FoundPhoto


@dataclass(frozen=True, slots=True)
class Search:
    """Who is asked for, by which counter and what for, and what its officer showed."""

    person_key: bytes
    by: Bearer
    officer_authorization: str | None
    purpose: str


@dataclass(frozen=True, slots=True)
class Asking:
    """A search of somebody who may ask; no officer where none has to sign in."""

    search: Search
    officer: str | None

    @property
    def chain(self) -> str:
        """That of its act in the audit."""
        return chain_of(self.search.by.counter.city, self.search.by.counter.counter)

    def act(self, action: str, detail: dict[str, str | int]) -> Act:
        where = self.search.by.counter
        return Act(
            action,
            self.officer,
            where.city,
            where.counter,
            self.search.purpose,
            self.search.person_key,
            detail=detail,
        )


Photos = tuple[FoundPhoto, ...]
"""Newest first."""


@dataclass(frozen=True, slots=True)
class Lookups:
    """What is not awaited blocks on the database."""

    ground: Ground
    reception: Reception

    async def find(self, search: Search) -> Photos:
        """All photos of a person. Nobody is told without its line in the audit. Raises ProblemError."""
        found = await self.ground.database.together(self.find_each, search)
        if isinstance(found, ProblemError):
            raise found
        if isinstance(found, Exceeded):
            detail = "The bound of look-ups is reached. Try again later."
            raise ProblemError(429, "too-many", detail, {"Retry-After": str(found.wait_s)})
        return found

    def find_each(
        self, connection: sa.Connection, searches: Sequence[Search]
    ) -> list[Photos | Exceeded | ProblemError]:
        """For several at once, each statement for all of them; as if they had asked one after another.

        Ends without an error where a bound is met: that has to be counted and noted, too.
        """
        with one_way(connection):
            admitting = self._admitted(connection, searches)
        admitted = admitting()
        asking = [each for each in admitted if isinstance(each, Asking)]
        with one_way(connection):
            counting = self._count(connection, asking)
            finding = photos_of_each(connection, [each.search.person_key for each in asking], OFFERED)
            taking = take(connection, [each.chain for each in asking])
        outcomes = [exceeded or photos for exceeded, photos in zip(counting(), finding(), strict=True)]
        acts = [act for each, outcome in zip(asking, outcomes, strict=True) for act in _acts(each, outcome)]
        write(connection, self.ground.cipher, taking(), acts, self.ground.now())
        told = iter(outcomes)
        return [each if isinstance(each, ProblemError) else next(told) for each in admitted]

    def may_see(self, digest: str, counter: Counter) -> bool:
        """Whether the photo is of a record of this counter, or of a person whom it looked up a short while ago.

        One that no record names yet is known to nobody but the counter that sent it: its digest cannot be guessed.
        """
        rules = self.ground.rules.photos
        since = written(self.ground.now() - timedelta(minutes=rules.minutes_after_lookup))
        looked_up = sa.select(ACTS.c.person_key).where(
            ACTS.c.chain == chain_of(counter.city, counter.counter), ACTS.c.at >= since, ACTS.c.action == LOOKED_UP
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

    def _admitted(self, connection: sa.Connection, searches: Sequence[Search]) -> Later[list[Asking | ProblemError]]:
        """Nothing is written of whoever may not ask."""
        officers = self.reception.admit_each(
            connection, [(search.officer_authorization, search.by.counter) for search in searches]
        )
        counts = known(connection, [search.by for search in searches])
        return lambda: [
            _admitted(search, officer) if is_known else not_authorized()
            for search, is_known, officer in zip(searches, counts(), officers(), strict=True)
        ]

    def _count(self, connection: sa.Connection, asking: Sequence[Asking]) -> Later[list[Exceeded | None]]:
        bounds = self.ground.rules.rates
        of_counters = [(f"look-up {each.chain}", bounds.lookups_of_counter) for each in asking]
        of_officers = [(f"look-up by {each.officer}", bounds.lookups_of_officer) for each in asking if each.officer]
        counting = rates.count_each(connection, of_counters + of_officers, self.ground.now())

        def counted() -> list[Exceeded | None]:
            times = iter(counting())
            by_counters = [next(times) for _ in asking]
            by_officers = [next(times) if each.officer else None for each in asking]
            return [at_once or other for at_once, other in zip(by_counters, by_officers, strict=True)]

        return counted


def _admitted(search: Search, officer: str | ProblemError | None) -> Asking | ProblemError:
    return officer if isinstance(officer, ProblemError) else Asking(search, officer)


def _acts(asking: Asking, outcome: Photos | Exceeded) -> Iterator[Act]:
    """What is written down; of those that are too many the first of each span alone."""
    if not isinstance(outcome, Exceeded):
        yield asking.act(LOOKED_UP, {"found": len(outcome)})
    elif outcome.is_first:
        yield asking.act("look-ups-bounded", {"wait_s": outcome.wait_s})


OFFERED = standing(~is_blocked())
