"""Describes the messages by which officers sign in and counters are enrolled, as strictly as those of `wire`."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from photo_library.wire.messages import CounterNo, Identifier, Message, RegionCode, Text

OfficerNo = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{1,64}$")]
Password = Annotated[str, StringConstraints(min_length=1, max_length=200), Field(repr=False)]


class Role(StrEnum):
    """What an officer may do beside looking up applicants. An auditor reads the audit, and looks up nobody."""

    OFFICER = "officer"
    SUPERVISOR = "supervisor"
    AUDITOR = "auditor"


class OfficersPolicy(Message):
    """What this library asks of officers; `off` is for trying things out."""

    version: Literal[1] = 1
    sign_in: Literal["required", "off"]
    shortest_password: int
    token_minutes: int
    renewable_hours: int


class SignIn(Message):
    version: Literal[1]
    officer: OfficerNo
    password: Password


class SignedIn(Message):
    """`token` goes into `Officer-Authorization: Bearer …` until `expires_at`, at this counter only."""

    version: Literal[1] = 1
    officer: OfficerNo
    name: Text
    role: Role
    token: Annotated[str, Field(repr=False)]
    expires_at: datetime


class SignedOut(Message):
    version: Literal[1] = 1
    officer: OfficerNo


class NewPassword(Message):
    version: Literal[1]
    officer: OfficerNo
    password: Password
    new_password: Password


class Enrolment(Message):
    """The one-time code that `photo-library invite` printed; case, spaces and hyphens do not matter."""

    version: Literal[1]
    code: Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z -]{1,40}$"), Field(repr=False)]


class Enrolled(Message):
    version: Literal[1] = 1
    city: RegionCode
    counter: CounterNo
    token: Annotated[str, Field(repr=False)]


class BlockReason(StrEnum):
    """Why photos are offered no more. Codes, since words of one's own could tell of a person."""

    WRONG_PERSON = "wrong-person"
    NOT_ALIKE = "not-alike"
    UNLAWFUL = "unlawful"
    OBJECTED = "objected"
    OTHER = "other"


class LiftReason(StrEnum):
    MISTAKE = "mistake"
    SETTLED = "settled"


class Block(Message):
    version: Literal[1]
    reason: BlockReason


class Unblock(Message):
    version: Literal[1]
    reason: LiftReason


class Blocked(Message):
    """How many photos changed by it."""

    version: Literal[1] = 1
    record_id: Identifier
    photos: int


OFFICER_FIELD_NAMES = frozenset(
    name
    for message in (
        OfficersPolicy,
        SignIn,
        SignedIn,
        SignedOut,
        NewPassword,
        Enrolment,
        Enrolled,
        Block,
        Unblock,
        Blocked,
    )
    for name in message.model_fields
)
