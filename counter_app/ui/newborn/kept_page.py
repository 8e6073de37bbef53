"""Shows a registration that was just written down, and hands its paper out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.faults import Fault
from counter_app.domain.newborn.session import Kept
from counter_app.domain.newborn.standing import begin
from counter_app.domain.newborn.steps import TurnedAway
from counter_app.ui import theme
from counter_app.ui.messages import faults
from counter_app.ui.messages import newborn as words
from counter_app.ui.messages import outcome as outcome_words
from counter_app.ui.messages.literal import translate
from counter_app.ui.outcome import Outcome
from counter_app.ui.screen import Level
from counter_app.ui.widgets.command import ENTER, CommandButton, Look
from counter_app.ui.widgets.facts import Facts
from counter_app.ui.widgets.label import IconLabel, Role, label
from counter_app.ui.widgets.panel import Card, Panel
from counter_app.ui.widgets.sheet import Sheet

FACTS = 3


class KeptPage(QWidget):
    """One registration, by its first step."""

    print_wanted = Signal()
    save_wanted = Signal()
    papers_wanted = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: Kept | None = None
        self._caption, self.number = label(Role.HEADING), label(Role.HUGE)
        self.number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._facts = Facts(FACTS, theme.MARGIN_PX, 8)
        self._icon, self._what, self._printed = IconLabel(theme.LARGE_ICON_PX + 24), Panel(), Panel()
        self.next = CommandButton(ENTER, "next", Look.PRIMARY)
        self.print, self.save, self.papers = (
            CommandButton("P", "print"), CommandButton("S", "file"), CommandButton("F7", "eye"),
        )  # fmt: skip
        self._sheet = Sheet()
        self._sheet.add_commands((), (self.papers, self.save, self.print, self.next))
        self._sheet.fill_with(self._rows())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._sheet)
        self.next.clicked.connect(self.finished)
        self.print.clicked.connect(self.print_wanted)
        self.save.clicked.connect(self.save_wanted)
        self.papers.clicked.connect(self.papers_wanted)
        self.retranslate()

    def retranslate(self) -> None:
        self.next.name(translate("Newborn", "Back to the list"))
        self.save.name(translate("Done", "Save as PDF"))
        self.papers.name(translate("Journal", "Papers"))
        if self._state is not None:
            self.show_state(self._state)

    def show_state(self, state: Kept) -> None:
        if self._state is None or self._state.id != state.id:
            self._printed.hide()
        self._state = state
        now = begin(state.step)
        child = now.first.application.child
        self.number.setText(now.first.receipt_no)
        rows = (
            (translate("Newborn", "Child"), child.name.value),
            (translate("Newborn", "Birth certificate number"), child.certificate.masked),
            (translate("Newborn", "Household place"), now.first.application.household.line),
        )
        self._facts.show_facts(rows)
        self._show_what(state)

    def _show_what(self, state: Kept) -> None:
        is_away = isinstance(state.step.what, TurnedAway)
        number = translate("Closed", "Recorded under") if is_away else translate("Done", "Receipt number")
        self._caption.setText(number)
        self._icon.show_icon("warn" if is_away else "good", theme.COLOURS.warn if is_away else theme.COLOURS.good)
        if is_away:
            self._sheet.name(
                translate("Newborn", "The registration is not taken"),
                translate("Newborn", "It is recorded. Print the notice and give every paper back."),
            )
            self.print.name(translate("Closed", "Print the notice"))
        else:
            self._sheet.name(
                translate("Newborn", "The registration is filed"),
                translate("Newborn", "It is safe on this computer. Print the receipt for the originals; both sign it."),
            )
            self.print.name(translate("Newborn", "Print the receipt for originals"))
        self._what.show_fact(Level.WARN if is_away else Level.NOTE, words.sentence(state.step.what))

    def tell(self, outcome: Outcome) -> None:
        """What became of printing or saving."""
        self._printed.show()
        if isinstance(outcome, Fault):
            self._printed.show_fact(Level.BAD, faults.what(outcome), faults.todo(outcome))
        else:
            level = Level.WARN if outcome.missing or outcome.spoiled else Level.GOOD
            usual = words.handing_over(self._state.step.what) if self._state is not None else ""
            self._printed.show_fact(level, outcome_words.what(outcome), outcome_words.remarks(outcome) or usual)

    def start(self) -> None:
        self.next.setFocus()

    def forget(self) -> None:
        self._state = None
        self._printed.hide()
        self.number.clear()
        self._facts.show_facts(())

    def _rows(self) -> QVBoxLayout:
        number, head, card = QVBoxLayout(), QHBoxLayout(), Card()
        number.setSpacing(2)
        number.addWidget(self._caption)
        number.addWidget(self.number)
        head.setSpacing(theme.MARGIN_PX)
        head.addWidget(self._icon)
        head.addLayout(number, 1)
        card.rows.setSpacing(theme.WIDE_GAP_PX)
        card.rows.addLayout(head)
        card.rows.addLayout(self._facts)
        rows = QVBoxLayout()
        rows.setSpacing(theme.WIDE_GAP_PX)
        for widget in (card, self._what, self._printed):
            rows.addWidget(widget)
        rows.addStretch(1)
        return rows
