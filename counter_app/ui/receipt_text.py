"""Says what stands on a receipt: every sentence, number and mark, before anyone thinks of paper."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from counter_app.domain.case import Window
from counter_app.domain.collection import AtWindow, ByMail, ByProxy, Collection
from counter_app.domain.eligibility import Standing
from counter_app.domain.ids import RegionCode
from counter_app.domain.receipt import Receipt
from counter_app.domain.regions import Region, Regions
from counter_app.domain.terms import Terms

translate = QCoreApplication.translate

BEIJING_TIME = timezone(timedelta(hours=8))
QR_PREFIX = "DCR1:"
"""Names the form of what follows, so that a scanner can tell a receipt from any other code and from later forms."""
IMAGE_NUMBER_LENGTH = 16
OPEN_HEAD, OPEN_TAIL = 3, 4


@dataclass(frozen=True, slots=True)
class Row:
    """A label and what stands beside it."""

    label: str
    value: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ReceiptText:
    """Everything legible on one receipt, in the language of the screen at the time it was written."""

    title: str
    subtitle: str
    number: Row
    qr: str
    reprint_mark: str
    """Empty on the first print."""
    image_number: Row
    applicant: tuple[Row, ...]
    terms: tuple[Row, ...]
    collection_heading: str
    collection: tuple[Row, ...]
    notes_heading: str
    notes: tuple[str, ...]
    declaration: str
    signatures: tuple[str, ...]
    small_print: tuple[str, ...]

    def pieces(self) -> tuple[str, ...]:
        """Every text, for those who ask whether the fonts can draw all of it."""
        rows = (self.number, self.image_number, *self.applicant, *self.terms, *self.collection)
        single = (self.title, self.subtitle, self.reprint_mark, self.collection_heading, self.notes_heading)
        texts = (*single, *self.notes, self.declaration, *self.signatures, *self.small_print)
        return tuple(text for row in rows for text in (row.label, row.value)) + texts


@dataclass(frozen=True, slots=True)
class Office:
    """What a receipt tells about the place that gives it, besides what the record says."""

    regions: Regions
    terms: Terms
    counter_name: str

    def write(self, receipt: Receipt, image_sha256: str) -> ReceiptText:
        """Fill the receipt in. Looks translations up: call it on the thread that installs translators."""
        draft = receipt.record.draft
        return ReceiptText(
            title=translate("Receipt", "Acceptance Receipt"),
            subtitle=translate("Receipt", "First resident identity card"),
            number=Row(translate("Receipt", "Receipt number"), receipt.record.receipt_no),
            qr=QR_PREFIX + receipt.record.receipt_no,
            reprint_mark=translate("Receipt", "REPRINT 重打") if receipt.is_reprint else "",
            image_number=Row(translate("Receipt", "Image number"), image_sha256[:IMAGE_NUMBER_LENGTH]),
            applicant=self._applicant(receipt),
            terms=self._terms(receipt),
            collection_heading=translate("Receipt", "Collection of the card"),
            collection=self._collection(draft.collection, draft.case.window),
            notes_heading=translate("Receipt", "Please note"),
            notes=_notes(draft.collection),
            declaration=translate("Receipt", "I have checked the particulars above; the photo shows the applicant."),
            signatures=_signatures(draft.case.eligibility.standing),
            small_print=self._small_print(),
        )

    def _applicant(self, receipt: Receipt) -> tuple[Row, ...]:
        draft = receipt.record.draft
        applicant, window = draft.case.applicant, draft.case.window
        desk = translate("Receipt", "Window {counter}, officer {officer}")
        return (
            Row(translate("Receipt", "Name"), applicant.name.value),
            Row(translate("Receipt", "Identity number"), applicant.id_number.masked),
            Row(translate("Receipt", "Household place"), self._place(applicant.registered_at)),
            Row(translate("Receipt", "Accepted by"), self._seat(window)),
            Row(translate("Receipt", "At"), desk.format(counter=window.counter, officer=window.officer)),
            Row(translate("Receipt", "Accepted on"), _moment(draft.filed_at)),
        )

    def _terms(self, receipt: Receipt) -> tuple[Row, ...]:
        draft = receipt.record.draft
        filed_on = draft.filed_at.astimezone(BEIJING_TIME).date()
        limit = filed_on + timedelta(days=self.terms.statutory_days)
        years = self.terms.validity_years(draft.case.applicant.id_number.age_on(filed_on))
        for_life = translate("Receipt", "Long-term")
        validity = for_life if years is None else translate("Receipt", "{years} years").format(years=years)
        return (
            Row(translate("Receipt", "Promised by"), _day(receipt.due_day)),
            Row(translate("Receipt", "Legal limit"), _day(limit)),
            Row(translate("Receipt", "Card valid for"), validity),
        )

    def _collection(self, collection: Collection, window: Window) -> tuple[Row, ...]:
        manner = translate("Receipt", "How")
        match collection:
            case AtWindow():
                where = translate("Receipt", "{seat}, window {counter}")
                return (
                    Row(manner, translate("Receipt", "Collection at the window")),
                    Row(translate("Receipt", "Where"), where.format(seat=self._seat(window), counter=window.counter)),
                )
            case ByProxy(name, id_number, phone):
                return (
                    Row(manner, translate("Receipt", "Collection by a proxy")),
                    Row(translate("Receipt", "Proxy"), f"{name.value} {id_number.masked}"),
                    Row(translate("Receipt", "Telephone"), masked_phone(phone)),
                )
            case ByMail(recipient, phone, address, postcode):
                return (
                    Row(manner, translate("Receipt", "Delivery by mail")),
                    Row(translate("Receipt", "Recipient"), recipient),
                    Row(translate("Receipt", "Telephone"), masked_phone(phone)),
                    Row(translate("Receipt", "Address"), f"{address} {postcode or ''}".rstrip()),
                )
            case _:
                assert_never(collection)

    def _small_print(self) -> tuple[str, ...]:
        limit = translate("Receipt", "The law allows {days} days from acceptance for issuing the card.")
        return (
            translate("Receipt", "The first issue of a resident identity card is free of charge."),
            limit.format(days=self.terms.statutory_days),
            translate(
                "Receipt",
                "This receipt shows only that the application was accepted. It proves nobody's identity and is not the "
                "collection voucher (《居民身份证领取凭证》).",
            ),
        )

    def _seat(self, window: Window) -> str:
        return f"{self._place(window.city)} {self.counter_name}".rstrip()

    def _place(self, code: RegionCode) -> str:
        """The region with its province, since 苏州 and 宿州 sound alike; an unknown code stays a code."""
        region = self.regions.find(code)
        if region is None:
            return code
        names = translate("Receipt", "{name_en}, {province_en} ({full_zh})", "as in: Suzhou, Jiangsu (江苏省苏州市)")
        if region.name_zh == region.province_zh:
            names = translate("Receipt", "{name_en} ({full_zh})", "a municipality or a whole province")
        return names.format(name_en=region.name_en, province_en=region.province_en, full_zh=_full_zh(region))


def masked_phone(phone: str) -> str:
    """The number with its middle digits starred, as it may be printed."""
    digits = [position for position, character in enumerate(phone) if character.isdigit()]
    hidden = set(digits[OPEN_HEAD:-OPEN_TAIL])
    return "".join("*" if position in hidden else character for position, character in enumerate(phone))


def _full_zh(region: Region) -> str:
    return region.name_zh if region.name_zh == region.province_zh else region.province_zh + region.name_zh


def _notes(collection: Collection) -> tuple[str, ...]:
    early = translate("Receipt", "If the card is late, ask at the window with this receipt number.")
    match collection:
        case AtWindow():
            return (
                translate(
                    "Receipt",
                    "Bring the collection voucher (《居民身份证领取凭证》); "
                    "if it is lost, the household booklet (居民户口簿).",
                ),
                translate(
                    "Receipt",
                    "At the window the card is checked and a fingerprint matched; then sign for the card.",
                ),
                early,
            )
        case ByProxy():
            return (
                translate("Receipt", "The proxy brings their own ID card and this receipt, and signs for the card."),
                early,
            )
        case ByMail():
            return (
                translate("Receipt", "Keep the telephone reachable; the recipient signs for the delivery."),
                translate("Receipt", "Check the card when it arrives. The waybill shows no identity number."),
                early,
            )
        case _:
            assert_never(collection)


def _signatures(standing: Standing) -> tuple[str, ...]:
    officer = translate("Receipt", "Officer (signature or seal)")
    match standing:
        case Standing.ADULT:
            return (translate("Receipt", "Applicant (signature)"), officer)
        case Standing.MINOR:
            return (translate("Receipt", "Guardian (signature)"), officer)
        case _:
            assert_never(standing)


def _day(day: date) -> str:
    return translate("Receipt", "{year}-{month:02}-{day:02}").format(year=day.year, month=day.month, day=day.day)


def _moment(moment: datetime) -> str:
    """Beijing time, whatever offset the journal kept."""
    here = moment.astimezone(BEIJING_TIME)
    return f"{_day(here.date())} {here:%H:%M}"
