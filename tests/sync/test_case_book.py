"""What happens to cases later is kept with its audit and its place in the outbox, found again, and counted by day."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from counter_app.domain.application.signing import OnPad, OnSheet
from counter_app.domain.case.casebook import LINES_A_PAGE, UNREADABLE, CaseQuery, Late, NewbornCounts
from counter_app.domain.case.progress import (
    CardArrived,
    CardMade,
    CaseEvent,
    CollectionChanged,
    Corrected,
    Posted,
    RecordField,
    Undone,
    Withdrawn,
)
from counter_app.domain.case.record import Unreadable, UploadState
from counter_app.domain.case.standing import Phase
from counter_app.domain.faults import Fault, FaultCode, FaultError
from counter_app.domain.ids import OfficerId, RecordId
from counter_app.domain.newborn import steps as newborn_steps
from counter_app.domain.places.lateness import Cutoffs
from counter_app.sync.journal.connection import open_connection
from counter_app.sync.journal.journal import SqlJournal
from counter_app.sync.link.outbox import Accepted, Rejected, settle
from tests import people
from tests.domain.events import HANDED_OUT, KINDS, MAIL, WAYBILL, event, event_id
from tests.people import NOON, STROKES
from tests.sync.records import draft, portrait, record_id

KEY = bytes(range(32))
OFFICER = OfficerId("061234")
TODAY = NOON.date()
REFUSED = Rejected(Fault(FaultCode.RECORD_REFUSED))
HOUR = timedelta(hours=1)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[SqlJournal]:
    with SqlJournal(tmp_path / "journal.db", KEY) as opened:
        yield opened


def filed(journal: SqlJournal, count: int) -> None:
    for seed in range(count):
        journal.file(draft(seed, NOON + timedelta(minutes=seed)), [portrait(seed)])


def acknowledged(journal: SqlJournal, seed: int = 0) -> None:
    entry = journal.entry(record_id(seed))
    assert entry is not None
    journal.settle(settle(entry, Accepted(), NOON, timedelta()))


def due(journal: SqlJournal) -> list[object]:
    return [entry.event_id for entry in journal.due(NOON + HOUR, 20, 12 * HOUR) if entry.event_id is not None]


def told(*whats: object, seed: int = 0) -> tuple[CaseEvent, ...]:
    return tuple(event(what, 10 * seed + place, record_id=record_id(seed)) for place, what in enumerate(whats, 1))


def fill(journal: SqlJournal, *events: CaseEvent) -> None:
    for each in events:
        journal.cases.tell(each)


# --- telling ----------------------------------------------------------------------------------------------------------


def test_every_kind_of_event_is_read_back_whole(journal: SqlJournal) -> None:
    filed(journal, 1)
    corrected = Corrected(RecordField.NAME, "测试𠮷", "mistyped")
    whats = (CardMade(), corrected, CollectionChanged(MAIL), Posted(WAYBILL), CardArrived(), Undone(event_id(5)))
    fill(journal, *told(*whats))

    story = journal.cases.story(record_id(0))

    assert [each.event.what for each in story.events] == list(whats)
    assert story.standing.phase is Phase.POSTED
    assert story.standing.name == "测试𠮷"
    assert {type(what) for what in whats} | {type(HANDED_OUT), Withdrawn} == {type(what) for what in KINDS}


def test_telling_twice_is_telling_once(journal: SqlJournal) -> None:
    filed(journal, 1)
    (made,) = told(CardMade())
    assert journal.cases.tell(made) == journal.cases.tell(made)
    assert len(journal.cases.story(record_id(0)).events) == 1


def test_another_event_under_the_same_identifier_is_refused(journal: SqlJournal) -> None:
    filed(journal, 1)
    (made,) = told(CardMade())
    journal.cases.tell(made)
    with pytest.raises(FaultError) as caught:
        journal.cases.tell(replace(made, what=CardArrived()))
    assert caught.value.fault.code is FaultCode.BUG


def test_what_may_not_come_now_is_not_kept(journal: SqlJournal) -> None:
    filed(journal, 1)
    with pytest.raises(FaultError) as caught:
        fill(journal, *told(HANDED_OUT))
    assert caught.value.fault.code is FaultCode.CASE_MOVED_ON
    assert journal.cases.story(record_id(0)).events == ()


def test_an_event_of_nobody_is_not_kept(journal: SqlJournal) -> None:
    with pytest.raises(FaultError):
        fill(journal, *told(CardMade()))


def test_the_story_tells_who_did_what_in_order(journal: SqlJournal) -> None:
    filed(journal, 1)
    acknowledged(journal)
    fill(journal, *told(CardArrived()))
    journal.cases.note_reprint(record_id(0), NOON, OFFICER)

    audit = journal.cases.story(record_id(0)).audit

    assert [line.action for line in audit] == ["filed", "acknowledged", "event", "reprinted"]
    assert [line.officer for line in audit] == ["061234", "", "061234", "061234"]


def test_a_case_is_found_by_the_number_on_its_receipt(journal: SqlJournal) -> None:
    filed(journal, 2)
    number = journal.record(record_id(1)).receipt_no
    story = journal.cases.story_of(number.lower())
    assert story is not None
    assert story.record.draft.id == record_id(1)
    assert journal.cases.story_of("310000-07-20261123-9999-0") is None


# --- handing over -----------------------------------------------------------------------------------------------------


def test_an_event_waits_for_its_record_and_for_those_before_it(journal: SqlJournal) -> None:
    filed(journal, 2)
    fill(journal, *told(CardMade(), CardArrived()), *told(CardMade(), seed=1))
    assert due(journal) == []
    acknowledged(journal)
    assert due(journal) == [event_id(1)]
    (entry,) = (each for each in journal.due(NOON + HOUR, 20, 12 * HOUR) if each.event_id is not None)
    journal.settle(settle(entry, Accepted(), NOON, timedelta()))
    assert due(journal) == [event_id(2)]


def test_a_refused_event_is_counted_holds_nobody_up_and_can_be_sent_again(journal: SqlJournal) -> None:
    filed(journal, 1)
    acknowledged(journal)
    fill(journal, *told(CardMade(), Withdrawn("double")))
    (entry,) = journal.due(NOON + HOUR, 20, 12 * HOUR)
    journal.settle(settle(entry, REFUSED, NOON, timedelta()))
    assert (journal.counts().waiting, journal.counts().refused) == (1, 1)
    assert due(journal) == [event_id(2)]
    (line,) = journal.cases.find(CaseQuery(upload=UploadState.REFUSED), 0).lines
    assert (line.unsent, line.refused) == (2, 1)

    journal.cases.send_event_again(event_id(1), NOON, OFFICER)

    assert due(journal) == [event_id(1)]
    assert [each.action for each in journal.cases.story(record_id(0)).audit][-2:] == [
        "event refused",
        "event sent again",
    ]


def test_an_acknowledged_event_stays_so(journal: SqlJournal) -> None:
    filed(journal, 1)
    acknowledged(journal)
    fill(journal, *told(CardMade()))
    (entry,) = journal.due(NOON + HOUR, 20, 12 * HOUR)
    journal.settle(settle(entry, Accepted(), NOON, timedelta()))
    journal.settle(settle(entry, REFUSED, NOON, timedelta()))
    (held,) = journal.cases.story(record_id(0)).events
    assert held.upload.state is UploadState.ACKNOWLEDGED
    assert journal.counts().last_ok == NOON


def test_an_event_put_off_for_an_outage_is_brought_forward_with_the_records(journal: SqlJournal) -> None:
    filed(journal, 1)
    acknowledged(journal)
    fill(journal, *told(CardMade()))
    (entry,) = journal.due(NOON + HOUR, 20, 12 * HOUR)
    journal.settle(replace(entry, due_at=NOON + 9 * HOUR, last_fault=Fault(FaultCode.LIBRARY_UNREACHABLE)))
    assert due(journal) == []
    assert journal.next_due() == NOON + 9 * HOUR
    journal.bring_forward(NOON, FaultCode.LIBRARY_UNREACHABLE)
    assert due(journal) == [event_id(1)]


# --- finding ----------------------------------------------------------------------------------------------------------


def names(journal: SqlJournal, query: CaseQuery) -> list[RecordId]:
    return [line.record_id for line in journal.cases.find(query, 0).lines]


def test_cases_are_found_by_name_number_receipt_and_day(journal: SqlJournal) -> None:
    filed(journal, 4)
    number = people.applicant(2).id_number.value
    assert names(journal, CaseQuery()) == [record_id(seed) for seed in (3, 2, 1, 0)]
    assert names(journal, CaseQuery("欧阳")) == [record_id(2)]
    assert names(journal, CaseQuery("0002-")) == [record_id(1)]
    assert names(journal, CaseQuery(number.lower())) == [record_id(2)]
    assert names(journal, CaseQuery(number[:17])) == []
    assert len(names(journal, CaseQuery("2026-11-23 测试"))) == 3
    assert names(journal, CaseQuery("%")) == []
    assert names(journal, CaseQuery("2026_11")) == []


def test_a_corrected_name_is_found_beside_the_one_that_was_filed(journal: SqlJournal) -> None:
    filed(journal, 2)
    fill(journal, *told(Corrected(RecordField.NAME, "改正丙", "mistyped")))
    assert names(journal, CaseQuery("改正丙")) == names(journal, CaseQuery("测试甲")) == [record_id(0)]
    assert journal.cases.find(CaseQuery("改正丙"), 0).lines[0].name == "改正丙"


def test_a_list_shows_no_whole_id_number(journal: SqlJournal) -> None:
    filed(journal, 1)
    (line,) = journal.cases.find(CaseQuery(), 0).lines
    assert line.masked == people.applicant(0).id_number.masked
    assert people.applicant(0).id_number.value not in repr(line)


def test_days_and_states_narrow_the_list_and_are_counted(journal: SqlJournal) -> None:
    filed(journal, 3)
    journal.file(draft(9, NOON + timedelta(days=1)), [portrait(9)])
    acknowledged(journal, 1)
    fill(journal, *told(CardArrived()))
    assert names(journal, CaseQuery(since=TODAY + timedelta(days=1))) == [record_id(9)]
    assert len(names(journal, CaseQuery(until=TODAY))) == 3
    assert names(journal, CaseQuery(phase=Phase.ARRIVED)) == [record_id(0)]
    assert names(journal, CaseQuery(upload=UploadState.ACKNOWLEDGED)) == [record_id(1)]
    page = journal.cases.find(CaseQuery(), 0)
    assert page.total == 4
    assert page.phases == ((Phase.APPLIED, 3), (Phase.ARRIVED, 1))
    assert dict(page.uploads) == {UploadState.WAITING: 3, UploadState.ACKNOWLEDGED: 1}


def test_overdue_and_uncollected_cards_are_listed(journal: SqlJournal) -> None:
    for seed, days in enumerate((60, 60, 0)):
        journal.file(draft(2 * seed, NOON - timedelta(days=days)), [portrait(seed)])
    old = NOON - timedelta(days=50)
    journal.cases.tell(event(CardArrived(), 1, at=old, record_id=record_id(2)))
    late = Cutoffs(overdue=TODAY - timedelta(days=28), uncollected=TODAY - timedelta(days=28))
    assert names(journal, CaseQuery(late=Late.OVERDUE, cutoffs=late)) == [record_id(0)]
    assert names(journal, CaseQuery(late=Late.UNCOLLECTED, cutoffs=late)) == [record_id(2)]


def test_a_long_list_comes_by_pages_without_gap_or_double(journal: SqlJournal) -> None:
    count = LINES_A_PAGE + 7
    filed(journal, count)
    pages = [journal.cases.find(CaseQuery(), first) for first in (0, LINES_A_PAGE, 2 * LINES_A_PAGE)]
    assert [len(page.lines) for page in pages] == [LINES_A_PAGE, 7, 0]
    assert {page.total for page in pages} == {count}
    assert len({line.record_id for page in pages for line in page.lines}) == count


# --- days -------------------------------------------------------------------------------------------------------------


def test_a_day_is_counted_by_what_stands(journal: SqlJournal) -> None:
    filed(journal, 4)
    fill(journal, *told(CardArrived(), HANDED_OUT, Undone(event_id(2))))
    fill(journal, *told(Posted(WAYBILL), seed=1), *told(CardArrived(), HANDED_OUT, seed=2))
    journal.file(draft(8, NOON - timedelta(days=1)), [portrait(8)])

    sheet = journal.cases.day(TODAY)

    counts = sheet.counts
    assert {(kind, way): count for kind, way, count in counts.filed} == {
        ("adult", "window"): 2,
        ("adult", "mail"): 2,
    }
    assert (counts.overridden, counts.arrived, counts.handed_out, counts.posted, counts.undone) == (2, 2, 1, 1, 1)
    assert (counts.waiting, counts.refused, counts.filed_in_all) == (5 + 6, 0, 4)
    assert [line.record_id for line in sheet.cards] == [record_id(1), record_id(2)]


def test_newborns_are_counted_with_the_day_and_kept_with_its_close(journal: SqlJournal) -> None:
    for seed in range(2):
        journal.cases.newborns.take(people.newborn_draft(seed, NOON))
    granted = people.newborn_step(newborn_steps.Granted(), 2, NOON + HOUR)
    journal.cases.newborns.tell(granted)
    journal.cases.newborns.tell(people.newborn_step(newborn_steps.Undone(granted.id), 3, NOON + HOUR))
    journal.cases.newborns.tell(people.newborn_step(newborn_steps.TurnedDown("not in wedlock"), 4, NOON + 2 * HOUR))

    sheet = journal.cases.day(TODAY)
    closed = journal.cases.close_day(TODAY, NOON + 3 * HOUR, OFFICER, OnPad(STROKES))

    assert sheet.needs_closing
    assert sheet.counts.newborns == NewbornCounts(taken=2, turned_down=1, undone=1)
    assert journal.cases.day(TODAY).closed == closed
    journal.cases.newborns.take(people.newborn_draft(3, NOON + 4 * HOUR))
    assert journal.cases.day(TODAY).has_moved_on


def test_a_closed_day_stays_as_it_was_closed(journal: SqlJournal) -> None:
    filed(journal, 2)
    closed = journal.cases.close_day(TODAY, NOON, OFFICER, OnPad(STROKES))
    filed(journal, 3)
    assert journal.cases.day(TODAY).closed == closed
    assert journal.cases.close_day(TODAY, NOON + HOUR, OfficerId("000002"), OnSheet()) == closed
    assert (closed.counts.filed_in_all, closed.officer) == (2, OFFICER)


def test_a_reopened_day_is_open_and_keeps_its_first_close(journal: SqlJournal) -> None:
    filed(journal, 1)
    journal.cases.close_day(TODAY, NOON, OFFICER, OnPad(STROKES))
    reopened = journal.cases.reopen_day(TODAY, NOON, OFFICER, "one more case")
    assert (reopened.closed, reopened.times_reopened) == (None, 1)
    filed(journal, 2)
    assert journal.cases.close_day(TODAY, NOON, OFFICER, OnPad(STROKES)).counts.filed_in_all == 2
    assert journal.cases.day(date(2026, 11, 22)).closed is None


def test_the_cards_of_a_closed_day_are_read_back_whole(journal: SqlJournal) -> None:
    filed(journal, 1)
    fill(journal, *told(CardArrived(), HANDED_OUT))
    closed = journal.cases.close_day(TODAY, NOON, OFFICER, OnPad(STROKES))
    again = journal.cases.day(TODAY).closed
    assert again is not None
    assert [line.receipt_no for line in again.cards] == [line.receipt_no for line in closed.cards]
    assert again.cards[0].phase is Phase.COLLECTED


@pytest.mark.parametrize("broken", ["{}", '{"version": 1, "record_id"', "", '{"version": 2}'])
def test_one_that_cannot_be_read_has_its_line_and_hides_no_other_in_any_list(tmp_path: Path, broken: str) -> None:
    with SqlJournal(tmp_path / "journal.db", KEY) as journal:
        filed(journal, 3)
        acknowledged(journal)
        damage(tmp_path / "journal.db", "UPDATE records SET draft = ? WHERE id = ?", broken, record_id(0))
        page = journal.cases.find(CaseQuery(), 0)
        assert {line.record_id: line.is_readable for line in page.lines} == {
            record_id(0): False,
            record_id(1): True,
            record_id(2): True,
        }
        (line,) = [line for line in page.lines if not line.is_readable]
        assert (line.receipt_no, line.upload) == ("310000-07-20261123-0001-A", UploadState.ACKNOWLEDGED)
        assert journal.cases.lines((record_id(0),)) == (line,)
        counts = journal.cases.day(NOON.date()).counts
        assert (counts.filed_in_all, (UNREADABLE, UNREADABLE, 1) in counts.filed) == (3, True)
        with pytest.raises(FaultError) as caught:
            journal.cases.story(record_id(0))
        assert caught.value.fault.code is FaultCode.CASE_UNREADABLE
        told = journal.cases.unreadable_of((record_id(0),))
        assert told == (Unreadable(line.receipt_no, line.filed_at, UploadState.ACKNOWLEDGED),)


def test_an_event_that_cannot_be_read_stops_no_list_of_the_day(tmp_path: Path) -> None:
    with SqlJournal(tmp_path / "journal.db", KEY) as journal:
        filed(journal, 2)
        fill(journal, *told(CardMade(), CardArrived(), HANDED_OUT), *told(CardMade(), seed=1))
        damage(tmp_path / "journal.db", "DROP TRIGGER events_unchanged")
        damage(tmp_path / "journal.db", "UPDATE events SET content = '{' WHERE kind = 'collected'")
        sheet = journal.cases.day(NOON.date())
        assert (sheet.counts.filed_in_all, sheet.counts.handed_out, len(sheet.cards)) == (2, 1, 1)
        assert journal.cases.find(CaseQuery(), 0).total == 2


def damage(path: Path, statement: str, *values: object) -> None:
    connection = open_connection(path, KEY)
    connection.execute(statement, values)
    connection.close()
