"""Takes a picture of every scene in both languages and at both sizes of screen."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QSize
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from counter_app.ui import theme
from counter_app.ui.app import LANGUAGES, App
from counter_app.ui.main_window import MainWindow
from counter_app.ui.parts import Notice, Parts
from counter_app.ui.scenes import door as door_scenes
from counter_app.ui.scenes import newborn as newborn_scenes
from counter_app.ui.scenes import settings as settings_scenes
from counter_app.ui.scenes.cast import GOOD, HERE, Cast, StillClock, StillDesk, guarding
from counter_app.ui.scenes.pages import scenes
from counter_app.ui.scenes.scene import Scene
from counter_app.ui.scenes.still_cases import NoCodes, StillCases
from counter_app.ui.scenes.still_documents import ON
from counter_app.ui.scenes.still_newborns import StillNewborns
from counter_app.ui.scenes.still_settings import StillInstalling

SIZES = (QSize(theme.WINDOW_WIDTH_PX, theme.WINDOW_HEIGHT_PX), QSize(1920, 1080))


@dataclass(frozen=True, slots=True)
class Choice:
    """Which pictures are taken: without names all scenes at both sizes, with names those at the smaller."""

    appearance: str = "light"
    names: frozenset[str] = frozenset()

    @property
    def sizes(self) -> tuple[QSize, ...]:
        return SIZES[:1] if self.names else SIZES

    def scenes(self) -> tuple[Scene, ...]:
        every = (*scenes(), *settings_scenes.scenes(), *door_scenes.scenes())
        return tuple(scene for scene in every if not self.names or scene.name.partition("-")[2] in self.names)


def take(folder: Path, parts: Parts, cast: Cast, choice: Choice) -> list[Path]:
    """Write the pictures into the folder; of `parts` only rules, terms and profile are used."""
    folder.mkdir(parents=True, exist_ok=True)
    return list(_taken(folder, parts, cast, choice))


def _taken(folder: Path, parts: Parts, cast: Cast, choice: Choice) -> Iterator[Path]:
    app = App(LANGUAGES[0])
    app.wear(choice.appearance)
    for language in LANGUAGES:
        app.speak(language)
        for size in choice.sizes:
            for scene in choice.scenes():
                name = f"{language}-{size.width()}x{size.height()}-{scene.name}"
                window = stage(app, scene, parts, cast, size)
                yield _save(window, folder / f"{name}.png")
                for dialog in window.findChildren(QDialog):
                    yield _save(dialog, folder / f"{name}-dialog.png")
                _take_down(window)


def _take_down(window: MainWindow) -> None:
    """At once: no event loop runs here that would do it, and all of them together fill the memory."""
    window.hide()
    window.deleteLater()
    QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


def _save(widget: QWidget, file: Path) -> Path:
    if not widget.grab().save(str(file)):
        raise OSError(str(file))
    return file


def _notices(notices: tuple[Notice, ...], scene: Scene) -> tuple[Notice, ...]:
    """A practice library says of itself whether somebody signs in to it."""
    if not scene.is_guarded:
        return notices
    return tuple(Notice.EMBEDDED_LIBRARY if each is Notice.NOBODY_SIGNS_IN else each for each in notices)


def stage(app: App, scene: Scene, parts: Parts, cast: Cast, size: QSize) -> MainWindow:
    """A window of that size in which the scene has been played."""
    both = cast.pair(GOOD).picture
    played = replace(
        parts,
        desk=StillDesk(cast.portrait.jpeg, others={both.sha256: both.jpeg}),
        newest_frame=cast.seen,
        newest_glance=cast.glance,
        clock=StillClock(),
        window=HERE,
        new_id=lambda: "3f2a9c41-0000",
        guarding=guarding() if scene.is_guarded else None,
        notices=_notices(parts.notices, scene),
        cases=StillCases(replace(cast.book(), newborns=StillNewborns(newborn_scenes.newborns(cast)))),
        codes=NoCodes(),
        installing=StillInstalling(),
        sound=lambda: None,
        documents=cast.documents,
    )
    cast.stand.situation = None
    cast.documents.paper, cast.documents.camera = None, ON
    window = app.open(played)
    window.resize(size)
    window.show()
    for act in scene.acts:
        act(window, cast)
        app.qt.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    # the layout settles in two rounds: wrapped texts know their height only once their width is given
    for _ in range(3):
        app.qt.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    return window
