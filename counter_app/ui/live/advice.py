"""Chooses the one advice that is shown beside the live picture, calmly: it neither flickers nor lags.

Pure.
"""

from dataclasses import dataclass, replace

from counter_app.domain.photo.findings import Code, Finding
from counter_app.domain.ports import Glance

SETTLE_S = 0.4
"""A new advice has to hold this long before it replaces the one on screen …"""
LINGER_S = 1.2
"""… and that one has to have been readable for this long."""
STALE_FRAMES = 60
"""When the checks lag this far behind the camera their word is no longer about what is seen."""


@dataclass(frozen=True, slots=True)
class NoAdvice:
    """Nothing is known about the live picture."""


@dataclass(frozen=True, slots=True)
class Ready:
    """Nothing stands against taking the photo."""


@dataclass(frozen=True, slots=True)
class Correct:
    """The most important thing to correct."""

    finding: Finding


Advice = NoAdvice | Ready | Correct


@dataclass(frozen=True, slots=True)
class Advising:
    """What is shown since when, and what may replace it since when."""

    shown: Advice = NoAdvice()
    shown_at_s: float = float("-inf")
    next: Advice = NoAdvice()
    next_at_s: float = 0.0


def advice_of(glance: Glance | None, newest_seq: int | None) -> Advice:
    """What one look at the live picture would say."""
    if glance is None or newest_seq is None or newest_seq - glance.frame_seq > STALE_FRAMES:
        return NoAdvice()
    return Correct(glance.findings[0]) if glance.findings else Ready()


def advise(before: Advising, seen: Advice, now_s: float) -> Advising:
    """Take one more look into account."""
    if _topic(seen) == _topic(before.shown):
        # the same words, with the newest numbers
        return replace(before, shown=seen, next=seen, next_at_s=now_s)
    if _topic(seen) != _topic(before.next):
        before = replace(before, next=seen, next_at_s=now_s)
    has_settled = now_s - before.next_at_s >= SETTLE_S
    has_lingered = now_s - before.shown_at_s >= LINGER_S
    if has_settled and has_lingered:
        return Advising(seen, now_s, seen, now_s)
    return replace(before, next=seen)


def _topic(advice: Advice) -> tuple[str, Code | None, bool]:
    """What makes two advices read the same: the check, and the side it leans to."""
    if isinstance(advice, Correct):
        return "correct", advice.finding.code, advice.finding.measured < 0
    return type(advice).__name__, None, False
