"""Says what a proof of the journal looked at, and each flaw it can find."""

from dataclasses import dataclass
from enum import StrEnum


class Flaw(StrEnum):
    PAGE = "PAGE"
    RECORD_UNREADABLE = "RECORD_UNREADABLE"
    RECORD_CHANGED = "RECORD_CHANGED"
    RECORD_UNTOLD = "RECORD_UNTOLD"
    RECORD_MISSING = "RECORD_MISSING"
    RECEIPT_WRONG = "RECEIPT_WRONG"
    PHOTO_MISSING = "PHOTO_MISSING"
    DOCUMENT_CHANGED = "document_changed"
    PHOTO_CHANGED = "PHOTO_CHANGED"
    ENTRY_WRONG = "ENTRY_WRONG"
    EVENT_CHANGED = "EVENT_CHANGED"
    DAY_CHANGED = "DAY_CHANGED"
    CHAIN_BROKEN = "CHAIN_BROKEN"
    CHAIN_CUT = "CHAIN_CUT"
    CHAIN_REWRITTEN = "CHAIN_REWRITTEN"
    HEAD_FORGED = "HEAD_FORGED"


@dataclass(frozen=True, slots=True)
class Wrong:
    """One flaw, and where: a page, a record's identifier, a photo's digest or a link's number; nothing personal."""

    flaw: Flaw
    where: str


class Remedy(StrEnum):
    """What becomes of a photo that is damaged here.

    `AWAITED`: the library holds it and is asked for it. `WITHHELD`: it gives it out no more. `NONE`: the library never
    acknowledged it.
    """

    FETCHED = "FETCHED"
    AWAITED = "AWAITED"
    WITHHELD = "WITHHELD"
    NONE = "NONE"


@dataclass(frozen=True, slots=True)
class Remedied:
    """A photo by its digest, and the receipt number of its case."""

    sha256: str
    receipt_no: str
    remedy: Remedy


@dataclass(frozen=True, slots=True)
class Proof:
    """What was looked at, and all that is wrong with it."""

    records: int
    photos: int
    waiting: int
    links: int
    wrong: tuple[Wrong, ...]
    signed: int = 0
    """So many of the links lie under a signature."""
