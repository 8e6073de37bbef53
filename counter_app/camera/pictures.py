"""Turns what decoders deliver into sound RGB pictures, and refuses what is none."""

import struct
import warnings
import zlib
from io import BytesIO
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image, ImageOps

from counter_app.domain.faults import FaultCode, FaultError
from counter_app.domain.photo.photo import Pixels

FIT_WIDTH_PX, FIT_HEIGHT_PX = 1280, 720
SMALLEST_PX = 32
MOST_PIXELS = 52_000_000
"""The largest sensors of telephones, as for pictures that are handed in."""
_FILLED_SHARE = 16
_FILL_SPREAD = 2
PICTURE_SUFFIXES = frozenset({".jpg", ".jpeg", ".png", ".bmp", ".webp", ".tif", ".tiff"})


def sound_rgb(bgr: npt.NDArray[np.generic] | None) -> Pixels:
    """The picture in RGB, as an array of its own. Raises FaultError(CAMERA_GARBAGE)."""
    if bgr is None or bgr.dtype != np.uint8 or bgr.ndim != 3 or bgr.shape[2] != 3:
        raise FaultError(FaultCode.CAMERA_GARBAGE, reason="shape")
    if min(bgr.shape[:2]) < SMALLEST_PX:
        raise FaultError(FaultCode.CAMERA_GARBAGE, reason="size")
    sample = bgr[::8, ::8]
    if sample.min() == sample.max():
        raise FaultError(FaultCode.CAMERA_GARBAGE, reason="blank")
    if _is_torn(np.asarray(bgr, np.uint8)):
        raise FaultError(FaultCode.CAMERA_GARBAGE, reason="torn")
    return np.asarray(cv2.cvtColor(np.asarray(bgr, np.uint8), cv2.COLOR_BGR2RGB), np.uint8)


def fitted(picture: Pixels) -> Pixels:
    """The picture scaled into 1280 × 720 without distortion, with black bars."""
    height, width = picture.shape[:2]
    scale = min(FIT_WIDTH_PX / width, FIT_HEIGHT_PX / height)
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    scaled = cv2.resize(picture, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC)
    left, top = (FIT_WIDTH_PX - size[0]) // 2, (FIT_HEIGHT_PX - size[1]) // 2
    whole = np.zeros((FIT_HEIGHT_PX, FIT_WIDTH_PX, 3), np.uint8)
    whole[top : top + size[1], left : left + size[0]] = scaled
    return whole


def load_picture(path: Path) -> Pixels:
    """A picture file, upright. Raises FaultError(CAMERA_ADDRESS) unread, (CAMERA_GARBAGE) undecoded."""
    try:
        coded = path.read_bytes()  # cv2.imread cannot open every name on Windows
    except OSError as unread:
        raise FaultError(FaultCode.CAMERA_ADDRESS, address=str(path)) from unread
    if not coded:
        raise FaultError(FaultCode.CAMERA_GARBAGE, reason="empty")
    return sound_rgb(_decoded(coded))


def _decoded(coded: bytes) -> npt.NDArray[np.uint8]:
    """Upright, in OpenCV's order of colours, by Pillow: OpenCV makes room for whatever length a file claims."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # remarks on odd files
        try:
            with Image.open(BytesIO(coded), formats=("JPEG", "PNG", "BMP", "WEBP", "TIFF")) as picture:
                if picture.width * picture.height > MOST_PIXELS:
                    raise FaultError(FaultCode.CAMERA_GARBAGE, reason="size")
                upright = ImageOps.exif_transpose(picture).convert("RGB")
        except Image.DecompressionBombError as huge:
            raise FaultError(FaultCode.CAMERA_GARBAGE, reason="size") from huge
        except (MemoryError, *_DAMAGE) as undecoded:
            raise FaultError(FaultCode.CAMERA_GARBAGE, reason="undecoded") from undecoded
    return np.ascontiguousarray(np.asarray(upright, np.uint8)[..., ::-1])


_DAMAGE = (
    OSError, SyntaxError, ValueError, EOFError, KeyError, IndexError, TypeError, AttributeError, OverflowError,
    ZeroDivisionError, NotImplementedError, struct.error, zlib.error,
)  # fmt: skip
"""What the decoders raise on damaged files: each has its own way."""


def _is_torn(bgr: Pixels) -> bool:
    """Whether the lower end is the flat mid grey or green that decoders put where data are missing."""
    band = bgr[-max(2, bgr.shape[0] // _FILLED_SHARE) :, ::4].reshape(-1, 3)
    low, high = band.min(axis=0).astype(int), band.max(axis=0).astype(int)
    if (high - low).max() > _FILL_SPREAD:
        return False
    is_grey = bool(np.all(np.abs(low - 128) <= 4))
    is_green = bool(low[1] > 100 and low[0] < 20 and low[2] < 20)
    return is_grey or is_green
