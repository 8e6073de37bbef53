"""A second start finds the first one, and nobody else."""

import threading
from pathlib import Path

from pytestqt.qtbot import QtBot

from counter_app.ui.summons import Summons, summon, summons_name


def summon_elsewhere(data: Path) -> list[bool]:
    """As another program would: not on the thread that answers."""
    heard: list[bool] = []
    caller = threading.Thread(target=lambda: heard.append(summon(data)))
    caller.start()
    caller.join(timeout=5)
    return heard


def test_the_first_window_is_called_when_the_program_starts_again(qtbot: QtBot, tmp_path: Path) -> None:
    waiting = Summons(tmp_path)
    with qtbot.waitSignal(waiting.called):
        assert summon_elsewhere(tmp_path) == [True]
    waiting.close()


def test_nobody_answers_for_another_folder_or_after_the_end(qtbot: QtBot, tmp_path: Path) -> None:
    waiting = Summons(tmp_path / "one")
    assert summon_elsewhere(tmp_path / "other") == [False]
    waiting.close()
    assert summon_elsewhere(tmp_path / "one") == [False]


def test_what_a_killed_program_left_behind_is_not_in_the_way(qtbot: QtBot, tmp_path: Path) -> None:
    left_behind, waiting = Summons(tmp_path), Summons(tmp_path)
    with qtbot.waitSignal(waiting.called):
        assert summon_elsewhere(tmp_path) == [True]
    left_behind.close()
    waiting.close()


def test_the_name_tells_nothing_of_the_folder(tmp_path: Path) -> None:
    assert tmp_path.name not in summons_name(tmp_path)
    assert summons_name(tmp_path) == summons_name(tmp_path / "." / "x" / "..")
