"""Describes the messages that tell of a newborn's registration, as strictly as those of `wire`."""

from datetime import date
from typing import Annotated, Literal

from pydantic import AwareDatetime, Field, StringConstraints

from photo_library.wire.messages import (
    Address,
    Commitment,
    CounterNo,
    Identifier,
    IdNumber,
    Message,
    Phone,
    RegionCode,
    Text,
    TwoDigits,
    Word,
)

Certificate = Annotated[str, StringConstraints(pattern=r"^[A-Z][0-9]{9}$")]
ReceiptNo = Annotated[str, StringConstraints(pattern=r"^[0-9]{6}-[0-9A-Za-z]{1,8}-[0-9]{8}-[0-9]{4,8}-[0-9A-Z]$")]
Papers = Annotated[tuple[Word, ...], Field(max_length=40)]
SomePapers = Annotated[tuple[Word, ...], Field(min_length=1, max_length=40)]
Side = Literal["father", "mother"]
Truth = Annotated[bool, Field(strict=True)]


class Child(Message):
    """Without ID number and photo: the certificate's number tells one newborn from another."""

    certificate: Certificate
    name: Text
    sex: Annotated[int, Field(ge=1, le=2, strict=True)]
    born: date
    born_in: RegionCode | Literal[""]
    """The province; empty for a birth abroad."""


class Parent(Message):
    name: Text
    id_number: IdNumber
    ethnicity: TwoDigits


class First(Message):
    """What the first step of every registration tells."""

    receipt_no: ReceiptNo
    child: Child
    father: Parent
    mother: Parent
    applied_by: Side
    follows: Side
    household: Address
    phone: Phone
    family_household: Truth
    in_wedlock: Truth
    presented: Papers
    scanned: Truth


class Taken(First):
    """The application was signed; the originals in `kept` stay at the window."""

    kind: Literal["taken"]
    kept: Papers
    commitment: Commitment


class TurnedAway(First):
    """The window may not take it, or papers were missing."""

    kind: Literal["turned-away"]
    unmet: Papers
    missing: Papers


class Granted(Message):
    kind: Literal["granted"]


class TurnedDown(Message):
    kind: Literal["turned-down"]
    reason: Text


class PagePrinted(Message):
    kind: Literal["page-printed"]


class PageHandedOut(Message):
    kind: Literal["page-handed-out"]
    to: Side
    identity_checked: Literal[True]
    signature: Literal["on_paper", "on_pad"]


class HandedBack(Message):
    """These originals are at the window no longer."""

    kind: Literal["handed-back"]
    papers: SomePapers
    to: Side
    identity_checked: Literal[True]
    receipt: Literal["returned", "lost"]


class TakenBack(Message):
    kind: Literal["withdrawn"]
    reason: Text


class StepUndone(Message):
    """That step was a slip of the same day; it is kept and counts no more."""

    kind: Literal["undone"]
    event_id: Identifier


class NewbornStep(Message):
    """One fact about a registration. The first has the identifier of the registration itself."""

    version: Literal[1]
    event_id: Identifier
    newborn_id: Identifier
    at: AwareDatetime
    city: RegionCode
    counter: CounterNo
    officer: Word
    what: Annotated[
        Taken | TurnedAway | Granted | TurnedDown | PagePrinted | PageHandedOut | HandedBack | TakenBack | StepUndone,
        Field(discriminator="kind"),
    ]


NEWBORN_FIELD_NAMES = frozenset(
    name
    for message in (Child, Parent, Taken, TurnedAway, PageHandedOut, HandedBack, NewbornStep)
    for name in message.model_fields
)
"""May be repeated in an answer, since no caller invented them."""
