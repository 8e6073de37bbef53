"""Serves the page of papers: those of the case that was asked for, pictured, printed and saved."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from counter_app.domain.case.casebook import Story
from counter_app.domain.case.record import CaptureRecord, Matter
from counter_app.domain.case.standing import Phase, Standing
from counter_app.domain.faults import Fault
from counter_app.domain.ids import RecordId
from counter_app.domain.ports import CaseBook
from counter_app.domain.session.session import Done
from counter_app.ui.book.day_page import DayPage
from counter_app.ui.book.journal_page import JournalPage
from counter_app.ui.driver import Driver
from counter_app.ui.guard import Guard
from counter_app.ui.handout import Answer, Handout
from counter_app.ui.later.page import LaterPage
from counter_app.ui.newborn.pages import NewbornPages
from counter_app.ui.outcome import Outcome
from counter_app.ui.pages.case_pages import CasePages
from counter_app.ui.pages.papers import PapersPage
from counter_app.ui.paper_texts import PaperKind, PaperText
from counter_app.ui.parts import Parts
from counter_app.ui.widgets.deck import Deck
from counter_app.ui.widgets.save_dialog import ask_for_file, paper_kind


@dataclass(frozen=True, slots=True)
class Desktop:
    """Where the page of papers lies, and the pages from which it is opened."""

    front: Deck
    pages: CasePages
    journal: JournalPage
    day: DayPage
    later: LaterPage
    papers: PapersPage
    newborns: NewbornPages


class PaperDesk(QObject):
    """Brings the page in front and puts it away again. GUI thread; nothing here waits."""

    def __init__(self, parts: Parts, driver: Driver, guard: Guard, desktop: Desktop, parent: QWidget) -> None:
        super().__init__(parent)
        self._driver, self._guard, self._desktop, self._window = driver, guard, desktop, parent
        self._page, self._handout = desktop.papers, Handout(parts)
        self._parts, self._asked_for = parts, 0
        self._reprinted: tuple[Matter, RecordId] | None = None
        """Whose papers are printed once more: that is told to the audit."""
        self._looked_at: Story | None = None
        """The case of later steps from which the page was opened."""
        self._came_from: CasePages | JournalPage | DayPage | LaterPage | NewbornPages = desktop.pages
        desktop.pages.done.papers_wanted.connect(self._show_filed)
        desktop.journal.papers_wanted.connect(self._show_story)
        desktop.later.papers_wanted.connect(self._show_later)
        desktop.day.report_ready.connect(self._show_report)
        self._page.shown.connect(self._picture)
        self._page.print_wanted.connect(self._print)
        self._page.save_wanted.connect(self._save)
        self._page.closed.connect(self._go_back)
        guard.changed.connect(self._shut_away)

    def _show_filed(self) -> None:
        state = self._driver.state
        if isinstance(state, Done):
            self._came_from = self._desktop.pages
            self.show_record(state.record, is_reprint=False)

    def _show_story(self, story: Story) -> None:
        self._came_from = self._desktop.journal
        self.show_record(story.record, is_reprint=True, now=story.standing)
        self._reprinted = Matter.CARD, story.record.draft.id

    def _show_later(self, story: Story) -> None:
        """A card that was posted goes with its note, which is no reprint; of any other case all papers are."""
        self._came_from = self._desktop.later
        if story.standing.phase is Phase.POSTED:
            self.show_record(story.record, is_reprint=False, now=story.standing, only=PaperKind.POSTING)
        else:
            self.show_record(story.record, is_reprint=True, now=story.standing)
            self._reprinted = Matter.CARD, story.record.draft.id
        self._looked_at = story

    def _show_report(self, text: PaperText) -> None:
        self._came_from = self._desktop.day
        self._show_texts((text,))

    def show_newborn(self, texts: tuple[PaperText, ...], reprinted: RecordId | None) -> None:
        """Put the papers of a newborn's registration on the page; `reprinted` names it when it is not new any more."""
        self._came_from = self._desktop.newborns
        self._show_texts(texts)
        self._reprinted = None if reprinted is None else (Matter.NEWBORN, reprinted)

    def _show_texts(self, texts: tuple[PaperText, ...]) -> None:
        self._forget()
        self._desktop.front.bring(self._page)
        self._page.start()
        self._page.show_texts(texts)

    def _go_back(self) -> None:
        looked_at = self._looked_at
        self._forget()
        self._desktop.front.bring(self._came_from)
        self._came_from.start()
        if looked_at is not None and self._came_from is self._desktop.later:
            self._desktop.later.opened.emit(looked_at.record.draft.id)

    def _shut_away(self) -> None:
        """Whoever comes after a shut door shall not find another person's papers."""
        if self._guard.hides:
            self._forget()

    def _forget(self) -> None:
        self._asked_for += 1
        self._reprinted, self._looked_at = None, None
        self._page.forget()

    def show_record(
        self,
        record: CaptureRecord,
        *,
        is_reprint: bool,
        now: Standing | None = None,
        only: PaperKind | None = None,
    ) -> None:
        """Put the papers of that case on the page, or one of them."""
        self._forget()
        asked_for = self._asked_for
        self._desktop.front.bring(self._page)
        self._page.start()

        def take(texts: tuple[PaperText, ...] | Fault) -> None:
            if asked_for != self._asked_for:
                return
            if isinstance(texts, Fault):
                self._page.tell(texts)
            else:
                self._page.show_texts(tuple(text for text in texts if only in {None, text.kind}))

        self._handout.write(record, take, is_reprint=is_reprint, now=now)

    def _picture(self, text: PaperText) -> None:
        self._handout.picture((text,), lambda printed: self._page.show_pages(text, printed))

    def _print(self, texts: tuple[PaperText, ...]) -> None:
        self._handout.print(texts, self._tell(texts))

    def _save(self, texts: tuple[PaperText, ...]) -> None:
        def save(file: Path) -> None:
            self._handout.save(texts, file, self._tell(texts))

        ask_for_file(self._window, paper_kind(), f"papers-{texts[0].head.number}.pdf", save)

    def _tell(self, texts: tuple[PaperText, ...]) -> Answer:
        """Told while these papers are on the page; the next case's page says nothing about them."""
        asked_for, reprinted = self._asked_for, self._reprinted

        def tell(outcome: Outcome) -> None:
            if reprinted is not None and not isinstance(outcome, Fault):
                self._note_reprint(*reprinted)
            if asked_for == self._asked_for and texts:
                self._page.tell(outcome)

        return tell

    def _note_reprint(self, matter: Matter, record_id: RecordId) -> None:
        now, officer = self._parts.clock.now(), self._guard.window.officer

        def tell(fault: Fault | None) -> None:
            if fault is not None:
                self._page.tell(fault)

        def note(book: CaseBook) -> None:
            (book.newborns if matter is Matter.NEWBORN else book).note_reprint(record_id, now, officer)

        self._parts.cases.ask(note, tell)
