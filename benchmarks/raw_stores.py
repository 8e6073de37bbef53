"""The same durable work done straight at the stores, without a service: what a service can be measured against."""

import os
import secrets
import sqlite3
import threading
from pathlib import Path
from typing import Any, Protocol

import obstore
import psycopg
from obstore.store import S3Store

from benchmarks.invented import PHOTO_BYTES, SEALED_BYTES

SCHEMA = (
    "CREATE TABLE raw_uploads (sha256 VARCHAR(64) PRIMARY KEY, since VARCHAR(40))",
    "CREATE TABLE raw_records (record_id VARCHAR(64) PRIMARY KEY, person_key {blob}, sealed {blob})",
    "CREATE INDEX raw_by_person ON raw_records (person_key)",
    "CREATE TABLE raw_lookups (id {serial}, person_key {blob}, at VARCHAR(40))",
)
NOW = "2026-11-23T01:30:12.345+00:00"


class RawStores(Protocol):
    """What an accepted upload and a look-up need at least: an object, two commits; a read and a commit."""

    def upload(self, key: bytes) -> None: ...

    def look_up(self, key: bytes) -> None: ...


class RawEmbedded:
    """A file, synced and renamed, and SQLite in WAL mode with full synchronisation."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True)
        self._folder = folder
        self._lock = threading.Lock()
        self._database = sqlite3.connect(folder / "raw.db", check_same_thread=False, isolation_level=None)
        for word in ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL"):
            self._database.execute(word)
        for word in SCHEMA:
            self._database.execute(word.format(blob="BLOB", serial="INTEGER PRIMARY KEY"))

    def upload(self, key: bytes) -> None:
        name = secrets.token_hex(32)
        self._put(name, os.urandom(PHOTO_BYTES))
        self._commit("INSERT INTO raw_uploads VALUES (?, ?)", (name, NOW))
        self._commit("INSERT INTO raw_records VALUES (?, ?, ?)", (name, key, os.urandom(SEALED_BYTES)))

    def look_up(self, key: bytes) -> None:
        with self._lock:
            self._database.execute("SELECT * FROM raw_records WHERE person_key = ?", (key,)).fetchall()
        self._commit("INSERT INTO raw_lookups (person_key, at) VALUES (?, ?)", (key, NOW))

    def _commit(self, statement: str, values: tuple[Any, ...]) -> None:
        with self._lock:
            self._database.execute("BEGIN IMMEDIATE")
            self._database.execute(statement, values)
            self._database.execute("COMMIT")

    def _put(self, name: str, content: bytes) -> None:
        place = self._folder / name[:2] / name[2:4] / name
        place.parent.mkdir(parents=True, exist_ok=True)
        draft = self._folder / f"{name}.new"
        with draft.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(place)
        for folder in (place.parent, place.parent.parent):
            handle = os.open(folder, os.O_RDONLY)
            os.fsync(handle)
            os.close(handle)


class RawRegion:
    """One S3 `PUT`, and PostgreSQL over a connection of each thread's own."""

    def __init__(self, url: str, endpoint: str) -> None:
        self._url = url
        self._store = S3Store(
            "photos", endpoint=endpoint, region="us-east-1", skip_signature=True, client_options={"allow_http": True}
        )
        self._mine = threading.local()
        with psycopg.connect(url) as database:
            for word in SCHEMA:
                database.execute(word.format(blob="BYTEA", serial="BIGSERIAL PRIMARY KEY"))

    def upload(self, key: bytes) -> None:
        name = secrets.token_hex(32)
        obstore.put(self._store, f"raw/{name[:2]}/{name}", os.urandom(PHOTO_BYTES), use_multipart=False)
        self._connection().execute("INSERT INTO raw_uploads VALUES (%s, %s)", (name, NOW))
        sealed = os.urandom(SEALED_BYTES)
        self._connection().execute("INSERT INTO raw_records VALUES (%s, %s, %s)", (name, key, sealed))

    def look_up(self, key: bytes) -> None:
        connection = self._connection()
        with connection.transaction():
            connection.execute("SELECT * FROM raw_records WHERE person_key = %s", (key,)).fetchall()
            connection.execute("INSERT INTO raw_lookups (person_key, at) VALUES (%s, %s)", (key, NOW))

    def _connection(self) -> psycopg.Connection[Any]:
        if not hasattr(self._mine, "connection"):
            self._mine.connection = psycopg.connect(self._url, autocommit=True)
        connection: psycopg.Connection[Any] = self._mine.connection
        return connection
