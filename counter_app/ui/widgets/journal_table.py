"""Holds the journal's lines for a table and finds those that an officer looks for."""

from collections.abc import Callable
from datetime import datetime
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt

from counter_app.domain.record import JournalEntry, UploadState
from counter_app.ui import icons, theme
from counter_app.ui.messages import status
from counter_app.ui.messages.literal import translate
from counter_app.ui.screen import Level
from counter_app.ui.widgets.label import ink

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
STATE_LOOKS = {
    UploadState.WAITING: ("wait", Level.NOTE),
    UploadState.ACKNOWLEDGED: ("good", Level.GOOD),
    UploadState.REFUSED: ("bad", Level.BAD),
}


class Column(IntEnum):
    RECEIPT = 0
    TIME = 1
    NAME = 2
    NUMBER = 3
    STATE = 4


class JournalModel(QAbstractTableModel):
    """The entries, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[JournalEntry, ...] = ()

    def show_entries(self, entries: tuple[JournalEntry, ...]) -> None:
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def entry(self, row: int) -> JournalEntry:
        return self._entries[row]

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry, column = self._entries[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return cell(entry, column)
        if role == Qt.ItemDataRole.DecorationRole and column is Column.STATE:
            name, level = STATE_LOOKS[entry.upload.state]
            return icons.icon(name, ink(level), theme.ICON_PX)
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return heading(Column(section))


class JournalSearch(QSortFilterProxyModel):
    """Keeps the lines that hold the words looked for: receipt number, name, day, or a whole ID number."""

    def __init__(self, model: JournalModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._words: tuple[str, ...] = ()
        self.setSourceModel(model)

    def look_for(self, text: str) -> None:
        self._words = tuple(text.upper().split())
        self.invalidateFilter()

    def entry(self, row: int) -> JournalEntry:
        return self._model.entry(self.mapToSource(self.index(row, 0)).row())

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:  # noqa: N802, ARG002 - Qt's name
        return all(_holds(self._model.entry(source_row), word) for word in self._words)


def heading(column: Column) -> str:
    return {
        Column.RECEIPT: translate("Journal", "Receipt number"),
        Column.TIME: translate("Journal", "Filed"),
        Column.NAME: translate("Journal", "Name"),
        Column.NUMBER: translate("Journal", "ID number"),
        Column.STATE: translate("Journal", "Hand-over"),
    }[column]


def cell(entry: JournalEntry, column: Column) -> str:
    """What stands in a line of the journal, the ID number masked."""
    draft = entry.record.draft
    texts: dict[Column, Callable[[], str]] = {
        Column.RECEIPT: lambda: entry.record.receipt_no,
        Column.TIME: lambda: status.moment_text(draft.filed_at),
        Column.NAME: lambda: draft.case.applicant.name.value,
        Column.NUMBER: lambda: draft.case.applicant.id_number.masked,
        Column.STATE: lambda: status.upload(entry.upload.state),
    }
    return texts[column]()


def _holds(entry: JournalEntry, word: str) -> bool:
    draft = entry.record.draft
    filed_at: datetime = draft.filed_at
    seen = (entry.record.receipt_no, draft.case.applicant.name.value.upper(), status.moment_text(filed_at))
    return any(word in text for text in seen) or word == draft.case.applicant.id_number.value
