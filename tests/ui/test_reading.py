"""What is only read is scrolled where it is too long, and what is pressed stays in sight."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from counter_app.ui.app import App
from counter_app.ui.screen import Level
from counter_app.ui.widgets.label import paragraph
from counter_app.ui.widgets.panel import Panel
from counter_app.ui.widgets.reading import Reading
from tests.ui.stage import Counter

LINES = 12


@pytest.fixture
def text(app: App) -> QLabel:
    return paragraph(text="\n".join("测试" for _ in range(LINES)))


def shown(qtbot: QtBot, reading: Reading, height_px: int) -> Reading:
    qtbot.addWidget(reading)
    reading.resize(300, height_px)
    reading.show()
    QTest.qWaitForWindowActive(reading)
    return reading


def test_a_text_that_is_too_long_is_turned_by_the_page(qtbot: QtBot, text: QLabel) -> None:
    reading = shown(qtbot, Reading((text,), 8), text.fontMetrics().lineSpacing() * LINES // 2)
    bar = reading.verticalScrollBar()

    QTest.keyClick(reading, Qt.Key.Key_PageDown)
    assert bar.value() == bar.maximum() > 0
    QTest.keyClick(reading, Qt.Key.Key_PageUp)
    assert bar.value() == 0


def test_a_text_that_fits_stands_still_and_the_rest_takes_what_is_left(qtbot: QtBot, text: QLabel) -> None:
    rest = paragraph()
    reading = shown(qtbot, Reading((text,), 8, rest), text.fontMetrics().lineSpacing() * LINES * 2)

    assert reading.verticalScrollBar().maximum() == 0
    assert text.height() + 8 + rest.height() == reading.height()


def test_the_release_is_in_sight_below_the_longest_advice(counter: Counter) -> None:
    counter.open_case()
    page = counter.window.pages.photo
    page.findChildren(Panel)[0].show_fact(Level.WARN, "测试" * 200, "测试" * 200)
    counter.settle()
    (reading,) = page.findChildren(Reading)

    lowest = page.release.mapTo(page, page.release.rect().bottomLeft()).y()

    assert reading.verticalScrollBar().maximum() > 0
    assert page.release.height() >= page.release.sizeHint().height()
    assert lowest < page.height()
