"""Two drawn people before the camera: seen, too far, cut, blurred, dark; and the picture that is filed of them."""

from dataclasses import replace
from io import BytesIO

import cv2
import numpy as np
import pytest
from PIL import Image

from counter_app import resources
from counter_app.camera.studio.scenario import NAMED
from counter_app.camera.studio.stage import Stage
from counter_app.domain.case.same_frame import SAME_FRAME, PairCode, PairRules, read_pair_rules
from counter_app.domain.ids import ShotId
from counter_app.domain.photo.photo import Frame, Pixels, Shot
from counter_app.domain.photo.spec import PhotoSpec
from counter_app.photo.models import Models
from counter_app.photo.together import CounterJudge
from tests import people

RULES = read_pair_rules(resources.toml("rules", "same-frame.toml"))


def drawn(name: str) -> Pixels:
    return Stage().film(NAMED[name]().at(0.0))


def shot(pixels: Pixels) -> Shot:
    return Shot(ShotId("shot"), Frame(1, people.NOON, pixels))


@pytest.fixture(scope="module")
def judge(models: Models, spec: PhotoSpec) -> CounterJudge:
    return CounterJudge(models, spec, (), RULES)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("together", []),
        ("two", []),
        ("good", [PairCode.NOT_TWO]),
        ("nobody", [PairCode.NOT_TWO]),
        ("together-far", [PairCode.FACE_SMALL]),
        ("together-cut", [PairCode.FACE_CUT]),
    ],
)
def test_what_is_said_of_the_two(judge: CounterJudge, name: str, expected: list[PairCode]) -> None:
    pixels = drawn(name)
    assert [finding.code for finding in judge.glance_pair(Frame(7, people.NOON, pixels)).findings] == expected
    assert [finding.code for finding in judge.judge_pair(shot(pixels)).findings] == expected


@pytest.mark.parametrize(
    ("level", "blur_px", "expected"),
    [(0.3, 0.0, PairCode.DARK), (1.6, 0.0, PairCode.BRIGHT), (1.0, 4.0, PairCode.BLURRED)],
)
def test_light_and_sharpness_of_both_count(
    judge: CounterJudge, level: float, blur_px: float, expected: PairCode
) -> None:
    pixels = np.clip(drawn("together") * level, 0, 255).astype(np.uint8)
    spoilt = cv2.GaussianBlur(pixels, (0, 0), blur_px) if blur_px else pixels
    assert [finding.code for finding in judge.judge_pair(shot(spoilt)).findings] == [expected]


def test_the_picture_of_the_two_is_the_whole_one_within_its_bounds(judge: CounterJudge) -> None:
    pair = judge.judge_pair(shot(drawn("together")))
    picture = Image.open(BytesIO(pair.picture.jpeg))
    assert pair.picture.profile == SAME_FRAME
    assert picture.size == (1280, 720) == (pair.picture.facts.width_px, pair.picture.facts.height_px)
    assert len(pair.picture.jpeg) <= RULES.bytes_max


@pytest.mark.parametrize("rules", [replace(RULES, longest_side_px=640), replace(RULES, bytes_max=12_000)])
def test_a_picture_beyond_the_bounds_is_made_smaller(models: Models, spec: PhotoSpec, rules: PairRules) -> None:
    pair = CounterJudge(models, spec, (), rules).judge_pair(shot(drawn("together")))
    assert len(pair.picture.jpeg) <= rules.bytes_max
    assert max(Image.open(BytesIO(pair.picture.jpeg)).size) <= rules.longest_side_px
