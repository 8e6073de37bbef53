"""Compares how often people of different traits are turned away without reason."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from counter_app.domain.photo.findings import Code, Severity
from counter_app.evaluation.cases import Age, Eyewear, Hair, Lids, Tone, Traits
from counter_app.evaluation.examined import Examined
from counter_app.evaluation.tally import wilson

TRAITS: Mapping[str, tuple[type[StrEnum], Callable[[Traits], StrEnum]]] = {
    "skin": (Tone, lambda traits: traits.skin),
    "age": (Age, lambda traits: traits.age),
    "glasses": (Eyewear, lambda traits: traits.glasses),
    "hair": (Hair, lambda traits: traits.hair),
    "eyes": (Lids, lambda traits: traits.eyes),
}


@dataclass(frozen=True, slots=True)
class Group:
    """People who share one trait; `turned_away` counts those with a refusal that their picture does not deserve."""

    trait: str
    value: str
    people: int
    turned_away: int
    bothered: int
    """Not turned away, but warned about or asked for without reason."""
    reasons: Mapping[Code, int]

    @property
    def interval(self) -> tuple[float, float]:
        """95 %, of the rate of those turned away."""
        return wilson(self.turned_away, self.people)


def groups(examined: Sequence[Examined]) -> tuple[Group, ...]:
    """Every trait's groups in which there is anyone; whom nobody could place is in none."""
    made = []
    for trait, (values, read) in TRAITS.items():
        for value in values:
            members = [each for each in examined if read(each.case.traits) is value]
            if members and value.value != "unknown":
                made.append(_group(trait, value.value, members))
    return tuple(made)


def _group(trait: str, value: str, members: Sequence[Examined]) -> Group:
    refused = [each.wrongly(Severity.BLOCKING) for each in members]
    bothered = [
        not each.wrongly(Severity.BLOCKING) and bool(each.wrongly(Severity.WARNING) | each.wrongly(Severity.CONFIRM))
        for each in members
    ]
    reasons = Counter(code for codes in refused for code in codes)
    return Group(trait, value, len(members), sum(map(bool, refused)), sum(bothered), dict(sorted(reasons.items())))
