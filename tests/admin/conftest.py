"""Opens libraries with officers, and browsers that know nothing but HTTP."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from anyio.from_thread import BlockingPortal, start_blocking_portal

from photo_library.access.access import Entrance
from photo_library.access.reception import Admission
from photo_library.opening import open_library
from photo_library.service import Library
from tests.admin.invented import add_officers
from tests.photo_library.desks import in_process
from tests.photo_library.entrances import trial_rules


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "region"
    place.mkdir()
    return place


@pytest.fixture
def library(folder: Path) -> Iterator[Library]:
    with open_library(folder, entrance=Entrance(Admission.REQUIRED, trial_rules())) as opened:
        add_officers(opened)
        yield opened


@pytest.fixture(scope="session")
def portal() -> Iterator[BlockingPortal]:
    with start_blocking_portal() as started:
        yield started


@pytest.fixture
def http(library: Library, portal: BlockingPortal) -> Iterator[httpx.Client]:
    with in_process(library, portal) as client:
        yield client
