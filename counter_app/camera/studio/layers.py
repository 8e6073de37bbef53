"""Keeps the painted parts of people ready, so that a moving person costs a warp and not a painting."""

from collections import OrderedDict
from dataclasses import dataclass

from counter_app.camera.studio import accessories, clothes, features, hair, head
from counter_app.camera.studio.anatomy import Turn
from counter_app.camera.studio.drawing import Area, Canvas, Layer8
from counter_app.camera.studio.palette import hair_tones, skin_tones
from counter_app.camera.studio.scene import Expression, HairStyle, Look, Person, Skin

_HEAD_AREA = Area(-1.45, -2.65, 1.45, 2.1)
_HEAD_AND_ARM_AREA = Area(-1.45, -2.65, 1.45, 5.2)
_BEHIND_AREA = Area(-1.45, -1.5, 1.45, 2.65)
_KEPT = 48


@dataclass(frozen=True, slots=True)
class Sheet:
    """A finished layer with the area that it covers."""

    pixels: Layer8
    area: Area
    unit_px: float


@dataclass(frozen=True, slots=True)
class _FaceKey:
    look: Look
    turn: Turn
    unit_px: float
    area: Area
    expression: Expression
    hand_before_face: bool


@dataclass(frozen=True, slots=True)
class _BodyKey:
    look: Look
    unit_px: float
    reaches_y: float


@dataclass(frozen=True, slots=True)
class _BehindKey:
    look: Look
    unit_px: float


_SheetKey = _FaceKey | _BodyKey | _BehindKey


class Wardrobe:
    """Paints each part once; owned by one thread."""

    def __init__(self) -> None:
        self._sheets: OrderedDict[_SheetKey, Sheet] = OrderedDict()

    def face(self, person: Person, unit_px: float) -> Sheet:
        turn = Turn(person.pose.yaw_deg, person.pose.pitch_deg, person.expression.mouth_open)
        area = _HEAD_AND_ARM_AREA if person.hand_before_face else _HEAD_AREA
        key = _FaceKey(person.look, turn, unit_px, area, person.expression, person.hand_before_face)
        sheet = self._kept(key)
        return sheet if sheet is not None else self._keep(key, self._painted_face(key))

    def body(self, look: Look, unit_px: float, reaches_y: float) -> Sheet:
        key = _BodyKey(look, unit_px, reaches_y)
        sheet = self._kept(key)
        if sheet is not None:
            return sheet
        canvas = Canvas(clothes.body_area(reaches_y), unit_px)
        clothes.paint_body(canvas, look, skin_tones(look))
        return self._keep(key, canvas)

    def behind(self, look: Look, unit_px: float) -> Sheet | None:
        """The hair that falls behind the shoulders, if any."""
        if look.hair_style is not HairStyle.LONG:
            return None
        key = _BehindKey(look, unit_px)
        sheet = self._kept(key)
        if sheet is not None:
            return sheet
        canvas = Canvas(_BEHIND_AREA, unit_px)
        hair.paint_hair_behind(canvas, look)
        return self._keep(key, canvas)

    def _kept(self, key: _SheetKey) -> Sheet | None:
        sheet = self._sheets.get(key)
        if sheet is not None:
            self._sheets.move_to_end(key)
        return sheet

    def _keep(self, key: _SheetKey, canvas: Canvas) -> Sheet:
        sheet = Sheet(canvas.finished(), canvas.area, canvas.unit_px)
        self._sheets[key] = sheet
        while len(self._sheets) > _KEPT:
            self._sheets.popitem(last=False)
        return sheet

    def _painted_face(self, key: _FaceKey) -> Canvas:
        look, turn = key.look, key.turn
        canvas = Canvas(key.area, key.unit_px)
        tones = skin_tones(look)
        head.paint_head(canvas, tones, turn)
        hair.paint_hair_before(canvas, look, tones, turn)
        features.paint_eyes(canvas, tones, turn, key.expression)
        brow_rgb = tones.line if look.hair_style is HairStyle.BALD else hair_tones(look)[0]
        features.paint_brows(canvas, turn, (38.0, 30.0, 28.0) if look.skin is Skin.DEEP else brow_rgb)
        features.paint_mouth(canvas, tones, turn, key.expression)
        accessories.paint_glasses(canvas, look, turn)
        if look.has_hat:
            accessories.paint_hat(canvas)
        if key.hand_before_face:
            accessories.paint_hand(canvas, look, tones)
        return canvas
