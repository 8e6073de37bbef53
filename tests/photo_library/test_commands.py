"""The program's commands end well, or with exit code 2 and a sentence that helps."""

import json
import os
import socket
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest
from anyio.from_thread import BlockingPortal

from photo_library.access.auth import hash_token
from photo_library.filed import Counter
from photo_library.opening import open_library
from tests.fakes.real_library import PROGRAM, RealLibrary
from tests.photo_library import letters
from tests.photo_library.desks import Desk, in_process
from tests.photo_library.letters import CITY, COUNTER
from tests.photo_library.services import command, desk_at, running

WHO = ("--city", CITY, "--counter", COUNTER)


@pytest.fixture
def used(folder: Path, portal: BlockingPortal) -> Path:
    """A folder in which a service worked once."""
    with open_library(folder) as library, in_process(library, portal) as http:
        library.metadata.enroll(Counter(CITY, COUNTER), hash_token("token"))
        Desk(http, "token").file(0)
    return folder


def refusal(done: subprocess.CompletedProcess[str]) -> str:
    """The sentence of a refusal, which is all that was said."""
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr
    said = [line for line in done.stderr.splitlines() if line.startswith("photo-library: ")]
    assert len(said) == 1, done.stderr
    return said[0].removeprefix("photo-library: ")


def test_a_second_service_on_the_same_folder_is_refused(folder: Path) -> None:
    with running(folder) as (_, desk):
        sentence = refusal(command("serve", "--data", folder, "--port", "0"))
        assert sentence.startswith(f"Another service works on {folder} already.")
        assert desk.call("GET", "/readyz").status_code == 200


def test_after_a_kill_the_folder_is_free_again(folder: Path) -> None:
    service = RealLibrary(folder)
    for _ in range(2):
        service.start()
        service.kill()


def test_a_taken_port_is_told(folder: Path) -> None:
    with closing(socket.socket()) as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        sentence = refusal(command("serve", "--data", folder, "--port", str(port)))
    assert sentence.startswith(f"Port {port} of 127.0.0.1 cannot be used")


def test_a_database_of_a_newer_release_is_refused(used: Path) -> None:
    with closing(sqlite3.connect(used / "metadata.db")) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
        database.commit()
    for words in (("serve", "--port", "0"), ("enroll", *WHO)):
        assert refusal(command(*words, "--data", used)).startswith("A newer release has worked on")


def test_a_damaged_database_is_refused(used: Path) -> None:
    for left in used.glob("metadata.db-*"):
        left.unlink()
    (used / "metadata.db").write_bytes(b"no database " * 1000)
    assert "SQLITE_NOTADB" in refusal(command("serve", "--data", used, "--port", "0"))


@pytest.mark.parametrize("keys", ["", "{", "[]", "{}", '{"sealing_key": "00", "lookup_secret": "00"}'])
def test_damaged_keys_are_refused_and_never_replaced(used: Path, keys: str) -> None:
    (used / "keys.json").write_text(keys)
    assert "the file of keys is damaged" in refusal(command("serve", "--data", used, "--port", "0"))
    assert (used / "keys.json").read_text() == keys


def test_lost_keys_are_not_replaced_while_something_is_sealed_with_them(used: Path) -> None:
    (used / "keys.json").unlink()
    assert "keys" in refusal(command("serve", "--data", used, "--port", "0"))
    assert not (used / "keys.json").exists()


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert "cannot work with" in refusal(command("serve", "--data", tmp_path / "file" / "region", "--port", "0"))


def test_what_a_crash_left_half_written_is_gone_after_a_start(used: Path) -> None:
    left = [used / "objects" / ".drafts" / "tmpabc", used / "keys.new"]
    for file in left:
        file.write_bytes(b"half")
    with RealLibrary(used):
        assert [file for file in left if file.exists()] == []


def test_a_counter_is_enrolled_while_the_service_runs(folder: Path) -> None:
    with RealLibrary(folder) as service, desk_at(service, "no token") as stranger:
        assert stranger.send_photo(letters.jpeg()).status_code == 401
        done = command("enroll", "--data", folder, *WHO)
        told = json.loads(done.stdout)
        assert (done.returncode, told["city"], told["counter"]) == (0, CITY, COUNTER)
        with desk_at(service, told["token"]) as desk:
            assert desk.send_photo(letters.jpeg()).status_code == 201


def test_a_new_token_replaces_the_old_one_and_says_so(folder: Path) -> None:
    with running(folder) as (service, desk):
        done = command("enroll", "--data", folder, *WHO)
        assert "it counts no more" in done.stderr
        assert desk.send_photo(letters.jpeg()).status_code == 401
        with desk_at(service, json.loads(done.stdout)["token"]) as again:
            assert again.send_photo(letters.jpeg()).status_code == 201


def test_a_revoked_counter_is_a_stranger_at_once(folder: Path) -> None:
    with running(folder) as (_, desk):
        assert desk.send_photo(letters.jpeg()).status_code == 201
        assert command("revoke", "--data", folder, *WHO).returncode == 0
        assert desk.send_photo(letters.jpeg()).status_code == 401


def test_nobody_can_be_revoked_who_was_not_enrolled(folder: Path) -> None:
    assert "There is no counter 07 in city 310000" in refusal(command("revoke", "--data", folder, *WHO))


@pytest.mark.parametrize(
    ("city", "counter"), [("31", "07"), ("３１００００", "07"), ("310000", "0 7"), ("310000", "123456789")]
)
def test_a_counter_whose_name_is_none_is_not_enrolled(folder: Path, city: str, counter: str) -> None:
    done = command("enroll", "--data", folder, "--city", city, "--counter", counter)
    assert (done.returncode, done.stdout) == (2, "")
    assert "has" in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such rights")
def test_the_folder_and_the_keys_are_its_users_alone(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "region"
    command("enroll", "--data", folder, *WHO)
    with RealLibrary(folder):
        assert folder.stat().st_mode & 0o077 == 0
        assert (folder / "keys.json").stat().st_mode & 0o077 == 0


def test_it_stops_with_whoever_started_it(folder: Path) -> None:
    words = ["serve", "--data", str(folder), "--port", "0", "--until-stdin-closes"]
    with subprocess.Popen(
        [*PROGRAM, *words], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as child:
        assert child.stdout is not None
        assert child.stdin is not None
        assert "listening" in json.loads(child.stdout.readline())
        child.stdin.close()
        assert child.wait(20) == 0
