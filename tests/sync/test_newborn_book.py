"""Registrations of newborns are kept once with audit and place in the outbox, told apart by certificate, proved."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from counter_app.domain.case.progress import Undone
from counter_app.domain.case.proof import Flaw
from counter_app.domain.case.receipt import is_receipt_number
from counter_app.domain.case.record import Matter, UploadState
from counter_app.domain.faults import Fault, FaultCode, FaultError
from counter_app.domain.ids import OfficerId, RecordId
from counter_app.domain.newborn.book import NewbornQuery
from counter_app.domain.newborn.newborn import Side
from counter_app.domain.newborn.rules import Condition
from counter_app.domain.newborn.standing import NewbornPhase
from counter_app.domain.newborn.steps import (
    Granted,
    HandedBack,
    NewbornFact,
    PagePrinted,
    ReceiptBack,
    TurnedDown,
    Turning,
)
from counter_app.sync.journal.connection import open_connection
from counter_app.sync.journal.journal import SqlJournal
from counter_app.sync.journal.proving import prove
from counter_app.sync.link.outbox import Accepted, Rejected, settle
from tests import people
from tests.people import NOON
from tests.project import ROOT

KEY = bytes(range(32))
HOUR = timedelta(hours=1)
REFUSED = Rejected(Fault(FaultCode.RECORD_REFUSED))
BACK = HandedBack(people.KEPT_PAPERS, Side.MOTHER, is_identity_checked=True, receipt=ReceiptBack.RETURNED)
OFFICER = OfficerId("061234")
KILLED = """
import os, signal, sys
from pathlib import Path
from counter_app.sync.journal.journal import SqlJournal
from tests import people
with SqlJournal(Path(sys.argv[1]), bytes(range(32))) as journal:
    print(journal.cases.newborns.take(people.newborn_draft()).what.receipt_no, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.db"


@pytest.fixture
def journal(path: Path) -> Iterator[SqlJournal]:
    with SqlJournal(path, KEY) as opened:
        yield opened


def fill(journal: SqlJournal, *whats: NewbornFact, seed: int = 0) -> RecordId:
    """An application and its later steps, a minute apart."""
    first = journal.cases.newborns.take(people.newborn_draft(seed))
    for place, what in enumerate(whats, 1):
        journal.cases.newborns.tell(people.newborn_step(what, place, NOON + timedelta(minutes=place), seed))
    return first.newborn_id


def settle_next(journal: SqlJournal, outcome: Accepted | Rejected) -> str:
    """Of what is due the first; its name."""
    entry = journal.due(NOON + HOUR, 20, 12 * HOUR)[0]
    journal.settle(settle(entry, outcome, NOON, timedelta()))
    return str(entry.event_id)


def fault_of(caught: pytest.ExceptionInfo[FaultError]) -> FaultCode:
    return caught.value.fault.code


def test_an_application_gets_a_receipt_number_of_the_day_and_is_on_the_disk(journal: SqlJournal, path: Path) -> None:
    step = journal.cases.newborns.take(people.newborn_draft())
    with SqlJournal(path, KEY) as another:
        story = another.cases.newborns.story(step.newborn_id)
    assert is_receipt_number(story.standing.first.receipt_no)
    assert story.steps[0].step == step == people.newborn_draft().numbered(story.standing.first.receipt_no)
    assert (story.steps[0].upload.state, story.steps[0].upload.matter) == (UploadState.WAITING, Matter.NEWBORN)
    assert [line.action for line in story.audit] == ["newborn"]


def test_taking_down_twice_is_taking_down_once(journal: SqlJournal) -> None:
    first = journal.cases.newborns.take(people.newborn_draft())
    again = replace(people.newborn_draft(), at=NOON + HOUR)
    assert journal.cases.newborns.take(again) == first
    other = replace(people.newborn_draft(), application=people.newborn(5))
    with pytest.raises(FaultError) as caught:
        journal.cases.newborns.take(other)
    assert fault_of(caught) is FaultCode.BUG


def test_one_certificate_has_one_registration_until_that_is_refused(journal: SqlJournal) -> None:
    same_child = replace(people.newborn_draft(1), application=people.newborn(0))
    fill(journal)
    with pytest.raises(FaultError) as caught:
        journal.cases.newborns.take(same_child)
    assert fault_of(caught) is FaultCode.CERTIFICATE_IN_USE
    journal.cases.newborns.tell(people.newborn_step(TurnedDown("民族不一致")))
    assert journal.cases.newborns.take(same_child).newborn_id == same_child.id


def test_whoever_was_turned_away_may_come_again_with_everything(journal: SqlJournal) -> None:
    away = replace(people.newborn_draft(1), application=people.newborn(0), outcome=Turning((Condition.IN_WEDLOCK,), ()))
    fill(journal)
    assert journal.cases.newborns.take(away).newborn_id == away.id
    assert journal.cases.newborns.story(away.id).standing.phase is NewbornPhase.TURNED_AWAY


def test_the_story_holds_every_step_in_order_with_its_officer(journal: SqlJournal) -> None:
    name = fill(journal, Granted(), PagePrinted(), BACK)
    story = journal.cases.newborns.story(name)
    assert [type(told.step.what) for told in story.steps[1:]] == [Granted, PagePrinted, HandedBack]
    assert (story.standing.phase, story.standing.held) == (NewbornPhase.PRINTED, ())
    assert {line.officer for line in story.audit} == {OFFICER}


def test_a_step_that_may_not_come_is_not_kept_and_one_told_twice_is_kept_once(journal: SqlJournal) -> None:
    name = fill(journal, Granted())
    with pytest.raises(FaultError) as caught:
        journal.cases.newborns.tell(people.newborn_step(TurnedDown("民族不一致"), 2))
    assert fault_of(caught) is FaultCode.CASE_MOVED_ON
    journal.cases.newborns.tell(people.newborn_step(Granted(), 1, NOON + timedelta(minutes=1)))
    assert len(journal.cases.newborns.story(name).steps) == 2


def test_a_step_of_nobody_is_not_kept(journal: SqlJournal) -> None:
    with pytest.raises(FaultError) as caught:
        journal.cases.newborns.tell(people.newborn_step(Granted()))
    assert fault_of(caught) is FaultCode.JOURNAL_DAMAGED


def test_lists_find_by_name_number_day_and_whole_certificate_and_show_it_masked(journal: SqlJournal) -> None:
    for seed in range(3):
        fill(journal, seed=seed)
    book = journal.cases.newborns
    receipt = book.story(people.newborn_draft(1).id).standing.first.receipt_no
    assert book.id_of(receipt.lower()) == people.newborn_draft(1).id
    assert book.id_of("310000-07-20261123-9999-0") is None
    searches = (receipt, "小样", "x310000002", "X3100", "2026-11-23")
    assert [len(book.find(NewbornQuery(words), 0).lines) for words in searches] == [1, 3, 1, 0, 3]
    assert book.find(NewbornQuery("X310000002"), 0).lines[0].masked == "X31*****02"


def test_the_list_of_open_ones_leaves_out_where_nothing_is_left_to_do(journal: SqlJournal) -> None:
    fill(journal, TurnedDown("民族不一致"), BACK, seed=0)
    fill(journal, TurnedDown("民族不一致"), seed=1)
    found = journal.cases.newborns.find(NewbornQuery(is_open_only=True), 0)
    assert [(line.id, line.originals_held) for line in found.lines] == [(people.newborn_draft(1).id, 2)]
    assert found.total == 1


def test_a_registration_that_was_told_as_kept_outlives_a_kill(path: Path) -> None:
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(path)], capture_output=True, encoding="utf-8", cwd=ROOT, check=False
    )
    assert (killed.returncode, is_receipt_number(killed.stdout.strip())) == (-signal.SIGKILL, True), killed.stderr
    with SqlJournal(path, KEY) as journal:
        assert journal.cases.newborns.id_of(killed.stdout.strip()) == people.newborn_draft().id
        assert journal.counts().waiting == 1
    assert prove(path, KEY).wrong == ()


# --- hand-over --------------------------------------------------------------------------------------------------------


def test_steps_are_handed_over_in_order_and_counted(journal: SqlJournal) -> None:
    fill(journal, Granted(), PagePrinted())
    assert journal.counts().waiting == 3
    names = [settle_next(journal, Accepted()) for _ in range(3)]
    assert names == [people.newborn_draft().id, *(people.newborn_step(Granted(), place).id for place in (1, 2))]
    assert (journal.counts().waiting, journal.counts().last_ok, journal.next_due()) == (0, NOON, None)


def test_of_a_registration_that_the_library_refuses_it_hears_nothing_more_until_it_is_sent_again(
    journal: SqlJournal,
) -> None:
    name = fill(journal, Granted())
    settle_next(journal, REFUSED)
    assert journal.due(NOON + HOUR, 20, 12 * HOUR) == ()
    assert journal.cases.newborns.find(NewbornQuery(), 0).lines[0].upload is UploadState.REFUSED
    refused = journal.cases.newborns.story(name).steps[0].step.id
    journal.cases.newborns.send_again([refused], NOON, OFFICER)
    assert settle_next(journal, Accepted()) == refused


def test_what_waited_for_the_library_is_brought_forward_with_the_rest(journal: SqlJournal) -> None:
    fill(journal)
    entry = journal.due(NOON + HOUR, 1, 12 * HOUR)[0]
    journal.settle(replace(entry, due_at=NOON + 9 * HOUR, last_fault=Fault(FaultCode.LIBRARY_UNREACHABLE)))
    journal.bring_forward(NOON + HOUR, FaultCode.LIBRARY_UNREACHABLE)
    assert journal.next_due() == NOON + HOUR


# --- proof ------------------------------------------------------------------------------------------------------------


def test_a_journal_with_registrations_is_proved(journal: SqlJournal, path: Path) -> None:
    name = fill(journal, Granted(), Undone(people.newborn_step(Granted(), 1).id))
    journal.cases.newborns.note_reprint(name, NOON, OFFICER)
    settle_next(journal, Accepted())
    assert prove(path, KEY).wrong == ()


@pytest.mark.parametrize(
    ("statement", "flaw"),
    [
        ("UPDATE newborn_steps SET content = replace(content, 'granted', 'turned-down')", Flaw.EVENT_CHANGED),
        ("UPDATE newborn_steps SET day = '2026-11-22' WHERE place = 2", Flaw.EVENT_CHANGED),
        ("DELETE FROM newborn_outbox; DELETE FROM newborn_steps WHERE place = 2", Flaw.EVENT_CHANGED),
        ("DELETE FROM newborn_outbox", Flaw.EVENT_CHANGED),
        ("UPDATE newborns SET receipt_no = '310000-07-20261123-0009-A'", Flaw.RECEIPT_WRONG),
        ("UPDATE newborns SET certificate = 'X310000009'", Flaw.RECORD_CHANGED),
        ("UPDATE newborn_steps SET content = '{}' WHERE place = 1", Flaw.RECORD_UNREADABLE),
    ],
)
def test_what_a_hand_with_the_key_changes_is_found(path: Path, statement: str, flaw: Flaw) -> None:
    with SqlJournal(path, KEY) as journal:
        fill(journal, Granted())
    connection = open_connection(path, KEY)
    for trigger in ("newborn_steps_unchanged", "newborn_steps_undeleted"):
        connection.execute(f"DROP TRIGGER {trigger}")
    for each in statement.split(";"):
        connection.execute(each)
    connection.close()
    assert flaw in {wrong.flaw for wrong in prove(path, KEY).wrong}
