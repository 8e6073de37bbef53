"""A photo goes back to the counter that filed it, to nobody else, and never without its line in the audit."""

from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
import sqlalchemy as sa

from photo_library.access.audit import Question
from photo_library.access.blocks import Author
from photo_library.access.reception import Admission
from photo_library.access.rules import Bounds
from photo_library.opening import open_library
from photo_library.service import Library
from photo_library.stores import Stores
from photo_library.wire.officers import BlockReason
from tests.photo_library import letters
from tests.photo_library.desks import Desk
from tests.photo_library.entrances import HandClock, bounded, entrance

pytestmark = pytest.mark.parametrize("stores", ["sqlite+files", "postgresql+files"], indirect=True)
PHOTO = letters.digest_of(letters.jpeg(0))
ADDRESS = f"/v1/records/{letters.record_id(0)}/photos/{PHOTO}"
BOUND = 4


@pytest.fixture
def library(folder: Path, stores: Stores) -> Iterator[Library]:
    """Officers have to sign in for look-ups: what a counter filed itself comes back without."""
    rules = bounded(lookups_of_counter=Bounds(BOUND, 100))
    with open_library(folder, stores, entrance=entrance(HandClock(), Admission.REQUIRED, rules)) as opened:
        yield opened


def is_withheld(answer: httpx.Response) -> bool:
    return (answer.status_code, answer.json()) == (404, letters.golden("problem-photo-withheld"))


def test_a_photo_goes_back_to_its_counter_and_each_time_is_written_down(desk: Desk, library: Library) -> None:
    desk.file(0)
    for _ in range(2):
        answer = desk.call("GET", ADDRESS)
        assert (answer.status_code, answer.content) == (200, letters.jpeg(0))
        assert answer.headers["Content-Digest"] == letters.content_digest(letters.jpeg(0))
    acts = [entry.act for entry in library.access.audit.search(Question(action="photo-returned"))]
    person = library.cipher.lookup_key(letters.id_number(0))
    told = {(act.city, act.counter, act.subject, act.detail["photo"], act.person_key) for act in acts}
    assert (len(acts), told) == (2, {(letters.CITY, letters.COUNTER, letters.record_id(0), PHOTO, person)})
    assert library.access.audit.prove().broken == ()


def test_to_every_other_counter_it_is_withheld_as_if_it_were_not_there(
    desk: Desk, open_desk: Callable[[str, str], Desk], library: Library
) -> None:
    desk.file(0)
    assert is_withheld(open_desk(letters.CITY, "08").call("GET", ADDRESS))
    assert is_withheld(desk.call("GET", f"/v1/records/{letters.record_id(1)}/photos/{PHOTO}"))
    other = letters.digest_of(letters.jpeg(1))
    desk.send_photo(letters.jpeg(1))
    assert is_withheld(desk.call("GET", f"/v1/records/{letters.record_id(0)}/photos/{other}"))
    assert library.access.audit.search(Question(action="photo-returned")) == ()


def test_what_was_blocked_withdrawn_or_purged_does_not_come_back(
    desk: Desk, library: Library, tables: sa.Engine
) -> None:
    for seed in range(3):
        desk.file(seed)
    library.access.blocks.block(letters.record_id(0), BlockReason.OBJECTED, Author())
    event = {**letters.golden("event-withdrawn"), "record_id": letters.record_id(1), "city": letters.CITY}
    path = f"/v1/records/{letters.record_id(1)}/events/{event['event_id']}"
    assert desk.call("PUT", path, json={**event, "counter": letters.COUNTER}).status_code == 201
    with tables.begin() as connection:
        connection.execute(sa.text("UPDATE photos SET purged_at = '2026-11-23' WHERE record_id = :id"), {"id": ID_2})
    for seed in range(3):
        photo = letters.digest_of(letters.jpeg(seed))
        assert is_withheld(desk.call("GET", f"/v1/records/{letters.record_id(seed)}/photos/{photo}")), seed


ID_2 = letters.record_id(2)


def test_asking_for_one_after_the_other_is_bounded_as_look_ups_are(desk: Desk) -> None:
    desk.file(0)
    answers = [desk.call("GET", ADDRESS) for _ in range(BOUND + 1)]
    assert [answer.status_code for answer in answers] == [200] * BOUND + [429]
    assert answers[-1].json() == letters.golden("problem-too-many")
    assert answers[-1].headers["Retry-After"] == "30"
