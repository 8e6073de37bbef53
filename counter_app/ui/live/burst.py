"""Keeps the last moments of the live picture, so that a release may choose among them.

Pure.
"""

from dataclasses import dataclass
from datetime import timedelta

from counter_app.domain.photo.photo import Frame

APART = timedelta(milliseconds=60)
"""Frames nearer to each other show the same eyes and the same blur."""
LONGEST = timedelta(milliseconds=700)
"""A pose held longer ago than this is another pose."""
MOST = 6


@dataclass(frozen=True, slots=True)
class Burst:
    """Frames of one person, the oldest first, each some way from the next."""

    frames: tuple[Frame, ...] = ()

    def seen(self, frame: Frame) -> "Burst":
        """With one more frame, and without what is too old. A clock that was set back begins anew."""
        if self.frames and frame.taken_at < self.frames[-1].taken_at:
            return Burst((frame,))
        if self.frames and frame.taken_at - self.frames[-1].taken_at < APART:
            return self
        recent = (kept for kept in self.frames if frame.taken_at - kept.taken_at <= LONGEST)
        return Burst((*recent, frame)[-MOST:])

    def before(self, frame: Frame) -> tuple[Frame, ...]:
        """What was seen in the moments before this frame."""
        return tuple(
            kept
            for kept in self.frames
            if timedelta(0) < frame.taken_at - kept.taken_at <= LONGEST and kept is not frame
        )
