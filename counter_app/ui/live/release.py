"""Decides when the program releases by itself: when all has been right for long enough, once for each sitting down.

Pure.
"""

from dataclasses import dataclass, replace

from counter_app.ui.live.advice import Advice, Ready

HOLD_S = 1.2
"""All has to be right for this long: shorter takes people by surprise, longer makes them stiff."""
SETTLE_S = 2.0
"""After the page opens nothing is released for this long, unless the person was seen out of place before: the officer
may just have asked for another photo while the applicant still sits as for the last."""


@dataclass(frozen=True, slots=True)
class AutoRelease:
    """`since_s` is from when on all has been right; `opened_s` is when the page was opened."""

    opened_s: float
    is_on: bool = True
    is_armed: bool = False
    since_s: float | None = None

    def seen(self, advice: Advice, now_s: float, *, can_shoot: bool) -> "AutoRelease":
        """With one more look at the person."""
        is_right = isinstance(advice, Ready)
        is_armed = self.is_armed or not is_right or now_s - self.opened_s >= SETTLE_S
        if not (is_right and is_armed and can_shoot and self.is_on):
            return replace(self, is_armed=is_armed, since_s=None)
        return replace(self, is_armed=True, since_s=now_s if self.since_s is None else self.since_s)

    def share(self, now_s: float) -> float:
        """How much of the wait is over, 0 to 1."""
        return 0.0 if self.since_s is None else min(max((now_s - self.since_s) / HOLD_S, 0.0), 1.0)

    def is_due(self, now_s: float) -> bool:
        """Whether to release now."""
        return self.share(now_s) >= 1.0

    def released(self, now_s: float) -> "AutoRelease":
        """After a release nothing is due until the person has moved, or some time has passed."""
        return replace(self, opened_s=now_s, is_armed=False, since_s=None)

    def turned(self, *, is_on: bool) -> "AutoRelease":
        return replace(self, is_on=is_on, since_s=None)
