"""Shows the notice in its version and takes the signature under the commitment."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPlainTextEdit, QPushButton, QWidget

from counter_app.domain.notice import Notice
from counter_app.domain.signing import Commitment, OnPad, OnSheet
from counter_app.ui import theme
from counter_app.ui.messages import forms
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.widgets.command import leave_enter_alone
from counter_app.ui.widgets.label import Role, label, paragraph, show_text
from counter_app.ui.widgets.panel import Card
from counter_app.ui.widgets.signature_pad import SignaturePad

SHEET_KEY, CLEAR_KEY = "F7", "F5"


class CommitmentCard(Card):
    """Whether sheets are signed instead of a pad stays as it was for the last applicant: it hangs on the counter."""

    edited = Signal()

    def __init__(
        self, notice: Callable[[], Notice], now: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._notice, self._now = notice, now
        self._title, self._version, self._problem = label(Role.HEADING), label(Role.TINY), paragraph(Role.ERROR)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(96)
        self.pad = SignaturePad()
        self.on_sheet, self.clear = QCheckBox(), QPushButton()
        self.clear.setAutoDefault(False)
        for button, key in ((self.on_sheet, SHEET_KEY), (self.clear, CLEAR_KEY)):
            leave_enter_alone(button)
            QShortcut(QKeySequence(key), button).activated.connect(button.click)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._version, 0, Qt.AlignmentFlag.AlignRight)
        foot.setSpacing(theme.WIDE_GAP_PX)
        foot.addWidget(self.on_sheet, 1)
        foot.addWidget(self.clear)
        self.rows.setSpacing(6)
        self.rows.addLayout(head)
        self.rows.addWidget(self.text, 1)
        self.rows.addWidget(self.pad)
        self.rows.addLayout(foot)
        self.rows.addWidget(self._problem)
        self._signed_at = now()
        self.pad.changed.connect(self._note_time)
        self.on_sheet.toggled.connect(self._turn)
        self.clear.clicked.connect(self.pad.clear)

    def retranslate(self, language: str) -> None:
        notice = self._notice()
        said = notice.text(language)
        pattern = translate("Window", "{text} ({key})")
        self._title.setText(translate("Confirm", "Notice and commitment"))
        version = translate("Confirm", "Version {version}, since {day}")
        self._version.setText(fill(version, version=notice.version, day=forms.day_text(notice.since)))
        promised = "\n".join(f"{number}. {each}" for number, each in enumerate(said.promised, start=1))
        self.text.setPlainText("\n".join((said.title, "", *said.told, "", promised)))
        self.text.setAccessibleName(said.title)
        self.on_sheet.setText(fill(pattern, text=translate("Confirm", "Signed on a printed sheet"), key=SHEET_KEY))
        self.clear.setText(fill(pattern, text=translate("Confirm", "Sign again"), key=CLEAR_KEY))
        self.pad.update()

    def start_over(self) -> None:
        self.pad.clear()
        self.show_problem(is_missing=False)

    def commitment(self) -> Commitment | None:
        """None while nobody has signed."""
        version = self._notice().version
        if self.on_sheet.isChecked():
            return Commitment(version, OnSheet(), self._now())
        return Commitment(version, OnPad(self.pad.png()), self._signed_at) if self.pad.is_signed else None

    def show_problem(self, *, is_missing: bool) -> None:
        text = translate("Confirm", "Nobody has signed yet: on the pad, or tick that a sheet was signed.")
        show_text(self._problem, text if is_missing else "")

    def _note_time(self) -> None:
        self._signed_at = self._now()
        self.edited.emit()

    def _turn(self, is_on_sheet: bool) -> None:
        self.pad.setVisible(not is_on_sheet)
        self.clear.setVisible(not is_on_sheet)
        self.edited.emit()
