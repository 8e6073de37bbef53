"""Gives officers short-lived tokens that count at one counter, and recognises them; kept as hashes only."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from photo_library.access.auth import hash_token, new_token
from photo_library.access.ground import Ground, written
from photo_library.access.tables import OFFICER_TOKENS, OFFICERS
from photo_library.filed import Counter
from photo_library.sql.prepared import Later, ManyAtOnce
from photo_library.wire.officers import Role


@dataclass(frozen=True, slots=True)
class Pass:
    """A token that counts: whose it is, and since when."""

    officer: str
    role: Role
    signed_in_at: datetime
    token_hash: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Given:
    token: str = field(repr=False)
    expires_at: datetime


def give(connection: sa.Connection, ground: Ground, officer: str, at: Counter, signed_in_at: datetime) -> Given:
    """A new token. Those that have expired are forgotten."""
    now, token = ground.now(), new_token()
    latest = signed_in_at + timedelta(hours=ground.rules.token.renewable_hours)
    expires_at = min(now + timedelta(minutes=ground.rules.token.minutes), latest)
    expired = OFFICER_TOKENS.c.expires_at <= written(now)
    connection.execute(sa.delete(OFFICER_TOKENS).where(OFFICER_TOKENS.c.officer == officer, expired))
    new = sa.insert(OFFICER_TOKENS).values(
        token_hash=hash_token(token),
        officer=officer,
        city=at.city,
        counter=at.counter,
        signed_in_at=written(signed_in_at),
        expires_at=written(expires_at),
    )
    connection.execute(new)
    return Given(token, expires_at)


def recognise(ground: Ground, token: str, at: Counter) -> Pass | None:
    """Whose token this is, if it counts now and at this counter."""
    with ground.database.reading() as connection:
        (held,) = recognise_each(connection, ground, [(token, at)])()
        return held


def recognise_each(
    connection: sa.Connection, ground: Ground, shown: Sequence[tuple[str, Counter]]
) -> Later[list[Pass | None]]:
    """The same for several at once, each at its counter, in a transaction of the caller's."""
    asked = [(hash_token(token), at) for token, at in shown]
    rows = SIGNED_IN.ask(connection, [{"token_hash": each} for each in sorted({token_hash for token_hash, _ in asked})])
    now = written(ground.now())

    def found() -> list[Pass | None]:
        held = {(row.token_hash, Counter(row.city, row.counter)): row for row in rows() if row.expires_at > now}
        return [_pass_of(held.get(each)) for each in asked]

    return found


def _pass_of(row: Any | None) -> Pass | None:
    if row is None:
        return None
    return Pass(row.officer, Role(row.role), datetime.fromisoformat(row.signed_in_at), row.token_hash)


SIGNED_IN = ManyAtOnce(
    lambda rows: (
        sa.select(OFFICER_TOKENS, OFFICERS.c.role)
        .join(OFFICERS, OFFICERS.c.officer == OFFICER_TOKENS.c.officer)
        .where(OFFICER_TOKENS.c.token_hash.in_([row["token_hash"] for row in rows]), OFFICERS.c.barred_at.is_(None))
    ),
    ["token_hash"],
)


def take_back(connection: sa.Connection, token_hash: bytes) -> None:
    """The token counts no more."""
    connection.execute(sa.delete(OFFICER_TOKENS).where(OFFICER_TOKENS.c.token_hash == token_hash))
