"""Live looks that take too long are thinned, and done in full again when there is time."""

from counter_app.photo.pace import AIM_S, Pace


def after(seconds: float, looks: int, pace: Pace | None = None) -> Pace:
    pace = pace or Pace()
    for _ in range(looks):
        pace.took(seconds)
    return pace


def test_a_quick_computer_does_everything() -> None:
    assert after(AIM_S / 4, 300).stride == 1


def test_a_slow_one_does_less() -> None:
    assert after(AIM_S * 2, 100).stride == 4


def test_one_slow_look_changes_nothing() -> None:
    assert after(AIM_S * 5, 1, after(AIM_S / 4, 50)).stride == 1


def test_more_is_done_again_when_there_is_time() -> None:
    assert after(AIM_S / 20, 300, after(AIM_S * 2, 100)).stride == 1


def test_it_does_not_swing() -> None:
    """What thinning saved is not at once spent again: a look of 50 ms falls to 30 ms, and stays thinned."""
    pace = after(AIM_S * 1.25, 100)
    strides = set()
    for _ in range(300):
        pace.took(AIM_S * 0.75)
        strides.add(pace.stride)
    assert strides == {pace.stride}
