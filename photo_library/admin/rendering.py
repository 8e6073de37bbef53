"""Turns what a page shows into a page, with the headers that keep it to itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse

from photo_library.admin.gate import Visitor
from photo_library.admin.windows import moment
from photo_library.admin.words import Language, Words

FOLDER = Path(__file__).parent
PAGES = Environment(
    loader=FileSystemLoader(FOLDER / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
        "frame-ancestors 'none'; base-uri 'none'"
    ),
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
"""No script at all, nothing from another host, in nobody's frame."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What every page needs: in which language, for whom, and what its forms have to bring."""

    words: Words
    visitor: Visitor | None
    form_key: str


def page(sheet: Sheet, name: str, status: int = 200, **shown: object) -> HTMLResponse:
    context: Mapping[str, object] = {
        "say": sheet.words.say,
        "words": sheet.words,
        "languages": tuple(Language),
        "visitor": sheet.visitor,
        "form_key": sheet.form_key,
        "place": name,
        "generated": moment(datetime.now(UTC)),
        **shown,
    }
    return HTMLResponse(PAGES.get_template(f"{name}.html").render(context), status, HEADERS)
