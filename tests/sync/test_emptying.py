"""Pictures leave the counter when the library has had them for long enough, and never before."""

from datetime import timedelta
from pathlib import Path

import pytest

from counter_app.domain.faults import FaultCode, FaultError
from counter_app.domain.photo.photo import Portrait
from counter_app.sync.journal.journal import SqlJournal
from counter_app.sync.journal.proving import prove
from counter_app.sync.link.outbox import Accepted, Outcome, Rejected, settle
from tests.people import NOON
from tests.sync.records import draft, portrait, record_id

KEY = bytes(range(32))
KEEP = timedelta(days=90)
ACKNOWLEDGED, WAITING, REFUSED = range(3)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "journal.db"
    with SqlJournal(path, KEY) as journal:
        for seed in range(3):
            journal.file(draft(seed), [portrait(seed)])
        settled(journal, ACKNOWLEDGED, Accepted())
        settled(journal, REFUSED, Rejected(FaultError(FaultCode.RECORD_REFUSED).fault))
    return path


def settled(journal: SqlJournal, seed: int, outcome: Outcome) -> None:
    entry = journal.entry(record_id(seed))
    assert entry is not None
    journal.settle(settle(entry, outcome, NOON, timedelta(0)))


def is_held(journal: SqlJournal, held: Portrait) -> bool:
    try:
        return journal.photo(held.sha256) == held.jpeg
    except FaultError as failed:
        if failed.fault.code is not FaultCode.PHOTO_EMPTIED:
            raise
        return False


def test_only_what_was_acknowledged_long_ago_leaves(path: Path) -> None:
    with SqlJournal(path, KEY) as journal:
        assert journal.empty_photos(NOON + KEEP * 10, KEEP) == 1
        assert [is_held(journal, portrait(seed)) for seed in range(3)] == [False, True, True]


def test_until_its_time_has_passed_a_picture_stays(path: Path) -> None:
    with SqlJournal(path, KEY) as journal:
        assert journal.empty_photos(NOON + KEEP, KEEP) == 0
        assert journal.empty_photos(NOON - KEEP, KEEP) == 0  # a clock set back empties nothing
        assert is_held(journal, portrait(ACKNOWLEDGED))


def test_the_record_stays_whole_and_the_journal_sound(path: Path) -> None:
    with SqlJournal(path, KEY) as journal:
        before = journal.entries()
        journal.empty_photos(NOON + KEEP * 2, KEEP)
        assert journal.empty_photos(NOON + KEEP * 2, KEEP) == 0
        assert journal.entries() == before
    proof = prove(path, KEY)
    assert (proof.records, proof.wrong) == (3, ())


def test_a_picture_that_waits_with_another_record_stays(path: Path) -> None:
    with SqlJournal(path, KEY) as journal:
        journal.file(draft(9), [portrait(ACKNOWLEDGED)])
        assert journal.empty_photos(NOON + KEEP * 2, KEEP) == 0
        assert is_held(journal, portrait(ACKNOWLEDGED))


def test_nothing_of_the_picture_is_left_in_the_file(path: Path) -> None:
    with SqlJournal(path, KEY) as journal:
        journal.empty_photos(NOON + KEEP * 2, KEEP)
        (size,) = journal._connection.execute(  # type: ignore[union-attr]  # looks behind the door
            "SELECT sum(length(jpeg)) FROM photos WHERE emptied_at IS NOT NULL"
        ).fetchone()
    assert size == 0


def test_a_picture_taken_out_by_another_hand_is_a_flaw(path: Path) -> None:
    with SqlJournal(path, KEY) as journal:
        journal._connection.execute(  # type: ignore[union-attr]  # a hand that has the key
            "UPDATE photos SET jpeg = x'', emptied_at = 'long ago' WHERE sha256 = ?", (portrait(WAITING).sha256,)
        )
    assert [wrong.where for wrong in prove(path, KEY).wrong] == [portrait(WAITING).sha256]
