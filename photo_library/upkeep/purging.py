"""Removes photos whose time is over: in metadata together with a line in the audit, then from the object store."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

import sqlalchemy as sa

from photo_library.access.audit import Act, append
from photo_library.access.blocks import blocked
from photo_library.access.ground import Ground
from photo_library.ports import ObjectStore
from photo_library.sql.tables import CASE_EVENTS, PHOTOS, RECORDS
from photo_library.sql.uploads import Uploads, let_leave, lock_photo, moment
from photo_library.sql.withdrawals import withdrawn_at
from photo_library.upkeep.retention import Over, Retention, Use, months_before
from photo_library.upkeep.sweeping import Sweep


class Kept(Enum):
    """Why a photo stays although its time is over in one of its records."""

    IN_USE = "in-use"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class Purged:
    """Photos by what became of them. `half_gone` were begun by an earlier run and ended by this one."""

    age: int = 0
    withdrawn: int = 0
    kept_in_use: int = 0
    kept_blocked: int = 0
    half_gone: int = 0


@dataclass(frozen=True, slots=True)
class Purge:
    """One pass, safe beside services and other passes. Blocks; after a StoreUnavailableError it can be begun again.

    Killed anywhere, it leaves a photo either untouched, or marked: offered and served to nobody, its object removed by
    the next pass or sweep. Rows of records, events and the audit stay.
    """

    objects: ObjectStore
    uploads: Uploads
    ground: Ground
    retention: Retention

    def look(self, now: datetime) -> Purged:
        """What `run` would do now; nothing is changed or written down."""
        with self.ground.database.reading() as connection:
            return _counted([self._judged(connection, each, now) for each in self._candidates(connection, now)])

    def run(self, now: datetime) -> Purged:
        half_gone = Sweep(self.objects, self.uploads).finish(now)
        outcomes = list[Over | Kept | None]()
        with self.ground.database.reading() as connection:
            candidates = self._candidates(connection, now)
        for digest in candidates:
            outcome = self._mark(digest, now)
            if isinstance(outcome, Over):
                self.objects.remove(digest)
                self.uploads.end_leaving(digest, now)
            outcomes.append(outcome)
        return _counted(outcomes, half_gone)

    def _mark(self, digest: str, now: datetime) -> Over | Kept | None:
        """From now on nobody is offered or served it, and no record can name it; looked at again, as it is now."""
        with self.ground.database.writing() as connection:
            lock_photo(connection, digest)
            outcome = self._judged(connection, digest, now)
            if isinstance(outcome, Over):
                rows = connection.execute(
                    sa.update(PHOTOS)
                    .where(PHOTOS.c.sha256 == digest, PHOTOS.c.purged_at.is_(None))
                    .values(purged_at=moment(now))
                ).rowcount
                let_leave(connection, digest, now)
                act = Act("photo-purged", subject=digest, detail={"reason": outcome.value, "records": rows})
                append(connection, self.ground.cipher, act, now)
        return outcome

    def _candidates(self, connection: sa.Connection, now: datetime) -> list[str]:
        """Every photo whose time may be over in one of its records."""
        aged = [
            sa.and_(PHOTOS.c.profile == profile, RECORDS.c.received_at < moment(months_before(now, months)))
            for profile, months in self.retention.months.items()
        ]
        before = moment(self.retention.withdrawn_before(now))
        withdrawn = sa.exists().where(
            CASE_EVENTS.c.record_id == RECORDS.c.record_id,
            CASE_EVENTS.c.kind == "withdrawn",
            CASE_EVENTS.c.received_at < before,
        )
        query = (
            sa.select(PHOTOS.c.sha256)
            .join(RECORDS, RECORDS.c.record_id == PHOTOS.c.record_id)
            .where(PHOTOS.c.purged_at.is_(None), sa.or_(*aged, withdrawn))
            .distinct()
        )
        return list(connection.execute(query.order_by(PHOTOS.c.sha256)).scalars())

    def _judged(self, connection: sa.Connection, digest: str, now: datetime) -> Over | Kept | None:
        """None where nothing is left to decide: another pass was faster."""
        query = (
            sa.select(PHOTOS.c.profile, RECORDS.c.record_id, RECORDS.c.received_at)
            .join(RECORDS, RECORDS.c.record_id == PHOTOS.c.record_id)
            .where(PHOTOS.c.sha256 == digest, PHOTOS.c.purged_at.is_(None))
        )
        rows = connection.execute(query).all()
        over = [self.retention.over(self._use(connection, *row), now) for row in rows]
        if not over:
            return None
        reasons = [each for each in over if each is not None]
        if len(reasons) < len(over):
            return Kept.IN_USE
        return Kept.BLOCKED if blocked(connection, {digest}) else reasons[0]

    def _use(self, connection: sa.Connection, profile: str, record_id: str, received_at: str) -> Use:
        withdrawn = withdrawn_at(connection, self.ground.cipher, record_id)
        return Use(profile, datetime.fromisoformat(received_at), withdrawn)


def _counted(outcomes: list[Over | Kept | None], half_gone: int = 0) -> Purged:
    return Purged(
        age=outcomes.count(Over.AGE),
        withdrawn=outcomes.count(Over.WITHDRAWN),
        kept_in_use=outcomes.count(Kept.IN_USE),
        kept_blocked=outcomes.count(Kept.BLOCKED),
        half_gone=half_gone,
    )
