"""The journal shows the photographed pages of a case one by one, saves them as one PDF, and mixes up nobody's."""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from counter_app.domain.application.document import PageCode, PageKind
from counter_app.domain.faults import Fault, FaultCode, FaultError
from counter_app.ui.app import App
from counter_app.ui.book.pages_page import PagesPage
from counter_app.ui.papers.pages_pdf import PdfPage, pdf_of_pages
from tests.sync.pages import page
from tests.sync.records import draft, picture, portrait
from tests.ui import journal_hall
from tests.ui.journal_hall import Hall
from tests.ui.probes import texts

Key = Qt.Key
PHOTOGRAPHED = 7
PAGES = (page(1), page(2, code=PageCode.GLARE), page(3, PageKind.PROOF))


@pytest.fixture
def hall(app: App, tmp_path: Path) -> Iterator[Hall]:
    with journal_hall.opened(app, tmp_path) as made:
        made.journal.file(draft(PHOTOGRAPHED), [portrait(PHOTOGRAPHED)], PAGES)
        made.counter.window.journal.wanted.emit()
        made.counter.answer()
        made.pick(PHOTOGRAPHED)
        yield made


def opened(hall: Hall) -> PagesPage:
    hall.counter.press(Key.Key_F6)
    hall.counter.answer()
    shown = hall.counter.window.journal_pages.page
    assert hall.counter.window.front.front is shown
    return shown


def test_only_a_case_with_pages_offers_them(hall: Hall) -> None:
    view = hall.counter.window.journal.view
    assert view.pages.isVisible()
    assert "材料影像：3 页" in view.pages.text()
    hall.pick(1)
    assert not view.pages.isVisible()


def test_pages_are_turned_by_keys_and_say_what_was_wrong(hall: Hall) -> None:
    shown = opened(hall)
    assert [shown.list.item(row).text() for row in range(3)] == [
        "居民户口簿 第 1 页", "居民户口簿 第 2 页", "就业/就学/居住 第 1 页",
    ]  # fmt: skip
    assert shown.view._jpeg == PAGES[0].jpeg
    hall.counter.press(Key.Key_Down)
    hall.counter.answer()
    assert shown.view._jpeg == PAGES[1].jpeg
    assert "反光" in texts(hall.counter.window)
    hall.counter.press(Key.Key_Escape)
    assert hall.counter.window.front.front is hall.counter.window.journal
    assert not shown.view.has_picture


def test_all_of_them_are_saved_as_one_pdf_and_the_audit_tells_it(hall: Hall, tmp_path: Path) -> None:
    opened(hall)
    hall.counter.press(Key.Key_Return)
    dialog = hall.counter.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "papers.pdf"))
    hall.counter.answer()
    content = (tmp_path / "papers.pdf").read_bytes()
    assert len(sizes_mm(content)) == 3
    assert "已保存为 papers.pdf" in texts(hall.counter.window)
    assert hall.actions(PHOTOGRAPHED)[-1] == "documents saved"
    assert draft(PHOTOGRAPHED).case.applicant.name.value.encode("utf-16-be") not in content


def test_pages_that_left_the_computer_say_so(hall: Hall) -> None:
    assert hall.journal._connection is not None
    hall.journal._connection.execute("UPDATE documents SET jpeg = x'', emptied_at = 'then'")
    shown = opened(hall)
    assert not shown.view.has_picture
    assert "一同从本机清除" in texts(hall.counter.window)


def sizes_mm(content: bytes) -> list[tuple[int, int]]:
    document = pypdfium2.PdfDocument(content)
    return [(round(page.get_width() / 72 * 25.4), round(page.get_height() / 72 * 25.4)) for page in document]


def test_each_page_of_the_pdf_has_the_size_of_its_paper(app: App) -> None:
    content = pdf_of_pages("320500", [PdfPage(picture(1), 350), PdfPage(picture(2), 100)])
    assert sizes_mm(content) == [(26, 32), (91, 112)]


def test_bytes_that_are_no_picture_make_no_pdf(app: App) -> None:
    with pytest.raises(FaultError) as caught:
        pdf_of_pages("320500", [PdfPage(b"none", 200)])
    assert caught.value.fault == Fault(FaultCode.PICTURE_UNREADABLE)
