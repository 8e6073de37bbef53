"""Signing in, locking, handing over and a second person's approval, by keys alone."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from counter_app.domain.duty import Act, HandingOver, Lapsed, Locked, Nobody, Note, Offline, Online
from counter_app.domain.faults import Fault, FaultCode
from counter_app.domain.session.session import AskingFailed, Framing, Idle, Reviewing
from counter_app.domain.status import SyncStatus
from tests import people
from tests.fakes.officers import ANN, BEN, CHIEF, PASSWORD, READER, UNREACHABLE
from tests.ui.doors import NAME, RULES, Door, door, open_case, served

__all__ = ["door", "served"]
Key = Qt.Key


def test_nothing_can_be_done_before_somebody_signs_in(door: Door) -> None:
    window = door.counter.window
    for key in (Key.Key_F2, Key.Key_F8):
        door.counter.press(key)
    assert window.front.front is window.door
    assert isinstance(window.driver.state, Idle)
    assert not window.pages.applicant.isVisible()


def test_the_right_password_opens_and_the_token_goes_along(door: Door) -> None:
    door.sign_in(ANN.id)
    assert isinstance(door.state, Online)
    assert door.gate.carried == door.state.token
    assert door.acts() == [(Act.SIGNED_IN, ANN.id)]
    assert door.counter.window.pages.applicant.isVisible()
    assert ANN.id in door.seen


def test_a_wrong_password_is_told_and_goes(door: Door) -> None:
    door.sign_in(ANN.id, "wrong")
    assert isinstance(door.state, Nobody)
    assert "警号或密码错误" in door.seen
    assert door.counter.window.door.password.text == ""
    assert QApplication.focusWidget() is door.counter.window.door.password.line
    door.counter.type("wrong")
    door.counter.press(Key.Key_Return)
    door.gate.answer()
    door.counter.type(PASSWORD)
    door.counter.press(Key.Key_Return)
    door.gate.answer()
    assert isinstance(door.state, Online)


def test_one_question_at_a_time(door: Door) -> None:
    door.type_in(ANN.id)
    door.counter.press(Key.Key_Return)
    assert len(door.gate.waiting) == 1
    assert not door.counter.window.door.go.isEnabled()


def test_an_auditor_does_not_get_in(door: Door) -> None:
    door.sign_in(READER.id)
    assert isinstance(door.state, Nobody)
    assert "审计员" in door.seen


def test_a_first_password_is_changed_in_place(door: Door) -> None:
    door.gate.library.must_change.add(ANN.id)
    door.sign_in(ANN.id)
    assert "须先修改密码" in door.seen
    new = "another-horse-9-battery"
    door.counter.type(new)
    door.counter.press(Key.Key_Tab)
    door.counter.type(new[:-1])
    assert not door.counter.window.door.go.isEnabled()
    door.counter.type(new[-1])
    door.counter.press(Key.Key_Return)
    door.gate.answer()
    assert isinstance(door.state, Online)
    assert door.gate.library.passwords[ANN.id] == new
    assert door.counter.window.door.new.text == ""


def test_caps_lock_is_told_in_a_line_of_dots(door: Door) -> None:
    line = door.counter.window.door.password.line
    QTest.keyClicks(line, "A", Qt.KeyboardModifier.NoModifier)
    assert "大写锁定" in door.seen
    QTest.keyClicks(line, "A", Qt.KeyboardModifier.ShiftModifier)
    assert "大写锁定" not in door.seen


def test_the_door_says_who_can_sign_in_while_the_library_is_away(door: Door) -> None:
    alone = f"{RULES.offline_hours} 小时内在本窗口联网登录过的民警仍可登录"
    assert alone in door.seen
    door.counter.window.show_sync(SyncStatus(trouble=Fault(FaultCode.LIBRARY_UNREACHABLE)))
    assert alone in door.seen
    assert "由照片库核验" not in door.seen


def test_a_lock_hides_everyone_at_once_on_both_screens_and_keeps_the_case(served: Door) -> None:
    open_case(served)
    window = served.counter.window
    assert NAME in served.seen
    served.lock()
    assert isinstance(served.state, Locked)
    assert NAME not in served.seen
    assert not window.pages.isVisible()
    assert window.display.welcome.isVisibleTo(window.display)
    assert NAME not in window.windowTitle()
    assert served.gate.carried is None
    served.sign_in(ANN.id)
    assert isinstance(window.driver.state, Framing)
    assert window.pages.photo.isVisible()
    assert NAME in served.seen


def test_a_question_that_names_the_applicant_goes_with_the_lock(served: Door) -> None:
    open_case(served)
    served.counter.press(Key.Key_Escape)
    assert served.counter.window.findChildren(QDialog) != []
    served.counter.window.guard.handle(Lapsed())
    assert [dialog for dialog in served.counter.window.findChildren(QDialog) if dialog.isVisible()] == []
    assert isinstance(served.counter.window.driver.state, Framing)


def test_an_answer_that_comes_while_locked_shows_nothing(served: Door) -> None:
    open_case(served)
    served.counter.press(Key.Key_Space)
    served.lock()
    served.counter.answer()
    assert isinstance(served.counter.window.driver.state, Reviewing)
    assert NAME not in served.seen
    assert served.counter.window.front.front is served.counter.window.door


def test_idleness_locks_and_a_touch_keeps_open(served: Door) -> None:
    served.wait(RULES.idle_s - 1)
    assert isinstance(served.state, Online)
    served.counter.press(Key.Key_Shift)
    served.wait(2)
    assert isinstance(served.state, Online)
    served.wait(RULES.idle_s)
    assert isinstance(served.state, Locked)
    assert served.acts()[-1] == (Act.LOCKED, ANN.id)


def test_another_officer_does_not_unlock_a_supervisor_does_under_their_own_number(served: Door) -> None:
    open_case(served)
    served.lock()
    served.sign_in(BEN.id)
    assert isinstance(served.state, Locked)
    assert "另一名民警" in served.seen
    served.sign_in(CHIEF.id)
    state = served.counter.window.driver.state
    assert isinstance(state, Framing)
    assert state.case.window.officer == CHIEF.id
    assert served.acts()[-2:] == [(Act.UNLOCKED, CHIEF.id), (Act.TOOK_OVER, CHIEF.id)]


def test_a_shift_is_handed_over_with_its_open_case_and_its_counts(served: Door) -> None:
    open_case(served)
    served.counter.window.show_sync(SyncStatus(waiting=3, refused=1))
    served.counter.press(Key.Key_F8)
    served.counter.press(Key.Key_H)
    assert isinstance(served.state, HandingOver)
    assert "待上传 3 条" in served.seen
    assert NAME not in served.seen
    served.sign_in(BEN.id)
    state = served.counter.window.driver.state
    assert isinstance(state, Framing)
    assert state.case.window.officer == BEN.id
    assert served.acts()[-2:] == [(Act.HANDED_OVER, ANN.id), (Act.TOOK_OVER, BEN.id)]


def test_a_hand_over_that_was_begun_too_early_is_unlocked_again(served: Door) -> None:
    served.counter.press(Key.Key_F8)
    served.counter.press(Key.Key_H)
    served.counter.press(Key.Key_Escape)
    assert isinstance(served.state, Locked)
    served.sign_in(ANN.id)
    assert isinstance(served.state, Online)


def test_one_signs_out_only_when_no_case_is_open(served: Door) -> None:
    open_case(served)
    served.counter.press(Key.Key_F8)
    served.counter.press(Key.Key_O)
    assert isinstance(served.state, Online)
    served.counter.press(Key.Key_Return)
    served.counter.press(Key.Key_Escape)
    served.counter.press(Key.Key_Y)
    served.counter.press(Key.Key_F8)
    served.counter.press(Key.Key_O)
    assert served.state == Nobody()
    assert served.gate.carried is None
    assert served.acts()[-1] == (Act.SIGNED_OUT, ANN.id)


def test_closing_the_program_signs_out(served: Door) -> None:
    served.counter.window.close()
    assert served.acts()[-1] == (Act.SIGNED_OUT, ANN.id)


def test_a_token_is_renewed_before_it_ends_and_a_library_that_is_silent_changes_nothing(served: Door) -> None:
    first = served.gate.carried
    lasts_s = (served.gate.library.until - served.counter.clock.now()).total_seconds()
    served.gate.library.until += timedelta(hours=8)
    _touch_and_wait(served, lasts_s - 590)
    served.gate.library.fault = UNREACHABLE
    served.gate.answer()
    assert served.gate.carried == first
    served.gate.library.fault = None
    _touch_and_wait(served, 61)
    served.gate.answer()
    assert isinstance(served.state, Online)
    assert served.state.token == served.gate.carried != first


def _touch_and_wait(door: Door, seconds: float) -> None:
    door.counter.clock.pass_time(seconds)
    door.counter.press(Key.Key_Shift)
    door.counter.window.guard.look()


@pytest.mark.parametrize("clock_set_back", [timedelta(0), timedelta(days=2)])
def test_without_the_library_one_serves_until_then_whatever_the_clock(door: Door, clock_set_back: timedelta) -> None:
    until = people.NOON + timedelta(hours=2)
    door.gate.library.fault, door.gate.offline = UNREACHABLE, Offline(ANN, until)
    door.sign_in(ANN.id)
    assert isinstance(door.state, Offline)
    assert door.gate.carried is None
    door.counter.clock.at -= clock_set_back
    _touch_and_wait(door, 7199)
    assert isinstance(door.state, Offline)
    _touch_and_wait(door, 1)
    assert isinstance(door.state, Locked)
    assert "登录已失效" in door.seen


def test_a_library_that_counts_the_sign_in_no_more_asks_for_another_and_is_asked_again(served: Door) -> None:
    open_case(served)
    driver = served.counter.window.driver
    case = driver.state.case.id if isinstance(driver.state, Framing) else None
    assert case is not None
    driver.handle(AskingFailed(case, Fault(FaultCode.OFFICER_EXPIRED)))
    assert isinstance(served.state, Locked)
    assert "登录已失效" in served.seen
    served.sign_in(ANN.id)
    assert type(served.counter.desk.performed[-1]).__name__ == "AskLibrary"


def test_the_titles_of_all_windows_name_nobody(served: Door) -> None:
    open_case(served)
    served.counter.press(Key.Key_Escape)
    titles = [window.windowTitle() for window in QApplication.topLevelWidgets()]
    assert [title for title in titles if NAME in title or ANN.id in title] == []
    served.counter.press(Key.Key_Return)


def test_the_audit_is_told_nothing_twice(served: Door) -> None:
    served.lock()
    served.lock()
    assert served.gate.notes == [Note(Act.SIGNED_IN, ANN.id), Note(Act.LOCKED, ANN.id)]
