"""Signing: both thumbs as a rule, every other outcome with its reason, and nothing filed before somebody signed."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from counter_app.domain.application.signing import (
    USUAL_FINGERS,
    Finger,
    NotRegistered,
    NotRegisteredReason,
    OnPad,
    OnSheet,
    Registered,
    RegistrationFailed,
    Signing,
    can_be_signature,
)
from counter_app.domain.case.collection import AtWindow, ByProxy
from counter_app.domain.session.session import Collecting, Confirming, Done, Filing
from tests import people
from tests.ui.probes import texts
from tests.ui.stage import Counter

ALT = Qt.KeyboardModifier.AltModifier


def confirm(counter: Counter) -> None:
    counter.open_case()
    counter.collect()
    counter.press(Qt.Key.Key_Return)
    assert isinstance(counter.window.driver.state, Confirming)


def filed(counter: Counter) -> Signing:
    counter.answer()
    state = counter.window.driver.state
    assert isinstance(state, Done)
    assert state.record.draft.signing is not None
    return state.record.draft.signing


def draw(counter: Counter) -> None:
    """As a mouse, a pen or a finger does it."""
    pad = counter.window.pages.confirm.commitment.pad
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    for step in range(1, 12):
        QTest.mouseMove(pad, QPoint(20 + 10 * step, 20 + 30 * (step % 2)))
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(140, 40))
    counter.settle()


def test_nothing_is_filed_before_somebody_signed(counter: Counter) -> None:
    confirm(counter)
    counter.press(Qt.Key.Key_Return)
    assert isinstance(counter.window.driver.state, Confirming)
    assert "尚未签字" in texts(counter.window)


def test_a_sheet_is_signed_and_both_thumbs_registered_with_two_keys(counter: Counter) -> None:
    confirm(counter)
    counter.press(Qt.Key.Key_F7)
    counter.press(Qt.Key.Key_Return)
    signing = filed(counter)
    assert signing.fingerprints == Registered(USUAL_FINGERS)
    assert signing.commitment.signed == OnSheet()
    assert signing.commitment.notice == "2026-11"


def test_the_next_applicant_signs_where_the_last_one_did(counter: Counter) -> None:
    confirm(counter)
    counter.sign()
    filed(counter)
    counter.press(Qt.Key.Key_Return)
    confirm(counter)
    counter.press(Qt.Key.Key_Return)
    assert filed(counter).commitment.signed == OnSheet()


def test_a_signature_on_the_pad_is_kept_as_a_small_picture(counter: Counter) -> None:
    confirm(counter)
    draw(counter)
    counter.press(Qt.Key.Key_Return)
    signed = filed(counter).commitment.signed
    assert isinstance(signed, OnPad)
    assert can_be_signature(signed.strokes_png)


def test_a_touch_is_no_signature_and_signing_again_wipes_the_pad(counter: Counter) -> None:
    confirm(counter)
    pad = counter.window.pages.confirm.commitment.pad
    QTest.mouseClick(pad, Qt.MouseButton.LeftButton, pos=QPoint(30, 30))
    assert not pad.is_signed
    draw(counter)
    assert pad.is_signed
    counter.press(Qt.Key.Key_F5)
    assert not pad.is_signed


def test_no_scribble_makes_a_picture_too_large_to_keep(counter: Counter) -> None:
    confirm(counter)
    pad = counter.window.pages.confirm.commitment.pad
    for row in range(0, pad.height(), 2):
        pad.draw([(x, row + (x * 7 + row * 13) % 11) for x in range(0, pad.width(), 3)])
    assert can_be_signature(pad.png())


def test_the_signature_of_one_applicant_is_not_there_for_the_next(counter: Counter) -> None:
    confirm(counter)
    draw(counter)
    counter.press(Qt.Key.Key_Return)
    filed(counter)
    counter.press(Qt.Key.Key_Return)
    confirm(counter)
    assert not counter.window.pages.confirm.commitment.pad.is_signed


@pytest.mark.parametrize(("number", "is_across"), [("320508", False), ("320102", False), ("341002", True)])
def test_nothing_of_another_province_is_promised_within_one(counter: Counter, number: str, is_across: bool) -> None:
    counter.enter(number=people.id_number(number))
    counter.take_down()
    counter.collect()
    counter.press(Qt.Key.Key_Return)
    assert isinstance(counter.window.driver.state, Confirming)
    title, *_ = counter.window.pages.confirm.commitment.text.toPlainText().splitlines()
    assert ("跨省通办" in title) is is_across


def test_a_failed_registration_and_a_missing_hand_are_told_apart(counter: Counter) -> None:
    confirm(counter)
    counter.press(Qt.Key.Key_2, ALT)
    assert counter.window.pages.confirm.fingers.fingerprints() == RegistrationFailed()
    counter.press(Qt.Key.Key_3, ALT)
    assert counter.window.pages.confirm.fingers.fingerprints() is None
    counter.press(Qt.Key.Key_F7)
    counter.press(Qt.Key.Key_Return)
    assert "请选择未注册的原因" in texts(counter.window)
    counter.type("残疾")
    counter.press(Qt.Key.Key_Return)
    assert filed(counter).fingerprints == NotRegistered(NotRegisteredReason.DISABILITY)


def test_another_reason_has_to_be_said_in_words(counter: Counter) -> None:
    confirm(counter)
    fingers = counter.window.pages.confirm.fingers
    counter.press(Qt.Key.Key_3, ALT)
    fingers.why.field.line.setFocus()
    counter.type("其他")
    counter.press(Qt.Key.Key_F7)
    counter.press(Qt.Key.Key_Return)
    assert counter.front() is fingers.note.line
    counter.type("双手石膏")
    counter.press(Qt.Key.Key_Return)
    assert filed(counter).fingerprints == NotRegistered(NotRegisteredReason.OTHER, "双手石膏")


def test_one_finger_may_do_but_never_the_same_twice(counter: Counter) -> None:
    confirm(counter)
    fingers = counter.window.pages.confirm.fingers
    fingers.second.field.line.setFocus()
    counter.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    counter.type("右手拇指")
    assert fingers.fingerprints() is None
    counter.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    counter.type("无")
    assert fingers.fingerprints() == Registered((Finger.RIGHT_THUMB,))


def test_the_collection_can_be_changed_before_it_is_filed(counter: Counter) -> None:
    confirm(counter)
    counter.press(Qt.Key.Key_F9)
    assert isinstance(counter.window.driver.state, Collecting)
    counter.press(Qt.Key.Key_2)
    counter.type("样例乙")
    counter.press(Qt.Key.Key_Tab)
    counter.type(people.id_number("320102"))
    counter.press(Qt.Key.Key_Tab)
    counter.type("13900000000")
    counter.submit()
    assert isinstance(counter.window.driver.state, Filing)
    assert isinstance(counter.window.driver.state.collection, ByProxy)
    assert counter.window.driver.state.collection != AtWindow()


def test_nobody_is_named_as_their_own_proxy(counter: Counter) -> None:
    counter.open_case()
    counter.collect()
    counter.press(Qt.Key.Key_2)
    counter.type("样例甲")
    counter.press(Qt.Key.Key_Tab)
    counter.type(people.id_number("341002"))
    counter.press(Qt.Key.Key_Tab)
    counter.type("13900000000")
    counter.press(Qt.Key.Key_Return)
    assert isinstance(counter.window.driver.state, Collecting)
    assert "这是申请人本人的公民身份号码" in texts(counter.window)
