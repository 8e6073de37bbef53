"""Which photo of the library may serve, for how long, and what is asked about it."""

from datetime import date, datetime, timedelta

import pytest

from counter_app import resources
from counter_app.domain.ids import ProfileId, RecordId, RegionCode
from counter_app.domain.person.identity import IdNumber
from counter_app.domain.photo.findings import Code, Judgement, Measurements, Report, Severity
from counter_app.domain.photo.photo import HeldPhoto
from counter_app.domain.photo.reuse import read_reuse_rules
from counter_app.domain.places.regions import TableError
from tests import people

RULES = read_reuse_rules(resources.toml("rules", "reuse.toml"))
ID_CARD = ProfileId("id-card")
ADULT = IdNumber(people.id_number(born=date(1990, 5, 6)))


def held(taken_at: datetime, profile: ProfileId = ID_CARD, record: str = "record") -> HeldPhoto:
    return HeldPhoto(RecordId(record), profile, "0" * 64, taken_at, RegionCode("341000"), "3")


def codes(photo: HeldPhoto, person: IdNumber = ADULT) -> dict[Code, Severity]:
    plain = Judgement(Report(Measurements(1, None, {}), ()), None)
    report = RULES.with_findings(plain, photo, person, people.NOON.date()).report
    return {finding.code: finding.severity for finding in report.findings}


@pytest.mark.parametrize(
    ("age_days", "is_too_old"), [(0, False), (1095, False), (1096, True), (4000, True), (-1, True)]
)
def test_a_photo_may_be_three_years_old_and_not_from_the_future(age_days: int, is_too_old: bool) -> None:
    found = codes(held(people.NOON - timedelta(days=age_days)))
    assert (found.get(Code.REUSED_TOO_OLD) is Severity.BLOCKING) is is_too_old


def test_the_officer_is_always_asked_whether_it_is_the_person() -> None:
    assert codes(held(people.NOON))[Code.REUSED_LIKENESS] is Severity.CONFIRM


@pytest.mark.parametrize(
    ("born_years_before", "longest"), [(2, 180), (6, 180), (7, 365), (15, 365), (16, 1095), (60, 1095)]
)
def test_a_childs_photo_serves_for_a_shorter_time(born_years_before: int, longest: int) -> None:
    taken_at = people.NOON - timedelta(days=30)
    born = (taken_at - timedelta(days=1)).date().replace(year=taken_at.year - born_years_before)
    assert RULES.limit_days(held(taken_at), IdNumber(people.id_number(born=born))) == longest


def test_the_newest_photo_of_this_card_is_the_one_that_is_offered() -> None:
    taken = [
        held(people.NOON - timedelta(days=9), record="old"),
        held(people.NOON - timedelta(days=2), record="new"),
        held(people.NOON, ProfileId("exit-entry"), "other card"),
    ]
    newest = RULES.newest(taken, ID_CARD)
    assert newest is not None
    assert newest.record_id == "new"
    assert RULES.newest([], ID_CARD) is None
    assert RULES.newest(taken, ProfileId("not named in the rules")) is None


@pytest.mark.parametrize(
    "table",
    [
        {},
        {"longest_days": {"id-card": 0}, "childhood": []},
        {"longest_days": {"id-card": 1.5}, "childhood": []},
        {"longest_days": {"id-card": 9}, "childhood": [{"taken_before_age": 3}]},
        {"longest_days": {"id-card": 9}, "childhood": [], "more": 1},
    ],
)
def test_a_wrong_table_is_refused(table: dict[str, object]) -> None:
    with pytest.raises(TableError):
        read_reuse_rules(table)
