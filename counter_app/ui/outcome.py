"""Names what can become of printing or saving a receipt."""

from dataclasses import dataclass

from counter_app.domain.faults import Fault


@dataclass(frozen=True, slots=True)
class OnPaper:
    """The printer has it. `missing` are characters that no installed font can draw."""

    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class InFile:
    """It is saved under that name."""

    name: str
    missing: tuple[str, ...]


Outcome = OnPaper | InFile | Fault
