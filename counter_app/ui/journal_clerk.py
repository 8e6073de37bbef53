"""Serves the journal page: entries, portraits, receipts once more, refused records once more."""

from pathlib import Path

from PySide6.QtCore import QObject

from counter_app.domain.faults import Fault
from counter_app.domain.record import JournalEntry, Unreadable
from counter_app.ui import journal_list
from counter_app.ui.handout import Handout
from counter_app.ui.ledger import Ledger
from counter_app.ui.pages.journal import JournalPage
from counter_app.ui.parts import Parts
from counter_app.ui.widgets.save_dialog import ask_for_file, list_kind


class JournalClerk(QObject):
    """Stands between the journal page and the desk. GUI thread."""

    def __init__(self, parts: Parts, ledger: Ledger, page: JournalPage, parent: QObject) -> None:
        super().__init__(parent)
        self._parts, self._ledger, self._page = parts, ledger, page
        self._handout = Handout(parts)
        ledger.changed.connect(lambda: page.show_entries(ledger.entries))
        ledger.failed.connect(page.tell)
        page.opened.connect(self._ask_unreadable)
        page.photo_wanted.connect(self._fetch)
        page.print_wanted.connect(self._print)
        page.send_wanted.connect(self._send)
        page.list_wanted.connect(self._save_list)

    def _ask_unreadable(self) -> None:
        def show(found: tuple[Unreadable, ...] | Fault) -> None:
            if isinstance(found, Fault):
                self._page.tell(found)
            else:
                self._page.show_unreadable(found)

        self._parts.desk.list_unreadable(show)

    def _fetch(self, sha256: str) -> None:
        def show(photo: bytes | Fault) -> None:
            if isinstance(photo, Fault):
                self._page.tell(photo)
            else:
                self._page.show_photo(sha256, photo)

        self._parts.desk.fetch_photo(sha256, show)

    def _print(self, entry: JournalEntry) -> None:
        self._handout.print_voucher(entry.record, self._page.tell, is_reprint=True)

    def _save_list(self, entries: tuple[JournalEntry, ...]) -> None:
        def save(file: Path) -> None:
            def tell(fault: Fault | None) -> None:
                self._page.tell_saved(file.name if fault is None else fault)

            self._parts.printing.file_later(journal_list.as_csv(entries), file, tell)

        today = self._parts.clock.now().date()
        ask_for_file(self._page, list_kind(), f"journal-{today.isoformat()}.csv", save)

    def _send(self, entry: JournalEntry) -> None:
        def tell(fault: Fault | None) -> None:
            self._page.tell(fault, "" if fault is not None else entry.record.receipt_no)
            self._ledger.ask()

        self._parts.desk.send_again(entry.record.draft.id, tell)
