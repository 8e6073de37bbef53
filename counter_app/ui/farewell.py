"""Decides whether the window may be closed, and asks the one question that may stand before it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from counter_app.domain.case.casebook import DaySheet
from counter_app.domain.days import china_day
from counter_app.domain.faults import Fault
from counter_app.domain.session.session import Closed, Closing, Done, Filing
from counter_app.ui.driver import Driver
from counter_app.ui.messages.literal import translate
from counter_app.ui.parts import Parts
from counter_app.ui.screen import Leaving, leaving
from counter_app.ui.widgets.question import Question


class Farewell(QObject):
    """A case on its way to the disk is waited for; an open one is asked about once, and so is a day that is not closed.

    At most one question stands before the door. `day_wanted` when the day is to be closed first. GUI thread; how the
    day stands is known from when it last changed, so that a disk that hangs keeps nobody here.
    """

    day_wanted = Signal()

    def __init__(self, parts: Parts, driver: Driver, is_more_open: Callable[[], bool], window: QWidget) -> None:
        super().__init__(window)
        self._is_more_open = is_more_open
        self._parts, self._driver, self._window = parts, driver, window
        self._day_needs_closing = False
        self._closes_when_filed, self._may_close = False, False

    def may_close(self) -> bool:
        """Whether the window may be closed now. If not, somebody is asked, or what is being filed is waited for."""
        loses = Leaving.FREELY if self._may_close else leaving(self._driver.state)
        if loses is Leaving.FREELY and not self._may_close and self._is_more_open():
            loses = Leaving.LOSES_CASE
        if loses is Leaving.MUST_WAIT:
            self._closes_when_filed = True
        elif loses is Leaving.LOSES_CASE:
            self._ask_about_case()
        elif self._day_needs_closing and not self._may_close:
            self._ask_about_day()
            return False
        return loses is Leaving.FREELY

    def look(self) -> None:
        """Ask the journal how the day stands; whatever is on its way to the journal already comes before that."""
        today = china_day(self._parts.clock.now())
        self._parts.cases.ask(lambda book: book.day(today), self._take)

    def follow(self) -> None:
        """The session moved."""
        state = self._driver.state
        if isinstance(state, Done | Closed):
            self._day_needs_closing = True
            self.look()
        if self._closes_when_filed and not isinstance(state, Filing | Closing):
            # filed, or failed: then the officer decides, having read why
            self._closes_when_filed = False
            if isinstance(state, Done | Closed):
                self._window.close()

    def _ask_about_case(self) -> None:
        question = Question(
            translate("Window", "Close the program?"),
            translate("Window", "A case is open. What was entered and photographed for it will not be kept."),
            self._window,
        )
        question.ask(translate("Window", "Close"), translate("Window", "Go on"), self._close_now)

    def _ask_about_day(self) -> None:
        question = Question(
            translate("Window", "The day is not closed"),
            translate("Window", "It can be closed on a later day too; its counts stay."),
            self._window,
        )
        question.rejected.connect(self.day_wanted)
        question.ask(translate("Window", "Close the program"), translate("Window", "To the close"), self._close_now)

    def _take(self, sheet: DaySheet | Fault) -> None:
        if not isinstance(sheet, Fault):
            self._day_needs_closing = sheet.needs_closing

    def _close_now(self) -> None:
        self._may_close = True
        self._window.close()
