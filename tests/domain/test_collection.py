"""The mail form: everything wrong is told at once."""

from dataclasses import replace

import pytest

from counter_app.domain.collection import ByMail, MailField, MailForm, read_mail
from tests.people import NOON

GOOD = MailForm("测试𠮷", "13800000000", "浙江省杭州市西湖区测试路1号", "310000", has_consent=True)


def test_a_good_form_becomes_an_order() -> None:
    assert read_mail(GOOD, NOON) == ByMail("测试𠮷", "13800000000", "浙江省杭州市西湖区测试路1号", "310000", NOON)


def test_the_postcode_may_be_left_out() -> None:
    order = read_mail(replace(GOOD, postcode=" "), NOON)
    assert isinstance(order, ByMail)
    assert order.postcode is None


def test_an_empty_form_names_every_field_but_the_postcode() -> None:
    assert read_mail(MailForm(), NOON) == set(MailField) - {MailField.POSTCODE}


@pytest.mark.parametrize(
    ("form", "wrong"),
    [
        (replace(GOOD, phone="12800000000"), MailField.PHONE),
        (replace(GOOD, phone="１３８00000000"), MailField.PHONE),
        (replace(GOOD, phone="1380000000"), MailField.PHONE),
        (replace(GOOD, postcode="31000"), MailField.POSTCODE),
        (replace(GOOD, address="杭州"), MailField.ADDRESS),
        (replace(GOOD, recipient=""), MailField.RECIPIENT),
        (replace(GOOD, has_consent=False), MailField.CONSENT),
    ],
)
def test_each_field_is_checked(form: MailForm, wrong: MailField) -> None:
    assert read_mail(form, NOON) == {wrong}


@pytest.mark.parametrize("phone", ["021-62310110", "057112345678", "19912345678"])
def test_phones_of_the_delta_are_right(phone: str) -> None:
    assert isinstance(read_mail(replace(GOOD, phone=phone), NOON), ByMail)


def test_no_order_shows_personal_data_when_printed() -> None:
    assert "测试" not in f"{GOOD!r} {read_mail(GOOD, NOON)!r}"
