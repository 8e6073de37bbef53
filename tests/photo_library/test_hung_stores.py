"""A store that is dead, hung or starting again is told within seconds, and used again once it answers."""

import shutil
import signal
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from photo_library.objects.s3 import Bucket, Patience, S3Objects
from photo_library.ports import StoreUnavailableError
from photo_library.readiness import Readiness
from photo_library.sql.database import Database
from photo_library.sql.identity import Identity
from photo_library.sql.metadata import MetadataStore
from photo_library.sql.postgres import PatientConnection
from tests.fakes.servers import Postgres, scratch

SHORT = Patience(connect_s=0.3, answer_s=0.3, tries_again=1, give_up_after_s=1.0)
NAME = "ab" * 32


@contextmanager
def silence() -> Iterator[int]:
    """A port where calls are taken and never answered."""
    with closing(socket.socket()) as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen(64)
        yield int(listening.getsockname()[1])


HANGS_S = 30.0
"""Longer than all time limits together, on a busy machine too; without them these calls wait for minutes."""


def took_s(call: object) -> float:
    begun = time.monotonic()
    assert callable(call)
    with pytest.raises(StoreUnavailableError):
        call()
    return time.monotonic() - begun


def test_an_s3_that_never_answers_is_given_up() -> None:
    with silence() as port:
        objects = S3Objects(Bucket("photos", "", f"http://127.0.0.1:{port}", "us-east-1"), SHORT)
        for call in (lambda: objects.put(NAME, b"x"), lambda: objects.get(NAME), objects.check):
            assert took_s(call) < HANGS_S


def test_an_s3_where_nobody_listens_is_told() -> None:
    with silence() as port:
        pass
    objects = S3Objects(Bucket("photos", "", f"http://127.0.0.1:{port}", "us-east-1"), SHORT)
    assert took_s(lambda: objects.get(NAME)) < HANGS_S


def test_a_postgresql_that_never_answers_is_given_up_when_connecting() -> None:
    with silence() as port, closing(Database(f"postgresql://postgres@127.0.0.1:{port}/x")) as database:
        assert took_s(MetadataStore(database).check) < HANGS_S


@pytest.fixture(scope="module")
def server() -> Iterator[Postgres]:
    """A server to do harm to; each test leaves it running."""
    place = scratch()
    with Postgres(place / "postgres") as started:
        yield started
    shutil.rmtree(place, ignore_errors=True)


def test_a_hung_postgresql_is_given_up_and_used_again_when_it_wakes(
    server: Postgres, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PatientConnection, "patience_s", 0.5)
    with closing(Database(server.url())) as database:
        database.upgrade()
        check = Identity(database).check
        check()
        server.send(signal.SIGSTOP)
        try:
            assert took_s(check) < HANGS_S
        finally:
            server.send(signal.SIGCONT)
        check()


def test_a_postgresql_that_was_killed_and_started_again_is_used_again_at_once(server: Postgres) -> None:
    with closing(Database(server.url())) as database:
        database.upgrade()
        check = Identity(database).check
        check()
        server.kill()
        assert took_s(check) < HANGS_S
        server.start()
        check()


def test_connections_that_the_server_ended_while_idle_cost_no_call(server: Postgres) -> None:
    with closing(Database(server.url())) as database:
        database.upgrade()
        check = Identity(database).check
        check()
        server.kill()
        server.start()
        check()


def test_readiness_is_told_in_time_although_a_store_hangs() -> None:
    let_go = threading.Event()
    with Readiness({"metadata": lambda: None, "objects": lambda: _wait(let_go)}, longest_s=0.2) as readiness:
        assert readiness.wrong() == ["objects"]
        assert readiness.wrong() == ["objects"]
        let_go.set()


def _wait(let_go: threading.Event) -> None:
    let_go.wait(30)


def test_a_password_in_an_address_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no place in the address"):
        Database("postgresql://postgres:secret@127.0.0.1/x")
