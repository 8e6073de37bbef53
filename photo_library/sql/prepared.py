"""Puts a statement together once for each kind of database, and runs it where SQLAlchemy's way costs more than it."""

from collections import namedtuple
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.sql.compiler import SQLCompiler


@dataclass(frozen=True, slots=True)
class _Ready:
    """The statement in the words of one kind of database, the order of its values, and those that never change."""

    text: str
    order: tuple[str, ...] | None
    fixed: dict[str, Any]

    def asked(self, values: Mapping[str, Any]) -> Any:
        """As the driver wants the values."""
        given = {**self.fixed, **values} if self.fixed else values
        return given if self.order is None else tuple([given[name] for name in self.order])


def only(rows: list[Any]) -> Any | None:
    """The row that was found, where there can be one at most."""
    return rows[0] if rows else None


Row = dict[str, sa.BindParameter[Any]]
Found = TypeVar("Found")
Later = Callable[[], Found]
"""Gives what was asked for, and waits for it where it has not come yet."""
Rows = Later[list[Any]]
"""The rows that a statement found, with their columns' names."""


class Prepared:
    """A statement of the hot paths, from any thread. Rows come as the driver gives them: texts, whole numbers, bytes.

    `columns` are those that an INSERT or UPDATE fills with values of their names.
    """

    def __init__(self, statement: sa.ClauseElement, columns: Sequence[str] | None = None) -> None:
        self._statement = statement
        self._columns = columns
        self._ready: dict[str, _Ready] = {}
        self._row: Callable[..., Any] | None = None

    def run(self, connection: sa.Connection, **values: Any) -> list[Any]:
        """The rows. Within the caller's transaction. Raises what SQLAlchemy raises."""
        return self.ask(connection, values)()

    def run_each(self, connection: sa.Connection, many: Sequence[Mapping[str, Any]]) -> list[list[Any]]:
        """The same for each of these values, one after another: one way to PostgreSQL and back for all of them."""
        if len(many) < 2:
            return [self.run(connection, **values) for values in many]
        with one_way(connection):
            asked = [self.ask(connection, values) for values in many]
        return [rows() for rows in asked]

    def ask(self, connection: sa.Connection, values: Mapping[str, Any]) -> Rows:
        """The same, not waited for within `one_way`."""
        ready = self._for(connection.dialect)
        cursor = connection.connection.cursor()
        with _errors_told(connection, ready.text):
            cursor.execute(ready.text, ready.asked(values))
            if connection.dialect.name == "sqlite":
                found = self._named(cursor)  # at once: what is written next is not to be seen by it
                return lambda: found
        return cache(lambda: self._come(connection, cursor))

    def _for(self, dialect: sa.Dialect) -> _Ready:
        ready = self._ready.get(dialect.name)
        if ready is None:
            ready = self._ready[dialect.name] = self._put_together(dialect)
        return ready

    def _come(self, connection: sa.Connection, cursor: Any) -> list[Any]:
        if cursor.connection.pgconn.pipeline_status:
            with one_way(connection):
                pass  # the end of a way is waited for: until then there are no rows
        return self._named(cursor)

    def _named(self, cursor: Any) -> list[Any]:
        if cursor.description is None:
            return []
        if self._row is None:
            # the columns are known at run time only, and told anew each time at some cost
            self._row = namedtuple("Row", [column[0] for column in cursor.description])  # type: ignore[misc]  # noqa: PYI024
        return [self._row(*row) for row in cursor.fetchall()]

    def _put_together(self, dialect: sa.Dialect) -> _Ready:
        made = self._statement.compile(dialect=dialect, column_keys=self._columns)
        assert isinstance(made, SQLCompiler)
        fixed = {name: value for name, value in made.params.items() if value is not None}
        return _Ready(str(made), tuple(made.positiontup or []) if made.positional else None, fixed)


class ManyAtOnce:
    """One statement about several rows: one for all of them, or a few for 1, 2, 4, 8 ... of them in their order.

    A database learns a statement anew for each number of rows, so there have to be few numbers.
    """

    def __init__(self, of: Callable[[Sequence[Row]], sa.ClauseElement], columns: Sequence[str]) -> None:
        """`of` makes the statement of so many rows, each with a place for each of the `columns`' values."""
        self._of = of
        self._columns = columns
        self._prepared: dict[int, Prepared] = {}

    def run(self, connection: sa.Connection, many: Sequence[Mapping[str, Any]]) -> list[Any]:
        """The rows of all, in no order. Within the caller's transaction. Raises what SQLAlchemy raises."""
        return self.ask(connection, many)()

    def ask(self, connection: sa.Connection, many: Sequence[Mapping[str, Any]]) -> Rows:
        """The same, not waited for within `one_way`."""
        asked = [self._ask(connection, few) for few in _by_powers_of_two(many)]
        return asked[0] if len(asked) == 1 else lambda: [row for rows in asked for row in rows()]

    def _ask(self, connection: sa.Connection, few: Sequence[Mapping[str, Any]]) -> Rows:
        if len(few) not in self._prepared:
            rows: list[Row] = [{name: sa.bindparam(f"{name}_{n}") for name in self._columns} for n in range(len(few))]
            self._prepared[len(few)] = Prepared(self._of(rows))
        numbered = {f"{name}_{n}": values[name] for n, values in enumerate(few) for name in self._columns}
        return self._prepared[len(few)].ask(connection, numbered)


def _by_powers_of_two(many: Sequence[Mapping[str, Any]]) -> Iterator[Sequence[Mapping[str, Any]]]:
    while many:
        size = 1 << (len(many).bit_length() - 1)
        yield many[:size]
        many = many[size:]


def marks(rows: Sequence[Row]) -> str:
    """The places of these rows' values, in words that SQLAlchemy reads."""
    return ", ".join(f"({', '.join(f':{place.key}' for place in row.values())})" for row in rows)


def insert_all(table: sa.Table, *without: str) -> ManyAtOnce:
    """Rows of that table; columns that are named here are left to it."""
    columns = [column.name for column in table.c if column.name not in without]
    return ManyAtOnce(sa.insert(table).values, columns)


@contextmanager
def one_way(connection: sa.Connection) -> Iterator[None]:
    """What is asked within goes to PostgreSQL in one way there and back; what fails is raised when this ends."""
    if connection.dialect.name == "sqlite":
        yield
        return
    driver: Any = connection.connection.dbapi_connection
    with _errors_told(connection, "one of several"), driver.pipeline():
        yield


@contextmanager
def _errors_told(connection: sa.Connection, text: str) -> Iterator[None]:
    try:
        yield
    except connection.dialect.loaded_dbapi.Error as failed:
        raise _told(connection, text, failed) from failed


def _told(connection: sa.Connection, text: str, failed: Any) -> BaseException:
    """As SQLAlchemy tells it; a connection that is lost is not used again."""
    dialect = connection.dialect
    if dialect.is_disconnect(failed, connection.connection.dbapi_connection, None):
        connection.invalidate(failed)
    told: BaseException = sa.exc.DBAPIError.instance(
        text, None, failed, dialect.loaded_dbapi.Error, hide_parameters=True, dialect=dialect
    )
    return told
