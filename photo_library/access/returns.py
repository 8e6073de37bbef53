"""Gives a counter a photo of a record back that it filed itself: bounded and written down, as a look-up is."""

from dataclasses import dataclass

import sqlalchemy as sa

from photo_library.access import rates
from photo_library.access.audit import Act, append
from photo_library.access.blocks import is_blocked
from photo_library.access.ground import Ground
from photo_library.errors import ProblemError
from photo_library.filed import Counter
from photo_library.sql.metadata import is_withdrawn
from photo_library.sql.tables import PHOTOS, RECORDS

RETURNED = "photo-returned"


@dataclass(frozen=True, slots=True)
class Returns:
    """Calls block on the database."""

    ground: Ground

    def admit(self, record_id: str, digest: str, by: Counter) -> None:
        """Write down that this photo of this record goes back to its counter. Raises ProblemError (404, 429).

        Whatever stands against it is told alike: another counter's record, one that is not held, a photo that was
        withdrawn, blocked or purged.
        """
        subject, bounds = f"return to {by.city}-{by.counter}", self.ground.rules.rates.lookups_of_counter
        with self.ground.database.writing() as connection:
            exceeded = rates.count(connection, subject, bounds, self.ground.now())
            row = None if exceeded is not None else connection.execute(_standing(record_id, digest, by)).first()
            if row is not None:
                detail: dict[str, str | int] = {"photo": digest, "profile": row.profile}
                act = Act(
                    RETURNED, None, by.city, by.counter, person_key=row.person_key, subject=record_id, detail=detail
                )
                append(connection, self.ground.cipher, act, self.ground.now())
        if exceeded is not None:
            wait = {"Retry-After": str(exceeded.wait_s)}
            raise ProblemError(429, "too-many", "The bound of look-ups is reached. Try again later.", wait)
        if row is None:
            raise ProblemError(404, "photo-withheld", WITHHELD)


def _standing(record_id: str, digest: str, by: Counter) -> sa.Select[tuple[bytes, str]]:
    """The photo, where nothing stands against giving it back."""
    return (
        sa.select(RECORDS.c.person_key, PHOTOS.c.profile)
        .join(PHOTOS, PHOTOS.c.record_id == RECORDS.c.record_id)
        .where(RECORDS.c.record_id == record_id, RECORDS.c.city == by.city, RECORDS.c.counter == by.counter)
        .where(PHOTOS.c.sha256 == digest, PHOTOS.c.purged_at.is_(None), ~is_withdrawn(), ~is_blocked())
        .limit(1)
    )


WITHHELD = "No photo of this digest is held with a record of this counter, or it may not be given out any more."
