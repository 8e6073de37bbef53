"""Cuts a page out of the picture, straightens it, and writes it down as a JPEG."""

from hashlib import sha256
from io import BytesIO

import cv2
import numpy as np
from PIL import Image

from counter_app.domain.application.document import Corners, DocumentRules
from counter_app.domain.photo.photo import Pixels
from counter_app.photo.pages.finder import side_lengths

THUMBNAIL_QUALITY = 70
LEAST_QUALITY, QUALITY_STEP = 35, 9
SCALES = (1.0, 0.85, 0.7, 0.55, 0.4, 0.25)
"""How far a page is made smaller for the sake of its bytes; below, nobody could read it."""


def straightened(pixels: Pixels, corners: Corners, scale: float) -> Pixels:
    """The page as if seen from straight above, `scale` of its pixels a pixel of the picture."""
    across, down = side_lengths(corners)
    width, height = max(round(across * scale), 8), max(round(down * scale), 8)
    seen = np.array([(corner.x, corner.y) for corner in corners], np.float32)
    flat = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    # pixel centres lie half a pixel inside their corners
    half = np.array([[1, 0, 0.5], [0, 1, 0.5], [0, 0, 1]])
    onto = np.linalg.inv(half) @ cv2.getPerspectiveTransform(seen, flat) @ half
    # where the page is made smaller, what lies between the pixels counts as well
    softened = cv2.GaussianBlur(pixels, (0, 0), 0.4 / scale) if scale < 0.75 else pixels
    flat_page = cv2.warpPerspective(
        softened, onto, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    return np.asarray(flat_page, np.uint8)


def encoded(pixels: Pixels, dpi: int, rules: DocumentRules) -> tuple[bytes, tuple[int, int], int]:
    """The JPEG, its size and its dots an inch; what is too large is written coarser, and made smaller last."""
    jpeg, size, density = b"", (0, 0), dpi
    for scale in SCALES:
        shown = Image.fromarray(_resized(pixels, scale))
        size, density = shown.size, max(round(dpi * scale), 1)
        for quality in range(rules.quality, LEAST_QUALITY - 1, -QUALITY_STEP):
            jpeg = _jpeg(shown, quality, density)
            if len(jpeg) <= rules.bytes_max:
                return jpeg, size, density
    return jpeg, size, density


def thumbnail(pixels: Pixels, rules: DocumentRules) -> bytes:
    scale = min(rules.thumbnail_px / max(pixels.shape[:2]), 1.0)
    return _jpeg(Image.fromarray(_resized(pixels, scale)), THUMBNAIL_QUALITY, 96)


def digest(jpeg: bytes) -> str:
    return sha256(jpeg).hexdigest()


def _resized(pixels: Pixels, scale: float) -> Pixels:
    if scale == 1.0:
        return pixels
    size = (max(round(pixels.shape[1] * scale), 1), max(round(pixels.shape[0] * scale), 1))
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)


def _jpeg(shown: Image.Image, quality: int, dpi: int) -> bytes:
    """Baseline, and nothing in it but the picture."""
    buffer = BytesIO()
    shown.save(buffer, "JPEG", quality=quality, dpi=(dpi, dpi), progressive=False)
    return buffer.getvalue()
