"""Turns what the officer does on the pages of an application into the session's events."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from counter_app.domain.application.application import Application, Particular
from counter_app.domain.application.signing import Signing
from counter_app.domain.case.ending import CaseEnd, DeclineReason
from counter_app.domain.days import china_day
from counter_app.domain.ids import CaseId
from counter_app.domain.session.session import Applied, Back, Closed, End, Idle, Sign
from counter_app.ui.driver import Driver
from counter_app.ui.handout import Handout
from counter_app.ui.pages.case_pages import CasePages
from counter_app.ui.parts import Parts
from counter_app.ui.widgets.decline_dialog import DeclineDialog
from counter_app.ui.widgets.save_dialog import ask_for_file, paper_kind


class ApplicationDesk(QObject):
    """Details, signing, and cases that end without a photo. GUI thread."""

    def __init__(self, parts: Parts, driver: Driver, pages: CasePages, window: QWidget) -> None:
        super().__init__(window)
        self._parts, self._driver, self._pages, self._window = parts, driver, pages, window
        self._handout = Handout(parts)
        pages.particulars.applied.connect(self._apply)
        pages.particulars.ended.connect(self._end)
        pages.particulars.decline_wanted.connect(self._ask_to_decline)
        pages.confirm.signed.connect(self._sign)
        pages.confirm.went_back.connect(self._go_back)
        pages.closed.print_wanted.connect(self._print_notice)
        pages.closed.save_wanted.connect(self._save_notice)

    def _apply(self, application: Application) -> None:
        case = self._case()
        if case is not None:
            self._driver.handle(Applied(case, application))

    def _end(self, outcome: CaseEnd) -> None:
        case = self._case()
        if case is not None:
            self._driver.handle(End(case, outcome))

    def _ask_to_decline(self, disagree: frozenset[Particular]) -> None:
        """Only reasons that can hold here today are offered; what the form already shows is ticked."""
        state = self._driver.state
        if isinstance(state, Idle):
            return
        case, parts = state.case, self._parts
        today = china_day(parts.clock.now())
        reasons = parts.requirements.can_decline(case.applicant.registered_at, case.window.city, today)
        likely = frozenset({DeclineReason.DATA_DISAGREE}) if disagree else frozenset()
        dialog = DeclineDialog(reasons, likely, self._window)
        dialog.ask(lambda outcome: self._driver.handle(End(case.id, outcome)))

    def _sign(self, signing: Signing) -> None:
        case = self._case()
        if case is not None:
            folder = self._driver.folder
            self._driver.handle(Sign(case, signing, () if folder is None else folder.pages))

    def _go_back(self) -> None:
        case = self._case()
        if case is not None:
            self._driver.handle(Back(case))

    def _print_notice(self) -> None:
        state = self._driver.state
        if isinstance(state, Closed):
            ended, tell = state.ended, self._pages.closed.tell
            self._handout.print((self._handout.notice(ended),), lambda outcome: tell(ended, outcome))

    def _save_notice(self) -> None:
        state = self._driver.state
        if not isinstance(state, Closed):
            return
        ended, tell = state.ended, self._pages.closed.tell
        text = self._handout.notice(ended)

        def save(file: Path) -> None:
            self._handout.save((text,), file, lambda outcome: tell(ended, outcome))

        ask_for_file(self._window, paper_kind(), f"{ended.number}.pdf", save)

    def _case(self) -> CaseId | None:
        state = self._driver.state
        return None if isinstance(state, Idle) else state.case.id
