"""Takes an application down: address, telephone, group, reason, the booklet's word, guardian and papers."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from counter_app.domain.application.application import IssueReason, Kind, usual_reason
from counter_app.domain.application.codebook import Codebook
from counter_app.domain.application.eligibility import Standing
from counter_app.domain.case.case import Case
from counter_app.domain.case.requirements import Requirements
from counter_app.domain.places.ethnicity import HAN
from counter_app.ui import theme
from counter_app.ui.messages import application as words
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.particulars import Blank, Particulars, ParticularsForm
from counter_app.ui.widgets import options
from counter_app.ui.widgets.booklet_entry import BookletEntry
from counter_app.ui.widgets.choice_field import ChoiceField
from counter_app.ui.widgets.command import leave_enter_alone
from counter_app.ui.widgets.field import Field
from counter_app.ui.widgets.guardian_entry import GuardianEntry
from counter_app.ui.widgets.papers_card import PapersCard

CAPACITY_KEY = "F11"

TOP = Qt.AlignmentFlag.AlignTop


class ParticularsEntry(QWidget):
    """The form of the second page; `edited` at every change. Rows may be added under `right`."""

    edited = Signal()

    def __init__(self, codebook: Codebook, requirements: Requirements, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._codebook, self._requirements = codebook, requirements
        self._case: Case | None = None
        self.county, self.detail, self.phone = ChoiceField(), Field(), Field()
        self.ethnicity, self.reason = ChoiceField(), ChoiceField()
        self.capacity = QCheckBox()
        leave_enter_alone(self.capacity)
        QShortcut(QKeySequence(CAPACITY_KEY), self.capacity).activated.connect(self.capacity.click)
        self.booklet, self.guardian = BookletEntry(), GuardianEntry(codebook)
        self.papers, self.right = PapersCard(requirements), QVBoxLayout()
        self._lay_out()
        for field in (self.detail, self.phone):
            field.edited.connect(self.edited)
        for choice in (self.county, self.ethnicity, self.reason):
            choice.chosen.connect(self.edited)
        for part in (self.booklet, self.guardian, self.papers):
            part.edited.connect(self.edited)
        self.capacity.clicked.connect(self._turn)

    def retranslate(self) -> None:
        self.county.name(translate("Application", "Household county"), translate("Application", "County or district"))
        self.detail.name(translate("Application", "Street, house, door"))
        self.phone.name(translate("Application", "Contact telephone"))
        self.ethnicity.name(translate("Application", "Ethnic group"), translate("Application", "Number or initials"))
        self.reason.name(translate("Application", "Reason"))
        capacity = translate("Application", "Without full capacity")
        self.capacity.setText(fill(translate("Window", "{text} ({key})"), text=capacity, key=CAPACITY_KEY))
        for part in (self.booklet, self.guardian, self.papers):
            part.retranslate()
        self.ethnicity.offer(options.groups(self._codebook), options.group_search(self._codebook))
        self._offer()

    def begin(self, case: Case | None) -> None:
        """An empty form for this case, or for nobody."""
        self._case = case
        for field in (self.detail, self.phone):
            field.fill_in("")
        self.capacity.setChecked(False)
        self.capacity.setVisible(case is not None and case.eligibility.standing is Standing.ADULT)
        self.booklet.start_over(None if case is None else case.applicant.id_number)
        self.guardian.start_over()
        every = self._requirements
        self.papers.start_over(every if case is None else every.under(case.eligibility.rule))
        self._offer()
        self.ethnicity.choose(HAN)
        self.reason.choose(usual_reason(self._kind).value)
        self.county.choose("" if case is None else case.applicant.id_number.issued_in)

    def start(self) -> None:
        """Where the officer begins: the county is known from the number as a rule."""
        (self.detail.line if self.county.key else self.county.field.line).setFocus()

    def focus(self, blank: Blank) -> None:
        self._lines()[blank].setFocus()

    def form(self) -> ParticularsForm:
        return ParticularsForm(
            kind=self._kind,
            reason=IssueReason(self.reason.key) if self.reason.key else usual_reason(self._kind),
            ethnicity=self.ethnicity.key,
            division=self.county.key,
            detail=self.detail.text,
            phone=self.phone.text,
            booklet_sex=self.booklet.says_sex(),
            booklet_born=self.booklet.born.text,
            guardian=self.guardian.form(),
            proof=self.papers.proof(),
            presented=self.papers.presented(),
        )

    def show_problems(self, read: Particulars) -> None:
        fields = {
            Blank.DIVISION: self.county.field,
            Blank.DETAIL: self.detail,
            Blank.PHONE: self.phone,
            Blank.ETHNICITY: self.ethnicity.field,
        }
        for blank, field in fields.items():
            if blank in read.wrong:
                field.show_problem(words.blank(blank))
            elif not field.line.hasFocus():
                field.show_hint("")
        self.booklet.show_problem(is_wrong=Blank.BORN in read.wrong)
        self.guardian.show_problems(read.guardian_wrong)

    def adapt(self) -> None:
        """Show what this kind of applicant needs."""
        self.guardian.setVisible(self._kind.has_guardian)
        self.papers.show_kind(self._kind)

    def _turn(self) -> None:
        self._offer()
        self.adapt()
        if self._kind.has_guardian:
            self.guardian.name_field.line.setFocus()
        self.edited.emit()

    def _offer(self) -> None:
        """The counties of the household's unit, and the reasons of this kind of applicant."""
        case = self._case
        within = () if case is None else self._codebook.divisions.within(case.applicant.registered_at)
        self.county.offer(options.divisions(within))
        self.reason.offer(options.reasons(self._kind))

    @property
    def _kind(self) -> Kind:
        if self._case is not None and self._case.eligibility.standing is Standing.MINOR:
            return Kind.MINOR
        return Kind.WITHOUT_CAPACITY if self.capacity.isChecked() else Kind.ADULT

    def _lines(self) -> dict[Blank, QWidget]:
        guardian = self.guardian
        return {
            Blank.DIVISION: self.county.field.line,
            Blank.DETAIL: self.detail.line,
            Blank.PHONE: self.phone.line,
            Blank.ETHNICITY: self.ethnicity.field.line,
            Blank.BORN: self.booklet.born.line,
            Blank.GUARDIAN_NAME: guardian.name_field.line,
            Blank.GUARDIAN_NUMBER: guardian.number_field.line,
            Blank.GUARDIAN_RELATION: guardian.relation.field.line,
        }

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.WIDE_GAP_PX)
        grid.setVerticalSpacing(0)
        grid.addWidget(self.county, 0, 0, TOP)
        grid.addWidget(self.detail, 0, 1, TOP)
        grid.addWidget(self.phone, 1, 0, TOP)
        grid.addWidget(self.ethnicity, 1, 1, TOP)
        grid.addWidget(self.reason, 2, 0, TOP)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        # the box's words would widen its column: the guardian's fields below stand under these
        self.capacity.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        left = QVBoxLayout()
        left.setSpacing(4)
        left.addLayout(grid)
        grid.addWidget(self.capacity, 2, 1)
        left.addWidget(self.guardian)
        left.addStretch(1)
        self.right.setSpacing(theme.GAP_PX // 4)
        self.right.addWidget(self.papers)
        self.right.addWidget(self.booklet)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(theme.MARGIN_PX)
        columns.addLayout(left, 11)
        columns.addLayout(self.right, 10)
