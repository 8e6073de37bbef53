"""Identity numbers: what is right, what is wrong and why, and that they never leak."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.person.identity import IdNumber, NumberProblem, Sex, read_id_number
from tests import people

TODAY = date(2026, 11, 23)
STANDARD = ("11010519491231002X", "440524188001010014")


@pytest.mark.parametrize("number", STANDARD)
def test_the_sample_numbers_of_the_standard_are_right(number: str) -> None:
    assert read_id_number(number, TODAY) == IdNumber(number)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", NumberProblem.EMPTY),
        ("   ", NumberProblem.EMPTY),
        ("1101051949123100", NumberProblem.LENGTH),
        ("11010519491231002X1", NumberProblem.LENGTH),
        ("11010519491231O02X", NumberProblem.CHARACTER),
        ("X1010519491231002X", NumberProblem.CHARACTER),
        ("１１０１０５１９４９１２３１００２X", NumberProblem.CHARACTER),
        ("110105194912310020", NumberProblem.CHECK_DIGIT),
        ("991010194912310020", NumberProblem.PROVINCE),
        ("11010519491331002X", NumberProblem.BIRTH_DATE),
        ("11010520230229002X", NumberProblem.BIRTH_DATE),
        ("11010517491231002X", NumberProblem.BIRTH_DATE),
        ("11010520261124002X", NumberProblem.BORN_IN_FUTURE),
    ],
)
def test_a_wrong_number_is_told_why(text: str, problem: NumberProblem) -> None:
    assert read_id_number(text, TODAY) is problem


def test_blanks_and_a_small_x_are_forgiven() -> None:
    assert read_id_number(" 110105 19491231 002x ", TODAY) == IdNumber("11010519491231002X")


@given(st.text(max_size=24))
def test_any_text_is_a_number_or_has_a_problem(text: str) -> None:
    assert isinstance(read_id_number(text, TODAY), IdNumber | NumberProblem)


@given(st.integers(0, 17), st.sampled_from("0123456789"))
def test_one_changed_digit_is_always_found(position: int, digit: str) -> None:
    number = people.id_number(born=date(1988, 7, 6), sequence=345)
    changed = number[:position] + digit + number[position + 1 :]
    assert changed == number or isinstance(read_id_number(changed, TODAY), NumberProblem)


def test_the_17th_digit_tells_the_sex() -> None:
    assert IdNumber(people.id_number(sequence=7)).sex is Sex.MALE
    assert IdNumber(people.id_number(sequence=8)).sex is Sex.FEMALE


@pytest.mark.parametrize(
    ("day", "age"), [(date(2017, 2, 2), 15), (date(2017, 2, 3), 16), (date(2017, 12, 31), 16), (date(2001, 2, 3), 0)]
)
def test_age_counts_from_the_birthday_itself(day: date, age: int) -> None:
    assert IdNumber(people.id_number(born=date(2001, 2, 3))).age_on(day) == age


def test_a_leap_day_birthday_counts_from_the_first_of_march() -> None:
    born = IdNumber(people.id_number(born=date(2008, 2, 29)))
    assert (born.age_on(date(2024, 2, 28)), born.age_on(date(2025, 2, 28)), born.age_on(date(2025, 3, 1))) == (
        15,
        16,
        17,
    )


@pytest.mark.parametrize(("region", "place"), [("310103", "上海市卢湾区"), ("341402", "安徽省居巢区")])
def test_retired_counties_keep_their_name(region: str, place: str) -> None:
    assert IdNumber(people.id_number(region, date(2001, 2, 3))).place == place


def test_an_unknown_county_is_no_error() -> None:
    number = people.id_number("310199")
    assert isinstance(read_id_number(number, TODAY), IdNumber)
    assert IdNumber(number).place is None


def test_no_way_of_printing_a_number_shows_it() -> None:
    number = people.id_number()
    shown = f"{IdNumber(number)} {IdNumber(number)!r} {people.applicant()!r} {people.case()!r}"
    assert number not in shown
    assert people.applicant().id_number.value not in shown
    assert people.name() not in shown
