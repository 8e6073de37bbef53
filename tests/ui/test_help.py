"""Every page has its help in both languages, and F1 opens the one of the page that is seen."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from counter_app.ui.app import LANGUAGES, App
from counter_app.ui.desks.help import EVERYWHERE, TOPICS, text_of
from counter_app.ui.newborn.pages import NewbornPages
from counter_app.ui.pages.case_pages import CasePages
from counter_app.ui.widgets.deck import Deck
from counter_app.ui.widgets.help_dialog import HelpDialog
from tests.ui.stage import Counter, open_at_camera


def cards(deck: Deck) -> Iterator[type]:
    for card in deck.cards:
        if isinstance(card, CasePages | NewbornPages):
            yield from cards(card)
        else:
            yield type(card)


def test_every_page_has_a_topic(counter: Counter) -> None:
    assert set(cards(counter.window.front)) == set(TOPICS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("topic", [*TOPICS.values(), EVERYWHERE])
def test_every_topic_is_written_in_both_languages(topic: str, language: str) -> None:
    text = text_of(topic, language)
    assert text.startswith("# ")
    assert "**" in text, "names its keys"
    assert any("\u4e00" <= each <= "\u9fff" for each in text) == (language == "zh_CN")


@pytest.mark.parametrize("topic", [*TOPICS.values(), EVERYWHERE])
def test_both_languages_name_the_same_keys(topic: str) -> None:
    chinese, english = (keys(text_of(topic, language)) for language in LANGUAGES)
    assert chinese == english


def keys(text: str) -> list[str]:
    return sorted(part.replace("空格", "Space") for part in text.split("**")[1::2])


def test_f1_opens_the_help_of_the_page_and_esc_goes_back(counter: Counter, app: App) -> None:
    open_at_camera(counter.window)
    counter.press(Qt.Key.Key_F1)
    (dialog,) = counter.window.findChildren(HelpDialog)
    assert dialog.text.toPlainText().startswith("拍照")
    counter.press(Qt.Key.Key_Escape)
    app.qt.sendPostedEvents(None, 52)
    assert not any(each.isVisible() for each in counter.window.findChildren(QDialog))
    assert counter.window.front.front is counter.window.pages
