"""Holds lines for a table as far as they were fetched, and asks for more of them as they are scrolled to."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
ROW_PX = 38
L = TypeVar("L")
L_co = TypeVar("L_co", covariant=True)


class LinePage(Protocol[L_co]):
    """Lines from a number on, of how many there are."""

    @property
    def first(self) -> int: ...

    @property
    def lines(self) -> tuple[L_co, ...]: ...

    @property
    def total(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Columns(Generic[L]):
    """What a table shows of its lines; `look` gives what stands in a cell for each role but the text's, or None."""

    number: int
    heading: Callable[[int], str]
    cell: Callable[[L, int], str]
    look: Callable[[L, int, int], object]


class PagedModel(QAbstractTableModel, Generic[L]):
    """`more_wanted` carries the number of the next line."""

    more_wanted = Signal(int)

    def __init__(self, columns: Columns[L], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._lines: tuple[L, ...] = ()
        self._total = 0
        self._is_asking = False

    def show_page(self, page: LinePage[L]) -> None:
        """The first page replaces everything; a later one is added where it belongs, and what is chosen stays."""
        self._is_asking = False
        if page.first == 0:
            self.beginResetModel()
            self._lines, self._total = page.lines, page.total
            self.endResetModel()
        elif page.first == len(self._lines) and page.lines:
            self.beginInsertRows(NOWHERE, page.first, page.first + len(page.lines) - 1)
            self._lines = (*self._lines, *page.lines)
            self._total = page.total
            self.endInsertRows()

    def retranslate(self) -> None:
        """The headings in the language of now."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self._columns.number - 1)

    @property
    def lines(self) -> tuple[L, ...]:
        return self._lines

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else self._columns.number

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 - Qt's name
        return not parent.isValid() and not self._is_asking and len(self._lines) < self._total

    def fetchMore(self, parent: Index) -> None:  # noqa: N802, ARG002 - Qt's name
        self._is_asking = True
        self.more_wanted.emit(len(self._lines))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns.cell(line, index.column())
        return self._columns.look(line, index.column(), role)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return self._columns.heading(section)


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
