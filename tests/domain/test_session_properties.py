"""Long random days at the counter: answers come late, twice or never, and nothing crosses from case to case."""

from dataclasses import replace
from datetime import timedelta

import numpy as np
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from counter_app.domain.case.case import Case
from counter_app.domain.case.collection import AtWindow
from counter_app.domain.case.decision import MOST_TAKES, Decision, Take, may_use
from counter_app.domain.case.ending import Declined, DeclineReason, Ended, EndingDraft
from counter_app.domain.case.record import CaptureRecord, Override, RecordDraft
from counter_app.domain.faults import Fault, FaultCode
from counter_app.domain.ids import CaseId, OfficerId, ProfileId, RecordId, RegionCode, ShotId
from counter_app.domain.photo.findings import Code, Finding, Judgement, Measurements, Report, Severity
from counter_app.domain.photo.photo import Frame, HeldPhoto, Portrait, PortraitFacts, Shot
from counter_app.domain.session.session import (
    Accept,
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
    Effect,
    End,
    EndFailed,
    EndStored,
    FileCase,
    FileEnding,
    Filing,
    Finish,
    Framing,
    Idle,
    Judged,
    JudgeShot,
    Judging,
    JudgingFailed,
    NothingHeld,
    Offered,
    Opened,
    Prefer,
    Retake,
    Reviewing,
    SessionEvent,
    SessionState,
    Shutter,
    Sign,
    Stored,
    StoringFailed,
    step,
)
from tests import people

FACTS = PortraitFacts(358, 441, 350, 207.0, 14.0, 260.0, 0.0)
FAULT = Fault(FaultCode.MODEL_DAMAGED)
FINDINGS = {
    Severity.BLOCKING: Finding(Code.FACE_TURNED, Severity.BLOCKING, 6.2, 5.0, "deg"),
    Severity.CONFIRM: Finding(Code.GLASSES_PRESENT, Severity.CONFIRM, 0.6, 0.4, "ratio"),
}
DECISIONS = (
    Decision(),
    Decision(frozenset({Code.GLASSES_PRESENT})),
    Decision(frozenset({Code.GLASSES_PRESENT}), Override(OfficerId("061234"), "cannot turn the neck")),
    Decision(override=Override(OfficerId("061234"), "  ")),
)
PICK = st.integers(0, 10**6)
BOUND = Filing | Done | Closing | Closed
"""States that cannot be cancelled."""


class Counter(RuleBasedStateMachine):
    """Every portrait is stamped with the case and the shot that it was made for."""

    @initialize()
    def morning(self) -> None:
        self.state: SessionState = Idle()
        self.answers: list[SessionEvent] = []
        self.opened: Case | None = None
        self.count = 0

    def _handle(self, event: SessionEvent) -> None:
        taken = step(self.state, event)
        before, self.state = self.state, taken.state
        if isinstance(before, Idle) and isinstance(event, Opened):
            self.opened = event.opened
        if isinstance(before, Applying) and isinstance(self.state, Framing) and isinstance(event, Applied):
            assert self.opened is not None
            self.opened = replace(self.opened, application=event.application)
        for effect in taken.effects:
            self._perform(effect)

    def _perform(self, effect: Effect) -> None:
        """What the desk may answer, in whatever order and however often: only put aside, the hoped-for last."""
        match effect:
            case JudgeShot(case, shot):
                self.answers.append(JudgingFailed(case, shot.id, FAULT))
                for severities in ((Severity.BLOCKING,), (Severity.CONFIRM,), ()):
                    judgement = _judgement(case, shot.id, tuple(FINDINGS[each] for each in severities))
                    self.answers.append(Judged(case, shot.id, shot.frame, judgement))
            case AskLibrary(asked):
                assert asked.reuse_consented_at is not None
                self.answers += [NothingHeld(asked.id), AskingFailed(asked.id, FAULT), Offered(asked.id, _held(asked))]
            case FileCase(filing):
                assert self.opened is not None
                assert filing.case == self.opened
                _expect_own(filing.case, filing.shot, filing.judgement)
                assert may_use(filing.judgement, filing.decision)
                self.answers += [StoringFailed(filing.case.id, FAULT), Stored(filing.case.id, _record(filing))]
            case FileEnding(closing):
                assert closing.case == self.opened
                draft = EndingDraft(RecordId("e"), closing.case, closing.outcome, people.NOON)
                self.answers += [EndFailed(closing.case.id, FAULT), EndStored(closing.case.id, Ended(draft, "n"))]

    # --- what can happen ----------------------------------------------------------------------------------------------

    @rule(agrees=st.booleans())
    def someone_comes(self, agrees: bool) -> None:
        self.count += 1
        case = people.case(self.count, people.NOON)
        self._handle(Opened(replace(case, reuse_consented_at=people.NOON) if agrees else case))

    @precondition(lambda self: self.answers)
    @rule(which=PICK)
    def an_answer_comes_now_late_or_again(self, which: int) -> None:
        self._handle(self.answers[which % len(self.answers)])

    @precondition(lambda self: self.answers)
    @rule(back=st.integers(1, 8))
    def one_of_the_last_answers_comes(self, back: int) -> None:
        self._handle(self.answers[-min(back, len(self.answers))])

    @rule()
    def everyone_does_what_comes_next(self) -> None:
        """Without it few random days would get as far as the filing."""
        match self.state:
            case Idle():
                self.someone_comes(agrees=False)
            case Framing():
                self.shutter(burst=False)
            case Judging() | Filing() | Closing():
                self._handle(self.answers[-1])
            case Reviewing():
                self.accept(DECISIONS[2])
            case Done() | Closed():
                self.finish()
            case _:
                self._fill_in_what_is_asked()

    def _fill_in_what_is_asked(self) -> None:
        if isinstance(self.state, Applying):
            self.apply(self.count % 4)
        elif isinstance(self.state, Collecting):
            self.choose()
        else:
            self.sign()

    @rule(which=st.integers(0, 3))
    def apply(self, which: int) -> None:
        self._handle(Applied(self._case(), people.application(which)))

    @rule()
    def sign(self) -> None:
        self._handle(Sign(self._case(), people.signing()))

    @rule()
    def go_back(self) -> None:
        self._handle(Back(self._case()))

    @rule(patience=st.integers(0, 4))
    def end(self, patience: int) -> None:
        if patience == 0:
            self._handle(End(self._case(), Declined((DeclineReason.BAD_CREDIT,))))

    @rule(burst=st.booleans())
    def shutter(self, burst: bool) -> None:
        self.count += 1
        frames = tuple(
            Frame(self.count * 10 + n, people.NOON + timedelta(seconds=self.count), np.zeros((2, 2, 3), np.uint8))
            for n in range(3)
        )
        shot = Shot(ShotId(f"{self._case()}/{self.count}"), frames[2], frames[:2] if burst else ())
        self._handle(Shutter(self._case(), shot))

    @rule(decision=st.sampled_from(DECISIONS))
    def accept(self, decision: Decision) -> None:
        shot = self.state.shot.id if isinstance(self.state, Reviewing) else ShotId("none")
        self._handle(Accept(self._case(), shot, decision))

    @rule(which=PICK)
    def prefer(self, which: int) -> None:
        kept = _takes(self.state)
        self._handle(Prefer(self._case(), kept[which % len(kept)].shot.id if kept else ShotId("none")))

    @rule()
    def choose(self) -> None:
        self._handle(Choose(self._case(), AtWindow()))

    @rule()
    def retake(self) -> None:
        self._handle(Retake(self._case()))

    @rule(impatience=st.integers(0, 5))
    def cancel(self, impatience: int) -> None:
        if impatience == 0 or isinstance(self.state, BOUND):
            self._leave()

    def _leave(self) -> None:
        is_bound = isinstance(self.state, BOUND)
        before = self.state
        self._handle(Cancel(self._case()))
        assert self.state == (before if is_bound else Idle())

    @rule()
    def finish(self) -> None:
        self._handle(Finish(self._case()))

    # --- what must hold -----------------------------------------------------------------------------------------------

    @invariant()
    def the_state_is_of_the_one_open_case(self) -> None:
        if not isinstance(self.state, Idle):
            assert self.opened is not None
            assert self.state.case == self.opened

    @invariant()
    def every_picture_in_hand_is_of_this_case(self) -> None:
        if isinstance(self.state, Idle | Done | Closed):
            return
        for take in _takes(self.state):
            _expect_own(self.state.case, take.shot, take.judgement)
        if isinstance(self.state, Reviewing | Collecting | Confirming | Filing):
            _expect_own(self.state.case, self.state.shot, self.state.judgement)
        if isinstance(self.state, Judging):
            assert self.state.shot.id.startswith(f"{self.state.case.id}/")

    @invariant()
    def no_more_takes_are_kept_than_may_be(self) -> None:
        kept = _takes(self.state)
        assert sum(not take.is_held for take in kept) <= MOST_TAKES
        assert len({take.shot.id for take in kept}) == len(kept)

    @invariant()
    def a_receipt_is_for_the_record_of_this_very_case(self) -> None:
        if isinstance(self.state, Done):
            assert self.state.record.draft.case == self.state.case
            assert self.state.record.receipt_no == self.state.case.id

    @invariant()
    def what_waits_for_collection_may_be_used(self) -> None:
        if isinstance(self.state, Collecting | Confirming | Filing):
            assert may_use(self.state.judgement, self.state.decision)

    def _case(self) -> CaseId:
        return CaseId("nobody") if isinstance(self.state, Idle) else self.state.case.id


def _takes(state: SessionState) -> tuple[Take, ...]:
    return () if isinstance(state, Idle | Done | Closed) else state.kept


def _judgement(case: CaseId, shot: ShotId, findings: tuple[Finding, ...]) -> Judgement:
    portrait = Portrait(ProfileId("id-card"), b"jpeg", f"{case}|{shot}", FACTS, {})
    return Judgement(Report(Measurements(1, None, {}), findings), portrait)


def _held(case: Case) -> Take:
    photo = HeldPhoto(RecordId("r"), ProfileId("id-card"), "0" * 64, people.NOON, RegionCode("310000"), "07")
    shot = Shot(ShotId(f"{case.id}/held"), Frame(0, people.NOON, np.zeros((2, 2, 3), np.uint8)), held=photo)
    return Take(shot, _judgement(case.id, shot.id, (FINDINGS[Severity.CONFIRM],)))


def _expect_own(case: Case, shot: Shot, judgement: Judgement) -> None:
    assert judgement.portrait is not None
    assert judgement.portrait.sha256 == f"{case.id}|{shot.id}"
    assert shot.id.startswith(f"{case.id}/")


def _record(filing: Filing) -> CaptureRecord:
    draft = RecordDraft(
        id=RecordId("r"),
        case=filing.case,
        taken_at=filing.shot.frame.taken_at,
        filed_at=people.NOON,
        findings=(),
        confirmed=frozenset(),
        override=None,
        collection=filing.collection,
        signing=filing.signing,
    )
    return CaptureRecord(draft, filing.case.id, ())


TestCounter = Counter.TestCase
TestCounter.settings = settings(
    max_examples=250, stateful_step_count=60, deadline=None, derandomize=True, database=None
)
