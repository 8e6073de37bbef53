"""Lays the commands of a page side by side, or in two lines where the screen is too narrow for one."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from counter_app.ui.widgets.label import Role, paragraph

SPACING_PX = 12
LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


class CommandBar(QWidget):
    """What leads away stands on the left, what leads on stands on the right, a note between them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left, self._right, self.note = QWidget(), QWidget(), paragraph(Role.QUIET)
        self._rows = [QHBoxLayout(group) for group in (self._left, self._right)]
        for row in self._rows:
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(SPACING_PX)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACING_PX)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._lines = 0
        self._lay(1)

    def add(self, left: tuple[QWidget, ...], right: tuple[QWidget, ...]) -> None:
        for row, widgets in zip(self._rows, (left, right), strict=True):
            for widget in widgets:
                row.addWidget(widget)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        widest = max(self._left.sizeHint().width(), self._right.sizeHint().width())
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        is_done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return is_done

    def _fit(self) -> None:
        if not self.isVisible():
            return  # before it lies on its page its width says nothing
        widths = (self._left.sizeHint(), self.note.minimumSizeHint(), self._right.sizeHint())
        side_by_side = sum(each.width() for each in widths) + 2 * SPACING_PX
        self._lay(1 if side_by_side <= self.width() else 2)

    def _lay(self, lines: int) -> None:
        if lines == self._lines:
            return
        self._lines = lines
        for widget in (self._left, self.note, self._right):
            self._grid.removeWidget(widget)
        self._grid.addWidget(self._left, 0, 0, LEFT)
        self._grid.addWidget(self.note, 0, 1)
        if lines == 1:
            self._grid.addWidget(self._right, 0, 2, RIGHT)
        else:
            self._grid.addWidget(self._right, 1, 0, 1, 3, RIGHT)
