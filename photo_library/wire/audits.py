"""Describes the messages about a counter's signed audit."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import AwareDatetime, Field, StringConstraints

from photo_library.wire.messages import CounterNo, Message, RegionCode, Sha256

SigningKey = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Signature = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{128}$")]
Day = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
SignedAt = Annotated[
    str,
    StringConstraints(
        pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}[+-][0-9]{2}:[0-9]{2}$"
    ),
]
"""Kept as the text that was signed."""
Links = Annotated[int, Field(ge=1, le=2**53, strict=True)]


class AuditKey(Message):
    """The public key (Ed25519) with which a counter signs."""

    version: Literal[1]
    city: RegionCode
    counter: CounterNo
    key: SigningKey


class AuditKeyKept(Message):
    version: Literal[1] = 1
    key: SigningKey
    registered_at: AwareDatetime


class AuditHead(Message):
    """Where a counter's audit stood: so many links, the last one's seal; signed as the call's description says."""

    version: Literal[1]
    city: RegionCode
    counter: CounterNo
    day: Day
    links: Links
    seal: Sha256
    signed_at: SignedAt
    key: SigningKey
    signature: Signature


class AuditHeadKept(Message):
    version: Literal[1] = 1
    key: SigningKey
    links: Links
    seal: Sha256
    received_at: datetime


class KeptHead(Message):
    """A head as it is given back; the version stands once, outside."""

    city: RegionCode
    counter: CounterNo
    day: Day
    links: Links
    seal: Sha256
    signed_at: SignedAt
    key: SigningKey
    signature: Signature


class AuditHeads(Message):
    version: Literal[1] = 1
    heads: tuple[KeptHead, ...]
