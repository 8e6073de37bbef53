"""Pages of one case keep their order, and a picture of a page is judged by its numbers alone."""

from dataclasses import replace

import pytest

from counter_app import resources
from counter_app.domain.application.document import (
    Page,
    PageCode,
    PageKind,
    PageLook,
    PaperSize,
    fit,
    read_document_rules,
    weigh,
)
from counter_app.domain.fields import SpecError
from counter_app.domain.ids import CaseId, PageId
from counter_app.domain.photo.photo import Point
from counter_app.domain.session.folder import Folder
from tests.people import NOON

A4, A5, CARD = PaperSize(210, 297), PaperSize(148, 210), PaperSize(85.6, 54.0)
SQUARE = (Point(9, 9), Point(99, 9), Point(99, 99), Point(9, 99))
TABLE = resources.toml("rules", "documents.toml")
RULES = read_document_rules(TABLE)


def page(name: str, kind: PageKind = PageKind.BOOKLET) -> Page:
    return Page(PageId(name), kind, NOON, b"jpeg", name * 8, 100, 140, 200, (), b"")


def filled(*pages: Page) -> Folder:
    folder = Folder(CaseId("case"))
    for each in pages:
        folder = folder.put(each)
    return folder


def names(folder: Folder) -> str:
    return "".join(each.id for each in folder.pages)


def test_pages_lie_kind_by_kind_in_the_order_in_which_they_came() -> None:
    folder = filled(page("a", PageKind.PROOF), page("b"), page("c", PageKind.PROOF), page("d"))
    assert names(folder) == "bdac"
    assert [each.id for each in folder.of(PageKind.PROOF)] == ["a", "c"]


def test_a_page_taken_again_keeps_its_place_and_one_of_another_kind_goes_to_its_own() -> None:
    folder = filled(page("a"), page("b"), page("c"))
    again = replace(page("b"), sha256="again")
    assert folder.put(again).pages == (page("a"), again, page("c"))
    assert names(folder.put(page("a", PageKind.OTHER))) == "bca"


def test_a_page_moves_among_its_own_kind_and_no_further() -> None:
    folder = filled(page("a"), page("b"), page("c"), page("d", PageKind.PROOF))
    assert names(folder.move(PageId("c"), -1)) == "acbd"
    assert names(folder.move(PageId("c"), -9)) == "cabd"
    assert names(folder.move(PageId("c"), 1)) == "abcd"
    assert names(folder.move(PageId("d"), -1)) == "abcd"
    assert names(folder.move(PageId("x"), 1)) == "abcd"


def test_a_dropped_page_is_gone() -> None:
    assert names(filled(page("a"), page("b")).drop(PageId("a"))) == "b"


def test_resolution_is_that_of_the_paper_it_fits_however_it_lies() -> None:
    assert fit(856, 540, (A4, CARD)).dpi == pytest.approx(254)
    assert fit(540, 856, (A4, CARD)).dpi == pytest.approx(254)
    assert fit(2100, 2970, (A4, CARD)).misfit == pytest.approx(0.0)


def test_of_two_papers_of_one_shape_the_first_counts() -> None:
    assert fit(1480, 2100, (A4, A5)).dpi == pytest.approx(1480 / 210 * 25.4, rel=0.01)
    assert fit(1480, 2100, (A5, A4)).dpi == pytest.approx(254, rel=0.01)


def test_while_no_page_is_seen_nothing_else_is_said() -> None:
    assert [finding.code for finding in weigh(PageLook(), RULES)] == [PageCode.NO_PAGE]


def test_what_is_wrong_is_told_in_order() -> None:
    looked = PageLook(SQUARE, 0.0, fit(300, 300, (A4,)), 10.0, 0.9, 0.5, 9.0)
    assert [finding.code for finding in weigh(looked, RULES)] == [
        code for code in PageCode if code is not PageCode.NO_PAGE
    ]


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": {"booklet": ["a4"]}},
        {"kind": {kind.value: ["papyrus"] for kind in PageKind}},
        {"kind": {kind.value: [["a4"]] for kind in PageKind}},
        {"size": {"a4": {"mm": [210]}}},
        {"size": {"a4": {"mm": [210, 0]}}},
        {"size": {"a4": {"mm": [210, "297"]}}},
        {"limits": {}},
    ],
)
def test_a_table_that_lacks_something_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(SpecError):
        read_document_rules({**TABLE, **wrong})
