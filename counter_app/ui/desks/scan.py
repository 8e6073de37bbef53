"""Serves a code scanner that acts as a keyboard: its Enter presses nothing, and the start page knows what it read."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from counter_app.domain.days import china_day
from counter_app.domain.person.identity import IdNumber
from counter_app.ui.pages.case_pages import CasePages
from counter_app.ui.scanning import Burst, ScannedReceipt, is_scan, may_become_scan, read_scan
from counter_app.ui.widgets.deck import Deck

ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_CapsLock)
COMMANDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
TEXTS = (QLineEdit, QPlainTextEdit)


class ScanDesk(QObject):
    """Watches the keys of whatever has the focus. `receipt` carries a number that was scanned on the start page.

    Only the keys of a code that a counter meets press nothing: the Enter behind it, and all but the first where no text
    is entered. Whatever else comes fast is a person's and goes on as it came.
    Lines that wait for a scan themselves have the property `takes_scans`. GUI thread.
    """

    receipt = Signal(str)

    def __init__(self, window: QWidget, front: Deck, pages: CasePages, now: Callable[[], datetime]) -> None:
        super().__init__(window)
        self._front, self._pages, self._now = front, pages, now
        self._burst = Burst()
        self._eaten: int | None = None
        window.installEventFilter(self)
        running = QApplication.instance()
        assert isinstance(running, QApplication)
        running.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if not isinstance(event, QKeyEvent) or QApplication.focusWidget() not in {None, watched}:
            return False  # keys that the focus left to its parents come by once more
        if event.type() is QEvent.Type.ShortcutOverride:
            is_eaten = self._weigh(event)
            self._eaten = event.key() if is_eaten else None
            if is_eaten:
                event.accept()
            return is_eaten
        return event.type() is QEvent.Type.KeyPress and event.key() == self._eaten

    def _weigh(self, event: QKeyEvent) -> bool:
        """Whether this key shall press nothing."""
        burst, at_ms, focus = self._burst, event.timestamp(), QApplication.focusWidget()
        if event.key() in MODIFIERS:
            return False
        if event.key() in ENTERS:
            self._burst = Burst()
            return burst.goes_on(at_ms) and self._is_scan(burst.text, focus) and self._take(burst.text, focus)
        text = event.text()
        if event.isAutoRepeat() or event.modifiers() & COMMANDING or not (text and text.isprintable()):
            self._burst = Burst()
            return False
        self._burst = burst.typed(text, at_ms)
        return burst.goes_on(at_ms) and not isinstance(focus, TEXTS) and may_become_scan(self._burst.text)

    def _is_scan(self, text: str, focus: QWidget | None) -> bool:
        line = focus.text() if isinstance(focus, QLineEdit) else ""
        return is_scan(text, line, china_day(self._now()))

    def _take(self, text: str, focus: QWidget | None) -> bool:
        """Whether the Enter behind this is to be eaten."""
        front = self._front.front
        if front is not self._pages:
            return focus is None or not focus.property("takes_scans")
        if self._pages.front is self._pages.applicant:
            self._serve(text, focus)
        return True

    def _serve(self, text: str, focus: QWidget | None) -> None:
        scanned = read_scan(text, china_day(self._now()))
        if scanned is None:
            return
        if isinstance(focus, QLineEdit):
            focus.setText(focus.text().removesuffix(text))
        page = self._pages.applicant
        if isinstance(scanned, ScannedReceipt):
            page.refresh()
            self.receipt.emit(scanned.number)
        elif isinstance(scanned, IdNumber):
            page.take_number(scanned)

    def _follow(self, left: QWidget | None, entered: QWidget | None) -> None:
        if left is not None and left is not self.parent():
            left.removeEventFilter(self)
        if entered is not None:
            entered.installEventFilter(self)
