"""Keeps counters and records in an SQL database."""

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum

import sqlalchemy as sa

from photo_library.database import Database
from photo_library.figures import Figures
from photo_library.statistics import insert_figures
from photo_library.tables import CASE_EVENTS, COUNTERS, PHOTOS, RECORDS
from photo_library.uploads import name_photos
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
            row = connection.execute(BEARER, {"token_hash": token_hash}).one_or_none()
        return None if row is None else Counter(row.city, row.counter)

    # --- records ------------------------------------------------------------------------------------------------------

    def store(self, record: NewRecord) -> Stored | Clash:
        """Store the record, or find it stored already; durable when this returns."""
        try:
            with self._database.writing() as connection:
                return _find(connection, record) or _insert(connection, record)
        except _PhotoGoneError:
            return Clash.PHOTO_GONE
        except sa.exc.IntegrityError:
            # another request stored the same identifier or receipt number between our look and our insert
            with self._database.reading() as connection:
                return _find(connection, record) or Clash.RECEIPT_TAKEN

    def has_records(self) -> bool:
        """Whether anything was ever stored."""
        with self._database.reading() as connection:
            return connection.execute(sa.select(RECORDS.c.record_id).limit(1)).first() is not None


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


def photos_of(connection: sa.Connection, person_key: bytes) -> tuple[FoundPhoto, ...]:
    """All photos of a person that still stand, newest first. Whoever asks has written down who wants to know."""
    query = (
        sa.select(RECORDS, PHOTOS)
        .join(PHOTOS, PHOTOS.c.record_id == RECORDS.c.record_id)
        .where(RECORDS.c.person_key == person_key, PHOTOS.c.purged_at.is_(None), ~is_withdrawn())
    )
    found = [_found(row._mapping) for row in connection.execute(query)]  # noqa: SLF001 - SQLAlchemy's public name
    return tuple(sorted(found, key=lambda photo: photo.taken_at, reverse=True))


BEARER = sa.select(COUNTERS.c.city, COUNTERS.c.counter).where(
    COUNTERS.c.token_hash == sa.bindparam("token_hash"), COUNTERS.c.revoked_at.is_(None)
)
SAME = sa.select(RECORDS.c.record_id, RECORDS.c.content_digest, RECORDS.c.received_at).where(
    sa.or_(RECORDS.c.record_id == sa.bindparam("record_id"), RECORDS.c.receipt_no == sa.bindparam("receipt_no"))
)
"""Built once: putting a statement together takes longer than the database needs for it."""


def _is(counter: Counter) -> tuple[sa.ColumnElement[bool], ...]:
    return COUNTERS.c.city == counter.city, COUNTERS.c.counter == counter.counter


def is_withdrawn() -> sa.ColumnElement[bool]:
    """The application of the record does not stand any more: its photos are offered to nobody."""
    return sa.exists().where(CASE_EVENTS.c.record_id == RECORDS.c.record_id, CASE_EVENTS.c.kind == "withdrawn")


def _find(connection: sa.Connection, record: NewRecord) -> Stored | Clash | None:
    # one statement, so that both are looked for at one moment: another request may store this very record meanwhile
    rows = connection.execute(SAME, {"record_id": record.record_id, "receipt_no": record.receipt_no}).all()
    row = next((each for each in rows if each.record_id == record.record_id), None)
    if row is None:
        return Clash.RECEIPT_TAKEN if rows else None
    if row.content_digest != record.content_digest:
        return Clash.RECORD_DIFFERS
    return Stored(datetime.fromisoformat(row.received_at), is_new=False)


class _PhotoGoneError(Exception):
    """A photo was removed since it was looked for: nothing of the record may stay."""


def _insert(connection: sa.Connection, record: NewRecord) -> Stored:
    received_at = _now()
    if not name_photos(connection, [photo.sha256 for photo in record.photos]):
        raise _PhotoGoneError
    connection.execute(
        sa.insert(RECORDS).values(
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
    )
    rows = [
        {"record_id": record.record_id, "position": n, **photo.model_dump()} for n, photo in enumerate(record.photos)
    ]
    connection.execute(sa.insert(PHOTOS), rows)
    insert_figures(connection, record.by.city, record.by.counter, record.figures)
    return Stored(datetime.fromisoformat(received_at), is_new=True)


def _found(row: sa.RowMapping) -> FoundPhoto:
    return FoundPhoto(
        profile=row[PHOTOS.c.profile],
        sha256=row[PHOTOS.c.sha256],
        bytes=row[PHOTOS.c.bytes],
        width=row[PHOTOS.c.width],
        height=row[PHOTOS.c.height],
        dpi=row[PHOTOS.c.dpi],
        record_id=row[RECORDS.c.record_id],
        taken_at=datetime.fromisoformat(row[RECORDS.c.taken_at]),
        city=row[RECORDS.c.city],
        counter=row[RECORDS.c.counter],
    )


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
