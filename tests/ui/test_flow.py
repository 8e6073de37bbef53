"""An officer serves an applicant with the keyboard alone, and nothing of one case reaches another."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from counter_app.domain.case.collection import AtWindow, ByMail
from counter_app.domain.faults import Fault, FaultCode
from counter_app.domain.ids import CaseId, ShotId
from counter_app.domain.photo.findings import Code
from counter_app.domain.session.session import (
    Collecting,
    Confirming,
    Done,
    Filing,
    Framing,
    Idle,
    Judged,
    Judging,
    Reviewing,
)
from counter_app.ui.paper_texts import PaperKind
from counter_app.ui.widgets import finding_list
from tests import people
from tests.ui import stage
from tests.ui.probes import texts
from tests.ui.stage import Counter


def test_a_whole_case_at_the_window_needs_no_mouse(counter: Counter) -> None:
    counter.open_case("样例甲")
    assert isinstance(counter.window.driver.state, Framing)

    counter.press(Qt.Key.Key_Space)
    assert isinstance(counter.window.driver.state, Judging)
    counter.answer()
    assert isinstance(counter.window.driver.state, Reviewing)

    counter.press(Qt.Key.Key_Return)
    assert isinstance(counter.window.driver.state, Collecting)
    counter.press(Qt.Key.Key_Return)
    assert isinstance(counter.window.driver.state, Confirming)
    counter.sign()
    counter.answer()

    state = counter.window.driver.state
    assert isinstance(state, Done)
    assert state.record.draft.collection == AtWindow()
    assert state.record.receipt_no in texts(counter.window)

    counter.press(Qt.Key.Key_P)
    counter.answer()
    ((voucher,),) = counter.printing.printed
    assert (voucher.kind, voucher.head.number, voucher.head.reprint) == (PaperKind.VOUCHER, state.record.receipt_no, "")
    assert "已送打印机" in texts(counter.window)

    counter.press(Qt.Key.Key_Return)
    assert isinstance(counter.window.driver.state, Idle)
    assert counter.front() is counter.window.pages.applicant.name_field.line


def test_a_whole_case_by_mail_needs_no_mouse(counter: Counter) -> None:
    counter.open_case("样例甲")
    counter.collect()

    counter.press(Qt.Key.Key_3)
    counter.type("13800000000")
    counter.press(Qt.Key.Key_Tab)
    counter.type("姑苏")
    counter.press(Qt.Key.Key_Tab)
    counter.type("样例路 1 号")
    counter.press(Qt.Key.Key_Tab)
    counter.type("215000")
    counter.press(Qt.Key.Key_F6)
    counter.submit()
    counter.answer()

    state = counter.window.driver.state
    assert isinstance(state, Done)
    order = state.record.draft.collection
    assert isinstance(order, ByMail)
    assert (order.recipient, order.phone, order.postcode) == ("样例甲", "13800000000", "215000")
    assert (order.address, order.division) == ("江苏省苏州市姑苏区样例路 1 号", "320508")


def test_the_mail_form_names_everything_that_is_wrong_at_once(counter: Counter) -> None:
    counter.open_case()
    counter.collect()
    counter.press(Qt.Key.Key_3)
    counter.press(Qt.Key.Key_Return)

    seen = texts(counter.window)
    assert isinstance(counter.window.driver.state, Collecting)
    for part in ("两次录入的号码不一致", "请从列表中选择县", "只能到窗口领取"):
        assert part in seen


def test_a_doubt_has_to_be_ticked_off_before_enter_goes_on(app: object, counter: Counter) -> None:
    counter.desk.judgement = stage.judgement((stage.GLASSES,))
    counter.open_case()
    counter.review()

    counter.press(Qt.Key.Key_Return)
    assert isinstance(counter.window.driver.state, Reviewing)

    counter.press(Qt.Key.Key_Space)
    counter.press(Qt.Key.Key_Return)
    state = counter.window.driver.state
    assert isinstance(state, Collecting)
    assert state.decision.confirmed == {Code.GLASSES_PRESENT}
    assert state.decision.override is None


def test_a_space_for_the_release_that_comes_late_ticks_nothing_off(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding_list, "LATE_MS", 50)
    counter.desk.judgement = stage.judgement((stage.GLASSES,))
    counter.open_case()
    counter.review()
    review = counter.window.pages.review

    counter.press(Qt.Key.Key_Space)
    assert not review.findings.confirmed()
    QTest.qWait(80)
    counter.press(Qt.Key.Key_Space)
    assert review.findings.confirmed() == {Code.GLASSES_PRESENT}


def test_each_tick_leads_to_the_next_doubt_and_none_uses_the_photo(counter: Counter) -> None:
    counter.desk.judgement = stage.judgement((stage.GLASSES, stage.EARS))
    counter.open_case()
    counter.review()

    for _ in range(2):
        counter.press(Qt.Key.Key_Space)
    assert isinstance(counter.window.driver.state, Reviewing)

    counter.press(Qt.Key.Key_Return)
    state = counter.window.driver.state
    assert isinstance(state, Collecting)
    assert state.decision.confirmed == {Code.GLASSES_PRESENT, Code.EARS_HIDDEN}


def test_a_failing_photo_needs_a_reason_which_is_kept_with_the_officer(counter: Counter) -> None:
    counter.desk.judgement = stage.judgement((stage.TILTED,))
    counter.open_case()
    counter.review()

    counter.press(Qt.Key.Key_Return)
    assert isinstance(counter.window.driver.state, Reviewing)

    counter.type("颈部伤病")
    counter.press(Qt.Key.Key_Return)
    state = counter.window.driver.state
    assert isinstance(state, Collecting)
    assert state.decision.override is not None
    assert (state.decision.override.by, state.decision.override.reason) == ("061234", "颈部伤病")


def test_a_letter_typed_as_reason_takes_no_new_photo(counter: Counter) -> None:
    counter.desk.judgement = stage.judgement((stage.TILTED,))
    counter.open_case()
    counter.review()

    counter.type("r")

    assert isinstance(counter.window.driver.state, Reviewing)
    assert counter.window.pages.review.reason.text == "r"


def test_r_takes_another_photo(counter: Counter) -> None:
    counter.open_case()
    counter.review()

    counter.press(Qt.Key.Key_R)

    assert isinstance(counter.window.driver.state, Framing)


def test_enter_on_a_focused_button_presses_that_button(counter: Counter) -> None:
    counter.open_case()
    counter.review()
    counter.window.pages.review.retake.setFocus()

    counter.press(Qt.Key.Key_Return)

    assert isinstance(counter.window.driver.state, Framing)


def test_escape_asks_once_and_enter_goes_on_with_the_case(counter: Counter) -> None:
    counter.open_case()
    counter.press(Qt.Key.Key_Escape)
    assert "取消本次办理？" in texts(QApplication.activeWindow() or counter.window)

    counter.press(Qt.Key.Key_Return)

    assert isinstance(counter.window.driver.state, Framing)


@pytest.mark.parametrize("pages", [0, 1, 2])
def test_escape_and_y_cancel_the_case_on_every_page_and_wipe_what_was_entered(counter: Counter, pages: int) -> None:
    counter.open_case("样例甲")
    if pages:
        counter.review()
    if pages > 1:
        counter.press(Qt.Key.Key_Return)

    counter.press(Qt.Key.Key_Escape)
    counter.press(Qt.Key.Key_Y)

    assert isinstance(counter.window.driver.state, Idle)
    assert counter.window.pages.applicant.name_field.text == ""
    assert counter.window.pages.collection.mail.form().recipient == ""
    assert "样例甲" not in texts(counter.window)


def test_a_second_space_reaches_no_other_button(counter: Counter) -> None:
    counter.open_case()

    counter.press(Qt.Key.Key_Space)
    counter.press(Qt.Key.Key_Space)

    assert isinstance(counter.window.driver.state, Judging)
    assert QApplication.activeModalWidget() is None
    assert len(counter.desk.performed) == 1


def test_a_late_judgement_of_an_earlier_case_shows_nothing(counter: Counter) -> None:
    counter.open_case("样例甲")
    counter.press(Qt.Key.Key_Space)
    counter.press(Qt.Key.Key_Escape)
    counter.press(Qt.Key.Key_Y)
    counter.open_case("样例乙")

    counter.answer()

    state = counter.window.driver.state
    assert isinstance(state, Framing)
    assert state.case.applicant.name.value == "样例乙"
    assert counter.window.pages.front is counter.window.pages.photo


def test_a_judgement_of_an_unknown_case_changes_nothing(counter: Counter) -> None:
    counter.window.driver.handle(Judged(CaseId("other"), ShotId("other"), stage.frame(), stage.judgement()))

    assert counter.window.pages.front is counter.window.pages.applicant


def test_a_print_that_ends_late_says_nothing_on_the_next_applicants_page(counter: Counter) -> None:
    counter.open_case("样例甲")
    counter.collect()
    counter.submit()
    counter.answer()
    counter.press(Qt.Key.Key_P)
    counter.press(Qt.Key.Key_Return)
    counter.open_case("样例乙")
    counter.collect()
    counter.submit()

    counter.answer()

    assert isinstance(counter.window.driver.state, Done)
    assert "样例乙" in texts(counter.window)
    assert "已送打印机" not in texts(counter.window)


def test_a_disk_fault_keeps_photo_and_choice_and_enter_tries_again(counter: Counter) -> None:
    counter.desk.filing_fault = Fault(FaultCode.DISK_FULL)
    counter.open_case()
    counter.collect()
    counter.submit()
    assert isinstance(counter.window.driver.state, Filing)
    counter.answer()
    assert isinstance(counter.window.driver.state, Confirming)
    assert "磁盘已满" in texts(counter.window)

    counter.desk.filing_fault = None
    counter.press(Qt.Key.Key_Return)
    counter.answer()

    assert isinstance(counter.window.driver.state, Done)


def test_a_shot_that_cannot_be_judged_says_why_on_the_live_page(counter: Counter) -> None:
    counter.desk.judgement = Fault(FaultCode.MODEL_DAMAGED)
    counter.open_case()
    counter.review()

    assert isinstance(counter.window.driver.state, Framing)
    assert "程序文件被改动" in texts(counter.window)


def test_case_number_and_name_stand_on_every_page_of_an_open_case(counter: Counter) -> None:
    counter.open_case("样例甲")
    seen = [texts(counter.window)]
    counter.review()
    seen.append(texts(counter.window))
    counter.press(Qt.Key.Key_Return)
    seen.append(texts(counter.window))
    counter.press(Qt.Key.Key_Return)
    seen.append(texts(counter.window))
    counter.sign()
    counter.answer()
    seen.append(texts(counter.window))

    for page in seen:
        assert "样例甲" in page
        assert "办理号 ID0001" in page


def test_the_record_turns_green_when_the_library_has_it(counter: Counter) -> None:
    counter.open_case()
    counter.collect()
    counter.submit()
    counter.answer()
    state = counter.window.driver.state
    assert isinstance(state, Done)
    assert "待上传" in texts(counter.window)

    counter.desk.acknowledge(state.record.draft.id, people.NOON)
    counter.window.show_sync(counter.window.screen_shown.sync)
    counter.answer()

    assert "照片库已接收" in texts(counter.window)
