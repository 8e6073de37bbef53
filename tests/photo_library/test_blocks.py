"""A blocked photo is offered nowhere, stays as it is, and is offered again when the block is lifted."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from photo_library.access.audit import Question
from photo_library.access.blocks import Author
from photo_library.opening import open_library
from photo_library.service import Library
from photo_library.stores import Stores
from photo_library.wire.officers import BlockReason, Role
from tests.photo_library import letters
from tests.photo_library.desks import Desk
from tests.photo_library.entrances import HandClock, Seat, add_officer, entrance

pytestmark = pytest.mark.parametrize("stores", ["sqlite+files", "postgresql+files"], indirect=True)
BLOCK = letters.golden("photos-block")
LIFT = letters.golden("photos-unblock")
ADDRESS = f"/v1/records/{letters.record_id(0)}"
CHIEF = "069001"


@pytest.fixture
def library(folder: Path, stores: Stores) -> Iterator[Library]:
    with open_library(folder, stores, entrance=entrance(HandClock())) as opened:
        yield opened


@pytest.fixture
def seat(library: Library, desk: Desk) -> Seat:
    """A supervisor, signed in where a case was filed."""
    add_officer(library.access, CHIEF, Role.SUPERVISOR)
    seated = Seat(desk)
    desk.file(0)
    assert seated.sign_in(CHIEF).status_code == 200
    return seated


def found(seat: Seat) -> list[str]:
    return [photo["sha256"] for photo in seat.look_up(0).json()["photos"]]


def test_a_blocked_photo_is_offered_no_more_and_lifted_it_is_again(seat: Seat) -> None:
    photo = letters.digest_of(letters.jpeg(0))
    assert found(seat) == [photo]
    answer = seat.as_officer("POST", f"{ADDRESS}/block", json=BLOCK)
    assert answer.json() == {**letters.golden("photos-blocked"), "record_id": letters.record_id(0)}
    assert found(seat) == []
    assert seat.desk.call("GET", f"/v1/photos/{photo}").status_code == 404
    assert seat.as_officer("POST", f"{ADDRESS}/unblock", json=LIFT).status_code == 200
    assert found(seat) == [photo]
    assert seat.desk.call("GET", f"/v1/photos/{photo}").content == letters.jpeg(0)


def test_applicant_and_guardian_together_are_kept_with_their_record_and_offered_to_nobody(
    seat: Seat, open_desk: Callable[[str, str], Desk]
) -> None:
    portrait, both = letters.jpeg(7), letters.jpeg(8, (1280, 720))
    photos = [letters.photo_of(portrait), letters.photo_of(both, "same-frame", (1280, 720))]
    assert seat.desk.send_photo(both).status_code == 201
    seat.desk.file(7, photos=photos)
    assert [photo["profile"] for photo in seat.look_up(7).json()["photos"]] == ["id-card"]
    address = f"/v1/photos/{letters.digest_of(both)}"
    assert seat.desk.call("GET", address).content == both
    elsewhere = Seat(open_desk("341000", "3"))
    elsewhere.sign_in(CHIEF)
    elsewhere.look_up(7)
    assert elsewhere.desk.call("GET", f"/v1/photos/{letters.digest_of(portrait)}").status_code == 200
    assert elsewhere.desk.call("GET", address).status_code == 404


def test_the_same_picture_used_again_is_blocked_with_it(seat: Seat) -> None:
    again = letters.record(1, photos=[letters.photo_of(letters.jpeg(0))])
    assert seat.desk.send_record(again).status_code == 201
    seat.as_officer("POST", f"{ADDRESS}/block", json=BLOCK)
    assert seat.look_up(1).json()["photos"] == []


def test_sending_a_blocked_photo_again_unblocks_nothing(seat: Seat) -> None:
    seat.as_officer("POST", f"{ADDRESS}/block", json=BLOCK)
    assert seat.desk.send_photo(letters.jpeg(0)).status_code == 200
    assert found(seat) == []


def test_nothing_is_removed_and_every_block_stays_to_be_read(seat: Seat, tables: sa.Engine, library: Library) -> None:
    for path, body in (("block", BLOCK), ("unblock", LIFT), ("block", BLOCK)):
        seat.as_officer("POST", f"{ADDRESS}/{path}", json=body)
    with tables.connect() as connection:
        rows = connection.execute(sa.text("SELECT reason, blocked_by, lifted_reason FROM photo_blocks ORDER BY id"))
        assert [tuple(row) for row in rows] == [("wrong-person", CHIEF, "mistake"), ("wrong-person", CHIEF, None)]
    assert library.photos.get(letters.digest_of(letters.jpeg(0))) == letters.jpeg(0)
    acts = [entry.act for entry in library.access.audit.search(Question(officer=CHIEF)) if entry.act.subject]
    assert sorted(act.action for act in acts) == ["photos-blocked", "photos-blocked", "photos-unblocked"]
    assert {act.subject for act in acts} == {letters.record_id(0)}
    assert library.access.audit.prove().broken == ()


def test_a_second_block_changes_nothing(seat: Seat) -> None:
    answers = [seat.as_officer("POST", f"{ADDRESS}/block", json=BLOCK).json()["photos"] for _ in range(2)]
    assert answers == [1, 0]


@pytest.mark.parametrize("role", [Role.OFFICER, Role.AUDITOR])
def test_only_a_supervisor_decides(seat: Seat, library: Library, role: Role) -> None:
    add_officer(library.access, "069002", role)
    seat.sign_in("069002")
    for path, body in (("block", BLOCK), ("unblock", LIFT)):
        assert seat.as_officer("POST", f"{ADDRESS}/{path}", json=body).json()["code"] == "not-allowed"


def test_a_record_that_is_not_held_is_told(seat: Seat, library: Library) -> None:
    missing = f"/v1/records/{letters.record_id(9)}/block"
    assert seat.as_officer("POST", missing, json=BLOCK).status_code == 404
    assert library.access.blocks.block(letters.record_id(9), BlockReason.OTHER, Author()) is None


def test_a_reason_of_ones_own_words_is_refused(seat: Seat) -> None:
    answer = seat.as_officer("POST", f"{ADDRESS}/block", json={**BLOCK, "reason": "because"})
    assert (answer.status_code, answer.json()["code"]) == (422, "not-valid")


def test_elsewhere_it_is_blocked_as_well(seat: Seat, open_desk: Callable[[str, str], Desk]) -> None:
    seat.as_officer("POST", f"{ADDRESS}/block", json=BLOCK)
    elsewhere = Seat(open_desk("341000", "3"))
    elsewhere.sign_in(CHIEF)
    assert found(elsewhere) == []
