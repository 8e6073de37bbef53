"""The drawn person is a ruler: what the real face models read agrees with what was drawn, within stated limits."""

from dataclasses import replace

import cv2
import numpy as np
import pytest

from counter_app import resources
from counter_app.camera.studio.mark import read_mark
from counter_app.camera.studio.scenario import NAMED
from counter_app.camera.studio.scene import Expression, Glasses, HairStyle, Light, Look, Person, Pose, Scene, Skin
from counter_app.camera.studio.stage import Stage
from counter_app.camera.studio.truth import FaceTruth, truth_of
from counter_app.domain.photo.findings import Code, Judgement, Measurements, Severity
from counter_app.domain.photo.photo import FaceGeometry, Point
from counter_app.domain.photo.spec import read_spec
from counter_app.photo.inspector import Inspector
from counter_app.photo.models import load_models, model_folders


@pytest.fixture(scope="module")
def inspector() -> Inspector:
    return Inspector(load_models(model_folders()), read_spec(resources.toml("specs", "id-card.toml")))


@pytest.fixture(scope="module")
def stage() -> Stage:
    return Stage()


def scene_of(
    look: Look | None = None, pose: Pose | None = None, expression: Expression | None = None, light: Light | None = None
) -> Scene:
    person = Person(look or Look(), expression or Expression(), pose or Pose())
    return Scene(people=(person,), light=light or Light())


LOOKS = {
    **{f"skin {skin.name}": scene_of(Look(skin=skin)) for skin in Skin},
    "flat hair": scene_of(Look(hair_height=0.02)),
    "full hair": scene_of(Look(hair_height=0.15)),
    "grey hair": scene_of(Look(hair_rgb=(150, 148, 146))),
    "brown hair": scene_of(Look(hair_rgb=(96, 62, 42))),
    "long hair": scene_of(Look(hair_style=HairStyle.LONG)),
    "tall hair": scene_of(Look(hair_style=HairStyle.TALL, hair_height=0.2), Pose(y_px=350)),
    "bald": scene_of(Look(hair_style=HairStyle.BALD)),
    "thin glasses": scene_of(Look(glasses=Glasses.THIN)),
    "dark-rimmed glasses": scene_of(Look(glasses=Glasses.DARK_RIMMED)),
    "white top": scene_of(Look(top_rgb=(236, 236, 236))),
    "marked": scene_of(Look(case_mark="Case-042")),
    "far": scene_of(pose=Pose(face_width_px=150, y_px=350)),
    "near": scene_of(pose=Pose(face_width_px=330, y_px=360)),
    "aside": scene_of(pose=Pose(x_px=360)),
    "tilted left": scene_of(pose=Pose(roll_deg=12)),
    "tilted right": scene_of(pose=Pose(roll_deg=-12)),
    "smiling": scene_of(expression=Expression(smile=1.0)),
    "dim": scene_of(light=Light(level=0.5)),
    "lit from the side": scene_of(light=Light(ratio=1.8)),
}


def read(inspector: Inspector, stage: Stage, scene: Scene) -> tuple[Measurements, FaceGeometry]:
    seen = inspector.examine(stage.film(scene)).report.measurements
    assert seen.face_count == 1
    assert seen.geometry is not None
    return seen, seen.geometry


def apart(one: Point, other: Point) -> float:
    return float(np.hypot(one.x - other.x, one.y - other.y))


def height_of(truth: FaceTruth) -> float:
    return truth.chin.y - truth.top_y


@pytest.mark.parametrize("name", LOOKS)
def test_the_mesh_measures_what_was_drawn(inspector: Inspector, stage: Stage, name: str) -> None:
    scene = LOOKS[name]
    truth = truth_of(scene).faces[0]
    _, face = read(inspector, stage, scene)
    assert face.face_width_px == pytest.approx(truth.face_width_px, rel=0.04)
    assert apart(face.left_eye, truth.left_eye) < 2.5
    assert apart(face.right_eye, truth.right_eye) < 2.5
    assert apart(face.chin, truth.chin) < 0.03 * height_of(truth)
    assert face.hair_top_y == pytest.approx(truth.hair_top_y, abs=0.03 * height_of(truth))
    assert face.roll_deg == pytest.approx(truth.roll_deg, abs=1.0)
    assert face.yaw_deg == pytest.approx(truth.yaw_deg, abs=2.5)


@pytest.mark.parametrize("yaw_deg", [-24, -12, 12, 24])
def test_a_turned_head_is_read_with_its_side_and_about_its_angle(
    inspector: Inspector, stage: Stage, yaw_deg: float
) -> None:
    _, face = read(inspector, stage, scene_of(pose=Pose(yaw_deg=yaw_deg)))
    assert face.yaw_deg == pytest.approx(yaw_deg, abs=6)


@pytest.mark.parametrize("pitch_deg", [-16, 16])
def test_a_raised_chin_reads_higher_and_a_lowered_one_lower(
    inspector: Inspector, stage: Stage, pitch_deg: float
) -> None:
    _, straight = read(inspector, stage, scene_of())
    _, face = read(inspector, stage, scene_of(pose=Pose(pitch_deg=pitch_deg)))
    assert face.pitch_deg - straight.pitch_deg == pytest.approx(pitch_deg, abs=6)


def test_closing_lids_close_the_measured_eyes_step_by_step(inspector: Inspector, stage: Stage) -> None:
    openings, blinks = [], []
    for openness in (1.0, 0.7, 0.4, 0.0):
        lids = Expression(left_eye_open=openness, right_eye_open=openness)
        seen, _ = read(inspector, stage, scene_of(expression=lids))
        openings.append(seen.values["eye_opening"])
        blinks.append(seen.values["blink"])
    assert openings == sorted(openings, reverse=True)
    assert blinks[0] < 0.15
    assert openings[0] > 0.25
    assert blinks[-1] > 0.45
    assert openings[-1] < 0.1


def test_an_opening_mouth_opens_step_by_step(inspector: Inspector, stage: Stage) -> None:
    gaps = []
    for openness in (0.0, 0.3, 0.6, 1.0):
        seen, _ = read(inspector, stage, scene_of(expression=Expression(mouth_open=openness, shows_teeth=True)))
        gaps.append(seen.values["mouth_opening"])
    assert gaps == sorted(gaps)
    assert gaps[0] < 0.03
    assert gaps[1] > 0.1


def test_only_a_smile_reads_as_a_smile(inspector: Inspector, stage: Stage) -> None:
    neutral, _ = read(inspector, stage, scene_of())
    smiling, _ = read(inspector, stage, scene_of(expression=Expression(smile=1.0)))
    assert neutral.values["smile"] < 0.25
    assert smiling.values["smile"] > 0.6


def judged(inspector: Inspector, stage: Stage, name: str) -> Judgement:
    return inspector.examine(stage.film(NAMED[name]().at(0.0)))


@pytest.mark.parametrize("name", ["good", "long-hair", "tall-hair", "bald", "dark-skin"])
def test_a_good_pose_before_a_white_wall_passes(inspector: Inspector, stage: Stage, name: str) -> None:
    judgement = judged(inspector, stage, name)
    blocking = [finding.code for finding in judgement.report.findings if finding.severity is Severity.BLOCKING]
    assert blocking == []
    assert judgement.portrait is not None


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("nobody", Code.NO_FACE),
        ("two", Code.SEVERAL_FACES),
        ("far", Code.TOO_FAR),
        ("near", Code.TOO_NEAR),
        ("cut", Code.HEAD_CUT),
        ("aside", Code.OFF_CENTRE),
        ("tilted", Code.HEAD_TILTED),
        ("turned", Code.FACE_TURNED),
        ("closed", Code.EYES_CLOSED),
        ("open-mouth", Code.MOUTH_OPEN),
        ("smiling", Code.SMILING),
        ("dark", Code.TOO_DARK),
        ("bright", Code.TOO_BRIGHT),
        ("side-lit", Code.UNEVEN_LIGHT),
        ("yellow", Code.COLOUR_CAST),
        ("blue-wall", Code.BACKGROUND_NOT_WHITE),
        ("uneven-wall", Code.BACKGROUND_UNEVEN),
        ("blurred", Code.BLURRED),
        ("glasses", Code.GLASSES_PRESENT),
    ],
)
def test_each_drawn_fault_is_found(inspector: Inspector, stage: Stage, name: str, code: Code) -> None:
    assert code in [finding.code for finding in judged(inspector, stage, name).report.findings]


def test_the_mark_is_on_the_finished_portrait(inspector: Inspector, stage: Stage) -> None:
    scene = scene_of(Look(case_mark="Case-042"))
    portrait = inspector.examine(stage.film(scene)).portrait
    assert portrait is not None
    pixels = np.asarray(cv2.imdecode(np.frombuffer(portrait.jpeg, np.uint8), cv2.IMREAD_COLOR_RGB), np.uint8)
    assert read_mark(pixels) == "Case-042"


def test_moving_the_truth_would_be_noticed(inspector: Inspector, stage: Stage) -> None:
    drawn = scene_of()
    told = replace(drawn, people=(replace(drawn.people[0], pose=Pose(face_width_px=285)),))
    _, face = read(inspector, stage, drawn)
    assert face.face_width_px != pytest.approx(truth_of(told).faces[0].face_width_px, rel=0.04)
