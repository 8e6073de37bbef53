"""The golden messages: the library reads and writes exactly what is agreed on."""

import json
import re
from datetime import datetime

import pytest
from pydantic import BaseModel

from photo_library.wire import audits as audit_wire
from photo_library.wire import carried as carried_wire
from photo_library.wire import events as wire_events
from photo_library.wire import messages as wire
from photo_library.wire import newborns as wire_newborns
from photo_library.wire import officers as wire_officers
from tests.conftest import COMBINATIONS
from tests.photo_library import letters
from tests.photo_library.desks import Desk
from tests.photo_library.letters import Json

RECORDS = [
    "record-window", "record-mail", "record-reused", "record-retaken", "record-proxy", "record-guardian",
    "record-together", "record-without-pair",
]  # fmt: skip
EVENTS = [
    "event-made", "event-arrived", "event-posted", "event-collected", "event-collection", "event-corrected",
    "event-withdrawn", "event-undone",
]  # fmt: skip
NEWBORNS = [
    "newborn-taken", "newborn-turned-away", "newborn-granted", "newborn-turned-down", "newborn-page-printed",
    "newborn-page-handed-out", "newborn-handed-back", "newborn-withdrawn", "newborn-undone",
]  # fmt: skip
READ = {
    **dict.fromkeys(EVENTS, wire_events.CaseEvent),
    **dict.fromkeys(NEWBORNS, wire_newborns.NewbornStep),
    "filing": wire.Filing,
    "lookup-request": wire.LookupRequest,
    **dict.fromkeys(RECORDS, wire.Record),
    "officer-sign-in": wire_officers.SignIn,
    "officer-password": wire_officers.NewPassword,
    "enrolment-request": wire_officers.Enrolment,
    "photos-block": wire_officers.Block,
    "photos-unblock": wire_officers.Unblock,
    "audit-key": audit_wire.AuditKey,
    "audit-head": audit_wire.AuditHead,
}
WRITTEN = {
    "photo-stored": wire.PhotoStored,
    "record-accepted": wire.RecordAccepted,
    "event-accepted": wire_events.EventAccepted,
    "lookup-answer": wire.LookupAnswer,
    "officers-policy": wire_officers.OfficersPolicy,
    "officer-signed-in": wire_officers.SignedIn,
    "officer-signed-out": wire_officers.SignedOut,
    "enrolment-answer": wire_officers.Enrolled,
    "photos-blocked": wire_officers.Blocked,
    "audit-key-kept": audit_wire.AuditKeyKept,
    "audit-head-kept": audit_wire.AuditHeadKept,
    "audit-heads": audit_wire.AuditHeads,
    "carrier-key": carried_wire.CarrierKey,
    "carried-receipt": carried_wire.CarriedReceipt,
    "carried-receipt-events": carried_wire.CarriedReceipt,
    "carried-receipt-newborns": carried_wire.CarriedReceipt,
}
PROBLEMS = {
    "record-differs", "wrong-credentials", "locked", "officer-barred", "must-change", "password-expired",
    "password-unfit", "not-signed-in", "not-allowed", "too-many", "code-refused", "photo-withheld",
    "certificate-differs",
}  # fmt: skip
ON_EACH = pytest.mark.parametrize("stores", COMBINATIONS, indirect=True)


def with_photo(name: str, content: bytes) -> Json:
    return {**letters.golden(name), "photos": [letters.photo_of(content)]}


def with_moments(value: object) -> object:
    """The message with its times as moments: a microsecond more or less in the text is no difference."""
    match value:
        case dict():
            return {key: with_moments(inner) for key, inner in value.items()}
        case list():
            return [with_moments(inner) for inner in value]
        case str() if re.match(r"\d{4}-\d\d-\d\dT", value):
            return datetime.fromisoformat(value), value[-6:].replace("Z", "+00:00")[-6:]
        case _:
            return value


@pytest.mark.parametrize(("name", "kind"), (READ | WRITTEN).items())
def test_a_golden_message_is_read_and_written_back_unchanged(name: str, kind: type[BaseModel]) -> None:
    agreed = letters.golden(name)
    read = kind.model_validate_json(json.dumps(agreed))
    assert with_moments(json.loads(read.model_dump_json(exclude_unset=True))) == with_moments(agreed)


def test_every_golden_message_is_looked_at() -> None:
    names = {file.stem for file in letters.GOLDEN.glob("*.json")}
    assert names == READ.keys() | WRITTEN.keys() | {f"problem-{code}" for code in PROBLEMS}


@ON_EACH
@pytest.mark.parametrize("name", RECORDS)
def test_the_golden_records_are_taken(desk: Desk, name: str) -> None:
    record = with_photo(name, letters.jpeg())
    stored = desk.send_photo(letters.jpeg())
    assert (stored.status_code, stored.json().keys()) == (201, letters.golden("photo-stored").keys())
    answer = desk.send_record(record)
    assert (answer.status_code, answer.json().keys()) == (201, letters.golden("record-accepted").keys())
    assert answer.json()["record_id"] == record["record_id"]
    assert answer.json()["received_at"].endswith("Z")


@ON_EACH
def test_a_lookup_is_answered_as_agreed(desk: Desk) -> None:
    record = with_photo("record-window", letters.jpeg())
    desk.send_photo(letters.jpeg())
    desk.send_record(record)
    answer = desk.call("POST", "/v1/people/lookup", json=letters.golden("lookup-request"))
    (agreed,), (found,) = letters.golden("lookup-answer")["photos"], answer.json()["photos"]
    assert found.keys() == agreed.keys()
    assert found == {**agreed, **letters.photo_of(letters.jpeg()), "taken_at": found["taken_at"]}
    assert found["taken_at"] == "2026-11-23T09:28:41.120000+08:00"


def test_a_clash_is_told_as_agreed(desk: Desk) -> None:
    record = desk.file(0)
    answer = desk.send_record({**record, "officer": "069999"})
    assert (answer.status_code, answer.json()) == (409, letters.golden("problem-record-differs"))


@ON_EACH
def test_a_photo_comes_back_as_it_was_sent(desk: Desk) -> None:
    content = letters.jpeg()
    desk.send_photo(content)
    answer = desk.call("GET", f"/v1/photos/{letters.digest_of(content)}")
    assert answer.content == content
    assert answer.headers["Content-Type"] == "image/jpeg"
    assert answer.headers["Content-Digest"] == letters.content_digest(content)


@ON_EACH
def test_whether_a_photo_is_held_is_told_without_a_body(desk: Desk) -> None:
    content = letters.jpeg()
    address = f"/v1/photos/{letters.digest_of(content)}"
    assert (desk.call("HEAD", address).status_code, desk.call("HEAD", address).content) == (404, b"")
    desk.send_photo(content)
    assert (desk.call("HEAD", address).status_code, desk.call("HEAD", address).content) == (200, b"")


@ON_EACH
def test_a_person_is_found_with_all_photos_of_all_cities_newest_first(desk: Desk, open_desk: object) -> None:
    number = letters.id_number(7)
    applicant = {"name": "测试𠮷", "id_number": number, "registered_at": "341000"}
    first = desk.file(1, applicant=applicant)
    second = desk.file(2, applicant=applicant)
    assert callable(open_desk)
    elsewhere: Desk = open_desk("341000", "3")
    third = letters.record(3, applicant=applicant, city="341000", counter="3", receipt_no="341000-3-20261123-000001-B")
    elsewhere.send_photo(letters.jpeg(3))
    assert elsewhere.send_record(third).status_code == 201
    found = desk.look_up(number).json()["photos"]
    assert [photo["record_id"] for photo in found] == [each["record_id"] for each in (third, second, first)]
    assert [photo["city"] for photo in found] == ["341000", "310000", "310000"]


def test_someone_unknown_has_no_photos(desk: Desk) -> None:
    desk.file(1)
    assert desk.look_up(letters.id_number(2)).json() == {"version": 1, "photos": []}


def test_the_description_names_every_call_and_its_problems(desk: Desk) -> None:
    described = desk.call("GET", "/openapi.json").json()
    calls = {f"{method.upper()} {path}" for path, methods in described["paths"].items() for method in methods}
    agreed = {
        "PUT /v1/photos/{sha256}",
        "HEAD /v1/photos/{sha256}",
        "GET /v1/photos/{sha256}",
        "PUT /v1/records/{record_id}",
        "PUT /v1/filings/{record_id}",
        "PUT /v1/records/{record_id}/events/{event_id}",
        "GET /v1/records/{record_id}/photos/{sha256}",
        "POST /v1/people/lookup",
        "GET /healthz",
        "GET /readyz",
    }
    assert agreed <= calls
    versioned = [
        call for path, calls in described["paths"].items() if path.startswith("/v1/") for call in calls.values()
    ]
    assert all("application/problem+json" in call["responses"]["default"]["content"] for call in versioned)
    assert "HTTPValidationError" not in json.dumps(described)


def test_the_page_of_the_description_asks_no_other_host(desk: Desk) -> None:
    page = desk.call("GET", "/docs").text
    assert "/docs-assets/" in page
    assert "http://" not in page
    assert "https://" not in page
