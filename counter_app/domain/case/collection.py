"""Describes how the finished card reaches its holder, and checks what was entered for the mail."""

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum

from counter_app.domain.ids import RegionCode
from counter_app.domain.person.applicant import PersonName, read_name
from counter_app.domain.person.identity import IdNumber, read_id_number
from counter_app.domain.places.divisions import Address, Division, read_address

_MOBILE = re.compile(r"1[3-9]\d{9}", re.ASCII)
_LANDLINE = re.compile(r"0\d{2,3}-?\d{7,8}", re.ASCII)
_POSTCODE = re.compile(r"\d{6}", re.ASCII)
LONGEST_FIELD = 120


class MailField(Enum):
    RECIPIENT = "recipient"
    PHONE = "phone"
    PHONE_AGAIN = "phone_again"
    DIVISION = "division"
    DETAIL = "detail"
    POSTCODE = "postcode"
    CONSENT = "consent"


@dataclass(frozen=True, slots=True)
class AtWindow:
    """The holder collects the card at this window (窗口领取)."""


@dataclass(frozen=True, slots=True)
class ByProxy:
    """Someone the applicant named collects the card, with their own ID card and the receipt (委托代领)."""

    name: PersonName
    id_number: IdNumber
    phone: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ByMail:
    """The post delivers the card (邮递领取); the separate consent to pass these data on was given at that time."""

    recipient: str = field(repr=False)
    phone: str = field(repr=False)
    address: str = field(repr=False)
    postcode: str | None
    consented_at: datetime
    division: RegionCode | None = None
    """The county that the address begins with; None in records of before 2026-11-26."""


Collection = AtWindow | ByProxy | ByMail


class ProxyField(Enum):
    NAME = "name"
    NUMBER = "number"
    SAME_PERSON = "same_person"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class ProxyForm:
    """What stands in the fields about the proxy, as typed."""

    name: str = field(default="", repr=False)
    number: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class MailForm:
    """What stands in the fields of the mail form, as typed; the telephone twice, since nobody can reach a wrong one."""

    recipient: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)
    phone_again: str = field(default="", repr=False)
    division: Division | None = None
    detail: str = field(default="", repr=False)
    postcode: str = ""
    has_consent: bool = False


def read_mail(form: MailForm, now: datetime) -> ByMail | frozenset[MailField]:
    """Return the order, or every field that needs mending (all at once, so that nobody is asked twice)."""
    recipient, postcode = " ".join(form.recipient.split()), "".join(form.postcode.split())
    phone, again = "".join(form.phone.split()), "".join(form.phone_again.split())
    address = read_address(form.division, form.detail)
    wrong = {
        MailField.RECIPIENT: not 1 <= len(recipient) <= LONGEST_FIELD,
        MailField.PHONE: not is_phone(phone),
        MailField.PHONE_AGAIN: again != phone or not again,
        MailField.DIVISION: form.division is None,
        MailField.DETAIL: form.division is not None and not isinstance(address, Address),
        MailField.POSTCODE: bool(postcode) and not _POSTCODE.fullmatch(postcode),
        MailField.CONSENT: not form.has_consent,
    }
    if any(wrong.values()) or not isinstance(address, Address):
        return frozenset(name for name, is_wrong in wrong.items() if is_wrong)
    return ByMail(recipient, phone, address.line, postcode or None, now, address.division.code)


def is_phone(text: str) -> bool:
    """A mobile number, or one with its area code."""
    return bool(_MOBILE.fullmatch(text) or _LANDLINE.fullmatch(text))


def read_proxy(form: ProxyForm, applicant: IdNumber, today: date) -> ByProxy | frozenset[ProxyField]:
    """Return the proxy, or everything that needs mending."""
    name, number, phone = read_name(form.name), read_id_number(form.number, today), "".join(form.phone.split())
    wrong = {
        ProxyField.NAME: not isinstance(name, PersonName),
        ProxyField.NUMBER: not isinstance(number, IdNumber),
        ProxyField.SAME_PERSON: number == applicant,
        ProxyField.PHONE: not is_phone(phone),
    }
    if any(wrong.values()) or not isinstance(name, PersonName) or not isinstance(number, IdNumber):
        return frozenset(what for what, is_wrong in wrong.items() if is_wrong)
    return ByProxy(name, number, phone)
