"""Keeps what a library is: the fingerprint of its keys, so that no service works on it with others."""

import secrets
from contextlib import suppress
from datetime import UTC, datetime

import sqlalchemy as sa

from photo_library.sql.database import Database
from photo_library.sql.tables import IDENTITY, UPLOADS

KEYS, CHECKED = "keys", "checked"


class Identity:
    """Every call is one transaction; may raise StoreUnavailableError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def fingerprint(self) -> str | None:
        """That of the keys that everything is sealed with; None while there are none."""
        with self._database.reading() as connection:
            return _value(connection, KEYS)

    def claim(self, fingerprint: str) -> bool:
        """Make these the keys of the library, unless it has keys. Whether these are its keys now."""
        try:
            with self._database.writing() as connection:
                held = _value(connection, KEYS)
                if held is None:
                    connection.execute(sa.insert(IDENTITY).values(name=KEYS, value=fingerprint))
        except sa.exc.IntegrityError:
            held = self.fingerprint()  # another service was quicker
        return held is None or secrets.compare_digest(held, fingerprint)

    def check(self) -> None:
        """Write something durably and read; returns when that worked."""
        with suppress(sa.exc.IntegrityError), self._database.writing() as connection:  # the first of two wrote it
            connection.execute(sa.select(UPLOADS.c.sha256).limit(1)).first()
            _note_check(connection, datetime.now(UTC).isoformat(timespec="milliseconds"))


def _note_check(connection: sa.Connection, now: str) -> None:
    if _value(connection, CHECKED) is None:
        connection.execute(sa.insert(IDENTITY).values(name=CHECKED, value=now))
        return
    # services that check at the same moment would wait for each other, and one writes it for all
    row = sa.select(IDENTITY.c.name).where(IDENTITY.c.name == CHECKED).with_for_update(skip_locked=True)
    if connection.execute(row).first() is not None:
        connection.execute(sa.update(IDENTITY).where(IDENTITY.c.name == CHECKED).values(value=now))


def _value(connection: sa.Connection, name: str) -> str | None:
    found: str | None = connection.execute(sa.select(IDENTITY.c.value).where(IDENTITY.c.name == name)).scalar()
    return found
