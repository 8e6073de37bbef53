"""Serves the page of later steps: finds cases, notes what happened to them, reads receipts with the camera."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from counter_app.domain.case.case import Window
from counter_app.domain.case.casebook import CasePage, CaseQuery, Late, Story
from counter_app.domain.case.progress import CaseEvent, Happening
from counter_app.domain.case.receipt import is_receipt_number
from counter_app.domain.case.record import UploadState
from counter_app.domain.days import china_day
from counter_app.domain.faults import Fault
from counter_app.domain.ids import EventId, RecordId
from counter_app.domain.places.lateness import cutoffs
from counter_app.domain.ports import CaseBook
from counter_app.ui.later.page import LaterPage
from counter_app.ui.parts import Parts
from counter_app.ui.scanning import QR_PREFIX


class LaterClerk(QObject):
    """Stands between the page and the case book; `window` says who serves now. GUI thread; nothing here waits.

    `newborn_found` carries the registration whose receipt was looked for.
    """

    newborn_found = Signal(str)

    def __init__(self, parts: Parts, window: Callable[[], Window], page: LaterPage, parent: QObject) -> None:
        super().__init__(parent)
        self._parts, self._window, self._page = parts, window, page
        self._query = CaseQuery()
        self._asked: RecordId | None = None
        page.wanted.connect(self._find)
        page.entered.connect(self._enter)
        page.opened.connect(self._open)
        page.told.connect(self._tell)
        page.more_wanted.connect(self._find_more)
        page.camera_wanted.connect(self._look)
        page.resend_wanted.connect(self._resend)

    def _find(self, typed: str) -> None:
        text = typed.strip().removeprefix(QR_PREFIX)
        self._asked = None
        self._query = CaseQuery(text) if text else self._late()
        self._find_more(0)

    def _enter(self, typed: str) -> None:
        """A whole receipt number opens its case, and so does whatever only one case fits."""
        text = typed.strip().removeprefix(QR_PREFIX)
        if is_receipt_number(text):
            self._open_receipt(text)
        elif text and len(self._page.model.lines) == 1:
            self._open(self._page.model.lines[0].record_id)

    def _late(self) -> CaseQuery:
        parts = self._parts
        late = cutoffs(china_day(parts.clock.now()), parts.progress, parts.terms, parts.is_workday)
        return CaseQuery(late=Late.ANY, cutoffs=late)

    def _find_more(self, first: int) -> None:
        query = self._query

        def show(found: CasePage | Fault) -> None:
            if isinstance(found, Fault):
                self._page.tell(found)
            elif query is self._query:
                self._page.show_found(found)

        self._parts.cases.ask(lambda book: book.find(query, first), show)

    def _open_receipt(self, number: str) -> None:
        def look(book: CaseBook) -> Story | RecordId | None:
            """A newborn's registration has a number of the same row."""
            return book.story_of(number) or book.newborns.id_of(number)

        def show(found: Story | RecordId | Fault | None) -> None:
            if found is None:
                self._page.tell_unknown(number)
            elif isinstance(found, str):
                self.newborn_found.emit(found)
            else:
                self._show(found)

        self._asked = None
        self._parts.cases.ask(look, show)

    def _open(self, record_id: str) -> None:
        asked = RecordId(record_id)
        self._asked = asked

        def show(story: Story | Fault) -> None:
            if self._asked == asked:
                self._show(story)

        self._parts.cases.ask(lambda book: book.story(asked), show)

    def _show(self, story: Story | Fault) -> None:
        if isinstance(story, Fault):
            self._page.panel.show_story(None)  # the case before must not be taken for the one that was asked for
            self._page.tell(story)
        else:
            self._asked = story.record.draft.id
            self._page.show_story(story)

    def _tell(self, what: Happening) -> None:
        story = self._page.panel.story
        if story is None:
            return
        parts = self._parts
        event = CaseEvent(EventId(parts.new_id()), story.record.draft.id, parts.clock.now(), self._window(), what)

        def show(then: Story | Fault) -> None:
            if isinstance(then, Fault):
                self._page.tell(then)
                return
            if self._asked == then.record.draft.id:
                self._page.show_story(then)
            self._page.tell_noted(what)
            self._find_more(0)

        parts.cases.tell(event, show)

    def _resend(self) -> None:
        story, parts = self._page.panel.story, self._parts
        if story is None:
            return
        record_id, officer, now = story.record.draft.id, self._window().officer, parts.clock.now()
        refused = [told.event.id for told in story.events if told.upload.state is UploadState.REFUSED]

        def put_back(book: CaseBook) -> Story:
            for event in refused:
                book.send_event_again(event, now, officer)
            return book.story(record_id)

        def show(then: Story | Fault) -> None:
            if isinstance(then, Fault):
                self._page.tell(then)
            else:
                self._show(then)

        parts.cases.ask(put_back, show)

    def _look(self, is_on: bool) -> None:
        if is_on:
            self._parts.codes.look(self._page.take_scanned)
        else:
            self._parts.codes.rest()
