"""Asks why an application is refused, and shows what the person will be told."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.case.ending import Declined, DeclineReason
from counter_app.ui import theme
from counter_app.ui.messages import application as words
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.widgets.command import ENTER, CommandButton, Look, leave_enter_alone
from counter_app.ui.widgets.field import Field
from counter_app.ui.widgets.label import Role, paragraph, show_text

LONGEST_NOTE = 200


class DeclineDialog(QDialog):
    """Reasons by their number keys; a refusal is final for this case, so it has a window of its own."""

    def __init__(self, reasons: Sequence[DeclineReason], likely: frozenset[DeclineReason], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setWindowTitle(translate("Closed", "Refuse the application"))
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.boxes = {reason: self._box(number, reason) for number, reason in enumerate(reasons, start=1)}
        for reason, box in self.boxes.items():
            box.setChecked(reason in likely)
        self.note, self._told, self._problem = Field(), paragraph(Role.QUIET), paragraph(Role.ERROR)
        self.note.line.setMaxLength(LONGEST_NOTE)
        self.note.name(translate("Closed", "What was seen (for the record)"))
        self.no = CommandButton("Esc", "back")
        self.yes = CommandButton(ENTER, "warn", Look.PRIMARY)
        self.no.name(translate("Window", "Go on"))
        self.yes.name(translate("Closed", "Refuse and record it"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(theme.MARGIN_PX, theme.MARGIN_PX, theme.MARGIN_PX, theme.MARGIN_PX)
        rows.addWidget(paragraph(Role.LARGE, translate("Closed", "Why is the application refused?")))
        for widget in (*self.boxes.values(), self._told, self.note, self._problem):
            rows.addWidget(widget)
        buttons = QHBoxLayout()
        buttons.addWidget(self.no)
        buttons.addStretch(1)
        buttons.addWidget(self.yes)
        rows.addLayout(buttons)
        self.setMinimumWidth(720)
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self._decide)
        self.finished.connect(parent.activateWindow)
        self._show_told()

    def ask(self, then: Callable[[Declined], None]) -> None:
        """Show the question; `then` gets the refusal."""
        self.accepted.connect(lambda: then(self._declined()))
        self.open()
        next(iter(self.boxes.values())).setFocus()

    def _decide(self) -> None:
        if self._declined().reasons:
            self.accept()
        else:
            show_text(self._problem, translate("Closed", "Tick at least one reason."))

    def _declined(self) -> Declined:
        reasons = tuple(reason for reason, box in self.boxes.items() if box.isChecked())
        return Declined(reasons, " ".join(self.note.text.split()))

    def _show_told(self) -> None:
        told = dict.fromkeys(words.told(reason) for reason in self._declined().reasons)
        show_text(self._told, "\n".join(told))
        show_text(self._problem, "")

    def _box(self, number: int, reason: DeclineReason) -> QCheckBox:
        pattern = translate("Window", "{text} ({key})")
        box = QCheckBox(fill(pattern, text=words.decline(reason), key=number))
        leave_enter_alone(box)
        QShortcut(QKeySequence(str(number)), box).activated.connect(box.click)
        box.clicked.connect(self._show_told)
        return box
