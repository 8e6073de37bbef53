"""Fetches a filed portrait and has the papers of its case printed, saved or pictured."""

from collections.abc import Callable
from pathlib import Path

from counter_app.domain.case.case import Window
from counter_app.domain.case.casebook import DaySheet
from counter_app.domain.case.ending import Ended
from counter_app.domain.case.record import CaptureRecord, JournalEntry
from counter_app.domain.case.standing import Standing
from counter_app.domain.days import china_day
from counter_app.domain.faults import Fault, FaultError
from counter_app.domain.newborn.standing import NewbornStanding
from counter_app.domain.newborn.steps import NewbornStep
from counter_app.ui.outcome import InFile, OnPaper, Outcome
from counter_app.ui.paper_texts import PaperKind, PaperText
from counter_app.ui.papers import newborn
from counter_app.ui.papers.office import Office
from counter_app.ui.parts import Parts, Printed

Answer = Callable[[Outcome], None]
TO_HAND_OUT = PaperKind.VOUCHER
"""What the applicant takes home in any case."""


class Handout:
    """Makes papers of filed records only. GUI thread; nothing here waits."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._office = Office(
            parts.rules.regions, parts.terms, parts.is_workday, parts.counter_name, parts.codebook, parts.clock.now
        )

    def write(
        self,
        record: CaptureRecord,
        answer: Callable[[tuple[PaperText, ...] | Fault], None],
        *,
        is_reprint: bool,
        now: Standing | None = None,
    ) -> None:
        """Every paper of the case, in the language of this moment; with how it stands `now` where that is known."""

        def take(portrait: bytes | Fault) -> None:
            if isinstance(portrait, Fault):
                answer(portrait)
                return
            try:
                texts = self._office.of_record(record, portrait, is_reprint=is_reprint, now=now)
            except FaultError as wrong:
                answer(wrong.fault)
            else:
                answer(texts)

        self._parts.desk.fetch_photo(record.photos[0].sha256, take)

    def day(self, window: Window, sheet: DaySheet, entries: tuple[JournalEntry, ...]) -> PaperText:
        """The report of a day, in the language of this moment."""
        return self._office.day(window, sheet, entries)

    def newborn(self, now: NewbornStanding, first: NewbornStep, *, is_reprint: bool) -> tuple[PaperText, ...]:
        """The papers of a newborn's registration, in the language of this moment."""
        parts = self._parts
        back_by = parts.newborn_rules.hand_back_due(china_day(first.at), parts.is_workday)
        return newborn.papers_of(self._office, now, first, back_by, is_reprint=is_reprint)

    def notice(self, ended: Ended) -> PaperText:
        """What the person is told whose case ended without a photo, in the language of this moment."""
        return self._office.of_ending(ended)

    def print_voucher(self, record: CaptureRecord, answer: Answer, *, is_reprint: bool) -> None:
        """Print what the applicant takes home, and tell what became of it."""

        def go_on(texts: tuple[PaperText, ...] | Fault) -> None:
            if isinstance(texts, Fault):
                answer(texts)
            else:
                self.print(vouchers(texts), answer)

        self.write(record, go_on, is_reprint=is_reprint)

    def save_voucher(self, record: CaptureRecord, file: Path, answer: Answer) -> None:
        """Save it as PDF, and tell what became of it."""

        def go_on(texts: tuple[PaperText, ...] | Fault) -> None:
            if isinstance(texts, Fault):
                answer(texts)
            else:
                self.save(vouchers(texts), file, answer)

        self.write(record, go_on, is_reprint=False)

    def print(self, texts: tuple[PaperText, ...], answer: Answer) -> None:
        """Print these papers, and tell what became of them."""

        def tell(outcome: Printed | Fault) -> None:
            answer(outcome if isinstance(outcome, Fault) else OnPaper(outcome.missing, outcome.spoiled))

        self._parts.printing.print_later(texts, tell)

    def save(self, texts: tuple[PaperText, ...], file: Path, answer: Answer) -> None:
        """Save these papers in one PDF, and tell what became of it."""

        def tell(outcome: Printed | Fault) -> None:
            answer(outcome if isinstance(outcome, Fault) else InFile(file.name, outcome.missing, outcome.spoiled))

        self._parts.printing.save_later(texts, file, tell)

    def picture(self, texts: tuple[PaperText, ...], answer: Callable[[Printed | Fault], None]) -> None:
        """Picture these papers as they will be printed."""
        self._parts.printing.picture_later(texts, answer)


def vouchers(texts: tuple[PaperText, ...]) -> tuple[PaperText, ...]:
    """Of all papers those that the applicant takes home."""
    return tuple(text for text in texts if text.kind is TO_HAND_OUT)
