"""Runs Qt offscreen, and lets no warning of Qt pass."""

import os
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from counter_app.ui.app import App
from counter_app.ui.widgets import finding_list
from tests.ui.stage import Counter, set_up, strike

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

HARMLESS = ("This plugin does not support",)
"""What the offscreen platform says about itself."""


@pytest.fixture(autouse=True)
def _qt_stays_silent(request: pytest.FixtureRequest) -> Iterator[None]:
    """A warning of Qt fails the test that caused it, unless that test is about what Qt warns of."""
    if request.node.get_closest_marker("qt_warns") is not None:
        yield
        return
    qtlog = request.getfixturevalue("qtlog") if "qapp" in request.fixturenames else None
    yield
    if qtlog is not None:
        loud = [record.message for record in qtlog.records if not record.message.startswith(HARMLESS)]
        assert loud == []


@pytest.fixture(autouse=True)
def _officer_reads_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody here presses the release too late, and nobody waits."""
    monkeypatch.setattr(finding_list, "LATE_MS", 0)


@pytest.fixture
def app(qapp: QApplication) -> Iterator[App]:
    """The application in Chinese, its translators taken back afterwards."""
    made = App("zh_CN")
    yield made
    made.close()


@pytest.fixture
def counter(app: App) -> Iterator[Counter]:
    """A counter ready to serve; nothing of it may stay behind."""
    made = set_up(app)
    yield made
    strike(made)
