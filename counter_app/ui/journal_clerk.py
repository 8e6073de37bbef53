"""Serves the journal page: entries, portraits, receipts once more, refused records once more."""

from PySide6.QtCore import QObject

from counter_app.domain.faults import Fault
from counter_app.domain.record import JournalEntry
from counter_app.ui.handout import Handout
from counter_app.ui.ledger import Ledger
from counter_app.ui.pages.journal import JournalPage
from counter_app.ui.parts import Parts


class JournalClerk(QObject):
    """Stands between the journal page and the desk. GUI thread."""

    def __init__(self, parts: Parts, ledger: Ledger, page: JournalPage, parent: QObject) -> None:
        super().__init__(parent)
        self._parts, self._ledger, self._page = parts, ledger, page
        self._handout = Handout(parts)
        ledger.changed.connect(lambda: page.show_entries(ledger.entries))
        ledger.failed.connect(page.tell)
        page.photo_wanted.connect(self._fetch)
        page.print_wanted.connect(self._print)
        page.send_wanted.connect(self._send)

    def _fetch(self, sha256: str) -> None:
        def show(photo: bytes | Fault) -> None:
            if isinstance(photo, Fault):
                self._page.tell(photo)
            else:
                self._page.show_photo(sha256, photo)

        self._parts.desk.fetch_photo(sha256, show)

    def _print(self, entry: JournalEntry) -> None:
        self._handout.print(self._handout.receipt(entry.record, is_reprint=True), self._page.tell)

    def _send(self, entry: JournalEntry) -> None:
        def tell(fault: Fault | None) -> None:
            self._page.tell(fault, "" if fault is not None else entry.record.receipt_no)
            self._ledger.ask()

        self._parts.desk.send_again(entry.record.draft.id, tell)
