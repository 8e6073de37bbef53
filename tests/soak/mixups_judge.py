"""Judges for the soak of mix-ups: one that cuts around the mark and the real one, both late and faulty at times."""

import hashlib
import threading
from collections.abc import Callable
from io import BytesIO
from random import Random

import numpy as np
from PIL import Image

from counter_app.camera.studio.mark import read_mark
from counter_app.camera.studio.scene import Look, Optics, Person, Pose, Scene
from counter_app.camera.studio.stage import Stage
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.domain.ids import ProfileId
from counter_app.domain.photo.findings import Code, Finding, Judgement, Measurements, Rendering, Report, Severity
from counter_app.domain.photo.photo import Frame, Pixels, Portrait, PortraitFacts, Shot
from counter_app.domain.ports import Judge
from tests.fakes.judge import PlainGlance

REAL = "real-"
"""Shots whose name begins so are judged by the real judge."""
CARD, OTHER = ProfileId("id-card"), ProfileId("exit-entry")
WIDTH, HEIGHT = 358, 441
FACTS = PortraitFacts(WIDTH, HEIGHT, 350, 207.0, 14.0, 230.0, 0.0)
_CUTS = {CARD: (80, 655, 406, 873), OTHER: (40, 715, 366, 913)}
"""Top, bottom, left, right: where the head and the mark of a person in the middle of the picture lie."""
_TOPS = ((52, 66, 92), (20, 20, 24), (160, 40, 50), (70, 96, 70))


def mark_of(person: int) -> str:
    return f"P{person:07d}"


def film(stage: Stage, person: int, chance: Random) -> Pixels:
    """One frame of this person, who bears their own mark."""
    pose = Pose(x_px=640 + chance.uniform(-8, 8), y_px=322 + chance.uniform(-5, 5), roll_deg=chance.uniform(-1, 1))
    look = Look(top_rgb=_TOPS[person % len(_TOPS)], case_mark=mark_of(person))
    return stage.film(Scene(people=(Person(look, pose=pose),), optics=Optics(jpeg_quality=90)))


def mark_on(jpeg: bytes) -> str | None:
    """What stands on a portrait."""
    with Image.open(BytesIO(jpeg)) as portrait:
        return read_mark(np.asarray(portrait.convert("RGB"), np.uint8))


class MixedJudge:
    """Implements ports.Judge. Owned by the checks thread, like the real one, which is made when it is first needed."""

    def __init__(self, make_real: Callable[[], Judge], chance: Random) -> None:
        self._make_real = make_real
        self._real: Judge | None = None
        self._chance = chance
        self._pause = threading.Event()

    def greet(self) -> None:
        """Nothing was learnt."""

    def glance(self, frame: Frame) -> PlainGlance:
        return PlainGlance(frame.seq)

    def choose(self, shot: Shot) -> Frame:
        if shot.id.startswith(REAL):
            return self._inspector().choose(shot)
        return self._chance.choice((*shot.before, shot.frame))

    def judge(self, shot: Shot) -> Judgement:
        self._dawdle_or_fail()
        if shot.id.startswith(REAL):
            return self._inspector().judge(shot)
        report = Report(Measurements(1, None, {}), self._findings())
        further = Rendering(OTHER, Report(Measurements(1, None, {}), ()), _cut(shot.frame.pixels, OTHER))
        return Judgement(report, _cut(shot.frame.pixels, CARD), (further,))

    def assess(self, jpeg: bytes) -> tuple[Pixels, Judgement]:
        self._dawdle_or_fail()
        with Image.open(BytesIO(jpeg)) as held:
            pixels = np.asarray(held.convert("RGB"), np.uint8)
        return pixels, Judgement(Report(Measurements(1, None, {}), ()), _portrait(jpeg, CARD))

    def _inspector(self) -> Judge:
        self._real = self._real or self._make_real()
        return self._real

    def _dawdle_or_fail(self) -> None:
        self._pause.wait(self._chance.choice((0.0, 0.0, 0.002, 0.01, 0.05)))
        fate = self._chance.random()
        if fate < 0.03:
            raise FaultError(FaultCode.MODEL_DAMAGED, file="a net")
        if fate < 0.05:
            raise ArithmeticError("an error that nobody expected")

    def _findings(self) -> tuple[Finding, ...]:
        blocking = Finding(Code.FACE_TURNED, Severity.BLOCKING, 6.2, 5.0, "deg")
        doubt = Finding(Code.GLASSES_PRESENT, Severity.CONFIRM, 0.61, 0.4, "ratio")
        return self._chance.choice(((), (), (), (), (blocking,), (doubt,)))


def _cut(pixels: Pixels, profile: ProfileId) -> Portrait:
    top, bottom, left, right = _CUTS[profile]
    coded = BytesIO()
    cut = Image.fromarray(pixels[top:bottom, left:right]).resize((WIDTH, HEIGHT), Image.Resampling.BILINEAR)
    cut.save(coded, "JPEG", quality=80, dpi=(350, 350))
    return _portrait(coded.getvalue(), profile)


def _portrait(jpeg: bytes, profile: ProfileId) -> Portrait:
    return Portrait(profile, jpeg, hashlib.sha256(jpeg).hexdigest(), FACTS, {"scaled": 0.77})
