"""Shows the desk live, with the page that was found on it outlined."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from counter_app.domain.application.document import Corners
from counter_app.domain.photo.photo import Frame
from counter_app.ui import theme
from counter_app.ui.widgets.preview import Preview, View

LINE_PX, SHADOW_PX = 4.0, 7.0


class DeskView(Preview):
    """The picture is never mirrored: papers are read."""

    def __init__(self, newest: Callable[[], Frame | None], parent: QWidget | None = None) -> None:
        super().__init__(newest, None, parent)
        self._corners: Corners | None = None
        self._is_good = False
        self.turn(View.AS_TAKEN)

    def outline(self, corners: Corners | None, *, is_good: bool) -> None:
        """Draw the page's edge; None takes it away."""
        if (corners, is_good) != (self._corners, self._is_good):
            self._corners, self._is_good = corners, is_good
            self.update()

    def paint_over(self, painter: QPainter, pixel: float) -> None:
        if self._corners is None:
            return
        edge = QPolygonF([QPointF(corner.x, corner.y) for corner in self._corners])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        colour = theme.COLOURS.ring if self._is_good else theme.COLOURS.arrow
        # dark under light: the line shows on paper and desk alike
        for line, width_px in ((QColor(16, 24, 32, 160), SHADOW_PX), (QColor(colour), LINE_PX)):
            painter.setPen(QPen(line, width_px * pixel, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawPolygon(edge)
