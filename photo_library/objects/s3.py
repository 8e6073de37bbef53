"""Keeps objects in an S3 bucket, with its own limits of time: a hung server is worse than a dead one."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

import obstore
from obstore.exceptions import BaseError
from obstore.store import S3Store

from photo_library.ports import HeldObject, StoreUnavailableError

if TYPE_CHECKING:
    from obstore.store import S3Config

NAME_LENGTH = 64
MISSING = (FileNotFoundError, obstore.exceptions.NotFoundError)


@dataclass(frozen=True, slots=True)
class Patience:
    """Ours: a photo has tens of kilobytes; a call that lasts longer is better begun again on another server."""

    connect_s: float = 2.0
    answer_s: float = 5.0
    tries_again: int = 3
    give_up_after_s: float = 12.0


@dataclass(frozen=True, slots=True)
class Bucket:
    """Where objects lie, and with which credential; without one, requests are not signed."""

    name: str
    prefix: str
    endpoint: str
    region: str
    access_key: str | None = None
    secret_key: str | None = field(default=None, repr=False)


class S3Objects:
    """Implements ObjectStore in a bucket. Any number of processes may share it."""

    def __init__(self, bucket: Bucket, patience: Patience | None = None) -> None:
        self._store = _open(bucket, patience or Patience())

    def put(self, name: str, content: bytes) -> None:
        with _told_as_unavailable():
            obstore.put(self._store, _place(name), content, use_multipart=False)

    def get(self, name: str) -> bytes | None:
        with _told_as_unavailable():
            try:
                return bytes(obstore.get(self._store, _place(name)).bytes())
            except MISSING:
                return None

    def holds(self, name: str) -> bool:
        with _told_as_unavailable():
            try:
                obstore.head(self._store, _place(name))
            except MISSING:
                return False
            return True

    def remove(self, name: str) -> None:
        with _told_as_unavailable():
            try:
                obstore.delete(self._store, _place(name))
            except MISSING:
                return

    def held(self) -> Iterator[HeldObject]:
        with _told_as_unavailable():
            for page in obstore.list(self._store):
                for each in page:
                    name = each["path"].rpartition("/")[2]
                    if len(name) == NAME_LENGTH:
                        yield HeldObject(name, each["last_modified"])

    def check(self) -> None:
        with _told_as_unavailable():
            place, sent = f"check/{secrets.token_hex(8)}", secrets.token_bytes(16)
            obstore.put(self._store, place, sent, use_multipart=False)
            came = bytes(obstore.get(self._store, place).bytes())
            obstore.delete(self._store, place)
        if came != sent:
            raise StoreUnavailableError("READ-BACK-DIFFERS")


def _open(bucket: Bucket, patience: Patience) -> S3Store:
    return S3Store(
        bucket.name,
        prefix=bucket.prefix or None,
        endpoint=bucket.endpoint,
        region=bucket.region,
        config=_credential(bucket),
        client_options={
            "allow_http": bucket.endpoint.startswith("http:"),
            "connect_timeout": timedelta(seconds=patience.connect_s),
            "timeout": timedelta(seconds=patience.answer_s),
        },
        retry_config={
            "max_retries": patience.tries_again,
            "retry_timeout": timedelta(seconds=patience.give_up_after_s),
            "backoff": {"init_backoff": timedelta(milliseconds=100), "max_backoff": timedelta(seconds=2), "base": 2},
        },
    )


def _credential(bucket: Bucket) -> "S3Config":
    if bucket.access_key is None or bucket.secret_key is None:
        return {"skip_signature": True}
    return {"access_key_id": bucket.access_key, "secret_access_key": bucket.secret_key}


def _place(name: str) -> str:
    # two levels, as with files: stores that show buckets as folders do not like millions of names in one
    return f"{name[:2]}/{name[2:4]}/{name}"


@contextmanager
def _told_as_unavailable() -> Iterator[None]:
    try:
        yield
    except (BaseError, OSError) as failed:
        # the name of the error only: its words quote addresses and what was sent
        raise StoreUnavailableError(type(failed).__name__) from failed
