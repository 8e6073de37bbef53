"""Examines what the counter depends on, one line each, and says what to do where something is wrong."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from counter_app.domain.faults import Fault, FaultCode, FaultError


class Health(Enum):
    """Good; good enough to serve people, with a remark; or not."""

    GOOD = "OK"
    REMARK = "--"
    BAD = "!!"


@dataclass(frozen=True, slots=True)
class Examination:
    """One thing to look at. `look` returns what it found or raises FaultError.

    `bearable` names the faults that hinder nobody from serving people.
    """

    name: str
    look: Callable[[], str]
    bearable: frozenset[FaultCode] = frozenset()


@dataclass(frozen=True, slots=True)
class Result:
    name: str
    health: Health
    found: str | Fault


def examine(examinations: Sequence[Examination]) -> Iterator[Result]:
    """Look at everything in turn; one that is bad hides none of the others."""
    for examination in examinations:
        try:
            yield Result(examination.name, Health.GOOD, examination.look())
        except FaultError as failed:
            health = Health.REMARK if failed.fault.code in examination.bearable else Health.BAD
            yield Result(examination.name, health, failed.fault)


def report(results: Iterator[Result], say: Callable[[Fault], str], write: Callable[[str], object]) -> int:
    """Write a line a result as it comes. Returns the exit code: 1 when something is bad."""
    is_bad = False
    for result in results:
        found = say(result.found) if isinstance(result.found, Fault) else result.found
        write(f"{result.health.value}  {result.name:<9} {found}\n")
        is_bad = is_bad or result.health is Health.BAD
    return int(is_bad)
