"""The desk: effects become outcomes, each for its own case, and nothing is filed twice."""

import hashlib
import queue
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest

from counter_app import resources
from counter_app.desk.checks import Checks
from counter_app.desk.desk import CounterDesk
from counter_app.desk.inquiries import Inquiries
from counter_app.desk.worker import Worker
from counter_app.domain.case.collection import AtWindow
from counter_app.domain.case.decision import Decision, Take
from counter_app.domain.case.record import EarlierTake
from counter_app.domain.case.same_frame import PairException, Waived
from counter_app.domain.faults import Fault, FaultCode, FaultError
from counter_app.domain.ids import OfficerId, ProfileId, RecordId, RegionCode, ShotId
from counter_app.domain.photo.findings import Code, Finding, Judgement, Measurements, Report, Severity
from counter_app.domain.photo.photo import HeldPhoto, Portrait, PortraitFacts, Shot
from counter_app.domain.photo.reuse import read_reuse_rules
from counter_app.domain.session.session import (
    AskingFailed,
    AskLibrary,
    FileCase,
    Filing,
    Judged,
    JudgePair,
    JudgeShot,
    NothingHeld,
    Offered,
    PairJudged,
    SessionEvent,
    Stored,
    StoringFailed,
)
from tests import people
from tests.fakes.journal import FakeJournal
from tests.fakes.judge import FakeJudge, HandFrames, frame
from tests.fakes.library_photos import FakePhotos
from tests.sync.pages import page

JPEG = b"a portrait's bytes"
PORTRAIT = Portrait(
    ProfileId("id-card"),
    JPEG,
    hashlib.sha256(JPEG).hexdigest(),
    PortraitFacts(358, 441, 350, 207.0, 14.0, 260.0, 0.0),
    {},
)
RULES = read_reuse_rules(resources.toml("rules", "reuse.toml"))
HELD = HeldPhoto(
    RecordId("record-0001"),
    PORTRAIT.profile,
    PORTRAIT.sha256,
    people.NOON - timedelta(days=400),
    RegionCode("341000"),
    "3",
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
    photos: FakePhotos
    desk: CounterDesk
    events: "queue.SimpleQueue[SessionEvent]"
    answers: "queue.SimpleQueue[object]" = field(default_factory=queue.SimpleQueue)
    filed: list[int] = field(default_factory=list)


@pytest.fixture
def office() -> Iterator[Office]:
    events: queue.SimpleQueue[SessionEvent] = queue.SimpleQueue()
    filed: list[int] = []
    journal, photos = FakeJournal(), FakePhotos()
    checks = Checks(FakeJudge, HandFrames(), lambda _glance: None, events.put)
    filing, asking = Worker("filing", lambda: journal), Worker("inquiries", lambda: photos, finishes=False)
    inquiries = Inquiries(asking, checks, RULES, PORTRAIT.profile, SteadyClock(), events.put)
    desk = CounterDesk(
        checks, filing, inquiries, SteadyClock(), lambda call: call(), events.put, lambda: filed.append(1)
    )
    with checks, filing, asking:
        yield Office(journal, photos, desk, events, filed=filed)


def filing(seed: int = 1, shot: int = 1) -> Filing:
    judgement = Judgement(Report(Measurements(1, None, {}), ()), PORTRAIT)
    taken = Shot(ShotId(f"shot-{shot}"), frame(shot))
    return Filing(people.case(seed), taken, judgement, Decision(), AtWindow(), people.signing())


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


def test_the_picture_with_the_guardian_is_filed_in_the_same_record(office: Office) -> None:
    child = people.minor(1)
    office.desk.perform(JudgePair(child.id, Shot(ShotId("both"), frame(2))))
    judged = office.events.get(timeout=5)
    assert isinstance(judged, PairJudged)
    office.desk.perform(FileCase(replace(filing(), case=child, decision=Decision(same_frame=judged.pair))))
    stored = office.events.get(timeout=5)
    assert isinstance(stored, Stored)
    assert [photo.profile for photo in stored.record.photos] == ["id-card", "same-frame"]
    assert office.journal.photo(stored.record.together) == judged.pair.picture.jpeg


def test_why_there_is_no_picture_with_the_guardian_is_filed(office: Office) -> None:
    waived = Waived(PairException.GUARDIAN_CANNOT, "in a wheelchair", OfficerId("061234"))
    office.desk.perform(FileCase(replace(filing(), case=people.minor(1), decision=Decision(same_frame=waived))))
    stored = office.events.get(timeout=5)
    assert isinstance(stored, Stored)
    assert stored.record.draft.same_frame_waived == waived
    assert len(stored.record.photos) == 1


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


def test_photos_are_answered(office: Office) -> None:
    office.desk.perform(FileCase(filing()))
    office.events.get(timeout=5)
    office.desk.fetch_photo(PORTRAIT.sha256, office.answers.put)
    assert office.answers.get(timeout=5) == JPEG


def test_every_question_is_answered_when_the_journal_fails(office: Office) -> None:
    office.journal.fault = FaultError(FaultCode.JOURNAL_DAMAGED)
    record_id = office.desk._draft(filing()).id
    office.desk.fetch_photo("0" * 64, office.answers.put)
    office.desk.send_again(record_id, office.answers.put)
    assert [office.answers.get(timeout=5) for _ in range(2)] == [Fault(FaultCode.JOURNAL_DAMAGED)] * 2


def test_the_record_keeps_what_the_officer_decided(office: Office) -> None:
    decided = replace(filing(), decision=Decision(frozenset(), None))
    office.desk.perform(FileCase(decided))
    stored = office.events.get(timeout=5)
    assert isinstance(stored, Stored)
    assert stored.record.draft.collection == AtWindow()
    assert stored.record.draft.taken_at == decided.shot.frame.taken_at


def test_a_held_photo_is_offered_judged_and_with_the_question_that_only_a_person_can_answer(office: Office) -> None:
    asked = people.case(1)
    office.photos.held = {asked.applicant.id_number: (HELD,)}
    office.photos.bytes_of = {PORTRAIT.sha256: JPEG}
    office.desk.perform(AskLibrary(asked))
    answer = office.events.get(timeout=5)
    assert isinstance(answer, Offered)
    assert answer.case == asked.id
    assert answer.take.shot.held == HELD
    assert answer.take.judgement.portrait is not None
    assert answer.take.judgement.portrait.jpeg == JPEG
    assert answer.take.judgement.report.codes(Severity.CONFIRM) == {Code.REUSED_LIKENESS}


def test_the_photographed_pages_are_filed_with_the_case(office: Office) -> None:
    pages = (page(1), page(2))
    office.desk.perform(FileCase(replace(filing(), documents=pages)))
    stored = office.events.get(timeout=5)
    assert isinstance(stored, Stored)
    assert office.journal.documents[stored.record.draft.id] == pages


def test_only_the_applicants_own_photos_are_asked_for(office: Office) -> None:
    office.photos.held = {people.applicant(2).id_number: (HELD,)}
    office.desk.perform(AskLibrary(people.case(1)))
    assert office.events.get(timeout=5) == NothingHeld(people.case(1).id)
    assert office.photos.asked == [people.applicant(1).id_number]


def test_a_library_that_cannot_be_reached_is_told_and_may_be_asked_again(office: Office) -> None:
    office.photos.fault = FaultError(FaultCode.LIBRARY_UNREACHABLE)
    office.desk.perform(AskLibrary(people.case(1)))
    assert office.events.get(timeout=5) == AskingFailed(people.case(1).id, Fault(FaultCode.LIBRARY_UNREACHABLE))
    office.photos.fault = None
    office.desk.perform(AskLibrary(people.case(2)))
    assert office.events.get(timeout=5) == NothingHeld(people.case(2).id)


def test_the_record_of_a_reused_photo_names_where_it_comes_from(office: Office) -> None:
    ordinary = filing()
    office.desk.perform(FileCase(replace(ordinary, shot=replace(ordinary.shot, held=HELD))))
    stored = office.events.get(timeout=5)
    assert isinstance(stored, Stored)
    assert stored.record.draft.reused_from == HELD.record_id


def test_the_record_tells_of_the_takes_before_the_filed_one_and_of_none_after_it(office: Office) -> None:
    kept = (closed_eyes(1), closed_eyes(3))
    office.desk.perform(FileCase(replace(filing(shot=2), kept=kept)))
    stored = office.events.get(timeout=5)
    assert isinstance(stored, Stored)
    assert stored.record.draft.takes == (
        EarlierTake((Code.EYES_CLOSED, Code.HEAD_TILTED), (Code.GLASSES_PRESENT,), is_held=False),
    )


def test_all_that_was_taken_here_came_before_a_photo_of_the_library(office: Office) -> None:
    ordinary = filing(shot=2)
    chosen = replace(ordinary.shot, held=HELD)
    office.desk.perform(FileCase(replace(ordinary, shot=chosen, kept=(closed_eyes(1), closed_eyes(3)))))
    stored = office.events.get(timeout=5)
    assert isinstance(stored, Stored)
    assert stored.record.draft.takes is not None
    assert len(stored.record.draft.takes) == 2


def closed_eyes(number: int) -> Take:
    found = (
        Finding(Code.HEAD_TILTED, Severity.BLOCKING, 9.0, 5.0, "deg"),
        Finding(Code.EYES_CLOSED, Severity.BLOCKING, 0.1, 0.2, "ratio"),
        Finding(Code.GLASSES_PRESENT, Severity.CONFIRM, 0.6, 0.4, "ratio"),
    )
    judgement = Judgement(Report(Measurements(1, None, {}), found), None)
    return Take(Shot(ShotId(f"shot-{number}"), frame(number)), judgement)
