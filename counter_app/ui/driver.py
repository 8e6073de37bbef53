"""Holds the session's state with the pages photographed for it, moves it by events and passes what follows on."""

from PySide6.QtCore import QObject, Signal

from counter_app.domain.ids import OfficerId
from counter_app.domain.ports import Desk
from counter_app.domain.session.attending import attend
from counter_app.domain.session.folder import Folder, folder_of
from counter_app.domain.session.session import Idle, SessionEvent, SessionState, Step, step


class Driver(QObject):
    """The only holder of the session's state and of its case's folder. GUI thread."""

    changed = Signal()
    folder_changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._state: SessionState = Idle()
        self._folder: Folder | None = None

    @property
    def state(self) -> SessionState:
        return self._state

    @property
    def folder(self) -> Folder | None:
        """The photographed pages of the open case; None where none is open."""
        return self._folder

    def keep(self, folder: Folder) -> None:
        """Use this folder from now on; that of another case changes nothing."""
        if self._folder is not None and folder.case == self._folder.case and folder != self._folder:
            self._folder = folder
            self.folder_changed.emit()

    def handle(self, event: SessionEvent) -> None:
        """Take the step that the event asks for; an event that does not fit changes nothing."""
        self._take(step(self._state, event))

    def attend(self, officer: OfficerId) -> None:
        """This officer serves from now on; an open case goes on under that number."""
        self._take(attend(self._state, officer))

    def _take(self, taken: Step) -> None:
        if taken.state != self._state:
            self._state = taken.state
            before, self._folder = self._folder, folder_of(taken.state, self._folder)
            if self._folder != before:
                self.folder_changed.emit()
            self.changed.emit()
        for effect in taken.effects:
            self._desk.perform(effect)
