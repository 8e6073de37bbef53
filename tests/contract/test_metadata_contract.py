"""What metadata have to do on every database: an SQLite file, and a real PostgreSQL server."""

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from photo_library.figures import Figures
from photo_library.filed import Counter, NewRecord, Stage, Upload
from photo_library.ports import StoreUnavailableError
from photo_library.sql.database import Database
from photo_library.sql.identity import Identity
from photo_library.sql.metadata import Clash, MetadataStore, Stored, photos_of
from photo_library.sql.uploads import Uploads, arrive_each
from photo_library.stores import metadata_url
from photo_library.wire.messages import Photo
from tests.conftest import MakeStores

HERE = Counter("310000", "07")
NOW = datetime.now(UTC)
LATER, EARLIER = NOW + timedelta(hours=1), NOW - timedelta(hours=1)
PICTURE = "ab" * 32
UPLOAD = Upload(PICTURE, 20_000, 358, 441)
RECORD = NewRecord(
    record_id="5b2d8a52-8f0e-4c61-9d57-0a4f2d1c7e10",
    receipt_no="310000-07-20261123-0001-A",
    by=HERE,
    person_key=b"p" * 32,
    taken_at=NOW.isoformat(),
    content_digest=b"d" * 32,
    sealed=b"sealed",
    photos=(Photo(profile="id-card", sha256=PICTURE, bytes=20_000, width=358, height=441, dpi=350),),
    figures=Figures("2026-11-23", ("id-card",), 1, True, False, False, ()),
)


@pytest.fixture(params=["sqlite+files", "postgresql+files"])
def database(request: pytest.FixtureRequest, tmp_path: Path, make_stores: MakeStores) -> Iterator[Database]:
    with closing(Database(metadata_url(make_stores(request.param), tmp_path))) as opened:
        opened.upgrade()
        yield opened


@pytest.fixture
def metadata(database: Database) -> MetadataStore:
    return MetadataStore(database)


@pytest.fixture
def uploads(database: Database) -> Uploads:
    return Uploads(database)


def stage(uploads: Uploads) -> Stage | None:
    known = uploads.find(PICTURE).get(PICTURE)
    return None if known is None else known.stage


# --- counters, records, look-ups --------------------------------------------------------------------------------------


def test_a_counter_is_known_by_its_newest_token_until_it_is_revoked(metadata: MetadataStore) -> None:
    assert metadata.enroll(HERE, b"1" * 32)
    assert not metadata.enroll(HERE, b"2" * 32)
    assert (metadata.counter_of(b"1" * 32), metadata.counter_of(b"2" * 32)) == (None, HERE)
    assert metadata.revoke(HERE)
    assert metadata.counter_of(b"2" * 32) is None


def test_a_record_is_stored_once_and_found_by_its_person(
    database: Database, metadata: MetadataStore, uploads: Uploads
) -> None:
    uploads.arrive(UPLOAD, None)
    first, again = metadata.store(RECORD), metadata.store(RECORD)
    assert isinstance(first, Stored)
    assert isinstance(again, Stored)
    assert (first.is_new, again.is_new, first.received_at) == (True, False, again.received_at)
    with database.reading() as connection:
        (found,) = photos_of(connection, RECORD.person_key)
        assert (found.record_id, found.sha256) == (RECORD.record_id, PICTURE)
        assert photos_of(connection, b"q" * 32) == ()


def test_other_content_and_a_receipt_given_twice_are_told(metadata: MetadataStore, uploads: Uploads) -> None:
    uploads.arrive(UPLOAD, None)
    metadata.store(RECORD)
    assert metadata.store(replace(RECORD, content_digest=b"e" * 32)) is Clash.RECORD_DIFFERS
    other = "5b2d8a52-8f0e-4c61-9d57-0a4f2d1c7e11"
    assert metadata.store(replace(RECORD, record_id=other)) is Clash.RECEIPT_TAKEN


def test_the_same_record_sent_many_times_at_once_is_stored_once(metadata: MetadataStore, uploads: Uploads) -> None:
    uploads.arrive(UPLOAD, None)
    metadata.enroll(HERE, b"1" * 32)

    async def sent() -> list[Stored | Clash]:
        return await asyncio.gather(*(metadata.store_soon(RECORD, b"1" * 32) for _ in range(8)))

    outcomes = [outcome for outcome in asyncio.run(sent()) if isinstance(outcome, Stored)]
    assert len(outcomes) == 8
    assert sum(outcome.is_new for outcome in outcomes) == 1
    assert len({outcome.received_at for outcome in outcomes}) == 1


def test_of_records_that_come_at_once_each_is_judged_by_itself(metadata: MetadataStore, uploads: Uploads) -> None:
    uploads.arrive(UPLOAD, None)
    metadata.enroll(HERE, b"1" * 32)
    other = replace(RECORD, record_id=RECORD.record_id.replace("e10", "e11"), receipt_no="310000-07-20261123-0002-B")
    homeless = replace(other, photos=(RECORD.photos[0].model_copy(update={"sha256": "cd" * 32}),))

    async def sent() -> list[Stored | Clash]:
        calls = ((RECORD, b"1" * 32), (homeless, b"1" * 32), (other, b"2" * 32))
        return await asyncio.gather(*(metadata.store_soon(*call) for call in calls))

    stored, *refused = asyncio.run(sent())
    assert isinstance(stored, Stored)
    assert refused == [Clash.PHOTO_GONE, Clash.STRANGER]
    assert isinstance(metadata.store(other), Stored)


def test_of_records_that_came_whole_at_once_a_stranger_s_alone_is_not_kept(metadata: MetadataStore) -> None:
    metadata.enroll(HERE, b"1" * 32)
    pictures = ("ab" * 32, "cd" * 32)
    whole = [
        replace(
            RECORD,
            record_id=RECORD.record_id.replace("e10", f"e1{n}"),
            receipt_no=f"310000-07-20261123-000{n}-B",
            photos=(RECORD.photos[0].model_copy(update={"sha256": picture}),),
            sent=(replace(UPLOAD, sha256=picture),),
        )
        for n, picture in enumerate(pictures)
    ]

    async def sent() -> list[Stored | Clash]:
        calls = zip(whole, (b"1" * 32, b"2" * 32), strict=True)
        return await asyncio.gather(*(metadata.store_soon(*call) for call in calls))

    stored, refused = asyncio.run(sent())
    assert isinstance(stored, Stored)
    assert refused is Clash.STRANGER
    assert metadata.store(replace(whole[1], sent=())) is Clash.PHOTO_GONE
    assert metadata.store(whole[0]) == replace(stored, is_new=False)


def test_nothing_of_a_record_stays_when_its_photo_is_not_held(metadata: MetadataStore) -> None:
    assert metadata.store(RECORD) is Clash.PHOTO_GONE
    assert not metadata.has_records()


def test_many_services_bring_an_empty_database_forward_together(tmp_path: Path, make_stores: MakeStores) -> None:
    url = metadata_url(make_stores("postgresql+files"), tmp_path)

    def start(_: int) -> None:
        with closing(Database(url)) as one:
            one.upgrade()
            MetadataStore(one).check()

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(start, range(4)))


# --- identity ---------------------------------------------------------------------------------------------------------


def test_a_library_has_the_keys_of_whoever_came_first(database: Database) -> None:
    identity = Identity(database)
    assert identity.fingerprint() is None
    assert identity.claim("one")
    assert identity.claim("one")
    assert not identity.claim("other")
    assert identity.fingerprint() == "one"


def test_of_many_that_claim_at_once_one_wins(database: Database) -> None:
    identity = Identity(database)
    with ThreadPoolExecutor(6) as threads:
        taken = list(threads.map(lambda n: identity.claim(f"keys {n}"), range(6)))
    assert sum(taken) == 1


def test_a_check_may_be_repeated_and_done_at_the_same_moment(database: Database) -> None:
    identity = Identity(database)
    with ThreadPoolExecutor(6) as threads:
        list(threads.map(lambda _: identity.check(), range(12)))


# --- the life of a photo ----------------------------------------------------------------------------------------------


def test_a_photo_arrives_and_is_named_by_its_record(metadata: MetadataStore, uploads: Uploads) -> None:
    uploads.arrive(UPLOAD, None)
    assert uploads.find(PICTURE) == {PICTURE: UPLOAD}
    metadata.store(RECORD)
    assert stage(uploads) is Stage.NAMED
    uploads.arrive(UPLOAD, UPLOAD)
    assert stage(uploads) is Stage.NAMED


def test_a_photo_that_arrives_many_times_at_once_is_known_once(uploads: Uploads) -> None:
    with ThreadPoolExecutor(6) as threads:
        list(threads.map(lambda _: uploads.arrive(UPLOAD, None), range(12)))
    assert stage(uploads) is Stage.ARRIVED


def test_photos_that_arrive_together_are_each_judged_by_itself(uploads: Uploads) -> None:
    leaving = replace(UPLOAD, sha256="ef" * 32)
    assert uploads.begin_leaving(leaving.sha256, NOW, LATER)
    with uploads.database.writing() as connection:
        assert arrive_each(connection, [(UPLOAD, None), (leaving, None), (UPLOAD, None)]) == [True, False, True]
    known = uploads.find(PICTURE, leaving.sha256)
    assert [known[digest].stage for digest in (PICTURE, leaving.sha256)] == [Stage.ARRIVED, Stage.LEAVING]


def test_only_what_is_old_and_named_by_nobody_leaves(metadata: MetadataStore, uploads: Uploads) -> None:
    uploads.arrive(UPLOAD, None)
    assert uploads.unnamed(EARLIER, 9) == []
    assert not uploads.begin_leaving(PICTURE, NOW, EARLIER)
    metadata.store(RECORD)
    assert uploads.unnamed(LATER, 9) == []
    assert not uploads.begin_leaving(PICTURE, NOW, LATER)


def test_what_leaves_can_be_named_no_more_and_comes_back_only_when_it_is_gone(
    metadata: MetadataStore, uploads: Uploads
) -> None:
    uploads.arrive(UPLOAD, None)
    seen = uploads.find(PICTURE)[PICTURE]
    assert uploads.begin_leaving(PICTURE, NOW, LATER)
    assert metadata.store(RECORD) is Clash.PHOTO_GONE
    with pytest.raises(StoreUnavailableError):
        uploads.arrive(UPLOAD, seen)
    uploads.end_leaving(PICTURE, NOW)
    with pytest.raises(StoreUnavailableError):
        uploads.arrive(UPLOAD, seen)  # its bytes may have been put before the others were removed
    uploads.arrive(UPLOAD, uploads.find(PICTURE)[PICTURE])
    assert isinstance(metadata.store(RECORD), Stored)


def test_what_was_left_half_done_is_found_and_what_is_gone_is_forgotten(uploads: Uploads) -> None:
    assert uploads.begin_leaving(PICTURE, NOW, NOW)
    assert (uploads.half_gone(EARLIER, 9), uploads.half_gone(LATER, 9)) == ([], [PICTURE])
    uploads.end_leaving(PICTURE, NOW)
    assert (uploads.half_gone(LATER, 9), uploads.unknown([PICTURE])) == ([], set())
    assert (uploads.forget_gone(EARLIER), uploads.forget_gone(LATER)) == (0, 1)
    assert uploads.unknown([PICTURE]) == {PICTURE}


def test_a_damaged_photo_cannot_be_named_until_it_was_sent_again(metadata: MetadataStore, uploads: Uploads) -> None:
    uploads.arrive(UPLOAD, None)
    uploads.mark(PICTURE, is_damaged=True)
    assert metadata.store(RECORD) is Clash.PHOTO_GONE
    uploads.arrive(UPLOAD, uploads.find(PICTURE)[PICTURE])
    assert isinstance(metadata.store(RECORD), Stored)
