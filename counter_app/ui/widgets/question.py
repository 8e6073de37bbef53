"""Asks one question in a small window of its own, without stopping anything."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from counter_app.ui import theme
from counter_app.ui.screen import Level
from counter_app.ui.widgets.command import ENTER, CommandButton, Look
from counter_app.ui.widgets.label import IconLabel, Role, paragraph


class Question(QDialog):
    """Yes or no. `no` has the focus and answers to Esc; yes needs its own key."""

    def __init__(self, title: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setWindowTitle(title)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        icon = IconLabel(theme.LARGE_ICON_PX)
        icon.show_level(Level.WARN)
        words = QVBoxLayout()
        words.addWidget(paragraph(Role.LARGE, title))
        words.addWidget(paragraph(Role.PLAIN, text))
        top = QHBoxLayout()
        top.setSpacing(theme.WIDE_GAP_PX)
        top.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        self.no = CommandButton(ENTER, "back", Look.PRIMARY)
        self.yes = CommandButton("Y", "close")
        buttons = QHBoxLayout()
        buttons.addWidget(self.yes)
        buttons.addStretch(1)
        buttons.addWidget(self.no)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(theme.MARGIN_PX, theme.MARGIN_PX, theme.MARGIN_PX, theme.MARGIN_PX)
        rows.setSpacing(theme.MARGIN_PX)
        rows.addLayout(top)
        rows.addLayout(buttons)
        self.setMinimumWidth(560)
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self.accept)
        # not every desktop gives the focus back to the window behind a dialogue
        self.finished.connect(parent.activateWindow)
        self.no.setFocus()

    def ask(self, yes: str, no: str, then: Callable[[], None]) -> None:
        """Show the question; `then` runs on yes."""
        self.yes.name(yes)
        self.no.name(no)
        self.accepted.connect(then)
        self.open()
