"""Lines of a table that come a page at a time."""

from dataclasses import dataclass

from PySide6.QtCore import QPersistentModelIndex

from counter_app.ui.widgets.paged_table import Columns, PagedModel

COLUMNS: Columns[str] = Columns(1, lambda _: "", lambda line, _: line, lambda *_: None)


@dataclass(frozen=True)
class Page:
    first: int
    lines: tuple[str, ...]
    total: int = 4


def model(*pages: Page) -> PagedModel[str]:
    made = PagedModel(COLUMNS)
    for page in pages:
        made.show_page(page)
    return made


def test_a_later_page_is_added_and_what_is_chosen_stays_chosen() -> None:
    table = model(Page(0, ("a", "b")))
    chosen = QPersistentModelIndex(table.index(1, 0))

    table.show_page(Page(2, ("c", "d")))

    assert table.lines == ("a", "b", "c", "d")
    assert chosen.isValid()
    assert chosen.row() == 1


def test_a_page_that_does_not_follow_is_left_out() -> None:
    assert model(Page(0, ("a", "b")), Page(1, ("x",)), Page(3, ("y",))).lines == ("a", "b")


def test_an_empty_later_page_adds_nothing() -> None:
    assert model(Page(0, ("a", "b")), Page(2, ())).lines == ("a", "b")


def test_the_first_page_replaces_all_lines() -> None:
    assert model(Page(0, ("a", "b")), Page(2, ("c",)), Page(0, ("z",), 1)).lines == ("z",)
