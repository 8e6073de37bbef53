"""Makes invented people, their pictures and records, quickly and by their number."""

import hashlib
import io
import os
import uuid
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from PIL import Image

from tests.photo_library import letters

PHOTO_BYTES = 20_000
"""A portrait of the ID card has 14 to 40 KB."""
SEALED_BYTES = 1_000
"""What a golden record comes to when it is written and sealed."""


@lru_cache(maxsize=1)
def _picture() -> bytes:
    """A decodable portrait of the usual size: noise, as much as makes about `PHOTO_BYTES` of it."""
    small = Image.frombytes("RGB", (30, 37), os.urandom(30 * 37 * 3))
    coded = io.BytesIO()
    small.resize((358, 441), Image.Resampling.BICUBIC).save(coded, "JPEG", quality=60, dpi=(350, 350))
    return coded.getvalue()


def picture(mark: str) -> bytes:
    """The same portrait with a remark in it: other bytes, another digest."""
    content, remark = _picture(), mark.encode()
    return content[:2] + b"\xff\xfe" + (len(remark) + 2).to_bytes(2, "big") + remark + content[2:]


def record(number: int, content: bytes, counter: str) -> dict[str, Any]:
    made = letters.record(number, counter=counter, photos=[letters.photo_of(content)])
    return {**made, "record_id": str(uuid.uuid4()), "receipt_no": f"310000-{counter}-20261123-{number:08d}-A"}


def rows(first: int, last: int, keys: dict[int, bytes] | None = None) -> Iterator[dict[str, tuple[Any, ...]]]:
    """Rows of metadata for people of these numbers, by table; `keys` those of the people who will be asked for."""
    for n in range(first, last):
        digest = hashlib.sha256(f"photo {n}".encode()).hexdigest()
        key = (keys or {}).get(n) or hashlib.sha256(f"person {n}".encode()).digest()
        record_id, at = str(uuid.UUID(int=int(digest[:32], 16))), "2026-11-23T01:30:12.345+00:00"
        receipt, sealed = f"310000-07-20261123-{n:08d}-A", os.urandom(SEALED_BYTES)
        record = (record_id, receipt, "310000", "07", key, at, at, key, sealed)
        yield {
            "records": record,
            "photos": (record_id, 0, "id-card", digest, PHOTO_BYTES, 358, 441, 350),
            "uploads": (digest, PHOTO_BYTES, 358, 441, "named", at, None),
            "filings": (n + 1, "2026-11-23", "310000", "07", "id-card", 0, True, False, False),
        }


COLUMNS = {
    "records": "record_id, receipt_no, city, counter, person_key, taken_at, received_at, content_digest, sealed",
    "photos": "record_id, position, profile, sha256, bytes, width, height, dpi",
    "uploads": "sha256, bytes, width, height, stage, since, damaged_at",
    "filings": "id, day, city, counter, profiles, takes, is_first_pass, is_reused, is_overridden",
}
