"""Invents papers, ordinary and extreme, with a drawn portrait."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from counter_app import resources
from counter_app.bootstrap.tables import read_codebook
from counter_app.domain.application.eligibility import Accepted, Standing
from counter_app.domain.case.case import Case
from counter_app.domain.case.collection import LONGEST_FIELD, AtWindow, ByMail, ByProxy, Collection
from counter_app.domain.case.receipt import receipt_number
from counter_app.domain.case.record import CaptureRecord, Entry, JournalEntry, PhotoRef, RecordDraft, UploadState
from counter_app.domain.ids import ProfileId, RecordId
from counter_app.domain.person.applicant import LONGEST_NAME, PersonName
from counter_app.domain.places.regions import read_regions
from counter_app.domain.places.terms import read_terms
from counter_app.ui.paper_texts import Custody, HeldOriginal, PaperKind, PaperText, Row
from counter_app.ui.papers.office import Office
from counter_app.ui.papers.templates import Templates
from counter_app.ui.scenes.still_cases import StillBook
from tests import people

MAIL = ByMail("测试甲", "13800001234", "江苏省南京市玄武区样例街道测试路 18 号 3 幢 502 室", "210018", people.NOON)
LONGEST_MAIL = ByMail(
    ("古丽尼格尔·阿卜杜热西提·" * 20)[:LONGEST_FIELD],
    "0551-65551234",
    ("安徽省合肥市蜀山区样例街道测试大道 𠮷\U0002cc56 小区" * 20)[:LONGEST_FIELD],
    "230031",
    people.NOON,
)
LONGEST_NAMED = ("古丽尼格尔·阿卜杜热西提·买买提明𠮷\U0002cc56\U00030ede㛃" * 9)[:LONGEST_NAME]
PRIVATE_USE = "\ue863"
"""A rare character as police font packs place it: no font of this machine need have it."""
SHIPPED = resources.path("papers")
OF_RECORD = (PaperKind.FORM, PaperKind.VOUCHER, PaperKind.PHOTO_RECEIPT, PaperKind.POSTING)


def office(counter_name: str = "样例派出所") -> Office:
    regions = read_regions(resources.toml("regions.toml"))
    terms = read_terms(resources.toml("rules", "terms.toml"))
    return Office(regions, terms, lambda day: day.weekday() < 5, counter_name, read_codebook(), lambda: people.NOON)


def templates(regional: Path = Path("nowhere")) -> Templates:
    return Templates(SHIPPED, regional)


def portrait() -> bytes:
    """A grey oval on white: enough of a face for paper."""
    picture = QImage(358, 441, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.setBrush(QColor(120, 120, 120))
    painter.drawEllipse(75, 40, 207, 280)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert picture.save(buffer, "JPG", 80)  # type: ignore[call-overload]  # the stub asks for bytes, the call for str
    return bytes(buffer.data().data())


def record(case: Case, collection: Collection, jpeg: bytes) -> CaptureRecord:
    draft = RecordDraft(RecordId("r"), case, people.NOON, people.NOON, (), frozenset(), None, collection)
    number = receipt_number(case.window.city, case.window.counter, people.NOON.date(), 17)
    photo = PhotoRef(ProfileId("id-card"), hashlib.sha256(jpeg).hexdigest(), len(jpeg), 358, 441, 350)
    return CaptureRecord(draft, number, (photo,))


def ordinary(jpeg: bytes) -> CaptureRecord:
    return record(people.case(0), AtWindow(), jpeg)


def mailed(jpeg: bytes) -> CaptureRecord:
    return record(people.case(0), MAIL, jpeg)


def by_proxy(jpeg: bytes) -> CaptureRecord:
    proxy = people.applicant(1)
    return record(people.case(0), ByProxy(proxy.name, proxy.id_number, "13800001234"), jpeg)


def extreme(jpeg: bytes) -> CaptureRecord:
    """Every field as long as the counter lets it be."""
    return record(named(LONGEST_NAMED), LONGEST_MAIL, jpeg)


def child(jpeg: bytes) -> CaptureRecord:
    case = people.case(0)
    born = people.NOON.date() - timedelta(days=365 * 9)
    number = replace(case.applicant.id_number, value=people.id_number("341002", born, 4))
    minor = Accepted("delta-whole", Standing.MINOR, ("GUARDIAN_ID_CARD", "HOUSEHOLD_BOOKLET"))
    return record(
        replace(case, applicant=replace(case.applicant, id_number=number), eligibility=minor), AtWindow(), jpeg
    )


def named(name: str) -> Case:
    case = people.case(0)
    return replace(case, applicant=replace(case.applicant, name=PersonName(name)))


SAMPLES: dict[str, Callable[[bytes], CaptureRecord]] = {
    "ordinary": ordinary,
    "mailed": mailed,
    "by-proxy": by_proxy,
    "extreme": extreme,
    "child": child,
}


def entry(filed: CaptureRecord, state: UploadState) -> JournalEntry:
    return JournalEntry(filed, Entry(filed.draft.id, state, 1, people.NOON, None, None))


def voucher(filed: CaptureRecord, jpeg: bytes) -> PaperText:
    return of_kind(filed, jpeg, PaperKind.VOUCHER)


def of_kind(filed: CaptureRecord, jpeg: bytes, kind: PaperKind) -> PaperText:
    return next(text for text in every_paper(filed, jpeg) if text.kind is kind)


def every_paper(filed: CaptureRecord, jpeg: bytes, *, is_reprint: bool = False) -> tuple[PaperText, ...]:
    """All kinds; the posting note even of a card that is collected."""
    case = filed.draft.case
    by_mail = replace(filed, draft=replace(filed.draft, collection=MAIL))
    mailed_too = filed if isinstance(filed.draft.collection, ByMail) else by_mail
    texts = office().of_record(filed, jpeg, is_reprint=is_reprint)
    posting = office().of_record(mailed_too, jpeg, is_reprint=is_reprint)[-1]
    return (
        *(text for text in texts if text.kind is not PaperKind.POSTING),
        posting,
        office().missing(case, ("HOUSEHOLD_BOOKLET",), ("PROOF_OF_WORK_STUDY_OR_RESIDENCE", "COMMITMENT")),
        office().refusal(case, (Row("reason " * 12, "advice " * 20), Row("another", "more"))),
        office().custody(case.window, case.id, custody(case)),
        report(tuple(entry(filed, state) for state in UploadState)),
    )


def custody(case: Case) -> Custody:
    items = (HeldOriginal("booklet", "", "1"), HeldOriginal("certificate", "X000000000", "2"))
    return Custody(case.applicant.name.value, case.applicant.id_number.masked, "newborn", items, "2026-11-26")


def report(entries: tuple[JournalEntry, ...]) -> PaperText:
    """Of the day of all samples."""
    day = people.NOON.date()
    today = tuple(entry for entry in entries if entry.record.draft.filed_at.date() == day)
    return office().day(people.window(), StillBook(entries).day(day), today)
