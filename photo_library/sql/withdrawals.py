"""Tells since when an application does not stand any more, past withdrawals that were undone."""

import json
from datetime import datetime

import sqlalchemy as sa

from photo_library.keys.cipher import Cipher
from photo_library.sql.tables import CASE_EVENTS


def withdrawn_at(connection: sa.Connection, cipher: Cipher, record_id: str) -> datetime | None:
    """When the library was told of the first withdrawal that still counts. Raises ValueError for a damaged event.

    What an event undid is known sealed only: events that undo are unsealed, which few records have.
    """
    kinds = CASE_EVENTS.c.kind.in_(("withdrawn", "undone"))
    query = sa.select(CASE_EVENTS).where(CASE_EVENTS.c.record_id == record_id, kinds)
    rows = connection.execute(query.order_by(CASE_EVENTS.c.received_at)).all()
    undone = {
        json.loads(cipher.open(row.sealed, about=f"events/{row.event_id}"))["what"]["event_id"]
        for row in rows
        if row.kind == "undone"
    }
    counting = [row.received_at for row in rows if row.kind == "withdrawn" and row.event_id not in undone]
    return datetime.fromisoformat(counting[0]) if counting else None
