"""The mail form: everything wrong is told at once."""

from dataclasses import replace
from datetime import date

import pytest

from counter_app.domain.case.collection import (
    ByMail,
    ByProxy,
    MailField,
    MailForm,
    ProxyField,
    ProxyForm,
    read_mail,
    read_proxy,
)
from counter_app.domain.ids import RegionCode
from counter_app.domain.person.identity import IdNumber
from counter_app.domain.places.divisions import Division
from tests.people import NOON, id_number

PLACE = Division(RegionCode("330106"), "浙江省", "杭州市", "西湖区")
GOOD = MailForm("测试𠮷", "13800000000", "13800000000", PLACE, "测试路1号", "310000", has_consent=True)


def phoned(phone: str) -> MailForm:
    return replace(GOOD, phone=phone, phone_again=phone)


def test_a_good_form_becomes_an_order() -> None:
    assert read_mail(GOOD, NOON) == ByMail(
        "测试𠮷", "13800000000", "浙江省杭州市西湖区测试路1号", "310000", NOON, PLACE.code
    )


def test_the_postcode_may_be_left_out() -> None:
    order = read_mail(replace(GOOD, postcode=" "), NOON)
    assert isinstance(order, ByMail)
    assert order.postcode is None


def test_an_empty_form_names_every_field_but_the_postcode() -> None:
    assert read_mail(MailForm(), NOON) == set(MailField) - {MailField.POSTCODE, MailField.DETAIL}
    assert MailField.DETAIL in read_mail(MailForm(division=PLACE), NOON)


@pytest.mark.parametrize(
    ("form", "wrong"),
    [
        (phoned("12800000000"), MailField.PHONE),
        (phoned("１３８00000000"), MailField.PHONE),
        (phoned("1380000000"), MailField.PHONE),
        (replace(GOOD, phone_again="13800000001"), MailField.PHONE_AGAIN),
        (replace(GOOD, postcode="31000"), MailField.POSTCODE),
        (replace(GOOD, detail="1号"), MailField.DETAIL),
        (replace(GOOD, division=None), MailField.DIVISION),
        (replace(GOOD, recipient=""), MailField.RECIPIENT),
        (replace(GOOD, has_consent=False), MailField.CONSENT),
    ],
)
def test_each_field_is_checked(form: MailForm, wrong: MailField) -> None:
    assert read_mail(form, NOON) == {wrong}


@pytest.mark.parametrize("phone", ["021-62310110", "057112345678", "19912345678"])
def test_phones_of_the_delta_are_right(phone: str) -> None:
    assert isinstance(read_mail(phoned(phone), NOON), ByMail)


def test_no_order_shows_personal_data_when_printed() -> None:
    assert "测试" not in f"{GOOD!r} {read_mail(GOOD, NOON)!r}"


PROXY = ProxyForm("样例乙", id_number("341002", date(1985, 6, 7), 22), "13800000000")
APPLICANT = IdNumber(id_number())


def test_a_proxy_is_read_from_the_form() -> None:
    proxy = read_proxy(PROXY, APPLICANT, NOON.date())
    assert isinstance(proxy, ByProxy)
    assert (proxy.name.value, proxy.phone) == ("样例乙", "13800000000")
    assert "样例" not in f"{PROXY!r} {proxy!r}"


def test_everything_wrong_about_a_proxy_is_told_at_once() -> None:
    wrong = read_proxy(ProxyForm(), APPLICANT, NOON.date())
    assert wrong == {ProxyField.NAME, ProxyField.NUMBER, ProxyField.PHONE}


def test_nobody_is_their_own_proxy() -> None:
    own = replace(PROXY, number=APPLICANT.value)
    assert read_proxy(own, APPLICANT, NOON.date()) == {ProxyField.SAME_PERSON}
