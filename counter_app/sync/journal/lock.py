"""Keeps a second program from working on the same data folder."""

import os
import sys
from pathlib import Path
from typing import Self

from counter_app.domain.faults import FaultCode, FaultError
from counter_app.sync.journal.connection import disk_fault

NAME = "counter.lock"


class FolderLock:
    """Held from `with` to its end. The operating system lets go of it when the program dies, however it dies.

    Entering raises FaultError(JOURNAL_IN_USE) at once when another program holds it, or DISK_….
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        self._handle: int | None = None

    def __enter__(self) -> Self:
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle = os.open(self._path, os.O_CREAT | os.O_RDWR, 0o600)
        except OSError as failed:
            raise disk_fault(failed) from failed
        try:
            _lock(handle)
        except OSError as taken:
            os.close(handle)
            raise FaultError(FaultCode.JOURNAL_IN_USE, folder=str(self._path.parent)) from taken
        self._handle = handle
        return self

    def __exit__(self, *_: object) -> None:
        """The file stays: removing it would let two programs hold locks on two files of the same name."""
        handle, self._handle = self._handle, None
        if handle is not None:
            os.close(handle)


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
