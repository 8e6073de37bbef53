"""Says which papers may be photographed, and judges the picture of a page by its measured numbers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from math import log

from counter_app.domain import fields
from counter_app.domain.fields import SpecError, Table
from counter_app.domain.ids import PageId
from counter_app.domain.photo.photo import Point
from counter_app.domain.photo.spec import Limits

MM_PER_INCH = 25.4
SMALLEST_MM = 10.0
SAME_SHAPE = 0.03
"""Sizes of paper whose shapes differ by less cannot be told apart in a picture."""

Corners = tuple[Point, Point, Point, Point]
"""Of a page in a picture: the upper left one first, then clockwise."""


class PageKind(Enum):
    """What the photographed paper is."""

    BOOKLET = "booklet"
    GUARDIAN_ID_CARD = "guardian-id-card"
    GUARDIAN_BOOKLET = "guardian-booklet"
    GUARDIANSHIP = "guardianship"
    PROOF = "proof"
    OTHER = "other"


class PageCode(Enum):
    """What may be wrong with the picture of a page, in the order in which people should be told."""

    NO_PAGE = "no_page"
    CUT = "cut"
    ODD_SHAPE = "odd_shape"
    COARSE = "coarse"
    DARK = "dark"
    BRIGHT = "bright"
    GLARE = "glare"
    BLURRED = "blurred"


@dataclass(frozen=True, slots=True)
class PaperSize:
    width_mm: float
    height_mm: float

    @property
    def shape(self) -> float:
        """Long side over short side."""
        return max(self.width_mm, self.height_mm) / min(self.width_mm, self.height_mm)


@dataclass(frozen=True, slots=True)
class Fit:
    """How a page in a picture lies on the size of paper that it fits best."""

    dpi: float
    misfit: float
    """How far the shapes are apart; 0 is the same."""


@dataclass(frozen=True, slots=True)
class PageLook:
    """What a picture shows of a page; numbers where there is one. `corners` is None where no page was found."""

    corners: Corners | None = None
    edge_share: float = 0.0
    fit: Fit = Fit(0.0, 0.0)
    lightness: float = 0.0
    white: float = 0.0
    glare: float = 0.0
    edge_px: float = 0.0
    """Over so many pixels the edges of print run from dark to light; 0 where there is too little print to tell."""


@dataclass(frozen=True, slots=True)
class PageFinding:
    """What is wrong, with the number that was measured and the limit it breaks."""

    code: PageCode
    measured: float
    limit: float


@dataclass(frozen=True, slots=True)
class DocumentRules:
    """Sizes of paper, limits and picture; `resources/rules/documents.toml`."""

    sizes: Mapping[PageKind, tuple[PaperSize, ...]]
    edge_share_min: float
    misfit_max: float
    dpi_min: float
    lightness_min: float
    white_max: float
    glare_max: float
    edge_mm_max: float
    edge_px_min: float
    ink_min: float
    dpi_most: int
    quality: int
    bytes_max: int
    thumbnail_px: int
    most_pages: int


@dataclass(frozen=True, slots=True)
class PageGlance:
    """What a live look at the desk found; the most important finding first."""

    frame_seq: int
    corners: Corners | None
    findings: tuple[PageFinding, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One page, photographed, straightened and cut; `jpeg` holds the very bytes that are filed."""

    id: PageId
    kind: PageKind
    taken_at: datetime
    jpeg: bytes
    sha256: str
    width_px: int
    height_px: int
    dpi: int
    findings: tuple[PageFinding, ...]
    """What was wrong with it: the officer may keep it all the same."""
    thumbnail: bytes

    @property
    def is_good(self) -> bool:
        return not self.findings

    def __repr__(self) -> str:
        return f"Page({self.kind.value}, {len(self.jpeg)} bytes, {self.sha256[:12]})"


@dataclass(frozen=True, slots=True)
class DocumentRef:
    """A filed page, named by its digest; `codes` is what was wrong with it when it was kept."""

    kind: PageKind
    taken_at: datetime
    sha256: str
    size_bytes: int
    width_px: int
    height_px: int
    dpi: int
    codes: tuple[PageCode, ...]


def document_ref(page: Page) -> DocumentRef:
    codes = tuple(finding.code for finding in page.findings)
    return DocumentRef(
        page.kind, page.taken_at, page.sha256, len(page.jpeg), page.width_px, page.height_px, page.dpi, codes
    )


def fit(width_px: float, height_px: float, sizes: tuple[PaperSize, ...]) -> Fit:
    """The resolution of a page of that many pixels, on that of its sizes whose shape is nearest."""
    long, short = max(width_px, height_px), max(min(width_px, height_px), 1e-6)

    def apart(size: PaperSize) -> float:
        return abs(log(long / short / size.shape))

    nearest = min(map(apart, sizes))
    size = next(each for each in sizes if apart(each) <= nearest + SAME_SHAPE)
    long_mm, short_mm = max(size.width_mm, size.height_mm), min(size.width_mm, size.height_mm)
    return Fit(min(long / long_mm, short / short_mm) * MM_PER_INCH, nearest)


def weigh(look: PageLook, rules: DocumentRules) -> tuple[PageFinding, ...]:
    """Everything that is wrong, the most important first. While no page is seen nothing else is said."""
    if look.corners is None:
        return (PageFinding(PageCode.NO_PAGE, 0.0, 1.0),)
    edge_mm = look.edge_px / max(look.fit.dpi, 1e-6) * MM_PER_INCH
    is_blurred = look.edge_px > rules.edge_px_min
    measured = {
        PageCode.CUT: (look.edge_share, Limits(rules.edge_share_min, None)),
        PageCode.ODD_SHAPE: (look.fit.misfit, Limits(None, rules.misfit_max)),
        PageCode.COARSE: (look.fit.dpi, Limits(rules.dpi_min, None)),
        PageCode.DARK: (look.lightness, Limits(rules.lightness_min, None)),
        PageCode.BRIGHT: (look.white, Limits(None, rules.white_max)),
        PageCode.GLARE: (look.glare, Limits(None, rules.glare_max)),
        PageCode.BLURRED: (edge_mm if is_blurred else 0.0, Limits(None, rules.edge_mm_max)),
    }
    broken = ((code, value, limits.broken_by(value)) for code, (value, limits) in measured.items())
    return tuple(PageFinding(code, value, limit) for code, value, limit in broken if limit is not None)


def read_document_rules(table: Table) -> DocumentRules:
    """Build the rules from `resources/rules/documents.toml`. Raises SpecError."""
    limits, picture = fields.inner(table, "limits", ""), fields.inner(table, "picture", "")
    case = fields.inner(table, "case", "")
    return DocumentRules(
        sizes=_sizes_by_kind(table),
        edge_share_min=fields.number(limits, "edge_share_min", "limits."),
        misfit_max=fields.number(limits, "misfit_max", "limits."),
        dpi_min=fields.number(limits, "dpi_min", "limits."),
        lightness_min=fields.number(limits, "lightness_min", "limits."),
        white_max=fields.number(limits, "white_max", "limits."),
        glare_max=fields.number(limits, "glare_max", "limits."),
        edge_mm_max=fields.number(limits, "edge_mm_max", "limits."),
        edge_px_min=fields.number(limits, "edge_px_min", "limits."),
        ink_min=fields.number(limits, "ink_min", "limits."),
        dpi_most=fields.count(picture, "dpi_most", "picture."),
        quality=fields.count(picture, "quality", "picture."),
        bytes_max=fields.count(picture, "bytes_max", "picture."),
        thumbnail_px=fields.count(picture, "thumbnail_px", "picture."),
        most_pages=fields.count(case, "most_pages", "case."),
    )


def _sizes_by_kind(table: Table) -> Mapping[PageKind, tuple[PaperSize, ...]]:
    named, kinds = fields.inner(table, "size", ""), fields.inner(table, "kind", "")
    sizes = {name: _size(fields.as_table(row, f"size.{name}"), name) for name, row in named.items()}
    if set(kinds) != {kind.value for kind in PageKind}:
        raise SpecError("kind", f"must be {[kind.value for kind in PageKind]}")
    return {kind: _sizes(kinds[kind.value], kind, sizes) for kind in PageKind}


def _sizes(names: object, kind: PageKind, sizes: Mapping[str, PaperSize]) -> tuple[PaperSize, ...]:
    if not isinstance(names, list) or not names or not all(isinstance(name, str) and name in sizes for name in names):
        raise SpecError(f"kind.{kind.value}", "must name sizes of this table")
    return tuple(sizes[name] for name in names)


def _size(row: Table, name: str) -> PaperSize:
    sides, where = row.get("mm"), f"size.{name}."
    if not isinstance(sides, list) or len(sides) != 2:
        raise SpecError(f"{where}mm", "must be two lengths")
    width_mm, height_mm = (fields.number({"mm": side}, "mm", where) for side in sides)
    if min(width_mm, height_mm) < SMALLEST_MM:
        raise SpecError(f"{where}mm", f"must be {SMALLEST_MM} mm at least")
    return PaperSize(width_mm, height_mm)
