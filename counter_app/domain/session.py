"""Holds the counter session: its states, what may happen, what follows, and `step` which joins them."""

from dataclasses import dataclass, replace
from enum import Enum
from typing import assert_never

from counter_app.domain.case import Case
from counter_app.domain.collection import Collection
from counter_app.domain.decision import Decision, Take, Takes, may_use, with_take
from counter_app.domain.faults import Fault
from counter_app.domain.findings import Judgement
from counter_app.domain.ids import CaseId, ShotId
from counter_app.domain.photo import Frame, Shot
from counter_app.domain.record import CaptureRecord


class Inquiry(Enum):
    """How the question to the regional library stands, whether it holds a photo of this person."""

    NONE = "none"
    ASKING = "asking"
    NOTHING = "nothing"
    FOUND = "found"


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
    inquiry: Inquiry | Fault = Inquiry.NONE


@dataclass(frozen=True, slots=True)
class Judging:
    """A shot is being judged."""

    case: Case
    shot: Shot
    kept: Takes = ()
    inquiry: Inquiry | Fault = Inquiry.NONE


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
class Offered:
    """The library holds a photo of this person; here it is, judged."""

    case: CaseId
    take: Take


@dataclass(frozen=True, slots=True)
class NothingHeld:
    """The library holds no photo of this person for this card."""

    case: CaseId


@dataclass(frozen=True, slots=True)
class AskingFailed:
    case: CaseId
    fault: Fault


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
    | Offered
    | NothingHeld
    | AskingFailed
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
class AskLibrary:
    """The applicant agreed that their photos in the library are looked at."""

    asked: Case

    @property
    def case(self) -> CaseId:
        return self.asked.id


@dataclass(frozen=True, slots=True)
class FileCase:
    filing: Filing

    @property
    def case(self) -> CaseId:
        return self.filing.case.id


Effect = AskLibrary | JudgeShot | FileCase


@dataclass(frozen=True, slots=True)
class Step:
    state: SessionState
    effects: tuple[Effect, ...] = ()


# --- transitions ------------------------------------------------------------------------------------------------------


def step(state: SessionState, event: SessionEvent) -> Step:
    """Return what follows. Total: an event that does not fit, or belongs to another case, changes nothing."""
    if isinstance(state, Idle):
        return _opened(event.opened) if isinstance(event, Opened) else Step(state)
    if event.case != state.case.id:
        return Step(state)
    if isinstance(event, Cancel):
        return Step(state) if isinstance(state, Filing | Done) else Step(Idle())
    return _step_within(state, event)


def _opened(case: Case) -> Step:
    if case.reuse_consented_at is None:
        return Step(Framing(case))
    return Step(Framing(case, inquiry=Inquiry.ASKING), (AskLibrary(case),))


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
            judging = Judging(state.case, shot, state.kept, state.inquiry)
            return Step(judging, (JudgeShot(state.case.id, shot),))
        case Prefer(shot=shot):
            return _preferring(state, state.kept, shot)
        case _:
            return Step(_told(state, event))


def _from_judging(state: Judging, event: SessionEvent) -> Step:
    match event:
        case Judged(shot=shot, frame=frame, judgement=judgement) if shot == state.shot.id:
            new = Take(replace(state.shot, frame=frame, before=()), judgement)
            return Step(_looking_at(state.case, with_take(state.kept, new), new))
        case JudgingFailed(shot=shot, fault=fault) if shot == state.shot.id:
            return Step(Framing(state.case, fault, state.kept, state.inquiry))
        case Retake():
            return Step(Framing(state.case, None, state.kept, state.inquiry))
        case _:
            return Step(_told(state, event))


def _told(state: Framing | Judging, event: SessionEvent) -> Framing | Judging:
    """What the library answered; anything else changes nothing."""
    match event:
        case Offered(take=take) if take.is_held:
            return replace(state, kept=with_take(state.kept, take), inquiry=Inquiry.FOUND)
        case NothingHeld():
            return replace(state, inquiry=Inquiry.NOTHING)
        case AskingFailed(fault=fault):
            return replace(state, inquiry=fault)
        case _:
            return state


def _from_reviewing(state: Reviewing, event: SessionEvent) -> Step:
    match event:
        case Retake():
            return _back_to_the_camera(state)
        case Prefer(shot=shot):
            return _preferring(state, _takes(state), shot)
        case Offered(take=take) if take.is_held:
            return Step(replace(state, kept=with_take(state.kept, take)))
        case Accept(shot=shot, decision=decision) if shot == state.shot.id and may_use(state.judgement, decision):
            return Step(Collecting(state.case, state.shot, state.judgement, decision, None, state.kept))
        case _:
            return Step(state)


def _from_collecting(state: Collecting, event: SessionEvent) -> Step:
    match event:
        case Retake():
            return _back_to_the_camera(state)
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
    return with_take(state.kept, Take(state.shot, state.judgement))


def _back_to_the_camera(state: Reviewing | Collecting) -> Step:
    takes = _takes(state)
    inquiry = Inquiry.FOUND if any(take.is_held for take in takes) else Inquiry.NONE
    return Step(Framing(state.case, None, takes, inquiry))


def _preferring(state: Framing | Reviewing | Collecting, takes: Takes, shot: ShotId) -> Step:
    wanted = next((take for take in takes if take.shot.id == shot), None)
    return Step(state) if wanted is None else Step(_looking_at(state.case, takes, wanted))


def _looking_at(case: Case, takes: Takes, wanted: Take) -> Reviewing:
    others = tuple(take for take in takes if take is not wanted)
    return Reviewing(case, wanted.shot, wanted.judgement, others)
