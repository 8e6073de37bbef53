"""Nothing is clipped, covered, outside, nameless or twice on one key, in any scene, language or size."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest
from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QApplication, QDialog, QScrollArea, QWidget

from counter_app import resources
from counter_app.domain.case.case import Case
from counter_app.domain.person.applicant import PersonName
from counter_app.ui import theme
from counter_app.ui.app import LANGUAGES, App
from counter_app.ui.main_window import MainWindow
from counter_app.ui.parts import Notice
from counter_app.ui.scenes import door as door_scenes
from counter_app.ui.scenes import pages as scenes
from counter_app.ui.scenes import settings as settings_scenes
from counter_app.ui.scenes.cast import Cast
from counter_app.ui.scenes.scene import Scene
from counter_app.ui.scenes.screenshots import stage
from counter_app.ui.translations import read_catalogue
from counter_app.ui.widgets.panel import heading
from tests import people
from tests.ui import probes
from tests.ui.pseudo import LONGER, PseudoTranslator, letters, stretched
from tests.ui.stage import cast, parts

SMALL = QSize(theme.WINDOW_WIDTH_PX, theme.WINDOW_HEIGHT_PX)
SIZES = (QSize(1280, 720), SMALL, QSize(1536, 864), QSize(1920, 1080))
"""1280 × 720 and 1536 × 864 are what a screen of 1920 × 1080 has left at 150 and 125 per cent."""
STRETCHED = "stretched"
SCENES = (*scenes.scenes(), *settings_scenes.scenes(), *door_scenes.scenes())
NARROW = frozenset({"newborn-errors", "newborn-not-met", "newborn-commitment", "newborn-hand-back"})
"""Four columns and a card: stretched they are looked at on the narrowest screen, too."""


class LongNames(Cast):
    """The same people with the longest names there are."""

    def case(self, seed: int = 0, *, agrees_to_reuse: bool = False) -> Case:
        case = super().case(seed, agrees_to_reuse=agrees_to_reuse)
        return replace(case, applicant=replace(case.applicant, name=PersonName(people.NAMES[-1])))


@pytest.fixture(scope="module")
def hall(qapp: QApplication) -> Iterator[App]:
    made = App(LANGUAGES[0])
    yield made
    made.close()


@pytest.fixture(scope="module")
def longer() -> PseudoTranslator:
    return PseudoTranslator(read_catalogue(resources.path("i18n", "counter_en.ts")))


@pytest.fixture(
    scope="module",
    params=product(SCENES, (LANGUAGES[0], STRETCHED)),
    ids=lambda each: f"{each[0].name}-{each[1]}",
)
def staged(request: pytest.FixtureRequest, hall: App, longer: PseudoTranslator) -> Iterator[MainWindow]:
    """Each scene once in each tongue, for every test to look at. What fits stretched fits in plain English."""
    scene, tongue = request.param
    hall.speak("en" if tongue == STRETCHED else tongue)
    if tongue == STRETCHED:
        hall.qt.installTranslator(longer)
    # names of thirty characters, once
    people_shown = _long_named() if tongue == LANGUAGES[0] and "applicant" not in scene.name else cast()
    window = stage(hall, scene, replace(parts(), notices=_notices(scene)), people_shown, SMALL)
    is_narrow = scene.name.partition("-")[2] in NARROW
    window.setProperty("sizes", SIZES if tongue != STRETCHED else SIZES[:2] if is_narrow else SIZES[1:2])
    yield window
    _take_down(window)
    hall.qt.removeTranslator(longer)


def test_every_scene_fits_at_every_size(hall: App, staged: MainWindow) -> None:
    found = []
    for size in staged.property("sizes"):
        staged.resize(size)
        for _ in range(3):
            hall.qt.processEvents()
        assert staged.size() == size
        found += [(size.width(), what) for what in _amiss(staged)]
    assert found == []


@pytest.mark.parametrize(
    "name", ["details-guardian-errors", "review-fail", "review-takes", "journal-refused", "journal-correct"]
)
def test_what_is_needed_is_seen_without_scrolling_on_the_smallest_screen(hall: App, name: str) -> None:
    scene = next(each for each in SCENES if each.name.partition("-")[2] == name)
    hall.speak(LANGUAGES[0])
    window = stage(hall, scene, parts(), cast(), SMALL)

    areas = [area for area in window.findChildren(QScrollArea) if area.isVisible()]
    assert areas
    assert [type(area).__name__ for area in areas if area.verticalScrollBar().maximum() > 0] == []
    _take_down(window)


@pytest.mark.parametrize(("size", "is_named"), [(SMALL, False), (SIZES[-1], True)], ids=["small", "large"])
def test_the_strip_names_its_commands_where_there_is_room(hall: App, size: QSize, is_named: bool) -> None:
    hall.speak(LANGUAGES[0])
    window = stage(hall, SCENES[0], replace(parts(), notices=_notices(SCENES[0])), cast(), size)
    assert ("新生儿入户 Ctrl+N" in probes.texts(window)) is is_named
    _take_down(window)


@pytest.mark.parametrize(
    ("said", "heading_of_it"),
    [
        ("摄像头已断开。", "摄像头已断开"),
        ("The camera was disconnected.", "The camera was disconnected"),
        ("连接不上区域照片库。请直接拍照。", "连接不上区域照片库。请直接拍照。"),
        ("It failed. Take a photo.", "It failed. Take a photo."),
    ],
)
def test_a_heading_of_one_sentence_has_no_full_stop(said: str, heading_of_it: str) -> None:
    assert heading(said) == heading_of_it


def test_every_control_has_a_name(staged: MainWindow) -> None:
    assert probes.nameless(staged) == []


def test_no_key_means_two_things(staged: MainWindow) -> None:
    assert probes.doubled_keys(staged) == []


def test_every_sentence_of_the_stretched_tongue_is_longer_and_keeps_its_gaps() -> None:
    english = read_catalogue(resources.path("i18n", "counter_en.ts")).values()

    assert min(letters(stretched(text)) - round(LONGER * letters(text)) for text in english) >= 0
    assert stretched("{count} cases") == "{count} cááséés"


def test_the_probe_sees_a_clipped_text(app: App) -> None:
    window = stage(app, SCENES[0], parts(), cast(), SMALL)
    button = window.pages.applicant.go_on
    button.setFixedWidth(button.sizeHint().width() - 1)
    app.qt.processEvents()

    assert probes.clipped(window) == [button.text()]
    _take_down(window)


def test_the_probe_sees_what_lies_on_something_else(app: App) -> None:
    window = stage(app, SCENES[0], parts(), cast(), SMALL)
    window.strip.move(0, window.strip.y() - 5)

    assert probes.overlapping(window) != []
    _take_down(window)


def _long_named() -> Cast:
    plain = cast()
    return LongNames(plain.frame, plain.portrait)


def _notices(scene: Scene) -> tuple[Notice, ...]:
    """All that can stand side by side."""
    never = Notice.NOBODY_SIGNS_IN if scene.is_guarded else Notice.EMBEDDED_LIBRARY
    return tuple(notice for notice in Notice if notice is not never)


def _amiss(window: MainWindow) -> list[str]:
    """Of the window and every dialogue before it."""
    shown: list[QWidget] = [window, *window.findChildren(QDialog)]
    found = [what for each in shown for look in _LOOKS for what in look(each)]
    return found + [type(each).__name__ for each in shown[1:] if each.height() > SMALL.height()]


_LOOKS = (probes.clipped, probes.overlapping, probes.outside)


def _take_down(window: MainWindow) -> None:
    window.hide()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
