"""Lets the parent read what is declared for a newborn and sign the commitment."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.application.codebook import Codebook
from counter_app.domain.application.notice import Notice
from counter_app.domain.newborn.newborn import NewbornApplication, Parent
from counter_app.domain.newborn.session import Committing, Keeping
from counter_app.ui import theme
from counter_app.ui.messages import application as group_words
from counter_app.ui.messages import faults, forms
from counter_app.ui.messages import newborn as words
from counter_app.ui.messages.literal import fill, language, translate
from counter_app.ui.screen import Level
from counter_app.ui.widgets.command import ENTER, CommandButton, Look
from counter_app.ui.widgets.commitment_card import CommitmentCard
from counter_app.ui.widgets.facts import Facts, Lines
from counter_app.ui.widgets.panel import Card, Panel
from counter_app.ui.widgets.reading import Reading
from counter_app.ui.widgets.sheet import Sheet

FACTS = 9


class NewbornSignPage(QWidget):
    """`signed` carries a commitment."""

    signed = Signal(object)
    went_back = Signal()
    given_up = Signal()

    def __init__(
        self,
        codebook: Codebook,
        notice: Callable[[], Notice],
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._codebook = codebook
        self._state: Committing | Keeping | None = None
        self._facts = Facts(FACTS, theme.WIDE_GAP_PX, 6)
        self._kept = Panel()
        self.commitment, self._fault = CommitmentCard(notice, now), Panel()
        self.submit = CommandButton(ENTER, "next", Look.PRIMARY)
        self.back, self.cancel = CommandButton("F9", "back"), CommandButton("Esc", "close")
        self._sheet = Sheet()
        self._sheet.add_commands((self.cancel,), (self.back, self.submit))
        self._sheet.fill_with(self._columns())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._sheet)
        self.submit.clicked.connect(self._hand_in)
        self.back.clicked.connect(self.went_back)
        self.cancel.clicked.connect(self.given_up)
        self.commitment.edited.connect(lambda: self.commitment.show_problem(is_missing=False))
        self.retranslate()

    def retranslate(self) -> None:
        self._sheet.name(
            translate("Newborn", "Is everything right?"),
            translate("Newborn", "Let the parent read it and sign the commitment."),
        )
        self.submit.name(translate("Newborn", "File the registration"))
        self.back.name(translate("Newborn", "Back to the form"))
        self.cancel.name(translate("Newborn", "Cancel this registration"))
        self.commitment.retranslate(language())
        if self._state is not None:
            self.show_state(self._state)

    def show_state(self, state: Committing | Keeping) -> None:
        if self._state is None or self._state.id != state.id:
            self.commitment.start_over()
        self._state = state
        application = state.application if isinstance(state, Committing) else state.draft.application
        self._facts.show_facts(facts(application, self._codebook))
        is_keeping = isinstance(state, Keeping)
        for widget in (self.commitment, self.submit, self.back, self.cancel):
            widget.setEnabled(not is_keeping)
        self._sheet.note.setText(translate("Collection", "Saving to the disk") if is_keeping else "")
        fault = state.fault if isinstance(state, Committing) else None
        self._fault.setVisible(fault is not None)
        if fault is not None:
            self._fault.show_fact(Level.BAD, faults.what(fault), faults.todo(fault))
        if isinstance(state, Committing):
            title = translate("Newborn", "These originals stay here; a receipt is printed next")
            self._kept.show_fact(Level.NOTE, title, words.papers(state.kept))

    def start(self) -> None:
        self.submit.setFocus()

    def forget(self) -> None:
        self._state = None
        self._facts.show_facts(())
        self.commitment.start_over()

    def _hand_in(self) -> None:
        commitment = self.commitment.commitment()
        self.commitment.show_problem(is_missing=commitment is None)
        if commitment is not None:
            self.signed.emit(commitment)

    def _columns(self) -> QHBoxLayout:
        card = Card()
        card.rows.addLayout(self._facts)
        right = QVBoxLayout()
        right.setSpacing(theme.GAP_PX)
        for widget in (self._fault, self.commitment):
            right.addWidget(widget)
        columns = QHBoxLayout()
        columns.setSpacing(theme.MARGIN_PX)
        columns.addWidget(Reading((card, self._kept), theme.GAP_PX), 1)
        columns.addLayout(right, 1)
        return columns


def facts(application: NewbornApplication, codebook: Codebook) -> Lines:
    """What is declared, one fact a line; numbers are shown whole, to be compared with the papers."""
    child = application.child
    person = fill(translate("Newborn", "{name}, sex: {sex}"), name=child.name.value, sex=forms.sex(child.sex))
    return (
        (translate("Newborn", "Birth certificate number"), child.certificate.value),
        (translate("Newborn", "Child"), person),
        (translate("Newborn", "Born on"), forms.day_text(child.born)),
        (translate("Newborn", "Father"), _parent(application.father, codebook)),
        (translate("Newborn", "Mother"), _parent(application.mother, codebook)),
        (translate("Newborn", "Applies"), words.side(application.applied_by)),
        (translate("Newborn", "Entered in the household of"), words.side(application.follows)),
        (translate("Newborn", "Household place"), application.household.line),
        (translate("Application", "Contact telephone"), application.phone),
    )


def _parent(parent: Parent, codebook: Codebook) -> str:
    group = group_words.group_of(parent.ethnicity, codebook)
    pattern = translate("Newborn", "{name}, {group}, ID number {number}")
    return fill(pattern, name=parent.name.value, group=group, number=parent.id_number.value)
