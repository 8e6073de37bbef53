"""Puts all results into one table of plain numbers, the same that is written as JSON."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from counter_app.domain.photo.findings import Code
from counter_app.domain.photo.spec import PhotoSpec
from counter_app.evaluation.cases import Split
from counter_app.evaluation.examined import Examined
from counter_app.evaluation.fairness import Group, groups
from counter_app.evaluation.faults import codes_without_fault
from counter_app.evaluation.geometry import Spread, keeps_the_rules, marked_differences, marked_place, spread
from counter_app.evaluation.ramps import Ramp
from counter_app.evaluation.tally import Tally, tallies

Figures = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class DrawnGeometry:
    """What comes of the grid: differences by axis and quantity, and how many portraits are right by the truth."""

    differences: Mapping[str, Mapping[str, Sequence[float]]]
    scenes: int
    portraits: int
    right: int
    accepted: int
    accepted_right: int
    """Portraits without a blocking finding, and how many of them are right."""


@dataclass(frozen=True, slots=True)
class Results:
    """Everything that one evaluation found."""

    labelled: Sequence[Examined]
    clean: Sequence[Examined]
    faulty: Sequence[Examined]
    grid: DrawnGeometry
    ramps: Sequence[Ramp]


def figures(results: Results, spec: PhotoSpec, seed: int) -> dict[str, object]:
    """All numbers, rounded; the same results give the same figures."""
    return {
        "set_up": _set_up(results, spec, seed),
        "checks": {
            **{split.value: _tallies(_of(results.labelled, split)) for split in Split if _of(results.labelled, split)},
            "drawn": _tallies([*results.clean, *results.faulty]),
        },
        "not_provoked": sorted(codes_without_fault()),
        "geometry": {"drawn": _grid(results.grid), "marked": _marked(results.labelled, spec)},
        "degradations": [_ramp(ramp) for ramp in results.ramps],
        "fairness": {
            "drawn": [_group(group) for group in groups(results.clean)],
            "labelled": [_group(group) for group in groups(results.labelled)],
        },
    }


def limits(spec: PhotoSpec) -> dict[str, list[str]]:
    """The profile's checks as texts: by these one sees whether figures were measured with the limits of today."""
    return {
        code.value: [
            f"{rule.quantity.value} {_edge(rule.limits.minimum)} to {_edge(rule.limits.maximum)} {rule.severity.value}"
            for rule in rules
        ]
        for code, rules in spec.checks.items()
    }


def _edge(value: float | None) -> str:
    return "any" if value is None else f"{value:g}"


def _set_up(results: Results, spec: PhotoSpec, seed: int) -> dict[str, object]:
    return {
        "profile": spec.id,
        "limits": limits(spec),
        "seed": seed,
        "labelled": len(results.labelled),
        "tuned": len(_of(results.labelled, Split.TUNED)),
        "drawn_people": len(results.clean),
        "drawn_faults": len(results.faulty),
        "grid_scenes": results.grid.scenes,
        "degraded_subjects": results.ramps[0].subjects if results.ramps else 0,
    }


def _of(examined: Iterable[Examined], split: Split) -> list[Examined]:
    return [each for each in examined if each.case.split is split]


def _tallies(examined: Sequence[Examined]) -> dict[str, dict[str, int]]:
    return {each.code.value: _tally(each) for each in tallies(examined) if each.has_truth or each.undecided}


def _tally(each: Tally) -> dict[str, int]:
    return {
        "should_fire": each.should_fire,
        "missed": each.missed,
        "must_not": each.must_not,
        "refused": each.refused,
        "warned": each.warned,
        "asked": each.asked,
        "undecided": each.undecided,
    }


def _grid(grid: DrawnGeometry) -> dict[str, object]:
    together: dict[str, list[float]] = {}
    for by_quantity in grid.differences.values():
        for name, values in by_quantity.items():
            together.setdefault(name, []).extend(values)
    return {
        "scenes": grid.scenes,
        "portraits": grid.portraits,
        "right": grid.right,
        "accepted": grid.accepted,
        "accepted_right": grid.accepted_right,
        "all": _spreads(together),
        "by_axis": {axis: _spreads(by_quantity) for axis, by_quantity in grid.differences.items()},
    }


def _marked(labelled: Sequence[Examined], spec: PhotoSpec) -> dict[str, object]:
    together: dict[str, list[float]] = {}
    places = []
    for each in labelled:
        for name, value in marked_differences(each, spec.shape).items():
            together.setdefault(name, []).append(value)
        place = marked_place(each, spec.shape)
        if place is not None:
            places.append(keeps_the_rules(place, spec.shape))
    return {"pictures": len(places), "right": sum(places), "all": _spreads(together)}


def _spreads(differences: Mapping[str, Sequence[float]]) -> dict[str, dict[str, float]]:
    found = {name: spread(values) for name, values in differences.items()}
    return {name: _spread(each) for name, each in found.items() if each is not None}


def _spread(each: Spread) -> dict[str, float]:
    return {
        "count": each.count,
        "bias": round(each.bias, 2),
        "median": round(each.median, 2),
        "p90": round(each.p90, 2),
        "worst": round(each.worst, 2),
    }


def _ramp(ramp: Ramp) -> dict[str, object]:
    return {
        "name": ramp.degradation.name,
        "unit": ramp.degradation.unit,
        "amounts": list(ramp.degradation.amounts),
        "checks": {
            code.value: {
                "able": ramp.able[code],
                "fired": list(ramp.fired[code]),
                "first": ramp.first(code),
                "usually": ramp.usually(code),
            }
            for code in Code
            if code in ramp.fired
        },
    }


def _group(group: Group) -> dict[str, object]:
    low, high = group.interval
    return {
        "trait": group.trait,
        "value": group.value,
        "people": group.people,
        "turned_away": group.turned_away,
        "interval": [round(low, 3), round(high, 3)],
        "bothered": group.bothered,
        "reasons": {code.value: count for code, count in group.reasons.items()},
    }
