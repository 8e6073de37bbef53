"""The form of a newborn's registration: what is wrong with it, and what it comes to."""

from dataclasses import replace
from datetime import date

import pytest

from counter_app import resources
from counter_app.bootstrap.tables import read_codebook
from counter_app.domain.newborn.birth_certificate import CertificateProblem
from counter_app.domain.newborn.newborn import Side
from counter_app.domain.newborn.rules import Condition, read_newborn_rules
from counter_app.domain.newborn.steps import Turning
from counter_app.domain.person.applicant import NameProblem
from counter_app.domain.person.identity import NumberProblem
from counter_app.domain.places.regions import read_regions
from counter_app.ui.newborn.reading import (
    ABROAD,
    Blank,
    NewbornForm,
    NewbornMeasure,
    NewbornReading,
    Odd,
    ParentForm,
    Problem,
    read_newborn,
)
from tests import people

REGIONS = read_regions(resources.toml("regions.toml"))
RULES = read_newborn_rules(resources.toml("rules", "newborn.toml"), REGIONS)
MEASURE = NewbornMeasure(RULES, read_codebook(), people.window(), date(2026, 11, 23))
FATHER, MOTHER = people.newborn().father, people.newborn().mother
WHOLE = NewbornForm(
    certificate="x310 000 000",
    name="测小样",
    born="2026-11-09",
    sex="2",
    born_in="310000",
    father=ParentForm(FATHER.name.value, FATHER.id_number.value),
    mother=ParentForm(MOTHER.name.value, MOTHER.id_number.value),
    applied_by="mother",
    follows="father",
    phone="138 0000 0000",
    division="341002",
    detail="样例路 1 号",
    presented=frozenset(RULES.needed),
    is_in_wedlock=True,
    is_family_household=True,
    are_scanned=True,
)


def read(form: NewbornForm) -> NewbornReading:
    return read_newborn(form, MEASURE)


def test_a_whole_form_is_the_application_that_was_meant() -> None:
    found = read(WHOLE)
    assert found.application == people.newborn()
    assert (found.may_go_on, found.turning) == (True, None)


def test_an_empty_form_says_all_that_is_wrong_and_missing() -> None:
    found = read(NewbornForm(father=ParentForm(group=""), mother=ParentForm(group="")))
    assert set(found.wrong) == set(Blank)
    assert found.missing == RULES.needed
    assert (found.application, found.turning) == (None, None)


@pytest.mark.parametrize(
    ("form", "blank", "problem"),
    [
        (replace(WHOLE, certificate="3310000000"), Blank.CERTIFICATE, CertificateProblem.LETTER),
        (replace(WHOLE, name="样9"), Blank.NAME, NameProblem.CHARACTER),
        (replace(WHOLE, born="20261131"), Blank.BORN, Odd.DAY),
        (replace(WHOLE, born="20261124"), Blank.BORN, Odd.FUTURE),
        (replace(WHOLE, born="2026119"), Blank.BORN, Odd.DAY),
        (replace(WHOLE, father=WHOLE.mother), Blank.FATHER_NUMBER, Odd.SEX),
        (replace(WHOLE, mother=replace(WHOLE.mother, number="34100219")), Blank.MOTHER_NUMBER, NumberProblem.LENGTH),
        (replace(WHOLE, mother=replace(WHOLE.mother, group="99")), Blank.MOTHER_GROUP, Odd.CHOICE),
        (replace(WHOLE, applied_by=""), Blank.APPLIED_BY, Odd.CHOICE),
        (replace(WHOLE, phone="12345"), Blank.PHONE, Odd.PHONE),
        (replace(WHOLE, division="999999"), Blank.DIVISION, Odd.CHOICE),
        (replace(WHOLE, detail="1 号"), Blank.DETAIL, Odd.DETAIL),
    ],
)
def test_each_mistake_is_named_at_its_place(form: NewbornForm, blank: Blank, problem: Problem) -> None:
    found = read(form)
    assert found.wrong == {blank: problem}
    assert not found.may_go_on


def test_what_is_not_met_or_missing_ends_a_whole_form_at_the_window() -> None:
    papers = WHOLE.presented - {RULES.needed[-1]}
    found = read(replace(WHOLE, is_in_wedlock=False, presented=papers, born_in=ABROAD))
    assert found.turning == Turning((Condition.BORN_IN_DELTA, Condition.IN_WEDLOCK), (RULES.needed[-1],))
    assert not found.may_go_on


def test_nothing_goes_on_before_everything_is_scanned_and_that_turns_nobody_away() -> None:
    found = read(replace(WHOLE, are_scanned=False))
    assert (found.may_go_on, found.turning) == (False, None)


def test_the_parent_at_the_window_is_the_one_who_applies() -> None:
    found = read(replace(WHOLE, applied_by="father")).application
    assert found is not None
    assert found.applicant == found.parent(Side.FATHER)
