"""Turns events of a case into JSON, as the journal keeps them and as the library reads them, and back."""

import json
from collections.abc import Callable
from typing import assert_never

from counter_app.domain.case.case import Window
from counter_app.domain.case.collection import Collection
from counter_app.domain.case.progress import (
    CardArrived,
    CardMade,
    CaseEvent,
    Collected,
    CollectionChanged,
    Collector,
    Corrected,
    FingerMatch,
    Happening,
    Posted,
    RecordField,
    Undone,
    Withdrawn,
)
from counter_app.domain.case.waybill import Waybill, read_waybill
from counter_app.domain.ids import EventId, OfficerId, RecordId, RegionCode
from counter_app.sync.wire import fields, signatures, stored
from counter_app.sync.wire.fields import MalformedError, Table

VERSION = 1
KINDS: dict[type[Happening], str] = {
    CardMade: "made",
    CardArrived: "arrived",
    Posted: "posted",
    Collected: "collected",
    CollectionChanged: "collection-changed",
    Corrected: "corrected",
    Withdrawn: "withdrawn",
    Undone: "undone",
}


def happening_table(what: Happening, collection_table: Callable[[Collection], dict[str, object]]) -> dict[str, object]:
    """What happened; the way of collection is written by the given function, since times are kept in two forms."""
    return {"kind": KINDS[type(what)], **_content(what, collection_table)}


def _content(what: Happening, collection_table: Callable[[Collection], dict[str, object]]) -> dict[str, object]:
    match what:
        case CardMade() | CardArrived():
            return {}
        case Posted(waybill):
            return {"waybill": waybill.number}
        case Collected():
            return {
                "by": what.by.value,
                "receiver": what.receiver,
                "match": what.match.value,
                "identity_checked": what.is_identity_checked,
                "signature": signatures.word(what.signature),
            }
        case CollectionChanged(collection):
            return {"collection": collection_table(collection)}
        case Corrected(heading, text, reason):
            return {"heading": heading.value, "text": text, "reason": reason}
        case Withdrawn(reason):
            return {"reason": reason}
        case Undone(event):
            return {"event_id": event}
        case _:
            assert_never(what)


def write_event(event: CaseEvent) -> str:
    """Everything of the event, keys in a fixed order."""
    window = event.window
    table = {
        "version": VERSION,
        "event_id": event.id,
        "record_id": event.record_id,
        "at": event.at.isoformat(),
        "window": {"city": window.city, "counter": window.counter, "officer": window.officer},
        "what": {**happening_table(event.what, stored.collection_table), **_strokes(event.what)},
    }
    return json.dumps(table, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def _strokes(what: Happening) -> dict[str, object]:
    return signatures.kept(what.signature) if isinstance(what, Collected) else {}


def read_event(text: str) -> CaseEvent:
    """Raises MalformedError."""
    table = fields.table_of(text)
    fields.require_version(table, VERSION)
    window = fields.inner(table, "window")
    return CaseEvent(
        EventId(fields.text(table, "event_id")),
        RecordId(fields.text(table, "record_id")),
        fields.moment(table, "at"),
        Window(
            RegionCode(fields.text(window, "city")),
            fields.text(window, "counter"),
            OfficerId(fields.text(window, "officer")),
        ),
        _happening(fields.inner(table, "what")),
    )


def _happening(table: Table) -> Happening:
    read = _READERS.get(fields.text(table, "kind"))
    if read is None:
        raise MalformedError("kind: unknown")
    return read(table)


def _posted(table: Table) -> Posted:
    waybill = read_waybill(fields.text(table, "waybill"))
    if not isinstance(waybill, Waybill):
        raise MalformedError("waybill: no number of EMS")
    return Posted(waybill)


def _collected(table: Table) -> Collected:
    return Collected(
        fields.choice(table, "by", Collector),
        fields.choice(table, "match", FingerMatch),
        fields.fact(table, "identity_checked"),
        signatures.read(table),
        fields.text(table, "receiver"),
    )


def _corrected(table: Table) -> Corrected:
    heading = fields.choice(table, "heading", RecordField)
    return Corrected(heading, fields.text(table, "text"), fields.text(table, "reason"))


_READERS: dict[str, Callable[[Table], Happening]] = {
    KINDS[CardMade]: lambda _: CardMade(),
    KINDS[CardArrived]: lambda _: CardArrived(),
    KINDS[Posted]: _posted,
    KINDS[Collected]: _collected,
    KINDS[CollectionChanged]: lambda table: CollectionChanged(stored.collection(fields.inner(table, "collection"))),
    KINDS[Corrected]: _corrected,
    KINDS[Withdrawn]: lambda table: Withdrawn(fields.text(table, "reason")),
    KINDS[Undone]: lambda table: Undone(EventId(fields.text(table, "event_id"))),
}
