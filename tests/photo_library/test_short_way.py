"""The short way of a case's calls answers as the described one does, and lets nobody in."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import httpx
import pytest
import sqlalchemy as sa

from photo_library.access.auth import Bearer, hash_token
from photo_library.access.callers import Acquainted, Shown
from photo_library.filed import Counter
from photo_library.service import Library
from photo_library.short_way import WAYS
from tests.photo_library import letters
from tests.photo_library.conftest import OpenDesk
from tests.photo_library.desks import Desk
from tests.photo_library.letters import CITY, COUNTER

BEARER = Bearer(Counter(CITY, COUNTER), hash_token("a token"))
SHOWN = Shown("Bearer a token", None)
CALLS: dict[str, Callable[[Desk], httpx.Response]] = {
    "photo": lambda desk: desk.send_photo(letters.jpeg(1)),
    "record": lambda desk: desk.send_record(letters.record(0)),
    "filing": lambda desk: desk.send_filing(letters.record(0), letters.jpeg(0)),
    "look-up": lambda desk: desk.look_up(letters.id_number(0)),
}


@pytest.fixture
def heard(desk: Desk) -> Desk:
    """A counter whose next call may take the short way."""
    assert desk.call("GET", "/v1/carrier-key").status_code == 200
    return desk


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_both_ways_answer_alike(open_desk: OpenDesk, call: Callable[[Desk], httpx.Response]) -> None:
    desk = open_desk(CITY, COUNTER)
    desk.send_photo(letters.jpeg(0))
    described, short = (call(desk) for _ in range(2))
    assert described.json().keys() == short.json().keys()
    assert described.headers.keys() == short.headers.keys()
    assert short.headers["Content-Type"] == "application/json"


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_who_was_heard_and_is_revoked_is_a_stranger_at_once(
    heard: Desk, library: Library, tables: sa.Engine, call: Callable[[Desk], httpx.Response]
) -> None:
    heard.send_photo(letters.jpeg(0))
    library.metadata.revoke(Counter(CITY, COUNTER))
    answer = call(heard)
    assert (answer.status_code, answer.json()["code"]) == (401, "not-authorized")
    with tables.connect() as connection:
        rows = [connection.execute(sa.text(f"SELECT count(*) FROM {name}")).scalar() for name in ("records", "acts")]
    assert rows == [0, 0]
    assert library.photos.uploads.find(letters.digest_of(letters.jpeg(1))) == {}


def test_a_token_that_was_given_to_another_counter_counts_there_only(heard: Desk, open_desk: OpenDesk) -> None:
    other = open_desk(CITY, "08")
    other.call("GET", "/v1/carrier-key")
    assert (heard.send_photo(letters.jpeg(0)).status_code, other.send_photo(letters.jpeg(0)).status_code) == (201, 200)
    assert other.send_record(letters.record(0)).json()["code"] == "wrong-counter"


def test_a_counter_is_looked_up_anew_after_a_minute() -> None:
    now = iter([0.0, 59.9, 60.0])
    acquainted = Acquainted(partial(next, now))
    acquainted.greet(BEARER, SHOWN)
    assert [acquainted.bearer(SHOWN) for _ in range(3)] == [BEARER, None, None]


def test_each_way_is_one_that_is_described(desk: Desk) -> None:
    paths = desk.call("GET", "/openapi.json").json()["paths"]
    assert all(way.method.lower() in paths[way.path] for way in WAYS)


def test_another_certificate_is_no_acquaintance() -> None:
    acquainted = Acquainted(lambda: 0.0)
    acquainted.greet(BEARER, replace(SHOWN, certified="310000-07"))
    assert acquainted.bearer(replace(SHOWN, certified="310000-07")) == BEARER
    assert [acquainted.bearer(replace(SHOWN, certified=other)) for other in (None, "310000-08")] == [None, None]
