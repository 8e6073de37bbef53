"""Fuzz targets that are pictures: what people hand in, what a folder holds, what a counter sends to the library."""

import os
import tempfile
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from random import Random

import numpy as np
from PIL import Image, ImageCms

from counter_app.camera.pictures import load_picture
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.domain.photo.photo import Pixels
from counter_app.photo.pictures import decode_picture
from photo_library.intake.pictures import usable_size_px
from tests.fuzz.mutation import spoilt_bytes
from tests.fuzz.target import Target
from tests.photo.handed_in import held, saved

SIZE = (48, 40)
REFUSED = {FaultCode.PICTURE_UNREADABLE, FaultCode.PICTURE_TOO_LARGE, FaultCode.CAMERA_GARBAGE}
WORDS = (
    b"\xff\xd8", b"\xff\xd9", b"\xff\xc0\x00\x11\x08", b"\xff\xc2", b"\xff\xc4\x00\x1f", b"\xff\xda", b"\xff\xdb",
    b"\xff\xe1\x00\x10Exif\x00\x00", b"\xff\xe2\x00\x10ICC_PROFILE\x00", b"MPF\x00", b"IHDR", b"IDAT", b"PLTE", b"tRNS",
    b"iCCP", b"acTL", b"fcTL", b"eXIf", b"\x21\xf9\x04", b"\x21\xff\x0b", b"\x2c", b"RIFF", b"WEBP", b"VP8 ", b"VP8L",
    b"VP8X", b"ALPH", b"ANMF", b"II*\x00", b"MM\x00*", b"BM", b"\x00" * 8, b"\xff" * 8,
)  # fmt: skip


@lru_cache
def seeds() -> tuple[bytes, ...]:
    """A small file of every kind that is read, in the dialects that cameras and telephones write."""
    chance = np.random.default_rng(7)
    smooth = np.add.outer(np.arange(SIZE[1]) * 3, np.arange(SIZE[0]) * 2)[..., None] + np.array([0, 30, 60])
    image = Image.fromarray((smooth + chance.integers(0, 20, smooth.shape)).clip(0, 255).astype(np.uint8))
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    see_through = image.convert("RGBA")
    see_through.putalpha(128)
    deep = Image.fromarray(np.asarray(image)[..., 0].astype(np.uint16) * 257)
    jpegs = [saved(image, "JPEG", progressive=on, quality=80) for on in (False, True)]
    jpegs += [saved(image, "JPEG", icc_profile=profile), held(image, "JPEG", 6), saved(image.convert("CMYK"), "JPEG")]
    jpegs += [saved(image.convert("L"), "JPEG", restart_marker_blocks=2), saved(image, "MPO", save_all=True)]
    pngs = [saved(each, "PNG") for each in (image, see_through, deep, image.convert("1"), image.quantize(16))]
    pngs += [saved(image, "PNG", icc_profile=profile), saved(image, "PNG", save_all=True, append_images=[image])]
    tiffs = [saved(image, "TIFF", compression=how) for how in (None, "tiff_lzw", "tiff_deflate", "packbits", "jpeg")]
    tiffs += [saved(image.convert("1"), "TIFF", compression="group4"), saved(deep, "TIFF")]
    webps = [saved(image, "WEBP"), saved(see_through, "WEBP", lossless=True), held(image, "WEBP", 3)]
    webps += [saved(image, "WEBP", save_all=True, append_images=[see_through.convert("RGB")])]
    others = [saved(image, "BMP"), saved(image.quantize(16), "BMP"), saved(image.convert("1"), "BMP")]
    others += [saved(image, "GIF"), saved(image, "GIF", save_all=True, append_images=[image.rotate(9)])]
    return (*jpegs, *pngs, *tiffs, *webps, *others)


def _draw(chance: Random) -> bytes:
    return spoilt_bytes(chance, seeds(), WORDS)


def _draw_jpeg(chance: Random) -> bytes:
    return spoilt_bytes(chance, seeds()[:7], WORDS)


def _decode(content: object) -> None:
    assert isinstance(content, bytes)
    _expect(lambda: decode_picture(content))


@lru_cache
def _scratch() -> Path:
    return Path(tempfile.mkdtemp(prefix="fuzz-")) / f"picture-{os.getpid()}"


def _load(content: object) -> None:
    assert isinstance(content, bytes)
    _scratch().write_bytes(content)
    _expect(lambda: load_picture(_scratch()))


def _expect(read: Callable[[], Pixels]) -> None:
    """Pixels, or a refusal for a reason that pictures have."""
    try:
        _check(read())
    except FaultError as refused:
        if refused.fault.code not in REFUSED:
            raise AssertionError(refused.fault) from refused
        raise


def _check(pixels: Pixels) -> None:
    assert pixels.dtype == np.uint8
    assert pixels.ndim == 3
    assert pixels.shape[2] == 3


def _library(content: object) -> None:
    """Never raises; a usable one has a size within the bounds."""
    assert isinstance(content, bytes)
    size = usable_size_px(content)
    if size is not None:
        width, height = size
        assert 0 < width <= 8000
        assert 0 < height <= 8000


TARGETS = (
    Target("picture handed in", _draw, _decode, (FaultError,), 12),
    Target("picture of a folder", _draw, _load, (FaultError,), 4),
    Target("library: picture", _draw_jpeg, _library, (), 6),
)
