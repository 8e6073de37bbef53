"""Writes photographed pages into one PDF, each on a sheet of its own size."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from counter_app.domain.faults import FaultCode, FaultError

MM_PER_INCH = 25.4
WRITER_DPI = 300


@dataclass(frozen=True, slots=True)
class PdfPage:
    """A page's JPEG, and how many of its dots make an inch."""

    jpeg: bytes = field(repr=False)
    dpi: int


def pdf_of_pages(title: str, pages: Sequence[PdfPage]) -> bytes:
    """All of them, in order. Any thread. Raises FaultError (PICTURE_UNREADABLE, PRINT_FAILED)."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(WRITER_DPI)
    writer.setTitle(title)
    painter = QPainter()
    for page in pages:
        picture = QImage.fromData(page.jpeg)
        if picture.isNull():
            raise FaultError(FaultCode.PICTURE_UNREADABLE)
        is_begun = painter.isActive()
        writer.setPageLayout(_layout(picture, page.dpi))
        if not (writer.newPage() if is_begun else painter.begin(writer)):
            raise FaultError(FaultCode.PRINT_FAILED, problem="pdf")
        painter.drawImage(QRectF(0, 0, writer.width(), writer.height()), picture)
    if not painter.end():
        raise FaultError(FaultCode.PRINT_FAILED, problem="pdf")
    return bytes(buffer.data().data())


def _layout(picture: QImage, dpi: int) -> QPageLayout:
    sides = QSizeF(picture.width() / dpi * MM_PER_INCH, picture.height() / dpi * MM_PER_INCH)
    # a page size is told upright; what lies is turned
    is_lying = sides.width() > sides.height()
    upright = sides.transposed() if is_lying else sides
    size = QPageSize(upright, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.ExactMatch)
    way = QPageLayout.Orientation.Landscape if is_lying else QPageLayout.Orientation.Portrait
    return QPageLayout(size, way, QMarginsF(0, 0, 0, 0))
