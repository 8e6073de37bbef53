"""Whoever cannot see the window still learns what each control is, and no key means two things."""

import re
from collections import Counter

import pytest
from PySide6.QtGui import QAccessible, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QTextEdit, QWidget

from counter_app.ui import scenes, settings_scenes
from counter_app.ui.app import LANGUAGES, App
from counter_app.ui.screenshots import stage
from tests.ui.stage import cast, parts
from tests.ui.test_layout import SMALL, _take_down

CONTROLS = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QTextEdit)
LETTERS = re.compile(r"\w")
COLLECTION = [scene for scene in scenes.scenes() if "collection" in scene.name]
SCENES = COLLECTION + [scene for scene in settings_scenes.scenes() if not scene.name.endswith("help")]


def nameless(window: QWidget) -> list[str]:
    """Controls of which a screen reader would say nothing but their kind."""
    found = []
    for widget in window.findChildren(QWidget):
        if isinstance(widget, CONTROLS) and widget.isVisible() and widget.focusPolicy().value:
            seen = QAccessible.queryAccessibleInterface(widget)
            if not LETTERS.search(seen.text(QAccessible.Text.Name)):
                found.append(type(widget).__name__)
    return found


def doubled_keys(window: QWidget) -> list[str]:
    """Keys that two visible commands share: Qt then presses neither."""
    keys = [
        shortcut.key().toString(QKeySequence.SequenceFormat.PortableText)
        for shortcut in window.findChildren(QShortcut)
        if isinstance(owner := shortcut.parent(), QWidget) and owner.isVisible() and owner.isEnabled()
    ]
    return sorted(key for key, count in Counter(keys).items() if count > 1)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_every_control_of_settings_and_collection_has_a_name_and_a_key_of_its_own(
    app: App, scene: object, language: str
) -> None:
    app.speak(language)
    window = stage(app, scene, parts(), cast(), SMALL)  # type: ignore[arg-type]  # a scene it is
    assert (nameless(window), doubled_keys(window)) == ([], [])
    _take_down(window)
