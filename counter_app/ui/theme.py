"""Holds every colour, size and font of the window, and the style sheet made of them."""

from dataclasses import fields
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from counter_app import resources
from counter_app.ui.palettes import DARK, LIGHT, PALETTES, Colours

BLACK = "#000000"
COLOURS = Colours()
"""What the window wears. Read anew wherever something is drawn; `set_up` changes it before any widget is made."""

TEXT_PAIRS = (
    ("text", "page"), ("text", "surface"), ("text", "sunken"), ("text", "good_surface"), ("text", "warn_surface"),
    ("text", "bad_surface"), ("text", "note_surface"), ("quiet", "page"), ("quiet", "surface"), ("quiet", "sunken"),
    ("disabled", "surface"), ("disabled", "page"), ("on_accent", "accent"), ("on_accent", "accent_hover"),
    ("on_accent", "accent_pressed"), ("on_header", "header"), ("header_quiet", "header"), ("good", "good_surface"),
    ("warn", "warn_surface"), ("bad", "bad_surface"), ("note", "note_surface"), ("good", "surface"),
    ("warn", "surface"), ("bad", "surface"), ("note", "surface"), ("on_stage", "stage"), ("ring", "stage"),
    ("arrow", "stage"),
    ("accent", "surface"),
)  # fmt: skip
"""Text and the ground it stands on: at least 4.5 : 1."""

SHAPE_PAIRS = (
    ("edge", "surface"), ("edge", "page"), ("focus", "accent"), ("focus", "page"), ("focus", "surface"),
    ("field_focus", "page"), ("field_focus", "surface"),
    ("accent", "page"), ("accent", "surface"), ("on_header", "header"), ("bad", "page"), ("bad", "surface"),
)  # fmt: skip
"""Edges, rings and icons and what they stand against: at least 3 : 1."""

FAMILIES = (
    "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC",
    "WenQuanYi Micro Hei", "Noto Sans", "DejaVu Sans", "BabelStone Han", "SimSun-ExtB", "HanaMinB",
)  # fmt: skip
"""The first that the system has draws common text; those at the end draw the rare characters of names."""

TINY_PX, SMALL_PX, BODY_PX, LARGE_PX, TITLE_PX, HUGE_PX = 13, 14, 16, 20, 24, 34
GAP_PX, WIDE_GAP_PX, MARGIN_PX = 8, 16, 24
ICON_PX, SMALL_ICON_PX, LARGE_ICON_PX = 22, 16, 40
CONTENT_WIDTH_PX = 1560
WINDOW_WIDTH_PX, WINDOW_HEIGHT_PX = 1366, 768
"""The smallest screen at a counter."""


def set_up(app: QApplication, appearance: str = "light") -> None:
    """Give the application our look, or that of the desktop (`system`); every widget made afterwards has it."""
    wear(PALETTES.get(appearance) or _of_the_desktop(app))
    app.setStyle("Fusion")
    font = QFont()
    font.setFamilies(list(FAMILIES))
    font.setPixelSize(BODY_PX)
    app.setFont(font)
    app.setPalette(_palette())
    app.setStyleSheet(style_sheet())


def wear(colours: Colours) -> None:
    """Let `COLOURS` be these from now on."""
    for each in fields(Colours):
        setattr(COLOURS, each.name, getattr(colours, each.name))


def _of_the_desktop(app: QApplication) -> Colours:
    is_dark = app.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return DARK if is_dark else LIGHT


def style_sheet() -> str:
    """The shipped style sheet with this module's colours and sizes filled in."""
    sizes = {
        "tiny": TINY_PX, "small": SMALL_PX, "body": BODY_PX, "large": LARGE_PX, "title": TITLE_PX, "huge": HUGE_PX,
        "tick": resources.path("icons", "tick.svg" if COLOURS.on_accent == BLACK else "tick-white.svg").as_posix(),
        "down": resources.path("icons", "down-white.svg" if COLOURS.on_accent == BLACK else "down.svg").as_posix(),
    }  # fmt: skip
    colours = {each.name: getattr(COLOURS, each.name) for each in fields(Colours)}
    text = resources.path("theme.qss").read_text(encoding="utf-8")
    return Template(text).substitute(colours | sizes)


def display_sheet(height_px: int) -> str:
    """Sizes for the applicant's screen, which is read from two metres off: they grow with it."""
    huge, large, plain, quiet = (max(BODY_PX, round(height_px * share)) for share in (0.052, 0.036, 0.032, 0.026))
    return (
        f"QWidget#display {{ background: {COLOURS.page}; }} QLabel {{ font-size: {plain}px; }}"
        f' QLabel[role="huge"] {{ font-size: {huge}px; }} QLabel[role="large"] {{ font-size: {large}px; }}'
        f' QLabel[role="quiet"] {{ font-size: {quiet}px; }}'
    )


def contrast(one: str, other: str) -> float:
    """How far two colours stand apart, as WCAG 2 computes it: 1 is no difference, 21 is black on white."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    value = QColor(colour)
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value.redF(), value.greenF(), value.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _palette() -> QPalette:
    palette, role = QPalette(), QPalette.ColorRole
    for target, colour in (
        (role.Window, COLOURS.page), (role.WindowText, COLOURS.text), (role.Base, COLOURS.surface),
        (role.AlternateBase, COLOURS.page), (role.Text, COLOURS.text), (role.Button, COLOURS.surface),
        (role.ButtonText, COLOURS.text), (role.Highlight, COLOURS.accent), (role.HighlightedText, COLOURS.on_accent),
        (role.ToolTipBase, COLOURS.surface), (role.ToolTipText, COLOURS.text), (role.PlaceholderText, COLOURS.disabled),
        (role.Link, COLOURS.note),
    ):  # fmt: skip
        palette.setColor(target, QColor(colour))
    for target in (role.Text, role.ButtonText, role.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, QColor(COLOURS.disabled))
    return palette
