"""Lays a page out: title and one sentence on top, content in the middle, commands at the bottom."""

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from counter_app.ui import theme
from counter_app.ui.widgets.command_bar import CommandBar
from counter_app.ui.widgets.label import Role, label, paragraph


class Sheet(QWidget):
    """The frame that every page fills."""

    def __init__(self, widest_px: int = theme.CONTENT_WIDTH_PX, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._title, self._sentence = label(Role.TITLE), paragraph(Role.QUIET)
        middle = QWidget()
        middle.setMaximumWidth(widest_px)
        rows = QVBoxLayout(middle)
        rows.setContentsMargins(theme.MARGIN_PX, 14, theme.MARGIN_PX, 14)
        rows.setSpacing(2)
        rows.addWidget(self._title)
        rows.addWidget(self._sentence)
        rows.addSpacing(10)
        self._content = QVBoxLayout()
        rows.addLayout(self._content, 1)
        rows.addSpacing(12)
        self._bar = CommandBar()
        self.note = self._bar.note
        rows.addWidget(self._bar)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addStretch(1)
        whole.addWidget(middle, 10_000)
        whole.addStretch(1)

    def name(self, title: str, sentence: str) -> None:
        self._title.setText(title)
        self._sentence.setText(sentence)

    def fill_with(self, content: QLayout) -> None:
        self._content.addLayout(content)

    def add_commands(self, left: tuple[QWidget, ...], right: tuple[QWidget, ...]) -> None:
        self._bar.add(left, right)
