"""Shows a button that tries something out, and under it how that went."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.faults import Fault
from counter_app.ui.messages import faults
from counter_app.ui.messages.literal import translate
from counter_app.ui.screen import Level
from counter_app.ui.widgets.command import CommandButton
from counter_app.ui.widgets.panel import Panel


class Trial(QWidget):
    """`wanted` when something is to be tried; the outcome stays until the next."""

    wanted = Signal(object)

    def __init__(self, buttons: dict[object, CommandButton], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons, self._told = buttons, Panel()
        bar = QHBoxLayout()
        bar.setSpacing(12)
        for what, button in buttons.items():
            button.clicked.connect(lambda _=False, what=what: self.wanted.emit(what))
            bar.addWidget(button)
        bar.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        rows.addLayout(bar)
        rows.addWidget(self._told)
        self.forget()

    def forget(self) -> None:
        """What was tried is not what stands in the fields any more."""
        self._told.hide()
        self._let(is_free=True)

    def show_trying(self) -> None:
        self._told.show_nothing_yet("wait", translate("Settings", "One moment …"))
        self._told.show()
        self._let(is_free=False)

    def show_outcome(self, fault: Fault | None, well: str) -> None:
        if fault is None:
            self._told.show_fact(Level.GOOD, well)
        else:
            self._told.show_fact(Level.BAD, faults.what(fault), faults.todo(fault))
        self._told.show()
        self._let(is_free=True)

    def _let(self, *, is_free: bool) -> None:
        for button in self.buttons.values():
            button.setEnabled(is_free)
