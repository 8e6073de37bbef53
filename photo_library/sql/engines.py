"""Makes the connections to each kind of SQL database, with what makes its commits durable and its waits short."""

import sqlite3
import threading

import sqlalchemy as sa

from photo_library.ports import StoreUnavailableError

CONNECTIONS, POOL_WAIT_S, BUSY_WAIT_MS = 16, 10.0, 10_000
WRITING = {"is_writing": True}
MIGRATION_WAIT_S, ASK_AGAIN_S = 120.0, 0.1
"""Ours: the whole of the forms takes seconds on a machine that others keep busy."""
MIGRATING = 0x70686F746F  # any number that only this program takes as a lock


def engine_for(url: str, password: str | None) -> sa.Engine:
    """An engine for a database of either kind. Raises ValueError when there is none such, or its driver is missing."""
    try:
        address = sa.make_url(url)
    except sa.exc.ArgumentError:
        raise ValueError("the address of the database is none") from None
    match address.get_backend_name():
        case "sqlite":
            return _sqlite(address)
        case "postgresql":
            return _postgres(address, password)
        case other:
            raise ValueError(f"metadata are kept in sqlite or postgresql, not in {other}")


def reason_of(failed: BaseException) -> str:
    """The code of what a database could not do: the driver's own, without what was asked or stored."""
    cause = getattr(failed, "orig", None)
    return (
        getattr(cause, "sqlite_errorname", None) or getattr(cause, "sqlstate", None) or type(cause or failed).__name__
    )


def one_at_a_time(connection: sa.Connection) -> None:
    """Several services may start together on one PostgreSQL: the second waits until the first has migrated.

    On SQLite every writing transaction has this already.
    """
    if connection.dialect.name != "postgresql":
        return
    # asked for again and again: a wait in the database would end with the limit of a statement, and forms take longer
    for _ in range(round(MIGRATION_WAIT_S / ASK_AGAIN_S)):
        if connection.execute(sa.select(sa.func.pg_try_advisory_xact_lock(MIGRATING))).scalar():
            return
        threading.Event().wait(ASK_AGAIN_S)
    raise StoreUnavailableError("MIGRATING")


# --- SQLite -----------------------------------------------------------------------------------------------------------


def _sqlite(address: sa.URL) -> sa.Engine:
    engine = sa.create_engine(
        address, pool_size=CONNECTIONS, max_overflow=0, pool_timeout=POOL_WAIT_S, hide_parameters=True
    )
    sa.event.listen(engine, "connect", _set_up_sqlite)
    sa.event.listen(engine, "begin", _begin_sqlite)
    return engine


def _set_up_sqlite(connection: sqlite3.Connection, _: object) -> None:
    connection.isolation_level = None  # the driver would begin transactions too late; `_begin_sqlite` does it
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", f"busy_timeout = {BUSY_WAIT_MS}"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: sa.Connection) -> None:
    # a writer takes its turn at once: one that began as a reader could not wait for another writer, only fail
    is_writing = connection.get_execution_options().get("is_writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writing else "BEGIN")


# --- PostgreSQL -------------------------------------------------------------------------------------------------------


def _postgres(address: sa.URL, password: str | None) -> sa.Engine:
    if address.password is not None:
        raise ValueError("a password has no place in the address: everyone on the machine could read it")
    try:
        from photo_library.sql.postgres import connect, refuse_dead  # noqa: PLC0415 - an extra, asked for by the address
    except ModuleNotFoundError:
        raise ValueError("PostgreSQL needs the extra `region`: pip install 'delta-counter[region]'") from None
    words = address.translate_connect_args(username="user", database="dbname") | dict(address.query)
    engine = sa.create_engine(
        "postgresql+psycopg://",
        creator=lambda: connect({**words, **({"password": password} if password else {})}),
        pool_size=CONNECTIONS,
        max_overflow=0,
        pool_timeout=POOL_WAIT_S,
        hide_parameters=True,
    )
    sa.event.listen(engine, "checkout", refuse_dead)
    return engine
