"""Asks the case book on the thread that owns the journal, and answers on the window's."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from counter_app.desk.worker import Worker
from counter_app.domain.case.casebook import Story
from counter_app.domain.case.progress import CaseEvent
from counter_app.domain.faults import Fault
from counter_app.domain.ports import CaseBook, JournalDesk

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class BookDesk:
    """Implements `ports.Cases`. `post` runs a call on the GUI thread; `told` says that an event is waiting."""

    filing: Worker[JournalDesk]
    post: Callable[[Callable[[], None]], None]
    told: Callable[[], None]

    def ask(self, work: Callable[[CaseBook], T], answer: Callable[[T | Fault], None]) -> None:
        def run(journal: JournalDesk) -> None:
            found = work(journal.cases)
            self.post(lambda: answer(found))

        self.filing.do(run, lambda fault: self.post(lambda: answer(fault)))

    def change(self, work: Callable[[CaseBook], T], answer: Callable[[T | Fault], None]) -> None:
        def write(book: CaseBook) -> T:
            written = work(book)
            self.told()
            return written

        self.ask(write, answer)

    def tell(self, event: CaseEvent, answer: Callable[[Story | Fault], None]) -> None:
        def keep(book: CaseBook) -> Story:
            book.tell(event)
            return book.story(event.record_id)

        self.change(keep, answer)
