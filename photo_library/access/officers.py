"""Keeps officers: who they are, what they may do, and the hash of their password."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, auto

import sqlalchemy as sa

from photo_library.access.audit import Act, append
from photo_library.access.failures import failures_subject, forgive
from photo_library.access.ground import Ground, written
from photo_library.access.tables import OFFICER_TOKENS, OFFICERS
from photo_library.wire.officers import Role


@dataclass(frozen=True, slots=True)
class Officer:
    """`must_change`: the password was given by someone else."""

    number: str
    name: str
    role: Role
    password_hash: str = field(repr=False)
    must_change: bool
    changed_at: datetime
    is_barred: bool


class Change(Enum):
    """What became of a change."""

    DONE = auto()
    UNKNOWN_OFFICER = auto()
    TAKEN = auto()


@dataclass(frozen=True, slots=True)
class Officers:
    """Every change is one transaction with its line in the audit. Calls block on the database."""

    ground: Ground

    def find(self, number: str) -> Officer | None:
        with self.ground.database.reading() as connection:
            row = connection.execute(sa.select(OFFICERS).where(OFFICERS.c.officer == number)).one_or_none()
        if row is None:
            return None
        return Officer(
            row.officer,
            self.ground.cipher.open(row.sealed_name, _about(number)).decode(),
            Role(row.role),
            row.password_hash,
            row.must_change,
            datetime.fromisoformat(row.changed_at),
            row.barred_at is not None,
        )

    def all(self) -> tuple[Officer, ...]:
        with self.ground.database.reading() as connection:
            numbers = connection.execute(sa.select(OFFICERS.c.officer).order_by(OFFICERS.c.officer)).scalars().all()
        found = (self.find(number) for number in numbers)
        return tuple(officer for officer in found if officer is not None)

    def add(self, number: str, name: str, role: Role, password_hash: str) -> Change:
        """A new officer with a first password."""
        now = written(self.ground.now())
        new = sa.insert(OFFICERS).values(
            officer=number,
            sealed_name=self.ground.cipher.seal(name.encode(), _about(number)),
            role=role.value,
            password_hash=password_hash,
            must_change=True,
            changed_at=now,
            added_at=now,
        )
        try:
            with self.ground.database.writing() as connection:
                connection.execute(new)
                self._note(connection, "officer-added", number, {"role": role.value})
        except sa.exc.IntegrityError:
            return Change.TAKEN
        return Change.DONE

    def set_role(self, number: str, role: Role) -> Change:
        """Whoever is signed in with the old role is signed out."""
        return self._change(number, "role-changed", {"role": role.value}, {"role": role.value})

    def lock(self, number: str) -> Change:
        """Bar the officer, and sign out at once."""
        return self._change(number, "officer-locked", {"barred_at": written(self.ground.now())}, {})

    def unlock(self, number: str) -> Change:
        """Let the officer in again, after a lock by hand or by failures."""
        return self._change(number, "officer-unlocked", {"barred_at": None}, {})

    def reset(self, number: str, password_hash: str) -> Change:
        """Another first password, in place of one that was forgotten."""
        new = {"password_hash": password_hash, "must_change": True, "changed_at": written(self.ground.now())}
        return self._change(number, "officer-reset", new, {})

    def set_password(self, number: str, password_hash: str, where: Act) -> None:
        """The officer's own; whoever was signed in with the old one is signed out."""
        new = {"password_hash": password_hash, "must_change": False, "changed_at": written(self.ground.now())}
        with self.ground.database.writing() as connection:
            connection.execute(sa.update(OFFICERS).where(OFFICERS.c.officer == number).values(new))
            connection.execute(sa.delete(OFFICER_TOKENS).where(OFFICER_TOKENS.c.officer == number))
            append(connection, self.ground.cipher, where, self.ground.now())

    def rehash(self, number: str, password_hash: str) -> None:
        """The same password at another cost."""
        with self.ground.database.writing() as connection:
            same = sa.update(OFFICERS).where(OFFICERS.c.officer == number).values(password_hash=password_hash)
            connection.execute(same)

    def _change(self, number: str, action: str, new: dict[str, object], detail: dict[str, str | int]) -> Change:
        with self.ground.database.writing() as connection:
            done = connection.execute(sa.update(OFFICERS).where(OFFICERS.c.officer == number).values(new))
            if done.rowcount == 0:
                return Change.UNKNOWN_OFFICER
            connection.execute(sa.delete(OFFICER_TOKENS).where(OFFICER_TOKENS.c.officer == number))
            if action in FORGIVING:
                forgive(connection, failures_subject(self.ground, number))
            self._note(connection, action, number, detail)
        return Change.DONE

    def _note(self, connection: sa.Connection, action: str, number: str, detail: dict[str, str | int]) -> None:
        append(connection, self.ground.cipher, Act(action, subject=number, detail=detail), self.ground.now())


FORGIVING = {"officer-unlocked", "officer-reset"}


def _about(number: str) -> str:
    return f"officers/{number}"
