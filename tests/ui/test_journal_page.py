"""The journal finds every case a page at a time, mixes nobody up; corrections, reprints and lists start there."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from counter_app.domain.case.casebook import LINES_A_PAGE
from counter_app.domain.case.progress import CardArrived, Corrected, Withdrawn
from counter_app.domain.case.record import Unreadable, UploadState
from counter_app.domain.case.same_frame import SAME_FRAME, PairException, Waived
from counter_app.domain.case.standing import Phase
from counter_app.domain.faults import Fault, FaultCode
from counter_app.domain.ids import OfficerId
from counter_app.domain.session.session import Framing
from counter_app.sync.journal.connection import open_connection
from counter_app.sync.journal.journal import SqlJournal
from counter_app.ui.app import App
from counter_app.ui.later.table import Column, cell
from tests.domain.events import event
from tests.people import NOON
from tests.sync.records import draft, portrait, record_id
from tests.ui import journal_hall, later_desk, stage
from tests.ui.journal_hall import CTRL, KEY, LATER, REFUSED, Hall
from tests.ui.probes import texts
from tests.ui.stage import Counter, HandClock, strike

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def hall(app: App, tmp_path: Path) -> Iterator[Hall]:
    with journal_hall.opened(app, tmp_path) as made:
        yield made


def test_f2_opens_the_journal_over_a_running_case_and_escape_goes_back_to_it(counter: Counter) -> None:
    counter.open_case()
    counter.press(Qt.Key.Key_F2)
    counter.answer()
    assert counter.window.front.front is counter.window.journal

    counter.press(Qt.Key.Key_Escape)

    assert counter.window.front.front is counter.window.pages
    assert isinstance(counter.window.driver.state, Framing)


def test_an_empty_journal_says_so(counter: Counter) -> None:
    counter.press(Qt.Key.Key_F2)
    counter.answer()

    assert "还没有受理记录" in texts(counter.window)


def test_a_journal_that_cannot_be_read_says_why(counter: Counter) -> None:
    counter.desk.listing_fault = Fault(FaultCode.JOURNAL_DAMAGED)

    counter.press(Qt.Key.Key_F2)
    counter.answer()

    assert "台账已损坏" in texts(counter.window)


def test_receipt_name_and_whole_id_number_find_a_case_and_a_part_of_the_number_does_not(hall: Hall) -> None:
    number = hall.record(1).draft.case.applicant.id_number.value

    hall.counter.type(number[:-1])
    assert hall.rows() == 0
    hall.counter.type(number[-1])
    assert hall.rows() == 1

    hall.counter.window.journal.filters.search.selectAll()
    hall.counter.type(hall.record(3).receipt_no)
    assert hall.rows() == 1
    hall.counter.press(Qt.Key.Key_A, CTRL)
    hall.counter.type("zzz")
    assert hall.rows() == 0


def test_days_and_states_narrow_the_list_by_keys_alone_and_the_totals_follow(hall: Hall) -> None:
    filters = hall.counter.window.journal.filters
    hall.counter.press(Qt.Key.Key_Tab)
    assert filters.since.hasFocus()
    hall.counter.type("2026-11-24")
    assert hall.rows() == 0
    hall.counter.press(Qt.Key.Key_A, CTRL)
    hall.counter.type("2026-11-23")
    assert hall.rows() == 5

    filters.upload.setFocus()
    for _ in range(3):
        hall.counter.press(Qt.Key.Key_Down)

    assert filters.upload.picked is UploadState.REFUSED
    assert hall.rows() == 1
    assert "共 1 件" in texts(hall.counter.window)


def test_a_day_that_is_none_is_marked_and_narrows_nothing(hall: Hall) -> None:
    hall.counter.press(Qt.Key.Key_Tab)
    hall.counter.type("2026-13")

    assert hall.counter.window.journal.filters.since.property("wrong") == "true"
    assert hall.rows() == 5


def test_a_long_journal_is_fetched_a_page_at_a_time(app: App, tmp_path: Path) -> None:
    with SqlJournal(tmp_path / "long.db", KEY) as journal:
        for seed in range(LINES_A_PAGE + 20):
            journal.file(draft(seed, NOON + timedelta(seconds=seed)), [portrait(seed)])
        counter, *_ = later_desk.set_up(app, journal, HandClock(NOON + LATER))
        counter.press(Qt.Key.Key_F2)
        page = counter.window.journal
        assert len(page.model.lines) == LINES_A_PAGE

        page.table.scrollToBottom()
        counter.settle()

        assert len(page.model.lines) == LINES_A_PAGE + 20
        strike(counter)


def test_no_full_id_number_stands_on_the_page(hall: Hall) -> None:
    model = hall.counter.window.journal.table.model()
    shown = [
        model.index(row, column).data() for row in range(model.rowCount()) for column in range(model.columnCount())
    ]

    for seed in range(5):
        number = hall.record(seed).draft.case.applicant.id_number
        assert number.masked in shown
        assert not any(number.value in str(text) for text in (*shown, *texts(hall.counter.window)))


def test_a_case_that_is_opened_tells_its_whole_story(hall: Hall) -> None:
    hall.journal.cases.tell(event(CardArrived(), 101, at=NOON + LATER, record_id=record_id(1)))

    hall.pick(1)

    timeline = hall.counter.window.journal.timeline
    told = "\n".join(timeline.item(row).text() for row in range(timeline.count()))
    assert "受理" in told
    assert "证件已到达" in told
    assert "民警 " in told


def test_a_name_is_corrected_with_a_reason_by_keys_alone(hall: Hall) -> None:
    hall.pick(1)
    hall.counter.press(Qt.Key.Key_7, ALT)
    hall.counter.press(Qt.Key.Key_Tab)  # the name is chosen beforehand
    hall.counter.type("样例更正")
    hall.counter.press(Qt.Key.Key_Tab)
    hall.counter.type("录入有误")
    hall.counter.press(Qt.Key.Key_Return)

    (told,) = hall.cases.told
    assert isinstance(told.what, Corrected)
    assert hall.journal.cases.story(record_id(1)).standing.name == "样例更正"
    hall.counter.window.journal.filters.search.setFocus()
    hall.counter.type("样例更正")
    assert hall.rows() == 1


def test_an_application_is_withdrawn_with_a_reason_and_never_without(hall: Hall) -> None:
    hall.pick(1)
    hall.counter.press(Qt.Key.Key_8, ALT)
    hall.counter.press(Qt.Key.Key_Return)
    assert hall.cases.told == []

    hall.counter.type("本人放弃")
    hall.counter.press(Qt.Key.Key_Return)

    (told,) = hall.cases.told
    assert told.what == Withdrawn("本人放弃")
    assert hall.journal.cases.story(record_id(1)).standing.phase is Phase.WITHDRAWN


def test_searching_on_closes_an_open_form(hall: Hall) -> None:
    hall.pick(1)
    hall.counter.press(Qt.Key.Key_8, ALT)
    page = hall.counter.window.journal
    assert page.view.panel.open_step is not None

    page.filters.search.setFocus()
    hall.counter.type("zzz")

    assert page.view.panel.open_step is None


def test_printing_again_is_marked_as_a_reprint_and_told_to_the_audit(hall: Hall) -> None:
    hall.pick(1)
    hall.counter.press(Qt.Key.Key_P, CTRL)
    hall.counter.answer()

    ((voucher,),) = hall.counter.printing.printed
    assert voucher.head.reprint
    assert voucher.head.number == hall.record(1).receipt_no
    assert hall.actions(1) == ["filed", "overruled", "reprinted"]
    assert "已送打印机" in texts(hall.counter.window)


def test_papers_printed_again_are_told_to_the_audit_and_failing_ones_are_not(hall: Hall) -> None:
    hall.pick(1)
    hall.counter.press(Qt.Key.Key_F7)
    hall.counter.answer()
    hall.counter.printing.outcome = Fault(FaultCode.PRINTER_MISSING)
    hall.counter.press(Qt.Key.Key_Return)
    assert "reprinted" not in hall.actions(1)

    hall.counter.printing.outcome = stage.Sheet()
    hall.counter.press(Qt.Key.Key_Return)

    assert hall.actions(1) == ["filed", "overruled", "reprinted"]


def test_only_what_was_refused_can_be_sent_again(hall: Hall) -> None:
    hall.pick(1)
    hall.counter.press(Qt.Key.Key_S, CTRL)
    assert hall.counter.desk.sent_again == []

    hall.pick(REFUSED)
    hall.counter.press(Qt.Key.Key_S, CTRL)
    hall.counter.answer()

    assert hall.counter.desk.sent_again == [record_id(REFUSED)]
    assert "已重新排队上传" in texts(hall.counter.window)


def test_what_cannot_be_sent_again_says_why(hall: Hall) -> None:
    hall.counter.desk.sending_fault = Fault(FaultCode.DISK_READ_ONLY)
    hall.pick(REFUSED)

    hall.counter.press(Qt.Key.Key_S, CTRL)
    hall.counter.answer()

    assert "磁盘或文件夹不可写" in texts(hall.counter.window)


def test_the_case_is_open_on_the_page_of_later_steps_by_one_key(hall: Hall) -> None:
    hall.pick(1)
    hall.counter.press(Qt.Key.Key_L, ALT)

    later = hall.counter.window.later
    assert hall.counter.window.front.front is later
    assert later.panel.story is not None
    assert later.panel.story.record.draft.id == record_id(1)


def test_a_portrait_that_comes_late_is_not_shown_beside_another_name(hall: Hall) -> None:
    page, desk = hall.counter.window.journal, hall.counter.desk
    desk.photos[portrait(3).sha256] = stage.jpeg()
    hall.pick(3)
    first = page.view.grab().toImage()
    desk.photos[portrait(4).sha256] = stage.jpeg("#2040c0")

    ids = [line.record_id for line in page.model.lines]
    page.table.selectRow(ids.index(record_id(4)))  # its portrait is on its way
    page.table.selectRow(ids.index(record_id(3)))
    hall.counter.answer()

    assert page.view.grab().toImage() == first


def test_the_selection_survives_a_fresh_list(hall: Hall) -> None:
    hall.pick(1)
    entry = hall.journal.entry(record_id(1))
    assert entry is not None
    hall.journal.settle(replace(entry, state=UploadState.ACKNOWLEDGED, acknowledged_at=NOON))

    hall.counter.window.show_sync(hall.counter.window.screen_shown.sync)
    hall.counter.answer()

    story = hall.counter.window.journal.story
    assert story is not None
    assert story.record.draft.id == record_id(1)
    assert story.upload.state is UploadState.ACKNOWLEDGED


def test_whoever_types_faster_than_the_disk_is_asked_for_the_last_word_only(counter: Counter) -> None:
    counter.desk.entries = list(stage.cast().journal())
    counter.press(Qt.Key.Key_F2)
    for letter in "欧阳":
        counter.type(letter)
    assert len(counter.desk.waiting) == 1

    counter.answer()

    (line,) = counter.window.journal.model.lines
    assert line.name.startswith("欧阳")


def test_records_that_nobody_can_read_any_more_are_named_by_number_with_what_to_do(counter: Counter) -> None:
    counter.desk.unreadable = (Unreadable("310000-07-20261123-0003-A", NOON),)
    counter.press(Qt.Key.Key_F2)
    counter.answer()
    shown = texts(counter.window)
    assert "310000-07-20261123-0003-A" in shown
    assert "备份" in shown

    counter.press(Qt.Key.Key_Escape)
    counter.desk.unreadable = ()
    counter.press(Qt.Key.Key_F2)
    counter.answer()
    assert "310000-07-20261123-0003-A" not in texts(counter.window)


def test_a_childs_case_shows_both_pictures_and_the_next_case_none_of_them(hall: Hall) -> None:
    both = replace(portrait(71), profile=SAME_FRAME)
    hall.journal.file(draft(7, NOON + timedelta(minutes=7)), [portrait(7), both])
    hall.counter.desk.photos |= {portrait(7).sha256: portrait(7).jpeg, both.sha256: both.jpeg}
    hall.counter.window.journal.wanted.emit()
    hall.counter.answer()
    view = hall.counter.window.journal.view

    hall.pick(7)
    assert (view.together.isVisible(), view.together.has_image) == (True, True)

    hall.pick(1)
    assert (view.together.isVisible(), view.together.has_image) == (False, False)


def test_a_case_without_the_picture_says_why(hall: Hall) -> None:
    waived = Waived(PairException.GUARDIAN_CANNOT, "卧床", OfficerId("061234"))
    hall.journal.file(replace(draft(8, NOON + timedelta(minutes=8)), same_frame_waived=waived), [portrait(8)])
    hall.counter.window.journal.wanted.emit()
    hall.counter.answer()

    hall.pick(8)

    assert "（卧床）" in texts(hall.counter.window)


def test_an_acknowledged_case_that_cannot_be_read_stands_in_the_list_and_says_what_to_do(
    hall: Hall, tmp_path: Path
) -> None:
    window, entry = hall.counter.window, hall.journal.entry(record_id(1))
    assert entry is not None
    hall.journal.settle(replace(entry, state=UploadState.ACKNOWLEDGED, acknowledged_at=NOON))
    connection = open_connection(tmp_path / "journal.db", KEY)
    connection.execute("UPDATE records SET draft = '{' WHERE id = ?", (record_id(1),))
    connection.close()
    hall.counter.press(Qt.Key.Key_Escape)
    hall.counter.press(Qt.Key.Key_F2)
    hall.counter.answer()
    hall.pick(3)
    (line,) = [line for line in window.journal.model.lines if line.record_id == record_id(1)]
    assert (cell(line, Column.PHASE), cell(line, Column.SENT)) == ("无法读取", "照片库已接收")

    hall.pick(1)

    shown = texts(window)
    assert "本机已无法读取该件的内容" in shown
    assert "恢复最近的备份" in shown
    assert window.journal.story is None, "nobody else's case is open beside it"
    hall.pick(3)
    assert "本机已无法读取该件的内容" not in texts(window)
