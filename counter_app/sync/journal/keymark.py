"""Keeps a key's fingerprint beside the journal that the key opens, so that a wrong key is told from damage."""

import hashlib
import hmac
import os
import threading
from dataclasses import dataclass
from pathlib import Path

_MADE = "made"
KEY_SUFFIX = ".key-id"


@dataclass(frozen=True, slots=True)
class Mark:
    """`is_made`: the journal was made with this key, so it must be there, and not empty."""

    fingerprint: str
    is_made: bool


def fingerprint(key: bytes) -> str:
    """Names the key without giving it away: 256 random bits cannot be found from it."""
    return hmac.new(key, b"delta-counter journal key", hashlib.sha256).hexdigest()[:32]


def read_mark(journal: Path) -> Mark | None:
    """The mark beside the journal. Raises OSError."""
    file = _mark_path(journal)
    if not file.is_file():
        return None
    words = file.read_text("ascii", "replace").split()
    return Mark(words[0] if words else "", _MADE in words[1:])


def write_mark(journal: Path, mark: Mark) -> None:
    """Durable when this returns. Raises OSError."""
    path = _mark_path(journal)
    draft = path.with_name(f"{path.name}.{os.getpid()}-{threading.get_ident()}")
    with draft.open("w", encoding="ascii") as file:
        file.write(f"{mark.fingerprint} {_MADE}\n" if mark.is_made else f"{mark.fingerprint}\n")
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
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
    return journal.with_name(journal.name + KEY_SUFFIX)
