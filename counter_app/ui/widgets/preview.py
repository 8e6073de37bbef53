"""Shows the live picture with the head guide."""

import math
from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QHideEvent,
    QImage,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QShowEvent,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_app.domain.photo.findings import Finding
from counter_app.domain.photo.photo import Frame
from counter_app.domain.photo.spec import PortraitShape
from counter_app.ui import theme
from counter_app.ui.widgets.arrows import Arrow, Straight, arrows
from counter_app.ui.widgets.guide import Area, guide
from counter_app.ui.widgets.picture import image_of

LOOK_MS = 15
"""Twice as often as cameras deliver, so that every frame of theirs is shown."""
SLIVER = 1.04
RING_PX, BAR_PX, ARROW_HEAD_PX, NOTE_PX = 12, 10, 20, 30
SHADE = 110
"""Opacity of what will not be in the portrait, of 255."""


class View(Enum):
    """How the picture is shown: as a mirror, which people find easier to follow, or as the camera sees it."""

    MIRRORED = "mirrored"
    AS_TAKEN = "as_taken"


class Preview(QWidget):
    """Looks for a newer frame all the time while it can be seen; only a new one costs anything. Hidden it has none."""

    looked = Signal()
    ringed = Signal(float)

    def __init__(
        self, newest: Callable[[], Frame | None], shape: PortraitShape | None, parent: QWidget | None = None
    ) -> None:
        """Without a shape the picture is shown whole, with no guide."""
        super().__init__(parent)
        self._newest, self._shape = newest, shape
        self._shown: Frame | None = None
        self._held: Frame | None = None
        self._image = QImage()
        self._view = View.MIRRORED
        self._words, self._note = "", ""
        self._finding: Finding | None = None
        self._share = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._look)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(480, 300)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(960, 540)

    @property
    def shown(self) -> Frame | None:
        """The frame on screen, which is the one that the officer means when releasing."""
        return self._shown

    def turn(self, view: View) -> None:
        self._view = view
        self.update()

    def hold(self, frame: Frame | None) -> None:
        """Stand still on this frame; None goes on with the live picture."""
        self._held = frame
        if self._timer.isActive():  # neither behind another page nor in a window that was made small
            self._look()

    def say(self, words: str) -> None:
        """Show words over the picture; an empty text takes them away."""
        self._words = words
        self.update()

    def fill_ring(self, share: float) -> None:
        """How much of the wait before the program releases by itself is over, 0 to 1.

        A ring around the head, or where there is no guide a bar under the picture.
        """
        if share != self._share:
            self._share = share
            self.update()
            self.ringed.emit(share)

    def point(self, finding: Finding | None) -> None:
        """Show beside the head which way it has to move."""
        if finding != self._finding:
            self._finding = finding
            self.update()

    def note(self, words: str) -> None:
        """A small line at the foot of the picture; an empty text takes it away."""
        if words != self._note:
            self._note = words
            self.update()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self._take(self._held or self._newest())
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        self._timer.stop()
        self._take(None)
        super().hideEvent(event)

    def _look(self) -> None:
        self._take(self._held or self._newest())
        self.looked.emit()

    def _take(self, frame: Frame | None) -> None:
        if frame is not self._shown:
            self._shown = frame
            self._image = QImage() if frame is None else image_of(frame)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        stage = QPainterPath()
        stage.addRoundedRect(QRectF(self.rect()), 8, 8)
        painter.setClipPath(stage)
        painter.fillRect(self.rect(), QColor(theme.COLOURS.stage))
        if not self._image.isNull():
            self._paint_picture(painter)
        if self._note:
            self._paint_note(painter)
        if self._words:
            self._paint_words(painter)

    def _paint_picture(self, painter: QPainter) -> None:
        size = _placed(self._image.size(), self.size())
        scale = size.width() / self._image.width()
        painter.save()
        painter.translate((self.width() - size.width()) / 2, (self.height() - size.height()) / 2)
        if self._view is View.MIRRORED:
            painter.translate(size.width(), 0)
            painter.scale(-1, 1)
        painter.scale(scale, scale)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QPointF(0, 0), self._image)
        if self._held is None and not self._words and self._shape is not None:
            self._paint_guide(painter, self._shape, 1 / scale)
        if not self._words:
            self.paint_over(painter, 1 / scale)
        painter.restore()
        if self._shape is None and self._share > 0:
            bar = QRectF(0, self.height() - BAR_PX, self.width() * self._share, BAR_PX)
            painter.fillRect(bar, QColor(theme.COLOURS.ring))

    def paint_over(self, painter: QPainter, pixel: float) -> None:
        """For whoever draws something onto the picture, in its pixels; `pixel` is one of the screen's in those."""

    def _paint_guide(self, painter: QPainter, shape: PortraitShape, line: float) -> None:
        """Darken what falls away, outline the head, mark the height of the eyes. `line` is one pixel of the screen."""
        marks = guide(shape, self._image.width(), self._image.height())
        outside = QPainterPath()
        outside.addRect(QRectF(self._image.rect()))
        frame = QPainterPath()
        frame.addRoundedRect(_rect(marks.frame), 8 * line, 8 * line)
        painter.fillPath(outside.subtracted(frame), QColor(16, 24, 32, SHADE))
        head = _rect(marks.head)
        # dark under light: the outline shows on hair, skin and a white screen alike
        for colour, width in ((QColor(16, 24, 32, 160), 5.0), (QColor(255, 255, 255), 2.5)):
            pen = QPen(colour, width * line, Qt.PenStyle.CustomDashLine)
            pen.setDashPattern([4 * 2.5 / width, 3 * 2.5 / width])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(head)
            tick = head.width() * 0.10
            for x in (head.left() - tick / 2, head.right() - tick / 2):
                painter.setPen(QPen(colour, width * line))
                painter.drawLine(QPointF(x, marks.eyes_y), QPointF(x + tick, marks.eyes_y))
        for arrow in arrows(self._finding, marks.head):
            _paint_arrow(painter, arrow, line)
        if self._share > 0:
            ring = head.adjusted(-RING_PX * line, -RING_PX * line, RING_PX * line, RING_PX * line)
            for colour, width in ((QColor(16, 24, 32, 160), 10.0), (QColor(theme.COLOURS.ring), 7.0)):
                painter.setPen(QPen(colour, width * line, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
                # Qt counts sixteenths of a degree, against the clock; the mirror turns it round for the eye
                painter.drawArc(ring, 90 * 16, round(-360 * 16 * self._share))

    def _paint_note(self, painter: QPainter) -> None:
        font = self.font()
        font.setPixelSize(theme.SMALL_PX)
        painter.setFont(font)
        band = QRectF(0, self.height() - NOTE_PX, self.width(), NOTE_PX)
        painter.fillRect(band, QColor(16, 24, 32, 190))
        painter.setPen(QColor(theme.COLOURS.on_stage))
        painter.drawText(band, Qt.AlignmentFlag.AlignCenter, self._note)

    def _paint_words(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), QColor(16, 24, 32, 150))
        font = self.font()
        font.setPixelSize(theme.TITLE_PX)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(theme.COLOURS.on_stage))
        place = self.rect().adjusted(theme.MARGIN_PX, 0, -theme.MARGIN_PX, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._words)


def _paint_arrow(painter: QPainter, arrow: Arrow, line: float) -> None:
    """Dark under light, as the guide; `line` is one pixel of the screen."""
    way, tip, back = _way(arrow)
    head = ARROW_HEAD_PX * line
    turn = QTransform().rotate(back)
    barbs = [tip + turn.map(QPointF(head, side * head * 0.7)) for side in (-1, 1)]
    way.moveTo(barbs[0])
    way.lineTo(tip)
    way.lineTo(barbs[1])
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((QColor(16, 24, 32, 190), 13.0), (QColor(theme.COLOURS.arrow), 7.0)):
        style = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        painter.setPen(QPen(QBrush(colour), width * line, *style))
        painter.drawPath(way)


def _way(arrow: Arrow) -> tuple[QPainterPath, QPointF, float]:
    """The arrow's line, its tip, and the direction back from the tip in degrees, clockwise."""
    if isinstance(arrow, Straight):
        way = QPainterPath(QPointF(arrow.x, arrow.y))
        tip = QPointF(arrow.x + arrow.dx, arrow.y + arrow.dy)
        way.lineTo(tip)
        return way, tip, math.degrees(math.atan2(-arrow.dy, -arrow.dx))
    square = QRectF(arrow.x - arrow.radius, arrow.y - arrow.radius, 2 * arrow.radius, 2 * arrow.radius)
    way = QPainterPath()
    # Qt counts against the clock from three o'clock
    start = 90 + arrow.turn_deg / 2
    way.arcMoveTo(square, start)
    way.arcTo(square, start, -arrow.turn_deg)
    end = start - arrow.turn_deg
    back = -end + (90 if arrow.turn_deg < 0 else -90)
    return way, way.currentPosition(), back


def _placed(image: QSize, room: QSize) -> QSize:
    """The whole picture; where only a sliver of it would be cut it fills the room."""
    filling = image.scaled(room, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    if filling.width() <= room.width() * SLIVER and filling.height() <= room.height() * SLIVER:
        return filling
    return image.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)


def _rect(area: Area) -> QRectF:
    return QRectF(area.left, area.top, area.width, area.height)
