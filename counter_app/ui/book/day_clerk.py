"""Serves the page of a day's close: counts it, closes it, opens it again, and has its report written."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from counter_app.domain.application.signing import Signed
from counter_app.domain.case.case import Window
from counter_app.domain.case.casebook import CaseQuery, DaySheet
from counter_app.domain.case.record import JournalEntry
from counter_app.domain.days import china_day
from counter_app.domain.faults import Fault
from counter_app.domain.ports import CaseBook
from counter_app.ui.book.day_page import DayPage
from counter_app.ui.handout import Handout
from counter_app.ui.messages.literal import translate
from counter_app.ui.parts import Parts
from counter_app.ui.screen import Level


class DayClerk(QObject):
    """`changed` when a day was closed or opened again. GUI thread; nothing here waits."""

    changed = Signal()

    def __init__(self, parts: Parts, window: Callable[[], Window], page: DayPage, parent: QObject) -> None:
        super().__init__(parent)
        self._parts, self._window, self._page = parts, window, page
        self._handout = Handout(parts)
        self._asked: date | None = None
        page.wanted.connect(self._look)
        page.close_wanted.connect(self._close)
        page.reopen_wanted.connect(self._reopen)
        page.report_wanted.connect(self._write)

    def _today(self) -> date:
        return china_day(self._parts.clock.now())

    def _look(self, day: date | None) -> None:
        asked = self._asked = self._today() if day is None else day
        self._parts.cases.ask(lambda book: book.day(asked), self._show)

    def _show(self, sheet: DaySheet | Fault) -> None:
        if isinstance(sheet, Fault):
            self._page.tell(sheet)
        elif sheet.counts.day == self._asked:
            self._page.show_sheet(sheet, self._today())

    def _close(self, sheet: DaySheet, signed: Signed) -> None:
        day, now, officer = sheet.counts.day, self._parts.clock.now(), self._window().officer

        def close(book: CaseBook) -> DaySheet:
            book.close_day(day, now, officer, signed)
            return book.day(day)

        self._parts.cases.ask(close, lambda then: self._settle(then, translate("Day", "The day is closed")))

    def _reopen(self, sheet: DaySheet, reason: str) -> None:
        day, now, officer = sheet.counts.day, self._parts.clock.now(), self._window().officer
        done = translate("Day", "The day is open again; both closes are kept")
        self._parts.cases.ask(
            lambda book: book.reopen_day(day, now, officer, reason), lambda then: self._settle(then, done)
        )

    def _settle(self, sheet: DaySheet | Fault, done: str) -> None:
        self._show(sheet)
        if not isinstance(sheet, Fault):
            self._page.say(Level.GOOD, done)
            self.changed.emit()

    def _write(self, shown: DaySheet | None) -> None:
        """The report of the day that is shown, of what the journal holds now."""
        if shown is None:
            return
        day = shown.counts.day

        def read(book: CaseBook) -> tuple[DaySheet, tuple[JournalEntry, ...]]:
            stories = map(book.story, book.all_of(CaseQuery(since=day, until=day)))
            return book.day(day), tuple(JournalEntry(story.record, story.upload) for story in stories)

        def write(found: tuple[DaySheet, tuple[JournalEntry, ...]] | Fault) -> None:
            if isinstance(found, Fault):
                self._page.tell(found)
            elif self._asked == day:
                self._page.report_ready.emit(self._handout.day(self._window(), *found))

        self._parts.cases.ask(read, write)
