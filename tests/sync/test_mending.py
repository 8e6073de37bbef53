"""A photo that is damaged here and whole in the library comes back by itself, once, and audited on both sides."""

import json
import subprocess
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from counter_app.clock import SystemClock
from counter_app.domain.case.proof import Flaw, Remedy
from counter_app.domain.case.record import UploadState
from counter_app.domain.faults import Fault, FaultCode, FaultError
from counter_app.sync.carrying.carrier import CarrierBook
from counter_app.sync.courier import Books, ErrandCourier, Secrets
from counter_app.sync.examination import examine
from counter_app.sync.journal.connection import open_connection
from counter_app.sync.journal.heads import HeadBook, Seal
from counter_app.sync.journal.journal import SqlJournal
from counter_app.sync.journal.proving import prove
from counter_app.sync.link.mending import AGAIN_AFTER, Mender
from counter_app.sync.link.outbox import Accepted, Later, Stop, settle
from tests.fakes.clock import SetClock
from tests.fakes.credentials import FakeCredentials
from tests.fakes.odd_library import Oddity, OddLibrary, odd_library
from tests.fakes.real_library import PROGRAM, RealLibrary
from tests.people import NOON
from tests.sync.linking import PATIENT, library
from tests.sync.records import draft, portrait, record_id

KEY = bytes(range(32))
SENT, ALSO_SENT, WAITING = range(3)
CUT = "UPDATE photos SET jpeg = substr(jpeg, 1, 900) WHERE sha256 = ?"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Three people: two with the library, one waiting."""
    path = tmp_path / "journal.db"
    with SqlJournal(path, KEY) as journal:
        for seed in (SENT, ALSO_SENT, WAITING):
            journal.file(draft(seed), [portrait(seed)])
            if seed != WAITING:
                acknowledge(journal, seed)
    return path


def acknowledge(journal: SqlJournal, seed: int) -> None:
    entry = journal.entry(record_id(seed))
    assert entry is not None
    journal.settle(settle(entry, Accepted(), NOON, timedelta(0)))


def damage(path: Path, *seeds: int) -> None:
    connection = open_connection(path, KEY)
    for seed in seeds:
        assert connection.execute(CUT, (portrait(seed).sha256,)).rowcount == 1
    connection.close()


@pytest.fixture
def shore() -> Iterator[OddLibrary]:
    """A library that holds what was acknowledged."""
    with odd_library() as server:
        server.shelf.photos = {portrait(seed).sha256: portrait(seed).jpeg for seed in (SENT, ALSO_SENT)}
        yield server


def work(path: Path, url: str, clock: SetClock | None = None) -> Later | Stop | None:
    with SqlJournal(path, KEY) as journal, library(url) as way:
        return Mender(journal.damaged, way, clock or SetClock(NOON)).work()


def looked_over(path: Path) -> FaultCode | None:
    with SqlJournal(path, KEY) as journal:
        fault = examine(journal, SetClock(NOON)).fault
    return None if fault is None else fault.code


def remedies(path: Path, *seeds: int) -> list[Remedy]:
    with SqlJournal(path, KEY) as journal:
        return [each.remedy for each in journal.damaged.remedies([portrait(seed).sha256 for seed in seeds])]


def test_a_damaged_photo_of_an_acknowledged_record_is_told_fetched_back_and_audited(
    path: Path, shore: OddLibrary
) -> None:
    damage(path, SENT)
    assert looked_over(path) is FaultCode.PHOTOS_TO_FETCH
    assert {wrong.flaw for wrong in prove(path, KEY).wrong} == {Flaw.PHOTO_CHANGED}
    assert work(path, shore.url) is None
    assert shore.shelf.calls("GET") == [f"/v1/records/{record_id(SENT)}/photos/{portrait(SENT).sha256}"]
    assert prove(path, KEY).wrong == ()
    with SqlJournal(path, KEY) as journal:
        assert journal.photo(portrait(SENT).sha256) == portrait(SENT).jpeg
        told = [line.action for line in journal.cases.story(record_id(SENT)).audit]
    assert told == ["filed", "acknowledged", "photo fetched back"]
    assert (looked_over(path), remedies(path, SENT)) == (None, [Remedy.FETCHED])
    assert work(path, shore.url) is None
    assert len(shore.shelf.calls("GET")) == 1, "what is whole is not asked for"


def test_one_that_the_library_never_acknowledged_is_set_apart_and_not_asked_for(path: Path, shore: OddLibrary) -> None:
    damage(path, WAITING)
    assert looked_over(path) is FaultCode.RECORDS_SET_APART
    assert work(path, shore.url) is None
    assert (shore.shelf.seen, remedies(path, WAITING)) == ([], [Remedy.NONE])
    with SqlJournal(path, KEY) as journal:
        entry = journal.entry(record_id(WAITING))
    assert entry is not None
    assert (entry.state, entry.last_fault) == (UploadState.REFUSED, Fault(FaultCode.PHOTO_DAMAGED))


def test_without_the_library_it_waits_also_over_a_restart_and_is_fetched_when_the_library_is_heard(
    path: Path, shore: OddLibrary
) -> None:
    damage(path, SENT, ALSO_SENT)
    looked_over(path)
    away = work(path, "http://127.0.0.1:9")
    assert isinstance(away, Later)
    assert away.fault.code is FaultCode.LIBRARY_UNREACHABLE
    assert remedies(path, SENT, ALSO_SENT) == [Remedy.AWAITED] * 2
    assert work(path, shore.url) is None
    assert remedies(path, SENT, ALSO_SENT) == [Remedy.FETCHED] * 2


def test_what_the_library_gives_out_no_more_is_asked_for_once(path: Path, shore: OddLibrary) -> None:
    shore.shelf.photos.clear()
    damage(path, SENT)
    looked_over(path)
    assert [work(path, shore.url), work(path, shore.url)] == [None, None]
    assert (len(shore.shelf.calls("GET")), remedies(path, SENT)) == (1, [Remedy.WITHHELD])


@pytest.mark.parametrize(
    "oddity",
    [
        lambda visit: visit.answer(200, portrait(WAITING).jpeg, "image/jpeg") is None,
        lambda visit: visit.answer(200, portrait(SENT).jpeg[:900], "image/jpeg") is None,
        lambda visit: visit.answer(200, portrait(SENT).jpeg, "text/html") is None,
        lambda visit: visit.answer(404, b"<html>", "text/html") is None,
        lambda visit: visit.answer(404, b"{", "application/problem+json") is None,
        lambda visit: visit.problem(404, "not-found") is None,  # a library that does not know how yet
        lambda visit: visit.problem(500, "photo-damaged") is None,
    ],
)
def test_an_answer_that_is_not_the_photo_changes_nothing_and_is_asked_for_again_later(
    path: Path, shore: OddLibrary, oddity: Oddity
) -> None:
    shore.shelf.oddity = lambda visit: visit.path.endswith(portrait(SENT).sha256) and oddity(visit)
    damage(path, SENT, ALSO_SENT)
    looked_over(path)
    clock = SetClock(NOON)
    with SqlJournal(path, KEY) as journal, library(shore.url) as way:
        mender = Mender(journal.damaged, way, clock)
        assert [mender.work(), mender.work()] == [None, None], "it is no trouble of the hand-over"
        assert len(shore.shelf.calls("GET")) == 2
        assert remedies(path, SENT, ALSO_SENT) == [Remedy.AWAITED, Remedy.FETCHED], "the other one is not held up"
        shore.shelf.oddity = lambda _: False
        clock.pass_by(AGAIN_AFTER.total_seconds())
        assert mender.work() is None
        assert journal.photo(portrait(SENT).sha256) == portrait(SENT).jpeg


def test_a_busy_library_is_left_in_peace_for_as_long_as_it_asks(path: Path, shore: OddLibrary) -> None:
    shore.shelf.oddity = lambda visit: visit.problem(429, "too-many", Retry_After="30") is None
    damage(path, SENT, ALSO_SENT)
    looked_over(path)
    clock = SetClock(NOON)
    with SqlJournal(path, KEY) as journal, library(shore.url) as way:
        mender = Mender(journal.damaged, way, clock)
        assert mender.work() == Later(Fault(FaultCode.LIBRARY_BUSY, (("status", 429),)), 30.0)
        shore.shelf.oddity = lambda _: False
        clock.pass_by(29.0)
        assert (mender.work(), len(shore.shelf.calls("GET"))) == (None, 1)
        clock.pass_by(1.0)
        assert mender.work() is None
    assert remedies(path, SENT, ALSO_SENT) == [Remedy.FETCHED] * 2


def test_a_picture_that_has_left_this_computer_is_not_fetched_back(path: Path, shore: OddLibrary) -> None:
    damage(path, SENT)
    looked_over(path)
    with SqlJournal(path, KEY) as journal:
        journal.empty_photos(NOON + timedelta(days=900), timedelta(days=90))
    assert work(path, shore.url) is None
    assert shore.shelf.seen == []
    assert prove(path, KEY).wrong == ()


def test_a_picture_that_somebody_took_out_is_no_damaged_one(path: Path) -> None:
    connection = open_connection(path, KEY)
    connection.execute("UPDATE photos SET jpeg = x'', emptied_at = 'x' WHERE sha256 = ?", (portrait(SENT).sha256,))
    connection.close()
    assert {wrong.flaw for wrong in prove(path, KEY).wrong} == {Flaw.PHOTO_CHANGED}
    with SqlJournal(path, KEY) as journal:
        assert journal.damaged.note([portrait(SENT).sha256], NOON) == 0
        assert journal.damaged.remedies([portrait(SENT).sha256, "0" * 64]) == ()


def test_other_bytes_are_never_put_in_its_place(path: Path) -> None:
    damage(path, SENT)
    looked_over(path)
    with SqlJournal(path, KEY) as journal:
        (wanted,) = journal.damaged.wanted()
        with pytest.raises(FaultError):
            journal.damaged.put_back(wanted, portrait(WAITING).jpeg, NOON)
        assert journal.damaged.wanted() == (wanted,)


def test_among_its_errands_the_uplink_fetches_it_and_the_library_writes_it_down(tmp_path: Path) -> None:
    path, keys = tmp_path / "journal.db", FakeCredentials()
    with RealLibrary(tmp_path / "region") as service, SqlJournal(path, KEY) as journal:
        record = journal.file(draft(1), [portrait(1)])
        window = record.draft.case.window
        token = service.enrol(window.city, window.counter)
        with library(service.url, lambda: token, rules=PATIENT) as way:
            assert way.deliver(record, journal.photo) == Accepted()
            acknowledge(journal, 1)
            damage(path, 1)
            examine(journal, SetClock(NOON))
        secrets = Secrets(Seal(keys, path, window.city, window.counter), CarrierBook(keys, service.url))
        books = Books(HeadBook(path, KEY), SqlJournal(path, KEY))
        way = library(service.url, lambda: token, rules=PATIENT)
        with ErrandCourier(way, books, secrets, SystemClock()) as courier:
            assert courier.run_errands() is None
        assert journal.photo(portrait(1).sha256) == portrait(1).jpeg
    assert prove(path, KEY).wrong == ()
    told = subprocess.run(
        [*PROGRAM, "audit", "--data", tmp_path / "region"], check=True, capture_output=True, text=True
    ).stdout
    (line,) = [line for line in map(json.loads, told.splitlines()) if line["action"] == "photo-returned"]
    assert (line["city"], line["counter"]) == (window.city, window.counter)
