"""Serves the page of photographed papers in the journal: fetches pages, and has them written into one PDF."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from counter_app.domain.case.case import Window
from counter_app.domain.case.casebook import Story
from counter_app.domain.faults import Fault
from counter_app.domain.ports import CaseBook
from counter_app.ui.book.journal_page import JournalPage
from counter_app.ui.book.pages_page import PagesPage
from counter_app.ui.guard import Guard
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.papers.pages_pdf import PdfPage, pdf_of_pages
from counter_app.ui.parts import Parts
from counter_app.ui.screen import Level
from counter_app.ui.widgets.deck import Deck
from counter_app.ui.widgets.save_dialog import ask_for_file, paper_kind


class PagesClerk(QObject):
    """Brings the page in front of the journal and puts it away. GUI thread; nothing here waits."""

    def __init__(self, parts: Parts, guard: Guard, front: Deck, journal: JournalPage) -> None:
        super().__init__(front)
        self._parts, self._guard, self._front, self._journal = parts, guard, front, journal
        self.page = PagesPage()
        front.add(self.page)
        journal.view.pages_wanted.connect(self._open)
        self.page.wanted.connect(self._fetch)
        self.page.save_wanted.connect(self._save)
        self.page.closed.connect(self._close)
        guard.changed.connect(self._shut_away)

    def _open(self, story: Story) -> None:
        self._front.bring(self.page)
        self.page.show_story(story)
        self.page.start()

    def _close(self) -> None:
        self.page.forget()
        self._front.bring(self._journal)
        self._journal.start()

    def _shut_away(self) -> None:
        if self._guard.hides:
            self.page.forget()

    def _fetch(self, position: int) -> None:
        story = self.page.story
        assert story is not None
        record_id = story.record.draft.id

        def show(found: bytes | Fault) -> None:
            if self.page.story is not story:
                return
            if isinstance(found, Fault):
                self.page.news.tell(found)
            else:
                self.page.show_page(position, found)

        self._parts.cases.ask(lambda book: book.page(record_id, position), show)

    def _save(self, story: Story) -> None:
        name = f"documents-{story.record.receipt_no}.pdf"
        ask_for_file(self.page, paper_kind(), name, lambda file: self._write(story, file, self._guard.window))

    def _write(self, story: Story, file: Path, window: Window) -> None:
        """The audit knows of it before the file is there."""
        record_id, now, refs = story.record.draft.id, self._parts.clock.now(), story.documents

        def read(book: CaseBook) -> tuple[PdfPage, ...]:
            pages = tuple(PdfPage(book.page(record_id, place), ref.dpi) for place, ref in enumerate(refs))
            book.note_pages_saved(record_id, now, window.officer)
            return pages

        def write(pages: tuple[PdfPage, ...] | Fault) -> None:
            if isinstance(pages, Fault):
                self._tell(story, pages, file)
                return
            content: Callable[[], bytes] = lambda: pdf_of_pages(story.record.receipt_no, pages)  # noqa: E731 - typed
            self._parts.printing.file_later(content, file, lambda fault: self._tell(story, fault, file))

        self._parts.cases.ask(read, write)

    def _tell(self, story: Story, fault: Fault | None, file: Path) -> None:
        if self.page.story is not story:
            return
        if fault is not None:
            self.page.news.tell(fault)
            return
        title = fill(translate("Documents", "The pages are saved as {name}."), name=file.name)
        note = translate(
            "Documents", "They show whole ID numbers: keep the file like the papers. The audit knows of it."
        )
        self.page.news.say(Level.GOOD, title, note)
