"""Reads a file that was carried here from a counter: proved to be whole and the counter's before any of it is used."""

import hashlib
import json
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Annotated, BinaryIO, Literal

from cryptography.exceptions import InvalidTag
from pydantic import Field, StringConstraints, ValidationError

from photo_library.audits import is_signed
from photo_library.keys.carrier import PURPOSE, Carrier
from photo_library.keys.sealing import Algorithm, open_frame
from photo_library.wire.audits import SignedAt, SigningKey
from photo_library.wire.messages import CounterNo, Message, RegionCode

MAGIC = b"DELTA-CARRY\n"
LENGTH, SIGNATURE_BYTES, CHUNK_BYTES = struct.Struct(">I"), 64, 2**20
LARGEST_HEADER_BYTES, LARGEST_FRAME_BYTES = 10_000, 2_000_100
"""A frame is a photo, a record or a step; a photo is the largest and has the bound of the service."""
Sealed = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{160}$")]


class Unfit(Enum):
    """Why a file is not taken."""

    FORMAT = "it is no file that a counter made for carrying, or it is damaged at its beginning"
    VERSION = "it was made by another release, in a form that this one does not know"
    FOREIGN = "it was sealed for another library"
    UNKNOWN_KEY = "the counter that made it never reached this library, so its signature cannot be checked"
    WRONG_COUNTER = "it is signed with the key of another counter than it names"
    DAMAGED = "it was changed or cut off on its way; copy it again"


class UnfitFileError(Exception):
    """The file is not taken, and nothing of it was."""

    def __init__(self, unfit: Unfit) -> None:
        super().__init__(unfit.value)
        self.unfit = unfit


class Header(Message):
    """Stands in clear: whose file it is, and the key of its frames, sealed to the library.

    The second version may hold later steps of cases; what holds none is of the first. The third names its cipher, the
    fourth holds registrations of newborns.
    """

    version: Literal[1, 2, 3, 4]
    city: RegionCode
    counter: CounterNo
    made_at: SignedAt
    key: SigningKey
    carrier: SigningKey
    sealed_key: Sealed
    records: Annotated[int, Field(ge=0, le=10_000_000, strict=True)]
    events: Annotated[int, Field(ge=0, le=10_000_000, strict=True)] = 0
    newborns: Annotated[int, Field(ge=0, le=10_000_000, strict=True)] = 0
    cipher: Algorithm = Algorithm.AES


@dataclass(frozen=True, slots=True)
class Carried:
    """A file whose signature was found right. `sha256` names it."""

    header: Header
    sha256: str
    start: int
    end: int
    content_key: bytes


class Kind(Enum):
    PHOTO = b"P"
    RECORD = b"R"
    EVENT = b"V"
    NEWBORN = b"N"
    END = b"E"


def prove(file: BinaryIO, carrier: Carrier) -> Carried:
    """Read it once from beginning to end. Raises UnfitFileError, OSError."""
    head = file.read(len(MAGIC) + LENGTH.size)
    if len(head) < len(MAGIC) + LENGTH.size or not head.startswith(MAGIC):
        raise UnfitFileError(Unfit.FORMAT)
    (length,) = LENGTH.unpack(head[len(MAGIC) :])
    if length > LARGEST_HEADER_BYTES:
        raise UnfitFileError(Unfit.FORMAT)
    said = file.read(length)
    header = _header(said)
    if header.carrier != carrier.sealing_key:
        raise UnfitFileError(Unfit.FOREIGN)
    start = file.tell()
    end = file.seek(0, 2) - SIGNATURE_BYTES
    digest = hashlib.sha256()
    file.seek(0)
    left = end
    while left > 0 and (chunk := file.read(min(left, CHUNK_BYTES))):
        digest.update(chunk)
        left -= len(chunk)
    signature = file.read(SIGNATURE_BYTES)
    if end < start or not is_signed(header.key, signature.hex(), PURPOSE + b"\n" + digest.digest()):
        raise UnfitFileError(Unfit.DAMAGED)
    try:
        content_key = carrier.unseal(bytes.fromhex(header.sealed_key))
    except ValueError:
        raise UnfitFileError(Unfit.FOREIGN) from None
    if len(content_key) != 32:
        raise UnfitFileError(Unfit.DAMAGED)
    return Carried(header, digest.hexdigest(), start, end, content_key)


def _header(said: bytes) -> Header:
    try:
        told = json.loads(said)
        version = told["version"]
    except (ValueError, KeyError, TypeError, RecursionError):
        raise UnfitFileError(Unfit.FORMAT) from None
    if version not in (1, 2, 3, 4):
        raise UnfitFileError(Unfit.VERSION)
    try:
        return Header.model_validate(told)
    except ValidationError:
        raise UnfitFileError(Unfit.FORMAT) from None


def frames(file: BinaryIO, carried: Carried) -> Iterator[tuple[Kind, bytes]]:
    """Photos, records and steps in the order in which they were put in. Raises UnfitFileError, OSError."""
    header, place, number = carried.header, carried.start, 0
    file.seek(place)
    while place < carried.end:
        (length,) = LENGTH.unpack(_exactly(file, LENGTH.size))
        place += LENGTH.size + length
        if length > LARGEST_FRAME_BYTES or place > carried.end:
            raise UnfitFileError(Unfit.DAMAGED)
        try:
            frame = _exactly(file, length), header.key.encode()
            opened = open_frame(header.cipher, carried.content_key, number, frame)
            kind = Kind(opened[:1])
        except (InvalidTag, ValueError):
            raise UnfitFileError(Unfit.DAMAGED) from None
        if kind is Kind.END:
            break
        yield kind, opened[1:]
        number += 1
    else:
        raise UnfitFileError(Unfit.DAMAGED)
    if place != carried.end:
        raise UnfitFileError(Unfit.DAMAGED)


def _exactly(file: BinaryIO, count: int) -> bytes:
    content = file.read(count)
    if len(content) != count:
        raise UnfitFileError(Unfit.DAMAGED)
    return content
