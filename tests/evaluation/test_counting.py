"""Right and wrong are counted as the report says, on judgements made by hand."""

import numpy as np
import pytest

from counter_app.domain.photo.findings import Code, Finding, Judgement, Measurements, Report, Severity
from counter_app.evaluation.cases import Age, Case, Split, Tone, Traits, Truth
from counter_app.evaluation.examined import Examined
from counter_app.evaluation.fairness import groups
from counter_app.evaluation.geometry import spread
from counter_app.evaluation.tally import tally, wilson

OPEN, CLOSED = Code.MOUTH_OPEN, Code.EYES_CLOSED


def examined(
    *found: tuple[Code, Severity], fires: set[Code], silent: set[Code], traits: Traits | None = None
) -> Examined:
    case = Case(
        "one", Split.HELD_OUT, traits or Traits(), Truth(frozenset(fires), frozenset(silent)),
        lambda: np.zeros((2, 2, 3), np.uint8),
    )  # fmt: skip
    findings = tuple(Finding(code, severity, 1.0, 0.5, "") for code, severity in found)
    return Examined(case, Judgement(Report(Measurements(1, None, {}), findings), None), (2, 2))


def test_misses_refusals_warnings_and_questions_are_told_apart() -> None:
    pictures = [
        examined((OPEN, Severity.BLOCKING), fires={OPEN}, silent=set()),
        examined(fires={OPEN}, silent=set()),
        examined((OPEN, Severity.BLOCKING), fires=set(), silent={OPEN}),
        examined((OPEN, Severity.WARNING), fires=set(), silent={OPEN}),
        examined((OPEN, Severity.CONFIRM), fires=set(), silent={OPEN}),
        examined(fires=set(), silent={OPEN}),
        examined((OPEN, Severity.BLOCKING), fires=set(), silent=set()),
    ]
    counted = tally(OPEN, pictures)
    assert (counted.should_fire, counted.missed) == (2, 1)
    assert (counted.must_not, counted.refused, counted.warned, counted.asked) == (4, 1, 1, 1)
    assert counted.undecided == 1


def test_a_check_cannot_have_to_fire_and_to_keep_silent() -> None:
    with pytest.raises(ValueError, match="MOUTH_OPEN"):
        Truth(frozenset({OPEN}), frozenset({OPEN, CLOSED}))


@pytest.mark.parametrize(
    ("hits", "of", "low", "high"),
    [(0, 0, 0.0, 1.0), (0, 10, 0.0, 0.2775), (5, 10, 0.2366, 0.7634), (10, 10, 0.7225, 1)],
)
def test_the_interval_of_a_rate_is_wilsons(hits: int, of: int, low: float, high: float) -> None:
    assert wilson(hits, of) == pytest.approx((low, high), abs=1e-4)


def test_only_refusals_without_reason_turn_a_group_away() -> None:
    light, dark = Traits(skin=Tone.LIGHTER), Traits(skin=Tone.DARKER, age=Age.OLDER)
    found = groups([
        examined((OPEN, Severity.BLOCKING), fires=set(), silent={OPEN}, traits=dark),
        examined((OPEN, Severity.BLOCKING), fires={OPEN}, silent=set(), traits=dark),
        examined((OPEN, Severity.WARNING), fires=set(), silent={OPEN}, traits=light),
        examined(fires=set(), silent={OPEN}, traits=Traits()),
    ])  # fmt: skip
    counts = {(group.trait, group.value): (group.people, group.turned_away, group.bothered) for group in found}
    assert counts == {("skin", "lighter"): (1, 0, 1), ("skin", "darker"): (2, 1, 0), ("age", "older"): (2, 1, 0)}


def test_the_spread_of_differences_keeps_their_common_part() -> None:
    found = spread([1.0, 3.0, 2.0])
    assert found is not None
    assert (found.count, found.bias, found.median, found.worst) == (3, 2.0, 2.0, 3.0)
    assert spread([]) is None
