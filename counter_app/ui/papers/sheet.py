"""Lays a filled template out on sheets, smaller where that keeps it on one, and paints them on any device."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QMarginsF, QPointF, QRectF, QSizeF, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
    QTextOption,
)

from counter_app.domain.faults import FaultCode, FaultError
from counter_app.ui.papers.fonts import ROLL_FAMILIES, SHEET_FAMILIES, font
from counter_app.ui.papers.formats import ROLL_DOTS_PER_MM, Format, Sheet
from counter_app.ui.papers.templates import PIXELS_PER_MM, Filled

MM_PER_INCH = 25.4
LAYOUT_DPI = 1200
"""Lines are broken on this device alone: screen, file and printer then show the same."""
UNITS_PER_MM = LAYOUT_DPI / MM_PER_INCH
BODY_PT, ROLL_PT = 10.5, 9.5
SCALES = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75)
"""How far a paper may shrink to stay on one sheet; beyond that it takes another."""
GAP_MM = 2.0
MOST_SHEETS = 60
LONGEST_ROLL_MM = 1500.0
IMAGE = re.compile(r'<img src="(?P<name>\w+)" width="(?P<width>\d+)">')


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper ready to be laid out; belongs to no thread, but each device it is painted on does."""

    title: str
    """What spoolers and viewers show: the case's number, never a name."""
    filled: Filled
    pictures: Mapping[str, QImage] = field(repr=False)
    roll_dots: int = round(Format.ROLL.value.width_mm * ROLL_DOTS_PER_MM)
    """Across the paper, where it is a roll."""

    @property
    def format(self) -> Format:
        return self.filled.format

    @property
    def sheet(self) -> Sheet:
        usual: Sheet = self.format.value
        return replace(usual, width_mm=self.roll_dots / ROLL_DOTS_PER_MM) if self.format is Format.ROLL else usual


class Pages:
    """The sheets of one paper. Made, used and dropped on one thread."""

    def __init__(self, paper: Paper) -> None:
        self._timers = QEventLoop()  # gives a thread of Python's the timers that Qt's layout starts; it never runs
        self._paper = paper
        self._sheet = paper.sheet
        self._width = self._sheet.width_mm - 2 * self._sheet.side_mm
        header, footer = (self._end(part, 1, 1).size().height() / UNITS_PER_MM for part in self._ends())
        self._top = self._sheet.end_mm + header + (GAP_MM if header else 0.0)
        self._height = self._sheet.height_mm - self._top - self._sheet.end_mm - footer - (GAP_MM if footer else 0.0)
        self.scale, self._body = self._fitted()
        self.count = self._body.pageCount()
        if self.count > MOST_SHEETS:
            raise FaultError(FaultCode.PRINT_FAILED, problem="too_long")

    @property
    def height_mm(self) -> float:
        """How long one page is, also where the paper is a roll."""
        if self._sheet.height_mm:
            return self._sheet.height_mm
        return self._body.size().height() / UNITS_PER_MM + 2 * self._sheet.end_mm

    def paint(self, painter: QPainter, page: int, dots_per_inch: float) -> None:
        """Paint that page, counted from 0, its upper left corner at the painter's origin."""
        painter.save()
        painter.scale(dots_per_inch / LAYOUT_DPI, dots_per_inch / LAYOUT_DPI)
        header, footer = (self._end(part, page + 1, self.count) for part in self._ends())
        side = self._sheet.side_mm * UNITS_PER_MM
        _draw(painter, header, QPointF(side, self._sheet.end_mm * UNITS_PER_MM))
        lowest = (self.height_mm - self._sheet.end_mm) * UNITS_PER_MM - footer.size().height()
        _draw(painter, footer, QPointF(side, lowest))
        self._paint_body(painter, page, QPointF(side, self._top * UNITS_PER_MM))
        painter.restore()

    def _paint_body(self, painter: QPainter, page: int, corner: QPointF) -> None:
        painter.translate(corner)
        painter.scale(self.scale, self.scale)
        height = self._body.pageSize().height() if self._sheet.height_mm else self._body.size().height()
        painter.translate(0.0, -page * height)
        _draw(painter, self._body, QPointF(0.0, 0.0), QRectF(0.0, page * height, self._body.textWidth(), height))

    def _ends(self) -> tuple[str, str]:
        return self._paper.filled.header, self._paper.filled.footer

    def _end(self, part: str, page: int, pages: int) -> QTextDocument:
        made = self._document(self._paper.filled.numbered(part, page, pages))
        made.setTextWidth(self._width * UNITS_PER_MM)
        return made

    def _fitted(self) -> tuple[float, QTextDocument]:
        if not self._sheet.height_mm:
            body = self._document(self._paper.filled.body)
            body.setTextWidth(self._width * UNITS_PER_MM)
            if body.size().height() > LONGEST_ROLL_MM * UNITS_PER_MM:
                raise FaultError(FaultCode.PRINT_FAILED, problem="too_long")
            return 1.0, body
        whole = self._paged(SCALES[0])
        if whole.pageCount() == 1:
            return SCALES[0], whole
        for scale in SCALES[1:]:
            smaller = self._paged(scale)
            if smaller.pageCount() == 1:
                return scale, smaller
        return SCALES[0], whole

    def _paged(self, scale: float) -> QTextDocument:
        body = self._document(self._paper.filled.body)
        body.setPageSize(QSizeF(self._width * UNITS_PER_MM / scale, self._height * UNITS_PER_MM / scale))
        return body

    def _document(self, html: str) -> QTextDocument:
        is_roll = not self._sheet.height_mm
        made = _Document(self._paper.pictures)
        made.setDefaultFont(font(ROLL_FAMILIES, ROLL_PT) if is_roll else font(SHEET_FAMILIES, BODY_PT))
        made.documentLayout().setPaintDevice(_DEVICE)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setUseDesignMetrics(True)
        made.setDefaultTextOption(option)
        made.setDocumentMargin(0)
        made.setDefaultStyleSheet(self._paper.filled.style)
        made.setHtml(_on_whole_dots(html, self._paper) if is_roll else html)
        return made


def pdf(paper: Paper) -> bytes:
    """The paper with its fonts inside. Raises FaultError(PRINT_FAILED)."""
    return pdf_of((paper,))


def pdf_of(papers: tuple[Paper, ...]) -> bytes:
    """Several papers in one file, each on sheets of its own size. Raises FaultError(PRINT_FAILED)."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(LAYOUT_DPI)
    writer.setTitle(papers[0].title)
    painter = QPainter()
    for paper in papers:
        pages = Pages(paper)
        for page in range(pages.count):
            is_begun = painter.isActive()
            writer.setPageLayout(page_layout(paper, pages.height_mm))
            if not (writer.newPage() if is_begun else painter.begin(writer)):
                raise FaultError(FaultCode.PRINT_FAILED, problem="pdf")
            pages.paint(painter, page, LAYOUT_DPI)
    if not painter.end():
        raise FaultError(FaultCode.PRINT_FAILED, problem="pdf")
    return bytes(buffer.data().data())


def pictures(paper: Paper, dots_per_inch: float) -> Iterator[QImage]:
    """Each page as a picture. Raises FaultError(PRINT_FAILED)."""
    pages = Pages(paper)
    width_mm, height_mm = paper.sheet.width_mm, pages.height_mm
    for page in range(pages.count):
        width, height = (round(length * dots_per_inch / MM_PER_INCH) for length in (width_mm, height_mm))
        picture = QImage(width, height, QImage.Format.Format_Grayscale8)
        picture.fill(0xFFFFFFFF)
        painter = QPainter(picture)
        # the modules of a code on a roll lie on whole dots: there, smoothing would only round their corners
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, paper.format is not Format.ROLL)
        pages.paint(painter, page, dots_per_inch)
        painter.end()
        yield picture


def page_layout(paper: Paper, height_mm: float) -> QPageLayout:
    """The whole sheet, without margins of Qt's own."""
    sizes = {Format.A4: QPageSize(QPageSize.PageSizeId.A4), Format.A5: QPageSize(QPageSize.PageSizeId.A5)}
    narrow = QPageSize(QSizeF(paper.sheet.width_mm, height_mm), QPageSize.Unit.Millimeter)
    size = sizes.get(paper.format, narrow)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))


class _Document(QTextDocument):
    """Knows the pictures of its paper and no other: a template cannot have it read a file or ask a host."""

    def __init__(self, known: Mapping[str, QImage]) -> None:
        super().__init__()
        self._known = known

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802, ARG002 - Qt's name and signature
        # never an empty picture: Qt would then look for a file of that name
        return self._known.get(name if isinstance(name, str) else name.toString(), _NOTHING)


def _on_whole_dots(html: str, paper: Paper) -> str:
    """Codes in such a width that each module has as many dots as the next: otherwise no scanner reads them."""

    def fit(found: re.Match[str]) -> str:
        wanted_dots = float(found["width"]) / PIXELS_PER_MM * ROLL_DOTS_PER_MM
        modules = paper.pictures[found["name"]].width() if found["name"] in paper.pictures else 1
        dots = max(1, int(min(wanted_dots, paper.roll_dots) / modules)) * modules
        return f'<img src="{found["name"]}" width="{dots / ROLL_DOTS_PER_MM * PIXELS_PER_MM}">'

    return IMAGE.sub(fit, html)


def _draw(painter: QPainter, document: QTextDocument, at: QPointF, part: QRectF | None = None) -> None:
    """In black, whatever the window's colours are."""
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(QPalette.ColorRole.Text, "black")  # type: ignore[attr-defined]  # the stub knows no fields
    painter.save()
    painter.translate(at)
    if part is not None:
        painter.setClipRect(part)
        context.clip = part  # type: ignore[attr-defined]  # the stub knows no fields
    document.documentLayout().draw(painter, context)
    painter.restore()


def _device() -> QImage:
    device = QImage(1, 1, QImage.Format.Format_Grayscale8)
    device.setDotsPerMeterX(round(LAYOUT_DPI / MM_PER_INCH * 1000))
    device.setDotsPerMeterY(round(LAYOUT_DPI / MM_PER_INCH * 1000))
    return device


def _nothing() -> QImage:
    picture = QImage(1, 1, QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFFFF)
    return picture


_DEVICE, _NOTHING = _device(), _nothing()
