"""Starts the real servers that a region's library stands on, once a run and only when a test asks for them."""

import secrets
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from photo_library.stores import EMBEDDED, Stores
from tests.fakes.servers import Postgres, Seaweed, scratch

COMBINATIONS = ["sqlite+files", "sqlite+s3", "postgresql+files", "postgresql+s3"]
IN_ITS_FOLDER = pytest.mark.parametrize("stores", COMBINATIONS[:1], indirect=True)
"""For tests that look into, or harm, the files of a library's own stores."""
MakeStores = Callable[[str], Stores]


def pytest_addoption(parser: pytest.Parser) -> None:
    told = "the stores of libraries in tests that name none: the same promises hold on each"
    parser.addoption("--stores", default=COMBINATIONS[0], choices=COMBINATIONS, help=told)


@pytest.fixture(scope="session")
def servers_folder() -> Iterator[Path]:
    import shutil

    place = scratch()
    yield place
    shutil.rmtree(place, ignore_errors=True)


@pytest.fixture(scope="session")
def postgres(servers_folder: Path) -> Iterator[Postgres]:
    with Postgres(servers_folder / "postgres") as server:
        yield server


@pytest.fixture(scope="session")
def seaweed(servers_folder: Path) -> Iterator[Seaweed]:
    with Seaweed(servers_folder / "seaweed") as server:
        yield server


@pytest.fixture
def make_stores(request: pytest.FixtureRequest) -> MakeStores:
    """Fresh, empty stores of a combination; the servers behind them are started by the first who needs them."""

    def made(combination: str) -> Stores:
        metadata, objects = combination.split("+")
        mark = f"t{secrets.token_hex(6)}"
        postgres_url = request.getfixturevalue("postgres").make_database(mark) if metadata == "postgresql" else ""
        bucket_url = request.getfixturevalue("seaweed").url(mark) if objects == "s3" else ""
        return Stores(postgres_url or EMBEDDED.metadata, bucket_url or EMBEDDED.objects)

    return made
