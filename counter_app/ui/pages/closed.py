"""The last page of a case that ended without a photo: what to tell the applicant, and the list to take home."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_app.domain.case.ending import Ended, Incomplete
from counter_app.domain.faults import Fault
from counter_app.ui import theme
from counter_app.ui.messages import ending as words
from counter_app.ui.messages import faults
from counter_app.ui.messages import outcome as outcome_words
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.outcome import Outcome
from counter_app.ui.screen import ClosedView, Level
from counter_app.ui.widgets.command import ENTER, CommandButton, Look
from counter_app.ui.widgets.label import Role, label, paragraph
from counter_app.ui.widgets.panel import Card, Panel
from counter_app.ui.widgets.sheet import Sheet


class ClosedPage(QWidget):
    """Shows one ended case; the paper about it is printed or saved."""

    print_wanted = Signal()
    save_wanted = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: ClosedView | None = None
        self._caption, self.number = label(Role.QUIET), label(Role.LARGE)
        self.number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._name, self._what, self._told = paragraph(Role.LARGE), Panel(Role.LARGE), paragraph(Role.PLAIN)
        self._saved, self._let_go = Panel(), Panel()
        self._pages = 0
        self.next = CommandButton(ENTER, "next", Look.PRIMARY)
        self.save, self.print = CommandButton("S", "file"), CommandButton("P", "print")
        self._sheet = Sheet()
        self._sheet.add_commands((), (self.save, self.print, self.next))
        card = Card()
        for widget in (self._name, self._caption, self.number):
            card.rows.addWidget(widget)
        rows = QVBoxLayout()
        rows.setSpacing(theme.WIDE_GAP_PX)
        for part in (card, self._what, self._told, self._let_go, self._saved):
            rows.addWidget(part)
        rows.addStretch(1)
        self._sheet.fill_with(rows)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._sheet)
        self._saved.hide()
        self._let_go.hide()
        self.next.clicked.connect(self.finished)
        self.save.clicked.connect(self.save_wanted)
        self.print.clicked.connect(self.print_wanted)
        self.retranslate()

    def retranslate(self) -> None:
        self._caption.setText(translate("Closed", "Recorded under"))
        self.next.name(translate("Done", "Next applicant"))
        self.save.name(translate("Done", "Save as PDF"))
        self.print.name(translate("Closed", "Print the notice"))
        self.tell_let_go(self._pages)
        if self._view is not None:
            self.show_view(self._view)

    def show_view(self, view: ClosedView) -> None:
        if self._view is None or self._view.ended != view.ended:
            self._saved.hide()
        self._view = view
        ended = view.ended
        self._sheet.name(words.title(ended.draft.outcome), words.sentence(ended.draft.outcome))
        self._name.setText(ended.draft.case.applicant.name.value)
        self.number.setText(ended.number)
        level = Level.WARN if isinstance(ended.draft.outcome, Incomplete) else Level.BAD
        self._what.show_fact(level, words.heading(ended.draft.outcome), "\n".join(words.lines(ended.draft.outcome)))
        self._told.setText("\n".join(words.advice(ended.draft.outcome)))

    def tell_let_go(self, pages: int) -> None:
        """So many photographed pages went with the case, and why."""
        self._pages = pages
        title = fill(translate("Closed", "{count} photographed pages were not kept"), count=pages)
        text = translate("Closed", "Of a case that ends without a photo only the reason is kept, no copies of papers.")
        self._let_go.show_fact(Level.NOTE, title, text)
        self._let_go.setVisible(pages > 0)

    def tell(self, ended: Ended, outcome: Outcome) -> None:
        """What became of printing or saving; one about another case is ignored."""
        if self._view is None or self._view.ended != ended:
            return
        self._saved.show()
        if isinstance(outcome, Fault):
            self._saved.show_fact(Level.BAD, faults.what(outcome), faults.todo(outcome))
        else:
            level = Level.WARN if outcome.missing or outcome.spoiled else Level.GOOD
            self._saved.show_fact(level, outcome_words.what(outcome), outcome_words.todo(outcome))

    def start(self) -> None:
        self.next.setFocus()

    def forget(self) -> None:
        self._view = None
        self._saved.hide()
        self.tell_let_go(0)
        for text in (self._name, self.number, self._told):
            text.clear()
