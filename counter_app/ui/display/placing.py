"""Puts the applicant's screen on the monitor that the officer does not use, as monitors come and go."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QMainWindow, QWidget

WIDTH_PX, HEIGHT_PX = 960, 600
"""Of the applicant's screen as an ordinary window, where there is but one monitor."""


class Placing(QObject):
    """Fills the second monitor with the display; with one monitor it is a window that the officer opens."""

    def __init__(self, window: QMainWindow, display: QWidget, *, is_wanted: bool) -> None:
        super().__init__(window)
        self._window, self._display = window, display
        self._is_wanted = is_wanted
        self._is_watching = False

    def begin(self) -> None:
        """Call when the officer's window is shown: only then it has a monitor."""
        if not self._is_watching:
            self._is_watching = True
            application = QGuiApplication.instance()
            assert isinstance(application, QGuiApplication)
            application.screenAdded.connect(self.place)
            application.screenRemoved.connect(self.place)
            handle = self._window.windowHandle()
            if handle is not None:
                handle.screenChanged.connect(self.place)
        self.place()

    def place(self) -> None:
        """Show or hide the display according to the monitors there are now."""
        other = other_screen(self._window.screen(), QGuiApplication.screens())
        if other is None or not self._is_wanted:
            self._display.hide()
            return
        if self._display.isVisible() and self._display.screen() is other:
            return
        self._display.setScreen(other)
        self._display.setGeometry(other.geometry())
        # unlike showFullScreen() this does not ask for the focus
        self._display.setWindowState(Qt.WindowState.WindowFullScreen)
        self._display.show()

    def turn(self) -> None:
        """The officer's key: on and off; with one monitor as an ordinary window."""
        if self._display.isVisible():
            self._is_wanted = False
            self._display.hide()
            return
        self._is_wanted = True
        self.place()
        if not self._display.isVisible():
            self._display.setWindowState(Qt.WindowState.WindowNoState)
            self._display.resize(WIDTH_PX, HEIGHT_PX)
            self._display.show()


def other_screen(mine: QScreen, screens: list[QScreen]) -> QScreen | None:
    """The first monitor that is not the officer's and shows another part of the desktop."""
    return next(
        (screen for screen in screens if screen is not mine and not screen.geometry().intersects(mine.geometry())), None
    )
