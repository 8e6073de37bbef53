"""The program releases by itself once all has been right for long enough, and never twice for one sitting down."""

from counter_app.domain.photo.findings import Code, Finding, Severity
from counter_app.ui.live.advice import Advice, Correct, NoAdvice, Ready
from counter_app.ui.live.release import HOLD_S, SETTLE_S, AutoRelease

TILTED = Correct(Finding(Code.HEAD_TILTED, Severity.BLOCKING, 11.0, 8.0, "deg"))
STEP_S = 1 / 30


def watched(
    release: AutoRelease, advice: Advice, seconds: float, start_s: float, *, can_shoot: bool = True
) -> AutoRelease:
    for number in range(round(seconds / STEP_S)):
        release = release.seen(advice, start_s + number * STEP_S, can_shoot=can_shoot)
    return release


def armed(start_s: float = 0.0) -> AutoRelease:
    return AutoRelease(start_s).seen(NoAdvice(), start_s, can_shoot=True)


def test_it_releases_after_the_hold_and_not_before() -> None:
    release = watched(armed(), Ready(), 1.0, 1.0)
    assert not release.is_due(1.0 + HOLD_S - 0.05)
    assert release.is_due(1.0 + HOLD_S)


def test_the_ring_grows_evenly_and_falls_back_at_once() -> None:
    release = watched(armed(), Ready(), 0.7, 1.0)
    assert 0.45 < release.share(1.6) < 0.55
    assert release.seen(TILTED, 1.7, can_shoot=True).share(1.7) == 0.0


def test_someone_who_sits_still_after_another_photo_was_asked_for_is_not_shot_at_once() -> None:
    release = watched(AutoRelease(10.0), Ready(), SETTLE_S - 0.1, 10.0)
    assert release.share(10.0 + SETTLE_S - 0.1) == 0.0
    later = watched(AutoRelease(10.0), Ready(), SETTLE_S + HOLD_S + 0.1, 10.0)
    assert later.is_due(10.0 + SETTLE_S + HOLD_S + 0.1)


def test_someone_who_comes_into_place_is_not_kept_waiting() -> None:
    release = watched(AutoRelease(10.0), TILTED, 0.3, 10.0)
    assert watched(release, Ready(), HOLD_S, 10.3).is_due(10.31 + HOLD_S)


def test_one_pose_is_released_once() -> None:
    release = watched(armed(), Ready(), HOLD_S, 1.0).released(2.2)
    assert not watched(release, Ready(), 1.5, 2.3).is_due(3.8)


def test_nothing_is_released_while_it_cannot_be() -> None:
    assert not watched(armed(), Ready(), 5.0, 1.0, can_shoot=False).is_due(6.0)
    assert not watched(armed().turned(is_on=False), Ready(), 5.0, 1.0).is_due(6.0)


def test_turning_it_off_empties_the_ring() -> None:
    assert watched(armed(), Ready(), 1.0, 1.0).turned(is_on=False).share(2.0) == 0.0
