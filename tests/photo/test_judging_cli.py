"""The commands check, portrait and bench: their words, their exit codes, and that no file brings them down."""

import json
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from counter_app import bench, judging_cli
from counter_app.camera.studio.scene import Pose, Scene
from counter_app.camera.studio.stage import Stage
from counter_app.domain.photo.photo import Pixels
from counter_app.profiles import profile_names
from tests.photo.scenes import scene

Captured = pytest.CaptureFixture[str]

KEYS = ["file", "verdict", "findings", "face", "portrait"]
FACE = ["found", "count", "box", "left_eye", "right_eye", "chin", "hair_top_y", "face_width_px", "yaw_deg", "pitch_deg"]
PORTRAIT = [
    "width", "height", "dpi", "bytes", "face_width_px", "hair_top_px", "eyes_from_bottom_px", "centre_offset_px",
]  # fmt: skip


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory, good: Pixels) -> dict[str, str]:
    """One file of each kind, by the first letter of its name."""
    folder, stage = tmp_path_factory.mktemp("pictures"), Stage(seed=2)
    Image.fromarray(good).save(folder / "a-good.png")
    Image.fromarray(stage.film(scene(pose=Pose(roll_deg=14)))).save(folder / "b-tilted.png")
    Image.fromarray(stage.film(Scene(people=()))).save(folder / "c-empty.jpg")
    (folder / "d-text.jpg").write_text("no picture")
    (folder / "notes.txt").write_text("not looked at")
    return {path.stem[0]: str(path) for path in folder.iterdir()}


def lines(captured: Captured) -> list[dict[str, Any]]:
    return [json.loads(line) for line in captured.readouterr().out.splitlines()]


def test_a_good_picture_passes_with_every_key(files: dict[str, str], capsys: Captured) -> None:
    assert judging_cli.check([files["a"]], "id-card", True) == 0
    (told,) = lines(capsys)
    assert list(told) == KEYS
    assert (told["file"], told["verdict"], told["findings"]) == (files["a"], "pass", [])
    assert list(told["face"]) == [*FACE, "roll_deg"]
    assert list(told["portrait"]) == PORTRAIT
    assert (told["face"]["found"], told["face"]["count"], len(told["face"]["box"])) == (True, 1, 4)
    assert (told["portrait"]["width"], told["portrait"]["height"], told["portrait"]["dpi"]) == (358, 441, 350)


def test_a_failing_picture_tells_measure_limit_and_unit(files: dict[str, str], capsys: Captured) -> None:
    assert judging_cli.check([files["b"]], "id-card", True) == 1
    (told,) = lines(capsys)
    tilted = next(finding for finding in told["findings"] if finding["code"] == "HEAD_TILTED")
    assert list(tilted) == ["code", "severity", "measured", "limit", "unit"]
    assert (tilted["severity"], tilted["limit"], tilted["unit"]) == ("blocking", 8.0, "deg")
    assert tilted["measured"] == pytest.approx(14, abs=1)


def test_a_picture_of_nobody_fails_without_a_portrait(files: dict[str, str], capsys: Captured) -> None:
    assert judging_cli.check([files["c"]], "id-card", True) == 1
    (told,) = lines(capsys)
    assert (told["face"]["found"], told["face"]["count"], told["face"]["box"]) == (False, 0, None)
    assert told["portrait"] is None


def test_an_unreadable_file_does_not_stop_the_others(files: dict[str, str], capsys: Captured) -> None:
    assert judging_cli.check([files["d"], "/no/such/file.png", files["a"]], "id-card", True) == 2
    told = lines(capsys)
    assert [each["verdict"] for each in told] == ["error", "error", "pass"]
    assert told[0]["fault"]["code"] == "PICTURE_UNREADABLE"
    assert list(told[0]) == [*KEYS, "fault"]


def test_a_folder_means_the_pictures_in_it(files: dict[str, str], capsys: Captured) -> None:
    judging_cli.check([str(Path(files["a"]).parent)], "id-card", True)
    assert [Path(each["file"]).name[0] for each in lines(capsys)] == ["a", "b", "c", "d"]


def test_a_pattern_means_what_it_matches(files: dict[str, str], capsys: Captured) -> None:
    folder = Path(files["a"]).parent
    assert judging_cli.check([f"{folder}/*.png"], "id-card", True) == 1
    assert [Path(each["file"]).name[0] for each in lines(capsys)] == ["a", "b"]
    assert judging_cli.check([f"{folder}/*.gif"], "id-card", True) == 2


def test_people_get_words(files: dict[str, str], capsys: Captured) -> None:
    judging_cli.check([files["b"], files["d"]], "id-card", False)
    told = capsys.readouterr().out
    assert "fail" in told
    assert "head tilted" in told
    assert "cannot be read" in told


@pytest.mark.parametrize("name", ["passport", "../specs/id-card", ""])
def test_an_unknown_profile_is_refused(files: dict[str, str], capsys: Captured, name: str) -> None:
    assert judging_cli.check([files["a"]], name, True) == 2
    assert "SETTINGS_WRONG" in capsys.readouterr().err


def test_a_portrait_is_written(files: dict[str, str], tmp_path: Path, capsys: Captured) -> None:
    assert judging_cli.portrait(files["a"], str(tmp_path / "out.jpg"), "id-card") == 0
    with Image.open(tmp_path / "out.jpg") as image:
        assert image.size == (358, 441)
    assert "pass" in capsys.readouterr().out


def test_a_failing_portrait_is_written_and_says_so(files: dict[str, str], tmp_path: Path, capsys: Captured) -> None:
    assert judging_cli.portrait(files["b"], str(tmp_path / "out.jpg"), "id-card") == 1
    assert (tmp_path / "out.jpg").is_file()
    assert "head tilted" in capsys.readouterr().out


@pytest.mark.parametrize(("name", "code"), [("c", 1), ("d", 2)])
def test_without_a_face_or_a_picture_nothing_is_written(
    files: dict[str, str], tmp_path: Path, capsys: Captured, name: str, code: int
) -> None:
    assert judging_cli.portrait(files[name], str(tmp_path / "out.jpg"), "id-card") == code
    assert not (tmp_path / "out.jpg").exists()
    assert capsys.readouterr().out


def test_one_picture_becomes_the_portraits_of_every_card(
    files: dict[str, str], tmp_path: Path, capsys: Captured
) -> None:
    assert judging_cli.portraits(files["a"], str(tmp_path / "out")) == 1
    assert sorted(path.stem for path in (tmp_path / "out").iterdir()) == list(profile_names())
    said = capsys.readouterr().out
    assert "[id-card]: pass" in said
    assert "[exit-entry]: fail" in said
    assert judging_cli.portraits(files["c"], str(tmp_path / "none")) == 1
    assert not (tmp_path / "none").exists()
    assert judging_cli.portraits(files["d"], str(tmp_path / "none")) == 2


def test_a_place_that_cannot_be_written_is_told(files: dict[str, str], tmp_path: Path, capsys: Captured) -> None:
    assert judging_cli.portrait(files["a"], str(tmp_path / "none" / "out.jpg"), "id-card") == 2
    assert "DISK_FAILED" in capsys.readouterr().err


def test_the_bench_times_every_stage(good: Pixels, capsys: Captured) -> None:
    assert bench.run([good] * 4, "id-card", True) == 0
    (told,) = lines(capsys)
    assert told["frame"] == "1280x720"
    assert {"detector", "mesh", "expressions", "person mask", "live look"} <= told["stages"].keys()
    assert all(0 < stage["median_ms"] <= stage["p95_ms"] for stage in told["stages"].values())
    assert told["start_up_ms"] > 0


def test_the_bench_also_tells_people(good: Pixels, capsys: Captured) -> None:
    assert bench.run([good], "id-card", False) == 0
    assert "live look" in capsys.readouterr().out
