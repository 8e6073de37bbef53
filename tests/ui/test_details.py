"""The details page as an officer uses it: few keys, every mistake named, everything missing told at once."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from counter_app.domain.application.application import IssueReason, Kind, NoProof, ProofKind, ProofShown
from counter_app.domain.case.ending import Declined, DeclineReason, Incomplete
from counter_app.domain.faults import Fault, FaultCode
from counter_app.domain.person.guardian import GuardianshipProof
from counter_app.domain.person.identity import Sex
from counter_app.domain.session.session import Applying, Closed, Closing, Framing, Idle
from counter_app.ui.paper_texts import PaperKind
from counter_app.ui.widgets.decline_dialog import DeclineDialog
from tests import people
from tests.ui.probes import texts
from tests.ui.stage import Counter

ALT = Qt.KeyboardModifier.AltModifier
CHILD = people.id_number("341002", date(2016, 2, 3), 2)
AT_HOME = people.id_number("320508")
"""Registered in the city of the window."""
MOTHER = people.id_number("341002", date(1985, 6, 7), 22)


def framing(counter: Counter) -> Framing:
    state = counter.window.driver.state
    assert isinstance(state, Framing)
    return state


def test_an_ordinary_adult_needs_address_telephone_and_three_keys(counter: Counter) -> None:
    counter.enter()
    counter.take_down()
    applied = framing(counter).case.application
    assert applied is not None
    assert (applied.kind, applied.reason, applied.ethnicity) == (Kind.ADULT, IssueReason.REACHED_16, "01")
    assert applied.address.line == "安徽省黄山市屯溪区样例路 18 号"
    assert applied.proof == ProofShown(ProofKind.RESIDENCE, has_picture=False)
    assert applied.presented == {"HOUSEHOLD_BOOKLET"}
    assert applied.guardian is None


def test_enter_on_an_empty_form_names_everything_and_goes_nowhere(counter: Counter) -> None:
    counter.enter()
    counter.press(Qt.Key.Key_Return)
    assert isinstance(counter.window.driver.state, Applying)
    seen = texts(counter.window)
    for words in ("5 至 100 个字", "手机号码", "缺少 2 项材料", "居民户口簿", "证明之一"):
        assert words in seen
    assert counter.front() is counter.window.pages.particulars.entry.detail.line


def test_a_group_is_chosen_by_the_initials_of_its_pinyin(counter: Counter) -> None:
    counter.enter()
    entry = counter.window.pages.particulars.entry
    entry.ethnicity.field.line.setFocus()
    counter.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    counter.type("wwe")
    assert "维吾尔" in texts(counter.window)
    entry.detail.line.setFocus()
    counter.take_down()
    applied = framing(counter).case.application
    assert applied is not None
    assert applied.ethnicity == "05"


def test_the_arrow_keys_step_through_the_groups_that_fit(counter: Counter) -> None:
    counter.enter()
    choice = counter.window.pages.particulars.entry.ethnicity
    choice.field.line.setFocus()
    counter.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    counter.type("z")
    assert choice.key == "04"
    counter.press(Qt.Key.Key_Down)
    assert choice.key == "08"
    counter.press(Qt.Key.Key_Up)
    assert choice.key == "04"


def test_a_group_that_there_is_not_is_refused(counter: Counter) -> None:
    counter.enter()
    entry = counter.window.pages.particulars.entry
    entry.ethnicity.field.line.setFocus()
    counter.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    counter.type("qqq")
    entry.detail.line.setFocus()
    counter.take_down()
    assert isinstance(counter.window.driver.state, Applying)
    assert counter.front() is entry.ethnicity.field.line


def test_only_counties_of_the_household_are_offered_and_the_numbers_own_comes_first(counter: Counter) -> None:
    counter.enter()
    county = counter.window.pages.particulars.entry.county
    assert county.key == "341002"
    county.field.line.setFocus()
    counter.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    counter.type("祁门")
    assert county.key == "341024"
    counter.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    counter.type("浦东")
    assert county.key == ""


def test_a_child_needs_a_guardian_whose_every_mistake_is_named(counter: Counter) -> None:
    counter.enter(number=CHILD)
    counter.press(Qt.Key.Key_Return)
    seen = texts(counter.window)
    for words in ("监护人姓名", "公民身份号码有误", "监护人与申请人的关系", "缺少 5 项材料"):
        assert words in seen


def test_a_child_with_its_mother_goes_on_to_the_picture(counter: Counter) -> None:
    counter.enter(number=CHILD)
    entry = counter.window.pages.particulars.entry
    counter.type("样例路 18 号")
    counter.press(Qt.Key.Key_Tab)
    counter.type("13800000000")
    entry.guardian.name_field.line.setFocus()
    counter.type("样例乙")
    counter.press(Qt.Key.Key_Tab)
    counter.type(MOTHER)
    counter.press(Qt.Key.Key_Tab)
    counter.type("母亲")
    counter.press(Qt.Key.Key_F5)
    counter.press(Qt.Key.Key_2, ALT)
    counter.press(Qt.Key.Key_Return)
    applied = framing(counter).case.application
    assert applied is not None
    assert (applied.kind, applied.reason) == (Kind.MINOR, IssueReason.UNDER_16)
    assert applied.guardian is not None
    assert (applied.guardian.id_number.value, applied.guardian.relation) == (MOTHER, "52")
    assert applied.guardian.proof is GuardianshipProof.IN_BOOKLET


def test_an_adult_without_full_capacity_has_a_guardian_too(counter: Counter) -> None:
    counter.enter()
    guardian = counter.window.pages.particulars.entry.guardian
    assert not guardian.isVisible()
    counter.press(Qt.Key.Key_F11)
    assert guardian.isVisible()
    assert counter.front() is guardian.name_field.line
    counter.press(Qt.Key.Key_F11)
    assert not guardian.isVisible()


def test_work_is_not_offered_as_the_proof_of_a_child(counter: Counter) -> None:
    counter.enter(number=CHILD)
    papers = counter.window.pages.particulars.entry.papers
    counter.press(Qt.Key.Key_1, ALT)
    assert not papers.proofs[ProofKind.WORK].isVisible()
    assert papers.proof() is NoProof.NONE


def test_at_home_no_proof_is_asked_for_and_its_key_types_nothing(counter: Counter) -> None:
    counter.enter(number=AT_HOME)
    counter.take_down()
    applied = framing(counter).case.application
    assert applied is not None
    assert (applied.proof, applied.presented) == (NoProof.NONE, {"HOUSEHOLD_BOOKLET"})
    assert applied.phone == "13800000000"


def test_proofs_are_offered_again_to_the_next_who_is_not_at_home(counter: Counter) -> None:
    papers = counter.window.pages.particulars.entry.papers
    proofs = (*papers.proofs.values(), papers.has_picture)
    counter.enter(number=AT_HOME)
    assert "证明之一" not in texts(counter.window)
    assert [widget for widget in proofs if widget.isVisible()] == []
    counter.press(Qt.Key.Key_Escape)
    counter.press(Qt.Key.Key_Y)
    counter.press(Qt.Key.Key_F6)
    counter.enter()
    assert [widget for widget in proofs if not widget.isVisible()] == []


def test_a_booklet_that_disagrees_with_the_number_stops_the_case_and_says_what(counter: Counter) -> None:
    counter.enter()
    counter.press(Qt.Key.Key_F6)
    counter.type("20010204")
    counter.window.pages.particulars.entry.detail.line.setFocus()
    counter.take_down()
    assert isinstance(counter.window.driver.state, Applying)
    assert "户口簿与公民身份号码不一致：出生日期" in texts(counter.window)

    counter.press(Qt.Key.Key_F10)
    (dialog,) = counter.window.findChildren(DeclineDialog)
    assert dialog.boxes[DeclineReason.DATA_DISAGREE].isChecked()
    assert DeclineReason.FIRST_ISSUE_ELSEWHERE not in dialog.boxes
    counter.press(Qt.Key.Key_Return)
    counter.answer()
    (ended,) = counter.desk.ended
    assert ended.draft.outcome == Declined((DeclineReason.DATA_DISAGREE,))
    assert "先到户籍地公安派出所更正登记项目" in texts(counter.window)


def test_a_booklet_with_another_sex_is_kept_as_it_says(counter: Counter) -> None:
    counter.enter()
    counter.press(Qt.Key.Key_F6)
    booklet = counter.window.pages.particulars.entry.booklet
    booklet.sex.field.line.setFocus()
    counter.press(Qt.Key.Key_Down)
    assert booklet.says_sex() is Sex.FEMALE
    assert "性别" in texts(counter.window.pages.particulars.panel)


def test_a_refusal_needs_a_reason_and_can_be_taken_back(counter: Counter) -> None:
    counter.enter()
    counter.press(Qt.Key.Key_F10)
    counter.press(Qt.Key.Key_Return)
    (dialog,) = counter.window.findChildren(DeclineDialog)
    assert "请至少选择一项原因" in texts(dialog)
    counter.press(Qt.Key.Key_Escape)
    assert isinstance(counter.window.driver.state, Applying)
    assert counter.desk.ended == []


def test_everything_that_is_missing_is_listed_written_down_and_saved(counter: Counter, tmp_path: Path) -> None:
    counter.enter()
    counter.press(Qt.Key.Key_F9)
    assert isinstance(counter.window.driver.state, Closing)
    counter.answer()
    state = counter.window.driver.state
    assert isinstance(state, Closed)
    missing = ("HOUSEHOLD_BOOKLET", "PROOF_OF_WORK_STUDY_OR_RESIDENCE")
    assert state.ended.draft.outcome == Incomplete(missing)
    seen = texts(counter.window)
    assert state.ended.number in seen
    assert "需要补齐的材料" in seen

    counter.press(Qt.Key.Key_P)
    ((notice,),) = counter.printing.printed
    assert notice.kind is PaperKind.MISSING_PAPERS
    assert notice.head.number == state.ended.number
    counter.press(Qt.Key.Key_S)
    (dialog,) = counter.window.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "list.pdf"))
    dialog.close()
    assert counter.printing.saved == [tmp_path / "list.pdf"]

    counter.window.activateWindow()
    counter.window.pages.closed.next.click()
    assert isinstance(counter.window.driver.state, Idle)
    assert state.ended.number not in texts(counter.window)


def test_a_disk_fault_while_ending_keeps_the_form_and_says_so(counter: Counter) -> None:
    counter.desk.filing_fault = Fault(FaultCode.DISK_FULL)
    counter.enter()
    counter.type("样例路 18 号")
    counter.press(Qt.Key.Key_F9)
    counter.answer()
    assert isinstance(counter.window.driver.state, Applying)
    assert "磁盘已满" in texts(counter.window)
    assert counter.window.pages.particulars.entry.detail.text == "样例路 18 号"


def test_nothing_of_one_applicants_details_is_seen_by_the_next(counter: Counter) -> None:
    counter.enter()
    counter.type("样例路 18 号")
    counter.press(Qt.Key.Key_F5)
    counter.press(Qt.Key.Key_F11)
    counter.press(Qt.Key.Key_F9)
    counter.answer()
    counter.press(Qt.Key.Key_Return)
    counter.enter("样例乙", people.id_number("320102"))
    entry = counter.window.pages.particulars.entry
    assert entry.detail.text == ""
    assert entry.county.key == "320102"
    assert entry.papers.presented() == frozenset()
    assert not entry.capacity.isChecked()
