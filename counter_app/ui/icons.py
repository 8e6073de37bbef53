"""Draws the shipped icons in the colour and size that is asked for."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from counter_app import resources

SHARPNESS = 3
"""Pixels drawn for each pixel of the layout, so that icons stay sharp on dense screens."""
_INK = b"#000000"


@cache
def _drawing(name: str) -> bytes:
    return resources.path("icons", f"{name}.svg").read_bytes()


@cache
def picture(name: str, colour: str, size_px: int, beside_px: int = 0) -> QPixmap:
    """One icon as a picture, with room on its right; needs the application. Read from disk once."""
    drawn = QPixmap(QSize(size_px + beside_px, size_px) * SHARPNESS)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    renderer = QSvgRenderer(QByteArray(_drawing(name).replace(_INK, colour.encode())))
    renderer.render(painter, QRectF(0, 0, size_px * SHARPNESS, size_px * SHARPNESS))
    painter.end()
    drawn.setDevicePixelRatio(SHARPNESS)
    return drawn


def icon(name: str, colour: str, size_px: int, beside_px: int = 0) -> QIcon:
    return QIcon(picture(name, colour, size_px, beside_px))
