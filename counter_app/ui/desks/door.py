"""Turns what is done at the door, on the strip and about a signature into events of who is on duty."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from counter_app.domain.case.record import Override
from counter_app.domain.duty import Denied, HandOver, Lapsed, Lock, SignOut, StayOn
from counter_app.domain.faults import Fault, FaultCode
from counter_app.domain.ids import CaseId, OfficerId, ShotId
from counter_app.domain.person.officer import Attempt, Officer
from counter_app.domain.session.session import Done, Finish, Framing, Idle, Reviewing
from counter_app.domain.status import SyncStatus
from counter_app.ui.driver import Driver
from counter_app.ui.guard import Guard
from counter_app.ui.messages import access
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.pages.case_pages import CasePages
from counter_app.ui.pages.door import DoorPage
from counter_app.ui.parts import Parts
from counter_app.ui.widgets.deck import Deck
from counter_app.ui.widgets.overruling import SecondWord
from counter_app.ui.widgets.signature import ShiftDialog, SignatureDialog
from counter_app.ui.widgets.strip import Strip


@dataclass(frozen=True, slots=True)
class Room:
    """What a shut door covers, and what it leaves."""

    front: Deck
    pages: CasePages
    door: DoorPage
    strip: Strip
    is_more_open: Callable[[], bool] = lambda: False
    """Whether something beside the case is open that would be lost."""


class DoorDesk(QObject):
    """The officer's side of signing in and out. GUI thread."""

    def __init__(self, parts: Parts, guard: Guard, driver: Driver, room: Room, parent: QWidget) -> None:
        super().__init__(parent)
        self._parts, self._guard, self._driver, self._room, self._window = parts, guard, driver, room, parent
        self._sync = SyncStatus()
        self._served_last = parts.window.officer
        room.door.tried.connect(guard.sign_in)
        room.door.changed.connect(guard.change_password)
        room.door.stays.connect(lambda: guard.handle(StayOn()))
        room.strip.lock_wanted.connect(self.lock)
        room.strip.shift_wanted.connect(self.open_shift)
        guard.changed.connect(self.follow)
        driver.changed.connect(self._hear_of_the_sign_in)
        signed = room.pages.overruling
        if isinstance(signed, SecondWord):
            signed.wanted.connect(lambda: self.ask_for_signature(signed))

    def follow(self) -> None:
        """Somebody came, went, or is being asked: what must not be seen is shut away, the case learns who serves."""
        room, is_shut = self._room, self._guard.hides
        self.show_desk()
        room.strip.show_door(is_guarded=self._guard.guarding is not None, is_open=not is_shut)
        room.door.show_duty(self._guard.state, is_asking=self._guard.is_asking)
        is_news = is_shut != (room.front.front is room.door)
        if is_news:
            room.front.bring(room.door if is_shut else room.pages)
        if is_shut and is_news:
            self._close_dialogs()
            room.door.start()
        elif not is_shut:
            room.door.forget()
            self._serve_on(self._guard.window.officer)
            if is_news:
                room.pages.start()

    def _serve_on(self, officer: OfficerId) -> None:
        """A signature counts for the officer to whom it was given."""
        signed = self._room.pages.overruling
        if isinstance(signed, SecondWord) and officer != self._served_last:
            signed.clear()
            self._room.pages.review.weigh()
        self._served_last = officer
        self._driver.attend(officer)

    def _hear_of_the_sign_in(self) -> None:
        """The library, asked about a person, said that the officer's sign-in counts no more."""
        state = self._driver.state
        fault = state.inquiry if isinstance(state, Framing) else None
        if isinstance(fault, Fault) and fault.code is FaultCode.OFFICER_EXPIRED:
            self._guard.handle(Lapsed())

    def show_desk(self) -> None:
        """Which window this is and who serves at it."""
        window = self._guard.window
        officer = "" if self._guard.hides else window.officer
        self._room.strip.show_desk(self._parts.counter_name, window.counter, officer)
        self._room.door.show_desk(self._parts.counter_name, window.counter)

    def show_sync(self, sync: SyncStatus) -> None:
        self._sync = sync
        self._room.door.show_sync(sync)

    def lock(self) -> None:
        self._guard.handle(Lock())

    def open_shift(self) -> None:
        """Who serves, what waits, and the ways to leave."""
        if self._guard.hides or self._guard.guarding is None:
            return
        counts = fill(
            translate("Access", "Still to be sent: {waiting}. Refused by the library: {refused}."),
            waiting=self._sync.waiting,
            refused=self._sync.refused,
        )
        dialog = ShiftDialog(access.on_duty(self._guard.state), counts, self._window)
        if not isinstance(self._driver.state, Idle | Done) or self._room.is_more_open():
            dialog.forbid_sign_out()
        dialog.offer(lambda: self._guard.handle(HandOver()), self._sign_out)

    def ask_for_signature(self, signed: SecondWord) -> None:
        """Let a supervisor approve the photo that is looked at; a signature for another photo is none."""
        state, guarding = self._driver.state, self._guard.guarding
        if guarding is None or not isinstance(state, Reviewing):
            return
        asked = (state.case.id, state.shot.id)
        dialog = SignatureDialog(guarding.rules, self._window)

        def ask(attempt: Attempt, reason: str) -> None:
            def hear(said: Officer | Denied | Fault) -> None:
                if not any(each is dialog and each.isVisible() for each in self._window.findChildren(SignatureDialog)):
                    return  # it was closed meanwhile
                if not isinstance(said, Officer):
                    dialog.say(said)
                    return
                dialog.accept()
                if self._looked_at() == asked:
                    signed.sign(Override(said.id, reason))
                    self._room.pages.review.start()

            guarding.gate.approve(attempt, self._guard.window.officer, hear)

        dialog.tried.connect(ask)
        dialog.open()

    def _looked_at(self) -> tuple[CaseId, ShotId] | None:
        state = self._driver.state
        return (state.case.id, state.shot.id) if isinstance(state, Reviewing) else None

    def _sign_out(self) -> None:
        state = self._driver.state
        if isinstance(state, Done):
            self._driver.handle(Finish(state.case.id))
        if isinstance(self._driver.state, Idle):
            self._guard.handle(SignOut())

    def _close_dialogs(self) -> None:
        """A question may name the applicant, and a list that is unfolded lies over everything."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        for dialog in self._window.findChildren(QDialog):
            dialog.reject()
