"""What is taken down with an application: the booklet against the number, the guardian, the signature."""

from dataclasses import replace
from datetime import date

import pytest

from counter_app import resources
from counter_app.domain.application.application import (
    Booklet,
    IssueReason,
    Kind,
    Particular,
    disagreements,
    usual_reason,
)
from counter_app.domain.application.signing import (
    LARGEST_SIGNATURE_BYTES,
    USUAL_FINGERS,
    Finger,
    can_be_fingers,
    can_be_signature,
)
from counter_app.domain.ids import RelationCode
from counter_app.domain.person.guardian import (
    Guardian,
    GuardianForm,
    GuardianProblem,
    read_guardian,
    read_relations,
)
from counter_app.domain.person.identity import IdNumber, Sex
from counter_app.domain.places.regions import TableError
from tests import people

TODAY = date(2026, 11, 23)
CHILD = IdNumber(people.id_number("341002", date(2015, 2, 3), 2))
MOTHER = GuardianForm("样例乙", people.id_number("341002", date(1985, 6, 7), 22), RelationCode("52"))


def test_a_booklet_that_says_what_the_number_says_disagrees_in_nothing() -> None:
    assert disagreements(Booklet(Sex.FEMALE, date(2015, 2, 3)), CHILD) == frozenset()


def test_every_difference_between_booklet_and_number_is_told() -> None:
    assert disagreements(Booklet(Sex.MALE, date(2015, 2, 3)), CHILD) == {Particular.SEX}
    assert disagreements(Booklet(Sex.FEMALE, date(2015, 3, 2)), CHILD) == {Particular.BIRTH_DATE}
    assert disagreements(Booklet(Sex.MALE, date(2015, 3, 2)), CHILD) == set(Particular)


def test_only_who_applies_in_person_needs_no_guardian() -> None:
    assert [kind for kind in Kind if not kind.has_guardian] == [Kind.ADULT]
    assert usual_reason(Kind.MINOR) is IssueReason.UNDER_16
    assert {usual_reason(kind) for kind in Kind if kind is not Kind.MINOR} == {IssueReason.REACHED_16}


def test_a_guardian_is_read_from_the_form() -> None:
    read = read_guardian(MOTHER, CHILD, TODAY)
    assert isinstance(read, Guardian)
    assert (read.name.value, read.relation) == ("样例乙", "52")


def test_everything_wrong_about_a_guardian_is_told_at_once() -> None:
    assert read_guardian(GuardianForm(), CHILD, TODAY) == {
        GuardianProblem.NAME,
        GuardianProblem.NUMBER,
        GuardianProblem.RELATION,
    }


@pytest.mark.parametrize(
    ("form", "wrong"),
    [
        (replace(MOTHER, number=CHILD.value), GuardianProblem.SAME_PERSON),
        (replace(MOTHER, number=people.id_number("341002", date(2008, 11, 24), 22)), GuardianProblem.UNDER_AGE),
        (replace(MOTHER, number="11010519491231002"), GuardianProblem.NUMBER),
        (replace(MOTHER, name="7"), GuardianProblem.NAME),
        (replace(MOTHER, relation=None), GuardianProblem.RELATION),
    ],
)
def test_each_fact_about_a_guardian_is_checked(form: GuardianForm, wrong: GuardianProblem) -> None:
    assert read_guardian(form, CHILD, TODAY) == {wrong}


def test_a_guardian_may_be_of_age_since_today() -> None:
    assert isinstance(
        read_guardian(replace(MOTHER, number=people.id_number("341002", date(2008, 11, 23), 22)), CHILD, TODAY),
        Guardian,
    )


def test_the_relations_have_the_codes_of_the_standard() -> None:
    relations = {relation.code: relation.zh for relation in read_relations(resources.toml("codes", "relations.toml"))}
    assert relations[RelationCode("51")] == "父亲"
    assert relations[RelationCode("52")] == "母亲"
    assert all(len(code) == 2 and code.isdigit() for code in relations)
    with pytest.raises(TableError):
        read_relations({"relation": [{"code": "51"}]})


def test_one_or_two_different_fingers_are_registered() -> None:
    assert can_be_fingers(USUAL_FINGERS)
    assert can_be_fingers((Finger.LEFT_INDEX,))
    assert not can_be_fingers(())
    assert not can_be_fingers((Finger.LEFT_INDEX, Finger.LEFT_INDEX))
    assert not can_be_fingers(tuple(Finger)[:3])


def test_a_signature_is_a_small_picture() -> None:
    assert can_be_signature(people.STROKES)
    assert not can_be_signature(b"GIF89a")
    assert not can_be_signature(people.STROKES + bytes(LARGEST_SIGNATURE_BYTES))


def test_nothing_of_an_application_shows_when_printed() -> None:
    applied = replace(people.application(), guardian=people.guardian())
    shown = f"{applied!r} {people.signing()!r} {MOTHER!r}"
    assert "13800000000" not in shown
    assert "样例" not in shown
    assert "strokes of nobody" not in shown
