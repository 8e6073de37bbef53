"""A counter is invited with a code that works once and not for long, and gets a token of its own for it."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from photo_library.access.reception import Admission
from photo_library.access.rules import Bounds
from photo_library.opening import open_library
from photo_library.service import Library
from tests.photo_library import letters
from tests.photo_library.desks import Desk
from tests.photo_library.entrances import HandClock, bounded, entrance


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def library(folder: Path, clock: HandClock) -> Iterator[Library]:
    rules = bounded(enrolments=Bounds(20, 1000))
    with open_library(folder, entrance=entrance(clock, Admission.OFF, rules)) as opened:
        yield opened


@pytest.fixture
def code(library: Library) -> str:
    return library.access.invitations.invite(letters.COUNTER_HERE).code


def bring(http: httpx.Client, code: str) -> httpx.Response:
    return http.post("/v1/enrolment", json={"version": 1, "code": code})


def refused(answer: httpx.Response) -> bool:
    return bool(answer.json() == letters.golden("problem-code-refused"))


def test_a_code_gives_the_counter_a_token_of_its_own(http: httpx.Client, code: str) -> None:
    answer = bring(http, code)
    told = answer.json()
    assert (answer.status_code, told.keys()) == (200, letters.golden("enrolment-answer").keys())
    assert (told["city"], told["counter"]) == (letters.CITY, letters.COUNTER)
    assert Desk(http, told["token"]).file(0)


def test_a_code_works_once(http: httpx.Client, code: str) -> None:
    assert bring(http, code).status_code == 200
    assert refused(bring(http, code))


def test_brought_by_many_at_once_it_works_once(http: httpx.Client, code: str) -> None:
    with ThreadPoolExecutor(8) as pool:
        statuses = sorted(answer.status_code for answer in pool.map(lambda _: bring(http, code), range(8)))
    assert statuses == [200, *[403] * 7]


def test_after_a_day_it_works_no_more(http: httpx.Client, code: str, clock: HandClock) -> None:
    clock.forward(hours=24)
    assert refused(bring(http, code))


def test_a_new_code_replaces_the_old_one(http: httpx.Client, code: str, library: Library) -> None:
    again = library.access.invitations.invite(letters.COUNTER_HERE).code
    assert refused(bring(http, code))
    assert bring(http, again).status_code == 200


def test_how_it_is_typed_does_not_matter(http: httpx.Client, code: str) -> None:
    assert bring(http, f" {code.lower().replace('-', ' ')} ").status_code == 200


def test_the_token_before_counts_no_more(http: httpx.Client, code: str, desk: Desk) -> None:
    assert desk.file(0)
    bring(http, code)
    assert desk.send_photo(letters.jpeg()).status_code == 401


def test_a_revoked_counter_is_a_stranger_and_its_code_is_none(
    http: httpx.Client, code: str, desk: Desk, library: Library
) -> None:
    assert library.access.invitations.revoke(letters.COUNTER_HERE)
    assert desk.send_photo(letters.jpeg()).status_code == 401
    assert refused(bring(http, code))


def test_guessing_is_bounded(http: httpx.Client, code: str) -> None:
    tries = [bring(http, f"AAAA-AAAA-AAAA-{n:04d}") for n in range(21)]
    assert [answer.status_code for answer in tries] == [*[403] * 20, 429]
    assert tries[-1].headers["Retry-After"] == "30"
    assert bring(http, code).status_code == 429


def test_the_code_is_not_on_the_disk(http: httpx.Client, code: str, library: Library, folder: Path) -> None:
    token = bring(http, code).json()["token"]
    library.metadata._database.close()
    held = b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())
    assert [word for word in (code, code.replace("-", ""), token) if word.encode() in held] == []
