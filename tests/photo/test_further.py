"""One shot is rendered into every profile, and each is judged by its own limits."""

from collections.abc import Callable
from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from counter_app.camera.studio.scene import Backdrop, Expression, Pose, Scene
from counter_app.domain.photo.findings import Code, Judgement, Rendering, Severity
from counter_app.domain.photo.photo import Pixels
from counter_app.photo.inspector import Inspector
from counter_app.photo.models import Models
from counter_app.profiles import load_further, load_profile
from tests.photo.scenes import scene

Film = Callable[[Scene], Pixels]


@pytest.fixture(scope="module")
def judge(models: Models) -> Inspector:
    return Inspector(models, load_profile("id-card"), load_further("id-card"))


def by_name(judgement: Judgement) -> dict[str, Rendering]:
    return {rendering.profile: rendering for rendering in judgement.further}


def blocking(rendering: Rendering) -> frozenset[Code]:
    return rendering.report.codes(Severity.BLOCKING)


def test_a_good_shot_before_a_pure_white_wall_serves_every_card(judge: Inspector, film: Film) -> None:
    judgement = judge.examine(film(Scene(backdrop=Backdrop(rgb=(253, 253, 253)))))
    assert judgement.report.codes(Severity.BLOCKING) == frozenset()
    assert {name: blocking(each) for name, each in by_name(judgement).items()} == {
        name: frozenset() for name in ("driving-licence", "exit-entry", "residence-permit", "social-security")
    }


def test_each_portrait_has_the_frame_of_its_card(judge: Inspector, film: Film) -> None:
    for spec, rendering in zip(judge.further, judge.examine(film(Scene())).further, strict=True):
        assert rendering.portrait is not None
        with Image.open(BytesIO(rendering.portrait.jpeg)) as picture:
            assert picture.size == (spec.shape.width_px, spec.shape.height_px)
            assert picture.info["dpi"] == pytest.approx((spec.shape.dpi, spec.shape.dpi), abs=1)
        facts = rendering.portrait.facts
        assert spec.shape.face_width.minimum <= facts.face_width_px <= spec.shape.face_width.maximum
        assert spec.shape.eyes_from_bottom_min <= facts.eyes_from_bottom_px <= spec.shape.eyes_from_bottom_max
        assert rendering.portrait.profile == spec.id


def test_only_the_card_that_forbids_retouching_refuses_a_wall_that_is_not_white(judge: Inspector, film: Film) -> None:
    renderings = by_name(judge.examine(film(Scene(backdrop=Backdrop(rgb=(222, 222, 222))))))
    assert blocking(renderings["exit-entry"]) == {Code.PORTRAIT_BACKGROUND}
    assert blocking(renderings["social-security"]) == frozenset()


def test_what_is_wrong_with_the_person_is_wrong_for_every_card(judge: Inspector, film: Film) -> None:
    judgement = judge.examine(film(scene(expression=Expression(0.0, 0.0))))
    assert all(Code.EYES_CLOSED in blocking(each) for each in judgement.further)


def test_a_head_too_near_for_one_card_may_do_for_another(judge: Inspector, film: Film) -> None:
    judgement = judge.examine(film(scene(pose=Pose(face_width_px=345, y_px=330))))
    found = {name: Code.TOO_NEAR in blocking(each) for name, each in by_name(judgement).items()}
    assert found["driving-licence"]
    assert not found["social-security"]


def test_the_very_same_picture_is_made_only_once(judge: Inspector, film: Film) -> None:
    judgement = judge.examine(film(Scene()))
    assert judgement.portrait is not None
    twin = by_name(judgement)["residence-permit"].portrait
    assert twin is not None
    assert twin.sha256 == judgement.portrait.sha256
    assert twin.facts is judgement.portrait.facts


def test_without_a_face_there_is_nothing_further(judge: Inspector) -> None:
    empty = Image.new("RGB", (640, 480), "white")
    assert judge.examine(np.asarray(empty)).further == ()
