"""Writes a finished portrait as the baseline JPEG that its profile asks for."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from PIL import Image

from counter_app.domain.photo.photo import Pixels
from counter_app.domain.photo.spec import FileRules

FULL_COLOUR, HALF_COLOUR = 0, 2
"""Chroma sub-sampling as the encoder counts it: 4:4:4 and 4:2:0."""
COLOURS = (FULL_COLOUR, HALF_COLOUR)


@dataclass(frozen=True, slots=True)
class Encoded:
    """The bytes, and how they were made."""

    jpeg: bytes
    quality: int
    subsampling: int


class Writing:
    """Pixels that are to be written, and every way in which they were. Profiles differ in what bytes they allow."""

    def __init__(self, pixels: Pixels, dpi: int) -> None:
        self._pixels = pixels
        self._dpi = dpi
        self._made: dict[tuple[int, int], Encoded] = {}

    def at(self, quality: int, subsampling: int) -> Encoded:
        """Baseline, JFIF density in dots an inch; no profile is embedded, which means sRGB."""
        known = self._made.get((quality, subsampling))
        if known is not None:
            return known
        buffer, dpi = BytesIO(), (self._dpi, self._dpi)
        Image.fromarray(self._pixels).save(
            buffer, "JPEG", quality=quality, subsampling=subsampling, dpi=dpi, progressive=False, optimize=False
        )
        return self._made.setdefault((quality, subsampling), Encoded(buffer.getvalue(), quality, subsampling))


def encode(writing: Writing, rules: FileRules) -> Encoded:
    """The JPEG whose size lies in the profile's usual range, as near as possible to the profile's quality.

    At that quality colour is kept in full where there is room for it. Where no allowed quality reaches the range, the
    nearest size is answered: the inspection then says so. Bytes grow with quality, so a way is not tried that must
    miss the range further than one that was.
    """
    nearest: Encoded | None = None
    too_large, too_small = dict.fromkeys(COLOURS, rules.quality_max + 1), dict.fromkeys(COLOURS, rules.quality_min - 1)
    for quality, subsampling in _ways(rules):
        if not too_small[subsampling] < quality < too_large[subsampling]:
            continue
        made = writing.at(quality, subsampling)
        if _miss(made, rules) == 0:
            return made
        if nearest is None or _miss(made, rules) < _miss(nearest, rules):
            nearest = made
        side = too_large if len(made.jpeg) > rules.bytes_max else too_small
        side[subsampling] = quality
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
