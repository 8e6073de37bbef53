"""Follows one face through live frames, spending only a few milliseconds on each."""

from collections.abc import Callable
from dataclasses import dataclass, field

from counter_app.domain.photo.findings import Measurements
from counter_app.domain.photo.photo import Pixels
from counter_app.domain.photo.quantities import Quantity
from counter_app.photo.detector import FoundFace, Tile, small_tiles, whole
from counter_app.photo.light import face_patch
from counter_app.photo.measure import Values
from counter_app.photo.mesh import PRESENT, Mesh
from counter_app.photo.own_eyes import OwnEyes
from counter_app.photo.pace import Pace
from counter_app.photo.reader import BYSTANDER, FaceReader, lies_on
from counter_app.photo.segment import hair_height
from counter_app.photo.surround import surround_values

_SEARCH_EVERY = 5
_MASK_EVERY = 3
"""Frames between two searches for other faces, and between two masks: neither changes fast."""


@dataclass(slots=True)
class _Memory:
    """What is known from the frames before. `others` holds further faces by the tile that showed them."""

    size: tuple[int, int]
    tiles: list[Tile]
    mesh: Mesh | None = None
    age: int = 0
    next_tile: int = 0
    others: dict[int, list[FoundFace]] = field(default_factory=dict)
    crown: float | None = None
    surround: Values = field(default_factory=dict)


class Tracker:
    """Owned by one thread; remembers between calls."""

    def __init__(self, reader: FaceReader, now_s: Callable[[], float]) -> None:
        self._reader, self._now_s = reader, now_s
        self.pace = Pace()
        self._memory = _Memory((0, 0), [])
        self.eyes = OwnEyes()

    def forget(self) -> None:
        """Somebody else sits down."""
        self._memory = _Memory((0, 0), [])
        self.eyes = OwnEyes()

    def look(self, pixels: Pixels) -> Measurements:
        """Numbers of this frame. The mask's are up to a few frames old, more on a slow computer."""
        began = self._now_s()
        seen = self._look(pixels)
        self.pace.took(self._now_s() - began)
        return seen

    def _look(self, pixels: Pixels) -> Measurements:
        memory = self._recall(pixels)
        memory.mesh = self._follow(pixels, memory)
        if memory.mesh is None:
            memory.age = 0
            return Measurements(0, None, {})
        if memory.age % (_SEARCH_EVERY * self.pace.stride) == 0:
            self._search_others(pixels, memory, memory.mesh)
        if memory.age % (_MASK_EVERY * self.pace.stride) == 0:
            self._remember_mask(pixels, memory, memory.mesh)
        memory.age += 1
        return self._measure(pixels, memory, memory.mesh)

    def _recall(self, pixels: Pixels) -> _Memory:
        size = (pixels.shape[0], pixels.shape[1])
        if self._memory.size != size:
            self._memory = _Memory(size, [whole(pixels), *small_tiles(pixels)])
        return self._memory

    def _follow(self, pixels: Pixels, memory: _Memory) -> Mesh | None:
        if memory.mesh is not None:
            mesh = self._reader.meshes.follow(pixels, memory.mesh)
            if mesh.presence >= PRESENT:
                return mesh
        return self._find(pixels, memory)

    def _find(self, pixels: Pixels, memory: _Memory) -> Mesh | None:
        """Look at the whole frame and at one tile, another one each time."""
        memory.others.clear()
        tiles = [memory.tiles[0], self._turn(memory)]
        for face in self._reader.detector.find(pixels, tiles):
            mesh = self._reader.confirm(pixels, face)
            if mesh is not None:
                return mesh
        return None

    def _turn(self, memory: _Memory) -> Tile:
        memory.next_tile = memory.next_tile % (len(memory.tiles) - 1) + 1 if len(memory.tiles) > 1 else 0
        return memory.tiles[memory.next_tile]

    def _search_others(self, pixels: Pixels, memory: _Memory, mesh: Mesh) -> None:
        self._turn(memory)
        for index in {0, memory.next_tile}:
            found = self._reader.detector.find(pixels, [memory.tiles[index]])
            memory.others[index] = [
                face for face in found if not lies_on(face, mesh) and self._reader.confirm(pixels, face) is not None
            ]

    def _remember_mask(self, pixels: Pixels, memory: _Memory, mesh: Mesh) -> None:
        mask = self._reader.people.around(pixels, mesh)
        height = hair_height(mask, mesh)
        width = self._reader.geometry(mesh, None).face_width_px
        memory.crown = None if height is None else height / width
        memory.surround = surround_values(mask, mesh)

    def _measure(self, pixels: Pixels, memory: _Memory, mesh: Mesh) -> Measurements:
        face = self._reader.geometry(mesh, None)
        if memory.crown is not None:
            face = self._reader.geometry(mesh, memory.crown * face.face_width_px)
        plan = self._reader.plan(face, pixels)
        patch = face_patch(pixels, mesh, face)
        values = {**self._reader.face_values(pixels, mesh, face, plan, patch), **memory.surround}
        self.eyes.learn(values)
        values[Quantity.EYE_OPENING_OWN] = self.eyes.scaled(values[Quantity.EYE_OPENING])
        others = sum(1 for face in _distinct(memory.others) if face.size >= BYSTANDER * values[Quantity.FACE_WIDTH])
        return Measurements(1 + others, face, values)


def _distinct(others: dict[int, list[FoundFace]]) -> list[FoundFace]:
    """Each face once, though several tiles show it."""
    kept: list[FoundFace] = []
    for face in (face for faces in others.values() for face in faces):
        x, y = (face.left + face.right) / 2, (face.top + face.bottom) / 2
        if not any(each.left <= x <= each.right and each.top <= y <= each.bottom for each in kept):
            kept.append(face)
    return kept
