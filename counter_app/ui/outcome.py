"""Names what can become of printing or saving papers."""

from dataclasses import dataclass

from counter_app.domain.faults import Fault


@dataclass(frozen=True, slots=True)
class OnPaper:
    """The printer has them. `missing` are characters that no installed font can draw."""

    missing: tuple[str, ...]
    spoiled: tuple[Fault, ...] = ()
    """Templates of the region that could not be used."""


@dataclass(frozen=True, slots=True)
class InFile:
    """They are saved under that name."""

    name: str
    missing: tuple[str, ...]
    spoiled: tuple[Fault, ...] = ()


Outcome = OnPaper | InFile | Fault
