"""Takes what a list of cases is narrowed by: words, days, how the card stands, how the hand-over stands."""

from datetime import date
from enum import Enum
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counter_app.domain.case.casebook import CaseQuery, Late
from counter_app.domain.case.record import UploadState
from counter_app.domain.case.standing import Phase
from counter_app.domain.places.lateness import Cutoffs
from counter_app.ui.messages import progress, status
from counter_app.ui.messages.literal import translate
from counter_app.ui.widgets.label import restyle

E = TypeVar("E", bound=Enum)
HEIGHT_PX = 42
DAY_WIDTH_PX = 172
SHORTEST = 6


class Pick(QComboBox, Generic[E]):
    """One of a few, or all of them."""

    def __init__(self, kinds: tuple[E, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kinds = kinds
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(SHORTEST)
        self.setMinimumHeight(HEIGHT_PX)

    def name(self, what: str, everything: str, words: tuple[str, ...]) -> None:
        """Put the words in, whatever was picked."""
        picked = max(self.currentIndex(), 0)
        self.blockSignals(True)
        self.clear()
        self.addItems([everything, *words])
        self.setCurrentIndex(picked)
        # the list may be wider than the field: nothing in it is cut off
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + HEIGHT_PX)
        self.blockSignals(False)
        self.setAccessibleName(what)

    @property
    def picked(self) -> E | None:
        return None if self.currentIndex() <= 0 else self._kinds[self.currentIndex() - 1]

    def pick(self, wanted: E | None) -> None:
        self.setCurrentIndex(0 if wanted is None else self._kinds.index(wanted) + 1)


class Filters(QWidget):
    """`changed` whenever anything of it was."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search, self.since, self.until = QLineEdit(), QLineEdit(), QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.phase, self.upload, self.late = Pick(tuple(Phase)), Pick(tuple(UploadState)), Pick(tuple(Late))
        row = QHBoxLayout()
        row.setSpacing(8)
        for line in (self.since, self.until):
            line.setMaxLength(10)
            line.setFixedWidth(DAY_WIDTH_PX)
            row.addWidget(line)
            line.textEdited.connect(lambda _: self.changed.emit())
        for pick in (self.phase, self.upload, self.late):
            row.addWidget(pick, 1)
            pick.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.search.textEdited.connect(lambda _: self.changed.emit())
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.search)
        rows.addLayout(row)
        self.retranslate()

    def retranslate(self) -> None:
        self.search.setPlaceholderText(translate("Journal", "Search: receipt number, name, day, or a whole ID number"))
        self.since.setPlaceholderText(translate("Journal", "from 2026-11-01"))
        self.until.setPlaceholderText(translate("Journal", "to 2026-11-30"))
        for line in (self.search, self.since, self.until):
            line.setAccessibleName(line.placeholderText())
        everything = translate("Journal", "Any status")
        self.phase.name(translate("Later", "Status"), everything, tuple(map(progress.phase, Phase)))
        sent = translate("Journal", "Sent or not")
        self.upload.name(translate("Journal", "Sending"), sent, tuple(map(status.upload, UploadState)))
        late = translate("Journal", "Late or not")
        self.late.name(late, late, tuple(map(progress.late, Late)))

    def query(self, cutoffs: Cutoffs) -> CaseQuery:
        """What is looked for. A day that is none counts as not given, and its line says so."""
        since, until = _day(self.since), _day(self.until)
        return CaseQuery(
            self.search.text(), since, until, self.phase.picked, self.upload.picked, self.late.picked, cutoffs
        )

    @property
    def is_narrowed(self) -> bool:
        picks = (self.phase.picked, self.upload.picked, self.late.picked)
        return bool(self.search.text() or self.since.text() or self.until.text()) or any(picks)


def _day(line: QLineEdit) -> date | None:
    text = line.text().strip()
    try:
        day = date.fromisoformat(text) if text else None
    except ValueError:
        restyle(line, "wrong", "true")
        return None
    restyle(line, "wrong", "false")
    return day
