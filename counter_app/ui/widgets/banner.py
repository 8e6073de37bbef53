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
        self._put_away = CommandButton("F8", "tick")
        self._put_away.clicked.connect(self.read)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.MARGIN_PX, 10, theme.MARGIN_PX, 0)
        row.setSpacing(theme.WIDE_GAP_PX)
        row.addWidget(self._panel, 1)
        row.addWidget(self._put_away)

    def show_worst(self, fault: Fault | None, passing: Fault | None) -> None:
        """What stands in the way, if anything; `passing` is what happened once."""
        if fault is None:
            self.hide()
        elif fault is passing:
            self.show_passing(fault)
        else:
            self.show_lasting(fault)

    def show_passing(self, fault: Fault) -> None:
        """Something that happened once: the officer reads it and puts it away."""
        self._show(fault)
        self._put_away.show()

    def show_lasting(self, fault: Fault) -> None:
        """Something that stays until it is mended."""
        self._show(fault)
        self._put_away.hide()

    def _show(self, fault: Fault) -> None:
        self._put_away.name(translate("Window", "Understood"))
        self._panel.show_fact(Level.BAD, faults.what(fault), faults.todo(fault))
        self.show()
