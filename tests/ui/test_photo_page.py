"""The live page looks at the newest frame, gives one advice, and shoots exactly what is on screen."""

import weakref
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from counter_app.domain.faults import Fault, FaultCode
from counter_app.domain.photo.photo import Frame
from counter_app.domain.session.session import Collecting, Framing, JudgeShot, Judging, Reviewing
from counter_app.domain.status import CameraLost
from counter_app.ui.app import App
from counter_app.ui.live.advice import Correct
from counter_app.ui.live.burst import APART
from counter_app.ui.main_window import MainWindow
from counter_app.ui.scenes.cast import SeenFace
from counter_app.ui.widgets.picture import image_of
from tests import people
from tests.ui import stage
from tests.ui.probes import texts
from tests.ui.stage import Counter

LOST = CameraLost("USB camera", Fault(FaultCode.CAMERA_LOST), people.NOON, 3)


def test_the_frame_on_screen_is_the_one_that_is_judged(counter: Counter, qtbot: QtBot) -> None:
    counter.open_case()
    seen = stage.frame(2)
    counter.camera.append(seen)
    qtbot.waitUntil(lambda: counter.window.pages.photo.preview.shown is seen)

    counter.press(Qt.Key.Key_Space)

    (effect,) = counter.desk.performed
    assert isinstance(effect, JudgeShot)
    assert effect.shot.frame is seen


def test_the_picture_stands_still_while_it_is_judged(counter: Counter, qtbot: QtBot) -> None:
    counter.open_case()
    counter.press(Qt.Key.Key_Space)
    held = counter.window.pages.photo.preview.shown

    counter.camera.append(stage.frame(2))
    with qtbot.waitSignal(counter.window.pages.photo.preview.looked):
        pass

    assert counter.window.pages.photo.preview.shown is held


def test_without_a_camera_space_does_nothing_and_the_page_says_what_to_do(counter: Counter) -> None:
    counter.open_case()
    counter.window.show_camera(LOST)
    counter.settle()

    counter.press(Qt.Key.Key_Space)

    assert isinstance(counter.window.driver.state, Framing)
    assert "请检查连线并重新插上" in texts(counter.window)
    assert "摄像头无画面" in texts(counter.window)


def test_when_the_camera_is_back_space_shoots_again(counter: Counter) -> None:
    counter.open_case()
    counter.window.show_camera(LOST)
    counter.settle()
    counter.window.show_camera(stage.LIVE)
    counter.settle()

    counter.press(Qt.Key.Key_Space)

    assert isinstance(counter.window.driver.state, Judging)


def test_advice_is_shown_when_it_lasts(app: App, qtbot: QtBot) -> None:
    clock = stage.HandClock()
    seen = stage.frame()
    parts = replace(
        stage.parts(), clock=clock, newest_frame=lambda: seen, newest_glance=lambda: SeenFace(seen.seq, (stage.TILTED,))
    )
    window = app.open(parts)
    qtbot.addWidget(window)
    window.show_camera(stage.LIVE)
    window.show()
    stage.open_at_camera(window)
    photo = window.pages.photo
    with qtbot.waitSignal(photo.preview.looked):
        pass
    clock.pass_time(2.0)

    qtbot.waitUntil(lambda: photo.advising.shown == Correct(stage.TILTED))

    assert "请申请人把头向其右侧摆正" in texts(window)


def test_no_timer_runs_on_a_page_that_is_not_seen(counter: Counter) -> None:
    def running(window: MainWindow) -> int:
        return sum(timer.isActive() for timer in window.pages.photo.findChildren(QTimer))

    assert running(counter.window) == 0
    counter.open_case()
    assert running(counter.window) == 1
    counter.review()

    assert running(counter.window) == 0


def show_live(counter: Counter, qtbot: QtBot, *frames: Frame) -> list[weakref.ref[Frame]]:
    """One after the other, each until it was seen."""
    for frame in frames:
        counter.camera[:] = [frame]
        qtbot.waitUntil(lambda frame=frame: counter.window.pages.photo.preview.shown is frame)  # type: ignore[misc]
    return [weakref.ref(frame) for frame in frames]


def test_no_page_keeps_a_live_picture_that_it_does_not_show(counter: Counter, qtbot: QtBot) -> None:
    counter.open_case()
    _, seen = show_live(counter, qtbot, stage.frame(2), stage.frame(3))  # of one moment: the burst takes the first

    counter.window.open_journal()
    counter.camera[:] = [stage.frame(4)]
    counter.window.show_camera(stage.LIVE)

    assert seen() is None


def test_of_the_moments_before_the_release_only_the_chosen_one_is_kept(counter: Counter, qtbot: QtBot) -> None:
    counter.open_case()
    moments = (replace(stage.frame(seq), taken_at=people.NOON + seq * 2 * APART) for seq in range(2, 5))
    seen = show_live(counter, qtbot, *moments)
    counter.press(Qt.Key.Key_Space)
    counter.camera[:] = [stage.frame(9)]
    counter.desk.performed.clear()

    counter.answer()

    assert isinstance(counter.window.driver.state, Reviewing)
    assert [moment() is not None for moment in seen] == [False, False, True]


def test_a_picture_on_screen_is_the_frame_and_no_copy(app: App) -> None:
    shown = stage.frame()
    pixels = weakref.ref(shown.pixels)
    image = image_of(shown)
    del shown
    assert pixels() is not None
    del image
    assert pixels() is None


def test_the_picture_is_there_again_when_the_page_is(counter: Counter) -> None:
    counter.open_case()
    counter.window.open_journal()
    counter.window.open_journal()

    assert counter.window.pages.photo.preview.shown is counter.camera[-1]


def test_m_turns_the_mirror_off_and_on(counter: Counter) -> None:
    counter.open_case()
    page = counter.window.pages.photo
    before = page.preview.grab().toImage()

    counter.press(Qt.Key.Key_M)

    assert not page.mirror.isChecked()
    assert page.preview.grab().toImage() != before
    counter.press(Qt.Key.Key_M)
    assert page.preview.grab().toImage() == before


def test_a_space_that_comes_after_the_release_accepts_no_photo_that_nobody_has_seen(counter: Counter) -> None:
    counter.open_case()
    counter.review()
    assert isinstance(counter.window.driver.state, Reviewing)

    counter.press(Qt.Key.Key_Space)

    assert isinstance(counter.window.driver.state, Reviewing)
    counter.press(Qt.Key.Key_Return)
    assert isinstance(counter.window.driver.state, Collecting)
