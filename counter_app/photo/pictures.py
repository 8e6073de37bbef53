"""Reads a picture file that someone hands in, whatever it really holds, as upright sRGB pixels."""

import stat
import struct
import warnings
import zlib
from enum import StrEnum
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import numpy as np
from PIL import Image, ImageCms, UnidentifiedImageError

from counter_app.domain.faults import FaultCode, FaultError
from counter_app.domain.photo.photo import Pixels

FORMATS = ("JPEG", "PNG", "BMP", "GIF", "TIFF", "WEBP")

SUFFIXES = frozenset({".jpg", ".jpeg", ".jpe", ".mpo", ".png", ".bmp", ".gif", ".tif", ".tiff", ".webp"})
"""By which pictures are picked out of a folder; a file that is named outright may be called anything."""

MAX_PIXELS = 52_000_000
"""The largest sensors of telephones. In memory: up to four bytes each as the decoder has them, three as answered."""

MAX_SIDE = 65_535
"""As long as a JPEG can be; what is longer is no photo."""

MAX_BYTES = 64_000_000
"""Photos are smaller; the rest of such a file would be notes, which take the decoders long to read through."""

_BAND_PIXELS = 1 << 20
"""How much of a picture is converted at a time, so that no step holds another copy of the whole."""

_ORIENTATION_TAG = 0x0112
_TRANSPARENT = frozenset({"RGBA", "LA", "PA"})
_DEEP = frozenset({"I", "I;16", "I;16L", "I;16B", "I;16N"})
_MODES = _TRANSPARENT | _DEEP | {"1", "L", "P", "RGB", "RGBX", "CMYK", "YCbCr"}

_DAMAGE = (
    OSError, SyntaxError, ValueError, EOFError, KeyError, IndexError, TypeError, AttributeError, OverflowError,
    ZeroDivisionError, NotImplementedError, struct.error, zlib.error,
)  # fmt: skip
"""What the decoders raise on damaged files: each has its own way."""


class Reason(StrEnum):
    """Why a picture is unreadable, in words of ours: the decoders' texts may quote file names."""

    MISSING = "missing"
    NO_FILE = "no-file"
    NOT_OPENED = "not-opened"
    EMPTY = "empty"
    NO_PICTURE = "no-picture"
    NO_PHOTO = "no-photo"
    DAMAGED = "damaged"


def read_picture(path: Path) -> Pixels:
    """The first picture of the file. Raises FaultError (PICTURE_UNREADABLE, PICTURE_TOO_LARGE)."""
    try:
        told = path.stat()
        if not stat.S_ISREG(told.st_mode):  # devices and pipes may never end
            raise _unreadable(Reason.NO_FILE)
        if told.st_size > MAX_BYTES:
            raise FaultError(FaultCode.PICTURE_TOO_LARGE, bytes=told.st_size, limit=MAX_BYTES)
        if told.st_size == 0:
            raise _unreadable(Reason.EMPTY)
        with path.open("rb") as file:
            return _read(file)
    except FileNotFoundError as wrong:
        raise _unreadable(Reason.MISSING) from wrong
    except OSError as wrong:
        raise _unreadable(Reason.NOT_OPENED) from wrong


def decode_picture(content: bytes) -> Pixels:
    """The first picture of a file's bytes. Raises as `read_picture`."""
    if not content:
        raise _unreadable(Reason.EMPTY)
    return _read(BytesIO(content))


def _read(file: BinaryIO) -> Pixels:
    Image.init()  # the less common formats are only known after this
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the decoders' remarks on odd files; what matters is raised
        try:
            return _upright(*_decoded(file))
        except (Image.DecompressionBombError, MemoryError) as wrong:
            raise FaultError(FaultCode.PICTURE_TOO_LARGE, limit=MAX_PIXELS) from wrong
        except UnidentifiedImageError as wrong:
            raise _unreadable(Reason.NO_PICTURE) from wrong
        except _DAMAGE as wrong:
            raise _unreadable(Reason.DAMAGED) from wrong


def _decoded(file: BinaryIO) -> tuple[Pixels, int]:
    """The first picture as it is stored, and how it is to be turned."""
    with Image.open(file, formats=FORMATS) as image:
        _check_size(image)
        image.seek(0)
        image.load()
        if image.mode not in _MODES:
            raise _unreadable(Reason.NO_PHOTO)
        return _pixels(image), _orientation(image)


def _pixels(image: Image.Image) -> Pixels:
    """Band by band."""
    colours = _Colours(image.info.get("icc_profile"))
    pixels = np.empty((image.height, image.width, 3), np.uint8)
    rows = max(1, _BAND_PIXELS // image.width)
    for top in range(0, image.height, rows):
        bottom = min(top + rows, image.height)
        pixels[top:bottom] = colours.srgb(_eight_bits(image.crop((0, top, image.width, bottom))))
    return pixels


def _check_size(image: Image.Image) -> None:
    """Before anything is unpacked."""
    if image.width * image.height > MAX_PIXELS:
        raise FaultError(FaultCode.PICTURE_TOO_LARGE, pixels=image.width * image.height, limit=MAX_PIXELS)
    if max(image.size) > MAX_SIDE:
        raise FaultError(FaultCode.PICTURE_TOO_LARGE, side=max(image.size), limit=MAX_SIDE)


def _orientation(image: Image.Image) -> int:
    """The camera's note on how it was held; a damaged note is no reason to refuse the picture."""
    try:
        value = image.getexif().get(_ORIENTATION_TAG, 1)
    except _DAMAGE:
        return 1
    return value if isinstance(value, int) else 1


def _upright(pixels: Pixels, orientation: int) -> Pixels:
    """Turned as the note says: 1 to 4 stand or hang, 5 to 8 lie, and half of them are mirrored."""
    if orientation not in range(2, 9):
        return pixels
    turned = pixels if orientation <= 4 else pixels.swapaxes(0, 1)
    if orientation in (3, 4, 7, 8):
        turned = turned[::-1]
    if orientation in (2, 3, 6, 7):
        turned = turned[:, ::-1]
    return np.ascontiguousarray(turned)


def _eight_bits(band: Image.Image) -> Image.Image:
    """The same colours with eight bits a channel and without transparency: what shines through is white."""
    if band.mode in _DEEP:
        deep = np.asarray(band).astype(np.float32)
        return Image.fromarray(np.clip(np.round(deep / 257), 0, 255).astype(np.uint8))
    if band.mode in _TRANSPARENT or "transparency" in band.info:
        full = band.convert("RGBA")
        white = Image.new("RGBA", full.size, (255, 255, 255, 255))
        return Image.alpha_composite(white, full).convert("RGB")
    if band.mode in ("1", "P"):
        return band.convert("RGB")
    return band


class _Colours:
    """Turns bands into sRGB through the embedded profile where there is a usable one; without, they count as sRGB."""

    def __init__(self, profile: bytes | None) -> None:
        self._profile = profile
        self._ways: dict[str, ImageCms.ImageCmsTransform | None] = {}

    def srgb(self, band: Image.Image) -> Pixels:
        way = self._way(band.mode)
        turned = band if way is None else ImageCms.applyTransform(band, way)
        return np.asarray(band if turned is None else turned.convert("RGB"), np.uint8)

    def _way(self, mode: str) -> ImageCms.ImageCmsTransform | None:
        if self._profile is None or mode not in ("RGB", "CMYK", "L"):
            return None
        if mode not in self._ways:
            self._ways[mode] = _transform(self._profile, mode)
        return self._ways[mode]


def _transform(profile: bytes, mode: str) -> ImageCms.ImageCmsTransform | None:
    """None where the profile is damaged or made for other colours."""
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        return ImageCms.buildTransform(source, ImageCms.createProfile("sRGB"), mode, "RGB")
    except (ImageCms.PyCMSError, *_DAMAGE):
        return None


def _unreadable(reason: Reason) -> FaultError:
    return FaultError(FaultCode.PICTURE_UNREADABLE, reason=reason.value)
