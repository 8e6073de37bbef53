"""Puts places, days and ways of collection into the words that stand on the papers."""

from datetime import date, datetime, timedelta, timezone
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from counter_app.domain.application.application import Application
from counter_app.domain.application.codebook import Codebook
from counter_app.domain.application.eligibility import Standing
from counter_app.domain.application.signing import Signing
from counter_app.domain.case.case import Case, Window
from counter_app.domain.case.collection import AtWindow, ByMail, ByProxy, Collection
from counter_app.domain.ids import RegionCode
from counter_app.domain.places.regions import Region, Regions
from counter_app.ui.messages import application as words
from counter_app.ui.paper_texts import Row

translate = QCoreApplication.translate

BEIJING_TIME = timezone(timedelta(hours=8))
OPEN_HEAD, OPEN_TAIL = 3, 4
TEMPLATES = {"English": "en", "中文": "zh_CN"}


def language() -> str:
    """That of the sentences at this moment: templates must not speak another."""
    return TEMPLATES.get(translate("Receipt", "English", "the name of the language itself"), "en")


def place(regions: Regions, code: RegionCode) -> str:
    """The region with its province, since 苏州 and 宿州 sound alike; an unknown code stays a code."""
    region = regions.find(code)
    if region is None:
        return code
    names = translate("Receipt", "{name_en}, {province_en} ({full_zh})", "as in: Suzhou, Jiangsu (江苏省苏州市)")
    if region.name_zh == region.province_zh:
        names = translate("Receipt", "{name_en} ({full_zh})", "a municipality or a whole province")
    return names.format(name_en=region.name_en, province_en=region.province_en, full_zh=_full_zh(region))


def masked_phone(phone: str) -> str:
    """The number with its middle digits starred, as it may be printed."""
    digits = [position for position, character in enumerate(phone) if character.isdigit()]
    hidden = set(digits[OPEN_HEAD:-OPEN_TAIL])
    return "".join("*" if position in hidden else character for position, character in enumerate(phone))


def collection_rows(collection: Collection, seat: str, window: Window) -> tuple[Row, ...]:
    manner = translate("Receipt", "How")
    match collection:
        case AtWindow():
            where = translate("Receipt", "{seat}, window {counter}")
            return (
                Row(manner, translate("Receipt", "Collection at the window")),
                Row(translate("Receipt", "Where"), where.format(seat=seat, counter=window.counter)),
            )
        case ByProxy(name, id_number, phone):
            return (
                Row(manner, translate("Receipt", "Collection by a proxy")),
                Row(translate("Receipt", "Proxy"), f"{name.value} {id_number.masked}"),
                Row(translate("Receipt", "Telephone"), masked_phone(phone)),
            )
        case ByMail(recipient, phone, address, postcode):
            return (
                Row(manner, translate("Receipt", "Delivery by mail")),
                Row(translate("Receipt", "Recipient"), recipient),
                Row(translate("Receipt", "Telephone"), masked_phone(phone)),
                Row(translate("Receipt", "Address"), f"{address} {postcode or ''}".rstrip()),
            )
        case _:
            assert_never(collection)


def collection_notes(collection: Collection) -> tuple[str, ...]:
    late = translate("Receipt", "If the card is late, ask at the window with this receipt number.")
    match collection:
        case AtWindow():
            return (
                translate("Receipt", "Bring this voucher; if it is lost, the household booklet (居民户口簿)."),
                translate(
                    "Receipt",
                    "At the window the card is checked and a fingerprint matched; then sign for the card.",
                ),
                late,
            )
        case ByProxy():
            return (
                translate("Receipt", "The proxy brings their own ID card and this voucher, and signs for the card."),
                late,
            )
        case ByMail():
            return (
                translate("Receipt", "Keep the telephone reachable; the recipient signs for the delivery."),
                translate("Receipt", "Check the card when it arrives. The waybill shows no ID number."),
                late,
            )
        case _:
            assert_never(collection)


def guardian_rows(application: Application | None, codebook: Codebook) -> tuple[Row, ...]:
    """Who applies for someone that cannot; nothing where the applicant does."""
    if application is None or application.guardian is None:
        return ()
    guardian = application.guardian
    return (
        Row(translate("Receipt", "Name"), guardian.name.value),
        Row(translate("Receipt", "ID number"), guardian.id_number.masked),
        Row(translate("Receipt", "Relation to the applicant"), words.relation_of(guardian.relation, codebook)),
        Row(translate("Receipt", "Telephone"), masked_phone(application.phone)),
    )


def ethnicity(application: Application | None, codebook: Codebook) -> str:
    """Empty in records from before applications were taken down."""
    return "" if application is None else words.group_of(application.ethnicity, codebook)


def fingerprints(signing: Signing | None) -> str:
    """Empty in records from before they were asked for."""
    return "" if signing is None else words.fingerprints(signing.fingerprints)


def signer(case: Case) -> str:
    if case.eligibility.standing is Standing.MINOR or (case.application and case.application.kind.has_guardian):
        return translate("Receipt", "Guardian (signature)")
    return translate("Receipt", "Applicant (signature)")


def reason(case: Case) -> str:
    """申领原因; in older records as far as the age tells it."""
    if case.application is not None:
        return words.reason(case.application.reason)
    match case.eligibility.standing:
        case Standing.ADULT:
            return translate("Receipt", "16 or older")
        case Standing.MINOR:
            return translate("Receipt", "under 16")
        case _:
            assert_never(case.eligibility.standing)


def day(of: date) -> str:
    return translate("Receipt", "{year}-{month:02}-{day:02}").format(year=of.year, month=of.month, day=of.day)


def moment(of: datetime) -> str:
    """Beijing time, whatever offset the journal kept."""
    here = of.astimezone(BEIJING_TIME)
    return f"{day(here.date())} {here:%H:%M}"


def _full_zh(region: Region) -> str:
    return region.name_zh if region.name_zh == region.province_zh else region.province_zh + region.name_zh
