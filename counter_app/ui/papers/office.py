"""Says what stands on each paper of a case and of a day, in the language of the screen."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import assert_never

from counter_app.domain.application.codebook import Codebook
from counter_app.domain.case.case import Case, Window
from counter_app.domain.case.casebook import DaySheet
from counter_app.domain.case.collection import ByMail
from counter_app.domain.case.ending import Declined, Ended, Incomplete
from counter_app.domain.case.progress import Posted
from counter_app.domain.case.record import CaptureRecord, JournalEntry
from counter_app.domain.case.standing import Standing
from counter_app.domain.days import china_day
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.domain.places.regions import Regions
from counter_app.domain.places.terms import IsWorkday, Terms
from counter_app.ui.messages import application, forms, status
from counter_app.ui.messages import day as day_words
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.paper_texts import (
    Content,
    Custody,
    DailyReport,
    DayLine,
    Form,
    Head,
    MissingPapers,
    PaperKind,
    PaperText,
    PhotoReceipt,
    Posting,
    Refusal,
    Row,
    Voucher,
)  # fmt: skip
from counter_app.ui.papers import wording
from counter_app.ui.scanning import QR_PREFIX

IMAGE_NUMBER_LENGTH = 16


@dataclass(frozen=True, slots=True)
class Office:
    """What papers tell about the place that gives them. Looks translations up: use it on the GUI thread."""

    regions: Regions
    terms: Terms
    is_workday: IsWorkday
    counter_name: str
    codebook: Codebook
    now: Callable[[], datetime]

    def of_record(
        self, record: CaptureRecord, portrait_jpeg: bytes, *, is_reprint: bool, now: Standing | None = None
    ) -> tuple[PaperText, ...]:
        """The papers of a filed case, in the order in which they are handed out. Raises FaultError(BUG).

        Where it is given how the case stands `now`, the posting note is of that, with the number it was posted under.
        """
        _require_own(record, portrait_jpeg)
        content: list[Content] = [self._form(record), self._voucher(record), self._photo_receipt(record)]
        order = record.draft.collection if now is None else now.collection
        if isinstance(order, ByMail):
            content.append(_posting(order, now))
        head = self._head(record.draft.case.window, record.receipt_no, is_reprint=is_reprint)
        return tuple(self._written(head, each, record, portrait_jpeg) for each in content)

    def of_ending(self, ended: Ended) -> PaperText:
        """The list of what is missing, or why the application is refused and what can be done."""
        case = ended.draft.case
        match ended.draft.outcome:
            case Incomplete(missing=missing):
                presented = () if case.application is None else sorted(case.application.presented)
                return self.missing(case, presented, missing, ended.number)
            case Declined(reasons=reasons, note=note):
                rows = tuple(Row(application.decline(each), application.told(each)) for each in reasons)
                seen = (Row(translate("Papers", "What the officer saw"), note),) if note else ()
                return self.refusal(case, (*rows, *seen), ended.number)
            case _:
                assert_never(ended.draft.outcome)

    def missing(self, case: Case, presented: Sequence[str], missing: Sequence[str], number: str = "") -> PaperText:
        """Everything that is missing, told at once (一次性告知); without a number the case's own stands for it."""
        content = MissingPapers(
            case.applicant.name.value, case.applicant.id_number.masked,
            tuple(forms.paper(code) for code in presented), tuple(forms.paper(code) for code in missing),
            wording.signer(case),
        )  # fmt: skip
        return self.plain(case.window, number or case.id, content)

    def refusal(self, case: Case, reasons: tuple[Row, ...], number: str = "") -> PaperText:
        """Why the application is not accepted, and what the person can do; the number as in `missing`."""
        applicant = case.applicant
        content = Refusal(applicant.name.value, applicant.id_number.masked, reasons, wording.signer(case))
        return self.plain(case.window, number or case.id, content)

    def custody(self, window: Window, number: str, held: Custody, *, is_reprint: bool = False) -> PaperText:
        """The receipt for originals that the counter keeps; its code brings the case up when they are handed back."""
        return replace(self.plain(window, number, held, is_reprint=is_reprint), qr=QR_PREFIX + number)

    def day(self, window: Window, sheet: DaySheet, entries: Sequence[JournalEntry]) -> PaperText:
        """The report of a day: as it was closed, or as it stands now; `entries` are its cases, the newest first."""
        counts = sheet.counts if sheet.closed is None else sheet.closed.counts
        closed = Row(translate("DailyReport", "Close of the day"), day_words.closed_by(sheet))
        content = DailyReport(
            wording.day(counts.day), (*day_words.totals(sheet), closed), day_words.waiting(counts),
            day_words.cards(counts), day_words.newborns(counts),
            tuple(self._line(entry) for entry in reversed(entries)),
        )  # fmt: skip
        return self.plain(window, f"{window.city}-{window.counter}-{counts.day:%Y%m%d}", content)

    def _line(self, entry: JournalEntry) -> DayLine:
        draft = entry.record.draft
        by_mail = isinstance(draft.collection, ByMail)
        way = translate("DailyReport", "mail") if by_mail else translate("DailyReport", "window")
        return DayLine(
            f"{draft.filed_at.astimezone(wording.BEIJING_TIME):%H:%M}", entry.record.receipt_no,
            draft.case.applicant.name.value, wording.place(self.regions, draft.case.applicant.registered_at), way,
            status.upload(entry.upload.state),
        )  # fmt: skip

    def _form(self, record: CaptureRecord) -> Form:
        case, filed_on = record.draft.case, _filed_on(record)
        number = case.applicant.id_number
        return Form(
            way=self.regions.way(case.applicant.registered_at, case.window.city).value,
            name=case.applicant.name.value,
            sex=forms.sex(number.sex),
            ethnicity=wording.ethnicity(case.application, self.codebook),
            born_on=wording.day(number.birth_date),
            id_number=number.masked,
            address="" if case.application is None else case.application.address.line,
            household_place=wording.place(self.regions, case.applicant.registered_at),
            reason=wording.reason(case),
            validity=forms.validity(self.terms.validity_years(number.age_on(filed_on))),
            fingerprints=wording.fingerprints(record.draft.signing),
            presented=tuple(forms.paper(code) for code in _presented(case)),
            guardian=wording.guardian_rows(case.application, self.codebook),
            collection=wording.collection_rows(record.draft.collection, self._seat(case.window), case.window),
            image_number=_image_number(record),
            accepted_at=wording.moment(record.draft.filed_at),
            due_on=wording.day(self.terms.due_day(filed_on, self.is_workday)),
            signer=wording.signer(case),
        )

    def _voucher(self, record: CaptureRecord) -> Voucher:
        case, filed_on = record.draft.case, _filed_on(record)
        number, days = case.applicant.id_number, self.terms.statutory_days
        return Voucher(
            name=case.applicant.name.value,
            id_number=number.masked,
            household_place=wording.place(self.regions, case.applicant.registered_at),
            accepted_at=wording.moment(record.draft.filed_at),
            due_on=wording.day(self.terms.due_day(filed_on, self.is_workday)),
            limit_on=wording.day(filed_on + timedelta(days=days)),
            limit_days=str(days),
            validity=forms.validity(self.terms.validity_years(number.age_on(filed_on))),
            collection=wording.collection_rows(record.draft.collection, self._seat(case.window), case.window),
            notes=wording.collection_notes(record.draft.collection),
            image_number=_image_number(record),
            signer=wording.signer(case),
        )

    def _photo_receipt(self, record: CaptureRecord) -> PhotoReceipt:
        draft, photo = record.draft, record.photos[0]
        origin = translate("PhotoReceipt", "Taken at this window")
        if draft.reused_from is not None:
            origin = translate("PhotoReceipt", "From the regional photo library, with the applicant's consent")
        judgement = translate("PhotoReceipt", "Passed every check")
        if draft.override is not None:
            judgement = translate("PhotoReceipt", "Accepted by the officer, with a reason on record")
        size = translate("PhotoReceipt", "{width} × {height} pixels, {dpi} dpi, {kib} KB")
        return PhotoReceipt(
            name=draft.case.applicant.name.value,
            id_number=draft.case.applicant.id_number.masked,
            household_place=wording.place(self.regions, draft.case.applicant.registered_at),
            image_number=_image_number(record),
            taken_at=wording.moment(draft.taken_at),
            origin=origin,
            size=fill(size, width=photo.width_px, height=photo.height_px, dpi=photo.dpi,
                      kib=f"{photo.size_bytes / 1024:.1f}"),
            judgement=judgement,
            signer=wording.signer(draft.case),
        )  # fmt: skip

    def _written(self, head: Head, content: Content, record: CaptureRecord, portrait_jpeg: bytes) -> PaperText:
        text = PaperText(wording.language(), head, content, qr=QR_PREFIX + record.receipt_no)
        if content.kind is PaperKind.POSTING:
            return replace(text, qr="")
        if content.kind is PaperKind.PHOTO_RECEIPT:
            text = replace(text, barcode=_image_number(record))
        return replace(text, portrait_jpeg=portrait_jpeg)

    def plain(self, window: Window, number: str, content: Content, *, is_reprint: bool = False) -> PaperText:
        """A paper without picture and code."""
        return PaperText(wording.language(), self._head(window, number, is_reprint=is_reprint), content)

    def _head(self, window: Window, number: str, *, is_reprint: bool) -> Head:
        mark = translate("Receipt", "REPRINT 重打") if is_reprint else ""
        made_at = wording.moment(self.now())
        return Head(number, self._seat(window), window.counter, window.officer, made_at, mark)

    def _seat(self, window: Window) -> str:
        return f"{wording.place(self.regions, window.city)} {self.counter_name}".rstrip()


def _posting(order: ByMail, now: Standing | None) -> Posting:
    sent = next((move for move in reversed(now.moves) if isinstance(move.what, Posted)), None) if now else None
    waybill = sent.what.waybill.number if sent is not None and isinstance(sent.what, Posted) else ""
    posted_on = "" if sent is None else wording.day(china_day(sent.at))
    return Posting(order.recipient, order.phone, order.address, order.postcode or "", waybill, posted_on)


def _require_own(record: CaptureRecord, portrait_jpeg: bytes) -> None:
    """No face may reach another person's paper."""
    sha256 = hashlib.sha256(portrait_jpeg).hexdigest()
    if sha256 not in {photo.sha256 for photo in record.photos}:
        raise FaultError(FaultCode.BUG, problem="portrait_of_another_record")


def _presented(case: Case) -> Iterable[str]:
    """What the officer saw; in older records only what was asked for."""
    if case.application is None:
        return case.eligibility.papers
    return sorted(case.application.presented)


def _image_number(record: CaptureRecord) -> str:
    return record.photos[0].sha256[:IMAGE_NUMBER_LENGTH]


def _filed_on(record: CaptureRecord) -> date:
    return record.draft.filed_at.astimezone(wording.BEIJING_TIME).date()
