"""Lays bars out for the page's drawings; numbers in, places out."""

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 1000.0, 100.0
"""Of a drawing, in its own units: the page stretches it."""
GAP = 0.25
"""Of a column's place."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A line of a list: its words, its number, how long its bar is, and its share of all in words."""

    label: str
    count: int
    length: float
    share: str


@dataclass(frozen=True, slots=True)
class Column:
    """A day: where its column stands."""

    label: str
    count: int
    left: float
    width: float
    top: float
    height: float


def bars(counts: Sequence[tuple[str, int]], whole: int) -> tuple[Bar, ...]:
    """The longest is as long as the drawing is wide; none that counts something is invisible."""
    most = max((count for _, count in counts), default=0)
    return tuple(
        Bar(label, count, round(max(count / most * WIDTH, 4.0), 1) if count else 0.0, share_text(count, whole))
        for label, count in counts
    )


def columns(counts: Sequence[tuple[str, int]]) -> tuple[Column, ...]:
    """From left to right; the highest is as high as the drawing."""
    most = max((count for _, count in counts), default=0)
    place = WIDTH / max(len(counts), 1)
    drawn = []
    for position, (label, count) in enumerate(counts):
        height = round(max(count / most * HEIGHT, 1.0), 1) if count else 0.0
        left, width = round(position * place + place * GAP / 2, 1), round(place * (1 - GAP), 1)
        drawn.append(Column(label, count, left, width, round(HEIGHT - height, 1), height))
    return tuple(drawn)


def share_text(part: int, whole: int) -> str:
    return f"{part / whole:.1%}" if whole else "–"
