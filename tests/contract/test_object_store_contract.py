"""What every store of objects has to do: files in a folder, and a real S3 server."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from photo_library.objects.files import FileStore
from photo_library.ports import ObjectStore
from photo_library.stores import object_store
from tests.conftest import MakeStores

ONE, OTHER = "ab" * 32, "cd" * 32


@pytest.fixture(params=["sqlite+files", "sqlite+s3"])
def objects(request: pytest.FixtureRequest, tmp_path: Path, make_stores: MakeStores) -> ObjectStore:
    made = object_store(make_stores(request.param), tmp_path, {})
    if isinstance(made, FileStore):
        made.clean()
    return made


def test_what_was_put_is_got_byte_for_byte(objects: ObjectStore) -> None:
    for content in (b"", b"x", bytes(range(256)) * 400):
        objects.put(ONE, content)
        assert objects.get(ONE) == content


def test_nothing_is_held_under_a_name_that_nobody_used(objects: ObjectStore) -> None:
    assert (objects.get(ONE), objects.holds(ONE), list(objects.held())) == (None, False, [])


def test_what_is_held_is_listed_with_its_time(objects: ObjectStore) -> None:
    before = datetime.now(UTC) - timedelta(seconds=2)
    objects.put(ONE, b"x")
    objects.put(OTHER, b"y")
    held = list(objects.held())
    assert {each.name for each in held} == {ONE, OTHER}
    assert all(before <= each.stored_at <= datetime.now(UTC) + timedelta(seconds=2) for each in held)


def test_what_lay_there_is_replaced(objects: ObjectStore) -> None:
    objects.put(ONE, b"first and longer")
    objects.put(ONE, b"second")
    assert objects.get(ONE) == b"second"


def test_what_is_removed_is_gone_and_may_be_removed_again(objects: ObjectStore) -> None:
    objects.put(ONE, b"x")
    objects.put(OTHER, b"y")
    objects.remove(ONE)
    objects.remove(ONE)
    assert (objects.get(ONE), objects.holds(ONE), objects.holds(OTHER)) == (None, False, True)
    assert [each.name for each in objects.held()] == [OTHER]


def test_a_check_that_works_leaves_nothing_behind(objects: ObjectStore) -> None:
    objects.check()
    assert list(objects.held()) == []


def test_nobody_ever_reads_a_part(objects: ObjectStore) -> None:
    contents = {bytes([n]) * 60_000 for n in range(8)}
    objects.put(ONE, next(iter(contents)))
    with ThreadPoolExecutor(4) as threads:
        writing = [threads.submit(objects.put, ONE, content) for content in contents]
        read = {objects.get(ONE) for _ in range(20)}
    assert all(done.result() is None for done in writing)
    assert read <= contents
