"""Opens a library on its data folder: newest form of the database, keys, and nothing half written."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from photo_library.cipher import DRAFT, load_cipher, make_keys
from photo_library.database import Database
from photo_library.metadata import MetadataStore
from photo_library.objects import FileStore
from photo_library.photos import Photos
from photo_library.service import Library

log = logging.getLogger(__name__)


@contextmanager
def open_metadata(folder: Path) -> Iterator[MetadataStore]:
    """The metadata alone, beside a service that may be running. Raises StoreUnavailableError, NewerDatabaseError."""
    database = Database(f"sqlite:///{folder / 'metadata.db'}")
    try:
        database.upgrade()
        yield MetadataStore(database)
    finally:
        database.close()


@contextmanager
def open_library(folder: Path) -> Iterator[Library]:
    """The whole library; the folder is locked by the caller. Raises what `open_metadata` does, OSError, ValueError."""
    objects, keys = FileStore(folder / "objects"), folder / "keys.json"
    left = objects.clean()
    if left:
        log.warning("removed %s photos that a crash left half written", left)
    objects.check()
    with open_metadata(folder) as metadata:
        keys.with_suffix(DRAFT).unlink(missing_ok=True)
        if not keys.exists():
            if metadata.has_records() or any(objects.held()):
                raise ValueError("keys.json is missing: what is held can be read with it alone; bring it back")
            make_keys(keys)
        cipher = load_cipher(keys)
        yield Library(metadata, Photos(objects, cipher), cipher)
