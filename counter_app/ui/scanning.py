"""Tells a scanner from a person by how fast the keys come and by what they say.

Pure. Keys that came fast prove nothing alone: a starved screen hands on a person's keys in a bunch.
"""

import re
from dataclasses import dataclass
from datetime import date

from counter_app.domain.case.receipt import is_receipt_number
from counter_app.domain.case.waybill import Waybill, read_waybill
from counter_app.domain.newborn.birth_certificate import CertificateNumber, read_certificate_number
from counter_app.domain.person.identity import IdNumber, read_id_number

QR_PREFIX = "DCR1:"
"""Names the form of what follows, so that a scanner can tell a receipt from any other code and from later forms."""
GAP_MS = 50
"""Ours: scanners that act as keyboards leave less between two keys, on a busy machine too; nobody types a code so."""
_BEGINNINGS = re.compile(
    "D|DC|DCR|DCR1|DCR1:[0-9-]*[0-9A-Z]?"  # a receipt's square code
    "|[0-9]{1,5}|[0-9]{6}[0-9-]*[0-9A-Z]?"  # a receipt's number, an ID number, thirteen digits of EMS
    "|[A-Z][0-9]*|E[A-Z]|[A-Z]{2}[0-9]+[A-Z]{0,2}"  # a birth certificate, an EMS number
    "|[0-9A-F]{1,16}",  # the number of an image
    re.ASCII,
)
_IMAGE_NUMBER = re.compile("[0-9A-F]{16}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Burst:
    """Keys that came without a gap, by the window system's times; one without a time (0) is nobody's scanner."""

    text: str = ""
    last_ms: int = 0

    def typed(self, text: str, at_ms: int) -> "Burst":
        """With one more key."""
        return Burst(self.text + text if self.goes_on(at_ms) else text, at_ms)

    def goes_on(self, at_ms: int) -> bool:
        """Whether a key at that time belongs to it."""
        return bool(self.text and self.last_ms and at_ms) and 0 <= at_ms - self.last_ms <= GAP_MS


@dataclass(frozen=True, slots=True)
class ScannedReceipt:
    """The number on a receipt."""

    number: str


def may_become_scan(text: str) -> bool:
    """Whether one of the codes a counter meets begins like this."""
    return _BEGINNINGS.fullmatch(text.upper()) is not None


def is_scan(text: str, line: str, today: date) -> bool:
    """Whether a whole code of a counter was read. `line` is what stands where it was typed.

    A number without a check digit has to stand there alone: it might be the end of what a person types.
    """
    if read_scan(text, today) is not None:
        return True
    whole = text.strip().upper()
    if "".join(line.split()).upper() not in {"", whole}:
        return False
    has_form = isinstance(read_waybill(whole), Waybill) or isinstance(read_certificate_number(whole), CertificateNumber)
    return has_form or _IMAGE_NUMBER.fullmatch(whole) is not None


def read_scan(text: str, today: date) -> ScannedReceipt | IdNumber | None:
    """What the window knows to do something with."""
    plain = text.strip().upper().removeprefix(QR_PREFIX)
    if is_receipt_number(plain):
        return ScannedReceipt(plain)
    number = read_id_number(plain, today)
    return number if isinstance(number, IdNumber) else None
