"""Turns what the officer does on the pages of an application into the session's events."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from counter_app.domain.application import Application, Particular
from counter_app.domain.ending import CaseEnd, DeclineReason
from counter_app.domain.ids import CaseId
from counter_app.domain.session import Applied, Back, Closed, End, Idle, Sign
from counter_app.domain.signing import Signing
from counter_app.ui.driver import Driver
from counter_app.ui.messages.ending import sheet
from counter_app.ui.pages.case_pages import CasePages
from counter_app.ui.parts import Parts
from counter_app.ui.widgets.decline_dialog import DeclineDialog
from counter_app.ui.widgets.save_dialog import ask_for_file, ending_kind


class ApplicationDesk(QObject):
    """Details, signing, and cases that end without a photo. GUI thread."""

    def __init__(self, parts: Parts, driver: Driver, pages: CasePages, window: QWidget) -> None:
        super().__init__(window)
        self._parts, self._driver, self._pages, self._window = parts, driver, pages, window
        pages.particulars.applied.connect(self._apply)
        pages.particulars.ended.connect(self._end)
        pages.particulars.decline_wanted.connect(self._ask_to_decline)
        pages.confirm.signed.connect(self._sign)
        pages.confirm.went_back.connect(self._go_back)
        pages.closed.save_wanted.connect(self._save_list)

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
        today = parts.clock.now().date()
        reasons = parts.requirements.can_decline(case.applicant.registered_at, case.window.city, today)
        likely = frozenset({DeclineReason.DATA_DISAGREE}) if disagree else frozenset()
        dialog = DeclineDialog(reasons, likely, self._window)
        dialog.ask(lambda outcome: self._driver.handle(End(case.id, outcome)))

    def _sign(self, signing: Signing) -> None:
        case = self._case()
        if case is not None:
            self._driver.handle(Sign(case, signing))

    def _go_back(self) -> None:
        case = self._case()
        if case is not None:
            self._driver.handle(Back(case))

    def _save_list(self) -> None:
        state = self._driver.state
        if not isinstance(state, Closed):
            return
        ended = state.ended

        def save(file: Path) -> None:
            content = sheet(ended).encode("utf-8-sig")
            tell = self._pages.closed.show_saved
            self._parts.printing.file_later(lambda: content, file, lambda fault: tell(ended, fault, file.name))

        ask_for_file(self._window, ending_kind(), f"list-{ended.number}.txt", save)

    def _case(self) -> CaseId | None:
        state = self._driver.state
        return None if isinstance(state, Idle) else state.case.id
