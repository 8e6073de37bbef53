"""Knows how the hand-over of the record just filed stands, without asking twice at a time."""

from PySide6.QtCore import QObject, Signal

from counter_app.domain.case.casebook import Story
from counter_app.domain.case.record import Entry
from counter_app.domain.faults import Fault
from counter_app.domain.ids import RecordId
from counter_app.domain.ports import Cases


class Ledger(QObject):
    """What the journal said of one record when it was last asked. GUI thread."""

    changed = Signal()

    def __init__(self, cases: Cases, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cases = cases
        self._entry: Entry | None = None
        self._asking: RecordId | None = None
        self._is_stale = False

    def upload(self, record_id: RecordId) -> Entry | None:
        """How the hand-over of that record stands, as far as the journal was asked."""
        return self._entry if self._entry is not None and self._entry.record_id == record_id else None

    def ask(self, record_id: RecordId) -> None:
        """Ask the journal anew; a question that is still open is asked again once it is answered."""
        if self._asking == record_id:
            self._is_stale = True
            return
        self._asking, self._is_stale = record_id, False

        def take(story: Story | Fault) -> None:
            if self._asking != record_id:
                return
            self._asking = None
            # a journal that cannot be read is told by whatever else needs it; "not known yet" stays on the page
            if not isinstance(story, Fault):
                self.take(story.upload)
            if self._is_stale:
                self.ask(record_id)

        self._cases.ask(lambda book: book.story(record_id), take)

    def take(self, entry: Entry) -> None:
        """The journal's answer."""
        if entry != self._entry:
            self._entry = entry
            self.changed.emit()
