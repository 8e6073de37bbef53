"""What stands on the papers is right, masked, and in one language."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from counter_app import resources
from counter_app.domain.application.application import Kind
from counter_app.domain.case.record import CaptureRecord, UploadState
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.domain.ids import RegionCode
from counter_app.ui.paper_texts import DailyReport, Form, PaperKind, PaperText, PhotoReceipt, Posting, Voucher
from counter_app.ui.papers.printing import _words
from counter_app.ui.papers.templates import Templates
from counter_app.ui.papers.wording import masked_phone
from counter_app.ui.translations import CatalogueTranslator, read_catalogue
from tests import people
from tests.ui import paper_samples as samples

JPEG = b"not looked at here"

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def in_chinese(qapp: QApplication) -> Iterator[None]:
    translator = CatalogueTranslator(read_catalogue(resources.path("i18n", "counter_zh_CN.ts")))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def voucher(filed: CaptureRecord) -> Voucher:
    content = samples.voucher(filed, JPEG).content
    assert isinstance(content, Voucher)
    return content


def words(text: PaperText) -> tuple[str, ...]:
    return (*_words(text), text.qr, text.barcode)


@pytest.mark.parametrize("kind", samples.SAMPLES)
def test_no_paper_holds_the_whole_identity_number(kind: str) -> None:
    filed = samples.SAMPLES[kind](JPEG)
    number = filed.draft.case.applicant.id_number
    for text in samples.every_paper(filed, JPEG):
        everything = "\n".join(words(text))
        assert number.value not in everything
        assert number.value[6:14] not in everything


def test_the_posting_note_holds_no_part_of_it_and_no_code() -> None:
    filed = samples.mailed(JPEG)
    text = samples.of_kind(filed, JPEG, PaperKind.POSTING)
    assert all(filed.draft.case.applicant.id_number.masked not in word for word in words(text))
    assert (text.qr, text.barcode, text.portrait_jpeg) == ("", "", b"")


def test_the_proxys_number_is_masked_too() -> None:
    filed, proxy = samples.by_proxy(JPEG), people.applicant(1).id_number
    everything = "\n".join(word for text in samples.every_paper(filed, JPEG) for word in words(text))
    assert proxy.masked in everything
    assert proxy.value not in everything


def test_only_the_posting_note_shows_the_whole_telephone_number() -> None:
    texts = samples.every_paper(samples.mailed(JPEG), JPEG)
    assert {text.kind for text in texts if samples.MAIL.phone in words(text)} == {PaperKind.POSTING}


@pytest.mark.parametrize(
    ("phone", "shown"),
    [("13800001234", "138****1234"), ("021-65551234", "021-****1234"), ("05516555123", "055****5123")],
)
def test_only_the_ends_of_a_telephone_number_are_printed(phone: str, shown: str) -> None:
    assert masked_phone(phone) == shown


def test_a_case_has_form_voucher_and_photo_receipt_and_by_mail_a_posting_note_too() -> None:
    kinds = [[text.kind for text in samples.office().of_record(make(JPEG), JPEG, is_reprint=False)]
             for make in (samples.ordinary, samples.mailed)]  # fmt: skip
    assert kinds == [list(samples.OF_RECORD[:3]), list(samples.OF_RECORD)]


def test_every_paper_says_number_office_window_officer_and_time() -> None:
    for text in samples.every_paper(samples.mailed(JPEG), JPEG):
        assert all((text.head.number, text.head.office, text.head.counter, text.head.officer, text.head.made_at))


def test_promise_limit_and_validity_stand_on_the_voucher() -> None:
    content = voucher(samples.ordinary(JPEG))
    assert (content.due_on, content.limit_on, content.validity) == ("2026-12-21", "2027-01-22", "20 years")


def test_the_code_is_the_number_behind_its_prefix_and_nothing_else() -> None:
    filed = samples.ordinary(JPEG)
    assert samples.voucher(filed, JPEG).qr == f"DCR1:{filed.receipt_no}"


def test_the_barcode_of_the_photo_receipt_is_the_image_number() -> None:
    text = samples.of_kind(samples.ordinary(JPEG), JPEG, PaperKind.PHOTO_RECEIPT)
    assert isinstance(text.content, PhotoReceipt)
    assert text.barcode == text.content.image_number == samples.ordinary(JPEG).photos[0].sha256[:16]


def test_the_time_is_that_of_beijing_whatever_offset_was_kept() -> None:
    filed = samples.ordinary(JPEG)
    late = replace(filed.draft, filed_at=datetime(2026, 11, 23, 16, 30, tzinfo=UTC))
    assert voucher(replace(filed, draft=late)).accepted_at == "2026-11-24 00:30"


@pytest.mark.parametrize(
    ("city", "title", "way"),
    [
        ("341000", "居民身份证申领登记表", "（首次申领）"),
        ("340100", "居民身份证异地受理登记表", "（首次申领 · 省内通办）"),
        ("320500", "居民身份证异地受理登记表", "（首次申领 · 长三角“跨省通办”）"),
    ],
)
def test_the_form_is_named_by_how_far_from_home_it_is_filled_in(
    tmp_path: Path, city: str, title: str, way: str
) -> None:
    filed = samples.ordinary(JPEG)
    case = replace(filed.draft.case, window=people.window(city))
    text = samples.of_kind(replace(filed, draft=replace(filed.draft, case=case)), JPEG, PaperKind.FORM)
    filled, faults = Templates(resources.path("papers"), tmp_path).fill(replace(text, language="zh_CN"))
    assert faults == ()
    assert f">{title}<" in filled.body
    assert f">{way}<" in filled.body
    assert ("跨省通办" in filled.body) == (city == "320500")


def test_a_guardian_signs_for_a_child() -> None:
    content = samples.of_kind(samples.child(JPEG), JPEG, PaperKind.FORM).content
    assert isinstance(content, Form)
    assert (content.signer, content.validity, content.reason) == ("Guardian (signature)", "5 years", "under 16")


def test_the_form_shows_who_applies_for_an_adult_without_capacity_and_where_the_booklet_says_they_live() -> None:
    filed = samples.ordinary(JPEG)
    application = replace(people.application(), kind=Kind.WITHOUT_CAPACITY, guardian=people.guardian())
    assert application.guardian is not None
    case = replace(filed.draft.case, application=application)
    content = samples.of_kind(replace(filed, draft=replace(filed.draft, case=case)), JPEG, PaperKind.FORM).content
    assert isinstance(content, Form)
    assert content.signer == "Guardian (signature)"
    assert content.address == application.address.line
    guardian = application.guardian
    assert [row.value for row in content.guardian][:2] == [guardian.name.value, guardian.id_number.masked]


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("320500", "Suzhou, Jiangsu (江苏省苏州市)"),
        ("341300", "Suzhou, Anhui (安徽省宿州市)"),
        ("310000", "Shanghai (上海市)"),
        ("990000", "990000"),
    ],
)
def test_places_that_sound_alike_can_be_told_apart(code: str, shown: str) -> None:
    case = people.case(0)
    moved = replace(case, applicant=replace(case.applicant, registered_at=RegionCode(code)))
    filed = samples.ordinary(JPEG)
    assert voucher(replace(filed, draft=replace(filed.draft, case=moved))).household_place == shown


def test_only_a_reprint_is_marked() -> None:
    for is_reprint, mark in ((False, ""), (True, "REPRINT 重打")):
        texts = samples.office().of_record(samples.mailed(JPEG), JPEG, is_reprint=is_reprint)
        assert {text.head.reprint for text in texts} == {mark}


def test_the_portrait_of_another_record_is_refused() -> None:
    with pytest.raises(FaultError) as refused:
        samples.office().of_record(samples.ordinary(JPEG), JPEG + b"\0", is_reprint=False)
    assert refused.value.fault.code is FaultCode.BUG


def test_the_daily_report_counts_the_day_and_all_that_waits() -> None:
    today, mailed = samples.ordinary(JPEG), samples.mailed(JPEG)
    before = replace(today, draft=replace(today.draft, filed_at=datetime(2026, 11, 22, 3, 0, tzinfo=UTC)))
    entries = (
        samples.entry(mailed, UploadState.ACKNOWLEDGED),
        samples.entry(today, UploadState.REFUSED),
        samples.entry(before, UploadState.WAITING),
    )
    content = samples.report(entries).content
    assert isinstance(content, DailyReport)
    assert [row.value for row in content.totals] == ["2", "2", "1", "0", "0", "0", "not closed yet"]
    assert [row.value for row in content.waiting] == ["3", "1"]
    assert [line.number for line in content.lines] == [today.receipt_no, mailed.receipt_no]


def test_the_posting_note_is_the_order() -> None:
    content = samples.of_kind(samples.mailed(JPEG), JPEG, PaperKind.POSTING).content
    order = samples.MAIL
    assert isinstance(content, Posting)
    assert (content.recipient, content.phone, content.address) == (order.recipient, order.phone, order.address)


@pytest.mark.usefixtures("in_chinese")
@pytest.mark.parametrize("kind", samples.SAMPLES)
def test_no_english_word_is_left_on_the_chinese_papers(kind: str) -> None:
    for text in samples.office().of_record(samples.SAMPLES[kind](JPEG), JPEG, is_reprint=False):
        codes = (getattr(text.content, name, "") for name in ("image_number", "way"))
        given = (text.qr, text.barcode, text.head.number, *codes)
        assert [word for word in words(text) if re.search("[A-Za-z]{2}", word.replace("dpi", "").replace("KB", ""))
                and word not in given] == []  # fmt: skip


@pytest.mark.usefixtures("in_chinese")
def test_words_and_template_speak_the_same_language() -> None:
    assert samples.voucher(samples.ordinary(JPEG), JPEG).language == "zh_CN"
