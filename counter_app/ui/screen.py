"""Combines the session with the health of camera and hand-over into what the window shows.

Pure.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum
from typing import assert_never

from counter_app.domain.case.case import Case
from counter_app.domain.case.collection import Collection
from counter_app.domain.case.decision import Take, Takes, with_take
from counter_app.domain.case.ending import Ended
from counter_app.domain.case.record import CaptureRecord, Entry
from counter_app.domain.case.same_frame import Pair
from counter_app.domain.days import china_day
from counter_app.domain.faults import Fault
from counter_app.domain.ids import CaseId, OfficerId
from counter_app.domain.photo.findings import Judgement
from counter_app.domain.photo.photo import Portrait, Shot
from counter_app.domain.session.session import (
    Applying,
    Closed,
    Closing,
    Collecting,
    Confirming,
    Done,
    Filing,
    Framing,
    Idle,
    Inquiry,
    Judging,
    JudgingPair,
    Pairing,
    Reviewing,
    ReviewingPair,
    SessionState,
    WithGuardian,
)
from counter_app.domain.status import CameraLive, CameraLost, CameraStarting, CameraStatus, SyncStatus

CASE_NUMBER_LENGTH = 8


class Stage(Enum):
    """The stations of a case, in order."""

    APPLICANT = "applicant"
    PARTICULARS = "particulars"
    PHOTO = "photo"
    REVIEW = "review"
    COLLECTION = "collection"
    CONFIRM = "confirm"
    DONE = "done"


class Mark(Enum):
    """Where a station lies as seen from the current one."""

    BEHIND = "done"
    CURRENT = "current"
    AHEAD = "ahead"


class Level(Enum):
    """How well something stands; shown by icon, word and colour together."""

    GOOD = "good"
    NOTE = "note"
    WARN = "warn"
    BAD = "bad"


class Leaving(Enum):
    """What closing the window now would do."""

    FREELY = "freely"
    LOSES_CASE = "loses_case"
    MUST_WAIT = "must_wait"


@dataclass(frozen=True, slots=True)
class CaseLine:
    """Whose case is open, for every page of it."""

    case: CaseId
    number: str
    name: str = field(repr=False)
    masked: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class IntakeView:
    """The empty or half-filled applicant form; the form's own text is not part of the session."""


@dataclass(frozen=True, slots=True)
class ParticularsView:
    """The form of the application; its own text is no part of the session until it is complete."""

    case: Case
    is_ending: bool
    fault: Fault | None


@dataclass(frozen=True, slots=True)
class PhotoView:
    camera: CameraStatus
    judging: Shot | None
    fault: Fault | None
    takes: Takes = ()
    inquiry: Inquiry | Fault = Inquiry.NONE

    @property
    def can_shoot(self) -> bool:
        return self.judging is None and isinstance(self.camera, CameraLive)


@dataclass(frozen=True, slots=True)
class ReviewView:
    shot: Shot
    judgement: Judgement
    takes: Takes = ()
    """All of this person, in the order of their time; the one that is looked at is among them."""


@dataclass(frozen=True, slots=True)
class PairView:
    """Applicant and guardian together: live, or the judged shot of the two."""

    camera: CameraStatus
    judging: Shot | None
    pair: Pair | None
    fault: Fault | None
    officer: OfficerId

    @property
    def can_shoot(self) -> bool:
        return self.judging is None and self.pair is None and isinstance(self.camera, CameraLive)


@dataclass(frozen=True, slots=True)
class CollectionView:
    case: CaseId
    applicant_name: str = field(repr=False)
    portrait: Portrait
    opened: Case


@dataclass(frozen=True, slots=True)
class ConfirmView:
    """Everything, for the applicant to check."""

    case: Case
    portrait: Portrait
    collection: Collection
    is_filing: bool
    fault: Fault | None


@dataclass(frozen=True, slots=True)
class ClosedView:
    """A case that ended without a photo, and what the applicant is told."""

    ended: Ended


@dataclass(frozen=True, slots=True)
class DoneView:
    record: CaptureRecord
    due_day: date
    upload: Entry | None
    """None until the journal has been asked."""
    sync: SyncStatus


View = (
    IntakeView
    | ParticularsView
    | PhotoView
    | ReviewView
    | PairView
    | CollectionView
    | ConfirmView
    | DoneView
    | ClosedView
)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands beside the session."""

    camera: CameraStatus
    sync: SyncStatus
    due_day: Callable[[date], date]
    """By when a case of that day is promised."""
    upload: Entry | None = None
    """Of the record just filed."""
    trouble: Fault | None = None
    """Something that went wrong outside the session, until the officer has read it."""


@dataclass(frozen=True, slots=True)
class Screen:
    """Everything the window shows of the running case."""

    stage: Stage
    steps: tuple[tuple[Stage, Mark], ...]
    case: CaseLine | None
    view: View
    banner: Fault | None
    camera: CameraStatus
    camera_level: Level
    sync: SyncStatus
    sync_level: Level


def screen(state: SessionState, around: Surroundings) -> Screen:
    """What to show. Never raises."""
    stage, view = _view(state, around)
    return Screen(
        stage=stage,
        steps=_steps(stage, _SKIPPED if isinstance(state, Closed) else frozenset()),
        case=None if isinstance(state, Idle) else case_line(state.case),
        view=view,
        banner=around.trouble or around.sync.halted,
        camera=around.camera,
        camera_level=_camera_level(around.camera),
        sync=around.sync,
        sync_level=sync_level(around.sync),
    )


def covered(shown: Screen) -> Screen:
    """The same while nobody may see whose case is open."""
    return replace(shown, case=None, view=IntakeView())


def case_line(case: Case) -> CaseLine:
    number = case.id.replace("-", "")[-CASE_NUMBER_LENGTH:].upper()
    return CaseLine(case.id, number, case.applicant.name.value, case.applicant.id_number.masked)


def leaving(state: SessionState) -> Leaving:
    """Whether the window may be closed."""
    match state:
        case Filing() | Closing():
            return Leaving.MUST_WAIT
        case Applying() | Framing() | Judging() | Reviewing() | Collecting() | Confirming():
            return Leaving.LOSES_CASE
        case Pairing() | JudgingPair() | ReviewingPair():
            return Leaving.LOSES_CASE
        case Idle() | Done() | Closed():
            return Leaving.FREELY
        case _:
            assert_never(state)


def _view(state: SessionState, around: Surroundings) -> tuple[Stage, View]:
    match state:
        case Idle():
            return Stage.APPLICANT, IntakeView()
        case Applying(fault=fault):
            return Stage.PARTICULARS, ParticularsView(state.case, is_ending=False, fault=fault)
        case Closing():
            return Stage.PARTICULARS, ParticularsView(state.case, is_ending=True, fault=None)
        case Framing() | Judging() | Reviewing() | Pairing() | JudgingPair() | ReviewingPair():
            return _view_of_photo(state, around)
        case Collecting():
            name = state.case.applicant.name.value
            return Stage.COLLECTION, CollectionView(state.case.id, name, _portrait(state), state.case)
        case Confirming() | Filing():
            return Stage.CONFIRM, _confirm(state)
        case Done() | Closed():
            return Stage.DONE, _last_view(state, around)
        case _:
            assert_never(state)


def _view_of_photo(state: Framing | Judging | Reviewing | WithGuardian, around: Surroundings) -> tuple[Stage, View]:
    match state:
        case Pairing() | JudgingPair() | ReviewingPair():
            return Stage.REVIEW, _pair_view(state, around)
        case Framing(fault=fault, kept=kept, inquiry=inquiry):
            return Stage.PHOTO, PhotoView(around.camera, None, fault, kept, inquiry)
        case Judging(shot=shot, kept=kept, inquiry=inquiry):
            return Stage.PHOTO, PhotoView(around.camera, shot, None, kept, inquiry)
        case Reviewing(shot=shot, judgement=judgement, kept=kept):
            return Stage.REVIEW, ReviewView(shot, judgement, with_take(kept, Take(shot, judgement)))
        case _:
            assert_never(state)


def _pair_view(state: WithGuardian, around: Surroundings) -> PairView:
    officer = state.case.window.officer
    match state:
        case Pairing(fault=fault):
            return PairView(around.camera, None, None, fault, officer)
        case JudgingPair(shot=shot):
            return PairView(around.camera, shot, None, None, officer)
        case ReviewingPair(pair=pair):
            return PairView(around.camera, None, pair, None, officer)
        case _:
            assert_never(state)


def _last_view(state: Done | Closed, around: Surroundings) -> DoneView | ClosedView:
    if isinstance(state, Closed):
        return ClosedView(state.ended)
    due_day = around.due_day(china_day(state.record.draft.filed_at))
    return DoneView(state.record, due_day, _upload_of(state.record, around), around.sync)


def _confirm(state: Confirming | Filing) -> ConfirmView:
    fault = state.fault if isinstance(state, Confirming) else None
    return ConfirmView(state.case, _portrait(state), state.collection, isinstance(state, Filing), fault)


def _portrait(state: Collecting | Confirming | Filing) -> Portrait:
    portrait = state.judgement.portrait
    assert portrait is not None  # `may_use` lets no shot without a portrait come this far
    return portrait


def _upload_of(record: CaptureRecord, around: Surroundings) -> Entry | None:
    if around.upload is None or around.upload.record_id != record.draft.id:
        return None
    return around.upload


_SKIPPED = frozenset({Stage.PHOTO, Stage.REVIEW, Stage.COLLECTION, Stage.CONFIRM})
"""Where a case that ends without a photo never came to."""


def _steps(current: Stage, skipped: frozenset[Stage]) -> tuple[tuple[Stage, Mark], ...]:
    order = list(Stage)
    here = order.index(current)
    marks = [Mark.BEHIND] * here + [Mark.CURRENT] + [Mark.AHEAD] * (len(order) - here - 1)
    return tuple((stage, Mark.AHEAD if stage in skipped else mark) for stage, mark in zip(order, marks, strict=True))


def _camera_level(camera: CameraStatus) -> Level:
    match camera:
        case CameraStarting():
            return Level.NOTE
        case CameraLive(is_synthetic=is_synthetic):
            return Level.WARN if is_synthetic else Level.GOOD
        case CameraLost():
            return Level.BAD
        case _:
            assert_never(camera)


def sync_level(sync: SyncStatus) -> Level:
    """Of the way to the library; records that it refused have a sign of their own."""
    if sync.halted is not None:
        return Level.BAD
    if sync.trouble is not None:
        return Level.WARN
    return Level.NOTE if sync.waiting or sync.last_contact is None else Level.GOOD
