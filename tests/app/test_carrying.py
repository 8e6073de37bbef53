"""What waits is carried to the library by hand, with the programs that people run, and its receipt is brought back."""

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from counter_app.bootstrap.adapters import JOURNAL, KEYS, TOKEN
from counter_app.clock import SystemClock
from counter_app.domain.case.progress import CardMade
from counter_app.domain.case.record import UploadState
from counter_app.sync.carrying.carrier import CarrierBook
from counter_app.sync.courier import Books, ErrandCourier, Secrets
from counter_app.sync.journal.credentials import FileCredentials, journal_key
from counter_app.sync.journal.heads import HeadBook, Seal
from counter_app.sync.journal.journal import SqlJournal
from tests.app.test_keeping import ran
from tests.domain.events import event
from tests.fakes.real_library import RealLibrary
from tests.photo_library.services import command
from tests.sync.linking import PATIENT, library
from tests.sync.records import draft, portrait

CITY, COUNTER, PEOPLE = "310000", "07", 3


@pytest.fixture
def service(tmp_path: Path) -> Iterator[RealLibrary]:
    with RealLibrary(tmp_path / "region") as running:
        yield running


@pytest.fixture
def data(tmp_path: Path, service: RealLibrary) -> Path:
    """A counter that has met its library once, and filed three people since."""
    folder = tmp_path / "counter"
    keys, token = FileCredentials(folder / KEYS), service.enrol(CITY, COUNTER)
    keys.set(f"{TOKEN}-{service.url}", token)
    path = folder / JOURNAL
    with SqlJournal(path, journal_key(keys, path)) as journal:
        secrets = Secrets(Seal(keys, path, CITY, COUNTER), CarrierBook(keys, service.url))
        books = Books(HeadBook(path, journal_key(keys, path)), SqlJournal(path, journal_key(keys, path)))
        way = library(service.url, lambda: token, rules=PATIENT)
        with ErrandCourier(way, books, secrets, SystemClock()) as courier:
            assert courier.run_errands() is None
        for seed in range(PEOPLE):
            journal.file(draft(seed, datetime.now().astimezone()), [portrait(seed)])
    return folder


def words(service: RealLibrary) -> tuple[str, ...]:
    return ("--city", CITY, "--counter", COUNTER, "--library", service.url)


def states(data: Path) -> list[UploadState]:
    path = data / JOURNAL
    with SqlJournal(path, journal_key(FileCredentials(data / KEYS), path)) as journal:
        return [line.upload.state for line in journal.entries()]


def tell_that_a_card_was_made(data: Path) -> None:
    path = data / JOURNAL
    with SqlJournal(path, journal_key(FileCredentials(data / KEYS), path)) as journal:
        oldest = journal.entries()[-1].record
        journal.cases.tell(event(CardMade(), 1, datetime.now().astimezone(), oldest.draft.id))


def test_there_and_back_beside_a_running_service(data: Path, service: RealLibrary, tmp_path: Path) -> None:
    file = tmp_path / "stick" / "for-the-library.delta"
    tell_that_a_card_was_made(data)
    packed = ran("export", data, str(file), *words(service))
    assert (packed.returncode, packed.stderr) == (0, "")
    assert f"{PEOPLE} records, 1 later steps" in packed.stdout
    assert states(data) == [UploadState.WAITING] * PEOPLE

    imported = command("import", file, "--data", service.folder)
    assert (imported.returncode, imported.stderr) == (0, "")
    told = json.loads(imported.stdout)
    assert (told["held"], told["refused"], told["events_held"], told["events_refused"]) == (PEOPLE, 0, 1, 0)
    assert json.loads(command("import", file, "--data", service.folder).stdout)["held"] == PEOPLE

    for counts in (
        f"Acknowledged {PEOPLE + 1}, refused 0, known before 0.",
        f"Acknowledged 0, refused 0, known before {PEOPLE + 1}.",
    ):
        settled = ran("acknowledge", data, told["receipt"], *words(service))
        assert (settled.returncode, settled.stdout.strip(), settled.stderr) == (0, counts, "")
    assert states(data) == [UploadState.ACKNOWLEDGED] * PEOPLE
    assert ran("verify", data).returncode == 0
    assert "Nothing waits" in ran("export", data, str(tmp_path / "none"), *words(service)).stdout
    assert not (tmp_path / "none").exists()


def test_what_cannot_be_is_said_with_what_to_do(data: Path, service: RealLibrary, tmp_path: Path) -> None:
    file = tmp_path / "letter"
    assert ran("export", data, str(file), *words(service)).returncode == 0
    unknown = ran("export", data, str(tmp_path / "x"), *words(service)[:4], "--library", "http://127.0.0.1:9")
    assert (unknown.returncode, "while the network is there" in unknown.stderr) == (1, True)
    file.write_bytes(file.read_bytes()[:-100])
    cut = command("import", file, "--data", service.folder)
    assert (cut.returncode, "cut off" in cut.stderr) == (2, True)
    assert not (tmp_path / "letter.receipt").exists()
    (tmp_path / "no.receipt").write_bytes(b"nothing of the kind")
    for receipt in ("no.receipt", "not-there.receipt"):
        refused = ran("acknowledge", data, str(tmp_path / receipt), *words(service))
        assert (refused.returncode, "damaged" in refused.stderr) == (1, True)


def test_the_receipt_of_another_counter_is_told(data: Path, service: RealLibrary, tmp_path: Path) -> None:
    file = tmp_path / "letter"
    ran("export", data, str(file), *words(service))
    command("import", file, "--data", service.folder)
    other = ran("acknowledge", data, f"{file}.receipt", "--city", CITY, "--counter", "08", "--library", service.url)
    assert (other.returncode, "another counter" in other.stderr) == (1, True)
    assert states(data) == [UploadState.WAITING] * PEOPLE
