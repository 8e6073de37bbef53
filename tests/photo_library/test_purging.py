"""What is past its time goes from both stores, killed or not; what a record still uses stays, and so does the audit."""

import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from photo_library.access.audit import Question
from photo_library.access.blocks import Author
from photo_library.filed import Stage
from photo_library.service import Library
from photo_library.sql.tables import CASE_EVENTS, RECORDS
from photo_library.stores import Stores
from photo_library.upkeep.purging import Purge, Purged
from photo_library.upkeep.retention import read_retention
from photo_library.wire.officers import BlockReason, LiftReason
from tests.conftest import COMBINATIONS
from tests.photo_library import letters
from tests.photo_library.desks import Desk
from tests.photo_library.letters import Json

pytestmark = pytest.mark.parametrize("stores", COMBINATIONS, indirect=True)
PICTURE = letters.digest_of(letters.jpeg(0))
YEARS, DAYS, HOURS = timedelta(days=366 * 20), timedelta(days=91), timedelta(hours=2)
DIES_AT = """
import os, sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from photo_library.opening import open_library, open_objects
from photo_library.upkeep.purging import Purge
from photo_library.upkeep.retention import read_retention
from photo_library.stores import Stores

def die(*_, **__): os._exit(9)

folder, metadata, objects, where = sys.argv[1:]
with open_library(Path(folder), Stores(metadata, objects)) as library:
    store, uploads = open_objects(Path(folder), Stores(metadata, objects)), library.photos.uploads
    place, call = {"object": (store, "remove"), "metadata": (uploads, "end_leaving")}[where]
    setattr(type(place), call, die)
    purge = Purge(store, uploads, library.access.lookups.ground, read_retention())
    purge.run(datetime.now(UTC) + timedelta(days=366 * 20))
"""


def purge(library: Library) -> Purge:
    return Purge(library.photos.objects, library.photos.uploads, library.access.lookups.ground, read_retention())


def purged(library: Library, later: timedelta = timedelta()) -> Purged:
    return purge(library).run(datetime.now(UTC) + later)


def held(library: Library) -> list[str]:
    return [each.name for each in library.photos.objects.held()]


def stage(library: Library) -> Stage | None:
    known = library.photos.uploads.find(PICTURE).get(PICTURE)
    return None if known is None else known.stage


def offered(desk: Desk, seed: int = 0) -> list[str]:
    return [photo["sha256"] for photo in desk.look_up(letters.id_number(seed)).json()["photos"]]


def send_event(desk: Desk, name: str, **changed: object) -> Json:
    event = {**letters.golden(name), "record_id": letters.record_id(0), **changed}
    answer = desk.call("PUT", f"/v1/records/{event['record_id']}/events/{event['event_id']}", json=event)
    assert answer.status_code == 201
    return event


def put_back(tables: sa.Engine, age: timedelta, record_id: str, table: sa.Table = RECORDS) -> None:
    """As if the library had got it so long ago."""
    then = (datetime.now(UTC) - age).isoformat(timespec="milliseconds")
    with tables.begin() as connection:
        connection.execute(sa.update(table).where(table.c.record_id == record_id).values(received_at=then))


def test_past_its_time_a_photo_goes_and_its_record_stays(desk: Desk, library: Library, tables: sa.Engine) -> None:
    record = desk.file(0)
    assert purged(library) == Purged()
    assert offered(desk) == [PICTURE]
    assert purge(library).look(datetime.now(UTC) + YEARS) == Purged(age=1)
    assert (held(library), offered(desk)) == ([PICTURE], [PICTURE])
    assert purged(library, YEARS) == Purged(age=1)
    assert (held(library), stage(library), offered(desk)) == ([], Stage.GONE, [])
    assert desk.call("GET", f"/v1/photos/{PICTURE}").status_code == 404
    assert purged(library, YEARS) == Purged()
    with tables.connect() as connection:
        assert connection.execute(sa.select(RECORDS.c.record_id)).scalars().all() == [record["record_id"]]


def test_each_photo_is_written_into_the_chain_once(desk: Desk, library: Library) -> None:
    desk.file(0)
    purge(library).look(datetime.now(UTC) + YEARS)
    for _ in range(2):
        purged(library, YEARS)
    (entry,) = library.access.audit.search(Question(action="photo-purged"))
    assert (entry.chain, entry.act.subject) == ("operators", PICTURE)
    assert entry.act.detail == {"reason": "age", "records": 1}
    assert library.access.audit.prove().broken == ()


def test_a_photo_that_a_newer_record_uses_stays_for_both(desk: Desk, library: Library, tables: sa.Engine) -> None:
    desk.file(0)
    again = letters.record(1, photos=[letters.photo_of(letters.jpeg(0))])
    assert desk.send_record(again).status_code == 201
    put_back(tables, YEARS, letters.record_id(0))
    assert purged(library) == Purged(kept_in_use=1)
    assert (held(library), offered(desk, 1)) == ([PICTURE], [PICTURE])
    put_back(tables, YEARS, again["record_id"])
    assert purged(library) == Purged(age=1)
    assert held(library) == []


def test_a_withdrawn_photo_goes_after_its_days_and_not_before(desk: Desk, library: Library, tables: sa.Engine) -> None:
    desk.file(0)
    send_event(desk, "event-withdrawn")
    assert purged(library) == Purged()
    put_back(tables, DAYS, letters.record_id(0), CASE_EVENTS)
    assert purged(library) == Purged(withdrawn=1)
    assert held(library) == []


def test_a_withdrawal_that_was_undone_removes_nothing(desk: Desk, library: Library, tables: sa.Engine) -> None:
    desk.file(0)
    event = send_event(desk, "event-withdrawn")
    slip = letters.record_id(7)
    send_event(desk, "event-undone", event_id=slip, what={"kind": "undone", "event_id": event["event_id"]})
    put_back(tables, DAYS, letters.record_id(0), CASE_EVENTS)
    assert purged(library) == Purged(kept_in_use=1)
    assert held(library) == [PICTURE]


def test_a_blocked_photo_stays_until_its_block_ends(desk: Desk, library: Library) -> None:
    desk.file(0)
    library.access.blocks.block(letters.record_id(0), BlockReason.OBJECTED, Author())
    assert purged(library, YEARS) == Purged(kept_blocked=1)
    assert held(library) == [PICTURE]
    library.access.blocks.lift(letters.record_id(0), LiftReason.SETTLED, Author())
    assert purged(library, YEARS) == Purged(age=1)


@pytest.mark.parametrize("where", ["object", "metadata"])
def test_killed_between_the_two_stores_it_is_served_to_nobody_and_the_next_pass_ends_it(
    desk: Desk, library: Library, folder: Path, stores: Stores, where: str
) -> None:
    left = {"object": [PICTURE], "metadata": []}[where]
    desk.file(0)
    words = [str(folder), stores.metadata, stores.objects, where]
    done = subprocess.run([sys.executable, "-c", DIES_AT, *words], capture_output=True, timeout=60, check=False)
    assert done.returncode == 9, done.stderr
    assert (held(library), stage(library), offered(desk)) == (left, Stage.LEAVING, [])
    assert desk.call("GET", f"/v1/photos/{PICTURE}").status_code == 404
    assert purged(library, YEARS) == Purged(), "a pass that may still be at it is left alone"
    assert purged(library, YEARS + HOURS) == Purged(half_gone=1)
    assert (held(library), stage(library)) == ([], Stage.GONE)
    assert len(library.access.audit.search(Question(action="photo-purged"))) == 1


def test_a_record_that_comes_at_the_last_moment_keeps_its_photo(
    desk: Desk, library: Library, tables: sa.Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The pass had found the photo past its time; then another record named it; then the pass came to mark it."""
    desk.file(0)
    put_back(tables, YEARS, letters.record_id(0))
    find: Callable[[Purge, sa.Connection, datetime], list[str]] = Purge._candidates

    def then_a_record_comes(self: Purge, connection: sa.Connection, now: datetime) -> list[str]:
        found = find(self, connection, now)
        again = letters.record(1, photos=[letters.photo_of(letters.jpeg(0))])
        assert desk.send_record(again).status_code == 201
        return found

    monkeypatch.setattr(Purge, "_candidates", then_a_record_comes)
    assert purged(library) == Purged(kept_in_use=1)
    assert offered(desk, 1) == [PICTURE]


def test_a_purged_photo_that_is_sent_again_is_offered_to_nobody_until_a_record_names_it_anew(
    desk: Desk, library: Library
) -> None:
    record = desk.file(0)
    purged(library, YEARS)
    assert desk.send_photo(letters.jpeg(0)).status_code == 201
    assert desk.send_record(record).status_code == 200
    assert (offered(desk), desk.call("GET", f"/v1/photos/{PICTURE}").status_code) == ([], 404)
    again = letters.record(1, photos=[letters.photo_of(letters.jpeg(0))])
    assert desk.send_record(again).status_code == 201
    assert (offered(desk), offered(desk, 1)) == ([], [PICTURE])
