"""Handing a record over TLS: only a certificate of the named authority, for the right name, is trusted."""

from pathlib import Path

from counter_app.domain.faults import FaultCode
from counter_app.sync.link.outbox import Accepted, Stop
from tests.fakes.odd_library import odd_library
from tests.sync.authority import make_authority
from tests.sync.linking import library
from tests.sync.test_library import JOURNAL, RECORD, deliver, fault_of


def test_a_certificate_of_the_named_authority_is_trusted(tmp_path: Path) -> None:
    authority = make_authority(tmp_path)
    with odd_library(tls=authority.server_context()) as server:
        url = server.url.replace("http://127.0.0.1", "https://localhost")
        with library(url, authority=authority.certificate) as courier:
            assert courier.deliver(RECORD, JOURNAL.photo) == Accepted()


def test_a_certificate_of_anyone_else_stops_everything(tmp_path: Path) -> None:
    authority = make_authority(tmp_path)
    with odd_library(tls=authority.server_context()) as server:
        outcome = deliver(server.url.replace("http:", "https:"))
    assert isinstance(outcome, Stop)
    assert outcome.fault.code is FaultCode.CERTIFICATE_UNTRUSTED
    assert not server.shelf.seen


def test_a_certificate_for_another_name_stops_everything(tmp_path: Path) -> None:
    authority = make_authority(tmp_path)
    with odd_library(tls=authority.server_context("elsewhere.invalid")) as server:
        url = server.url.replace("http://127.0.0.1", "https://localhost")
        with library(url, authority=authority.certificate) as courier:
            outcome = courier.deliver(RECORD, JOURNAL.photo)
    assert fault_of(outcome).code is FaultCode.CERTIFICATE_UNTRUSTED
