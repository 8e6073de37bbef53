"""The journal finds every record, never mixes two people up, and prints or sends once more."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from counter_app.domain.faults import Fault, FaultCode
from counter_app.domain.record import Unreadable, UploadState
from counter_app.domain.session import Framing
from counter_app.ui import journal_list
from tests.people import NOON
from tests.ui import stage
from tests.ui.probes import texts
from tests.ui.stage import Counter

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def filled(counter: Counter) -> Counter:
    """A counter whose journal holds the cast's eight records; the third is refused."""
    cast = stage.cast()
    counter.desk.entries = list(cast.journal())
    counter.desk.photos = {cast.portrait.sha256: cast.portrait.jpeg}
    counter.press(Qt.Key.Key_F2)
    counter.answer()
    return counter


def rows(counter: Counter) -> int:
    return counter.window.journal.table.model().rowCount()


def test_f2_opens_the_journal_over_a_running_case_and_escape_goes_back_to_it(counter: Counter) -> None:
    counter.open_case()
    counter.press(Qt.Key.Key_F2)
    assert counter.window.front.front is counter.window.journal

    counter.press(Qt.Key.Key_Escape)

    assert counter.window.front.front is counter.window.pages
    assert isinstance(counter.window.driver.state, Framing)


def test_an_empty_journal_says_so(counter: Counter) -> None:
    counter.press(Qt.Key.Key_F2)
    counter.answer()

    assert "还没有受理记录" in texts(counter.window)


@pytest.mark.parametrize(
    ("search", "found"),
    [("", 8), ("欧阳", 1), ("0028", 1), ("2026-11-23", 8), ("样例 0029", 1), ("zzz", 0), ("u", 1)],
)
def test_the_search_finds_by_number_name_and_day(filled: Counter, search: str, found: int) -> None:
    filled.type(search) if search else None

    assert rows(filled) == found


def test_a_whole_id_number_finds_its_record_and_a_part_of_it_does_not(filled: Counter) -> None:
    number = filled.desk.entries[2].record.draft.case.applicant.id_number.value

    filled.type(number[:-1])
    assert rows(filled) == 0
    filled.type(number[-1])

    assert rows(filled) == 1


def test_no_full_id_number_stands_on_the_page(filled: Counter) -> None:
    model = filled.window.journal.table.model()
    shown = [
        model.index(row, column).data() for row in range(model.rowCount()) for column in range(model.columnCount())
    ]

    for entry in filled.desk.entries:
        number = entry.record.draft.case.applicant.id_number
        assert number.masked in shown
        assert not any(number.value in str(text) for text in shown)


def test_printing_again_is_marked_as_a_reprint(filled: Counter) -> None:
    filled.press(Qt.Key.Key_P, CTRL)
    filled.answer()

    ((voucher,),) = filled.printing.printed
    assert voucher.head.reprint
    assert voucher.head.number == filled.desk.entries[0].record.receipt_no
    assert "已送打印机" in texts(filled.window)


def test_only_a_refused_record_can_be_sent_again(filled: Counter) -> None:
    filled.press(Qt.Key.Key_S, CTRL)
    assert filled.desk.sent_again == []

    filled.window.journal.table.selectRow(2)
    filled.press(Qt.Key.Key_S, CTRL)
    filled.answer()

    assert filled.desk.sent_again == [filled.desk.entries[2].record.draft.id]
    assert "已重新排队上传" in texts(filled.window)


def test_a_record_that_cannot_be_sent_again_says_why(filled: Counter) -> None:
    filled.desk.sending_fault = Fault(FaultCode.DISK_READ_ONLY)
    filled.window.journal.table.selectRow(2)

    filled.press(Qt.Key.Key_S, CTRL)
    filled.answer()

    assert "磁盘或文件夹不可写" in texts(filled.window)


def test_a_portrait_that_comes_late_is_not_shown_beside_another_name(filled: Counter) -> None:
    other = stage.portrait("#2040c0")
    entry = filled.desk.entries[1]
    photo = replace(entry.record.photos[0], sha256=other.sha256)
    filled.desk.entries[1] = replace(entry, record=replace(entry.record, photos=(photo,)))
    filled.desk.photos[other.sha256] = other.jpeg
    filled.window.show_entries(tuple(filled.desk.entries))
    filled.answer()
    journal = filled.window.journal
    first = journal.detail.grab().toImage()

    journal.table.selectRow(1)  # its portrait is on its way
    journal.table.selectRow(0)
    filled.answer()

    assert journal.detail.grab().toImage() == first


def test_the_selection_survives_a_fresh_list(filled: Counter) -> None:
    filled.window.journal.table.selectRow(3)
    kept = filled.window.journal.selected
    assert kept is not None

    filled.desk.acknowledge(filled.desk.entries[0].record.draft.id)
    filled.window.show_sync(filled.window.screen_shown.sync)
    filled.answer()

    assert filled.window.journal.selected == kept
    assert filled.desk.entries[0].upload.state is UploadState.ACKNOWLEDGED


def test_a_journal_that_cannot_be_read_says_why(counter: Counter) -> None:
    counter.desk.listing_fault = Fault(FaultCode.JOURNAL_DAMAGED)

    counter.press(Qt.Key.Key_F2)
    counter.answer()

    assert "台账已损坏" in texts(counter.window)


def test_the_list_that_is_shown_is_saved_with_masked_numbers(filled: Counter, tmp_path: Path) -> None:
    filled.type("欧阳")
    file = tmp_path / "list.csv"

    filled.press(Qt.Key.Key_E, CTRL)
    dialog = filled.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(file))

    written = file.read_bytes().decode("utf-8-sig").splitlines()
    (entry,) = (e for e in filled.desk.entries if e.record.draft.case.applicant.name.value.startswith("欧阳"))
    number = entry.record.draft.case.applicant.id_number
    assert len(written) == 2
    assert written[0].startswith("受理号,受理时间,姓名,")
    assert number.masked in written[1]
    assert number.value not in written[1]
    assert "已保存为 list.csv" in texts(filled.window)


def test_a_name_is_never_a_formula(filled: Counter) -> None:
    entry = filled.desk.entries[0]
    odd = replace(entry, record=replace(entry.record, receipt_no="=1+1"))

    assert journal_list.as_csv([odd]).decode("utf-8-sig").splitlines()[1].startswith("'=1+1,")


def test_a_list_that_cannot_be_saved_is_told(filled: Counter, tmp_path: Path) -> None:
    filled.press(Qt.Key.Key_E, CTRL)
    dialog = filled.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "nowhere" / "list.csv"))

    assert "磁盘" in texts(filled.window)


def test_records_that_nobody_can_read_any_more_are_named_by_number_with_what_to_do(counter: Counter) -> None:
    counter.desk.unreadable = (Unreadable("310000-07-20261123-0003-A", NOON),)
    counter.press(Qt.Key.Key_F2)
    counter.desk.answer_all()
    shown = texts(counter.window)
    assert "310000-07-20261123-0003-A" in shown
    assert "备份" in shown

    counter.press(Qt.Key.Key_Escape)
    counter.desk.unreadable = ()
    counter.press(Qt.Key.Key_F2)
    assert "310000-07-20261123-0003-A" not in texts(counter.window)
