"""Colours that have to be told apart can be."""

import re
from collections.abc import Iterator

import pytest

from counter_app import resources
from counter_app.ui import theme
from counter_app.ui.app import App
from counter_app.ui.palettes import PALETTES
from counter_app.ui.screen import Level
from counter_app.ui.widgets.label import ink

LEAST = {"light": 4.5, "dark": 4.5, "contrast": 7.0}
"""WCAG 2.2: success criteria 1.4.3, and 1.4.6 for those who need more."""


@pytest.fixture(autouse=True)
def _worn_by_day_again() -> Iterator[None]:
    yield
    theme.wear(PALETTES["light"])


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize(("text", "ground"), theme.TEXT_PAIRS)
def test_text_stands_out_from_its_ground(text: str, ground: str, palette: str) -> None:
    colours = PALETTES[palette]
    assert theme.contrast(getattr(colours, text), getattr(colours, ground)) >= LEAST[palette]


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize(("shape", "ground"), theme.SHAPE_PAIRS)
def test_edges_and_rings_stand_out_from_their_ground(shape: str, ground: str, palette: str) -> None:
    colours = PALETTES[palette]
    assert theme.contrast(getattr(colours, shape), getattr(colours, ground)) >= 3.0


def test_contrast_is_that_of_the_standard() -> None:
    assert theme.contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert theme.contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("palette", PALETTES)
def test_every_level_is_legible_on_every_surface(palette: str) -> None:
    theme.wear(PALETTES[palette])
    assert min(theme.contrast(ink(level), theme.COLOURS.surface) for level in Level) >= LEAST[palette]


@pytest.mark.parametrize("palette", PALETTES)
def test_the_window_wears_what_is_asked_for(app: App, palette: str) -> None:
    app.wear(palette)

    assert PALETTES[palette].page in app.qt.styleSheet()
    assert app.qt.palette().window().color().name().upper() == PALETTES[palette].page
    app.wear("light")


def test_the_style_sheet_names_no_colour_of_its_own_and_leaves_no_gap() -> None:
    source = resources.path("theme.qss").read_text(encoding="utf-8")

    assert re.findall(r"#[0-9A-Fa-f]{3,8}\b", source) == []
    assert "$" not in theme.style_sheet()


def test_every_text_colour_of_the_style_sheet_is_in_a_checked_pair() -> None:
    source = resources.path("theme.qss").read_text(encoding="utf-8")
    used = set(re.findall(r"(?<![-\w])color:\s*\$(\w+)", source))
    checked = {text for text, _ in theme.TEXT_PAIRS} | {ground for _, ground in theme.TEXT_PAIRS}

    assert used <= checked
