"""Every error is a problem that says what is wrong, and repeats nothing of what was sent."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from photo_library.service import Library
from tests.conftest import IN_ITS_FOLDER
from tests.photo_library import letters
from tests.photo_library.desks import Desk

PICTURE = letters.jpeg()
PHOTO = f"/v1/photos/{letters.digest_of(PICTURE)}"
RECORD = f"/v1/records/{letters.record_id(0)}"
Call = Callable[[Desk], httpx.Response]


def is_problem(answer: httpx.Response, status: int, code: str) -> bool:
    body = answer.json()
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert body.keys() >= {"type", "title", "status", "code", "detail"}
    assert body["type"] == f"urn:photo-library:{body['code']}"
    assert all(isinstance(body[key], str) and body[key] for key in ("title", "detail"))
    assert (answer.status_code, body["status"], body["code"]) == (status, status, code)
    return True


def put_photo(content: bytes, path: str = PHOTO, **headers: str) -> Call:
    sent = letters.photo_headers(content) | {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda desk: desk.call("PUT", path, content=content, headers=desk.known | sent)


def put_record(path: str = RECORD, **changed: Any) -> Call:
    return lambda desk: desk.call("PUT", path, json=letters.record(0, **changed))


def put_text(body: bytes) -> Call:
    return lambda desk: desk.call("PUT", RECORD, content=body, headers=desk.known | JSON)


JSON = {"Content-Type": "application/json"}
OTHER = letters.content_digest(b"")
BROKEN = PICTURE[: len(PICTURE) // 2]
PNG = b"\x89PNG\r\n\x1a\n" + PICTURE
HUGE = letters.jpeg(1, (8001, 8))


def photo_path(content: bytes) -> str:
    return f"/v1/photos/{letters.digest_of(content)}"


ERRORS: list[tuple[str, Call, int, str]] = [
    ("wrong digest in the address", put_photo(PICTURE, "/v1/photos/" + "0" * 64), 400, "digest-mismatch"),
    ("wrong digest in the header", put_photo(PICTURE, Content_Digest=OTHER), 400, "digest-mismatch"),
    ("other bytes", put_photo(PICTURE + b"x", Content_Digest=letters.content_digest(PICTURE)), 400, "digest-mismatch"),
    ("no digest", put_photo(PICTURE, Content_Digest=""), 400, "digest-mismatch"),
    ("another kind", put_photo(PICTURE, Content_Type="image/png"), 415, "not-a-jpeg"),
    ("cut off", put_photo(BROKEN, photo_path(BROKEN)), 422, "not-a-jpeg"),
    ("mislabelled", put_photo(PNG, photo_path(PNG)), 422, "not-a-jpeg"),
    ("empty", put_photo(b"", photo_path(b"")), 422, "not-a-jpeg"),
    ("beyond all measure", put_photo(HUGE, photo_path(HUGE)), 422, "not-a-jpeg"),
    ("oversized", put_photo(b"x" * 2_000_001), 413, "too-large"),
    ("no digest at all as address", put_photo(PICTURE, "/v1/photos/portrait"), 422, "not-valid"),
    ("photo not held", lambda desk: desk.call("GET", PHOTO), 404, "not-found"),
    ("photos missing", put_record(), 422, "photo-missing"),
    ("another record in the address", put_record(f"/v1/records/{letters.record_id(1)}"), 422, "not-valid"),
    ("another counter", put_record(counter="08"), 403, "wrong-counter"),
    ("another city", put_record(city="320500"), 403, "wrong-counter"),
    ("a later version", put_record(version=2), 422, "not-valid"),
    ("an unknown key", put_record(remark="x"), 422, "not-valid"),
    ("no photos", put_record(photos=[]), 422, "not-valid"),
    ("a time without offset", put_record(taken_at="2026-11-23T09:28:41"), 422, "not-valid"),
    ("digits of another script", put_record(city="３１００００"), 422, "not-valid"),
    ("no JSON", put_text(b"{"), 422, "not-valid"),
    ("no UTF-8", put_text(b'{"a": "\xff"}'), 400, "bad-request"),
    ("no bottom", put_text(b"[" * 100_000), 400, "bad-request"),
    ("nothing", lambda desk: desk.call("PUT", RECORD), 422, "not-valid"),
    ("a large message", put_text(b" " * 200_001), 413, "too-large"),
    ("half a lookup", lambda desk: desk.call("POST", "/v1/people/lookup", json={"version": 1}), 422, "not-valid"),
    ("no such place", lambda desk: desk.call("GET", "/v1/people"), 404, "not-found"),
    ("no such method", lambda desk: desk.call("DELETE", PHOTO), 405, "method-not-allowed"),
    ("unknown caller", lambda desk: desk.call("PUT", RECORD, json={}, headers={}), 401, "not-authorized"),
    ("nobody, no JSON", lambda desk: desk.call("PUT", RECORD, content=b"{", headers=JSON), 401, "not-authorized"),
    ("wrong token", lambda desk: desk.call("GET", PHOTO, headers={"Authorization": "Bearer x"}), 401, "not-authorized"),
    ("no scheme", lambda desk: desk.call("GET", PHOTO, headers={"Authorization": desk.token}), 401, "not-authorized"),
]  # fmt: skip


@pytest.mark.parametrize(("call", "status", "code"), [each[1:] for each in ERRORS], ids=[each[0] for each in ERRORS])
def test_an_error_is_a_problem_with_its_code(desk: Desk, call: Call, status: int, code: str) -> None:
    answer = call(desk)
    assert is_problem(answer, status, code)
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("call", [each[1] for each in ERRORS], ids=[each[0] for each in ERRORS])
def test_a_counter_that_was_just_heard_is_told_the_same(desk: Desk, call: Call) -> None:
    answer = call(desk)
    assert desk.call("GET", "/v1/carrier-key").status_code == 200
    again = call(desk)
    assert (again.status_code, again.json()) == (answer.status_code, answer.json())
    assert dict(again.headers) == dict(answer.headers)


def test_a_caller_without_a_token_is_told_what_to_send(desk: Desk) -> None:
    assert desk.call("GET", PHOTO, headers={}).headers["WWW-Authenticate"] == "Bearer"


def test_a_photo_larger_than_allowed_ends_the_connection(desk: Desk) -> None:
    assert put_photo(b"x" * 2_000_001)(desk).headers["Connection"] == "close"


@pytest.mark.parametrize("key", ["bytes", "width", "height"])
def test_what_a_record_says_of_a_photo_must_be_true(desk: Desk, key: str) -> None:
    desk.send_photo(PICTURE)
    true = letters.photo_of(PICTURE)
    answer = desk.send_record(letters.record(0, photos=[{**true, key: true[key] + 1}]))
    assert is_problem(answer, 422, "photo-differs")
    assert desk.send_record(letters.record(0)).status_code == 201


def test_a_receipt_number_is_given_once(desk: Desk) -> None:
    desk.file(0)
    desk.send_photo(letters.jpeg(1))
    answer = desk.send_record(letters.record(1, receipt_no=letters.record(0)["receipt_no"]))
    assert is_problem(answer, 409, "receipt-taken")


def test_an_identity_number_with_a_wrong_check_digit_is_refused(desk: Desk) -> None:
    desk.send_photo(PICTURE)
    applicant = letters.record(0)["applicant"]
    last = "0" if applicant["id_number"][-1] != "0" else "1"
    wrong = {**applicant, "id_number": applicant["id_number"][:-1] + last}
    assert is_problem(desk.send_record(letters.record(0, applicant=wrong)), 422, "not-valid")
    assert is_problem(desk.look_up(wrong["id_number"]), 422, "not-valid")


def test_a_problem_names_the_place_but_not_what_stood_there(desk: Desk) -> None:
    applicant = {**letters.record(0)["applicant"], "id_number": "秘密", "secret-key": "secret-word"}
    answer = desk.send_record(letters.record(0, applicant=applicant))
    assert "body/applicant/id_number" in answer.json()["places"]
    assert not [word for word in ("秘密", "secret-key", "secret-word", applicant["name"]) if word in answer.text]


@IN_ITS_FOLDER
def test_a_damaged_photo_is_told_and_mended_by_sending_it_again(desk: Desk, folder: Path) -> None:
    desk.file(0)
    (held,) = [file for file in (folder / "objects").rglob("*") if file.is_file()]
    whole = held.read_bytes()
    for damaged in (whole[:-1], whole[:5], b"", b"x" * len(whole)):
        held.write_bytes(damaged)
        assert is_problem(desk.call("GET", PHOTO), 500, "photo-damaged")
        assert is_problem(desk.send_record(letters.record(1, photos=[letters.photo_of(PICTURE)])), 422, "photo-missing")
        assert desk.send_photo(PICTURE).status_code == 201
        assert desk.call("GET", PHOTO).content == PICTURE


@IN_ITS_FOLDER
def test_a_photo_cannot_be_moved_to_another_name(desk: Desk, folder: Path) -> None:
    desk.file(0)
    desk.file(1)
    places = [file for file in (folder / "objects").rglob("*") if file.is_file()]
    places[0].write_bytes(places[1].read_bytes())
    assert is_problem(desk.call("GET", f"/v1/photos/{places[0].name}"), 500, "photo-damaged")


def test_an_error_of_ours_is_a_problem_too(desk: Desk, library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*_: object) -> None:
        raise KeyError(letters.id_number(0))

    monkeypatch.setattr(type(library.access.lookups), "find", breaks)
    answer = desk.look_up(letters.id_number(0))
    assert is_problem(answer, 500, "internal-error")
    assert letters.id_number(0) not in answer.text
    assert answer.headers["Cache-Control"] == "no-store"


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8), st.lists, max_leaves=4
)


@given(key=st.sampled_from(sorted(letters.record(0))), junk=JUNK)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_stands_in_a_field_is_taken_or_refused(desk: Desk, key: str, junk: object) -> None:
    body = json.dumps({**letters.record(0), key: junk}).encode("utf-8", "surrogatepass")
    answer = put_text(body)(desk)
    assert answer.status_code in {403, 422}
    assert answer.json()["code"] in {"not-valid", "wrong-counter", "photo-missing"}


@given(st.binary(max_size=80))
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_bytes_are_sent_none_is_an_error_of_ours(desk: Desk, sent: bytes) -> None:
    assert put_text(sent)(desk).status_code in {400, 422}
    assert put_photo(sent, photo_path(sent))(desk).status_code == 422
