"""Colours that have to be told apart can be."""

import re

import pytest

from counter_app import resources
from counter_app.ui import theme
from counter_app.ui.widgets.label import LEVEL_COLOURS


def colour(name: str) -> str:
    value = getattr(theme.COLOURS, name)
    assert isinstance(value, str)
    return value


@pytest.mark.parametrize(("text", "ground"), theme.TEXT_PAIRS)
def test_text_stands_out_from_its_ground(text: str, ground: str) -> None:
    assert theme.contrast(colour(text), colour(ground)) >= 4.5


@pytest.mark.parametrize(("shape", "ground"), theme.SHAPE_PAIRS)
def test_edges_and_rings_stand_out_from_their_ground(shape: str, ground: str) -> None:
    assert theme.contrast(colour(shape), colour(ground)) >= 3.0


def test_contrast_is_that_of_the_standard() -> None:
    assert theme.contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert theme.contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_every_level_is_legible_on_white() -> None:
    assert min(theme.contrast(ink, theme.COLOURS.surface) for ink in LEVEL_COLOURS.values()) >= 4.5


def test_the_style_sheet_names_no_colour_of_its_own_and_leaves_no_gap() -> None:
    source = resources.path("theme.qss").read_text(encoding="utf-8")

    assert re.findall(r"#[0-9A-Fa-f]{3,8}\b", source) == []
    assert "$" not in theme.style_sheet()


def test_every_text_colour_of_the_style_sheet_is_in_a_checked_pair() -> None:
    source = resources.path("theme.qss").read_text(encoding="utf-8")
    used = set(re.findall(r"(?<![-\w])color:\s*\$(\w+)", source))
    checked = {text for text, _ in theme.TEXT_PAIRS} | {ground for _, ground in theme.TEXT_PAIRS}

    assert used <= checked
