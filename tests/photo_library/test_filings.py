"""A record that comes together with its photos: one call does what each of them by itself would have done."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from photo_library.service import Library
from photo_library.sql.tables import PHOTOS, RECORDS
from photo_library.web.limits import Limits
from tests.conftest import COMBINATIONS
from tests.photo_library import letters
from tests.photo_library.desks import Desk
from tests.photo_library.letters import Json

PORTRAIT, OTHER = letters.jpeg(0), letters.jpeg(1)
ADDRESS = f"/v1/filings/{letters.record_id(0)}"
NOW = datetime.now(UTC)
ON_EACH = pytest.mark.parametrize("stores", COMBINATIONS, indirect=True)


def both() -> Json:
    """A record of two cards."""
    return letters.record(0, photos=[letters.photo_of(PORTRAIT), letters.photo_of(OTHER, profile="social-security")])


def digests(desk: Desk, seed: int = 0) -> set[str]:
    return {photo["sha256"] for photo in desk.look_up(letters.id_number(seed)).json()["photos"]}


def is_held(desk: Desk, content: bytes) -> bool:
    return desk.call("HEAD", f"/v1/photos/{letters.digest_of(content)}").status_code == 200


@ON_EACH
def test_a_record_is_taken_with_all_its_photos(desk: Desk) -> None:
    answer = desk.send_filing(both(), PORTRAIT, OTHER)
    assert (answer.status_code, answer.json().keys()) == (201, letters.golden("record-accepted").keys())
    assert digests(desk) == {letters.digest_of(PORTRAIT), letters.digest_of(OTHER)}
    assert desk.call("GET", f"/v1/photos/{letters.digest_of(OTHER)}").content == OTHER


@ON_EACH
def test_sent_again_in_either_way_it_is_answered_the_same(desk: Desk) -> None:
    first, again = desk.send_filing(letters.record(0), PORTRAIT), desk.send_filing(letters.record(0), PORTRAIT)
    alone = desk.send_record(letters.record(0))
    assert [answer.status_code for answer in (first, again, alone)] == [201, 200, 200]
    assert first.json() == again.json() == alone.json()


@ON_EACH
def test_what_is_held_already_may_be_left_out(desk: Desk) -> None:
    desk.send_photo(PORTRAIT)
    assert desk.send_filing(both(), OTHER).status_code == 201
    assert desk.send_filing(letters.record(1, photos=both()["photos"])).status_code == 201
    assert len(digests(desk, 1)) == 2


@ON_EACH
def test_what_comes_many_times_at_once_is_held_once(desk: Desk, tables: sa.Engine) -> None:
    with ThreadPoolExecutor(12) as callers:
        answers = list(callers.map(lambda _: desk.send_filing(both(), PORTRAIT, OTHER), range(12)))
    assert sorted(answer.status_code for answer in answers) == [200] * 11 + [201]
    with tables.connect() as connection:
        counts = [
            connection.execute(sa.select(sa.func.count()).select_from(table)).scalar() for table in (RECORDS, PHOTOS)
        ]
    assert counts == [1, 2]


@ON_EACH
def test_two_people_with_the_same_picture_at_once_are_both_filed(desk: Desk) -> None:
    named = [letters.photo_of(PORTRAIT)]
    with ThreadPoolExecutor(8) as callers:
        answers = list(
            callers.map(lambda seed: desk.send_filing(letters.record(seed, photos=named), PORTRAIT), range(8))
        )
    assert [answer.status_code for answer in answers] == [201] * 8
    assert all(digests(desk, seed) == {letters.digest_of(PORTRAIT)} for seed in range(8))


@pytest.mark.parametrize(
    ("photos", "status", "code"),
    [
        (["no base64!"], 422, "not-valid"),
        (["/9j/2Q"], 422, "not-valid"),
        (letters.filing({}, [OTHER])["photos"], 400, "digest-mismatch"),
        (letters.filing({}, [PORTRAIT, OTHER])["photos"], 400, "digest-mismatch"),
        (letters.filing({}, [PORTRAIT[:-400]])["photos"], 400, "digest-mismatch"),
        ([], 422, "photo-missing"),
        (["A" * Limits().largest_filing_bytes], 413, "too-large"),
        (letters.filing({}, [PORTRAIT])["photos"] * 17, 422, "not-valid"),
    ],
)
def test_what_is_not_right_is_refused_by_its_name_and_nothing_is_kept(
    desk: Desk, folder: Path, photos: list[str], status: int, code: str
) -> None:
    for _ in range(2):  # as described, and the short way
        answer = desk.call("PUT", ADDRESS, json={"version": 1, "record": letters.record(0), "photos": photos})
        assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert [file for file in (folder / "objects").rglob("*") if file.is_file()] == []
    assert desk.look_up(letters.id_number(0)).json()["photos"] == []


def test_a_photo_that_is_none_spoils_the_whole(desk: Desk, folder: Path) -> None:
    no_picture = b"\xff\xd8 no picture"
    named = [letters.photo_of(PORTRAIT), {**letters.photo_of(PORTRAIT), "sha256": letters.digest_of(no_picture)}]
    answer = desk.send_filing(letters.record(0, photos=named), PORTRAIT, no_picture)
    assert (answer.status_code, answer.json()["code"]) == (422, "not-a-jpeg")
    assert [file for file in (folder / "objects").rglob("*") if file.is_file()] == []


def test_a_record_of_another_address_is_refused(desk: Desk) -> None:
    answer = desk.call("PUT", ADDRESS, json=letters.filing(letters.record(1), [OTHER]))
    assert (answer.status_code, answer.json()["code"]) == (422, "not-valid")


@ON_EACH
def test_photos_of_a_record_that_is_refused_are_known_to_nobody(desk: Desk) -> None:
    desk.send_filing(letters.record(0), PORTRAIT)
    changed = letters.record(0, officer="069999", photos=[letters.photo_of(OTHER)])
    assert desk.send_filing(changed, OTHER).json()["code"] == "record-differs"
    assert (is_held(desk, PORTRAIT), is_held(desk, OTHER)) == (True, False)


@ON_EACH
def test_a_photo_that_is_leaving_or_gone_has_to_be_sent_by_itself(desk: Desk, library: Library) -> None:
    desk.send_photo(PORTRAIT)
    digest, uploads = letters.digest_of(PORTRAIT), library.photos.uploads
    assert uploads.begin_leaving(digest, NOW, NOW + timedelta(hours=1))
    assert desk.send_filing(letters.record(0), PORTRAIT).json()["code"] == "photo-missing"
    uploads.end_leaving(digest, NOW)
    assert desk.send_filing(letters.record(0), PORTRAIT).json()["code"] == "photo-missing"
    assert (desk.send_photo(PORTRAIT).status_code, desk.send_filing(letters.record(0)).status_code) == (201, 201)


@ON_EACH
def test_a_damaged_photo_is_mended_by_what_comes_along(desk: Desk, library: Library) -> None:
    desk.send_photo(PORTRAIT)
    digest = letters.digest_of(PORTRAIT)
    library.photos.objects.put(digest, b"spoilt")
    assert desk.call("GET", f"/v1/photos/{digest}").json()["code"] == "photo-damaged"
    assert desk.send_filing(letters.record(0), PORTRAIT).status_code == 201
    assert desk.call("GET", f"/v1/photos/{digest}").content == PORTRAIT
    assert is_held(desk, PORTRAIT)


@ON_EACH
@pytest.mark.parametrize(("officer", "status"), [(letters.record(0)["officer"], 200), ("069999", 409)])
def test_a_damaged_photo_is_mended_by_what_comes_again_too(
    desk: Desk, library: Library, officer: str, status: int
) -> None:
    desk.send_filing(letters.record(0), PORTRAIT)
    digest = letters.digest_of(PORTRAIT)
    library.photos.objects.put(digest, b"spoilt")
    assert desk.call("GET", f"/v1/photos/{digest}").json()["code"] == "photo-damaged"
    assert not is_held(desk, PORTRAIT)
    assert desk.send_filing(letters.record(0, officer=officer), PORTRAIT).status_code == status
    assert is_held(desk, PORTRAIT)
    assert desk.call("GET", f"/v1/photos/{digest}").content == PORTRAIT


def test_a_filing_of_another_counter_is_refused(desk: Desk) -> None:
    answer = desk.send_filing(letters.record(0, counter="08", receipt_no="310000-08-20261123-000001-A"), PORTRAIT)
    assert (answer.status_code, answer.json()["code"]) == (403, "wrong-counter")
