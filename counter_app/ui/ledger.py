"""Keeps the window's picture of the journal fresh without asking twice at a time."""

from PySide6.QtCore import QObject, Signal

from counter_app.domain.faults import Fault
from counter_app.domain.ids import RecordId
from counter_app.domain.ports import Desk
from counter_app.domain.record import Entry, JournalEntry


class Ledger(QObject):
    """What the journal held when it was last asked. GUI thread."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._entries: tuple[JournalEntry, ...] = ()
        self._is_asking = False
        self._is_stale = False

    @property
    def entries(self) -> tuple[JournalEntry, ...]:
        return self._entries

    def upload(self, record_id: RecordId) -> Entry | None:
        """How the hand-over of that record stands, as far as the journal was asked."""
        found = (entry.upload for entry in self._entries if entry.upload.record_id == record_id)
        return next(found, None)

    def ask(self) -> None:
        """Ask the journal anew; a question that is still open is asked again once it is answered."""
        if self._is_asking:
            self._is_stale = True
            return
        self._is_asking, self._is_stale = True, False
        self._desk.list_entries(self.take)

    def take(self, answer: tuple[JournalEntry, ...] | Fault) -> None:
        """The journal's answer."""
        self._is_asking = False
        if isinstance(answer, Fault):
            self.failed.emit(answer)
        elif answer != self._entries:
            self._entries = answer
            self.changed.emit()
        if self._is_stale:
            self.ask()
