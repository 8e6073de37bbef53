"""Keeps in metadata which photos are held, so that an object is served only once both stores have it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa

from photo_library.filed import SERVED, Stage, Upload
from photo_library.ports import StoreUnavailableError
from photo_library.sql.database import Database
from photo_library.sql.prepared import Prepared, insert_all, only
from photo_library.sql.tables import UPLOADS

OF_THIS = sa.select(UPLOADS).where(UPLOADS.c.sha256 == sa.bindparam("digest"))
KNOWN, LOCKED = Prepared(OF_THIS), Prepared(OF_THIS.with_for_update())
ARRIVING = insert_all(UPLOADS)
NAMING = Prepared(sa.update(UPLOADS).where(UPLOADS.c.sha256 == sa.bindparam("digest")), ["stage"])
Arrival = tuple[Upload, Upload | None]
"""A photo whose bytes the object store has, and what was known of it before they were put there."""


class Uploads:
    """Every call is one transaction, or part of the one it is given; may raise StoreUnavailableError."""

    def __init__(self, database: Database) -> None:
        self.database = database

    def find(self, *digests: str) -> dict[str, Upload]:
        """What is known of these, under their digests."""
        with self.database.reading() as connection:
            return found(connection, digests)

    def arrive(self, upload: Upload, seen: Upload | None) -> None:
        """Note a photo whose bytes the object store has; `seen` is what was known before they were put there.

        Raises StoreUnavailableError when it was being removed meanwhile: it has to be sent again.
        """
        try:
            _require_held(self._arrive_alone((upload, seen)))
        except sa.exc.IntegrityError:
            # another upload of the same bytes came between our look and our insert
            _require_held(self._arrive_alone((upload, seen)))

    async def arrive_soon(self, upload: Upload, seen: Upload | None) -> None:
        """The same, for the event loop."""
        _require_held(await self.database.together(arrive_each, (upload, seen)))

    def _arrive_alone(self, arrival: Arrival) -> bool:
        with self.database.writing() as connection:
            (is_held,) = arrive_each(connection, [arrival])
        return is_held

    def mark(self, digest: str, *, is_damaged: bool) -> None:
        """Remember what was seen when the photo was read: whether sending it again would mend it."""
        with self.database.writing() as connection:
            _change(connection, digest, damaged_at=moment(datetime.now(UTC)) if is_damaged else None)

    # --- leaving ------------------------------------------------------------------------------------------------------

    def unknown(self, digests: list[str]) -> set[str]:
        """Those of which nothing is known here."""
        return set(digests) - self.find(*digests).keys()

    def unnamed(self, before: datetime, most: int) -> list[str]:
        """Photos that came before that moment and that no record names."""
        return self._in(Stage.ARRIVED, before, most)

    def half_gone(self, before: datetime, most: int) -> list[str]:
        """Photos whose removal was begun before that moment and never ended."""
        return self._in(Stage.LEAVING, before, most)

    def _in(self, stage: Stage, before: datetime, most: int) -> list[str]:
        query = sa.select(UPLOADS.c.sha256).where(UPLOADS.c.stage == stage.value, UPLOADS.c.since < moment(before))
        with self.database.reading() as connection:
            return list(connection.execute(query.where(UNSETTLED).limit(most)).scalars())

    def begin_leaving(self, digest: str, now: datetime, before: datetime) -> bool:
        """From now on nobody is served it and no record can name it. False when it may not leave after all."""
        try:
            with self.database.writing() as connection:
                held = locked(connection, [digest]).get(digest)
                if held is None:
                    nothing = {"bytes": 0, "width": 0, "height": 0}
                    connection.execute(
                        sa.insert(UPLOADS).values(
                            sha256=digest, stage=Stage.LEAVING.value, since=moment(now), **nothing
                        )
                    )
                    return True
                old = UPLOADS.c.since < moment(before)
                left = sa.update(UPLOADS).where(UPLOADS.c.sha256 == digest, old, UPLOADS.c.stage.in_(MAY_LEAVE))
                done = connection.execute(left.values(stage=Stage.LEAVING.value, since=moment(now)))
                return done.rowcount == 1
        except sa.exc.IntegrityError:
            return False  # it was uploaded between our look and our insert

    def end_leaving(self, digest: str, now: datetime) -> None:
        """The object is gone from its store."""
        with self.database.writing() as connection:
            _change(connection, digest, stage=Stage.GONE.value, since=moment(now))

    def forget_gone(self, before: datetime) -> int:
        """Forget what has been gone since before that moment; how many that were."""
        old = sa.delete(UPLOADS).where(UPLOADS.c.stage == Stage.GONE.value, UPLOADS.c.since < moment(before), UNSETTLED)
        with self.database.writing() as connection:
            return connection.execute(old).rowcount


MAY_LEAVE = (Stage.ARRIVED.value, Stage.LEAVING.value)
UNSETTLED = UPLOADS.c.stage != sa.literal_column("'named'")
"""In the very words of the index over all that is not named: few rows of many."""


def locked(connection: sa.Connection, digests: Collection[str]) -> dict[str, Upload]:
    """What is known of these; until the transaction ends nobody else changes it.

    Taken in the order of digests, so that no two records wait for each other; who removes them waits, or is waited for.
    """
    return _uploads(LOCKED, connection, sorted(set(digests)))


def found(connection: sa.Connection, digests: Sequence[str]) -> dict[str, Upload]:
    """What is known of these, under their digests."""
    return _uploads(KNOWN, connection, digests)


def arrive_each(connection: sa.Connection, arrivals: Sequence[Arrival]) -> list[bool]:
    """Note several photos, within one transaction. False for one that was being removed meanwhile."""
    held = locked(connection, [upload.sha256 for upload, _ in arrivals])
    new, renewed, are_held = dict[str, Upload](), list[Upload](), list[bool]()
    for upload, seen in arrivals:
        known = held.get(upload.sha256)
        was_gone = seen is not None and seen.stage is Stage.GONE
        is_gone = known is not None and known.stage is Stage.GONE and not was_gone
        are_held.append(not is_gone and (known is None or known.stage is not Stage.LEAVING))
        if known is None:
            new[upload.sha256] = upload  # the same bytes may have come twice at once
        elif are_held[-1]:
            renewed.append(upload)
    since = moment(datetime.now(UTC))
    arrived = {"stage": Stage.ARRIVED.value, "since": since}
    ARRIVING.run(connection, [{"sha256": digest, **arrived, **_fresh(new[digest])} for digest in sorted(new)])
    for upload in renewed:
        _change(connection, upload.sha256, **_fresh(upload), **_renewed(held[upload.sha256]))
    return are_held


def _fresh(upload: Upload) -> dict[str, int | None]:
    return {"bytes": upload.bytes, "width": upload.width, "height": upload.height, "damaged_at": None}


def _require_held(is_held: bool) -> None:
    if not is_held:
        raise StoreUnavailableError("PHOTO-LEAVING")


def with_sent(held: Mapping[str, Upload], sent: Iterable[Upload]) -> dict[str, Upload]:
    """What will be held, under its digest: what was sent along is whole, unless it is being removed or was."""
    mended = {each.sha256: each for each in sent if each.sha256 not in held or held[each.sha256].is_served}
    return {**held, **mended}


def name_photos(connection: sa.Connection, held: Mapping[str, Upload], named: Iterable[Upload]) -> None:
    """Within the transaction of records, in which the held ones are locked: from now on records name these."""
    each = {upload.sha256: upload for upload in named}
    new = [digest for digest in sorted(each) if digest not in held]
    entered = {"stage": Stage.NAMED.value, "since": moment(datetime.now(UTC))}
    ARRIVING.ask(connection, [{"sha256": digest, **entered, **_fresh(each[digest])} for digest in new])
    renamed = [digest for digest in sorted(each) if digest in held and held[digest].stage is Stage.ARRIVED]
    NAMING.run_each(connection, [{"digest": digest, "stage": Stage.NAMED.value} for digest in renamed])


def mend(connection: sa.Connection, held: Mapping[str, Upload], sent: Iterable[Upload]) -> None:
    """Within a transaction in which the held ones are locked: the object store has these anew, whatever is filed."""
    for digest in sorted({upload.sha256 for upload in sent}):
        if digest in held and held[digest].is_damaged and held[digest].is_served:
            _change(connection, digest, damaged_at=None)


def _uploads(of_this: Prepared, connection: sa.Connection, digests: Sequence[str]) -> dict[str, Upload]:
    rows = map(only, of_this.run_each(connection, [{"digest": digest} for digest in digests]))
    return {row.sha256: _upload(row) for row in rows if row is not None}


def lock_photo(connection: sa.Connection, digest: str) -> None:
    """Within the caller's transaction, which ends before any record can come to name this photo."""
    LOCKED.run(connection, digest=digest)


def let_leave(connection: sa.Connection, digest: str, now: datetime) -> None:
    """Within the caller's transaction: nobody is served this photo any more, though records named it."""
    served = UPLOADS.c.stage.in_([stage.value for stage in SERVED])
    left = sa.update(UPLOADS).where(UPLOADS.c.sha256 == digest, served)
    connection.execute(left.values(stage=Stage.LEAVING.value, since=moment(now)))


def _renewed(held: Upload) -> dict[str, str]:
    if held.stage is Stage.NAMED:
        return {}
    return {"stage": Stage.ARRIVED.value, "since": moment(datetime.now(UTC))}


def _change(connection: sa.Connection, digest: str, **values: Any) -> None:
    connection.execute(sa.update(UPLOADS).where(UPLOADS.c.sha256 == digest).values(**values))


def _upload(row: Any) -> Upload:
    return Upload(row.sha256, row.bytes, row.width, row.height, Stage(row.stage), row.damaged_at is not None)


def moment(when: datetime) -> str:
    """As times are written in the tables: such strings compare as the times do."""
    return when.astimezone(UTC).isoformat(timespec="milliseconds")
