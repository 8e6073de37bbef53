"""What somebody has to see to: counted by case, until it was done."""

from itertools import count

import httpx
import pytest

from photo_library.access.auth import hash_token
from photo_library.admin.waiting import WaitingCases
from photo_library.filed import Counter
from photo_library.service import Library
from tests.photo_library import letters
from tests.photo_library.desks import Desk

NUMBERS = count(1)


@pytest.fixture
def desk(library: Library, http: httpx.Client) -> Desk:
    library.metadata.enroll(Counter(letters.CITY, letters.COUNTER), hash_token("counter"))
    return Desk(http, "counter")


def tell(desk: Desk, *names: str, seed: int = 0) -> None:
    for name in names:
        event_id = f"00000000-0000-4000-8000-{next(NUMBERS):012d}"
        event = {**letters.golden(f"event-{name}"), "event_id": event_id, "record_id": letters.record_id(seed)}
        answer = desk.call("PUT", f"/v1/records/{event['record_id']}/events/{event_id}", json=event)
        assert answer.status_code == 201, answer.text


@pytest.mark.parametrize(
    ("told", "waiting"),
    [
        ((), (0, 0, 0)),
        (("corrected",), (1, 0, 0)),
        (("corrected", "corrected"), (1, 0, 0)),
        (("corrected", "made"), (0, 0, 0)),
        (("made", "corrected"), (1, 0, 0)),
        (("corrected", "withdrawn"), (0, 1, 0)),
        (("made", "arrived"), (0, 0, 1)),
        (("made", "arrived", "collected"), (0, 0, 0)),
        (("arrived", "withdrawn"), (0, 1, 0)),
    ],
)
def test_a_case_waits_until_it_was_seen_to(
    desk: Desk, library: Library, told: tuple[str, ...], waiting: tuple[int, int, int]
) -> None:
    desk.file(0)
    tell(desk, *told)
    assert tuple(queue.count for queue in WaitingCases(library.events.database)(None)) == waiting


def test_cases_of_one_city_are_counted_apart(desk: Desk, library: Library) -> None:
    desk.file(0)
    desk.file(1)
    tell(desk, "corrected")
    tell(desk, "corrected", seed=1)
    waiting = WaitingCases(library.events.database)
    assert [queues[0].count for queues in (waiting(None), waiting(letters.CITY), waiting("341000"))] == [2, 2, 0]
