"""Offers one of a few."""

from collections.abc import Callable
from enum import Enum
from typing import Generic, TypeVar

from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QVBoxLayout, QWidget

from counter_app.ui.messages.literal import capital
from counter_app.ui.widgets.command import leave_enter_alone
from counter_app.ui.widgets.label import Role, label

E = TypeVar("E", bound=Enum)


class Choice(QWidget, Generic[E]):
    """One of a few, by radio buttons below or beside one another; none is chosen unless it is said so."""

    def __init__(
        self,
        kinds: tuple[E, ...],
        words: Callable[[E], str],
        across: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._caption = label(Role.HEADING)
        self._group = QButtonGroup(self)
        self.buttons = {kind: QRadioButton() for kind in kinds}
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        rows.addWidget(self._caption)
        offered = QGridLayout()
        offered.setSpacing(2)
        rows.addLayout(offered)
        for place, button in enumerate(self.buttons.values()):
            leave_enter_alone(button)
            self._group.addButton(button)
            offered.addWidget(button, *divmod(place, across))

    def name(self, caption: str) -> None:
        self._caption.setText(caption)
        for kind, button in self.buttons.items():
            button.setText(capital(self._words(kind)))

    @property
    def chosen(self) -> E | None:
        return next((kind for kind, button in self.buttons.items() if button.isChecked()), None)

    def choose(self, wanted: E | None) -> None:
        self._group.setExclusive(False)
        for kind, button in self.buttons.items():
            button.setChecked(kind is wanted)
        self._group.setExclusive(True)
