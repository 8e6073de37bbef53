"""Invents receipts, ordinary and extreme, with a drawn portrait."""

import hashlib
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from counter_app import resources
from counter_app.domain.applicant import LONGEST_NAME, PersonName
from counter_app.domain.case import Case
from counter_app.domain.collection import LONGEST_FIELD, AtWindow, ByMail, Collection
from counter_app.domain.ids import ProfileId, RecordId
from counter_app.domain.receipt import Receipt, receipt_number
from counter_app.domain.record import CaptureRecord, PhotoRef, RecordDraft
from counter_app.domain.regions import read_regions
from counter_app.domain.terms import read_terms
from counter_app.ui.receipt_text import Office
from tests import people

DUE = date(2026, 12, 21)
MAIL = ByMail("测试甲", "13800001234", "江苏省南京市玄武区样例街道测试路 18 号 3 幢 502 室", "210018", people.NOON)
LONGEST_MAIL = ByMail(
    ("古丽尼格尔·阿卜杜热西提·" * 20)[:LONGEST_FIELD],
    "0551-65551234",
    ("安徽省合肥市蜀山区样例街道测试大道 𠮷\U0002cc56 小区" * 20)[:LONGEST_FIELD],
    "230031",
    people.NOON,
)
LONGEST_NAMED = ("古丽尼格尔·阿卜杜热西提·买买提明𠮷\U0002cc56㛃" * 9)[:LONGEST_NAME]


def office(counter_name: str = "样例派出所") -> Office:
    regions = read_regions(resources.toml("regions.toml"))
    return Office(regions, read_terms(resources.toml("rules", "terms.toml")), counter_name)


def portrait() -> bytes:
    """A grey oval on white: enough of a face for paper."""
    picture = QImage(358, 441, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.setBrush(QColor(120, 120, 120))
    painter.drawEllipse(75, 40, 207, 280)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert picture.save(buffer, "JPG", 80)  # type: ignore[call-overload]  # the stub asks for bytes, the call for str
    return bytes(buffer.data().data())


def receipt(case: Case, collection: Collection, jpeg: bytes) -> Receipt:
    draft = RecordDraft(RecordId("r"), case, people.NOON, people.NOON, (), frozenset(), None, collection)
    number = receipt_number(case.window.city, case.window.counter, people.NOON.date(), 17)
    photo = PhotoRef(ProfileId("id-card"), hashlib.sha256(jpeg).hexdigest(), len(jpeg), 358, 441, 350)
    return Receipt(CaptureRecord(draft, number, (photo,)), DUE, is_reprint=False)


def ordinary(jpeg: bytes) -> Receipt:
    return receipt(people.case(0), AtWindow(), jpeg)


def mailed(jpeg: bytes) -> Receipt:
    return receipt(people.case(0), MAIL, jpeg)


def extreme(jpeg: bytes) -> Receipt:
    """Every field as long as the counter lets it be, and marked as printed again."""
    return replace(receipt(named(LONGEST_NAMED), LONGEST_MAIL, jpeg), is_reprint=True)


def child(jpeg: bytes) -> Receipt:
    case = people.case(0)
    born = people.NOON.date() - timedelta(days=365 * 9)
    number = replace(case.applicant.id_number, value=people.id_number("341002", born, 4))
    return receipt(replace(case, applicant=replace(case.applicant, id_number=number)), AtWindow(), jpeg)


def named(name: str) -> Case:
    case = people.case(0)
    return replace(case, applicant=replace(case.applicant, name=PersonName(name)))


SAMPLES = {"ordinary": ordinary, "mailed": mailed, "extreme": extreme, "child": child}
