"""Holds the counter session: its states, what may happen, what follows, and `step` which joins them."""

from dataclasses import dataclass, replace
from typing import assert_never

from counter_app.domain.case import Case
from counter_app.domain.collection import Collection
from counter_app.domain.faults import Fault
from counter_app.domain.findings import Code, Judgement, Severity, Verdict
from counter_app.domain.ids import CaseId, ShotId
from counter_app.domain.photo import Frame, Portrait, Shot
from counter_app.domain.record import CaptureRecord, Override

MOST_TAKES = 3
"""So many judged shots of one person may be compared; the oldest goes first."""


@dataclass(frozen=True, slots=True)
class Take:
    """A judged shot that may be compared with others of the same person."""

    shot: Shot
    judgement: Judgement


Takes = tuple[Take, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """What the officer decided about a judged shot: points ticked off by eye, and an override where one is needed."""

    confirmed: frozenset[Code] = frozenset()
    override: Override | None = None


# --- states -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Idle:
    """Nobody is being served."""


@dataclass(frozen=True, slots=True)
class Framing:
    """The applicant sits before the camera. `fault` says why the last shot could not be judged.

    `kept` holds, here and in the states that follow, the other takes of this person, the oldest first.
    """

    case: Case
    fault: Fault | None = None
    kept: Takes = ()


@dataclass(frozen=True, slots=True)
class Judging:
    """A shot is being judged."""

    case: Case
    shot: Shot
    kept: Takes = ()


@dataclass(frozen=True, slots=True)
class Reviewing:
    """The officer looks at the judged shot, beside the other takes."""

    case: Case
    shot: Shot
    judgement: Judgement
    kept: Takes = ()


@dataclass(frozen=True, slots=True)
class Collecting:
    """The photo is accepted; the applicant says how the card shall reach them. `fault` says why filing failed."""

    case: Case
    shot: Shot
    judgement: Judgement
    decision: Decision
    fault: Fault | None = None
    kept: Takes = ()


@dataclass(frozen=True, slots=True)
class Filing:
    """The case is on its way to the disk; nothing can cancel it."""

    case: Case
    shot: Shot
    judgement: Judgement
    decision: Decision
    collection: Collection
    kept: Takes = ()


@dataclass(frozen=True, slots=True)
class Done:
    """The record is durable; its receipt may be printed."""

    case: Case
    record: CaptureRecord


SessionState = Idle | Framing | Judging | Reviewing | Collecting | Filing | Done


# --- events: each names its case --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Opened:
    """A case was opened for someone this window may serve."""

    opened: Case

    @property
    def case(self) -> CaseId:
        return self.opened.id


@dataclass(frozen=True, slots=True)
class Shutter:
    case: CaseId
    shot: Shot


@dataclass(frozen=True, slots=True)
class Judged:
    """Of the shot's frames `frame` was chosen, and judged so."""

    case: CaseId
    shot: ShotId
    frame: Frame
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class JudgingFailed:
    case: CaseId
    shot: ShotId
    fault: Fault


@dataclass(frozen=True, slots=True)
class Retake:
    case: CaseId


@dataclass(frozen=True, slots=True)
class Prefer:
    """The officer wants to look at another take."""

    case: CaseId
    shot: ShotId


@dataclass(frozen=True, slots=True)
class Accept:
    case: CaseId
    shot: ShotId
    decision: Decision


@dataclass(frozen=True, slots=True)
class Choose:
    """The applicant chose how to collect: file the case."""

    case: CaseId
    collection: Collection


@dataclass(frozen=True, slots=True)
class Stored:
    case: CaseId
    record: CaptureRecord


@dataclass(frozen=True, slots=True)
class StoringFailed:
    case: CaseId
    fault: Fault


@dataclass(frozen=True, slots=True)
class Cancel:
    """The applicant leaves, or the officer gives up. Nothing of the case is kept."""

    case: CaseId


@dataclass(frozen=True, slots=True)
class Finish:
    case: CaseId


SessionEvent = (
    Opened
    | Shutter
    | Judged
    | JudgingFailed
    | Retake
    | Prefer
    | Accept
    | Choose
    | Stored
    | StoringFailed
    | Cancel
    | Finish
)


# --- effects: what the desk has to do ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class JudgeShot:
    case: CaseId
    shot: Shot


@dataclass(frozen=True, slots=True)
class FileCase:
    filing: Filing

    @property
    def case(self) -> CaseId:
        return self.filing.case.id


Effect = JudgeShot | FileCase


@dataclass(frozen=True, slots=True)
class Step:
    state: SessionState
    effects: tuple[Effect, ...] = ()


# --- transitions ------------------------------------------------------------------------------------------------------


def step(state: SessionState, event: SessionEvent) -> Step:
    """Return what follows. Total: an event that does not fit, or belongs to another case, changes nothing."""
    if isinstance(state, Idle):
        return Step(Framing(event.opened)) if isinstance(event, Opened) else Step(state)
    if event.case != state.case.id:
        return Step(state)
    if isinstance(event, Cancel):
        return Step(state) if isinstance(state, Filing | Done) else Step(Idle())
    return _step_within(state, event)


def _step_within(state: Framing | Judging | Reviewing | Collecting | Filing | Done, event: SessionEvent) -> Step:
    match state:
        case Framing():
            return _from_framing(state, event)
        case Judging():
            return _from_judging(state, event)
        case Reviewing():
            return _from_reviewing(state, event)
        case Collecting():
            return _from_collecting(state, event)
        case Filing():
            return _from_filing(state, event)
        case Done():
            return Step(Idle()) if isinstance(event, Finish) else Step(state)
        case _:
            assert_never(state)


def _from_framing(state: Framing, event: SessionEvent) -> Step:
    match event:
        case Shutter(shot=shot):
            return Step(Judging(state.case, shot, state.kept), (JudgeShot(state.case.id, shot),))
        case Prefer(shot=shot):
            return _preferring(state, state.kept, shot)
        case _:
            return Step(state)


def _from_judging(state: Judging, event: SessionEvent) -> Step:
    match event:
        case Judged(shot=shot, frame=frame, judgement=judgement) if shot == state.shot.id:
            chosen = replace(state.shot, frame=frame, before=())
            return Step(Reviewing(state.case, chosen, judgement, state.kept[-(MOST_TAKES - 1) :]))
        case JudgingFailed(shot=shot, fault=fault) if shot == state.shot.id:
            return Step(Framing(state.case, fault, state.kept))
        case Retake():
            return Step(Framing(state.case, None, state.kept))
        case _:
            return Step(state)


def _from_reviewing(state: Reviewing, event: SessionEvent) -> Step:
    match event:
        case Retake():
            return Step(Framing(state.case, None, _takes(state)))
        case Prefer(shot=shot):
            return _preferring(state, _takes(state), shot)
        case Accept(shot=shot, decision=decision) if shot == state.shot.id and may_use(state.judgement, decision):
            return Step(Collecting(state.case, state.shot, state.judgement, decision, None, state.kept))
        case _:
            return Step(state)


def _from_collecting(state: Collecting, event: SessionEvent) -> Step:
    match event:
        case Retake():
            return Step(Framing(state.case, None, _takes(state)))
        case Prefer(shot=shot):
            return _preferring(state, _takes(state), shot)
        case Choose(collection=collection):
            filing = Filing(state.case, state.shot, state.judgement, state.decision, collection, state.kept)
            return Step(filing, (FileCase(filing),))
        case _:
            return Step(state)


def _from_filing(state: Filing, event: SessionEvent) -> Step:
    match event:
        case Stored(record=record) if record.draft.case == state.case:
            return Step(Done(state.case, record))
        case StoringFailed(fault=fault):
            return Step(Collecting(state.case, state.shot, state.judgement, state.decision, fault, state.kept))
        case _:
            return Step(state)


def _takes(state: Reviewing | Collecting) -> Takes:
    """Every take of this person, in the order in which they were taken."""
    every = (*state.kept, Take(state.shot, state.judgement))
    return tuple(sorted(every, key=lambda take: (take.shot.frame.taken_at, take.shot.frame.seq)))


def _preferring(state: Framing | Reviewing | Collecting, takes: Takes, shot: ShotId) -> Step:
    wanted = next((take for take in takes if take.shot.id == shot), None)
    if wanted is None:
        return Step(state)
    others = tuple(take for take in takes if take is not wanted)
    return Step(Reviewing(state.case, wanted.shot, wanted.judgement, others))


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

    The officer's ticks count for all of them, an override only for the card applied for.
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
    return (judgement.portrait, *further)
