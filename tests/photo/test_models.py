"""Model files are used only when they are the very bytes that were tried."""

import shutil
import sys
from pathlib import Path

import numpy as np
import pytest

from counter_app.domain.faults import FaultCode, FaultError
from counter_app.photo.canonical import read_canonical_face
from counter_app.photo.models import CARRIER, DIGESTS, Models, load_models, model_folders, read_model_files


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    for name in DIGESTS:
        source = next(folder / name for folder in model_folders() if (folder / name).is_file())
        shutil.copy(source, tmp_path / name)
    return tmp_path


def refused(folders: list[Path]) -> tuple[FaultCode, str | int | float]:
    with pytest.raises(FaultError) as wrong:
        load_models(folders)
    return wrong.value.fault.code, dict(wrong.value.fault.parameters)["file"]


def test_the_carrier_is_found_without_being_imported() -> None:
    assert read_model_files(model_folders()).keys() == DIGESTS.keys()
    assert CARRIER not in sys.modules


def test_a_built_program_looks_beside_itself_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert model_folders()[0] == tmp_path / CARRIER / "models"


def test_no_folder_means_missing() -> None:
    assert refused([]) == (FaultCode.MODEL_MISSING, "face_landmarker.task")


@pytest.mark.parametrize("name", sorted(DIGESTS))
def test_a_missing_file_is_named(copied: Path, name: str) -> None:
    (copied / name).unlink()
    assert refused([copied]) == (FaultCode.MODEL_MISSING, name)


@pytest.mark.parametrize("name", sorted(DIGESTS))
def test_one_changed_bit_means_damaged(copied: Path, name: str) -> None:
    content = bytearray((copied / name).read_bytes())
    content[len(content) // 2] ^= 1
    (copied / name).write_bytes(content)
    assert refused([copied]) == (FaultCode.MODEL_DAMAGED, name)


def test_the_first_folder_that_has_a_file_is_used(copied: Path, tmp_path: Path) -> None:
    assert load_models([tmp_path / "none", copied]).canonical.points.shape == (468, 3)


def test_the_canonical_face_is_read_from_the_metadata(models: Models) -> None:
    face = models.canonical
    assert face.points.shape == (468, 3)
    assert len(face.weighted) == len(face.weights) == 33
    assert face.weights.min() > 0
    nose_tip, chin, forehead = face.points[4], face.points[152], face.points[10]
    assert nose_tip[2] == face.points[:, 2].max()
    assert chin[1] < nose_tip[1] < forehead[1]
    assert np.allclose(face.points[234] * [-1, 1, 1], face.points[454], atol=0.01)


@pytest.mark.parametrize(
    "message", [b"", b"\x0a", b"\x0a\x05abc", b"\xff" * 12, b"\x0b", b"\x12\x00", b"\x0a\x02\x08\x01"]
)
def test_other_messages_are_no_canonical_face(message: bytes) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read_canonical_face(message)
