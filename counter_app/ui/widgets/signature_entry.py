"""Takes one signature: on the pad, or the officer's word that a sheet of paper was signed."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from counter_app.domain.application.signing import OnPad, OnSheet, Signed
from counter_app.ui import theme
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.widgets.command import leave_enter_alone
from counter_app.ui.widgets.signature_pad import SignaturePad

CLEAR_KEY = "F5"


class SignatureEntry(QWidget):
    """`edited` at every stroke and tick. The keys are shown on the box and on the button."""

    edited = Signal()

    def __init__(self, sheet_key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet_key = sheet_key
        self.pad, self.on_sheet, self.clear = SignaturePad(), QCheckBox(), QPushButton()
        self.clear.setAutoDefault(False)
        self.setFocusProxy(self.on_sheet)
        for button, key in ((self.on_sheet, sheet_key), (self.clear, CLEAR_KEY)):
            leave_enter_alone(button)
            QShortcut(QKeySequence(key), button).activated.connect(button.click)
        foot = QHBoxLayout()
        foot.setSpacing(theme.WIDE_GAP_PX)
        foot.addWidget(self.on_sheet, 1)
        foot.addWidget(self.clear)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(self.pad)
        rows.addLayout(foot)
        self.pad.changed.connect(self.edited)
        self.on_sheet.toggled.connect(self._turn)
        self.clear.clicked.connect(self.pad.clear)

    def name(self, on_sheet: str) -> None:
        """What the box says."""
        pattern = translate("Window", "{text} ({key})")
        self.on_sheet.setText(fill(pattern, text=on_sheet, key=self._sheet_key))
        self.clear.setText(fill(pattern, text=translate("Confirm", "Sign again"), key=CLEAR_KEY))
        self.pad.update()

    def start_over(self) -> None:
        """Nobody has signed."""
        self.pad.clear()
        self.on_sheet.setChecked(False)

    def signed(self) -> Signed | None:
        """None while nobody has signed."""
        if self.on_sheet.isChecked():
            return OnSheet()
        return OnPad(self.pad.png()) if self.pad.is_signed else None

    def _turn(self, is_on_sheet: bool) -> None:
        self.pad.setVisible(not is_on_sheet)
        self.clear.setVisible(not is_on_sheet)
        self.edited.emit()
