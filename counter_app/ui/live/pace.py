"""Tells how many live looks a second the checks manage, and whether that is too few to follow a person.

Pure.
"""

from dataclasses import dataclass, replace

WINDOW_S = 2.0
FEWEST_PER_SECOND = 8.0
"""Below this an advice comes later than a person can connect it with what they did."""


@dataclass(frozen=True, slots=True)
class Pace:
    """When the last looks arrived; `newest` is the frame number of the last one."""

    since_s: float
    newest: int | None = None
    arrived_s: tuple[float, ...] = ()

    def seen(self, frame_seq: int | None, now_s: float) -> "Pace":
        """Take notice of the look that is the newest at this moment."""
        recent = tuple(each for each in self.arrived_s if now_s - each < WINDOW_S)
        if frame_seq is None or frame_seq == self.newest:
            return replace(self, arrived_s=recent)
        return replace(self, newest=frame_seq, arrived_s=(*recent, now_s))

    def too_slow(self, now_s: float) -> float | None:
        """Looks a second where they are too few; None otherwise, and before enough time has passed to tell."""
        if now_s - self.since_s < WINDOW_S:
            return None
        per_second = sum(now_s - each < WINDOW_S for each in self.arrived_s) / WINDOW_S
        return per_second if per_second < FEWEST_PER_SECOND else None
