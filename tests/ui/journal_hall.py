"""A window with the journal in front: five cases of a morning, the third refused by the library."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from counter_app.domain.case.record import CaptureRecord, UploadState
from counter_app.domain.faults import Fault, FaultCode
from counter_app.sync.journal.journal import SqlJournal
from counter_app.ui.app import App
from tests.people import NOON
from tests.sync.records import draft, portrait, record_id
from tests.ui import later_desk
from tests.ui.later_desk import HereCases
from tests.ui.stage import Counter, HandClock, strike

CTRL = Qt.KeyboardModifier.ControlModifier
KEY = bytes(range(32))
LATER = timedelta(hours=3)
REFUSED = 2


@dataclass
class Hall:
    counter: Counter
    journal: SqlJournal
    cases: HereCases

    def record(self, seed: int) -> CaptureRecord:
        return self.journal.record(record_id(seed))

    def rows(self) -> int:
        return self.counter.window.journal.table.model().rowCount()

    def pick(self, seed: int) -> None:
        """Select that case in the list; the list stands newest first."""
        page = self.counter.window.journal
        ids = [line.record_id for line in page.model.lines]
        page.table.selectRow(ids.index(record_id(seed)))
        self.counter.answer()

    def actions(self, seed: int) -> list[str]:
        return [line.action for line in self.journal.cases.story(record_id(seed)).audit]

    def save(self, file: Path) -> None:
        self.counter.press(Qt.Key.Key_E, CTRL)
        dialog = self.counter.window.findChild(QFileDialog)
        assert dialog is not None
        dialog.fileSelected.emit(str(file))
        self.counter.answer()


@contextmanager
def opened(app: App, folder: Path) -> Iterator[Hall]:
    """Five cases of a morning, the third refused by the library, and the journal in front."""
    with SqlJournal(folder / "journal.db", KEY) as journal:
        for seed in range(5):
            journal.file(draft(seed, NOON + timedelta(minutes=seed)), [portrait(seed)])
        entry = journal.entry(record_id(REFUSED))
        assert entry is not None
        refusal = Fault(FaultCode.RECORD_REFUSED)
        journal.settle(replace(entry, state=UploadState.REFUSED, last_fault=refusal))
        counter, cases, _ = later_desk.set_up(app, journal, HandClock(NOON + LATER))
        counter.desk.photos = {portrait(seed).sha256: portrait(seed).jpeg for seed in range(5)}
        counter.press(Qt.Key.Key_F2)
        counter.answer()
        yield Hall(counter, journal, cases)
        strike(counter)
