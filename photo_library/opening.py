"""Opens a library on its data folder: newest form of the database, keys, and nothing half written."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from photo_library.audit_store import AuditStore
from photo_library.case_events import CaseEvents
from photo_library.cipher import DRAFT, load_cipher, make_keys
from photo_library.database import Database
from photo_library.metadata import MetadataStore
from photo_library.meters import MeasuredStore, Meters
from photo_library.objects import FileStore
from photo_library.photos import Photos
from photo_library.service import Library
from photo_library.statistics import Statistics

KEYS = "keys.json"
log = logging.getLogger(__name__)


@contextmanager
def open_metadata(folder: Path) -> Iterator[MetadataStore]:
    """The metadata alone, beside a service that may be running. Raises what `open_library` does."""
    with _opened(folder, Meters()) as database:
        yield MetadataStore(database)


@contextmanager
def _opened(folder: Path, meters: Meters) -> Iterator[Database]:
    database, keys = Database(f"sqlite:///{folder / 'metadata.db'}", meters.timed), folder / KEYS
    try:
        database.upgrade(load_cipher(keys) if keys.exists() else None)
        yield database
    finally:
        database.close()


@contextmanager
def open_library(folder: Path) -> Iterator[Library]:
    """The whole library; the folder is locked by the caller.

    Raises StoreUnavailableError, NewerDatabaseError, OSError, ValueError.
    """
    objects, keys = FileStore(folder / "objects"), folder / KEYS
    left = objects.clean()
    if left:
        log.warning("removed %s photos that a crash left half written", left)
    objects.check()
    meters = Meters()
    with _opened(folder, meters) as database:
        metadata = MetadataStore(database)
        keys.with_suffix(DRAFT).unlink(missing_ok=True)
        if not keys.exists():
            if metadata.has_records() or any(objects.held()):
                raise ValueError("keys.json is missing: what is held can be read with it alone; bring it back")
            make_keys(keys)
        cipher = load_cipher(keys)
        yield Library(
            metadata,
            Photos(MeasuredStore(objects, meters), cipher),
            cipher,
            Statistics(database),
            meters,
            AuditStore(database),
            CaseEvents(database, cipher),
        )
