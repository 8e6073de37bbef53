"""Holds the counter session: its states, what may happen, what follows, and `step` which joins them."""

from dataclasses import dataclass
from typing import assert_never

from counter_app.domain.case import Case
from counter_app.domain.collection import Collection
from counter_app.domain.faults import Fault
from counter_app.domain.findings import Code, Judgement, Severity, Verdict
from counter_app.domain.ids import CaseId, ShotId
from counter_app.domain.photo import Shot
from counter_app.domain.record import CaptureRecord, Override


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
    """The applicant sits before the camera. `fault` says why the last shot could not be judged."""

    case: Case
    fault: Fault | None = None


@dataclass(frozen=True, slots=True)
class Judging:
    """A shot is being judged."""

    case: Case
    shot: Shot


@dataclass(frozen=True, slots=True)
class Reviewing:
    """The officer looks at the judged shot."""

    case: Case
    shot: Shot
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class Collecting:
    """The photo is accepted; the applicant says how the card shall reach them. `fault` says why filing failed."""

    case: Case
    shot: Shot
    judgement: Judgement
    decision: Decision
    fault: Fault | None = None


@dataclass(frozen=True, slots=True)
class Filing:
    """The case is on its way to the disk; nothing can cancel it."""

    case: Case
    shot: Shot
    judgement: Judgement
    decision: Decision
    collection: Collection


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
    case: CaseId
    shot: ShotId
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
    Opened | Shutter | Judged | JudgingFailed | Retake | Accept | Choose | Stored | StoringFailed | Cancel | Finish
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
    if isinstance(event, Shutter):
        return Step(Judging(state.case, event.shot), (JudgeShot(state.case.id, event.shot),))
    return Step(state)


def _from_judging(state: Judging, event: SessionEvent) -> Step:
    match event:
        case Judged(shot=shot, judgement=judgement) if shot == state.shot.id:
            return Step(Reviewing(state.case, state.shot, judgement))
        case JudgingFailed(shot=shot, fault=fault) if shot == state.shot.id:
            return Step(Framing(state.case, fault))
        case Retake():
            return Step(Framing(state.case))
        case _:
            return Step(state)


def _from_reviewing(state: Reviewing, event: SessionEvent) -> Step:
    match event:
        case Retake():
            return Step(Framing(state.case))
        case Accept(shot=shot, decision=decision) if shot == state.shot.id and may_use(state.judgement, decision):
            return Step(Collecting(state.case, state.shot, state.judgement, decision))
        case _:
            return Step(state)


def _from_collecting(state: Collecting, event: SessionEvent) -> Step:
    match event:
        case Retake():
            return Step(Framing(state.case))
        case Choose(collection=collection):
            filing = Filing(state.case, state.shot, state.judgement, state.decision, collection)
            return Step(filing, (FileCase(filing),))
        case _:
            return Step(state)


def _from_filing(state: Filing, event: SessionEvent) -> Step:
    match event:
        case Stored(record=record) if record.draft.case == state.case:
            return Step(Done(state.case, record))
        case StoringFailed(fault=fault):
            return Step(Collecting(state.case, state.shot, state.judgement, state.decision, fault))
        case _:
            return Step(state)


def may_use(judgement: Judgement, decision: Decision) -> bool:
    """Whether a judged shot may be filed: it has a portrait, it passed or is overridden, every doubt is ticked off."""
    if judgement.portrait is None:
        return False
    if not judgement.report.codes(Severity.CONFIRM) <= decision.confirmed:
        return False
    return judgement.report.verdict is Verdict.PASS or _is_overridden(decision)


def _is_overridden(decision: Decision) -> bool:
    return decision.override is not None and bool(decision.override.reason.strip())
