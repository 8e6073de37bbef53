"""What every journal promises, tried on the one in memory and on the encrypted one on disk."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, timedelta
from pathlib import Path

import pytest

from counter_app.domain.case.collection import AtWindow
from counter_app.domain.case.ending import CaseEnd, Declined, DeclineReason, Incomplete
from counter_app.domain.case.receipt import is_receipt_number
from counter_app.domain.case.record import Entry, UploadState
from counter_app.domain.faults import Fault, FaultCode, FaultError
from counter_app.domain.ids import PaperCode, RecordId
from counter_app.domain.ports import JournalDesk
from counter_app.sync.journal.journal import SqlJournal
from tests.fakes.journal import FakeJournal
from tests.people import CHINA, NOON, window
from tests.sync.records import draft, ending, portrait, record_id

HOUR = timedelta(hours=1)
KEY = bytes(range(32))
Bookish = FakeJournal | SqlJournal


@pytest.fixture(params=["fake", "real"])
def journal(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Bookish]:
    made: Bookish = FakeJournal() if request.param == "fake" else SqlJournal(tmp_path / "journal.db", KEY)
    with made as opened:
        yield opened


def settled(journal: Bookish, seed: int, state: UploadState, minutes: int = 0) -> Entry:
    entry = journal.entry(record_id(seed))
    assert entry is not None
    when = NOON + timedelta(minutes=minutes)
    fault = Fault(FaultCode.LIBRARY_UNREACHABLE, (("seconds", 3),))
    changed = replace(
        entry,
        state=state,
        attempts=entry.attempts + 1,
        due_at=when,
        last_fault=fault,
        acknowledged_at=when if state is UploadState.ACKNOWLEDGED else None,
    )
    journal.settle(changed)
    return changed


def test_it_is_a_journal_for_the_desk(journal: JournalDesk) -> None:
    assert not journal.entries()


@pytest.mark.parametrize("seed", [0, 1])
def test_what_was_filed_is_read_back_whole(journal: Bookish, seed: int) -> None:
    record = journal.file(draft(seed), [portrait(seed), portrait(seed + 10)])
    (line,) = journal.entries()
    assert line.record == record == journal.record(record_id(seed))
    assert record.draft == draft(seed)
    assert [photo.sha256 for photo in record.photos] == [portrait(seed).sha256, portrait(seed + 10).sha256]
    assert line.upload == Entry(record_id(seed), UploadState.WAITING, 0, NOON, None, None)


def test_the_portrait_is_kept_byte_for_byte(journal: Bookish) -> None:
    journal.file(draft(), [portrait()])
    assert journal.photo(portrait().sha256) == portrait().jpeg


def test_an_unknown_photo_is_a_damaged_journal(journal: Bookish) -> None:
    with pytest.raises(FaultError) as caught:
        journal.photo(hashlib.sha256(b"").hexdigest())
    assert caught.value.fault.code is FaultCode.JOURNAL_DAMAGED


def test_filing_twice_gives_the_first_record_and_no_second(journal: Bookish) -> None:
    first = journal.file(draft(), [portrait()])
    assert journal.file(replace(draft(), filed_at=NOON + HOUR), [portrait()]) == first
    assert len(journal.entries()) == 1


def test_another_case_under_the_same_identifier_is_not_taken_for_the_first(journal: Bookish) -> None:
    journal.file(draft(1), [portrait()])
    with pytest.raises(FaultError):
        journal.file(replace(draft(1), collection=AtWindow()), [portrait()])
    with pytest.raises(FaultError):
        journal.file(draft(1), [portrait(2)])


def test_a_portrait_with_a_wrong_digest_files_nothing(journal: Bookish) -> None:
    with pytest.raises(FaultError):
        journal.file(draft(), [replace(portrait(), sha256="0" * 64)])
    assert not journal.entries()


def test_two_records_may_hold_the_same_picture(journal: Bookish) -> None:
    journal.file(draft(0), [portrait()])
    journal.file(draft(1), [portrait()])
    assert journal.photo(portrait().sha256) == portrait().jpeg


def test_receipt_numbers_count_up_within_the_day_and_check(journal: Bookish) -> None:
    numbers = [journal.file(draft(seed), [portrait()]).receipt_no for seed in range(3)]
    assert [number[:23] for number in numbers] == [f"310000-07-20261123-000{n}" for n in (1, 2, 3)]
    assert all(map(is_receipt_number, numbers))


def test_every_counter_and_every_day_counts_for_itself(journal: Bookish) -> None:
    elsewhere = replace(draft(1), case=replace(draft(1).case, window=window(counter="08")))
    tomorrow = draft(2, NOON + 24 * HOUR)
    numbers = [journal.file(made, [portrait()]).receipt_no for made in (draft(0), elsewhere, tomorrow)]
    assert {number.split("-")[3] for number in numbers} == {"0001"}


def test_a_clock_set_back_makes_no_number_twice(journal: Bookish) -> None:
    times = [NOON, NOON + 24 * HOUR, NOON - HOUR, NOON - HOUR, NOON + 25 * HOUR]
    numbers = [journal.file(draft(seed, at), [portrait()]).receipt_no for seed, at in enumerate(times)]
    assert len(set(numbers)) == len(numbers)
    assert [number[10:23] for number in numbers] == [
        "20261123-0001", "20261124-0001", "20261123-0002", "20261123-0003", "20261124-0002",
    ]  # fmt: skip


def test_the_day_of_a_receipt_is_the_day_in_china(journal: Bookish) -> None:
    late = NOON.astimezone(CHINA).replace(hour=7, minute=30)  # still the day before in Greenwich
    number = journal.file(draft(0, late.astimezone(UTC)), [portrait()]).receipt_no
    assert "-20261123-" in number


def test_entries_come_newest_first(journal: Bookish) -> None:
    for seed, hours in enumerate((1, 3, 2)):
        journal.file(draft(seed, NOON + hours * HOUR), [portrait()])
    assert [line.record.draft.id for line in journal.entries()] == [record_id(seed) for seed in (1, 2, 0)]


def test_due_entries_come_longest_overdue_first_and_no_more_than_asked(journal: Bookish) -> None:
    for seed, minutes in enumerate((5, 1, 3, 90)):
        journal.file(draft(seed, NOON + timedelta(minutes=minutes)), [portrait()])
    due = journal.due(NOON + timedelta(minutes=10), 2, HOUR * 12)
    assert [entry.record_id for entry in due] == [record_id(1), record_id(2)]
    assert journal.next_due() == NOON + timedelta(minutes=1)


def test_only_waiting_entries_are_due(journal: Bookish) -> None:
    for seed in range(3):
        journal.file(draft(seed), [portrait()])
    settled(journal, 0, UploadState.ACKNOWLEDGED)
    settled(journal, 1, UploadState.REFUSED)
    assert [entry.record_id for entry in journal.due(NOON, 9, HOUR)] == [record_id(2)]


def test_an_entry_further_off_than_any_wait_is_due_because_the_clock_was_set_back(journal: Bookish) -> None:
    journal.file(draft(), [portrait()])
    assert not journal.due(NOON - HOUR / 2, 9, HOUR)
    assert len(journal.due(NOON - 2 * HOUR, 9, HOUR)) == 1


def test_settling_is_remembered_with_its_fault(journal: Bookish) -> None:
    journal.file(draft(), [portrait()])
    entry = settled(journal, 0, UploadState.WAITING, minutes=5)
    assert journal.entry(record_id(0)) == entry
    assert journal.entries()[0].upload == entry


def test_what_was_acknowledged_stays_acknowledged(journal: Bookish) -> None:
    journal.file(draft(), [portrait()])
    entry = settled(journal, 0, UploadState.ACKNOWLEDGED)
    settled(journal, 0, UploadState.REFUSED)
    journal.send_again(record_id(0))
    assert journal.entry(record_id(0)) == entry


def test_a_refused_record_can_be_sent_again_at_once(journal: Bookish) -> None:
    journal.file(draft(), [portrait()])
    settled(journal, 0, UploadState.REFUSED)
    journal.send_again(record_id(0))
    assert journal.due(NOON, 9, HOUR) == (Entry(record_id(0), UploadState.WAITING, 0, NOON, None, None),)


def test_sending_again_leaves_other_records_alone(journal: Bookish) -> None:
    journal.file(draft(), [portrait()])
    entry = settled(journal, 0, UploadState.WAITING, minutes=30)
    journal.send_again(record_id(0))
    journal.send_again(RecordId("unknown"))
    assert journal.entry(record_id(0)) == entry


def test_only_what_waits_for_the_fault_that_passed_is_brought_forward(journal: Bookish) -> None:
    for seed in range(2):
        journal.file(draft(seed), [portrait()])
    waiting = settled(journal, 0, UploadState.WAITING, minutes=30)
    journal.settle(replace(waiting, record_id=record_id(1), last_fault=Fault(FaultCode.LIBRARY_FAILED)))
    journal.bring_forward(NOON, FaultCode.LIBRARY_UNREACHABLE)
    assert [entry.record_id for entry in journal.due(NOON, 9, HOUR)] == [record_id(0)]


def test_counts_tell_waiting_refused_and_the_last_acknowledgement(journal: Bookish) -> None:
    assert (journal.counts().waiting, journal.counts().refused, journal.counts().last_ok) == (0, 0, None)
    for seed in range(5):
        journal.file(draft(seed), [portrait()])
    settled(journal, 0, UploadState.ACKNOWLEDGED, minutes=9)
    settled(journal, 1, UploadState.ACKNOWLEDGED, minutes=3)
    settled(journal, 2, UploadState.REFUSED)
    counts = journal.counts()
    assert (counts.waiting, counts.refused, counts.last_ok) == (2, 1, NOON + timedelta(minutes=9))


def test_a_missing_record_is_a_damaged_journal(journal: Bookish) -> None:
    assert journal.entry(record_id(0)) is None
    with pytest.raises(FaultError) as caught:
        journal.record(record_id(0))
    assert caught.value.fault.code is FaultCode.JOURNAL_DAMAGED


SHOWN_NOTHING = Incomplete((PaperCode("HOUSEHOLD_BOOKLET"),))
REFUSED = Declined((DeclineReason.FORGED_PAPERS, DeclineReason.BAD_CREDIT), "封面涂改")


@pytest.mark.parametrize("outcome", [SHOWN_NOTHING, REFUSED])
def test_a_case_that_ended_is_read_back_whole(journal: Bookish, outcome: CaseEnd) -> None:
    ended = journal.end(ending(0, outcome))
    assert ended.draft == ending(0, outcome)
    assert is_receipt_number(ended.number)
    assert tuple(journal.endings()) == (ended,)
    assert not journal.entries()
    assert journal.counts().waiting == 0


def test_ended_and_filed_cases_share_the_numbers_of_the_day(journal: Bookish) -> None:
    numbers = [
        journal.end(ending(0, REFUSED)).number,
        journal.file(draft(1), [portrait(1)]).receipt_no,
        journal.end(ending(2, REFUSED)).number,
    ]
    assert [number.split("-")[3] for number in numbers] == ["0001", "0002", "0003"]


def test_ending_a_case_twice_is_ending_it_once(journal: Bookish) -> None:
    first = journal.end(ending(0, REFUSED))
    assert journal.end(replace(ending(0, REFUSED), ended_at=NOON + HOUR)) == first
    with pytest.raises(FaultError) as caught:
        journal.end(replace(ending(0, REFUSED), outcome=SHOWN_NOTHING))
    assert caught.value.fault.code is FaultCode.BUG


def test_ended_cases_are_listed_newest_first(journal: Bookish) -> None:
    for seed in range(3):
        journal.end(replace(ending(seed, REFUSED), ended_at=NOON + seed * HOUR))
    assert [ended.draft.id for ended in journal.endings()] == [record_id(seed) for seed in (2, 1, 0)]
