"""EMS numbers: the check digit of the international form, the length of the domestic one."""

import pytest

from counter_app.domain.case.waybill import Waybill, WaybillProblem, check_digit, read_waybill


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("EE473124829CN", "EE473124829CN"),
        ("ee 473124829 cn", "EE473124829CN"),
        ("EE-473124829-CN", "EE473124829CN"),
        ("1012345678901", "1012345678901"),
        ("9812345 678901", "9812345678901"),
    ],
)
def test_a_number_is_read_in_the_form_in_which_it_is_printed(text: str, number: str) -> None:
    assert read_waybill(text) == Waybill(number)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", WaybillProblem.EMPTY),
        ("  ", WaybillProblem.EMPTY),
        ("EE473124828CN", WaybillProblem.CHECK_DIGIT),
        ("EE473214829CN", WaybillProblem.CHECK_DIGIT),
        ("E473124829CN", WaybillProblem.FORM),
        ("101234567890", WaybillProblem.FORM),
        ("EE４73124829CN", WaybillProblem.FORM),
        ("310000-07-20261123-0001-A", WaybillProblem.FORM),
    ],
)
def test_what_is_wrong_with_a_number_is_told(text: str, problem: WaybillProblem) -> None:
    assert read_waybill(text) is problem


def test_every_single_wrong_digit_is_found() -> None:
    right = "EE473124829CN"
    for place in range(2, 11):
        for digit in set("0123456789") - {right[place]}:
            assert read_waybill(right[:place] + digit + right[place + 1 :]) is WaybillProblem.CHECK_DIGIT


@pytest.mark.parametrize(("serial", "digit"), [("47312482", 9), ("00000000", 5), ("00000010", 2), ("00000002", 8)])
def test_the_two_digits_that_the_sum_has_no_room_for(serial: str, digit: int) -> None:
    assert check_digit(serial) == digit


def test_a_remainder_of_one_gives_zero() -> None:
    zeros = [f"{n:08d}" for n in range(200) if check_digit(f"{n:08d}") == 0]
    weights = (8, 6, 4, 2, 3, 5, 9, 7)
    assert zeros
    assert all(sum(w * int(d) for w, d in zip(weights, serial, strict=True)) % 11 == 1 for serial in zeros)
