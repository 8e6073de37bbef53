"""Scenes of a day at the real program: a proxy fetches the card, a held photo is used, a day has no network."""

from datetime import date

from PySide6.QtCore import Qt

from counter_app.domain.collection import ByProxy
from counter_app.domain.findings import Code
from counter_app.domain.progress import Collected, Collector
from counter_app.domain.record import CaptureRecord, UploadState
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


def all_is_sent(officer: Officer) -> bool:
    sync = officer.window.screen_shown.sync
    return (sync.waiting, sync.refused) == (0, 0) and sync.last_ok is not None


def test_a_proxy_comes_for_the_card_and_the_receipt_is_scanned(open_window: OpenWindow) -> None:
    with open_window("synthetic:good") as officer:
        record = file_with_proxy(officer)
        officer.look_up(record)
        officer.note_arrival()
        officer.hand_out()
        told = officer.story.events[-1].event.what
        officer.wait(lambda: all_is_sent(officer), "the library's acknowledgement")
        officer.press(Key.Key_Escape)
        officer.look_up(record)
        uploads = {each.upload.state for each in officer.story.events}
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
        officer.take_held_photo()
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
        officer.look_up(with_proxy)
        officer.note_arrival()
        officer.wait(lambda: officer.window.screen_shown.sync.waiting >= 2, "what waits is counted")
    library.start()
    with open_window("synthetic:good") as officer:
        officer.wait(lambda: all_is_sent(officer), "all of yesterday acknowledged")
        officer.look_up(with_proxy)
        states = [officer.story.upload.state, *(each.upload.state for each in officer.story.events)]
    assert set(states) == {UploadState.ACKNOWLEDGED}
