"""Fetches all lines that fit a search, some at a time, and has them written as a table off the GUI thread."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from counter_app.domain.case.casebook import CaseLine, CaseQuery
from counter_app.domain.faults import Fault
from counter_app.domain.ids import RecordId
from counter_app.ui.book import lists
from counter_app.ui.parts import Parts

AT_ONCE = 250
"""Between two helpings a case can be filed: they come from the thread that files."""
SILENT_S = 0.3
"""Whatever takes longer shows how far it is."""


@dataclass(frozen=True, slots=True)
class Told:
    """Whom to tell how far it is, and what became of it."""

    progress: Callable[[int, int], None]
    outcome: Callable[[str | Fault], None]
    """The name of the file, or what hindered it."""


class Export:
    """One list on its way into one file. GUI thread; nothing here waits.

    Which cases are in it is decided once, at the start; what is filed meanwhile is not.
    """

    def __init__(self, parts: Parts, file: Path, told: Told) -> None:
        self._parts, self._file, self._told = parts, file, told
        self._begun_s = parts.clock.monotonic()
        self._rows = [lists.headings()]
        self._ids: tuple[RecordId, ...] = ()

    def start(self, query: CaseQuery) -> None:
        self._parts.cases.ask(lambda book: book.all_of(query), self._take_ids)

    def _take_ids(self, ids: tuple[RecordId, ...] | Fault) -> None:
        if isinstance(ids, Fault):
            self._told.outcome(ids)
            return
        self._ids = ids
        self._go_on()

    def _go_on(self) -> None:
        done = len(self._rows) - 1
        wanted = self._ids[done : done + AT_ONCE]
        if not wanted:
            self._write()
            return
        if self._parts.clock.monotonic() - self._begun_s > SILENT_S:
            self._told.progress(done, len(self._ids))
        self._parts.cases.ask(lambda book: book.lines(wanted), self._take_lines)

    def _take_lines(self, found: tuple[CaseLine, ...] | Fault) -> None:
        if isinstance(found, Fault):
            self._told.outcome(found)
            return
        self._rows += map(lists.cells, found)
        self._go_on()

    def _write(self) -> None:
        made = lists.as_xlsx if self._file.suffix.lower() == ".xlsx" else lists.as_csv

        def tell(fault: Fault | None) -> None:
            self._told.outcome(self._file.name if fault is None else fault)

        self._parts.printing.file_later(partial(made, tuple(self._rows)), self._file, tell)
