"""Handing one record to a library on loopback that behaves, and to one that does not."""

import json
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest

from counter_app.domain.faults import Fault, FaultCode, FaultError
from counter_app.sync.link.outbox import Accepted, Later, Outcome, Rejected, Stop
from counter_app.sync.wire import messages as wire
from tests.fakes.journal import FakeJournal
from tests.fakes.odd_library import TOKEN, Oddity, OddLibrary, Visit, odd_library
from tests.sync.linking import library
from tests.sync.records import draft, portrait

JOURNAL = FakeJournal()
RECORD = JOURNAL.file(draft(1), [portrait(1)])


@pytest.fixture
def shore() -> Iterator[OddLibrary]:
    with odd_library() as server:
        yield server


WAYS = pytest.mark.parametrize("is_repeat", [False, True], ids=["whole", "in parts"])


def deliver(url: str, token: Callable[[], str | None] = lambda: TOKEN, *, is_repeat: bool = False) -> Outcome:
    with library(url, token) as courier:
        return courier.deliver(RECORD, JOURNAL.photo, is_repeat=is_repeat)


def met(oddity: Oddity, *, is_repeat: bool = False) -> Outcome:
    with odd_library(oddity) as server:
        return deliver(server.url, is_repeat=is_repeat)


def later(code: FaultCode, **parameters: str | int) -> Later:
    return Later(Fault(code, tuple(sorted(parameters.items()))))


def fault_of(outcome: Outcome) -> Fault:
    assert not isinstance(outcome, Accepted)
    return outcome.fault


# --- as it should be --------------------------------------------------------------------------------------------------


@WAYS
def test_a_record_arrives_with_its_photo(shore: OddLibrary, is_repeat: bool) -> None:
    assert deliver(shore.url, is_repeat=is_repeat) == Accepted()
    assert shore.shelf.photos == {portrait(1).sha256: portrait(1).jpeg}
    assert shore.shelf.records[RECORD.draft.id] == json.loads(wire.write_record(RECORD))


def test_a_photo_that_is_held_is_not_sent_again(shore: OddLibrary) -> None:
    assert [deliver(shore.url, is_repeat=is_repeat) for is_repeat in (False, True)] == [Accepted(), Accepted()]
    name = RECORD.draft.id
    assert shore.shelf.calls("PUT") == [f"/v1/filings/{name}", f"/v1/records/{name}"]
    assert len(shore.shelf.records) == 1


@pytest.mark.parametrize("status", [404, 405, 413])
def test_what_a_library_does_not_take_whole_is_sent_in_parts(shore: OddLibrary, status: int) -> None:
    shore.shelf.oddity = lambda visit: "/filings/" in visit.path and not visit.problem(status, "not-found")
    assert deliver(shore.url) == Accepted()
    assert shore.shelf.photos == {portrait(1).sha256: portrait(1).jpeg}


def test_a_photo_that_is_being_removed_is_sent_by_itself(shore: OddLibrary) -> None:
    shore.shelf.oddity = lambda visit: "/filings/" in visit.path and not visit.problem(422, "photo-missing")
    assert deliver(shore.url) == Accepted()
    assert shore.shelf.calls("PUT")[1:] == [f"/v1/photos/{portrait(1).sha256}", f"/v1/records/{RECORD.draft.id}"]


def test_a_photo_that_got_lost_meanwhile_is_sent_once_more(shore: OddLibrary) -> None:
    deliver(shore.url)
    shore.shelf.photos.clear()
    shore.shelf.records.clear()
    held = f"/v1/photos/{portrait(1).sha256}"

    def claims_to_hold_it(visit: Visit) -> bool:
        if visit.command == "HEAD" and visit.path == held:
            visit.answer(200, b"")
            return True
        return False

    shore.shelf.oddity = claims_to_hold_it
    assert deliver(shore.url, is_repeat=True) == Accepted()
    assert shore.shelf.photos


def test_a_library_that_never_finds_the_photo_refuses_after_the_second_try() -> None:
    tries: list[str] = []

    def misses_it(visit: Visit) -> bool:
        if "/records/" in visit.path:
            tries.append(visit.path)
            visit.problem(422, "photo-missing")
            return True
        return False

    outcome = met(misses_it, is_repeat=True)
    assert outcome == Rejected(Fault(FaultCode.RECORD_REFUSED, (("problem", "photo-missing"), ("status", 422))))
    assert len(tries) == 2


@WAYS
def test_no_identity_number_and_no_name_stand_in_an_address_or_a_header(shore: OddLibrary, is_repeat: bool) -> None:
    deliver(shore.url, is_repeat=is_repeat)
    applicant = RECORD.draft.case.applicant
    shown = " ".join(f"{seen.path} {seen.headers}" for seen in shore.shelf.seen)
    assert applicant.id_number.value not in shown
    assert applicant.name.value not in shown


def test_neither_the_environment_nor_a_netrc_comes_between(
    shore: OddLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login wrong password wrong\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.delenv("no_proxy", raising=False)
    assert deliver(shore.url) == Accepted()


# --- refusals of the library ------------------------------------------------------------------------------------------


REFUSALS = {409: "record-differs", 422: "not-valid", 400: "bad-json", 413: "too-large", 415: "not-a-jpeg"}
REFUSED = [(kind, status) for kind in ("photos", "records", "filings") for status in REFUSALS]
REFUSED.remove(("filings", 413))  # that is sent in parts


@pytest.mark.parametrize(("kind", "status"), REFUSED)
def test_a_refusal_names_the_librarys_reason(kind: str, status: int) -> None:
    code = REFUSALS[status]
    outcome = met(
        lambda visit: visit.command == "PUT" and f"/{kind}/" in visit.path and not visit.problem(status, code),
        is_repeat=kind != "filings",
    )
    assert outcome == Rejected(Fault(FaultCode.RECORD_REFUSED, (("problem", code), ("status", status))))


@pytest.mark.parametrize("status", [400, 409, 413, 415, 422])
@pytest.mark.parametrize("kind", ["text/html", "application/json", "application/problem+json"])
def test_a_refusal_that_is_not_the_librarys_own_refuses_nothing(status: int, kind: str) -> None:
    outcome = met(lambda visit: not visit.answer(status, b"<html>blocked</html>", kind))
    assert isinstance(outcome, Later)
    assert outcome.fault.code is FaultCode.LIBRARY_NOT_UNDERSTOOD


@pytest.mark.parametrize("status", [401, 403])
def test_a_refused_credential_stops_everything(status: int) -> None:
    outcome = met(lambda visit: not visit.problem(status, "not-authorised"))
    assert outcome == Stop(Fault(FaultCode.CREDENTIAL_REFUSED, (("status", status),)))


def test_a_wrong_token_stops_everything(shore: OddLibrary) -> None:
    outcome = deliver(shore.url, token=lambda: "another")
    assert fault_of(outcome).code is FaultCode.CREDENTIAL_REFUSED


@pytest.mark.parametrize("token", [None, "", "two words", "line\nbreak", "秘"])
def test_without_a_usable_token_nothing_is_sent(shore: OddLibrary, token: str | None) -> None:
    assert deliver(shore.url, token=lambda: token) == Stop(Fault(FaultCode.CREDENTIAL_MISSING))
    assert not shore.shelf.seen


def test_a_locked_keyring_stops_everything_and_says_so(shore: OddLibrary) -> None:
    def locked() -> str | None:
        raise FaultError(FaultCode.KEYRING_LOCKED)

    assert deliver(shore.url, token=locked) == Stop(Fault(FaultCode.KEYRING_LOCKED))


@pytest.mark.parametrize("hours", [-2, 30])
def test_a_refused_credential_with_a_clock_far_off_is_a_wrong_clock(hours: int) -> None:
    date = format_datetime(datetime.now(UTC) + timedelta(hours=hours), usegmt=True)
    outcome = met(lambda visit: not visit.problem(401, "not-authorised", Date=date))
    assert isinstance(outcome, Stop)
    assert outcome.fault.code is FaultCode.CLOCK_WRONG
    assert outcome.fault.parameters[0][1] == pytest.approx(-hours * 3600, abs=5)


# --- troubles that pass -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_library_is_asked_again_when_it_said(status: int) -> None:
    outcome = met(lambda visit: not visit.problem(status, "busy", Retry_After="17"))
    assert outcome == Later(Fault(FaultCode.LIBRARY_BUSY, (("status", status),)), 17.0)


def test_a_date_to_come_back_is_read_by_the_librarys_own_clock() -> None:
    its_now = datetime.now(UTC).replace(microsecond=0) - timedelta(days=3)
    headers = {"Date": format_datetime(its_now, usegmt=True)}
    back = format_datetime(its_now + timedelta(seconds=90), usegmt=True)
    outcome = met(lambda visit: not visit.problem(503, "busy", Retry_After=back, **headers))
    assert isinstance(outcome, Later)
    assert outcome.retry_after_s == 90.0


@pytest.mark.parametrize("asked", ["", "soon", "-5", "1.5", "٣", "Mon, 99 Foo", "9" * 400])
def test_an_odd_wish_for_patience_does_no_harm(asked: str) -> None:
    outcome = met(lambda visit: not visit.problem(503, "busy", Retry_After=asked.encode().decode("latin-1")))
    assert isinstance(outcome, Later)
    assert 0 <= outcome.retry_after_s <= 1e9


@pytest.mark.parametrize("status", [500, 502, 504, 507, 599])
def test_a_failing_library_is_tried_later(status: int) -> None:
    outcome = met(lambda visit: not visit.answer(status, b"oops", "text/plain"))
    assert outcome == later(FaultCode.LIBRARY_FAILED, status=status)


@pytest.mark.parametrize("status", [204, 206, 302, 307, 404, 405, 410, 418, 451])
def test_an_answer_outside_the_agreement_is_not_understood(status: int) -> None:
    outcome = met(lambda visit: visit.command == "PUT" and not visit.answer(status, b""))
    assert outcome == later(FaultCode.LIBRARY_NOT_UNDERSTOOD, status=status, reason="status")


def test_a_redirect_is_never_followed(shore: OddLibrary) -> None:
    outcome = met(lambda visit: not visit.answer(307, b"", Location=f"{shore.url}{visit.path}"))
    assert fault_of(outcome).code is FaultCode.LIBRARY_NOT_UNDERSTOOD
    assert not shore.shelf.seen


def greeted(oddity: Oddity | None = None) -> Later | Rejected | Stop | None:
    with odd_library(oddity) if oddity else odd_library() as server, library(server.url, lambda: TOKEN) as courier:
        return courier.reach()


def test_who_asks_whether_the_library_is_there_is_told() -> None:
    assert greeted() is None
    assert greeted(lambda visit: not visit.answer(503, b"{}", "application/json")) == later(
        FaultCode.LIBRARY_BUSY, status=503
    )
    portal = greeted(lambda visit: not visit.answer(200, b"<html>Please log in</html>", "text/html"))
    assert portal is not None
    assert portal.fault.code is FaultCode.LIBRARY_NOT_UNDERSTOOD


def test_a_captive_portal_is_not_taken_for_the_library() -> None:
    outcome = met(lambda visit: not visit.answer(200, b"<html>Please log in</html>", "text/html"))
    assert fault_of(outcome).code is FaultCode.LIBRARY_NOT_UNDERSTOOD


@pytest.mark.parametrize(
    ("kind", "answer"),
    [
        ("photos", {"version": 1, "sha256": "0" * 64, "bytes": len(portrait(1).jpeg)}),
        ("photos", {"version": 1, "sha256": portrait(1).sha256, "bytes": 1}),
        ("photos", {"version": 2, "sha256": portrait(1).sha256, "bytes": len(portrait(1).jpeg)}),
        ("records", {"version": 1, "record_id": "another", "received_at": "2026-11-23T01:30:13.001Z"}),
        ("records", {"version": 1, "record_id": RECORD.draft.id}),
        ("records", []),
        ("filings", {"version": 1, "record_id": "another", "received_at": "2026-11-23T01:30:13.001Z"}),
        ("filings", {"version": 1}),
    ],
)
def test_an_acknowledgement_of_something_else_is_none(kind: str, answer: object) -> None:
    body = json.dumps(answer).encode()
    outcome = met(
        lambda visit: visit.command == "PUT" and f"/{kind}/" in visit.path and not visit.answer(200, body),
        is_repeat=kind != "filings",
    )
    assert fault_of(outcome).code is FaultCode.LIBRARY_NOT_UNDERSTOOD


def test_nobody_listening_is_unreachable() -> None:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    assert deliver(f"http://127.0.0.1:{port}") == later(FaultCode.LIBRARY_UNREACHABLE)


def test_an_unknown_name_is_unreachable() -> None:
    assert deliver("https://library.invalid") == later(FaultCode.LIBRARY_UNREACHABLE)


def test_a_silent_library_times_out() -> None:
    outcome = met(lambda visit: visit.server.stopped.wait(2) or True)
    assert outcome == later(FaultCode.LIBRARY_TIMEOUT)


def test_a_dripping_answer_is_given_up() -> None:
    def drips(visit: Visit) -> bool:
        visit.send_response_only(200)
        visit.send_header("Content-Length", "1000")
        visit.end_headers()
        for _ in range(100):
            if visit.server.stopped.wait(0.1):
                break
            visit.wfile.write(b" ")
        return True

    started = time.monotonic()
    with odd_library(lambda visit: visit.command == "PUT" and drips(visit)) as server:
        assert deliver(server.url) == later(FaultCode.LIBRARY_TIMEOUT)
    assert time.monotonic() - started < 3


def test_a_library_that_falls_silent_in_the_middle_times_out() -> None:
    def halts(visit: Visit) -> bool:
        visit.send_response_only(200)
        visit.send_header("Content-Length", "1000")
        visit.end_headers()
        visit.wfile.write(b"{")
        return visit.server.stopped.wait(2) or True

    assert met(lambda visit: visit.command == "PUT" and halts(visit)) == later(FaultCode.LIBRARY_TIMEOUT)


def test_an_endless_answer_is_not_read_to_its_end() -> None:
    outcome = met(lambda visit: visit.command == "PUT" and not visit.answer(200, b"x" * 3_000_000))
    assert outcome == later(FaultCode.LIBRARY_NOT_UNDERSTOOD, reason="too long", status=200)


def test_a_library_that_hangs_up_is_unreachable() -> None:
    assert met(lambda visit: visit.hang_up() is None) == later(FaultCode.LIBRARY_UNREACHABLE)


def test_an_answer_cut_short_is_no_acknowledgement() -> None:
    def cut(visit: Visit) -> bool:
        visit.send_response_only(200)
        visit.send_header("Content-Type", "application/json")
        visit.send_header("Content-Length", "1000")
        visit.end_headers()
        visit.wfile.write(b'{"version": 1}')
        visit.hang_up()
        return True

    outcome = met(lambda visit: visit.command == "PUT" and cut(visit))
    assert isinstance(outcome, Later)


def test_another_protocol_on_the_port_is_not_understood() -> None:
    def answers_otherwise(visit: Visit) -> bool:
        visit.wfile.write(b"SSH-2.0-OpenSSH_9.2\r\n")
        visit.hang_up()
        return True

    outcome = met(answers_otherwise)
    assert isinstance(outcome, Later)


def test_a_packed_answer_is_not_unpacked() -> None:
    outcome = met(lambda visit: visit.command == "PUT" and not visit.answer(200, b"not gzip", Content_Encoding="gzip"))
    assert fault_of(outcome).code is FaultCode.LIBRARY_NOT_UNDERSTOOD


def test_a_library_that_comes_back_is_reached_over_the_same_link() -> None:
    with library("http://127.0.0.1:1") as courier:
        assert isinstance(courier.deliver(RECORD, JOURNAL.photo), Later)
    with odd_library() as server, library(server.url) as courier:
        server.shelf.oddity = lambda visit: visit.hang_up() is None
        assert isinstance(courier.deliver(RECORD, JOURNAL.photo), Later)
        server.shelf.oddity = lambda _: False
        assert courier.deliver(RECORD, JOURNAL.photo) == Accepted()


# --- encryption -------------------------------------------------------------------------------------------------------


def test_a_library_without_encryption_where_it_is_due_is_not_understood(shore: OddLibrary) -> None:
    outcome = deliver(shore.url.replace("http:", "https:"))
    assert isinstance(outcome, Later)
    assert outcome.fault.code is FaultCode.LIBRARY_NOT_UNDERSTOOD


def test_a_damaged_photo_is_not_sent(shore: OddLibrary) -> None:
    def damaged(_: str) -> bytes:
        raise FaultError(FaultCode.JOURNAL_DAMAGED)

    with library(shore.url) as courier, pytest.raises(FaultError):
        courier.deliver(RECORD, damaged)
    assert not shore.shelf.calls("PUT")
