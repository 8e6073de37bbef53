"""Reads the canonical face that comes with the mesh net: its points, and how much each counts for the pose."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Points = npt.NDArray[np.float64]

_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5
"""Wire types of protocol buffers."""

_MESH, _WEIGHT = 1, 2
"""Fields of the metadata: the mesh, and one entry for each weighted point (its number is left out where it is 0)."""

_VERTEX_TYPE, _VERTICES = 1, 3
"""Fields of the mesh; type 0 has five floats a vertex: x, y, z and two of a texture."""
_FLOATS_A_VERTEX = 5

_POINT, _POINT_WEIGHT = 1, 2
"""Fields of a weight."""


@dataclass(frozen=True, slots=True, eq=False)
class CanonicalFace:
    """A frontal face in centimetres: x to the person's left, y up, z towards the camera."""

    points: Points
    weighted: npt.NDArray[np.intp]
    weights: Points


def read_canonical_face(message: bytes) -> CanonicalFace:
    """Read the geometry metadata. Raises ValueError when it is anything else."""
    meshes: list[Points] = []
    weights: dict[int, float] = {}
    for field, value in _fields(message):
        if field == _MESH and isinstance(value, bytes):
            meshes.append(_vertices(value))
        elif field == _WEIGHT and isinstance(value, bytes):
            entry = dict(_fields(value))
            weights[int(_number(entry.get(_POINT, 0)))] = _number(entry.get(_POINT_WEIGHT, 0))
    if len(meshes) != 1 or not weights or max(weights) >= len(meshes[0]):
        raise ValueError("no canonical face")
    order = np.array(sorted(weights), dtype=np.intp)
    return CanonicalFace(meshes[0], order, np.array([weights[int(index)] for index in order]))


def _vertices(message: bytes) -> Points:
    floats: list[float] = []
    for field, value in _fields(message):
        if field == _VERTEX_TYPE and value != 0:
            raise ValueError("unknown vertex type")
        if field == _VERTICES and isinstance(value, bytes):
            floats.extend(struct.unpack(f"<{len(value) // 4}f", value))
        elif field == _VERTICES and isinstance(value, float):
            floats.append(value)
    return np.array(floats).reshape(-1, _FLOATS_A_VERTEX)[:, :3].copy()


def _number(value: float | bytes) -> float:
    if isinstance(value, bytes):
        raise ValueError("a number was expected")  # noqa: TRY004 - one kind of error for every wrong message
    return value


def _fields(message: bytes) -> Iterator[tuple[int, float | bytes]]:
    """Every field of a message in order. Raises ValueError on a torn or unknown one."""
    at = 0
    while at < len(message):
        key, at = _varint(message, at)
        field, wire = key >> 3, key & 7
        if wire == _VARINT:
            number, at = _varint(message, at)
            yield field, number
        elif wire == _BYTES:
            size, at = _varint(message, at)
            yield field, _take(message, at, size)
            at += size
        elif wire == _FIXED32:
            yield field, float(struct.unpack("<f", _take(message, at, 4))[0])
            at += 4
        elif wire == _FIXED64:
            yield field, float(struct.unpack("<d", _take(message, at, 8))[0])
            at += 8
        else:
            raise ValueError("unknown wire type")


def _take(message: bytes, at: int, size: int) -> bytes:
    if at + size > len(message):
        raise ValueError("torn message")
    return message[at : at + size]


def _varint(message: bytes, at: int) -> tuple[int, int]:
    value = 0
    for shift in range(0, 64, 7):
        byte = _take(message, at, 1)[0]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
    raise ValueError("endless number")
