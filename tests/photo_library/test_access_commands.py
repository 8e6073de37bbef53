"""Officers, invitations and the audit from the command line, beside a service that runs."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.real_library import UNBOUNDED, RealLibrary
from tests.photo_library import letters
from tests.photo_library.desks import Desk
from tests.photo_library.entrances import NUMBER, OWN, Seat
from tests.photo_library.letters import CITY, COUNTER
from tests.photo_library.services import PYTHON, command, desk_at, lines_of

WHO = ("--city", CITY, "--counter", COUNTER)


def told(done: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def officers(folder: Path, act: str, *words: str) -> subprocess.CompletedProcess[str]:
    return command("officers", act, "--data", folder, *words)


def test_a_province_sets_a_counter_and_an_officer_up(folder: Path) -> None:
    with RealLibrary(folder, serving=("--access", str(UNBOUNDED))) as service, desk_at(service, "none yet") as stranger:
        (invited,) = told(command("invite", "--data", folder, *WHO))
        assert (invited["city"], invited["counter"]) == (CITY, COUNTER)
        body = {"version": 1, "code": invited["code"]}
        token = stranger.http.post("/v1/enrolment", json=body).json()["token"]
        seat = Seat(Desk(stranger.http, token))
        (added,) = told(officers(folder, "add", "--officer", NUMBER, "--name", "测试甲"))
        assert seat.sign_in(password=added["password"]).json()["code"] == "must-change"
        assert seat.change(added["password"], OWN).status_code == 200
        assert seat.sign_in().json()["role"] == "officer"
        assert seat.look_up().status_code == 200
        assert officers(folder, "role", "--officer", NUMBER, "--role", "supervisor").returncode == 0
        assert seat.look_up().json()["code"] == "not-signed-in"
        assert seat.sign_in().json()["role"] == "supervisor"
        assert officers(folder, "lock", "--officer", NUMBER).returncode == 0
        assert seat.sign_in().json()["code"] == "officer-barred"
        assert officers(folder, "unlock", "--officer", NUMBER).returncode == 0
        (reset,) = told(officers(folder, "reset", "--officer", NUMBER))
        assert seat.sign_in(password=reset["password"]).json()["code"] == "must-change"
    (listed,) = told(officers(folder, "list"))
    assert (listed["officer"], listed["name"], listed["role"]) == (NUMBER, "测试甲", "supervisor")
    lines = told(command("audit", "--data", folder, "--most", "1000"))
    assert [line["action"] for line in reversed(lines)][:4] == [
        "counter-invited",
        "counter-enrolled",
        "officer-added",
        "password-changed",
    ]
    assert told(command("audit", "--data", folder, "--prove"))[0]["broken"] == []


def test_the_audit_is_asked_for_a_person_through_standard_input(folder: Path) -> None:
    with RealLibrary(folder) as service, desk_at(service, service.enrol(CITY, COUNTER)) as desk:
        for n in range(3):
            desk.look_up(letters.id_number(n))
    words = [PYTHON, "-m", "photo_library", "audit", "--data", str(folder), "--person", "--action", "looked-up"]
    done = subprocess.run(words, input=f"{letters.id_number(1)}\n", capture_output=True, encoding="utf-8", check=False)
    (line,) = told(done)
    assert (line["counter"], line["purpose"], line["found"]) == (COUNTER, "id-card-first-issue", 0)
    assert letters.id_number(1) not in done.stdout
    reads = told(command("audit", "--data", folder, "--action", "audit-read"))
    assert len(reads) == 2, "reading is written down as well"


@pytest.mark.parametrize(
    "words",
    [
        ("officers", "role", "--officer", "069999", "--role", "auditor"),
        ("officers", "lock", "--officer", "069999"),
        ("officers", "reset", "--officer", "069999"),
        ("revoke", *WHO),
    ],
)
def test_whoever_is_not_there_is_told(folder: Path, words: tuple[str, ...]) -> None:
    done = command(*words, "--data", folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("photo-library: There is no ")


def test_an_officer_is_added_once(folder: Path) -> None:
    words = ("--officer", NUMBER, "--name", "测试甲")
    assert officers(folder, "add", *words).returncode == 0
    assert "already" in officers(folder, "add", *words).stderr


def test_a_changed_audit_ends_with_one(folder: Path) -> None:
    import sqlite3
    from contextlib import closing

    command("invite", "--data", folder, *WHO)
    with closing(sqlite3.connect(folder / "metadata.db")) as database:
        database.execute("DROP TRIGGER acts_refuse_update")
        database.execute("UPDATE acts SET subject = '310000-08'")
        database.commit()
    done = command("audit", "--data", folder, "--prove")
    assert (done.returncode, json.loads(done.stdout)["broken"]) == (1, ["operators/1"])


def test_a_library_without_officers_says_so_in_its_log(folder: Path) -> None:
    with RealLibrary(folder, serving=("--officers", "off")):
        pass
    events = [str(line["event"]) for line in lines_of(folder.parent / "library.log")]
    assert any("officers do not sign in" in event for event in events)


def test_a_table_of_bounds_that_is_none_is_refused(folder: Path) -> None:
    (folder / "access.toml").write_text("[password]\n", "utf-8")
    done = command("serve", "--data", folder, "--port", "0", "--access", folder / "access.toml")
    assert (done.returncode, done.stdout) == (2, "")
    assert "access must hold exactly" in done.stderr


def test_photos_of_a_record_are_blocked_and_unblocked_beside_a_service(folder: Path) -> None:
    with RealLibrary(folder) as service, desk_at(service, service.enrol(CITY, COUNTER)) as desk:
        desk.file(0)
        here = ("--data", folder, "--record", letters.record_id(0))
        (blocked,) = told(command("block", *here, "--reason", "objected"))
        assert blocked == {"record_id": letters.record_id(0), "photos": 1}
        assert desk.look_up(letters.id_number(0)).json()["photos"] == []
        (lifted,) = told(command("unblock", *here, "--reason", "settled"))
        assert lifted == blocked
        assert len(desk.look_up(letters.id_number(0)).json()["photos"]) == 1
    lines = told(command("audit", "--data", folder))
    acts = [(line["action"], line["reason"]) for line in lines if line["action"].startswith("photos-")]
    assert acts == [("photos-unblocked", "settled"), ("photos-blocked", "objected")]


@pytest.mark.parametrize(("act", "reason"), [("block", "settled"), ("unblock", "objected"), ("block", "because")])
def test_a_reason_that_is_none_is_refused(folder: Path, act: str, reason: str) -> None:
    done = command(act, "--data", folder, "--record", letters.record_id(0), "--reason", reason)
    assert (done.returncode, done.stdout) == (2, "")


@pytest.mark.parametrize(("act", "reason"), [("block", "other"), ("unblock", "settled")])
def test_a_record_that_is_not_there_is_told(folder: Path, act: str, reason: str) -> None:
    done = command(act, "--data", folder, "--record", letters.record_id(9), "--reason", reason)
    assert (done.returncode, done.stderr) == (2, "photo-library: There is no such record.\n")
