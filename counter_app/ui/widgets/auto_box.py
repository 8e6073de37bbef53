"""The tick that lets the program release by itself, with its key."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QWidget

from counter_app.ui.messages.literal import fill, translate

KEY = "A"


class AutoBox(QCheckBox):
    """Ticked until the officer says otherwise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setChecked(True)
        QShortcut(QKeySequence(KEY), self).activated.connect(self.toggle)

    def retranslate(self) -> None:
        self.setText(fill(translate("Window", "{text} ({key})"), text=translate("Photo", "Auto release"), key=KEY))
