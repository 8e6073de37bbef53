"""Takes where the card shall be mailed to, and the consent to pass that on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QGridLayout, QPushButton, QWidget

from counter_app.domain.case.collection import LONGEST_FIELD, MailField, MailForm
from counter_app.domain.places.divisions import Address, Divisions
from counter_app.ui import theme
from counter_app.ui.messages import forms
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.widgets import options
from counter_app.ui.widgets.choice_field import ChoiceField
from counter_app.ui.widgets.command import leave_enter_alone
from counter_app.ui.widgets.field import Field
from counter_app.ui.widgets.label import Role, paragraph, show_text

HOME_KEY, CONSENT_KEY = "F7", "F6"
LINES = (MailField.RECIPIENT, MailField.PHONE, MailField.PHONE_AGAIN, MailField.DETAIL, MailField.POSTCODE)

TOP = Qt.AlignmentFlag.AlignTop


class MailEntry(QWidget):
    """The mail form; `edited` at every change."""

    edited = Signal()

    def __init__(self, divisions: Divisions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._divisions = divisions
        self._home: Address | None = None
        self.fields: dict[MailField, Field] = {name: Field() for name in LINES}
        self.county = ChoiceField()
        self.county.offer(options.divisions(divisions.all))
        self.home = QPushButton()
        self.home.setAutoDefault(False)
        leave_enter_alone(self.home)
        QShortcut(QKeySequence(HOME_KEY), self.home).activated.connect(self.home.click)
        self.consent = QCheckBox()
        leave_enter_alone(self.consent)
        QShortcut(QKeySequence(CONSENT_KEY), self.consent).activated.connect(self.consent.click)
        self._consent_text, self._consent_problem = paragraph(Role.QUIET), paragraph(Role.ERROR)
        self._wrong: frozenset[MailField] = frozenset()
        self._lay_out()
        for field in self.fields.values():
            field.line.setMaxLength(LONGEST_FIELD)
            field.edited.connect(self.edited)
        self.county.chosen.connect(self.edited)
        self.home.clicked.connect(self._go_home)
        self.consent.toggled.connect(lambda _: self.edited.emit())

    def retranslate(self) -> None:
        names = {
            MailField.RECIPIENT: translate("Collection", "Recipient"),
            MailField.PHONE: translate("Collection", "Telephone"),
            MailField.PHONE_AGAIN: translate("Collection", "Telephone, once more"),
            MailField.DETAIL: translate("Application", "Street, house, door"),
            MailField.POSTCODE: translate("Collection", "Postcode (optional)"),
        }
        for name, caption in names.items():
            self.fields[name].name(caption)
        self.county.name(translate("Collection", "County or district"), translate("Application", "County or district"))
        pattern = translate("Window", "{text} ({key})")
        home, consent = (
            translate("Collection", "To the household address"),
            translate("Collection", "The applicant agrees"),
        )
        self.home.setText(fill(pattern, text=home, key=HOME_KEY))
        self.consent.setText(fill(pattern, text=consent, key=CONSENT_KEY))
        self._consent_text.setText(
            translate(
                "Collection",
                "Recipient, telephone and address are passed to the postal service for this delivery only. "
                "The ID number is not on the waybill. The consent is voluntary: "
                "without it the card is collected at the window.",
            )
        )
        self.show_problems(self._wrong)

    def start_over(self, recipient: str, phone: str = "", home: Address | None = None) -> None:
        """An empty form; the telephone of the application stands there to be typed once more."""
        self._home = home
        for name, field in self.fields.items():
            field.fill_in({MailField.RECIPIENT: recipient, MailField.PHONE: phone}.get(name, ""))
        self.county.choose("")
        self.home.setVisible(home is not None)
        self.consent.setChecked(False)
        self.show_problems(frozenset())

    def form(self) -> MailForm:
        return MailForm(
            recipient=self.fields[MailField.RECIPIENT].text,
            phone=self.fields[MailField.PHONE].text,
            phone_again=self.fields[MailField.PHONE_AGAIN].text,
            division=self._divisions.find(self.county.key),
            detail=self.fields[MailField.DETAIL].text,
            postcode=self.fields[MailField.POSTCODE].text,
            has_consent=self.consent.isChecked(),
        )

    def show_problems(self, wrong: frozenset[MailField]) -> None:
        self._wrong = wrong
        for name, field in (*self.fields.items(), (MailField.DIVISION, self.county.field)):
            if name in wrong:
                field.show_problem(forms.mail_problem(name))
            elif not field.line.hasFocus():
                field.show_hint("")
        show_text(self._consent_problem, forms.mail_problem(MailField.CONSENT) if MailField.CONSENT in wrong else "")

    def focus_first(self) -> None:
        """The first wrong field, else the first that is empty."""
        lines = {name: field.line for name, field in self.fields.items()} | {MailField.DIVISION: self.county.field.line}
        for name in MailField:
            if name in lines and (name in self._wrong or (not self._wrong and not lines[name].text())):
                lines[name].setFocus()
                return
        self.consent.setFocus()

    def _go_home(self) -> None:
        if self._home is not None:
            self.county.choose(self._home.division.code)
            self.fields[MailField.DETAIL].fill_in(self._home.detail)
            self.edited.emit()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.WIDE_GAP_PX)
        grid.setVerticalSpacing(0)
        grid.addWidget(self.fields[MailField.RECIPIENT], 0, 0, TOP)
        grid.addWidget(self.fields[MailField.PHONE], 0, 1, TOP)
        grid.addWidget(self.fields[MailField.PHONE_AGAIN], 0, 2, TOP)
        grid.addWidget(self.county, 1, 0, TOP)
        grid.addWidget(self.fields[MailField.DETAIL], 1, 1, 1, 2, TOP)
        grid.addWidget(self.fields[MailField.POSTCODE], 2, 0, TOP)
        grid.addWidget(self.home, 2, 1)
        grid.addWidget(self.consent, 3, 0, 1, 3)
        grid.addWidget(self._consent_text, 4, 0, 1, 3)
        grid.addWidget(self._consent_problem, 5, 0, 1, 3)
        for column in range(3):
            grid.setColumnStretch(column, 1)
