"""The first page: who applies, whether this window may serve them, and what they have to bring."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.ids import RegionCode
from counter_app.domain.person.identity import IdNumber
from counter_app.domain.places.regions import Regions
from counter_app.ui import theme
from counter_app.ui.intake import Field as FormField
from counter_app.ui.intake import Form, Intake, Place
from counter_app.ui.messages import forms
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.widgets.command import ENTER, CommandButton, Look, leave_enter_alone
from counter_app.ui.widgets.field import Field
from counter_app.ui.widgets.intake_panel import IntakePanel
from counter_app.ui.widgets.region_picker import RegionPicker
from counter_app.ui.widgets.scroll import Scroll
from counter_app.ui.widgets.sheet import Sheet

REUSE_KEY = "F6"


class ApplicantPage(QWidget):
    """`accepted` carries the intake of someone this window may serve; `is_dirty` tells whether anything is typed."""

    accepted = Signal(object)

    def __init__(self, regions: Regions, read: Callable[[Form], Intake], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read = read
        self._place: RegionCode | None = None
        self._left: frozenset[FormField] = frozenset()
        self.name_field, self.number_field = Field(), Field()
        self.number_field.line.setProperty("role", "number")
        self.picker = RegionPicker(regions)
        self.reuse = QCheckBox()
        leave_enter_alone(self.reuse)
        QShortcut(QKeySequence(REUSE_KEY), self.reuse).activated.connect(self.reuse.toggle)
        self._panel = IntakePanel()
        self._sheet = Sheet()
        self.go_on = CommandButton(ENTER, "next", Look.PRIMARY)
        self.clear = CommandButton("Esc", "close")
        self._sheet.add_commands((self.clear, self.reuse), (self.go_on,))
        self._sheet.fill_with(self._columns())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._sheet)
        self._connect()
        self.retranslate()

    @property
    def is_dirty(self) -> bool:
        return bool(self.name_field.text or self.number_field.text or self._place)

    def retranslate(self) -> None:
        self._sheet.name(
            translate("Applicant", "Who applies?"),
            translate("Applicant", "Enter name, ID number and household place as they stand in the household booklet."),
        )
        self.name_field.name(translate("Applicant", "Name"))
        self.number_field.name(translate("Applicant", "ID number"))
        self.go_on.name(translate("Applicant", "Continue to the details"))
        self.clear.name(translate("Applicant", "Clear the form"))
        reuse = translate("Applicant", "Agreed: a photo held by the library may be used")
        self.reuse.setText(fill(translate("Window", "{text} ({key})"), text=reuse, key=REUSE_KEY))
        self.picker.retranslate()
        self.refresh()

    def start(self) -> None:
        self.name_field.line.setFocus()

    def forget(self) -> None:
        """An empty form for the next applicant."""
        self._place, self._left = None, frozenset()
        self.name_field.fill_in("")
        self.number_field.fill_in("")
        self.picker.clear()
        self.reuse.setChecked(False)
        self.refresh()

    def take_number(self, number: IdNumber) -> None:
        """A scanner read it: nothing is handed in by that."""
        self.number_field.fill_in(number.value)
        self.refresh()
        (self.number_field if self.name_field.text.strip() else self.name_field).line.setFocus()

    def refresh(self) -> Intake:
        """Read the form again and show what it tells."""
        intake = self._read(self._form())
        self._show_name(intake)
        self._show_number(intake)
        self._show_place(intake)
        self._panel.show_intake(intake)
        self.go_on.setEnabled(intake.first_open is not None or intake.applicant is not None)
        return intake

    def _columns(self) -> QHBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(self.name_field)
        left.addWidget(self.number_field)
        left.addWidget(self.picker, 1)
        columns = QHBoxLayout()
        columns.setSpacing(theme.MARGIN_PX)
        columns.addLayout(left, 11)
        columns.addWidget(Scroll(self._panel), 10)
        return columns

    def _connect(self) -> None:
        for field, name in ((self.name_field, FormField.NAME), (self.number_field, FormField.NUMBER)):
            field.edited.connect(self.refresh)
            field.left.connect(lambda name=name: self._leave(name))
        self.picker.chosen.connect(self._choose)
        self.go_on.clicked.connect(self._hand_in)
        self.clear.clicked.connect(self._clear)

    def _clear(self) -> None:
        self.forget()
        self.start()

    def _form(self) -> Form:
        return Form(self.name_field.text, self.number_field.text, self._place, self._left, self.reuse.isChecked())

    def _choose(self, code: str) -> None:
        self._place = RegionCode(code)
        self.refresh()

    def _leave(self, field: FormField) -> None:
        # leaving an empty field is no mistake: the officer may fill the form in any order
        text = self.name_field.text if field is FormField.NAME else self.number_field.text
        if text.strip():
            self._left |= {field}
            self.refresh()

    def _hand_in(self) -> None:
        self._left = frozenset(FormField)
        intake = self.refresh()
        if intake.applicant is not None:
            self.accepted.emit(intake)
            return
        lines = {
            FormField.NAME: self.name_field.line,
            FormField.NUMBER: self.number_field.line,
            FormField.PLACE: self.picker.search,
        }
        if intake.first_open is not None:
            lines[intake.first_open].setFocus()

    def _show_name(self, intake: Intake) -> None:
        if intake.name_problem is None:
            self.name_field.show_hint("")
        else:
            self.name_field.show_problem(forms.name_problem(intake.name_problem))

    def _show_number(self, intake: Intake) -> None:
        if intake.number_problem is not None:
            self.number_field.show_problem(forms.number_problem(intake.number_problem, intake.digits_typed))
        elif intake.digits_typed and intake.promise is None and intake.eligibility is None:
            hint = translate("Applicant", "{typed} of 18 characters")
            self.number_field.show_hint(fill(hint, typed=intake.digits_typed))
        else:
            self.number_field.show_hint("")

    def _show_place(self, intake: Intake) -> None:
        place = intake.place
        if place is None:
            if intake.is_place_missing:
                self.picker.show_problem(translate("Applicant", "Choose the place from the list."))
            elif not self.picker.search.text():
                self.picker.show_hint("")
            if self._place is None:
                self.picker.show_place(None)
            return
        if place.is_suggested:
            self.picker.show_place(place.region.code)
        self.picker.show_hint(_place_hint(place))


def _place_hint(place: Place) -> str:
    if place.is_suggested:
        return translate("Applicant", "Suggested by the ID number: compare it with the household booklet.")
    return translate("Applicant", "Chosen by hand.")
