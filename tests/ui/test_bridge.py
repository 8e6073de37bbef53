"""Threads reach the GUI through one door, in order, and a mistake stops nothing."""

import threading

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from counter_app.ui.bridge import Bridge


def test_calls_of_one_thread_run_on_the_gui_thread_in_order(qapp: QApplication, qtbot: QtBot) -> None:
    bridge, ran = Bridge(), []

    def work() -> None:
        for number in range(500):
            bridge.post(lambda number=number: ran.append((number, threading.current_thread())))  # type: ignore[misc]

    thread = threading.Thread(target=work)
    thread.start()
    qtbot.waitUntil(lambda: len(ran) == 500)
    thread.join()

    assert ran == [(number, threading.main_thread()) for number in range(500)]


def test_no_call_of_many_threads_is_lost(qapp: QApplication, qtbot: QtBot) -> None:
    bridge, ran = Bridge(), []
    threads = [
        threading.Thread(target=lambda: [bridge.post(lambda: ran.append(1)) for _ in range(200)]) for _ in range(5)
    ]
    for thread in threads:
        thread.start()
    qtbot.waitUntil(lambda: len(ran) == 1000)
    for thread in threads:
        thread.join()

    assert len(ran) == 1000


def test_a_call_posted_on_the_gui_thread_runs_later(qapp: QApplication, qtbot: QtBot) -> None:
    bridge, ran = Bridge(), []

    bridge.post(lambda: ran.append(1))
    assert ran == []

    qtbot.waitUntil(lambda: ran == [1])


def test_a_call_that_raises_reaches_the_last_hook_and_stops_no_other(qapp: QApplication, qtbot: QtBot) -> None:
    bridge, ran = Bridge(), []

    def fail() -> None:
        raise ZeroDivisionError

    with capture_exceptions() as caught:
        bridge.post(fail)
        bridge.post(lambda: ran.append(1))
        qtbot.waitUntil(lambda: ran == [1])

    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]


@pytest.mark.parametrize("calls", [1, 10])
def test_a_call_may_post_another(qapp: QApplication, qtbot: QtBot, calls: int) -> None:
    bridge, ran = Bridge(), []

    def again(left: int) -> None:
        ran.append(left)
        if left > 1:
            bridge.post(lambda: again(left - 1))

    bridge.post(lambda: again(calls))
    qtbot.waitUntil(lambda: len(ran) == calls)

    assert ran == list(range(calls, 0, -1))
