"""Prints receipts and saves them as PDF, at once or behind the screen's back."""

import hashlib
import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, Self

from counter_app.domain.faults import Fault, FaultCode, FaultError
from counter_app.domain.receipt import Receipt
from counter_app.ui.receipt_cups import find_cups
from counter_app.ui.receipt_layout import lay_out
from counter_app.ui.receipt_paint import Paper, read_portrait
from counter_app.ui.receipt_qprinter import QtSpooler
from counter_app.ui.receipt_text import Office, ReceiptText
from counter_app.ui.receipt_thread import Post, PrintThread
from counter_app.ui.receipt_type import missing_glyphs
from counter_app.ui.whole_file import write_whole

log = logging.getLogger(__name__)

STOP_DEADLINE_S = 10.0


class Spooler(Protocol):
    """Whoever takes a receipt to a printer. Calls block and belong to one thread at a time."""

    def printers(self) -> tuple[str, ...]:
        """Every printer's name. Raises FaultError (PRINTER_MISSING, PRINT_FAILED)."""

    def default_printer(self) -> str:
        """The default printer's name, empty without one. Raises as `printers` does."""

    def submit(self, name: str, paper: Paper) -> None:
        """Return once the job is taken. Raises FaultError (PRINTER_MISSING, PRINT_FAILED)."""


@dataclass(frozen=True, slots=True)
class Done:
    """The receipt is with the spooler, or in the file."""

    missing: tuple[str, ...]
    """Characters on it that no installed font can draw: they stand there as boxes, and the officer must be told."""


def installed_spooler() -> Spooler:
    """CUPS by its commands where they are installed, else the system's printers by way of Qt."""
    return next(iter(find_cups()), QtSpooler())


def suggested_file_name(receipt: Receipt) -> str:
    """A name for the PDF that tells nobody who it is about."""
    return f"receipt-{receipt.record.receipt_no}.pdf"


class ReceiptPrinting:
    """Two sets of doors: the plain ones block; those called `…_later` return at once and post their answer.

    The sentences are written on the calling thread, which is the one that installs translators. Setting the type,
    painting and waiting for the spooler happen on the thread "printing", which owns the spooler once started.
    """

    def __init__(self, office: Office, spooler: Spooler, post: Post) -> None:
        self._office = office
        self._spooler = spooler
        self._thread = PrintThread(post)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop(STOP_DEADLINE_S)

    def start(self) -> None:
        """Start the thread that the `…_later` doors need."""
        self._thread.start()

    def stop(self, deadline_s: float) -> bool:
        """Finish what was asked for; False when the deadline passed first."""
        return self._thread.stop(deadline_s)

    def printers(self) -> tuple[str, ...]:
        """Every printer's name. Raises FaultError (PRINTER_MISSING, PRINT_FAILED)."""
        return self._spooler.printers()

    def default_printer(self) -> str:
        """The default printer's name, empty without one. Raises as `printers` does."""
        return self._spooler.default_printer()

    def save_pdf(self, receipt: Receipt, portrait_jpeg: bytes, path: Path) -> Done:
        """Write the whole PDF or nothing. Raises FaultError (DISK_…, PICTURE_UNREADABLE, PRINT_FAILED)."""
        return _save(self._write(receipt, portrait_jpeg), portrait_jpeg, path)

    def print_on(self, name: str, receipt: Receipt, portrait_jpeg: bytes) -> Done:
        """Print on that printer, or on the default one when the name is empty.

        Raises FaultError (PRINTER_MISSING, PRINT_FAILED, PICTURE_UNREADABLE).
        """
        return self._print(name, self._write(receipt, portrait_jpeg), portrait_jpeg)

    def printers_later(self, answer: Callable[[tuple[str, ...] | Fault], None]) -> None:
        """As `printers`, without waiting."""
        self._thread.do(self.printers, answer)

    def save_later(
        self, receipt: Receipt, portrait_jpeg: bytes, path: Path, answer: Callable[[Done | Fault], None]
    ) -> None:
        """As `save_pdf`, without waiting."""
        text = self._write(receipt, portrait_jpeg)
        self._thread.do(lambda: _save(text, portrait_jpeg, path), answer)

    def file_later(self, content: bytes, path: Path, answer: Callable[[Fault | None], None]) -> None:
        """Write that file, whole or not at all, without waiting. The fault is DISK_…."""
        self._thread.do(lambda: write_whole(path, content), answer)

    def print_later(
        self, name: str, receipt: Receipt, portrait_jpeg: bytes, answer: Callable[[Done | Fault], None]
    ) -> None:
        """As `print_on`, without waiting."""
        text = self._write(receipt, portrait_jpeg)
        self._thread.do(lambda: self._print(name, text, portrait_jpeg), answer)

    def _write(self, receipt: Receipt, portrait_jpeg: bytes) -> ReceiptText:
        """Refuses a portrait that the record does not name: no face may reach another person's paper."""
        sha256 = hashlib.sha256(portrait_jpeg).hexdigest()
        if sha256 not in {photo.sha256 for photo in receipt.record.photos}:
            raise FaultError(FaultCode.BUG, problem="portrait_of_another_record")
        return self._office.write(receipt, sha256)

    def _print(self, name: str, text: ReceiptText, portrait_jpeg: bytes) -> Done:
        chosen = name or self._spooler.default_printer()
        if not chosen:
            raise FaultError(FaultCode.PRINTER_MISSING, problem="no_default")
        self._spooler.submit(chosen, _paper(text, portrait_jpeg))
        log.info("receipt.printed %s", text.number.value)
        return Done(missing_glyphs(text.pieces()))


def _paper(text: ReceiptText, portrait_jpeg: bytes) -> Paper:
    return Paper(text.number.value, lay_out(text), read_portrait(portrait_jpeg))


def _save(text: ReceiptText, portrait_jpeg: bytes, path: Path) -> Done:
    write_whole(path, _paper(text, portrait_jpeg).pdf())
    log.info("receipt.saved %s", text.number.value)
    return Done(missing_glyphs(text.pieces()))
