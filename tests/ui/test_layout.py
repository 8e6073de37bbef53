"""Nothing is clipped, covered or outside, in any scene, language or size."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QApplication, QDialog

from counter_app.domain.applicant import PersonName
from counter_app.domain.case import Case
from counter_app.ui import door_scenes, scenes, settings_scenes, theme
from counter_app.ui.app import LANGUAGES, App
from counter_app.ui.cast import Cast
from counter_app.ui.main_window import MainWindow
from counter_app.ui.parts import Notice
from counter_app.ui.scene import Scene
from counter_app.ui.screenshots import SIZES, stage
from tests import people
from tests.ui import probes
from tests.ui.stage import cast, parts

HAS_DIALOG = {"signature", "shift"}
HELP = "help"
SMALL = QSize(theme.WINDOW_WIDTH_PX, theme.WINDOW_HEIGHT_PX)
DOOR_SCENES = door_scenes.scenes()
SETTINGS_SCENES = tuple(scene for scene in settings_scenes.scenes() if not scene.name.endswith(HELP))
HELP_SCENES = tuple(scene for scene in settings_scenes.scenes() if scene.name.endswith(HELP))
SCENES = (
    *scenes.scenes(),
    *SETTINGS_SCENES,
    *(scene for scene in DOOR_SCENES if not HAS_DIALOG.intersection(scene.name.split("-"))),
)
DIALOG_SCENES = (*(scene for scene in DOOR_SCENES if scene not in SCENES), *HELP_SCENES)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_every_scene_fits_in_both_languages_at_both_sizes(app: App, scene: Scene, language: str, size: QSize) -> None:
    app.speak(language)
    never = Notice.NOBODY_SIGNS_IN if scene.is_guarded else Notice.EMBEDDED_LIBRARY
    notices = tuple(notice for notice in Notice if notice is not never)
    window = stage(app, scene, replace(parts(), notices=notices), cast(), size)

    assert window.size() == size
    assert (probes.clipped(window), probes.overlapping(window), probes.outside(window)) == ([], [], [])
    _take_down(window)


class LongNames(Cast):
    """The same people with the longest names there are."""

    def case(self, seed: int = 0, *, agrees_to_reuse: bool = False) -> Case:
        case = super().case(seed, agrees_to_reuse=agrees_to_reuse)
        return replace(case, applicant=replace(case.applicant, name=PersonName(people.NAMES[-1])))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scene", [each for each in SCENES if "applicant" not in each.name], ids=lambda s: s.name)
def test_thirty_characters_of_a_name_fit_everywhere(app: App, scene: Scene, language: str) -> None:
    app.speak(language)
    plain = cast()
    window = stage(app, scene, parts(), LongNames(plain.frame, plain.portrait), SMALL)

    assert window.size() == SMALL
    assert (probes.clipped(window), probes.overlapping(window), probes.outside(window)) == ([], [], [])
    _take_down(window)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scene", DIALOG_SCENES, ids=lambda scene: scene.name)
def test_every_dialogue_of_the_door_fits(app: App, scene: Scene, language: str) -> None:
    app.speak(language)
    window = stage(app, scene, parts(), cast(), SMALL)
    for dialog in window.findChildren(QDialog):
        assert (probes.clipped(dialog), probes.overlapping(dialog), probes.outside(dialog)) == ([], [], [])
        assert dialog.height() <= SMALL.height()
    assert (window.findChildren(QDialog) == []) == (scene.name.endswith("needs-signature"))
    _take_down(window)


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


def _take_down(window: MainWindow) -> None:
    window.hide()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
