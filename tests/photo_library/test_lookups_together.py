"""Look-ups that wait at once are one transaction, each answered and written down as if it had come alone."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from photo_library.access.access import Entrance
from photo_library.access.auth import Bearer, hash_token
from photo_library.access.lookups import Search
from photo_library.access.rates import Exceeded
from photo_library.access.reception import Admission
from photo_library.access.rules import Bounds
from photo_library.errors import ProblemError
from photo_library.filed import Counter
from photo_library.opening import open_library
from photo_library.ports import StoreUnavailableError
from photo_library.service import Library
from photo_library.stores import Stores
from tests.fakes.servers import wait_until
from tests.photo_library.entrances import bounded

LONGEST_S = 20.0
POSTGRES = pytest.mark.parametrize("stores", ["postgresql+files"], indirect=True)
BOTH = pytest.mark.parametrize("stores", ["sqlite+files", "postgresql+files"], indirect=True)


@pytest.fixture
def library(folder: Path, stores: Stores) -> Iterator[Library]:
    """Every counter may look up twice a minute, and a wait for another's rows is short."""
    if stores.metadata.startswith("postgresql"):
        stores = replace(stores, metadata=f"{stores.metadata}?options=-c%20lock_timeout%3D500ms")
    entrance = Entrance(Admission.OFF, bounded(lookups_of_counter=Bounds(2, 100)))
    with open_library(folder, stores, entrance) as opened:
        for number in ("07", "08"):
            opened.metadata.enroll(Counter("310000", number), hash_token(number))
        yield opened


def search(number: str, token: str | None = None) -> Search:
    return Search(b"p" * 32, Bearer(Counter("310000", number), hash_token(token or number)), None, "trial")


def of(library: Library) -> list[tuple[str, int, str]]:
    acts = library.events.database
    with acts.reading() as connection:
        rows = connection.execute(sa.text("SELECT chain, seq, action FROM acts WHERE purpose = 'trial' ORDER BY 1, 2"))
        return [(chain, seq, action) for chain, seq, action in rows]


def told(outcome: object) -> str:
    if isinstance(outcome, ProblemError):
        return outcome.code
    return "bounded" if isinstance(outcome, Exceeded) else "found"


@BOTH
def test_each_is_answered_counted_and_linked_in_its_own_chain(library: Library) -> None:
    asked = [search(*words) for words in (("08",), ("07",), ("08",), ("07", "another"), ("08",), ("08",), ("09",))]
    with library.events.database.writing() as connection:
        outcomes = library.access.lookups.find_each(connection, asked)
    assert [told(each) for each in outcomes] == [
        "found", "found", "found", "not-authorized", "bounded", "bounded", "not-authorized",
    ]  # fmt: skip
    assert of(library) == [
        ("310000-07", 1, "looked-up"),
        ("310000-08", 1, "looked-up"),
        ("310000-08", 2, "looked-up"),
        ("310000-08", 3, "look-ups-bounded"),
    ]
    assert library.access.audit.prove().broken == ()


@BOTH
def test_a_chain_in_which_nothing_was_written_yet_is_whole(library: Library) -> None:
    """Its counter may not look up at all: one mark is left, and none by the next calls or in another chain."""
    rules = bounded(lookups_of_counter=Bounds(0, 0))
    lookups = replace(library.access.lookups, ground=replace(library.access.lookups.ground, rules=rules))
    with library.events.database.writing() as connection:
        assert [told(each) for each in lookups.find_each(connection, [search("07")] * 3)] == ["bounded"] * 3
        connection.execute(
            sa.text("UPDATE rates SET subject = 'look-up 310000-08' WHERE subject = 'look-up 310000-07'")
        )
        assert [told(each) for each in lookups.find_each(connection, [search("08")] * 2)] == ["bounded"] * 2
    assert of(library) == [("310000-07", 1, "look-ups-bounded")]
    proof = library.access.audit.prove()
    assert (proof.links, proof.broken) == (1, ())


@contextmanager
def waiting(library: Library, *numbers: str) -> Iterator[threading.Thread]:
    """A transaction of these counters' look-ups that waits for the rows of somebody else."""

    def look_up() -> None:
        with library.events.database.writing() as connection:
            library.access.lookups.find_each(connection, [search(number) for number in numbers])

    thread = threading.Thread(target=look_up)
    thread.start()
    wait_until(lambda: _is_anyone_waiting(library), "nobody waits")
    yield thread
    thread.join(LONGEST_S)


def _is_anyone_waiting(library: Library) -> bool:
    with library.events.database.reading() as connection:
        return bool(connection.execute(sa.text("SELECT count(*) FROM pg_locks WHERE NOT granted")).scalar())


@POSTGRES
@pytest.mark.parametrize("in_turn", [("07", "08"), ("08", "07")])
def test_who_waits_for_the_rows_of_one_counter_has_not_taken_those_of_a_later_one(
    library: Library, in_turn: tuple[str, ...]
) -> None:
    with library.events.database.writing() as held:
        library.access.lookups.find_each(held, [search("07")])
        with waiting(library, *in_turn):
            library.access.lookups.find_each(held, [search("08")])  # a circle of waits otherwise
            held.commit()
    assert len(of(library)) == 4


@POSTGRES
def test_rows_that_another_service_holds_for_long_hold_up_their_own_counter_alone(library: Library) -> None:
    is_in, may_end = threading.Event(), threading.Event()
    database, find = library.events.database, library.access.lookups.find

    def hold(_: sa.Connection, asked: object) -> list[None]:
        is_in.set()
        assert may_end.wait(LONGEST_S)
        return [None]

    async def asked() -> list[object]:
        first = asyncio.create_task(database.together(hold, None))
        await asyncio.to_thread(is_in.wait, LONGEST_S)
        both = [asyncio.create_task(find(search(number))) for number in ("07", "08")]
        await asyncio.sleep(0)
        may_end.set()
        await first
        return list(await asyncio.gather(*both, return_exceptions=True))

    with database.writing() as elsewhere:
        library.access.lookups.find_each(elsewhere, [search("07")])
        held_up, found = asyncio.run(asked())
    assert isinstance(held_up, StoreUnavailableError)
    assert found == ()
