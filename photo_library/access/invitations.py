"""Invites counters with a one-time code, and gives the counter that brings it a token of its own."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa

from photo_library.access import rates
from photo_library.access.audit import Act, append
from photo_library.access.auth import hash_token, new_token
from photo_library.access.ground import Ground, written
from photo_library.access.passwords import invented_code
from photo_library.access.tables import INVITATIONS, OFFICER_TOKENS
from photo_library.errors import ProblemError
from photo_library.filed import Counter
from photo_library.sql.metadata import give_token, take_token
from photo_library.wire.officers import Enrolled


@dataclass(frozen=True, slots=True)
class Invitation:
    code: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Invitations:
    """Calls block on the database."""

    ground: Ground

    def invite(self, counter: Counter) -> Invitation:
        """A code for this counter; codes that it had before and did not use count no more."""
        code, now = invented_code(), self.ground.now()
        expires_at = now + timedelta(hours=self.ground.rules.enrolment.hours)
        is_its_own = (INVITATIONS.c.city == counter.city, INVITATIONS.c.counter == counter.counter)
        new = sa.insert(INVITATIONS).values(
            code_hash=_hash(code), city=counter.city, counter=counter.counter, expires_at=written(expires_at)
        )
        with self.ground.database.writing() as connection:
            connection.execute(sa.delete(INVITATIONS).where(*is_its_own, INVITATIONS.c.used_at.is_(None)))
            connection.execute(new)
            self._note(connection, Act("counter-invited", subject=_name(counter)))
        return Invitation(code, expires_at)

    def accept(self, code: str) -> Enrolled:
        """The counter's own token, in place of any it had. Raises ProblemError."""
        self._count()
        now, token = self.ground.now(), new_token()
        held = INVITATIONS.c.code_hash == _hash(code)
        good = (held, INVITATIONS.c.used_at.is_(None), INVITATIONS.c.expires_at > written(now))
        with self.ground.database.writing() as connection:
            used = connection.execute(sa.update(INVITATIONS).where(*good).values(used_at=written(now)))
            if used.rowcount == 0:
                raise ProblemError(403, "code-refused", "The code is unknown, used or too old. Ask for another.")
            row = connection.execute(sa.select(INVITATIONS).where(held)).one()
            counter = Counter(row.city, row.counter)
            give_token(connection, counter, hash_token(token))
            self._note(connection, Act("counter-enrolled", city=counter.city, counter=counter.counter))
        return Enrolled(city=counter.city, counter=counter.counter, token=token)

    def enrol(self, counter: Counter, token_hash: bytes) -> bool:
        """Give the counter this token in place of any other, by an operator's hand. True when it had none before."""
        with self.ground.database.writing() as connection:
            is_first = give_token(connection, counter, token_hash)
            self._note(connection, Act("counter-enrolled-by-hand", subject=_name(counter)))
        return is_first

    def revoke(self, counter: Counter) -> bool:
        """Let the counter's token, its code and its officers' tokens count no more. False for an unknown counter."""
        with self.ground.database.writing() as connection:
            is_known = take_token(connection, counter)
            for table in (INVITATIONS, OFFICER_TOKENS):
                is_its_own = (table.c.city == counter.city, table.c.counter == counter.counter)
                connection.execute(sa.delete(table).where(*is_its_own))
            if is_known:
                self._note(connection, Act("counter-revoked", subject=_name(counter)))
        return is_known

    def _count(self) -> None:
        with self.ground.database.writing() as connection:
            exceeded = rates.count(connection, "enrolment", self.ground.rules.rates.enrolments, self.ground.now())
        if exceeded is not None:
            detail = "Too many codes were tried. Try again later."
            raise ProblemError(429, "too-many", detail, {"Retry-After": str(exceeded.wait_s)})

    def _note(self, connection: sa.Connection, act: Act) -> None:
        append(connection, self.ground.cipher, act, self.ground.now())


def _hash(code: str) -> bytes:
    """Of the signs alone: whoever types it may leave the hyphens out. 80 random bits need no slow hash."""
    return hash_token("".join(sign for sign in code.upper() if sign.isalnum()))


def _name(counter: Counter) -> str:
    return f"{counter.city}-{counter.counter}"
