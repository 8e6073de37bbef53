"""Scenes of a day at the real program: a proxy fetches the card, a held photo is used, a day has no network."""

from datetime import date

from PySide6.QtCore import Qt

from counter_app.domain.case.casebook import Story
from counter_app.domain.case.collection import ByProxy
from counter_app.domain.case.progress import Collected, Collector
from counter_app.domain.case.record import CaptureRecord, UploadState
from counter_app.domain.case.standing import Phase
from counter_app.domain.photo.findings import Code
from counter_app.domain.session.session import Framing, Idle, Reviewing
from tests import people
from tests.e2e.conftest import OpenWindow
from tests.e2e.officer import Officer
from tests.fakes.real_library import RealLibrary

Key = Qt.Key
ADULT = people.id_number("341002", date(2001, 2, 3), 15)
PROXY = people.id_number("320102")


def file_with_proxy(officer: Officer) -> CaptureRecord:
    officer.enter_applicant(people.name(0), ADULT)
    officer.take_down()
    officer.take_photo()
    officer.accept()
    officer.choose_proxy("样例乙", PROXY)
    record = officer.sign()
    officer.next()
    return record


def take_held_photo(officer: Officer) -> None:
    """The photo that the library holds, once it was found and fetched."""
    officer.wait(lambda: isinstance(officer.state, Framing) and bool(officer.state.kept), "the photo of the library")
    officer.press(Key.Key_1)
    officer.wait_for(Reviewing)


def look_up(officer: Officer, record: CaptureRecord) -> None:
    """The page of later steps, and the receipt scanned into its search."""
    officer.wait_for(Idle)
    officer.press(Key.Key_F12)
    officer.type(f"DCR1:{record.receipt_no}")
    officer.press(Key.Key_Return)
    officer.wait(lambda: officer.window.later.panel.story is not None, "the case of the receipt")


def story(officer: Officer) -> Story:
    """Of the case that the page of later steps shows."""
    shown = officer.window.later.panel.story
    assert shown is not None
    return shown


def note_arrival(officer: Officer) -> None:
    officer.press_with_alt(Key.Key_2)
    officer.wait(lambda: story(officer).standing.phase is Phase.ARRIVED, "the card noted as arrived")


def hand_out(officer: Officer) -> None:
    """To whom the form names beforehand; finger compared, identity checked, signed."""
    officer.press_with_alt(Key.Key_3)
    for _ in range(3):
        officer.press(Key.Key_Tab)
        officer.press(Key.Key_Space)
    officer.press(Key.Key_Return)
    officer.wait(lambda: story(officer).standing.phase is Phase.COLLECTED, "the card handed out")


def all_is_sent(officer: Officer) -> bool:
    sync = officer.window.screen_shown.sync
    return (sync.waiting, sync.refused) == (0, 0) and sync.last_ok is not None


def test_a_proxy_comes_for_the_card_and_the_receipt_is_scanned(open_window: OpenWindow) -> None:
    with open_window("synthetic:good") as officer:
        record = file_with_proxy(officer)
        look_up(officer, record)
        note_arrival(officer)
        hand_out(officer)
        told = story(officer).events[-1].event.what
        officer.wait(lambda: all_is_sent(officer), "the library's acknowledgement")
        officer.press(Key.Key_Escape)
        look_up(officer, record)
        uploads = {each.upload.state for each in story(officer).events}
    proxy = record.draft.collection
    assert isinstance(proxy, ByProxy)
    assert isinstance(told, Collected)
    assert (told.by, told.receiver) == (Collector.PROXY, proxy.name.value)
    assert uploads == {UploadState.ACKNOWLEDGED}


def test_a_photo_that_the_library_holds_is_used_again(open_window: OpenWindow) -> None:
    with open_window("synthetic:good") as officer:
        first = officer.serve(people.name(0), ADULT)
        officer.wait(lambda: all_is_sent(officer), "the library's acknowledgement")
        officer.next()
        officer.press(Key.Key_F6)
        officer.enter_applicant(people.name(0), ADULT)
        officer.take_down()
        take_held_photo(officer)
        officer.accept()
        again = officer.file_for_window()
        officer.wait(lambda: all_is_sent(officer), "the library's acknowledgement")
    assert again.draft.reused_from == first.draft.id
    assert Code.REUSED_LIKENESS in again.draft.confirmed
    assert {photo.sha256 for photo in again.photos} & {photo.sha256 for photo in first.photos}


def test_a_day_without_the_network_is_handed_over_the_next_morning(
    open_window: OpenWindow, library: RealLibrary
) -> None:
    library.kill()
    with open_window("synthetic:good") as officer:
        with_proxy = file_with_proxy(officer)
        officer.serve(people.name(2), people.id_number("330102", date(1999, 4, 5), 3))
        officer.next()
        look_up(officer, with_proxy)
        note_arrival(officer)
        officer.wait(lambda: officer.window.screen_shown.sync.waiting >= 2, "what waits is counted")
    library.start()
    with open_window("synthetic:good") as officer:
        officer.wait(lambda: all_is_sent(officer), "all of yesterday acknowledged")
        look_up(officer, with_proxy)
        states = [story(officer).upload.state, *(each.upload.state for each in story(officer).events)]
    assert set(states) == {UploadState.ACKNOWLEDGED}
