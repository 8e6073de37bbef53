"""Invents people: names and identity numbers that are right in form and belong to nobody on purpose."""

from datetime import UTC, date, datetime, timedelta, timezone

from stdnum.cn import ric

from counter_app.domain.applicant import Applicant, PersonName
from counter_app.domain.case import Case, Window
from counter_app.domain.eligibility import Accepted, Standing
from counter_app.domain.identity import IdNumber
from counter_app.domain.ids import CaseId, OfficerId, RegionCode

CHINA = timezone(timedelta(hours=8))
NOON = datetime(2026, 11, 23, 4, 0, tzinfo=UTC).astimezone(CHINA)
NAMES = (
    "测试甲",
    "样例乙",
    "欧阳测试",
    "测试𠮷",  # U+20BB7, beyond the Basic Multilingual Plane
    "样\U0002cc56",  # U+2CC56
    "㛃测",  # U+36C3, extension A
    "阿卜杜热合曼·样例·测试",
    "古丽尼格尔·阿卜杜热西提·买买提明·样例·测试甲乙丙丁",  # thirty characters and more do occur
)


def name(seed: int = 0) -> str:
    return NAMES[seed % len(NAMES)]


def id_number(region: str = "310101", born: date = date(2001, 2, 3), sequence: int = 1) -> str:
    """A number with a right check digit; an odd sequence is a man's."""
    body = f"{region}{born:%Y%m%d}{sequence:03d}"
    return body + str(ric.calc_check_digit(body + "0"))


def applicant(seed: int = 0, region: str = "341000") -> Applicant:
    number = id_number(f"{region[:4]}02", date(1990 + seed % 15, 1 + seed % 12, 1 + seed % 28), 1 + seed % 999)
    return Applicant(PersonName(name(seed)), IdNumber(number), RegionCode(region))


def window(city: str = "310000", counter: str = "07") -> Window:
    return Window(RegionCode(city), counter, OfficerId("061234"))


def case(seed: int = 0, opened_at: datetime = NOON) -> Case:
    accepted = Accepted("delta-whole", Standing.ADULT, ("HOUSEHOLD_BOOKLET",))
    return Case(CaseId(f"case-{seed:04d}"), applicant(seed), window(), accepted, opened_at)
