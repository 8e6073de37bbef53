"""The settings page: what an administrator sets is judged, tried, kept and in effect, and nobody else may."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from counter_app.domain.duty import SignedIn
from counter_app.domain.faults import Fault, FaultCode
from counter_app.domain.ids import OfficerId
from counter_app.domain.installation import Setting
from counter_app.domain.person.officer import Officer, Role
from counter_app.domain.photo.findings import Code
from counter_app.ui.app import App
from counter_app.ui.installing import Installed, Origin
from counter_app.ui.messages.installation import Section
from counter_app.ui.scenes import door as door_scenes
from counter_app.ui.scenes.cast import SeenFace, guarding
from counter_app.ui.scenes.still_settings import PRESET, StillInstalling
from tests import people
from tests.ui import probes
from tests.ui.stage import TILTED, Counter, judgement, open_at_camera, set_up, strike

Key = Qt.Key


@pytest.fixture
def installing() -> StillInstalling:
    return StillInstalling()


@pytest.fixture
def beeps() -> list[str]:
    return []


@pytest.fixture
def counter(app: App, installing: StillInstalling, beeps: list[str]) -> Iterator[Counter]:
    made = set_up(app, installing=installing, sound=lambda: beeps.append("beep"))
    yield made
    strike(made)


def open_settings(counter: Counter) -> None:
    counter.press(Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)


def row(counter: Counter, setting: Setting, text: str) -> None:
    field = counter.window.settings.sections.rows[setting]
    field.fill_in(text)
    field.edited.emit()


def test_the_key_opens_the_page_and_brings_the_case_back(counter: Counter) -> None:
    open_settings(counter)
    assert counter.window.front.front is counter.window.settings
    counter.press(Key.Key_Escape)
    assert counter.window.front.front is counter.window.pages


def test_only_what_was_changed_is_kept(counter: Counter, installing: StillInstalling) -> None:
    open_settings(counter)
    row(counter, Setting.COUNTER, "12")
    counter.press(Key.Key_Return)
    assert installing.kept == [{Setting.COUNTER: "12"}]
    assert "重新启动" in probes.texts(counter.window)


def test_what_is_wrong_is_said_under_its_field_and_nothing_is_kept(
    counter: Counter, installing: StillInstalling
) -> None:
    open_settings(counter)
    row(counter, Setting.LIBRARY, "http://library.example")
    counter.press(Key.Key_Return)
    assert installing.kept == []
    assert counter.window.settings.sections.section is Section.LIBRARY
    assert "https" in probes.texts(counter.window)


def test_what_the_command_line_gives_is_shown_as_fixed(app: App) -> None:
    installing = StillInstalling(Installed(PRESET, frozenset({Setting.CITY})))
    counter = set_up(app, installing=installing)
    open_settings(counter)
    rows = counter.window.settings.sections.rows
    assert (rows[Setting.CITY].isEnabled(), rows[Setting.COUNTER].isEnabled()) == (False, True)
    row(counter, Setting.CITY, "320500")
    counter.press(Key.Key_Return)
    assert Setting.CITY not in installing.kept[0]
    strike(counter)


def test_a_disk_that_refuses_is_told(counter: Counter, installing: StillInstalling) -> None:
    installing.fault = Fault(FaultCode.DISK_READ_ONLY)
    open_settings(counter)
    row(counter, Setting.COUNTER, "12")
    counter.press(Key.Key_Return)
    assert installing.now.values[Setting.COUNTER] == "07"
    assert not counter.window.settings.restart.isVisible()


def test_the_language_changes_at_once(counter: Counter) -> None:
    open_settings(counter)
    row(counter, Setting.LANG, "en")
    counter.press(Key.Key_Return)
    assert counter.app.language == "en"
    assert "Settings" in probes.texts(counter.window)


def test_a_camera_that_is_chosen_shows_its_picture_and_leaving_takes_it_back(
    counter: Counter, installing: StillInstalling
) -> None:
    open_settings(counter)
    counter.window.settings.list.setCurrentRow(list(Section).index(Section.CAMERA))
    row(counter, Setting.CAMERA, "0")
    counter.press(Key.Key_Escape)
    assert installing.asked == ["watch True", "camera 0", "watch False", "camera auto"]


def test_light_is_judged_on_the_live_picture(counter: Counter) -> None:
    open_settings(counter)
    page = counter.window.settings
    page.list.setCurrentRow(list(Section).index(Section.CAMERA))
    assert "无人" in probes.texts(counter.window)
    dark = replace(TILTED, code=Code.TOO_DARK, unit="L*")
    counter.glances.append(SeenFace(1, (TILTED, dark)))
    page.look()
    assert "暗" in probes.texts(counter.window)


def test_the_library_is_tried_and_its_silence_is_told(counter: Counter, installing: StillInstalling) -> None:
    open_settings(counter)
    counter.window.settings.list.setCurrentRow(list(Section).index(Section.LIBRARY))
    row(counter, Setting.LIBRARY, "https://nobody.example")
    counter.press(Key.Key_T, Qt.KeyboardModifier.AltModifier)
    assert installing.asked == ["library https://nobody.example"]
    assert "照片库" in probes.texts(counter.window.settings.sections.library)


def test_a_test_page_goes_to_the_printer_of_its_paper(counter: Counter, installing: StillInstalling) -> None:
    open_settings(counter)
    counter.window.settings.list.setCurrentRow(list(Section).index(Section.PRINTERS))
    row(counter, Setting.PRINTER, "Office")
    row(counter, Setting.PRINTER_A5, "Hall")
    for key in (Key.Key_4, Key.Key_5, Key.Key_R):
        counter.press(key, Qt.KeyboardModifier.AltModifier)
    assert installing.asked == ["printer a4 Office", "printer a5 Hall"], "there is no receipt printer"


@pytest.mark.parametrize(("role", "may_set"), [(Role.OFFICER, False), (Role.SUPERVISOR, True)])
def test_where_officers_sign_in_only_a_supervisor_may_set_anything(app: App, role: Role, may_set: bool) -> None:
    installing = StillInstalling()
    counter = set_up(app, guarding(), installing=installing)
    open_settings(counter)
    assert counter.window.front.front is counter.window.door
    who = replace(door_scenes.ONLINE, officer=Officer(OfficerId("061200"), role), until=people.NOON.replace(hour=23))
    counter.window.guard.handle(SignedIn(who))
    open_settings(counter)
    row(counter, Setting.COUNTER, "12")
    counter.window.settings.kept.emit(counter.window.settings.values)
    assert counter.window.settings.keep.isEnabled() == may_set
    assert bool(installing.kept) == may_set
    strike(counter)


def test_a_first_run_begins_with_the_page_and_can_be_skipped(app: App) -> None:
    counter = set_up(app, installing=StillInstalling(Installed(PRESET, origin=Origin.FIRST_RUN)))
    assert counter.window.front.front is counter.window.settings
    counter.press(Key.Key_Escape)
    assert counter.window.front.front is counter.window.pages
    counter.type("样例")
    assert counter.window.pages.applicant.name_field.text == "样例"
    strike(counter)


def test_a_first_run_that_is_kept_starts_the_program_anew(app: App) -> None:
    counter = set_up(app, installing=StillInstalling(Installed(PRESET, origin=Origin.FIRST_RUN)))
    row(counter, Setting.COUNTER, "12")
    counter.press(Key.Key_Return)
    assert counter.window.settings_desk.wants_restart
    assert not counter.window.isVisible()
    strike(counter)


def test_the_program_does_not_start_anew_in_the_middle_of_a_case(counter: Counter) -> None:
    open_at_camera(counter.window)
    open_settings(counter)
    row(counter, Setting.COUNTER, "12")
    counter.press(Key.Key_Return)
    counter.press(Key.Key_F5)
    assert not counter.window.settings_desk.wants_restart
    assert counter.window.isVisible()


@pytest.mark.parametrize(("sounds", "heard"), [("on", 2), ("off", 0)])
def test_a_release_and_a_failed_photo_can_be_heard_where_that_is_wanted(
    counter: Counter, beeps: list[str], sounds: str, heard: int
) -> None:
    open_settings(counter)
    row(counter, Setting.SOUNDS, sounds)
    counter.press(Key.Key_Return)
    counter.press(Key.Key_Escape)
    counter.desk.judgement = judgement((TILTED,))
    open_at_camera(counter.window)
    counter.review()
    assert len(beeps) == heard
