"""Brings an SQL database to the newest form and runs transactions that are durable when they end."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import TypeVar

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from photo_library.cipher import Cipher
from photo_library.engines import WRITING, engine_for, one_at_a_time, reason_of
from photo_library.errands import Errands, OfMany, each_alone
from photo_library.grouped import SharedCommits
from photo_library.ports import StoreUnavailableError
from photo_library.threads import beside

MIGRATIONS = Path(__file__).parent / "migrations"
_OUR_FAULT = (sa.exc.IntegrityError, sa.exc.ProgrammingError, sa.exc.DataError)

Asked = TypeVar("Asked")
Done = TypeVar("Done")
HELD_UP = {"55P03", "40P01"}
"""PostgreSQL took nothing of a transaction, because it waited for another's rows too long, or in a circle."""
Timed = Callable[[str, str], AbstractContextManager[None]]
"""A stopwatch around one call of a store, by the names of both."""


First = Callable[[sa.Connection], None]
"""What is asked in a transaction before anything else of it; raises where nothing more may be done."""


def nothing_first(_: sa.Connection) -> None:
    """Everything was asked before."""


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
        self._errands = Errands(self.writing)

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

    async def soon(self, work: Callable[[sa.Connection], Done]) -> Done:
        """A short transaction for the event loop: what the work returns or raises, durable by then."""
        if self._shared is None:
            return await beside(self._done, work)
        return await self._errands.do(each_alone, work)

    async def together(self, work: OfMany[Asked, Done], asked: Asked) -> Done:
        """What all who ask for this work at once are answered in one short transaction, for the event loop."""
        try:
            return await self._errands.do(work, asked)
        except StoreUnavailableError as failed:
            if failed.reason not in HELD_UP:
                raise
        # whoever held a row for long, or waited for ours, holds up only whom it concerns
        (done,) = await beside(self._done, lambda connection: work(connection, [asked]))
        return done

    def _done(self, work: Callable[[sa.Connection], Done]) -> Done:
        with self.writing() as connection:
            return work(connection)

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
        self._errands.close()
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
