"""Holds the session's state, moves it by events and passes what follows on to the desk."""

from PySide6.QtCore import QObject, Signal

from counter_app.domain.attending import attend
from counter_app.domain.ids import OfficerId
from counter_app.domain.ports import Desk
from counter_app.domain.session import Idle, SessionEvent, SessionState, Step, step


class Driver(QObject):
    """The only holder of the session's state. GUI thread."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._state: SessionState = Idle()

    @property
    def state(self) -> SessionState:
        return self._state

    def handle(self, event: SessionEvent) -> None:
        """Take the step that the event asks for; an event that does not fit changes nothing."""
        self._take(step(self._state, event))

    def attend(self, officer: OfficerId) -> None:
        """This officer serves from now on; an open case goes on under that number."""
        self._take(attend(self._state, officer))

    def _take(self, taken: Step) -> None:
        if taken.state != self._state:
            self._state = taken.state
            self.changed.emit()
        for effect in taken.effects:
            self._desk.perform(effect)
