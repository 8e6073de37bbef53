"""Holds what is only read: it is scrolled where it is too long for its place, and stands still everywhere else."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_app.ui.widgets.scroll import Scroll


class Reading(Scroll):
    """Page Up and Page Down move it wherever the focus is; `rest` takes what height the texts before it leave."""

    def __init__(
        self, texts: Sequence[QWidget], spacing_px: int, rest: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        content = QWidget()
        super().__init__(content, parent=parent)
        rows = QVBoxLayout(content)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(spacing_px)
        for text in texts:
            rows.addWidget(text)
        rows.addStretch(1)
        if rest is not None:
            rows.addWidget(rest, 1_000)
        self._keys = [self._key(Qt.Key.Key_PageUp, -1), self._key(Qt.Key.Key_PageDown, 1)]
        self.verticalScrollBar().rangeChanged.connect(self._follow_range)

    def _key(self, key: Qt.Key, way: int) -> QShortcut:
        shortcut = QShortcut(key, self)
        shortcut.setEnabled(False)
        shortcut.activated.connect(lambda: self._turn(way))
        return shortcut

    def _turn(self, way: int) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + way * bar.pageStep())

    def _follow_range(self, _: int, last: int) -> None:
        for shortcut in self._keys:
            shortcut.setEnabled(last > 0)
