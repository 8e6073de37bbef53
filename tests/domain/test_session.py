"""The session machine over every pair of state and event in a small world: two applicants, two shots, all verdicts."""

from datetime import timedelta
from itertools import product

import numpy as np
import pytest

from counter_app.domain.collection import AtWindow
from counter_app.domain.faults import Fault, FaultCode
from counter_app.domain.findings import Code, Finding, Judgement, Measurements, Report, Severity
from counter_app.domain.ids import OfficerId, ProfileId, RecordId, ShotId
from counter_app.domain.photo import Frame, Portrait, PortraitFacts, Shot
from counter_app.domain.record import CaptureRecord, Override, PhotoRef, RecordDraft
from counter_app.domain.session import (
    Accept,
    Cancel,
    Choose,
    Collecting,
    Decision,
    Done,
    FileCase,
    Filing,
    Finish,
    Framing,
    Idle,
    Judged,
    JudgeShot,
    Judging,
    JudgingFailed,
    Opened,
    Retake,
    Reviewing,
    SessionEvent,
    SessionState,
    Shutter,
    Step,
    Stored,
    StoringFailed,
    may_use,
    step,
)
from tests import people

CASES = (people.case(1), people.case(2))
SHOTS = tuple(Shot(ShotId(f"shot-{n}"), Frame(n, people.NOON, np.zeros((4, 4, 3), np.uint8))) for n in (1, 2))
PORTRAIT = Portrait(ProfileId("id-card"), b"jpeg", "0" * 64, PortraitFacts(358, 441, 350, 207.0, 14.0, 260.0, 0.0), {})


def judgement(*severities: Severity, portrait: Portrait | None = PORTRAIT) -> Judgement:
    codes = {
        Severity.BLOCKING: Code.EYES_CLOSED,
        Severity.WARNING: Code.SMILING,
        Severity.CONFIRM: Code.GLASSES_PRESENT,
    }
    findings = tuple(Finding(codes[severity], severity, 1.0, 0.5, "ratio") for severity in severities)
    return Judgement(Report(Measurements(1, None, {}), findings), portrait)


GOOD, DOUBTFUL, BAD = judgement(), judgement(Severity.CONFIRM, Severity.WARNING), judgement(Severity.BLOCKING)
FACELESS = judgement(Severity.BLOCKING, portrait=None)
JUDGEMENTS = (GOOD, DOUBTFUL, BAD, FACELESS)
TICKED = Decision(frozenset({Code.GLASSES_PRESENT}))
OVERRIDDEN = Decision(frozenset(), Override(OfficerId("061234"), "cannot open the left eye"))
BLANK_OVERRIDE = Decision(frozenset(), Override(OfficerId("061234"), "  "))
DECISIONS = (Decision(), TICKED, OVERRIDDEN, BLANK_OVERRIDE)
FAULT = Fault(FaultCode.DISK_FULL)


def record(of: int) -> CaptureRecord:
    draft = RecordDraft(
        RecordId(f"record-{of}"), CASES[of], people.NOON, people.NOON + timedelta(minutes=1), (), frozenset(), None,
        AtWindow(),
    )  # fmt: skip
    return CaptureRecord(draft, f"receipt-{of}", (PhotoRef(ProfileId("id-card"), "0" * 64, 4, 358, 441, 350),))


USABLE = [(j, d) for j, d in product(JUDGEMENTS, DECISIONS) if may_use(j, d)]
STATES: list[SessionState] = [
    Idle(),
    *(Framing(case, fault) for case in CASES for fault in (None, FAULT)),
    *(Judging(case, shot) for case in CASES for shot in SHOTS),
    *(Reviewing(case, shot, judged) for case in CASES for shot in SHOTS for judged in JUDGEMENTS),
    *(
        Collecting(case, shot, j, d, fault)
        for case in CASES
        for shot in SHOTS
        for j, d in USABLE
        for fault in (None, FAULT)
    ),
    *(Filing(case, SHOTS[0], j, d, AtWindow()) for case in CASES for j, d in USABLE),
    *(Done(case, record(n)) for n, case in enumerate(CASES)),
]
EVENTS: list[SessionEvent] = [
    event
    for n, case in enumerate(CASES)
    for event in (
        Opened(case),
        *(Shutter(case.id, shot) for shot in SHOTS),
        *(Judged(case.id, shot.id, judged) for shot in SHOTS for judged in JUDGEMENTS),
        *(JudgingFailed(case.id, shot.id, FAULT) for shot in SHOTS),
        Retake(case.id),
        *(Accept(case.id, shot.id, decision) for shot in SHOTS for decision in DECISIONS),
        Choose(case.id, AtWindow()),
        *(Stored(case.id, record(of)) for of in (0, 1)),
        StoringFailed(case.id, FAULT),
        Cancel(case.id),
        Finish(case.id),
    )
]
PAIRS = list(product(STATES, EVENTS))


def test_the_world_is_not_small_by_accident() -> None:
    assert {type(state) for state in STATES} == set(SessionState.__args__)
    assert {type(event) for event in EVENTS} == set(SessionEvent.__args__)
    assert len(PAIRS) > 3000


def test_an_event_of_another_case_changes_nothing() -> None:
    for state, event in PAIRS:
        if not isinstance(state, Idle) and event.case != state.case.id:
            assert step(state, event) == Step(state)


def test_nothing_crosses_from_one_case_to_another() -> None:
    for state, event in PAIRS:
        taken = step(state, event)
        mine = event.case if isinstance(state, Idle) else state.case.id
        assert all(effect.case == mine for effect in taken.effects)
        assert isinstance(taken.state, Idle) or taken.state.case.id == mine


def test_nothing_is_filed_that_did_not_pass_or_was_not_overridden() -> None:
    filed = [effect for state, event in PAIRS for effect in step(state, event).effects if isinstance(effect, FileCase)]
    assert filed
    for effect in filed:
        assert may_use(effect.filing.judgement, effect.filing.decision)


def test_only_usable_photos_reach_the_choice_of_collection() -> None:
    for state, event in PAIRS:
        taken = step(state, event).state
        if isinstance(taken, Collecting | Filing):
            assert may_use(taken.judgement, taken.decision)


def test_a_late_judgement_of_an_earlier_shot_is_dropped() -> None:
    for state, event in PAIRS:
        if isinstance(event, Judged | JudgingFailed) and not (
            isinstance(state, Judging) and state.shot.id == event.shot
        ):
            assert step(state, event) == Step(state)


def test_the_photo_that_is_reviewed_is_the_one_that_was_shot() -> None:
    for state, event in PAIRS:
        taken = step(state, event).state
        if isinstance(state, Judging) and isinstance(taken, Reviewing):
            assert isinstance(event, Judged)
            assert (taken.shot, taken.judgement) == (state.shot, event.judgement)


def test_a_receipt_exists_only_for_a_stored_record_of_the_same_case() -> None:
    for state, event in PAIRS:
        taken = step(state, event).state
        if isinstance(taken, Done) and not isinstance(state, Done):
            assert isinstance(state, Filing)
            assert isinstance(event, Stored)
            assert taken.record.draft.case == state.case


def test_filing_cannot_be_cancelled_and_ends_only_with_the_journals_word() -> None:
    for state, event in PAIRS:
        if isinstance(state, Filing) and not isinstance(event, Stored | StoringFailed):
            assert step(state, event) == Step(state)


def test_a_failed_filing_loses_neither_photo_nor_decision() -> None:
    state = Filing(CASES[0], SHOTS[0], GOOD, Decision(), AtWindow())
    taken = step(state, StoringFailed(CASES[0].id, FAULT))
    assert taken.state == Collecting(CASES[0], SHOTS[0], GOOD, Decision(), FAULT)


def test_only_shutter_and_choose_have_effects_and_each_has_one() -> None:
    for state, event in PAIRS:
        effects = step(state, event).effects
        assert not effects or isinstance(event, Shutter | Choose)
        assert len(effects) <= 1


def test_a_second_case_cannot_be_opened_over_an_open_one() -> None:
    for state in STATES:
        if not isinstance(state, Idle):
            assert step(state, Opened(CASES[0])) == Step(state)


@pytest.mark.parametrize(
    ("judged", "decision", "usable"),
    [
        (GOOD, Decision(), True),
        (DOUBTFUL, Decision(), False),
        (DOUBTFUL, TICKED, True),
        (BAD, Decision(), False),
        (BAD, OVERRIDDEN, True),
        (BAD, BLANK_OVERRIDE, False),
        (FACELESS, OVERRIDDEN, False),
    ],
)
def test_what_may_be_used(judged: Judgement, decision: Decision, usable: bool) -> None:
    assert may_use(judged, decision) is usable


def test_an_ordinary_visit_goes_from_idle_to_done_and_back() -> None:
    case, shot = CASES[0], SHOTS[0]
    state: SessionState = Idle()
    effects = []
    for event in (
        Opened(case),
        Shutter(case.id, shot),
        Judged(case.id, shot.id, GOOD),
        Accept(case.id, shot.id, Decision()),
        Choose(case.id, AtWindow()),
        Stored(case.id, record(0)),
    ):
        taken = step(state, event)
        state = taken.state
        effects += taken.effects
    assert state == Done(case, record(0))
    assert [type(effect) for effect in effects] == [JudgeShot, FileCase]
    assert step(state, Finish(case.id)).state == Idle()
