"""Applicant and guardian together: limits in order, and no case of theirs without the picture or a named exception."""

from dataclasses import replace

import pytest

from counter_app import resources
from counter_app.domain.application.application import Kind
from counter_app.domain.case.decision import Decision, portraits_to_file
from counter_app.domain.case.same_frame import PairCode, PairLook, Waived, needs_pair, read_pair_rules, weigh
from counter_app.domain.fields import SpecError
from counter_app.domain.session.session import (
    Accept,
    AcceptPair,
    Back,
    Cancel,
    Collecting,
    Confirming,
    FileCase,
    Filing,
    Idle,
    JudgePair,
    JudgingPair,
    Pairing,
    Retake,
    Reviewing,
    ReviewingPair,
    SessionState,
    Shutter,
    WaivePair,
    step,
)
from tests import people
from tests.domain.test_session import (
    CASES,
    GOOD,
    PAIRS,
    PAIRS_TAKEN,
    PICTURE,
    PORTRAIT,
    SHOTS,
    STATES,
    UNEXPLAINED,
    WAIVED,
    onward_of,
)

RULES = read_pair_rules(resources.toml("rules", "same-frame.toml"))
WELL = PairLook(2, 150.0, 0.8, 70.0, 0.0, 0.25)
ADULT, CHILD = CASES


def codes(look: PairLook) -> list[PairCode]:
    return [finding.code for finding in weigh(look, RULES)]


@pytest.mark.parametrize(
    ("look", "expected"),
    [
        (WELL, []),
        (PairLook(0), [PairCode.NOT_TWO]),
        (PairLook(1), [PairCode.NOT_TWO]),
        (replace(WELL, faces=3), [PairCode.TOO_MANY]),
        (replace(WELL, face_width_px=89.0), [PairCode.FACE_SMALL]),
        (replace(WELL, edge_share=-0.2), [PairCode.FACE_CUT]),
        (replace(WELL, lightness=12.0), [PairCode.DARK]),
        (replace(WELL, brightness=0.6), [PairCode.BRIGHT]),
        (replace(WELL, sharpness=0.1), [PairCode.BLURRED]),
        (replace(WELL, sharpness=float("nan")), [PairCode.BLURRED]),
        (
            PairLook(3, 10.0, -1.0, 5.0, 0.9, 0.01),
            [
                PairCode.TOO_MANY, PairCode.FACE_CUT, PairCode.FACE_SMALL, PairCode.DARK, PairCode.BRIGHT,
                PairCode.BLURRED,
            ],
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_with_the_two_in_the_order_of_telling(look: PairLook, expected: list[PairCode]) -> None:
    assert codes(look) == expected


def test_a_guardian_is_seen_with_minors_and_adults_without_full_capacity_and_with_nobody_else() -> None:
    adult = replace(ADULT, application=people.application(1))
    incapable = replace(adult, application=replace(people.application(1), kind=Kind.WITHOUT_CAPACITY))
    assert [needs_pair(case) for case in (ADULT, adult, incapable, CHILD)] == [False, False, True, True]
    assert needs_pair(replace(CHILD, application=None))


def test_no_case_with_a_guardian_goes_on_without_the_picture_or_a_named_exception() -> None:
    """Only where it comes from a state that already lacks it: those stand in the world to be gone through, too."""
    for state, event in PAIRS:
        lacks = isinstance(state, Collecting | Confirming | Filing) and state.decision.same_frame is None
        taken = step(state, event).state
        if not lacks and isinstance(taken, Collecting) and needs_pair(taken.case):
            told = taken.decision.same_frame
            assert told is not None
            assert told.is_complete if isinstance(told, Waived) else told.is_good


def test_an_adult_alone_is_never_asked_for_a_second_picture() -> None:
    for state, event in PAIRS:
        taken = step(state, event).state
        if isinstance(taken, Pairing | JudgingPair | ReviewingPair):
            assert needs_pair(taken.case)
        if isinstance(taken, Collecting) and not needs_pair(taken.case) and isinstance(event, Accept):
            assert taken.decision.same_frame is None


def test_the_picture_of_the_two_goes_from_the_shutter_to_the_file() -> None:
    state: SessionState = Reviewing(CHILD, SHOTS[0], GOOD)
    state = step(state, Accept(CHILD.id, SHOTS[0].id, Decision())).state
    assert state == Pairing(onward_of(CHILD))
    judging = step(state, Shutter(CHILD.id, SHOTS[1]))
    assert judging.effects == (JudgePair(CHILD.id, SHOTS[1]),)
    reviewing = step(ReviewingPair(onward_of(CHILD), PAIRS_TAKEN[1]), AcceptPair(CHILD.id, SHOTS[1].id)).state
    assert isinstance(reviewing, Collecting)
    assert portraits_to_file(reviewing.judgement, reviewing.decision) == (PORTRAIT, PICTURE)


def test_a_picture_that_does_not_meet_the_limits_is_not_accepted_and_no_blank_reason_replaces_it() -> None:
    bad = ReviewingPair(onward_of(CHILD), PAIRS_TAKEN[2])
    assert step(bad, AcceptPair(CHILD.id, SHOTS[0].id)).state == bad
    for state in (Pairing(onward_of(CHILD)), bad):
        assert step(state, WaivePair(CHILD.id, UNEXPLAINED)).state == state
        taken = step(state, WaivePair(CHILD.id, WAIVED)).state
        assert isinstance(taken, Collecting)
        assert taken.decision.same_frame == WAIVED
        assert portraits_to_file(taken.judgement, taken.decision) == (PORTRAIT,)


def test_going_back_from_the_collection_comes_to_the_picture_of_the_two() -> None:
    for told, kind in ((PAIRS_TAKEN[0], ReviewingPair), (WAIVED, Pairing)):
        state = replace(onward_of(CHILD), decision=replace(Decision(), same_frame=told))
        assert isinstance(step(state, Back(CHILD.id)).state, kind)
    assert step(Pairing(onward_of(CHILD)), Back(CHILD.id)).state == Reviewing(CHILD, SHOTS[0], GOOD)


def test_taking_another_and_leaving_lose_nothing_of_the_portrait_and_nothing_stays() -> None:
    for state in STATES:
        if isinstance(state, JudgingPair | ReviewingPair):
            assert step(state, Retake(CHILD.id)).state == Pairing(state.onward)
        if isinstance(state, Pairing | JudgingPair | ReviewingPair):
            assert step(state, Cancel(CHILD.id)).state == Idle()


def test_what_is_filed_is_what_was_decided_about_the_two() -> None:
    for state, event in PAIRS:
        for effect in step(state, event).effects:
            if isinstance(effect, FileCase):
                assert isinstance(state, Confirming)
                assert effect.filing.decision == state.decision


def test_a_profile_of_another_kind_is_refused() -> None:
    with pytest.raises(SpecError):
        read_pair_rules({**resources.toml("rules", "same-frame.toml"), "id": "id-card"})
