"""Judges frames against one profile: quickly while the person moves, fully once the picture is taken."""

from dataclasses import dataclass

from counter_app.domain.findings import Finding, Judgement, Measurements, Report
from counter_app.domain.inspection import inspect
from counter_app.domain.photo import Frame, Pixels, Shot
from counter_app.domain.spec import PhotoSpec
from counter_app.photo.finish import finish
from counter_app.photo.held import assess
from counter_app.photo.models import Models
from counter_app.photo.reader import FaceReader
from counter_app.photo.tracker import Tracker


@dataclass(frozen=True, slots=True)
class LiveGlance:
    """What a live look found; the most important finding first."""

    frame_seq: int
    measurements: Measurements
    findings: tuple[Finding, ...]


class Inspector:
    """The judge of one profile. Checks thread only."""

    def __init__(self, models: Models, spec: PhotoSpec) -> None:
        self.spec = spec
        self._live = spec.live
        self._reader = FaceReader(models, spec.shape)
        self._tracker = Tracker(self._reader)

    def glance(self, frame: Frame) -> LiveGlance:
        """Quick look at a live frame, using what the frames before told."""
        measurements = self._tracker.look(frame.pixels)
        return LiveGlance(frame.seq, measurements, inspect(measurements, self._live))

    def greet(self) -> None:
        """Forget the person before."""
        self._tracker = Tracker(self._reader)

    def choose(self, shot: Shot) -> Frame:
        """The frame to judge: the newest one."""
        return shot.frame

    def judge(self, shot: Shot) -> Judgement:
        """Full judgement of one shot and the portrait made from it."""
        return self.examine(shot.frame.pixels)

    def assess(self, jpeg: bytes) -> tuple[Pixels, Judgement]:
        """What a finished portrait from the library shows, and its judgement."""
        return assess(jpeg, self._reader, self.spec)

    def examine(self, pixels: Pixels) -> Judgement:
        """Full judgement of any picture, whatever was seen before."""
        reading = self._reader.read(pixels)
        if reading is None:
            nothing = Measurements(0, None, {})
            return Judgement(Report(nothing, inspect(nothing, self.spec)), None)
        finished = finish(pixels, reading, self.spec, self._reader)
        seen = reading.measurements
        complete = Measurements(seen.face_count, seen.geometry, {**seen.values, **finished.values})
        return Judgement(Report(complete, inspect(complete, self.spec)), finished.portrait)
