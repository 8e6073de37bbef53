"""Puts invented people straight into metadata, by each database's quickest way, and waits until the disk has them."""

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any

import psycopg

from benchmarks.invented import COLUMNS, rows

AT_ONCE = 20_000


def _some(first: int, last: int, keys: dict[int, bytes]) -> Iterator[dict[str, list[tuple[Any, ...]]]]:
    made = rows(first, last, keys)
    while batch := list(islice(made, AT_ONCE)):
        yield {table: [row[table] for row in batch] for table in COLUMNS}


def fill_sqlite(file: Path, first: int, last: int, keys: dict[int, bytes]) -> None:
    with closing(sqlite3.connect(file)) as database:
        database.execute("PRAGMA synchronous = OFF")  # for filling only: the setting is that of this connection
        for batch in _some(first, last, keys):
            for table, made in batch.items():
                marks = ", ".join("?" * len(made[0]))
                database.executemany(f"INSERT INTO {table} ({COLUMNS[table]}) VALUES ({marks})", made)  # noqa: S608 - our own names
            database.commit()
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    os.sync()


def look_over(urls: Iterable[str]) -> None:
    """What the server does by itself within a minute of thousands of rows; before, it plans as if there were none."""
    for url in urls:
        with psycopg.connect(url, autocommit=True) as database:
            database.execute("ANALYZE")


def fill_postgres(url: str, first: int, last: int, keys: dict[int, bytes]) -> None:
    with psycopg.connect(url) as database:
        for batch in _some(first, last, keys):
            for table, made in batch.items():
                with database.cursor().copy(f"COPY {table} ({COLUMNS[table]}) FROM STDIN") as copy:
                    for row in made:
                        copy.write_row(row)
            database.commit()
    with psycopg.connect(url, autocommit=True) as database:
        database.execute("SELECT setval(pg_get_serial_sequence('filings', 'id'), (SELECT max(id) FROM filings))")
        database.execute("VACUUM ANALYZE")
        database.execute("CHECKPOINT")
    os.sync()
