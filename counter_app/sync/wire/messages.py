"""Writes what a counter says to the regional library, and reads what the library answers, strictly.

Keys that this version does not know are passed over in answers, so that a library may say more; types and the version
are not negotiable. Errors name the key, never what stood there.
"""

import base64
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import assert_never

from counter_app.domain.case.collection import AtWindow, ByMail, ByProxy, Collection
from counter_app.domain.case.progress import CaseEvent
from counter_app.domain.case.record import CaptureRecord, PhotoRef, RecordDraft
from counter_app.domain.ids import EventId, ProfileId, RecordId, RegionCode
from counter_app.domain.newborn.steps import NewbornStep
from counter_app.domain.person.identity import IdNumber
from counter_app.domain.photo.photo import HeldPhoto
from counter_app.sync.wire import application_tables, fields
from counter_app.sync.wire.fields import MalformedError, Table
from counter_app.sync.wire.happenings import happening_table
from counter_app.sync.wire.newborn_letters import fact_table
from counter_app.sync.wire.stored import finding_table, override_table, takes_table

VERSION = 1
PROBLEM_PREFIX = "urn:photo-library:"
_CODE = re.compile(r"[a-z0-9-]{1,60}")
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class PhotoStored:
    sha256: str
    size_bytes: int


@dataclass(frozen=True, slots=True)
class RecordAccepted:
    record_id: RecordId
    received_at: datetime


@dataclass(frozen=True, slots=True)
class EventAccepted:
    event_id: EventId
    received_at: datetime


@dataclass(frozen=True, slots=True)
class Enrolled:
    """Which counter the library takes this one for, and the token that says so."""

    city: str
    counter: str
    token: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Problem:
    """Why the library refused a call. The code is for us; its sentences are for the library's own people."""

    code: str
    status: int


def write_record(record: CaptureRecord) -> bytes:
    """The same record always gives the same bytes: a repeated call is seen to be one."""
    return _json(_record_table(record))


def write_filing(record: CaptureRecord, photos: Sequence[bytes]) -> bytes:
    """The record together with photos that it names."""
    coded = [base64.b64encode(photo).decode("ascii") for photo in photos]
    return _json({"version": VERSION, "record": _record_table(record), "photos": coded})


def _record_table(record: CaptureRecord) -> dict[str, object]:
    draft = record.draft
    applicant, window = draft.case.applicant, draft.case.window
    return {
        "version": VERSION,
        "record_id": draft.id,
        "receipt_no": record.receipt_no,
        "case_id": draft.case.id,
        "city": window.city,
        "counter": window.counter,
        "officer": window.officer,
        "taken_at": _moment(draft.taken_at),
        "filed_at": _moment(draft.filed_at),
        "applicant": {
            "name": applicant.name.value,
            "id_number": applicant.id_number.value,
            "registered_at": applicant.registered_at,
        },
        "eligibility_rule": draft.case.eligibility.rule,
        "photos": [_photo_table(photo) for photo in record.photos],
        "findings": [finding_table(finding) for finding in draft.findings],
        "confirmed": sorted(draft.confirmed),
        "override": override_table(draft.override),
        "collection": _collection_table(draft.collection),
        **_reuse_table(draft),
        **({} if draft.takes is None else {"takes": takes_table(draft.takes)}),
        **_application_tables(draft),
    }


def write_event(event: CaseEvent) -> bytes:
    """The same event always gives the same bytes."""
    return _json(
        {
            "version": VERSION,
            "event_id": event.id,
            "record_id": event.record_id,
            "at": _moment(event.at),
            "city": event.window.city,
            "counter": event.window.counter,
            "officer": event.window.officer,
            "what": happening_table(event.what, _collection_table),
        }
    )


def write_newborn(step: NewbornStep) -> bytes:
    """The same step always gives the same bytes."""
    return _json(
        {
            "version": VERSION,
            "event_id": step.id,
            "newborn_id": step.newborn_id,
            "at": _moment(step.at),
            "city": step.window.city,
            "counter": step.window.counter,
            "officer": step.window.officer,
            "what": fact_table(step.what, _moment),
        }
    )


def read_event_accepted(body: bytes) -> EventAccepted:
    """Raises MalformedError."""
    table = _versioned(body)
    return EventAccepted(EventId(fields.text(table, "event_id")), fields.moment(table, "received_at"))


def write_lookup(id_number: IdNumber, purpose: str) -> bytes:
    return _json({"version": VERSION, "id_number": id_number.value, "purpose": purpose})


def write_enrolment(code: str) -> bytes:
    return _json({"version": VERSION, "code": code})


def read_enrolled(body: bytes) -> Enrolled:
    """Raises MalformedError."""
    table = _versioned(body)
    return Enrolled(fields.text(table, "city"), fields.text(table, "counter"), fields.text(table, "token"))


def read_photo_stored(body: bytes) -> PhotoStored:
    """Raises MalformedError."""
    table = _versioned(body)
    return PhotoStored(fields.text(table, "sha256"), fields.whole(table, "bytes"))


def read_record_accepted(body: bytes) -> RecordAccepted:
    """Raises MalformedError."""
    table = _versioned(body)
    return RecordAccepted(RecordId(fields.text(table, "record_id")), fields.moment(table, "received_at"))


def read_problem(body: bytes) -> Problem:
    """Raises MalformedError."""
    table = fields.table_of(body)
    code = fields.text(table, "code")
    if fields.text(table, "type") != PROBLEM_PREFIX + code:
        raise MalformedError("type: not of this library")
    if not _CODE.fullmatch(code):
        raise MalformedError("code: not a code")
    return Problem(code, fields.whole(table, "status"))


def read_lookup(body: bytes) -> tuple[HeldPhoto, ...]:
    """Raises MalformedError."""
    return fields.each(_versioned(body), "photos", _held_photo)


def _held_photo(table: Table) -> HeldPhoto:
    for size in ("bytes", "width", "height", "dpi"):
        fields.whole(table, size)
    if not _SHA256.fullmatch(fields.text(table, "sha256")):
        raise MalformedError("sha256: not a digest")
    return HeldPhoto(
        RecordId(fields.text(table, "record_id")),
        ProfileId(fields.text(table, "profile")),
        fields.text(table, "sha256"),
        fields.moment(table, "taken_at"),
        RegionCode(fields.text(table, "city")),
        fields.text(table, "counter"),
    )


def _photo_table(photo: PhotoRef) -> dict[str, object]:
    return {
        "profile": photo.profile,
        "sha256": photo.sha256,
        "bytes": photo.size_bytes,
        "width": photo.width_px,
        "height": photo.height_px,
        "dpi": photo.dpi,
    }


def _reuse_table(draft: RecordDraft) -> dict[str, object]:
    """Only where the applicant agreed to it; `record_id` names the record whose photo this is, if one was used."""
    consented_at = draft.case.reuse_consented_at
    if consented_at is None:
        return {}
    return {"reuse": {"consented_at": _moment(consented_at), "record_id": draft.reused_from}}


def _application_tables(draft: RecordDraft) -> dict[str, object]:
    """Only of records that have them; the strokes of a signature stay in the journal."""
    application, signing = draft.case.application, draft.signing
    tables: dict[str, object] = {}
    if application is not None:
        tables["application"] = application_tables.application_table(application)
    if signing is not None:
        tables["signing"] = application_tables.signing_table(signing, _moment)
    if draft.same_frame_waived is not None:
        tables["same_frame_waived"] = application_tables.waived_table(draft.same_frame_waived)
    return tables


def _collection_table(collection: Collection) -> dict[str, object]:
    match collection:
        case AtWindow():
            return {"kind": "window"}
        case ByProxy(name=name, id_number=number, phone=phone):
            return {"kind": "proxy", "name": name.value, "id_number": number.value, "phone": phone}
        case ByMail():
            return {
                "kind": "mail",
                "recipient": collection.recipient,
                "phone": collection.phone,
                "address": collection.address,
                "postcode": collection.postcode,
                "consented_at": _moment(collection.consented_at),
                **({} if collection.division is None else {"division": collection.division}),
            }
        case _:
            assert_never(collection)


def _versioned(body: bytes) -> Table:
    table = fields.table_of(body)
    fields.require_version(table, VERSION)
    return table


def _moment(moment: datetime) -> str:
    return moment.isoformat(timespec="milliseconds")


def _json(table: dict[str, object]) -> bytes:
    return json.dumps(table, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()
