"""Keeps objects as files under their names: written aside, synced, then renamed into place."""

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from photo_library.ports import HeldObject, StoreUnavailableError

DRAFTS = ".drafts"


class FileStore:
    """Implements ObjectStore in a folder, two levels deep. One process writes at a time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._durable: set[Path] = set()
        """Folders whose own names were synced since they were made: the disk need not be asked again for each photo."""

    def clean(self) -> int:
        """Make the folder ready and remove what a crash left half written; how much that was."""
        with _told_as_unavailable():
            drafts = self._folder / DRAFTS
            drafts.mkdir(mode=0o700, parents=True, exist_ok=True)
            left = list(drafts.iterdir())
            for draft in left:
                draft.unlink()
            return len(left)

    def put(self, name: str, content: bytes) -> None:
        with _told_as_unavailable():
            place = self._place(name)
            self._make_durable(place.parent)
            self._write(place, content)
            sync_folder(place.parent)

    def get(self, name: str) -> bytes | None:
        with _told_as_unavailable():
            try:
                return self._place(name).read_bytes()
            except FileNotFoundError:
                return None

    def holds(self, name: str) -> bool:
        with _told_as_unavailable():
            return self._place(name).is_file()

    def remove(self, name: str) -> None:
        with _told_as_unavailable():
            place = self._place(name)
            place.unlink(missing_ok=True)
            if place.parent.is_dir():
                sync_folder(place.parent)

    def held(self) -> Iterator[HeldObject]:
        with _told_as_unavailable():
            for place in self._folder.glob("[0-9a-f][0-9a-f]/[0-9a-f][0-9a-f]/*"):
                with suppress(FileNotFoundError):  # removed since the folder was listed
                    yield HeldObject(place.name, datetime.fromtimestamp(place.stat().st_mtime, UTC))

    def check(self) -> None:
        with _told_as_unavailable(), tempfile.TemporaryFile(dir=self._folder / DRAFTS) as file:
            file.write(b"check")
            file.flush()
            os.fsync(file.fileno())
            file.seek(0)
            if file.read() != b"check":
                raise OSError(errno.EIO, "read back something else")

    def _make_durable(self, folder: Path) -> None:
        if folder in self._durable:
            return
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for above in (folder.parent, self._folder):
            sync_folder(above)
        self._durable.add(folder)

    def _write(self, place: Path, content: bytes) -> None:
        handle, draft = tempfile.mkstemp(dir=self._folder / DRAFTS)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            Path(draft).replace(place)
        except BaseException:
            Path(draft).unlink(missing_ok=True)
            raise

    def _place(self, name: str) -> Path:
        return self._folder / name[:2] / name[2:4] / name


@contextmanager
def _told_as_unavailable() -> Iterator[None]:
    try:
        yield
    except OSError as failed:
        raise StoreUnavailableError(errno.errorcode.get(failed.errno or 0, "OSError")) from failed


def write_whole(place: Path, content: bytes) -> None:
    """The file is there as a whole, and durable, or not at all. Raises OSError."""
    draft = place.with_name(f"{place.name}.{os.getpid()}.new")
    try:
        with draft.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(place)
        sync_folder(place.parent)
    finally:
        draft.unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Make new names in a folder durable; Windows has no such call and needs none."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
