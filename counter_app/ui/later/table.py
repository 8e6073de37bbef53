"""Holds lines of the case book for a table, and asks for more of them as they are scrolled to."""

from collections.abc import Callable
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from counter_app.domain.casebook import CaseLine, CasePage
from counter_app.domain.record import UploadState
from counter_app.ui import icons, theme
from counter_app.ui.messages import progress, status
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.screen import Level
from counter_app.ui.widgets.label import ink

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
LOOKS = {
    UploadState.WAITING: ("wait", Level.NOTE),
    UploadState.ACKNOWLEDGED: ("good", Level.GOOD),
    UploadState.REFUSED: ("bad", Level.BAD),
}
ROW_PX = 38


class Column(IntEnum):
    RECEIPT = 0
    TIME = 1
    NAME = 2
    NUMBER = 3
    WAY = 4
    PHASE = 5
    SENT = 6


class CaseModel(QAbstractTableModel):
    """Lines as far as they were fetched; `more_wanted` carries the number of the next one."""

    more_wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[CaseLine, ...] = ()
        self._total = 0
        self._is_asking = False

    def show_page(self, page: CasePage) -> None:
        """The first page replaces everything; a later one is added where it belongs."""
        self._is_asking = False
        if page.first and page.first == len(self._lines):
            self.beginInsertRows(NOWHERE, page.first, page.first + len(page.lines) - 1)
            self._lines = (*self._lines, *page.lines)
            self._total = page.total
            self.endInsertRows()
        elif page.first == 0:
            self.beginResetModel()
            self._lines, self._total = page.lines, page.total
            self.endResetModel()

    def line(self, row: int) -> CaseLine:
        return self._lines[row]

    @property
    def lines(self) -> tuple[CaseLine, ...]:
        return self._lines

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(Column)

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 - Qt's name
        return not parent.isValid() and not self._is_asking and len(self._lines) < self._total

    def fetchMore(self, parent: Index) -> None:  # noqa: N802, ARG002 - Qt's name
        self._is_asking = True
        self.more_wanted.emit(len(self._lines))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line, column = self._lines[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return cell(line, column)
        if role == Qt.ItemDataRole.DecorationRole and column is Column.SENT:
            name, level = LOOKS[sent_state(line)]
            return icons.icon(name, ink(level), theme.ICON_PX)
        if role == Qt.ItemDataRole.DecorationRole and column is Column.PHASE and not line.is_readable:
            return icons.icon("bad", ink(Level.BAD), theme.ICON_PX)
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return heading(Column(section))


def sent_state(line: CaseLine) -> UploadState:
    """The record's and its later steps' together."""
    if line.upload is UploadState.REFUSED or line.refused:
        return UploadState.REFUSED
    return UploadState.WAITING if line.unsent else line.upload


def heading(column: Column) -> str:
    return {
        Column.RECEIPT: translate("Journal", "Receipt number"),
        Column.TIME: translate("Journal", "Filed"),
        Column.NAME: translate("Journal", "Name"),
        Column.NUMBER: translate("Journal", "ID number"),
        Column.WAY: translate("Done", "Collection"),
        Column.PHASE: translate("Later", "Stands"),
        Column.SENT: translate("Journal", "Hand-over"),
    }[column]


def cell(line: CaseLine, column: Column) -> str:
    """What stands in a line, the ID number masked."""
    texts: dict[Column, Callable[[], str]] = {
        Column.RECEIPT: lambda: line.receipt_no,
        Column.TIME: lambda: status.moment_text(line.filed_at),
        Column.NAME: lambda: line.name,
        Column.NUMBER: lambda: line.masked,
        Column.WAY: lambda: progress.way(line.collection),
        Column.PHASE: lambda: progress.phase(line.phase) if line.is_readable else progress.unreadable(),
        Column.SENT: lambda: _sent(line),
    }
    return texts[column]()


def _sent(line: CaseLine) -> str:
    word = status.upload(sent_state(line))
    if line.upload is UploadState.ACKNOWLEDGED and line.unsent:
        return fill(translate("Later", "{count} later steps not received"), count=line.unsent)
    return word


def set_up(table: QTableView, model: CaseModel, hidden: tuple[Column, ...] = ()) -> None:
    """Give the table its lines and the look of all lists."""
    dress(table, model, Column.NAME)
    for column in hidden:
        table.setColumnHidden(column, True)


def dress(table: QTableView, model: QAbstractTableModel, widest: IntEnum) -> None:
    """The look of all lists; the widest column takes the room that is left."""
    table.setModel(model)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(ROW_PX)
    table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(widest, QHeaderView.ResizeMode.Stretch)
