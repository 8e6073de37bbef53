"""The slot between threads: newest wins, waiting ends."""

import threading

from counter_app.camera.mailbox import Latest


def test_the_newest_value_wins() -> None:
    slot: Latest[str] = Latest()
    slot.put("old")
    slot.put("new")
    assert slot.peek() == "new"


def test_an_unused_slot_is_empty() -> None:
    assert Latest().peek() is None


def test_looking_does_not_take_the_value_away() -> None:
    slot: Latest[str] = Latest()
    slot.put("value")
    assert (slot.peek(), slot.peek()) == ("value", "value")


def test_waiting_returns_at_once_when_there_is_something_newer() -> None:
    slot: Latest[str] = Latest()
    slot.put("new")
    assert slot.wait_newer("old", timeout_s=0.0) == "new"


def test_waiting_ends_with_nothing_when_nothing_newer_comes() -> None:
    slot: Latest[str] = Latest()
    slot.put("same")
    assert slot.wait_newer("same", timeout_s=0.01) is None


def test_waiting_wakes_when_another_thread_puts() -> None:
    slot: Latest[str] = Latest()
    slot.put("old")
    putter = threading.Timer(0.02, slot.put, ["new"])
    putter.start()
    assert slot.wait_newer("old", timeout_s=5.0) == "new"
    putter.join()


def test_an_emptied_slot_is_nothing_newer() -> None:
    slot: Latest[str] = Latest()
    slot.put("old")
    slot.clear()
    assert slot.wait_newer("old", timeout_s=0.01) is None
