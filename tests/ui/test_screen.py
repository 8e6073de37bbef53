"""What the window shows follows from session, camera and hand-over alone."""

from dataclasses import replace
from datetime import date

import pytest

from counter_app.domain.case.collection import AtWindow
from counter_app.domain.case.decision import Decision
from counter_app.domain.case.ending import Ended, EndingDraft, Incomplete
from counter_app.domain.case.record import Entry, UploadState
from counter_app.domain.case.same_frame import Pair
from counter_app.domain.faults import Fault, FaultCode
from counter_app.domain.ids import PaperCode, RecordId, ShotId
from counter_app.domain.photo.photo import Shot
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
    Judging,
    JudgingPair,
    Pairing,
    Reviewing,
    ReviewingPair,
    SessionState,
)
from counter_app.domain.status import CameraLost, CameraStarting, CameraStatus, SyncStatus
from counter_app.ui.screen import (
    ConfirmView,
    DoneView,
    Leaving,
    Level,
    Mark,
    PhotoView,
    Stage,
    Surroundings,
    leaving,
    screen,
)
from tests import people
from tests.fakes.desk import record_of
from tests.ui import stage

CASE = people.case()
SHOT = Shot(ShotId("shot"), stage.frame())
JUDGED = stage.judgement()
COLLECTING = Collecting(CASE, SHOT, JUDGED, Decision())
CONFIRMING = Confirming(CASE, SHOT, JUDGED, Decision(), AtWindow())
FILING = Filing(CASE, SHOT, JUDGED, Decision(), AtWindow(), people.signing())
MISSING = Incomplete((PaperCode("HOUSEHOLD_BOOKLET"),))
ENDED = Ended(EndingDraft(RecordId("ended"), CASE, MISSING, people.NOON), "number")
RECORD = record_of(FILING, 1, people.NOON)
DONE = Done(CASE, RECORD)
STATES: tuple[tuple[SessionState, Stage, Leaving], ...] = (
    (Idle(), Stage.APPLICANT, Leaving.FREELY),
    (Framing(CASE), Stage.PHOTO, Leaving.LOSES_CASE),
    (Judging(CASE, SHOT), Stage.PHOTO, Leaving.LOSES_CASE),
    (Reviewing(CASE, SHOT, JUDGED), Stage.REVIEW, Leaving.LOSES_CASE),
    (Pairing(COLLECTING), Stage.REVIEW, Leaving.LOSES_CASE),
    (JudgingPair(COLLECTING, SHOT), Stage.REVIEW, Leaving.LOSES_CASE),
    (ReviewingPair(COLLECTING, Pair(SHOT, (), stage.portrait())), Stage.REVIEW, Leaving.LOSES_CASE),
    (COLLECTING, Stage.COLLECTION, Leaving.LOSES_CASE),
    (CONFIRMING, Stage.CONFIRM, Leaving.LOSES_CASE),
    (FILING, Stage.CONFIRM, Leaving.MUST_WAIT),
    (Applying(CASE), Stage.PARTICULARS, Leaving.LOSES_CASE),
    (Closing(CASE, MISSING), Stage.PARTICULARS, Leaving.MUST_WAIT),
    (Closed(CASE, ENDED), Stage.DONE, Leaving.FREELY),
    (DONE, Stage.DONE, Leaving.FREELY),
)
LOST = CameraLost("x", Fault(FaultCode.CAMERA_LOST), people.NOON, 1)
AROUND = Surroundings(stage.LIVE, SyncStatus(last_ok=people.NOON), lambda day: day)


@pytest.mark.parametrize(("state", "where", "how"), STATES, ids=lambda value: type(value).__name__)
def test_every_state_has_its_page_its_steps_and_its_way_of_leaving(
    state: SessionState, where: Stage, how: Leaving
) -> None:
    shown = screen(state, AROUND)

    marks = [mark for _, mark in shown.steps]
    assert shown.stage is where
    assert marks.count(Mark.CURRENT) == 1
    assert shown.steps[marks.index(Mark.CURRENT)][0] is where
    if not isinstance(state, Closed):
        assert marks == sorted(marks, key=[Mark.BEHIND, Mark.CURRENT, Mark.AHEAD].index)
    assert (shown.case is None) is isinstance(state, Idle)
    assert leaving(state) is how


def test_a_case_that_ended_without_a_photo_was_never_at_the_stations_between() -> None:
    marks = dict(screen(Closed(CASE, ENDED), AROUND).steps)

    assert {marks[stage] for stage in (Stage.APPLICANT, Stage.PARTICULARS)} == {Mark.BEHIND}
    assert {marks[stage] for stage in (Stage.PHOTO, Stage.REVIEW, Stage.COLLECTION, Stage.CONFIRM)} == {Mark.AHEAD}
    assert marks[Stage.DONE] is Mark.CURRENT


@pytest.mark.parametrize(
    ("state", "camera", "can_shoot"),
    [
        (Framing(CASE), stage.LIVE, True),
        (Framing(CASE), LOST, False),
        (Framing(CASE), CameraStarting("x"), False),
        (Judging(CASE, SHOT), stage.LIVE, False),
    ],
)
def test_the_release_works_only_with_a_live_camera_and_nothing_being_judged(
    state: SessionState, camera: CameraStatus, can_shoot: bool
) -> None:
    view = screen(state, replace(AROUND, camera=camera)).view

    assert isinstance(view, PhotoView)
    assert view.can_shoot is can_shoot


def test_filing_is_shown_as_such_and_its_fault_afterwards() -> None:
    filing, failed = screen(FILING, AROUND).view, replace(CONFIRMING, fault=Fault(FaultCode.DISK_FULL))

    assert isinstance(filing, ConfirmView)
    assert (filing.is_filing, filing.fault) == (True, None)
    after = screen(failed, AROUND).view
    assert isinstance(after, ConfirmView)
    assert (after.is_filing, after.fault) == (False, Fault(FaultCode.DISK_FULL))


def test_the_done_page_shows_the_hand_over_of_its_own_record_only() -> None:
    mine = Entry(RECORD.draft.id, UploadState.ACKNOWLEDGED, 1, people.NOON, None, people.NOON)
    other = replace(mine, record_id=RecordId("other"))

    views = [screen(DONE, replace(AROUND, upload=upload)).view for upload in (mine, other, None)]

    assert [view.upload for view in views if isinstance(view, DoneView)] == [mine, None, None]


def test_the_promise_counts_from_the_day_of_filing() -> None:
    asked: list[date] = []

    def due_day(day: date) -> date:
        asked.append(day)
        return date(2026, 12, 21)

    view = screen(DONE, replace(AROUND, due_day=due_day)).view

    assert isinstance(view, DoneView)
    assert (asked, view.due_day) == ([people.NOON.date()], date(2026, 12, 21))


@pytest.mark.parametrize(
    ("sync", "level"),
    [
        (SyncStatus(last_ok=people.NOON), Level.GOOD),
        (SyncStatus(waiting=2), Level.NOTE),
        (SyncStatus(waiting=2, trouble=Fault(FaultCode.LIBRARY_TIMEOUT)), Level.WARN),
        (SyncStatus(refused=1, last_ok=people.NOON), Level.GOOD),
        (SyncStatus(halted=Fault(FaultCode.CLOCK_WRONG)), Level.BAD),
    ],
)
def test_the_way_to_the_library_is_told_apart_from_what_it_refused(sync: SyncStatus, level: Level) -> None:
    assert screen(Idle(), replace(AROUND, sync=sync)).sync_level is level


def test_a_drawn_camera_is_never_shown_as_good() -> None:
    drawn = replace(stage.LIVE, is_synthetic=True)

    assert screen(Idle(), replace(AROUND, camera=drawn)).camera_level is Level.WARN
    assert screen(Idle(), AROUND).camera_level is Level.GOOD
    assert screen(Idle(), replace(AROUND, camera=LOST)).camera_level is Level.BAD


def test_a_mistake_stands_before_a_halted_queue() -> None:
    halted, mistake = Fault(FaultCode.CLOCK_WRONG), Fault(FaultCode.BUG)
    around = replace(AROUND, sync=SyncStatus(halted=halted))

    assert screen(Idle(), around).banner == halted
    assert screen(Idle(), replace(around, trouble=mistake)).banner == mistake


def test_no_name_and_no_number_shows_in_the_repr_of_a_screen() -> None:
    shown = repr(screen(COLLECTING, AROUND))

    assert CASE.applicant.name.value not in shown
    assert CASE.applicant.id_number.value not in shown
