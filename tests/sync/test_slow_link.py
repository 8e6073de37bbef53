"""A link of a few kilobytes a second carries records all the same, and no photo twice."""

import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from counter_app.sync.link.outbox import Accepted, Later
from tests.fakes.odd_wire import OddWire, Passage, Step, odd_wire
from tests.fakes.real_library import RealLibrary
from tests.sync.letters import CITY, COUNTER
from tests.sync.linking import PATIENT, filed, library

BYTES_A_S = 16_000
"""128 kbit/s, the slower half of what a mobile link gives at the edge of its reach."""


class Throttled:
    """Reads as slowly as the line is."""

    def __init__(self, file: object) -> None:
        self._file = file

    def read(self, count: int) -> bytes:
        content = bytearray()
        while len(content) < count:
            part = self._file.read1(min(1024, count - len(content)))  # type: ignore[attr-defined]  # a socket's reader
            if not part:
                break
            content += part
            threading.Event().wait(len(part) / BYTES_A_S)
        return bytes(content)

    def readline(self) -> bytes:
        return bytes(self._file.readline())  # type: ignore[attr-defined]  # a socket's reader


def slowly(passage: Passage) -> bool:
    passage.rfile = Throttled(passage.rfile)  # type: ignore[assignment]  # all that is read of it
    return True


@pytest.fixture
def wire(tmp_path: Path) -> Iterator[tuple[OddWire, str]]:
    with RealLibrary(tmp_path / "region") as service, odd_wire(service.url) as made:
        made.fault.step = Step("slow", at_body=slowly, goes_on=True)
        made.fault.is_meant = lambda method, path: method == "PUT" and path.startswith(("/v1/photos/", "/v1/filings/"))
        yield made, service.enrol(CITY, COUNTER)


def test_a_slow_link_delivers_at_the_first_try_and_sends_the_photo_once(wire: tuple[OddWire, str]) -> None:
    slow, token = wire
    with filed() as (journal, (record,)), library(slow.url, lambda: token, rules=PATIENT) as courier:
        began = time.monotonic()
        assert courier.deliver(record, journal.photo) == Accepted()
        assert time.monotonic() - began > record.photos[0].size_bytes / BYTES_A_S / 2, "it was slow"
        assert courier.deliver(record, journal.photo, is_repeat=True) == Accepted()
    assert slow.fault.hits == 1


def test_a_photo_whose_answer_was_lost_is_asked_for_and_not_sent_again(wire: tuple[OddWire, str]) -> None:
    slow, token = wire
    slow.fault.step = Step("heard, no answer", at_answer=lambda passage, _: passage.hang_up())
    with filed() as (journal, (record,)), library(slow.url, lambda: token, rules=PATIENT) as courier:
        assert isinstance(courier.deliver(record, journal.photo), Later)
        assert courier.deliver(record, journal.photo, is_repeat=True) == Accepted()
    assert slow.fault.hits == 1


def test_a_link_slower_than_all_patience_is_told_as_slow(wire: tuple[OddWire, str]) -> None:
    slow, token = wire
    rules = replace(PATIENT, link=replace(PATIENT.link, read_timeout_s=0.05))
    with filed() as (journal, (record,)), library(slow.url, lambda: token, rules=rules) as courier:
        outcome = courier.deliver(record, journal.photo)
    assert isinstance(outcome, Later)
    assert outcome.fault.code.value == "LIBRARY_TIMEOUT"
