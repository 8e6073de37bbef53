"""Writes a file that takes its name only once all of it is on the disk."""

import glob
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from counter_app.sync.journal.connection import translated
from counter_app.sync.journal.keymark import sync_folder


@contextmanager
def draft_of(target: Path) -> Iterator[Path]:
    """A file beside the target that takes its name, durably, when all went well, and is gone otherwise.

    Raises FaultError (DISK_…).
    """
    draft = target.with_name(f"{target.name}.{os.getpid()}.draft")
    with translated():
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        for left in target.parent.glob(f"{glob.escape(target.name)}.*.draft"):  # by a run that was killed
            left.unlink(missing_ok=True)
        os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        try:
            yield draft
            with draft.open("r+b") as file:
                os.fsync(file.fileno())
            draft.replace(target)
            sync_folder(target.parent)
        finally:
            draft.unlink(missing_ok=True)
