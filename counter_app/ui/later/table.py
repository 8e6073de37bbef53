"""Says what a table shows of lines of the case book."""

from collections.abc import Callable
from enum import IntEnum

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QTableView

from counter_app.domain.case.casebook import CaseLine
from counter_app.domain.case.record import UploadState
from counter_app.ui import icons, theme
from counter_app.ui.messages import progress, status
from counter_app.ui.messages.literal import capital, fill, translate
from counter_app.ui.screen import Level
from counter_app.ui.widgets.hand_over import upload_icon
from counter_app.ui.widgets.label import ink
from counter_app.ui.widgets.paged_table import Columns, PagedModel, dress


class Column(IntEnum):
    RECEIPT = 0
    TIME = 1
    NAME = 2
    NUMBER = 3
    WAY = 4
    PHASE = 5
    SENT = 6


class CaseModel(PagedModel[CaseLine]):
    """Lines of the case book."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(Columns(len(Column), heading, cell, _look), parent)


def sent_state(line: CaseLine) -> UploadState:
    """The record's and its later steps' together."""
    if line.upload is UploadState.REFUSED or line.refused:
        return UploadState.REFUSED
    return UploadState.WAITING if line.unsent else line.upload


def heading(column: int) -> str:
    return {
        Column.RECEIPT: translate("Journal", "Receipt number"),
        Column.TIME: translate("Journal", "Filed"),
        Column.NAME: translate("Journal", "Name"),
        Column.NUMBER: translate("Journal", "ID number"),
        Column.WAY: translate("Done", "Collection"),
        Column.PHASE: translate("Later", "Status"),
        Column.SENT: translate("Journal", "Sending"),
    }[Column(column)]


def cell(line: CaseLine, column: int) -> str:
    """What stands in a line, the ID number masked."""
    texts: dict[Column, Callable[[], str]] = {
        Column.RECEIPT: lambda: line.receipt_no,
        Column.TIME: lambda: status.moment_text(line.filed_at),
        Column.NAME: lambda: line.name,
        Column.NUMBER: lambda: line.masked,
        Column.WAY: lambda: capital(progress.way(line.collection)),
        Column.PHASE: lambda: progress.phase(line.phase) if line.is_readable else progress.unreadable(),
        Column.SENT: lambda: _sent(line),
    }
    return texts[Column(column)]()


def _look(line: CaseLine, column: int, role: int) -> object:
    if role != Qt.ItemDataRole.DecorationRole:
        return None
    if column == Column.SENT:
        return upload_icon(sent_state(line))
    if column == Column.PHASE and not line.is_readable:
        return icons.icon("bad", ink(Level.BAD), theme.ICON_PX)
    return None


def _sent(line: CaseLine) -> str:
    word = status.upload(sent_state(line))
    if line.upload is UploadState.ACKNOWLEDGED and line.unsent:
        return fill(translate("Later", "Later steps not received: {count}"), count=line.unsent)
    return word


def set_up(table: QTableView, model: PagedModel[CaseLine], hidden: tuple[Column, ...] = ()) -> None:
    """Give the table its lines and the look of all lists."""
    dress(table, model, Column.NAME)
    for column in hidden:
        table.setColumnHidden(column, True)
