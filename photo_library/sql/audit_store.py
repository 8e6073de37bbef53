"""Keeps the keys with which counters sign their audit, and the signed heads, for good."""

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum

import sqlalchemy as sa

from photo_library.filed import Counter
from photo_library.sql.database import Database
from photo_library.sql.tables import AUDIT_HEADS, AUDIT_KEYS
from photo_library.wire.audits import AuditHead, KeptHead

NEWEST = 100
"""So many heads are given back: the newest vouch for all before them."""


class AuditClash(Enum):
    """Why nothing was kept."""

    KEY_TAKEN = "audit-key-taken"
    KEY_UNKNOWN = "audit-key-unknown"
    HEAD_DIFFERS = "audit-head-differs"


@dataclass(frozen=True, slots=True)
class Kept:
    at: datetime
    is_new: bool


class AuditStore:
    """Every call is one transaction; it blocks on the database and may raise StoreUnavailableError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def register(self, key: str, by: Counter) -> Kept | AuditClash:
        """Keep whose key it is; nobody else can have it afterwards."""
        with self._database.writing() as connection:
            row = connection.execute(sa.select(AUDIT_KEYS).where(AUDIT_KEYS.c.key == key)).one_or_none()
            if row is None:
                at = _now()
                values = {"key": key, "city": by.city, "counter": by.counter, "registered_at": at}
                connection.execute(sa.insert(AUDIT_KEYS).values(values))
                return Kept(datetime.fromisoformat(at), is_new=True)
        if (row.city, row.counter) != (by.city, by.counter):
            return AuditClash.KEY_TAKEN
        return Kept(datetime.fromisoformat(row.registered_at), is_new=False)

    def owner(self, key: str) -> Counter | None:
        """The counter that signs with this key."""
        with self._database.reading() as connection:
            row = connection.execute(sa.select(AUDIT_KEYS).where(AUDIT_KEYS.c.key == key)).one_or_none()
        return None if row is None else Counter(row.city, row.counter)

    def keep(self, head: AuditHead) -> Kept | AuditClash:
        """Durable when this returns. The same key signs one seal for each number of links, and no other."""
        same = (AUDIT_HEADS.c.key == head.key, AUDIT_HEADS.c.links == head.links)
        values = head.model_dump(exclude={"version"})
        with self._database.writing() as connection:
            row = connection.execute(sa.select(AUDIT_HEADS).where(*same)).one_or_none()
            if row is None:
                at = _now()
                connection.execute(sa.insert(AUDIT_HEADS).values(received_at=at, **values))
                return Kept(datetime.fromisoformat(at), is_new=True)
        if any(row._mapping[name] != value for name, value in values.items()):  # noqa: SLF001 - SQLAlchemy's public name
            return AuditClash.HEAD_DIFFERS
        return Kept(datetime.fromisoformat(row.received_at), is_new=False)

    def heads_of(self, counter: Counter) -> tuple[KeptHead, ...]:
        """The newest, newest first."""
        query = (
            sa.select(AUDIT_HEADS)
            .where(AUDIT_HEADS.c.city == counter.city, AUDIT_HEADS.c.counter == counter.counter)
            .order_by(AUDIT_HEADS.c.received_at.desc(), AUDIT_HEADS.c.links.desc())
            .limit(NEWEST)
        )
        with self._database.reading() as connection:
            found = connection.execute(query).mappings().all()
        return tuple(KeptHead(**{name: row[name] for name in KeptHead.model_fields}) for row in found)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
