"""Single settings are changed in the file; what the window does not show stays as it was written."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.faults import FaultCode, FaultError
from counter_app.settings_file import changed

OLD = """# by the administrator, on paper 12
city = "310000"   # the whole municipality
library_ca = 'C:\\certs\\region.pem'
scale=0
"""


def test_a_value_is_changed_in_its_place_and_everything_else_stays() -> None:
    assert changed(OLD, {"city": "320500", "scale": 125}) == OLD.replace("310000", "320500").replace("=0", "=125")


def test_a_new_key_is_added_at_the_end() -> None:
    assert changed("city = '310000'", {"sounds": "on"}) == "city = '310000'\nsounds = \"on\"\n"


def test_what_is_set_already_changes_nothing() -> None:
    assert changed(OLD, {"city": "310000", "scale": 0}) == OLD


@given(st.text(st.characters(exclude_categories=("Cs",))))
def test_every_text_comes_back_as_it_was(name: str) -> None:
    assert tomllib.loads(changed(OLD, {"counter_name": name}))["counter_name"] == name


@pytest.mark.parametrize("old", ['city = """\n310000"""\n', "city =", "[table]\nx = 1\n"])
def test_a_file_that_cannot_be_changed_in_place_is_left_alone(old: str) -> None:
    with pytest.raises(FaultError) as refused:
        changed(old, {"city": "320500", "counter": "02"})
    assert refused.value.fault.code is FaultCode.SETTINGS_WRONG
