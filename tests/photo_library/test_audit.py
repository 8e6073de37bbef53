"""Who did what is written down in the act itself, can only grow, and whatever is changed in it is found."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
import sqlalchemy as sa

from photo_library.access.audit import Act, Question
from photo_library.access.tables import ACTS
from photo_library.service import Library
from photo_library.wire.officers import Role
from tests.photo_library import letters
from tests.photo_library.desks import Desk
from tests.photo_library.entrances import NUMBER, OWN, Seat, add_officer


@pytest.fixture
def used(library: Library, desk: Desk, open_desk: Callable[[str, str], Desk]) -> Library:
    """A library with a few acts at two counters and on the command line."""
    add_officer(library.access)
    for n in range(4):
        desk.look_up(letters.id_number(n))
        open_desk("341000", "3").look_up(letters.id_number(n))
    library.access.officers.set_role(NUMBER, Role.SUPERVISOR)
    return library


def test_what_an_officer_does_is_found_by_the_officer(library: Library, desk: Desk) -> None:
    seat = Seat(desk)
    add_officer(library.access)
    seat.sign_in(password="not the right one")
    seat.sign_in()
    seat.as_officer("POST", "/v1/officers/sign-out")
    acts = [entry.act.action for entry in library.access.audit.search(Question(officer=NUMBER))]
    assert sorted(acts) == ["password-changed", "sign-in-failed", "signed-in", "signed-in", "signed-out"]


def test_questions_narrow_what_is_read(used: Library) -> None:
    audit, key = used.access.audit, used.cipher.lookup_key(letters.id_number(2))
    assert len(audit.search(Question(city="341000", counter="3"))) == 4
    assert len(audit.search(Question(person_key=key))) == 2
    assert len(audit.search(Question(most=3))) == 3
    assert audit.search(Question(until=datetime(2020, 1, 1, tzinfo=UTC))) == ()
    assert len(audit.search(Question(since=datetime(2020, 1, 1, tzinfo=UTC)))) == 12


def test_an_untouched_audit_is_proved(used: Library) -> None:
    proof = used.access.audit.prove()
    assert (proof.links, proof.unlinked, proof.broken) == (12, 0, ())


@pytest.mark.parametrize("stores", ["sqlite+files", "postgresql+files"], indirect=True)
@pytest.mark.parametrize("statement", ["UPDATE acts SET officer = 'nobody'", "DELETE FROM acts"])
def test_the_database_itself_refuses_to_change_the_audit(used: Library, tables: sa.Engine, statement: str) -> None:
    with pytest.raises(sa.exc.DBAPIError, match="only grows"), tables.begin() as connection:
        connection.execute(sa.text(statement))
    assert used.access.audit.prove().links == 12


HANDS = {
    "an officer changed": ("UPDATE acts SET officer = '069999' WHERE chain = '310000-07' AND seq = 3", "310000-07/3"),
    "a moment changed": ("UPDATE acts SET at = '2026' WHERE chain = '341000-3' AND seq = 2", "341000-3/2"),
    "one taken out": ("DELETE FROM acts WHERE chain = '310000-07' AND seq = 2", "310000-07/2"),
    "the newest taken": ("DELETE FROM acts WHERE chain = '341000-3' AND seq = 4", "341000-3/4"),
    "a whole chain taken": ("DELETE FROM acts WHERE chain = '341000-3'", "341000-3/1"),
    "two exchanged": (
        "UPDATE acts SET person_key = (SELECT person_key FROM acts WHERE chain = '341000-3' AND seq = 1) "
        "WHERE chain = '341000-3' AND seq = 3",
        "341000-3/3",
    ),
}


@pytest.mark.parametrize("hand", HANDS)
def test_what_a_hand_in_the_database_changes_is_found(used: Library, tables: sa.Engine, hand: str) -> None:
    statement, place = HANDS[hand]
    with tables.begin() as connection:
        is_sqlite = connection.dialect.name == "sqlite"
        for trigger in ("acts_refuse_update", "acts_refuse_delete") if is_sqlite else ("acts_only_grow ON acts",):
            connection.execute(sa.text(f"DROP TRIGGER {trigger}"))
        connection.execute(sa.text(statement))
    assert used.access.audit.prove().broken == (place,)


def test_an_act_that_fails_leaves_no_line(library: Library, desk: Desk) -> None:
    add_officer(library.access)
    before = len(library.access.audit.search(Question()))
    assert library.access.officers.add(NUMBER, "other", Role.OFFICER, OWN).name == "TAKEN"
    assert library.access.officers.lock("069999").name == "UNKNOWN_OFFICER"
    assert len(library.access.audit.search(Question())) == before


def test_lookups_of_before_are_kept_and_told_as_unlinked(library: Library, desk: Desk) -> None:
    desk.file(0)
    for n in range(3):
        desk.look_up(letters.id_number(n))
    database = library.metadata._database
    database.downgrade("0005")
    with database.reading() as connection:
        rows = connection.execute(sa.text("SELECT counter, purpose, found FROM lookups ORDER BY id")).all()
    assert [tuple(row) for row in rows] == [("07", "id-card-first-issue", found) for found in (1, 0, 0)]
    database.upgrade(library.cipher)
    proof = library.access.audit.prove()
    assert (proof.unlinked, proof.broken) == (3, ())
    assert [entry.act.detail["found"] for entry in library.access.audit.search(Question())] == [0, 0, 1]


def test_a_chain_goes_on_after_the_newest(library: Library) -> None:
    for _ in range(3):
        library.access.audit.note(Act("tried", city="310000", counter="07"))
    with library.metadata._database.reading() as connection:
        assert connection.execute(sa.select(ACTS.c.seq).order_by(ACTS.c.seq)).scalars().all() == [1, 2, 3]
