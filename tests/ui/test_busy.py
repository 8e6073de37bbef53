"""Whoever waits for longer than a moment is told so, and no longer than they wait."""

from pytestqt.qtbot import QtBot

from counter_app.ui.app import App
from counter_app.ui.busy import Busy
from tests.ui.probes import texts
from tests.ui.stage import Counter


def test_an_answer_at_once_says_nothing(app: App) -> None:
    busy, said, heard = Busy(), [], []
    busy.changed.connect(said.append)

    busy.waited(heard.append)("answer")

    assert (heard, said) == (["answer"], [False])


def test_what_is_slow_is_told_until_the_last_of_it_has_come(counter: Counter, qtbot: QtBot) -> None:
    busy = counter.window.busy
    first, second = (busy.waited(lambda _: None) for _ in range(2))
    qtbot.waitUntil(lambda: "正在处理" in texts(counter.window))

    first(None)
    assert "正在处理" in texts(counter.window)
    second(None)
    assert "正在处理" not in texts(counter.window)
