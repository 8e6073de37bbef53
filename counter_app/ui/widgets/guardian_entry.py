"""Takes who the guardian is, how they are related, and by what that is known."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from counter_app.domain.application.codebook import Codebook
from counter_app.domain.ids import RelationCode
from counter_app.domain.person.guardian import GuardianForm, GuardianProblem, GuardianshipProof
from counter_app.ui import theme
from counter_app.ui.messages import application as words
from counter_app.ui.messages.literal import translate
from counter_app.ui.widgets import options
from counter_app.ui.widgets.choice_field import ChoiceField
from counter_app.ui.widgets.field import Field

TOP = Qt.AlignmentFlag.AlignTop


class GuardianEntry(QWidget):
    """The guardian's block of the form; `edited` at every change."""

    edited = Signal()

    def __init__(self, codebook: Codebook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._codebook = codebook
        self.name_field, self.number_field = Field(), Field()
        self.relation, self.proof = ChoiceField(), ChoiceField()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.WIDE_GAP_PX)
        grid.setVerticalSpacing(0)
        grid.addWidget(self.name_field, 0, 0, TOP)
        grid.addWidget(self.number_field, 0, 1, TOP)
        grid.addWidget(self.relation, 1, 0, TOP)
        grid.addWidget(self.proof, 1, 1, TOP)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        for field in (self.name_field, self.number_field):
            field.edited.connect(self.edited)
        for choice in (self.relation, self.proof):
            choice.chosen.connect(self.edited)
        self.retranslate()

    def retranslate(self) -> None:
        self.name_field.name(translate("Application", "Guardian's name"))
        self.number_field.name(translate("Application", "Guardian's ID number"))
        self.relation.name(translate("Application", "Guardian is the applicant's"))
        self.proof.name(translate("Application", "Guardianship"))
        self.relation.offer(options.relations(self._codebook))
        self.proof.offer(options.guardianships())

    def start_over(self) -> None:
        self.name_field.fill_in("")
        self.number_field.fill_in("")
        self.relation.choose("")
        self.proof.choose(GuardianshipProof.IN_BOOKLET.value)
        self.show_problems(frozenset())

    def form(self) -> GuardianForm:
        relation, proof = self.relation.key, self.proof.key
        return GuardianForm(
            self.name_field.text,
            self.number_field.text,
            RelationCode(relation) if relation else None,
            GuardianshipProof(proof) if proof else GuardianshipProof.MISSING,
        )

    def show_problems(self, wrong: frozenset[GuardianProblem]) -> None:
        places = {
            GuardianProblem.NAME: self.name_field,
            GuardianProblem.NUMBER: self.number_field,
            GuardianProblem.SAME_PERSON: self.number_field,
            GuardianProblem.UNDER_AGE: self.number_field,
            GuardianProblem.RELATION: self.relation.field,
        }
        for field in (self.name_field, self.number_field, self.relation.field):
            problem = next((each for each, place in places.items() if place is field and each in wrong), None)
            if problem is None:
                field.show_hint("")
            else:
                field.show_problem(words.guardian_problem(problem))
