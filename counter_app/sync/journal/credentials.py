"""Keeps secrets in the system's keyring, or in a file where that was asked for in so many words."""

import json
import os
import secrets
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from keyring import backend, errors

from counter_app.domain.faults import FaultCode, FaultError
from counter_app.domain.ports import Credentials
from counter_app.sync.journal.connection import KEY_BYTES, disk_fault
from counter_app.sync.journal.keymark import Mark, fingerprint, read_mark, sync_folder, write_mark
from counter_app.sync.wire import fields

if sys.platform == "linux":
    from jeepney import DBusErrorResponse  # type: ignore[import-untyped]  # it has no stubs
    from secretstorage.exceptions import LockedException, PromptDismissedException, SecretStorageException

    # InitError: the store answers, but its collection could not be unlocked or made, as when the prompt is dismissed
    _LOCKED: tuple[type[Exception], ...] = (
        errors.KeyringLocked, errors.InitError, LockedException, PromptDismissedException,
    )  # fmt: skip
    _BROKEN: tuple[type[Exception], ...] = (errors.KeyringError, SecretStorageException, DBusErrorResponse, OSError)
else:
    _LOCKED = (errors.KeyringLocked,)
    _BROKEN = (errors.KeyringError, OSError)

SERVICE = "delta-counter"
_SYSTEM_STORES = frozenset(
    f"keyring.backends.{name}" for name in ("SecretService", "libsecret", "kwallet", "Windows", "macOS")
)
"""Stores that the desktop session guards. Anything else (null, fail, chains, plain files) is refused."""


def system_store() -> backend.KeyringBackend:
    """The best store of this desktop. Raises FaultError(KEYRING_MISSING).

    Chosen here, not by `keyring.get_keyring`: that obeys the environment and takes a plain file where one is installed.
    """
    stores = [store for store in backend.get_all_keyring() if is_safe(store)]
    if not stores:
        raise FaultError(FaultCode.KEYRING_MISSING)
    return max(stores, key=lambda store: float(store.priority))


def is_safe(store: backend.KeyringBackend) -> bool:
    return type(store).__module__ in _SYSTEM_STORES and float(store.priority) >= 1


class KeyringCredentials:
    """Implements `domain.ports.Credentials` on the system's keyring."""

    def __init__(self, find_store: Callable[[], backend.KeyringBackend] = system_store) -> None:
        self._find_store = find_store

    def get(self, name: str) -> str | None:
        with _translated():
            return self._find_store().get_password(SERVICE, name)

    def set(self, name: str, secret: str) -> None:
        with _translated():
            self._find_store().set_password(SERVICE, name, secret)

    def delete(self, name: str) -> None:
        with _translated():
            store = self._find_store()
            if store.get_password(SERVICE, name) is not None:
                store.delete_password(SERVICE, name)


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except FaultError:
        raise
    except _LOCKED as locked:
        raise FaultError(FaultCode.KEYRING_LOCKED) from locked
    except _BROKEN as broken:
        raise FaultError(FaultCode.KEYRING_MISSING, reason=type(broken).__name__) from broken


class FileCredentials:
    """Implements `domain.ports.Credentials` in a file that only its owner may read: for practice, not for service."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def get(self, name: str) -> str | None:
        return self._read().get(name)

    def set(self, name: str, secret: str) -> None:
        self._write({**self._read(), name: secret})

    def delete(self, name: str) -> None:
        held = self._read()
        if held.pop(name, None) is not None:
            self._write(held)

    def _read(self) -> dict[str, str]:
        try:
            table = fields.table_of(self._path.read_bytes()) if self._path.exists() else {}
            return {name: fields.text(table, name) for name in table}
        except fields.MalformedError as wrong:
            raise FaultError(FaultCode.KEYRING_MISSING, reason="file damaged") from wrong
        except OSError as failed:
            raise disk_fault(failed) from failed

    def _write(self, held: dict[str, str]) -> None:
        draft = self._path.with_name(f"{self._path.name}.{os.getpid()}")
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            draft.unlink(missing_ok=True)
            handle = os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
            with open(handle, "w", encoding="utf-8") as file:  # noqa: PTH123 - a handle, not a path
                json.dump(held, file)
                file.flush()
                os.fsync(file.fileno())
            draft.replace(self._path)
            sync_folder(self._path.parent)
        except OSError as failed:
            raise disk_fault(failed) from failed


def journal_key(credentials: Credentials, journal: Path) -> bytes:
    """The key of the journal at this path; made at first, never made anew over a journal that holds something.

    The key is kept under the fingerprint that lies beside the journal, so a data folder may be moved, and several
    folders have a key each. Raises FaultError (JOURNAL_KEY_WRONG, KEYRING_…, DISK_…).
    """
    try:
        mark, is_in_use = read_mark(journal), journal.exists() and journal.stat().st_size > 0
    except OSError as failed:
        raise disk_fault(failed) from failed
    if mark is not None:
        secret = credentials.get(_name(mark.fingerprint))
        if secret is not None:
            return _decode(secret, mark.fingerprint)
    if is_in_use or (mark is not None and mark.is_made):
        raise FaultError(FaultCode.JOURNAL_KEY_WRONG, reason="key missing")
    return _new_key(credentials, journal)


def _new_key(credentials: Credentials, journal: Path) -> bytes:
    key = secrets.token_bytes(KEY_BYTES)
    mark = fingerprint(key)
    credentials.set(_name(mark), key.hex())
    if credentials.get(_name(mark)) != key.hex():  # a key that cannot be read again must never encrypt anything
        raise FaultError(FaultCode.KEYRING_MISSING, reason="key not kept")
    try:
        journal.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_mark(journal, Mark(mark, is_made=False))
    except OSError as failed:
        raise disk_fault(failed) from failed
    return key


def _decode(secret: str, mark: str) -> bytes:
    try:
        key = bytes.fromhex(secret)
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES or fingerprint(key) != mark:
        raise FaultError(FaultCode.JOURNAL_KEY_WRONG, reason="key damaged")
    return key


def _name(mark: str) -> str:
    return f"journal-key-{mark}"
