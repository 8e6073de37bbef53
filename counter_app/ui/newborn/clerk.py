"""Serves the page of newborns: finds registrations, notes their later steps, prints the receipt once more."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from counter_app.domain.case.case import Window
from counter_app.domain.case.receipt import is_receipt_number
from counter_app.domain.case.record import UploadState
from counter_app.domain.faults import Fault
from counter_app.domain.ids import EventId, RecordId
from counter_app.domain.newborn.book import NewbornPage, NewbornQuery, NewbornStory
from counter_app.domain.newborn.standing import NewbornStanding
from counter_app.domain.newborn.steps import NewbornFact, NewbornStep
from counter_app.domain.ports import CaseBook
from counter_app.ui.handout import Handout
from counter_app.ui.messages import newborn as words
from counter_app.ui.newborn.list_page import NewbornListPage
from counter_app.ui.outcome import Outcome
from counter_app.ui.parts import Parts
from counter_app.ui.scanning import QR_PREFIX


def step_maker(parts: Parts, window: Callable[[], Window]) -> Callable[[NewbornStanding, NewbornFact], NewbornStep]:
    """Makes a later step of this moment, told by whoever serves."""

    def step(now: NewbornStanding, what: NewbornFact) -> NewbornStep:
        return NewbornStep(EventId(parts.new_id()), now.id, parts.clock.now(), window(), what)

    return step


class NewbornClerk(QObject):
    """Stands between the page and the book of newborns. GUI thread; nothing here waits."""

    def __init__(self, parts: Parts, window: Callable[[], Window], page: NewbornListPage, parent: QObject) -> None:
        super().__init__(parent)
        self._parts, self._window, self._page = parts, window, page
        self._step, self._handout = step_maker(parts, window), Handout(parts)
        self._query = NewbornQuery(is_open_only=True)
        self._asked: RecordId | None = None
        page.wanted.connect(self._find)
        page.entered.connect(self._enter)
        page.opened.connect(self.open)
        page.told.connect(self._tell)
        page.more_wanted.connect(self._find_more)
        page.resend_wanted.connect(self._resend)
        page.print_wanted.connect(self._print)

    def open(self, newborn_id: str) -> None:
        """Show this registration."""
        asked = self._asked = RecordId(newborn_id)

        def show(story: NewbornStory | Fault) -> None:
            if self._asked == asked:
                self._show(story)

        self._parts.cases.ask(lambda book: book.newborns.story(asked), show)

    def _find(self, typed: str) -> None:
        text = typed.strip().removeprefix(QR_PREFIX)
        self._asked = None
        self._query = NewbornQuery(text, is_open_only=not text)
        self._find_more(0)

    def _find_more(self, first: int) -> None:
        query = self._query

        def show(found: NewbornPage | Fault) -> None:
            if isinstance(found, Fault):
                self._page.tell(found)
            elif query is self._query:
                self._page.show_found(found)

        self._parts.cases.ask(lambda book: book.newborns.find(query, first), show)

    def _enter(self, typed: str) -> None:
        """A whole receipt number opens its registration, and so does whatever only one fits."""
        text = typed.strip().removeprefix(QR_PREFIX)
        if is_receipt_number(text):
            self._open_receipt(text)
        elif text and len(self._page.model.lines) == 1:
            self.open(self._page.model.lines[0].id)

    def _open_receipt(self, number: str) -> None:
        def show(found: RecordId | Fault | None) -> None:
            if found is None:
                self._page.tell_unknown(number)
            elif isinstance(found, Fault):
                self._page.tell(found)
            else:
                self.open(found)

        self._asked = None
        self._parts.cases.ask(lambda book: book.newborns.id_of(number), show)

    def _show(self, story: NewbornStory | Fault) -> None:
        if isinstance(story, Fault):
            self._page.tell(story)
        else:
            self._page.show_story(story)

    def _tell(self, what: NewbornFact) -> None:
        story = self._page.panel.story
        if story is None:
            return
        step = self._step(story.standing, what)

        def show(then: NewbornStory | Fault) -> None:
            if isinstance(then, Fault):
                self._page.tell(then)
                return
            if self._asked == then.standing.id:
                self._page.show_story(then)
            self._page.tell_noted(words.sentence(what))
            self._find_more(0)

        self._parts.cases.change(lambda book: book.newborns.tell(step), show)

    def _resend(self) -> None:
        story = self._page.panel.story
        if story is None:
            return
        now, officer, name = self._parts.clock.now(), self._window().officer, story.standing.id
        refused = [told.step.id for told in story.steps if told.upload.state is UploadState.REFUSED]

        def put_back(book: CaseBook) -> NewbornStory:
            book.newborns.send_again(refused, now, officer)
            return book.newborns.story(name)

        self._parts.cases.change(put_back, self._show)

    def _print(self) -> None:
        story = self._page.panel.story
        if story is None:
            return
        name = story.standing.id

        def tell(outcome: Outcome) -> None:
            if not isinstance(outcome, Fault):
                self._note_reprint(name)
            if self._asked == name:
                self._page.tell_printed(outcome)

        self._handout.print(self._handout.newborn(story.standing, story.steps[0].step, is_reprint=True), tell)

    def _note_reprint(self, name: RecordId) -> None:
        now, officer = self._parts.clock.now(), self._window().officer

        def tell(fault: Fault | None) -> None:
            if fault is not None:
                self._page.tell(fault)

        self._parts.cases.ask(lambda book: book.newborns.note_reprint(name, now, officer), tell)
