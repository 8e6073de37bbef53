"""Keeps photos as files under their digests: written once, verified whenever they are read."""

import os
import tempfile
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from photo_library.cipher import sync_folder


class DamagedObjectError(Exception):
    """What lies under a digest is not what the digest says."""


class ObjectStore(Protocol):
    """Immutable bytes by SHA-256. Blocks on the disk; raises OSError when it cannot."""

    def put(self, digest: str, content: bytes) -> bool:
        """Durable when this returns. True when it was new. `digest` is that of `content`."""

    def get(self, digest: str) -> bytes | None:
        """The bytes, verified; None when not held. Raises DamagedObjectError."""

    def holds(self, digest: str) -> bool:
        """Whether an object of that digest is held, by its name alone."""

    def check(self) -> None:
        """Write, read and remove something. Raises OSError."""


class FileStore:
    """Implements ObjectStore in a folder, two levels deep."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, digest: str, content: bytes) -> bool:
        place = self._place(digest)
        # what lies there may be damaged: then the good bytes that have just come replace it
        if place.exists() and sha256(place.read_bytes()).hexdigest() == digest:
            return False
        place.parent.mkdir(parents=True, exist_ok=True)
        handle, draft = tempfile.mkstemp(dir=place.parent, prefix=".new-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            Path(draft).replace(place)
        except BaseException:
            Path(draft).unlink(missing_ok=True)
            raise
        for folder in (place.parent, place.parent.parent, self._folder):
            sync_folder(folder)
        return True

    def get(self, digest: str) -> bytes | None:
        try:
            content = self._place(digest).read_bytes()
        except FileNotFoundError:
            return None
        if sha256(content).hexdigest() != digest:
            raise DamagedObjectError(digest)
        return content

    def holds(self, digest: str) -> bool:
        return self._place(digest).is_file()

    def check(self) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=self._folder, prefix=".check-") as file:
            file.write(b"check")
            file.flush()
            os.fsync(file.fileno())

    def _place(self, digest: str) -> Path:
        return self._folder / digest[:2] / digest[2:4] / f"{digest}.jpg"
