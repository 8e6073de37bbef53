"""Later steps by keys alone: found by receipt, name or camera; arrived, handed out, posted, changed, undone."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from counter_app.domain.application.signing import OnPad, can_be_signature
from counter_app.domain.case.casebook import CaseQuery
from counter_app.domain.case.collection import AtWindow
from counter_app.domain.case.progress import (
    CardArrived,
    Collected,
    Collector,
    Corrected,
    FingerMatch,
    Posted,
    Undone,
    Withdrawn,
)
from counter_app.domain.case.record import UploadState
from counter_app.domain.case.standing import Phase
from counter_app.domain.faults import Fault, FaultCode
from counter_app.sync.journal.journal import SqlJournal
from counter_app.ui.app import App
from counter_app.ui.later.steps import Step
from counter_app.ui.paper_texts import PaperKind
from tests.domain.events import PROXY, WAYBILL, event
from tests.people import NOON
from tests.sync.records import draft, portrait, record_id
from tests.ui import later_desk
from tests.ui.later_desk import FakeCodes, HereCases
from tests.ui.probes import texts
from tests.ui.stage import Counter, HandClock, strike

ALT = Qt.KeyboardModifier.AltModifier
KEY = bytes(range(32))
LATER = timedelta(hours=3)


@dataclass
class Hall:
    counter: Counter
    journal: SqlJournal
    cases: HereCases
    codes: FakeCodes

    def receipt(self, seed: int) -> str:
        return self.journal.record(record_id(seed)).receipt_no

    def phase(self, seed: int) -> Phase:
        return self.journal.cases.story(record_id(seed)).standing.phase

    def scan(self, seed: int) -> None:
        """As a barcode scanner does: all the characters, then Enter."""
        self.counter.window.later.search.line.selectAll()
        self.counter.type("DCR1:" + self.receipt(seed))
        self.counter.press(Qt.Key.Key_Return)

    def arrive(self, seed: int) -> None:
        self.journal.cases.tell(event(CardArrived(), 100 + seed, at=NOON + LATER, record_id=record_id(seed)))


@pytest.fixture
def hall(app: App, tmp_path: Path) -> Iterator[Hall]:
    """Four cases: the even ones are collected here, the odd ones are posted; the last has a proxy."""
    with SqlJournal(tmp_path / "journal.db", KEY) as journal:
        for seed in range(4):
            journal.file(draft(seed, NOON + timedelta(minutes=seed)), [portrait(seed)])
        journal.file(replace(draft(4), collection=PROXY), [portrait(4)])
        counter, cases, codes = later_desk.set_up(app, journal, HandClock(NOON + LATER))
        counter.press(Qt.Key.Key_F12)
        yield Hall(counter, journal, cases, codes)
        strike(counter)


def test_f12_opens_the_page_and_escape_goes_back(hall: Hall) -> None:
    assert hall.counter.window.front.front is hall.counter.window.later
    hall.counter.press(Qt.Key.Key_Escape)
    assert hall.counter.window.front.front is hall.counter.window.pages


def test_a_scanned_receipt_opens_its_case_and_the_card_arrives_by_one_key(hall: Hall) -> None:
    hall.scan(0)
    assert hall.counter.window.later.panel.story is not None

    hall.counter.press(Qt.Key.Key_2, ALT)

    assert hall.phase(0) is Phase.ARRIVED
    assert "证件已到达" in texts(hall.counter.window)


def test_a_card_is_handed_out_by_keys_alone(hall: Hall) -> None:
    hall.arrive(0)
    hall.scan(0)
    hall.counter.press(Qt.Key.Key_3, ALT)  # the applicant is chosen beforehand
    hall.counter.press(Qt.Key.Key_Tab)
    hall.counter.press(Qt.Key.Key_Space)  # the fingerprint matched
    hall.counter.press(Qt.Key.Key_Tab)
    hall.counter.press(Qt.Key.Key_Space)  # identity checked
    hall.counter.press(Qt.Key.Key_Tab)
    hall.counter.press(Qt.Key.Key_Space)  # signed
    hall.counter.press(Qt.Key.Key_Return)

    (told,) = hall.cases.told
    assert isinstance(told.what, Collected)
    assert (told.what.by, told.what.match) == (Collector.APPLICANT, FingerMatch.MATCHED)
    assert told.at == NOON + LATER
    assert hall.phase(0) is Phase.COLLECTED


def test_nothing_is_handed_out_before_everything_is_ticked_and_the_first_gap_has_the_focus(hall: Hall) -> None:
    hall.arrive(0)
    hall.scan(0)
    hall.counter.press(Qt.Key.Key_3, ALT)
    hall.counter.press(Qt.Key.Key_Return)

    assert hall.cases.told == []
    assert hall.phase(0) is Phase.ARRIVED
    assert "请先核对领取人身份" in texts(hall.counter.window)


def test_a_receipt_scanned_while_a_form_is_open_opens_the_next_case_and_hands_nothing_out(hall: Hall) -> None:
    hall.arrive(0)
    hall.scan(0)
    hall.counter.press(Qt.Key.Key_3, ALT)
    page = hall.counter.window.later
    page.search.line.setFocus()

    hall.scan(2)

    assert hall.cases.told == []
    assert page.panel.open_step is None
    assert page.panel.story is not None
    assert page.panel.story.record.draft.id == record_id(2)


def test_the_named_proxy_is_chosen_beforehand_and_named_in_the_event(hall: Hall) -> None:
    hall.arrive(4)
    hall.scan(4)
    page = hall.counter.window.later
    page.panel.take(Step.HAND_OUT)
    form = page.panel.forms[Step.HAND_OUT]
    form.match.buttons[FingerMatch.NONE_ON_CARD].click()
    form.identity.click()
    form.signed.on_sheet.click()
    hall.counter.press(Qt.Key.Key_Return)

    (told,) = hall.cases.told
    assert isinstance(told.what, Collected)
    assert (told.what.by, told.what.receiver) == (Collector.PROXY, PROXY.name.value)


def test_a_signature_on_the_pad_is_kept_with_the_step_and_is_not_there_for_the_next_card(hall: Hall) -> None:
    hall.arrive(0)
    hall.scan(0)
    page = hall.counter.window.later
    page.panel.take(Step.HAND_OUT)
    form = page.panel.forms[Step.HAND_OUT]
    form.match.buttons[FingerMatch.MATCHED].click()
    form.identity.click()
    form.signed.pad.draw(((20, 60), (60, 20), (90, 70)))
    page.panel.submit()

    (told,) = hall.journal.cases.story(record_id(0)).events[-1:]
    assert isinstance(told.event.what, Collected)
    assert isinstance(told.event.what.signature, OnPad)
    assert can_be_signature(told.event.what.signature.strokes_png)
    assert "签名板" in texts(hall.counter.window)
    form.begin(hall.journal.cases.story(record_id(4)).standing)
    assert form.signed.signed() is None


def test_a_number_of_ems_is_taken_twice_and_its_check_digit_looked_at(hall: Hall) -> None:
    hall.scan(1)
    hall.counter.press(Qt.Key.Key_4, ALT)
    hall.counter.type("EE473124828CN")
    hall.counter.press(Qt.Key.Key_Return)
    assert "校验码不符" in texts(hall.counter.window)

    hall.counter.window.later.panel.forms[Step.POST].first.line.selectAll()
    hall.counter.type("EE473124829CN")
    hall.counter.press(Qt.Key.Key_Return)
    assert "两次录入的号码不一致" in texts(hall.counter.window)
    hall.counter.type("EE473124829CN")
    hall.counter.press(Qt.Key.Key_Return)

    (told,) = hall.cases.told
    assert isinstance(told.what, Posted)
    assert hall.phase(1) is Phase.POSTED


def test_a_posted_card_has_its_note_one_key_away_and_back_is_the_case(hall: Hall) -> None:
    hall.journal.cases.tell(event(Posted(WAYBILL), record_id=record_id(1)))
    hall.scan(1)
    window = hall.counter.window

    hall.counter.desk.photos[portrait(1).sha256] = portrait(1).jpeg
    hall.counter.press(Qt.Key.Key_F7)
    hall.counter.answer()
    ((note,),) = hall.counter.printing.pictured
    assert (note.kind, note.head.reprint) == (PaperKind.POSTING, "")
    assert WAYBILL.number in note.content.waybill
    hall.counter.press(Qt.Key.Key_Escape)

    assert window.front.front is window.later
    assert window.later.panel.story is not None
    assert window.later.panel.story.record.draft.id == record_id(1)


def test_a_slip_is_undone_by_one_key_and_stays_on_record(hall: Hall) -> None:
    hall.scan(0)
    hall.counter.press(Qt.Key.Key_2, ALT)
    hall.counter.press(Qt.Key.Key_6, ALT)

    assert [type(told.what) for told in hall.cases.told] == [CardArrived, Undone]
    assert hall.phase(0) is Phase.APPLIED
    assert len(hall.journal.cases.story(record_id(0)).events) == 2


def test_the_day_after_nothing_is_undone(hall: Hall) -> None:
    hall.scan(0)
    hall.counter.press(Qt.Key.Key_2, ALT)
    hall.counter.clock.pass_time(24 * 3600)
    hall.scan(0)
    hall.counter.press(Qt.Key.Key_6, ALT)
    assert hall.phase(0) is Phase.ARRIVED


def test_the_collection_is_changed_until_the_card_is_sent(hall: Hall) -> None:
    hall.scan(1)
    hall.counter.press(Qt.Key.Key_5, ALT)
    hall.counter.press(Qt.Key.Key_Return)
    assert hall.journal.cases.story(record_id(1)).standing.collection == AtWindow()
    assert Step.POST not in {s for s, b in hall.counter.window.later.panel.buttons.items() if not b.isHidden()}


def test_a_case_is_found_by_name_and_opened_from_the_list(hall: Hall) -> None:
    hall.counter.type("欧阳")
    page = hall.counter.window.later
    assert page.model.rowCount() == 1
    page.table.selectRow(0)
    assert page.panel.story is not None
    assert page.panel.story.record.draft.id == record_id(2)


def test_a_receipt_of_another_counter_is_told(hall: Hall) -> None:
    hall.counter.type("310000-07-20261123-0009-" + check("310000-07-20261123-0009"))
    hall.counter.press(Qt.Key.Key_Return)
    assert "不是本窗口受理的业务" in texts(hall.counter.window)


def check(body: str) -> str:
    from stdnum.iso7064 import mod_37_36

    return mod_37_36.calc_check_digit(body.replace("-", ""))


def test_late_cards_are_listed_while_nothing_is_searched(hall: Hall) -> None:
    hall.counter.clock.pass_time(60 * 24 * 3600)
    hall.counter.press(Qt.Key.Key_Escape)
    hall.counter.press(Qt.Key.Key_F12)
    assert hall.counter.window.later.model.rowCount() == 5
    assert "5 张证件需要跟进" in texts(hall.counter.window)


def test_the_camera_reads_a_receipt_only_while_it_is_asked_to(hall: Hall) -> None:
    assert hall.codes.found is None
    hall.counter.press(Qt.Key.Key_C, ALT)
    assert hall.codes.found is not None
    hall.codes.found(hall.receipt(3))
    page = hall.counter.window.later
    assert page.panel.story is not None
    assert page.panel.story.record.draft.id == record_id(3)
    hall.counter.press(Qt.Key.Key_F2)
    assert hall.codes.found is None


def test_a_case_that_moved_on_meanwhile_is_told_and_nothing_is_noted(hall: Hall) -> None:
    hall.scan(0)
    hall.journal.cases.tell(event(Withdrawn("double"), 50, at=NOON + LATER, record_id=record_id(0)))
    hall.counter.press(Qt.Key.Key_2, ALT)
    assert "状态已变化" in texts(hall.counter.window)
    assert hall.phase(0) is Phase.WITHDRAWN


def test_a_disk_that_cannot_take_it_is_told(hall: Hall) -> None:
    hall.scan(0)
    hall.cases.fault = Fault(FaultCode.DISK_FULL)
    hall.counter.press(Qt.Key.Key_2, ALT)
    hall.cases.fault = None
    assert "磁盘" in texts(hall.counter.window)
    assert hall.phase(0) is Phase.APPLIED


def test_nothing_of_anyone_stays_on_the_page_when_it_is_left(hall: Hall) -> None:
    hall.scan(0)
    hall.counter.press(Qt.Key.Key_Escape)
    page = hall.counter.window.later
    assert (page.panel.story, page.search.text) == (None, "")


def test_a_step_is_sent_with_the_window_and_officer_that_noted_it(hall: Hall) -> None:
    hall.scan(0)
    hall.counter.press(Qt.Key.Key_2, ALT)
    (told,) = hall.cases.told
    assert (told.window.counter, told.window.officer) == ("07", "061234")
    assert hall.journal.cases.find(CaseQuery(), 0).total == 5


def test_a_correction_and_a_withdrawal_are_noted_with_their_reason(hall: Hall) -> None:
    hall.scan(0)
    hall.counter.press(Qt.Key.Key_7, ALT)
    form = hall.counter.window.later.panel.forms[Step.CORRECT]
    form.text.line.setFocus()
    hall.counter.type("改正丙")
    hall.counter.press(Qt.Key.Key_Return)
    assert hall.cases.told == []  # the reason is missing, and has the focus
    hall.counter.type("mistyped")
    hall.counter.press(Qt.Key.Key_Return)
    hall.counter.press(Qt.Key.Key_8, ALT)
    hall.counter.type("applied twice")
    hall.counter.press(Qt.Key.Key_Return)

    assert [type(told.what) for told in hall.cases.told] == [Corrected, Withdrawn]
    assert hall.phase(0) is Phase.WITHDRAWN
    assert hall.journal.cases.story(record_id(0)).standing.name == "改正丙"
    assert hall.journal.record(record_id(0)).draft == draft(0, NOON)


def test_the_whole_story_stands_beneath_the_list(hall: Hall) -> None:
    hall.arrive(0)
    hall.scan(0)
    timeline = hall.counter.window.later.timeline
    said = [timeline.item(row).text() for row in range(timeline.count())]
    assert [("已受理" in line, "证件已到达" in line) for line in said] == [(True, False), (False, True)]
    assert "061234" in said[0]


def test_a_refused_step_is_told_and_sent_again_by_one_key(hall: Hall) -> None:
    hall.arrive(0)
    entry = hall.journal.cases.story(record_id(0)).events[0].upload
    hall.journal.settle(replace(entry, state=UploadState.REFUSED, attempts=1))
    hall.scan(0)
    assert "被照片库退回" in texts(hall.counter.window)
    hall.counter.press(Qt.Key.Key_9, ALT)
    assert hall.journal.cases.story(record_id(0)).events[0].upload.state is UploadState.WAITING
    assert "被照片库退回" not in texts(hall.counter.window)


def test_a_scanner_that_sends_enter_twice_notes_nothing(hall: Hall) -> None:
    hall.arrive(0)
    hall.scan(0)
    hall.counter.press(Qt.Key.Key_Return)
    assert hall.cases.told == []
    assert hall.counter.window.later.search.line.hasFocus()
