"""The camera thread: publishes the newest frame, endures a little, comes back after losses, reports bugs."""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest

from counter_app.camera.grabber import Failures, Grabber, Patience
from counter_app.camera.mailbox import Latest
from counter_app.camera.synthetic import FPS, Script, SyntheticCamera, Trouble, TroubleKind
from counter_app.clock import SystemClock
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.domain.photo.photo import Frame
from counter_app.domain.ports import CameraBackend
from counter_app.domain.status import CameraLive, CameraLost, CameraStarting, CameraStatus
from tests.camera.doubles import HandClock, ListCamera, Told, picture

QUICK = Patience(reopen_first_s=0.02, reopen_most_s=0.05, garbage_frames=3, status_every_s=0.05)


class Rig:
    """A running grabber with its slot and its listener."""

    def __init__(self, backend: CameraBackend) -> None:
        self.newest: Latest[Frame] = Latest()
        self.told = Told()
        self.grabber = Grabber(backend, self.newest, SystemClock(), self.told, QUICK)

    def frame_after(self, frame: Frame | None) -> Frame:
        newer = self.newest.wait_newer(frame, timeout_s=5.0)
        assert newer is not None
        return newer


@contextmanager
def running(backend: CameraBackend) -> Iterator[Rig]:
    rig = Rig(backend)
    with rig.grabber:
        yield rig


Running = Callable[[CameraBackend], AbstractContextManager[Rig]]


def is_live(status: CameraStatus) -> bool:
    return isinstance(status, CameraLive)


def is_lost(code: FaultCode) -> Callable[[CameraStatus], bool]:
    return lambda status: isinstance(status, CameraLost) and status.fault.code is code


def garbage() -> FaultError:
    return FaultError(FaultCode.CAMERA_GARBAGE)


def test_frames_are_numbered_upwards_and_read_only() -> None:
    with running(ListCamera([picture(n) for n in range(5)])) as rig:
        first = rig.frame_after(None)
        second = rig.frame_after(first)
    assert second.seq > first.seq
    assert not first.pixels.flags.writeable
    assert first.taken_at.tzinfo is not None


def test_a_slow_reader_gets_the_newest_frame() -> None:
    with running(ListCamera([picture(n) for n in range(50)])) as rig:
        rig.told.wait_for(is_live)
        last = rig.frame_after(None)
        while last.pixels[0, 0, 0] != 255:  # 255 is what comes after all fifty
            last = rig.frame_after(last)
        assert last.seq > 50


def test_it_says_starting_then_live_with_the_size() -> None:
    with running(ListCamera([], name="desk camera")) as rig:
        live = rig.told.wait_for(is_live)
    assert rig.told.statuses[0] == CameraStarting("desk camera")
    assert isinstance(live, CameraLive)
    assert (live.name, live.width_px, live.height_px, live.is_synthetic) == ("desk camera", 64, 48, False)


def test_the_frame_rate_is_measured() -> None:
    with running(SyntheticCamera(Script(), SystemClock())) as rig:
        live = rig.told.wait_for(lambda status: isinstance(status, CameraLive) and abs(status.fps - FPS) < 6)
    assert isinstance(live, CameraLive)
    assert live.is_synthetic


def test_a_camera_that_disappears_comes_back() -> None:
    lost = FaultError(FaultCode.CAMERA_LOST)
    gone = [None, FaultCode.CAMERA_NOT_FOUND, FaultCode.CAMERA_NOT_FOUND, None]
    camera = ListCamera([picture(1), lost, picture(2)], opens=gone)
    with running(camera) as rig:
        rig.told.wait_for(is_lost(FaultCode.CAMERA_LOST))
        absent = rig.told.wait_for(is_lost(FaultCode.CAMERA_NOT_FOUND))
        frame = rig.frame_after(None)
        while frame.pixels[0, 0, 0] == 1:
            frame = rig.frame_after(frame)
    assert isinstance(absent, CameraLost)
    assert absent.attempts == 2
    assert camera.opened == 4


def test_the_scripted_drop_out_is_survived_in_real_time() -> None:
    script = Script(troubles=(Trouble(TroubleKind.DROP_OUT, at_s=0.2, seconds=0.3),))
    with running(SyntheticCamera(script, SystemClock())) as rig:
        before = rig.frame_after(None)
        rig.told.wait_for(is_lost(FaultCode.CAMERA_LOST))
        assert rig.frame_after(before).seq > before.seq


def test_the_slot_is_empty_while_the_camera_is_lost() -> None:
    camera = ListCamera([picture(1), FaultError(FaultCode.CAMERA_LOST)], opens=[None] + [FaultCode.CAMERA_BUSY] * 1000)
    with running(camera) as rig:
        rig.told.wait_for(is_lost(FaultCode.CAMERA_BUSY))
        assert rig.newest.peek() is None


def test_a_few_garbage_frames_are_endured() -> None:
    camera = ListCamera([picture(1), garbage(), garbage(), garbage(), picture(2)])
    with running(camera) as rig:
        frame = rig.frame_after(None)
        while frame.pixels[0, 0, 0] != 255:
            frame = rig.frame_after(frame)
    assert camera.opened == 1


def test_endless_garbage_is_a_loss() -> None:
    with running(ListCamera([picture(1)] + [garbage()] * 4)) as rig:
        rig.told.wait_for(is_lost(FaultCode.CAMERA_GARBAGE))


def test_good_frames_between_garbage_restore_the_patience() -> None:
    camera = ListCamera([picture(1), garbage(), garbage(), picture(2), garbage(), garbage(), picture(3)])
    with running(camera) as rig:
        frame = rig.frame_after(None)
        while frame.pixels[0, 0, 0] != 255:
            frame = rig.frame_after(frame)
    assert camera.opened == 1


def test_a_bug_in_a_backend_is_logged_and_reported_and_the_thread_goes_on(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR), running(ListCamera([ZeroDivisionError("bug"), picture(2)])) as rig:
        lost = rig.told.wait_for(is_lost(FaultCode.BUG))
        rig.told.wait_for(is_live)
    assert isinstance(lost, CameraLost)
    assert dict(lost.fault.parameters) == {"kind": "ZeroDivisionError"}
    assert caplog.records[0].exc_info is not None


def test_a_stalled_camera_is_reported() -> None:
    script = Script(troubles=(Trouble(TroubleKind.STALL, at_s=0.1, seconds=0.2),))
    with running(SyntheticCamera(script, SystemClock())) as rig:
        rig.told.wait_for(is_lost(FaultCode.CAMERA_STALLED))
        rig.frame_after(None)


def test_switching_closes_the_old_camera_and_films_with_the_new_one() -> None:
    old, new = ListCamera([], name="old"), ListCamera([], name="new")
    with running(old) as rig:
        rig.told.wait_for(is_live)
        rig.grabber.switch(new)
        rig.told.wait_for(lambda status: isinstance(status, CameraLive) and status.name == "new")
    assert old.closed >= 1
    assert new.closed >= 1


def test_switching_does_not_wait_for_the_pause_of_a_lost_camera() -> None:
    newest: Latest[Frame] = Latest()
    told = Told()
    slow = Patience(reopen_first_s=60, reopen_most_s=60)
    absent = ListCamera([], opens=[FaultCode.CAMERA_NOT_FOUND])
    with Grabber(absent, newest, SystemClock(), told, slow) as grabber:
        told.wait_for(is_lost(FaultCode.CAMERA_NOT_FOUND))
        grabber.switch(ListCamera([], name="new"))
        told.wait_for(is_live)


def test_stopping_ends_the_thread_closes_the_camera_and_empties_the_slot() -> None:
    camera = ListCamera([])
    with running(camera) as rig:
        rig.told.wait_for(is_live)
        assert rig.grabber.stop()
    assert camera.closed >= 1
    assert rig.newest.peek() is None
    assert "camera" not in {thread.name for thread in threading.enumerate()}


def test_stopping_an_unstarted_grabber_is_harmless() -> None:
    assert Rig(ListCamera([])).grabber.stop()


def test_stopping_does_not_wait_for_a_driver_that_hangs() -> None:
    release = threading.Event()

    class Hanging(ListCamera):
        def open(self) -> None:
            release.wait(20)

    rig = Rig(Hanging([]))
    rig.grabber.start()
    assert not rig.grabber.stop(deadline_s=0.05)
    release.set()
    assert rig.grabber.stop()


def test_the_pause_between_attempts_grows_to_its_limit() -> None:
    failures = Failures(HandClock(), Patience(reopen_first_s=0.5, reopen_most_s=5.0))
    pauses = []
    for _ in range(6):
        failures.count()
        pauses.append(failures.wait_s())
    assert pauses == [0.5, 1.0, 2.0, 4.0, 5.0, 5.0]


def test_a_camera_that_was_seen_again_starts_counting_anew() -> None:
    lost = FaultError(FaultCode.CAMERA_LOST)
    with running(ListCamera([lost, lost, picture(1), lost])) as rig:
        rig.told.wait_for(is_live)
        frame = rig.frame_after(None)
        while frame.pixels[0, 0, 0] != 255:
            frame = rig.frame_after(frame)
    assert [status.attempts for status in rig.told.statuses if isinstance(status, CameraLost)] == [1, 2, 1]


def test_the_loss_is_dated_by_its_first_failure() -> None:
    clock = HandClock()
    failures = Failures(clock, QUICK)
    clock.move(10)
    failures.count()
    begun = clock.now()
    clock.move(30)
    failures.count()
    assert failures.since == begun
