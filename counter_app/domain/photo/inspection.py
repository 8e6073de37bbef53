"""Holds the numbers of one picture against a profile's limits."""

from collections import Counter
from math import isfinite

from counter_app.domain.photo.findings import Code, Finding, Measurements, Severity
from counter_app.domain.photo.quantities import Quantity
from counter_app.domain.photo.spec import PhotoSpec, Rule


def inspect(measurements: Measurements, spec: PhotoSpec) -> tuple[Finding, ...]:
    """Everything wrong with the picture, the most important first. Never raises.

    Without a face nothing else is said. What a refusal or a question hangs on and could not be
    measured never passes: the officer is asked to look.
    """
    values = {**measurements.values, Quantity.FACE_COUNT.value: float(measurements.face_count)}
    found: dict[Code, Finding] = {}
    absent: Counter[Code] = Counter()
    for code, rules in spec.checks.items():
        due = [rule for rule in rules if not rule.unless & found.keys()]
        measured = [(rule, values[rule.quantity]) for rule in due if isfinite(values.get(rule.quantity, float("nan")))]
        silent = [rule for rule in due if rule not in [each for each, _ in measured]]
        absent.update(rule.if_absent for rule in silent if rule.if_absent is not None)
        broken = next((finding for rule, value in measured if (finding := _broken(code, rule, value))), None)
        if broken is not None:
            found[code] = broken
        if broken is not None and code is Code.NO_FACE:
            return (broken,)
    for code, count in absent.items():
        found.setdefault(code, Finding(code, Severity.CONFIRM, float(count), 0.0, "checks"))
    order = list(Code)
    return tuple(sorted(found.values(), key=lambda finding: order.index(finding.code)))


def _broken(code: Code, rule: Rule, value: float) -> Finding | None:
    limit = rule.limits.broken_by(value)
    return None if limit is None else Finding(code, rule.severity, value, limit, rule.quantity.unit)
