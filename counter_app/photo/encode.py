"""Writes a finished portrait as the baseline JPEG that its profile asks for."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from PIL import Image

from counter_app.domain.photo import Pixels
from counter_app.domain.spec import FileRules

FULL_COLOUR, HALF_COLOUR = 0, 2
"""Chroma sub-sampling as the encoder counts it: 4:4:4 and 4:2:0."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """The bytes, and how they were made."""

    jpeg: bytes
    quality: int
    subsampling: int


def encode(pixels: Pixels, rules: FileRules, dpi: int) -> Encoded:
    """The JPEG whose size lies in the profile's usual range, as near as possible to the profile's quality.

    At that quality colour is kept in full where there is room for it. Where no allowed quality reaches the range, the
    nearest size is answered: the inspection then says so.
    """
    nearest: Encoded | None = None
    for quality, subsampling in _ways(rules):
        made = Encoded(_write(pixels, quality, subsampling, dpi), quality, subsampling)
        if _miss(made, rules) == 0:
            return made
        if nearest is None or _miss(made, rules) < _miss(nearest, rules):
            nearest = made
    assert nearest is not None
    return nearest


def _ways(rules: FileRules) -> Iterator[tuple[int, int]]:
    """Quality and sub-sampling, the best first: away from the wanted quality only in steps."""
    reach = max(rules.quality - rules.quality_min, rules.quality_max - rules.quality)
    for away in range(0, reach + 1, 2):
        for quality in dict.fromkeys((rules.quality + away, rules.quality - away)):
            if rules.quality_min <= quality <= rules.quality_max:
                yield quality, FULL_COLOUR
                yield quality, HALF_COLOUR


def _miss(made: Encoded, rules: FileRules) -> int:
    return max(rules.bytes_min - len(made.jpeg), len(made.jpeg) - rules.bytes_max, 0)


def _write(pixels: Pixels, quality: int, subsampling: int, dpi: int) -> bytes:
    """Baseline, JFIF density in dots an inch; no profile is embedded, which means sRGB."""
    buffer = BytesIO()
    Image.fromarray(pixels).save(
        buffer, "JPEG", quality=quality, subsampling=subsampling, dpi=(dpi, dpi), progressive=False, optimize=False
    )
    return buffer.getvalue()
