"""Holds something that may be spared: where no room is left for the whole of it, it is not shown."""

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget


class Yielding(QWidget):
    """Asks for no height of its own: stretched, it takes what others leave."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        content.setParent(self)
        content.installEventFilter(self)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._content.sizeHint().width(), 0)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _wanted(self) -> int:
        width = self.width()
        return (
            self._content.heightForWidth(width)
            if self._content.hasHeightForWidth()
            else self._content.sizeHint().height()
        )

    def _fit(self) -> None:
        wanted = self._wanted()
        self._content.setVisible(wanted <= self.height())
        self._content.setGeometry(0, self.height() - wanted, self.width(), wanted)
