"""Who may have a newborn registered at this window: certificate, conditions, papers and days."""

from dataclasses import replace
from datetime import date

import pytest

from counter_app import resources
from counter_app.domain.ids import EthnicityCode, PaperCode, RegionCode
from counter_app.domain.newborn.birth_certificate import CertificateNumber, CertificateProblem, read_certificate_number
from counter_app.domain.newborn.newborn import NewbornApplication
from counter_app.domain.newborn.rules import Condition, NewbornRules, Remark, read_newborn_rules
from counter_app.domain.person.applicant import PersonName
from counter_app.domain.places.divisions import Address, Division
from counter_app.domain.places.regions import TableError, read_regions
from tests import people

SHANGHAI = RegionCode("310000")
TODAY = date(2026, 11, 23)
CHENGDU = Division(RegionCode("510104"), "四川省", "成都市", "锦江区")
PUDONG = Division(RegionCode("310115"), "上海市", "", "浦东新区")


@pytest.fixture(scope="module")
def rules() -> NewbornRules:
    return read_newborn_rules(resources.toml("rules", "newborn.toml"), read_regions(resources.toml("regions.toml")))


def born_in(province: str) -> NewbornApplication:
    child = people.newborn().child
    return replace(people.newborn(), child=replace(child, born_in=RegionCode(province)))


def born_on(day: date) -> NewbornApplication:
    return replace(people.newborn(), child=replace(people.newborn().child, born=day))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (" ", CertificateProblem.EMPTY),
        ("X32010100", CertificateProblem.LENGTH),
        ("X3201010011", CertificateProblem.LENGTH),
        ("3320101001", CertificateProblem.LETTER),
        ("Ж320101001", CertificateProblem.LETTER),
        ("XX20101001", CertificateProblem.DIGITS),
        ("X32010100１", CertificateProblem.DIGITS),
    ],
)
def test_a_wrong_certificate_number_is_told_what_is_wrong(text: str, problem: CertificateProblem) -> None:
    assert read_certificate_number(text) is problem


def test_a_certificate_number_is_read_with_blanks_and_small_letters_and_shown_masked() -> None:
    number = read_certificate_number(" x320 101 001 ")
    assert isinstance(number, CertificateNumber)
    assert (number.value, number.masked, number.province) == ("X320101001", "X32*****01", "32")
    assert number.value not in repr(number) + str(number)


def test_a_child_with_everything_may_be_registered_from_here(rules: NewbornRules) -> None:
    application = people.newborn()
    assert rules.unmet(application, SHANGHAI, TODAY) == ()
    assert rules.missing(application.presented) == ()
    assert rules.remarks(application, TODAY) == ()
    assert set(rules.kept) == set(people.KEPT_PAPERS)


@pytest.mark.parametrize(
    ("application", "condition"),
    [
        (born_in("510000"), Condition.BORN_IN_DELTA),
        (born_in(""), Condition.BORN_IN_DELTA),
        (replace(people.newborn(), household=Address(CHENGDU, "样例路 1 号")), Condition.OPENED),
        (replace(people.newborn(), household=Address(PUDONG, "样例路 1 号")), Condition.OTHER_PROVINCE),
        (replace(people.newborn(), is_family_household=False), Condition.FAMILY_HOUSEHOLD),
        (replace(people.newborn(), is_in_wedlock=False), Condition.IN_WEDLOCK),
        (
            replace(people.newborn(), mother=replace(people.newborn().mother, ethnicity=EthnicityCode("02"))),
            Condition.SAME_ETHNICITY,
        ),
        (born_on(date(2020, 11, 23)), Condition.YOUNG),
    ],
)
def test_each_condition_is_told_when_it_is_not_met(
    rules: NewbornRules, application: NewbornApplication, condition: Condition
) -> None:
    assert rules.unmet(application, SHANGHAI, TODAY) == (condition,)


def test_the_day_before_the_sixth_birthday_is_young_enough(rules: NewbornRules) -> None:
    assert rules.unmet(born_on(date(2020, 11, 24)), SHANGHAI, TODAY) == ()


def test_the_service_began_on_one_day_for_all(rules: NewbornRules) -> None:
    application = born_on(date(2021, 11, 1))
    assert rules.unmet(application, SHANGHAI, date(2021, 11, 22)) == (Condition.OPENED,)
    assert rules.unmet(application, SHANGHAI, date(2021, 11, 23)) == ()


def test_missing_papers_are_told_in_the_order_of_the_rules(rules: NewbornRules) -> None:
    presented = frozenset({PaperCode("NEWBORN_OTHER_BOOKLET"), PaperCode("NEWBORN_MOTHER_ID_CARD")})
    assert rules.missing(presented) == tuple(code for code in rules.needed if code not in presented)


def test_what_is_odd_but_possible_is_remarked(rules: NewbornRules) -> None:
    child = people.newborn().child
    odd = replace(child, certificate=CertificateNumber("X320000001"), name=PersonName("赵样"))
    application = replace(people.newborn(), child=replace(odd, born=date(2026, 10, 20)))
    assert rules.remarks(application, TODAY) == tuple(Remark)


def test_days_are_working_days(rules: NewbornRules) -> None:
    friday = date(2026, 11, 20)
    assert rules.decision_due(friday, lambda day: day.weekday() < 5) == date(2026, 11, 24)
    assert rules.hand_back_due(friday, lambda day: day.weekday() < 5) == date(2026, 11, 25)


@pytest.mark.parametrize(
    ("section", "wrong"),
    [
        ("papers", {"needed": ["NEWBORN_BIRTH_CERTIFICATE"], "kept": ["SOMETHING_ELSE"]}),
        ("papers", {"needed": "NEWBORN_BIRTH_CERTIFICATE", "kept": []}),
        ("condition", [{"code": "opened"}]),
        ("condition", [{"code": "rich"}]),
        ("opening", [{"from": "today", "registered_in": "delta", "applied_in": "delta"}]),
        ("age", {"under_years": 0, "usual_days": 30}),
        ("terms", 3),
    ],
)
def test_a_table_that_is_not_right_is_refused(section: str, wrong: object) -> None:
    table = resources.toml("rules", "newborn.toml")
    with pytest.raises(TableError):
        read_newborn_rules({**table, section: wrong}, read_regions(resources.toml("regions.toml")))
