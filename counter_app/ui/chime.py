"""Makes a sound when a photo is released and when one fails, where that is wanted."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from counter_app.domain.photo.findings import Verdict
from counter_app.domain.session.session import Judging, Reviewing, SessionState
from counter_app.ui.driver import Driver


class Chime(QObject):
    """Silent until `is_on`. Nothing is told by sound alone."""

    def __init__(self, driver: Driver, sound: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_on = False
        self._driver, self._sound = driver, sound
        self._before: SessionState = driver.state
        driver.changed.connect(self._follow)

    def _follow(self) -> None:
        state, before = self._driver.state, self._before
        self._before = state
        if self.is_on and type(state) is not type(before) and (isinstance(state, Judging) or _has_failed(state)):
            self._sound()


def _has_failed(state: SessionState) -> bool:
    return isinstance(state, Reviewing) and state.judgement.report.verdict is Verdict.FAIL
