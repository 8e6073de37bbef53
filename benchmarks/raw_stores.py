"""The same rows, bytes and commits put straight into the stores, without a service: what a service is measured against.

Its tables and indexes are the library's own. It knows nobody, seals nothing, speaks no HTTP and runs as threads of the
measuring process; what it leaves out is the service's work, what it shares with the service is the stores' work.
"""

import os
import sqlite3
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any, Protocol

import obstore
import psycopg
import sqlalchemy as sa
from obstore.store import S3Store

from benchmarks.invented import COLUMNS, PHOTO_BYTES, rows
from photo_library.access.tables import ACTS
from photo_library.objects.files import FileStore

TABLES = ACTS.metadata
NOW, MINUTE, DAY = "2026-11-23T01:30:12.345+00:00", "2026-11-23T01:30:00.000+00:00", "2026-11-23T00:00:00.000+00:00"
INSERTS = {
    table: f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * (names.count(',') + 1))})"  # noqa: S608 - our own names
    for table, names in COLUMNS.items()
}
COUNT = (
    "INSERT INTO rates (subject, span, begins_at, times) VALUES (?, 'day', ?, 1), (?, 'minute', ?, 1)"
    " ON CONFLICT (subject, span) DO UPDATE SET times = rates.times + 1 RETURNING times"
)
FIND = "SELECT * FROM records JOIN photos ON photos.record_id = records.record_id WHERE person_key = ?"
FURTHER = (
    "INSERT INTO act_heads (chain, seq, link) VALUES (?, 1, ?)"
    " ON CONFLICT (chain) DO UPDATE SET seq = act_heads.seq + 1, link = excluded.link RETURNING seq"
)
NOTE = (
    "INSERT INTO acts (chain, seq, at, action, city, counter, purpose, person_key, detail, link)"
    " VALUES (?, ?, ?, 'looked-up', '310000', '07', 'first-application', ?, '{}', ?)"
)
Steps = Sequence[tuple[str, tuple[Any, ...]]]
"""Statements of one transaction with their values."""


@dataclass(frozen=True, slots=True)
class Case:
    """Everything that an accepted upload leaves: an object, and one transaction."""

    digest: str
    content: bytes
    filed: Steps


class RawStores(Protocol):
    """From any thread. Durable when a call returns."""

    def upload(self, case: Case) -> None:
        """One object; one commit with its row, record, photo and line of statistics."""

    def look_up(self, key: bytes) -> None:
        """One commit: two counts, the search, the chain's head and its new line."""


NUMBERS = count(50_000_000)


def case_of(key: bytes) -> Case:
    number = next(NUMBERS)
    (row,) = rows(number, number + 1, {number: key})
    filed = [(INSERTS[table], row[table]) for table in ("uploads", "records", "photos", "filings")]
    return Case(row["uploads"][0], os.urandom(PHOTO_BYTES), filed)


class RawEmbedded:
    """Files as the library writes them, and SQLite in WAL mode with full synchronisation, one writer at a time."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True)
        self._files = FileStore(folder / "objects")
        self._files.clean()
        _make_tables(f"sqlite:///{folder / 'raw.db'}")
        self._lock = threading.Lock()
        self._database = sqlite3.connect(folder / "raw.db", check_same_thread=False, isolation_level=None)
        for word in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
            self._database.execute(f"PRAGMA {word}")

    def upload(self, case: Case) -> None:
        self._files.put(case.digest, case.content)
        with self._lock:
            self._database.execute("BEGIN IMMEDIATE")
            for statement, values in case.filed:
                self._database.execute(statement, values)
            self._database.execute("COMMIT")

    def look_up(self, key: bytes) -> None:
        chain = key.hex()[:12]
        with self._lock:
            ask = self._database.execute
            ask("BEGIN IMMEDIATE")
            ask(COUNT, (chain, DAY, chain, MINUTE)).fetchall()
            ask(FIND, (key,)).fetchall()
            ((seq,),) = ask(FURTHER, (chain, key)).fetchall()
            ask(NOTE, (chain, seq, NOW, key, key))
            ask("COMMIT")


class RawRegion:
    """One S3 `PUT`, and PostgreSQL over a connection of each thread's own."""

    def __init__(self, url: str, endpoint: str) -> None:
        """`url` is that of an empty database beside the library's."""
        self._url = url
        self._store = S3Store(
            "photos", endpoint=endpoint, region="us-east-1", skip_signature=True, client_options={"allow_http": True}
        )
        self._mine = threading.local()
        _make_tables(url.replace("postgresql:", "postgresql+psycopg:"))

    def upload(self, case: Case) -> None:
        connection = self._connection()
        place = f"raw/{case.digest[:2]}/{case.digest}"
        obstore.put(self._store, place, case.content, use_multipart=False)
        with connection.transaction():
            for statement, values in case.filed:
                connection.execute(_marked(statement), values)

    def look_up(self, key: bytes) -> None:
        chain, connection = key.hex()[:12], self._connection()
        with connection.transaction():
            connection.execute(_marked(COUNT), (chain, DAY, chain, MINUTE))
            connection.execute(_marked(FIND), (key,)).fetchall()
            ((seq,),) = connection.execute(_marked(FURTHER), (chain, key)).fetchall()
            connection.execute(_marked(NOTE), (chain, seq, NOW, key, key))

    def _connection(self) -> psycopg.Connection[Any]:
        if not hasattr(self._mine, "connection"):
            self._mine.connection = psycopg.connect(self._url, autocommit=True)
        connection: psycopg.Connection[Any] = self._mine.connection
        return connection


def _marked(statement: str) -> bytes:
    """With PostgreSQL's marks for values."""
    return statement.replace("?", "%s").encode()


def _make_tables(url: str) -> None:
    engine = sa.create_engine(url)
    TABLES.create_all(engine)
    engine.dispose()
