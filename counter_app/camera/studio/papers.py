"""Draws a sheet of paper on a desk, as a document camera sees it, and says where its corners really are."""

from dataclasses import dataclass

import cv2
import numpy as np

from counter_app.camera.studio.drawing import Plane, Points, points
from counter_app.camera.studio.scene import Rgb
from counter_app.domain.photo.photo import Pixels, Point

_FINER = 2
"""The desk is drawn so many times finer than the picture, so that edges are soft as a lens makes them."""
_GLYPHS, _STROKES = 24, 6
_MARGIN_SHARE = 0.09


@dataclass(frozen=True, slots=True)
class Sheet:
    """A paper: its size as it lies upright, its colour, how high its characters are, and what it is printed with."""

    width_mm: float = 210.0
    height_mm: float = 297.0
    rgb: Rgb = (244, 243, 239)
    ink_rgb: Rgb = (38, 38, 44)
    glyph_mm: float = 3.7
    has_print: bool = True


@dataclass(frozen=True, slots=True)
class DeskScene:
    """How a sheet lies on the desk. `x_px` and `y_px` place its middle; None of a sheet is an empty desk.

    `lean_x` and `lean_y` are how much nearer its right and lower edges are than its middle, as shares.
    """

    sheet: Sheet | None = Sheet()
    x_px: float = 960.0
    y_px: float = 540.0
    px_per_mm: float = 3.3
    turned_deg: float = 0.0
    lean_x: float = 0.0
    lean_y: float = 0.0
    desk_rgb: Rgb = (92, 74, 58)
    light: float = 1.0
    glare: float = 0.0
    """Radius of a reflection on the sheet, as a share of its width."""
    blur_sigma_px: float = 0.0
    noise_sigma: float = 1.5
    width_px: int = 1920
    height_px: int = 1080


def corners_of(scene: DeskScene) -> tuple[Point, Point, Point, Point]:
    """Of the sheet as it was printed: upper left, upper right, lower right, lower left. Raises ValueError for none."""
    if scene.sheet is None:
        raise ValueError("an empty desk has no corners")
    right, down = scene.sheet.width_mm / 2, scene.sheet.height_mm / 2
    placed = _placed(points((-right, -down), (right, -down), (right, down), (-right, down)), scene)
    first, second, third, fourth = (Point(float(x), float(y)) for x, y in placed)
    return first, second, third, fourth


def draw_desk(scene: DeskScene, seed: int = 1) -> Pixels:
    """A new RGB picture. The same seed gives the same print and the same noise."""
    random = np.random.default_rng(seed)
    size = (scene.width_px, scene.height_px)
    grain = cv2.resize(random.standard_normal((60, 8), np.float32), size, interpolation=cv2.INTER_CUBIC)
    picture: Plane = np.array(scene.desk_rgb, np.float32) * (1 + np.float32(0.04) * grain[..., None])
    if scene.sheet is not None:
        seen, cover = _laid(scene.sheet, scene, random)
        picture = picture * (1 - cover[..., None]) + seen
    picture = picture * np.float32(scene.light)
    if scene.glare > 0:
        picture = picture + _reflection(scene)[..., None]
    if scene.blur_sigma_px > 0:
        picture = np.asarray(cv2.GaussianBlur(picture, (0, 0), scene.blur_sigma_px), np.float32)
    noise = random.standard_normal(picture.shape[:2], np.float32) * np.float32(scene.noise_sigma)
    return np.asarray(np.clip(picture + noise[..., None], 0, 255), np.uint8)


def _placed(shape_mm: Points, scene: DeskScene) -> Points:
    turn = np.radians(scene.turned_deg)
    x, y = shape_mm[:, 0], shape_mm[:, 1]
    assert scene.sheet is not None
    depth = 1 - scene.lean_x * x / (scene.sheet.width_mm / 2) - scene.lean_y * y / (scene.sheet.height_mm / 2)
    across = (x * np.cos(turn) - y * np.sin(turn)) / depth
    along = (x * np.sin(turn) + y * np.cos(turn)) / depth
    return np.stack([scene.x_px + scene.px_per_mm * across, scene.y_px + scene.px_per_mm * along], axis=1)


def _laid(sheet: Sheet, scene: DeskScene, random: np.random.Generator) -> tuple[Plane, Plane]:
    """The sheet where it lies, nothing around it, and how much of each pixel it covers."""
    printed = _printed(sheet, scene.px_per_mm * _FINER, random)
    height, width = printed.shape[:2]
    ends = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    corners = np.array([(point.x, point.y) for point in corners_of(scene)], np.float32) * _FINER
    # pixel centres lie half a pixel inside their corners, on the sheet as on the desk
    half = np.array([[1, 0, 0.5], [0, 1, 0.5], [0, 0, 1]])
    onto = np.linalg.inv(half) @ cv2.getPerspectiveTransform(ends, corners) @ half
    fine, size = (scene.width_px * _FINER, scene.height_px * _FINER), (scene.width_px, scene.height_px)
    seen, cover = (
        cv2.resize(cv2.warpPerspective(layer, onto, fine), size, interpolation=cv2.INTER_AREA)
        for layer in (printed, np.full((height, width), 255, np.uint8))
    )
    return np.asarray(seen, np.float32), np.asarray(cover, np.float32) / np.float32(255)


def _printed(sheet: Sheet, px_per_mm: float, random: np.random.Generator) -> Pixels:
    """The sheet seen straight from above: lines of characters that nobody can read."""
    size = (max(round(sheet.height_mm * px_per_mm), 8), max(round(sheet.width_mm * px_per_mm), 8))
    ink = np.zeros(size, np.float32)
    glyph_px = max(round(sheet.glyph_mm * px_per_mm), 4)
    glyphs = [_glyph(glyph_px, random) for _ in range(_GLYPHS)]
    margin = round(_MARGIN_SHARE * size[1])
    for top in range(margin, size[0] - margin - glyph_px, round(glyph_px * 1.8)) if sheet.has_print else ():
        line_end = random.uniform(0.55, 1.0) * (size[1] - margin)
        for left in range(margin, int(line_end) - glyph_px, round(glyph_px * 1.12)):
            ink[top : top + glyph_px, left : left + glyph_px] = glyphs[int(random.integers(_GLYPHS))]
    paper, print_rgb = np.array(sheet.rgb, np.float32), np.array(sheet.ink_rgb, np.float32)
    return np.asarray(paper * (1 - ink[..., None]) + print_rgb * ink[..., None], np.uint8)


def _glyph(size_px: int, random: np.random.Generator) -> Plane:
    """A character of level and upright strokes."""
    glyph = np.zeros((size_px, size_px), np.float32)
    thick = max(round(size_px * 0.11), 1)
    for stroke in range(_STROKES):
        start, end = sorted(random.uniform(0.0, 1.0, 2) * (size_px - 1))
        at = int(random.uniform(0.0, 0.88) * size_px)
        area = (slice(at, at + thick), slice(int(start), int(end) + 1))
        glyph[area if stroke % 2 else (area[1], area[0])] = 1.0
    return glyph


def _reflection(scene: DeskScene) -> Plane:
    assert scene.sheet is not None
    radius = scene.glare * scene.sheet.width_mm * scene.px_per_mm
    y, x = np.mgrid[0 : scene.height_px, 0 : scene.width_px].astype(np.float32)
    away = np.hypot(x - scene.x_px - 0.4 * radius, y - scene.y_px) / radius
    return np.asarray(220 / (1 + np.exp(np.clip(14 * (away - 1), -40, 40))), np.float32)
