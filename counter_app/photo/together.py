"""Judges pictures of guardian and applicant together, beside the portraits of the applicant alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO

import cv2
import numpy as np
from PIL import Image

from counter_app.domain.case.same_frame import SAME_FRAME, Pair, PairGlance, PairLook, PairRules, weigh
from counter_app.domain.photo.photo import FaceGeometry, Frame, Pixels, Portrait, PortraitFacts, Shot
from counter_app.domain.photo.quantities import Quantity
from counter_app.domain.photo.spec import PhotoSpec
from counter_app.photo.inspector import Inspector
from counter_app.photo.light import detail_values, face_patch, light_values
from counter_app.photo.mesh import Mesh
from counter_app.photo.models import Models
from counter_app.photo.reader import FaceReader

QUALITIES = (85, 75, 65, 50, 35)
"""On the scale of the IJG encoder, the best first."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """One of the faces."""

    geometry: FaceGeometry
    edge_share: float
    lightness: float
    overexposed: float
    sharpness: float


class CounterJudge(Inspector):
    """Implements ports.Judge: the inspector of portraits that looks at two people, too."""

    def __init__(self, models: Models, spec: PhotoSpec, further: Sequence[PhotoSpec], pair_rules: PairRules) -> None:
        super().__init__(models, spec, further)
        self._pair_rules = pair_rules
        self._pair_reader = FaceReader(models, spec.shape)

    def glance_pair(self, frame: Frame) -> PairGlance:
        """Quick look at a live frame of the two."""
        look, _ = _look(self._pair_reader, frame.pixels)
        return PairGlance(frame.seq, weigh(look, self._pair_rules))

    def judge_pair(self, shot: Shot) -> Pair:
        """Full judgement of a shot of the two, of its newest frame: what the officer saw is what counts."""
        look, smaller = _look(self._pair_reader, shot.frame.pixels)
        picture = _picture(shot.frame.pixels, smaller, self._pair_rules)
        return Pair(Shot(shot.id, shot.frame), weigh(look, self._pair_rules), picture)


def _look(reader: FaceReader, pixels: Pixels) -> tuple[PairLook, FaceGeometry | None]:
    """The numbers, and the smaller of the two faces."""
    meshes = reader.faces(pixels)
    if len(meshes) < 2:
        return PairLook(len(meshes)), reader.geometry(meshes[0], None) if meshes else None
    two = [_seen(reader, pixels, mesh) for mesh in meshes[:2]]
    smaller = min((each.geometry for each in two), key=lambda face: face.face_width_px)
    look = PairLook(
        faces=len(meshes),
        face_width_px=smaller.face_width_px,
        edge_share=min(each.edge_share for each in two),
        lightness=min(each.lightness for each in two),
        brightness=max(each.overexposed for each in two),
        sharpness=min(each.sharpness for each in two),
    )
    return look, smaller


def _seen(reader: FaceReader, pixels: Pixels, mesh: Mesh) -> _Seen:
    face = reader.geometry(mesh, None)
    patch = face_patch(pixels, mesh, face)
    light, detail = light_values(patch), detail_values(patch)
    (left, top), (right, bottom) = mesh.flat.min(axis=0), mesh.flat.max(axis=0)
    height, width = pixels.shape[:2]
    distance = float(min(left, top, width - right, height - bottom))
    return _Seen(
        face,
        distance / face.face_width_px,
        light.get(Quantity.FACE_LIGHTNESS, 0.0),
        light.get(Quantity.OVEREXPOSED, 0.0),
        detail.get(Quantity.SHARPNESS, 0.0),
    )


def _picture(pixels: Pixels, smaller: FaceGeometry | None, rules: PairRules) -> Portrait:
    """The whole picture, no larger than the rules allow; what is measured in it is the smaller face."""
    height, width = pixels.shape[:2]
    scale = min(1.0, rules.longest_side_px / max(height, width))
    jpeg, size = _encoded(pixels, scale, rules)
    scale = size[0] / width
    facts = PortraitFacts(
        width_px=size[0],
        height_px=size[1],
        dpi=rules.dpi,
        face_width_px=0.0 if smaller is None else smaller.face_width_px * scale,
        hair_top_px=None,
        eyes_from_bottom_px=0.0 if smaller is None else size[1] - smaller.eye_line.y * scale,
        centre_offset_px=0.0 if smaller is None else smaller.eye_line.x * scale - size[0] / 2,
    )
    return Portrait(SAME_FRAME, jpeg, sha256(jpeg).hexdigest(), facts, {"scaled": scale})


def _encoded(pixels: Pixels, scale: float, rules: PairRules) -> tuple[bytes, tuple[int, int]]:
    """The best quality that fits; a picture that fits in none is made smaller until it does."""
    while True:
        size = (max(round(pixels.shape[1] * scale), 1), max(round(pixels.shape[0] * scale), 1))
        resized = pixels if scale == 1.0 else cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)
        shown = Image.fromarray(np.asarray(resized, dtype=np.uint8))
        for quality in QUALITIES:
            buffer = BytesIO()
            shown.save(buffer, "JPEG", quality=quality, dpi=(rules.dpi, rules.dpi), progressive=False)
            if buffer.tell() <= rules.bytes_max:
                return buffer.getvalue(), size
        scale *= 0.8
