"""Names everything that the window is given: nothing in this package looks anything up for itself."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Protocol

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from counter_app.domain.application.codebook import Codebook
from counter_app.domain.application.eligibility import Rules
from counter_app.domain.application.notice import Notice as SignedNotice
from counter_app.domain.case.case import Window
from counter_app.domain.case.requirements import Requirements
from counter_app.domain.case.same_frame import PairGlance
from counter_app.domain.faults import Fault
from counter_app.domain.newborn.rules import NewbornRules
from counter_app.domain.person.officer import AccessRules
from counter_app.domain.photo.photo import Frame
from counter_app.domain.photo.spec import PhotoSpec
from counter_app.domain.places.lateness import ProgressRules
from counter_app.domain.places.terms import Terms
from counter_app.domain.ports import Cases, Clock, CodeReading, Desk, DocumentTaking, Gate, Glance
from counter_app.ui.installing import Installing
from counter_app.ui.paper_texts import PaperText


class Notice(Enum):
    """A fact about this installation that stays on screen as long as the program runs."""

    SYNTHETIC_CAMERA = "synthetic_camera"
    KEYS_IN_FILE = "keys_in_file"
    EMBEDDED_LIBRARY = "embedded_library"
    NOBODY_SIGNS_IN = "nobody_signs_in"
    """Says of a practice library, too, that it is one: the two never stand side by side."""


class Printed(Protocol):
    """Papers that reached the printer, the file or the screen."""

    @property
    def missing(self) -> tuple[str, ...]:
        """Characters on them that no installed font can draw."""

    @property
    def spoiled(self) -> tuple[Fault, ...]:
        """Why templates of the region could not be used; the shipped ones were."""

    @property
    def pages(self) -> tuple[QImage, ...]:
        """Every page, where pictures were asked for."""


class PaperPrinting(Protocol):
    """Puts papers on printers, into files and on the screen. Returns at once; answers on the GUI thread."""

    def print_later(self, texts: tuple[PaperText, ...], answer: Callable[[Printed | Fault], None]) -> None:
        """Send each paper to the printer that it belongs to."""

    def save_later(self, texts: tuple[PaperText, ...], path: Path, answer: Callable[[Printed | Fault], None]) -> None:
        """Write the papers into one PDF."""

    def picture_later(self, texts: tuple[PaperText, ...], answer: Callable[[Printed | Fault], None]) -> None:
        """Picture every page as it will be printed."""

    def file_later(self, content: Callable[[], bytes], path: Path, answer: Callable[[Fault | None], None]) -> None:
        """Write a file that is no paper, whole or not at all; its content is made on the printing thread."""


@dataclass(frozen=True, slots=True)
class Guarding:
    """Who finds out who somebody is, and by what rules."""

    gate: Gate
    rules: AccessRules


@dataclass(frozen=True, slots=True)
class Parts:
    """What stands behind the window."""

    desk: Desk
    newest_frame: Callable[[], Frame | None]
    newest_glance: Callable[[], Glance | None]
    rules: Rules
    terms: Terms
    codebook: Codebook
    requirements: Requirements
    signed_notices: tuple[SignedNotice, ...]
    """Every version of the notice and commitment; the one in force on the day is shown."""
    is_workday: Callable[[date], bool]
    newborn_rules: NewbornRules
    newborn_notices: tuple[SignedNotice, ...]
    """The same for the registration of newborns."""
    window: Window
    counter_name: str
    spec: PhotoSpec
    clock: Clock
    new_id: Callable[[], str]
    printing: PaperPrinting
    cases: Cases
    codes: CodeReading
    progress: ProgressRules
    newest_pair_glance: Callable[[], PairGlance | None] = lambda: None
    """What the last live look at applicant and guardian together found."""
    notices: tuple[Notice, ...] = ()
    documents: DocumentTaking | None = None
    """None where there is no such camera: in a picture of the window."""
    most_pages: int = 0
    """That may be photographed for one case."""
    guarding: Guarding | None = None
    """None where nobody signs in: a practice library."""
    installing: Installing | None = None
    """None where nothing can be set from the window."""
    sound: Callable[[], None] = QApplication.beep
    has_display: bool = True
    """Whether a second monitor is the applicant's."""
