"""What stands on a receipt is right, masked, and in one language."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication

from counter_app import resources
from counter_app.domain.collection import AtWindow
from counter_app.domain.eligibility import Accepted, Standing
from counter_app.domain.ids import RegionCode
from counter_app.domain.receipt import Receipt
from counter_app.ui.receipt_text import ReceiptText, masked_phone
from counter_app.ui.translations import CatalogueTranslator, read_catalogue
from tests import people
from tests.ui import receipt_samples as samples

JPEG = b"not looked at here"


@pytest.fixture
def in_chinese(qapp: QApplication) -> Iterator[None]:
    translator = CatalogueTranslator(read_catalogue(resources.path("i18n", "counter_zh_CN.ts")))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def write(receipt: Receipt) -> ReceiptText:
    return samples.office().write(receipt, "0123456789abcdef" * 4)


def value_of(text: ReceiptText, label: str) -> str:
    rows = (*text.applicant, *text.terms, *text.collection, text.image_number)
    return next(row.value for row in rows if row.label == label)


@pytest.mark.parametrize("kind", samples.SAMPLES)
def test_the_full_identity_number_stands_nowhere(kind: str) -> None:
    receipt = samples.SAMPLES[kind](JPEG)
    number = receipt.record.draft.case.applicant.id_number
    everything = "\n".join(write(receipt).pieces())
    assert number.masked in everything
    assert number.value not in everything
    assert number.value[6:14] not in everything


@pytest.mark.parametrize(
    ("phone", "shown"),
    [("13800001234", "138****1234"), ("021-65551234", "021-****1234"), ("05516555123", "055****5123")],
)
def test_only_the_ends_of_a_telephone_number_are_printed(phone: str, shown: str) -> None:
    assert masked_phone(phone) == shown


def test_the_mail_order_never_shows_the_whole_telephone_number() -> None:
    assert all(samples.MAIL.phone not in piece for piece in write(samples.mailed(JPEG)).pieces())


def test_the_address_is_printed_with_its_postcode() -> None:
    assert value_of(write(samples.mailed(JPEG)), "Address") == f"{samples.MAIL.address} {samples.MAIL.postcode}"


def test_promise_limit_and_validity_stand_on_it() -> None:
    text = write(samples.ordinary(JPEG))
    assert [row.value for row in text.terms] == ["2026-12-21", "2027-01-22", "20 years"]


def test_the_code_is_the_number_behind_its_prefix_and_nothing_else() -> None:
    receipt = samples.ordinary(JPEG)
    assert write(receipt).qr == f"DCR1:{receipt.record.receipt_no}"


def test_the_time_is_that_of_beijing_whatever_offset_was_kept() -> None:
    receipt = samples.ordinary(JPEG)
    late = replace(receipt.record.draft, filed_at=datetime(2026, 11, 23, 16, 30, tzinfo=UTC))
    text = write(replace(receipt, record=replace(receipt.record, draft=late)))
    assert value_of(text, "Accepted on") == "2026-11-24 00:30"


def test_a_guardian_signs_for_a_child() -> None:
    receipt = samples.child(JPEG)
    case = replace(receipt.record.draft.case, eligibility=Accepted("delta-whole", Standing.MINOR, ()))
    text = write(samples.receipt(case, AtWindow(), JPEG))
    assert text.signatures[0] == "Guardian (signature)"
    assert value_of(text, "Card valid for") == "5 years"


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
    assert value_of(write(samples.receipt(moved, AtWindow(), JPEG)), "Household place") == shown


def test_only_a_reprint_is_marked() -> None:
    receipt = samples.ordinary(JPEG)
    assert write(receipt).reprint_mark == ""
    assert write(replace(receipt, is_reprint=True)).reprint_mark == "REPRINT 重打"


@pytest.mark.usefixtures("in_chinese")
@pytest.mark.parametrize("kind", samples.SAMPLES)
def test_no_english_word_is_left_on_the_chinese_receipt(kind: str) -> None:
    text = write(samples.SAMPLES[kind](JPEG))
    given = (text.reprint_mark, text.image_number.value, text.number.value)
    assert [piece for piece in text.pieces() if re.search("[A-Za-z]{2}", piece) and piece not in given] == []


@pytest.mark.usefixtures("in_chinese")
def test_the_chinese_receipt_says_what_it_is_and_what_it_is_not() -> None:
    text = write(samples.ordinary(JPEG))
    assert text.title == "受理回执"
    assert any("不能证明任何人的身份" in sentence for sentence in text.small_print)
    assert text.terms[0].value == "2026年12月21日"
