"""Invents people: names and identity numbers that are right in form and belong to nobody on purpose."""

import uuid
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

from stdnum.cn import ric

from counter_app.domain.application.application import Application, Booklet, IssueReason, Kind, ProofKind, ProofShown
from counter_app.domain.application.eligibility import Accepted, Standing
from counter_app.domain.application.signing import USUAL_FINGERS, Commitment, OnPad, OnSheet, Registered, Signing
from counter_app.domain.case.case import Case, Window
from counter_app.domain.ids import (
    CaseId,
    EthnicityCode,
    EventId,
    NoticeVersion,
    OfficerId,
    PaperCode,
    RecordId,
    RegionCode,
    RelationCode,
)
from counter_app.domain.newborn.birth_certificate import CertificateNumber
from counter_app.domain.newborn.newborn import Child, NewbornApplication, Parent, Side
from counter_app.domain.newborn.steps import Accepting, NewbornDraft, NewbornFact, NewbornStep
from counter_app.domain.person.applicant import Applicant, PersonName
from counter_app.domain.person.guardian import Guardian, GuardianshipProof
from counter_app.domain.person.identity import IdNumber, Sex
from counter_app.domain.places.divisions import Address, Division

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


def minor(seed: int = 0) -> Case:
    """A child's case, its application taken down: the guardian is present and applies."""
    born = date(2015 + seed % 5, 1 + seed % 12, 1 + seed % 28)
    number = IdNumber(id_number("341002", born, 1 + seed % 999))
    child = Applicant(PersonName(name(seed)), number, RegionCode("341000"))
    applied = replace(
        application(seed),
        kind=Kind.MINOR,
        reason=IssueReason.UNDER_16,
        booklet=Booklet(number.sex, number.birth_date),
        guardian=guardian(seed),
    )
    accepted = Accepted("delta-whole", Standing.MINOR, ("HOUSEHOLD_BOOKLET",))
    return replace(case(seed), applicant=child, eligibility=accepted, application=applied)


TUNXI = Division(RegionCode("341002"), "安徽省", "黄山市", "屯溪区")
STROKES = b"\x89PNG\r\n\x1a\n strokes of nobody"


def application(seed: int = 0) -> Application:
    """An adult's, with everything that is needed."""
    number = applicant(seed).id_number
    return Application(
        kind=Kind.ADULT,
        reason=IssueReason.REACHED_16,
        ethnicity=EthnicityCode("01"),
        booklet=Booklet(number.sex, number.birth_date),
        address=Address(TUNXI, f"样例路 {seed + 1} 号"),
        phone="13800000000",
        guardian=None,
        proof=ProofShown(ProofKind.RESIDENCE, has_picture=False),
        presented=frozenset({PaperCode("HOUSEHOLD_BOOKLET")}),
    )


def guardian(seed: int = 0, born: date = date(1985, 6, 7)) -> Guardian:
    number = IdNumber(id_number("341002", born, 100 + seed % 900))
    return Guardian(PersonName(name(seed + 1)), number, RelationCode("52"), GuardianshipProof.IN_BOOKLET)


def signing(at: datetime = NOON, *, is_on_pad: bool = True) -> Signing:
    signed = OnPad(STROKES) if is_on_pad else OnSheet()
    return Signing(Registered(USUAL_FINGERS), Commitment(NoticeVersion("2026-11"), signed, at), at)


def parent(side: Side, seed: int = 0) -> Parent:
    """A man has an odd sequence, a woman an even one."""
    sequence = 2 * (1 + seed % 400) + (side is Side.FATHER)
    number = IdNumber(id_number("341002", date(1990 + seed % 8, 3, 4 + seed % 20), sequence))
    return Parent(PersonName(name(seed + (side is Side.MOTHER))), number, EthnicityCode("01"))


def newborn(seed: int = 0) -> NewbornApplication:
    """Everything that is needed: born in Shanghai, to be registered in its father's household in Huangshan."""
    father = parent(Side.FATHER, seed)
    child = Child(
        CertificateNumber(f"X31{seed:07d}"),
        PersonName(f"{father.name.value[:1]}小样"),
        Sex.FEMALE,
        date(2026, 11, 9),
        RegionCode("310000"),
    )
    return NewbornApplication(
        child=child,
        father=father,
        mother=parent(Side.MOTHER, seed),
        applied_by=Side.MOTHER,
        follows=Side.FATHER,
        household=Address(TUNXI, f"样例路 {seed + 1} 号"),
        phone="13800000000",
        is_family_household=True,
        is_in_wedlock=True,
        presented=frozenset(map(PaperCode, NEWBORN_PAPERS)),
        are_scanned=True,
    )


NEWBORN_PAPERS = (
    "NEWBORN_BIRTH_CERTIFICATE", "NEWBORN_HOUSEHOLD_BOOKLET", "NEWBORN_OTHER_BOOKLET", "NEWBORN_FATHER_ID_CARD",
    "NEWBORN_MOTHER_ID_CARD", "NEWBORN_MARRIAGE_CERTIFICATE",
)  # fmt: skip
KEPT_PAPERS = tuple(map(PaperCode, NEWBORN_PAPERS[:2]))


def newborn_draft(seed: int = 0, at: datetime = NOON, *, is_on_pad: bool = True) -> NewbornDraft:
    """Signed, with its two originals at the window."""
    outcome = Accepting(signing(at, is_on_pad=is_on_pad).commitment, KEPT_PAPERS)
    return NewbornDraft(RecordId(str(uuid.UUID(int=0x4E42 << 96 | seed))), newborn(seed), outcome, window(), at)


def newborn_step(what: NewbornFact, place: int = 1, at: datetime = NOON, seed: int = 0) -> NewbornStep:
    """A later step of `newborn_draft`."""
    name_of_it = EventId(str(uuid.UUID(int=0x4E43 << 96 | seed << 16 | place)))
    return NewbornStep(name_of_it, newborn_draft(seed).id, at, window(), what)
