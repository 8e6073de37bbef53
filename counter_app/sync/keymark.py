"""Keeps a key's fingerprint beside the journal that the key opens, so that a wrong key is told from damage."""

import hashlib
import hmac
import os
from pathlib import Path


def fingerprint(key: bytes) -> str:
    """Names the key without giving it away: 256 random bits cannot be found from it."""
    return hmac.new(key, b"delta-counter journal key", hashlib.sha256).hexdigest()[:32]


def read_mark(journal: Path) -> str | None:
    """The fingerprint beside the journal. Raises OSError."""
    mark = _mark_path(journal)
    return mark.read_text("ascii", "replace").strip() if mark.is_file() else None


def write_mark(journal: Path, key: bytes) -> None:
    """Durable when this returns. Raises OSError."""
    mark = _mark_path(journal)
    draft = mark.with_name(f"{mark.name}.{os.getpid()}")
    with draft.open("w", encoding="ascii") as file:
        file.write(fingerprint(key) + "\n")
        file.flush()
        os.fsync(file.fileno())
    draft.replace(mark)
    sync_folder(journal.parent)


def sync_folder(folder: Path) -> None:
    """Make new names in the folder durable; Windows has no such call and needs none. Raises OSError."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _mark_path(journal: Path) -> Path:
    return journal.with_name(journal.name + ".key-id")
