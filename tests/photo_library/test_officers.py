"""Officers sign in with a password of their own, at one counter, for a while; nothing tells who exists."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
from anyio.from_thread import BlockingPortal

from photo_library.access.audit import Question
from photo_library.access.auth import hash_token
from photo_library.access.passwords import Passwords
from photo_library.errors import ProblemError
from photo_library.filed import Counter
from photo_library.opening import open_library
from photo_library.service import Library
from photo_library.wire.officers import Role
from tests.photo_library import letters
from tests.photo_library.desks import Desk, in_process
from tests.photo_library.entrances import FIRST, NUMBER, OWN, HandClock, Seat, add_officer, entrance, trial_rules

OTHER = "another invented sentence"


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def library(folder: Path, clock: HandClock) -> Iterator[Library]:
    with open_library(folder, entrance=entrance(clock)) as opened:
        yield opened


@pytest.fixture
def seat(library: Library, desk: Desk) -> Seat:
    add_officer(library.access)
    return Seat(desk)


def code(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["code"]


def test_nobody_is_looked_up_before_an_officer_signed_in(seat: Seat) -> None:
    assert code(seat.look_up()) == (403, "not-signed-in")
    assert seat.sign_in().status_code == 200
    assert seat.look_up().status_code == 200


def test_a_lookup_is_written_down_with_officer_counter_and_purpose(seat: Seat, library: Library) -> None:
    seat.desk.file(0)
    seat.sign_in()
    question = letters.question(letters.id_number(0), "residence-permit")
    assert len(seat.as_officer("POST", "/v1/people/lookup", json=question).json()["photos"]) == 1
    (entry,) = library.access.audit.search(Question(action="looked-up"))
    act, key = entry.act, library.cipher.lookup_key(letters.id_number(0))
    told = (act.officer, act.city, act.counter, act.purpose, act.person_key, act.detail)
    assert told == (NUMBER, "310000", "07", "residence-permit", key, {"found": 1})


def test_a_photo_is_shown_to_its_counter_and_to_one_that_looked_its_person_up(
    seat: Seat, open_desk: Callable[[str, str], Desk], clock: HandClock
) -> None:
    content = letters.jpeg(0)
    seat.desk.file(0)
    address = f"/v1/photos/{letters.digest_of(content)}"
    elsewhere = Seat(open_desk("341000", "3"))
    assert seat.desk.call("GET", address).content == content
    assert elsewhere.desk.call("GET", address).status_code == 404
    elsewhere.sign_in()
    elsewhere.look_up(1)
    assert elsewhere.desk.call("GET", address).status_code == 404
    elsewhere.look_up(0)
    assert elsewhere.desk.call("GET", address).content == content
    clock.forward(minutes=61)
    assert elsewhere.desk.call("GET", address).status_code == 404


def test_records_are_handed_over_whoever_sits_there(seat: Seat) -> None:
    assert seat.desk.file(0)


def test_signing_in_is_answered_as_agreed(seat: Seat) -> None:
    agreed, answer = letters.golden("officer-signed-in"), seat.sign_in()
    told = answer.json()
    assert told.keys() == agreed.keys()
    assert (told["officer"], told["name"], told["role"]) == (NUMBER, "测试甲", "officer")
    assert told["expires_at"] == "2026-11-23T02:00:30Z"
    assert answer.headers["Cache-Control"] == "no-store"


def test_an_unknown_officer_and_a_wrong_password_are_answered_alike(seat: Seat) -> None:
    wrong, unknown = seat.sign_in(password=OTHER), seat.sign_in(officer="069999")
    assert wrong.json() == unknown.json() == letters.golden("problem-wrong-credentials")
    different = {name for name in wrong.headers if wrong.headers[name] != unknown.headers.get(name)}
    assert different <= {"date"}


class WatchedPasswords(Passwords):
    """Real ones that remember what was compared, and how it ended."""

    compared: list[tuple[str, bool]]

    def has_hash(self, password: str, held: str) -> bool:
        is_right = super().has_hash(password, held)
        self.compared.append((cost_of(held), is_right))
        return is_right


def cost_of(held: str) -> str:
    return held.rpartition("$")[0].rpartition("$")[0]


def test_for_an_unknown_officer_the_same_work_is_done(library: Library) -> None:
    """The same work takes the same time; no clock is asked."""
    watched = WatchedPasswords(trial_rules().argon2)
    watched.compared = []
    reception = replace(library.access.reception, passwords=watched)
    add_officer(library.access)
    for number in (NUMBER, "069999"):
        with pytest.raises(ProblemError, match="wrong-credentials"):
            reception.sign_in(number, OTHER, letters.COUNTER_HERE)
    assert watched.compared == [("$argon2id$v=19$m=64,t=1,p=1", False)] * 2


def test_a_first_password_must_be_changed_before_anything_else(library: Library, desk: Desk) -> None:
    access, seat = library.access, Seat(desk)
    access.officers.add(NUMBER, "测试甲", Role.OFFICER, access.reception.passwords.hash(FIRST))
    assert seat.sign_in(password=FIRST).json() == letters.golden("problem-must-change")
    assert seat.sign_in(password=OTHER).json() == letters.golden("problem-wrong-credentials")
    assert seat.change(FIRST, OWN).json()["officer"] == NUMBER
    assert seat.sign_in(password=FIRST).status_code == 403
    assert seat.sign_in(password=OWN).status_code == 200


@pytest.mark.parametrize("new", ["short", OWN, "aaaaaaaaaaaaaaaaaaaa", f"words and {NUMBER} too"])
def test_an_unfit_password_is_refused_and_changes_nothing(seat: Seat, new: str) -> None:
    assert seat.change(OWN, new).json() == letters.golden("problem-password-unfit")
    assert seat.sign_in().status_code == 200


def test_a_changed_password_signs_out_everywhere_else(seat: Seat) -> None:
    seat.sign_in()
    assert seat.change(OWN, OTHER).status_code == 200
    assert code(seat.look_up()) == (403, "not-signed-in")


def test_an_old_password_has_to_be_changed(seat: Seat, clock: HandClock) -> None:
    clock.forward(days=181)
    assert seat.sign_in().json() == letters.golden("problem-password-expired")
    assert seat.change(OWN, OTHER).status_code == 200


@pytest.mark.parametrize("officer", [NUMBER, "069999", "11010519491231002X"])
def test_five_failures_lock_a_number_whether_it_is_known_or_not(seat: Seat, clock: HandClock, officer: str) -> None:
    for _ in range(5):
        assert code(seat.sign_in(officer, OTHER)) == (403, "wrong-credentials")
    locked = seat.sign_in(officer, OWN)
    assert locked.json() == letters.golden("problem-locked")
    assert locked.headers["Retry-After"] == "900"
    clock.forward(minutes=15)
    assert seat.sign_in(officer, OWN).status_code == (200 if officer == NUMBER else 403)


def test_a_success_forgives_the_failures_before(seat: Seat) -> None:
    for _ in range(3):
        for _ in range(4):
            seat.sign_in(password=OTHER)
        assert seat.sign_in().status_code == 200


def test_failures_long_ago_do_not_count(seat: Seat, clock: HandClock) -> None:
    for _ in range(8):
        assert code(seat.sign_in(password=OTHER)) == (403, "wrong-credentials")
        clock.forward(minutes=6)
    assert seat.sign_in().status_code == 200


def test_a_token_expires(seat: Seat, clock: HandClock) -> None:
    seat.sign_in()
    clock.forward(minutes=59)
    assert seat.look_up().status_code == 200
    clock.forward(minutes=2)
    assert code(seat.look_up()) == (403, "not-signed-in")


def test_a_token_is_renewed_without_the_password_but_not_without_end(seat: Seat, clock: HandClock) -> None:
    seat.sign_in()
    for _ in range(13):
        clock.forward(minutes=55)
        renewed = seat.as_officer("POST", "/v1/officers/renewal")
        assert renewed.status_code == 200
        assert code(seat.as_officer("POST", "/v1/officers/renewal")) == (403, "not-signed-in"), "the old one counts"
        seat.tokens.append(renewed.json()["token"])
    assert renewed.json()["expires_at"] == "2026-11-23T13:00:30Z", "twelve hours after the password"
    clock.forward(minutes=5)
    assert code(seat.look_up()) == (403, "not-signed-in")


def test_after_sign_out_the_token_counts_no_more(seat: Seat) -> None:
    seat.sign_in()
    assert seat.as_officer("POST", "/v1/officers/sign-out").json() == letters.golden("officer-signed-out")
    assert code(seat.look_up()) == (403, "not-signed-in")
    assert code(seat.as_officer("POST", "/v1/officers/sign-out")) == (403, "not-signed-in")


@pytest.mark.parametrize(("city", "counter"), [("341000", "07"), ("310000", "08")])
def test_a_token_counts_at_its_own_counter_only(
    seat: Seat, open_desk: Callable[[str, str], Desk], city: str, counter: str
) -> None:
    seat.sign_in()
    elsewhere = Seat(open_desk(city, counter), seat.tokens)
    assert code(elsewhere.look_up()) == (403, "not-signed-in")


CHANGES: dict[str, Callable[[Library], object]] = {
    "another role": lambda library: library.access.officers.set_role(NUMBER, Role.SUPERVISOR),
    "a lock": lambda library: library.access.officers.lock(NUMBER),
    "a reset": lambda library: library.access.officers.reset(NUMBER, "x"),
    "the counter revoked": lambda library: library.access.invitations.revoke(letters.COUNTER_HERE),
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_an_administrator_does_counts_at_once(seat: Seat, library: Library, change: str) -> None:
    seat.sign_in()
    CHANGES[change](library)
    assert seat.look_up().status_code in {401, 403}


def test_a_locked_officer_is_told_so_only_with_the_right_password(seat: Seat, library: Library) -> None:
    library.access.officers.lock(NUMBER)
    assert seat.sign_in(password=OTHER).json() == letters.golden("problem-wrong-credentials")
    assert seat.sign_in().json() == letters.golden("problem-officer-barred")
    library.access.officers.unlock(NUMBER)
    assert seat.sign_in().status_code == 200


def test_an_auditor_looks_up_nobody(seat: Seat, library: Library) -> None:
    add_officer(library.access, "069001", Role.AUDITOR)
    seat.sign_in("069001")
    assert seat.look_up().json() == letters.golden("problem-not-allowed")


def test_without_the_counters_token_nobody_signs_in(seat: Seat) -> None:
    stranger = Seat(Desk(seat.desk.http, "unknown"))
    assert stranger.sign_in().status_code == 401


@pytest.mark.parametrize("shown", ["", "Bearer", "Bearer ", "Basic abc", "Bearer ÿ".encode("latin-1"), "Bearer x y"])
def test_an_odd_header_is_nobody(seat: Seat, shown: str | bytes) -> None:
    headers = {**seat.desk.known, "Officer-Authorization": shown}
    answer = seat.desk.call("POST", "/v1/people/lookup", headers=headers, json=letters.question(letters.id_number()))
    assert code(answer) == (403, "not-signed-in")


def test_the_policy_is_told_as_agreed(seat: Seat) -> None:
    assert seat.desk.call("GET", "/v1/officers/policy").json() == letters.golden("officers-policy")


def test_neither_passwords_nor_tokens_nor_names_are_on_the_disk(seat: Seat, library: Library, folder: Path) -> None:
    token = seat.sign_in().json()["token"]
    seat.sign_in(officer="typed by mistake")
    library.metadata._database.close()
    held = b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())
    secrets = [token, OWN, FIRST, "测试甲", "typed by mistake"]
    assert [word for word in secrets if word.encode() in held] == []
    assert b"$argon2id$" in held


def test_a_hash_of_another_cost_is_made_anew_at_sign_in(library: Library, desk: Desk) -> None:
    costly = Passwords(replace(trial_rules().argon2, time_cost=2))
    seat = Seat(desk)
    add_officer(library.access)
    library.access.officers.rehash(NUMBER, costly.hash(OWN))
    assert seat.sign_in().status_code == 200
    officer = library.access.officers.find(NUMBER)
    assert officer is not None
    assert "t=1," in officer.password_hash


def test_what_is_refused_names_no_value(seat: Seat) -> None:
    answer = seat.desk.call("POST", "/v1/officers/sign-in", json={"version": 1, "officer": "geheim 1", "password": 7})
    assert (answer.status_code, answer.json()["places"]) == (422, ["body/officer", "body/password"])
    assert "geheim" not in answer.text


def test_two_services_over_one_database_know_the_same_officers(
    folder: Path, clock: HandClock, portal: BlockingPortal, seat: Seat
) -> None:
    with open_library(folder, entrance=entrance(clock)) as second, in_process(second, portal) as http:
        second.metadata.enroll(Counter("310000", "08"), hash_token("other"))
        elsewhere = Seat(Desk(http, "other"))
        for _ in range(3):
            assert code(elsewhere.sign_in(password=OTHER)) == (403, "wrong-credentials")
        for _ in range(2):
            seat.sign_in(password=OTHER)
        assert code(elsewhere.sign_in()) == (429, "locked")
