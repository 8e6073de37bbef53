"""Copies a library, whatever its stores, into a folder, and makes a library of such a folder again, on any stores."""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa

from photo_library.filed import SERVED, Stage
from photo_library.keys.cipher import Cipher
from photo_library.objects.files import FileStore, sync_folder
from photo_library.photos import DamagedPhotoError, Photos
from photo_library.ports import ObjectStore
from photo_library.sql.database import Database
from photo_library.sql.identity import Identity
from photo_library.sql.tables import IDENTITY, METADATA, RECORDS, UPLOADS
from photo_library.sql.uploads import Uploads

AT_ONCE = 1000
COPY, DRAFT, OBJECTS = "metadata.db", "metadata.new", "objects"
HELD = UPLOADS.c.stage.in_([stage.value for stage in SERVED])


class BackupError(ValueError):
    """Why there is no backup, or nothing was restored; says what to do."""


@dataclass(frozen=True, slots=True)
class Copied:
    """What a copy holds. `photos_new` were copied now, the others lay there already from an earlier run."""

    records: int
    photos: int
    photos_new: int


@dataclass(frozen=True, slots=True)
class Whole:
    """Both stores of a library, and the cipher that proves what is read from them."""

    database: Database
    objects: ObjectStore
    cipher: Cipher

    @property
    def photos(self) -> Photos:
        return Photos(self.objects, self.cipher, Uploads(self.database))


def back_up(library: Whole, folder: Path) -> Copied:
    """Metadata as of one moment first, then every photo that they know: never a record without its photos.

    Services may be running. A second run into the same folder copies what is new. Keys are not copied. Raises
    BackupError, StoreUnavailableError, OSError.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    _remove(folder, DRAFT)
    target = FileStore(folder / OBJECTS)
    target.clean()
    with _copy(folder / DRAFT) as copy:
        with library.database.reading() as source, copy.writing() as written:
            _as_of_one_moment(source)
            _copy_rows(source, written)
        copied = _copy_photos(copy, library, target)
    _put_in_place(folder)
    return copied


def restore(folder: Path, library: Whole) -> Copied:
    """Fill an empty library with what the folder holds: photos first, then metadata in one transaction.

    What was begun and broken off can be begun again. Raises BackupError, StoreUnavailableError, OSError.
    """
    if not (folder / COPY).is_file():
        raise BackupError(f"{folder} holds no whole backup")
    source = FileStore(folder / OBJECTS)
    source.clean()
    with _copy(folder / COPY) as copy:
        if Identity(copy).fingerprint() != library.cipher.fingerprint():
            raise BackupError("the backup is sealed with other keys: bring its keys.json into the data folder first")
        with library.database.reading() as connection:
            if connection.execute(sa.select(RECORDS.c.record_id).limit(1)).first() is not None:
                raise BackupError("the library holds records already; only an empty one can be filled")
        copied = _copy_photos(copy, Whole(copy, source, library.cipher), library.objects)
        with copy.reading() as read, library.database.writing() as written:
            for table in (IDENTITY, UPLOADS):
                written.execute(sa.delete(table))
            _copy_rows(read, written)
            _count_on(written)
    return copied


@contextmanager
def _copy(file: Path) -> Iterator[Database]:
    with closing(Database(f"sqlite:///{file}")) as database:
        database.upgrade()
        yield database


def _as_of_one_moment(connection: sa.Connection) -> None:
    # SQLite's transactions see one moment anyway
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")


def _copy_rows(source: sa.Connection, target: sa.Connection) -> None:
    for table in METADATA.sorted_tables:
        rows = source.execution_options(stream_results=True, yield_per=AT_ONCE).execute(sa.select(table))
        for some in rows.mappings().partitions(AT_ONCE):
            target.execute(sa.insert(table), [dict(row) for row in some])


def _copy_photos(copy: Database, source: Whole, target: ObjectStore) -> Copied:
    photos = photos_new = 0
    with copy.reading() as connection:
        records = connection.execute(sa.select(sa.func.count()).select_from(RECORDS)).scalar_one()
        known = connection.execute(sa.select(UPLOADS.c.sha256).where(HELD)).scalars().all()
    for digest in known:
        if target.holds(digest):
            photos += 1
        elif _copy_photo(digest, source, target):
            photos, photos_new = photos + 1, photos_new + 1
        else:
            with copy.writing() as connection:  # it left after the moment that the copy shows
                gone = sa.update(UPLOADS).where(UPLOADS.c.sha256 == digest)
                connection.execute(gone.values(stage=Stage.GONE.value))
    return Copied(records, photos, photos_new)


def _copy_photo(digest: str, source: Whole, target: ObjectStore) -> bool:
    """Prove it and copy it sealed as it is. False when the library no longer has it, as it says itself."""
    try:
        if source.photos.get(digest) is None:
            return False
    except DamagedPhotoError:
        raise BackupError(f"the photo {digest} is damaged or missing; nothing was finished") from None
    sealed = source.objects.get(digest)
    if sealed is None:
        return False
    target.put(digest, sealed)
    return True


def _count_on(connection: sa.Connection) -> None:
    """Rows came with their numbers: PostgreSQL has to be told where to go on."""
    if connection.dialect.name != "postgresql":
        return
    for table in METADATA.sorted_tables:
        for column in table.primary_key.columns:
            if column.autoincrement is True and isinstance(column.type, sa.Integer):
                sequence = sa.func.pg_get_serial_sequence(table.name, column.name)
                newest = sa.select(sa.func.coalesce(sa.func.max(column), 0) + 1).scalar_subquery()
                connection.execute(sa.select(sa.func.setval(sequence, newest, False)))


def _put_in_place(folder: Path) -> None:
    """The draft is whole, with nothing of it left beside; it takes the place of an earlier copy at once."""
    for left in ("-wal", "-shm"):
        if (folder / f"{DRAFT}{left}").exists():
            raise BackupError("the copy of metadata was not closed")
    handle = os.open(folder / DRAFT, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
    _remove(folder, COPY, but_not=COPY)
    (folder / DRAFT).replace(folder / COPY)
    sync_folder(folder)


def _remove(folder: Path, name: str, but_not: str = "") -> None:
    for file in (name, f"{name}-wal", f"{name}-shm"):
        if file != but_not:
            (folder / file).unlink(missing_ok=True)
