"""Names what the settings page asks for: what is set, what there is to choose from, and trying it out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from counter_app.domain.faults import Fault
from counter_app.domain.installation import Offers, Setting, Values


class Tray(Enum):
    """Where a test page comes out."""

    A4 = "a4"
    A5 = "a5"
    ROLL = "roll"


class Origin(Enum):
    """Why the page is open."""

    ASKED_FOR = "asked_for"
    FIRST_RUN = "first_run"


@dataclass(frozen=True, slots=True)
class Installed:
    """How this counter is set up."""

    values: Values
    fixed: frozenset[Setting] = frozenset()
    """Given on the command line, which wins: not to be changed here."""
    origin: Origin = Origin.ASKED_FOR


@dataclass(frozen=True, slots=True)
class Found:
    """What there is to choose from on this computer: what stands in the settings, and how it is called."""

    names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class TestPage:
    """One page that shows which printer and paper it came from."""

    __test__ = False
    tray: Tray
    printer: str
    title: str
    text: str


Answer = Callable[[Fault | None], None]
FoundAnswer = Callable[[Found | Fault], None]


class Installing(Protocol):
    """Everything returns at once; answers come later, on the GUI thread."""

    def installed(self) -> Installed:
        """As it was read at the start, with what was kept since."""

    def offers(self) -> Offers:
        """What can be chosen without looking at this computer."""

    def find_cameras(self, answer: FoundAnswer) -> None:
        """Which cameras there are. Opens none."""

    def find_printers(self, answer: FoundAnswer) -> None:
        """Which printers the system knows."""

    def watch(self, *, is_on: bool) -> None:
        """Have the live picture measured, or go on as the case wants it."""

    def show_camera(self, camera: str) -> None:
        """Take the live picture from this camera from now on."""

    def try_library(self, address: str, answer: Answer) -> None:
        """Ask that library whether it is ready."""

    def try_printer(self, page: TestPage, answer: Answer) -> None:
        """Print a test page."""

    def keep(self, values: Values, answer: Answer) -> None:
        """Write these into the settings file, whole or not at all, and leave all others as they are."""
