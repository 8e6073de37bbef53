"""The database goes from form to form with what it holds, and a form that is not known is not touched."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa

from photo_library.sql.database import Database, NewerDatabaseError
from photo_library.sql.metadata import MetadataStore
from photo_library.sql.tables import METADATA
from photo_library.stores import Stores, metadata_url
from tests.photo_library import letters
from tests.photo_library.desks import Desk

pytestmark = pytest.mark.parametrize("stores", ["sqlite+files", "postgresql+files"], indirect=True)


@pytest.fixture
def database(folder: Path, stores: Stores) -> Iterator[Database]:
    with closing(Database(metadata_url(stores, folder))) as opened:
        yield opened


def shape(connection: sa.Connection) -> dict[str, object]:
    """All tables with their columns, keys and indexes."""
    look = sa.inspect(connection)
    return {
        name: (
            [(column["name"], str(column["type"]), column["nullable"]) for column in look.get_columns(name)],
            look.get_pk_constraint(name)["constrained_columns"],
            sorted((index["name"] or "", tuple(index["column_names"])) for index in look.get_indexes(name)),
            sorted(tuple(unique["column_names"]) for unique in look.get_unique_constraints(name)),
            sorted((tuple(key["constrained_columns"]), key["referred_table"]) for key in look.get_foreign_keys(name)),
        )
        for name in look.get_table_names()
        if name != "alembic_version"
    }


def contents(connection: sa.Connection) -> dict[str, list[tuple[object, ...]]]:
    return {
        name: [tuple(row) for row in connection.execute(sa.text(f'SELECT * FROM "{name}" ORDER BY 1, 2'))]
        for name in sa.inspect(connection).get_table_names()
        if name != "alembic_version"
    }


def test_the_migrations_make_exactly_the_tables_that_the_code_names(database: Database) -> None:
    database.upgrade()
    with database.reading() as connection:
        migrated = shape(connection)
    database.downgrade("base")
    with database.writing() as connection:
        METADATA.create_all(connection)
    with database.reading() as connection:
        assert migrated == shape(connection)


def test_a_library_from_before_goes_on_with_all_its_photos(desk: Desk, database: Database) -> None:
    """Metadata did not always know which photos are held: they follow from its records."""
    record = desk.file(0)
    with database.reading() as connection:
        before = contents(connection)
    database.downgrade("0004")
    with database.reading() as connection:
        assert contents(connection)["records"] == before["records"]
        assert "uploads" not in contents(connection)
    database.upgrade()
    with database.reading() as connection:
        after = contents(connection)
    assert [row[:5] for row in after["uploads"]] == [row[:5] for row in before["uploads"]]
    assert after["uploads"][0][4] == "named"
    assert desk.call("GET", f"/v1/photos/{letters.digest_of(letters.jpeg(0))}").content == letters.jpeg(0)
    assert desk.send_record(record).status_code == 200


def test_a_second_start_changes_nothing(desk: Desk, database: Database) -> None:
    desk.file(0)
    with database.reading() as connection:
        before = contents(connection)
    database.upgrade()
    with database.reading() as connection:
        assert contents(connection) == before
    assert before["records"]


def test_back_to_nothing_and_up_again_is_a_fresh_database(desk: Desk, database: Database) -> None:
    desk.file(0)
    database.downgrade("base")
    with database.reading() as connection:
        assert shape(connection) == {}
    database.upgrade()
    with database.reading() as connection:
        assert not any(contents(connection).values())


def test_a_migration_that_fails_leaves_the_database_as_it_was(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    from alembic import op

    made: list[str] = []
    create_table = op.create_table

    def fails_at_the_third(name: str, *columns: object) -> object:
        made.append(name)
        if len(made) == 3:
            raise RuntimeError(name)
        return create_table(name, *columns)  # type: ignore[arg-type]

    monkeypatch.setattr(op, "create_table", fails_at_the_third)
    with pytest.raises(RuntimeError):
        database.upgrade()
    with database.reading() as connection:
        assert sa.inspect(connection).get_table_names() == []
    monkeypatch.undo()
    database.upgrade()
    MetadataStore(database).check()


def test_a_database_of_a_newer_release_is_refused_and_not_touched(desk: Desk, database: Database) -> None:
    desk.file(0)
    with database.writing() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    with database.reading() as connection:
        before = contents(connection)
    with pytest.raises(NewerDatabaseError):
        database.upgrade()
    with database.reading() as connection:
        assert contents(connection) == before
