"""Says what a fuzz target is, and feeds one with a single input."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from random import Random

Draw = Callable[[Random], object]
Feed = Callable[[object], object]


class Fate(Enum):
    """What became of an input."""

    READ = "read"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Target:
    """A parser of outside bytes.

    `draw` makes an input by chance; `feed` gives it to the parser and raises AssertionError where the answer is none
    that was promised. `refusals` are the errors that the parser documents; anything else is a crash. `share` says how
    many of a run's inputs it gets.
    """

    name: str
    draw: Draw
    feed: Feed
    refusals: tuple[type[Exception], ...]
    share: int


def draw_input(target: Target, seed: int, index: int) -> object:
    """The same input for the same seed and index, on every machine."""
    return target.draw(Random(f"{seed}/{target.name}/{index}"))


def feed_one(target: Target, drawn: object) -> Fate:
    """Raises whatever the parser raises that it does not document."""
    try:
        target.feed(drawn)
    except target.refusals:
        return Fate.REFUSED
    return Fate.READ
