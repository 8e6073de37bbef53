"""Puts photographed papers into words: what they are, what is wrong with a picture, and what to do about it."""

from collections.abc import Mapping

from counter_app.domain.application.document import DocumentRef, Page, PageCode, PageFinding, PageKind
from counter_app.ui.messages.literal import QT_TRANSLATE_NOOP, fill, translate

KINDS: Mapping[PageKind, str] = {
    PageKind.BOOKLET: QT_TRANSLATE_NOOP("Documents", "Booklet"),
    PageKind.GUARDIAN_ID_CARD: QT_TRANSLATE_NOOP("Documents", "Guardian's card"),
    PageKind.GUARDIAN_BOOKLET: QT_TRANSLATE_NOOP("Documents", "Guardian's booklet"),
    PageKind.GUARDIANSHIP: QT_TRANSLATE_NOOP("Documents", "Guardianship"),
    PageKind.PROOF: QT_TRANSLATE_NOOP("Documents", "Proof"),
    PageKind.OTHER: QT_TRANSLATE_NOOP("Documents", "Other paper"),
}
CODES: Mapping[PageCode, str] = {
    PageCode.NO_PAGE: QT_TRANSLATE_NOOP("Documents", "no page found"),
    PageCode.CUT: QT_TRANSLATE_NOOP("Documents", "cut off"),
    PageCode.ODD_SHAPE: QT_TRANSLATE_NOOP("Documents", "unusual shape"),
    PageCode.COARSE: QT_TRANSLATE_NOOP("Documents", "too coarse"),
    PageCode.DARK: QT_TRANSLATE_NOOP("Documents", "too dark"),
    PageCode.BRIGHT: QT_TRANSLATE_NOOP("Documents", "too bright"),
    PageCode.GLARE: QT_TRANSLATE_NOOP("Documents", "reflection"),
    PageCode.BLURRED: QT_TRANSLATE_NOOP("Documents", "blurred"),
}
TODOS: Mapping[PageCode, str] = {
    PageCode.NO_PAGE: QT_TRANSLATE_NOOP("Documents", "Lay the paper flat on the desk, all of it in the picture"),
    PageCode.CUT: QT_TRANSLATE_NOOP("Documents", "Move the paper into the middle"),
    PageCode.ODD_SHAPE: QT_TRANSLATE_NOOP("Documents", "Check that the right paper lies there, flat and uncovered"),
    PageCode.COARSE: QT_TRANSLATE_NOOP("Documents", "Bring the camera nearer to the paper"),
    PageCode.DARK: QT_TRANSLATE_NOOP("Documents", "More light on the desk"),
    PageCode.BRIGHT: QT_TRANSLATE_NOOP("Documents", "Less light on the desk"),
    PageCode.GLARE: QT_TRANSLATE_NOOP("Documents", "Turn the paper, or move the lamp: something is reflected"),
    PageCode.BLURRED: QT_TRANSLATE_NOOP("Documents", "Hold still; let the camera focus"),
}
WHATS: Mapping[PageCode, str] = {
    PageCode.NO_PAGE: QT_TRANSLATE_NOOP("Documents", "No page can be told from the desk"),
    PageCode.CUT: QT_TRANSLATE_NOOP("Documents", "The page reaches the edge of the picture"),
    PageCode.ODD_SHAPE: QT_TRANSLATE_NOOP("Documents", "Its sides do not fit this kind of paper: {measured} % off"),
    PageCode.COARSE: QT_TRANSLATE_NOOP("Documents", "{measured} dots an inch, at least {limit} are wanted"),
    PageCode.DARK: QT_TRANSLATE_NOOP("Documents", "The paper is too dark to be read"),
    PageCode.BRIGHT: QT_TRANSLATE_NOOP("Documents", "Parts of the page are white: too much light"),
    PageCode.GLARE: QT_TRANSLATE_NOOP("Documents", "A reflection covers part of the page"),
    PageCode.BLURRED: QT_TRANSLATE_NOOP("Documents", "Edges are {measured} mm wide, at most {limit} mm can be read"),
}
FIGURES: Mapping[PageCode, tuple[float, int]] = {PageCode.ODD_SHAPE: (100.0, 0), PageCode.BLURRED: (1.0, 1)}
"""By what a number is multiplied, and with how many places it is told, where that is not 1 and none."""


def kind(value: PageKind) -> str:
    return translate("Documents", KINDS[value])


def code(value: PageCode) -> str:
    """A word or two, for a list."""
    return translate("Documents", CODES[value])


def page_name(what: PageKind, number: int) -> str:
    return fill(translate("Documents", "{kind}, page {number}"), kind=kind(what), number=number)


def remarks(codes: tuple[PageCode, ...]) -> str:
    """What was wrong with a page that was kept; empty for a good one."""
    return translate("Documents", ", ").join(map(code, codes))


def numbered(pages: tuple[Page, ...] | tuple[DocumentRef, ...]) -> tuple[str, ...]:
    """The name of each page, its number counted within its kind."""
    names, counts = [], dict.fromkeys(PageKind, 0)
    for page in pages:
        counts[page.kind] += 1
        names.append(page_name(page.kind, counts[page.kind]))
    return tuple(names)


def todo(finding: PageFinding) -> str:
    """What to do about it."""
    return translate("Documents", TODOS[finding.code])


def what(finding: PageFinding) -> str:
    """What was measured."""
    factor, places = FIGURES.get(finding.code, (1.0, 0))
    measured, limit = (f"{factor * number:.{places}f}" for number in (finding.measured, finding.limit))
    return fill(translate("Documents", WHATS[finding.code]), measured=measured, limit=limit)
