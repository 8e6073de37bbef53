"""Lays out the journal's tables and brings an older journal forward, one version a transaction."""

from collections.abc import Callable, Sequence

import sqlcipher3

from counter_app.domain.faults import FaultCode, FaultError
from counter_app.sync.journal import (
    audit,
    audit_tables,
    damaged_photos,
    day_rows,
    document_rows,
    endings,
    event_rows,
    newborn_rows,
)

Step = str | Callable[[sqlcipher3.Connection], None]

MIGRATIONS: Sequence[Sequence[Step]] = (
    (
        # What is searched has columns; the whole draft stands in `draft`. Portraits lie apart from the identity.
        """CREATE TABLE records (
            id TEXT PRIMARY KEY, receipt_no TEXT NOT NULL UNIQUE, filed_at TEXT NOT NULL, filed_us INTEGER NOT NULL,
            name TEXT NOT NULL, id_number TEXT NOT NULL, city TEXT NOT NULL, draft TEXT NOT NULL
        ) STRICT, WITHOUT ROWID""",
        "CREATE INDEX records_by_time ON records (filed_us)",
        "CREATE INDEX records_by_person ON records (id_number)",
        "CREATE TABLE photos (sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64), jpeg BLOB NOT NULL) STRICT",
        """CREATE TABLE record_photos (
            record_id TEXT NOT NULL REFERENCES records (id), position INTEGER NOT NULL,
            sha256 TEXT NOT NULL REFERENCES photos (sha256), profile TEXT NOT NULL, size_bytes INTEGER NOT NULL,
            width_px INTEGER NOT NULL, height_px INTEGER NOT NULL, dpi INTEGER NOT NULL, steps TEXT NOT NULL,
            PRIMARY KEY (record_id, position)
        ) STRICT, WITHOUT ROWID""",
        # The last number given; kept apart from the records, so that no number is used twice when records are purged.
        """CREATE TABLE receipt_counters (
            city TEXT NOT NULL, counter TEXT NOT NULL, day TEXT NOT NULL, last INTEGER NOT NULL,
            PRIMARY KEY (city, counter, day)
        ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE outbox (
            record_id TEXT PRIMARY KEY REFERENCES records (id),
            state TEXT NOT NULL CHECK (state IN ('waiting', 'acknowledged', 'refused')),
            attempts INTEGER NOT NULL CHECK (attempts >= 0), due_at TEXT NOT NULL, due_us INTEGER NOT NULL,
            last_fault TEXT, acknowledged_at TEXT, acknowledged_us INTEGER,
            CHECK ((state = 'acknowledged') = (acknowledged_at IS NOT NULL)),
            CHECK ((acknowledged_us IS NULL) = (acknowledged_at IS NULL))
        ) STRICT, WITHOUT ROWID""",
        "CREATE INDEX outbox_due ON outbox (state, due_us)",
    ),
    (*audit.TABLES, audit.adopt),
    # An emptied picture keeps its row: its digest still stands for what the library holds.
    ("ALTER TABLE photos ADD COLUMN emptied_at TEXT",),
    (
        # Who may sign in without the library, how often who failed, and the latest time that was ever seen.
        """CREATE TABLE known_officers (
            id TEXT PRIMARY KEY, role TEXT NOT NULL, verifier TEXT NOT NULL, proved_at TEXT NOT NULL
        ) STRICT, WITHOUT ROWID""",
        "CREATE TABLE failed_tries (officer TEXT PRIMARY KEY, failed INTEGER NOT NULL) STRICT, WITHOUT ROWID",
        "CREATE TABLE latest_time (one INTEGER PRIMARY KEY CHECK (one = 1), at_us INTEGER NOT NULL) STRICT",
    ),
    audit_tables.HEADS,
    (*event_rows.TABLES, *day_rows.TABLES),
    # Lists read what they search and sort by from here, not from the records with all of their drafts.
    ("CREATE INDEX records_listed ON records (filed_us, receipt_no, name, id_number, filed_at)",),
    endings.TABLES,
    damaged_photos.TABLES,
    newborn_rows.TABLES,
    document_rows.TABLES,
)


def migrate(connection: sqlcipher3.Connection, migrations: Sequence[Sequence[Step]] = MIGRATIONS) -> None:
    """Bring the journal to the newest version. Raises FaultError(JOURNAL_TOO_NEW) and sqlcipher3.Error.

    Each version is one transaction: a crash leaves the journal at the version before or after, never between.
    """
    while (version := version_of(connection)) != len(migrations):
        if version > len(migrations):
            raise FaultError(FaultCode.JOURNAL_TOO_NEW, version=version, known=len(migrations))
        connection.execute("BEGIN IMMEDIATE")
        with connection:
            if version_of(connection) == version:  # another thread may have been faster
                for step in migrations[version]:
                    connection.execute(step) if isinstance(step, str) else step(connection)
                connection.execute(f"PRAGMA user_version = {version + 1}")


def version_of(connection: sqlcipher3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
