"""Statements that are put together once have to give the same rows from SQLite and from PostgreSQL, sent in any way."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa

from photo_library.sql.database import Database
from photo_library.sql.prepared import ManyAtOnce, Prepared, insert_all, one_way
from photo_library.sql.tables import COUNTERS
from tests.conftest import MakeStores
from tests.photo_library.conftest import metadata_url

WHEN = "2026-11-23T01:30:00.000+00:00"


@pytest.fixture(params=["sqlite+files", "postgresql+files"])
def connection(request: pytest.FixtureRequest, tmp_path: Path, make_stores: MakeStores) -> Iterator[sa.Connection]:
    with closing(Database(metadata_url(make_stores(request.param), tmp_path))) as database:
        database.upgrade()
        with database.writing() as writing:
            yield writing


def counters(many: int) -> list[dict[str, object]]:
    return [
        {
            "city": "310000",
            "counter": f"{n:02d}",
            "token_hash": bytes([n]) * 32,
            "enrolled_at": WHEN,
            "revoked_at": None,
        }
        for n in range(many)
    ]


def those_of(tokens: int) -> list[dict[str, object]]:
    return [{"token_hash": bytes([n]) * 32} for n in range(tokens)]


def bearing() -> tuple[Prepared, ManyAtOnce]:
    """Made anew: what is learnt from a first answer is learnt here."""
    query = sa.select(COUNTERS.c.counter)
    return (
        Prepared(query.where(COUNTERS.c.token_hash == sa.bindparam("token_hash"))),
        ManyAtOnce(
            lambda rows: query.where(COUNTERS.c.token_hash.in_([row["token_hash"] for row in rows])), ["token_hash"]
        ),
    )


@pytest.mark.parametrize("many", [1, 2, 7, 64, 67])
def test_rows_of_any_number_are_written_and_found(connection: sa.Connection, many: int) -> None:
    one, several = bearing()
    insert_all(COUNTERS).run(connection, counters(many))
    every = {f"{n:02d}" for n in range(many)}
    assert {row.counter for row in several.run(connection, those_of(many + 1))} == every
    assert [[row.counter for row in rows] for rows in one.run_each(connection, those_of(many + 1))] == [
        *([number] for number in sorted(every)),
        [],
    ]


def test_what_goes_one_way_is_done_in_its_order(connection: sa.Connection) -> None:
    _, several = bearing()
    with one_way(connection):
        before = several.ask(connection, those_of(5))
        insert_all(COUNTERS).ask(connection, counters(5))
        after = several.ask(connection, those_of(5))
    assert (len(before()), len(after()), len(after())) == (0, 5, 5)


def test_rows_that_are_wanted_on_the_way_are_waited_for(connection: sa.Connection) -> None:
    one, several = bearing()
    with one_way(connection):
        insert_all(COUNTERS).ask(connection, counters(3))
        assert [row.counter for row in one.run(connection, token_hash=bytes([1]) * 32)] == ["01"]
        assert len(several.run(connection, those_of(3))) == 3
        assert [len(rows) for rows in one.run_each(connection, those_of(4))] == [1, 1, 1, 0]


def test_nothing_is_asked_for_nobody(connection: sa.Connection) -> None:
    one, several = bearing()
    with one_way(connection):
        assert (one.run_each(connection, []), several.run(connection, [])) == ([], [])


def test_what_fails_on_the_way_is_told_at_its_end(connection: sa.Connection) -> None:
    twice = [*counters(2), *counters(2)]
    with pytest.raises(sa.exc.IntegrityError), one_way(connection):
        insert_all(COUNTERS).ask(connection, twice)
    connection.rollback()
