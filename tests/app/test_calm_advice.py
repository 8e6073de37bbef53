"""What a person reads while moving about before the drawn camera: every advice long enough, none for a blink."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

import numpy as np
import pytest

from counter_app.camera.studio.scene import Expression, Light, Person, Pose, Scene
from counter_app.camera.studio.stage import Stage
from counter_app.domain.photo.findings import Code
from counter_app.domain.photo.photo import Frame
from counter_app.photo.inspector import Inspector
from counter_app.photo.models import load_models, model_folders
from counter_app.profiles import load_profile
from counter_app.ui.live.advice import LINGER_S, Advice, Advising, Correct, Ready, advice_of, advise

FRAME_S = 1 / 15
"""Half of a camera's pace: a slow computer."""


@pytest.fixture(scope="module")
def inspector() -> Inspector:
    return Inspector(load_models(model_folders()), load_profile("id-card"))


def sitting(pose: Pose | None = None, expression: Expression | None = None) -> Scene:
    return Scene(people=(Person(pose=pose or Pose(), expression=expression or Expression()),))


def moving(start: Pose, end: Pose, seconds: float) -> list[Scene]:
    count = int(seconds / FRAME_S)
    names = ("x_px", "y_px", "face_width_px", "roll_deg", "yaw_deg")
    scenes = []
    for share in np.linspace(0, 1, count):
        between = {name: getattr(start, name) * (1 - share) + getattr(end, name) * share for name in names}
        scenes.append(sitting(replace(start, **{**between, "yaw_deg": float(round(between["yaw_deg"]))})))
    return scenes


def shown(inspector: Inspector, scenes: Sequence[Scene]) -> list[Advice]:
    """What stands on the screen after each frame."""
    stage, advising, told = Stage(5), Advising(), []
    inspector.greet()
    for seq, scene in enumerate(scenes):
        glance = inspector.glance(Frame(seq, datetime.now(UTC), stage.film(scene)))
        advising = advise(advising, advice_of(glance, seq), seq * FRAME_S)
        told.append(advising.shown)
    return told


def topics(told: Sequence[Advice]) -> list[Code | str]:
    """Each advice once, as it came."""
    named = [each.finding.code if isinstance(each, Correct) else type(each).__name__ for each in told]
    return [named[0], *(after for before, after in pairwise(named) if after != before)]


def for_(seconds: float, scene: Scene) -> list[Scene]:
    return [scene] * int(seconds / FRAME_S)


def test_a_blink_is_not_mentioned(inspector: Inspector) -> None:
    blink = for_(0.2, sitting(expression=Expression(0.0, 0.0)))
    told = shown(inspector, [*for_(2, sitting()), *blink, *for_(2, sitting()), *blink, *for_(1, sitting())])
    assert topics(told)[-1] == "Ready"
    assert Code.EYES_CLOSED not in topics(told)


def test_closed_eyes_are_mentioned(inspector: Inspector) -> None:
    told = shown(inspector, [*for_(2, sitting()), *for_(2, sitting(expression=Expression(0.0, 0.0)))])
    assert topics(told)[-1] is Code.EYES_CLOSED


def test_someone_who_comes_nearer_and_into_the_middle_reads_each_advice_once(inspector: Inspector) -> None:
    far, near = Pose(x_px=330, face_width_px=150, y_px=330), Pose(x_px=640, face_width_px=260)
    told = shown(inspector, [*for_(1.5, sitting(far)), *moving(far, near, 4), *for_(2, sitting(near))])
    read = topics(told)
    assert isinstance(told[-1], Ready)
    assert len(read) == len(set(read))
    assert Code.TOO_FAR in read


def test_on_the_edge_of_a_limit_nothing_flickers(inspector: Inspector) -> None:
    """A head trembling about the limit of its tilt in flickering light: no advice is shown for less than said."""
    rng = np.random.default_rng(3)
    trembling = [sitting(Pose(roll_deg=8 + float(rng.normal(0, 0.8)))) for _ in range(120)]
    lit = [replace(scene, light=Light(level=1 + float(rng.normal(0, 0.02)))) for scene in trembling]
    told = shown(inspector, lit)
    changes = [number for number, (before, after) in enumerate(pairwise(topics_at(told))) if before != after]
    gaps = [(later - earlier) * FRAME_S for earlier, later in pairwise(changes)]
    assert all(gap >= LINGER_S - FRAME_S for gap in gaps)


def topics_at(told: Sequence[Advice]) -> list[Code | str]:
    return [each.finding.code if isinstance(each, Correct) else type(each).__name__ for each in told]
