"""Makes record drafts and portraits of invented people."""

import hashlib
import io
import uuid
from dataclasses import replace
from datetime import datetime, timedelta
from functools import lru_cache

from PIL import Image, ImageDraw

from counter_app.domain.application.application import Kind
from counter_app.domain.case.collection import AtWindow, ByMail
from counter_app.domain.case.ending import CaseEnd, EndingDraft
from counter_app.domain.case.record import EarlierTake, Override, RecordDraft
from counter_app.domain.ids import OfficerId, ProfileId, RecordId
from counter_app.domain.photo.findings import Code, Finding, Severity
from counter_app.domain.photo.photo import Portrait, PortraitFacts
from tests import people

FACTS = PortraitFacts(358, 441, 350, 207.0, 14.0, 230.0, 0.0)


def portrait(seed: int = 0) -> Portrait:
    jpeg = picture(seed)
    return Portrait(ProfileId("id-card"), jpeg, hashlib.sha256(jpeg).hexdigest(), FACTS, {"levelled_deg": 0.5})


@lru_cache(maxsize=64)
def picture(seed: int) -> bytes:
    """A decodable baseline JPEG of the right size, other bytes for every seed."""
    image = Image.new("RGB", (358, 441), "white")
    ImageDraw.Draw(image).text((60, 200), f"{seed:08d}", fill=(seed * 37 % 200, 40, 40))
    coded = io.BytesIO()
    image.save(coded, "JPEG", quality=70, dpi=(350, 350), comment=f"{seed:08d}")
    return coded.getvalue()


def draft(seed: int = 0, filed_at: datetime = people.NOON) -> RecordDraft:
    """Odd seeds are overridden, confirmed and mailed, so that every field is in use."""
    is_odd = bool(seed % 2)
    case = replace(people.case(seed, filed_at - timedelta(minutes=5)), application=people.application(seed))
    if is_odd:
        applied = replace(people.application(seed), kind=Kind.WITHOUT_CAPACITY, guardian=people.guardian(seed))
        case = replace(case, application=applied)
    findings = (
        Finding(Code.GLASSES_PRESENT, Severity.CONFIRM, 0.61, 0.4, "ratio"),
        Finding(Code.FACE_TURNED, Severity.BLOCKING, 6.2, 5.0, "deg"),
    )
    mail = ByMail(people.name(seed), "13800000000", "浙江省杭州市西湖区测试路1号", None, filed_at)
    return RecordDraft(
        id=record_id(seed),
        case=case,
        taken_at=filed_at - timedelta(minutes=2),
        filed_at=filed_at,
        findings=findings if is_odd else (),
        confirmed=frozenset({Code.GLASSES_PRESENT}) if is_odd else frozenset(),
        override=Override(OfficerId("061234"), "cannot turn the neck") if is_odd else None,
        collection=mail if is_odd else AtWindow(),
        takes=(EarlierTake((Code.EYES_CLOSED,), (Code.GLASSES_PRESENT,), is_held=False),) if is_odd else (),
        signing=people.signing(filed_at, is_on_pad=is_odd),
    )


def record_id(seed: int) -> RecordId:
    return RecordId(str(uuid.uuid5(uuid.NAMESPACE_OID, f"record {seed}")))


def ending(seed: int, outcome: CaseEnd, ended_at: datetime = people.NOON) -> EndingDraft:
    """Odd seeds had their application taken down already."""
    case = people.case(seed)
    if seed % 2:
        case = replace(case, application=people.application(seed))
    return EndingDraft(record_id(seed), case, outcome, ended_at)
