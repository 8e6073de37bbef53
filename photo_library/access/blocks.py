"""Blocks the photos of a shot with a reason, and lifts that with a reason; nothing is overwritten or removed."""

from dataclasses import dataclass

import sqlalchemy as sa

from photo_library.access.audit import Act, append
from photo_library.access.ground import Ground, written
from photo_library.access.tables import PHOTO_BLOCKS
from photo_library.filed import Counter
from photo_library.sql.tables import PHOTOS
from photo_library.wire.officers import BlockReason, LiftReason


@dataclass(frozen=True, slots=True)
class Author:
    """The supervisor who decides, and the counter; neither where it is done on the command line."""

    officer: str | None = None
    at: Counter | None = None


@dataclass(frozen=True, slots=True)
class Blocks:
    """A photo is blocked by its digest: wherever the same picture was used again, it is offered no more.

    Calls block on the database. They return how many photos changed, or None where no such record is held.
    """

    ground: Ground

    def block(self, record_id: str, reason: BlockReason, by: Author) -> int | None:
        with self.ground.database.writing() as connection:
            digests = _digests(connection, record_id)
            if not digests:
                return None
            new = sorted(digests - blocked(connection, digests))
            row = {"record_id": record_id, "reason": reason.value, "blocked_by": by.officer, "blocked_at": self._now()}
            if new:
                connection.execute(sa.insert(PHOTO_BLOCKS), [{"sha256": digest, **row} for digest in new])
            self._note(connection, "photos-blocked", record_id, {"reason": reason.value, "photos": len(new)}, by)
        return len(new)

    def lift(self, record_id: str, reason: LiftReason, by: Author) -> int | None:
        ended = {"lifted_reason": reason.value, "lifted_by": by.officer, "lifted_at": self._now()}
        with self.ground.database.writing() as connection:
            digests = _digests(connection, record_id)
            if not digests:
                return None
            is_open = (PHOTO_BLOCKS.c.sha256.in_(digests), PHOTO_BLOCKS.c.lifted_at.is_(None))
            lifted = connection.execute(sa.update(PHOTO_BLOCKS).where(*is_open).values(ended)).rowcount
            self._note(connection, "photos-unblocked", record_id, {"reason": reason.value, "photos": lifted}, by)
        return lifted

    def _note(
        self, connection: sa.Connection, action: str, record_id: str, detail: dict[str, str | int], by: Author
    ) -> None:
        city, counter = (by.at.city, by.at.counter) if by.at is not None else (None, None)
        act = Act(action, by.officer, city, counter, subject=record_id, detail=detail)
        append(connection, self.ground.cipher, act, self.ground.now())

    def _now(self) -> str:
        return written(self.ground.now())


def blocked(connection: sa.Connection, digests: set[str]) -> set[str]:
    """Those of the photos that are blocked now."""
    query = sa.select(PHOTO_BLOCKS.c.sha256).where(
        PHOTO_BLOCKS.c.sha256.in_(digests), PHOTO_BLOCKS.c.lifted_at.is_(None)
    )
    return set(connection.execute(query).scalars())


def is_blocked() -> sa.ColumnElement[bool]:
    """A block of the photo stands."""
    return sa.exists().where(PHOTO_BLOCKS.c.sha256 == PHOTOS.c.sha256, PHOTO_BLOCKS.c.lifted_at.is_(None))


def _digests(connection: sa.Connection, record_id: str) -> set[str]:
    return set(connection.execute(sa.select(PHOTOS.c.sha256).where(PHOTOS.c.record_id == record_id)).scalars())
