"""The drawn camera: films a scenario in the studio and fails where its script says so."""

import threading
from dataclasses import dataclass
from enum import Enum
from typing import assert_never

from counter_app.camera.pacing import Pacer
from counter_app.camera.studio.scenario import DEMO, NAMED, Scenario
from counter_app.camera.studio.scene import Scene
from counter_app.camera.studio.stage import Stage
from counter_app.camera.studio.truth import GroundTruth, truth_of
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.domain.photo.photo import Pixels
from counter_app.domain.ports import Clock

FPS = 30.0
STALL_PATIENCE_S = 1.5
REOPEN_STEP_S = 0.5


class Pace(Enum):
    """Whether reads wait for the frame's time, or step through the scenario as fast as they are asked."""

    REAL_TIME = "real-time"
    FRAME_BY_FRAME = "frame-by-frame"


class TroubleKind(Enum):
    STALL = "stall"
    DROP_OUT = "drop-out"
    GARBAGE = "garbage"


@dataclass(frozen=True, slots=True)
class Trouble:
    """What goes wrong, from when on (seconds after the first opening) and for how long."""

    kind: TroubleKind
    at_s: float
    seconds: float


@dataclass(frozen=True, slots=True)
class Script:
    """What the camera films and where it fails."""

    scenario: Scenario = DEMO
    troubles: tuple[Trouble, ...] = ()

    def trouble(self, elapsed_s: float) -> TroubleKind | None:
        for trouble in self.troubles:
            if trouble.at_s <= elapsed_s < trouble.at_s + trouble.seconds:
                return trouble.kind
        return None


def script_named(name: str) -> Script:
    """The script of a `synthetic:NAME` address. Raises FaultError(CAMERA_ADDRESS)."""
    if name not in NAMED:
        raise FaultError(FaultCode.CAMERA_ADDRESS, address=f"synthetic:{name}")
    return Script(NAMED[name]())


class SyntheticCamera:
    """A CameraBackend whose pictures are drawn; time runs on while it is closed or failing."""

    is_synthetic = True

    def __init__(self, script: Script, clock: Clock, pace: Pace = Pace.REAL_TIME, name: str = "synthetic") -> None:
        self.name = name
        self._script = script
        self._clock = clock
        self._pace = pace
        self._stage = Stage()
        self._closed = threading.Event()
        self._closed.set()
        self._begun_at: float | None = None
        self._pacer = Pacer(clock, FPS)
        self._stepped_s = 0.0
        self._scene: Scene | None = None

    def open(self) -> None:
        if self._begun_at is None:
            self._begun_at = self._clock.monotonic()
        if self._script.trouble(self._elapsed_s()) is TroubleKind.DROP_OUT:
            self._stepped_s += REOPEN_STEP_S
            raise FaultError(FaultCode.CAMERA_NOT_FOUND, name=self.name)
        self._pacer = Pacer(self._clock, FPS)
        self._closed.clear()

    def read(self) -> Pixels:
        self._wait_for_frame()
        if self._closed.is_set():
            raise FaultError(FaultCode.CAMERA_LOST, name=self.name)
        elapsed_s = self._elapsed_s()
        self._stepped_s += 1 / FPS
        match self._script.trouble(elapsed_s):
            case None:
                return self._filmed(elapsed_s)
            case TroubleKind.GARBAGE:
                raise FaultError(FaultCode.CAMERA_GARBAGE, name=self.name)
            case TroubleKind.DROP_OUT:
                self.close()
                raise FaultError(FaultCode.CAMERA_LOST, name=self.name)
            case TroubleKind.STALL:
                self._hang()
                raise FaultError(FaultCode.CAMERA_STALLED, name=self.name)
            case unknown:
                assert_never(unknown)

    def close(self) -> None:
        self._closed.set()

    def truth(self) -> GroundTruth:
        """What the last picture really shows."""
        return truth_of(self._scene if self._scene is not None else Scene(people=()))

    def _filmed(self, elapsed_s: float) -> Pixels:
        self._scene = self._script.scenario.at(elapsed_s)
        return self._stage.film(self._scene)

    def _elapsed_s(self) -> float:
        if self._pace is Pace.FRAME_BY_FRAME:
            return self._stepped_s
        return self._clock.monotonic() - (self._begun_at or 0.0)

    def _wait_for_frame(self) -> None:
        if self._pace is Pace.REAL_TIME:
            self._pacer.wait(self._closed)

    def _hang(self) -> None:
        if self._pace is Pace.FRAME_BY_FRAME:
            self._stepped_s += STALL_PATIENCE_S
        else:
            self._closed.wait(STALL_PATIENCE_S)
