"""Describes how the finished card reaches its holder, and checks what was entered for the mail."""

import re
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

_MOBILE = re.compile(r"1[3-9]\d{9}", re.ASCII)
_LANDLINE = re.compile(r"0\d{2,3}-?\d{7,8}", re.ASCII)
_POSTCODE = re.compile(r"\d{6}", re.ASCII)
SHORTEST_ADDRESS = 8
LONGEST_FIELD = 120


class MailField(Enum):
    RECIPIENT = "recipient"
    PHONE = "phone"
    ADDRESS = "address"
    POSTCODE = "postcode"
    CONSENT = "consent"


@dataclass(frozen=True, slots=True)
class AtWindow:
    """The holder collects the card at this window (窗口领取)."""


@dataclass(frozen=True, slots=True)
class ByMail:
    """The post delivers the card (邮递领取); the separate consent to pass these data on was given at that time."""

    recipient: str = field(repr=False)
    phone: str = field(repr=False)
    address: str = field(repr=False)
    postcode: str | None
    consented_at: datetime


Collection = AtWindow | ByMail


@dataclass(frozen=True, slots=True)
class MailForm:
    """What stands in the fields of the mail form, as typed."""

    recipient: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)
    address: str = field(default="", repr=False)
    postcode: str = ""
    has_consent: bool = False


def read_mail(form: MailForm, now: datetime) -> ByMail | frozenset[MailField]:
    """Return the order, or every field that needs mending (all at once, so that nobody is asked twice)."""
    recipient, phone, address, postcode = (
        " ".join(text.split()) for text in (form.recipient, form.phone, form.address, form.postcode)
    )
    wrong = {
        MailField.RECIPIENT: not 1 <= len(recipient) <= LONGEST_FIELD,
        MailField.PHONE: not (_MOBILE.fullmatch(phone) or _LANDLINE.fullmatch(phone)),
        MailField.ADDRESS: not SHORTEST_ADDRESS <= len(address) <= LONGEST_FIELD,
        MailField.POSTCODE: bool(postcode) and not _POSTCODE.fullmatch(postcode),
        MailField.CONSENT: not form.has_consent,
    }
    if any(wrong.values()):
        return frozenset(name for name, is_wrong in wrong.items() if is_wrong)
    return ByMail(recipient, phone, address, postcode or None, now)
