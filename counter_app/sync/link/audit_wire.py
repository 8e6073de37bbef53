"""Writes and reads what counter and library say about the signed audit, strictly."""

import json
from dataclasses import asdict

from counter_app.sync.journal.heads import Head, read_head
from counter_app.sync.wire import fields

VERSION = 1


def write_key(key: str, city: str, counter: str) -> bytes:
    """The public key with which this counter signs."""
    return _json({"version": VERSION, "city": city, "counter": counter, "key": key})


def write_head(head: Head) -> bytes:
    """The same head always gives the same bytes."""
    return _json({"version": VERSION, **asdict(head)})


def read_key_kept(body: bytes) -> str:
    """The key that is registered. Raises MalformedError."""
    table = _versioned(body)
    fields.moment(table, "registered_at")
    return fields.text(table, "key")


def read_head_kept(body: bytes) -> tuple[str, int, str]:
    """Key, links and seal of the head that is kept. Raises MalformedError."""
    table = _versioned(body)
    fields.moment(table, "received_at")
    return fields.text(table, "key"), fields.whole(table, "links"), fields.text(table, "seal")


def read_heads(body: bytes) -> tuple[Head, ...]:
    """What the library keeps of this counter. Raises MalformedError."""
    return fields.each(_versioned(body), "heads", read_head)


def _versioned(body: bytes) -> fields.Table:
    table = fields.table_of(body)
    fields.require_version(table, VERSION)
    return table


def _json(table: dict[str, object]) -> bytes:
    return json.dumps(table, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()
