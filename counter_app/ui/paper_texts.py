"""Holds what stands on each of the counter's papers, word for word, before anyone thinks of a template or a printer."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar


class PaperKind(StrEnum):
    """The papers; each value is the name of a template and of a setting."""

    FORM = "form"
    """《居民身份证异地受理登记表》, for signature; the counter keeps it."""
    VOUCHER = "voucher"
    """《居民身份证领取凭证》."""
    PHOTO_RECEIPT = "photo-receipt"
    MISSING_PAPERS = "missing-papers"
    """一次性告知书."""
    REFUSAL = "refusal"
    CUSTODY = "custody"
    """Of originals that the counter keeps for a while."""
    DAILY_REPORT = "daily-report"
    POSTING = "posting"


@dataclass(frozen=True, slots=True)
class Row:
    """A label and what stands beside it."""

    label: str
    value: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Head:
    """What stands on every paper: which case, where, by whom, when."""

    number: str
    """The receipt number or, before there is one, the number of the case."""
    office: str
    counter: str
    officer: str
    made_at: str
    reprint: str = ""
    """The mark of a paper that was made before; empty on the first."""


@dataclass(frozen=True, slots=True)
class Form:
    kind: ClassVar = PaperKind.FORM
    way: str
    """`home`, `province`, `delta` or `country`: from the household place to the window."""
    name: str = field(repr=False)
    sex: str
    ethnicity: str
    born_on: str
    id_number: str
    address: str = field(repr=False)
    household_place: str
    reason: str
    validity: str
    fingerprints: str
    presented: tuple[str, ...]
    guardian: tuple[Row, ...]
    collection: tuple[Row, ...]
    image_number: str
    accepted_at: str
    due_on: str
    signer: str


@dataclass(frozen=True, slots=True)
class Voucher:
    kind: ClassVar = PaperKind.VOUCHER
    name: str = field(repr=False)
    id_number: str
    household_place: str
    accepted_at: str
    due_on: str
    limit_on: str
    limit_days: str
    validity: str
    collection: tuple[Row, ...]
    notes: tuple[str, ...]
    image_number: str
    signer: str


@dataclass(frozen=True, slots=True)
class PhotoReceipt:
    kind: ClassVar = PaperKind.PHOTO_RECEIPT
    name: str = field(repr=False)
    id_number: str
    household_place: str
    image_number: str
    taken_at: str
    origin: str
    size: str
    judgement: str
    signer: str


@dataclass(frozen=True, slots=True)
class MissingPapers:
    kind: ClassVar = PaperKind.MISSING_PAPERS
    name: str = field(repr=False)
    id_number: str
    presented: tuple[str, ...]
    missing: tuple[str, ...]
    signer: str


@dataclass(frozen=True, slots=True)
class Refusal:
    kind: ClassVar = PaperKind.REFUSAL
    name: str = field(repr=False)
    id_number: str
    reasons: tuple[Row, ...]
    """Why, and what the person can do."""
    signer: str


@dataclass(frozen=True, slots=True)
class HeldOriginal:
    """A document that the counter keeps until it hands it back."""

    name: str
    number: str = field(repr=False)
    copies: str


@dataclass(frozen=True, slots=True)
class Custody:
    kind: ClassVar = PaperKind.CUSTODY
    holder: str = field(repr=False)
    id_number: str
    purpose: str
    items: tuple[HeldOriginal, ...]
    back_by: str


@dataclass(frozen=True, slots=True)
class DayLine:
    """One case of the day's list."""

    time: str
    number: str
    name: str = field(repr=False)
    place: str
    collection: str
    upload: str


@dataclass(frozen=True, slots=True)
class DailyReport:
    kind: ClassVar = PaperKind.DAILY_REPORT
    day: str
    totals: tuple[Row, ...]
    waiting: tuple[Row, ...]
    handed_out: tuple[Row, ...]
    newborns: tuple[Row, ...]
    lines: tuple[DayLine, ...]


@dataclass(frozen=True, slots=True)
class Posting:
    """No identity number stands here in any form: the note goes with the letter."""

    kind: ClassVar = PaperKind.POSTING
    recipient: str = field(repr=False)
    phone: str = field(repr=False)
    address: str = field(repr=False)
    postcode: str
    waybill: str
    posted_on: str


Content = Form | Voucher | PhotoReceipt | MissingPapers | Refusal | Custody | DailyReport | Posting
CONTENTS = (Form, Voucher, PhotoReceipt, MissingPapers, Refusal, Custody, DailyReport, Posting)


@dataclass(frozen=True, slots=True)
class PaperText:
    """One paper, written: ready for any template of its kind and language."""

    language: str
    head: Head
    content: Content
    qr: str = ""
    barcode: str = ""
    portrait_jpeg: bytes = field(default=b"", repr=False)

    @property
    def kind(self) -> PaperKind:
        return self.content.kind
