"""What a crash between the two stores leaves is served to nobody, and goes; what anyone may still need stays."""

import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from photo_library.filed import Stage
from photo_library.service import Library
from photo_library.sql.tables import UPLOADS
from photo_library.stores import Stores
from photo_library.upkeep.sweeping import Sweep, Swept
from tests.conftest import COMBINATIONS
from tests.photo_library import letters
from tests.photo_library.desks import Desk

pytestmark = pytest.mark.parametrize("stores", COMBINATIONS, indirect=True)
PICTURE = letters.digest_of(letters.jpeg(0))
NOTHING = Swept(unknown=0, unnamed=0, half_gone=0)
HOURS, DAYS = timedelta(hours=2), timedelta(days=31)
DIES_AT = """
import os, sys
from pathlib import Path
from photo_library import photos
from photo_library.upkeep import sweeping
from photo_library.sql import uploads
from photo_library.filed import Upload
from photo_library.opening import open_library
from photo_library.stores import Stores
from tests.photo_library import letters

def die(*_, **__): os._exit(9)

folder, metadata, objects, where = sys.argv[1:]
kind, call = where.split(".")
setattr({"Uploads": uploads.Uploads}[kind], call, die)
with open_library(Path(folder), Stores(metadata, objects)) as library:
    content = letters.jpeg(0)
    if call in {"arrive"}:
        library.photos.put(content, Upload(letters.digest_of(content), len(content), 358, 441))
    else:
        from datetime import UTC, datetime, timedelta
        sweeping.Sweep(library.photos.objects, library.photos.uploads).run(datetime.now(UTC) + timedelta(days=31))
"""


def killed_at(where: str, folder: Path, stores: Stores) -> None:
    """A process of its own that dies, without a word, right before that call."""
    words = [str(folder), stores.metadata, stores.objects, where]
    done = subprocess.run([sys.executable, "-c", DIES_AT, *words], capture_output=True, timeout=60, check=False)
    assert done.returncode == 9, done.stderr


def swept(library: Library, later: timedelta = timedelta()) -> Swept:
    return Sweep(library.photos.objects, library.photos.uploads).run(datetime.now(UTC) + later)


def held(library: Library) -> list[str]:
    return [each.name for each in library.photos.objects.held()]


def stage(library: Library) -> Stage | None:
    known = library.photos.uploads.find(PICTURE).get(PICTURE)
    return None if known is None else known.stage


def test_killed_between_the_two_stores_a_photo_is_served_to_nobody_and_goes(
    desk: Desk, library: Library, folder: Path, stores: Stores
) -> None:
    killed_at("Uploads.arrive", folder, stores)
    assert (held(library), stage(library)) == ([PICTURE], None)
    assert desk.call("GET", f"/v1/photos/{PICTURE}").status_code == 404
    assert desk.call("HEAD", f"/v1/photos/{PICTURE}").status_code == 404
    assert desk.send_record(letters.record(0)).json()["code"] == "photo-missing"
    assert swept(library) == NOTHING
    assert swept(library, HOURS) == Swept(unknown=1, unnamed=0, half_gone=0)
    assert held(library) == []
    desk.file(0)
    assert desk.call("GET", f"/v1/photos/{PICTURE}").content == letters.jpeg(0)


def test_killed_between_the_two_stores_and_sent_again_a_photo_stays(
    desk: Desk, library: Library, folder: Path, stores: Stores
) -> None:
    killed_at("Uploads.arrive", folder, stores)
    desk.file(0)
    assert swept(library, HOURS) == NOTHING
    assert desk.call("GET", f"/v1/photos/{PICTURE}").content == letters.jpeg(0)


def test_killed_while_it_sweeps_the_next_pass_ends_what_was_begun(
    desk: Desk, library: Library, folder: Path, stores: Stores
) -> None:
    assert desk.send_photo(letters.jpeg(0)).status_code == 201
    killed_at("Uploads.end_leaving", folder, stores)
    assert (held(library), stage(library)) == ([], Stage.LEAVING)
    assert desk.call("GET", f"/v1/photos/{PICTURE}").status_code == 404
    assert desk.send_photo(letters.jpeg(0)).status_code == 503
    later = DAYS + HOURS
    assert swept(library, later) == Swept(unknown=0, unnamed=0, half_gone=1)
    assert desk.send_photo(letters.jpeg(0)).status_code == 201
    assert desk.send_record(letters.record(0)).status_code == 201


def test_a_photo_whose_record_never_came_goes_after_a_month(desk: Desk, library: Library, tables: sa.Engine) -> None:
    desk.send_photo(letters.jpeg(0))
    assert swept(library, HOURS) == NOTHING
    assert swept(library, DAYS) == Swept(unknown=0, unnamed=1, half_gone=0)
    assert (held(library), stage(library)) == ([], Stage.GONE)
    swept(library, DAYS + DAYS)
    with tables.connect() as connection:
        assert connection.execute(sa.select(UPLOADS)).all() == []


def test_a_photo_that_a_record_names_stays_however_old(desk: Desk, library: Library) -> None:
    desk.file(0)
    assert swept(library, timedelta(days=36_500)) == NOTHING
    assert held(library) == [PICTURE]


def test_a_photo_on_its_way_out_while_its_record_comes_is_told_missing(
    desk: Desk, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The record was compared with the photo that was there; then the pass came, and then the record's transaction."""
    desk.send_photo(letters.jpeg(0))
    store = type(library.metadata).store_soon
    at_the_last_moment(monkeypatch, type(library.metadata), "store_soon", store, lambda: swept(library, DAYS))
    assert desk.send_record(letters.record(0)).json()["code"] == "photo-missing"
    monkeypatch.undo()
    desk.file(0)
    assert desk.call("GET", f"/v1/photos/{PICTURE}").content == letters.jpeg(0)


def test_a_photo_sent_again_while_its_object_is_removed_has_to_be_sent_once_more(
    desk: Desk, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The upload saw the photo held and put nothing; then the pass removed it; the upload must not be acknowledged."""
    desk.send_photo(letters.jpeg(0))
    arrive = type(library.photos.uploads).arrive_soon
    at_the_last_moment(monkeypatch, type(library.photos.uploads), "arrive_soon", arrive, lambda: swept(library, DAYS))
    assert desk.send_photo(letters.jpeg(0)).status_code == 503
    monkeypatch.undo()
    assert desk.send_photo(letters.jpeg(0)).status_code == 201
    assert held(library) == [PICTURE]


def at_the_last_moment(
    monkeypatch: pytest.MonkeyPatch, kind: type, name: str, real: Callable[..., object], deed: Callable[[], object]
) -> None:
    def after_the_deed(*words: object) -> object:
        deed()
        return real(*words)

    monkeypatch.setattr(kind, name, after_the_deed)
