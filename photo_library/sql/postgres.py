"""Connects to PostgreSQL so that no call waits long, whether the server is dead, busy, hung or starting."""

import select
import threading
from collections.abc import Mapping
from typing import Any, TypeVar

import psycopg
import sqlalchemy as sa
from psycopg.abc import PQGen

CONNECT_WAIT_S, ANSWER_WAIT_S, LOCK_WAIT_S = 3, 10, 5
TRIES, FIRST_PAUSE_S = 3, 0.25
"""Ours. A counter waits ten seconds for an answer; a statement of this service takes milliseconds."""
RV = TypeVar("RV")
SESSION = (
    # an acknowledged record is on the server's disk, whatever its settings say
    "-c synchronous_commit=on "
    f"-c statement_timeout={ANSWER_WAIT_S}s -c lock_timeout={LOCK_WAIT_S}s "
    f"-c idle_in_transaction_session_timeout={ANSWER_WAIT_S * 3}s"
)
MOST_PREPARED = 1000
"""Ours: some ten statements of the hot paths, each for as many rows as come at once."""
KEEPALIVE = {"keepalives_idle": 5, "keepalives_interval": 2, "keepalives_count": 3, "tcp_user_timeout": 10_000}


class PatientConnection(psycopg.Connection[Any]):
    """A connection that gives an answer up: a hung server answers nothing, and its own time limits hang with it."""

    patience_s: float = ANSWER_WAIT_S + 2  # the server's own limit comes first, and says more

    def wait(self, gen: PQGen[RV], interval: float = 0.1, timeout: float | None = None) -> RV:
        try:
            return super().wait(gen, interval, timeout if timeout is not None else self.patience_s)
        except psycopg.errors._WaitTimeout as silent:  # noqa: SLF001 - psycopg names no public error for it
            self.pgconn.finish()  # half an answer may still come: nothing else may be asked here
            raise psycopg.OperationalError("the server did not answer in time") from silent


def connect(words: Mapping[str, Any]) -> PatientConnection:
    """A connection with this program's limits; tried again while a server restarts. Raises psycopg.Error."""
    options = f"{SESSION} {words.get('options', '')}"
    pause_s = FIRST_PAUSE_S
    for _ in range(TRIES - 1):
        try:
            return _connect_once(words, options)
        except psycopg.OperationalError as failed:
            if isinstance(failed, psycopg.errors.ConnectionTimeout) or failed.sqlstate not in COMING:
                raise
            threading.Event().wait(pause_s)
            pause_s *= 2
    return _connect_once(words, options)


COMING = {None, "57P03"}
"""Nobody listens, or the database system is starting up."""


def _connect_once(words: Mapping[str, Any], options: str) -> PatientConnection:
    given = {"connect_timeout": CONNECT_WAIT_S, "application_name": "photo-library", **KEEPALIVE, **words}
    connection = PatientConnection.connect(**{**given, "options": options})
    connection.prepared_max = MOST_PREPARED
    return connection


def refuse_dead(connection: psycopg.Connection[Any], *_: object) -> None:
    """Before a pooled connection is used: one on which an idle server has said something was ended by it.

    Costs no round trip, unlike asking.
    """
    looked = select.poll()
    looked.register(connection.fileno(), select.POLLIN)
    if looked.poll(0):
        raise sa.exc.DisconnectionError("ended by the server")
