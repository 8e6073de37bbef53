"""Takes who collects the card for its holder."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from counter_app.domain.case.collection import LONGEST_FIELD, ProxyField, ProxyForm
from counter_app.ui import theme
from counter_app.ui.messages import application as words
from counter_app.ui.messages.literal import translate
from counter_app.ui.widgets.field import Field
from counter_app.ui.widgets.label import Role, paragraph

TOP = Qt.AlignmentFlag.AlignTop


class ProxyEntry(QWidget):
    """The proxy's form; `edited` at every change."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name_field, self.number_field, self.phone_field = Field(), Field(), Field()
        self._about = paragraph(Role.QUIET)
        self._wrong: frozenset[ProxyField] = frozenset()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.WIDE_GAP_PX)
        for column, field in enumerate((self.name_field, self.number_field, self.phone_field)):
            grid.addWidget(field, 0, column, TOP)
            grid.setColumnStretch(column, 1)
            field.line.setMaxLength(LONGEST_FIELD)
            field.edited.connect(self.edited)
        grid.addWidget(self._about, 1, 0, 1, 3)

    def retranslate(self) -> None:
        self.name_field.name(translate("Collection", "Proxy's name"))
        self.number_field.name(translate("Collection", "Proxy's ID number"))
        self.phone_field.name(translate("Collection", "Proxy's telephone"))
        self._about.setText(
            translate(
                "Collection",
                "The proxy brings their own ID card and the voucher, and signs. Nobody else can collect the card.",
            )
        )
        self.show_problems(self._wrong)

    def start_over(self) -> None:
        for field in (self.name_field, self.number_field, self.phone_field):
            field.fill_in("")
        self.show_problems(frozenset())

    def form(self) -> ProxyForm:
        return ProxyForm(self.name_field.text, self.number_field.text, self.phone_field.text)

    def show_problems(self, wrong: frozenset[ProxyField]) -> None:
        self._wrong = wrong
        places = {
            ProxyField.NAME: self.name_field,
            ProxyField.NUMBER: self.number_field,
            ProxyField.SAME_PERSON: self.number_field,
            ProxyField.PHONE: self.phone_field,
        }
        for field in (self.name_field, self.number_field, self.phone_field):
            problem = next((each for each, place in places.items() if place is field and each in wrong), None)
            if problem is None:
                field.show_hint("")
            else:
                field.show_problem(words.proxy_problem(problem))

    def focus_first(self) -> None:
        """The first wrong field, else the first."""
        wrong = self._wrong
        if ProxyField.NAME in wrong or not wrong:
            self.name_field.line.setFocus()
        elif ProxyField.NUMBER in wrong or ProxyField.SAME_PERSON in wrong:
            self.number_field.line.setFocus()
        else:
            self.phone_field.line.setFocus()
