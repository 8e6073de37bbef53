"""Shows one of several widgets; the hidden ones claim no room."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget


class Deck(QWidget):
    """Unlike Qt's stack it is never larger than the widget in front; `turned` says that another one is there."""

    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: tuple[QWidget, ...] = ()
        self._front: QWidget | None = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)

    def lay(self, cards: tuple[QWidget, ...]) -> None:
        """Take these cards; the first is in front."""
        self._cards = cards
        for card in cards:
            self._rows.addWidget(card)
        self.bring(cards[0])

    def add(self, card: QWidget) -> None:
        """One more card, behind the others."""
        self._cards = (*self._cards, card)
        self._rows.addWidget(card)
        card.hide()

    @property
    def cards(self) -> tuple[QWidget, ...]:
        return self._cards

    @property
    def front(self) -> QWidget | None:
        return self._front

    def bring(self, card: QWidget) -> None:
        """Put this one in front."""
        self._front = card
        for other in self._cards:
            if other is not card:
                other.hide()
        card.show()
        self.turned.emit()
