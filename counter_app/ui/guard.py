"""Holds who is on duty, moves it by events, and sees to it that neither idleness nor an old sign-in goes unnoticed."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from counter_app.domain.case.case import Window
from counter_app.domain.duty import (
    Carry,
    Denied,
    Duty,
    DutyEffect,
    DutyEvent,
    Lapsed,
    Lock,
    Nobody,
    Note,
    OnDuty,
    Online,
    Refused,
    Renewed,
    SignedIn,
    Unguarded,
    has_lapsed,
    hides,
    officer_of,
    step,
)
from counter_app.domain.faults import Fault
from counter_app.domain.person.officer import Attempt
from counter_app.ui.parts import Guarding, Parts

LOOK_MS = 1000
RENEW_WITHIN_S = 600.0
"""A token is renewed in its last ten minutes: often enough for a call or two to fail."""
RENEW_AGAIN_S = 60.0
_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel,
        QEvent.Type.InputMethod, QEvent.Type.TouchBegin,
    }
)  # fmt: skip


@dataclass(slots=True)
class Marks:
    """Seconds of the stop watch: when something was last touched, when the sign-in ends, when to renew it next."""

    touched_s: float
    ends_s: float = float("inf")
    renew_s: float = float("inf")


class Guard(QObject):
    """The only holder of who is on duty. GUI thread."""

    changed = Signal()
    trouble = Signal(object)

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts, self._guarding = parts, parts.guarding
        self._state: Duty = Unguarded(parts.window.officer) if self._guarding is None else Nobody()
        self._is_asking = False
        self._marks = Marks(parts.clock.monotonic())
        if self._guarding is not None:
            QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]  # a window needs one
            timer = QTimer(self)
            timer.timeout.connect(self.look)
            timer.start(LOOK_MS)

    @property
    def state(self) -> Duty:
        return self._state

    @property
    def guarding(self) -> Guarding | None:
        return self._guarding

    @property
    def is_asking(self) -> bool:
        """Whether somebody's password is being looked at."""
        return self._is_asking

    @property
    def hides(self) -> bool:
        return hides(self._state)

    @property
    def window(self) -> Window:
        """This window and who serves at it. While nobody does, nothing asks."""
        officer = officer_of(self._state)
        window = self._parts.window
        return window if officer is None else Window(window.city, window.counter, officer)

    def handle(self, event: DutyEvent) -> None:
        """Take the step that the event asks for; an event that does not fit changes nothing."""
        taken = step(self._state, event)
        is_news = taken.state != self._state
        self._state = taken.state
        for effect in taken.effects:
            self._perform(effect)
        if is_news:
            self._mark()
            self.changed.emit()

    def sign_in(self, attempt: Attempt) -> None:
        """Find out who this is; the answer is an event."""
        if self._guarding is not None and not self._is_asking:
            self._begin_asking()
            self._guarding.gate.sign_in(attempt, self.hear)

    def change_password(self, attempt: Attempt, new_password: str) -> None:
        if self._guarding is not None and not self._is_asking:
            self._begin_asking()
            self._guarding.gate.change_password(attempt, new_password, self.hear)

    def look(self) -> None:
        """Once a second: lock what nobody touched, or whose sign-in has ended; renew what ends soon."""
        if self._guarding is None:
            return
        now_s = self._parts.clock.monotonic()
        if has_lapsed(self._state, self._parts.clock.now()) or now_s >= self._marks.ends_s:
            self.handle(Lapsed())
        elif now_s - self._marks.touched_s >= self._guarding.rules.idle_s:
            self.handle(Lock())
        elif now_s >= self._marks.renew_s and isinstance(self._state, Online):
            self._marks.renew_s = now_s + RENEW_AGAIN_S
            self._guarding.gate.renew(self._state.officer.id, self._state.token, self._hear_renewal)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() in _TOUCHES:
            self._marks.touched_s = self._parts.clock.monotonic()
        return super().eventFilter(watched, event)

    def _begin_asking(self) -> None:
        self._is_asking = True
        self.changed.emit()

    def hear(self, said: OnDuty | Denied | Fault) -> None:
        """Whoever was asked about is this one, or is not."""
        self._is_asking = False
        before = self._state
        self.handle(Refused(said) if isinstance(said, Denied | Fault) else SignedIn(said))
        if self._state == before:  # the same answer once more: the page has to let go of its button
            self.changed.emit()

    def _hear_renewal(self, said: OnDuty | Denied | Fault) -> None:
        """A library that does not answer is asked again; what it granted counts meanwhile."""
        if isinstance(said, Denied):
            self.handle(Lapsed())
        elif isinstance(said, Online):
            self.handle(Renewed(said))

    def _mark(self) -> None:
        now_s = self._parts.clock.monotonic()
        self._marks = Marks(now_s)
        if isinstance(self._state, OnDuty):
            # by the stop watch as well: a clock set back makes no sign-in last longer
            self._marks.ends_s = now_s + (self._state.until - self._parts.clock.now()).total_seconds()
            self._marks.renew_s = self._marks.ends_s - RENEW_WITHIN_S

    def _perform(self, effect: DutyEffect) -> None:
        if self._guarding is None:
            return
        match effect:
            case Note():
                self._guarding.gate.note(effect, self.trouble.emit)
            case Carry(token=token):
                self._guarding.gate.carry(token)
