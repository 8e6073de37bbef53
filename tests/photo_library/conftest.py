"""Opens libraries on folders of their own, and enrols counters with them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
import sqlalchemy as sa
from anyio.from_thread import BlockingPortal, start_blocking_portal

from photo_library.access.access import Entrance
from photo_library.access.auth import hash_token
from photo_library.access.reception import Admission
from photo_library.filed import Counter
from photo_library.opening import open_library
from photo_library.service import Library
from photo_library.stores import Stores, metadata_url
from tests.conftest import MakeStores
from tests.photo_library.desks import Desk, in_process
from tests.photo_library.entrances import trial_rules
from tests.photo_library.letters import CITY, COUNTER

OpenDesk = Callable[[str, str], Desk]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "region"
    place.mkdir()
    return place


@pytest.fixture
def stores(request: pytest.FixtureRequest, make_stores: MakeStores) -> Stores:
    """Those of the combination that a test asks for, or the run: in the library's folder if nobody does."""
    return make_stores(getattr(request, "param", request.config.getoption("--stores")))


@pytest.fixture
def library(folder: Path, stores: Stores) -> Iterator[Library]:
    with open_library(folder, stores, Entrance(Admission.OFF, trial_rules())) as opened:
        yield opened


@pytest.fixture(scope="session")
def portal() -> Iterator[BlockingPortal]:
    """A thread with an event loop, as a server has."""
    with start_blocking_portal() as started:
        yield started


@pytest.fixture
def http(library: Library, portal: BlockingPortal) -> Iterator[httpx.Client]:
    with in_process(library, portal) as client:
        yield client


@pytest.fixture
def open_desk(http: httpx.Client, library: Library) -> OpenDesk:
    def enrolled(city: str, counter: str) -> Desk:
        token = f"token-of-{city}-{counter}"
        library.metadata.enroll(Counter(city, counter), hash_token(token))
        return Desk(http, token)

    return enrolled


@pytest.fixture
def desk(open_desk: OpenDesk) -> Desk:
    return open_desk(CITY, COUNTER)


@pytest.fixture
def tables(folder: Path, library: Library, stores: Stores) -> Iterator[sa.Engine]:
    """The library's own database, for looking at what lies in it."""
    address = metadata_url(stores, folder).replace("postgresql:", "postgresql+psycopg:")
    engine = sa.create_engine(address, poolclass=sa.pool.NullPool)
    yield engine
    engine.dispose()
