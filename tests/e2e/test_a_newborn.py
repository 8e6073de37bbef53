"""A newborn is registered at the real program by keys alone: taken down, decided, page and originals handed out."""

from datetime import UTC, date, datetime, timedelta

from PySide6.QtCore import Qt

from counter_app.domain.case.receipt import is_receipt_number
from counter_app.domain.case.record import UploadState
from counter_app.domain.days import china_day
from counter_app.domain.newborn.book import NewbornStory
from counter_app.domain.newborn.session import Committing, Kept, Resting, TakingDown
from counter_app.domain.newborn.standing import NewbornPhase
from counter_app.domain.newborn.steps import Granted, HandedBack, PageHandedOut, PagePrinted, ReceiptBack, Taken
from tests import people
from tests.e2e.conftest import OpenWindow
from tests.e2e.officer import Officer
from tests.fakes.real_library import RealLibrary

Key = Qt.Key
FATHER, MOTHER = people.id_number("341002", date(1992, 6, 15), 1), people.id_number("341002", date(1993, 6, 15), 2)
CERTIFICATE = "X310000017"


def open_newborns(officer: Officer) -> None:
    officer.press_with_ctrl(Key.Key_N)


def state(officer: Officer) -> object:
    return officer.window.newborn_desk.state


def wait_for(officer: Officer, kind: type) -> None:
    officer.wait(lambda: isinstance(state(officer), kind), kind.__name__)


def fill_in(officer: Officer, *texts: str) -> None:
    """From field to field by Tab; what stands there already is left as it is."""
    for text in texts:
        if text:
            officer.type(text)
        officer.press(Key.Key_Tab)


def take_down(officer: Officer) -> str:
    """Everything from the list to the receipt number; born in Shanghai, where the window stands."""
    officer.press_with_alt(Key.Key_N)
    wait_for(officer, TakingDown)
    yesterday = f"{china_day(datetime.now(UTC)) - timedelta(days=1):%Y%m%d}"
    fill_in(officer, CERTIFICATE, "测小试", yesterday, "2", "测试甲", FATHER, "", "", "样例乙", MOTHER, "")
    fill_in(officer, "2", "1", "341002", "13800000000", "样例路 18 号 3 幢 502 室")
    officer.press(Key.Key_F5)
    for key in (Key.Key_1, Key.Key_2, Key.Key_3):
        officer.press_with_alt(key)
    officer.press(Key.Key_Return)
    wait_for(officer, Committing)
    officer.press(Key.Key_F7)
    officer.press(Key.Key_Return)
    wait_for(officer, Kept)
    now = state(officer)
    assert isinstance(now, Kept)
    assert isinstance(now.step.what, Taken)
    number = now.step.what.receipt_no
    officer.press(Key.Key_Return)
    wait_for(officer, Resting)
    return number


def look_up(officer: Officer, number: str) -> None:
    officer.type(f"DCR1:{number}")
    officer.press(Key.Key_Return)
    officer.wait(lambda: officer.window.newborns.list.panel.story is not None, "the registration of the receipt")


def story(officer: Officer) -> NewbornStory:
    shown = officer.window.newborns.list.panel.story
    assert shown is not None
    return shown


def note(officer: Officer, key: Key, phase: NewbornPhase) -> None:
    officer.press_with_alt(key)
    officer.wait(lambda: story(officer).standing.phase is phase, phase.value)


def hand_page_out(officer: Officer) -> None:
    """To the mother, who applied; identity checked, signed."""
    officer.press_with_alt(Key.Key_4)
    for _ in range(2):
        officer.press(Key.Key_Tab)
        officer.press(Key.Key_Space)
    officer.press(Key.Key_Return)
    officer.wait(lambda: story(officer).standing.phase is NewbornPhase.COLLECTED, "the page handed out")


def hand_originals_back(officer: Officer) -> None:
    """Both, against the receipt; everything else in the form is as it mostly is."""
    officer.press_with_alt(Key.Key_5)
    officer.press(Key.Key_Tab)
    officer.press(Key.Key_Space)
    for _ in range(3):
        officer.press(Key.Key_Tab)
    officer.press(Key.Key_Space)
    officer.press(Key.Key_Return)
    officer.wait(lambda: story(officer).standing.is_over, "the originals handed back")


def all_is_sent(officer: Officer) -> bool:
    sync = officer.window.screen_shown.sync
    return (sync.waiting, sync.refused) == (0, 0) and sync.last_ok is not None


def test_from_the_birth_certificate_to_the_page_and_back_with_the_originals(open_window: OpenWindow) -> None:
    with open_window("synthetic:good") as officer:
        open_newborns(officer)
        number = take_down(officer)
        look_up(officer, number)
        note(officer, Key.Key_1, NewbornPhase.GRANTED)
        note(officer, Key.Key_3, NewbornPhase.PRINTED)
        hand_page_out(officer)
        hand_originals_back(officer)
        officer.wait(lambda: all_is_sent(officer), "the library's acknowledgement")
        officer.press(Key.Key_Escape)
        officer.press(Key.Key_F2)
        officer.wait(officer.window.journal.newborns.isVisible, "the journal's word of the registration")
        officer.press_with_alt(Key.Key_N)
        look_up(officer, number)
        told = story(officer).steps
    assert is_receipt_number(number)
    assert [type(each.step.what) for each in told] == [Taken, Granted, PagePrinted, PageHandedOut, HandedBack]
    back = told[-1].step.what
    assert isinstance(back, HandedBack)
    assert (back.papers, back.receipt) == (people.KEPT_PAPERS, ReceiptBack.RETURNED)
    assert {each.upload.state for each in told} == {UploadState.ACKNOWLEDGED}


def test_a_registration_outlives_the_program_and_waits_for_the_network(
    open_window: OpenWindow, library: RealLibrary
) -> None:
    library.kill()
    with open_window("synthetic:good") as officer:
        open_newborns(officer)
        number = take_down(officer)
        officer.wait(lambda: officer.window.screen_shown.sync.waiting == 1, "what waits is counted")
    library.start()
    with open_window("synthetic:good") as officer:
        officer.press(Key.Key_F12)
        officer.type(number)
        officer.press(Key.Key_Return)
        officer.wait(lambda: officer.window.newborns.list.panel.story is not None, "the later steps lead to it")
        held = story(officer).standing.held
        officer.wait(lambda: all_is_sent(officer), "yesterday's registration acknowledged")
    assert held == people.KEPT_PAPERS
