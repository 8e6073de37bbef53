"""Reads everything about the faces of one picture: the largest one's mesh, mask and numbers, and how many there are."""

from dataclasses import dataclass, replace

import cv2
import numpy as np
import numpy.typing as npt

from counter_app.domain.photo.crop_plan import CropPlan, plan_crop
from counter_app.domain.photo.findings import Measurements
from counter_app.domain.photo.photo import FaceGeometry, Pixels
from counter_app.domain.photo.quantities import Quantity
from counter_app.domain.photo.spec import PortraitShape
from counter_app.photo.bystanders import bystander_values
from counter_app.photo.covering import covering_values
from counter_app.photo.detector import FaceDetector, FoundFace, loose, small_tiles, whole
from counter_app.photo.hair import with_hanging_hair
from counter_app.photo.lenses import lens_values
from counter_app.photo.light import PATCH_SIZE, FacePatch, detail_values, face_patch, light_values, to_patch
from counter_app.photo.measure import Values, expression_values, geometry, shape_values
from counter_app.photo.mesh import PRESENT, Mesh, MeshReader
from counter_app.photo.models import Models
from counter_app.photo.pose import head_angles
from counter_app.photo.segment import WIDE_SQUARE, PersonFinder, PersonMask, hair_height
from counter_app.photo.surround import surround_values
from counter_app.photo.technique import picture_values, tone_values

Floats = npt.NDArray[np.float32]

BYSTANDER = 0.12
"""Faces smaller than this share of the largest are pictures on a wall or people across the street."""


def lies_on(face: FoundFace, mesh: Mesh) -> bool:
    """Whether the middle of a found face lies within a mesh: it is the same face, or a false one on it."""
    x, y = (face.left + face.right) / 2, (face.top + face.bottom) / 2
    (left, top), (right, bottom) = mesh.flat.min(axis=0), mesh.flat.max(axis=0)
    return bool(left <= x <= right and top <= y <= bottom)


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """What one picture shows of one person."""

    mesh: Mesh
    mask: PersonMask
    geometry: FaceGeometry
    plan: CropPlan
    measurements: Measurements


class FaceReader:
    """Looks at single pictures with all care. Owned by one thread."""

    def __init__(self, models: Models, shape: PortraitShape) -> None:
        self._canonical = models.canonical
        self._shape = shape
        self.detector = FaceDetector(models.detector)
        self.meshes = MeshReader(models.mesh, models.blendshapes)
        self.people = PersonFinder(models.person)

    def faces(self, pixels: Pixels) -> list[Mesh]:
        """Every face of the picture that counts, the largest first."""
        tiles = [whole(pixels), *small_tiles(pixels)]
        found = self.detector.find(pixels, tiles) or self.detector.find(pixels, [loose(pixels)])
        kept: list[Mesh] = []
        for face in found:
            if face.size < BYSTANDER * found[0].size or any(lies_on(face, mesh) for mesh in kept):
                continue
            mesh = self.confirm(pixels, face)
            if mesh is not None:
                kept.append(mesh)
        return kept

    def nearest(self, pixels: Pixels) -> Mesh | None:
        """The largest face that a look at the whole picture shows, else the largest of all; no look for others."""
        for face in self.detector.find(pixels, [whole(pixels)]):
            mesh = self.confirm(pixels, face)
            if mesh is not None:
                return mesh
        return next(iter(self.faces(pixels)), None)

    def confirm(self, pixels: Pixels, face: FoundFace) -> Mesh | None:
        """The mesh of a found face; None when the mesh net sees no face there."""
        mesh = self.meshes.read(pixels, face)
        if mesh.presence < PRESENT:
            return None
        careful = self.meshes.follow(pixels, mesh)
        return careful if careful.presence >= PRESENT else mesh

    def read(self, pixels: Pixels) -> Reading | None:
        """Everything about the largest face; None without a face."""
        meshes = self.faces(pixels)
        if not meshes:
            return None
        mesh = meshes[0]
        mask = self.people.around(pixels, mesh)
        hair = hair_height(mask, mesh) or hair_height(self.people.around(pixels, mesh, WIDE_SQUARE), mesh)
        mask = with_hanging_hair(mask, mesh)
        face = self.geometry(mesh, hair)
        plan = self.plan(face, pixels)
        patch = face_patch(pixels, mesh, face)
        values = {
            **self.face_values(pixels, mesh, face, plan, patch),
            **surround_values(mask, mesh),
            **self._close_values(pixels, face, mask, patch),
        }
        return Reading(mesh, mask, face, plan, Measurements(len(meshes), face, values))

    def _close_values(self, pixels: Pixels, face: FaceGeometry, mask: PersonMask, patch: FacePatch) -> Values:
        """What takes too long, or means too little, while the person still moves."""
        return {
            **lens_values(patch),
            **covering_values(patch, person_on_patch(mask, face)),
            **tone_values(patch),
            **picture_values(pixels, face),
            **bystander_values(pixels, face, self.people),
        }

    def geometry(self, mesh: Mesh, hair: float | None) -> FaceGeometry:
        return geometry(mesh, hair, head_angles(mesh, self._canonical))

    def plan(self, face: FaceGeometry, pixels: Pixels) -> CropPlan:
        height, width = pixels.shape[:2]
        return plan_crop(face, self._shape, (float(width), float(height)))

    def planned(self, reading: Reading, shape: PortraitShape, pixels: Pixels) -> Reading:
        """The same reading with the crop of another profile."""
        height, width = pixels.shape[:2]
        plan = plan_crop(reading.geometry, shape, (float(width), float(height)))
        values = {**reading.measurements.values, **_crop_values(plan, height)}
        return replace(reading, plan=plan, measurements=replace(reading.measurements, values=values))

    def face_values(self, pixels: Pixels, mesh: Mesh, face: FaceGeometry, plan: CropPlan, patch: FacePatch) -> Values:
        """All quantities that need no mask."""
        height, width = pixels.shape[:2]
        return {
            **shape_values(face, width),
            **expression_values(mesh, self.meshes.expressions(mesh)),
            **light_values(patch),
            **detail_values(patch),
            **_crop_values(plan, height),
        }


def _crop_values(plan: CropPlan, picture_height: int) -> Values:
    return {
        Quantity.CROP_SHARE: plan.input_height_px / picture_height,
        Quantity.CROP_OUTSIDE: plan.outside.worst,
    }


def person_on_patch(mask: PersonMask, face: FaceGeometry) -> Floats:
    """How sure each pixel of the face patch is person."""
    joined = to_patch(face) @ np.vstack([mask.to_picture, [0, 0, 1]])
    person = cv2.warpAffine(mask.person, joined, PATCH_SIZE, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(person, dtype=np.float32)
