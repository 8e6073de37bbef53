"""Keeps registrations of newborns step by step: sealed, once, one for a child, from windows of the city alone."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

import sqlalchemy as sa

from photo_library.errors import ProblemError
from photo_library.figures import day_of
from photo_library.filed import Counter
from photo_library.keys.cipher import Cipher
from photo_library.sql.database import Database
from photo_library.sql.tables import NEWBORN_STEPS
from photo_library.wire.events import EventAccepted
from photo_library.wire.newborns import First, NewbornStep, StepUndone, Taken

FREE = frozenset({"turned-away", "turned-down", "withdrawn"})
"""After one of these the same child may be applied for once more."""


@dataclass(frozen=True, slots=True)
class Newborns:
    """Every call is one transaction; it blocks on the database. Raises ProblemError, StoreUnavailableError."""

    database: Database
    cipher: Cipher

    def take(self, step: NewbornStep, addressed: tuple[str, str], by: Counter) -> tuple[EventAccepted, bool]:
        """`addressed` names registration and step. Durable when this returns. True when it was new."""
        if (step.newborn_id, step.event_id) != addressed or isinstance(step.what, First) != (
            step.event_id == step.newborn_id
        ):
            raise ProblemError(422, "not-valid", "The identifiers in the address are not those of the step.")
        if (step.city, step.counter) != (by.city, by.counter):
            raise ProblemError(403, "wrong-counter", "A counter tells its own steps only.")
        canonical = _canonical(step)
        try:
            with self.database.writing() as connection:
                held = _held(connection, step, canonical)
                if held is not None:
                    return held, False
                self._require_place(connection, step)
                return self._insert(connection, step, canonical), True
        except sa.exc.IntegrityError:
            # another request stored the same identifier or receipt number between our look and our insert
            with self.database.reading() as connection:
                held = _held(connection, step, canonical)
            if held is None:
                raise ProblemError(409, "receipt-taken", "The receipt number is taken; nothing was changed.") from None
            return held, False

    def _require_place(self, connection: sa.Connection, step: NewbornStep) -> None:
        """A later step follows its first; of a first there is none that stands under the same certificate."""
        if isinstance(step.what, First):
            self._require_one_child(connection, step.what)
            return
        query = sa.select(NEWBORN_STEPS.c.city).where(NEWBORN_STEPS.c.step_id == step.newborn_id)
        city = connection.execute(query).scalar()
        if city is None:
            raise ProblemError(422, "newborn-missing", "Send the registration first.")
        if city != step.city:
            raise ProblemError(422, "other-city", "Only counters of the city that took the application may tell this.")

    def _require_one_child(self, connection: sa.Connection, first: First) -> None:
        if not isinstance(first, Taken):
            return
        key = self._key(first)
        _wait_for_others(connection, key)
        query = sa.select(NEWBORN_STEPS.c.newborn_id).where(NEWBORN_STEPS.c.certificate_key == key)
        for newborn_id in connection.execute(query).scalars().all():
            if self._stands(connection, newborn_id):
                raise ProblemError(409, "certificate-in-use", "Another registration under this certificate stands.")

    def _stands(self, connection: sa.Connection, newborn_id: str) -> bool:
        query = sa.select(NEWBORN_STEPS.c.step_id, NEWBORN_STEPS.c.kind, NEWBORN_STEPS.c.undoes)
        steps = connection.execute(query.where(NEWBORN_STEPS.c.newborn_id == newborn_id)).all()
        undone = {row.undoes for row in steps}
        return not any(row.kind in FREE and row.step_id not in undone for row in steps)

    def _insert(self, connection: sa.Connection, step: NewbornStep, canonical: bytes) -> EventAccepted:
        received_at = datetime.now(UTC).isoformat(timespec="milliseconds")
        first = step.what if isinstance(step.what, First) else None
        connection.execute(
            sa.insert(NEWBORN_STEPS).values(
                step_id=step.event_id,
                newborn_id=step.newborn_id,
                receipt_no=None if first is None else first.receipt_no,
                certificate_key=None if first is None else self._key(first),
                city=step.city,
                counter=step.counter,
                kind=step.what.kind,
                at=step.at.isoformat(),
                received_at=received_at,
                content_digest=sha256(canonical).digest(),
                sealed=self.cipher.seal(canonical, about=_about(step.event_id)),
                day=day_of(step.at),
                undoes=step.what.event_id if isinstance(step.what, StepUndone) else None,
            )
        )
        return EventAccepted(event_id=step.event_id, received_at=datetime.fromisoformat(received_at))

    def _key(self, first: First) -> bytes:
        # never the key of an ID number: no look-up for photos finds a newborn
        return self.cipher.lookup_key(f"birth certificate {first.child.certificate}")


def _wait_for_others(connection: sa.Connection, key: bytes) -> None:
    """Two windows may take one child down at one moment; SQLite writes one after the other by itself."""
    if connection.dialect.name == "postgresql":
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(int.from_bytes(key[:8], signed=True))))


def _about(step_id: str) -> str:
    return f"newborns/{step_id}"


def _held(connection: sa.Connection, step: NewbornStep, canonical: bytes) -> EventAccepted | None:
    query = sa.select(NEWBORN_STEPS).where(NEWBORN_STEPS.c.step_id == step.event_id)
    row = connection.execute(query).one_or_none()
    if row is None:
        return None
    if row.content_digest != sha256(canonical).digest():
        detail = "The identifier is taken by a step with other content; nothing was changed."
        raise ProblemError(409, "event-differs", detail)
    return EventAccepted(event_id=step.event_id, received_at=datetime.fromisoformat(row.received_at))


def _canonical(step: NewbornStep) -> bytes:
    # what was not sent is left out: fields that later releases add change no digest of earlier steps
    sent = step.model_dump(mode="json", exclude_unset=True)
    return json.dumps(sent, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
