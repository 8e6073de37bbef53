"""The checks thread: shots are never skipped, live frames may be, and every failure is answered."""

import queue
import threading
from collections.abc import Callable

import pytest

from counter_app.desk.checks import Checks
from counter_app.domain.faults import Fault, FaultCode, FaultError
from counter_app.domain.ids import CaseId, ShotId
from counter_app.domain.photo.photo import Shot
from counter_app.domain.ports import Judge
from counter_app.domain.session.session import Judged, JudgeShot, JudgingFailed
from tests.fakes.judge import FakeJudge, HandFrames, frame


class Told:
    """Collects what the checks thread reports."""

    def __init__(self) -> None:
        self.glances: queue.SimpleQueue[object] = queue.SimpleQueue()
        self.shots: queue.SimpleQueue[Judged | JudgingFailed] = queue.SimpleQueue()


def checks(told: Told, make_judge: Callable[[], Judge], frames: HandFrames | None = None) -> Checks:
    return Checks(make_judge, frames or HandFrames(), told.glances.put, told.shots.put)


def effect(n: int) -> JudgeShot:
    return JudgeShot(CaseId("case-1"), Shot(ShotId(f"shot-{n}"), frame(n)))


def test_every_shot_is_judged_in_order() -> None:
    told, judge = Told(), FakeJudge()
    with checks(told, lambda: judge) as running:
        for n in range(20):
            running.judge(effect(n))
        answers = [told.shots.get(timeout=5) for _ in range(20)]
    assert [answer.shot for answer in answers] == [f"shot-{n}" for n in range(20)]


def test_live_frames_are_looked_at_only_while_watching() -> None:
    told, judge, frames = Told(), FakeJudge(), HandFrames()
    with checks(told, lambda: judge, frames) as running:
        frames.put(frame(1))
        running.judge(effect(1))
        told.shots.get(timeout=5)
        assert judge.glanced == []
        running.watch(CaseId("case-1"))
        told.glances.get(timeout=5)
    assert judge.glanced == [1]


def test_the_same_frame_is_looked_at_once() -> None:
    told, judge, frames = Told(), FakeJudge(), HandFrames()
    with checks(told, lambda: judge, frames) as running:
        running.watch(CaseId("case-1"))
        for n in (1, 2):
            frames.put(frame(n))
            told.glances.get(timeout=5)
    assert judge.glanced == [1, 2]


def test_each_person_is_greeted_once_before_their_first_frame_is_looked_at() -> None:
    told, judge, frames = Told(), FakeJudge(), HandFrames()
    with checks(told, lambda: judge, frames) as running:
        for n, case in enumerate(("case-1", None, "case-1", "case-2")):
            running.watch(None if case is None else CaseId(case))
            frames.put(frame(n))
            if case is not None:
                told.glances.get(timeout=5)
    assert judge.glanced == [0, 2, 3]
    assert judge.greeted_before == [0, 2]


def test_the_frame_that_the_judge_prefers_is_the_one_it_judges() -> None:
    told, judge = Told(), FakeJudge()
    burst = Shot(ShotId("burst"), frame(3), before=(frame(1), frame(2)))
    with checks(told, lambda: judge) as running:
        running.judge(JudgeShot(CaseId("case-1"), burst))
        answer = told.shots.get(timeout=5)
    assert isinstance(answer, Judged)
    assert answer.frame is burst.before[0]
    assert judge.judged_frames == [answer.frame.seq]


@pytest.mark.parametrize(
    ("error", "code"),
    [(FaultError(FaultCode.PICTURE_UNREADABLE), FaultCode.PICTURE_UNREADABLE), (ZeroDivisionError(), FaultCode.BUG)],
)
def test_a_judge_that_fails_is_answered_and_the_next_shot_goes_on(error: Exception, code: FaultCode) -> None:
    told = Told()
    errors = [error]

    def fail_once() -> None:
        if errors:
            raise errors.pop()

    with checks(told, lambda: FakeJudge(before=fail_once)) as running:
        running.judge(effect(1))
        running.judge(effect(2))
        first, second = told.shots.get(timeout=5), told.shots.get(timeout=5)
    assert isinstance(first, JudgingFailed)
    assert first.fault.code is code
    assert isinstance(second, Judged)


def test_missing_models_answer_every_waiting_shot_and_are_looked_for_again() -> None:
    told, judge = Told(), FakeJudge()
    missing = [True]

    def load() -> Judge:
        if missing.pop() if missing else False:
            raise FaultError(FaultCode.MODEL_MISSING)
        return judge

    running = checks(told, load)
    running.judge(effect(1))
    with running:
        failed = told.shots.get(timeout=5)
        assert isinstance(failed, JudgingFailed)
        assert told.glances.get(timeout=5) == Fault(FaultCode.MODEL_MISSING)
        running.judge(effect(2))
        assert isinstance(told.shots.get(timeout=5), Judged)


def test_leaving_ends_the_thread() -> None:
    with checks(Told(), FakeJudge):
        pass
    assert "checks" not in {thread.name for thread in threading.enumerate()}
