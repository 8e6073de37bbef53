"""A photo is taken once: filed in Huangshan, it is offered a moment later in Shanghai, looked at and used again."""

from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
import requests
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from counter_app.bootstrap import adapters
from counter_app.config import Settings
from counter_app.domain.case.record import CaptureRecord, UploadState
from counter_app.domain.photo.findings import Code
from counter_app.domain.session.session import Framing, Reviewing
from counter_app.sync.journal.credentials import FileCredentials, journal_key
from counter_app.sync.journal.journal import SqlJournal
from counter_app.ui.app import App
from tests import people
from tests.e2e.conftest import at_the_window, enrolled
from tests.e2e.officer import Officer
from tests.fakes.real_library import RealLibrary
from tests.ui.probes import texts

Key = Qt.Key
HUANGSHAN, SHANGHAI = "341000", "310000"
ORIGIN = "摄于安徽省黄山市（0天前）"
NAME, NUMBER = people.name(0), people.id_number("341002", date(2001, 2, 3), 15)


def all_is_sent(officer: Officer) -> bool:
    sync = officer.window.screen_shown.sync
    return (sync.waiting, sync.refused) == (0, 0) and sync.last_ok is not None


def turn_to(officer: Officer) -> None:
    """The keys go to this officer's window from now on."""
    officer.window.activateWindow()
    officer.wait(officer.window.isActiveWindow, "the window in front")


def file_in_huangshan(officer: Officer) -> CaptureRecord:
    turn_to(officer)
    record = officer.serve(NAME, NUMBER)
    officer.wait(lambda: all_is_sent(officer), "the library's acknowledgement")
    return record


def is_offered(officer: Officer) -> bool:
    state = officer.state
    return isinstance(state, Framing | Reviewing) and any(take.is_held for take in state.kept)


def ask_in_shanghai(officer: Officer) -> None:
    """The same number with the applicant's consent, until the photo is offered beside the live picture."""
    turn_to(officer)
    officer.press(Key.Key_F6)
    officer.enter_applicant(NAME, NUMBER)
    officer.take_down()
    officer.press(Key.Key_A)  # the release by itself would take a photo that nobody needs
    officer.wait(lambda: is_offered(officer), "the photo of the library")


def turn_to_the_held_photo(officer: Officer) -> None:
    officer.press(Key.Key_1)
    officer.wait(
        lambda: isinstance(officer.state, Reviewing) and officer.state.shot.held is not None, "the held photo in front"
    )


def held_by(library: RealLibrary) -> dict[str, str]:
    """What the library tells another counter of this person: the portrait's digest of each record."""
    headers = {"Authorization": f"Bearer {library.enrol(SHANGHAI, '99')}"}
    wanted = {"version": 1, "id_number": NUMBER, "purpose": "test"}
    found = requests.post(f"{library.url}/v1/people/lookup", json=wanted, headers=headers, timeout=10).json()["photos"]
    return {photo["record_id"]: photo["sha256"] for photo in found if photo["profile"] == "id-card"}


@pytest.fixture
def settings(library: RealLibrary, tmp_path: Path) -> dict[str, Settings]:
    made = {city: enrolled(library, city, tmp_path / city) for city in (HUANGSHAN, SHANGHAI)}
    return {city: replace(each, camera="synthetic:good") for city, each in made.items()}


def told_on(page: QWidget) -> str:
    return texts(page).replace(" ", "")


def test_a_photo_of_huangshan_is_offered_and_used_in_shanghai_a_moment_later(
    app: App, library: RealLibrary, settings: dict[str, Settings]
) -> None:
    with ExitStack() as halls:
        huangshan, shanghai = (halls.enter_context(at_the_window(app, each)) for each in settings.values())
        first = file_in_huangshan(huangshan)
        ask_in_shanghai(shanghai)
        pages = shanghai.window.pages
        assert pages.photo.preview.isVisible()
        offered = told_on(pages.photo)
        turn_to_the_held_photo(shanghai)
        compared = told_on(pages.review)
        shanghai.accept()
        again = shanghai.file_for_window()
        shanghai.wait(lambda: all_is_sent(shanghai), "the library's acknowledgement")
    assert [ORIGIN in told for told in (offered, compared)] == [True, True]
    assert again.draft.reused_from == first.draft.id
    assert Code.REUSED_LIKENESS in again.draft.confirmed
    portraits = {kept_in(settings[HUANGSHAN].data, first), kept_in(settings[SHANGHAI].data, again)}
    assert [sha256(portrait).hexdigest() for portrait in portraits] == [first.photos[0].sha256]
    assert held_by(library) == {each.draft.id: first.photos[0].sha256 for each in (first, again)}


def kept_in(folder: Path, record: CaptureRecord) -> bytes:
    """The portrait in that counter's journal, which holds this record alone, acknowledged by the library."""
    path = folder / adapters.JOURNAL
    with SqlJournal(path, journal_key(FileCredentials(folder / adapters.KEYS), path)) as journal:
        assert [(each.record, each.upload.state) for each in journal.entries()] == [(record, UploadState.ACKNOWLEDGED)]
        return journal.photo(record.photos[0].sha256)
