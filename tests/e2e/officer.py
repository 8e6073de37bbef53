"""An officer made of key strokes: types, presses, waits for what the screen should say, as a person would."""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QFileDialog, QWidget

from counter_app.domain.case.record import CaptureRecord
from counter_app.domain.duty import HandingOver, Locked, Online
from counter_app.domain.photo.findings import Verdict
from counter_app.domain.session.session import (
    Applying,
    Collecting,
    Confirming,
    Done,
    Framing,
    Idle,
    Pairing,
    Reviewing,
    ReviewingPair,
)
from counter_app.ui.app import App
from counter_app.ui.main_window import MainWindow

PATIENCE_S = 20.0
Key = Qt.Key


class Officer:
    """Works at one window. Knows keys and the state of the session, nothing of widgets."""

    def __init__(self, app: App, window: MainWindow) -> None:
        self.app = app
        self.window = window

    def wait(self, condition: Callable[[], bool], what: str) -> None:
        deadline = time.monotonic() + PATIENCE_S
        while not condition():
            assert time.monotonic() < deadline, f"waited in vain for: {what}; state {type(self.state).__name__}"
            self.app.qt.processEvents()
            time.sleep(0.005)

    def wait_for(self, state: type) -> None:
        self.wait(lambda: isinstance(self.state, state), state.__name__)

    @property
    def state(self) -> object:
        return self.window.driver.state

    def press(self, key: Key) -> None:
        QTest.keyClick(self._focus(), key)
        self.app.qt.processEvents()

    def type(self, text: str) -> None:
        """As an input method does it: xdotool and QTest know no Chinese."""
        event = QInputMethodEvent("", [])
        event.setCommitString(text)
        QApplication.sendEvent(self._focus(), event)
        self.app.qt.processEvents()

    def enter_applicant(self, name: str, number: str) -> None:
        self.wait_for(Idle)
        self.type(name)
        self.press(Key.Key_Tab)
        self.type(number)
        self.press(Key.Key_Return)
        self.wait_for(Applying)

    def take_down(self) -> None:
        """An adult's details: address, telephone, all papers shown, proof of residence."""
        self.type("样例路 18 号 3 幢 502 室")
        self.press(Key.Key_Tab)
        self.type("13800000000")
        self.press(Key.Key_F5)
        self.press_with_alt(Key.Key_3)
        self.press(Key.Key_Return)
        self.wait_for(Framing)

    def take_down_child(self, mother: str) -> None:
        """A child's details, with its mother; by Tab from field to field."""
        self.type("样例路 18 号 3 幢 502 室")
        self.press(Key.Key_Tab)
        self.type("13800000000")
        for _ in range(3):
            self.press(Key.Key_Tab)
        self.type("样例乙")
        self.press(Key.Key_Tab)
        self.type(mother)
        self.press(Key.Key_Tab)
        self.type("52")
        self.press(Key.Key_F5)
        self.press_with_alt(Key.Key_2)
        self.press(Key.Key_Return)
        self.wait_for(Framing)

    def press_with_alt(self, key: Key) -> None:
        QTest.keyClick(self._focus(), key, Qt.KeyboardModifier.AltModifier)
        self.app.qt.processEvents()

    def press_with_ctrl(self, key: Key) -> None:
        QTest.keyClick(self._focus(), key, Qt.KeyboardModifier.ControlModifier)
        self.app.qt.processEvents()

    def choose_proxy(self, name: str, number: str) -> None:
        self.press(Key.Key_2)
        self.type(name)
        self.press(Key.Key_Tab)
        self.type(number)
        self.press(Key.Key_Tab)
        self.type("13900000000")
        self.press(Key.Key_Return)
        self.wait_for(Confirming)

    def choose_mail_home(self) -> None:
        """To the household address; the telephone is typed once more."""
        self.press(Key.Key_3)
        self.type("13800000000")
        self.press(Key.Key_F7)
        self.press(Key.Key_F6)
        self.press(Key.Key_Return)
        self.wait_for(Confirming)

    def sign(self) -> CaptureRecord:
        """On a sheet; the page remembers that from one applicant to the next."""
        if not self.window.pages.confirm.commitment.on_sheet.isChecked():
            self.press(Key.Key_F7)
        self.press(Key.Key_Return)
        self.wait_for(Done)
        assert isinstance(self.state, Done)
        return self.state.record

    def take_photo(self) -> None:
        """Press the release until it answers: it is shut as long as there is no picture."""
        deadline = time.monotonic() + PATIENCE_S
        while not isinstance(self.state, Reviewing):
            assert time.monotonic() < deadline, f"no judged photo; state {type(self.state).__name__}"
            if isinstance(self.state, Framing):
                self.press(Key.Key_Space)
            self.app.qt.processEvents()
            time.sleep(0.02)

    def take_portrait_of_child(self) -> None:
        """The child comes alone and with its mother by turns: shoot until it was alone, and use that."""
        deadline = time.monotonic() + 3 * PATIENCE_S
        while not isinstance(self.state, Pairing):
            assert time.monotonic() < deadline, f"no portrait; state {type(self.state).__name__}"
            self.take_photo()
            state = self.state
            assert isinstance(state, Reviewing)
            if state.judgement.report.verdict is Verdict.FAIL:
                self.press(Key.Key_R)
                continue
            self._tick_off()
            self.press(Key.Key_Return)

    def take_together(self) -> None:
        """Shoot until both are seen, and go on."""
        deadline = time.monotonic() + 3 * PATIENCE_S
        while not isinstance(self.state, Collecting):
            assert time.monotonic() < deadline, f"no picture of the two; state {type(self.state).__name__}"
            state = self.state
            if isinstance(state, Pairing):
                self.press(Key.Key_Space)
            elif isinstance(state, ReviewingPair):
                self.press(Key.Key_Return if state.pair.is_good else Key.Key_R)
            self.app.qt.processEvents()
            time.sleep(0.02)

    def _tick_off(self) -> None:
        while isinstance(box := self._focus(), QCheckBox) and not box.isChecked():
            self.press(Key.Key_Space)

    def accept(self) -> None:
        """Use the photo; what has to be looked at is ticked off first: each tick leads to the next box."""
        self._tick_off()
        self.press(Key.Key_Return)
        self.wait_for(Collecting)

    def file_for_window(self) -> CaptureRecord:
        self.press(Key.Key_Return)
        self.wait_for(Confirming)
        return self.sign()

    def serve(self, name: str, number: str) -> CaptureRecord:
        """A whole ordinary case, by keys alone."""
        self.enter_applicant(name, number)
        self.take_down()
        self.take_photo()
        self.accept()
        return self.file_for_window()

    def save_receipt(self, file: Path) -> None:
        self.press(Key.Key_S)
        self.wait(lambda: bool(self.window.findChildren(QFileDialog)), "the question where to save")
        name = self._focus()
        QTest.keyClick(name, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(name, str(file))
        QTest.keyClick(name, Key.Key_Return)  # not to the focus: that is the list of completions now
        self.wait(file.is_file, "the receipt's file")
        self.window.activateWindow()  # offscreen there is no window manager to hand the focus back

    def next(self) -> None:
        self.press(Key.Key_Return)
        self.wait_for(Idle)

    def _focus(self) -> QWidget:
        self.wait(lambda: QApplication.focusWidget() is not None, "a focused control")
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus


class Signing(Officer):
    """An officer who signs in first."""

    def sign_in(self, number: str, password: str, new: str = "") -> None:
        self._ask_to_sign_in(number, password)
        if new:
            self.wait(self.window.door.new.isVisible, "the question for another password")
            self._change_password(new)
        self.wait(lambda: isinstance(self.window.guard.state, Online), f"{number} signed in")

    def sign_in_first(self, number: str, password: str, new: str) -> None:
        """As long as the library that the program brings with it is still starting, one is told to try again."""
        deadline = time.monotonic() + 3 * PATIENCE_S
        while not self.window.door.new.isVisible():
            assert time.monotonic() < deadline, "the library never answered"
            self._ask_to_sign_in(number, password)
            self.wait(lambda: not self.window.guard.is_asking, "an answer")
        self._change_password(new)
        self.wait(lambda: isinstance(self.window.guard.state, Online), f"{number} signed in")

    def _ask_to_sign_in(self, number: str, password: str) -> None:
        self.window.door.number.line.setFocus()
        self.window.door.number.line.selectAll()
        self.type(number)
        self.press(Key.Key_Tab)
        self.type(password)
        self.press(Key.Key_Return)

    def _change_password(self, new: str) -> None:
        self.type(new)
        self.press(Key.Key_Tab)
        self.type(new)
        self.press(Key.Key_Return)

    def lock(self) -> None:
        QTest.keyClick(self.window, Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        assert isinstance(self.window.guard.state, Locked)

    def hand_over(self) -> None:
        self.press(Key.Key_F8)
        self.press(Key.Key_H)
        assert isinstance(self.window.guard.state, HandingOver)

    def begin_to_sign(self, number: str, password: str) -> None:
        """Ask for a signature under the photo that is looked at, with the second reason of the list."""
        self.press(Key.Key_F7)
        self.wait(lambda: bool(self.dialogs()), "the question for a signature")
        for step in (Key.Key_Down, Key.Key_Tab):
            self.press(step)
        self.type(number)
        self.press(Key.Key_Tab)
        self.type(password)
        self.press(Key.Key_Return)

    def let_sign(self, number: str, password: str) -> None:
        """A supervisor approves the photo that is looked at."""
        self.begin_to_sign(number, password)
        self.wait(lambda: not self.dialogs(), "the signature")
        self.window.activateWindow()

    @property
    def token(self) -> str:
        state = self.window.guard.state
        assert isinstance(state, Online)
        return str(state.token)

    def dialogs(self) -> list[QDialog]:
        return [dialog for dialog in self.window.findChildren(QDialog) if dialog.isVisible()]
