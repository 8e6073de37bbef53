"""Opens the SQL database, brings it to the newest form, and runs transactions that are durable when they end."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from photo_library.cipher import Cipher
from photo_library.ports import StoreUnavailableError

MIGRATIONS = Path(__file__).parent / "migrations"
BUSY_WAIT_MS = 10_000
CONNECTIONS, POOL_WAIT_S = 16, 10.0
_OUR_FAULT = (sa.exc.IntegrityError, sa.exc.ProgrammingError, sa.exc.DataError)


Timed = Callable[[str, str], AbstractContextManager[None]]
"""A stopwatch around one call of a store, by the names of both."""


def _untimed(_: str, __: str) -> AbstractContextManager[None]:
    return nullcontext()


class NewerDatabaseError(Exception):
    """A newer release has changed the database: this one does not know its form."""


class Database:
    """One SQLite database, from any thread. Nothing is opened before the first call.

    What the database cannot do now is a StoreUnavailableError; what we asked wrongly stays SQLAlchemy's own error.
    """

    def __init__(self, url: str, timed: Timed = _untimed) -> None:
        self._timed = timed
        self._engine = sa.create_engine(
            url, pool_size=CONNECTIONS, max_overflow=0, pool_timeout=POOL_WAIT_S, hide_parameters=True
        )
        if self._engine.dialect.name == "sqlite":
            sa.event.listen(self._engine, "connect", _set_up_sqlite)
            sa.event.listen(self._engine, "begin", _begin_sqlite)

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """A transaction that changes nothing."""
        with self._timed("metadata", "read"), _told_as_unavailable(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """A transaction: as a whole on the disk when it ends, or nothing of it when it raises."""
        with (
            self._timed("metadata", "write"),
            _told_as_unavailable(),
            self._engine.connect() as connection,
            connection.execution_options(**WRITING).begin(),
        ):
            yield connection

    def upgrade(self, cipher: Cipher | None = None) -> None:
        """Bring the database to the newest form. Raises NewerDatabaseError, and ValueError where a cipher is missing.

        Some forms say more of what is held than stands there in clear: records are unsealed to count them.
        """
        with self.writing() as connection:
            config = _config(connection)
            config.attributes["cipher"] = cipher
            held = MigrationContext.configure(connection).get_current_revision()
            known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
            if held is not None and held not in known:
                raise NewerDatabaseError(held)
            command.upgrade(config, "head")

    def downgrade(self, revision: str) -> None:
        """Bring the database back to an earlier form; what that form has no place for is lost."""
        with self.writing() as connection:
            command.downgrade(_config(connection), revision)

    def close(self) -> None:
        self._engine.dispose()


WRITING = {"is_writing": True}


def _set_up_sqlite(connection: sqlite3.Connection, _: object) -> None:
    connection.isolation_level = None  # the driver would begin transactions too late; `_begin_sqlite` does it
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", f"busy_timeout = {BUSY_WAIT_MS}"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: sa.Connection) -> None:
    # a writer takes its turn at once: one that began as a reader could not wait for another writer, only fail
    is_writing = connection.get_execution_options().get("is_writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writing else "BEGIN")


@contextmanager
def _told_as_unavailable() -> Iterator[None]:
    try:
        yield
    except _OUR_FAULT:
        raise
    except sa.exc.SQLAlchemyError as failed:
        raise StoreUnavailableError(_reason(failed)) from failed


def _reason(failed: sa.exc.SQLAlchemyError) -> str:
    cause = getattr(failed, "orig", None)
    return getattr(cause, "sqlite_errorname", None) or getattr(cause, "sqlstate", None) or type(failed).__name__


def _config(connection: sa.Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
