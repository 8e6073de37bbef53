"""Asks what the next paper is."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from counter_app.domain.application.document import PageKind
from counter_app.ui import theme
from counter_app.ui.messages import documents as words
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.widgets.command import leave_enter_alone

KEYS = {kind: f"Alt+{number}" for number, kind in enumerate(PageKind, start=1)}


class KindBar(QWidget):
    """`chosen` carries the kind; one is always chosen."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = {kind: self._button(kind) for kind in PageKind}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.GAP_PX)
        for place, button in enumerate(self.buttons.values()):
            grid.addWidget(button, place // 2, place % 2)

    def retranslate(self) -> None:
        for kind, button in self.buttons.items():
            button.setText(fill(translate("Window", "{text} ({key})"), text=words.kind(kind), key=KEYS[kind]))

    def show_kind(self, chosen: PageKind) -> None:
        for kind, button in self.buttons.items():
            button.setChecked(kind is chosen)

    def _button(self, kind: PageKind) -> QPushButton:
        button = QPushButton()
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setProperty("role", "option")
        leave_enter_alone(button)
        QShortcut(QKeySequence(KEYS[kind]), button).activated.connect(button.click)
        button.clicked.connect(lambda: self.chosen.emit(kind))
        return button
