"""Puts a statement together once for each kind of database, where doing so takes longer than the database needs."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.sql.compiler import SQLCompiler


class Prepared:
    """A statement of the hot paths, from any thread. Rows come as the driver gives them: texts, whole numbers, bytes.

    `columns` are those that an INSERT or UPDATE fills with values of their names.
    """

    def __init__(self, statement: sa.ClauseElement, columns: Sequence[str] | None = None) -> None:
        self._statement = statement
        self._columns = columns
        self._ready: dict[str, tuple[str, list[str] | None, dict[str, Any]]] = {}

    def run(self, connection: sa.Connection, **values: Any) -> sa.CursorResult[Any]:
        """Within the caller's transaction. Raises what SQLAlchemy raises."""
        ready = self._ready.get(connection.dialect.name)
        if ready is None:
            ready = self._ready[connection.dialect.name] = self._put_together(connection.dialect)
        text, order, fixed = ready
        given = {**fixed, **values} if fixed else values
        return connection.exec_driver_sql(text, given if order is None else tuple([given[name] for name in order]))

    def _put_together(self, dialect: sa.Dialect) -> tuple[str, list[str] | None, dict[str, Any]]:
        made = self._statement.compile(dialect=dialect, column_keys=self._columns)
        assert isinstance(made, SQLCompiler)
        fixed = {name: value for name, value in made.params.items() if value is not None}
        return str(made), list(made.positiontup or []) if made.positional else None, fixed
