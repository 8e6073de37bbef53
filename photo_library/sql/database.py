"""Brings an SQL database to the newest form and runs transactions that are durable when they end."""

import logging
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any, TypeVar

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from photo_library.keys.cipher import Cipher
from photo_library.ports import StoreUnavailableError
from photo_library.sql.engines import WRITING, engine_for, one_at_a_time, reason_of
from photo_library.sql.errands import Errands, OfMany
from photo_library.sql.grouped import SharedCommits
from photo_library.stopwatch import Timed
from photo_library.threads import beside

log = logging.getLogger(__name__)
MIGRATIONS = Path(__file__).parent / "migrations"
_OUR_FAULT = (sa.exc.IntegrityError, sa.exc.ProgrammingError, sa.exc.DataError)

Asked = TypeVar("Asked")
Done = TypeVar("Done")
HELD_UP = {"55P03", "40P01"}
"""PostgreSQL took nothing of a transaction, because it waited for another's rows too long, or in a circle."""


def _untimed(_: str, __: str) -> AbstractContextManager[None]:
    return nullcontext()


class NewerDatabaseError(Exception):
    """A newer release has changed the database: this one does not know its form."""


class Database:
    """One SQLite or PostgreSQL database, from any thread. Nothing is opened before the first call.

    What the database cannot do now is a StoreUnavailableError; what we asked wrongly stays SQLAlchemy's own error.
    Raises ValueError when the address names no kind of database that this knows.
    """

    def __init__(self, url: str, timed: Timed = _untimed, password: str | None = None) -> None:
        self._timed = timed
        self._engine = engine_for(url, password)
        self._shared = SharedCommits(self._engine) if self._engine.dialect.name == "sqlite" else None
        self._errands: dict[OfMany[Any, Any] | None, Errands] = {}
        self._readers = Errands(self.reading)

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """A transaction that changes nothing."""
        with self._timed("metadata", "read"), _told_as_unavailable(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """A transaction: as a whole on the disk when it ends, or nothing of it when it raises."""
        with self._timed("metadata", "write"), _told_as_unavailable(), self._transaction() as connection:
            yield connection

    async def together(self, work: OfMany[Asked, Done], asked: Asked) -> Done:
        """What all who ask for this work at once are answered in one short transaction, for the event loop.

        Durable by then. Where others are in the way of one of them, each tries once more by itself.
        """
        try:
            with _told_as_unavailable():  # where one of several kinds of work failed, the transaction went on
                return await self._writers(work).do(work, asked)
        except StoreUnavailableError as failed:
            if failed.reason not in HELD_UP:
                raise
        except sa.exc.IntegrityError:
            log.debug("another caller stored the same")
        return await beside(self._done_alone, work, asked)

    async def read_together(self, work: OfMany[Asked, Done], asked: Asked) -> Done:
        """The same for work that changes nothing."""
        return await self._readers.do(work, asked)

    def _writers(self, work: OfMany[Any, Any]) -> Errands:
        """SQLite has one writer. On PostgreSQL each work has transactions of its own: it takes rows in one order."""
        kind = None if self._shared is not None else work
        if kind not in self._errands:
            self._errands.setdefault(kind, Errands(self.writing))
        return self._errands[kind]

    def _done_alone(self, work: OfMany[Asked, Done], asked: Asked) -> Done:
        with self.writing() as connection:
            (done,) = work(connection, [asked])
        return done

    def _transaction(self) -> AbstractContextManager[sa.Connection]:
        """PostgreSQL puts commits of many callers onto its disk together; for SQLite we do."""
        return self._own_transaction() if self._shared is None else self._shared.taking_part()

    @contextmanager
    def _own_transaction(self) -> Iterator[sa.Connection]:
        with self._engine.connect() as connection, connection.execution_options(**WRITING).begin():
            yield connection

    def upgrade(self, cipher: Cipher | None = None) -> None:
        """Bring the database to the newest form. Raises NewerDatabaseError, and ValueError where a cipher is missing.

        Some forms say more of what is held than stands there in clear: records are unsealed to count them.
        """
        with self.writing() as connection:
            one_at_a_time(connection)
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
        for errands in (*self._errands.values(), self._readers):
            errands.close()
        self._engine.dispose()


@contextmanager
def _told_as_unavailable() -> Iterator[None]:
    try:
        yield
    except _OUR_FAULT:
        raise
    except sa.exc.SQLAlchemyError as failed:
        raise StoreUnavailableError(reason_of(failed)) from failed


def _config(connection: sa.Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
