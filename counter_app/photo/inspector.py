"""Judges frames against one profile: quickly while the person moves, fully once the picture is taken."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from time import perf_counter
from weakref import WeakKeyDictionary

from counter_app.domain.photo.findings import Finding, Judgement, Measurements, Rendering, Report
from counter_app.domain.photo.inspection import inspect
from counter_app.domain.photo.photo import Frame, Pixels, Portrait, Shot
from counter_app.domain.photo.quantities import Quantity
from counter_app.domain.photo.spec import PhotoSpec
from counter_app.photo.burst import FrameLook, choose, look_of
from counter_app.photo.finish import Finisher
from counter_app.photo.held import assess
from counter_app.photo.models import Models
from counter_app.photo.reader import FaceReader, Reading
from counter_app.photo.tracker import Tracker


@dataclass(frozen=True, slots=True)
class LiveGlance:
    """What a live look found; the most important finding first."""

    frame_seq: int
    measurements: Measurements
    findings: tuple[Finding, ...]


class Inspector:
    """The judge of one profile, that also renders into further ones. Checks thread only."""

    def __init__(
        self,
        models: Models,
        spec: PhotoSpec,
        further: Sequence[PhotoSpec] = (),
        now_s: Callable[[], float] = perf_counter,
    ) -> None:
        self.spec, self.further = spec, tuple(further)
        self._live = spec.live
        self._reader = FaceReader(models, spec.shape)
        self._tracker = Tracker(self._reader, now_s)
        self._looks = WeakKeyDictionary[Frame, FrameLook | None]()

    def glance(self, frame: Frame) -> LiveGlance:
        """Quick look at a live frame, using what the frames before told."""
        measurements = self._tracker.look(frame.pixels)
        self._looks[frame] = look_of(measurements)
        return LiveGlance(frame.seq, measurements, inspect(measurements, self._live))

    def greet(self) -> None:
        """Forget the person before."""
        self._tracker.forget()

    def choose(self, shot: Shot) -> Frame:
        """The best of the shot's frames: eyes open, sharp, face to the camera."""
        return choose(shot, self._reader, self._looks)

    def judge(self, shot: Shot) -> Judgement:
        """Full judgement of one shot and the portrait made from it, knowing the person from the live looks before."""
        reading = self._reader.read(shot.frame.pixels)
        return self._judged(shot.frame.pixels, None if reading is None else self._knowing(reading))

    def assess(self, jpeg: bytes) -> tuple[Pixels, Judgement]:
        """What a finished portrait from the library shows, and its judgement."""
        return assess(jpeg, self._reader, self.spec)

    def examine(self, pixels: Pixels) -> Judgement:
        """Full judgement of any picture, whatever was seen before."""
        return self._judged(pixels, self._reader.read(pixels))

    def _knowing(self, reading: Reading) -> Reading:
        values = dict(reading.measurements.values)
        values[Quantity.EYE_OPENING_OWN] = self._tracker.eyes.scaled(values[Quantity.EYE_OPENING])
        return replace(reading, measurements=replace(reading.measurements, values=values))

    def _judged(self, pixels: Pixels, reading: Reading | None) -> Judgement:
        if reading is None:
            nothing = Measurements(0, None, {})
            return Judgement(Report(nothing, inspect(nothing, self.spec)), None)
        finisher = Finisher(pixels, self._reader)
        report, portrait = _rendered(finisher, reading, self.spec)
        further = []
        for spec in self.further:
            # the nets have read the picture once; only the crop and what follows from it differ
            planned = self._reader.planned(reading, spec.shape, pixels)
            further.append(Rendering(spec.id, *_rendered(finisher, planned, spec)))
        return Judgement(report, portrait, tuple(further))


def _rendered(finisher: Finisher, reading: Reading, spec: PhotoSpec) -> tuple[Report, Portrait]:
    finished = finisher.finish(reading, spec)
    seen = reading.measurements
    complete = Measurements(seen.face_count, seen.geometry, {**seen.values, **finished.values})
    return Report(complete, inspect(complete, spec)), finished.portrait
