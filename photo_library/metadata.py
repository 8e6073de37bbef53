"""Keeps counters and records in an SQL database."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from typing import Any

import sqlalchemy as sa

from photo_library.database import Database, First, nothing_first
from photo_library.figures import Figures
from photo_library.prepared import Prepared, only
from photo_library.statistics import insert_figures
from photo_library.tables import CASE_EVENTS, COUNTERS, PHOTOS, RECORDS
from photo_library.threads import beside
from photo_library.uploads import Upload, locked, name_photos
from photo_library.wire import FoundPhoto, Photo


@dataclass(frozen=True, slots=True)
class Counter:
    """Who is calling: one window of one city."""

    city: str
    counter: str


@dataclass(frozen=True, slots=True)
class NewRecord:
    """A record ready to be stored: personal data only in `sealed`."""

    record_id: str
    receipt_no: str
    by: Counter
    person_key: bytes
    taken_at: str
    content_digest: bytes
    sealed: bytes
    photos: tuple[Photo, ...]
    figures: Figures


class Clash(Enum):
    """Why a record was not stored."""

    RECORD_DIFFERS = "record-differs"
    RECEIPT_TAKEN = "receipt-taken"
    PHOTO_GONE = "photo-missing"
    PHOTO_DIFFERS = "photo-differs"


@dataclass(frozen=True, slots=True)
class Stored:
    received_at: datetime
    is_new: bool


class MetadataStore:
    """Every call is one transaction; it blocks on the database and may raise StoreUnavailableError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def check(self) -> None:
        """Read something."""
        with self._database.reading() as connection:
            connection.execute(sa.select(sa.func.count()).select_from(COUNTERS))

    # --- counters -----------------------------------------------------------------------------------------------------

    def enroll(self, counter: Counter, token_hash: bytes) -> bool:
        """Give the counter this token in place of any other. True when it had none before."""
        with self._database.writing() as connection:
            return give_token(connection, counter, token_hash)

    def revoke(self, counter: Counter) -> bool:
        """Let the counter's token count no more. False when there is no such counter."""
        with self._database.writing() as connection:
            return take_token(connection, counter)

    def counter_of(self, token_hash: bytes) -> Counter | None:
        """The counter that bears this token and was not revoked."""
        with self._database.reading() as connection:
            return bearer(connection, token_hash)

    # --- records ------------------------------------------------------------------------------------------------------

    def store(self, record: NewRecord, first: First = nothing_first) -> Stored | Clash:
        """Store the record, or find it stored already; durable when this returns."""
        try:
            with self._database.writing() as connection:
                return _kept(connection, record, first)
        except sa.exc.IntegrityError:
            return self._kept_by_another(record)

    async def store_soon(self, record: NewRecord, first: First = nothing_first) -> Stored | Clash:
        """The same, for the event loop."""
        try:
            return await self._database.soon(lambda connection: _kept(connection, record, first))
        except sa.exc.IntegrityError:
            return await beside(self._kept_by_another, record)

    def _kept_by_another(self, record: NewRecord) -> Stored | Clash:
        """Another request stored the same identifier or receipt number between our look and our insert."""
        with self._database.reading() as connection:
            return _find(connection, record) or Clash.RECEIPT_TAKEN

    def has_records(self) -> bool:
        """Whether anything was ever stored."""
        with self._database.reading() as connection:
            return connection.execute(sa.select(RECORDS.c.record_id).limit(1)).first() is not None


def bearer(connection: sa.Connection, token_hash: bytes) -> Counter | None:
    """The counter that bears this token and was not revoked, in a transaction of the caller's."""
    (found,) = bearers(connection, [token_hash])
    return found


def bearers(connection: sa.Connection, token_hashes: Sequence[bytes]) -> list[Counter | None]:
    """The same of several at once."""
    found = BEARER.run_each(connection, [{"token_hash": token_hash} for token_hash in token_hashes])
    return [None if row is None else Counter(row.city, row.counter) for row in map(only, found)]


def give_token(connection: sa.Connection, counter: Counter, token_hash: bytes) -> bool:
    """Give the counter this token in place of any other, in a transaction of the caller's. True when it had none."""
    held = connection.execute(sa.delete(COUNTERS).where(*_is(counter)))
    connection.execute(
        sa.insert(COUNTERS).values(
            city=counter.city, counter=counter.counter, token_hash=token_hash, enrolled_at=_now()
        )
    )
    return held.rowcount == 0


def take_token(connection: sa.Connection, counter: Counter) -> bool:
    """Let the counter's token count no more, in a transaction of the caller's. False when there is no such counter."""
    done = connection.execute(sa.update(COUNTERS).where(*_is(counter)).values(revoked_at=_now()))
    return done.rowcount == 1


def is_withdrawn() -> sa.ColumnElement[bool]:
    """The application of the record does not stand any more: its photos are offered to nobody."""
    return sa.exists().where(CASE_EVENTS.c.record_id == RECORDS.c.record_id, CASE_EVENTS.c.kind == "withdrawn")


NEVER_OFFERED = "same-frame"
"""A kind of photo that is kept with its record alone: applicant and guardian together."""


def is_offered() -> sa.ColumnElement[bool]:
    """The photo is of a kind that may be used again."""
    return PHOTOS.c.profile != NEVER_OFFERED


STANDING = (
    sa.select(
        *(PHOTOS.c[name] for name in ("profile", "sha256", "bytes", "width", "height", "dpi")),
        *(RECORDS.c[name] for name in ("record_id", "taken_at", "city", "counter")),
    )
    .join(PHOTOS, PHOTOS.c.record_id == RECORDS.c.record_id)
    .where(RECORDS.c.person_key == sa.bindparam("person_key"), PHOTOS.c.purged_at.is_(None), ~is_withdrawn())
    .where(is_offered())
)
HELD = Prepared(STANDING)


def photos_of(connection: sa.Connection, person_key: bytes) -> tuple[FoundPhoto, ...]:
    """All photos of a person that still stand, newest first. Whoever asks has written down who wants to know."""
    (found,) = photos_of_each(connection, [person_key])
    return found


def photos_of_each(
    connection: sa.Connection, person_keys: Sequence[bytes], among: Prepared = HELD
) -> list[tuple[FoundPhoto, ...]]:
    """The same of several persons; `among` is `STANDING`, or that with more conditions."""
    found = among.run_each(connection, [{"person_key": person_key} for person_key in person_keys])
    return [tuple(sorted(map(_found, rows), key=lambda photo: photo.taken_at, reverse=True)) for rows in found]


BEARER = Prepared(
    sa.select(COUNTERS.c.city, COUNTERS.c.counter).where(
        COUNTERS.c.token_hash == sa.bindparam("token_hash"), COUNTERS.c.revoked_at.is_(None)
    )
)
SAME = Prepared(
    sa.select(RECORDS.c.record_id, RECORDS.c.content_digest, RECORDS.c.received_at).where(
        sa.or_(RECORDS.c.record_id == sa.bindparam("record_id"), RECORDS.c.receipt_no == sa.bindparam("receipt_no"))
    )
)
NEW_RECORD = Prepared(sa.insert(RECORDS), [column.name for column in RECORDS.c])
NEW_PHOTO = Prepared(sa.insert(PHOTOS), [column.name for column in PHOTOS.c if column is not PHOTOS.c.purged_at])


def _is(counter: Counter) -> tuple[sa.ColumnElement[bool], ...]:
    return COUNTERS.c.city == counter.city, COUNTERS.c.counter == counter.counter


def _kept(connection: sa.Connection, record: NewRecord, first: First) -> Stored | Clash:
    first(connection)
    held = locked(connection, [photo.sha256 for photo in record.photos])
    return _wrong(record.photos, held) or _find(connection, record) or _insert(connection, record, held)


def _find(connection: sa.Connection, record: NewRecord) -> Stored | Clash | None:
    # one statement, so that both are looked for at one moment: another request may store this very record meanwhile
    rows = SAME.run(connection, record_id=record.record_id, receipt_no=record.receipt_no)
    row = next((each for each in rows if each.record_id == record.record_id), None)
    if row is None:
        return Clash.RECEIPT_TAKEN if rows else None
    if row.content_digest != record.content_digest:
        return Clash.RECORD_DIFFERS
    return Stored(datetime.fromisoformat(row.received_at), is_new=False)


def _wrong(photos: tuple[Photo, ...], held: dict[str, Upload]) -> Clash | None:
    """What the record says of a photo must be true of the bytes that both stores have."""
    for photo in photos:
        upload = held.get(photo.sha256)
        if upload is None or not upload.is_served or upload.is_damaged:
            return Clash.PHOTO_GONE
        if (photo.bytes, photo.width, photo.height) != (upload.bytes, upload.width, upload.height):
            return Clash.PHOTO_DIFFERS
    return None


def _insert(connection: sa.Connection, record: NewRecord, held: dict[str, Upload]) -> Stored:
    received_at = _now()
    name_photos(connection, held)
    NEW_RECORD.run(
        connection,
        record_id=record.record_id,
        receipt_no=record.receipt_no,
        city=record.by.city,
        counter=record.by.counter,
        person_key=record.person_key,
        taken_at=record.taken_at,
        received_at=received_at,
        content_digest=record.content_digest,
        sealed=record.sealed,
    )
    for position, photo in enumerate(record.photos):
        NEW_PHOTO.run(connection, record_id=record.record_id, position=position, **photo.model_dump())
    insert_figures(connection, record.by.city, record.by.counter, record.figures)
    return Stored(datetime.fromisoformat(received_at), is_new=True)


def _found(row: Any) -> FoundPhoto:
    return FoundPhoto.model_construct(**{**row._asdict(), "taken_at": datetime.fromisoformat(row.taken_at)})


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
