"""The golden messages about events: what the counter writes, and how it reads what the library answers."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from counter_app.domain.application.signing import OnPad, OnSheet
from counter_app.domain.case.collection import ByMail
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
from counter_app.domain.case.waybill import Waybill
from counter_app.domain.ids import EventId, RecordId
from counter_app.sync.wire import happenings
from counter_app.sync.wire import messages as wire
from counter_app.sync.wire.fields import MalformedError
from tests.domain.events import HANDED_OUT, KINDS, event
from tests.people import CHINA, STROKES, window
from tests.sync.test_wire import WINDOW_ID, at, golden

EVENT_ID = EventId("7c1d7f0e-3b52-4f0a-9b64-0d4c1a5e8f21")
MAIL = ByMail("测试𠮷", "13800000000", "浙江省杭州市西湖区测试路1号", None, at(9, 29, 58, 0))
AGREED: dict[str, Happening] = {
    "event-made": CardMade(),
    "event-arrived": CardArrived(),
    "event-posted": Posted(Waybill("EE473124829CN")),
    "event-collected": Collected(
        Collector.PROXY, FingerMatch.NONE_ON_CARD, is_identity_checked=True, signature=OnSheet(),
        receiver="测试𠮷",
    ),
    "event-collection": CollectionChanged(MAIL),
    "event-corrected": Corrected(RecordField.NAME, "测试𠮷", "mistyped at the counter"),
    "event-withdrawn": Withdrawn("applied twice"),
    "event-undone": Undone(EventId("1f0b9a52-6c1e-4b7a-8f43-5f1f0a9d2c33")),
}  # fmt: skip


@pytest.mark.parametrize("name", AGREED)
def test_an_event_is_written_as_agreed(name: str) -> None:
    when = datetime(2026, 12, 14, 10, 2, 3, 4000, CHINA)
    written = json.loads(wire.write_event(CaseEvent(EVENT_ID, RecordId(WINDOW_ID), when, window(), AGREED[name])))
    assert written == json.loads(golden(name))
    assert list(written) == list(json.loads(golden(name)))


def test_there_is_a_message_for_every_kind() -> None:
    assert {type(what) for what in AGREED.values()} == set(happenings.KINDS) == {type(what) for what in KINDS}


def test_the_answer_is_read_as_agreed() -> None:
    received_at = datetime(2026, 12, 14, 2, 2, 4, tzinfo=UTC)
    assert wire.read_event_accepted(golden("event-accepted")) == wire.EventAccepted(EVENT_ID, received_at)


@pytest.mark.parametrize("key", ["version", "event_id", "received_at"])
@pytest.mark.parametrize("odd", [None, True, [1], 1.5])
def test_another_answer_is_not_understood(key: str, odd: object) -> None:
    table = json.loads(golden("event-accepted"))
    for wrong in ({**table, key: odd}, {name: value for name, value in table.items() if name != key}):
        with pytest.raises(MalformedError):
            wire.read_event_accepted(json.dumps(wrong).encode())


@pytest.mark.parametrize("what", KINDS, ids=lambda what: type(what).__name__)
def test_what_the_journal_keeps_of_an_event_is_read_back_whole(what: Happening) -> None:
    told = event(what)
    assert happenings.read_event(happenings.write_event(told)) == told


@pytest.mark.parametrize("what", KINDS, ids=lambda what: type(what).__name__)
def test_a_damaged_event_is_malformed_and_its_words_are_not_repeated(what: Happening) -> None:
    table = json.loads(happenings.write_event(event(what)))
    for key in table["what"]:
        broken = {**table, "what": {**table["what"], key: 7.5}}
        with pytest.raises(MalformedError) as caught:
            happenings.read_event(json.dumps(broken))
        assert "测试" not in str(caught.value)


def test_the_strokes_of_a_signature_stay_in_the_journal() -> None:
    told = event(replace(HANDED_OUT, signature=OnPad(STROKES)))

    assert happenings.read_event(happenings.write_event(told)) == told
    assert b"strokes" not in wire.write_event(told)
    assert b'"on_pad"' in wire.write_event(told)


@pytest.mark.parametrize(
    "spoilt", [{"strokes": "no base64"}, {"strokes": None}, {"signature": "on_paper"}, {"signature": "?"}]
)
def test_a_spoilt_signature_is_malformed(spoilt: dict[str, object]) -> None:
    table = json.loads(happenings.write_event(event(replace(HANDED_OUT, signature=OnPad(STROKES)))))
    with pytest.raises(MalformedError):
        happenings.read_event(json.dumps({**table, "what": {**table["what"], **spoilt}}))


def test_a_waybill_with_a_wrong_check_digit_is_malformed() -> None:
    text = happenings.write_event(event(Posted(Waybill("EE473124828CN"))))
    with pytest.raises(MalformedError, match="waybill"):
        happenings.read_event(text)
