"""One advice at a time, that neither flickers nor lags."""

from collections.abc import Sequence
from itertools import pairwise

from counter_app.domain.photo.findings import Code, Finding, Severity
from counter_app.ui.live.advice import (
    LINGER_S,
    SETTLE_S,
    STALE_FRAMES,
    Advice,
    Advising,
    Correct,
    NoAdvice,
    Ready,
    advice_of,
    advise,
)
from counter_app.ui.scenes.cast import SeenFace

STEP_S = 1 / 30


def finding(code: Code, measured: float = 9.0) -> Finding:
    return Finding(code, Severity.BLOCKING, measured, 8.0, "deg")


NEAR, TILTED = Correct(finding(Code.TOO_NEAR)), Correct(finding(Code.HEAD_TILTED))


def watched(looks: Sequence[Advice], before: Advising | None = None, start_s: float = 10.0) -> list[Advice]:
    """What is shown after each of the looks, thirty a second."""
    advising, shown = before or Advising(), []
    for number, seen in enumerate(looks):
        advising = advise(advising, seen, start_s + number * STEP_S)
        shown.append(advising.shown)
    return shown


def changes(shown: list[Advice]) -> int:
    return sum(one != other for one, other in pairwise(shown))


def test_a_finding_that_comes_and_goes_with_every_frame_is_never_shown() -> None:
    shown = watched([Ready()] * 60 + [NEAR, Ready()] * 60)

    assert set(shown[60:]) == {Ready()}


def test_a_lasting_finding_is_shown_soon() -> None:
    shown = watched([Ready()] * 60 + [NEAR] * 60)

    waited = shown.index(NEAR) - 60
    assert SETTLE_S <= (waited + 1) * STEP_S <= SETTLE_S + 3 * STEP_S


def test_an_advice_stays_long_enough_to_be_read() -> None:
    looks: list[Advice] = [NEAR] * 15 + [TILTED] * 15 + [NEAR] * 15 + [TILTED] * 45
    shown = watched(looks)

    first, second = shown.index(NEAR), shown.index(TILTED)
    assert (second - first) * STEP_S >= LINGER_S - STEP_S
    assert changes(shown) == 2


def test_newer_numbers_of_the_same_finding_are_taken_at_once() -> None:
    later = Correct(finding(Code.TOO_NEAR, measured=12.0))
    shown = watched([NEAR] * 60 + [later])

    assert shown[-1] == later


def test_the_same_finding_to_the_other_side_is_another_advice() -> None:
    other = Correct(finding(Code.HEAD_TILTED, measured=-9.0))
    shown = watched([TILTED] * 60 + [other])

    assert shown[-1] == TILTED


def test_nothing_seen_is_no_advice_and_nothing_found_is_ready() -> None:
    found = finding(Code.TOO_NEAR)

    assert advice_of(None, 1) == NoAdvice()
    assert advice_of(SeenFace(1, ()), None) == NoAdvice()
    assert advice_of(SeenFace(1, ()), 1) == Ready()
    assert advice_of(SeenFace(1, (found, finding(Code.HEAD_TILTED))), 1) == Correct(found)


def test_checks_that_lag_far_behind_the_camera_give_no_advice() -> None:
    assert advice_of(SeenFace(1, ()), 1 + STALE_FRAMES) == Ready()
    assert advice_of(SeenFace(1, ()), 2 + STALE_FRAMES) == NoAdvice()
