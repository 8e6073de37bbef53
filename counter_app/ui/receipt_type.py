"""Sets text on paper: chooses the fonts, measures and breaks lines, and tells which characters no font can draw."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextOption

UNITS_PER_MM = 100
"""Lines are laid out in hundredths of a millimetre: fine enough that every device breaks them at the same place."""
ENDLESS_MM = 10_000.0
FAMILIES = (
    "Source Han Sans SC",
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Microsoft YaHei",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "SimHei",
    "SimSun",
    # rare characters, each of them later in the chain than every font for common text
    "SimSun-ExtB",
    "SimSun-ExtG",
    "Plangothic P1",
    "Plangothic P2",
    "HanaMinA",
    "HanaMinB",
    "BabelStone Han",
    # the last resort for Latin letters and digits
    "DejaVu Sans",
)


class Weight(Enum):
    REGULAR = QFont.Weight.Normal
    BOLD = QFont.Weight.Bold


class Align(Enum):
    LEFT = Qt.AlignmentFlag.AlignLeft
    CENTRE = Qt.AlignmentFlag.AlignHCenter


@dataclass(frozen=True, slots=True)
class Style:
    """How a text looks; `size_mm` is the em."""

    size_mm: float
    weight: Weight = Weight.REGULAR
    align: Align = Align.LEFT
    grey: float = 0.0
    """0 is black, 1 is white."""


def height_mm(text: str, style: Style, width_mm: float) -> float:
    """How tall the text stands when broken into lines of this width."""
    return _laid_out(text, style, width_mm).boundingRect().height() / UNITS_PER_MM


def natural_width_mm(text: str, style: Style) -> float:
    """How wide the text is on one line."""
    layout = _laid_out(text, style, ENDLESS_MM)  # kept by name: its lines die with it
    return layout.lineAt(0).naturalTextWidth() / UNITS_PER_MM


def draw(painter: QPainter, text: str, style: Style, frame: tuple[float, float, float]) -> None:
    """Draw the text at (left, top), broken to a width, all in millimetres, on a painter that counts in units."""
    left_mm, top_mm, width_mm = frame
    layout = _laid_out(text, style, width_mm)
    layout.draw(painter, QPointF(left_mm * UNITS_PER_MM, top_mm * UNITS_PER_MM))


def missing_glyphs(texts: Iterable[str]) -> tuple[str, ...]:
    """The characters that no installed font can draw, in order, each once."""
    characters = sorted({character for text in texts for character in text if _is_visible(character)})
    return tuple(character for character in characters if _has_no_glyph(character))


def _has_no_glyph(character: str) -> bool:
    layout = _laid_out(character, Style(4.0), ENDLESS_MM)
    runs = layout.glyphRuns()
    return not runs or any(index == 0 for run in runs for index in run.glyphIndexes())


def _is_visible(character: str) -> bool:
    return not character.isspace() and unicodedata.category(character) not in {"Cc", "Cf", "Mn"}


def _laid_out(text: str, style: Style, width_mm: float) -> QTextLayout:
    option = QTextOption(style.align.value)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    layout = QTextLayout(text, _font(style))
    layout.setTextOption(option)
    layout.beginLayout()
    bottom = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width_mm * UNITS_PER_MM)
        line.setPosition(QPointF(0.0, bottom))
        bottom += line.height()
    layout.endLayout()
    return layout


def _font(style: Style) -> QFont:
    font = QFont()
    font.setFamilies(FAMILIES)
    font.setPixelSize(max(1, round(style.size_mm * UNITS_PER_MM)))
    font.setWeight(style.weight.value)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # Noto Sans CJK localises digits after Latin letters into glyphs of which a PDF's text layer knows nothing
    font.setFeature(QFont.Tag("locl"), 0)
    return font
