"""Shows help over the window, without stopping anything."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from counter_app.ui import theme
from counter_app.ui.messages.literal import translate
from counter_app.ui.widgets.command import CommandButton

SIZE_PX = (760, 620)


class HelpDialog(QDialog):
    """A text that can be scrolled by keys; Esc closes it."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("Help", "Help"))
        self.text, close = QTextBrowser(), CommandButton("Esc", "close")
        self.text.setMarkdown(text)
        self.text.setAccessibleName(translate("Help", "Help"))
        close.name(translate("Help", "Close"))
        close.clicked.connect(self.reject)
        bar = QHBoxLayout()
        bar.addStretch(1)
        bar.addWidget(close)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(theme.MARGIN_PX, theme.MARGIN_PX, theme.MARGIN_PX, theme.MARGIN_PX)
        rows.setSpacing(theme.WIDE_GAP_PX)
        rows.addWidget(self.text, 1)
        rows.addLayout(bar)
        self.resize(*SIZE_PX)
        self.finished.connect(parent.activateWindow)
        self.text.setFocus()
