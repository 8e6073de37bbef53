"""Puts people before the backdrop and films them: one scene in, one frame's pixels out."""

from collections import OrderedDict
from dataclasses import replace

import cv2
import numpy as np

from counter_app.camera.studio.drawing import Points, points
from counter_app.camera.studio.layers import Sheet, Wardrobe
from counter_app.camera.studio.scene import Backdrop, Light, Optics, Person, Pose, Scene
from counter_app.camera.studio.truth import to_frame
from counter_app.domain.photo.photo import Pixels

_UNITS_PX = (40.0, 80.0, 160.0, 240.0)
_REACHES_Y = (4.6, 9.0, 18.0, 40.0)
_NECK = (0.0, 1.3)
_BODY_ROLL = 0.3
_NOISE_SHIFT = 64
"""One tile of grain, shifted at random for every frame."""
_BACKDROPS_KEPT = 8


class Stage:
    """Draws scenes; keeps what it painted. Owned by one thread. The same seed gives the same noise."""

    def __init__(self, seed: int = 1) -> None:
        self._wardrobe = Wardrobe()
        self._random = np.random.default_rng(seed)
        self._backdrops: OrderedDict[tuple[Backdrop, int, int], Pixels] = OrderedDict()
        self._noise: dict[tuple[float, int, int], tuple[Pixels, Pixels]] = {}

    def film(self, scene: Scene) -> Pixels:
        """A new RGB picture of the scene."""
        picture = self._backdrop(scene.backdrop, scene.width_px, scene.height_px).copy()
        if scene.backdrop.shadow > 0:
            for person in scene.people:
                self._cast_shadow(picture, person, scene.backdrop.shadow)
        for person in reversed(scene.people):
            self._place(picture, person, scene.light.ratio)
        _light_up(picture, scene.light)
        return self._through(picture, scene.optics)

    def _place(self, picture: Pixels, person: Person, ratio: float) -> None:
        half = person.pose.face_width_px / 2
        unit = next((u for u in _UNITS_PX if u >= half), _UNITS_PX[-1])
        needed = (picture.shape[0] - person.pose.y_px) / half + 1.0
        reaches = next((y for y in _REACHES_Y if y >= needed), _REACHES_Y[-1])
        body_unit = min(unit, 80.0) if reaches > _REACHES_Y[0] else unit
        behind = self._wardrobe.behind(person.look, unit)
        gains = _side_gains(person.pose, ratio, picture.shape[1])
        if behind is not None:
            _lay(picture, behind, person.pose, gains)
        _lay(picture, self._wardrobe.body(person.look, body_unit, reaches), _body_pose(person.pose), gains)
        _lay(picture, self._wardrobe.face(person, unit), person.pose, gains)

    def _cast_shadow(self, picture: Pixels, person: Person, strength: float) -> None:
        """A soft dark twin of the head on the wall, to the right and a little down."""
        half = person.pose.face_width_px / 2
        beside = replace(person.pose, x_px=person.pose.x_px + 0.42 * half, y_px=person.pose.y_px + 0.18 * half)
        dark = np.zeros_like(picture)
        _lay(dark, _whitened(self._wardrobe.face(person, _UNITS_PX[0])), beside, None)
        _lay(dark, _whitened(self._wardrobe.body(person.look, _UNITS_PX[0], _REACHES_Y[-1])), _body_pose(beside), None)
        small = cv2.resize(dark, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
        soft = cv2.resize(cv2.GaussianBlur(small, (0, 0), 0.04 * half), (picture.shape[1], picture.shape[0]))
        keep = 255 - np.asarray(soft, np.float32) * np.float32(0.45 * strength)
        picture[:] = np.asarray(picture * (keep / 255), np.uint8)

    def _backdrop(self, backdrop: Backdrop, width: int, height: int) -> Pixels:
        key = (backdrop, width, height)
        if key not in self._backdrops:
            self._backdrops[key] = _wall(backdrop, width, height)
        while len(self._backdrops) > _BACKDROPS_KEPT:
            self._backdrops.popitem(last=False)
        return self._backdrops[key]

    def _through(self, picture: Pixels, optics: Optics) -> Pixels:
        if optics.motion_px > 1:
            kernel = np.full((1, optics.motion_px), 1 / optics.motion_px, np.float32)
            cv2.filter2D(picture, -1, kernel, dst=picture)
        if optics.blur_sigma_px > 0:
            cv2.GaussianBlur(picture, (0, 0), optics.blur_sigma_px, dst=picture)
        if optics.noise_sigma > 0:
            self._add_noise(picture, optics.noise_sigma)
        if optics.jpeg_quality is not None:
            picture = _compressed(picture, optics.jpeg_quality)
        return picture

    def _add_noise(self, picture: Pixels, sigma: float) -> None:
        height, width = picture.shape[:2]
        key = (sigma, width, height)
        if key not in self._noise:
            self._noise.clear()
            self._noise[key] = self._noise_tile(sigma, width, height)
        brighter, darker = self._noise[key]
        down, right = (int(v) for v in self._random.integers(0, _NOISE_SHIFT, 2))
        for rows, grain_rows in _laid(down, brighter.shape[0], height):
            for columns, grain_columns in _laid(right, brighter.shape[1], width):
                part = picture[rows, columns]
                cv2.add(part, brighter[grain_rows, grain_columns], dst=part)
                cv2.subtract(part, darker[grain_rows, grain_columns], dst=part)

    def _noise_tile(self, sigma: float, width: int, height: int) -> tuple[Pixels, Pixels]:
        """A quarter of a picture and a little more: two of them side by side reach across at every shift."""
        quarter = ((height + _NOISE_SHIFT + 1) // 2, (width + _NOISE_SHIFT + 1) // 2, 3)
        grain = np.rint(self._random.standard_normal(quarter, np.float32) * np.float32(sigma))
        return np.asarray(np.clip(grain, 0, 255), np.uint8), np.asarray(np.clip(-grain, 0, 255), np.uint8)


def _wall(backdrop: Backdrop, width: int, height: int) -> Pixels:
    """Where it is all alike one row stands for all; a copy is a whole picture."""
    rgb = np.array(backdrop.rgb, np.float32)
    if backdrop.gradient == 0:
        return np.broadcast_to(np.full((width, 3), np.clip(rgb, 0, 255), np.uint8), (height, width, 3))
    across = np.linspace(0.5, -0.5, width, dtype=np.float32)[None, :, None]
    down = np.linspace(0.012, -0.012, height, dtype=np.float32)[:, None, None]
    return np.asarray(np.clip(rgb * (1 + backdrop.gradient * across + down), 0, 255), np.uint8)


def _laid(shift: int, tile: int, length: int) -> tuple[tuple[slice, slice], tuple[slice, slice]]:
    """Which part of the length the first tile covers and which the second, each with the part of the tile."""
    first = tile - shift
    return (slice(0, first), slice(shift, tile)), (slice(first, length), slice(0, length - first))


def _body_pose(pose: Pose) -> Pose:
    """Shoulders follow a tilted head only a little, and do not turn with it."""
    neck = points(_NECK)
    still = replace(pose, roll_deg=pose.roll_deg * _BODY_ROLL, yaw_deg=0.0, pitch_deg=0.0)
    shift = to_frame(neck, pose)[0] - to_frame(neck, still)[0]
    return replace(still, x_px=still.x_px + float(shift[0]), y_px=still.y_px + float(shift[1]))


def _lay(picture: Pixels, sheet: Sheet, pose: Pose, gains: Points | None) -> None:
    """Blend a sheet into the picture where the pose puts it."""
    area = sheet.area
    corners = points((area.left, area.top), (area.right, area.top), (area.right, area.bottom), (area.left, area.bottom))
    reach = to_frame(corners, pose)
    left, top = (max(0, int(v)) for v in np.floor(reach.min(axis=0)))
    right, bottom = (
        min(limit, int(v) + 1) for limit, v in zip(picture.shape[1::-1], np.ceil(reach.max(axis=0)), strict=True)
    )
    if right <= left or bottom <= top:
        return
    size = (right - left, bottom - top)
    warped = cv2.warpAffine(sheet.pixels, _into(sheet, pose, (left, top)), size, flags=cv2.INTER_LINEAR)
    colour, cover = warped[..., :3], np.ascontiguousarray(warped[..., 3])
    if gains is not None:
        colour = np.asarray(np.clip(colour * gains[None, left:right, None], 0, 255), np.uint8)
    window = picture[top:bottom, left:right]
    rest = cv2.cvtColor(cv2.bitwise_not(cover), cv2.COLOR_GRAY2RGB)
    window[:] = cv2.add(cv2.multiply(window, rest, scale=1 / 255), np.ascontiguousarray(colour))


def _into(sheet: Sheet, pose: Pose, corner: tuple[int, int]) -> Points:
    """The affine map from sheet pixels to pixels of the window that begins at the corner."""
    half = pose.face_width_px / 2
    roll = np.radians(pose.roll_deg)
    scale = half / sheet.unit_px
    turned = scale * np.array([[np.cos(roll), -np.sin(roll)], [np.sin(roll), np.cos(roll)]])
    first = points((sheet.area.left + 0.5 / sheet.unit_px, sheet.area.top + 0.5 / sheet.unit_px))
    origin = to_frame(first, pose)[0] - corner
    return np.concatenate([turned, origin[:, None]], axis=1)


def _whitened(sheet: Sheet) -> Sheet:
    return replace(sheet, pixels=np.repeat(sheet.pixels[..., 3:], 4, axis=2))


def _side_gains(pose: Pose, ratio: float, width: int) -> Points | None:
    """Brightness over picture columns, so that picture left over picture right of the face gives the ratio."""
    if ratio == 1.0:
        return None
    across = (np.arange(width) - pose.x_px) / (0.5 * pose.face_width_px)
    lean = 1 / (1 + np.exp(np.clip(5 * across, -40, 40)))
    low, high = 2 / (1 + ratio), 2 * ratio / (1 + ratio)
    gains: Points = low + (high - low) * lean
    return gains


def _light_up(picture: Pixels, light: Light) -> None:
    gains = light.level * np.array(light.cast)
    if np.all(gains == 1.0):
        return
    ramp = np.arange(256)[:, None] * gains[None, :]
    table = np.asarray(np.clip(ramp, 0, 255), np.uint8).reshape(1, 256, 3)
    cv2.LUT(picture, table, dst=picture)


def _compressed(picture: Pixels, quality: int) -> Pixels:
    done, jpeg = cv2.imencode(".jpg", cv2.cvtColor(picture, cv2.COLOR_RGB2BGR), [cv2.IMWRITE_JPEG_QUALITY, quality])
    if not done:
        raise ValueError(f"a picture of {picture.shape} could not be compressed")
    return np.asarray(cv2.imdecode(jpeg, cv2.IMREAD_COLOR_RGB), np.uint8)
