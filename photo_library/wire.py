"""Describes the messages of version 1 strictly: unknown keys and wrong types are refused."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints

Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Identifier = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")]
IdNumber = Annotated[str, StringConstraints(pattern=r"^[1-9]\d{16}[\dX]$")]
RegionCode = Annotated[str, StringConstraints(pattern=r"^\d{6}$")]
CounterNo = Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z]{1,8}$")]
Word = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{1,64}$")]
Text = Annotated[str, StringConstraints(min_length=1, max_length=200)]


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


class ByMail(Message):
    kind: Literal["mail"]
    recipient: Text
    phone: Annotated[str, StringConstraints(pattern=r"^[0-9-]{7,20}$")]
    address: Text
    postcode: Annotated[str, StringConstraints(pattern=r"^\d{6}$")] | None
    consented_at: AwareDatetime


class Record(Message):
    """What a counter files for one case."""

    version: Literal[1]
    record_id: Identifier
    receipt_no: Annotated[str, StringConstraints(pattern=r"^\d{6}-[0-9A-Za-z]{1,8}-\d{8}-\d{4,8}-[0-9A-Z]$")]
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
    collection: Annotated[AtWindow | ByMail, Field(discriminator="kind")]


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
