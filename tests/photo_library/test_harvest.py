"""Asking for one person after the other is bounded, by officer and by counter, over all services together."""

from collections.abc import Callable
from pathlib import Path

import httpx
import pytest
from anyio.from_thread import BlockingPortal

from photo_library.access.audit import Question
from photo_library.access.auth import hash_token
from photo_library.access.reception import Admission
from photo_library.access.rules import AccessRules, Bounds
from photo_library.filed import Counter
from photo_library.opening import open_library
from photo_library.service import Library
from photo_library.stores import Stores
from tests.photo_library import letters
from tests.photo_library.desks import Desk, in_process
from tests.photo_library.entrances import HandClock, Seat, add_officer, bounded, entrance


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


pytestmark = pytest.mark.parametrize("stores", ["sqlite+files", "postgresql+files"], indirect=True)
Region = tuple[Library, Seat]
OpenRegion = Callable[[AccessRules, Admission], Region]


@pytest.fixture
def region(
    folder: Path, stores: Stores, clock: HandClock, portal: BlockingPortal, request: pytest.FixtureRequest
) -> OpenRegion:
    """Another service over the same database, with a counter that has one token at all of them."""

    def opened(rules: AccessRules, admission: Admission) -> Region:
        whole = open_library(folder, stores, entrance(clock, admission, rules))
        library = whole.__enter__()
        request.addfinalizer(lambda: whole.__exit__(None, None, None))
        library.metadata.enroll(letters.COUNTER_HERE, hash_token("token"))
        return library, Seat(Desk(in_process(library, portal), "token"))

    return opened


def statuses(answers: list[httpx.Response]) -> list[int]:
    return [answer.status_code for answer in answers]


def test_an_officer_asks_so_often_a_minute_and_then_waits(region: OpenRegion, clock: HandClock) -> None:
    library, seat = region(bounded(lookups_of_officer=Bounds(3, 100)), Admission.REQUIRED)
    add_officer(library.access)
    seat.sign_in()
    answers = [seat.look_up(n) for n in range(5)]
    assert statuses(answers) == [200, 200, 200, 429, 429]
    assert answers[3].json() == letters.golden("problem-too-many")
    assert answers[3].headers["Retry-After"] == "30"
    clock.forward(seconds=30)
    assert seat.look_up(6).status_code == 200


def test_an_officer_asks_so_often_a_day_wherever(region: OpenRegion, clock: HandClock) -> None:
    library, seat = region(bounded(lookups_of_officer=Bounds(100, 3)), Admission.REQUIRED)
    library.metadata.enroll(Counter("310000", "08"), hash_token("other"))
    add_officer(library.access)
    elsewhere = Seat(Desk(seat.desk.http, "other"))
    for each in (seat, elsewhere):
        each.sign_in()
    answers = [each.look_up(n) for n, each in enumerate((seat, elsewhere, seat, elsewhere))]
    assert statuses(answers) == [200, 200, 200, 429]
    assert answers[-1].headers["Retry-After"] == str(23 * 3600 - 30)
    clock.forward(days=1)
    seat.sign_in()
    assert seat.look_up().status_code == 200


def test_a_counter_is_bounded_where_nobody_signs_in(region: OpenRegion) -> None:
    _, seat = region(bounded(lookups_of_counter=Bounds(2, 100)), Admission.OFF)
    assert statuses([seat.look_up(n) for n in range(3)]) == [200, 200, 429]


def test_several_services_count_together(region: OpenRegion) -> None:
    rules = bounded(lookups_of_counter=Bounds(4, 100))
    (_, here), (_, there) = region(rules, Admission.OFF), region(rules, Admission.OFF)
    assert statuses([each.look_up(n) for n, each in enumerate((here, there, here, there, here, there))]) == [
        200, 200, 200, 200, 429, 429,
    ]  # fmt: skip


def test_a_flood_leaves_one_mark_in_the_audit(region: OpenRegion) -> None:
    library, seat = region(bounded(lookups_of_counter=Bounds(2, 100)), Admission.OFF)
    for n in range(10):
        seat.look_up(n)
    actions = [entry.act.action for entry in library.access.audit.search(Question())]
    assert sorted(actions) == ["look-ups-bounded", "looked-up", "looked-up"]


def test_signing_in_is_bounded_for_a_counter(region: OpenRegion) -> None:
    library, seat = region(bounded(sign_ins_of_counter=Bounds(3, 100)), Admission.REQUIRED)
    answers = [seat.sign_in(f"06{n:04d}", "an invented sentence") for n in range(4)]
    assert statuses(answers) == [403, 403, 403, 429]
    assert library.access.officers.all() == ()
