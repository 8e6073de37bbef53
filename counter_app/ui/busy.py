"""Counts what the window has asked for and not been answered, and says so once an answer is slow to come."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from counter_app.domain.case.casebook import Story
from counter_app.domain.case.progress import CaseEvent
from counter_app.domain.faults import Fault
from counter_app.domain.ports import CaseBook, Cases
from counter_app.ui.paper_texts import PaperText
from counter_app.ui.parts import PaperPrinting, Parts, Printed

T = TypeVar("T")
A = TypeVar("A")
SILENT_MS = 300
"""Shorter than this is felt as at once."""


class Busy(QObject):
    """`changed` carries whether somebody waits for longer than that. GUI thread."""

    changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = 0
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(SILENT_MS)
        self._patience.timeout.connect(lambda: self.changed.emit(True))

    def waited(self, answer: Callable[[A], None]) -> Callable[[A], None]:
        """The same answer, counted as open until it comes."""
        self._open += 1
        if self._open == 1:
            self._patience.start()

        def take(given: A) -> None:
            self._open -= 1
            if self._open == 0:
                self._patience.stop()
                self.changed.emit(False)
            answer(given)

        return take


@dataclass(frozen=True, slots=True)
class WatchedCases:
    """Implements ports.Cases."""

    cases: Cases
    busy: Busy

    def ask(self, work: Callable[[CaseBook], T], answer: Callable[[T | Fault], None]) -> None:
        self.cases.ask(work, self.busy.waited(answer))

    def change(self, work: Callable[[CaseBook], T], answer: Callable[[T | Fault], None]) -> None:
        self.cases.change(work, self.busy.waited(answer))

    def tell(self, event: CaseEvent, answer: Callable[[Story | Fault], None]) -> None:
        self.cases.tell(event, self.busy.waited(answer))


@dataclass(frozen=True, slots=True)
class WatchedPrinting:
    """Implements parts.PaperPrinting."""

    printing: PaperPrinting
    busy: Busy

    def print_later(self, texts: tuple[PaperText, ...], answer: Callable[[Printed | Fault], None]) -> None:
        self.printing.print_later(texts, self.busy.waited(answer))

    def save_later(self, texts: tuple[PaperText, ...], path: Path, answer: Callable[[Printed | Fault], None]) -> None:
        self.printing.save_later(texts, path, self.busy.waited(answer))

    def picture_later(self, texts: tuple[PaperText, ...], answer: Callable[[Printed | Fault], None]) -> None:
        self.printing.picture_later(texts, self.busy.waited(answer))

    def file_later(self, content: Callable[[], bytes], path: Path, answer: Callable[[Fault | None], None]) -> None:
        self.printing.file_later(content, path, self.busy.waited(answer))


def watched(parts: Parts, parent: QObject) -> tuple[Busy, Parts]:
    """The same parts, with whatever waits for the journal or for papers counted."""
    busy = Busy(parent)
    return busy, replace(parts, cases=WatchedCases(parts.cases, busy), printing=WatchedPrinting(parts.printing, busy))
