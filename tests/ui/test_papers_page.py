"""A case's papers are looked at before they are printed, one key away, and never another person's."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from counter_app.domain.faults import Fault, FaultCode
from counter_app.ui.paper_texts import PaperKind, PaperText
from tests.ui import stage
from tests.ui.probes import texts
from tests.ui.stage import Counter

KEY = Qt.Key.Key_F7


@pytest.fixture
def done(counter: Counter) -> Counter:
    """A case that was just filed."""
    counter.open_case("样例甲")
    counter.collect()
    counter.submit()
    counter.answer()
    return counter


@pytest.fixture
def looking(done: Counter) -> Counter:
    done.press(KEY)
    done.answer()
    return done


@pytest.fixture
def filled(counter: Counter) -> Counter:
    """The journal is open and holds the cast's records."""
    cast = stage.cast()
    counter.desk.entries = list(cast.journal())
    counter.desk.photos = {cast.portrait.sha256: cast.portrait.jpeg}
    counter.press(Qt.Key.Key_F2)
    counter.answer()
    return counter


def kinds(papers: tuple[PaperText, ...]) -> list[PaperKind]:
    return [paper.kind for paper in papers]


def test_one_key_shows_the_papers_of_the_filed_case(looking: Counter) -> None:
    page = looking.window.papers
    assert looking.window.front.front is page
    assert [page.list.item(row).text() for row in range(page.list.count())] == [
        "异地受理登记表（需签字）",
        "领取凭证",
        "相片采集回执",
    ]
    assert kinds(looking.printing.pictured[-1]) == [PaperKind.FORM]
    assert page.view.picture.pixmap().width() > 300
    assert "第 1 页，共 1 页" in texts(looking.window)


def test_the_arrow_keys_choose_what_is_looked_at(looking: Counter) -> None:
    looking.press(Qt.Key.Key_Down)
    assert kinds(looking.printing.pictured[-1]) == [PaperKind.VOUCHER]


def test_one_key_prints_all_and_another_the_one_that_is_looked_at(looking: Counter) -> None:
    looking.press(Qt.Key.Key_Return)
    assert kinds(looking.printing.printed[-1]) == [PaperKind.FORM, PaperKind.VOUCHER, PaperKind.PHOTO_RECEIPT]
    assert "已送打印机" in texts(looking.window)

    looking.press(Qt.Key.Key_Down)
    looking.press(Qt.Key.Key_P)
    assert kinds(looking.printing.printed[-1]) == [PaperKind.VOUCHER]


def test_all_are_saved_in_one_file(looking: Counter, tmp_path: Path) -> None:
    looking.press(Qt.Key.Key_S)
    (dialog,) = looking.window.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "a.pdf"))
    dialog.close()
    assert looking.printing.saved == [tmp_path / "a.pdf"]
    assert "已另存为 a.pdf" in texts(looking.window)


def test_escape_goes_back_to_the_case_and_leaves_nothing_behind(looking: Counter) -> None:
    looking.press(Qt.Key.Key_Escape)
    assert looking.window.front.front is looking.window.pages
    assert looking.window.papers.list.count() == 0
    looking.press(Qt.Key.Key_Return)
    assert looking.window.pages.front is looking.window.pages.applicant


def test_the_journals_papers_are_reprints_and_escape_goes_back_to_it(filled: Counter) -> None:
    filled.press(KEY)
    filled.answer()
    filled.press(Qt.Key.Key_Return)
    assert all(paper.head.reprint for paper in filled.printing.printed[-1])
    filled.press(Qt.Key.Key_Escape)
    assert filled.window.front.front is filled.window.journal


def test_a_portrait_that_cannot_be_read_is_told_instead(done: Counter) -> None:
    done.desk.photos.clear()
    done.press(KEY)
    done.answer()
    assert done.window.papers.list.count() == 0
    assert not done.window.papers.print_all.isEnabled()


def test_a_template_that_was_not_used_is_told(looking: Counter) -> None:
    fault = Fault(FaultCode.TEMPLATE_WRONG, (("file", "form.zh_CN.html"), ("problem", "nmae")))
    text = looking.printing.pictured[-1][0]
    looking.window.papers.show_pages(text, stage.Sheet(spoiled=(fault,), pages=(stage.page(),)))
    assert "form.zh_CN.html" in texts(looking.window)


def test_pictures_of_a_paper_that_is_no_longer_looked_at_are_ignored(looking: Counter) -> None:
    text = looking.printing.pictured[-1][0]
    looking.press(Qt.Key.Key_Down)
    shown = looking.window.papers.view.picture.pixmap().cacheKey()
    looking.window.papers.show_pages(text, stage.Sheet(pages=(stage.page(),)))
    assert looking.window.papers.view.picture.pixmap().cacheKey() == shown


def test_a_paper_of_several_sheets_is_turned_over(looking: Counter) -> None:
    text = looking.printing.pictured[-1][0]
    looking.window.papers.show_pages(text, stage.Sheet(pages=(stage.page(), stage.page())))
    looking.press(Qt.Key.Key_N)
    assert "第 2 页，共 2 页" in texts(looking.window)
    looking.press(Qt.Key.Key_N)
    assert "第 1 页，共 2 页" in texts(looking.window)
