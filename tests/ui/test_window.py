"""The window speaks both languages, tells of trouble, and closes only when nothing is lost."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from counter_app.domain.faults import Fault, FaultCode
from counter_app.domain.session.session import Confirming, Done, Framing, Idle
from counter_app.domain.status import SyncStatus
from counter_app.ui.app import App
from counter_app.ui.refusal import Refusal
from counter_app.ui.screen import Stage
from counter_app.ui.widgets.header import Station
from tests import people
from tests.ui import stage
from tests.ui.probes import texts
from tests.ui.stage import Counter, open_at_camera


def test_f3_changes_the_language_at_once_and_keeps_what_is_typed(counter: Counter) -> None:
    counter.type("样例甲")
    assert "谁来申领" in texts(counter.window)

    counter.press(Qt.Key.Key_F3)
    assert "Who applies?" in texts(counter.window)
    assert counter.window.pages.applicant.name_field.text == "样例甲"
    counter.press(Qt.Key.Key_F3)

    assert "谁来申领" in texts(counter.window)


@pytest.mark.parametrize("page", ["review", "collection", "done", "journal"])
def test_every_page_changes_its_language(counter: Counter, page: str) -> None:
    counter.open_case("Zhao")
    counter.review()
    if page != "review":
        counter.press(Qt.Key.Key_Return)
    if page in ("confirm", "done", "journal"):
        counter.press(Qt.Key.Key_Return)
    if page in ("done", "journal"):
        counter.sign()
        counter.answer()
    if page == "journal":
        counter.press(Qt.Key.Key_F2)
        counter.answer()

    counter.press(Qt.Key.Key_F3)

    left = [line for line in texts(counter.window).splitlines() if any("\u4e00" <= char <= "\u9fff" for char in line)]
    assert left == ["中文 F3"]


def test_a_ticked_doubt_stays_ticked_when_the_language_changes(counter: Counter) -> None:
    counter.desk.judgement = stage.judgement((stage.GLASSES,))
    counter.open_case()
    counter.review()
    counter.press(Qt.Key.Key_Space)

    counter.press(Qt.Key.Key_F3)

    assert counter.window.pages.review.findings.confirmed() == {stage.GLASSES.code}
    assert counter.window.pages.review.use.isEnabled()


def test_an_idle_window_closes(counter: Counter) -> None:
    assert counter.window.close()


def test_closing_with_an_open_case_asks_once_and_enter_stays(counter: Counter) -> None:
    counter.open_case()

    assert not counter.window.close()
    counter.settle()
    counter.press(Qt.Key.Key_Return)

    assert counter.window.isVisible()
    assert isinstance(counter.window.driver.state, Framing)


def test_closing_with_an_open_case_closes_on_yes(counter: Counter) -> None:
    counter.open_case()
    counter.window.close()
    counter.settle()

    counter.press(Qt.Key.Key_Y)

    assert not counter.window.isVisible()


def test_closing_while_filing_waits_for_the_disk(counter: Counter) -> None:
    counter.open_case()
    counter.collect()
    counter.submit()

    assert not counter.window.close()
    assert counter.window.isVisible()
    counter.answer()

    assert isinstance(counter.window.driver.state, Done)
    counter.press(Qt.Key.Key_Y)  # the day is not closed
    assert not counter.window.isVisible()


def test_closing_while_filing_stays_when_the_disk_fails(counter: Counter) -> None:
    counter.desk.filing_fault = Fault(FaultCode.DISK_FULL)
    counter.open_case()
    counter.collect()
    counter.submit()
    counter.window.close()

    counter.answer()

    assert counter.window.isVisible()
    assert isinstance(counter.window.driver.state, Confirming)


def test_the_stations_stand_still_from_step_to_step(counter: Counter) -> None:
    stations = counter.window.header.findChildren(Station)
    before = [station.geometry() for station in stations]

    open_at_camera(counter.window)
    counter.app.qt.processEvents()

    assert len(stations) == len(Stage)
    assert [station.geometry() for station in stations] == before


def test_the_stations_are_those_of_a_case(counter: Counter) -> None:
    way = counter.window.header.findChildren(Station)[0]
    counter.press(Qt.Key.Key_F2)
    assert not way.isVisible()

    counter.press(Qt.Key.Key_F2)
    assert way.isVisible()


def test_trouble_is_told_until_it_is_put_away(counter: Counter) -> None:
    counter.window.show_trouble(Fault(FaultCode.BUG))
    assert "程序出现错误" in texts(counter.window)

    counter.press(Qt.Key.Key_U, Qt.KeyboardModifier.AltModifier)

    assert "程序出现错误" not in texts(counter.window)


def test_a_halted_queue_is_told_on_every_page_and_cannot_be_put_away(counter: Counter) -> None:
    counter.window.show_sync(SyncStatus(waiting=3, halted=Fault(FaultCode.CREDENTIAL_REFUSED)))
    counter.press(Qt.Key.Key_U, Qt.KeyboardModifier.AltModifier)

    seen = texts(counter.window)
    assert "拒绝了本窗口的凭据" in seen
    assert "3 条待上传" in seen


def test_the_badge_counts_what_waits_and_what_is_refused(counter: Counter) -> None:
    counter.window.show_sync(SyncStatus(waiting=3, refused=1, trouble=Fault(FaultCode.LIBRARY_UNREACHABLE)))
    seen = texts(counter.window)
    assert "3 条待上传" in seen
    assert "1 条被退回" in seen
    assert "照片库未连接" in seen

    counter.window.show_sync(SyncStatus(last_ok=people.NOON))

    assert "待上传" not in texts(counter.window)


def test_the_receipt_is_saved_where_the_officer_chooses(counter: Counter, tmp_path: Path) -> None:
    counter.open_case()
    counter.collect()
    counter.submit()
    counter.answer()

    counter.press(Qt.Key.Key_S)
    (dialog,) = counter.window.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "receipt.pdf"))
    dialog.close()
    counter.answer()

    assert counter.printing.saved == [tmp_path / "receipt.pdf"]
    assert "已另存为 receipt.pdf" in texts(counter.window)


def test_a_missing_printer_says_what_else_can_be_done(counter: Counter) -> None:
    counter.printing.outcome = Fault(FaultCode.PRINTER_MISSING)
    counter.open_case()
    counter.collect()
    counter.submit()
    counter.answer()

    counter.press(Qt.Key.Key_P)
    counter.answer()

    assert "将文书保存为 PDF" in texts(counter.window)


def test_characters_that_no_font_can_draw_are_named(counter: Counter) -> None:
    counter.printing.outcome = stage.Sheet(("\U0002cc56",))
    counter.open_case()
    counter.collect()
    counter.submit()
    counter.answer()

    counter.press(Qt.Key.Key_P)
    counter.answer()

    assert "\U0002cc56" in texts(counter.window)


def test_a_start_that_is_refused_says_why_and_what_to_do(app: App, qtbot: QtBot) -> None:
    seen: list[str] = []

    def read_and_close() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Refusal)
        seen.append(texts(dialog))
        dialog.accept()

    QTimer.singleShot(0, read_and_close)
    app.refuse(Fault(FaultCode.JOURNAL_IN_USE))

    assert "本机已在运行本程序" in seen[0]
    assert "请在已打开的窗口中继续" in seen[0]


@pytest.mark.parametrize("page", ["applicant", "details", "photo", "review", "collection", "confirm", "journal"])
def test_every_control_can_be_named_by_a_screen_reader(counter: Counter, page: str) -> None:
    if page == "details":
        counter.enter(number=people.id_number("341002", date(2016, 2, 3)))
    if page in ("photo", "review", "collection", "confirm"):
        counter.open_case()
    if page in ("review", "collection", "confirm"):
        counter.review()
    if page in ("collection", "confirm"):
        counter.press(Qt.Key.Key_Return)
    if page == "collection":
        counter.press(Qt.Key.Key_3)
    if page == "confirm":
        counter.press(Qt.Key.Key_Return)
    if page == "journal":
        counter.desk.entries = list(stage.cast().journal())
        counter.desk.photos = {stage.cast().portrait.sha256: stage.jpeg()}
        counter.press(Qt.Key.Key_F2)
        counter.answer()

    nameless = [
        type(widget).__name__
        for widget in QApplication.allWidgets()
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.accessibleName()
        and not widget.property("text")
        and not any(label.buddy() is widget for label in counter.labels())
    ]
    assert nameless == []


def test_the_session_returns_to_an_empty_form(counter: Counter) -> None:
    counter.open_case("样例甲")
    counter.collect()
    counter.submit()
    counter.answer()

    counter.press(Qt.Key.Key_Return)

    assert isinstance(counter.window.driver.state, Idle)
    assert not counter.window.pages.applicant.is_dirty
    assert "样例甲" not in texts(counter.window)
