"""Measures how metadata on PostgreSQL grow with the people in them: rows, bytes, depth of indexes, time of a look-up.

python -m benchmarks.scale [--people 100000 1000000 5000000] [--json]
"""

import argparse
import hashlib
import json
import random
import shutil
import sys
import time
from contextlib import closing
from dataclasses import asdict, dataclass
from typing import Any

import psycopg

from benchmarks.filling import fill_postgres
from benchmarks.invented import COLUMNS
from photo_library.sql.database import Database
from tests.fakes.servers import Postgres, scratch

ASKED = 2_000
INDEXES = {
    "records_pkey": "SELECT 1 FROM records WHERE record_id = (SELECT record_id FROM records OFFSET 77 LIMIT 1)",
    "records_by_person": "SELECT 1 FROM records WHERE person_key = '\\x{key}'",
    "photos_pkey": "SELECT 1 FROM photos WHERE record_id = (SELECT record_id FROM records OFFSET 77 LIMIT 1)",
    "uploads_pkey": "SELECT 1 FROM uploads WHERE sha256 = (SELECT sha256 FROM uploads OFFSET 77 LIMIT 1)",
}
LOOK_UP = "SELECT * FROM records JOIN photos ON photos.record_id = records.record_id WHERE records.person_key = %s"


@dataclass(frozen=True, slots=True)
class Grown:
    people: int
    filled_a_second: int
    table_bytes: dict[str, int]
    index_bytes: dict[str, int]
    bytes_a_person: int
    index_levels: dict[str, int]
    look_up_median_ms: float
    look_up_p99_ms: float


def person_key(number: int) -> bytes:
    return hashlib.sha256(f"person {number}".encode()).digest()


def sizes(database: psycopg.Connection[Any], of_what: str, kind: str) -> dict[str, int]:
    query = f"SELECT relname, {of_what}(oid) FROM pg_class WHERE relkind = %s AND relnamespace = 'public'::regnamespace"  # noqa: S608 - our own words
    names = tuple(COLUMNS)
    return {name: size for name, size in database.execute(query, (kind,)) if name.startswith(names)}


def levels(database: psycopg.Connection[Any]) -> dict[str, int]:
    """Pages that one search reads in each index: what it touches less the row's page, or the map that spares it."""
    found = {}
    for name, query in INDEXES.items():
        looking = f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {query.format(key=person_key(77).hex())}"
        database.execute(looking)  # the first look reads the index's own head page too
        told = database.execute(looking).fetchone()
        assert told is not None
        found[name] = _pages(told[0][0]["Plan"], name)
    return found


def _pages(node: dict[str, Any], index: str) -> int:
    inner = [_pages(each, index) for each in node.get("Plans", [])]
    if node.get("Index Name") != index:
        return max(inner, default=0)
    touched = int(node["Shared Hit Blocks"] + node["Shared Read Blocks"])
    below = sum(each["Shared Hit Blocks"] + each["Shared Read Blocks"] for each in node.get("Plans", []))
    return touched - below - 1


def look_ups(database: psycopg.Connection[Any], people: int) -> tuple[float, float]:
    chance, took = random.Random(1), []  # noqa: S311 - draws lots
    for _ in range(ASKED):
        key, begun = person_key(chance.randrange(people)), time.perf_counter()
        assert database.execute(LOOK_UP, (key,), prepare=True).fetchone() is not None
        took.append(1000 * (time.perf_counter() - begun))
    took.sort()
    return round(took[ASKED // 2], 2), round(took[int(ASKED * 0.99)], 2)


def grown(url: str, before: int, people: int) -> Grown:
    begun = time.perf_counter()
    fill_postgres(url, before, people, {})
    a_second = round((people - before) / (time.perf_counter() - begun))
    with psycopg.connect(url, autocommit=True) as database:
        tables, indexes = sizes(database, "pg_table_size", "r"), sizes(database, "pg_relation_size", "i")
        median, p99 = look_ups(database, people)
        whole = sum(tables.values()) + sum(indexes.values())
        return Grown(people, a_second, tables, indexes, whole // people, levels(database), median, p99)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, nargs="*", default=[100_000, 1_000_000, 5_000_000])
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args()
    folder, figures, before = scratch(), [], 0
    try:
        with Postgres(folder / "postgres", "shared_buffers=1GB", "max_wal_size=4GB") as server:
            url = server.make_database("library")
            with closing(Database(url)) as database:
                database.upgrade()
            for people in sorted(chosen.people):
                figures.append(grown(url, before, people))
                before = people
                sys.stderr.write(json.dumps(asdict(figures[-1])) + "\n")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    if chosen.json:
        sys.stdout.write(json.dumps([asdict(figure) for figure in figures], indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
