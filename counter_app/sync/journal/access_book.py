"""Keeps in the journal's file who may sign in without the library, how often who failed, and what was done about it."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Self

import sqlcipher3

from counter_app.domain.faults import FaultCode, FaultError
from counter_app.domain.ids import OfficerId, RecordId
from counter_app.domain.person.officer import AccessRules, Officer, Role
from counter_app.domain.ports import Clock
from counter_app.sync.journal import audit, rows
from counter_app.sync.journal.audit import Action, Deed
from counter_app.sync.journal.connection import open_connection, translated

NO_RECORD = RecordId("")


@dataclass(frozen=True, slots=True)
class Known:
    """An officer whom the library vouched for at this window; `verifier` tells the password's hash, never itself."""

    officer: Officer
    verifier: str = field(repr=False)
    proved_at: datetime


class AccessBook:
    """One object a thread, as the journal: entered, used and left on the thread that owns it. Raises FaultError.

    Neither a restart nor a clock set forward or back shortens the wait after too many failures: only their number is
    kept, and the wait is counted in seconds of this run, from its beginning where the failures are older.
    """

    def __init__(self, path: Path, key: bytes, rules: AccessRules, clock: Clock, begun_s: float) -> None:
        self._path, self._key, self._rules, self._clock, self._begun_s = path, key, rules, clock, begun_s
        self._seen_at_s = begun_s
        self._failed_at_s: dict[OfficerId, float] = {}
        self._connection: sqlcipher3.Connection | None = None

    def __enter__(self) -> Self:
        self._connection = open_connection(self._path, self._key)
        return self

    def __exit__(self, *_: object) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            with translated():
                connection.close()

    def now(self) -> datetime:
        """The wall clock, but never earlier than it was, and what went by since: a clock set back helps nobody."""
        now, now_s = self._clock.now(), self._clock.monotonic()
        with translated():
            row = self._open.execute("SELECT at_us FROM latest_time").fetchone()
        at_us = rows.microseconds(now)
        if row is not None:
            at_us = max(at_us, row[0] + round((now_s - self._seen_at_s) * 1e6))
        self._see(at_us)
        return now + timedelta(microseconds=at_us - rows.microseconds(now))

    def wait_s(self, officer: OfficerId) -> float:
        """How long nobody may try this number."""
        with translated():
            row = self._open.execute("SELECT failed FROM failed_tries WHERE officer = ?", (officer,)).fetchone()
        wait_s = 0.0 if row is None else self._rules.wait_s(row[0])
        failed_at_s = self._failed_at_s.get(officer, self._begun_s)
        return max(0.0, failed_at_s + wait_s - self._clock.monotonic())

    def count_try(self, officer: OfficerId) -> None:
        """A failure until it is known better: written before anything is tried, so that pulling the plug helps not."""
        with translated(), self._open as connection:
            connection.execute(
                "INSERT INTO failed_tries (officer, failed) VALUES (?, 1)"
                " ON CONFLICT (officer) DO UPDATE SET failed = failed + 1",
                (officer,),
            )
        self._failed_at_s[officer] = self._clock.monotonic()

    def take_back(self, officer: OfficerId) -> None:
        """The last try was none: no password was looked at."""
        with translated(), self._open as connection:
            connection.execute("UPDATE failed_tries SET failed = failed - 1 WHERE officer = ?", (officer,))
            connection.execute("DELETE FROM failed_tries WHERE officer = ? AND failed <= 0", (officer,))

    def clear_tries(self, officer: OfficerId) -> None:
        with translated(), self._open as connection:
            connection.execute("DELETE FROM failed_tries WHERE officer = ?", (officer,))

    def remember(self, officer: Officer, verifier: str) -> None:
        """The library vouched for this officer now. Its word sets the latest time, too."""
        now = self._clock.now()
        with translated(), self._open as connection:
            connection.execute(
                "INSERT INTO known_officers (id, role, verifier, proved_at) VALUES (?, ?, ?, ?) ON CONFLICT (id)"
                " DO UPDATE SET role = excluded.role, verifier = excluded.verifier, proved_at = excluded.proved_at",
                (officer.id, officer.role.value, verifier, now.isoformat()),
            )
        self._see(rows.microseconds(now))

    def forget(self, officer: OfficerId) -> None:
        """The library knows this officer no more, or shut them out."""
        with translated(), self._open as connection:
            connection.execute("DELETE FROM known_officers WHERE id = ?", (officer,))

    def known(self, officer: OfficerId) -> Known | None:
        with translated():
            row = self._open.execute(
                "SELECT role, verifier, proved_at FROM known_officers WHERE id = ?", (officer,)
            ).fetchone()
        if row is None:
            return None
        try:
            return Known(Officer(officer, Role(row[0])), row[1], datetime.fromisoformat(row[2]))
        except (TypeError, ValueError):
            raise FaultError(FaultCode.JOURNAL_DAMAGED, reason="officer") from None

    def note(self, action: Action, officer: OfficerId) -> None:
        """Add a link to the audit."""
        with translated(), self._open as connection:
            connection.execute("BEGIN IMMEDIATE")
            audit.append(connection, Deed(self._clock.now(), officer, action, NO_RECORD))

    def _see(self, at_us: int) -> None:
        with translated(), self._open as connection:
            connection.execute(
                "INSERT INTO latest_time (one, at_us) VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET at_us = ?",
                (at_us, at_us),
            )
        self._seen_at_s = self._clock.monotonic()

    @property
    def _open(self) -> sqlcipher3.Connection:
        if self._connection is None:
            raise RuntimeError("the book is used outside its `with`")
        return self._connection
