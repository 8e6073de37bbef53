"""Moves the counter session: `step` says what follows from an event, and what the desk then has to do."""

from dataclasses import replace
from typing import TypeVar, assert_never

from counter_app.domain.case.case import Case
from counter_app.domain.case.decision import Take, Takes, may_use, with_take
from counter_app.domain.case.ending import CaseEnd
from counter_app.domain.ids import ShotId
from counter_app.domain.session.events import (
    Accept,
    AcceptPair,
    Applied,
    AskingFailed,
    AskLibrary,
    Back,
    Cancel,
    Choose,
    Effect,
    End,
    EndFailed,
    EndStored,
    FileCase,
    FileEnding,
    Finish,
    Judged,
    JudgePair,
    JudgeShot,
    JudgingFailed,
    NothingHeld,
    Offered,
    Opened,
    PairJudged,
    Prefer,
    Retake,
    SessionEvent,
    Shutter,
    Sign,
    Step,
    Stored,
    StoringFailed,
    WaivePair,
)
from counter_app.domain.session.pairing import accepted, back_from, step_pairing
from counter_app.domain.session.states import (
    Applying,
    Closed,
    Closing,
    Collecting,
    Confirming,
    Done,
    Filing,
    Framing,
    Idle,
    Inquiry,
    Judging,
    JudgingPair,
    Open,
    Pairing,
    Reviewing,
    ReviewingPair,
    SessionState,
    WithGuardian,
)

__all__ = [
    "Accept",
    "AcceptPair",
    "Applied",
    "Applying",
    "AskLibrary",
    "AskingFailed",
    "Back",
    "Cancel",
    "Choose",
    "Closed",
    "Closing",
    "Collecting",
    "Confirming",
    "Done",
    "Effect",
    "End",
    "EndFailed",
    "EndStored",
    "FileCase",
    "FileEnding",
    "Filing",
    "Finish",
    "Framing",
    "Idle",
    "Inquiry",
    "JudgePair",
    "JudgeShot",
    "Judged",
    "Judging",
    "JudgingFailed",
    "JudgingPair",
    "NothingHeld",
    "Offered",
    "Open",
    "Opened",
    "PairJudged",
    "Pairing",
    "Prefer",
    "Retake",
    "Reviewing",
    "ReviewingPair",
    "SessionEvent",
    "SessionState",
    "Shutter",
    "Sign",
    "Step",
    "Stored",
    "StoringFailed",
    "WaivePair",
    "WithGuardian",
    "step",
]


_Told = TypeVar("_Told", Applying, Framing, Judging)


# --- transitions ------------------------------------------------------------------------------------------------------


def step(state: SessionState, event: SessionEvent) -> Step:
    """Return what follows. Total: an event that does not fit, or belongs to another case, changes nothing."""
    if isinstance(state, Idle):
        return _opened(event.opened) if isinstance(event, Opened) else Step(state)
    if event.case != state.case.id:
        return Step(state)
    if isinstance(state, Open):
        return _step_within(state, event)
    return _step_bound(state, event)


def _opened(case: Case) -> Step:
    if case.reuse_consented_at is None:
        return Step(Applying(case))
    return Step(Applying(case, inquiry=Inquiry.ASKING), (AskLibrary(case),))


def _step_within(state: Open, event: SessionEvent) -> Step:
    """While the officer is at work: the case may be left at any moment, or end for want of papers or by a refusal."""
    match event:
        case Cancel():
            return Step(Idle())
        case End(outcome=outcome) if not isinstance(state, Judging | JudgingPair):
            return _ending(state, outcome)
        case _:
            return _step_on(state, event)


def _step_on(state: Open, event: SessionEvent) -> Step:
    match state:
        case Applying():
            return _from_applying(state, event)
        case Framing():
            return _from_framing(state, event)
        case Judging():
            return _from_judging(state, event)
        case Reviewing():
            return _from_reviewing(state, event)
        case Pairing() | JudgingPair() | ReviewingPair():
            return step_pairing(state, event)
        case Collecting():
            return _from_collecting(state, event)
        case Confirming():
            return _from_confirming(state, event)
        case _:
            assert_never(state)


def _step_bound(state: Filing | Done | Closing | Closed, event: SessionEvent) -> Step:
    """What is on its way to the disk cannot be stopped, and what is there can only be put away."""
    match state:
        case Filing():
            return _from_filing(state, event)
        case Closing():
            return _from_closing(state, event)
        case Done() | Closed():
            return Step(Idle()) if isinstance(event, Finish) else Step(state)
        case _:
            assert_never(state)


def _ending(
    state: Applying | Framing | Reviewing | Pairing | ReviewingPair | Collecting | Confirming, outcome: CaseEnd
) -> Step:
    decided = state.onward if isinstance(state, Pairing | ReviewingPair) else state
    kept = decided.kept if isinstance(decided, Applying | Framing) else _takes(decided)
    closing = Closing(state.case, outcome, kept)
    return Step(closing, (FileEnding(closing),))


def _from_applying(state: Applying, event: SessionEvent) -> Step:
    if isinstance(event, Applied):
        case = replace(state.case, application=event.application)
        return Step(Framing(case, None, state.kept, state.inquiry))
    return Step(_told(state, event))


def _from_framing(state: Framing, event: SessionEvent) -> Step:
    match event:
        case Shutter(shot=shot):
            judging = Judging(state.case, shot, state.kept, state.inquiry)
            return Step(judging, (JudgeShot(state.case.id, shot),))
        case Prefer(shot=shot):
            return _preferring(state, state.kept, shot)
        case Back():
            return Step(Applying(state.case, None, state.kept, state.inquiry))
        case _:
            return Step(_told(state, event))


def _from_judging(state: Judging, event: SessionEvent) -> Step:
    match event:
        case Judged(shot=shot, frame=frame, judgement=judgement) if shot == state.shot.id:
            new = Take(replace(state.shot, frame=frame, before=()), judgement)
            return Step(_looking_at(state.case, with_take(state.kept, new), new))
        case JudgingFailed(shot=shot, fault=fault) if shot == state.shot.id:
            return Step(Framing(state.case, fault, state.kept, state.inquiry))
        case Retake():
            return Step(Framing(state.case, None, state.kept, state.inquiry))
        case _:
            return Step(_told(state, event))


def _told(state: _Told, event: SessionEvent) -> _Told:
    """What the library answered; anything else changes nothing."""
    match event:
        case Offered(take=take) if take.is_held:
            return replace(state, kept=with_take(state.kept, take), inquiry=Inquiry.FOUND)
        case NothingHeld():
            return replace(state, inquiry=Inquiry.NOTHING)
        case AskingFailed(fault=fault):
            return replace(state, inquiry=fault)
        case _:
            return state


def _from_reviewing(state: Reviewing, event: SessionEvent) -> Step:
    match event:
        case Retake():
            return _back_to_the_camera(state)
        case Prefer(shot=shot):
            return _preferring(state, _takes(state), shot)
        case Offered(take=take) if take.is_held:
            return Step(replace(state, kept=with_take(state.kept, take)))
        case Accept(shot=shot, decision=decision) if shot == state.shot.id and may_use(state.judgement, decision):
            return accepted(Collecting(state.case, state.shot, state.judgement, decision, state.kept))
        case _:
            return Step(state)


def _from_collecting(state: Collecting, event: SessionEvent) -> Step:
    match event:
        case Retake():
            return _back_to_the_camera(state)
        case Prefer(shot=shot):
            return _preferring(state, _takes(state), shot)
        case Back():
            return back_from(state)
        case Choose(collection=collection):
            decided = (state.case, state.shot, state.judgement, state.decision)
            return Step(Confirming(*decided, collection, None, state.kept))
        case _:
            return Step(state)


def _from_confirming(state: Confirming, event: SessionEvent) -> Step:
    decided = (state.case, state.shot, state.judgement, state.decision)
    match event:
        case Retake():
            return _back_to_the_camera(state)
        case Back():
            return Step(Collecting(*decided, state.kept))
        case Sign(signing=signing, documents=documents):
            filing = Filing(*decided, state.collection, signing, state.kept, documents)
            return Step(filing, (FileCase(filing),))
        case _:
            return Step(state)


def _from_filing(state: Filing, event: SessionEvent) -> Step:
    match event:
        case Stored(record=record) if record.draft.case == state.case:
            return Step(Done(state.case, record))
        case StoringFailed(fault=fault):
            decided = (state.case, state.shot, state.judgement, state.decision)
            return Step(Confirming(*decided, state.collection, fault, state.kept))
        case _:
            return Step(state)


def _from_closing(state: Closing, event: SessionEvent) -> Step:
    match event:
        case EndStored(ended=ended) if ended.draft.case == state.case:
            return Step(Closed(state.case, ended))
        case EndFailed(fault=fault):
            return Step(Applying(state.case, fault, state.kept, _known(state.kept)))
        case _:
            return Step(state)


def _takes(state: Reviewing | Collecting | Confirming) -> Takes:
    return with_take(state.kept, Take(state.shot, state.judgement))


def _back_to_the_camera(state: Reviewing | Collecting | Confirming) -> Step:
    takes = _takes(state)
    return Step(Framing(state.case, None, takes, _known(takes)))


def _known(takes: Takes) -> Inquiry:
    """What is left of an inquiry once it was answered."""
    return Inquiry.FOUND if any(take.is_held for take in takes) else Inquiry.NONE


def _preferring(state: Framing | Reviewing | Collecting, takes: Takes, shot: ShotId) -> Step:
    wanted = next((take for take in takes if take.shot.id == shot), None)
    return Step(state) if wanted is None else Step(_looking_at(state.case, takes, wanted))


def _looking_at(case: Case, takes: Takes, wanted: Take) -> Reviewing:
    others = tuple(take for take in takes if take is not wanted)
    return Reviewing(case, wanted.shot, wanted.judgement, others)
