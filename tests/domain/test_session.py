"""The session machine over every pair of state and event in a small world: two applicants, two shots, all verdicts."""

from dataclasses import replace
from datetime import timedelta
from itertools import product

import numpy as np

from counter_app.domain.case.case import Case
from counter_app.domain.case.collection import AtWindow
from counter_app.domain.case.decision import MOST_TAKES, Decision, Take, may_use
from counter_app.domain.case.ending import CaseEnd, Declined, DeclineReason, Ended, EndingDraft, Incomplete
from counter_app.domain.case.record import CaptureRecord, Override, PhotoRef, RecordDraft
from counter_app.domain.case.same_frame import SAME_FRAME, Pair, PairCode, PairException, PairFinding, Waived
from counter_app.domain.faults import Fault, FaultCode
from counter_app.domain.ids import OfficerId, PaperCode, ProfileId, RecordId, RegionCode, ShotId
from counter_app.domain.photo.findings import Code, Finding, Judgement, Measurements, Report, Severity
from counter_app.domain.photo.photo import Frame, HeldPhoto, Portrait, PortraitFacts, Shot
from counter_app.domain.session.session import (
    Accept,
    AcceptPair,
    Applied,
    Applying,
    AskingFailed,
    AskLibrary,
    Back,
    Cancel,
    Choose,
    Closed,
    Closing,
    Collecting,
    Confirming,
    Done,
    End,
    EndFailed,
    EndStored,
    FileCase,
    Filing,
    Finish,
    Framing,
    Idle,
    Inquiry,
    Judged,
    JudgeShot,
    Judging,
    JudgingFailed,
    JudgingPair,
    NothingHeld,
    Offered,
    Opened,
    Pairing,
    PairJudged,
    Prefer,
    Retake,
    Reviewing,
    ReviewingPair,
    SessionEvent,
    SessionState,
    Shutter,
    Sign,
    Step,
    Stored,
    StoringFailed,
    WaivePair,
    step,
)
from tests import people

CASES = (people.case(1), people.minor(2))
"""An adult, and a child who is photographed together with the guardian."""
FRAMES = tuple(Frame(n, people.NOON + timedelta(seconds=n), np.zeros((4, 4, 3), np.uint8)) for n in range(9))
SHOTS = tuple(Shot(ShotId(f"shot-{n}"), FRAMES[n]) for n in (1, 2))
BURST = Shot(ShotId("shot-5"), FRAMES[5], before=(FRAMES[3], FRAMES[4]))
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
HELD = HeldPhoto(
    RecordId("record-9"), ProfileId("id-card"), "0" * 64, people.NOON - timedelta(days=9), RegionCode("341000"), "3"
)
OFFER = Take(Shot(ShotId("held"), Frame(0, HELD.taken_at, FRAMES[0].pixels), held=HELD), DOUBTFUL)
EARLIER = (Take(Shot(ShotId("shot-7"), FRAMES[7]), GOOD), Take(Shot(ShotId("shot-8"), FRAMES[8]), BAD))
KEPT = ((), EARLIER, (OFFER, EARLIER[0]))
INQUIRIES = (Inquiry.NONE, Inquiry.ASKING, FAULT)
SIGNING = people.signing()
APPLICATIONS = (people.application(1), people.application(2))
ENDS: tuple[CaseEnd, ...] = (Incomplete((PaperCode("HOUSEHOLD_BOOKLET"),)), Declined((DeclineReason.BAD_CREDIT,)))


def ended(of: int) -> Ended:
    return Ended(EndingDraft(RecordId(f"ended-{of}"), CASES[of], ENDS[of], people.NOON), f"number-{of}")


PICTURE = replace(PORTRAIT, profile=SAME_FRAME, sha256="2" * 64)
SMALL = PairFinding(PairCode.FACE_SMALL, 60.0, 90.0)
PAIRS_TAKEN = (Pair(SHOTS[0], (), PICTURE), Pair(SHOTS[1], (), PICTURE), Pair(SHOTS[0], (SMALL,), PICTURE))
WAIVED = Waived(PairException.GUARDIAN_CANNOT, "in a wheelchair", OfficerId("061234"))
UNEXPLAINED = replace(WAIVED, reason="  ")


def onward_of(case: Case, kept: tuple[Take, ...] = ()) -> Collecting:
    return Collecting(case, SHOTS[0], GOOD, Decision(), kept)


STATES: list[SessionState] = [
    Idle(),
    *(Framing(case, fault, kept, q) for case in CASES for fault in (None, FAULT) for kept in KEPT for q in INQUIRIES),
    *(Judging(case, shot, kept, q) for case in CASES for shot in (*SHOTS, BURST) for kept in KEPT for q in INQUIRIES),
    *(Reviewing(case, shot, j, kept) for case in CASES for shot in SHOTS for j in JUDGEMENTS for kept in KEPT),
    *(Collecting(case, shot, j, d, kept) for case in CASES for shot in SHOTS for j, d in USABLE for kept in KEPT),
    *(
        Confirming(case, shot, j, d, AtWindow(), fault, kept)
        for case in CASES
        for shot in SHOTS
        for j, d in USABLE
        for fault in (None, FAULT)
        for kept in KEPT
    ),
    *(Pairing(onward_of(CASES[1], kept), fault) for fault in (None, FAULT) for kept in KEPT),
    *(JudgingPair(onward_of(CASES[1]), shot) for shot in SHOTS),
    *(ReviewingPair(onward_of(CASES[1]), pair) for pair in PAIRS_TAKEN),
    *(Collecting(CASES[1], SHOTS[0], GOOD, replace(Decision(), same_frame=told)) for told in (PAIRS_TAKEN[0], WAIVED)),
    *(Filing(case, SHOTS[0], j, d, AtWindow(), SIGNING, kept) for case in CASES for j, d in USABLE for kept in KEPT),
    *(Applying(case, fault, kept, q) for case in CASES for fault in (None, FAULT) for kept in KEPT for q in INQUIRIES),
    *(Closing(case, outcome, kept) for case in CASES for outcome in ENDS for kept in KEPT),
    *(Closed(case, ended(n)) for n, case in enumerate(CASES)),
    *(Done(case, record(n)) for n, case in enumerate(CASES)),
]
EVENTS: list[SessionEvent] = [
    event
    for n, case in enumerate(CASES)
    for event in (
        Opened(case),
        Opened(replace(case, reuse_consented_at=people.NOON)),
        *(Applied(case.id, application) for application in APPLICATIONS),
        Back(case.id),
        Sign(case.id, SIGNING),
        *(End(case.id, outcome) for outcome in ENDS),
        *(EndStored(case.id, ended(of)) for of in (0, 1)),
        EndFailed(case.id, FAULT),
        Offered(case.id, OFFER),
        Offered(case.id, EARLIER[0]),
        NothingHeld(case.id),
        AskingFailed(case.id, FAULT),
        *(Shutter(case.id, shot) for shot in SHOTS),
        *(Judged(case.id, shot.id, shot.frame, judged) for shot in SHOTS for judged in JUDGEMENTS),
        *(Judged(case.id, BURST.id, frame, GOOD) for frame in BURST.before),
        *(JudgingFailed(case.id, shot.id, FAULT) for shot in SHOTS),
        Retake(case.id),
        *(Prefer(case.id, shot) for shot in (SHOTS[0].id, OFFER.shot.id, EARLIER[0].shot.id, EARLIER[1].shot.id)),
        *(Accept(case.id, shot.id, decision) for shot in SHOTS for decision in DECISIONS),
        *(PairJudged(case.id, pair) for pair in PAIRS_TAKEN),
        *(AcceptPair(case.id, shot.id) for shot in SHOTS),
        *(WaivePair(case.id, waived) for waived in (WAIVED, UNEXPLAINED)),
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
        if isinstance(taken, Collecting | Confirming | Filing):
            assert may_use(taken.judgement, taken.decision)


def test_a_late_judgement_of_an_earlier_shot_is_dropped() -> None:
    for state, event in PAIRS:
        if isinstance(event, Judged | JudgingFailed) and not (
            isinstance(state, Judging | JudgingPair) and state.shot.id == event.shot
        ):
            assert step(state, event) == Step(state)


def test_the_photo_that_is_reviewed_is_the_one_that_was_shot() -> None:
    for state, event in PAIRS:
        taken = step(state, event).state
        if isinstance(state, Judging) and isinstance(taken, Reviewing):
            assert isinstance(event, Judged)
            assert taken.shot == Shot(state.shot.id, event.frame)
            assert taken.judgement == event.judgement


def takes_of(state: SessionState) -> list[Take]:
    """The takes that a state knows, the one in work included."""
    match state:
        case Idle() | Done() | Closed():
            return []
        case Pairing() | JudgingPair() | ReviewingPair():
            return takes_of(state.onward)
        case Applying() | Framing() | Judging() | Closing():
            return list(state.kept)
        case _:
            return [*state.kept, Take(state.shot, state.judgement)]


def test_a_take_always_keeps_the_judgement_of_its_own_shot() -> None:
    for state, event in PAIRS:
        known = takes_of(state)
        for take in takes_of(step(state, event).state):
            judged = isinstance(event, Judged) and (event.frame, event.judgement) == (take.shot.frame, take.judgement)
            offered = isinstance(event, Offered) and take == event.take and take.is_held
            assert take in known or judged or offered


def test_no_take_of_one_person_survives_into_the_next_case() -> None:
    for state, event in PAIRS:
        taken = step(state, event).state
        if isinstance(event, Opened | Cancel | Finish) and taken != state:
            assert takes_of(taken) == []


def test_at_most_three_takes_are_kept_and_the_oldest_goes_first() -> None:
    case = CASES[0]
    state: SessionState = Framing(case)
    for frame in FRAMES[:5]:
        shot = Shot(ShotId(f"take-{frame.seq}"), frame)
        for event in (Shutter(case.id, shot), Judged(case.id, shot.id, frame, GOOD), Retake(case.id)):
            state = step(state, event).state
            assert len(takes_of(state)) <= MOST_TAKES
    assert [take.shot.frame.seq for take in takes_of(state)] == [2, 3, 4]


def test_any_earlier_take_can_be_preferred_and_the_others_stay() -> None:
    for state in STATES:
        if isinstance(state, Framing | Reviewing | Collecting):
            for take in takes_of(state):
                taken = step(state, Prefer(state.case.id, take.shot.id)).state
                assert isinstance(taken, Reviewing)
                assert (taken.shot, taken.judgement) == (take.shot, take.judgement)
                assert {each.shot.id for each in takes_of(taken)} == {each.shot.id for each in takes_of(state)}


def test_a_retake_loses_no_take() -> None:
    for state in STATES:
        if isinstance(state, Reviewing | Collecting | Confirming):
            taken = step(state, Retake(state.case.id)).state
            assert {each.shot.id for each in takes_of(taken)} == {each.shot.id for each in takes_of(state)}


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
    state = Filing(CASES[0], SHOTS[0], GOOD, Decision(), AtWindow(), SIGNING)
    taken = step(state, StoringFailed(CASES[0].id, FAULT))
    assert taken.state == Confirming(CASES[0], SHOTS[0], GOOD, Decision(), AtWindow(), FAULT)


def test_only_shutter_sign_end_and_a_consent_have_effects_and_each_has_one() -> None:
    for state, event in PAIRS:
        effects = step(state, event).effects
        assert not effects or isinstance(event, Opened | Shutter | Sign | End)
        assert len(effects) <= 1


def test_the_library_is_asked_only_after_the_applicant_agreed() -> None:
    for state, event in PAIRS:
        for effect in step(state, event).effects:
            if isinstance(effect, AskLibrary):
                assert effect.asked.reuse_consented_at is not None


def test_a_photo_from_the_library_stays_however_many_shots_are_taken() -> None:
    case = CASES[0]
    state: SessionState = step(Framing(case, inquiry=Inquiry.ASKING), Offered(case.id, OFFER)).state
    for frame in FRAMES[:5]:
        shot = Shot(ShotId(f"take-{frame.seq}"), frame)
        for event in (Shutter(case.id, shot), Judged(case.id, shot.id, frame, GOOD), Retake(case.id)):
            state = step(state, event).state
    assert [take.shot.id for take in takes_of(state)] == ["held", "take-2", "take-3", "take-4"]
    assert isinstance(state, Framing)
    assert state.inquiry is Inquiry.FOUND


def test_a_new_shot_stays_even_when_the_clock_was_set_back() -> None:
    case, takes = CASES[0], tuple(Take(Shot(ShotId(f"t{n}"), FRAMES[n]), GOOD) for n in (6, 7, 8))
    shot = Shot(ShotId("set-back"), FRAMES[0])
    state = step(Judging(case, shot, takes), Judged(case.id, shot.id, FRAMES[0], GOOD)).state
    assert isinstance(state, Reviewing)
    assert state.shot.id == shot.id
    assert len(takes_of(state)) == MOST_TAKES


def test_a_second_case_cannot_be_opened_over_an_open_one() -> None:
    for state in STATES:
        if not isinstance(state, Idle):
            assert step(state, Opened(CASES[0])) == Step(state)


def test_an_ordinary_visit_goes_from_idle_to_done_and_back() -> None:
    case, shot, application = CASES[0], SHOTS[0], APPLICATIONS[0]
    applied = replace(case, application=application)
    stored = replace(record(0), draft=replace(record(0).draft, case=applied))
    state: SessionState = Idle()
    effects = []
    for event in (
        Opened(case),
        Applied(case.id, application),
        Shutter(case.id, shot),
        Judged(case.id, shot.id, shot.frame, GOOD),
        Accept(case.id, shot.id, Decision()),
        Choose(case.id, AtWindow()),
        Sign(case.id, SIGNING),
        Stored(case.id, stored),
    ):
        taken = step(state, event)
        state = taken.state
        effects += taken.effects
    assert state == Done(applied, stored)
    assert [type(effect) for effect in effects] == [JudgeShot, FileCase]
    assert step(state, Finish(case.id)).state == Idle()
