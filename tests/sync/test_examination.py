"""A journal is looked over at the start: what is damaged is set apart for all to see, everything else goes on."""

from pathlib import Path

import pytest

from counter_app.domain.case.record import UploadState
from counter_app.domain.faults import DAMAGED, FaultCode, FaultError
from counter_app.sync import examination
from counter_app.sync.examination import examine
from counter_app.sync.journal.connection import open_connection
from counter_app.sync.journal.journal import SqlJournal
from tests.fakes.clock import SetClock
from tests.people import NOON
from tests.sync.records import draft, portrait, record_id

KEY = bytes(range(32))
PEOPLE = 4


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "journal.db"
    with SqlJournal(path, KEY) as journal:
        for seed in range(PEOPLE):
            journal.file(draft(seed), [portrait(seed)])
    return path


def change(path: Path, statement: str, *values: object) -> None:
    connection = open_connection(path, KEY)
    assert connection.execute(statement, values).rowcount == 1
    connection.close()


def states(journal: SqlJournal) -> list[UploadState]:
    found = [journal.entry(record_id(seed)) for seed in range(PEOPLE)]
    return [entry.state for entry in found if entry is not None]


def test_a_sound_journal_is_left_as_it_is(path: Path) -> None:
    with SqlJournal(path, KEY) as journal:
        examined = examine(journal, SetClock(NOON))
        assert (examined.looked_at, examined.set_apart, examined.fault) == (PEOPLE, (), None)
        assert states(journal) == [UploadState.WAITING] * PEOPLE


@pytest.mark.parametrize(
    ("statement", "value"),
    [
        ("UPDATE photos SET jpeg = substr(jpeg, 1, 900) WHERE sha256 = ?", portrait(1).sha256),
        ("UPDATE photos SET jpeg = x'' WHERE sha256 = ?", portrait(1).sha256),
        ("UPDATE records SET draft = substr(draft, 1, 40) WHERE id = ?", record_id(1)),
        ("UPDATE records SET draft = '{}' WHERE id = ?", record_id(1)),
    ],
)
def test_a_truncated_photo_or_record_is_set_apart_and_everything_else_waits(
    path: Path, statement: str, value: str
) -> None:
    change(path, statement, value)
    with SqlJournal(path, KEY) as journal:
        examined = examine(journal, SetClock(NOON))
        assert examined.set_apart == (record_id(1),)
        assert examined.fault is not None
        assert examined.fault.code is FaultCode.RECORDS_SET_APART
        expected = [UploadState.WAITING] * PEOPLE
        expected[1] = UploadState.REFUSED
        assert states(journal) == expected
        entry = journal.entry(record_id(1))
        assert entry is not None
        assert entry.last_fault is not None
        assert entry.last_fault.code in DAMAGED
        assert examine(journal, SetClock(NOON)).set_apart == (), "what was set apart is told once"


def test_a_damaged_page_is_told(path: Path) -> None:
    whole = path.read_bytes()
    for page in range(1, len(whole) // 4096):
        place = page * 4096 + 2000
        path.write_bytes(whole[:place] + bytes(64) + whole[place + 64 :])
        with pytest.raises(FaultError) as caught, SqlJournal(path, KEY) as journal:
            examine(journal, SetClock(NOON))
        assert caught.value.fault.code is FaultCode.JOURNAL_DAMAGED


def test_it_takes_no_longer_than_it_may(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(examination, "LONGEST_S", 1.5)

    class Hurried(SetClock):
        def monotonic(self) -> float:
            self.pass_by(1.0)
            return super().monotonic()

    with SqlJournal(path, KEY) as journal:
        assert examine(journal, Hurried(NOON)).looked_at == 1


def test_what_is_set_apart_and_cannot_be_read_is_told_by_its_number(path: Path) -> None:
    change(path, "UPDATE records SET draft = '{}' WHERE id = ?", record_id(1))
    change(path, "UPDATE photos SET jpeg = x'' WHERE sha256 = ?", portrait(2).sha256)
    with SqlJournal(path, KEY) as journal:
        assert journal.cases.unreadable() == ()
        examine(journal, SetClock(NOON))
        (told,) = journal.cases.unreadable()
        listed = {line.record.draft.id for line in journal.entries()}
    assert told.receipt_no.startswith("310000-07-")
    assert told.filed_at == NOON
    assert record_id(1) not in listed
    assert record_id(2) in listed, "one whose photo alone is damaged has its line"
