"""Counts for each check how often it was right and how often it was wrong."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from counter_app.domain.photo.findings import Code, Severity
from counter_app.evaluation.examined import Examined

_Z = 1.959963984540054
"""Of the normal distribution, for 95 %."""


@dataclass(frozen=True, slots=True)
class Tally:
    """One check over many pictures.

    `missed` are its false accepts, `refused` its false rejects; `warned` and `asked` cost the officer a look, not
    the applicant the photo.
    """

    code: Code
    should_fire: int
    missed: int
    must_not: int
    refused: int
    warned: int
    asked: int
    undecided: int
    """Fired where nobody can say whether that is right."""

    @property
    def has_truth(self) -> bool:
        return self.should_fire + self.must_not > 0


def tally(code: Code, examined: Sequence[Examined]) -> Tally:
    """Count one check."""
    should = [each for each in examined if code in each.case.truth.fires]
    must_not = [each for each in examined if code in each.case.truth.silent]
    alarms = [each.findings[code].severity for each in must_not if code in each.findings]
    fired = sum(code in each.findings for each in examined)
    found = sum(code in each.findings for each in should)
    return Tally(
        code=code,
        should_fire=len(should),
        missed=len(should) - found,
        must_not=len(must_not),
        refused=alarms.count(Severity.BLOCKING),
        warned=alarms.count(Severity.WARNING),
        asked=alarms.count(Severity.CONFIRM),
        undecided=fired - found - len(alarms),
    )


def tallies(examined: Sequence[Examined]) -> tuple[Tally, ...]:
    """Every check there is, in the order in which people are told about them."""
    return tuple(tally(code, examined) for code in Code)


def wilson(hits: int, of: int) -> tuple[float, float]:
    """The 95 % interval of a rate of which `hits` out of `of` were seen; everything is possible of none."""
    if of == 0:
        return 0.0, 1.0
    rate, spread = hits / of, _Z * _Z / of
    middle = (rate + spread / 2) / (1 + spread)
    reach = _Z * sqrt(rate * (1 - rate) / of + spread / (4 * of)) / (1 + spread)
    return max(0.0, middle - reach), min(1.0, middle + reach)
