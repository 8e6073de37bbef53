"""The golden messages about newborns: what the counter writes, and what the journal keeps of a step."""

import json
from datetime import datetime

import pytest

from counter_app.domain.case.progress import Signature, Undone, Withdrawn
from counter_app.domain.ids import EventId, RecordId
from counter_app.domain.newborn.newborn import Side
from counter_app.domain.newborn.rules import Condition
from counter_app.domain.newborn.steps import (
    Granted,
    HandedBack,
    NewbornFact,
    NewbornStep,
    PageHandedOut,
    PagePrinted,
    ReceiptBack,
    Taken,
    TurnedAway,
    TurnedDown,
)
from counter_app.sync.wire import messages as wire
from counter_app.sync.wire import newborn_letters
from counter_app.sync.wire.fields import MalformedError
from tests import people
from tests.sync.test_wire import golden

NEWBORN_ID = RecordId("0f6b1d2c-5a3e-4b7a-8c9d-2e1f0a9b8c7d")
STEP_ID = EventId("9a1c7d3e-3b52-4f0a-9b64-0d4c1a5e8f22")
WHEN = datetime(2026, 11, 23, 10, 2, 3, 4000, people.CHINA)
NUMBER = "310000-07-20261123-0002-H"
SIGNED = people.signing(WHEN).commitment
AGREED: dict[str, NewbornFact] = {
    "newborn-taken": Taken(NUMBER, people.newborn(3), SIGNED, people.KEPT_PAPERS),
    "newborn-turned-away": TurnedAway(
        NUMBER, people.newborn(3), (Condition.OTHER_PROVINCE, Condition.IN_WEDLOCK), people.KEPT_PAPERS[:1]
    ),
    "newborn-granted": Granted(),
    "newborn-turned-down": TurnedDown("parents of different ethnic groups in the register"),
    "newborn-page-printed": PagePrinted(),
    "newborn-page-handed-out": PageHandedOut(Side.MOTHER, is_identity_checked=True, signature=Signature.ON_PAPER),
    "newborn-handed-back": HandedBack(
        people.KEPT_PAPERS, Side.FATHER, is_identity_checked=True, receipt=ReceiptBack.LOST
    ),
    "newborn-withdrawn": Withdrawn("registered at home"),
    "newborn-undone": Undone(EventId("1f0b9a52-6c1e-4b7a-8f43-5f1f0a9d2c33")),
}


def step_of(what: NewbornFact) -> NewbornStep:
    name = EventId(NEWBORN_ID) if isinstance(what, Taken | TurnedAway) else STEP_ID
    return NewbornStep(name, NEWBORN_ID, WHEN, people.window(), what)


@pytest.mark.parametrize("name", AGREED)
def test_a_step_is_written_as_agreed(name: str) -> None:
    written, agreed = json.loads(wire.write_newborn(step_of(AGREED[name]))), json.loads(golden(name))
    assert written == agreed
    assert list(written["what"]) == list(agreed["what"])


def test_there_is_a_message_for_every_kind() -> None:
    assert {type(what) for what in AGREED.values()} == set(newborn_letters.KINDS)


def test_the_strokes_of_a_signature_stay_with_the_counter() -> None:
    step = step_of(AGREED["newborn-taken"])
    assert b"strokes" not in wire.write_newborn(step)
    assert '"strokes":"' in newborn_letters.write_step(step)


@pytest.mark.parametrize("name", AGREED)
def test_what_the_journal_keeps_of_a_step_is_read_back_whole(name: str) -> None:
    step = step_of(AGREED[name])
    assert newborn_letters.read_step(newborn_letters.write_step(step)) == step


@pytest.mark.parametrize("name", AGREED)
def test_a_damaged_step_is_malformed_and_its_words_are_not_repeated(name: str) -> None:
    table = json.loads(newborn_letters.write_step(step_of(AGREED[name])))
    for key in table["what"]:
        broken = {**table, "what": {**table["what"], key: 7.5}}
        with pytest.raises(MalformedError) as caught:
            newborn_letters.read_step(json.dumps(broken))
        assert "测试" not in str(caught.value)
