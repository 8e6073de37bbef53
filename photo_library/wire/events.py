"""Describes the messages that tell what became of a case, as strictly as those of `wire`."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, AwareDatetime, Field, StringConstraints

from photo_library.wire.messages import (
    AtWindow,
    ByMail,
    ByProxy,
    CounterNo,
    Identifier,
    Message,
    RegionCode,
    Text,
    Word,
)

_WEIGHTS = (8, 6, 4, 2, 3, 5, 9, 7)


def _with_check_digit(number: str) -> str:
    """UPU S10: the ninth digit follows from the eight before it. Thirteen digits have no public rule."""
    if number.isdigit():
        return number
    left = 11 - sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, number[2:10], strict=True)) % 11
    if int(number[10]) != {10: 0, 11: 5}.get(left, left):
        raise ValueError("wrong check digit")
    return number


Waybill = Annotated[
    str,
    StringConstraints(pattern=r"^([A-Z]{2}[0-9]{9}[A-Z]{2}|[0-9]{13})$"),
    AfterValidator(_with_check_digit),
]


class Made(Message):
    kind: Literal["made"]


class Arrived(Message):
    kind: Literal["arrived"]


class Posted(Message):
    kind: Literal["posted"]
    waybill: Waybill


class Collected(Message):
    """`receiver` names a proxy or guardian; it is empty for the applicant."""

    kind: Literal["collected"]
    by: Literal["applicant", "proxy", "guardian"]
    receiver: Annotated[str, StringConstraints(max_length=200)]
    match: Literal["matched", "failed", "none_on_card"]
    identity_checked: Literal[True]
    signature: Literal["on_paper", "on_pad"]


class CollectionChanged(Message):
    kind: Literal["collection-changed"]
    collection: Annotated[AtWindow | ByProxy | ByMail, Field(discriminator="kind")]


class Corrected(Message):
    """What was filed under this heading is wrong. The record stays as it is; both are kept."""

    kind: Literal["corrected"]
    heading: Literal["name", "place", "other"]
    text: Text
    reason: Text


class Withdrawn(Message):
    """The application does not stand: the photos of its record are offered to nobody any more."""

    kind: Literal["withdrawn"]
    reason: Text


class Undone(Message):
    """That event was a slip of the same day; it is kept and counts no more."""

    kind: Literal["undone"]
    event_id: Identifier


class CaseEvent(Message):
    """One fact about a record that was filed before."""

    version: Literal[1]
    event_id: Identifier
    record_id: Identifier
    at: AwareDatetime
    city: RegionCode
    counter: CounterNo
    officer: Word
    what: Annotated[
        Made | Arrived | Posted | Collected | CollectionChanged | Corrected | Withdrawn | Undone,
        Field(discriminator="kind"),
    ]


class EventAccepted(Message):
    version: Literal[1] = 1
    event_id: Identifier
    received_at: datetime
