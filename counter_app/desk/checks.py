"""Runs the checks thread: glances at live frames while someone sits before the camera, and judges every shot."""

import logging
import queue
import threading
from collections.abc import Callable
from dataclasses import replace
from enum import Enum
from typing import Protocol, Self

from counter_app.domain.case.same_frame import PairGlance
from counter_app.domain.faults import Fault, FaultCode, FaultError
from counter_app.domain.ids import CaseId
from counter_app.domain.photo.photo import Frame
from counter_app.domain.ports import Glance, Judge
from counter_app.domain.session.session import Judged, JudgePair, JudgeShot, JudgingFailed, PairJudged

log = logging.getLogger(__name__)
FRAME_WAIT_S = 0.1
"""How long the thread looks for a newer frame before it looks for shots again."""


class Sitting(Enum):
    """Who sits before the camera."""

    ALONE = "alone"
    WITH_GUARDIAN = "with_guardian"


Watched = tuple[CaseId, Sitting]


class FrameSource(Protocol):
    """The newest frame of the camera; older ones are gone."""

    def wait_newer(self, than: Frame | None, timeout_s: float) -> Frame | None:
        """Block until there is a frame other than `than`, at most so long; None when there is none."""


class Checks:
    """Owns the judge. Shots are never skipped and come before live frames, which may be.

    `report_glance` and `report_shot` are called on the checks thread. The judge is made there too: it loads the models.
    """

    def __init__(
        self,
        make_judge: Callable[[], Judge],
        frames: FrameSource,
        report_glance: Callable[[Glance | PairGlance | Fault], None],
        report_shot: Callable[[Judged | PairJudged | JudgingFailed], None],
    ) -> None:
        self._make_judge = make_judge
        self._frames = frames
        self._report_glance = report_glance
        self._report_shot = report_shot
        self._jobs: queue.SimpleQueue[tuple[Callable[[Judge], None], Callable[[Fault], None]]] = queue.SimpleQueue()
        self._watched: Watched | None = None
        self._woken = threading.Event()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="checks", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopping.set()
        self._woken.set()
        self._thread.join(timeout=5)

    def watch(self, case: CaseId | None, sitting: Sitting = Sitting.ALONE) -> None:
        """Look at live frames of the person of this case, or of the two, or rest. Returns at once."""
        self._watched = None if case is None else (case, sitting)
        self._woken.set()

    def judge(self, effect: JudgeShot) -> None:
        """Judge this shot as soon as the thread is free. Returns at once."""

        def judge_it(judge: Judge) -> None:
            self._report_shot(_judged(judge, effect))

        self.do(judge_it, lambda fault: self._report_shot(JudgingFailed(effect.case, effect.shot.id, fault)))

    def judge_pair(self, effect: JudgePair) -> None:
        """Judge this shot of two people as soon as the thread is free. Returns at once."""

        def judge_it(judge: Judge) -> None:
            self._report_shot(PairJudged(effect.case, judge.judge_pair(effect.shot)))

        self.do(judge_it, lambda fault: self._report_shot(JudgingFailed(effect.case, effect.shot.id, fault)))

    def do(self, job: Callable[[Judge], None], failed: Callable[[Fault], None]) -> None:
        """Run the job on the checks thread before the next live frame. Returns at once; one of the two is called."""
        self._jobs.put((job, failed))
        self._woken.set()

    def _run(self) -> None:
        judge: Judge | None = None
        seen: Frame | None = None
        greeted: CaseId | None = None
        while not self._stopping.is_set():
            try:
                judge = judge or self._make_judge()
                if self._do_next(judge):
                    continue
                watched = self._watched
                if watched is None:
                    seen = None
                    self._rest()
                    continue
                if watched[0] != greeted:
                    judge.greet()
                    greeted = watched[0]
                seen = self._glance_once(judge, watched, seen)
            except FaultError as failed:
                self._fail(failed.fault)
            except Exception:
                log.exception("checks thread: unexpected error")
                self._fail(Fault(FaultCode.BUG))

    def _do_next(self, judge: Judge) -> bool:
        try:
            job, failed = self._jobs.get_nowait()
        except queue.Empty:
            return False
        try:
            job(judge)
        except FaultError as fault:
            failed(fault.fault)
        except Exception:
            log.exception("checks thread: a job failed")
            failed(Fault(FaultCode.BUG))
        return True

    def _rest(self) -> None:
        self._woken.wait()
        self._woken.clear()

    def _glance_once(self, judge: Judge, watched: Watched, seen: Frame | None) -> Frame | None:
        frame = self._frames.wait_newer(seen, FRAME_WAIT_S)
        if frame is None or self._watched != watched:
            return seen
        is_alone = watched[1] is Sitting.ALONE
        self._report_glance(judge.glance(frame) if is_alone else judge.glance_pair(frame))
        return frame

    def _fail(self, fault: Fault) -> None:
        """Answer every waiting job, show the fault, and try again after a while."""
        self._report_glance(fault)
        while not self._jobs.empty():
            _, failed = self._jobs.get_nowait()
            failed(fault)
        self._woken.wait(timeout=1)
        self._woken.clear()


def _judged(judge: Judge, effect: JudgeShot) -> Judged:
    frame = judge.choose(effect.shot)
    chosen = replace(effect.shot, frame=frame, before=())
    return Judged(effect.case, effect.shot.id, frame, judge.judge(chosen))
