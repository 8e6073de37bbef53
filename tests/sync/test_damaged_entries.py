"""What is damaged in a place of the outbox holds nobody up: it only explains, or can be told from another column."""

from datetime import timedelta
from pathlib import Path

import pytest

from counter_app.domain.case.progress import CardMade
from counter_app.sync.journal.connection import open_connection
from counter_app.sync.journal.journal import SqlJournal
from counter_app.sync.journal.proving import prove
from counter_app.sync.link.outbox import Accepted, settle
from tests.domain.events import event
from tests.people import NOON
from tests.sync.records import draft, portrait, record_id

KEY = bytes(range(32))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "journal.db"
    with SqlJournal(path, KEY) as journal:
        for seed in range(6):
            journal.file(draft(seed), [portrait(seed)])
    return path


@pytest.mark.parametrize("broken", ["last_fault = '{'", "due_at = 'x'", "due_at = '2026-11-23'"])
@pytest.mark.parametrize("table", ["outbox", "event_outbox"])
def test_a_damaged_place_in_the_outbox_holds_nobody_up_and_is_written_anew(path: Path, table: str, broken: str) -> None:
    with SqlJournal(path, KEY) as journal:
        entry = journal.entry(record_id(0))
        assert entry is not None
        journal.settle(settle(entry, Accepted(), NOON, timedelta(0)))
        journal.cases.tell(event(CardMade(), 1, record_id=record_id(0)))
        connection = open_connection(path, KEY)
        connection.execute(f"UPDATE {table} SET {broken} WHERE state = 'waiting'")
        connection.close()
        due = journal.due(NOON + timedelta(days=1), 99, timedelta(hours=1))
        assert len(due) == 6, "five records and a later step"
        next_due = journal.next_due()
        assert next_due is not None
        assert next_due >= NOON - timedelta(days=1), "no time that would be tried again and again"
        for each in due:
            journal.settle(settle(each, Accepted(), NOON, timedelta(0)))
        assert journal.counts().waiting == 0
    assert prove(path, KEY).wrong == ()
