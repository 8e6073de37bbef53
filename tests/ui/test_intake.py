"""The applicant form says what it knows, complains in time, and opens a case only when it may."""

from dataclasses import replace
from datetime import date

import pytest

from counter_app.domain.application.eligibility import Accepted, RefusalReason, Refused, Standing
from counter_app.domain.ids import RegionCode
from counter_app.domain.person.applicant import NameProblem
from counter_app.domain.person.identity import NumberProblem
from counter_app.ui.intake import Field, Form, Intake, Service, namesakes, read_form
from tests import people
from tests.ui import stage

TODAY = people.NOON.date()
SUZHOU_JIANGSU, SUZHOU_ANHUI = RegionCode("320500"), RegionCode("341300")
SERVICE = Service(stage.rules(), stage.terms(), people.window("320500"), stage.is_workday)


def read(form: Form, service: Service = SERVICE, today: date = TODAY) -> Intake:
    return read_form(form, service, today)


def test_an_empty_form_complains_about_nothing() -> None:
    intake = read(Form())

    assert (intake.name_problem, intake.number_problem, intake.is_place_missing) == (None, None, False)
    assert intake.first_open is Field.NAME
    assert intake.applicant is None


def test_handing_in_an_empty_form_names_every_missing_field() -> None:
    intake = read(Form(left=frozenset(Field)))

    assert intake.name_problem is NameProblem.EMPTY
    assert intake.number_problem is NumberProblem.EMPTY
    assert intake.is_place_missing


@pytest.mark.parametrize("typed", range(1, 18))
def test_nobody_is_told_off_while_still_typing_the_number(typed: int) -> None:
    number = people.id_number()

    assert read(Form(number=number[:typed])).number_problem is None
    assert read(Form(number=number[:typed], left=frozenset({Field.NUMBER}))).number_problem is NumberProblem.LENGTH


def test_a_wrong_check_digit_is_told_at_once_when_the_number_is_complete() -> None:
    number = people.id_number()
    wrong = number[:-1] + ("0" if number[-1] != "0" else "1")

    assert read(Form(number=wrong)).number_problem is NumberProblem.CHECK_DIGIT


def test_the_number_suggests_the_place_and_a_choice_by_hand_wins() -> None:
    number = people.id_number("341302")

    suggested, chosen = read(Form(number=number)).place, read(Form(number=number, place=SUZHOU_JIANGSU)).place

    assert suggested is not None
    assert chosen is not None
    assert (suggested.region.code, suggested.is_suggested) == (SUZHOU_ANHUI, True)
    assert (chosen.region.code, chosen.is_suggested) == (SUZHOU_JIANGSU, False)


@pytest.mark.parametrize(("one", "other"), [("320500", "341300"), ("321200", "331000")])
def test_each_of_two_places_that_sound_alike_names_the_other(one: str, other: str) -> None:
    regions = stage.rules().regions

    assert [region.code for region in namesakes(regions.units[RegionCode(one)], regions)] == [other]
    assert [region.code for region in namesakes(regions.units[RegionCode(other)], regions)] == [one]


def test_no_other_place_has_a_namesake() -> None:
    regions = stage.rules().regions
    alone = [unit for unit in regions.units.values() if unit.name_en not in ("Suzhou", "Taizhou")]

    assert [unit.name_zh for unit in alone if namesakes(unit, regions)] == []


def test_a_complete_form_of_someone_served_here_makes_an_applicant_and_a_promise() -> None:
    intake = read(Form("样例甲", people.id_number("341002", date(2001, 2, 3))))

    assert intake.applicant is not None
    assert intake.applicant.registered_at == "341000"
    assert isinstance(intake.eligibility, Accepted)
    assert intake.promise is not None
    assert (intake.age, intake.promise.validity_years) == (25, 10)
    assert intake.first_open is None


def test_a_child_is_served_by_way_of_a_guardian() -> None:
    intake = read(Form("样例甲", people.id_number("341002", date(2015, 2, 3))))

    assert isinstance(intake.eligibility, Accepted)
    assert intake.eligibility.standing is Standing.MINOR


def test_someone_from_outside_is_refused_with_the_reason_and_makes_no_applicant() -> None:
    intake = read(Form("样例甲", people.id_number("510104")))

    assert intake.eligibility == Refused(RefusalReason.OUTSIDE_AREA, None)
    assert (intake.applicant, intake.promise) == (None, None)
    assert intake.age is not None


def test_before_the_rule_begins_the_refusal_says_from_when() -> None:
    intake = read(Form("样例甲", people.id_number("320202")), today=date(2021, 11, 1))
    early = read(Form("样例甲", people.id_number("330702")), today=date(2021, 11, 1))

    assert isinstance(intake.eligibility, Refused)
    assert isinstance(early.eligibility, Refused)
    assert early.eligibility.from_day == date(2021, 12, 1)


def test_another_window_decides_otherwise() -> None:
    form = Form("样例甲", people.id_number("510104"))

    assert read(form, replace(SERVICE, window=people.window("310000"))).applicant is not None


def test_a_name_with_digits_is_told_at_once() -> None:
    assert read(Form(name="样例1")).name_problem is NameProblem.CHARACTER


def test_a_form_shows_nothing_personal_in_its_repr() -> None:
    assert "样例甲" not in repr(Form("样例甲", people.id_number()))
    assert people.id_number() not in repr(Form("样例甲", people.id_number()))
