"""Who may apply where and when, against the tables that are shipped."""

from datetime import date

import pytest

from counter_app import resources
from counter_app.domain.application.eligibility import Accepted, RefusalReason, Refused, Rules, Standing, read_rules
from counter_app.domain.ids import RegionCode
from counter_app.domain.places.regions import Regions, TableError, Way, read_regions

HUANGSHAN, HANGZHOU, NINGBO, SHANGHAI, NANJING, BEIJING = (
    RegionCode(code) for code in ("341000", "330100", "330200", "310000", "320100", "110000")
)
BEFORE, PILOT, WHOLE, NATIONAL, TODAY = (
    date(2021, 10, 19),
    date(2021, 11, 1),
    date(2021, 12, 1),
    date(2022, 12, 6),
    date(2026, 11, 23),
)
PROOFS = {"PROOF_OF_WORK_STUDY_OR_RESIDENCE", "PROOF_OF_STUDY_OR_RESIDENCE"}
PILOT_UNITS = {"310000", "320100", "320500", "320900", "330400", "330600", "331000", "340100", "341300", "341000"}


@pytest.fixture(scope="module")
def regions() -> Regions:
    return read_regions(resources.toml("regions.toml"))


@pytest.fixture(scope="module")
def rules(regions: Regions) -> Rules:
    return read_rules(resources.toml("rules", "eligibility.toml"), regions)


def test_the_delta_has_41_units_and_ten_of_them_began(regions: Regions) -> None:
    assert len(regions.units) == 41
    assert {code for code, unit in regions.units.items() if "pilot" in unit.groups} == PILOT_UNITS


def test_units_and_provinces_do_not_overlap(regions: Regions) -> None:
    assert len(regions.provinces) == 27
    assert not {code[:2] for code in regions.units} & {code[:2] for code in regions.provinces}


@pytest.mark.parametrize(("one", "other"), [("320500", "341300"), ("321200", "331000")])
def test_cities_that_sound_alike_differ_in_character_and_province(regions: Regions, one: str, other: str) -> None:
    first, second = regions.units[RegionCode(one)], regions.units[RegionCode(other)]
    assert first.name_en == second.name_en
    assert first.name_zh != second.name_zh
    assert first.province_zh != second.province_zh


@pytest.mark.parametrize(
    ("home", "here", "way"),
    [
        (NANJING, NANJING, Way.HOME),
        (HANGZHOU, NINGBO, Way.PROVINCE),
        (HUANGSHAN, SHANGHAI, Way.DELTA),
        (BEIJING, SHANGHAI, Way.COUNTRY),
        ("310101", SHANGHAI, Way.HOME),
        (RegionCode("999999"), SHANGHAI, Way.COUNTRY),
    ],
)
def test_how_far_from_home_a_window_is(rules: Rules, home: str, here: str, way: Way) -> None:
    assert rules.regions.way(home, here) is way


@pytest.mark.parametrize(("here", "proofs"), [(NANJING, set()), (HANGZHOU, PROOFS), (SHANGHAI, PROOFS)])
def test_a_proof_is_asked_of_those_alone_who_apply_away_from_home(
    rules: Rules, here: RegionCode, proofs: set[str]
) -> None:
    needed = set[str]()
    for age in (8, 20):
        answer = rules.decide(NANJING, here, TODAY, age)
        assert isinstance(answer, Accepted)
        assert "HOUSEHOLD_BOOKLET" in answer.papers
        needed |= set(answer.papers)
    assert needed & PROOFS == proofs


@pytest.mark.parametrize(
    ("home", "here", "day", "expected"),
    [
        (HUANGSHAN, SHANGHAI, BEFORE, date(2021, 10, 20)),
        (HUANGSHAN, SHANGHAI, date(2021, 10, 20), "delta-pilot"),
        (HUANGSHAN, SHANGHAI, PILOT, "delta-pilot"),
        (HANGZHOU, SHANGHAI, PILOT, date(2021, 12, 1)),
        (HANGZHOU, SHANGHAI, date(2021, 11, 30), date(2021, 12, 1)),
        (HANGZHOU, SHANGHAI, WHOLE, "delta-whole"),
        (HANGZHOU, NINGBO, PILOT, "zhejiang-inside"),
        (HANGZHOU, NINGBO, date(2021, 3, 31), date(2021, 4, 1)),
        (NANJING, NANJING, BEFORE, "own-city"),
        (BEIJING, NANJING, TODAY, None),
        (BEIJING, SHANGHAI, WHOLE, NATIONAL),
        (BEIJING, SHANGHAI, NATIONAL, "shanghai-national"),
        (BEIJING, SHANGHAI, TODAY, "shanghai-national"),
        (HANGZHOU, HUANGSHAN, TODAY, "delta-whole"),
    ],
)
def test_the_right_rule_answers_on_the_day(
    rules: Rules, home: RegionCode, here: RegionCode, day: date, expected: str | date | None
) -> None:
    answer = rules.decide(home, here, day, age=20)
    match expected:
        case str():
            assert isinstance(answer, Accepted)
            assert answer.rule == expected
        case date():
            assert answer == Refused(RefusalReason.NOT_YET, expected)
        case None:
            assert answer == Refused(RefusalReason.OUTSIDE_AREA, None)


def test_every_pair_of_units_is_served_today_and_none_is_served_twice(rules: Rules, regions: Regions) -> None:
    for home in regions.units:
        for here in regions.units:
            assert isinstance(rules.decide(home, here, TODAY, 20), Accepted)


def test_rules_never_close_again(rules: Rules, regions: Regions) -> None:
    for home in [*regions.units, *regions.provinces]:
        for here in regions.units:
            served = [
                isinstance(rules.decide(home, here, day, 20), Accepted)
                for day in (BEFORE, date(2021, 10, 20), PILOT, WHOLE, NATIONAL, TODAY)
            ]
            assert served == sorted(served)


@pytest.mark.parametrize(("age", "standing"), [(0, Standing.MINOR), (15, Standing.MINOR), (16, Standing.ADULT)])
def test_under_sixteen_the_guardian_applies(rules: Rules, age: int, standing: Standing) -> None:
    answer = rules.decide(HUANGSHAN, SHANGHAI, TODAY, age)
    assert isinstance(answer, Accepted)
    assert answer.standing is standing
    assert ("GUARDIAN_PRESENT" in answer.papers) is (standing is Standing.MINOR)


@pytest.mark.parametrize("code", ["990000", "000000", "710000"])
def test_a_place_nobody_knows_is_refused_as_such(rules: Rules, code: str) -> None:
    assert rules.decide(RegionCode(code), SHANGHAI, TODAY, 20) == Refused(RefusalReason.UNKNOWN_PLACE, None)


def test_retired_counties_belong_to_their_city_or_province(regions: Regions) -> None:
    found = regions.find("310103")
    assert found is not None
    assert found.code == SHANGHAI
    assert regions.find("341402") is None  # the city itself is gone: the officer chooses


@pytest.mark.parametrize("table", [{}, {"unit": 1}, {"unit": [{"code": "31"}], "province": []}])
def test_a_wrong_table_is_refused(table: dict[str, object]) -> None:
    with pytest.raises(TableError):
        read_regions(table)
