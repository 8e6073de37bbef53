"""One small evaluation, from the command to the three files; and the figures in the documentation are of today."""

import json
from pathlib import Path

import pytest

from counter_app.camera.studio.stage import Stage
from counter_app.domain.photo.findings import Code, Severity
from counter_app.evaluation.command import DONE, FIGURES, PAGE, REPORT, UNUSABLE, Errand, Extent, evaluate
from counter_app.evaluation.degradations import DEGRADATIONS
from counter_app.evaluation.drawn import clean_cases
from counter_app.evaluation.faults import FAULTS, codes_without_fault
from counter_app.evaluation.figures import limits
from counter_app.evaluation.tables import tables
from counter_app.photo.inspector import Inspector
from counter_app.photo.models import load_models, model_folders
from counter_app.profiles import load_profile
from tests.evaluation.test_labels import written

pytestmark = pytest.mark.timeout(300)  # one small evaluation is some two hundred judgements

DOCS = Path(__file__).parents[2] / "docs"
SMALL = Extent(people=4, of_each_fault=1, spoilt_drawn=1, spoilt_labelled=0, grid_stride=12)
TINY = Extent(people=2, of_each_fault=0, spoilt_drawn=0, spoilt_labelled=0, grid_stride=40)


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("evaluated")
    labels = written(folder, {
        "file": "one.png", "split": "tuned", "fires": "NO_FACE", "age": "unknown", "skin": "unknown",
        "glasses": "unknown", "hair": "unknown", "eyes": "unknown",
    })  # fmt: skip
    assert evaluate(Errand(folder, labels, folder / "out", "id-card"), SMALL) == DONE
    return folder / "out"


def test_report_figures_and_page_are_written(done: Path) -> None:
    found = json.loads((done / FIGURES).read_text("utf-8"))
    assert found["set_up"]["labelled"] == 1
    assert found["checks"]["tuned"]["NO_FACE"]["missed"] == 0
    assert found["checks"]["drawn"]["NO_FACE"]["should_fire"] == 1
    assert found["geometry"]["drawn"]["accepted"] >= found["geometry"]["drawn"]["accepted_right"] > 0
    assert tables(found) in (done / REPORT).read_text("utf-8")
    page = (done / PAGE).read_text("utf-8")
    assert page.count("<figure>") >= 1 + len({fault.name for fault in FAULTS})
    assert "http" not in page


def test_every_degradation_is_seen_at_its_worst(done: Path) -> None:
    """Each one, driven far enough, must be noticed by some check."""
    ramps = json.loads((done / FIGURES).read_text("utf-8"))["degradations"]
    unseen = [ramp["name"] for ramp in ramps if not any(row["fired"][-1] for row in ramp["checks"].values())]
    assert {ramp["name"] for ramp in ramps} == {degradation.name for degradation in DEGRADATIONS}
    assert unseen == []


def test_a_second_run_gives_the_same_figures(tmp_path: Path) -> None:
    labels = written(tmp_path)
    for name in ("one", "two"):
        assert evaluate(Errand(tmp_path, labels, tmp_path / name, "id-card"), TINY) == DONE
    assert (tmp_path / "one" / FIGURES).read_bytes() == (tmp_path / "two" / FIGURES).read_bytes()


@pytest.mark.parametrize("wrong", ["labels", "profile"])
def test_what_cannot_be_used_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str], wrong: str) -> None:
    labels = tmp_path / "none.csv" if wrong == "labels" else written(tmp_path)
    profile = "no-such-profile" if wrong == "profile" else "id-card"
    assert evaluate(Errand(tmp_path, labels, tmp_path / "out", profile), SMALL) == UNUSABLE
    assert capsys.readouterr().err.startswith("counter-app: ")


def test_the_same_seed_invents_the_same_people() -> None:
    one, two = (clean_cases(3, 5, Stage(1)) for _ in range(2))
    assert [(case.name, case.traits) for case in one] == [(case.name, case.traits) for case in two]
    assert (one[0].look() == two[0].look()).all()


def test_the_clean_people_of_another_seed_are_hardly_ever_refused() -> None:
    inspector = Inspector(load_models(model_folders()), load_profile("id-card"))
    refused = [
        sorted(inspector.examine(case.look()).report.codes(Severity.BLOCKING)) for case in clean_cases(12, 77, Stage(2))
    ]
    assert sum(map(bool, refused)) <= 1, refused


def test_what_no_drawing_provokes_is_listed() -> None:
    assert Code.NO_FACE not in codes_without_fault()
    assert Code.NOT_MEASURED in codes_without_fault()


def test_the_documented_figures_were_measured_with_the_limits_of_today() -> None:
    documented = json.loads((DOCS / "accuracy.json").read_text("utf-8"))
    assert documented["set_up"]["limits"] == limits(load_profile("id-card"))
    assert tables(documented) in (DOCS / "accuracy.md").read_text("utf-8")
