"""Asks a second person to approve what the officer decided: why, and who says so."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QListWidget, QVBoxLayout, QWidget

from counter_app.domain.duty import Denied
from counter_app.domain.faults import Fault
from counter_app.domain.ids import OfficerId
from counter_app.domain.person.officer import AccessRules, Attempt
from counter_app.ui import theme
from counter_app.ui.messages import access, faults
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.screen import Level
from counter_app.ui.widgets.command import ENTER, CommandButton, Look
from counter_app.ui.widgets.field import Field
from counter_app.ui.widgets.label import Role, label, paragraph
from counter_app.ui.widgets.panel import Panel

WIDTH_PX = 680


class SignatureDialog(QDialog):
    """`tried` carries the supervisor's attempt and the reason."""

    tried = Signal(object, str)

    def __init__(self, rules: AccessRules, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("Access", "A supervisor approves"))
        self._rules = rules
        self.reasons, self.words = QListWidget(), Field()
        self.number, self.password = Field(), Field()
        self.password.line.setEchoMode(QLineEdit.EchoMode.Password)
        self._told = Panel()
        self._told.hide()
        self.sign, self.cancel = CommandButton(ENTER, "tick", Look.PRIMARY), CommandButton("Esc", "close")
        self._name()
        self._lay_out()
        self._connect()
        self.finished.connect(parent.activateWindow)
        self._weigh()
        self.reasons.setFocus()

    def say(self, refused: Denied | Fault) -> None:
        """It was not approved; it may be tried once more."""
        if isinstance(refused, Denied):
            self._told.show_fact(Level.WARN, *access.denial(refused, self._rules))
        else:
            self._told.show_fact(Level.BAD, faults.what(refused), faults.todo(refused))
        self._told.show()
        self.password.line.clear()
        self.password.line.setFocus()
        self._weigh()

    @property
    def reason(self) -> str:
        """What is filed: the code of a reason in the list, or somebody's own words."""
        row = self._row()
        return self._rules.reasons[row] if 0 <= row < len(self._rules.reasons) else self.words.text.strip()

    def _row(self) -> int:
        """Of the reason that was chosen; to have the focus is not to be chosen."""
        chosen = self.reasons.selectedIndexes()
        return chosen[0].row() if chosen else -1

    def _name(self) -> None:
        self.words.name(translate("Access", "In your own words"))
        least = translate("Access", "{least} characters or more; no name and no number of the applicant")
        self.words.show_hint(fill(least, least=self._rules.least_reason))
        self.number.name(translate("Access", "Supervisor's number"))
        self.password.name(translate("Access", "Supervisor's password"))
        self.sign.name(translate("Access", "Approve"))
        self.cancel.name(translate("Access", "Do not approve"))
        self.reasons.addItems([access.reason(code) for code in self._rules.reasons])
        self.reasons.addItem(translate("Access", "Another reason"))
        self.reasons.setAccessibleName(translate("Access", "Why the photo is used all the same"))

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(theme.MARGIN_PX, theme.MARGIN_PX, theme.MARGIN_PX, theme.MARGIN_PX)
        rows.setSpacing(theme.GAP_PX)
        rows.addWidget(paragraph(Role.LARGE, translate("Access", "A supervisor approves")))
        rows.addWidget(label(Role.HEADING, translate("Access", "Why the photo is used all the same")))
        self.reasons.setFixedHeight(self.reasons.sizeHintForRow(0) * self.reasons.count() + theme.WIDE_GAP_PX)
        rows.addWidget(self.reasons)
        rows.addWidget(self.words)
        person = QHBoxLayout()
        person.setSpacing(theme.MARGIN_PX)
        person.addWidget(self.number)
        person.addWidget(self.password)
        rows.addLayout(person)
        rows.addWidget(self._told)
        bar = QHBoxLayout()
        bar.addWidget(self.cancel)
        bar.addStretch(1)
        bar.addWidget(self.sign)
        rows.addLayout(bar)
        self.setMinimumWidth(WIDTH_PX)

    def _connect(self) -> None:
        self.reasons.itemSelectionChanged.connect(self._weigh)
        for field in (self.words, self.number, self.password):
            field.edited.connect(self._weigh)
        self.sign.clicked.connect(self._try)
        self.cancel.clicked.connect(self.reject)

    def _weigh(self) -> None:
        row, last = self._row(), len(self._rules.reasons)
        self.words.setVisible(row == last)
        is_said = 0 <= row < last or (row == last and len(self.reason) >= self._rules.least_reason)
        self.sign.setEnabled(is_said and bool(self.number.text.strip() and self.password.text))

    def _try(self) -> None:
        self.sign.setEnabled(False)
        self.tried.emit(Attempt(OfficerId(self.number.text.strip()), self.password.text), self.reason)


class ShiftDialog(QDialog):
    """Who serves, what waits, and the ways to leave the window."""

    def __init__(self, who: str, waiting: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("Access", "Shift"))
        self.hand_over, self.sign_out = CommandButton("H", "person"), CommandButton("O", "close")
        self.stay = CommandButton(ENTER, "back", Look.PRIMARY)
        self.hand_over.name(translate("Access", "Hand over"))
        self.sign_out.name(translate("Access", "Sign out"))
        self.stay.name(translate("Window", "Go on"))
        self.note = paragraph(Role.QUIET)
        bar = QHBoxLayout()
        for button in (self.hand_over, self.sign_out):
            bar.addWidget(button)
        bar.addStretch(1)
        bar.addWidget(self.stay)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(theme.MARGIN_PX, theme.MARGIN_PX, theme.MARGIN_PX, theme.MARGIN_PX)
        rows.setSpacing(theme.WIDE_GAP_PX)
        for widget in (paragraph(Role.LARGE, translate("Access", "Shift")), paragraph(Role.PLAIN, who)):
            rows.addWidget(widget)
        rows.addWidget(paragraph(Role.PLAIN, waiting))
        rows.addWidget(self.note)
        rows.addLayout(bar)
        self.setMinimumWidth(WIDTH_PX)
        self.stay.clicked.connect(self.reject)
        self.finished.connect(parent.activateWindow)
        self.stay.setFocus()

    def forbid_sign_out(self) -> None:
        """A case is open: it is not thrown away by leaving."""
        self.sign_out.setEnabled(False)
        self.note.setText(translate("Access", "An open case has to be finished, cancelled or handed over first."))

    def offer(self, hand_over: Callable[[], None], sign_out: Callable[[], None]) -> None:
        """Show it; what is chosen is done."""
        for button, then in ((self.hand_over, hand_over), (self.sign_out, sign_out)):
            button.clicked.connect(self.accept)
            button.clicked.connect(then)
        self.open()
