"""Makes the Qt application: look, language, the door for other threads, and the window."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from counter_app import resources
from counter_app.domain.faults import Fault
from counter_app.ui import theme
from counter_app.ui.bridge import Bridge
from counter_app.ui.driver import Driver
from counter_app.ui.main_window import MainWindow
from counter_app.ui.parts import Parts
from counter_app.ui.refusal import Refusal
from counter_app.ui.translations import Catalogue, CatalogueTranslator, read_catalogue

LANGUAGES = ("zh_CN", "en")


class App:
    """Owns the application, its translators and the bridge. Made and used on the main thread."""

    def __init__(
        self, language: str, argv: Sequence[str] = (), *, is_windowless: bool = False, scale_percent: int = 0
    ) -> None:
        if is_windowless:
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
        if scale_percent:
            os.environ["QT_SCALE_FACTOR"] = f"{scale_percent / 100:g}"  # read by Qt once, as the application is made
        # one application a process is Qt's own rule; a second App is another session in the same one
        running = QApplication.instance()
        self.qt = running if isinstance(running, QApplication) else QApplication([sys.argv[0], *argv])
        self.qt.setApplicationName("delta-counter")
        self.qt.setQuitOnLastWindowClosed(True)
        theme.set_up(self.qt)
        self._catalogues = {name: read_catalogue(_catalogue_file(name)) for name in LANGUAGES}
        self._translators: list[QTranslator] = []
        self._language = ""
        self._window: MainWindow | None = None
        self.bridge = Bridge()
        self.speak(language)

    def wear(self, appearance: str) -> None:
        """Look like this from now on; windows made before keep some of their old icons."""
        theme.set_up(self.qt, appearance)

    @property
    def language(self) -> str:
        return self._language

    def speak(self, language: str) -> None:
        """Show everything in this language from now on."""
        if language == self._language:
            return
        self.close()
        self._language = language
        QLocale.setDefault(QLocale(language))
        self._translators = [_qt_translator(language), _own_translator(self._catalogues[language])]
        for new in self._translators:
            self.qt.installTranslator(new)

    def open(self, parts: Parts) -> MainWindow:
        """Make the window; it shows nothing of camera and hand-over until it is told."""
        window = MainWindow(parts, Driver(parts.desk))
        window.language_wanted.connect(self._speak_the_other)
        window.settings_desk.language_set.connect(self.speak)
        self._window = window
        return window

    def refuse(self, fault: Fault) -> None:
        """Say why the program may not start, and return once that has been read."""
        Refusal(fault).exec()

    def close(self) -> None:
        """Take the translators back from Qt, which does not own them."""
        for old in self._translators:
            self.qt.removeTranslator(old)
        self._translators = []
        self._language = ""

    def exec(self) -> int:
        """Run until the window is closed."""
        return self.qt.exec()

    def _speak_the_other(self) -> None:
        self.speak(next(language for language in LANGUAGES if language != self._language))


def _catalogue_file(language: str) -> Path:
    return resources.path("i18n", f"counter_{language}.ts")


def _own_translator(catalogue: Catalogue) -> QTranslator:
    return CatalogueTranslator(catalogue)


def _qt_translator(language: str) -> QTranslator:
    """Qt's own words in dialogues and context menus; where they are missing, English stays."""
    translator = QTranslator()
    translator.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return translator
