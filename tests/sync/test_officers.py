"""What the counter asks the library about officers, and what it makes of every answer."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from counter_app import resources
from counter_app.clock import SystemClock
from counter_app.domain.duty import Denial, Denied
from counter_app.domain.faults import Fault, FaultCode, FaultError
from counter_app.domain.ids import OfficerId
from counter_app.domain.person.identity import IdNumber
from counter_app.domain.person.officer import Attempt, OfficerToken, Role
from counter_app.sync.link import officer_wire
from counter_app.sync.link.doorkeeper import Granted
from counter_app.sync.link.http import Link, read_address
from counter_app.sync.link.library import Library
from counter_app.sync.link.officers import LibraryOfficers
from counter_app.sync.link.photos import LibraryPhotos
from counter_app.sync.link.rules import read_sync_rules
from counter_app.sync.wire.fields import MalformedError
from tests import people
from tests.fakes.odd_library import TOKEN, OddLibrary, Visit, odd_library

GOLDEN = Path(__file__).parents[1] / "wire"
RULES = read_sync_rules(resources.toml("sync.toml")).link
US = OfficerId("061234")
ATTEMPT = Attempt(US, "four invented words here")
GRANTED = (GOLDEN / "officer-signed-in.json").read_bytes()
OFFICERS_TOKEN = OfficerToken("a-token-of-an-officer")


def library_at(url: str) -> Library:
    return Library(Link(read_address(url), lambda: TOKEN, RULES), SystemClock(), RULES.clock_tolerance_s)


def golden(name: str) -> dict[str, object]:
    table: dict[str, object] = json.loads((GOLDEN / f"{name}.json").read_text("utf-8"))
    return table


def asked(oddity: Callable[[Visit], bool], question: Callable[[LibraryOfficers], object]) -> tuple[object, OddLibrary]:
    with odd_library(oddity) as server, LibraryOfficers(library_at(server.url)) as officers:
        return question(officers), server


def says(status: int, body: bytes, kind: str = "application/json", **headers: str) -> Callable[[Visit], bool]:
    def oddity(visit: Visit) -> bool:
        visit.answer(status, body, kind, **headers)
        return True

    return oddity


def problem(name: str, **headers: str) -> Callable[[Visit], bool]:
    body = (GOLDEN / f"problem-{name}.json").read_bytes()
    return says(int(str(golden(f"problem-{name}")["status"])), body, "application/problem+json", **headers)


def test_the_questions_are_the_golden_ones() -> None:
    assert json.loads(officer_wire.write_sign_in(ATTEMPT)) == golden("officer-sign-in")
    new = officer_wire.write_new_password(ATTEMPT, "five other invented words here")
    assert json.loads(new) == golden("officer-password")


def test_the_golden_answer_says_who_it_is_and_until_when() -> None:
    granted = officer_wire.read_signed_in(GRANTED)
    assert (granted.officer.id, granted.officer.role) == (US, Role.OFFICER)
    assert granted.until.isoformat() == "2026-11-23T10:20:05.250000+00:00"
    assert granted.token == golden("officer-signed-in")["token"]
    assert str(granted.token) not in repr(granted)


@pytest.mark.parametrize(
    "change",
    [
        {"version": 2}, {"role": "king"}, {"token": ""}, {"token": "two words"}, {"token": "a\r\nb"}, {"token": 7},
        {"token": "x" * 5000}, {"expires_at": "2026-11-23T10:20:05"}, {"officer": None},
    ],
)  # fmt: skip
def test_anything_else_is_no_answer(change: dict[str, object]) -> None:
    with pytest.raises(MalformedError):
        officer_wire.read_signed_in(json.dumps(golden("officer-signed-in") | change).encode())


def test_a_sign_in_goes_in_the_body_under_the_counters_token() -> None:
    said, server = asked(says(200, GRANTED), lambda officers: officers.sign_in(ATTEMPT))
    seen = server.shelf.seen[0]
    assert isinstance(said, Granted)
    assert (seen.method, seen.path) == ("POST", "/v1/officers/sign-in")
    assert seen.headers["Authorization"] == f"Bearer {TOKEN}"
    assert "Officer-Authorization" not in seen.headers
    assert json.loads(seen.body) == golden("officer-sign-in")


@pytest.mark.parametrize(
    ("name", "denial"),
    [
        ("wrong-credentials", Denial.WRONG),
        ("officer-barred", Denial.LOCKED),
        ("must-change", Denial.MUST_CHANGE),
        ("password-expired", Denial.MUST_CHANGE),
        ("password-unfit", Denial.WEAK),
        ("not-signed-in", Denial.EXPIRED),
    ],
)
def test_each_refusal_is_told_apart(name: str, denial: Denial) -> None:
    assert asked(problem(name), lambda officers: officers.sign_in(ATTEMPT))[0] == Denied(denial)


@pytest.mark.parametrize("name", ["locked", "too-many"])
def test_the_library_says_how_long_nobody_may_try(name: str) -> None:
    said, _ = asked(problem(name, Retry_After="840"), lambda officers: officers.sign_in(ATTEMPT))
    assert said == Denied(Denial.BARRED, 840)


@pytest.mark.parametrize(
    ("oddity", "code"),
    [
        (says(200, b"<html>sign in to the hall's network</html>", "text/html"), FaultCode.LIBRARY_NOT_UNDERSTOOD),
        (says(403, b"<html></html>", "text/html"), FaultCode.CREDENTIAL_REFUSED),
        (says(500, b""), FaultCode.LIBRARY_FAILED),
        (says(200, GRANTED.replace(b"061234", b"061235")), FaultCode.LIBRARY_NOT_UNDERSTOOD),
        (says(200, b"{}"), FaultCode.LIBRARY_NOT_UNDERSTOOD),
    ],
)
def test_what_somebody_else_says_lets_nobody_in_and_shuts_nobody_out(
    oddity: Callable[[Visit], bool], code: FaultCode
) -> None:
    said, _ = asked(oddity, lambda officers: officers.sign_in(ATTEMPT))
    assert isinstance(said, Fault)
    assert said.code is code


def test_a_renewal_and_a_sign_out_carry_the_officers_token() -> None:
    said, server = asked(says(200, GRANTED), lambda officers: officers.renew(US, OFFICERS_TOKEN))
    assert isinstance(said, Granted)
    assert server.shelf.seen[0].headers["Officer-Authorization"] == f"Bearer {OFFICERS_TOKEN}"
    out = (GOLDEN / "officer-signed-out.json").read_bytes()
    for oddity in (says(200, out), problem("not-signed-in")):
        said, server = asked(oddity, lambda officers: officers.sign_out(OFFICERS_TOKEN))
        assert said is None
        assert server.shelf.seen[0].path == "/v1/officers/sign-out"
    said, _ = asked(says(500, b""), lambda officers: officers.sign_out(OFFICERS_TOKEN))
    assert isinstance(said, Fault)


@pytest.mark.parametrize(
    ("token", "code"), [(OFFICERS_TOKEN, FaultCode.OFFICER_EXPIRED), (None, FaultCode.OFFICER_MISSING)]
)
def test_a_look_up_carries_the_officer_and_a_sign_in_that_has_ended_is_no_wrong_credential(
    token: OfficerToken | None, code: FaultCode
) -> None:
    with odd_library(problem("not-signed-in")) as server:
        photos = LibraryPhotos(library_at(server.url), lambda: token)
        with photos, pytest.raises(FaultError) as refused:
            photos.photos_of(IdNumber(people.id_number()))
        header = server.shelf.seen[0].headers.get("Officer-Authorization")
    assert refused.value.fault.code is code
    assert header == (None if token is None else f"Bearer {token}")
