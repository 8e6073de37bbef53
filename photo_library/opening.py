"""Opens a library on its stores: newest form of the database, the right keys, and nothing half written."""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

from photo_library.access.access import Access, Entrance, access_on
from photo_library.intake.hands import OwnThreads
from photo_library.intake.intake import Intake
from photo_library.keys.carrier import open_carrier
from photo_library.keys.cipher import DRAFT, KEYS, KeyedCipher, load_cipher, make_keys
from photo_library.lock import FolderInUseError, FolderLock
from photo_library.meters import Meters
from photo_library.objects.files import FileStore
from photo_library.photos import Photos
from photo_library.ports import ObjectStore
from photo_library.readiness import Readiness
from photo_library.service import Library
from photo_library.sql.audit_store import AuditStore
from photo_library.sql.case_events import CaseEvents
from photo_library.sql.database import Database
from photo_library.sql.identity import Identity
from photo_library.sql.metadata import MetadataStore
from photo_library.sql.newborns import Newborns
from photo_library.sql.statistics import Statistics
from photo_library.sql.uploads import Uploads
from photo_library.stopwatch import MeasuredStore
from photo_library.stores import DATABASE_PASSWORD, EMBEDDED, Stores, metadata_url, object_store, read_algorithm, secret

log = logging.getLogger(__name__)


@contextmanager
def open_metadata(folder: Path, stores: Stores = EMBEDDED) -> Iterator[MetadataStore]:
    """The metadata alone, beside services that may be running. Raises what `open_library` does."""
    with open_database(folder, stores, Meters()) as database:
        yield MetadataStore(database)


@contextmanager
def open_database(folder: Path, stores: Stores, meters: Meters) -> Iterator[Database]:
    """Metadata's database in its newest form. Raises what `open_library` does."""
    keys = folder / KEYS
    database = Database(metadata_url(stores, folder), meters.timed, secret(DATABASE_PASSWORD, os.environ))
    try:
        database.upgrade(load_cipher(keys) if keys.exists() else None)
        yield database
    finally:
        database.close()


@contextmanager
def open_access(folder: Path, stores: Stores = EMBEDDED) -> Iterator[Access]:
    """What decides who may do what, beside services that may be running. Raises what `open_library` does.

    Where nothing worked before, the keys are made first: FolderInUseError when a service is just doing that.
    """
    if not (folder / KEYS).exists():
        with nullcontext() if stores.are_shared else FolderLock(folder), open_library(folder, stores):
            pass
    with open_database(folder, stores, Meters()) as database:
        yield access_on(database, _claimed(folder / KEYS, Identity(database)), Entrance())


@contextmanager
def open_library(folder: Path, stores: Stores = EMBEDDED, entrance: Entrance | None = None) -> Iterator[Library]:
    """The whole library; unless its stores are shared, the folder is locked by the caller.

    Raises StoreUnavailableError, NewerDatabaseError, OSError, ValueError.
    """
    objects = open_objects(folder, stores)
    if isinstance(objects, FileStore):
        left = objects.clean()
        if left:
            log.warning("removed %s photos that a crash left half written", left)
    with open_beside(folder, stores, entrance) as library:
        yield library


@contextmanager
def open_beside(folder: Path, stores: Stores = EMBEDDED, entrance: Entrance | None = None) -> Iterator[Library]:
    """The whole library, beside a service that may be running. Raises what `open_library` does."""
    objects, meters = open_objects(folder, stores), Meters()
    objects.check()
    with open_database(folder, stores, meters) as database:
        metadata, identity = MetadataStore(database), Identity(database)
        cipher, measured = _keys(folder, objects, metadata, identity), MeasuredStore(objects, meters.timed)
        intake = Intake(measured, cipher)
        with Readiness({"metadata": identity.check, "objects": measured.check}) as readiness:
            yield Library(
                metadata,
                Photos(measured, cipher, Uploads(database)),
                intake,
                OwnThreads(intake),
                cipher,
                Statistics(database),
                meters,
                AuditStore(database),
                open_carrier(folder),
                CaseEvents(database, cipher),
                Newborns(database, cipher),
                readiness,
                access_on(database, cipher, entrance or Entrance()),
            )


def open_objects(folder: Path, stores: Stores) -> ObjectStore:
    return object_store(stores, folder, os.environ)


def _keys(folder: Path, objects: ObjectStore, metadata: MetadataStore, identity: Identity) -> KeyedCipher:
    """The keys in the folder, which have to be those of the stores; new ones for stores that hold nothing yet."""
    file = folder / KEYS
    if not file.exists():
        if identity.fingerprint() or metadata.has_records() or any(True for _ in objects.held()):
            raise ValueError(f"{KEYS} is missing: what is held can be read with it alone; bring it back")
        _make_once(file)
    file.with_suffix(DRAFT).unlink(missing_ok=True)
    return _claimed(file, identity)


def _claimed(file: Path, identity: Identity) -> KeyedCipher:
    """The keys of the file, when the stores were written with them or with none yet."""
    cipher = load_cipher(file)
    if not identity.claim(cipher.fingerprint()):
        raise ValueError(f"{KEYS} is not that of this library: give every service the file of the first one")
    return cipher


def _make_once(file: Path) -> None:
    """Services that share the folder start at the same moment: one makes the keys, the others use them."""
    try:
        with FolderLock(file.parent, "keys.lock"):
            file.with_suffix(DRAFT).unlink(missing_ok=True)
            if not file.exists():
                make_keys(file, read_algorithm(file.parent))
    except FolderInUseError:
        raise ValueError("another service is making the keys at this moment; start this one again") from None
