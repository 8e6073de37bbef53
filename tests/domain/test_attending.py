"""What becomes of an open case when the officer changes, over every state of the session's small world."""

import pytest

from counter_app.domain.case.collection import AtWindow
from counter_app.domain.case.decision import Decision
from counter_app.domain.case.record import Override
from counter_app.domain.faults import Fault, FaultCode
from counter_app.domain.ids import OfficerId
from counter_app.domain.session.attending import attend
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
    Reviewing,
    SessionState,
)
from tests import people
from tests.domain.test_session import BAD, CASES, OVERRIDDEN, SHOTS, STATES

NEXT = OfficerId("000777")
SAME = people.window().officer


@pytest.mark.parametrize("state", STATES)
def test_the_case_goes_on_under_the_next_officers_number(state: SessionState) -> None:
    taken = attend(state, NEXT)
    if isinstance(state, Idle | Filing | Done | Closing | Closed):
        assert taken.state == state
    else:
        assert not isinstance(taken.state, Idle)
        assert taken.state.case.window.officer == NEXT
        assert (taken.state.case.id, taken.state.case.applicant) == (state.case.id, state.case.applicant)


@pytest.mark.parametrize("state", STATES)
def test_the_same_officer_finds_everything_as_it_was(state: SessionState) -> None:
    taken = attend(state, SAME)
    assert taken.state == state
    assert taken.effects == ()


def test_whoever_approved_does_not_file_it_without_a_new_decision() -> None:
    decision = Decision(frozenset(), Override(NEXT, "cannot open the left eye"))
    for state in (
        Collecting(CASES[0], SHOTS[0], BAD, decision),
        Confirming(CASES[0], SHOTS[0], BAD, decision, AtWindow()),
    ):
        assert isinstance(attend(state, NEXT).state, Reviewing)
    assert isinstance(attend(Collecting(CASES[0], SHOTS[0], BAD, OVERRIDDEN), NEXT).state, Collecting)


def test_a_question_that_lacked_an_officer_is_asked_again() -> None:
    for code in (FaultCode.OFFICER_EXPIRED, FaultCode.OFFICER_MISSING):
        for state in (Framing(CASES[0], inquiry=Fault(code)), Applying(CASES[0], inquiry=Fault(code))):
            taken = attend(state, SAME)
            assert isinstance(taken.state, Applying | Framing)
            assert taken.state.inquiry is Inquiry.ASKING
            assert taken.effects == (AskLibrary(taken.state.case),)
