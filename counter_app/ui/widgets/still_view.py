"""Shows one picture whole, as large as there is room."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_app.ui import theme


class StillView(QWidget):
    """Decoded no larger than it is shown: a page has more pixels than a screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jpeg, self._image = b"", QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 160)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(960, 540)

    @property
    def has_picture(self) -> bool:
        return not self._image.isNull()

    def show_jpeg(self, jpeg: bytes) -> None:
        """Empty bytes take the picture away."""
        if jpeg != self._jpeg:
            self._jpeg = jpeg
            self._decode()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._decode()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.COLOURS.sunken))
        if self._image.isNull():
            return
        place = QRect(0, 0, self._image.width(), self._image.height())
        place.moveCenter(self.rect().center())
        painter.drawImage(place, self._image)
        painter.setPen(QPen(QColor(theme.COLOURS.edge), 1))
        painter.drawRect(place.adjusted(-1, -1, 0, 0))

    def _decode(self) -> None:
        self._image = fitting(self._jpeg, self.size() - QSize(4, 4)) if self._jpeg else QImage()
        self.update()


def fitting(jpeg: bytes, room: QSize) -> QImage:
    """The picture, no larger than the room; a null image when the bytes are none."""
    buffer = QBuffer()
    buffer.setData(QByteArray(jpeg))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, b"jpeg")
    size = reader.size()
    if size.isValid() and (size.width() > room.width() or size.height() > room.height()):
        reader.setScaledSize(size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
