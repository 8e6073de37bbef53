"""Who someone is: with the library, without it, after a restart, with a clock set back, and after many wrong tries."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from counter_app import resources
from counter_app.domain.duty import Act, Denial, Denied, Note, Offline, Online
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.domain.ids import OfficerId
from counter_app.domain.person.officer import AccessRules, Attempt, read_access_rules
from counter_app.sync.journal import audit, proving
from counter_app.sync.journal.access_book import AccessBook
from counter_app.sync.journal.connection import KEY_BYTES, open_connection
from counter_app.sync.journal.journal import SqlJournal
from counter_app.sync.link.doorkeeper import Doorkeeper
from tests.fakes.officers import ANN, CHIEF, PASSWORD, READER, UNREACHABLE, FakeOfficers
from tests.people import NOON
from tests.sync import records

KEY = bytes(range(KEY_BYTES))
RIGHT, WRONG = Attempt(ANN.id, PASSWORD), Attempt(ANN.id, "wrong-horse-7-battery")
# as in service, but a hash takes a millisecond
RULES: AccessRules = replace(
    read_access_rules(resources.toml("rules", "access.toml")), argon2_passes=1, argon2_kib=8, argon2_lanes=1
)


@dataclass
class Clock:
    """Implements ports.Clock: wall and stop watch move apart when a test says so."""

    at: datetime = NOON
    seconds: float = 50.0

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return self.seconds

    def pass_time(self, gone: timedelta) -> None:
        self.at += gone
        self.seconds += gone.total_seconds()


@dataclass
class Door:
    """A doorkeeper that can be started again on the same journal."""

    path: Path
    clock: Clock = field(default_factory=Clock)
    library: FakeOfficers = field(default_factory=FakeOfficers)

    @contextmanager
    def opened(self) -> Iterator[Doorkeeper]:
        book = AccessBook(self.path, KEY, RULES, self.clock, self.clock.monotonic())
        with Doorkeeper(book, self.library, RULES) as keeper:
            yield keeper


@pytest.fixture
def door(tmp_path: Path) -> Door:
    return Door(tmp_path / "journal.db")


def acts(path: Path) -> list[tuple[str, str]]:
    connection = open_connection(path, KEY)
    try:
        return [(link.action, link.officer) for link in audit.links(connection)]
    finally:
        connection.close()


def test_the_library_says_who_it_is(door: Door) -> None:
    with door.opened() as keeper:
        found = keeper.sign_in(RIGHT)
    assert found == Online(ANN, door.library.until, found.token if isinstance(found, Online) else None)  # type: ignore[arg-type]  # another kind fails the comparison


def test_without_the_library_only_who_was_here_before_and_only_for_a_time(door: Door) -> None:
    door.library.fault = UNREACHABLE
    with door.opened() as keeper:
        assert keeper.sign_in(RIGHT) == Denied(Denial.NEVER_HERE)
    door.library.fault = None
    with door.opened() as keeper:
        assert isinstance(keeper.sign_in(RIGHT), Online)
    door.library.fault = UNREACHABLE
    with door.opened() as keeper:
        assert keeper.sign_in(RIGHT) == Offline(ANN, NOON + RULES.offline)
        assert keeper.sign_in(WRONG) == Denied(Denial.WRONG)
        door.clock.pass_time(RULES.offline - timedelta(seconds=1))
        assert keeper.sign_in(RIGHT) == Offline(ANN, NOON + RULES.offline)
        door.clock.pass_time(timedelta(seconds=1))
        assert keeper.sign_in(RIGHT) == Denied(Denial.TOO_LONG_AGO)


def test_a_clock_set_back_makes_the_memory_last_no_longer(door: Door) -> None:
    with door.opened() as keeper:
        keeper.sign_in(RIGHT)
        door.library.fault = UNREACHABLE
        for _ in range(4):
            door.clock.pass_time(RULES.offline / 4)
            door.clock.at = NOON  # set back each time
            last = keeper.sign_in(RIGHT)
    assert last == Denied(Denial.TOO_LONG_AGO)
    door.clock.at = NOON - timedelta(days=30)
    with door.opened() as keeper:  # nor after a restart
        assert keeper.sign_in(RIGHT) == Denied(Denial.TOO_LONG_AGO)


@pytest.mark.parametrize("fault", [None, UNREACHABLE])
def test_after_five_wrong_tries_nobody_may_try_and_the_wait_grows(door: Door, fault: object) -> None:
    with door.opened() as keeper:
        keeper.sign_in(RIGHT)
        door.library.fault = fault  # type: ignore[assignment]  # of the two kinds above
        said = [keeper.sign_in(WRONG) for _ in range(RULES.tries)]
        assert said == [Denied(Denial.WRONG)] * (RULES.tries - 1) + [Denied(Denial.BARRED, 300)]
        assert keeper.sign_in(RIGHT) == Denied(Denial.BARRED, 300)
        door.clock.pass_time(timedelta(seconds=300))
        assert keeper.sign_in(WRONG) == Denied(Denial.BARRED, 600)
        door.clock.pass_time(timedelta(seconds=600))
        assert isinstance(keeper.sign_in(RIGHT), Online | Offline)
        assert keeper.sign_in(WRONG) == Denied(Denial.WRONG)


@pytest.mark.parametrize("jump", [timedelta(0), timedelta(days=-1), timedelta(days=1)], ids=str)
def test_neither_a_restart_nor_any_clock_shortens_the_wait(door: Door, jump: timedelta) -> None:
    with door.opened() as keeper:
        for _ in range(RULES.tries):
            keeper.sign_in(WRONG)
    door.clock.at += jump
    door.clock.seconds = 7.0  # the computer was started again: its stop watch, too
    with door.opened() as keeper:
        door.clock.seconds += 299
        assert keeper.sign_in(RIGHT) == Denied(Denial.BARRED, 1)
        door.clock.seconds += 1
        assert isinstance(keeper.sign_in(RIGHT), Online)


def test_pulling_the_plug_while_a_password_is_tried_counts_as_a_failure(door: Door) -> None:
    class Plug(FakeOfficers):
        def sign_in(self, attempt: Attempt) -> object:  # type: ignore[override]  # it never returns
            raise KeyboardInterrupt

    for _ in range(RULES.tries):
        with pytest.raises(KeyboardInterrupt), Door(door.path, door.clock, Plug()).opened() as keeper:
            keeper.sign_in(RIGHT)
    with door.opened() as keeper:
        assert keeper.sign_in(RIGHT) == Denied(Denial.BARRED, 300)


def test_tries_without_any_look_at_a_password_do_not_count(door: Door) -> None:
    door.library.fault = UNREACHABLE
    with door.opened() as keeper:
        said = {keeper.sign_in(Attempt(OfficerId("000999"), PASSWORD)) for _ in range(2 * RULES.tries)}
    assert said == {Denied(Denial.NEVER_HERE)}


def test_whom_the_library_shut_out_does_not_get_in_without_it(door: Door) -> None:
    with door.opened() as keeper:
        keeper.sign_in(RIGHT)
        door.library.locked.add(ANN.id)
        assert keeper.sign_in(RIGHT) == Denied(Denial.LOCKED)
        door.library.fault = UNREACHABLE
        assert keeper.sign_in(RIGHT) == Denied(Denial.NEVER_HERE)


def test_a_password_is_changed_with_the_library_only_and_counts_at_once(door: Door) -> None:
    door.library.must_change.add(ANN.id)
    new = "another-horse-9-battery"
    with door.opened() as keeper:
        assert keeper.sign_in(RIGHT) == Denied(Denial.MUST_CHANGE)
        assert keeper.change_password(RIGHT, "short") == Denied(Denial.WEAK)
        assert keeper.change_password(RIGHT, PASSWORD) == Denied(Denial.WEAK)
        door.library.fault = UNREACHABLE
        with pytest.raises(FaultError) as refused:
            keeper.change_password(RIGHT, new)
        assert refused.value.fault.code is FaultCode.LIBRARY_UNREACHABLE
        door.library.fault = None
        assert isinstance(keeper.change_password(RIGHT, new), Online)
        door.library.fault = UNREACHABLE
        assert isinstance(keeper.sign_in(Attempt(ANN.id, new)), Offline)
        assert keeper.sign_in(RIGHT) == Denied(Denial.WRONG)


def test_only_a_supervisor_approves_online_or_by_memory_and_never_their_own(door: Door) -> None:
    chief = Attempt(CHIEF.id, PASSWORD)
    with door.opened() as keeper:
        for fault in (None, UNREACHABLE):
            door.library.fault = fault
            assert keeper.approve(chief, ANN.id) == CHIEF
        door.library.fault = None
        assert keeper.approve(chief, CHIEF.id) == Denied(Denial.MAY_NOT_APPROVE)
        assert keeper.approve(RIGHT, CHIEF.id) == Denied(Denial.MAY_NOT_APPROVE)
        assert keeper.approve(Attempt(READER.id, PASSWORD), ANN.id) == Denied(Denial.MAY_NOT_APPROVE)
        assert keeper.approve(Attempt(CHIEF.id, "wrong-horse-7-battery"), ANN.id) == Denied(Denial.WRONG)


def test_the_audit_tells_who_came_who_was_refused_and_who_overruled(door: Door) -> None:
    with door.opened() as keeper:
        keeper.note(Note(Act.SIGNED_IN, ANN.id))
        keeper.sign_in(WRONG)
        for act in (Act.HANDED_OVER, Act.TOOK_OVER, Act.LOCKED, Act.UNLOCKED, Act.SIGNED_OUT):
            keeper.note(Note(act, ANN.id))
    with SqlJournal(door.path, KEY, 1) as journal:
        journal.file(records.draft(1), (records.portrait(1),))
    assert [action for action, _ in acts(door.path)] == [
        "signed in", "sign-in refused", "handed over", "took over", "locked", "unlocked", "signed out", "filed",
        "overruled",
    ]  # fmt: skip
    assert proving.prove(door.path, KEY).wrong == ()


def test_neither_password_nor_hash_can_be_read_in_any_file_or_text(door: Door) -> None:
    with door.opened() as keeper:
        keeper.sign_in(RIGHT)
        keeper.sign_in(WRONG)
        held = b"".join(file.read_bytes() for file in door.path.parent.iterdir())
    assert [word for word in (PASSWORD, "wrong-horse", "argon2", ANN.id) if word.encode() in held] == []
    assert PASSWORD not in repr(RIGHT)


def test_a_damaged_memory_is_told_and_lets_nobody_in(door: Door) -> None:
    with door.opened() as keeper:
        keeper.sign_in(RIGHT)
        connection = open_connection(door.path, KEY)
        connection.execute("UPDATE known_officers SET verifier = 'nonsense'")
        connection.close()
        door.library.fault = UNREACHABLE
        with pytest.raises(FaultError) as refused:
            keeper.sign_in(RIGHT)
    assert refused.value.fault.code is FaultCode.JOURNAL_DAMAGED
