"""The session over every pair: applications before the picture, signing after it, cases that end without one."""

from dataclasses import replace

from counter_app.domain.case.same_frame import Pair
from counter_app.domain.session.session import (
    Applied,
    Applying,
    Back,
    Closed,
    Closing,
    Collecting,
    Confirming,
    End,
    EndFailed,
    EndStored,
    FileCase,
    FileEnding,
    Framing,
    Idle,
    Judging,
    Pairing,
    Reviewing,
    ReviewingPair,
    Sign,
    Step,
    step,
)
from tests.domain.test_session import FAULT, PAIRS, STATES, takes_of

CAN_END = Applying | Framing | Reviewing | Pairing | ReviewingPair | Collecting | Confirming


def test_what_was_signed_is_what_is_filed_with_the_collection_that_was_chosen() -> None:
    for state, event in PAIRS:
        for effect in step(state, event).effects:
            if isinstance(effect, FileCase):
                assert isinstance(event, Sign)
                assert isinstance(state, Confirming)
                assert (effect.filing.signing, effect.filing.collection) == (event.signing, state.collection)


def test_nobody_is_photographed_before_the_application_is_taken_down() -> None:
    for state, event in PAIRS:
        taken = step(state, event).state
        if isinstance(state, Idle | Applying) and isinstance(taken, Framing | Judging):
            assert isinstance(event, Applied)
            assert taken.case == replace(state.case, application=event.application)


def test_going_back_and_forth_loses_no_take_and_no_decision() -> None:
    for state in STATES:
        if isinstance(state, Framing | Collecting | Confirming):
            back = step(state, Back(state.case.id)).state
            before_collection = Reviewing
            if isinstance(state, Collecting) and state.decision.same_frame is not None:
                before_collection = ReviewingPair if isinstance(state.decision.same_frame, Pair) else Pairing
            assert type(back) is {Framing: Applying, Collecting: before_collection, Confirming: Collecting}[type(state)]
            assert {each.shot.id for each in takes_of(back)} == {each.shot.id for each in takes_of(state)}
            if isinstance(state, Confirming):
                assert isinstance(back, Collecting)
                assert back.decision == state.decision


def test_a_case_can_end_without_a_photo_from_wherever_the_officer_is_at_work() -> None:
    for state, event in PAIRS:
        taken = step(state, event)
        if isinstance(event, End) and not isinstance(state, Idle) and event.case == state.case.id:
            can_end = isinstance(state, CAN_END)
            assert isinstance(taken.state, Closing) is (can_end or isinstance(state, Closing))
            if can_end:
                closing = taken.state
                assert isinstance(closing, Closing)
                assert closing.outcome == event.outcome
                assert taken.effects == (FileEnding(closing),)
                assert {each.shot.id for each in takes_of(closing)} == {each.shot.id for each in takes_of(state)}


def test_an_ending_cannot_be_cancelled_and_is_over_only_with_the_journals_word() -> None:
    for state, event in PAIRS:
        if isinstance(state, Closing) and not isinstance(event, EndStored | EndFailed):
            assert step(state, event) == Step(state)
        taken = step(state, event).state
        if isinstance(taken, Closed) and not isinstance(state, Closed):
            assert isinstance(state, Closing)
            assert isinstance(event, EndStored)
            assert taken.ended.draft.case == state.case


def test_an_ending_that_failed_leads_back_to_the_form_with_its_fault_and_every_take() -> None:
    for state in STATES:
        if isinstance(state, Closing):
            taken = step(state, EndFailed(state.case.id, FAULT)).state
            assert isinstance(taken, Applying)
            assert (taken.case, taken.fault, taken.kept) == (state.case, FAULT, state.kept)
