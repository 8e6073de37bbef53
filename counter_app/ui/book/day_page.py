"""The close of a day: what it came to, the cards given out, the officer's word that it is right, and the report."""

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QTableView, QVBoxLayout, QWidget

from counter_app.domain.case.casebook import CasePage, DaySheet
from counter_app.domain.faults import Fault
from counter_app.ui import theme
from counter_app.ui.later import table as lines
from counter_app.ui.later.table import CaseModel, Column
from counter_app.ui.messages import day as words
from counter_app.ui.messages import faults
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.paper_texts import Row
from counter_app.ui.screen import Level
from counter_app.ui.widgets.command import ENTER, CommandButton, Look
from counter_app.ui.widgets.field import Field
from counter_app.ui.widgets.label import Role, label
from counter_app.ui.widgets.panel import Card, Panel
from counter_app.ui.widgets.reading import Reading
from counter_app.ui.widgets.sheet import Sheet
from counter_app.ui.widgets.signature_entry import SignatureEntry

COUNTS_WIDTH_PX = 520
SHEET_KEY, LEAST_PAD_PX, LEAST_TABLE_PX = "F6", 76, 56


class Counts(Card):
    """Rows of a caption and a number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(0, 1)
        self.rows.addLayout(self._grid)

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        while self._grid.count():
            old = self._grid.takeAt(0).widget()
            old.hide()
            old.deleteLater()
        for place, row in enumerate(rows):
            self._grid.addWidget(label(Role.QUIET, row.label), place, 0)
            self._grid.addWidget(label(Role.HEADING, row.value), place, 1, Qt.AlignmentFlag.AlignRight)


class DayPage(QWidget):
    """`wanted` carries a day; `report_wanted` its sheet, `close_wanted` the signature too, `reopen_wanted` the reason.

    `report_ready` carries the report once it is written, for whoever shows papers.
    """

    wanted = Signal(object)
    close_wanted = Signal(object, object)
    reopen_wanted = Signal(object, str)
    report_wanted = Signal(object)
    report_ready = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet: DaySheet | None = None
        self._today: date | None = None
        self._cases, self._cards, self._waiting, self._newborns = Counts(), Counts(), Counts(), Counts()
        self._state, self._told, self._none = Panel(Role.LARGE), Panel(), Panel()
        self.signed, self.reason = SignatureEntry(SHEET_KEY), Field()
        self.signed.pad.setMinimumHeight(LEAST_PAD_PX)
        self._right = label(Role.HEADING)
        self.table, self.model = QTableView(), CaseModel(self)
        self.table.setMinimumHeight(LEAST_TABLE_PX)
        self.back, self.before = CommandButton("Esc", "back"), CommandButton("Alt+Left", "back")
        self.after, self.report = CommandButton("Alt+Right", "next"), CommandButton("F7", "eye")
        self.submit = CommandButton(ENTER, "tick", Look.PRIMARY)
        self._sheet = Sheet()
        self._sheet.add_commands((self.back, self.before, self.after), (self.report, self.submit))
        self._sheet.fill_with(self._columns())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._sheet)
        lines.set_up(self.table, self.model, (Column.TIME, Column.NUMBER, Column.WAY, Column.SENT))
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        self._sheet.name(
            translate("Day", "Close of the day"),
            translate("Day", "Compare the counts with the papers, sign, then close the day."),
        )
        self._right.setText(translate("Day", "The counts are right: signed by the officer"))
        self.signed.name(translate("Day", "The printed report is signed"))
        self.reason.name(translate("Day", "Why is the day opened again?"))
        self.table.setAccessibleName(translate("Day", "Cards handed out or posted"))
        self.back.name(translate("Journal", "Back"))
        self.before.name(translate("Day", "Day before"))
        self.after.name(translate("Day", "Day after"))
        self.report.name(translate("Day", "Daily report"))
        self._none.show_nothing_yet("window", translate("Day", "No card was handed out or posted on this day"))
        if self.sheet is not None:
            self._show()

    def start(self) -> None:
        """Today."""
        self._told.hide()
        self.signed.start_over()
        self.wanted.emit(None)
        self.signed.setFocus()

    def show_sheet(self, sheet: DaySheet, today: date) -> None:
        """That day as it stands. What was ticked for another day, or another state of it, does not hold."""
        if self.sheet is None or (self.sheet.counts, self.sheet.closed) != (sheet.counts, sheet.closed):
            self.signed.start_over()
            self.reason.fill_in("")
            self.reason.show_hint("")
        self.sheet, self._today = sheet, today
        self._show()

    def say(self, level: Level, title: str, text: str = "") -> None:
        self._told.show()
        self._told.show_fact(level, title, text)

    def tell(self, fault: Fault) -> None:
        self.say(Level.BAD, faults.what(fault), faults.todo(fault))

    def _show(self) -> None:
        sheet = self.sheet
        assert sheet is not None
        counts = sheet.counts if sheet.closed is None else sheet.closed.counts
        self._cases.show_rows(words.totals(sheet))
        self._cards.show_rows(words.cards(counts))
        self._waiting.show_rows(words.waiting(counts))
        happened = tuple(row for row in words.newborns(counts) if row.value != "0")
        self._newborns.show_rows(happened)
        self._newborns.setVisible(bool(happened))
        cards = sheet.cards if sheet.closed is None else sheet.closed.cards
        self.model.show_page(CasePage(cards, 0, len(cards), (), ()))
        self.table.setVisible(bool(cards))
        self._none.setVisible(not cards)
        self._show_state(sheet)

    def _show_state(self, sheet: DaySheet) -> None:
        is_closed = sheet.closed is not None
        day = f"{sheet.counts.day:%Y-%m-%d}"
        if not is_closed:
            again = fill(translate("Day", "Times opened again: {count}"), count=sheet.times_reopened)
            title = fill(translate("Day", "{day} is open"), day=day)
            self._state.show_fact(Level.NOTE, title, again if sheet.times_reopened else "")
        else:
            text = words.closed_by(sheet)
            if sheet.has_moved_on:
                text = f"{text}\n" + translate("Day", "Something happened since: open the day and close it again.")
            level = Level.WARN if sheet.has_moved_on else Level.GOOD
            self._state.show_fact(level, fill(translate("Day", "{day} is closed"), day=day), text)
        for widget in (self._right, self.signed):
            widget.setVisible(not is_closed)
        self.reason.setVisible(is_closed)
        self.submit.name(translate("Day", "Open again") if is_closed else translate("Day", "Close the day"))
        self.after.setEnabled(self._today is not None and sheet.counts.day < self._today)

    def _columns(self) -> QHBoxLayout:
        left = Reading((self._cases, self._cards, self._newborns), theme.GAP_PX)
        left.setFixedWidth(COUNTS_WIDTH_PX)
        right = QVBoxLayout()
        right.setSpacing(theme.GAP_PX)
        asked = (self._state, self._right, self.signed, self.reason, self._told)
        for widget in (*asked, self._waiting, self._none):
            right.addWidget(widget)
        right.addWidget(self.table, 1)
        right.addStretch(0)
        self._told.hide()
        columns = QHBoxLayout()
        columns.setSpacing(theme.MARGIN_PX)
        columns.addWidget(left)
        columns.addLayout(right, 1)
        return columns

    def _connect(self) -> None:
        self.back.clicked.connect(self.closed)
        self.before.clicked.connect(lambda: self._turn(-1))
        self.after.clicked.connect(lambda: self._turn(1))
        self.report.clicked.connect(lambda: self.report_wanted.emit(self.sheet))
        self.submit.clicked.connect(self._press)

    def _turn(self, days: int) -> None:
        if self.sheet is not None:
            self._told.hide()
            self.wanted.emit(self.sheet.counts.day + timedelta(days=days))

    def _press(self) -> None:
        if self.sheet is None:
            return
        if self.sheet.closed is not None:
            self._reopen(self.sheet)
        elif (signed := self.signed.signed()) is not None:
            self.close_wanted.emit(self.sheet, signed)
        else:
            text = translate("Day", "Sign on the pad, or tick that the printed report is signed.")
            self.say(Level.WARN, translate("Day", "Compare and sign first"), text)
            self.signed.setFocus()

    def _reopen(self, sheet: DaySheet) -> None:
        reason = self.reason.text.strip()
        if reason:
            self.reopen_wanted.emit(sheet, reason)
            return
        self.reason.show_problem(translate("Day", "Give a reason; it is kept with the day."))
        self.reason.line.setFocus()
