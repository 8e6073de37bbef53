"""No name, number, address or face stands in clear on the disk, in the log or in an address."""

import time
from pathlib import Path

import pytest

from tests.photo_library import letters
from tests.photo_library.desks import Desk
from tests.photo_library.services import lines_of, running

MAIL = letters.golden("record-mail")["collection"]
PATIENCE_S = 10.0
CANARY = "WORD-THAT-STANDS-NOWHERE-ELSE"
SECRETS = [
    letters.record(0)["applicant"]["name"],
    letters.id_number(0),
    MAIL["recipient"],
    MAIL["phone"],
    MAIL["address"],
]


@pytest.fixture
def traces(folder: Path) -> dict[str, bytes]:
    """All files that a service leaves, and its log, after calls that went well and calls that did not."""
    with running(folder) as (_, desk):
        record = desk.file(0, collection=MAIL)
        desk.look_up(letters.id_number(0))
        misuse(desk)
        desk.send_record({**record, "officer": "069999"})
    files = {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
    return files | {"log": (folder.parent / "library.log").read_bytes()}


def misuse(desk: Desk) -> None:
    """What people do by mistake: personal data where they do not belong."""
    number = letters.id_number(0)
    desk.call("GET", f"/v1/people/{number}?name={CANARY}")
    desk.call("GET", f"/{CANARY}/{number}")
    desk.call("PUT", f"/v1/photos/{number}", content=CANARY.encode())
    desk.call("PUT", f"/v1/records/{number}", json={CANARY: number})
    desk.call(CANARY, "/healthz")  # no method of HTTP: refused before it has a line in the log
    desk.call("PROPFIND", "/healthz")
    desk.call("GET", "/healthz", headers={"Authorization": f"Bearer {CANARY}", "X-Name": CANARY})
    desk.look_up(number[:-1])


def test_no_personal_data_are_on_the_disk_or_in_the_log_in_clear(traces: dict[str, bytes]) -> None:
    assert len(traces) >= 5
    words = {word.encode(code) for word in [*SECRETS, CANARY] for code in ("utf-8", "utf-16-le")}
    escaped = {ascii(word)[1:-1].encode() for word in SECRETS}
    assert [(name, word) for name, held in traces.items() for word in words | escaped if word in held] == []


def test_no_picture_is_on_the_disk_in_clear(traces: dict[str, bytes]) -> None:
    picture = letters.jpeg(0)
    pieces = [picture[at : at + 16] for at in range(200, len(picture) - 16, 500)]
    assert [
        name for name, held in traces.items() if b"\xff\xd8\xff" in held or any(piece in held for piece in pieces)
    ] == []


def test_no_token_is_on_the_disk_or_in_the_log(folder: Path) -> None:
    with running(folder) as (_, desk):
        desk.file(0)
        token = desk.token.encode()
        desk.call("GET", "/healthz", headers={"Authorization": desk.token})
    files = [*folder.rglob("*"), folder.parent / "library.log"]
    assert [file for file in files if file.is_file() and token in file.read_bytes()] == []


def calls_told(log: Path, count: int) -> list[tuple[object, ...]]:
    """What the log tells of calls, once it tells of so many: a line is written after its answer went out."""
    deadline = time.monotonic() + PATIENCE_S
    while log.read_text("utf-8").count('"event": "request"') < count and time.monotonic() < deadline:
        time.sleep(0.01)
    lines = [line for line in lines_of(log) if line["event"] == "request"]
    return [(line["method"], line["route"], line["status"], line["counter"]) for line in lines]


def test_the_log_tells_of_each_call_its_route_counter_and_end(folder: Path) -> None:
    with running(folder) as (_, desk):
        desk.file(0)
        misuse(desk)
        told = calls_told(folder.parent / "library.log", 9)
    us = "310000-07"
    assert told == [
        ("PUT", "/v1/photos/{sha256}", 201, us),
        ("PUT", "/v1/records/{record_id}", 201, us),
        ("GET", "(none)", 404, None),
        ("GET", "(none)", 404, None),
        ("PUT", "/v1/photos/{sha256}", 422, us),
        ("PUT", "/v1/records/{record_id}", 422, us),
        ("(other)", "/healthz", 405, None),
        ("GET", "/healthz", 200, None),
        ("POST", "/v1/people/lookup", 422, us),
    ]


def test_personal_data_stand_in_bodies_only(desk: Desk) -> None:
    """All addresses of the service take digests and identifiers that counters made: none has a place for a person."""
    paths = desk.call("GET", "/openapi.json").json()["paths"]
    placed = {
        (parameter["in"], parameter["name"])
        for calls in paths.values()
        for call in calls.values()
        for parameter in call.get("parameters", [])
    }
    made = {("path", name) for name in ("sha256", "record_id", "newborn_id", "event_id", "key", "head_id")}
    assert placed <= made | {("header", "content-digest"), ("header", "Officer-Authorization")}
