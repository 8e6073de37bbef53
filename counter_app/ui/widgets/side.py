"""Is the column beside a live picture: as narrow as its commands allow."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

WIDTH_PX, SPACING_PX = 372, 12


class Side(QWidget):
    """Sentences in it wrap; only a command that is longer makes it wider."""

    def __init__(self, least_px: int = WIDTH_PX, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least_px = least_px
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(max(self._least_px, self.minimumSizeHint().width()), super().sizeHint().height())
