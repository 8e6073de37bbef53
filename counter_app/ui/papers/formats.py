"""Names the sizes of paper that the counter prints on, and how much of each is left blank."""

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page in millimetres; one without height is as long as what stands on it."""

    width_mm: float
    height_mm: float
    side_mm: float
    end_mm: float


class Format(Enum):
    """What a template names as its `sheet`."""

    A4 = Sheet(210.0, 297.0, 20.0, 14.0)
    A5 = Sheet(148.0, 210.0, 12.0, 9.0)
    ROLL = Sheet(72.0, 0.0, 0.0, 2.0)
    """Paper of 80 mm, of which the printer's 576 dots cover 72; less with a printer of fewer dots."""


ROLL_DOTS_PER_MM = 8
