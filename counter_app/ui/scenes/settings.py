"""Stages the settings page, the first run and the help, for pictures of them."""

from counter_app.domain.installation import Setting
from counter_app.domain.photo.findings import Code, Finding, Severity
from counter_app.ui.installing import Installed, Origin
from counter_app.ui.main_window import MainWindow
from counter_app.ui.messages.installation import Section
from counter_app.ui.scenes.cast import Cast, Situation
from counter_app.ui.scenes.pages import scenes as case_scenes
from counter_app.ui.scenes.scene import Act, Scene
from counter_app.ui.scenes.still_settings import PRESET
from counter_app.ui.settings.sections import PARTS

DARK = Finding(Code.TOO_DARK, Severity.BLOCKING, 31.0, 42.0, "L*")


def scenes() -> tuple[Scene, ...]:
    """Every part of the page, and what it says."""
    cases = {scene.name.partition("-")[2]: scene.acts for scene in case_scenes()}
    begin = cases["applicant-empty"]
    staged: dict[str, tuple[Act, ...]] = {
        **{f"settings-{section.value}": (*begin, _open, _bring(section)) for section in Section},
        "settings-too-dark": (*begin, _dark, _open, _bring(Section.CAMERA)),
        "settings-library-silent": (*begin, _open, _bring(Section.LIBRARY), _try_silent),
        "settings-printer-tried": (*begin, _open, _bring(Section.PRINTERS), _try_printer),
        "settings-wrong": (*begin, _open, _enter(Setting.COUNTER, "7"), _enter(Setting.KEEP_PHOTOS_DAYS, "9"), _keep),
        "settings-kept": (*begin, _open, _enter(Setting.COUNTER, "12"), _keep),
        "settings-fixed": (*begin, _open, _fix),
        "settings-first-run": (*begin, _open, _first),
        "help": (*cases["photo-ready"], _help),
    }
    named = [Scene(f"8{place:02d}-{name}", acts) for place, (name, acts) in enumerate(staged.items())]
    return (*named, Scene("890-settings-not-allowed", (*begin, _shut)))


def _open(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.strip.settings_wanted.emit()


def _bring(section: Section) -> Act:
    def bring(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
        window.settings.list.setCurrentRow(tuple(PARTS).index(section))
        window.settings.sections.preview.hold(None)  # looks at once: no clock goes on between two pictures

    return bring


def _enter(setting: Setting, text: str) -> Act:
    return lambda window, _: window.settings.sections.rows[setting].fill_in(text)


def _keep(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.settings.keep.click()


def _dark(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    cast.stand.situation = Situation(cast.frame, (DARK,))


def _try_silent(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.settings.sections.rows[Setting.LIBRARY].fill_in("https://nobody.example")
    window.settings.sections.library.buttons[None].click()


def _try_printer(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    next(iter(window.settings.sections.printers.buttons.values())).click()


def _fix(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.settings.show_installed(Installed(PRESET, frozenset({Setting.CITY, Setting.COUNTER})), may_set=True)


def _first(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.settings.show_installed(Installed(PRESET, origin=Origin.FIRST_RUN), may_set=True)


def _shut(window: MainWindow, cast: Cast) -> None:
    _open(window, cast)
    window.settings.show_installed(Installed(PRESET), may_set=False)


def _help(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.help.open()
