"""Says what a table shows of registrations of newborns."""

from enum import IntEnum

from PySide6.QtCore import QObject, Qt

from counter_app.domain.newborn.book import NewbornLine
from counter_app.ui.messages import newborn as words
from counter_app.ui.messages import status
from counter_app.ui.messages.literal import translate
from counter_app.ui.widgets.hand_over import upload_icon
from counter_app.ui.widgets.paged_table import Columns, PagedModel


class Column(IntEnum):
    RECEIPT = 0
    NAME = 1
    CERTIFICATE = 2
    PHASE = 3
    HELD = 4
    SENT = 5


class NewbornModel(PagedModel[NewbornLine]):
    """Registrations of newborns."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(Columns(len(Column), _heading, _cell, _look), parent)


def _heading(column: int) -> str:
    return {
        Column.RECEIPT: translate("Journal", "Receipt number"),
        Column.NAME: translate("Newborn", "Child"),
        Column.CERTIFICATE: translate("Newborn", "Certificate"),
        Column.PHASE: translate("Later", "Status"),
        Column.HELD: translate("Newborn", "Kept"),
        Column.SENT: translate("Newborn", "Sent"),
    }[Column(column)]


def _cell(line: NewbornLine, column: int) -> str:
    return {
        Column.RECEIPT: line.receipt_no,
        Column.NAME: line.name,
        Column.CERTIFICATE: line.masked,
        Column.PHASE: words.phase(line.phase),
        Column.HELD: str(line.originals_held) if line.originals_held else "",
        Column.SENT: "",
    }[Column(column)]


def _look(line: NewbornLine, column: int, role: int) -> object:
    if column != Column.SENT:
        return None
    if role == Qt.ItemDataRole.DecorationRole:
        return upload_icon(line.upload)
    if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
        return status.upload(line.upload)
    return None
