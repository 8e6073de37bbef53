"""Holds registrations of newborns for a table, and asks for more of them as they are scrolled to."""

from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from counter_app.domain.newborn_book import NewbornLine, NewbornPage
from counter_app.ui import icons, theme
from counter_app.ui.later.table import LOOKS
from counter_app.ui.messages import newborn as words
from counter_app.ui.messages import status
from counter_app.ui.messages.literal import translate
from counter_app.ui.widgets.label import ink

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class Column(IntEnum):
    RECEIPT = 0
    NAME = 1
    CERTIFICATE = 2
    PHASE = 3
    HELD = 4
    SENT = 5


class NewbornModel(QAbstractTableModel):
    """Lines as far as they were fetched; `more_wanted` carries the number of the next one."""

    more_wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[NewbornLine, ...] = ()
        self._total = 0
        self._is_asking = False

    def show_page(self, page: NewbornPage) -> None:
        """The first page replaces everything; a later one is added where it belongs."""
        self._is_asking = False
        if page.first and page.first != len(self._lines):
            return
        self.beginResetModel()
        self._lines = (*self._lines[: page.first], *page.lines)
        self._total = page.total
        self.endResetModel()

    @property
    def lines(self) -> tuple[NewbornLine, ...]:
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
            return _cell(line, column)
        if role == Qt.ItemDataRole.DecorationRole and column is Column.SENT:
            name, level = LOOKS[line.upload]
            return icons.icon(name, ink(level), theme.ICON_PX)
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole} and column is Column.SENT:
            return status.upload(line.upload)
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return {
            Column.RECEIPT: translate("Journal", "Receipt number"),
            Column.NAME: translate("Newborn", "Child"),
            Column.CERTIFICATE: translate("Newborn", "Certificate"),
            Column.PHASE: translate("Later", "Stands"),
            Column.HELD: translate("Newborn", "Kept here"),
            Column.SENT: translate("Journal", "Hand-over"),
        }[Column(section)]


def _cell(line: NewbornLine, column: Column) -> str:
    return {
        Column.RECEIPT: line.receipt_no,
        Column.NAME: line.name,
        Column.CERTIFICATE: line.masked,
        Column.PHASE: words.phase(line.phase),
        Column.HELD: str(line.originals_held) if line.originals_held else "",
        Column.SENT: "",
    }[column]
