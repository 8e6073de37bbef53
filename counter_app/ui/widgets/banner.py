"""Shows across the window what went wrong outside the running case."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counter_app.domain.faults import Fault
from counter_app.ui import theme
from counter_app.ui.messages import faults
from counter_app.ui.messages.literal import translate
from counter_app.ui.screen import Level
from counter_app.ui.widgets.command import CommandButton
from counter_app.ui.widgets.panel import Panel


class Banner(QWidget):
    """A fault; `read` tells that the officer has taken note of one that can be put away."""

    read = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panel = Panel()
        self._put_away = CommandButton("Alt+U", "tick")
        self._put_away.clicked.connect(self.read)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.MARGIN_PX, 10, theme.MARGIN_PX, 0)
        row.setSpacing(theme.WIDE_GAP_PX)
        row.addWidget(self._panel, 1)
        row.addWidget(self._put_away)

    def show_fault(self, fault: Fault | None, *, can_be_put_away: bool) -> None:
        """What happened once is read and put away; what lasts stays until it is mended."""
        self.setVisible(fault is not None)
        if fault is not None:
            self._put_away.name(translate("Window", "Understood"))
            self._put_away.setVisible(can_be_put_away)
            self._panel.show_fact(Level.BAD, faults.what(fault), faults.todo(fault))
