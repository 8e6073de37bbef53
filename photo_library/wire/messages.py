"""Describes the messages of version 1 strictly: unknown keys and wrong types are refused."""

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints

Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Identifier = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")]


def _with_right_end(number: str) -> str:
    """GB 11643: the last character follows from the others. Raises ValueError, without the number."""
    total = sum(int(digit) * pow(2, 17 - place, 11) for place, digit in enumerate(number[:17]))
    if number[17] != "10X98765432"[total % 11]:
        raise ValueError("wrong check character")
    return number


IdNumber = Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]{16}[0-9X]$"), AfterValidator(_with_right_end)]
RegionCode = Annotated[str, StringConstraints(pattern=r"^[0-9]{6}$")]
CounterNo = Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z]{1,8}$")]
Word = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{1,64}$")]
Text = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Words = Annotated[str, StringConstraints(max_length=200)]
Phone = Annotated[str, StringConstraints(pattern=r"^[0-9-]{7,20}$")]
TwoDigits = Annotated[str, StringConstraints(pattern=r"^[0-9]{2}$")]


class Message(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


class Applicant(Message):
    name: Text
    id_number: IdNumber
    registered_at: RegionCode


class Photo(Message):
    profile: Word
    sha256: Sha256
    bytes: Annotated[int, Field(ge=1, le=100_000_000, strict=True)]
    width: Annotated[int, Field(ge=1, le=65_500, strict=True)]
    height: Annotated[int, Field(ge=1, le=65_500, strict=True)]
    dpi: Annotated[int, Field(ge=1, le=10_000, strict=True)]


class Finding(Message):
    code: Word
    severity: Literal["blocking", "warning", "confirm"]
    measured: float
    limit: float
    unit: Annotated[str, StringConstraints(max_length=16)]


class Override(Message):
    by: Word
    reason: Text


class AtWindow(Message):
    kind: Literal["window"]


class ByProxy(Message):
    kind: Literal["proxy"]
    name: Text
    id_number: IdNumber
    phone: Phone


class ByMail(Message):
    kind: Literal["mail"]
    recipient: Text
    phone: Phone
    address: Text
    postcode: Annotated[str, StringConstraints(pattern=r"^[0-9]{6}$")] | None
    consented_at: AwareDatetime
    division: RegionCode | None = None


class Reuse(Message):
    """The applicant agreed that held photos are looked at; `record_id` names the one that was used, if any was."""

    consented_at: AwareDatetime
    record_id: Identifier | None


class Take(Message):
    """A take before the filed one: what was found, in codes, and whether it came from the library."""

    blocking: Annotated[tuple[Word, ...], Field(max_length=100)]
    confirm: Annotated[tuple[Word, ...], Field(max_length=100)]
    from_library: Annotated[bool, Field(strict=True)]


class Booklet(Message):
    """What the household booklet says, whatever the number tells."""

    sex: Annotated[int, Field(ge=1, le=2, strict=True)]
    """GB/T 2261.1: 1 male, 2 female."""
    born: date


class Address(Message):
    division: RegionCode
    province: Text
    city: Words
    county: Words
    detail: Text


class Guardian(Message):
    name: Text
    id_number: IdNumber
    relation: TwoDigits
    proof: Literal["in_booklet", "shown", "missing"]


class ProofShown(Message):
    kind: Literal["work", "study", "residence"]
    has_picture: Annotated[bool, Field(strict=True)]


class Application(Message):
    """What is applied for, and by whom."""

    kind: Literal["adult", "minor", "without_capacity"]
    reason: Literal["under_16", "reached_16", "settled", "returned", "naturalised"]
    ethnicity: TwoDigits
    booklet: Booklet
    address: Address
    phone: Phone
    guardian: Guardian | None
    proof: ProofShown | None
    presented: Annotated[tuple[Word, ...], Field(max_length=40)]


class Registered(Message):
    outcome: Literal["registered"]
    fingers: Annotated[tuple[Word, ...], Field(min_length=1, max_length=2)]


class RegistrationFailed(Message):
    outcome: Literal["failed"]


class NotRegistered(Message):
    outcome: Literal["not_registered"]
    reason: Literal["disability", "injury", "other"]
    note: Words


class Commitment(Message):
    notice: Word
    signed: Literal["pad", "sheet"]
    signed_at: AwareDatetime


class Signing(Message):
    fingerprints: Annotated[Registered | RegistrationFailed | NotRegistered, Field(discriminator="outcome")]
    commitment: Commitment
    confirmed_at: AwareDatetime


class SameFrameWaived(Message):
    """Why there is no picture with the guardian."""

    exception: Literal["applicant_cannot", "guardian_cannot", "picture_fails"]
    reason: Text
    by: Word


class Record(Message):
    """What a counter files for one case. Counters of before 2026-11-26 send neither application nor signing."""

    version: Literal[1]
    record_id: Identifier
    receipt_no: Annotated[str, StringConstraints(pattern=r"^[0-9]{6}-[0-9A-Za-z]{1,8}-[0-9]{8}-[0-9]{4,8}-[0-9A-Z]$")]
    case_id: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9-]{1,64}$")]
    city: RegionCode
    counter: CounterNo
    officer: Word
    taken_at: AwareDatetime
    filed_at: AwareDatetime
    applicant: Applicant
    eligibility_rule: Word
    photos: Annotated[tuple[Photo, ...], Field(min_length=1, max_length=16)]
    findings: Annotated[tuple[Finding, ...], Field(max_length=100)]
    confirmed: Annotated[tuple[Word, ...], Field(max_length=100)]
    override: Override | None
    collection: Annotated[AtWindow | ByProxy | ByMail, Field(discriminator="kind")]
    reuse: Reuse | None = None
    takes: Annotated[tuple[Take, ...], Field(max_length=16)] | None = None
    application: Application | None = None
    signing: Signing | None = None
    same_frame_waived: SameFrameWaived | None = None


class Filing(Message):
    """A record together with photos that it names: all of them, or those that are not held yet."""

    version: Literal[1]
    record: Record
    photos: Annotated[tuple[Annotated[str, StringConstraints(min_length=4)], ...], Field(max_length=16)]
    """Each one's bytes in base64 (RFC 4648, section 4)."""


class RecordAccepted(Message):
    version: Literal[1] = 1
    record_id: Identifier
    received_at: datetime


class PhotoStored(Message):
    version: Literal[1] = 1
    sha256: Sha256
    bytes: int


class LookupRequest(Message):
    version: Literal[1]
    id_number: IdNumber
    purpose: Word


class FoundPhoto(Photo):
    record_id: Identifier
    taken_at: AwareDatetime
    city: RegionCode
    counter: CounterNo


class LookupAnswer(Message):
    version: Literal[1] = 1
    photos: tuple[FoundPhoto, ...]


FIELD_NAMES = frozenset(name for message in Message.__subclasses__() for name in message.model_fields)
"""All words of these messages: they may be repeated in an answer, since no caller invented them."""
