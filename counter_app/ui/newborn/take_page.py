"""Takes a newborn's registration down and says whether this window may take it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.case.case import Window
from counter_app.domain.days import china_day
from counter_app.domain.newborn.rules import Condition
from counter_app.domain.newborn.session import Keeping, TakingDown
from counter_app.ui import theme
from counter_app.ui.messages import faults
from counter_app.ui.messages import newborn as words
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.newborn.entry import NewbornEntry
from counter_app.ui.newborn.reading import Blank, NewbornMeasure, NewbornReading, read_newborn
from counter_app.ui.newborn.shown_card import ShownCard
from counter_app.ui.parts import Parts
from counter_app.ui.screen import Level
from counter_app.ui.widgets.command import ENTER, CommandButton, Look
from counter_app.ui.widgets.panel import Panel
from counter_app.ui.widgets.scroll import Scroll
from counter_app.ui.widgets.sheet import Sheet


class TakePage(QWidget):
    """`taken` carries an application that may be taken, `turned` one that ends here, and how."""

    taken = Signal(object)
    turned = Signal(object, object)
    given_up = Signal()

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._today: Callable[[], date] = lambda: china_day(parts.clock.now())
        self._window: Window = parts.window
        self._state: TakingDown | Keeping | None = None
        self._has_tried = False
        self.entry, self.shown = NewbornEntry(parts.codebook, parts.rules.regions), ShownCard(parts.newborn_rules)
        self.panel = Panel()
        self.go_on, self.turn = CommandButton(ENTER, "next", Look.PRIMARY), CommandButton("F10", "warn")
        self.cancel = CommandButton("Esc", "close")
        self._sheet = Sheet()
        self._sheet.add_commands((self.cancel,), (self.turn, self.go_on))
        self._sheet.fill_with(self._columns())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._sheet)
        for part in (self.entry, self.shown):
            part.edited.connect(self._refresh)
        self.go_on.clicked.connect(self._hand_in)
        self.turn.clicked.connect(self._turn_away)
        self.cancel.clicked.connect(self.given_up)
        self.retranslate()

    def retranslate(self) -> None:
        self._sheet.name(
            translate("Newborn", "Registration of a newborn"),
            translate("Newborn", "Copy from birth certificate, ID cards and booklet; look at conditions and papers."),
        )
        self.go_on.name(translate("Newborn", "Continue to the commitment"))
        self.turn.name(translate("Newborn", "Do not take it, say why"))
        self.cancel.name(translate("Newborn", "Cancel this registration"))
        self.entry.retranslate()
        self.shown.retranslate()
        self._refresh()

    def show_state(self, state: TakingDown | Keeping) -> None:
        is_new = self._state is None or self._state.id != state.id
        self._state = state
        if is_new:
            self.forget()
            self._state = state
        for widget in (self.entry, self.shown, self.go_on, self.turn, self.cancel):
            widget.setEnabled(isinstance(state, TakingDown))
        is_keeping = isinstance(state, Keeping)
        self._sheet.note.setText(translate("Collection", "Saving to the disk") if is_keeping else "")
        self._refresh()

    @property
    def is_dirty(self) -> bool:
        return self.entry.is_dirty

    def start(self) -> None:
        self.entry.focus(Blank.CERTIFICATE)

    def forget(self) -> None:
        """Nothing of one family may be seen by the next."""
        self._state, self._has_tried = None, False
        self.entry.begin(self._window.city)
        self.shown.start_over()
        self._refresh()

    def _refresh(self) -> NewbornReading:
        """Read the form again and show what it tells; nobody is told off before the first try."""
        form = replace(
            self.entry.form(),
            presented=self.shown.presented(),
            is_in_wedlock=self.shown.confirms(Condition.IN_WEDLOCK),
            is_family_household=self.shown.confirms(Condition.FAMILY_HOUSEHOLD),
            are_scanned=self.shown.scanned.isChecked(),
        )
        parts = self._parts
        read = read_newborn(form, NewbornMeasure(parts.newborn_rules, parts.codebook, self._window, self._today()))
        if self._has_tried:
            self.entry.show_problems(read.wrong)
        self._show_panel(read)
        self.turn.setVisible(read.turning is not None)
        return read

    def _hand_in(self) -> None:
        self._has_tried = True
        read = self._refresh()
        if read.may_go_on:
            self.taken.emit(read.application)
            return
        first = next((blank for blank in Blank if blank in read.wrong), None)
        if first is not None:
            self.entry.focus(first)

    def _turn_away(self) -> None:
        self._has_tried = True
        read = self._refresh()
        if read.turning is not None:
            self.turned.emit(read.application, read.turning)

    def _show_panel(self, read: NewbornReading) -> None:
        """The one thing that stands in the way, the gravest first; then what is to be looked at."""
        fault = self._state.fault if isinstance(self._state, TakingDown) else None
        if fault is not None:
            self.panel.show_fact(Level.BAD, faults.what(fault), faults.todo(fault))
        elif read.unmet and self._has_tried:
            title = translate("Newborn", "Not met or not confirmed")
            self.panel.show_fact(Level.BAD, title, f"{words.conditions(read.unmet)}\n{words.advice()}")
        elif read.missing and self._has_tried:
            title = fill(translate("Newborn", "Originals not ticked yet: {count}"), count=len(read.missing))
            text = translate("Newborn", "Ask for all of them at once; without them the registration is not taken.")
            self.panel.show_fact(Level.WARN, title, text)
        elif not read.are_scanned and self._has_tried and not read.wrong:
            text = translate("Newborn", "Scan all papers for the household place and give back what is not kept.")
            self.panel.show_fact(Level.WARN, translate("Newborn", "Not scanned yet"), text)
        elif read.remarks:
            lines = "\n".join(map(words.remark, read.remarks))
            self.panel.show_fact(Level.NOTE, translate("Newborn", "Check again"), lines)
        else:
            title = translate("Newborn", "Told apart by the birth certificate")
            text = translate("Newborn", "There is no ID number and no photo yet; compare the number twice.")
            self.panel.show_nothing_yet("child", title, text)

    def _columns(self) -> QHBoxLayout:
        right = QVBoxLayout()
        right.setSpacing(theme.GAP_PX)
        right.addWidget(self.shown)
        right.addWidget(self.panel)
        right.addStretch(1)
        left = QVBoxLayout()
        left.addWidget(self.entry)
        left.addStretch(1)
        whole = QWidget()
        columns = QHBoxLayout(whole)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(theme.MARGIN_PX)
        columns.addLayout(left, 21)
        columns.addLayout(right, 11)
        rows = QHBoxLayout()
        rows.addWidget(Scroll(whole))
        return rows
