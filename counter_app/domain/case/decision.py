"""Holds what the officer decided about a judged shot, and says what may be filed because of it."""

from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.case.record import EarlierTake, Override
from counter_app.domain.case.same_frame import Pair, SameFrame
from counter_app.domain.photo.findings import Code, Judgement, Severity, Verdict
from counter_app.domain.photo.photo import Portrait, Shot

MOST_TAKES = 3
"""So many judged shots of one person may be compared; the oldest goes first."""


@dataclass(frozen=True, slots=True)
class Take:
    """A judged shot that may be compared with others of the same person."""

    shot: Shot
    judgement: Judgement

    @property
    def is_held(self) -> bool:
        """Whether the regional library holds this photo; otherwise it was taken here and now."""
        return self.shot.held is not None


Takes = tuple[Take, ...]


def with_take(takes: Takes, new: Take) -> Takes:
    """The takes in the order of their time, the new one among them; of those taken here the oldest give way."""
    held = [take for take in takes if take.is_held and not new.is_held]
    here = sorted((take for take in takes if not take.is_held), key=_time)
    kept = here if new.is_held else here[-(MOST_TAKES - 1) :]
    return tuple(sorted((*held, *kept, new), key=_time))


def _time(take: Take) -> tuple[datetime, int]:
    return take.shot.frame.taken_at, take.shot.frame.seq


def takes_before(filed: Shot, kept: Takes) -> tuple[EarlierTake, ...]:
    """What is told of the takes before the one that is filed. Before a photo of the library's came all taken here."""
    when = filed.frame.taken_at, filed.frame.seq
    earlier = (take for take in kept if filed.held is not None or _time(take) < when)
    return tuple(
        EarlierTake(_codes(take, Severity.BLOCKING), _codes(take, Severity.CONFIRM), take.is_held) for take in earlier
    )


def _codes(take: Take, severity: Severity) -> tuple[Code, ...]:
    return tuple(sorted(take.judgement.report.codes(severity)))


@dataclass(frozen=True, slots=True)
class Decision:
    """What the officer decided about a judged shot: points ticked off by eye, and an override where one is needed."""

    confirmed: frozenset[Code] = frozenset()
    override: Override | None = None
    same_frame: SameFrame | None = None
    """The picture with the guardian, or why there is none; None where nobody needs one, or it is still to come."""


def may_use(judgement: Judgement, decision: Decision) -> bool:
    """Whether a judged shot may be filed: it has a portrait, it passed or is overridden, every doubt is ticked off."""
    if judgement.portrait is None:
        return False
    if not judgement.report.codes(Severity.CONFIRM) <= decision.confirmed:
        return False
    return judgement.report.verdict is Verdict.PASS or _is_overridden(decision)


def _is_overridden(decision: Decision) -> bool:
    return decision.override is not None and bool(decision.override.reason.strip())


def portraits_to_file(judgement: Judgement, decision: Decision) -> tuple[Portrait, ...]:
    """The portrait that was accepted, first, and every further one that stands by its own limits without anyone's word.

    Last comes the picture with the guardian, where there is one. The officer's ticks count for all of the portraits, an
    override only for the card applied for.
    """
    if judgement.portrait is None or not may_use(judgement, decision):
        return ()
    further = (
        each.portrait
        for each in judgement.further
        if each.portrait is not None
        and each.report.verdict is Verdict.PASS
        and each.report.codes(Severity.CONFIRM) <= decision.confirmed
    )
    together = (decision.same_frame.picture,) if isinstance(decision.same_frame, Pair) else ()
    return (judgement.portrait, *further, *together)
