"""Lists of the journal: what is filtered, as CSV or a workbook, ID numbers masked, nothing in it executed."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from counter_app.domain.case.casebook import CaseQuery
from counter_app.ui.app import App
from counter_app.ui.book import export, lists
from counter_app.ui.later.table import Column, cell
from tests.ui import journal_hall, stage
from tests.ui.journal_hall import CTRL, Hall
from tests.ui.probes import texts
from tests.ui.stage import Counter

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def hall(app: App, tmp_path: Path) -> Iterator[Hall]:
    with journal_hall.opened(app, tmp_path) as made:
        yield made


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_what_is_filtered_is_saved_with_masked_numbers(hall: Hall, tmp_path: Path, ending: str) -> None:
    hall.counter.type(hall.record(3).receipt_no)
    file = tmp_path / f"list.{ending}"
    number = hall.record(3).draft.case.applicant.id_number

    hall.save(file)

    written = _cells(file)
    assert written.count(number.masked) == 1
    assert hall.record(3).receipt_no in written
    assert hall.record(1).receipt_no not in written
    assert number.value not in written
    assert f"已保存为 list.{ending}" in texts(hall.counter.window)


def test_a_list_holds_every_case_however_many_helpings_it_takes(
    hall: Hall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export, "AT_ONCE", 2)

    hall.save(tmp_path / "list.csv")

    written = _cells(tmp_path / "list.csv").splitlines()
    assert written[0].startswith("受理号,受理时间,姓名,")
    assert [line.split(",")[0] for line in written[1:]] == [hall.record(seed).receipt_no for seed in (4, 3, 2, 1, 0)]


def test_a_list_that_takes_long_shows_how_far_it_is(counter: Counter, tmp_path: Path) -> None:
    counter.desk.entries = list(stage.cast().journal())
    counter.press(Qt.Key.Key_F2)
    counter.answer()
    counter.press(Qt.Key.Key_E, CTRL)
    dialog = counter.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "list.csv"))
    assert "正在写出" not in texts(counter.window)

    counter.clock.pass_time(0.5)
    counter.desk.answer()
    counter.settle()

    assert "正在写出清单：0/8 件" in texts(counter.window)
    counter.answer()
    assert "已保存为 list.csv" in texts(counter.window)


@pytest.mark.parametrize("sign", ["=1+1", "+1", "-1", "@A1", "\t=1", "\r=1"])
def test_a_name_is_never_a_formula(hall: Hall, sign: str) -> None:
    (line, *_) = hall.journal.cases.find(CaseQuery(), 0).lines
    row = lists.cells(replace(line, name=sign, receipt_no=sign))

    assert cell(replace(line, name=sign), Column.NAME) == sign
    assert row[Column.NAME] == row[Column.RECEIPT] == f"'{sign}"
    with zipfile.ZipFile(io.BytesIO(lists.as_xlsx([lists.headings(), row]))) as book:
        assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")


def test_a_list_that_cannot_be_saved_is_told(hall: Hall, tmp_path: Path) -> None:
    hall.save(tmp_path / "nowhere" / "list.csv")

    assert "磁盘" in texts(hall.counter.window)


def _cells(file: Path) -> str:
    """Everything that a spreadsheet would show."""
    if file.suffix == ".csv":
        return file.read_bytes().decode("utf-8-sig")
    with zipfile.ZipFile(file) as book:
        return book.read("xl/sharedStrings.xml").decode()
