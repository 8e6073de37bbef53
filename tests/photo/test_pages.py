"""Drawn papers on a desk: corners are found where they were drawn, and what makes a page illegible is told."""

from dataclasses import replace
from functools import cache
from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from counter_app import resources
from counter_app.camera.studio.papers import DeskScene, Sheet, corners_of, draw_desk
from counter_app.domain.application.document import DocumentRules, Page, PageCode, PageKind, read_document_rules
from counter_app.domain.ids import PageId
from counter_app.domain.photo.photo import Frame, Point
from counter_app.photo.pages.finder import find_page
from counter_app.photo.pages.reader import PageReader
from tests.people import NOON

CARD = Sheet(85.6, 54.0, (200, 214, 224), glyph_mm=2.5)
BOOKLET = Sheet(105, 143, (232, 226, 206))
SMALL = DeskScene(x_px=480, y_px=270, px_per_mm=1.6, width_px=960, height_px=540)
GOOD = DeskScene(sheet=BOOKLET, x_px=640, y_px=480, px_per_mm=5.8, width_px=1280, height_px=960)
CLOSE_PX = 0.6


@cache
def rules() -> DocumentRules:
    return read_document_rules(resources.toml("rules", "documents.toml"))


def seen(scene: DeskScene, kind: PageKind = PageKind.BOOKLET) -> Page:
    return PageReader(rules()).judge(Frame(1, NOON, draw_desk(scene)), kind, PageId("page"))


def codes(scene: DeskScene, kind: PageKind = PageKind.BOOKLET) -> list[PageCode]:
    return [finding.code for finding in seen(scene, kind).findings]


def apart(found: tuple[Point, ...], truth: tuple[Point, ...]) -> float:
    """The farthest of the corners, whichever of them comes first."""
    one, other = (np.array([(point.x, point.y) for point in points]) for points in (found, truth))
    return min(float(np.abs(np.roll(one, place, axis=0) - other).max()) for place in range(4))


@pytest.mark.parametrize(
    "scene",
    [
        SMALL,
        replace(SMALL, turned_deg=7),
        replace(SMALL, turned_deg=-30, px_per_mm=1.3),
        replace(SMALL, turned_deg=88, px_per_mm=2.3),
        replace(SMALL, turned_deg=4, lean_x=0.06, lean_y=0.1, px_per_mm=1.4),
        replace(SMALL, sheet=CARD, turned_deg=12, px_per_mm=4),
        replace(SMALL, sheet=BOOKLET, lean_y=-0.08, px_per_mm=3, desk_rgb=(205, 196, 180)),
        replace(SMALL, sheet=replace(BOOKLET, rgb=(120, 30, 40)), desk_rgb=(205, 196, 180), px_per_mm=2.6),
        replace(SMALL, light=0.35),
        replace(SMALL, glare=0.15),
        replace(SMALL, noise_sigma=8.0),
        replace(SMALL, sheet=Sheet(has_print=False)),
    ],
    ids=[
        "upright", "turned", "turned far", "lying", "leaning", "card", "light desk", "dark cover", "dark", "reflection",
        "noise", "blank",
    ],
)  # fmt: skip
def test_corners_are_found_where_they_were_drawn(scene: DeskScene) -> None:
    found = find_page(draw_desk(scene))
    assert found is not None
    assert apart(found, corners_of(scene)) < CLOSE_PX


@pytest.mark.parametrize(
    "scene", [replace(SMALL, sheet=None), replace(SMALL, desk_rgb=(240, 240, 238))], ids=["empty", "white on white"]
)
def test_where_no_sheet_can_be_told_from_the_desk_none_is_made_up(scene: DeskScene) -> None:
    assert find_page(draw_desk(scene)) is None
    page = seen(scene)
    assert [finding.code for finding in page.findings] == [PageCode.NO_PAGE]
    assert (page.width_px, page.height_px) == (scene.width_px, scene.height_px), "the whole picture is kept"


def test_a_good_page_is_straight_has_its_paper_s_resolution_and_nothing_against_it() -> None:
    scene = replace(GOOD, turned_deg=6, lean_y=0.05, px_per_mm=5.4)
    page = seen(scene)
    assert page.findings == ()
    assert page.width_px / page.height_px == pytest.approx(105 / 143, rel=0.02)
    assert page.dpi == pytest.approx(5.4 * 25.4, rel=0.04)
    with Image.open(BytesIO(page.jpeg)) as shown:
        assert shown.size == (page.width_px, page.height_px)
        assert shown.info["dpi"] == (page.dpi, page.dpi)
        rim = np.asarray(shown.convert("L"))[4:-4, [4, -5]]
    assert rim.min() > 180, "no desk beside the paper"


@pytest.mark.parametrize(
    ("scene", "code"),
    [
        (replace(GOOD, y_px=300), PageCode.CUT),
        (replace(GOOD, sheet=CARD), PageCode.ODD_SHAPE),
        (replace(GOOD, px_per_mm=3.5), PageCode.COARSE),
        (replace(GOOD, light=0.35), PageCode.DARK),
        (replace(GOOD, light=1.5), PageCode.BRIGHT),
        (replace(GOOD, glare=0.1), PageCode.GLARE),
        (replace(GOOD, glare=0.1, sheet=replace(BOOKLET, rgb=(246, 246, 244))), PageCode.GLARE),
        (replace(GOOD, blur_sigma_px=2.5), PageCode.BLURRED),
    ],
)  # fmt: skip
def test_what_makes_a_page_illegible_is_told(scene: DeskScene, code: PageCode) -> None:
    assert codes(scene)[:1] == [code]


@pytest.mark.parametrize(
    "scene",
    [
        replace(GOOD, light=0.7),
        replace(GOOD, light=1.1),
        replace(GOOD, blur_sigma_px=0.9),
        replace(GOOD, glare=0.03),
        replace(GOOD, noise_sigma=5.0),
        replace(GOOD, sheet=replace(BOOKLET, has_print=False)),
    ],
)
def test_a_page_with_little_against_it_stays_good(scene: DeskScene) -> None:
    assert codes(scene) == []


def test_the_same_picture_is_coarse_for_a_sheet_and_fine_for_a_card() -> None:
    sheet = replace(GOOD, sheet=Sheet(), px_per_mm=2.9)
    assert codes(sheet, PageKind.PROOF) == [PageCode.COARSE]
    assert codes(replace(GOOD, sheet=CARD, px_per_mm=8), PageKind.GUARDIAN_ID_CARD) == []


def test_four_quarter_turns_keep_size_resolution_and_findings() -> None:
    page = once = seen(replace(GOOD, blur_sigma_px=2.5))
    reader = PageReader(rules())
    once = reader.turn(page)
    assert (once.width_px, once.height_px, once.dpi) == (page.height_px, page.width_px, page.dpi)
    assert once.sha256 != page.sha256
    for _ in range(3):
        once = reader.turn(once)
    assert (once.width_px, once.height_px, once.findings) == (page.width_px, page.height_px, page.findings)


def test_no_page_is_larger_than_the_rules_allow() -> None:
    least = replace(rules(), bytes_max=20_000)
    page = PageReader(least).judge(Frame(1, NOON, draw_desk(GOOD)), PageKind.BOOKLET, PageId("page"))
    assert len(page.jpeg) <= 20_000
