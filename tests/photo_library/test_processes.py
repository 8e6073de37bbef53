"""Several processes answer on one socket as one service does, and one that dies is replaced."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from tests.conftest import MakeStores
from tests.fakes.real_library import TRIAL, RealLibrary
from tests.fakes.servers import wait_until
from tests.photo_library.letters import CITY, COUNTER
from tests.photo_library.services import command, desk_at


def counted(service: RealLibrary) -> float:
    """Photos that all processes say they have taken."""
    lines = httpx.get(f"{service.url}/metrics", trust_env=False).text.splitlines()
    taken = [line for line in lines if line.startswith("photo_library_requests_total") and 'method="PUT"' in line]
    return sum(float(line.rpartition(" ")[2]) for line in taken if "/v1/photos" in line)


def told(service: RealLibrary) -> str:
    return (service.folder.parent / "library.log").read_text()


@contextmanager
def spoilt(file: Path) -> Iterator[None]:
    whole = file.read_bytes()
    file.write_bytes(b"")
    yield
    file.write_bytes(whole)


@pytest.mark.slow
def test_processes_are_one_service_and_one_that_dies_is_replaced(tmp_path: Path, make_stores: MakeStores) -> None:
    stores = make_stores("postgresql+s3")
    words = ("--metadata", stores.metadata, "--objects", stores.objects)
    with RealLibrary(tmp_path / "region", *words, serving=(*TRIAL, "--processes", "2")) as service:
        token, before = service.enrol(CITY, COUNTER), service.children
        for seed in range(8):  # each over a connection of its own: whoever is free takes it
            with desk_at(service, token) as desk:
                desk.file(seed)
        assert counted(service) == 8
        with spoilt(service.folder / "keys.json"):  # whoever begins now cannot
            os.kill(min(before), signal.SIGKILL)
            wait_until(lambda: told(service).count("another is started") == 1, "its death is not told")
            wait_until(lambda: len(service.children) == 1, "another could begin")
            with desk_at(service, token) as desk:
                desk.file(9)
        wait_until(lambda: len(service.children - before) == 1, "no other process is started")
        with desk_at(service, token) as desk:
            desk.file(8)
        assert service.end() == 0
        assert all(not Path(f"/proc/{pid}").exists() for pid in before)


def test_processes_before_stores_of_the_folder_are_refused(tmp_path: Path) -> None:
    done = command("serve", "--data", tmp_path, "--port", "0", "--processes", "2")
    assert (done.returncode, done.stdout) == (2, "")
    assert "stores that are shared" in done.stderr


@pytest.mark.parametrize("many", ["0", "-1", "two"])
def test_no_process_is_none(tmp_path: Path, many: str) -> None:
    done = command("serve", "--data", tmp_path, "--port", "0", f"--processes={many}")
    assert (done.returncode, done.stdout) == (2, "")
