"""Turns what the officer does on the pages of a case into the session's events."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from counter_app.domain.application.eligibility import Accepted
from counter_app.domain.case.case import Case
from counter_app.domain.case.collection import Collection
from counter_app.domain.case.decision import Decision
from counter_app.domain.case.record import CaptureRecord
from counter_app.domain.case.same_frame import Waived
from counter_app.domain.faults import Fault
from counter_app.domain.ids import CaseId, ShotId
from counter_app.domain.photo.photo import Frame, Shot
from counter_app.domain.session.session import (
    Accept,
    AcceptPair,
    Back,
    Cancel,
    Choose,
    Done,
    Finish,
    Idle,
    Opened,
    Prefer,
    Retake,
    Shutter,
    WaivePair,
)
from counter_app.ui.desks.application import ApplicationDesk
from counter_app.ui.driver import Driver
from counter_app.ui.guard import Guard
from counter_app.ui.handout import Handout
from counter_app.ui.intake import Intake
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.outcome import Outcome
from counter_app.ui.pages.case_pages import CasePages
from counter_app.ui.parts import Parts
from counter_app.ui.widgets.question import Question
from counter_app.ui.widgets.save_dialog import ask_for_file, paper_kind


class CaseDesk(QObject):
    """The officer's side of a case. GUI thread."""

    def __init__(self, parts: Parts, driver: Driver, guard: Guard, pages: CasePages, parent: QWidget) -> None:
        super().__init__(parent)
        self._guard = guard
        self._parts, self._driver, self._pages, self._window = parts, driver, pages, parent
        self._handout = Handout(parts)
        ApplicationDesk(parts, driver, pages, parent)
        pages.applicant.accepted.connect(self._open)
        pages.photo.shot.connect(self._shoot)
        for page in (pages.photo, pages.review):
            page.preferred.connect(self._prefer)
        pages.review.accepted.connect(self._accept)
        pages.together.shot.connect(lambda frame: self._shoot(frame, ()))
        pages.together.accepted.connect(self._accept_pair)
        pages.together.waived.connect(self._waive_pair)
        pages.together.went_back.connect(self._go_back)
        pages.collection.chosen.connect(self._choose)
        for later in (pages.review, pages.together, pages.collection):
            later.retaken.connect(self._retake)
        pages.closed.finished.connect(self._finish)
        for leaving in (
            pages.particulars, pages.photo, pages.review, pages.together, pages.collection, pages.confirm,
        ):  # fmt: skip
            leaving.cancelled.connect(self.ask_to_cancel)
        pages.done.print_wanted.connect(self._print)
        pages.done.save_wanted.connect(self._save)
        pages.done.finished.connect(self._finish)
        driver.changed.connect(self._fetch_portrait)

    def ask_to_cancel(self) -> None:
        """Ask once; what is lost is named."""
        state = self._driver.state
        if isinstance(state, Idle):
            return
        case = state.case
        text = translate("Window", "What was entered and photographed for {name} will not be kept.")
        question = Question(
            translate("Window", "Cancel this case?"), fill(text, name=case.applicant.name.value), self._window
        )
        question.ask(
            translate("Window", "Cancel the case"),
            translate("Window", "Go on"),
            lambda: self._driver.handle(Cancel(case.id)),
        )

    def _open(self, intake: Intake) -> None:
        applicant, eligibility = intake.applicant, intake.eligibility
        assert applicant is not None
        assert isinstance(eligibility, Accepted)
        now = self._parts.clock.now()
        case = Case(
            CaseId(self._parts.new_id()),
            applicant,
            self._guard.window,
            eligibility,
            opened_at=now,
            reuse_consented_at=now if intake.agrees_to_reuse else None,
        )
        self._driver.handle(Opened(case))

    def _shoot(self, frame: Frame, before: tuple[Frame, ...]) -> None:
        case = self._case()
        if case is not None:
            self._driver.handle(Shutter(case, Shot(ShotId(self._parts.new_id()), frame, before)))

    def _prefer(self, shot: str) -> None:
        case = self._case()
        if case is not None:
            self._driver.handle(Prefer(case, ShotId(shot)))

    def _accept(self, shot: str, decision: Decision) -> None:
        case = self._case()
        if case is not None:
            self._driver.handle(Accept(case, ShotId(shot), decision))

    def _accept_pair(self, shot: str) -> None:
        case = self._case()
        if case is not None:
            self._driver.handle(AcceptPair(case, ShotId(shot)))

    def _waive_pair(self, waived: Waived) -> None:
        case = self._case()
        if case is not None:
            self._driver.handle(WaivePair(case, waived))

    def _go_back(self) -> None:
        case = self._case()
        if case is not None:
            self._driver.handle(Back(case))

    def _retake(self) -> None:
        case = self._case()
        if case is not None:
            self._driver.handle(Retake(case))

    def _choose(self, collection: Collection) -> None:
        case = self._case()
        if case is not None:
            self._driver.handle(Choose(case, collection))

    def _finish(self) -> None:
        case = self._case()
        if case is not None:
            self._driver.handle(Finish(case))

    def _print(self) -> None:
        record = self._record()
        if record is not None:
            self._handout.print_voucher(record, lambda outcome: self._tell(record, outcome), is_reprint=False)

    def _save(self) -> None:
        record = self._record()
        if record is None:
            return

        def save(file: Path) -> None:
            self._handout.save_voucher(record, file, lambda outcome: self._tell(record, outcome))

        ask_for_file(self._window, paper_kind(), f"voucher-{record.receipt_no}.pdf", save)

    def _fetch_portrait(self) -> None:
        """The done page shows the portrait as it came back from the disk."""
        record = self._record()
        if record is None:
            return

        def show(photo: bytes | Fault) -> None:
            if isinstance(photo, Fault):
                self._tell(record, photo)
            else:
                self._pages.done.show_photo(record, photo)

        self._parts.desk.fetch_photo(record.photos[0].sha256, show)

    def _tell(self, record: CaptureRecord, outcome: Outcome) -> None:
        """Tell on the page of that very record; the next applicant's page says nothing about it."""
        if self._record() == record:
            self._pages.done.show_outcome(outcome)

    def _case(self) -> CaseId | None:
        state = self._driver.state
        return None if isinstance(state, Idle) else state.case.id

    def _record(self) -> CaptureRecord | None:
        state = self._driver.state
        return state.record if isinstance(state, Done) else None
