"""Fetches a filed portrait and has the receipt printed or saved with it."""

from collections.abc import Callable
from pathlib import Path

from counter_app.domain.faults import Fault, FaultError
from counter_app.domain.receipt import Receipt
from counter_app.domain.record import CaptureRecord
from counter_app.ui.outcome import InFile, OnPaper, Outcome
from counter_app.ui.parts import Parts, Printed

Answer = Callable[[Outcome], None]


class Handout:
    """Makes receipts of filed records only. GUI thread; nothing here waits."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def receipt(self, record: CaptureRecord, *, is_reprint: bool) -> Receipt:
        filed_on = record.draft.filed_at.date()
        return Receipt(record, self._parts.terms.due_day(filed_on, self._parts.is_workday), is_reprint)

    def print(self, receipt: Receipt, answer: Answer) -> None:
        """Print, and tell what became of it."""

        def tell(outcome: Printed | Fault) -> None:
            answer(outcome if isinstance(outcome, Fault) else OnPaper(outcome.missing))

        def go_on(portrait: bytes) -> None:
            self._parts.printing.print_later(self._parts.printer, receipt, portrait, tell)

        self._with_portrait(receipt.record, go_on, answer)

    def save(self, receipt: Receipt, file: Path, answer: Answer) -> None:
        """Save as PDF, and tell what became of it."""

        def tell(outcome: Printed | Fault) -> None:
            answer(outcome if isinstance(outcome, Fault) else InFile(file.name, outcome.missing))

        def go_on(portrait: bytes) -> None:
            self._parts.printing.save_later(receipt, portrait, file, tell)

        self._with_portrait(receipt.record, go_on, answer)

    def _with_portrait(self, record: CaptureRecord, go_on: Callable[[bytes], None], answer: Answer) -> None:
        def take(portrait: bytes | Fault) -> None:
            if isinstance(portrait, Fault):
                answer(portrait)
                return
            try:
                go_on(portrait)
            except FaultError as wrong:
                answer(wrong.fault)

        self._parts.desk.fetch_photo(record.photos[0].sha256, take)
