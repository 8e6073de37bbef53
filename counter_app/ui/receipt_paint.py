"""Paints a finished receipt on paper, on a PDF page or on a picture."""

from dataclasses import dataclass, field
from typing import assert_never

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from counter_app.domain.faults import FaultCode, FaultError
from counter_app.ui.receipt_layout import Bar, Frame, Mark, Photo, Qr, Rect, Sheet, Text
from counter_app.ui.receipt_type import UNITS_PER_MM, draw

MM_PER_INCH = 25.4
PDF_DPI = 1200
A5 = QPageLayout(QPageSize(QPageSize.PageSizeId.A5), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
PHOTO_LINE_MM = 0.15


@dataclass(frozen=True, slots=True)
class Paper:
    """A receipt ready to be painted; belongs to no thread, but each device it is painted on does."""

    title: str
    """What spoolers and viewers show: the receipt number, never a name."""
    sheet: Sheet = field(repr=False)
    portrait: QImage = field(repr=False)

    def paint(self, painter: QPainter, dots_per_inch: float) -> None:
        """Paint with the sheet's upper left corner at the painter's origin."""
        scale = dots_per_inch / MM_PER_INCH / UNITS_PER_MM
        painter.save()
        painter.scale(scale, scale)
        for mark in self.sheet.marks:
            _paint_mark(painter, mark, self.portrait)
        painter.restore()

    def pdf(self) -> bytes:
        """The receipt as a PDF of one A5 page with its fonts inside. Raises FaultError(PRINT_FAILED)."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setPageLayout(A5)
        writer.setResolution(PDF_DPI)
        writer.setTitle(self.title)
        painter = QPainter()
        if not painter.begin(writer):
            raise FaultError(FaultCode.PRINT_FAILED, problem="pdf")
        self.paint(painter, PDF_DPI)
        if not painter.end():
            raise FaultError(FaultCode.PRINT_FAILED, problem="pdf")
        return bytes(buffer.data().data())


def read_portrait(jpeg: bytes) -> QImage:
    """The portrait as a picture. Raises FaultError(PICTURE_UNREADABLE)."""
    picture = QImage.fromData(jpeg)
    if picture.isNull():
        raise FaultError(FaultCode.PICTURE_UNREADABLE)
    return picture


def _paint_mark(painter: QPainter, mark: Mark, portrait: QImage) -> None:
    match mark:
        case Text(place, text, style):
            painter.setPen(_grey(style.grey))
            draw(painter, text, style, (place.left, place.top, place.width))
        case Bar(place, grey):
            painter.fillRect(_units(place), _grey(grey))
        case Frame(place, line_mm):
            _outline(painter, place, line_mm, 0.0)
        case Qr(place, modules):
            _paint_qr(painter, place, modules)
        case Photo(place):
            painter.drawImage(_units(place), portrait)
            _outline(painter, place, PHOTO_LINE_MM, 0.4)
        case _:
            assert_never(mark)


def _outline(painter: QPainter, place: Rect, line_mm: float, grey: float) -> None:
    pen = QPen(_grey(grey), line_mm * UNITS_PER_MM)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.drawRect(_units(place))


def _paint_qr(painter: QPainter, place: Rect, modules: tuple[tuple[bool, ...], ...]) -> None:
    """One rectangle for each run of dark modules: fewer seams that a renderer could show as hair lines."""
    side = place.width / len(modules)
    for row, line in enumerate(modules):
        for start, length in _dark_runs(line):
            module = Rect(place.left + start * side, place.top + row * side, length * side, side)
            painter.fillRect(_units(module), _grey(0.0))


def _dark_runs(line: tuple[bool, ...]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for position, is_dark in enumerate(line):
        if not is_dark:
            continue
        if runs and sum(runs[-1]) == position:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((position, 1))
    return runs


def _units(place: Rect) -> QRectF:
    return QRectF(
        place.left * UNITS_PER_MM, place.top * UNITS_PER_MM, place.width * UNITS_PER_MM, place.height * UNITS_PER_MM
    )


def _grey(level: float) -> QColor:
    return QColor.fromRgbF(level, level, level)
