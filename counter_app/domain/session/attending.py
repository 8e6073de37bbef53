"""Says what becomes of the open case when another officer goes on with it, or the same one has signed in again."""

from dataclasses import replace

from counter_app.domain.faults import Fault, FaultCode
from counter_app.domain.ids import OfficerId
from counter_app.domain.session.session import (
    Applying,
    AskLibrary,
    Closed,
    Closing,
    Collecting,
    Confirming,
    Done,
    Filing,
    Framing,
    Idle,
    Inquiry,
    JudgingPair,
    Pairing,
    Reviewing,
    ReviewingPair,
    SessionState,
    Step,
)

_ASK_AGAIN = frozenset({FaultCode.OFFICER_EXPIRED, FaultCode.OFFICER_MISSING})


def attend(state: SessionState, officer: OfficerId) -> Step:
    """What is filed from now on bears this officer's number. Total; a case on its way to the disk keeps its own."""
    if isinstance(state, Idle | Filing | Done | Closing | Closed):
        return Step(state)
    if isinstance(state, Pairing | JudgingPair | ReviewingPair):
        onward = attend(state.onward, officer).state
        # where the portrait has to be decided anew, so has everything that came after it
        return Step(replace(state, onward=onward) if isinstance(onward, Collecting) else onward)
    case = replace(state.case, window=replace(state.case.window, officer=officer))
    if isinstance(state, Applying | Framing) and isinstance(state.inquiry, Fault) and state.inquiry.code in _ASK_AGAIN:
        return Step(replace(state, case=case, inquiry=Inquiry.ASKING), (AskLibrary(case),))
    if isinstance(state, Collecting | Confirming) and _is_own_approval(state, officer):
        # whoever approved an override must not be the one who files it: it has to be decided anew
        return Step(Reviewing(case, state.shot, state.judgement, state.kept))
    return Step(replace(state, case=case))


def _is_own_approval(state: Collecting | Confirming, officer: OfficerId) -> bool:
    """Not where the same officer goes on: without sign-in the officer overrides alone."""
    override = state.decision.override
    return override is not None and override.by == officer and state.case.window.officer != officer
