"""The audit is signed, kept by the library, and any later cut or change of it is found by what was signed."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import sqlcipher3

from counter_app.domain.case.proof import Flaw, Proof
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.sync.journal.backup import back_up, restore
from counter_app.sync.journal.connection import open_connection
from counter_app.sync.journal.credentials import FileCredentials, journal_key
from counter_app.sync.journal.heads import Head, HeadBook, Seal, is_signed
from counter_app.sync.journal.journal import SqlJournal
from counter_app.sync.journal.proving import prove
from counter_app.sync.link import audit_wire
from counter_app.sync.link.library import Library
from counter_app.sync.link.notary import Notary, fetch_heads, sign, sign_past_days
from counter_app.sync.link.outbox import Later, Rejected
from tests.fakes.clock import SetClock
from tests.fakes.real_library import RealLibrary
from tests.people import NOON
from tests.sync.linking import PATIENT, library
from tests.sync.records import draft, portrait
from tests.sync.test_wire import golden

CITY, COUNTER = "310000", "07"
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Office:
    """A counter's folder with four people filed, its keys, and what it signs with."""

    path: Path
    keys: FileCredentials

    @property
    def key(self) -> bytes:
        return journal_key(self.keys, self.path)

    @property
    def seal(self) -> Seal:
        return Seal(self.keys, self.path, CITY, COUNTER)

    @contextmanager
    def book(self) -> Iterator[HeadBook]:
        with HeadBook(self.path, self.key) as opened:
            yield opened

    def file(self, *seeds: int, at: datetime = NOON) -> None:
        with SqlJournal(self.path, self.key) as journal:
            for seed in seeds:
                journal.file(draft(seed, at), [portrait(seed)])

    def sign(self, now: datetime = NOON) -> Head | None:
        with self.book() as book:
            return sign(book, self.seal, now)

    def prove(self, *kept: Head) -> Proof:
        own = self.seal.remembered()
        return prove(self.path, self.key, (*kept, *(() if own is None else (own,))))

    def change(self, *statements: str) -> None:
        """As a hand with the journal's key can, guards taken off."""
        connection = open_connection(self.path, self.key)
        connection.execute("PRAGMA foreign_keys = OFF")
        for trigger in ("audit_unchanged", "audit_undeleted", "audit_heads_unchanged", "audit_heads_undeleted"):
            connection.execute(f"DROP TRIGGER {trigger}")
        for statement in statements:
            connection.execute(statement)
        connection.close()


@pytest.fixture
def office(tmp_path: Path) -> Office:
    made = Office(tmp_path / "journal.db", FileCredentials(tmp_path / "keys.json"))
    made.file(0, 2, 4, 6)
    return made


def flaws(proof: Proof) -> set[Flaw]:
    return {wrong.flaw for wrong in proof.wrong}


LAST = "(SELECT record_id FROM audit ORDER BY seq DESC LIMIT 1)"
ERASED = (
    f"DELETE FROM outbox WHERE record_id = {LAST}",
    f"DELETE FROM record_photos WHERE record_id = {LAST}",
    f"DELETE FROM records WHERE id = {LAST}",
    f"DELETE FROM audit WHERE record_id = {LAST}",
)
"""The last person, with every trace of her."""


def test_a_signed_journal_is_proved(office: Office) -> None:
    head = office.sign()
    assert head is not None
    assert is_signed(head)
    assert (head.links, head.day) == (4, NOON.date().isoformat())
    proof = office.prove()
    assert (proof.wrong, proof.links, proof.signed) == ((), 4, 4)


def test_it_is_signed_once_until_more_was_done(office: Office) -> None:
    assert office.sign() is not None
    assert office.sign() is None
    office.file(10)
    again = office.sign()
    assert again is not None
    assert again.links == 5


def test_only_a_day_that_is_over_is_signed_by_itself(office: Office) -> None:
    now = datetime.now().astimezone()
    office.file(10, at=now)
    with office.book() as book:
        assert sign_past_days(book, office.seal, now) is None
        assert sign_past_days(book, office.seal, now + DAY) is not None


def test_the_end_cut_off_is_found_by_the_heads_in_the_journal(office: Office) -> None:
    office.sign()
    office.change(*ERASED)
    assert flaws(office.prove()) == {Flaw.CHAIN_CUT}


def test_the_end_cut_off_with_the_heads_is_found_by_the_one_in_the_keyring(office: Office) -> None:
    office.sign()
    office.change(*ERASED, "DELETE FROM audit_heads")
    assert flaws(office.prove()) == {Flaw.CHAIN_CUT}


def test_the_end_cut_off_before_it_was_signed_is_what_the_signature_cannot_find(office: Office) -> None:
    office.change(*ERASED)
    assert not flaws(office.prove())


def rewrite(office: Office) -> None:
    """A journal of the same people, one of them swapped, its chain sealed anew with the journal's own key."""
    mark = office.path.with_name(f"{office.path.name}.key-id").read_text()
    key = office.key
    for file in office.path.parent.glob("journal.db*"):
        file.unlink()
    office.path.with_name(f"{office.path.name}.key-id").write_text(mark.replace(" made", ""))
    with SqlJournal(office.path, key) as journal:
        for seed in (0, 2, 4, 8):
            journal.file(draft(seed), [portrait(seed)])


def test_all_written_anew_with_the_key_of_the_database_is_found(office: Office) -> None:
    office.sign()
    rewrite(office)
    assert not prove(office.path, office.key).wrong, "by itself it is without a flaw"
    assert flaws(office.prove()) == {Flaw.CHAIN_REWRITTEN}


@pytest.mark.parametrize("column", ["links = 3", "day = '2026-01-01'", f"seal = '{'0' * 64}'", "city = '330100'"])
def test_a_head_that_was_changed_is_found(office: Office, column: str) -> None:
    office.sign()
    office.change(f"UPDATE audit_heads SET {column}")
    assert Flaw.HEAD_FORGED in flaws(office.prove())


def test_the_heads_can_only_be_added_to(office: Office) -> None:
    office.sign()
    connection = open_connection(office.path, office.key)
    for statement in ("DELETE FROM audit_heads", "UPDATE audit_heads SET links = 1"):
        with pytest.raises(sqlcipher3.IntegrityError, match="stays"):
            connection.execute(statement)
    connection.close()


def test_the_golden_head_is_signed_as_both_sides_say() -> None:
    (head,) = audit_wire.read_heads(golden("audit-heads"))
    assert is_signed(head)
    assert audit_wire.write_head(head) == b"".join(golden("audit-head").replace(b": ", b":").split())
    assert audit_wire.read_key_kept(golden("audit-key-kept")) == head.key
    assert audit_wire.read_head_kept(golden("audit-head-kept")) == (head.key, head.links, head.seal)
    written = audit_wire.write_key(head.key, head.city, head.counter)
    assert written == b"".join(golden("audit-key").replace(b": ", b":").split())


# --- with the real library --------------------------------------------------------------------------------------------


@pytest.fixture
def region(tmp_path: Path) -> Iterator[Callable[[], Library]]:
    with RealLibrary(tmp_path / "region") as service:
        token = service.enrol(CITY, COUNTER)
        yield lambda: library(service.url, lambda: token, rules=PATIENT)


def hand_over(office: Office, region: Callable[[], Library], now: datetime) -> Later | Rejected | object | None:
    with office.book() as book, region() as opened:
        return Notary(book, office.seal, opened, SetClock(now)).work()


def test_what_was_signed_reaches_the_library_once_and_stays(office: Office, region: Callable[[], Library]) -> None:
    head = office.sign()
    assert hand_over(office, region, NOON) is None
    assert hand_over(office, region, NOON) is None
    with region() as opened, office.book() as book:
        assert fetch_heads(opened) == (head,)
        assert not book.unsent()


def test_yesterday_is_signed_and_sent_by_itself(office: Office, region: Callable[[], Library]) -> None:
    assert hand_over(office, region, datetime.now().astimezone() + DAY) is None
    with region() as opened:
        assert [kept.links for kept in fetch_heads(opened)] == [4]


def test_what_the_library_keeps_finds_what_was_done_with_every_key_of_this_computer(
    office: Office, region: Callable[[], Library]
) -> None:
    office.sign()
    assert hand_over(office, region, NOON) is None
    rewrite(office)
    office.sign()
    own = office.seal.remembered()
    assert own is not None
    with region() as opened:
        assert flaws(office.prove(*fetch_heads(opened))) == {Flaw.CHAIN_REWRITTEN}
    refused = hand_over(office, region, NOON)
    assert isinstance(refused, Rejected)
    assert refused.fault.code is FaultCode.AUDIT_REFUSED


def test_a_library_that_is_away_keeps_the_heads_waiting(office: Office) -> None:
    head = office.sign()
    outcome = hand_over(office, lambda: library("http://127.0.0.1:9"), NOON)
    assert isinstance(outcome, Later)
    with office.book() as book:
        assert book.unsent() == (head,)


def test_a_restored_journal_keeps_what_was_signed_and_signs_with_a_key_of_its_own(
    office: Office, tmp_path: Path
) -> None:
    head = office.sign()
    assert head is not None
    elsewhere = Office(tmp_path / "new" / "journal.db", FileCredentials(tmp_path / "new" / "keys.json"))
    elsewhere.path.parent.mkdir()
    back_up(office.path, office.key, tmp_path / "copy", "a phrase for practice")
    restore(tmp_path / "copy", "a phrase for practice", elsewhere.path, elsewhere.keys, NOON)
    again = elsewhere.sign()
    assert again is not None
    assert again.key != head.key
    assert not elsewhere.prove(head).wrong


def test_a_damaged_memory_of_the_newest_head_is_told(office: Office) -> None:
    office.sign()
    (name,) = (name for name in office.keys._read() if name.startswith("audit-head"))
    office.keys.set(name, "{}")
    with pytest.raises(FaultError) as caught:
        office.seal.remembered()
    assert caught.value.fault.code is FaultCode.JOURNAL_DAMAGED
