"""Writes every paper about people that nobody is, ordinary and as long as a counter lets them be."""

from dataclasses import replace
from datetime import timedelta

from counter_app.domain.application.eligibility import Accepted, Standing
from counter_app.domain.case.case import Case
from counter_app.domain.case.collection import ByMail
from counter_app.domain.case.record import CaptureRecord, UploadState
from counter_app.domain.person.applicant import PersonName
from counter_app.domain.person.identity import IdNumber
from counter_app.ui.messages.literal import translate
from counter_app.ui.paper_texts import Custody, HeldOriginal, PaperText, Row
from counter_app.ui.papers import wording
from counter_app.ui.papers.office import Office
from counter_app.ui.scenes.cast import NOW, Cast
from counter_app.ui.scenes.still_cases import StillBook

LONG_NAME = "古丽尼格尔·阿卜杜热西提·买买提明·样例\U00020bb7\U0002cc56\U00030ede\u36c3测试甲乙丙"
"""Thirty characters, four of them rare, three beyond the Basic Multilingual Plane."""
ORDER = ByMail("测试甲", "13800000000", "安徽省黄山市屯溪区样例路 18 号 3 幢 502 室", "245000", NOW)
LONG_ORDER = ByMail(
    "古丽尼格尔·阿卜杜热西提·买买提明·样例\U00020bb7\U0002cc56",
    "055165551234",
    "安徽省合肥市蜀山区样例街道测试大道 1888 号样例国际社区\U0002cc56园"
    "二期北区 12 幢 3 单元 2701 室，转交物业服务中心前台",
    "230031",
    NOW,
)


def specimens(office: Office, cast: Cast) -> dict[str, tuple[PaperText, ...]]:
    """By the name of the set."""
    plain, long = cast.record(0, ORDER), _long(cast.record(0), cast.number("341002", 2015))
    jpeg = cast.portrait.jpeg
    return {
        "plain": (*office.of_record(plain, jpeg, is_reprint=False), *_others(office, cast, plain.draft.case)),
        "long": (*office.of_record(long, jpeg, is_reprint=True), *_others(office, cast, long.draft.case)),
    }


def _others(office: Office, cast: Cast, case: Case) -> tuple[PaperText, ...]:
    window = case.window
    reason = translate("Specimen", "The name stated differs from the one in the population register.")
    way = translate("Specimen", "Have the entry corrected by the police of the household place, then apply again.")
    originals = (
        HeldOriginal(translate("Specimen", "Household booklet"), "", "1"),
        HeldOriginal(translate("Specimen", "Birth certificate"), "X000000000", "1"),
    )
    entries = tuple(
        cast.entry(seed, UploadState.WAITING if seed < 2 else UploadState.ACKNOWLEDGED) for seed in range(8)
    )
    missing = ("PROOF_OF_WORK_STUDY_OR_RESIDENCE", "COMMITMENT")
    return (
        office.missing(case, ("HOUSEHOLD_BOOKLET",), missing),
        office.refusal(case, (Row(reason, way),)),
        office.custody(window, case.id, _custody(case, originals)),
        office.day(window, StillBook(entries, cast.told()).day(NOW.date()), entries),
    )


def _custody(case: Case, originals: tuple[HeldOriginal, ...]) -> Custody:
    holder, purpose = case.applicant, translate("Specimen", "Registration of a newborn")
    back_by = wording.day(NOW.date() + timedelta(days=3))
    return Custody(holder.name.value, holder.id_number.masked, purpose, originals, back_by)


def _long(record: CaptureRecord, number: IdNumber) -> CaptureRecord:
    case = record.draft.case
    papers = ("GUARDIAN_ID_CARD", "GUARDIAN_HOUSEHOLD_BOOKLET", *case.eligibility.papers)
    named = replace(
        case,
        applicant=replace(case.applicant, name=PersonName(LONG_NAME), id_number=number),
        eligibility=Accepted(case.eligibility.rule, Standing.MINOR, papers),
    )
    return replace(record, draft=replace(record.draft, case=named, collection=LONG_ORDER))
