"""Judges a finished portrait from the library by its own pixels, without changing a byte of it."""

from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from types import MappingProxyType

from PIL import Image

from counter_app.domain.faults import FaultCode, FaultError
from counter_app.domain.photo.findings import Code, Judgement, Measurements, Report
from counter_app.domain.photo.inspection import inspect
from counter_app.domain.photo.photo import Pixels, Portrait, PortraitFacts
from counter_app.domain.photo.quantities import Quantity
from counter_app.domain.photo.spec import PhotoSpec, Rule
from counter_app.photo.finish import portrait_values
from counter_app.photo.pictures import decode_picture
from counter_app.photo.reader import FaceReader, Reading
from counter_app.photo.render import NOBODY, cut_portrait, person_on_portrait

OF_THE_INPUT = frozenset(
    {
        Quantity.FACE_WIDTH,
        Quantity.CROP_SHARE,
        Quantity.CROP_OUTSIDE,
        Quantity.CENTRE_OFFSET,
        Quantity.PORTRAIT_SCALE,
    }
)
"""How a person sits before a camera: a finished portrait has none of it."""


def assess(jpeg: bytes, reader: FaceReader, spec: PhotoSpec) -> tuple[Pixels, Judgement]:
    """What the portrait shows, and its judgement. Raises FaultError(PICTURE_UNREADABLE), also for a wrong size."""
    pixels = decode_picture(jpeg)
    height, width = pixels.shape[:2]
    if (width, height) != (spec.shape.width_px, spec.shape.height_px):
        raise FaultError(FaultCode.PICTURE_UNREADABLE, reason="size", width=width, height=height)
    checks = _of_finished(spec)
    reading = reader.read(pixels)
    if reading is None:
        nothing = Measurements(0, None, {})
        return pixels, Judgement(Report(nothing, inspect(nothing, checks)), None)
    facts = _facts(pixels, reading, _dpi(jpeg))
    seen = reading.measurements
    values = {**seen.values, **portrait_values(facts, jpeg, _background(pixels, reading))}
    measured = Measurements(seen.face_count, seen.geometry, values)
    portrait = Portrait(spec.id, jpeg, sha256(jpeg).hexdigest(), facts, {"reused": 1.0})
    return pixels, Judgement(Report(measured, inspect(measured, checks)), portrait)


def _of_finished(spec: PhotoSpec) -> PhotoSpec:
    kept: Mapping[Code, tuple[Rule, ...]] = {
        code: tuple(rule for rule in rules if rule.quantity not in OF_THE_INPUT) for code, rules in spec.checks.items()
    }
    return replace(spec, checks=MappingProxyType({code: rules for code, rules in kept.items() if rules}))


def _facts(pixels: Pixels, reading: Reading, dpi: int) -> PortraitFacts:
    face = reading.geometry
    height, width = pixels.shape[:2]
    return PortraitFacts(
        width_px=width,
        height_px=height,
        dpi=dpi,
        face_width_px=face.face_width_px,
        hair_top_px=face.hair_top_y,
        eyes_from_bottom_px=height - face.eye_line.y,
        centre_offset_px=(face.cheek_left.x + face.cheek_right.x) / 2 - width / 2,
        head_height_px=face.head_height_px,
        eye_distance_px=face.eye_distance_px,
    )


def _background(pixels: Pixels, reading: Reading) -> Pixels:
    """The darkest channel where nobody is; the reading's crop is only a window onto the picture."""
    person = person_on_portrait(reading.mask, reading.plan)
    darkest: Pixels = cut_portrait(pixels, reading.plan).min(axis=2)
    return darkest[person < NOBODY / 2]


def _dpi(jpeg: bytes) -> int:
    with Image.open(BytesIO(jpeg)) as image:
        return round(float(image.info.get("dpi", (0.0, 0.0))[0]))
