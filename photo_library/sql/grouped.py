"""Lets callers who write at the same time share one commit: SQLite has one writer, and each commit waits for a disk."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa

from photo_library.ports import StoreUnavailableError
from photo_library.sql.engines import BUSY_WAIT_MS, WRITING, reason_of

MOST = 64
"""Ours: so many transactions in one commit at most, so that the first does not wait for an endless row of others."""
WAIT_S = BUSY_WAIT_MS / 1000


class _Group:
    """Transactions that end in one commit; touched by whoever has the turn, and waited for by all of them."""

    def __init__(self, connection: sa.Connection) -> None:
        self.connection = connection
        self.kept = 0
        self._ended = threading.Event()
        self._failure: Exception | None = None

    def end(self, failure: Exception | None) -> None:
        self._failure = failure
        self._ended.set()

    def wait(self) -> None:
        """Until its commit is on the disk. Raises StoreUnavailableError when nothing of it was kept, or may not be."""
        if not self._ended.wait(WAIT_S):
            raise StoreUnavailableError("BUSY")
        if self._failure is not None:
            raise StoreUnavailableError(reason_of(self._failure)) from self._failure


class SharedCommits:
    """From any thread. One caller at a time writes; the last one in the row commits for all who wrote since the last.

    Who fails undoes its own work alone, and waits like the others: it may have failed because of rows that are not yet
    committed. Nobody is told anything before the commit that holds its rows, and all of its group when that fails.
    """

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine
        self._turn = threading.Condition()
        self._is_taken = False
        self.waiting = 0
        """How many callers stand in the row."""
        self._group: _Group | None = None

    @contextmanager
    def taking_part(self) -> Iterator[sa.Connection]:
        """A transaction; durable when this ends. Raises StoreUnavailableError, or what SQLAlchemy raises."""
        self._await_turn()
        try:
            group = self._join()
        except BaseException:
            self._pass_turn()
            raise
        try:
            yield group.connection
        except BaseException:
            self._undo(group)
            self._pass_turn()
            group.wait()
            raise
        self._keep(group)
        self._pass_turn()
        group.wait()

    def _await_turn(self) -> None:
        with self._turn:
            self.waiting += 1
            is_ours = self._turn.wait_for(lambda: not self._is_taken, WAIT_S)
            self.waiting -= 1
            if not is_ours:
                raise StoreUnavailableError("BUSY")
            self._is_taken = True

    def _join(self) -> _Group:
        if self._group is None:
            self._group = self._begun()
        elif self._group.kept:
            try:
                self._group.connection.exec_driver_sql("SAVEPOINT one")
            except sa.exc.SQLAlchemyError as lost:
                self._end(failure=lost)
                raise
        return self._group

    def _begun(self) -> _Group:
        connection = self._engine.connect()
        try:
            connection.execution_options(**WRITING).begin()
        except BaseException:
            connection.close()
            raise
        return _Group(connection)

    def _undo(self, group: _Group) -> None:
        if not group.kept:
            self._end(failure=None)  # nobody else's work is in it
            return
        try:
            group.connection.exec_driver_sql("ROLLBACK TO one")
            group.connection.exec_driver_sql("RELEASE one")
        except sa.exc.SQLAlchemyError as lost:
            # a full disk ends the whole transaction, not only the statement that met it
            self._end(failure=lost)

    def _keep(self, group: _Group) -> None:
        if group.kept:
            try:
                group.connection.exec_driver_sql("RELEASE one")
            except sa.exc.SQLAlchemyError as lost:
                self._end(failure=lost)
                return
        group.kept += 1

    def _pass_turn(self) -> None:
        """To whoever waits; the last in the row commits before."""
        with self._turn:
            if self._group is None or (self.waiting and self._group.kept < MOST):
                self._free_turn()
                return
        try:
            self._commit(self._group)
        finally:
            with self._turn:
                self._free_turn()

    def _free_turn(self) -> None:
        self._is_taken = False
        self._turn.notify()

    def _commit(self, group: _Group) -> None:
        try:
            group.connection.commit()
        except sa.exc.SQLAlchemyError as failed:
            self._end(failure=failed)
        else:
            self._end(failure=None)

    def _end(self, failure: Exception | None) -> None:
        """Take leave of the group; what was not committed is rolled back."""
        group, self._group = self._group, None
        assert group is not None
        try:
            if failure is not None:
                group.connection.invalidate()  # nobody knows what is open on it: closing it rolls everything back
            group.connection.close()
        finally:
            group.end(failure)
