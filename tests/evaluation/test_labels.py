"""The label file is read strictly: a slip of the pen must not become a figure."""

from pathlib import Path

import pytest
from PIL import Image

from counter_app.domain.photo.findings import Code
from counter_app.domain.photo.photo import Point
from counter_app.evaluation.cases import Split, Tone
from counter_app.evaluation.labels import COLUMNS, LabelsWrong, read_labels

OURS = Path(__file__).parents[1] / "data" / "faces_labels.csv"
ROW = {
    "file": "one.png", "split": "held_out", "skin": "darker", "age": "unknown", "glasses": "unknown",
    "hair": "unknown", "eyes": "unknown", "fires": "MOUTH_OPEN", "silent": "NO_FACE BLURRED", "left_iris": "3 4.5",
    "seen": "laughs",
}  # fmt: skip


def written(folder: Path, *rows: dict[str, str]) -> Path:
    labels = folder / "labels.csv"
    lines = [",".join(COLUMNS), *(",".join(row.get(column, "") for column in COLUMNS) for row in rows)]
    labels.write_text("\n".join(lines) + "\n", "utf-8")
    Image.new("RGB", (4, 4)).save(folder / "one.png")
    return labels


def test_what_a_person_wrote_down_is_read(tmp_path: Path) -> None:
    (case,) = read_labels(written(tmp_path, ROW), tmp_path)
    assert (case.name, case.split, case.traits.skin, case.remark) == ("one.png", Split.HELD_OUT, Tone.DARKER, "laughs")
    assert case.truth.fires == {Code.MOUTH_OPEN}
    assert case.truth.silent == {Code.NO_FACE, Code.BLURRED}
    assert case.marks is not None
    assert case.marks.left_iris == Point(3.0, 4.5)
    assert case.look().shape == (4, 4, 3)


def test_a_picture_that_is_not_there_is_left_out(tmp_path: Path) -> None:
    assert read_labels(written(tmp_path, ROW | {"file": "two.png"}), tmp_path) == []


@pytest.mark.parametrize(
    "slip",
    [
        {"split": "half"}, {"skin": "green"}, {"fires": "NO_SUCH"}, {"fires": "BLURRED"}, {"left_iris": "3"},
        {"left_iris": "a b"}, {"file": "../one.png"}, {"file": ""}, {"hair_top_y": "high"},
    ],
    ids=str,
)  # fmt: skip
def test_a_slip_is_named_with_its_line(tmp_path: Path, slip: dict[str, str]) -> None:
    with pytest.raises(LabelsWrong, match=r"labels\.csv, line 2"):
        read_labels(written(tmp_path, ROW | slip), tmp_path)


def test_a_picture_is_labelled_once(tmp_path: Path) -> None:
    with pytest.raises(LabelsWrong, match="twice"):
        read_labels(written(tmp_path, ROW, ROW), tmp_path)


@pytest.mark.parametrize("content", [b"", b"file,split\n", b"\xff\xfe\x00"])
def test_another_file_is_no_label_file(tmp_path: Path, content: bytes) -> None:
    labels = tmp_path / "labels.csv"
    labels.write_bytes(content)
    with pytest.raises(LabelsWrong):
        read_labels(labels, tmp_path)


def test_our_own_labels_are_sound_and_honest() -> None:
    """Every limit was looked at on these pictures: none may be called held out."""
    folder = OURS.parents[3] / "shared" / "faces"
    assert {case.split for case in read_labels(OURS, folder)} <= {Split.TUNED}
