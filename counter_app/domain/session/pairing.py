"""Says what follows while guardian and applicant are photographed together, after the portrait was accepted."""

from dataclasses import replace
from typing import assert_never

from counter_app.domain.case.same_frame import Pair, SameFrame, Waived, needs_pair
from counter_app.domain.session.events import (
    AcceptPair,
    Back,
    JudgePair,
    JudgingFailed,
    PairJudged,
    Retake,
    SessionEvent,
    Shutter,
    Step,
    WaivePair,
)
from counter_app.domain.session.states import Collecting, JudgingPair, Pairing, Reviewing, ReviewingPair, WithGuardian


def accepted(onward: Collecting) -> Step:
    """The portrait is accepted: whoever has a guardian is photographed with them first."""
    undecided = replace(onward, decision=replace(onward.decision, same_frame=None))
    return Step(Pairing(undecided) if needs_pair(onward.case) else undecided)


def back_from(onward: Collecting) -> Step:
    """From the choice of collection to what came before it: the portrait, or the two together."""
    undecided = replace(onward, decision=replace(onward.decision, same_frame=None))
    match onward.decision.same_frame:
        case Pair() as pair:
            return Step(ReviewingPair(undecided, pair))
        case Waived():
            return Step(Pairing(undecided))
        case None:
            return _to_portrait(onward)
        case _:
            assert_never(onward.decision.same_frame)


def step_pairing(state: WithGuardian, event: SessionEvent) -> Step:
    match state:
        case Pairing():
            return _from_pairing(state, event)
        case JudgingPair():
            return _from_judging(state, event)
        case ReviewingPair():
            return _from_reviewing(state, event)
        case _:
            assert_never(state)


def _from_pairing(state: Pairing, event: SessionEvent) -> Step:
    match event:
        case Shutter(shot=shot):
            return Step(JudgingPair(state.onward, shot), (JudgePair(state.case.id, shot),))
        case WaivePair(waived=waived) if waived.is_complete:
            return _decided(state.onward, waived)
        case Back():
            return _to_portrait(state.onward)
        case _:
            return Step(state)


def _from_judging(state: JudgingPair, event: SessionEvent) -> Step:
    match event:
        case PairJudged(pair=pair) if pair.shot.id == state.shot.id:
            return Step(ReviewingPair(state.onward, pair))
        case JudgingFailed(shot=shot, fault=fault) if shot == state.shot.id:
            return Step(Pairing(state.onward, fault))
        case Retake():
            return Step(Pairing(state.onward))
        case _:
            return Step(state)


def _from_reviewing(state: ReviewingPair, event: SessionEvent) -> Step:
    match event:
        case AcceptPair(shot=shot) if shot == state.pair.shot.id and state.pair.is_good:
            return _decided(state.onward, state.pair)
        case WaivePair(waived=waived) if waived.is_complete:
            return _decided(state.onward, waived)
        case Retake() | Back():
            return Step(Pairing(state.onward))
        case _:
            return Step(state)


def _decided(onward: Collecting, same_frame: SameFrame) -> Step:
    return Step(replace(onward, decision=replace(onward.decision, same_frame=same_frame)))


def _to_portrait(onward: Collecting) -> Step:
    return Step(Reviewing(onward.case, onward.shot, onward.judgement, onward.kept))
