"""Tells a scanner from a person by how fast the keys come, and what was scanned.

Pure.
"""

from dataclasses import dataclass
from datetime import date

from counter_app.domain.identity import IdNumber, read_id_number
from counter_app.domain.receipt import is_receipt_number

QR_PREFIX = "DCR1:"
"""Names the form of what follows, so that a scanner can tell a receipt from any other code and from later forms."""
GAP_MS = 35
"""Ours: scanners that act as keyboards leave less between two keys, fingers more."""
SHORTEST = 8
"""Ours: nobody types so many keys without one longer gap."""


@dataclass(frozen=True, slots=True)
class Burst:
    """Keys that came without a gap. A key without a time (0) is nobody's scanner."""

    text: str = ""
    last_ms: int = 0

    def typed(self, text: str, at_ms: int) -> "Burst":
        """With one more key."""
        return Burst(self.text + text if self.goes_on(at_ms) else text, at_ms)

    def goes_on(self, at_ms: int) -> bool:
        """Whether a key at that time belongs to it."""
        return bool(self.text and self.last_ms and at_ms) and 0 <= at_ms - self.last_ms <= GAP_MS

    def is_scan(self, at_ms: int) -> bool:
        """Whether an Enter at that time is a scanner's."""
        return len(self.text) >= SHORTEST and self.goes_on(at_ms)


@dataclass(frozen=True, slots=True)
class ScannedReceipt:
    """The number on a receipt."""

    number: str


def read_scan(text: str, today: date) -> ScannedReceipt | IdNumber | None:
    """What the window knows to do something with."""
    plain = text.strip().removeprefix(QR_PREFIX)
    if is_receipt_number(plain):
        return ScannedReceipt(plain)
    number = read_id_number(plain, today)
    return number if isinstance(number, IdNumber) else None
