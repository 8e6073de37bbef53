"""Describes the messages about what is carried by hand: the library's public keys, and its receipt for a file."""

from typing import Annotated, Literal

from pydantic import Field

from photo_library.wire.audits import Signature, SignedAt, SigningKey
from photo_library.wire.messages import CounterNo, Identifier, Message, RegionCode, Sha256, Word


class CarrierKey(Message):
    """Public keys in hexadecimal: X25519, to which counters seal; Ed25519, with which receipts are signed, and this."""

    version: Literal[1] = 1
    sealing_key: SigningKey
    signing_key: SigningKey
    signature: Signature


class Outcome(Message):
    """What became of one record; `sha256` is that of its bytes in the file. `problem` says why it was refused."""

    record_id: Identifier
    sha256: Sha256
    problem: Word | None


class EventOutcome(Message):
    """What became of one later step of a case, or of one step of a newborn's registration, likewise."""

    event_id: Identifier
    sha256: Sha256
    problem: Word | None


class Tally(Message):
    """What the receipt says; the receipt holds it as a text, so that the signature is over its very bytes."""

    version: Literal[1] = 1
    city: RegionCode
    counter: CounterNo
    file: Sha256
    imported_at: SignedAt
    records: Annotated[tuple[Outcome, ...], Field(max_length=10_000_000)]
    events: Annotated[tuple[EventOutcome, ...], Field(max_length=10_000_000)] = ()
    newborns: Annotated[tuple[EventOutcome, ...], Field(max_length=10_000_000)] = ()


class CarriedReceipt(Message):
    version: Literal[1] = 1
    tally: str
    key: SigningKey
    signature: Signature
