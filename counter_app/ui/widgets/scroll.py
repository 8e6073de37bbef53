"""Lets a part of a page be scrolled where the screen is too low for it."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QSizePolicy, QWidget


class Scroll(QScrollArea):
    """As tall as its content while there is room; what has the focus is always in sight."""

    def __init__(self, content: QWidget, least_px: int = 0, parent: QWidget | None = None) -> None:
        """With a least width it is a column beside something, no wider than its content asks for."""
        super().__init__(parent)
        self._least_px = least_px
        if least_px:
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content.setObjectName("scrolled")
        self.setWidget(content)
        content.installEventFilter(self)
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # there is no widget without it
        application.focusChanged.connect(self._follow)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as its content needs to be, and two lines high."""
        return QSize(self._content_width(), 2 * self.fontMetrics().lineSpacing())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        content = self.widget()
        return QSize(self._content_width(), content.sizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def _content_width(self) -> int:
        bar = self.verticalScrollBar().sizeHint().width()
        return max(self._least_px, self.widget().minimumSizeHint().width() + bar)

    def _follow(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.widget().isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, self.fontMetrics().lineSpacing())
