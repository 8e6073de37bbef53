"""Makes events of invented cases."""

import uuid
from dataclasses import replace
from datetime import datetime, timedelta

from counter_app.domain.application.signing import OnSheet
from counter_app.domain.case.collection import AtWindow, ByMail, ByProxy, Collection
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
from counter_app.domain.case.record import CaptureRecord
from counter_app.domain.case.waybill import Waybill
from counter_app.domain.ids import EventId, RecordId
from counter_app.domain.person.applicant import PersonName
from tests import people
from tests.sync.records import draft

MAIL = ByMail("样例乙", "13800000000", "浙江省杭州市西湖区测试路1号", None, people.NOON)
PROXY = ByProxy(PersonName("样例丙"), people.applicant(5).id_number, "13800000000")
WAYBILL = Waybill("EE473124829CN")
HANDED_OUT = Collected(Collector.APPLICANT, FingerMatch.MATCHED, is_identity_checked=True, signature=OnSheet())
KINDS: tuple[Happening, ...] = (
    CardMade(), CardArrived(), Posted(WAYBILL), HANDED_OUT, CollectionChanged(MAIL),
    Corrected(RecordField.NAME, "测试乙", "mistyped"), Withdrawn("applied elsewhere"), Undone(EventId("none")),
)  # fmt: skip


def record(collection: Collection | None = None, seed: int = 0) -> CaptureRecord:
    made = replace(draft(seed), collection=collection or AtWindow())
    return CaptureRecord(made, "310000-07-20261123-0001-A", ())


def event(what: Happening, number: int = 1, at: datetime | None = None, record_id: RecordId | None = None) -> CaseEvent:
    """The number makes the identifier and the minute."""
    return CaseEvent(
        event_id(number),
        record_id or draft(0).id,
        at or people.NOON + timedelta(minutes=number),
        people.window(),
        what,
    )


def event_id(number: int) -> EventId:
    return EventId(str(uuid.uuid5(uuid.NAMESPACE_OID, f"event {number}")))
