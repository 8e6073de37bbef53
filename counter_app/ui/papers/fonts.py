"""Chooses the fonts of the papers, and tells which characters none of them can draw."""

import unicodedata
from collections.abc import Iterable

from PySide6.QtGui import QFont, QTextLayout

_SANS = (
    "Source Han Sans SC",
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Microsoft YaHei",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "SimHei",
)
_SONG = ("Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", "SimSun")
_RARE = (
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
SHEET_FAMILIES = (*_SONG, *_SANS, *_RARE)
"""Official forms are set in Song (宋体)."""
ROLL_FAMILIES = (*_SANS, *_SONG, *_RARE)
"""Thin strokes would break on a printer of 203 dots per inch."""


def font(families: tuple[str, ...], size_pt: float) -> QFont:
    """That chain of families, without hinting, so that every device breaks lines at the same place."""
    chosen = QFont()
    chosen.setFamilies(families)
    chosen.setPointSizeF(size_pt)
    chosen.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # Noto Sans CJK localises digits after Latin letters into glyphs of which a PDF's text layer knows nothing
    chosen.setFeature(QFont.Tag("locl"), 0)
    return chosen


def missing_glyphs(texts: Iterable[str]) -> tuple[str, ...]:
    """The characters that no installed font can draw, in order, each once."""
    characters = sorted({character for text in texts for character in text if _is_visible(character)})
    return tuple(character for character in characters if _has_no_glyph(character))


def _has_no_glyph(character: str) -> bool:
    layout = QTextLayout(character, font(SHEET_FAMILIES, 10.0))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    runs = layout.glyphRuns()
    return not runs or any(index == 0 for run in runs for index in run.glyphIndexes())


def _is_visible(character: str) -> bool:
    return not character.isspace() and unicodedata.category(character) not in {"Cc", "Cf", "Mn"}
