"""Prints papers, saves them as PDF and pictures them, at once or behind the screen's back."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, Self

from PySide6.QtGui import QImage

from counter_app.domain.faults import Fault, FaultCode, FaultError
from counter_app.ui.installing import TestPage, Tray
from counter_app.ui.paper_texts import PaperKind, PaperText
from counter_app.ui.papers.codes import BAR_DOTS, QR_DOTS, barcode_picture, qr_picture, read_portrait
from counter_app.ui.papers.cups import find_cups
from counter_app.ui.papers.fonts import missing_glyphs
from counter_app.ui.papers.formats import Format
from counter_app.ui.papers.qprinter import QtSpooler
from counter_app.ui.papers.roll import RollPrinter
from counter_app.ui.papers.sheet import Paper, pdf_of, pictures
from counter_app.ui.papers.templates import Filled, Templates
from counter_app.ui.papers.thread import Post, PrintThread
from counter_app.ui.papers.trial_page import trial_paper
from counter_app.ui.whole_file import write_whole

log = logging.getLogger(__name__)

STOP_DEADLINE_S = 10.0
SCREEN_DPI = 110


class Spooler(Protocol):
    """Whoever takes a paper to a printer. Calls block and belong to one thread at a time."""

    def printers(self) -> tuple[str, ...]:
        """Every printer's name. Raises FaultError (PRINTER_MISSING, PRINT_FAILED)."""

    def default_printer(self) -> str:
        """The default printer's name, empty without one. Raises as `printers` does."""

    def submit(self, name: str, paper: Paper) -> None:
        """Return once the job is taken. Raises FaultError (PRINTER_MISSING, PRINT_FAILED)."""


@dataclass(frozen=True, slots=True)
class Printers:
    """Which printer gets which paper. An empty name is the system's default printer."""

    a4: str = ""
    a5: str = ""
    roll: RollPrinter | None = None
    roll_papers: frozenset[PaperKind] = frozenset()
    """What goes on the roll, where there is one and a narrow template for it."""


@dataclass(frozen=True, slots=True)
class Done:
    """The papers are with the printer, in the file or on the screen."""

    missing: tuple[str, ...]
    """Characters that no installed font can draw: they stand there as boxes, and the officer must be told."""
    spoiled: tuple[Fault, ...] = ()
    """Why templates of the region could not be used; the shipped ones were."""
    pages: tuple[QImage, ...] = ()
    """Where pictures were asked for."""


def installed_spooler() -> Spooler:
    """CUPS by its commands where they are installed, else the system's printers by way of Qt."""
    return next(iter(find_cups()), QtSpooler())


class PaperPrinting:
    """Two sets of doors: the plain ones block; those called `…_later` return at once and post their answer.

    Filling templates, setting the type, painting and waiting for a printer happen on the thread "printing".
    """

    def __init__(self, templates: Templates, spooler: Spooler, printers: Printers, post: Post) -> None:
        self._templates, self._spooler, self._printers = templates, spooler, printers
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

    def print(self, texts: tuple[PaperText, ...]) -> Done:
        """Print each on the printer it belongs to.

        Raises FaultError (PRINTER_MISSING, PRINT_FAILED, ROLL_UNREACHABLE, PICTURE_UNREADABLE, TEMPLATE_WRONG).
        """
        made = [self._made(text, narrow=self._goes_on_the_roll(text)) for text in texts]
        for text, (paper, _) in zip(texts, made, strict=True):
            self._submit(paper)
            log.info("papers.printed %s %s", text.kind, paper.title)
        return _done(texts, made)

    def save(self, texts: tuple[PaperText, ...], path: Path) -> Done:
        """Write them into one PDF, whole or not at all. Raises FaultError (DISK_…, and as `print`)."""
        made = [self._made(text) for text in texts]
        write_whole(path, pdf_of(tuple(paper for paper, _ in made)))
        log.info("papers.saved %s", made[0][0].title)
        return _done(texts, made)

    def picture(self, texts: tuple[PaperText, ...]) -> Done:
        """Every page as it will be printed. Raises FaultError (as `print`)."""
        made = [self._made(text, narrow=self._goes_on_the_roll(text)) for text in texts]
        pages = tuple(page for paper, _ in made for page in pictures(paper, SCREEN_DPI))
        return _done(texts, made, pages)

    def print_later(self, texts: tuple[PaperText, ...], answer: Callable[[Done | Fault], None]) -> None:
        """As `print`, without waiting."""
        self._thread.do(lambda: self.print(texts), answer)

    def save_later(self, texts: tuple[PaperText, ...], path: Path, answer: Callable[[Done | Fault], None]) -> None:
        """As `save`, without waiting."""
        self._thread.do(lambda: self.save(texts, path), answer)

    def picture_later(self, texts: tuple[PaperText, ...], answer: Callable[[Done | Fault], None]) -> None:
        """As `picture`, without waiting."""
        self._thread.do(lambda: self.picture(texts), answer)

    def file_later(self, content: Callable[[], bytes], path: Path, answer: Callable[[Fault | None], None]) -> None:
        """Write that file, whole or not at all, without waiting. The fault is DISK_…."""
        self._thread.do(lambda: write_whole(path, content()), answer)

    def find_later(self, answer: Callable[[tuple[str, ...] | Fault], None]) -> None:
        """Which printers the system knows, without waiting."""
        self._thread.do(self._spooler.printers, answer)

    def try_later(self, page: TestPage, dots: int, answer: Callable[[Fault | None], None]) -> None:
        """Print that page on the printer it names, without waiting."""
        self._thread.do(lambda: self._try(page, dots), answer)

    def _try(self, page: TestPage, dots: int) -> None:
        paper = trial_paper(page, dots)
        if page.tray is Tray.ROLL:
            RollPrinter(page.printer, dots).submit(paper)
            return
        name = page.printer or self._spooler.default_printer()
        if not name:
            raise FaultError(FaultCode.PRINTER_MISSING, problem="no_default")
        self._spooler.submit(name, paper)

    def _goes_on_the_roll(self, text: PaperText) -> bool:
        is_wanted = self._printers.roll is not None and text.kind in self._printers.roll_papers
        return is_wanted and self._templates.has_narrow(text.kind, text.language)

    def _made(self, text: PaperText, *, narrow: bool = False) -> tuple[Paper, tuple[Fault, ...]]:
        filled, spoiled = self._templates.fill(text, narrow=narrow)
        return paper_of(text, filled), spoiled

    def _submit(self, paper: Paper) -> None:
        if paper.format is Format.ROLL:
            assert self._printers.roll is not None  # only then is a narrow template filled
            self._printers.roll.submit(paper)
            return
        wanted = self._printers.a4 if paper.format is Format.A4 else self._printers.a5
        name = wanted or self._spooler.default_printer()
        if not name:
            raise FaultError(FaultCode.PRINTER_MISSING, problem="no_default")
        self._spooler.submit(name, paper)


def pictured(templates: Templates, texts: tuple[PaperText, ...]) -> Done:
    """Every page for a screen, at once. Raises FaultError (PICTURE_UNREADABLE, TEMPLATE_WRONG, PRINT_FAILED)."""
    filled = [templates.fill(text) for text in texts]
    made = [(paper_of(text, paper), spoiled) for text, (paper, spoiled) in zip(texts, filled, strict=True)]
    return _done(texts, made, tuple(page for paper, _ in made for page in pictures(paper, SCREEN_DPI)))


def paper_of(text: PaperText, filled: Filled) -> Paper:
    """The filled template with its pictures. Raises FaultError(PICTURE_UNREADABLE)."""
    is_roll = filled.format is Format.ROLL
    known = {
        "qr": qr_picture(text.qr, 1 if is_roll else QR_DOTS) if text.qr else None,
        "barcode": barcode_picture(text.barcode, 1 if is_roll else BAR_DOTS) if text.barcode else None,
        "portrait": read_portrait(text.portrait_jpeg) if text.portrait_jpeg else None,
    }
    return Paper(text.head.number, filled, {name: made for name, made in known.items() if made is not None})


def _done(
    texts: tuple[PaperText, ...], made: list[tuple[Paper, tuple[Fault, ...]]], pages: tuple[QImage, ...] = ()
) -> Done:
    spoiled = dict.fromkeys(fault for _, faults in made for fault in faults)
    return Done(missing_glyphs(word for text in texts for word in _words(text)), tuple(spoiled), pages)


def _words(text: PaperText) -> Iterator[str]:
    yield from _strings(text.head)
    yield from _strings(text.content)


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _strings(each)
    else:
        for name in getattr(value, "__slots__", ()):
            yield from _strings(getattr(value, name))
