"""Slow checks are said once it is sure that they are slow."""

from counter_app.ui.live.pace import FEWEST_PER_SECOND, WINDOW_S, Pace


def after(looks_a_second: float, seconds: float) -> tuple[Pace, float]:
    """The screen asks thirty times a second; a new look is there as often as said."""
    pace = Pace(0.0)
    now_s = 0.0
    for tick in range(int(seconds * 30)):
        now_s = tick / 30
        pace = pace.seen(int(now_s * looks_a_second), now_s)
    return pace, now_s


def test_a_quick_computer_is_not_mentioned() -> None:
    pace, now_s = after(20, 5)
    assert pace.too_slow(now_s) is None


def test_a_slow_one_is_named_with_its_pace() -> None:
    pace, now_s = after(4, 5)
    rate = pace.too_slow(now_s)
    assert rate is not None
    assert 3 <= rate <= 5 < FEWEST_PER_SECOND


def test_nothing_is_said_before_it_can_be_known() -> None:
    pace, now_s = after(1, WINDOW_S * 0.9)
    assert pace.too_slow(now_s) is None


def test_checks_that_stand_still_are_too_slow() -> None:
    pace, now_s = after(20, 3)
    for tick in range(90):
        pace = pace.seen(59, now_s + tick / 30)
    assert pace.too_slow(now_s + 3) == 0.0
