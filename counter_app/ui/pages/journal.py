"""The journal: every filed record, how its hand-over stands, its portrait, its receipt once more."""

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QLineEdit, QTableView, QVBoxLayout, QWidget

from counter_app.domain.faults import Fault, FaultCode
from counter_app.domain.ids import RecordId
from counter_app.domain.record import JournalEntry, Unreadable, UploadState
from counter_app.domain.spec import PortraitShape
from counter_app.ui import theme
from counter_app.ui.messages import damaged as damaged_words
from counter_app.ui.messages import faults
from counter_app.ui.messages import outcome as outcome_words
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.outcome import Outcome
from counter_app.ui.screen import Level
from counter_app.ui.widgets.command import CommandButton
from counter_app.ui.widgets.entry_card import EntryCard
from counter_app.ui.widgets.journal_table import Column, JournalModel, JournalSearch
from counter_app.ui.widgets.panel import Panel
from counter_app.ui.widgets.sheet import Sheet

DETAIL_WIDTH_PX = 384


class JournalPage(QWidget):
    """`photo_wanted` carries a digest; `print_wanted` and `send_wanted` carry the entry they are about.

    `list_wanted` carries all entries that are shown.
    """

    photo_wanted = Signal(str)
    print_wanted = Signal(object)
    papers_wanted = Signal(object)
    send_wanted = Signal(object)
    list_wanted = Signal(object)
    closed = Signal()
    opened = Signal()

    def __init__(self, shape: PortraitShape, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = JournalModel(self)
        self._found = JournalSearch(self._model, self)
        self._selected: JournalEntry | None = None
        self.search, self.table = QLineEdit(), QTableView()
        self.search.setClearButtonEnabled(True)
        self.detail = EntryCard(shape)
        self._told, self._empty, self._damaged = Panel(), Panel(), Panel()
        self._damaged.hide()
        self.print = CommandButton("Ctrl+P", "print")
        self.send = CommandButton("Ctrl+S", "cloud-up")
        self.save = CommandButton("Ctrl+E", "file")
        self.papers = CommandButton("F7", "eye")
        self.back = CommandButton("Esc", "back")
        self._sheet = Sheet()
        self._sheet.add_commands((self.back,), (self.save, self.send, self.papers, self.print))
        self._sheet.fill_with(self._columns())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._sheet)
        self._set_up_table()
        self._connect()
        self.retranslate()

    @property
    def selected(self) -> JournalEntry | None:
        return self._selected

    def retranslate(self) -> None:
        self._sheet.name(
            translate("Journal", "Journal"),
            translate("Journal", "Everything filed at this counter, newest first."),
        )
        self.search.setPlaceholderText(translate("Journal", "Search: receipt number, name, day, or a whole ID number"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.table.setAccessibleName(translate("Journal", "Journal"))
        self.print.name(translate("Journal", "Print the voucher again"))
        self.send.name(translate("Journal", "Send again"))
        self.papers.name(translate("Journal", "Papers"))
        self.save.name(translate("Journal", "Save the list"))
        self.back.name(translate("Journal", "Back"))
        self._model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        self._show_emptiness()
        if self._selected is not None:
            self.detail.show_entry(self._selected)

    def start(self) -> None:
        self._told.hide()
        self.search.setFocus()
        self.opened.emit()

    def show_entries(self, entries: tuple[JournalEntry, ...]) -> None:
        """Show the lines; the one that was selected stays so."""
        kept = self._selected
        self._model.show_entries(entries)
        self._select(None if kept is None else kept.upload.record_id)
        self._show_emptiness()

    def show_photo(self, sha256: str, jpeg: bytes) -> None:
        """The portrait that was asked for; one that is no longer wanted is ignored."""
        if self._selected is not None and self._selected.record.photos[0].sha256 == sha256:
            self.detail.show_photo(jpeg)

    def tell(self, outcome: Outcome | None, sent: str = "") -> None:
        """What became of printing or sending again."""
        self._told.setVisible(outcome is not None or bool(sent))
        if isinstance(outcome, Fault):
            level = Level.NOTE if outcome.code is FaultCode.PHOTO_EMPTIED else Level.BAD
            self._told.show_fact(level, faults.what(outcome), faults.todo(outcome))
        elif outcome is not None:
            level = Level.WARN if outcome.missing else Level.GOOD
            self._told.show_fact(level, outcome_words.what(outcome), outcome_words.todo(outcome))
        elif sent:
            text = translate("Journal", "{receipt_no} is in the queue again.")
            self._told.show_fact(Level.GOOD, fill(text, receipt_no=sent))

    def show_unreadable(self, found: tuple[Unreadable, ...]) -> None:
        """Those that have no line below, since nobody's name can be read in them."""
        self._damaged.setVisible(bool(found))
        if found:
            self._damaged.show_fact(Level.BAD, damaged_words.title(found), damaged_words.todo(found))

    def tell_saved(self, outcome: str | Fault) -> None:
        """What became of the list: the name of its file, or what hindered it."""
        if isinstance(outcome, Fault):
            self.tell(outcome)
            return
        text = translate("Journal", "The list is saved as {name}.")
        note = translate("Journal", "It holds names: keep it like the papers. ID numbers are masked.")
        self._told.show()
        self._told.show_fact(Level.GOOD, fill(text, name=outcome), note)

    def _shown(self) -> tuple[JournalEntry, ...]:
        return tuple(self._found.entry(row) for row in range(self._found.rowCount()))

    def _columns(self) -> QHBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self.search)
        left.addWidget(self._damaged)
        left.addWidget(self._told)
        left.addWidget(self._empty)
        left.addWidget(self.table, 1)
        left.addStretch(0)
        self.detail.setFixedWidth(DETAIL_WIDTH_PX)
        columns = QHBoxLayout()
        columns.setSpacing(theme.MARGIN_PX)
        columns.addLayout(left, 1)
        columns.addWidget(self.detail)
        return columns

    def _set_up_table(self) -> None:
        self.table.setModel(self._found)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(38)
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)

    def _connect(self) -> None:
        self.search.textEdited.connect(self._look_for)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._turn_to_current())
        self.print.clicked.connect(lambda: self.print_wanted.emit(self._selected))
        self.papers.clicked.connect(lambda: self.papers_wanted.emit(self._selected))
        self.send.clicked.connect(lambda: self.send_wanted.emit(self._selected))
        self.save.clicked.connect(lambda: self.list_wanted.emit(self._shown()))
        self.back.clicked.connect(self.closed)

    def _look_for(self, text: str) -> None:
        self._found.look_for(text)
        self._select(None)
        self._show_emptiness()

    def _select(self, record_id: RecordId | None) -> None:
        """Select that record, or the first line when it is not to be seen."""
        ids = [self._found.entry(row).upload.record_id for row in range(self._found.rowCount())]
        row = ids.index(record_id) if record_id in ids else 0
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.table.selectionModel().setCurrentIndex(self._found.index(row, 0), flags)
        self._turn_to_current()

    def _turn_to_current(self) -> None:
        index = self.table.currentIndex()
        self._selected = self._found.entry(index.row()) if index.isValid() else None
        entry = self._selected
        self.print.setEnabled(entry is not None)
        self.papers.setEnabled(entry is not None)
        self.send.setEnabled(entry is not None and entry.upload.state is UploadState.REFUSED)
        self.detail.setVisible(entry is not None)
        if entry is not None:
            self.detail.show_entry(entry)
            self.photo_wanted.emit(entry.record.photos[0].sha256)

    def _show_emptiness(self) -> None:
        is_empty = self._found.rowCount() == 0
        self.save.setEnabled(not is_empty)
        self._empty.setVisible(is_empty)
        self.table.setVisible(not is_empty)
        if self.search.text():
            text = translate("Journal", "Nothing fits the search.")
            self._empty.show_nothing_yet("search", text, translate("Journal", "Use fewer words or another spelling."))
        else:
            text = translate("Journal", "Nothing has been filed yet.")
            self._empty.show_nothing_yet("journal", text, translate("Journal", "Filed cases appear here."))
