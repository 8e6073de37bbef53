"""Lists every fuzz target."""

from tests.fuzz import carried, messages, pictures, replies, tables
from tests.fuzz.target import Target

TARGETS: tuple[Target, ...] = (
    *messages.TARGETS,
    *tables.TARGETS,
    *pictures.TARGETS,
    *replies.TARGETS,
    *carried.TARGETS,
)


def target(name: str) -> Target:
    return next(each for each in TARGETS if each.name == name)
