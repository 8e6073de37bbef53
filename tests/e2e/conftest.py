"""Opens the real program: real window offscreen, real threads, real journal, real library process."""

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from counter_app.bootstrap import adapters
from counter_app.bootstrap.counter import open_counter
from counter_app.config import KeyStore, Settings
from counter_app.sync.journal.credentials import FileCredentials
from counter_app.ui.app import App
from counter_app.ui.widgets import finding_list
from tests.e2e.officer import Officer
from tests.fakes.real_library import RealLibrary

CITY, COUNTER = "310000", "07"
OpenWindow = Callable[[str], AbstractContextManager[Officer]]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[RealLibrary]:
    with RealLibrary(tmp_path / "region") as running:
        yield running


@pytest.fixture(autouse=True)
def _officer_reads_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody here presses the release too late, and nobody waits."""
    monkeypatch.setattr(finding_list, "LATE_MS", 0)


@pytest.fixture
def app(qapp: QApplication) -> Iterator[App]:
    """The application in Chinese, its translators taken back afterwards: other tests read English."""
    made = App("zh_CN")
    yield made
    made.close()


@pytest.fixture
def open_window(app: App, tmp_path: Path, library: RealLibrary) -> OpenWindow:
    """Opens a counter of this test's own data folder on a camera; may be opened again after it was closed."""
    settings = enrolled(library, CITY, tmp_path / "counter")
    return lambda camera: at_the_window(app, replace(settings, camera=camera))


def enrolled(library: RealLibrary, city: str, data: Path) -> Settings:
    """Those of a counter of that city, with a data folder and a token of its own."""
    settings = Settings(city=city, counter=COUNTER, library=library.url, keys=KeyStore.FILE, data=data)
    FileCredentials(data / adapters.KEYS).set(f"{adapters.TOKEN}-{library.url}", library.enrol(city, COUNTER))
    return settings


@contextmanager
def at_the_window(app: App, settings: Settings) -> Iterator[Officer]:
    """An officer before the running counter of these settings; others may be open beside it."""
    with open_counter(app, settings) as window:
        window.show()
        window.activateWindow()
        yield Officer(app, window)
        window.hide()
        window.deleteLater()
