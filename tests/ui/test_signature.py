"""A second person approves what is blocked, by keys alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from counter_app.domain.case.decision import Decision
from counter_app.domain.duty import Lapsed
from counter_app.domain.session.session import Collecting, Confirming, FileCase, Reviewing
from tests.fakes.officers import ANN, BEN, CHIEF, PASSWORD, READER
from tests.ui.doors import Door, door, open_case, served
from tests.ui.stage import TILTED, judgement

__all__ = ["door", "served"]
Key = Qt.Key


def review_a_failing_photo(door: Door) -> None:
    door.counter.desk.judgement = judgement((TILTED,))
    open_case(door)
    door.counter.review()


def approve(door: Door, number: str, password: str = PASSWORD) -> None:
    """F7, a reason, number and password, all by keys."""
    door.counter.press(Key.Key_F7)
    door.counter.press(Key.Key_Down)
    door.counter.press(Key.Key_Tab)
    door.counter.type(number)
    door.counter.press(Key.Key_Tab)
    door.counter.type(password)
    door.counter.press(Key.Key_Return)
    door.gate.answer()
    if not any(dialog.isVisible() for dialog in door.counter.window.findChildren(QDialog)):
        QTest.qWaitForWindowActive(door.counter.window)


def test_a_blocking_finding_needs_a_supervisor_and_is_filed_with_both_numbers(served: Door) -> None:
    review_a_failing_photo(served)
    served.counter.press(Key.Key_Return)
    assert isinstance(served.counter.window.driver.state, Reviewing)
    approve(served, CHIEF.id)
    assert f"{CHIEF.id} 已批准" in served.seen
    served.counter.press(Key.Key_Return)
    state = served.counter.window.driver.state
    assert isinstance(state, Collecting)
    assert state.decision.override is not None
    assert (state.decision.override.by, state.decision.override.reason) == (CHIEF.id, "feature")
    served.counter.press(Key.Key_Return)
    assert isinstance(served.counter.window.driver.state, Confirming)
    served.counter.press(Key.Key_F7)  # the applicant signed on paper
    served.counter.press(Key.Key_Return)
    filed = served.counter.desk.performed[-1]
    assert isinstance(filed, FileCase)
    assert filed.filing.case.window.officer == ANN.id


@pytest.mark.parametrize("number", [ANN.id, BEN.id, READER.id])
def test_nobody_else_approves(served: Door, number: str) -> None:
    review_a_failing_photo(served)
    approve(served, number)
    assert served.counter.window.pages.review.decision() == Decision()
    assert "无权批准" in served.seen
    served.counter.press(Key.Key_Escape)


def test_a_signature_for_one_photo_is_none_for_the_next(served: Door) -> None:
    review_a_failing_photo(served)
    approve(served, CHIEF.id)
    served.counter.press(Key.Key_R)
    served.counter.review()
    assert served.counter.window.pages.review.decision().override is None


def test_another_officer_needs_another_signature(served: Door) -> None:
    review_a_failing_photo(served)
    approve(served, CHIEF.id)
    served.lock()
    served.sign_in(CHIEF.id)
    assert served.counter.window.pages.review.decision().override is None
    assert not served.counter.window.pages.review.use.isEnabled()


def test_own_words_have_to_say_something(served: Door) -> None:
    review_a_failing_photo(served)
    served.counter.press(Key.Key_F7)
    served.counter.press(Key.Key_End)
    served.counter.press(Key.Key_Tab)
    served.counter.type("因故")
    served.counter.press(Key.Key_Tab)
    served.counter.type(CHIEF.id)
    served.counter.press(Key.Key_Tab)
    served.counter.type(PASSWORD)
    served.counter.press(Key.Key_Return)
    assert not served.gate.waiting
    served.counter.press(Key.Key_Escape)


def test_a_signature_that_comes_too_late_is_none(served: Door) -> None:
    review_a_failing_photo(served)
    served.counter.press(Key.Key_F7)
    served.counter.press(Key.Key_Down)
    served.counter.press(Key.Key_Tab)
    served.counter.type(CHIEF.id)
    served.counter.press(Key.Key_Tab)
    served.counter.type(PASSWORD)
    served.counter.press(Key.Key_Return)
    served.lock()
    served.counter.window.guard.handle(Lapsed())
    served.gate.answer()
    assert served.counter.window.pages.review.decision().override is None
