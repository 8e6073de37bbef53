"""Keeps a second service from working on the same folder."""

import os
import sys
from pathlib import Path
from typing import Self


class FolderInUseError(Exception):
    """Another process holds the folder."""


class FolderLock:
    """Held from `with` to its end; the operating system lets go of it when the process dies, however it dies."""

    def __init__(self, folder: Path, name: str = "service.lock") -> None:
        self._path = folder / name
        self._handle = -1

    def __enter__(self) -> Self:
        self._handle = os.open(self._path, os.O_CREAT | os.O_RDWR, 0o600)
        try:
            _lock(self._handle)
        except OSError as taken:
            os.close(self._handle)
            raise FolderInUseError from taken
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._handle)


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
