"""Keeps what became of cases after they were filed: sealed, once, and from counters that may say so."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

import sqlalchemy as sa

from photo_library.errors import ProblemError
from photo_library.filed import Counter
from photo_library.keys.cipher import Cipher
from photo_library.sql.database import Database
from photo_library.sql.tables import CASE_EVENTS, RECORDS
from photo_library.wire.events import CaseEvent, EventAccepted


@dataclass(frozen=True, slots=True)
class CaseEvents:
    """Every call is one transaction; it blocks on the database. Raises ProblemError, StoreUnavailableError.

    Any counter of the city that accepted the application may tell what became of it: the card is sent to that city's
    windows, and a window may be closed on the day someone comes. A counter elsewhere never has the card in its hands.
    """

    database: Database
    cipher: Cipher

    def take(self, event: CaseEvent, addressed: tuple[str, str], by: Counter) -> tuple[EventAccepted, bool]:
        """`addressed` names record and event. Durable when this returns. True when it was new."""
        if (event.record_id, event.event_id) != addressed:
            raise ProblemError(422, "not-valid", "The identifiers in the address are not those of the event.")
        if (event.city, event.counter) != (by.city, by.counter):
            raise ProblemError(403, "wrong-counter", "A counter tells its own events only.")
        canonical = _canonical(event)
        try:
            with self.database.writing() as connection:
                _require_city(connection, event)
                held = _held(connection, event, canonical)
                return (held, False) if held is not None else (self._insert(connection, event, canonical), True)
        except sa.exc.IntegrityError:
            # another request stored the same identifier between our look and our insert
            with self.database.reading() as connection:
                held = _held(connection, event, canonical)
            if held is None:
                raise
            return held, False

    def _insert(self, connection: sa.Connection, event: CaseEvent, canonical: bytes) -> EventAccepted:
        received_at = datetime.now(UTC).isoformat(timespec="milliseconds")
        connection.execute(
            sa.insert(CASE_EVENTS).values(
                event_id=event.event_id,
                record_id=event.record_id,
                city=event.city,
                counter=event.counter,
                kind=event.what.kind,
                at=event.at.isoformat(),
                received_at=received_at,
                content_digest=sha256(canonical).digest(),
                sealed=self.cipher.seal(canonical, about=f"events/{event.event_id}"),
            )
        )
        return EventAccepted(event_id=event.event_id, received_at=datetime.fromisoformat(received_at))


def _require_city(connection: sa.Connection, event: CaseEvent) -> None:
    city = connection.execute(sa.select(RECORDS.c.city).where(RECORDS.c.record_id == event.record_id)).scalar()
    if city is None:
        raise ProblemError(422, "record-missing", "Send the record first.")
    if city != event.city:
        raise ProblemError(422, "other-city", "Only counters of the city that took the application may tell this.")


def _held(connection: sa.Connection, event: CaseEvent, canonical: bytes) -> EventAccepted | None:
    row = connection.execute(sa.select(CASE_EVENTS).where(CASE_EVENTS.c.event_id == event.event_id)).one_or_none()
    if row is None:
        return None
    if row.content_digest != sha256(canonical).digest():
        detail = "The identifier is taken by an event with other content; nothing was changed."
        raise ProblemError(409, "event-differs", detail)
    return EventAccepted(event_id=event.event_id, received_at=datetime.fromisoformat(row.received_at))


def _canonical(event: CaseEvent) -> bytes:
    # what was not sent is left out: fields that later releases add change no digest of earlier events
    sent = event.model_dump(mode="json", exclude_unset=True)
    return json.dumps(sent, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
