"""Shows pictures: a portrait pixel by pixel, and a shot as large as there is room."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_app.ui import icons, theme

STEPS = (3.0, 2.0, 1.5, 1.0, *(part / 20 for part in range(19, 4, -1)))
"""How often a pixel of the portrait may be shown: an officer shall judge the very pixels that are filed."""
SHOT_PX = 320


class PortraitView(QWidget):
    """The portrait at the largest of the steps that fits; `magnified` tells which."""

    magnified = Signal()

    def __init__(self, width_px: int, height_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = QSize(width_px, height_px)
        self._image = QImage()
        self._step = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(self._size * STEPS[-1])

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self._size + QSize(4, 4)

    @property
    def times(self) -> float:
        """How often each pixel is shown."""
        return self._step

    def show_image(self, image: QImage) -> None:
        self._image = image
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        room = self.size() - QSize(4, 4)
        fits = [step for step in STEPS if self._fits(step, room)]
        step = fits[0] if fits else STEPS[-1]
        if step != self._step:
            self._step = step
            self.magnified.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        painter = QPainter(self)
        size = self._size * self._step
        place = QRect((self.width() - size.width()) // 2, 2, size.width(), size.height())
        painter.setPen(QPen(QColor(theme.COLOURS.edge), 1))
        painter.setBrush(QColor(theme.COLOURS.sunken))
        painter.drawRect(place.adjusted(-1, -1, 0, 0))
        if self._image.isNull():
            mark = QRect(0, 0, theme.LARGE_ICON_PX, theme.LARGE_ICON_PX)
            mark.moveCenter(place.center())
            painter.drawPixmap(mark, icons.picture("person", theme.COLOURS.edge, theme.LARGE_ICON_PX))
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self._step != int(self._step))
        painter.drawImage(place, self._image)

    def _fits(self, step: float, room: QSize) -> bool:
        return self._size.width() * step <= room.width() and self._size.height() * step <= room.height()


class ShotView(QWidget):
    """A whole shot, scaled down into the room there is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image, self._widest_px = QImage(), SHOT_PX
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def has_image(self) -> bool:
        return not self._image.isNull()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._widest_px, self.heightForWidth(self._widest_px))

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """A wider place makes it no taller: what is said about it stands close below."""
        size, shown = self._image.size(), min(width, self._widest_px)
        return shown * 9 // 16 if self._image.isNull() else shown * size.height() // size.width()

    def keep_within(self, width_px: int) -> None:
        """No wider than this, nor as tall as it would be then."""
        if width_px != self._widest_px:
            self._widest_px = width_px
            self.updateGeometry()
            self.update()

    def show_image(self, image: QImage) -> None:
        self._image = image
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        if self._image.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter.drawImage(QRect(0, 0, size.width(), size.height()), self._image)
