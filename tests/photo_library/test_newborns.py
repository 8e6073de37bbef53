"""A newborn's registration is kept step by step, sealed, one for a child, and found by no look-up for photos."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest
import sqlalchemy as sa

from photo_library.sql.tables import NEWBORN_STEPS
from tests.conftest import COMBINATIONS
from tests.photo_library import letters
from tests.photo_library.desks import Desk
from tests.photo_library.letters import CITY, Json

LATER = [
    "newborn-granted", "newborn-turned-down", "newborn-page-printed", "newborn-page-handed-out",
    "newborn-handed-back", "newborn-withdrawn", "newborn-undone",
]  # fmt: skip
OpenDesk = Callable[[str, str], Desk]


def step(name: str, **changed: Any) -> Json:
    return {**letters.golden(name), **changed}


def first(seed: int = 0, name: str = "newborn-taken", certificate: str = "X310000003", **changed: Any) -> Json:
    """An application of its own; the child may be the same."""
    golden = letters.golden(name)
    what = {**golden["what"], "receipt_no": f"310000-07-20261123-{seed + 1:04d}-A"}
    what["child"] = {**what["child"], "certificate": certificate}
    return {
        **golden, "newborn_id": letters.record_id(seed), "event_id": letters.record_id(seed), "what": what, **changed
    }  # fmt: skip


def send(desk: Desk, told: Json) -> httpx.Response:
    return desk.call("PUT", f"/v1/newborns/{told['newborn_id']}/steps/{told['event_id']}", json=told)


def code(answer: httpx.Response) -> object:
    return (answer.status_code, answer.json().get("code"))


@pytest.mark.parametrize("name", ["newborn-taken", "newborn-turned-away"])
def test_a_registration_is_taken_once_and_answered_the_same(desk: Desk, name: str) -> None:
    first_time, again = send(desk, step(name)), send(desk, step(name))
    assert (first_time.status_code, again.status_code) == (201, 200)
    assert first_time.json() == again.json()
    assert first_time.json().keys() == letters.golden("event-accepted").keys()


@pytest.mark.parametrize("name", LATER)
def test_every_later_step_follows_its_registration(desk: Desk, name: str) -> None:
    assert code(send(desk, step(name))) == (422, "newborn-missing")
    send(desk, step("newborn-taken"))
    assert [send(desk, step(name)).status_code for _ in range(2)] == [201, 200]


def test_another_content_under_the_same_identifier_changes_nothing(desk: Desk) -> None:
    send(desk, step("newborn-taken"))
    assert code(send(desk, step("newborn-taken", officer="069999"))) == (409, "event-differs")
    assert send(desk, step("newborn-taken")).status_code == 200


def test_one_child_has_one_registration_until_that_is_turned_down(desk: Desk, open_desk: OpenDesk) -> None:
    neighbour = open_desk("330100", "3")
    elsewhere = first(1, city="330100", counter="3")
    send(desk, first(0))
    assert code(send(neighbour, elsewhere)) == (409, "certificate-in-use")
    send(desk, step("newborn-turned-down", newborn_id=letters.record_id(0)))
    assert send(neighbour, elsewhere).status_code == 201


@pytest.mark.parametrize("stores", COMBINATIONS, indirect=True)
def test_of_many_windows_that_take_one_child_at_once_one_may(desk: Desk) -> None:
    with ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(lambda seed: send(desk, first(seed)).status_code, range(6)))
    assert Counter(answers) == {201: 1, 409: 5}


def test_a_decision_that_was_a_slip_frees_no_certificate(desk: Desk) -> None:
    send(desk, first(0))
    down = step("newborn-turned-down", newborn_id=letters.record_id(0))
    send(desk, down)
    slip = step("newborn-undone", newborn_id=letters.record_id(0), event_id=letters.record_id(7))
    send(desk, {**slip, "what": {"kind": "undone", "event_id": down["event_id"]}})
    assert code(send(desk, first(1))) == (409, "certificate-in-use")


def test_whoever_was_turned_away_is_in_nobodys_way(desk: Desk) -> None:
    assert send(desk, first(0, "newborn-turned-away")).status_code == 201
    assert send(desk, first(1)).status_code == 201
    assert send(desk, first(2, "newborn-turned-away")).status_code == 201


def test_a_receipt_number_stands_for_one_registration(desk: Desk) -> None:
    send(desk, first(0))
    twin = first(1, certificate="X310000004")
    twin["what"]["receipt_no"] = first(0)["what"]["receipt_no"]
    assert code(send(desk, twin)) == (409, "receipt-taken")


def test_another_window_of_the_city_may_tell_and_another_city_may_not(desk: Desk, open_desk: OpenDesk) -> None:
    send(desk, step("newborn-taken"))
    neighbour, elsewhere = open_desk(CITY, "08"), open_desk("341000", "3")
    assert code(send(elsewhere, step("newborn-granted", city="341000", counter="3"))) == (422, "other-city")
    assert send(neighbour, step("newborn-granted", counter="08")).status_code == 201
    assert code(send(neighbour, step("newborn-page-printed"))) == (403, "wrong-counter")


@pytest.mark.parametrize("name", ["newborn-taken", "newborn-granted"])
def test_first_and_later_steps_are_told_apart_by_their_identifier(desk: Desk, name: str) -> None:
    send(desk, first(0))
    told = step(name, newborn_id=letters.record_id(0))
    wrong = {**told, "event_id": letters.record_id(0 if name == "newborn-granted" else 5)}
    assert code(send(desk, wrong)) == (422, "not-valid")


def test_a_wrong_certificate_number_is_refused_and_not_repeated(desk: Desk) -> None:
    answer = send(desk, first(0, certificate="3310000003"))
    assert code(answer) == (422, "not-valid")
    assert answer.json()["places"] == ["body/what/child/certificate"]
    assert "3310000003" not in answer.text


def test_names_and_numbers_stand_in_the_store_sealed_only(desk: Desk, tables: sa.Engine) -> None:
    send(desk, step("newborn-taken"))
    with tables.connect() as connection:
        row = connection.execute(sa.select(NEWBORN_STEPS)).one()
    kept = repr(tuple(row)).encode() + row.sealed
    what = letters.golden("newborn-taken")["what"]
    secrets = (what["child"]["certificate"], what["father"]["id_number"], what["mother"]["name"], "X310000003")
    assert not [secret for secret in secrets if secret.encode() in kept]
    assert row.certificate_key is not None
