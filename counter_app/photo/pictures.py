"""Reads a picture file that someone hands in, whatever it really holds, as upright sRGB pixels."""

import struct
import warnings
import zlib
from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image, ImageCms

from counter_app.domain.faults import FaultCode, FaultError
from counter_app.domain.photo import Pixels

FORMATS = ("JPEG", "PNG", "BMP", "GIF", "TIFF", "WEBP")

SUFFIXES = frozenset({".jpg", ".jpeg", ".jpe", ".mpo", ".png", ".bmp", ".gif", ".tif", ".tiff", ".webp"})
"""By which pictures are picked out of a folder; a file that is named outright may be called anything."""

MAX_PIXELS = 52_000_000
"""The largest sensors of telephones; in memory three bytes each, two or three times over while reading."""

MAX_BYTES = 200_000_000

_ORIENTATION_TAG = 0x0112
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}

_DAMAGE = (
    OSError, SyntaxError, ValueError, EOFError, KeyError, IndexError, TypeError, AttributeError, OverflowError,
    ZeroDivisionError, NotImplementedError, struct.error, zlib.error,
)  # fmt: skip
"""What the decoders raise on damaged files: each has its own way."""


def read_picture(path: Path) -> Pixels:
    """The first picture of the file. Raises FaultError (PICTURE_UNREADABLE, PICTURE_TOO_LARGE)."""
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise FaultError(FaultCode.PICTURE_TOO_LARGE, bytes=size, limit=MAX_BYTES)
        content = path.read_bytes()
    except OSError as wrong:
        raise FaultError(FaultCode.PICTURE_UNREADABLE, reason=_reason(wrong)) from wrong
    return decode_picture(content)


def decode_picture(content: bytes) -> Pixels:
    """The first picture of a file's bytes. Raises FaultError (PICTURE_UNREADABLE, PICTURE_TOO_LARGE)."""
    if not content:
        raise FaultError(FaultCode.PICTURE_UNREADABLE, reason="empty")
    Image.init()  # the less common formats are only known after this
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the decoders' remarks on odd files; what matters is raised
        try:
            with Image.open(BytesIO(content), formats=FORMATS) as image:
                _check_size(image)
                image.seek(0)
                image.load()
                return _pixels(image)
        except Image.DecompressionBombError as wrong:
            raise FaultError(FaultCode.PICTURE_TOO_LARGE, limit=MAX_PIXELS) from wrong
        except MemoryError as wrong:
            raise FaultError(FaultCode.PICTURE_TOO_LARGE, limit=MAX_PIXELS) from wrong
        except _DAMAGE as wrong:
            raise FaultError(FaultCode.PICTURE_UNREADABLE, reason=_reason(wrong)) from wrong


def _check_size(image: Image.Image) -> None:
    """Before anything is unpacked."""
    if image.width * image.height > MAX_PIXELS:
        raise FaultError(FaultCode.PICTURE_TOO_LARGE, pixels=image.width * image.height, limit=MAX_PIXELS)


def _pixels(image: Image.Image) -> Pixels:
    turn = _UPRIGHT.get(_orientation(image))
    colour = _srgb(_eight_bits(image))
    upright = colour if turn is None else colour.transpose(turn)
    return np.asarray(upright, dtype=np.uint8)


def _orientation(image: Image.Image) -> int:
    """The camera's note on how it was held; a damaged note is no reason to refuse the picture."""
    try:
        value = image.getexif().get(_ORIENTATION_TAG, 1)
    except _DAMAGE:
        return 1
    return value if isinstance(value, int) else 1


def _eight_bits(image: Image.Image) -> Image.Image:
    """The same picture with eight bits a channel and without transparency: what shines through is white."""
    if image.mode == "I" or image.mode.startswith("I;16"):
        wide = np.asarray(image).astype(np.float32)
        return _with_profile(Image.fromarray(np.clip(np.round(wide / 257), 0, 255).astype(np.uint8)), image)
    if image.mode == "F":
        raise ValueError("floating point")
    if image.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in image.info:
        full = image.convert("RGBA")
        white = Image.new("RGBA", full.size, (255, 255, 255, 255))
        return _with_profile(Image.alpha_composite(white, full).convert("RGB"), image)
    if image.mode in ("1", "P"):
        return _with_profile(image.convert("RGB"), image)
    return image


def _with_profile(made: Image.Image, source: Image.Image) -> Image.Image:
    profile = source.info.get("icc_profile")
    if profile:
        made.info["icc_profile"] = profile
    return made


def _srgb(image: Image.Image) -> Image.Image:
    """Through the embedded profile where there is a usable one; without one the picture counts as sRGB."""
    profile = image.info.get("icc_profile")
    if profile and image.mode in ("RGB", "CMYK", "L"):
        try:
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            target = ImageCms.createProfile("sRGB")
            turned = ImageCms.profileToProfile(image, source, target, outputMode="RGB")
        except (ImageCms.PyCMSError, *_DAMAGE):
            return image.convert("RGB")
        if turned is not None:
            return turned
    return image.convert("RGB")


def _reason(wrong: BaseException) -> str:
    """The kind of failure; the decoders' texts may quote file names and are left out."""
    return type(wrong).__name__
