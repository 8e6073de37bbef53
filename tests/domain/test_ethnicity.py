"""Ethnic groups: all of the standard, found by whatever the officer types first."""

import pytest

from counter_app import resources
from counter_app.domain.places.ethnicity import HAN, EthnicGroups, read_ethnic_groups
from counter_app.domain.places.regions import TableError


@pytest.fixture(scope="module")
def groups() -> EthnicGroups:
    return read_ethnic_groups(resources.toml("codes", "ethnicity.toml"))


def test_all_groups_of_the_standard_are_there_in_order(groups: EthnicGroups) -> None:
    assert [group.code for group in groups.all][:56] == [f"{number:02d}" for number in range(1, 57)]
    assert [group.code for group in groups.all][56:] == ["97", "98"]
    assert len({group.letters for group in groups.all[:56]}) == 56
    assert groups.find(HAN) is groups.all[0]


FOUND_BY = {
    "01": "汉", "h": "汉", "汉族": "汉", "wwe": "维吾尔", "ug": "维吾尔", "乌孜": "乌孜别克", "Zhuang": "壮",
    "z": "藏", "tj": "土家", "15": "土家", "lh": "拉祜", "qt": "其他",
}  # fmt: skip


@pytest.mark.parametrize(("typed", "first"), FOUND_BY.items())
def test_a_group_is_found_by_code_initials_letters_or_characters(groups: EthnicGroups, typed: str, first: str) -> None:
    assert groups.search(typed)[0].zh == first


def test_what_nobody_is_called_finds_nobody(groups: EthnicGroups) -> None:
    assert groups.search("qqq") == ()
    assert groups.find("57") is None


@pytest.mark.parametrize("rows", [None, [], [{"code": "01"}], [{"code": "01", "zh": 1, "en": "", "letters": ""}]])
def test_a_wrong_table_is_refused(rows: object) -> None:
    with pytest.raises(TableError):
        read_ethnic_groups({"group": rows})
