"""Turns a read picture into the portrait that is filed, and measures that portrait again from its own bytes."""

from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO

import numpy as np
import numpy.typing as npt
from PIL import Image

from counter_app.domain.photo.crop_plan import CropPlan
from counter_app.domain.photo.photo import Pixels, Portrait, PortraitFacts
from counter_app.domain.photo.quantities import Quantity
from counter_app.domain.photo.spec import PhotoSpec, Preparation
from counter_app.photo.encode import Encoded, Writing, encode
from counter_app.photo.measure import Values
from counter_app.photo.mesh import Mesh
from counter_app.photo.prepare import Gains, apply, gains_for
from counter_app.photo.reader import FaceReader, Reading
from counter_app.photo.render import NOBODY, cut_portrait, lighten, person_on_portrait, to_portrait
from counter_app.photo.segment import hair_height

Floats = npt.NDArray[np.float32]

_HAIR_AGREES_PX = 7.0
"""Where the portrait's own mask and the input's differ by more, neither is believed: half the width of the rule."""


@dataclass(frozen=True, slots=True)
class Finished:
    """The portrait, and the quantities that only it has."""

    portrait: Portrait
    values: Values


@dataclass(frozen=True, slots=True, eq=False)
class _Prepared:
    """The portrait's pixels before they are written, where in them the person is, and how they were prepared."""

    written: Writing
    person: Floats
    gains: Gains


class Finisher:
    """Makes the portraits of one picture. What several cards share is cut, prepared, written and measured once."""

    def __init__(self, pixels: Pixels, reader: FaceReader) -> None:
        self._pixels = pixels
        self._reader = reader
        self._prepared: dict[tuple[CropPlan, Preparation], _Prepared] = {}
        self._facts: dict[str, PortraitFacts] = {}

    def finish(self, reading: Reading, spec: PhotoSpec) -> Finished:
        """Cut, prepare, encode, decode, measure. `reading` is of this picture and holds the crop of this profile."""
        plan, wanted = reading.plan, (reading.plan, spec.preparation)
        prepared = self._prepared.get(wanted) or self._prepared.setdefault(wanted, self._prepare(reading, spec))
        encoded = encode(prepared.written, spec.file)
        shown, digest = _decode(encoded.jpeg), sha256(encoded.jpeg).hexdigest()
        facts = self._facts.get(digest) or self._facts.setdefault(digest, _facts(shown, reading, self._reader))
        portrait = Portrait(spec.id, encoded.jpeg, digest, facts, _steps(plan, prepared.gains, spec, encoded))
        background = shown.min(axis=2)[prepared.person < NOBODY / 2]
        values = {**portrait_values(facts, encoded.jpeg, background), Quantity.PORTRAIT_SCALE: plan.scale}
        return Finished(portrait, values)

    def _prepare(self, reading: Reading, spec: PhotoSpec) -> _Prepared:
        person = person_on_portrait(reading.mask, reading.plan)
        cropped = cut_portrait(self._pixels, reading.plan)
        gains = gains_for(cropped, person < NOBODY / 2, spec.preparation)
        pixels = apply(cropped, gains)
        if spec.preparation.lightens_background:
            pixels = lighten(pixels, person)
        return _Prepared(Writing(pixels, spec.shape.dpi), person, gains)


def portrait_values(facts: PortraitFacts, jpeg: bytes, background: Pixels) -> Values:
    """The quantities of a finished portrait; `background` holds the darkest channel where nobody is."""
    with Image.open(BytesIO(jpeg)) as written:
        dpi, channels = float(written.info.get("dpi", (0.0, 0.0))[0]), len(written.getbands())
        is_progressive = bool(written.info.get("progressive"))
    chin_from_bottom = None
    if facts.hair_top_px is not None and facts.head_height_px is not None:
        chin_from_bottom = facts.height_px - facts.hair_top_px - facts.head_height_px
    found: dict[Quantity, float | None] = {
        Quantity.PORTRAIT_FACE_WIDTH: facts.face_width_px,
        Quantity.PORTRAIT_HAIR_TOP: facts.hair_top_px,
        Quantity.PORTRAIT_EYES_FROM_BOTTOM: facts.eyes_from_bottom_px,
        Quantity.PORTRAIT_HEAD_HEIGHT: facts.head_height_px,
        Quantity.PORTRAIT_EYE_DISTANCE: facts.eye_distance_px,
        Quantity.PORTRAIT_CENTRE_OFFSET: facts.centre_offset_px,
        Quantity.PORTRAIT_BACKGROUND: float(background.mean()) if len(background) else None,
        Quantity.PORTRAIT_BYTES: float(len(jpeg)),
        Quantity.PORTRAIT_CHIN_FROM_BOTTOM: chin_from_bottom,
        Quantity.PORTRAIT_DPI: float(round(dpi)),
        Quantity.PORTRAIT_CHANNELS: float(channels),
        Quantity.PORTRAIT_PROGRESSIVE: float(is_progressive),
    }
    return {name: value for name, value in found.items() if value is not None}


def _decode(jpeg: bytes) -> Pixels:
    with Image.open(BytesIO(jpeg)) as image:
        return np.asarray(image.convert("RGB"), dtype=np.uint8)


def _facts(shown: Pixels, reading: Reading, reader: FaceReader) -> PortraitFacts:
    """Geometry of the finished picture, read from its own pixels."""
    mesh = reader.meshes.follow(shown, reader.meshes.follow(shown, _moved(reading.mesh, reading.plan)))
    mask = reader.people.around(shown, mesh)
    face = reader.geometry(mesh, hair_height(mask, mesh))
    planned = reading.plan.facts
    hair_top = agreed_hair_top(planned.hair_top_px, face.hair_top_y)
    middle = (face.cheek_left.x + face.cheek_right.x) / 2
    return PortraitFacts(
        width_px=shown.shape[1],
        height_px=shown.shape[0],
        dpi=planned.dpi,
        face_width_px=face.face_width_px,
        hair_top_px=hair_top,
        eyes_from_bottom_px=shown.shape[0] - face.eye_line.y,
        centre_offset_px=middle - shown.shape[1] / 2,
        head_height_px=None if hair_top is None else face.eye_line.y + face.chin_depth_px - hair_top,
        eye_distance_px=face.eye_distance_px,
    )


def agreed_hair_top(planned: float | None, measured: float | None) -> float | None:
    """The planned hair top where the portrait does not contradict it. A cut head shows none of its own."""
    if planned is None or measured is None:
        return planned
    return measured if abs(planned - measured) <= _HAIR_AGREES_PX else None


def _moved(mesh: Mesh, plan: CropPlan) -> Mesh:
    matrix = to_portrait(plan)
    flat = mesh.flat @ matrix[:, :2].T + matrix[:, 2]
    return Mesh(np.concatenate([flat, mesh.points[:, 2:] * plan.scale], axis=1), mesh.presence)


def _steps(plan: CropPlan, gains: Gains, spec: PhotoSpec, encoded: Encoded) -> dict[str, float]:
    return {
        "levelled_deg": -plan.roll_deg,
        "scaled": plan.scale,
        "filled_px": plan.outside.worst,
        **gains.steps,
        "background_lightened": float(spec.preparation.lightens_background),
        "jpeg_quality": float(encoded.quality),
        "jpeg_subsampling": float(encoded.subsampling),
    }
