"""What became of a case is kept once, sealed, and from counters of its city only; what was withdrawn is not offered."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest
import sqlalchemy as sa

from photo_library.sql.tables import CASE_EVENTS
from tests.photo_library import letters
from tests.photo_library.desks import Desk
from tests.photo_library.letters import CITY, Json

KINDS = [
    "event-made", "event-arrived", "event-posted", "event-collected", "event-collection", "event-corrected",
    "event-withdrawn", "event-undone",
]  # fmt: skip
OpenDesk = Callable[[str, str], Desk]


def told(name: str = "event-arrived", seed: int = 0, **changed: Any) -> Json:
    return {**letters.golden(name), "record_id": letters.record_id(seed), **changed}


def send(desk: Desk, event: Json) -> httpx.Response:
    return desk.call("PUT", f"/v1/records/{event['record_id']}/events/{event['event_id']}", json=event)


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_is_taken_once_and_answered_the_same(desk: Desk, name: str) -> None:
    desk.file(0)
    first, again = send(desk, told(name)), send(desk, told(name))
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json() == again.json()
    assert first.json().keys() == letters.golden("event-accepted").keys()


def test_another_content_under_the_same_identifier_changes_nothing(desk: Desk) -> None:
    desk.file(0)
    send(desk, told())
    clash = send(desk, told(officer="069999"))
    assert (clash.status_code, clash.json()["code"]) == (409, "event-differs")
    assert send(desk, told()).status_code == 200


def test_the_same_event_from_many_at_once_is_new_once(desk: Desk, tables: sa.Engine) -> None:
    desk.file(0)
    with ThreadPoolExecutor(12) as pool:
        answers = list(pool.map(lambda _: send(desk, told()), range(12)))
    assert Counter(answer.status_code for answer in answers) == {201: 1, 200: 11}
    with tables.connect() as connection:
        assert connection.execute(sa.select(sa.func.count()).select_from(CASE_EVENTS)).scalar_one() == 1


def test_an_event_of_a_record_that_is_not_held_is_refused(desk: Desk) -> None:
    assert send(desk, told()).json()["code"] == "record-missing"


def test_another_window_of_the_city_may_tell_and_another_city_may_not(desk: Desk, open_desk: OpenDesk) -> None:
    desk.file(0)
    neighbour, elsewhere = open_desk(CITY, "08"), open_desk("341000", "3")
    assert send(neighbour, told(counter="08")).status_code == 201
    refused = send(elsewhere, told("event-withdrawn", city="341000", counter="3"))
    assert (refused.status_code, refused.json()["code"]) == (422, "other-city")


def test_a_counter_tells_in_its_own_name_only(desk: Desk) -> None:
    desk.file(0)
    assert send(desk, told(counter="08")).json()["code"] == "wrong-counter"


@pytest.mark.parametrize("key", ["record_id", "event_id"])
def test_the_address_names_the_event(desk: Desk, key: str) -> None:
    desk.file(0)
    event = told()
    other = {**event, key: letters.record_id(9)}
    answer = desk.call("PUT", f"/v1/records/{event['record_id']}/events/{event['event_id']}", json=other)
    assert (answer.status_code, answer.json()["code"]) == (422, "not-valid")


@pytest.mark.parametrize(
    "what",
    [
        {"kind": "posted", "waybill": "EE473124828CN"},
        {"kind": "posted", "waybill": "101234567890"},
        {"kind": "withdrawn", "reason": ""},
        {"kind": "burnt"},
        {"kind": "arrived", "more": 1},
        {**letters.golden("event-collected")["what"], "identity_checked": False},
    ],
)
def test_what_cannot_be_is_refused_and_not_repeated(desk: Desk, what: Json) -> None:
    desk.file(0)
    answer = send(desk, told(what=what))
    assert answer.status_code == 422
    assert "EE4731" not in answer.text
    assert "burnt" not in answer.text


def test_a_withdrawn_record_is_found_by_nobody_and_others_of_the_person_are(desk: Desk, open_desk: OpenDesk) -> None:
    applicant = {"name": "测试𠮷", "id_number": letters.id_number(7), "registered_at": "341000"}
    desk.file(1, applicant=applicant)
    kept = desk.file(2, applicant=applicant)
    assert len(desk.look_up(letters.id_number(7)).json()["photos"]) == 2

    send(desk, told("event-withdrawn", 1))

    for asking in (desk, open_desk("341000", "3")):
        found = asking.look_up(letters.id_number(7)).json()["photos"]
        assert [photo["record_id"] for photo in found] == [kept["record_id"]]


def test_no_word_of_an_event_is_on_the_disk_in_clear(desk: Desk, folder: Path) -> None:
    desk.file(0)
    send(desk, told("event-collected"))
    send(desk, told("event-corrected", event_id=letters.record_id(99)))
    written = b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())
    for word in (letters.golden("event-collected")["what"]["receiver"], "mistyped at the counter"):
        assert word.encode() not in written
