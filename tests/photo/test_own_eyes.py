"""Narrow and older eyes are held against themselves, and nobody against the person before."""

from datetime import UTC, datetime

import pytest

from counter_app.camera.studio.scene import Expression, Scene
from counter_app.camera.studio.stage import Stage
from counter_app.domain.ids import ShotId
from counter_app.domain.photo.findings import Code, Severity
from counter_app.domain.photo.photo import Frame, Shot
from counter_app.domain.photo.quantities import Quantity
from counter_app.photo.inspector import Inspector
from counter_app.photo.measure import Values
from counter_app.photo.own_eyes import USUAL_OPENING, OwnEyes
from tests.photo.scenes import scene

LOOKS = 20


def look(opening: float, yaw: float = 0.0, pitch: float = 0.0) -> Values:
    return {Quantity.EYE_OPENING: opening, Quantity.YAW: yaw, Quantity.PITCH: pitch}


def known(*openings: float) -> OwnEyes:
    eyes = OwnEyes()
    for opening in openings:
        eyes.learn(look(opening))
    return eyes


def test_narrow_eyes_count_as_usual_once_they_are_known() -> None:
    assert known(*[0.15] * LOOKS).scaled(0.15) == pytest.approx(USUAL_OPENING)


def test_a_half_blink_of_wide_eyes_is_narrow() -> None:
    assert known(*[0.42] * LOOKS).scaled(0.20) < 0.16


def test_nobody_is_known_after_a_few_looks() -> None:
    assert known(*[0.15] * 5).scaled(0.15) == 0.15


def test_blinks_do_not_become_the_measure() -> None:
    blinking = [0.30 if look % 4 else 0.05 for look in range(60)]
    assert known(*blinking).scaled(0.30) == pytest.approx(USUAL_OPENING, rel=0.02)


def test_who_keeps_the_eyes_shut_is_not_known() -> None:
    assert known(*[0.08] * 100).scaled(0.08) == 0.08


def test_eyes_of_a_bowed_head_are_not_learned() -> None:
    eyes = OwnEyes()
    for _ in range(LOOKS):
        eyes.learn(look(0.18, pitch=-20))
    assert eyes.scaled(0.18) == 0.18


def frame(stage: Stage, drawn: Scene, seq: int) -> Frame:
    return Frame(seq, datetime.now(UTC), stage.film(drawn))


def test_a_new_person_is_not_held_against_the_one_before(inspector: Inspector) -> None:
    stage = Stage(3)
    wide, narrow = scene(), scene(expression=Expression(0.47, 0.47))
    inspector.greet()
    for seq in range(LOOKS):
        inspector.glance(frame(stage, wide, seq))
    squinting = inspector.judge(Shot(ShotId("one"), frame(stage, narrow, 90))).report.codes(Severity.CONFIRM)
    inspector.greet()
    for seq in range(LOOKS):
        inspector.glance(frame(stage, narrow, seq))
    at_rest = inspector.judge(Shot(ShotId("two"), frame(stage, narrow, 91))).report
    inspector.greet()
    assert squinting == {Code.EYES_UNSURE}
    assert at_rest.findings == ()
