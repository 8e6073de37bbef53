"""Writes a file whole or not at all, and tells what the disk had against it."""

import errno
import os
import tempfile
from pathlib import Path

from counter_app.domain.faults import FaultCode, FaultError

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_CLOSED = {errno.EROFS, errno.EACCES, errno.EPERM}


def write_whole(path: Path, content: bytes) -> None:
    """Write beside the file and rename, so that a torn file never bears its name. Raises FaultError (DISK_…)."""
    try:
        handle, name = tempfile.mkstemp(prefix=".counter-", suffix=".part", dir=path.parent)
    except OSError as wrong:
        raise _disk_fault(wrong, path) from wrong
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as wrong:
        beside.unlink(missing_ok=True)
        raise _disk_fault(wrong, path) from wrong


def _disk_fault(wrong: OSError, path: Path) -> FaultError:
    where = str(path.parent)
    if wrong.errno in _FULL:
        return FaultError(FaultCode.DISK_FULL, path=where)
    if wrong.errno in _CLOSED:
        return FaultError(FaultCode.DISK_READ_ONLY, path=where)
    return FaultError(FaultCode.DISK_FAILED, path=where, errno=wrong.errno or 0)
