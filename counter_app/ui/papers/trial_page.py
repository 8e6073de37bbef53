"""Makes the page that shows which printer and paper it came from."""

from html import escape

from counter_app.ui.installing import TestPage, Tray
from counter_app.ui.papers.formats import Format
from counter_app.ui.papers.sheet import Paper
from counter_app.ui.papers.templates import Filled

FORMATS = {Tray.A4: Format.A4, Tray.A5: Format.A5, Tray.ROLL: Format.ROLL}
_STYLE = ".title { font-size: 16pt; font-weight: bold } p { margin: 4px }"


def trial_paper(page: TestPage, dots: int) -> Paper:
    """Title and text on that paper, with nobody's case on it."""
    body = f'<p class="title">{escape(page.title)}</p><p>{escape(page.text)}</p>'
    return Paper(page.title, Filled(FORMATS[page.tray], _STYLE, body, "", ""), {}, dots)
