"""Applicant and guardian together, by keys alone: live advice, the shot, another one, the exception with its reason."""

import pytest
from PySide6.QtCore import Qt

from counter_app.domain.case.same_frame import PairCode, PairException, PairFinding, PairGlance, Waived
from counter_app.domain.session.session import (
    Applied,
    Collecting,
    Done,
    Opened,
    Pairing,
    Reviewing,
    ReviewingPair,
)
from counter_app.ui.live.release import HOLD_S, SETTLE_S
from counter_app.ui.pages.together import TogetherPage
from tests import people
from tests.ui.probes import texts
from tests.ui.stage import Counter

Key = Qt.Key
SMALL = PairFinding(PairCode.FACE_SMALL, 60.0, 90.0)


def pairing(counter: Counter) -> TogetherPage:
    """A child's portrait is accepted."""
    child = people.minor(3)
    assert child.application is not None
    counter.window.driver.handle(Opened(child))
    counter.window.driver.handle(Applied(child.id, child.application))
    counter.settle()
    counter.review()
    counter.press(Key.Key_Return)
    assert isinstance(counter.window.driver.state, Pairing)
    return counter.window.pages.together


def test_a_childs_case_is_filed_with_both_pictures_by_keys_alone(counter: Counter) -> None:
    pairing(counter)
    counter.press(Key.Key_Space)
    counter.answer()
    assert isinstance(counter.window.driver.state, ReviewingPair)
    counter.press(Key.Key_Return)
    assert isinstance(counter.window.driver.state, Collecting)
    counter.submit()
    counter.answer()
    state = counter.window.driver.state
    assert isinstance(state, Done)
    assert [photo.profile for photo in state.record.photos] == ["id-card", "same-frame"]
    assert state.record.draft.same_frame_waived is None


def test_an_adult_goes_from_the_portrait_straight_to_the_collection(counter: Counter) -> None:
    counter.open_case()
    counter.collect()
    assert isinstance(counter.window.driver.state, Collecting)


def test_a_picture_that_will_not_do_cannot_be_used_but_taken_again(counter: Counter) -> None:
    page = pairing(counter)
    counter.desk.pair_findings = (SMALL,)
    counter.press(Key.Key_Space)
    counter.answer()
    assert not page.use.isVisible()
    counter.press(Key.Key_Return)
    assert isinstance(counter.window.driver.state, ReviewingPair), "Enter cannot use it"
    counter.press(Key.Key_R)
    assert isinstance(counter.window.driver.state, Pairing)
    counter.desk.pair_findings = ()
    counter.press(Key.Key_Space)
    counter.answer()
    counter.press(Key.Key_R)
    assert isinstance(counter.window.driver.state, Pairing)


def test_without_the_picture_only_by_a_named_exception_with_a_reason(counter: Counter) -> None:
    page = pairing(counter)
    counter.press(Key.Key_F7)
    counter.press(Key.Key_Return)
    assert isinstance(counter.window.driver.state, Pairing)
    assert "请选择一种例外情形。" in texts(counter.window)
    counter.press(Key.Key_Down)
    counter.press(Key.Key_Return)
    assert page.waiver.exception.key == PairException.APPLICANT_CANNOT.value
    assert isinstance(counter.window.driver.state, Pairing), "a reason is still missing"
    counter.type("新生儿，无法就座")
    counter.press(Key.Key_Return)
    state = counter.window.driver.state
    assert isinstance(state, Collecting)
    expected = Waived(PairException.APPLICANT_CANNOT, "新生儿，无法就座", people.window().officer)
    assert state.decision.same_frame == expected


def test_f9_leads_back_to_the_portrait(counter: Counter) -> None:
    pairing(counter)
    counter.press(Key.Key_F9)
    assert isinstance(counter.window.driver.state, Reviewing)


def test_what_the_live_look_found_is_told_to_officer_and_applicant(counter: Counter) -> None:
    page = pairing(counter)
    page.show_glance(PairGlance(1, (SMALL,)))
    assert "请两人靠近镜头" in texts(counter.window)
    assert counter.window.display.together.said.text() == "请两人靠近镜头"
    page.show_glance(PairGlance(2, ()))
    assert "两人均清晰入镜" in texts(counter.window)


def test_nothing_of_the_exception_is_left_for_the_next_child(counter: Counter) -> None:
    page = pairing(counter)
    counter.press(Key.Key_F7)
    page.waiver.reason.fill_in("原因")
    page.forget()
    assert page.waiver.reason.text == ""
    assert not page.waiver.isVisible()


def test_it_releases_by_itself_once_both_are_seen_well_for_long_enough(counter: Counter) -> None:
    page = pairing(counter)
    counter.see_pair(())
    counter.clock.pass_time(SETTLE_S)
    page.preview.looked.emit()
    counter.clock.pass_time(HOLD_S - 0.1)
    page.preview.looked.emit()
    assert isinstance(counter.window.driver.state, Pairing)
    counter.clock.pass_time(0.2)
    page.preview.looked.emit()
    counter.answer()
    assert isinstance(counter.window.driver.state, ReviewingPair)
    counter.press(Key.Key_Space)
    assert isinstance(counter.window.driver.state, ReviewingPair), "a Space pressed a moment too late accepts nothing"


@pytest.mark.parametrize("stopped_by", [Key.Key_A, Key.Key_F7])
def test_it_does_not_release_by_itself_when_switched_off_or_while_a_reason_is_given(
    counter: Counter, stopped_by: Qt.Key
) -> None:
    page = pairing(counter)
    counter.see_pair(())
    counter.press(stopped_by)
    for _ in range(9):
        counter.clock.pass_time(HOLD_S)
        page.preview.looked.emit()
    counter.answer()
    assert isinstance(counter.window.driver.state, Pairing)
