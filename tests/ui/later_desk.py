"""A window over a real journal, with what a test filed in it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TypeVar

from PySide6.QtTest import QTest

from counter_app.domain.case.casebook import Story
from counter_app.domain.case.progress import CaseEvent
from counter_app.domain.faults import Fault, FaultError
from counter_app.domain.ports import CaseBook
from counter_app.sync.journal.journal import SqlJournal
from counter_app.ui.app import App
from tests.fakes.desk import FakeDesk
from tests.ui import stage
from tests.ui.stage import Counter, FakePrinting, HandClock

T = TypeVar("T")


@dataclass
class HereCases:
    """Implements ports.Cases over a journal of this very thread; `fault` is answered while it is set."""

    book: CaseBook
    fault: Fault | None = None
    told: list[CaseEvent] = field(default_factory=list)

    def ask(self, work: Callable[[CaseBook], T], answer: Callable[[T | Fault], None]) -> None:
        if self.fault is not None:
            answer(self.fault)
            return
        try:
            found: T | Fault = work(self.book)
        except FaultError as failed:
            found = failed.fault
        answer(found)

    def change(self, work: Callable[[CaseBook], T], answer: Callable[[T | Fault], None]) -> None:
        self.ask(work, answer)

    def tell(self, event: CaseEvent, answer: Callable[[Story | Fault], None]) -> None:
        def keep(book: CaseBook) -> Story:
            book.tell(event)
            self.told.append(event)
            return book.story(event.record_id)

        self.ask(keep, answer)


@dataclass
class FakeCodes:
    """Implements ports.CodeReading; a test says what the camera reads."""

    found: Callable[[str], None] | None = None

    def look(self, found: Callable[[str], None]) -> None:
        self.found = found

    def rest(self) -> None:
        self.found = None


def set_up(app: App, journal: SqlJournal, clock: HandClock) -> tuple[Counter, HereCases, FakeCodes]:
    """A window whose case book is that journal's."""
    desk, printing, cases, codes = FakeDesk(stage.judgement()), FakePrinting(), HereCases(journal.cases), FakeCodes()
    made = replace(stage.parts(), desk=desk, printing=printing, cases=cases, codes=codes, clock=clock, new_id=_ids())
    window = app.open(made)
    desk.handle, desk.now = window.driver.handle, clock.now
    window.show_camera(stage.LIVE)
    window.show()
    QTest.qWaitForWindowActive(window)
    window.pages.start()
    return Counter(app, window, desk, clock, printing, [], []), cases, codes


def _ids() -> Callable[[], str]:
    numbers = iter(range(1, 10_000))
    return lambda: f"00000000-0000-4000-8000-{next(numbers):012d}"
