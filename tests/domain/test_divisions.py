"""Addresses: begun from the table of counties, ended by hand."""

import pytest

from counter_app import resources
from counter_app.domain.places.divisions import Address, AddressProblem, Divisions, read_address, read_divisions
from counter_app.domain.places.regions import TableError, read_regions


@pytest.fixture(scope="module")
def divisions() -> Divisions:
    return read_divisions(resources.toml("divisions.toml"))


def test_the_delta_has_the_counties_of_the_official_list(divisions: Divisions) -> None:
    units = read_regions(resources.toml("regions.toml")).units
    assert sum(len(divisions.within(code)) for code in units) == 305
    assert min(len(divisions.within(code)) for code in units) >= 4


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("310115", "上海市浦东新区"),
        ("341002", "安徽省黄山市屯溪区"),
        ("330114", "浙江省杭州市钱塘区"),
        ("429004", "湖北省仙桃市"),
        ("500118", "重庆市永川区"),
        ("441900", "广东省东莞市"),
    ],
)
def test_a_name_goes_from_the_large_to_the_small(divisions: Divisions, code: str, name: str) -> None:
    found = divisions.find(code)
    assert found is not None
    assert found.name == name


def test_no_retired_county_is_offered_for_an_address(divisions: Divisions) -> None:
    assert [divisions.find(code) for code in ("310103", "310119", "330185", "341421")] == [None] * 4


def test_a_municipality_holds_its_counties(divisions: Divisions) -> None:
    assert {found.province for found in divisions.within("310000")} == {"上海市"}
    assert len(divisions.within("310000")) == 16
    assert len(divisions.within("341000")) == 7


def test_what_is_typed_twice_stands_once(divisions: Divisions) -> None:
    here = divisions.find("341002")
    assert here is not None
    read = read_address(here, " 安徽省黄山市屯溪区样例路  18 号 ")
    assert isinstance(read, Address)
    assert read.line == "安徽省黄山市屯溪区样例路 18 号"
    assert "样例路" not in repr(read)


def test_an_address_says_what_it_lacks(divisions: Divisions) -> None:
    here = divisions.find("341002")
    assert read_address(None, "样例路 18 号") is AddressProblem.NO_DIVISION
    assert read_address(here, "18号") is AddressProblem.DETAIL_SHORT
    assert read_address(here, "路" * 101) is AddressProblem.DETAIL_LONG


@pytest.mark.parametrize(
    "table",
    [
        {},
        {"province": {}, "city": {}, "county": {"341002": "x"}},
        {"province": {"34": "a"}, "city": {}, "county": {"3410": "x"}},
        {"province": {"34": "a"}, "city": {}, "county": {"341002": 7}},
    ],
)
def test_a_wrong_table_is_refused(table: dict[str, object]) -> None:
    with pytest.raises(TableError):
        read_divisions(table)
