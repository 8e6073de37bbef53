"""Photographed pages are kept with their case, in one transaction, as they were taken, and leave when its photos do."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import sqlcipher3

from counter_app.domain.application.document import PageCode, PageKind, document_ref
from counter_app.domain.case.proof import Flaw
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.domain.ids import OfficerId
from counter_app.sync.journal.journal import SqlJournal
from counter_app.sync.journal.proving import prove
from counter_app.sync.link.outbox import Accepted, settle
from tests.people import NOON
from tests.sync.pages import page
from tests.sync.records import draft, portrait, record_id

KEY = bytes(range(32))
KEEP = timedelta(days=90)
PAGES = (page(1), page(2, code=PageCode.GLARE), page(3, PageKind.PROOF))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.db"


@pytest.fixture
def journal(path: Path) -> Iterator[SqlJournal]:
    with SqlJournal(path, KEY) as opened:
        opened.file(draft(1), [portrait(1)], PAGES)
        opened.file(draft(2), [portrait(2)])
        yield opened


def behind(journal: SqlJournal) -> sqlcipher3.Connection:
    """A hand that has the key."""
    assert journal._connection is not None
    return journal._connection


def acknowledge(journal: SqlJournal, seed: int) -> None:
    entry = journal.entry(record_id(seed))
    assert entry is not None
    journal.settle(settle(entry, Accepted(), NOON, timedelta(0)))


def flaws(path: Path) -> list[Flaw]:
    return [wrong.flaw for wrong in prove(path, KEY).wrong]


def test_the_story_tells_the_pages_in_order_and_their_bytes_are_as_taken(journal: SqlJournal) -> None:
    story = journal.cases.story(record_id(1))
    assert story.documents == tuple(map(document_ref, PAGES))
    assert [journal.cases.page(record_id(1), place) for place in range(3)] == [page.jpeg for page in PAGES]
    assert "documents" in [line.action for line in story.audit]


def test_a_case_without_pages_says_nothing_of_them(journal: SqlJournal) -> None:
    story = journal.cases.story(record_id(2))
    assert story.documents == ()
    assert "documents" not in [line.action for line in story.audit]


def test_no_page_is_handed_over(journal: SqlJournal) -> None:
    assert [photo.sha256 for photo in journal.record(record_id(1)).photos] == [portrait(1).sha256]


def test_filing_the_same_pages_again_changes_nothing_and_others_are_refused(journal: SqlJournal, path: Path) -> None:
    first = journal.record(record_id(1))
    assert journal.file(draft(1), [portrait(1)], PAGES) == first
    with pytest.raises(FaultError):
        journal.file(draft(1), [portrait(1)], PAGES[:2])
    assert flaws(path) == []


def test_a_page_that_is_not_what_it_says_files_nothing_at_all(journal: SqlJournal) -> None:
    with pytest.raises(FaultError):
        journal.file(draft(3), [portrait(3)], [page(4), replace(page(5), sha256="0" * 64)])
    assert len(journal.entries()) == 2
    assert behind(journal).execute("SELECT count(*) FROM documents").fetchone() == (len(PAGES),)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE documents SET jpeg = x'00' WHERE position = 1",
        "UPDATE documents SET codes = '[]'",
        "UPDATE documents SET kind = 'other' WHERE position = 0",
        "DELETE FROM documents WHERE position = 2",
        "DELETE FROM documents",
        "UPDATE documents SET jpeg = x'', emptied_at = 'long ago'",
        "UPDATE documents SET position = 7 - position",
    ],
)
def test_what_a_hand_with_the_key_changes_is_found(journal: SqlJournal, path: Path, change: str) -> None:
    assert flaws(path) == []
    behind(journal).execute(change)
    assert Flaw.DOCUMENT_CHANGED in flaws(path)


def test_pages_leave_once_their_case_was_acknowledged_long_ago_and_not_before(journal: SqlJournal, path: Path) -> None:
    assert journal.empty_photos(NOON + KEEP * 9, KEEP) == 0, "the library has not received it"
    acknowledge(journal, 1)
    assert journal.empty_photos(NOON + KEEP, KEEP) == 0
    assert journal.cases.page(record_id(1), 0) == PAGES[0].jpeg

    assert journal.empty_photos(NOON + KEEP * 2, KEEP) == 1

    with pytest.raises(FaultError) as caught:
        journal.cases.page(record_id(1), 0)
    assert caught.value.fault.code is FaultCode.DOCUMENT_EMPTIED
    assert len(journal.cases.story(record_id(1)).documents) == len(PAGES), "what they were is still told"
    assert behind(journal).execute("SELECT sum(length(jpeg)) FROM documents").fetchone() == (0,)
    assert journal.empty_photos(NOON + KEEP * 3, KEEP) == 0
    assert flaws(path) == []


def test_pages_that_cannot_be_read_are_told_as_damage(journal: SqlJournal) -> None:
    behind(journal).execute("UPDATE documents SET kind = 'papyrus'")
    with pytest.raises(FaultError) as caught:
        journal.cases.story(record_id(1))
    assert caught.value.fault.code is FaultCode.JOURNAL_DAMAGED
    with pytest.raises(FaultError):
        journal.cases.page(record_id(1), 9)


def test_the_audit_tells_that_they_were_saved(journal: SqlJournal, path: Path) -> None:
    journal.cases.note_pages_saved(record_id(1), NOON, OfficerId("061234"))
    last = journal.cases.story(record_id(1)).audit[-1]
    assert (last.action, last.officer) == ("documents saved", "061234")
    assert flaws(path) == []
