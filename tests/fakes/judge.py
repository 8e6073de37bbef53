"""A judge that answers as it is told, and a camera's newest frame that a test sets by hand."""

import hashlib
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from counter_app.domain.case.same_frame import SAME_FRAME, Pair, PairGlance
from counter_app.domain.ids import ProfileId
from counter_app.domain.photo.findings import Finding, Judgement, Measurements, Report
from counter_app.domain.photo.photo import Frame, Pixels, Portrait, PortraitFacts, Shot
from tests.people import NOON

FACTS = PortraitFacts(358, 441, 350, 207.0, 14.0, 260.0, 0.0)


def frame(seq: int) -> Frame:
    return Frame(seq, NOON, np.zeros((4, 4, 3), np.uint8))


@dataclass(frozen=True, slots=True)
class PlainGlance:
    frame_seq: int
    measurements: Measurements = field(default_factory=lambda: Measurements(1, None, {}))
    findings: tuple[Finding, ...] = ()


@dataclass
class FakeJudge:
    """Implements ports.Judge; `before` runs at the start of every judgement and may raise or block."""

    before: Callable[[], None] = lambda: None
    judged: list[str] = field(default_factory=list)
    judged_frames: list[int] = field(default_factory=list)
    glanced: list[int] = field(default_factory=list)
    greeted_before: list[int] = field(default_factory=list)
    """How many frames had been looked at when each person was greeted."""

    def greet(self) -> None:
        self.greeted_before.append(len(self.glanced))

    def glance(self, frame: Frame) -> PlainGlance:
        self.glanced.append(frame.seq)
        return PlainGlance(frame.seq)

    def choose(self, shot: Shot) -> Frame:
        return (*shot.before, shot.frame)[0]

    def judge(self, shot: Shot) -> Judgement:
        self.before()
        self.judged.append(shot.id)
        self.judged_frames.append(shot.frame.seq)
        return Judgement(Report(Measurements(1, None, {}), ()), None)

    def glance_pair(self, frame: Frame) -> PairGlance:
        self.glanced.append(frame.seq)
        return PairGlance(frame.seq, ())

    def judge_pair(self, shot: Shot) -> Pair:
        self.before()
        return Pair(shot, (), Portrait(SAME_FRAME, b"both", hashlib.sha256(b"both").hexdigest(), FACTS, {}))

    def assess(self, jpeg: bytes) -> tuple[Pixels, Judgement]:
        self.before()
        portrait = Portrait(ProfileId("id-card"), jpeg, hashlib.sha256(jpeg).hexdigest(), FACTS, {})
        return frame(0).pixels, Judgement(Report(Measurements(1, None, {}), ()), portrait)


class HandFrames:
    """Implements desk.checks.FrameSource."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._newest: Frame | None = None

    def put(self, newest: Frame) -> None:
        with self._changed:
            self._newest = newest
            self._changed.notify_all()

    def wait_newer(self, than: Frame | None, timeout_s: float) -> Frame | None:
        with self._changed:
            self._changed.wait_for(lambda: self._newest is not None and self._newest is not than, timeout_s)
            return self._newest if self._newest is not than else None
