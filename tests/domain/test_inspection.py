"""Numbers against limits: what is said, in which order, and that silence is never a pass."""

import math
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app import resources
from counter_app.domain.photo.findings import Code, Finding, Measurements, Severity
from counter_app.domain.photo.inspection import inspect
from counter_app.domain.photo.quantities import Quantity
from counter_app.domain.photo.spec import PhotoSpec, read_spec

SPEC = read_spec(resources.toml("specs", "id-card.toml"))


def a_value_inside(spec: PhotoSpec, quantity: Quantity) -> float:
    """A value that no rule on this quantity complains about."""
    rules = [rule for rules in spec.checks.values() for rule in rules if rule.quantity is quantity]
    lows = [rule.limits.minimum for rule in rules if rule.limits.minimum is not None]
    highs = [rule.limits.maximum for rule in rules if rule.limits.maximum is not None]
    if lows and highs:
        return (max(lows) + min(highs)) / 2
    return max(lows) + 1 if lows else min(highs) / 2


FINE: Mapping[str, float] = {
    quantity: a_value_inside(SPEC, quantity)
    for quantity in Quantity
    if quantity is not Quantity.FACE_COUNT
    and any(rule.quantity is quantity for rules in SPEC.checks.values() for rule in rules)
}


def findings(
    changed: Mapping[Quantity, float] | None = None, without: frozenset[Quantity] = frozenset()
) -> list[Finding]:
    values = {name: value for name, value in {**FINE, **(changed or {})}.items() if name not in without}
    return list(inspect(Measurements(1, None, values), SPEC))


def test_a_picture_inside_all_limits_has_no_findings() -> None:
    assert findings() == []


def test_without_a_face_nothing_else_is_said() -> None:
    assert [finding.code for finding in inspect(Measurements(0, None, {}), SPEC)] == [Code.NO_FACE]


BREAKABLE = [
    (code, index) for code, rules in SPEC.checks.items() for index in range(len(rules)) if code is not Code.NO_FACE
]


@pytest.mark.parametrize(("code", "index"), BREAKABLE)
def test_every_rule_can_be_broken_and_tells_its_limit(code: Code, index: int) -> None:
    rule = SPEC.checks[code][index]
    if rule.limits.maximum is not None:
        limit, value = rule.limits.maximum, rule.limits.maximum + 0.0005 * max(abs(rule.limits.maximum), 1)
    else:
        assert rule.limits.minimum is not None
        limit, value = rule.limits.minimum, rule.limits.minimum - 0.0005 * max(abs(rule.limits.minimum), 1)
    measurements = Measurements(round(value + 0.5), None, FINE) if rule.quantity is Quantity.FACE_COUNT else None
    found = inspect(measurements or Measurements(1, None, {**FINE, rule.quantity: value}), SPEC)
    mine = next(finding for finding in found if finding.code is code)
    assert (mine.severity, mine.limit, mine.unit) == (rule.severity, limit, rule.quantity.unit)


def test_the_most_important_finding_comes_first() -> None:
    found = findings({Quantity.SMILE: 0.9, Quantity.ROLL: 20.0, Quantity.FACE_WIDTH: 100.0})
    assert [finding.code for finding in found] == [Code.TOO_FAR, Code.HEAD_TILTED, Code.SMILING]


def test_plainly_closed_eyes_are_not_also_called_unsure() -> None:
    assert [finding.code for finding in findings({Quantity.EYE_OPENING: 0.05})] == [Code.EYES_CLOSED]


def test_narrow_eyes_are_for_the_officer_to_confirm() -> None:
    found = findings({Quantity.EYE_OPENING_OWN: 0.15})
    assert [(finding.code, finding.severity) for finding in found] == [(Code.EYES_UNSURE, Severity.CONFIRM)]


def test_the_stricter_tier_of_a_check_is_reported_alone() -> None:
    strong, slight = findings({Quantity.LIGHT_DIFFERENCE: 30.0}), findings({Quantity.LIGHT_DIFFERENCE: -18.0})
    assert [(finding.severity, finding.limit) for finding in strong] == [(Severity.BLOCKING, 22.0)]
    assert [(finding.severity, finding.limit) for finding in slight] == [(Severity.WARNING, -15.0)]


def asks(quantity: Quantity) -> bool:
    """Whether more than an optional warning hangs on a quantity."""
    rules = [rule for rules in SPEC.checks.values() for rule in rules if rule.quantity is quantity]
    return any(rule.severity is not Severity.WARNING for rule in rules) or quantity is Quantity.PORTRAIT_HAIR_TOP


@pytest.mark.parametrize("quantity", [quantity for name in FINE if not asks(quantity := Quantity(name))])
def test_only_a_warning_may_be_left_out_when_unmeasured(quantity: Quantity) -> None:
    assert findings(without=frozenset({quantity})) == []


@pytest.mark.parametrize("quantity", [quantity for name in FINE if asks(quantity := Quantity(name))])
def test_what_could_not_be_measured_asks_the_officer_to_look(quantity: Quantity) -> None:
    for found in (findings(without=frozenset({quantity})), findings({quantity: math.nan})):
        assert found
        assert {finding.severity for finding in found} == {Severity.CONFIRM}


def test_while_the_person_moves_nothing_is_asked() -> None:
    assert inspect(Measurements(1, None, {}), SPEC.live) == ()


def test_an_unknown_hair_top_has_its_own_question() -> None:
    assert [finding.code for finding in findings(without=frozenset({Quantity.PORTRAIT_HAIR_TOP}))] == [
        Code.HAIR_TOP_UNSURE
    ]


def test_several_unmeasured_checks_are_counted_in_one_question() -> None:
    background = frozenset(
        {Quantity.BACKGROUND_LIGHTNESS, Quantity.BACKGROUND_CHROMA, Quantity.BACKGROUND_SPREAD}
    )  # fmt: skip
    (found,) = findings(without=background)
    assert (found.code, found.measured) == (Code.NOT_MEASURED, 3.0)


any_value = st.floats(allow_nan=True, allow_infinity=True)
any_values = st.dictionaries(st.sampled_from([quantity.value for quantity in Quantity]), any_value)


@given(count=st.integers(0, 9), values=any_values)
def test_any_numbers_give_each_code_at_most_once_in_order(count: int, values: dict[str, float]) -> None:
    found = [finding.code for finding in inspect(Measurements(count, None, values), SPEC)]
    assert found == [code for code in Code if code in found]
