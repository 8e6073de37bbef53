"""Reads light, colour and detail from the pixels on a face."""

from dataclasses import dataclass, field

import cv2
import numpy as np
import numpy.typing as npt

from counter_app.domain.photo.photo import FaceGeometry, Pixels
from counter_app.domain.photo.quantities import Quantity
from counter_app.photo import landmarks as at
from counter_app.photo.mesh import Mesh
from counter_app.photo.warp import cut, turn_and_scale

Array = npt.NDArray[np.float64]
Floats = npt.NDArray[np.float32]
Flags = npt.NDArray[np.bool_]
Values = dict[str, float]

FACE_WIDTH, PATCH_SIZE, EYES_AT = 207, (232, 304), (116.0, 116.0)
"""Scale and place of the face on the upright patch: portrait scale, so that detail is judged as it will be seen."""

_COARSE_PX = 6
"""Sharp or blurred, a face changes about as much over so many portrait pixels: what detail is compared with."""

_BYTES = np.arange(256, dtype=np.float32)
_LAB_OF_BYTES = np.stack([_BYTES * np.float32(100 / 255), _BYTES - 128, _BYTES - 128], axis=1)[None]
"""OpenCV packs CIELAB into bytes: what each byte of the three channels means."""


@dataclass(frozen=True, slots=True, eq=False)
class FacePatch:
    """The face levelled and at portrait scale, with its mesh points."""

    pixels: Pixels
    lab: Floats
    """CIELAB in its own units: L* 0 to 100."""
    points: Array
    _known: dict[tuple[int, ...], Floats] = field(default_factory=dict)

    def under(self, outline: tuple[int, ...]) -> Floats:
        """The CIELAB pixels inside an outline of mesh points; empty where it is too small or off the patch."""
        if outline not in self._known:
            area = np.zeros(self.pixels.shape[:2], np.uint8)
            cv2.fillPoly(area, [np.round(self.points[list(outline)]).astype(np.int32)], 1)
            self._known[outline] = self.lab[area.astype(bool)]
        return self._known[outline]


def face_patch(pixels: Pixels, mesh: Mesh, face: FaceGeometry) -> FacePatch:
    """Cut the upright patch out of the picture."""
    turned = to_patch(face)
    patch = cut(pixels, turned, PATCH_SIZE)
    return FacePatch(patch, to_lab(patch), mesh.flat @ turned[:, :2].T + turned[:, 2])


def to_patch(face: FaceGeometry) -> Array:
    """2 × 3 transform from the picture to the patch."""
    eyes = face.eye_line
    return turn_and_scale(face.roll_deg, FACE_WIDTH / face.face_width_px, (eyes.x, eyes.y), EYES_AT)


def to_lab(pixels: Pixels) -> Floats:
    """CIELAB with L* 0 to 100 and a*, b* around 0."""
    return np.asarray(cv2.LUT(cv2.cvtColor(pixels, cv2.COLOR_RGB2LAB), _LAB_OF_BYTES), dtype=np.float32)


def medians(pixels: Pixels, where: Flags) -> Array:
    """Of each channel, by counting, which for bytes is faster than sorting. `where` marks one pixel at least."""
    marked = where.astype(np.uint8)
    counts = [cv2.calcHist([pixels], [channel], marked, [256], [0, 256]).ravel() for channel in range(3)]
    upto = np.cumsum(counts, axis=1)
    middle = upto[0, -1] - 1
    halves = [[np.searchsorted(each, rank // 2, side="right") for each in upto] for rank in (middle, middle + 1)]
    return np.asarray(np.mean(halves, axis=0), np.float64)


def light_values(patch: FacePatch) -> Values:
    """Brightness, evenness, colour and exposure of the skin."""
    left, right = (patch.under(outline) for outline in at.CHEEK_PATCHES)
    face = patch.under(at.OVAL)
    if not len(left) or not len(right) or not len(face):
        return {}
    skin = np.median(np.concatenate([left, right]), axis=0)
    values: Values = {
        Quantity.FACE_LIGHTNESS: float(skin[0]),
        Quantity.LIGHT_DIFFERENCE: float(np.median(right[:, 0]) - np.median(left[:, 0])),
        Quantity.OVEREXPOSED: float(np.mean(face[:, 0] > 97)),
        Quantity.UNDEREXPOSED: float(np.mean(face[:, 0] < 6)),
        Quantity.SKIN_CHROMA: float(np.hypot(skin[1], skin[2])),
        Quantity.SKIN_HUE: float(np.degrees(np.arctan2(skin[2], skin[1]))),
    }
    brow = patch.under(at.BROW_PATCH)
    if len(brow):
        values[Quantity.FOREHEAD_DIFFERENCE] = float(np.linalg.norm(np.median(brow, axis=0) - skin))
    return values


def detail_values(patch: FacePatch) -> Values:
    """Sharpness around the eyes, and whether a bar crosses the bridge of the nose."""
    grey = patch.lab[:, :, 0]
    eyes = patch.points[[at.IRIS_LEFT, at.IRIS_RIGHT]]
    span = float(np.hypot(*(eyes[1] - eyes[0])))
    x, y = eyes.mean(axis=0)
    band = _window(grey, (x - 0.9 * span, y - 0.4 * span, x + 0.9 * span, y + 0.35 * span))
    # motion blurs only one direction: the more blurred one counts
    sharpness = min(_sharpness(band, 1), _sharpness(band, 0))
    return {Quantity.SHARPNESS: sharpness, Quantity.GLASSES: _bar(grey, patch.points, span)}


def _sharpness(band: Floats, axis: int) -> float:
    """Change over one pixel over change over several."""
    return _change(band, axis, 1) / max(_change(band, axis, _COARSE_PX), 1e-6)


def _change(band: Floats, axis: int, steps: int) -> float:
    moved = np.moveaxis(band, axis, 0)
    return float(np.std(moved[steps:] - moved[:-steps]))


def _bar(grey: Floats, points: Array, span: float) -> float:
    """Strongest level edge across the bridge, over the contrast of the face: a frame's bridge is one, skin is none."""
    inner_left, inner_right = points[at.EYE_CORNERS[0][1]], points[at.EYE_CORNERS[1][1]]
    x, y = (inner_left + inner_right) / 2
    reach = 0.32 * float(np.hypot(*(inner_right - inner_left)))
    bridge = _window(grey, (x - reach, y - 0.30 * span, x + reach, y + 0.32 * span))
    smooth = cv2.GaussianBlur(bridge, (0, 0), 1.0)
    steps = np.abs(np.diff(smooth, axis=0))
    strongest = np.sort(steps, axis=0)[-3:].mean(axis=0)
    level = float(np.median(bridge))
    return float(np.median(strongest)) / max(level, 5.0) * 10


def _window(grey: Floats, box: tuple[float, float, float, float]) -> Floats:
    """The part inside left, top, right, bottom; at least two pixels wide and high."""
    height, width = grey.shape
    left, top = min(max(int(box[0]), 0), width - 2), min(max(int(box[1]), 0), height - 2)
    right, bottom = max(min(int(box[2]), width), left + 2), max(min(int(box[3]), height), top + 2)
    return np.ascontiguousarray(grey[top:bottom, left:right])
