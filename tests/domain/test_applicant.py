"""Names as people really have them."""

import pytest

from counter_app.domain.person.applicant import NameProblem, PersonName, read_name
from tests import people


@pytest.mark.parametrize("name", people.NAMES)
def test_names_of_all_kinds_are_kept_code_point_by_code_point(name: str) -> None:
    assert read_name(f"  {name} ") == PersonName(name)


def test_compatibility_ideographs_are_not_replaced() -> None:
    assert read_name("\uf900甲") == PersonName("\uf900甲")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", NameProblem.EMPTY),
        (" \t", NameProblem.EMPTY),
        ("甲" * 51, NameProblem.TOO_LONG),
        ("测试1", NameProblem.CHARACTER),
        ("测试<b>", NameProblem.CHARACTER),
        ("测\u202e试", NameProblem.CHARACTER),
    ],
)
def test_what_cannot_be_a_name_is_told_why(text: str, problem: NameProblem) -> None:
    assert read_name(text) is problem
