"""Keeps counters and records in an SQL database."""

from collections import defaultdict
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from typing import Any

import sqlalchemy as sa

from photo_library.filed import Counter, NewRecord, Upload
from photo_library.sql.database import Database
from photo_library.sql.prepared import Later, ManyAtOnce, Prepared, Row, insert_all, one_way
from photo_library.sql.statistics import insert_figures_each
from photo_library.sql.tables import CASE_EVENTS, COUNTERS, PHOTOS, RECORDS
from photo_library.sql.uploads import locked, mend, name_photos, with_sent
from photo_library.threads import beside
from photo_library.wire.messages import FoundPhoto, Photo


class Clash(Enum):
    """Why a record was not stored."""

    STRANGER = "not-authorized"
    """The token of its counter does not count any more."""
    RECORD_DIFFERS = "record-differs"
    RECEIPT_TAKEN = "receipt-taken"
    PHOTO_GONE = "photo-missing"
    PHOTO_DIFFERS = "photo-differs"


class StrangerAmongError(Exception):
    """Nothing of several filings was kept, because the token of one counter does not count any more."""


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
            (counter,) = bearers(connection, [token_hash])()
            return counter

    # --- records ------------------------------------------------------------------------------------------------------

    def store(self, record: NewRecord) -> Stored | Clash:
        """Store the record, or find it stored already; durable when this returns."""
        try:
            with self._database.writing() as connection:
                (outcome,) = _keep_each(connection, [record])
                return outcome
        except sa.exc.IntegrityError:
            return self._kept_by_another(record)

    async def store_soon(self, record: NewRecord, token_hash: bytes) -> Stored | Clash:
        """The same, for the event loop; `token_hash` is that of the counter, and has to count still."""
        filing = record, token_hash
        try:
            if _came_whole(record):
                with suppress(sa.exc.IntegrityError, StrangerAmongError):
                    return await self._database.together(_keep_first_of_each, filing)
            return await self._database.together(_keep_of_each, filing)
        except sa.exc.IntegrityError:
            return await beside(self._kept_by_another, record)

    def _kept_by_another(self, record: NewRecord) -> Stored | Clash:
        """Another request stored the same identifier or receipt number between our look and our insert."""
        with self._database.reading() as connection:
            (rows,) = _same_each(connection, [record])
            return _find(rows, record) or Clash.RECEIPT_TAKEN

    def has_records(self) -> bool:
        """Whether anything was ever stored."""
        with self._database.reading() as connection:
            return connection.execute(sa.select(RECORDS.c.record_id).limit(1)).first() is not None


def bearers(connection: sa.Connection, token_hashes: Sequence[bytes]) -> Later[list[Counter | None]]:
    """The counters that bear these tokens and were not revoked, in a transaction of the caller's."""
    rows = BEARERS.ask(connection, [{"token_hash": token_hash} for token_hash in sorted(set(token_hashes))])

    def found() -> list[Counter | None]:
        holders = {row.token_hash: Counter(row.city, row.counter) for row in rows()}
        return [holders.get(token_hash) for token_hash in token_hashes]

    return found


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


def standing(*more: sa.ColumnElement[bool]) -> ManyAtOnce:
    """The photos of several persons that still stand, where they fit more conditions."""
    photos = (PHOTOS.c[name] for name in ("profile", "sha256", "bytes", "width", "height", "dpi"))
    records = (RECORDS.c[name] for name in ("person_key", "record_id", "taken_at", "city", "counter"))
    each = sa.select(*photos, *records).join(PHOTOS, PHOTOS.c.record_id == RECORDS.c.record_id)
    conditions = (PHOTOS.c.purged_at.is_(None), ~is_withdrawn(), is_offered(), *more)

    def of_persons(rows: Sequence[Row]) -> sa.ClauseElement:
        return each.where(RECORDS.c.person_key.in_([row["person_key"] for row in rows]), *conditions)

    return ManyAtOnce(of_persons, ["person_key"])


HELD = standing()


def photos_of(connection: sa.Connection, person_key: bytes) -> tuple[FoundPhoto, ...]:
    """All photos of a person that still stand, newest first. Whoever asks has written down who wants to know."""
    (found,) = photos_of_each(connection, [person_key])()
    return found


def photos_of_each(
    connection: sa.Connection, person_keys: Sequence[bytes], among: ManyAtOnce = HELD
) -> Later[list[tuple[FoundPhoto, ...]]]:
    """The same of several persons; `among` is made by `standing`."""
    rows = among.ask(connection, [{"person_key": person_key} for person_key in sorted(set(person_keys))])

    def found() -> list[tuple[FoundPhoto, ...]]:
        photos = defaultdict[bytes, list[FoundPhoto]](list)
        for row in rows():
            photos[row.person_key].append(_found(row))
        newest_first = {key: tuple(sorted(each, key=_taken_at, reverse=True)) for key, each in photos.items()}
        return [newest_first.get(person_key, ()) for person_key in person_keys]

    return found


BEARERS = ManyAtOnce(
    lambda rows: sa.select(COUNTERS.c.city, COUNTERS.c.counter, COUNTERS.c.token_hash).where(
        COUNTERS.c.token_hash.in_([row["token_hash"] for row in rows]), COUNTERS.c.revoked_at.is_(None)
    ),
    ["token_hash"],
)
SAME = Prepared(
    sa.select(RECORDS.c.record_id, RECORDS.c.content_digest, RECORDS.c.received_at).where(
        sa.or_(RECORDS.c.record_id == sa.bindparam("record_id"), RECORDS.c.receipt_no == sa.bindparam("receipt_no"))
    )
)
NEW_RECORD, NEW_PHOTO = insert_all(RECORDS), insert_all(PHOTOS, "purged_at")


def _is(counter: Counter) -> tuple[sa.ColumnElement[bool], ...]:
    return COUNTERS.c.city == counter.city, COUNTERS.c.counter == counter.counter


def _came_whole(record: NewRecord) -> bool:
    """All of its photos came with it, and are as it says."""
    return _wrong(record.photos, {upload.sha256: upload for upload in record.sent}) is None


def _keep_first_of_each(connection: sa.Connection, filings: Sequence[tuple[NewRecord, bytes]]) -> list[Stored | Clash]:
    """The same as the next of records that came whole, without looking whether anything of them is there already.

    Raises IntegrityError for all of them where something is, and StrangerAmongError where a token does not count.
    """
    received_at, new = _now(), [record for record, _ in filings]
    with one_way(connection):
        are_known = _are_known(connection, filings)
        name_photos(connection, {}, [upload for record in new for upload in record.sent])
        _insert_each(connection, new, received_at)
    if not all(are_known()):
        raise StrangerAmongError
    return [Stored(datetime.fromisoformat(received_at), is_new=True)] * len(new)


def _keep_of_each(connection: sa.Connection, filings: Sequence[tuple[NewRecord, bytes]]) -> list[Stored | Clash]:
    """Each record with the token of its counter; nothing is done for whoever's does not count."""
    are_known = _are_known(connection, filings)()
    known = [record for (record, _), is_known in zip(filings, are_known, strict=True) if is_known]
    kept = iter(_keep_each(connection, known))
    return [next(kept) if is_known else Clash.STRANGER for is_known in are_known]


def _are_known(connection: sa.Connection, filings: Sequence[tuple[NewRecord, bytes]]) -> Later[list[bool]]:
    holders = bearers(connection, [token_hash for _, token_hash in filings])
    return lambda: [holder == record.by for holder, (record, _) in zip(holders(), filings, strict=True)]


def _keep_each(connection: sa.Connection, records: Sequence[NewRecord]) -> list[Stored | Clash]:
    """Raises IntegrityError for all of them where one is stored by somebody else at this moment, or is here twice."""
    held = locked(connection, [photo.sha256 for record in records for photo in record.photos])
    sent = [upload for record in records for upload in record.sent]
    there = with_sent(held, sent)
    mend(connection, held, sent)
    received_at, new, outcomes = _now(), list[NewRecord](), list[Stored | Clash]()
    for record, rows in zip(records, _same_each(connection, records), strict=True):
        outcome = _wrong(record.photos, there) or _find(rows, record)
        if outcome is None:
            new.append(record)
            outcome = Stored(datetime.fromisoformat(received_at), is_new=True)
        outcomes.append(outcome)
    name_photos(connection, held, [there[photo.sha256] for record in new for photo in record.photos])
    _insert_each(connection, new, received_at)
    return outcomes


def _same_each(connection: sa.Connection, records: Sequence[NewRecord]) -> list[list[Any]]:
    """The rows under each one's identifier or receipt number.

    One statement for both, so that they are looked for at one moment: another request may store this very record.
    """
    return SAME.run_each(
        connection, [{"record_id": record.record_id, "receipt_no": record.receipt_no} for record in records]
    )


def _find(rows: Sequence[Any], record: NewRecord) -> Stored | Clash | None:
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


def _insert_each(connection: sa.Connection, new: Sequence[NewRecord], received_at: str) -> None:
    records = sorted(new, key=_by_identifier)
    NEW_RECORD.ask(
        connection,
        [
            {
                "record_id": record.record_id,
                "receipt_no": record.receipt_no,
                "city": record.by.city,
                "counter": record.by.counter,
                "person_key": record.person_key,
                "taken_at": record.taken_at,
                "received_at": received_at,
                "content_digest": record.content_digest,
                "sealed": record.sealed,
            }
            for record in records
        ],
    )
    photos = [
        {"record_id": record.record_id, "position": position, **photo.model_dump()}
        for record in records
        for position, photo in enumerate(record.photos)
    ]
    NEW_PHOTO.ask(connection, photos)
    insert_figures_each(connection, [(record.by.city, record.by.counter, record.figures) for record in records])


def _by_identifier(record: NewRecord) -> str:
    return record.record_id


def _found(row: Any) -> FoundPhoto:
    told = row._asdict()
    del told["person_key"]
    return FoundPhoto.model_construct(**{**told, "taken_at": datetime.fromisoformat(row.taken_at)})


def _taken_at(photo: FoundPhoto) -> datetime:
    return photo.taken_at


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
