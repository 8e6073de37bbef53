"""Decides where everything stands on the A5 sheet, and makes the type smaller until all of it fits."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import segno

from counter_app.domain.faults import FaultCode, FaultError
from counter_app.ui.receipt_text import ReceiptText, Row
from counter_app.ui.receipt_type import Align, Style, Weight, height_mm, natural_width_mm

PAGE_WIDTH, PAGE_HEIGHT = 148.0, 210.0
LEFT, TOP, RIGHT, BOTTOM = 11.0, 10.0, 137.0, 201.0
WIDTH = RIGHT - LEFT
QR_SIZE = 30.0
QR_QUIET_MODULES = 4
PHOTO_WIDTH, PHOTO_HEIGHT = 23.0, 28.33
GAP = 4.0
LABEL_GAP = 2.5
WIDEST_LABEL = 34.0
SCALES = tuple(step / 100 for step in range(110, 58, -3))
SMALLEST_TYPE = 2.0
LABEL_GREY = 0.33


@dataclass(frozen=True, slots=True)
class Rect:
    """A place on the sheet, in millimetres from its upper left corner."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class Text:
    place: Rect
    text: str = field(repr=False)
    style: Style


@dataclass(frozen=True, slots=True)
class Bar:
    """A filled rectangle: a rule, or the ground of a box."""

    place: Rect
    grey: float = 0.0


@dataclass(frozen=True, slots=True)
class Frame:
    """An outlined rectangle."""

    place: Rect
    line_mm: float


@dataclass(frozen=True, slots=True)
class Qr:
    """A code with its quiet zone; True is dark."""

    place: Rect
    modules: tuple[tuple[bool, ...], ...]


@dataclass(frozen=True, slots=True)
class Photo:
    place: Rect


Mark = Text | Bar | Frame | Qr | Photo


@dataclass(frozen=True, slots=True)
class Sheet:
    """A finished sheet: what stands where, and how far the type had to shrink for it."""

    marks: tuple[Mark, ...]
    scale: float


def lay_out(text: ReceiptText) -> Sheet:
    """The largest type at which everything fits. Raises FaultError(PRINT_FAILED) when nothing does."""
    for scale in SCALES:
        body = _Column(scale, TOP)
        body.head(text)
        body.applicant(text)
        body.terms(text.terms)
        body.collection(text)
        body.notes(text)
        foot = _Column(scale, 0.0)
        foot.signatures(text)
        foot.small_print(text.small_print)
        if body.y + foot.y <= BOTTOM:
            return Sheet((*body.marks, *_lowered(foot.marks, BOTTOM - foot.y)), scale)
    raise FaultError(FaultCode.PRINT_FAILED, problem="too_long")


class _Column:
    """Fills the sheet from top to bottom at one scale; `y` is where the next mark goes."""

    def __init__(self, scale: float, top: float) -> None:
        self.marks: list[Mark] = []
        self.y = top
        self._scale = scale

    def head(self, text: ReceiptText) -> None:
        modules = qr_modules(text.qr)
        quiet = QR_SIZE * QR_QUIET_MODULES / len(modules)  # blank, so it may reach into the margins
        side = RIGHT - QR_SIZE + quiet
        self.marks.append(Qr(Rect(side, TOP - quiet, QR_SIZE, QR_SIZE), modules))
        lowest = TOP - quiet + QR_SIZE
        width = side - LEFT - GAP
        if text.reprint_mark:
            width -= self._reprint_mark(text.reprint_mark, side - GAP) + GAP
        self._put(text.subtitle, self._style(3.6), width)
        self._put(text.title, self._fitted(text.title, self._style(8.0, Weight.BOLD), width), width)
        self.y += 3.0
        wide = side - LEFT - GAP
        self._put(text.number.label, self._style(2.8, grey=LABEL_GREY), wide)
        self._put(text.number.value, self._fitted(text.number.value, self._style(6.4, Weight.BOLD), wide), wide)
        self.y = max(self.y, lowest) + 2.0
        self.marks.append(Bar(Rect(LEFT, self.y, WIDTH, 0.7)))
        self.marks.append(Bar(Rect(LEFT, self.y + 1.2, WIDTH, 0.2)))
        self.y += 1.4 + GAP

    def _reprint_mark(self, mark: str, right: float) -> float:
        style = self._style(3.8, Weight.BOLD, Align.CENTRE)
        width = natural_width_mm(mark, style) + 4.0
        height = height_mm(mark, style, width) + 2.0
        box = Rect(right - width, self.y, width, height)
        self.marks.append(Frame(box, 0.5))
        self.marks.append(Text(Rect(box.left, box.top + 1.0, width, height - 2.0), mark, style))
        return width

    def applicant(self, text: ReceiptText) -> None:
        top = self.y
        self.marks.append(Photo(Rect(LEFT, top, PHOTO_WIDTH, PHOTO_HEIGHT)))
        self.y = top + PHOTO_HEIGHT + 1.0
        small = self._style(2.3, align=Align.CENTRE, grey=LABEL_GREY)
        self._put(text.image_number.label, small, PHOTO_WIDTH)
        self._put(text.image_number.value, self._fitted(text.image_number.value, small, PHOTO_WIDTH), PHOTO_WIDTH)
        photo_bottom, self.y = self.y, top - 0.6
        left = LEFT + PHOTO_WIDTH + GAP
        first, *others = text.applicant
        self._rows((first,), text.applicant, left, self._style(5.0, Weight.BOLD))
        self._rows(tuple(others), text.applicant, left, self._style(3.7))
        self.y = max(self.y, photo_bottom) + GAP - 0.5

    def terms(self, terms: tuple[Row, ...]) -> None:
        width = (WIDTH - GAP * (len(terms) - 1)) / len(terms)
        top, bottom = self.y, self.y
        inner = width - 2 * LABEL_GAP
        boxes = [Rect(LEFT + number * (width + GAP), top, width, 0.0) for number in range(len(terms))]
        texts: list[Mark] = []
        value_size = min(self._term_value(row, inner).size_mm for row in terms)
        for box, row in zip(boxes, terms, strict=True):
            y = top + 1.6
            value_style = replace(self._term_value(row, inner), size_mm=value_size)
            for piece, style in ((row.label, self._style(2.8, grey=LABEL_GREY)), (row.value, value_style)):
                height = height_mm(piece, style, inner)
                texts.append(Text(Rect(box.left + LABEL_GAP, y, inner, height), piece, style))
                y += height
            bottom = max(bottom, y + 1.6)
        for box in boxes:
            whole = replace(box, height=bottom - top)
            self.marks += [Bar(whole, 0.94), Bar(replace(whole, width=0.8))]
        self.marks += texts
        self.y = bottom + GAP

    def _term_value(self, row: Row, inner: float) -> Style:
        return self._fitted(row.value, self._style(4.8, Weight.BOLD), inner)

    def collection(self, text: ReceiptText) -> None:
        self._heading(text.collection_heading)
        self._rows(text.collection, text.collection, LEFT, self._style(3.5))
        self.y += GAP - 1.0

    def notes(self, text: ReceiptText) -> None:
        self._heading(text.notes_heading)
        style = self._style(3.1)
        for number, note in enumerate(text.notes, start=1):
            self.marks.append(Text(Rect(LEFT, self.y, 5.0, height_mm("0", style, 5.0)), f"{number}.", style))
            self._put(note, style, WIDTH - 5.0, LEFT + 5.0)
            self.y += 0.6

    def signatures(self, text: ReceiptText) -> None:
        """Room to sign above each line; the foot begins with a gap to whatever stands above it."""
        self.y += GAP
        self._put(text.declaration, self._style(3.1), WIDTH)
        self.y += 9.0 * self._scale
        style = self._style(3.1, grey=LABEL_GREY)
        half = (WIDTH - 2 * GAP) / 2
        tallest = max(height_mm(label, style, half) for label in text.signatures)
        for number, label in enumerate(text.signatures):
            left = LEFT + number * (half + 2 * GAP)
            self.marks.append(Bar(Rect(left, self.y, half, 0.25)))
            self.marks.append(Text(Rect(left, self.y + 0.8, half, tallest), label, style))
        self.y += 0.8 + tallest + 3.0

    def small_print(self, sentences: tuple[str, ...]) -> None:
        self.marks.append(Bar(Rect(LEFT, self.y, WIDTH, 0.2), 0.5))
        self.y += 1.2
        for sentence in sentences:
            self._put(sentence, self._style(2.4, grey=0.2), WIDTH)

    def _heading(self, heading: str) -> None:
        style = self._style(3.7, Weight.BOLD)
        height = height_mm(heading, style, WIDTH)
        self.marks.append(Bar(Rect(LEFT, self.y + height * 0.16, 1.1, height * 0.72)))
        self._put(heading, style, WIDTH - LABEL_GAP, LEFT + LABEL_GAP)
        self.marks.append(Bar(Rect(LEFT, self.y + 0.5, WIDTH, 0.2), 0.5))
        self.y += 1.8

    def _rows(self, rows: tuple[Row, ...], column: tuple[Row, ...], left: float, style: Style) -> None:
        """Labels as wide as the widest of `column`, values beside them; both on as many lines as they need."""
        labels = self._style(3.1, grey=LABEL_GREY)
        label_width = min(WIDEST_LABEL, max(natural_width_mm(row.label, labels) for row in column) + 0.1)
        value_left = left + label_width + LABEL_GAP
        for row in rows:
            first_line = height_mm("0", style, WIDTH)
            drop = max(0.0, (first_line - height_mm("0", labels, WIDTH)) * 0.72)
            label_height = height_mm(row.label, labels, label_width)
            value_height = height_mm(row.value, style, RIGHT - value_left)
            self.marks.append(Text(Rect(left, self.y + drop, label_width, label_height), row.label, labels))
            self.marks.append(Text(Rect(value_left, self.y, RIGHT - value_left, value_height), row.value, style))
            self.y += max(drop + label_height, value_height) + 1.0 * self._scale

    def _put(self, text: str, style: Style, width: float, left: float = LEFT) -> None:
        height = height_mm(text, style, width)
        self.marks.append(Text(Rect(left, self.y, width, height), text, style))
        self.y += height

    def _style(
        self, size_mm: float, weight: Weight = Weight.REGULAR, align: Align = Align.LEFT, grey: float = 0.0
    ) -> Style:
        return Style(max(SMALLEST_TYPE, size_mm * self._scale), weight, align, grey)

    def _fitted(self, text: str, style: Style, width: float) -> Style:
        """The style, smaller when the text would not stand on one line; below the smallest type it breaks instead."""
        natural = natural_width_mm(text, style)
        if natural <= width:
            return style
        return replace(style, size_mm=max(SMALLEST_TYPE, style.size_mm * width / natural * 0.99))


def qr_modules(content: str) -> tuple[tuple[bool, ...], ...]:
    """The code's modules with the quiet zone the standard asks for; a quarter of it may be lost (level Q)."""
    code = segno.make_qr(content, error="q", boost_error=True)
    return tuple(tuple(bool(module) for module in row) for row in code.matrix_iter(border=QR_QUIET_MODULES))


def _lowered(marks: list[Mark], by_mm: float) -> Iterator[Mark]:
    for mark in marks:
        yield replace(mark, place=replace(mark.place, top=mark.place.top + by_mm))
