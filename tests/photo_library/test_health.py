"""What the service says about itself: alive is a matter of the process, ready of both stores."""

import shutil
from pathlib import Path

import pytest

from photo_library.service import Library
from tests.conftest import COMBINATIONS, IN_ITS_FOLDER
from tests.photo_library.desks import Desk


@pytest.mark.parametrize("stores", COMBINATIONS, indirect=True)
def test_a_service_in_order_is_alive_and_ready_for_anyone_who_asks(desk: Desk) -> None:
    alive, ready = desk.call("GET", "/healthz", headers={}), desk.call("GET", "/readyz", headers={})
    assert (alive.status_code, alive.json()) == (200, {"status": "ok"})
    assert (ready.status_code, ready.json()) == (200, {"status": "ok", "wrong": []})
    assert {answer.headers["Cache-Control"] for answer in (alive, ready)} == {"no-store"}


@IN_ITS_FOLDER
def test_without_its_folder_of_photos_it_is_alive_but_not_ready(desk: Desk, folder: Path) -> None:
    shutil.rmtree(folder / "objects")
    ready = desk.call("GET", "/readyz")
    assert (ready.status_code, ready.json()) == (503, {"status": "unavailable", "wrong": ["objects"]})
    assert desk.call("GET", "/healthz").status_code == 200


@IN_ITS_FOLDER
def test_without_its_database_it_is_not_ready(desk: Desk, folder: Path, library: Library) -> None:
    library.metadata._database.close()
    for file in folder.glob("metadata.db*"):
        file.unlink()
    (folder / "metadata.db").write_bytes(b"no database " * 500)
    ready = desk.call("GET", "/readyz")
    assert (ready.status_code, ready.json()) == (503, {"status": "unavailable", "wrong": ["metadata"]})
    assert desk.look_up("11010519491231002X").json()["code"] == "storage-unavailable"


@IN_ITS_FOLDER
def test_the_check_leaves_nothing_behind(desk: Desk, folder: Path) -> None:
    for _ in range(3):
        desk.call("GET", "/readyz")
    assert [file for file in (folder / "objects").rglob("*") if file.is_file()] == []
