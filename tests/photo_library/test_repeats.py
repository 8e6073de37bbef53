"""Sending twice is sending once, whoever comes first and however many come at the same moment."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
import sqlalchemy as sa

from photo_library.service import Library
from photo_library.sql.tables import PHOTOS, RECORDS
from tests.conftest import COMBINATIONS
from tests.photo_library import letters
from tests.photo_library.desks import Desk

MANY = 12
pytestmark = pytest.mark.parametrize("stores", COMBINATIONS, indirect=True)


def count(tables: sa.Engine, table: sa.Table) -> int:
    with tables.connect() as connection:
        return int(connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one())


def objects_in(library: Library) -> list[str]:
    return [held.name for held in library.photos.objects.held()]


def test_a_photo_sent_again_is_answered_the_same(desk: Desk, library: Library) -> None:
    first, again = desk.send_photo(letters.jpeg()), desk.send_photo(letters.jpeg())
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json() == again.json()
    assert len(objects_in(library)) == 1


def test_a_record_sent_again_is_answered_the_same(desk: Desk, tables: sa.Engine) -> None:
    desk.send_photo(letters.jpeg())
    first, again = desk.send_record(letters.record()), desk.send_record(letters.record())
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json() == again.json()
    assert (count(tables, RECORDS), count(tables, PHOTOS)) == (1, 1)


def test_a_record_with_its_keys_in_another_order_is_the_same(desk: Desk) -> None:
    record = desk.file(0)
    turned = dict(reversed(record.items()))
    assert desk.send_record(turned).status_code == 200


@pytest.mark.parametrize(
    ("key", "other"),
    [
        ("officer", "069999"),
        ("taken_at", "2026-11-23T09:28:41.121+08:00"),
        ("confirmed", ["GLASSES_PRESENT"]),
        ("collection", letters.golden("record-mail")["collection"]),
        ("reuse", {"consented_at": "2026-11-23T09:28:41+08:00", "record_id": None}),
    ],
)
def test_the_same_identifier_with_other_content_changes_nothing(desk: Desk, key: str, other: Any) -> None:
    record = desk.file(0)
    assert desk.send_record({**record, key: other}).json()["code"] == "record-differs"
    assert desk.send_record(record).status_code == 200


def test_the_same_identifier_with_another_photo_changes_nothing(desk: Desk) -> None:
    record = desk.file(0)
    desk.send_photo(letters.jpeg(1))
    other = {**record, "photos": [letters.photo_of(letters.jpeg(1))]}
    assert desk.send_record(other).json()["code"] == "record-differs"
    (found,) = desk.look_up(letters.id_number(0)).json()["photos"]
    assert found["sha256"] == letters.digest_of(letters.jpeg(0))


def test_the_digest_of_a_record_does_not_change_with_the_release(desk: Desk, tables: sa.Engine) -> None:
    """Otherwise a record that waited at a counter during an update of the library would differ from itself."""
    desk.send_photo(letters.jpeg(0))
    fixed = {"sha256": letters.digest_of(letters.jpeg(0)), "bytes": len(letters.jpeg(0))}
    desk.send_record({**letters.golden("record-window"), "photos": [{**letters.photo_of(letters.jpeg(0)), **fixed}]})
    with tables.connect() as connection:
        held: bytes = connection.execute(sa.select(RECORDS.c.content_digest)).scalar_one()
    photo = '{"bytes":%d,"dpi":350,"height":441,"profile":"id-card","sha256":"%s","width":358}'
    text = (
        '{"applicant":{"id_number":"11010519491231002X","name":"测试𠮷","registered_at":"341000"},'
        '"case_id":"c3c8a1de-25a4-4f6b-8a8c-9a8f0f0f7a01","city":"310000","collection":{"kind":"window"},'
        '"confirmed":[],"counter":"07","eligibility_rule":"delta-whole","filed_at":"2026-11-23T09:30:12.345000+08:00",'
        '"findings":[{"code":"BACKGROUND_UNEVEN","limit":8.0,"measured":9.5,"severity":"warning","unit":"L*"}],'
        '"officer":"061234","override":null,"photos":['
        + photo
        % (fixed["bytes"], fixed["sha256"])
        + '],"receipt_no":"310000-07-20261123-0001-A","record_id":"5b2d8a52-8f0e-4c61-9d57-0a4f2d1c7e10",'
        '"taken_at":"2026-11-23T09:28:41.120000+08:00","version":1}'
    )
    assert held.hex() == letters.digest_of(text.encode())


# --- at the same moment -----------------------------------------------------------------------------------------------


def test_the_same_photo_from_many_at_once_is_stored_once(desk: Desk, library: Library) -> None:
    with ThreadPoolExecutor(MANY) as pool:
        answers = list(pool.map(lambda _: desk.send_photo(letters.jpeg()), range(MANY)))
    assert {answer.status_code for answer in answers} <= {200, 201}
    (held,) = objects_in(library)
    assert desk.call("GET", f"/v1/photos/{held}").content == letters.jpeg()


def test_the_same_record_from_many_at_once_is_new_once(desk: Desk, tables: sa.Engine) -> None:
    desk.send_photo(letters.jpeg())
    with ThreadPoolExecutor(MANY) as pool:
        answers = list(pool.map(lambda _: desk.send_record(letters.record()), range(MANY)))
    assert Counter(answer.status_code for answer in answers) == {201: 1, 200: MANY - 1}
    assert len({answer.text for answer in answers}) == 1
    assert (count(tables, RECORDS), count(tables, PHOTOS)) == (1, 1)


def test_of_many_records_under_one_identifier_one_is_taken(desk: Desk, tables: sa.Engine) -> None:
    desk.send_photo(letters.jpeg())
    with ThreadPoolExecutor(MANY) as pool:
        answers = list(pool.map(lambda n: desk.send_record(letters.record(officer=f"{n:06d}")), range(MANY)))
    assert Counter(answer.status_code for answer in answers) == {201: 1, 409: MANY - 1}
    assert {answer.json().get("code") for answer in answers} == {None, "record-differs"}
    assert count(tables, RECORDS) == 1


def test_of_many_records_with_one_receipt_number_one_is_taken(desk: Desk, tables: sa.Engine) -> None:
    desk.send_photo(letters.jpeg())
    photos, number = [letters.photo_of(letters.jpeg())], letters.record()["receipt_no"]
    with ThreadPoolExecutor(MANY) as pool:
        records = [letters.record(n, receipt_no=number, photos=photos) for n in range(MANY)]
        answers = list(pool.map(desk.send_record, records))
    assert Counter(answer.status_code for answer in answers) == {201: 1, 409: MANY - 1}
    assert {answer.json().get("code") for answer in answers} == {None, "receipt-taken"}
    assert count(tables, RECORDS) == 1


def test_many_different_cases_at_once_are_all_found(desk: Desk) -> None:
    with ThreadPoolExecutor(MANY) as pool:
        list(pool.map(desk.file, range(60)))
        found = list(pool.map(lambda n: desk.look_up(letters.id_number(n)).json()["photos"], range(60)))
    assert [[photo["record_id"] for photo in photos] for photos in found] == [[letters.record_id(n)] for n in range(60)]
