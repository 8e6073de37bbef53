"""A journal is proved whole, and whatever is changed in it by any hand is found."""

from pathlib import Path

import pytest
import sqlcipher3

from counter_app.domain.application.signing import OnSheet
from counter_app.domain.case.ending import Declined, DeclineReason
from counter_app.domain.case.progress import CardArrived, CardMade
from counter_app.domain.case.proof import Flaw, Proof
from counter_app.domain.case.record import UploadState
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.domain.ids import OfficerId
from counter_app.sync.journal import audit
from counter_app.sync.journal.connection import open_connection
from counter_app.sync.journal.journal import SqlJournal
from counter_app.sync.journal.proving import prove
from counter_app.sync.link.outbox import Accepted, Rejected, settle
from tests.domain.events import event
from tests.people import NOON
from tests.sync.records import draft, ending, portrait, record_id

KEY = bytes(range(32))
PEOPLE = 4
OVERRULED = PEOPLE // 2
"""Every second one: see `records.draft`."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Four people: one acknowledged, one refused, one refused and sent again, one waiting."""
    path = tmp_path / "journal.db"
    with SqlJournal(path, KEY) as journal:
        for seed in range(PEOPLE):
            journal.file(draft(seed), [portrait(seed)])
        refusal = Rejected(FaultError(FaultCode.RECORD_REFUSED).fault)
        for seed, outcome in enumerate((Accepted(), refusal, refusal)):
            entry = journal.entry(record_id(seed))
            assert entry is not None
            journal.settle(settle(entry, outcome, NOON, NOON - NOON))
        journal.send_again(record_id(2))
    return path


def flaws(proof: Proof) -> set[Flaw]:
    return {wrong.flaw for wrong in proof.wrong}


def tampered(path: Path, *statements: str) -> Proof:
    """What a person who has the key may do to the tables, the guards on the audit taken off first."""
    connection = open_connection(path, KEY)
    connection.execute("PRAGMA foreign_keys = OFF")
    for trigger in ("audit_unchanged", "audit_undeleted"):
        connection.execute(f"DROP TRIGGER {trigger}")
    for statement in statements:
        assert connection.execute(statement).rowcount, statement
    connection.close()
    return prove(path, KEY)


def test_a_sound_journal_is_proved_with_its_numbers(path: Path) -> None:
    assert prove(path, KEY) == Proof(records=PEOPLE, photos=PEOPLE, waiting=2, links=PEOPLE + OVERRULED + 4, wrong=())


def test_the_audit_tells_what_was_done_in_order(path: Path) -> None:
    connection = open_connection(path, KEY)
    told = [(link.action, link.record_id) for link in audit.links(connection)]
    connection.close()
    expected = [(action, seed) for seed in range(PEOPLE) for action in ("filed", "overruled")[: 1 + seed % 2]]
    expected += [("acknowledged", 0), ("refused", 1), ("refused", 2), ("sent again", 2)]
    assert told == [(action, record_id(seed)) for action, seed in expected]


def test_an_acknowledgement_told_twice_is_one_link(path: Path) -> None:
    with SqlJournal(path, KEY) as journal:
        entry = journal.entry(record_id(0))
        assert entry is not None
        assert entry.state is UploadState.ACKNOWLEDGED
        journal.settle(entry)
    assert prove(path, KEY).links == PEOPLE + OVERRULED + 4


def test_the_audit_can_only_grow(path: Path) -> None:
    connection = open_connection(path, KEY)
    for statement in ("UPDATE audit SET officer = '000009'", "DELETE FROM audit WHERE seq = 1"):
        with pytest.raises(sqlcipher3.IntegrityError, match="append-only"):
            connection.execute(statement)
    connection.close()


@pytest.mark.parametrize(
    ("statement", "flaw"),
    [
        ("UPDATE records SET name = name || 'x' WHERE id = (SELECT min(id) FROM records)", Flaw.RECORD_CHANGED),
        ("UPDATE records SET draft = replace(draft, '}', '} ')", Flaw.RECORD_CHANGED),
        ("UPDATE records SET draft = '{}'", Flaw.RECORD_UNREADABLE),
        ("UPDATE records SET receipt_no = receipt_no || '0'", Flaw.RECEIPT_WRONG),
        ("DELETE FROM records WHERE id = (SELECT min(id) FROM records)", Flaw.PAGE),
        ("UPDATE photos SET jpeg = CAST(jpeg || x'00' AS BLOB)", Flaw.PHOTO_CHANGED),
        ("UPDATE record_photos SET dpi = 300", Flaw.RECORD_CHANGED),
        ("DELETE FROM record_photos", Flaw.PHOTO_MISSING),
        ("DELETE FROM outbox WHERE state = 'waiting'", Flaw.ENTRY_WRONG),
        ("UPDATE outbox SET due_at = 'x' WHERE state = 'refused'", Flaw.ENTRY_WRONG),
        (
            "UPDATE outbox SET state = 'acknowledged', acknowledged_at = due_at, acknowledged_us = due_us",
            Flaw.ENTRY_WRONG,
        ),
        ("DELETE FROM audit WHERE seq = 2", Flaw.CHAIN_BROKEN),
        ("DELETE FROM audit WHERE action = 'filed'", Flaw.RECORD_UNTOLD),
        ("UPDATE audit SET officer = '000009' WHERE seq = 3", Flaw.CHAIN_BROKEN),
        ("UPDATE audit SET at = replace(at, '2', '3') WHERE seq = 1", Flaw.CHAIN_BROKEN),
        ("UPDATE audit SET action = 'filed' WHERE action = 'refused'", Flaw.CHAIN_BROKEN),
    ],
)
def test_what_a_hand_with_the_key_changes_is_found(path: Path, statement: str, flaw: Flaw) -> None:
    assert flaw in flaws(tampered(path, statement))


def test_a_person_erased_with_everything_of_hers_is_missed(path: Path) -> None:
    gone = record_id(3)
    proof = tampered(
        path,
        f"DELETE FROM outbox WHERE record_id = '{gone}'",
        f"DELETE FROM record_photos WHERE record_id = '{gone}'",
        f"DELETE FROM records WHERE id = '{gone}'",
    )
    assert {(wrong.flaw, wrong.where) for wrong in proof.wrong} == {(Flaw.RECORD_MISSING, gone)}


def test_one_byte_changed_anywhere_in_the_file_is_found(path: Path) -> None:
    whole = path.read_bytes()
    for offset in range(0, len(whole), 1777):  # every page, at ever another place
        path.write_bytes(whole[:offset] + bytes([whole[offset] ^ 1]) + whole[offset + 1 :])
        if offset < 16:  # the salt: with it changed the key opens nothing
            with pytest.raises(FaultError):
                prove(path, KEY)
            continue
        assert _found(path), f"byte {offset} of {len(whole)}"
    path.write_bytes(whole)
    assert not prove(path, KEY).wrong


def _found(path: Path) -> bool:
    try:
        return bool(prove(path, KEY).wrong)
    except FaultError as failed:
        return failed.fault.code is FaultCode.JOURNAL_DAMAGED


@pytest.fixture
def told(path: Path) -> Path:
    """As `path`, with two events of the first record and a closed day."""
    with SqlJournal(path, KEY) as journal:
        journal.cases.tell(event(CardMade(), 1, record_id=record_id(0)))
        journal.cases.tell(event(CardArrived(), 2, record_id=record_id(0)))
        journal.cases.close_day(NOON.date(), NOON, OfficerId("061234"), OnSheet())
    assert prove(path, KEY).wrong == ()
    return path


UNGUARDED = ("events_unchanged", "events_undeleted", "day_sheets_unchanged", "day_sheets_undeleted")


@pytest.mark.parametrize(
    ("statement", "flaw"),
    [
        ("UPDATE events SET content = replace(content, 'arrived', 'made')", Flaw.EVENT_CHANGED),
        ("UPDATE events SET day = '2026-11-22' WHERE place = 1", Flaw.EVENT_CHANGED),
        ("DELETE FROM event_outbox; DELETE FROM events", Flaw.EVENT_CHANGED),
        ("DELETE FROM event_outbox", Flaw.EVENT_CHANGED),
        ("UPDATE day_sheets SET officer = '000002'", Flaw.DAY_CHANGED),
        ("DELETE FROM day_sheets", Flaw.DAY_CHANGED),
    ],
)
def test_what_is_changed_in_events_and_closed_days_is_found(told: Path, statement: str, flaw: Flaw) -> None:
    connection = open_connection(told, KEY)
    for trigger in UNGUARDED:
        connection.execute(f"DROP TRIGGER {trigger}")
    connection.close()
    assert flaw in flaws(tampered(told, *statement.split("; ")))


def test_events_and_closed_days_can_only_grow(told: Path) -> None:
    connection = open_connection(told, KEY)
    for table in ("events", "day_sheets"):
        for statement in (f"DELETE FROM {table}", f"UPDATE {table} SET day = '2020-01-01'"):
            with pytest.raises(sqlcipher3.IntegrityError):
                connection.execute(statement)
    connection.close()


def test_a_journal_from_before_the_audit_is_adopted_as_it_stands(path: Path) -> None:
    connection = open_connection(path, KEY)
    connection.execute("DROP INDEX records_listed")
    for newborns in ("newborn_outbox", "newborn_steps", "newborns"):
        connection.execute(f"DROP TABLE {newborns}")
    for later in (
        "documents",
        "damaged_photos",
        "event_outbox",
        "events",
        "standings",
        "day_sheets",
        "audit_heads",
        "audit",
    ):
        connection.execute(f"DROP TABLE {later}")
    connection.execute("ALTER TABLE photos DROP COLUMN emptied_at")
    for table in ("known_officers", "failed_tries", "latest_time", "endings"):
        connection.execute(f"DROP TABLE {table}")
    connection.execute("PRAGMA user_version = 1")
    connection.close()
    assert prove(path, KEY) == Proof(records=PEOPLE, photos=PEOPLE, waiting=2, links=PEOPLE, wrong=())
    assert Flaw.RECORD_CHANGED in flaws(tampered(path, "UPDATE record_photos SET dpi = 300"))


def test_an_ended_case_is_proved_and_any_change_to_it_is_found(path: Path) -> None:
    with SqlJournal(path, KEY) as journal:
        journal.end(ending(7, Declined((DeclineReason.BAD_CREDIT,))))
    assert prove(path, KEY).wrong == ()
    changed = tampered(path, "UPDATE endings SET ending = replace(ending, 'bad_credit', 'data_disagree')")
    assert flaws(changed) == {Flaw.RECORD_CHANGED}
    assert flaws(tampered_again(path, "UPDATE endings SET ending = '{}', receipt_no = '1'")) == {
        Flaw.RECORD_CHANGED,
        Flaw.RECORD_UNREADABLE,
        Flaw.RECEIPT_WRONG,
    }
    assert flaws(tampered_again(path, "DELETE FROM endings")) == {Flaw.RECORD_MISSING}


def tampered_again(path: Path, statement: str) -> Proof:
    """The guards are off already."""
    connection = open_connection(path, KEY)
    assert connection.execute(statement).rowcount, statement
    connection.close()
    return prove(path, KEY)
