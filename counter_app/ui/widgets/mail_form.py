"""Takes where the card shall be mailed to, and the consent to pass that on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from counter_app.domain.collection import LONGEST_FIELD, MailField, MailForm
from counter_app.ui import theme
from counter_app.ui.messages import forms
from counter_app.ui.messages.literal import translate
from counter_app.ui.widgets.command import leave_enter_alone
from counter_app.ui.widgets.field import Field
from counter_app.ui.widgets.label import Role, paragraph, show_text


class MailEntry(QWidget):
    """The mail form; `edited` at every change."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[MailField, Field] = {name: Field() for name in MailField if name is not MailField.CONSENT}
        self.consent = QCheckBox()
        leave_enter_alone(self.consent)
        self._consent_text, self._consent_problem = paragraph(Role.QUIET), paragraph(Role.ERROR)
        self._wrong: frozenset[MailField] = frozenset()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.MARGIN_PX)
        grid.setVerticalSpacing(2)
        grid.addWidget(self.fields[MailField.RECIPIENT], 0, 0)
        grid.addWidget(self.fields[MailField.PHONE], 0, 1)
        grid.addWidget(self.fields[MailField.ADDRESS], 1, 0, 1, 2)
        grid.addWidget(self.fields[MailField.POSTCODE], 2, 0)
        grid.addWidget(self.consent, 3, 0, 1, 2)
        grid.addWidget(self._consent_text, 4, 0, 1, 2)
        grid.addWidget(self._consent_problem, 5, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        for field in self.fields.values():
            field.line.setMaxLength(LONGEST_FIELD)
            field.edited.connect(self.edited)
        self.consent.toggled.connect(lambda _: self.edited.emit())

    def retranslate(self) -> None:
        names = {
            MailField.RECIPIENT: (translate("Collection", "Recipient"), ""),
            MailField.PHONE: (translate("Collection", "Telephone"), ""),
            MailField.ADDRESS: (
                translate("Collection", "Address"),
                translate("Collection", "Province, city, district, street, house and door"),
            ),
            MailField.POSTCODE: (translate("Collection", "Postcode (may stay empty)"), ""),
        }
        for name, (caption, placeholder) in names.items():
            self.fields[name].name(caption, placeholder)
        self.consent.setText(translate("Collection", "The applicant agrees"))
        self._consent_text.setText(
            translate(
                "Collection",
                "Recipient, telephone and address are passed to the postal service for this delivery only. "
                "The ID number is not on the waybill. The consent is voluntary: "
                "without it the card is collected at the window.",
            )
        )
        self.show_problems(self._wrong)

    def start_over(self, recipient: str) -> None:
        for name, field in self.fields.items():
            field.fill_in(recipient if name is MailField.RECIPIENT else "")
        self.consent.setChecked(False)
        self.show_problems(frozenset())

    def form(self) -> MailForm:
        return MailForm(
            recipient=self.fields[MailField.RECIPIENT].text,
            phone=self.fields[MailField.PHONE].text,
            address=self.fields[MailField.ADDRESS].text,
            postcode=self.fields[MailField.POSTCODE].text,
            has_consent=self.consent.isChecked(),
        )

    def show_problems(self, wrong: frozenset[MailField]) -> None:
        self._wrong = wrong
        for name, field in self.fields.items():
            if name in wrong:
                field.show_problem(forms.mail_problem(name))
            else:
                field.show_hint("")
        show_text(self._consent_problem, forms.mail_problem(MailField.CONSENT) if MailField.CONSENT in wrong else "")

    def focus_first(self) -> None:
        """The first wrong field, else the first that is empty."""
        for name, field in self.fields.items():
            if name in self._wrong or (not self._wrong and not field.text):
                field.line.setFocus()
                return
        self.consent.setFocus()
