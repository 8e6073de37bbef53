"""Runs the program as its command line does, tells on stdout when anything moves, and on request where to click."""

import json
import sys
import time

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from counter_app.__main__ import main
from counter_app.ui.main_window import MainWindow
from tests.e2e.told_facts import facts, place_of

LOOK_MS = 20


class Telling:
    """Says what can be seen of the window; sends and changes nothing. GUI thread."""

    def __init__(self, running: QApplication) -> None:
        self._running = running
        self._search = QTimer()
        self._search.timeout.connect(self._look)
        running.focusChanged.connect(self._tell_focus)
        self._search.start(LOOK_MS)
        self._facts: dict[str, str] = {}
        self._asked = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)

    def _look(self) -> None:
        for window in self._running.topLevelWidgets():
            if isinstance(window, MainWindow) and window.isVisible():
                self._search.timeout.disconnect(self._look)
                self._attend(window)
                return

    def _attend(self, window: MainWindow) -> None:
        self._search.timeout.connect(lambda: self._tell_facts(window))
        self._asked.activated.connect(lambda: self._answer(window))
        window.driver.changed.connect(lambda: _say("state", type(window.driver.state).__name__))
        _say("window", hex(int(window.winId())))

    def _tell_facts(self, window: MainWindow) -> None:
        now = facts(window)
        for what, text in now.items():
            if self._facts.get(what) != text:
                _say(what, text)
        self._facts = now

    def _answer(self, window: MainWindow) -> None:
        words = sys.stdin.readline()
        if words:
            _say("place", place_of(window, words.rstrip("\n")))
        else:
            self._asked.setEnabled(False)

    def _tell_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        if isinstance(before, QLineEdit):
            before.textChanged.disconnect(_tell_length)
        if isinstance(now, QLineEdit):
            now.textChanged.connect(_tell_length)
        if now is not None:
            _say("focus", type(now).__name__)


def _tell_length(text: str) -> None:
    """How much stands in the line that has the focus, never what."""
    _say("length", str(len(text)))


def _say(what: str, text: str) -> None:
    sys.stdout.write(json.dumps({"at": time.monotonic(), "what": what, "text": text}) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    telling = Telling(QApplication(sys.argv[:1]))
    sys.exit(main(sys.argv[1:]))
