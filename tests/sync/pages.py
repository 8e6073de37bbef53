"""Makes photographed pages of invented papers."""

import hashlib

from counter_app.domain.application.document import Page, PageCode, PageFinding, PageKind
from counter_app.domain.ids import PageId
from tests.people import NOON
from tests.sync.records import picture


def page(seed: int = 0, kind: PageKind = PageKind.BOOKLET, code: PageCode | None = None) -> Page:
    """Other bytes for every seed."""
    jpeg = picture(1000 + seed)
    findings = () if code is None else (PageFinding(code, 0.5, 0.1),)
    return Page(
        PageId(f"page-{seed}"), kind, NOON, jpeg, hashlib.sha256(jpeg).hexdigest(), 358, 441, 200, findings, b""
    )
