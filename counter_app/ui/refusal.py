"""Tells why the program cannot start."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.faults import Fault
from counter_app.ui import icons, theme
from counter_app.ui.messages import faults
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.screen import Level
from counter_app.ui.widgets.command import ENTER, CommandButton, Look
from counter_app.ui.widgets.label import Role, paragraph
from counter_app.ui.widgets.panel import Panel

WIDTH_PX = 620


class Refusal(QDialog):
    """What happened, what to do, and one button."""

    def __init__(self, fault: Fault, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setWindowTitle(translate("Window", "Resident ID card: first issue in the Yangtze River Delta"))
        self.setWindowIcon(icons.icon("counter", theme.COLOURS.text, theme.LARGE_ICON_PX))
        panel = Panel(Role.LARGE)
        panel.show_fact(Level.BAD, faults.what(fault), faults.todo(fault))
        details = ", ".join(f"{name}: {value}" for name, value in fault.parameters)
        code = fill(translate("Window", "For the administrator: {code} {details}"), code=fault.code, details=details)
        close = CommandButton(ENTER, "close", Look.PRIMARY)
        close.name(translate("Window", "Close"))
        close.clicked.connect(self.accept)
        bar = QHBoxLayout()
        bar.addStretch(1)
        bar.addWidget(close)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(theme.MARGIN_PX, theme.MARGIN_PX, theme.MARGIN_PX, theme.MARGIN_PX)
        rows.setSpacing(theme.WIDE_GAP_PX)
        rows.addWidget(paragraph(Role.TITLE, translate("Window", "The program cannot start")))
        rows.addWidget(panel)
        rows.addWidget(paragraph(Role.QUIET, code))
        rows.addLayout(bar)
        self.setMinimumWidth(WIDTH_PX)
