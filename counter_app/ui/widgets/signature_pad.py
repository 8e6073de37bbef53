"""Takes a signature by mouse, pen or finger and makes a small picture of it."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QImageWriter, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from counter_app.ui import theme
from counter_app.ui.messages.literal import translate

PICTURE = QSize(400, 128)
"""One bit a pixel: never more than 6 KB and a little."""
PEN_PX = 2.6
LEAST_TRAVEL_PX = 40.0
"""Less than this is a touch, no signature. ours"""


class SignaturePad(QWidget):
    """`changed` after every stroke. Fingers and pens arrive as a mouse, which Qt makes of them."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strokes: list[list[QPointF]] = []
        self.setMinimumSize(320, 102)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def is_signed(self) -> bool:
        return sum(map(_travel, self._strokes)) >= LEAST_TRAVEL_PX

    def clear(self) -> None:
        self._strokes = []
        self.update()
        self.changed.emit()

    def draw(self, points: Sequence[tuple[float, float]]) -> None:
        """Add a stroke through these points, as if by hand."""
        self._strokes.append([QPointF(*point) for point in points])
        self.update()
        self.changed.emit()

    def png(self) -> bytes:
        """The strokes in black on white, scaled to the picture without distortion."""
        image = QImage(PICTURE, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        scale = min(PICTURE.width() / max(1, self.width()), PICTURE.height() / max(1, self.height()))
        painter.scale(scale, scale)
        self._draw(painter, QColor("black"))
        painter.end()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        one_bit = image.convertToFormat(QImage.Format.Format_Mono, Qt.ImageConversionFlag.ThresholdDither)
        QImageWriter(buffer, QByteArray(b"png")).write(one_bit)
        return bytes(buffer.data().data())

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self._strokes.append([event.position()])
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if self._strokes and event.buttons() & Qt.MouseButton.LeftButton:
            self._strokes[-1].append(event.position())
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self.mouseMoveEvent(event)
        self.changed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        colours, painter = theme.COLOURS, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(colours.surface if self.isEnabled() else colours.page))
        painter.setPen(QPen(QColor(colours.edge), 2.0))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        if not self._strokes:
            painter.setPen(QColor(colours.quiet))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, translate("Confirm", "Sign here"))
        self._draw(painter, QColor(colours.text))

    def _draw(self, painter: QPainter, colour: QColor) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, PEN_PX, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        for stroke in self._strokes:
            path = QPainterPath(stroke[0])
            for point in stroke[1:]:
                path.lineTo(point)
            painter.drawPath(path)


def _travel(stroke: list[QPointF]) -> float:
    return sum((after - before).manhattanLength() for before, after in pairwise(stroke))
