"""Serves the journal page: cases by page, their stories and pictures, receipts and refused records once more."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from counter_app.domain.case.case import Window
from counter_app.domain.case.casebook import CasePage, CaseQuery, Story
from counter_app.domain.case.progress import CaseEvent, Happening
from counter_app.domain.case.record import Unreadable, UploadState
from counter_app.domain.days import china_day
from counter_app.domain.faults import Fault
from counter_app.domain.ids import EventId, RecordId
from counter_app.domain.newborn.book import NewbornQuery
from counter_app.domain.places.lateness import cutoffs
from counter_app.domain.ports import CaseBook
from counter_app.ui.book.export import Export, Told
from counter_app.ui.book.journal_page import JournalPage
from counter_app.ui.handout import Handout
from counter_app.ui.messages import progress
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.outcome import Outcome
from counter_app.ui.parts import Parts
from counter_app.ui.screen import Level
from counter_app.ui.widgets.save_dialog import ask_for_file, list_kind


class JournalClerk(QObject):
    """Stands between the journal page, the case book and the desk. GUI thread; nothing here waits.

    One question for a page at a time: whoever types faster than the disk answers is asked for the last word only.
    """

    def __init__(self, parts: Parts, window: Callable[[], Window], page: JournalPage, parent: QObject) -> None:
        super().__init__(parent)
        self._parts, self._window, self._page = parts, window, page
        self._handout = Handout(parts)
        self._query = CaseQuery()
        self._is_asking, self._is_stale = False, False
        self._asked: RecordId | None = None
        page.begun.connect(self._ask_unreadable)
        page.wanted.connect(self.look)
        page.more_wanted.connect(self._find_more)
        page.opened.connect(self._open)
        page.told.connect(self._tell)
        page.print_wanted.connect(self._print)
        page.send_wanted.connect(self._send)
        page.list_wanted.connect(self._save_list)

    def _ask_unreadable(self) -> None:
        def show(found: tuple[Unreadable, ...] | Fault) -> None:
            if isinstance(found, Fault):
                self._page.news.tell(found)
            else:
                self._page.show_unreadable(found)

        self._parts.desk.list_unreadable(show)

    def look(self) -> None:
        """Ask the journal for what the page looks for, from its first line on."""
        if self._is_asking:
            self._is_stale = True
            return
        self._is_asking, self._is_stale = True, False
        parts = self._parts
        late = cutoffs(china_day(parts.clock.now()), parts.progress, parts.terms, parts.is_workday)
        query = self._query = self._page.filters.query(late)

        words = NewbornQuery(query.words)

        def find(book: CaseBook) -> tuple[CasePage, int]:
            return book.find(query, 0), book.newborns.find(words, 0).total

        def show(found: tuple[CasePage, int] | Fault) -> None:
            self._is_asking = False
            if isinstance(found, Fault):
                self._show_page(found)
            else:
                self._show_page(found[0])
                self._page.newborns.show_count(found[1])
            if self._is_stale:
                self.look()

        parts.cases.ask(find, show)

    def _find_more(self, first: int) -> None:
        query = self._query

        def show(found: CasePage | Fault) -> None:
            if query == self._query:
                self._show_page(found)

        self._parts.cases.ask(lambda book: book.find(query, first), show)

    def _show_page(self, found: CasePage | Fault) -> None:
        if isinstance(found, Fault):
            self._page.news.tell(found)
        else:
            self._page.show_found(found)

    def _open(self, record_id: str) -> None:
        asked = self._asked = RecordId(record_id)

        def show(story: Story | Fault) -> None:
            if self._asked != asked:
                return
            if isinstance(story, Fault):
                self._page.tell_unopened(story)
            else:
                self._show(story)

        self._parts.cases.ask(lambda book: book.story(asked), show)

    def _show(self, story: Story | Fault) -> None:
        if isinstance(story, Fault):
            self._page.news.tell(story)
            return
        now = self._page.story
        is_other = now is None or now.record.draft.id != story.record.draft.id
        if not is_other and story == now:
            return
        self._page.show_story(story)
        if is_other:
            for sha256 in filter(None, (story.record.photos[0].sha256, story.record.together)):
                self._fetch(sha256)

    def _fetch(self, sha256: str) -> None:
        def show(photo: bytes | Fault) -> None:
            if isinstance(photo, Fault):
                self._page.news.tell(photo)
            else:
                self._page.view.show_photo(sha256, photo)

        self._parts.desk.fetch_photo(sha256, show)

    def _tell(self, what: Happening) -> None:
        story, parts = self._page.story, self._parts
        if story is None:
            return
        event = CaseEvent(EventId(parts.new_id()), story.record.draft.id, parts.clock.now(), self._window(), what)

        def show(then: Story | Fault) -> None:
            if isinstance(then, Fault):
                self._page.news.tell(then)
                return
            if self._asked == then.record.draft.id:
                self._page.show_story(then)
            noted = fill(translate("Later", "Recorded: {step}"), step=progress.sentence(what))
            self._page.news.say(Level.GOOD, noted)
            self.look()

        parts.cases.tell(event, show)

    def _print(self, story: Story) -> None:
        def tell(outcome: Outcome) -> None:
            self._page.news.tell(outcome)
            if not isinstance(outcome, Fault):
                self._note_reprint(story.record.draft.id)

        self._handout.print_voucher(story.record, tell, is_reprint=True)

    def _note_reprint(self, record_id: RecordId) -> None:
        now, officer = self._parts.clock.now(), self._window().officer

        def note(book: CaseBook) -> Story:
            book.note_reprint(record_id, now, officer)
            return book.story(record_id)

        def show(story: Story | Fault) -> None:
            if isinstance(story, Fault) or self._asked == record_id:
                self._show(story)

        self._parts.cases.ask(note, show)

    def _send(self, story: Story) -> None:
        record_id, officer, now = story.record.draft.id, self._window().officer, self._parts.clock.now()
        refused = [told.event.id for told in story.events if told.upload.state is UploadState.REFUSED]

        def put_back(book: CaseBook) -> None:
            for event in refused:
                book.send_event_again(event, now, officer)

        def tell(fault: Fault | None) -> None:
            if fault is not None:
                self._page.news.tell(fault)
                return
            text = translate("Journal", "{receipt_no} is in the queue again.")
            self._page.news.say(Level.GOOD, fill(text, receipt_no=story.record.receipt_no))
            self.look()

        def go_on(fault: Fault | None) -> None:
            if fault is not None:
                tell(fault)
            else:
                # a record that the library has stays as it is; the uplink is woken in any case
                self._parts.desk.send_again(record_id, tell)

        self._parts.cases.ask(put_back, go_on)

    def _save_list(self) -> None:
        query, page = self._query, self._page

        def progressing(done: int, of: int) -> None:
            text = translate("Journal", "The list is being written: {done} of {total} cases")
            page.news.say(Level.NOTE, fill(text, done=done, total=of))

        def ended(outcome: str | Fault) -> None:
            if isinstance(outcome, Fault):
                page.news.tell(outcome)
            else:
                page.news.tell_saved(outcome)

        def save(file: Path) -> None:
            Export(self._parts, file, Told(progressing, ended)).start(query)

        today = china_day(self._parts.clock.now())
        ask_for_file(page, list_kind(), f"journal-{today.isoformat()}.csv", save)
