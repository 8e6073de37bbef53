"""Receipt numbers catch slips of the pen."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.case.receipt import is_receipt_number, receipt_number
from counter_app.domain.ids import RegionCode

GOOD = receipt_number(RegionCode("310000"), "07", date(2026, 11, 23), 1)


def test_the_number_names_city_counter_day_and_sequence() -> None:
    assert GOOD == "310000-07-20261123-0001-A"
    assert is_receipt_number(GOOD)


@given(st.integers(0, len(GOOD) - 1), st.sampled_from("0123456789ABCXYZ"))
def test_one_wrong_character_is_found(position: int, character: str) -> None:
    changed = GOOD[:position] + character + GOOD[position + 1 :]
    assert (changed == GOOD) or not is_receipt_number(changed)


@given(st.text(max_size=30))
def test_any_text_is_answered(text: str) -> None:
    assert is_receipt_number(text) in {True, False}
