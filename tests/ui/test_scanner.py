"""A code scanner that acts as a keyboard: the start page knows what it read, and its Enter presses nothing."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from counter_app.domain.case.progress import CardArrived
from counter_app.domain.case.receipt import receipt_number
from counter_app.domain.case.standing import Phase
from counter_app.domain.person.identity import IdNumber
from counter_app.domain.session.session import Applying, Collecting, Done, Framing, Idle, Reviewing
from counter_app.sync.journal.journal import SqlJournal
from counter_app.ui import scanning
from counter_app.ui.app import App
from counter_app.ui.later.steps import Step
from counter_app.ui.newborn.reading import Blank
from counter_app.ui.scanning import GAP_MS, Burst, ScannedReceipt, is_scan, may_become_scan, read_scan
from tests import people
from tests.domain.events import WAYBILL, event
from tests.people import NOON
from tests.sync.records import draft, portrait, record_id
from tests.ui import later_desk
from tests.ui.stage import Counter, HandClock, strike

KEY = bytes(range(32))
NUMBER = people.id_number("341002")
RECEIPT = receipt_number(people.window().city, "07", NOON.date(), 1)
EMS, AT_HOME, CERTIFICATE, IMAGE = WAYBILL.number, "1234567890123", "X310000007", "5f0a63b1c9d2e480"


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """These keys are made by this very process, which a busy machine may stop between two of them."""
    monkeypatch.setattr(scanning, "GAP_MS", 5000)


def scan(counter: Counter, text: str) -> None:
    """Real key events of the platform, one after the other, with the time at which they came; Enter at the end.

    A person's keys that a starved screen hands on in a bunch look the same.
    """
    QTest.qWaitForWindowActive(counter.window)
    for character in f"{text}\r":
        window = QApplication.focusWindow()
        assert window is not None
        if character == "\r":
            QTest.keyClick(window, Qt.Key.Key_Return)
        else:
            QTest.keyClick(window, character)
    counter.settle()


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[SqlJournal]:
    """One case was filed; its card goes by post."""
    with SqlJournal(tmp_path / "journal.db", KEY) as journal:
        journal.file(draft(1), [portrait(1)])
        yield journal


@pytest.fixture
def desk(app: App, journal: SqlJournal) -> Iterator[Counter]:
    counter, _, _ = later_desk.set_up(app, journal, HandClock(NOON + timedelta(hours=3)))
    yield counter
    strike(counter)


@pytest.mark.parametrize("prefix", ["", "DCR1:"])
def test_a_receipt_scanned_on_the_start_page_opens_its_case(desk: Counter, prefix: str) -> None:
    scan(desk, prefix + RECEIPT)

    assert desk.window.front.front is desk.window.later
    story = desk.window.later.panel.story
    assert story is not None
    assert (story.record.draft.id, story.record.receipt_no) == (record_id(1), RECEIPT)
    assert not desk.window.pages.applicant.is_dirty


def test_a_number_scanned_on_the_start_page_fills_the_number_and_hands_nothing_in(counter: Counter) -> None:
    page = counter.window.pages.applicant

    scan(counter, NUMBER)

    assert (page.name_field.text, page.number_field.text) == ("", NUMBER)
    assert counter.front() is page.name_field.line
    assert isinstance(counter.window.driver.state, Idle)


def test_behind_a_typed_name_it_fills_the_number_too_and_the_officers_enter_goes_on(counter: Counter) -> None:
    page = counter.window.pages.applicant
    counter.type("样例甲")

    scan(counter, NUMBER)
    assert (page.name_field.text, page.number_field.text) == ("样例甲", NUMBER)
    assert isinstance(counter.window.driver.state, Idle)
    counter.press(Qt.Key.Key_Return)

    assert isinstance(counter.window.driver.state, Applying)


def test_the_scanners_enter_accepts_no_photo(counter: Counter) -> None:
    counter.open_case()
    counter.press(Qt.Key.Key_Space)
    counter.answer()
    assert isinstance(counter.window.driver.state, Reviewing)

    scan(counter, RECEIPT)

    assert isinstance(counter.window.driver.state, Reviewing)


def test_no_letter_within_a_code_is_a_command(counter: Counter) -> None:
    counter.open_case()
    counter.press(Qt.Key.Key_Space)
    counter.answer()

    scan(counter, "DCR1:" + RECEIPT)

    assert isinstance(counter.window.driver.state, Reviewing), "R takes another photo when an officer presses it"


def test_bunched_commands_of_an_officer_are_commands(counter: Counter) -> None:
    counter.open_case()
    counter.press(Qt.Key.Key_Space)
    counter.answer()

    scan(counter, "kr")

    assert isinstance(counter.window.driver.state, Framing)


def test_bunched_keys_of_an_officer_keep_their_text_and_their_enter(counter: Counter) -> None:
    counter.enter()
    counter.type("样例路 18 号")
    counter.press(Qt.Key.Key_F5)
    counter.press(Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    counter.window.pages.particulars.entry.phone.line.setFocus()

    scan(counter, "13800000000")

    state = counter.window.driver.state
    assert isinstance(state, Framing)
    assert state.case.application.phone == "13800000000"


def test_an_ems_number_scanned_twice_notes_nothing_by_itself(desk: Counter, journal: SqlJournal) -> None:
    journal.cases.tell(event(CardArrived(), 100, at=NOON + timedelta(hours=2), record_id=record_id(1)))
    scan(desk, RECEIPT)
    desk.press(Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    scan(desk, EMS)
    desk.press(Qt.Key.Key_Tab)

    scan(desk, EMS)

    assert desk.window.later.panel.open_step is Step.POST
    desk.press(Qt.Key.Key_Return)
    assert journal.cases.story(record_id(1)).standing.phase is Phase.POSTED


def test_a_scanned_birth_certificate_hands_no_registration_in(desk: Counter) -> None:
    desk.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    desk.press(Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    page = desk.window.newborns.take

    scan(desk, CERTIFICATE)

    assert page.entry.form().certificate == CERTIFICATE
    assert page.entry.fields[Blank.CERTIFICATE].line.hasFocus(), "an Enter would go to what is missing"


def test_an_enter_without_a_scan_before_it_presses_as_ever(counter: Counter) -> None:
    counter.open_case()
    counter.press(Qt.Key.Key_Space)
    counter.answer()
    window = QApplication.focusWindow()
    assert window is not None

    QTest.keyClick(window, Qt.Key.Key_Return)
    counter.settle()

    assert isinstance(counter.window.driver.state, Collecting)


def test_a_receipt_scanned_where_a_case_was_just_filed_asks_for_no_file(counter: Counter) -> None:
    counter.open_case()
    counter.collect()
    counter.submit()
    counter.answer()
    assert isinstance(counter.window.driver.state, Done)

    scan(counter, "DCR1:" + RECEIPT)

    assert isinstance(counter.window.driver.state, Done)
    assert QApplication.activeModalWidget() is None


@pytest.mark.parametrize(("gap_ms", "is_scan"), [(1, True), (GAP_MS, True), (GAP_MS + 1, False)])
def test_only_keys_without_a_gap_are_a_scanners(monkeypatch: pytest.MonkeyPatch, gap_ms: int, is_scan: bool) -> None:
    monkeypatch.setattr(scanning, "GAP_MS", GAP_MS)  # as it is shipped
    burst, at_ms = Burst(), 1000
    for character in NUMBER:
        burst = burst.typed(character, at_ms)
        at_ms += gap_ms

    assert (burst.goes_on(at_ms) and burst.text == NUMBER) is is_scan


@pytest.mark.parametrize("code", [NUMBER, RECEIPT, "DCR1:" + RECEIPT, EMS, AT_HOME, CERTIFICATE, IMAGE, EMS.lower()])
def test_every_code_of_a_counter_is_known_from_its_second_character_on(code: str) -> None:
    assert is_scan(code, code, NOON.date())
    assert all(may_become_scan(code[:length]) for length in range(2, len(code) + 1))


@pytest.mark.parametrize("typed", ["13800000000", "YANGLI LU 18", NUMBER[:-1], "320500", RECEIPT[:-2], "rr", "r", ""])
def test_what_no_scanner_sends_is_a_persons(typed: str) -> None:
    assert not is_scan(typed, typed, NOON.date())


@pytest.mark.parametrize("commands", ["rr", "ps", "SP", "rn", "yy", "ho", "k ", "1 2"])
def test_bunched_keys_of_commands_begin_no_code(commands: str) -> None:
    assert not may_become_scan(commands)


@pytest.mark.parametrize("tail", [NUMBER[-13:], CERTIFICATE])
def test_the_bunched_end_of_a_typed_text_is_no_code(tail: str) -> None:
    assert is_scan("1234567890123", "", NOON.date())
    assert not is_scan(tail, "34100" + tail, NOON.date())


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (RECEIPT, ScannedReceipt(RECEIPT)),
        (f"DCR1:{RECEIPT}", ScannedReceipt(RECEIPT)),
        (NUMBER, IdNumber(NUMBER)),
        ("https://example.invalid", None),
        (NUMBER[:-1], None),
    ],
)
def test_what_was_scanned(text: str, meant: object) -> None:
    assert read_scan(text, NOON.date()) == meant
