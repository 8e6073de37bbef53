"""Decides when a library that fails is left in peace, and when one record probes whether it is back."""

from dataclasses import dataclass, replace
from enum import Enum

from counter_app.domain.faults import FaultCode
from counter_app.sync.link.outbox import Accepted, Later, Outcome, Rejected, Stop

LINK_FAULTS = frozenset({FaultCode.LIBRARY_UNREACHABLE, FaultCode.LIBRARY_BUSY})
"""What cannot be the record's fault: after the first, the others are not even tried."""


class Current(Enum):
    """`CLOSED`: all that is due is tried. `OPEN`: nothing is. `HALF_OPEN`: one by one until one arrives."""

    CLOSED = "closed"
    OPEN = "open"
    HALF_OPEN = "half-open"


@dataclass(frozen=True, slots=True)
class Breaker:
    """`failures` in a row since the last answer that fitted; `openings` since then, which make the waits longer."""

    current: Current = Current.CLOSED
    failures: int = 0
    openings: int = 0

    def waited(self) -> "Breaker":
        """The wait is over, or someone asked to look again."""
        return replace(self, current=Current.HALF_OPEN, failures=0) if self.current is Current.OPEN else self

    def heard(self, outcome: Outcome, failures_in_a_row: int) -> "Breaker":
        """After one record. What only a person can mend (Stop) says nothing about the library."""
        match outcome:
            case Accepted() | Rejected():
                return Breaker()
            case Later(fault):
                failures = self.failures + 1
                is_probe = self.current is Current.HALF_OPEN
                if is_probe or fault.code in LINK_FAULTS or failures >= failures_in_a_row:
                    return self.opened()
                return replace(self, failures=failures)
            case Stop():
                return self

    def opened(self) -> "Breaker":
        """Nothing more is tried until the wait is over."""
        return Breaker(Current.OPEN, 0, self.openings + 1)
