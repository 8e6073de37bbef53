"""The desk: effects become outcomes, each for its own case, and nothing is filed twice."""

import hashlib
import queue
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import pytest

from counter_app.desk.checks import Checks
from counter_app.desk.desk import CounterDesk
from counter_app.desk.filing import Filing as FilingThread
from counter_app.domain.collection import AtWindow
from counter_app.domain.faults import Fault, FaultCode, FaultError
from counter_app.domain.findings import Judgement, Measurements, Report
from counter_app.domain.ids import ProfileId, ShotId
from counter_app.domain.photo import Portrait, PortraitFacts, Shot
from counter_app.domain.record import JournalEntry
from counter_app.domain.session import (
    Decision,
    FileCase,
    Filing,
    Judged,
    JudgeShot,
    SessionEvent,
    Stored,
    StoringFailed,
)
from tests import people
from tests.fakes.journal import FakeJournal
from tests.fakes.judge import FakeJudge, HandFrames, frame

JPEG = b"a portrait's bytes"
PORTRAIT = Portrait(
    ProfileId("id-card"),
    JPEG,
    hashlib.sha256(JPEG).hexdigest(),
    PortraitFacts(358, 441, 350, 207.0, 14.0, 260.0, 0.0),
    {},
)


class SteadyClock:
    def now(self) -> object:
        return people.NOON

    def monotonic(self) -> float:
        return 0.0


@dataclass
class Office:
    """A desk with a fake journal and judge; what it tells the window is collected."""

    journal: FakeJournal
    desk: CounterDesk
    events: "queue.SimpleQueue[SessionEvent]"
    answers: "queue.SimpleQueue[object]" = field(default_factory=queue.SimpleQueue)
    filed: list[int] = field(default_factory=list)


@pytest.fixture
def office() -> Iterator[Office]:
    events: queue.SimpleQueue[SessionEvent] = queue.SimpleQueue()
    filed: list[int] = []
    journal = FakeJournal()
    checks = Checks(FakeJudge, HandFrames(), lambda _glance: None, events.put)
    filing = FilingThread(lambda: journal)
    desk = CounterDesk(checks, filing, SteadyClock(), lambda call: call(), events.put, lambda: filed.append(1))
    with checks, filing:
        yield Office(journal, desk, events, filed=filed)


def filing(seed: int = 1, shot: int = 1) -> Filing:
    judgement = Judgement(Report(Measurements(1, None, {}), ()), PORTRAIT)
    taken = Shot(ShotId(f"shot-{shot}"), frame(shot))
    return Filing(people.case(seed), taken, judgement, Decision(), AtWindow())


def test_a_shot_comes_back_judged(office: Office) -> None:
    effect = JudgeShot(people.case(1).id, Shot(ShotId("shot-1"), frame(1)))
    office.desk.perform(effect)
    answer = office.events.get(timeout=5)
    assert isinstance(answer, Judged)
    assert (answer.case, answer.shot) == (effect.case, "shot-1")


def test_a_filed_case_is_stored_and_the_uplink_is_told(office: Office) -> None:
    office.desk.perform(FileCase(filing()))
    answer = office.events.get(timeout=5)
    assert isinstance(answer, Stored)
    assert answer.record.draft.case == people.case(1)
    assert answer.record.photos[0].sha256 == PORTRAIT.sha256
    assert office.filed == [1]


def test_filing_again_gives_the_same_record(office: Office) -> None:
    for _ in range(2):
        office.desk.perform(FileCase(filing()))
    first, second = office.events.get(timeout=5), office.events.get(timeout=5)
    assert first == second
    assert len(office.journal.entries()) == 1


def test_another_shot_or_another_case_is_another_record(office: Office) -> None:
    for each in (filing(1, 1), filing(1, 2), filing(2, 1)):
        office.desk.perform(FileCase(each))
        office.events.get(timeout=5)
    assert len(office.journal.entries()) == 3


def test_a_full_disk_is_told_and_the_case_can_be_filed_again(office: Office) -> None:
    office.journal.fault = FaultError(FaultCode.DISK_FULL)
    office.desk.perform(FileCase(filing()))
    assert office.events.get(timeout=5) == StoringFailed(people.case(1).id, Fault(FaultCode.DISK_FULL))
    office.journal.fault = None
    office.desk.perform(FileCase(filing()))
    assert isinstance(office.events.get(timeout=5), Stored)


def test_entries_and_photos_are_answered(office: Office) -> None:
    office.desk.perform(FileCase(filing()))
    office.events.get(timeout=5)
    office.desk.list_entries(office.answers.put)
    office.desk.fetch_photo(PORTRAIT.sha256, office.answers.put)
    entries, photo = office.answers.get(timeout=5), office.answers.get(timeout=5)
    assert isinstance(entries, tuple)
    assert isinstance(entries[0], JournalEntry)
    assert photo == JPEG


def test_every_question_is_answered_when_the_journal_fails(office: Office) -> None:
    office.journal.fault = FaultError(FaultCode.JOURNAL_DAMAGED)
    record_id = office.desk._draft(filing()).id
    office.desk.list_entries(office.answers.put)
    office.desk.fetch_photo("0" * 64, office.answers.put)
    office.desk.send_again(record_id, office.answers.put)
    assert [office.answers.get(timeout=5) for _ in range(3)] == [Fault(FaultCode.JOURNAL_DAMAGED)] * 3


def test_the_record_keeps_what_the_officer_decided(office: Office) -> None:
    decided = replace(filing(), decision=Decision(frozenset(), None))
    office.desk.perform(FileCase(decided))
    stored = office.events.get(timeout=5)
    assert isinstance(stored, Stored)
    assert stored.record.draft.collection == AtWindow()
    assert stored.record.draft.taken_at == decided.shot.frame.taken_at
