"""Transactions of callers who write at the same time end in one commit, each of them for itself."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest
import sqlalchemy as sa

from photo_library.ports import StoreUnavailableError
from photo_library.sql.engines import engine_for
from photo_library.sql.grouped import SharedCommits

LONGEST_S = 10.0


class Hall:
    """Callers who note a word each; whoever writes can be held in the middle of its turn."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine
        self._shared = SharedCommits(engine)
        self._callers = ThreadPoolExecutor(8)
        self.commits = 0
        sa.event.listen(engine, "commit", self._count)

    def _count(self, _: sa.Connection) -> None:
        self.commits += 1

    def note(self, word: str, then: Callable[[], object] = lambda: None) -> None:
        with self._shared.taking_part() as connection:
            connection.execute(sa.text("INSERT INTO words VALUES (:word)"), {"word": word})
            then()

    def all_at_once(self, *calls: Callable[[], None]) -> list[Future[None]]:
        """The first is held in its turn until all the others wait for theirs."""
        is_in, may_end = threading.Event(), threading.Event()

        def held() -> None:
            is_in.set()
            assert may_end.wait(LONGEST_S)

        first = self._callers.submit(self.note, "first", held)
        assert is_in.wait(LONGEST_S)
        others = [self._callers.submit(call) for call in calls]
        while self._shared.waiting < len(calls):
            threading.Event().wait(0.001)
        may_end.set()
        return [first, *others]

    def words(self) -> set[str]:
        with self._engine.connect() as connection:
            return set(connection.execute(sa.text("SELECT word FROM words")).scalars())

    def close(self) -> None:
        self._callers.shutdown()
        self._engine.dispose()


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    engine = engine_for(f"sqlite:///{tmp_path / 'words.db'}", None)
    with engine.begin() as connection:
        connection.execute(sa.text("CREATE TABLE words (word TEXT PRIMARY KEY)"))
    opened = Hall(engine)
    yield opened
    opened.close()


def fail() -> None:
    raise ZeroDivisionError


def test_callers_who_come_while_another_writes_share_one_commit(hall: Hall) -> None:
    calls = hall.all_at_once(*(lambda word=word: hall.note(word) for word in "abc"))
    assert [call.result(LONGEST_S) for call in calls] == [None] * 4
    assert (hall.words(), hall.commits) == ({"first", "a", "b", "c"}, 1)


def test_nobody_is_told_before_the_shared_commit(hall: Hall) -> None:
    seen: list[set[str]] = []
    first, *_ = hall.all_at_once(lambda: hall.note("a", lambda: seen.append(hall.words())))
    first.result(LONGEST_S)
    assert seen == [set()]
    assert "first" in hall.words()


def test_who_fails_undoes_nothing_of_the_others(hall: Hall) -> None:
    calls = hall.all_at_once(lambda: hall.note("a", fail), lambda: hall.note("b"))
    assert [type(call.exception(LONGEST_S)) for call in calls] == [type(None), ZeroDivisionError, type(None)]
    assert hall.words() == {"first", "b"}


def test_the_first_who_fails_leaves_the_others_a_commit_of_their_own(hall: Hall) -> None:
    with pytest.raises(ZeroDivisionError):
        hall.note("a", fail)
    hall.note("b")
    assert hall.words() == {"b"}


def test_who_fails_over_another_callers_rows_is_told_when_these_are_held(hall: Hall) -> None:
    held: list[set[str]] = []

    def again() -> None:
        try:
            hall.note("first")
        except sa.exc.IntegrityError:
            held.append(hall.words())

    for call in hall.all_at_once(again):
        call.result(LONGEST_S)
    assert held == [{"first"}]


def test_a_commit_that_fails_is_told_to_all_who_share_it(hall: Hall) -> None:
    def refuse(_: sa.Connection) -> None:
        raise sa.exc.OperationalError("COMMIT", {}, OSError("the disk is gone"))

    sa.event.listen(hall._engine, "commit", refuse)
    calls = hall.all_at_once(lambda: hall.note("a"), lambda: hall.note("b", fail))
    assert [type(call.exception(LONGEST_S)) for call in calls] == [StoreUnavailableError] * 3
    assert hall.words() == set()


def test_a_database_that_gives_the_whole_transaction_up_is_told_to_all_and_used_again(hall: Hall) -> None:
    def lose() -> None:
        assert hall._shared._group is not None
        hall._shared._group.connection.exec_driver_sql("ROLLBACK")

    calls = hall.all_at_once(lambda: hall.note("a", lose))
    assert [type(call.exception(LONGEST_S)) for call in calls] == [StoreUnavailableError] * 2
    hall.note("b")
    assert hall.words() == {"b"}
