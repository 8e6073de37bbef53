"""Takes are compared, the library's photo is one of them, and the program may release by itself."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from counter_app.domain.faults import Fault, FaultCode
from counter_app.domain.photo.findings import Code
from counter_app.domain.session.session import AskLibrary, Collecting, Framing, JudgeShot, Judging, Reviewing
from counter_app.ui.live.advice import Ready
from counter_app.ui.live.release import HOLD_S
from counter_app.ui.scenes.cast import SeenFace
from counter_app.ui.scenes.pages import LIKENESS
from tests import people
from tests.ui import stage
from tests.ui.probes import texts
from tests.ui.stage import Counter


def open_with_consent(counter: Counter) -> None:
    counter.type("样例甲")
    counter.press(Qt.Key.Key_F6)
    counter.press(Qt.Key.Key_Tab)
    counter.type(people.id_number("341002"))
    counter.press(Qt.Key.Key_Return)
    counter.take_down()


def taken_twice(counter: Counter) -> None:
    """Two takes, the second before the officer."""
    counter.open_case()
    counter.review()
    counter.press(Qt.Key.Key_R)
    counter.camera.append(stage.frame(2))
    counter.window.pages.photo.preview.hold(None)
    counter.review()


def test_without_consent_the_library_is_not_asked(counter: Counter) -> None:
    counter.open_case()
    assert counter.desk.performed == []
    assert "照片库" not in texts(counter.window.pages.photo)


def test_consent_asks_the_library_and_is_kept_with_the_case(counter: Counter) -> None:
    open_with_consent(counter)
    (effect,) = counter.desk.performed
    assert isinstance(effect, AskLibrary)
    assert effect.asked.reuse_consented_at == counter.clock.now()
    assert "正在查询照片库" in texts(counter.window.pages.photo)
    counter.answer()
    assert "照片库中没有此人的照片" in texts(counter.window.pages.photo)


def test_consent_of_one_applicant_is_not_that_of_the_next(counter: Counter) -> None:
    counter.press(Qt.Key.Key_F6)
    assert counter.window.pages.applicant.reuse.isChecked()
    counter.press(Qt.Key.Key_Escape)
    assert not counter.window.pages.applicant.reuse.isChecked()


def test_the_librarys_photo_is_used_only_after_the_officer_compared_it(counter: Counter) -> None:
    counter.desk.offer = stage.cast().held((LIKENESS,))
    open_with_consent(counter)
    counter.answer()
    assert "照片库中有此人的照片" in texts(counter.window.pages.photo)

    counter.press(Qt.Key.Key_1)
    state = counter.window.driver.state
    assert isinstance(state, Reviewing)
    assert state.shot.held is not None
    assert "安徽省黄山市" in texts(counter.window.pages.review).replace(" ", "")
    assert not counter.window.pages.review.use.isEnabled()

    counter.window.pages.review.findChild(QCheckBox).click()
    counter.press(Qt.Key.Key_Return)
    state = counter.window.driver.state
    assert isinstance(state, Collecting)
    assert state.decision.confirmed == {Code.REUSED_LIKENESS}
    assert state.shot.held is not None


def review_before_the_answer(counter: Counter) -> None:
    """Consent was given, a photo is reviewed, and only then the library's comes."""
    counter.desk.offer = stage.cast().held((LIKENESS,))
    open_with_consent(counter)
    late = counter.desk.waiting.pop()
    counter.review()
    for box in counter.window.pages.review.findChildren(QCheckBox):
        box.click()
    late()
    counter.settle()


def test_turning_to_the_librarys_photo_leads_to_what_has_to_be_ticked_off(counter: Counter) -> None:
    review_before_the_answer(counter)
    for key in (Qt.Key.Key_1, Qt.Key.Key_Space, Qt.Key.Key_Return):
        counter.press(key)
    state = counter.window.driver.state
    assert isinstance(state, Collecting)
    assert state.shot.held is not None
    assert state.decision.confirmed == {Code.REUSED_LIKENESS}


def test_an_offer_that_comes_during_the_review_takes_nothing_back(counter: Counter) -> None:
    counter.desk.judgement = stage.judgement((stage.GLASSES,))
    review_before_the_answer(counter)
    page = counter.window.pages.review
    assert [button.isHidden() for button in page.takes.buttons[:2]] == [False, False]
    assert page.findings.confirmed() == {stage.GLASSES.code}
    counter.press(Qt.Key.Key_Return)
    assert isinstance(counter.window.driver.state, Collecting)


def test_a_library_out_of_reach_says_so_and_the_photo_is_taken(counter: Counter) -> None:
    counter.desk.offer = Fault(FaultCode.LIBRARY_UNREACHABLE)
    open_with_consent(counter)
    counter.answer()
    assert "连接不上区域照片库。请直接拍照。" in texts(counter.window.pages.photo)
    counter.review()
    assert isinstance(counter.window.driver.state, Reviewing)


def test_a_digit_turns_to_another_take_and_back(counter: Counter) -> None:
    taken_twice(counter)
    second = counter.window.driver.state
    assert isinstance(second, Reviewing)
    counter.press(Qt.Key.Key_1)
    first = counter.window.driver.state
    assert isinstance(first, Reviewing)
    assert first.shot.id != second.shot.id
    counter.press(Qt.Key.Key_2)
    again = counter.window.driver.state
    assert isinstance(again, Reviewing)
    assert again.shot.id == second.shot.id


def test_the_take_that_is_looked_at_stays_marked_when_its_digit_is_pressed(counter: Counter) -> None:
    taken_twice(counter)
    counter.press(Qt.Key.Key_2)
    marks = [button.isChecked() for button in counter.window.pages.review.takes.buttons[:2]]
    assert marks == [False, True]


def test_from_the_camera_back_to_a_take(counter: Counter) -> None:
    counter.open_case()
    counter.review()
    counter.press(Qt.Key.Key_R)
    assert isinstance(counter.window.driver.state, Framing)
    counter.press(Qt.Key.Key_1)
    assert isinstance(counter.window.driver.state, Reviewing)


def test_nothing_of_one_applicants_takes_is_left_for_the_next(counter: Counter) -> None:
    taken_twice(counter)
    counter.press(Qt.Key.Key_Escape)
    counter.press(Qt.Key.Key_Y)
    counter.open_case("样例乙")
    assert counter.window.pages.photo.takes.isHidden()
    assert counter.window.driver.state.kept == ()  # type: ignore[union-attr]


def wait_in_place(counter: Counter, qtbot: QtBot, seconds: float) -> None:
    """All is right, and so much time passes."""
    page = counter.window.pages.photo
    counter.glances.append(SeenFace(1, ()))
    page.show_advice(Ready())
    for _ in range(8):
        with qtbot.waitSignal(page.preview.looked):
            pass
        if not isinstance(counter.window.driver.state, Framing):
            return
        counter.clock.pass_time(seconds / 6)


def test_when_all_stays_right_the_program_releases_by_itself_once(counter: Counter, qtbot: QtBot) -> None:
    counter.open_case()
    counter.clock.pass_time(3.0)
    wait_in_place(counter, qtbot, HOLD_S * 2)
    assert isinstance(counter.window.driver.state, Judging)
    assert [type(effect) for effect in counter.desk.performed] == [JudgeShot]


@pytest.mark.parametrize("reason", ["turned off", "question open"])
def test_it_does_not_when_it_is_turned_off_or_a_question_is_open(counter: Counter, qtbot: QtBot, reason: str) -> None:
    counter.open_case()
    counter.clock.pass_time(3.0)
    counter.press(Qt.Key.Key_A if reason == "turned off" else Qt.Key.Key_Escape)
    wait_in_place(counter, qtbot, HOLD_S * 2)
    assert isinstance(counter.window.driver.state, Framing)
    if reason == "question open":
        counter.press(Qt.Key.Key_Return)


def test_it_does_not_while_a_photo_of_the_library_is_offered(counter: Counter, qtbot: QtBot) -> None:
    counter.desk.offer = stage.cast().held((LIKENESS,))
    open_with_consent(counter)
    counter.answer()
    counter.clock.pass_time(3.0)
    wait_in_place(counter, qtbot, HOLD_S * 2)
    assert isinstance(counter.window.driver.state, Framing)


def test_it_does_not_while_another_page_covers_the_picture(counter: Counter, qtbot: QtBot) -> None:
    counter.open_case()
    counter.clock.pass_time(3.0)
    wait_in_place(counter, qtbot, HOLD_S / 2)
    counter.window.open_journal()
    for _ in range(3):
        counter.clock.pass_time(HOLD_S)
        counter.window.show_camera(stage.LIVE)  # told each second
    assert isinstance(counter.window.driver.state, Framing)


def test_the_next_applicant_finds_it_as_it_was_set(counter: Counter) -> None:
    counter.open_case()
    counter.press(Qt.Key.Key_A)
    counter.press(Qt.Key.Key_Escape)
    counter.press(Qt.Key.Key_Y)
    counter.open_case("样例乙")
    assert not counter.window.pages.photo.auto.isChecked()
