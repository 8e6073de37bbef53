"""Transactions of the event loop that wait at once are done as one, each of them for itself."""

import asyncio
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from photo_library.ports import StoreUnavailableError
from photo_library.sql.database import Database
from photo_library.sql.engines import engine_for
from photo_library.sql.errands import Errands, OfMany

LONGEST_S = 10.0
Work = Callable[[sa.Connection], str]


class Room:
    """A table of words; transactions on it are counted, and the first can be held."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine
        self.transactions = 0
        self.is_in, self.may_end = threading.Event(), threading.Event()

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        self.transactions += 1
        with self._engine.begin() as connection:
            yield connection

    def words(self) -> set[str]:
        with self._engine.connect() as connection:
            return set(connection.execute(sa.text("SELECT word FROM words")).scalars())

    def all_at_once(self, *works: Work) -> list[Any]:
        """The first is held until all the others wait."""

        def held(connection: sa.Connection) -> str:
            self.is_in.set()
            assert self.may_end.wait(LONGEST_S)
            return note("first")(connection)

        async def asked() -> list[Any]:
            first = asyncio.create_task(errands.do(by_itself(held), None))
            await asyncio.to_thread(self.is_in.wait, LONGEST_S)
            others = [asyncio.create_task(errands.do(by_itself(work), None)) for work in works]
            await asyncio.sleep(0)
            self.may_end.set()
            return list(await asyncio.gather(first, *others, return_exceptions=True))

        with closing(Errands(self.writing)) as errands:
            return asyncio.run(asked())


def note(word: str) -> Work:
    def noted(connection: sa.Connection) -> str:
        connection.execute(sa.text("INSERT INTO words VALUES (:word)"), {"word": word})
        return word

    return noted


def by_itself(work: Work) -> OfMany[None, str]:
    """Work of its own kind, which nobody else asks for."""
    return lambda connection, asked: [work(connection) for _ in asked]


def fail(connection: sa.Connection) -> str:
    note("failed")(connection)
    raise ZeroDivisionError


def give_all_up(connection: sa.Connection) -> str:
    connection.exec_driver_sql("ROLLBACK")
    raise ZeroDivisionError


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    engine = engine_for(f"sqlite:///{tmp_path / 'words.db'}", None)
    with engine.begin() as connection:
        connection.execute(sa.text("CREATE TABLE words (word TEXT PRIMARY KEY)"))
    yield Room(engine)
    engine.dispose()


def test_what_waits_while_another_is_done_is_one_transaction(room: Room) -> None:
    assert room.all_at_once(note("a"), note("b"), note("c")) == ["first", "a", "b", "c"]
    assert room.words() == {"first", "a", "b", "c"}
    assert room.transactions == 2


def test_who_fails_undoes_nothing_of_the_others(room: Room) -> None:
    first, failed, last = room.all_at_once(fail, note("b"))
    assert (first, type(failed), last) == ("first", ZeroDivisionError, "b")
    assert room.words() == {"first", "b"}


def test_who_were_answered_together_are_waited_for_when_they_come_again_one_by_one(room: Room) -> None:
    calls: list[list[int]] = []

    def doubled(_: sa.Connection, asked: Sequence[int]) -> list[int]:
        calls.append(list(asked))
        room.is_in.set()
        assert room.may_end.wait(LONGEST_S)
        return [2 * number for number in asked]

    async def asked(errands: Errands) -> list[int]:
        tasks = [asyncio.create_task(errands.do(doubled, 1))]
        await asyncio.to_thread(room.is_in.wait, LONGEST_S)
        tasks += [asyncio.create_task(errands.do(doubled, number)) for number in (2, 3, 4)]
        await asyncio.sleep(0)
        room.may_end.set()
        done = await asyncio.gather(*tasks)
        again = list[asyncio.Task[int]]()
        for number in (5, 6, 7):
            again.append(asyncio.create_task(errands.do(doubled, number)))
            await asyncio.sleep(0.02)  # without patience the thread has long begun with the first
        return [*done, *await asyncio.gather(*again)]

    with closing(Errands(room.writing, LONGEST_S)) as errands:
        assert asyncio.run(asked(errands)) == [2, 4, 6, 8, 10, 12, 14]
    assert calls == [[1], [2, 3, 4], [5, 6, 7]]


def test_who_comes_alone_after_several_is_not_waited_with_for_long(room: Room) -> None:
    async def asked(errands: Errands) -> list[str]:
        several = [asyncio.create_task(errands.do(by_itself(note(word)), None)) for word in ("a", "b", "c")]
        together = await asyncio.gather(*several)
        return [*together, await errands.do(by_itself(note("alone")), None)]

    with closing(Errands(room.writing, 0.05)) as errands:
        assert asyncio.run(asked(errands)) == ["a", "b", "c", "alone"]
    assert room.words() == {"a", "b", "c", "alone"}


def test_who_ask_for_the_same_work_at_once_are_answered_by_one_call_in_their_order() -> None:
    calls: list[list[int]] = []

    def doubled(_: sa.Connection, asked: Sequence[int]) -> list[int]:
        calls.append(list(asked))
        is_in.set()
        assert may_end.wait(LONGEST_S)
        return [2 * number for number in asked]

    async def asked() -> list[int]:
        first = asyncio.create_task(errands.do(doubled, 1))
        await asyncio.to_thread(is_in.wait, LONGEST_S)
        others = [asyncio.create_task(errands.do(doubled, number)) for number in (2, 3, 4)]
        await asyncio.sleep(0)
        may_end.set()
        return await asyncio.gather(first, *others)

    is_in, may_end = threading.Event(), threading.Event()
    engine = sa.create_engine("sqlite://")
    with closing(Errands(engine.connect)) as errands:
        assert asyncio.run(asked()) == [2, 4, 6, 8]
    assert calls == [[1], [2, 3, 4]]
    engine.dispose()


def test_what_the_database_could_not_do_for_one_is_told_as_such_and_to_it_alone(tmp_path: Path) -> None:
    is_in, may_end = threading.Event(), threading.Event()

    def held(_: sa.Connection, asked: Sequence[None]) -> list[str]:
        is_in.set()
        assert may_end.wait(LONGEST_S)
        return ["first"] * len(asked)

    def broken(_: sa.Connection, asked: Sequence[None]) -> list[str]:
        raise sa.exc.OperationalError("INSERT", {}, OSError("the disk is gone"))

    async def asked() -> list[object]:
        first = asyncio.create_task(database.together(held, None))
        await asyncio.to_thread(is_in.wait, LONGEST_S)
        others = [asyncio.create_task(database.together(work, None)) for work in (broken, by_itself(lambda _: "last"))]
        await asyncio.sleep(0)
        may_end.set()
        return list(await asyncio.gather(first, *others, return_exceptions=True))

    with closing(Database(f"sqlite:///{tmp_path / 'words.db'}")) as database:
        first, failed, last = asyncio.run(asked())
    assert (first, type(failed), last) == ("first", StoreUnavailableError, "last")


def test_a_transaction_that_is_lost_is_told_to_all_of_it(room: Room) -> None:
    first, *others = room.all_at_once(note("a"), give_all_up, note("b"))
    assert first == "first"
    assert [type(other) for other in others] == [sa.exc.OperationalError] * 3
    assert room.words() == {"first"}
