"""Writes what an invented counter sends: pictures, records about invented people, headers."""

import base64
import hashlib
import io
import json
import uuid
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Any

from PIL import Image, ImageDraw

from photo_library.filed import Counter
from tests import people
from tests.project import ROOT

GOLDEN = ROOT / "tests" / "wire"
CITY, COUNTER = "310000", "07"
COUNTER_HERE = Counter(CITY, COUNTER)
START = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
Json = dict[str, Any]


def golden(name: str) -> Json:
    read: Json = json.loads((GOLDEN / f"{name}.json").read_text("utf-8"))
    return read


@lru_cache(maxsize=512)
def jpeg(seed: int = 0, size: tuple[int, int] = (358, 441)) -> bytes:
    """A decodable picture, other bytes for every seed."""
    image = Image.new("RGB", size, "white")
    ImageDraw.Draw(image).text((60, 200), f"{seed:08d}", fill=(seed * 37 % 200, 40, 40))
    coded = io.BytesIO()
    image.save(coded, "JPEG", quality=70, dpi=(350, 350), comment=f"{seed:08d}")
    return coded.getvalue()


def digest_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def content_digest(content: bytes) -> str:
    return f"sha-256=:{base64.b64encode(hashlib.sha256(content).digest()).decode()}:"


def photo_headers(content: bytes) -> dict[str, str]:
    return {"Content-Type": "image/jpeg", "Content-Digest": content_digest(content)}


def photo_of(content: bytes, profile: str = "id-card", size: tuple[int, int] = (358, 441)) -> Json:
    """What a record says about a picture."""
    width, height = size
    known = {"bytes": len(content), "width": width, "height": height, "dpi": 350}
    return {"profile": profile, "sha256": digest_of(content), **known}


def record_id(seed: int) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_OID, f"library record {seed}"))


def id_number(seed: int = 0) -> str:
    return people.id_number("341002", date(1980, 1, 1) + timedelta(days=seed // 900), 1 + seed % 900)


def record(seed: int = 0, **changed: Any) -> Json:
    """A record of its own person with one photo, that of the same seed."""
    taken_at = START + timedelta(minutes=seed)
    return {
        **golden("record-window"),
        "record_id": record_id(seed),
        "receipt_no": f"{CITY}-{COUNTER}-20261123-{seed + 1:06d}-A",
        "taken_at": taken_at.isoformat(timespec="milliseconds"),
        "filed_at": (taken_at + timedelta(minutes=2)).isoformat(timespec="milliseconds"),
        "applicant": {"name": people.name(seed), "id_number": id_number(seed), "registered_at": "341000"},
        "photos": [photo_of(jpeg(seed))],
        **changed,
    }


def filing(record: Json, contents: Sequence[bytes]) -> Json:
    """The record together with these photos."""
    return {"version": 1, "record": record, "photos": [base64.b64encode(content).decode() for content in contents]}


def question(number: str, purpose: str = "id-card-first-issue") -> Json:
    return {"version": 1, "id_number": number, "purpose": purpose}
